"""The truth table of the demo corpus: what was planted in it is what the counting finds."""

from __future__ import annotations

import numpy as np
import pytest

from gk_qda.analysis.crosstabs import crosstab
from gk_qda.analysis.frequencies import Frequencies, count, ranks
from gk_qda.analysis.groups import Groups
from gk_qda.analysis.segments import segment_rows
from gk_qda.analysis.themes import rating_counts

from .demo import TECHNICAL, Demo, table

INTERVIEW, TALK = "Interview", "Reflexionsgespräch"
CITY, COUNTY, TOWN = "kreisfreie Stadt", "Kreis", "kreisangehörige Gemeinde"
BEFORE, DURING = "vor Lockdown", "während Lockdown"


@pytest.fixture(scope="module")
def demo() -> Demo:
    return Demo()


@pytest.fixture(scope="module")
def everything(demo: Demo) -> Frequencies:
    return frequencies(demo, demo.documents)


@pytest.fixture(scope="module")
def interviews(demo: Demo) -> Frequencies:
    return frequencies(demo, demo.of_kind(INTERVIEW))


@pytest.fixture(scope="module")
def talks(demo: Demo) -> Frequencies:
    return frequencies(demo, demo.of_kind(TALK))


def frequencies(demo: Demo, names: list[str], **options: object) -> Frequencies:
    by = Groups.each([demo.document(name) for name in names])
    return count(demo.columns, demo.tree, demo.selection(names, **options), by=by)  # type: ignore[arg-type]


def x_of_n(demo: Demo, path: str, attribute: str) -> dict[str, str]:
    """Interviews with a code by an attribute of their municipality."""
    names = demo.of_kind(INTERVIEW)
    groups = demo.groups(demo.by_attribute(attribute, names))
    found = crosstab(demo.columns, demo.tree, demo.selection(names), groups)
    return {
        key: f"{found.documents[demo.row(path), column]} von {found.groups.documents_base[column]}"
        for column, key in enumerate(groups.keys)
    }


def test_every_cell_of_the_planted_matrix(demo: Demo) -> None:
    found = frequencies(demo, demo.documents, technical=True).by
    planted = np.zeros((73, 24), int)
    rows = table("planted-matrix.csv")
    for row in rows:
        planted[demo.row(row["path"])] = [int(row[name]) for name in demo.documents]
    assert len(rows) == 41
    assert found.tolist() == planted.tolist()
    assert found.sum() == 563
    assert (found.sum(axis=1) == 0).sum() == 32


def test_totals_without_technical_codes(everything: Frequencies) -> None:
    assert everything.codings_base == 502
    assert everything.segments_listed == 487
    assert everything.documents_base == 24
    assert everything.listed.sum() == 70
    assert (everything.documents_with, everything.documents_without) == (24, 0)


def test_bases_of_cases(everything: Frequencies, interviews: Frequencies, talks: Frequencies) -> None:
    assert (everything.cases_base, interviews.cases_base, talks.cases_base) == (15, 13, 10)


def test_municipalities_with_both_kinds(demo: Demo) -> None:
    kinds = {
        case: {demo.kinds[name] for name in demo.documents if demo.case_of[name] == case}
        for case in demo.cases
    }
    both = [name for name in demo.documents if len(kinds[demo.case_of[name]]) == 2]
    assert frequencies(demo, both).cases_base == 8


@pytest.mark.parametrize(
    ("theme", "in_interviews", "in_talks"),
    [
        ("Corona", (14, 99), (10, 32)),
        ("THM-Integration", (14, 57), (10, 21)),
        ("Kooperation", (13, 91), (10, 39)),
        ("Beratungsstruktur", (9, 11), (3, 3)),
        ("Zielgruppe", (12, 22), (3, 4)),
        ("Prozessmanagement und GfS", (10, 16), (10, 43)),
        ("Bausteine Durchstarten", (5, 7), (8, 11)),
        ("Integrations- und Bildungsketten", (6, 10), (9, 19)),
        ("Schlussfolgerungen", (8, 9), (7, 8)),
        (TECHNICAL, (14, 42), (10, 19)),
    ],
)
def test_main_themes(
    demo: Demo,
    theme: str,
    in_interviews: tuple[int, int],
    in_talks: tuple[int, int],
) -> None:
    row = demo.code(theme) - 1
    interviews = frequencies(demo, demo.of_kind(INTERVIEW), technical=True)
    talks = frequencies(demo, demo.of_kind(TALK), technical=True)
    assert (interviews.documents[row], interviews.codings[row]) == in_interviews
    assert (talks.documents[row], talks.codings[row]) == in_talks


