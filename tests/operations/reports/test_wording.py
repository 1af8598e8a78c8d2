"""How reports name places, documents and columns."""

from __future__ import annotations

import pytest

from gk_qda.operations.reports.open_questions import changes_in_words
from gk_qda.operations.reports.widths import PAGE, first_takes_the_rest, room
from gk_qda.operations.reports.wording import Wording, runs_of_names
from gk_qda.queries.changed_codings import ChangedCoding
from gk_qda.queries.places import Place
from gk_qda.queries.staleness import CellChanges
from gk_qda.queries.theme_units import Member, Unit


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([], []),
        (["TM01"], ["TM01"]),
        (["TM01", "TM02"], ["TM01", "TM02"]),
        (["TM01", "TM02", "TM03", "RG01"], ["TM01–TM03", "RG01"]),
        (["TM01", "TM03", "TM04", "TM05", "TM07"], ["TM01", "TM03–TM05", "TM07"]),
        (["A", "B", "C"], ["A", "B", "C"]),
        (["D9", "D10", "D11", "D12"], ["D9", "D10–D12"]),
        (["TM03", "TM02", "TM01"], ["TM03", "TM02", "TM01"]),
        (["Gespräch 1", "Gespräch 2", "Gespräch 3"], ["Gespräch 1–Gespräch 3"]),
    ],
)
def test_consecutive_numbers_become_one(names: list[str], expected: list[str]) -> None:
    assert runs_of_names(names) == expected


def test_lists_end_with_a_word() -> None:
    assert Wording("de").listed(["TM01", "TM02", "TM03", "RG01", "RG05"]) == "TM01–TM03, RG01 und RG05"
    assert Wording("en").listed(["TM04", "TM10"]) == "TM04 and TM10"
    assert Wording("de").listed([]) == ""


def place(document: str, first: str, last: str = "", speaker: str = "") -> Place:
    return Place(1, document, first, last or first, speaker)


def test_places_of_one_document_and_speaker_share_a_line() -> None:
    places = [
        place("TM12", "24"),
        place("RG08", "28", speaker="B1"),
        place("TM12", "32", "33"),
        place("RG08", "31", speaker="B2"),
        place("TM12", "24"),
    ]
    assert Wording("de").places(places) == ["TM12, Abs. 24, 32–33", "RG08, B1, Abs. 28", "RG08, B2, Abs. 31"]
    assert Wording("en").places(places)[0] == "TM12, paras. 24, 32–33"


def test_columns_say_what_they_count() -> None:
    members = tuple(Member(number, str(number)) for number in range(13))
    cases = Unit("cases", "interview", members)
    assert Wording("de", "Kommune").unit(cases) == "Kommunen (Basis 13)"
    assert Wording("de", "Schule").unit(cases) == "Fälle (Basis 13)"
    assert Wording("de", "Kommune").unit(cases, several=True) == "Kommunen (Basis 13), Interviews"
    assert Wording("de").unit(Unit("respondents", "interview", members, "THM")) == "Befragte THM"
    assert Wording("en").unit(Unit("documents", "", members)) == "Documents"


def test_attributes_of_the_starter_study_have_names_for_readers() -> None:
    assert Wording("de").attribute("thm_startphase") == "THM-Start"
    assert Wording("de").attribute("Lieblingsfarbe") == "Lieblingsfarbe"
    assert Wording("de").value("") == "ohne Angabe"


def test_columns_have_room_for_their_longest_word() -> None:
    assert room(["a bc"]) == 1.3
    assert room(["widersprüchlich"]) > room(["beteiligt"])
    assert room(["x" * 80]) == 3.2
    widths = first_takes_the_rest(["Ausprägung", "Interviews", "Reflexionsgespräche"])
    assert sum(widths) == pytest.approx(PAGE)
    assert widths[2] > widths[1]


@pytest.mark.parametrize(
    ("x", "n", "word"),
    [
        (0, 14, "niemand"),
        *((x, 14, "einzelne") for x in (1, 2)),
        *((x, 14, "einige") for x in (3, 4, 5)),
        *((x, 14, "etwa die Hälfte") for x in (6, 7, 8)),
        *((x, 14, "die meisten") for x in (9, 10, 11, 12)),
        (13, 14, "fast alle"),
        (14, 14, "alle"),
        (5, 10, "etwa die Hälfte"),
        (3, 10, "einige"),
        (1, 2, ""),
        (5, 5, ""),
    ],
)
def test_words_for_numbers_are_those_of_the_legend(x, n, word):
    assert Wording("de", quantifiers=True).quantifier(x, n) == word
    assert not Wording("de").quantifier(x, n)


def test_what_happened_to_codings_is_told_apart() -> None:
    at, code = place("TM07", "17"), "beteiligt"
    changed = (
        ChangedCoding("a", at, code, ways=("moved",)),
        ChangedCoding("b", at, code, ways=("recoded",), other_code="offen"),
        ChangedCoding("c", at, code, ways=("rated",), rating="hoch"),
        ChangedCoding("d", at, code, ways=("reworded",)),
    )
    removed = (
        ChangedCoding("e", at, code),
        ChangedCoding("f", at, code, other_code="Ehrenamt"),
        ChangedCoding("g", None, code),
    )
    added = (ChangedCoding("h", at, code),)
    said = changes_in_words(CellChanges(None, added, removed, changed, first=removed[0]), Wording("de"))
    assert said.split(". ") == [
        "Zuerst: TM07, Abs", "17, Codierung mit „beteiligt“ entfernt",
        "Neu: TM07, Abs", "17 als „beteiligt“ codiert",
        "Verschoben: TM07, Abs", "17 als „beteiligt“ codiert",
        "Umcodiert: TM07, Abs", "17 als „beteiligt“ codiert, vorher „offen“",
        "Neu bewertet: TM07, Abs", "17 („beteiligt“) mit „hoch“, vorher „–“",
        "Anderer Wortlaut: TM07, Abs", "17 als „beteiligt“ codiert",
        "Entfernt: TM07, Abs", "17 („beteiligt“); TM07, Abs", "17 („beteiligt“), jetzt „Ehrenamt“",
        "Entfernt: 1 Codierung („beteiligt“).",
    ]  # fmt: skip
    only = CellChanges(None, (), removed[:1], (), first=removed[0])
    assert changes_in_words(only, Wording("en")) == "Removed: TM07, para. 17 (“beteiligt”)."
