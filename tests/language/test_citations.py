"""Citations and quotations are found as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.language.citations import find_citations, find_quotations
from gk_qda.language.claims import find_claims
from gk_qda.language.folding import fold
from gk_qda.language.proving import Passages, likeness, proves, readings_of, sequence

NAMES = ["TM07", "TM12", "RG08", "RG09", "Interview Nord, zweiter Teil"]
SAID = "Die GfS hat gleich in der zweiten Woche eine Videorunde gemacht, und da sollte ich mich vorstellen."


@pytest.mark.parametrize(
    ("text", "document", "speaker", "ranges"),
    [
        ("… (TM07, Abs. 17)", "TM07", "", (("17", "17"),)),
        ("(RG08, B1, Abs. 4–5)", "RG08", "B1", (("4", "5"),)),
        ("(TM12, Abs. 24, 32)", "TM12", "", (("24", "24"), ("32", "32"))),
        ("(TM12, Absätze 24 und 32)", "TM12", "", (("24", "24"), ("32", "32"))),
        ("(vgl. TM07, Abs. 17a)", "TM07", "", (("17a", "17a"),)),
        ("(TM07, para. 17)", "TM07", "", (("17", "17"),)),
        ("(TM12, paras. 24 and 32)", "TM12", "", (("24", "24"), ("32", "32"))),
        ("laut TM07 (Abs. 17) war es so", "TM07", "", (("17", "17"),)),
        ("(TM99,\nAbs. 3)", "TM99", "", (("3", "3"),)),
        ("(tm07,\u00a0Abs.\u00a017)", "tm07", "", (("17", "17"),)),
        ("(Interview Nord, zweiter Teil, Abs. 3)", "Interview Nord, zweiter Teil", "", (("3", "3"),)),
        ("(TM99, Abs. 3)", "TM99", "", (("3", "3"),)),
        ("(TM07; Abs. 17)", "TM07", "", (("17", "17"),)),
        ("(TM07: 17)", "TM07", "", (("17", "17"),)),
        ("[vgl. TM07:17–19]", "TM07", "", (("17", "19"),)),
        ("(TM07, Abs. 17f.)", "TM07", "", (("17f", "17f"),)),
        ("(TM07, Abs. 17 ff.)", "TM07", "", (("17ff", "17ff"),)),
        ("(TM07, Abs. 17 f.)", "TM07", "", (("17f", "17f"),)),
        ("(TM07, Abs. 17 ff)", "TM07", "", (("17ff", "17ff"),)),
        ("(TM07, Abs. 17\u00a0ff.)", "TM07", "", (("17ff", "17ff"),)),
        ("(TM07; Abs. 17ff.)", "TM07", "", (("17ff", "17ff"),)),
        ("(TM07: 17f.)", "TM07", "", (("17f", "17f"),)),
        ("(TM07: 17 ff.; sinngemäß)", "TM07", "", (("17ff", "17ff"),)),
        ("(vgl. TM07; Abs. 17 f.)", "TM07", "", (("17f", "17f"),)),
        ("(RG08, B1: 4–5)", "RG08", "B1", (("4", "5"),)),
        ("(TM07, Abs. 17 für alle)", "TM07", "", (("17", "17"),)),
        ("(TM07, Abs. 3, 17f.)", "TM07", "", (("3", "3"), ("17f", "17f"))),
    ],
)
def test_a_citation_is_read(text, document, speaker, ranges):
    (found,) = find_citations(text, NAMES)
    assert (found.document, found.speaker, found.ranges) == (document, speaker, ranges)
    assert found.span.of(text).startswith(document)


@pytest.mark.parametrize(
    "text", ["TM07: 17 Menschen kamen", "(um 10:30)", "(TM07: 17 Menschen)", "(Seite: 17)"]
)
def test_a_number_behind_a_colon_is_a_source_only_in_brackets_behind_a_document(text):
    assert find_citations(text, NAMES) == []


@pytest.mark.parametrize(
    "source", ["(vgl. TM07, Abs. 17)", "(siehe Interview TM07, Abs. 17)", "(TM07; Abs. 17)"]
)
def test_words_that_point_at_a_source_do_not_part_it_from_a_short_quotation(source):
    (claim,) = find_claims([f"Es war „eine Videorunde erfunden“ {source}."], NAMES)
    assert (claim.quotation, claim.certain) == ("eine Videorunde erfunden", True)


def test_a_source_may_go_on_in_the_next_line():
    (found,) = find_citations("(Interview Nord,\nzweiter Teil,\nAbs.\n3)", NAMES)
    assert (found.document, found.ranges) == (NAMES[-1], (("3", "3"),))


def test_several_sources_with_colons_and_commas_are_all_found():
    found = find_citations("(TM07: 17, RG08: 4 f.; TM12: 24)", NAMES)
    assert [(c.document, c.ranges[0][0]) for c in found] == [("TM07", "17"), ("RG08", "4f"), ("TM12", "24")]


def test_every_quotation_of_a_sentence_is_a_claim():
    block = (
        "Der Wert „hoch“, die „kurze Wege“ und „das war alles sehr gut bei uns“ nennt sie (TM07, Abs. 17)."
    )
    assert [(c.quotation, c.certain) for c in find_claims([block], NAMES)] == [
        ("hoch", False),
        ("kurze Wege", False),
        ("das war alles sehr gut bei uns", True),
    ]


def test_minutes_are_told_apart():
    (found,) = find_citations("(RG09, Protokoll, Abs. 3, sinngemäß)", NAMES)
    assert (found.document, found.minutes, found.paraphrased, found.speaker) == ("RG09", True, True, "")


def test_several_sources_in_one_bracket():
    found = find_citations("(TM07, Abs. 17; RG08, B1, Abs. 28; Abs. 30)", NAMES)
    assert [(c.document, c.speaker, c.ranges[0][0]) for c in found] == [
        ("TM07", "", "17"),
        ("RG08", "B1", "28"),
        ("RG08", "B1", "30"),
    ]


@pytest.mark.parametrize(
    "text",
    ["nach § 60b Abs. 5 AufenthG", "(§ 16 Abs. 2 SGB II)", "im Absatz 4 des Erlasses", "(siehe Abs. 3)"],
)
def test_law_is_no_citation(text):
    assert find_citations(text, NAMES) == []


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Er sagt: „Der eine schreibt ‚ok‘ und geht.“ (TM07)", "Der eine schreibt ‚ok‘ und geht."),
        ("He said “fine” twice", "fine"),
        ("»So war es«, sagt sie", "So war es"),
        ("« oui » dit-elle", " oui "),
        ('sie sagt "so nicht" und', "so nicht"),
        ("„Er sagt „ok“ und geht.“", "Er sagt „ok“ und geht."),
    ],
)
def test_the_outermost_quotation_is_found(text, inside):
    (found,) = find_quotations(text)
    assert found.of(text)[1:-1] == inside


def test_inches_and_apostrophes_are_no_marks():
    assert find_quotations("ein 24\" Schirm, klappt's und geht's") == []


def test_quotations_go_with_the_citation_behind_them():
    block = (
        "Sie sagt: „Das war alles sehr gut“ und „das blieb danach auch so“ (TM07, Abs. 1). "
        "Der Wert „hoch“ ist häufig. Das belegt TM12 (TM12, Abs. 2)."
    )
    claims = find_claims([block], NAMES)
    assert [(c.quotation, c.citation.document, c.marked) for c in claims if c.marked] == [
        ("Das war alles sehr gut", "TM07", True),
        ("das blieb danach auch so", "TM07", True),
    ]
    assert claims[-1].citation.document == "TM12"
    assert claims[-1].quotation == ""


def test_a_citation_may_stand_first():
    (claim,) = find_claims(["TM07, Abs. 17: „So war es damals bei uns.“"], NAMES)
    assert claim.quotation == "So war es damals bei uns."


def test_the_cell_before_holds_the_quotation():
    (claim,) = find_claims(["1\t„So war es damals bei uns.“\tTM07, Abs. 17"], NAMES)
    assert (claim.quotation, claim.marked) == ("So war es damals bei uns.", True)


@pytest.mark.parametrize(
    "quotation",
    [
        SAID,
        "die GfS hat gleich in der zweiten Woche eine Videorunde gemacht",
        "Die GfS hat […] eine Videorunde gemacht, und da sollte ich mich vorstellen",
        "[D]ie GfS hat gleich in der zweiten Woche [...] vorstellen.",
        "Die GfS [Anm.: die Stelle] hat gleich in der zweiten Woche",
        "in der zweiten\u00a0Woche eine Video\u00adrunde gemacht",
        "in der zweiten Wo-\nche eine Videorunde",
        "… eine Videorunde gemacht …",
    ],
)
def test_what_authors_may_change_is_proved(quotation):
    assert proves(quotation, SAID)


@pytest.mark.parametrize(
    "quotation",
    [
        "Die GfS hat gleich in der ersten Woche eine Videorunde gemacht",
        "eine Videorunde gemacht hat die GfS",
        "Die GfS hat gleich in der zweiten Woche […] eine Telefonrunde",
        "Videorund",
        "[…]",
        "",
    ],
)
def test_what_they_may_not_change_is_not(quotation):
    assert not proves(quotation, SAID)


def test_marks_and_dashes_fold():
    assert fold("klappt’s – klappt's — klappt´s") == "klappts - klappts - klappts"
    assert fold("E‑Mail-Umlauf, Not- und Unterkunft") == "EMailUmlauf, Not- und Unterkunft"


words = st.lists(
    st.sampled_from(
        ["Haus", "Amt", "geht", "über", "Stadt-Teil", "‚ok‘", "Ärger", "§", "60a", "ja", "nein", "vielleicht"]
    ),
    min_size=6,
    max_size=30,
)


@given(words, st.data())
def test_any_part_with_omissions_is_proved_and_a_foreign_word_never(said, data):
    text = " ".join(said)
    first = data.draw(st.integers(0, len(said) - 4))
    last = data.draw(st.integers(first + 3, len(said) - 1))
    part = said[first : last + 1]
    gap = data.draw(st.integers(1, len(part) - 2))
    left_out = [*part[:gap], "[…]", *part[gap + 1 :]]
    for quotation in (part, left_out):
        has_words = any(w[:1].isalnum() or w == "‚ok‘" for w in quotation)  # a bare "§" proves nothing
        assert proves(" ".join(quotation), text) == has_words
    assert not proves(" ".join([*part[:gap], "Zebra", *part[gap:]]), text)
    assert likeness(" ".join(part), text) == float(any(w != "§" for w in part))
    assert sequence(" ".join(part), text) <= 1.0


scraps = st.lists(
    st.sampled_from(
        [
            "Haus",
            "haus",
            "Amt",
            "Stadt-Teil",
            "Stadt-\nTeil",
            "StadtTeil",
            "‚ok‘",
            "ok",
            " ",
            "-",
            "…",
            "[…]",
            "[A]mt",
            ".",
        ]
    ),
    max_size=6,
).map(" ".join)


@given(st.lists(scraps, max_size=5), scraps)
def test_looking_through_many_texts_finds_the_first_that_proves(texts, quotation):
    proving = [at for at, text in enumerate(texts) if proves(quotation, text)]
    assert Passages(texts).first(readings_of(quotation)) == min(proving, default=None)


def test_the_first_text_is_found_by_either_letter_and_by_words_around_a_gap():
    texts = ["Amt und Haus", "am Hause", "das Haus und das Amt", "Das Haus und das Amt"]
    for quotation in ("das Haus", "Das Haus […] Amt", "[D]as Haus"):
        assert Passages(texts).first(readings_of(quotation)) == 2
    assert Passages(texts).first(readings_of("Haus […] Haus")) is None
    assert Passages([]).first(readings_of("Haus")) is None