@pytest.mark.parametrize(
    ("path", "codings_documents_municipalities"),
    [
        ("Corona", (99, 14, 13)),
        ("Corona > Auswirkungen", (49, 12, 11)),
        ("Wegfall persönlicher Beratung", (24, 12, 11)),
        ("Corona > Umgang", (50, 14, 13)),
        ("Digitale und telefonische Beratung", (33, 13, 12)),
        ("Messenger und Datenschutz", (23, 9, 8)),
        ("THM-Integration", (57, 14, 13)),
        ("Einarbeitung", (13, 7, 7)),
        ("Kooperation", (91, 13, 12)),
        ("Kooperation > Akteure > Ausländerbehörde", (22, 11, 10)),
        ("Betriebe und Kammern", (0, 0, 0)),
    ],
)
def test_frequency_table_of_the_interviews(
    demo: Demo, interviews: Frequencies, path: str, codings_documents_municipalities: tuple[int, int, int]
) -> None:
    row = demo.row(path)
    assert interviews.codings_base == 322
    assert interviews.cases is not None
    found = (interviews.codings[row], interviews.documents[row], interviews.cases[row])
    assert found == codings_documents_municipalities


def test_f1_who_started_before_the_lockdown_takes_part(demo: Demo) -> None:
    assert x_of_n(demo, "beteiligt", "thm_startphase") == {BEFORE: "6 von 8", DURING: "1 von 6"}
    assert x_of_n(demo, "noch nicht beteiligt", "thm_startphase") == {BEFORE: "2 von 8", DURING: "5 von 6"}


def test_f2_deviant_cases(demo: Demo, interviews: Frequencies) -> None:
    names = demo.of_kind(INTERVIEW)
    ratings = {
        name: [
            value
            for value in ("beteiligt", "noch nicht beteiligt")
            if interviews.by[demo.row(f"Teilnahme an der Bündniskerngruppe > {value}"), column]
        ]
        for column, name in enumerate(names)
    }
    counts = rating_counts(ratings, demo.by_attribute("thm_startphase", names))
    assert (counts[BEFORE].majority, counts[BEFORE].deviant) == ("beteiligt", ("TM08", "TM09"))
    assert (counts[DURING].majority, counts[DURING].deviant) == ("noch nicht beteiligt", ("TM07",))


def test_f3_induction(demo: Demo) -> None:
    assert x_of_n(demo, "Einarbeitung", "thm_startphase") == {BEFORE: "1 von 8", DURING: "6 von 6"}


def test_f4_many_mentions_are_not_many_persons(
    demo: Demo, interviews: Frequencies, talks: Frequencies
) -> None:
    row = demo.row("Messenger und Datenschutz")
    assert (interviews.documents[row], interviews.codings[row]) == (9, 23)
    assert (talks.documents[row], talks.codings[row]) == (2, 2)
    documents, codings = interviews.dominance
    assert (demo.of_kind(INTERVIEW)[documents[row]], codings[row]) == ("TM14", 11)
    rank, sharing = ranks(interviews.own)
    assert (rank[row], sharing[row]) == (2, 1)
    without = frequencies(demo, [name for name in demo.of_kind(INTERVIEW) if name != "TM14"])
    rank, sharing = ranks(without.own)
    assert (without.own[row], rank[row], sharing[row]) == (12, 3, 4)


def test_f5_a_near_universal_theme(demo: Demo, interviews: Frequencies, talks: Frequencies) -> None:
    row = demo.row("Wegfall persönlicher Beratung")
    assert (interviews.documents[row], interviews.codings[row]) == (12, 24)
    assert (talks.documents[row], talks.codings[row]) == (7, 7)
    silent = np.flatnonzero(interviews.by[row] == 0)
    assert [demo.of_kind(INTERVIEW)[column] for column in silent] == ["TM10", "TM11"]


@pytest.mark.parametrize(
    ("path", "county", "city", "town"),
    [
        ("Kreisangehörige Kommunen", "6 von 7", "0 von 5", "1 von 2"),
        ("Ungeklärte Identität und Arbeitsverbot", "5 von 7", "1 von 5", "0 von 2"),
        ("Jugendhilfe", "0 von 7", "3 von 5", "0 von 2"),
        ("Hemmnisse", "5 von 7", "1 von 5", "0 von 2"),  # F10
        ("Gelingensfaktoren", "1 von 7", "4 von 5", "1 von 2"),  # F10
    ],
)
def test_f6_and_f10_type_of_municipality(demo: Demo, path: str, county: str, city: str, town: str) -> None:
    assert x_of_n(demo, path, "typ") == {CITY: city, COUNTY: county, TOWN: town}


