"""F1 to F15 of the demo as they stand on the Frequencies desk: words of its tables, hints, segments behind its cells.

The numbers are those of the truth table of the study, written here by hand; the exported summaries are read in
``tests/operations/test_planted_facts.py``, the theme pages (F1, F2, F8) in ``tests/ui/themes/test_page.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from gk_qda.queries.number_notes import Dominance, OnlyOthers
from gk_qda.ui.frequencies.desk import FrequenciesDesk
from tests.ui.desks import Stage, staged

BKG = "Teilnahme an der Bündniskerngruppe"
BEFORE, DURING = "vor Lockdown", "während Lockdown"
COUNTY, TOWN, CITY = "Kreis", "kreisangehörige Gemeinde", "kreisfreie Stadt"


@pytest.fixture
def stage(tmp_path, theme, qapp) -> Iterator[Stage]:
    with staged(FrequenciesDesk, tmp_path, theme) as stage:
        yield stage


def choose(stage: Stage, choice: Any, value: object) -> None:
    next(a for a in choice.menu().actions() if a.data()[0] == value).trigger()
    stage.settle()


def limit(stage: Stage, **chosen: Any) -> None:
    menu = stage.desk.filter_menu
    menu.take(replace(menu.filters, **chosen))
    stage.settle()


def code_of(stage: Stage, end: str) -> Any:
    """The one code whose path ends so."""
    [code] = [c for c in stage.desk.tab().counted.matrix.table.scope.book.codes if c.path.endswith(end)]
    return code


def row(stage: Stage, end: str) -> dict[str, str]:
    """What stands in the row of a code, by the heads of the columns."""
    model = stage.desk.tab().model
    index = model.index_of(code_of(stage, end).id)
    assert index.isValid(), end
    words = [index.siblingAtColumn(at).data() or "" for at in range(model.columnCount())]
    return {model.numbers.head_tip(at).partition(":")[0]: word for at, word in enumerate(words)}


def spoken(stage: Stage, end: str) -> tuple[str, str]:
    """Interviews and talks with a code, "9 of 14"."""
    found = row(stage, end)
    return found["Interviews"], found["Talks"]


def codings(stage: Stage, end: str) -> tuple[int, int]:
    """Codings in interviews and in talks, where kinds of documents are the columns."""
    found = row(stage, end)
    return int(found["Interviews"] or 0), int(found["Reflection talks"] or 0)


def crossed(stage: Stage, by: str, *ends: str) -> dict[str, list[str]]:
    """The crosstab of interviews: "6 of 8" in each group."""
    panel = stage.desk.tab().crosstab
    choose(stage, panel.by, by)
    panel.add_codes([code_of(stage, end).id for end in ends])
    model = panel.model
    groups = range(1, model.columnCount() - 1)
    shown = {
        model.index(at, 0).data(): [model.index(at, group).data() for group in groups]
        for at in range(model.rowCount())
    }
    return {end: shown[code_of(stage, end).name] for end in ends}


def behind(stage: Stage, name: str, group: int) -> list[str]:
    """The documents of the segments that a cell of the crosstab opens."""
    panel = stage.desk.tab().crosstab
    at = next(at for at in range(panel.model.rowCount()) if panel.model.index(at, 0).data() == name)
    panel.table.cell_chosen.emit(panel.model.index(at, group))
    stage.settle()
    found = [s.document.name for s in stage.desk.drawer.segments.segments.segments]
    return list(dict.fromkeys(found))


def test_f1_f2_f3_groups_by_the_start(stage):
    assert crossed(stage, "thm_startphase", f"{BKG} > beteiligt", "noch nicht beteiligt", "Einarbeitung") == {
        f"{BKG} > beteiligt": ["6 of 8", "1 of 6"],
        "noch nicht beteiligt": ["2 of 8", "5 of 6"],
        "Einarbeitung": ["1 of 8", "6 of 6"],
    }
    assert behind(stage, "beteiligt", 2) == ["TM07"], "F2"
    assert behind(stage, "noch nicht beteiligt", 1) == ["TM08", "TM09"], "F2"


def test_f6_f10_groups_by_the_type(stage):
    expected = {
        "Kreisangehörige Kommunen": ["6 of 7", "1 of 2", "0 of 5"],
        "Ungeklärte Identität und Arbeitsverbot": ["5 of 7", "0 of 2", "1 of 5"],
        "Jugendhilfe": ["0 of 7", "0 of 2", "3 of 5"],
        "> Hemmnisse": ["5 of 7", "0 of 2", "1 of 5"],
        "> Gelingensfaktoren": ["1 of 7", "1 of 2", "4 of 5"],
    }
    assert crossed(stage, "typ", *expected) == expected


PAIRS = {  # documents and codings of interviews, then of talks
    "F4": ("Messenger und Datenschutz", (9, 23, 2, 2)),
    "F5": ("Wegfall persönlicher Beratung", (12, 24, 7, 7)),
    "F7 continuing": ("Verstetigung", (3, 3, 9, 11)),
    "F7 processes": ("Arbeitshilfen > Prozessmanagement", (0, 0, 10, 12)),
    "F7 funds": ("F5 Innovationsfonds", (2, 2, 5, 5)),
    "F9": ("Chancen und Lerneffekte", (5, 10, 6, 9)),
    "F10": ("> Ausländerbehörde", (11, 22, 5, 7)),
    "F12": ("Rolle der GfS", (10, 12, 10, 19)),
    "F13": ("Ehrenamt", (1, 2, 0, 0)),
    "F14": ("Betriebe und Kammern", (0, 0, 0, 0)),
}


def test_interviews_and_talks(stage):
    """F4, F5, F7, F9, F10, F12, F13, F14."""
    for name, (end, (people, _, talks, _)) in PAIRS.items():
        assert spoken(stage, end) == (f"{people} of 14", f"{talks} of 10"), name
    choose(stage, stage.desk.tab().columns, "kind")
    for name, (end, (_, mentions, _, said)) in PAIRS.items():
        assert codings(stage, end) == (mentions, said), name


def test_single_documents(stage):
    """F4, F5, F9, F11, F12, F13: cells of the matrix of documents."""
    found = row(stage, "Messenger und Datenschutz")
    assert found["TM14"] == "11", "F4"
    found = row(stage, "Wegfall persönlicher Beratung")
    empty = {head for head, word in found.items() if head.startswith("TM") and not word}
    assert empty == {"TM10", "TM11"}, "F5"
    outlier = [
        row(stage, end)["TM11"]
        for end in ("Chancen und Lerneffekte", "> Ausländerbehörde", "> Gelingensfaktoren", "> Hemmnisse")
    ]
    assert outlier == ["5", "4", "3", ""], "F9"
    found = row(stage, "Informationsfluss")
    assert (found["TM05"], found["TM06"]) == ("1", "2"), "F11"
    found = row(stage, "Rolle der GfS")
    empty = {head for head, word in found.items() if head.startswith("TM") and not word}
    assert empty == {"TM04", "TM10", "TM13", "TM14"}, "F12"
    assert {head for head, word in row(stage, "Ehrenamt").items() if head[:2] in ("TM", "RG") and word} == {
        "TM04"
    }, "F13"


def test_f4_f12_hints_say_who_stands_behind_a_number(stage):
    limit(stage, kinds=("interview",))
    notes = [(note, line) for note, line in stage.desk.tab().guide.shown]
    rows = stage.desk.tab().notes.rows
    said = [" ".join((line.head.text(), line.detail.text())) for line in rows]
    assert any(isinstance(note, Dominance) for note, _ in notes)
    assert any(isinstance(note, OnlyOthers) for note, _ in notes)
    assert any("Messenger und Datenschutz" in one and "11 of 23" in one and "TM14" in one for one in said)
    assert any("9 instead of 10 of 14 interviews" in one for one in said), "F12"


def test_f8_f11_cases(stage):
    """One municipality contradicts itself, one is heard in two interviews and counts once."""
    choose(stage, stage.desk.tab().columns, "case")
    assert row(stage, f"{BKG} > beteiligt")["KO11"] == "1", "F8"
    assert row(stage, "noch nicht beteiligt")["KO11"] == "2", "F8"
    limit(stage, kinds=("interview",), cases=("KO05",))
    found = row(stage, "Informationsfluss")
    assert (found["KO05"], found["Documents"], found["Cases"]) == ("3", "2 of 2", "1 of 1"), "F11"


def test_f15_technical_codes_are_in_no_total(stage):
    tab = stage.desk.tab()
    technical = code_of(stage, "> Zitierwürdig")
    assert not tab.model.index_of(technical.id).isValid()
    assert "% of 502" in [tab.model.numbers.head(at) for at in range(tab.model.first_group)]
    limit(stage, include_technical=True)
    choose(stage, tab.columns, "kind")
    assert codings(stage, "> Zitierwürdig") == (28, 9)
