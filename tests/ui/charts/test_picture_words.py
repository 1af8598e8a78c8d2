"""What a picture says, word by word."""

from __future__ import annotations

from datetime import date

import numpy as np

from gk_qda.exporting.texts import pieces
from gk_qda.ui.charts.values import (
    Bar,
    Bars,
    CloudWord,
    HeatMap,
    Key,
    Label,
    Mark,
    Picture,
    Portraits,
    Portrayed,
    Strips,
    Timeline,
    Twig,
    Twigs,
    WordCloud,
)
from gk_qda.ui.charts.words import words_of

A, B = Label("Kreis A", note="3 Texte"), Label("Stadt B")
CHARTS = {
    "heat": (
        HeatMap((A,), (B,), np.zeros((1, 1)), texts=(("2 von 5",),)),
        {"Kreis A 3 Texte", "Stadt B", "2 von 5"},
    ),
    "bars": (Bars((A,), (B,), ((Bar(2, 5, "2 von 5"),),)), {"Kreis A 3 Texte", "Stadt B", "2 von 5"}),
    "time": (Timeline((A,), (Mark(0, date(2025, 1, 2), 3, "TM07"),)), {"Kreis A 3 Texte", "TM07"}),
    "portrait": (Portraits((Portrayed(A, ("#fff",), (1,)),)), {"Kreis A 3 Texte"}),
    "strips": (Strips((A,), (1,), {}, heads=(B,)), {"Kreis A 3 Texte", "Stadt B"}),
    "cloud": (WordCloud((CloudWord("damals", 3),)), {"damals"}),
}


def test_every_word_of_every_chart_is_in_it():
    for chart, words in CHARTS.values():
        picture = Picture(
            chart, "Titel", ("Grundlage",), ("Anmerkung",), (Key("mehr als 3"),), "Demo", moment=None
        )
        said = {piece.text for piece in pieces(words_of(picture), "")} - {""}
        assert said == words | {"Titel", "Grundlage", "Anmerkung", "mehr als 3", "Demo"}


def test_the_branches_of_a_word_tree_are_read_as_they_were_said():
    twigs = (
        Twig("Behörde", 4, 0, 0),
        Twig("die", 3, -1, 0),
        Twig("gegen", 2, -2, 1),
        Twig("war", 3, 1, 0),
        Twig("zu", 2, 2, 3),
        Twig("weit", 1, 2, 3),
    )
    said = [piece.text for piece in pieces(words_of(Picture(Twigs(twigs), "Baum", moment=None)), "")][3:]
    assert said == ["gegen die Behörde", "Behörde war zu", "Behörde war weit"]