@pytest.mark.parametrize(
    ("path", "in_interviews", "in_talks"),
    [
        ("Verstetigung", (3, 3), (9, 11)),
        ("Arbeitshilfen > Prozessmanagement", (0, 0), (10, 12)),
        ("F5 Innovationsfonds", (2, 2), (5, 5)),
        ("Chancen und Lerneffekte", (5, 10), (6, 9)),  # F9
        ("Kooperation > Akteure > Ausländerbehörde", (11, 22), (5, 7)),  # F10
        ("Rolle der GfS", (10, 12), (10, 19)),  # F12
        ("Ehrenamt", (1, 2), (0, 0)),  # F13
        ("Betriebe und Kammern", (0, 0), (0, 0)),  # F14
    ],
)
def test_f7_to_f14_interviews_and_talks(
    demo: Demo, path: str, in_interviews: tuple[int, int], in_talks: tuple[int, int]
) -> None:
    row = demo.row(path)
    interviews = frequencies(demo, demo.of_kind(INTERVIEW))
    talks = frequencies(demo, demo.of_kind(TALK))
    assert (interviews.documents[row], interviews.codings[row]) == in_interviews
    assert (talks.documents[row], talks.codings[row]) == in_talks


def test_f9_the_positive_outlier(demo: Demo, interviews: Frequencies) -> None:
    column = demo.of_kind(INTERVIEW).index("TM11")
    paths = (
        "Chancen und Lerneffekte",
        "Kooperation > Akteure > Ausländerbehörde",
        "Gelingensfaktoren",
        "Hemmnisse",
    )
    assert [interviews.by[demo.row(path), column] for path in paths] == [5, 4, 3, 0]


def test_f11_two_interviews_in_one_municipality(demo: Demo) -> None:
    table_of_both = frequencies(demo, ["TM05", "TM06"])
    row = demo.row("Informationsfluss")
    assert table_of_both.by[row].tolist() == [1, 2]
    assert table_of_both.cases_base == 1
    assert table_of_both.cases is not None
    assert (table_of_both.documents[row], table_of_both.cases[row]) == (2, 1)


def test_f12_only_respondents_count(demo: Demo, interviews: Frequencies) -> None:
    names = demo.of_kind(INTERVIEW)
    respondents = frequencies(demo, names, speakers="respondents")
    row = demo.row("Rolle der GfS")
    assert (interviews.documents[row], interviews.documents_base) == (10, 14)
    assert (respondents.documents[row], respondents.documents_base) == (9, 14)
    silent = [name for name, found in zip(names, interviews.by[row], strict=True) if not found]
    assert silent == ["TM04", "TM10", "TM13", "TM14"]
    lost = interviews.by[row] - respondents.by[row]
    assert {name: n for name, n in zip(names, lost.tolist(), strict=True) if n} == {"TM09": 2}


def test_f15_quotable_passages_are_left_out(demo: Demo, everything: Frequencies) -> None:
    row = demo.row("Zitierwürdig")
    assert (everything.own[row], everything.listed[row]) == (0, False)
    for kind, codings in ((INTERVIEW, 28), (TALK, 9)):
        assert frequencies(demo, demo.of_kind(kind), technical=True).own[row] == codings


def test_what_lies_behind_a_cell(demo: Demo) -> None:
    """Two Kreis interviews of one Kreis: 5 of 7 interviews, 5 of 6 municipalities."""
    names = demo.by_attribute("typ", demo.of_kind(INTERVIEW))[COUNTY]
    counted = frequencies(demo, names)
    row = demo.row("Ungeklärte Identität und Arbeitsverbot")
    assert counted.cases is not None
    assert (counted.documents[row], counted.documents_base) == (5, 7)
    assert (counted.cases[row], counted.cases_base) == (5, 6)


def test_segments_of_a_theme_across_both_kinds(demo: Demo) -> None:
    selection = demo.selection(demo.documents)
    chosen = type(selection)(selection.ground, codes=frozenset([demo.code("Corona")]))
    rows = segment_rows(demo.columns, demo.tree, chosen)
    assert len(rows) == 99 + 32
    assert demo.columns.document[rows].tolist() == sorted(demo.columns.document[rows].tolist())


def test_characters_leave_out_labels_and_time_marks(demo: Demo, everything: Frequencies) -> None:
    row = demo.row("Corona")
    family = set(demo.tree.descendants(demo.code("Corona")).tolist())
    columns = demo.columns
    places = {
        (document, place)
        for document, code, start, end in zip(
            columns.document.tolist(),
            columns.code.tolist(),
            columns.start.tolist(),
            columns.end.tolist(),
            strict=True,
        )
        if code in family
        for place in range(start, end)
    }
    spoken = {
        (demo.document(name), place)
        for name, turns in demo.turns.items()
        for turn in turns
        if demo.counts(name, turn, "answers")
        for start, end in turn.spoken
        for place in range(start, end)
    }
    assert everything.characters[row] == len(places & spoken)
