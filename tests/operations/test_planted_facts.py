"""F1 to F15 of the demo, each read from the exported theme-centred summary (the text of its docx) or a table.

The numbers are those of the truth table of the study, written here by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import docx
import pytest
from docx.table import Table
from docx.text.paragraph import Paragraph

from gk_qda.operations.tables.frequencies import frequency_table
from gk_qda.operations.theme_report import write_theme_report
from gk_qda.project import Project, open_project
from gk_qda.queries.filters import Filters
from tests.demo_copy import demo_file

BKG = "Teilnahme an der Bündniskerngruppe"
BY_TYPE = (
    "Kreisangehörige Kommunen",
    "Ungeklärte Identität und Arbeitsverbot",
    "Jugendhilfe",
    "Hemmnisse",
    "Gelingensfaktoren",
)
THEMES = (
    BKG,
    "Einarbeitung",
    "Messenger und Datenschutz",
    "Wegfall persönlicher Beratung",
    "Verstetigung",
    "Prozessmanagement und GfS > Arbeitshilfen > Prozessmanagement",
    "F5 Innovationsfonds",
    "Chancen und Lerneffekte",
    "Ausländerbehörde",
    "Informationsfluss",
    "Rolle der GfS",
    "Ehrenamt",
    "Betriebe und Kammern",
)


@dataclass
class Section:
    """One theme of the file: its paragraphs, and its tables by the first word of their heads."""

    text: list[str] = field(default_factory=list)
    tables: list[list[list[str]]] = field(default_factory=list)

    @property
    def words(self) -> str:
        return "\n".join(self.text)

    def row(self, first: str, name: str) -> dict[str, str]:
        """The row ``name`` of the first table whose head begins with ``first``, by its head."""
        for table in self.tables:
            if table[0][0] == first:
                for row in table[1:]:
                    if row[0] == name:
                        return dict(zip(table[0], row, strict=True))
        raise KeyError(name)

    def comparison(self, first: str, name: str) -> list[str]:
        """The row ``name`` of the last table whose head begins with ``first``."""
        rows = [row for table in self.tables if table[0][0] == first for row in table[1:] if row[0] == name]
        return rows[-1][1:]


def sections(path: Path) -> dict[str, Section]:
    """The themes of a written summary, as a reader of Word finds them."""
    document = docx.Document(str(path))
    found: dict[str, Section] = {}
    current = Section()
    for element in document.iter_inner_content():
        if isinstance(element, Table):
            current.tables.append([[cell.text for cell in row.cells] for row in element.rows])
        elif isinstance(element, Paragraph):
            if element.style is not None and element.style.name == "Heading 2":
                current = found.setdefault(re.sub(r"^[\d.]+ ", "", element.text), Section())
            current.text.append(element.text)
    return found


@pytest.fixture(scope="module")
def demo() -> Iterator[Project]:
    with open_project(demo_file(), read_only=True) as project:
        yield project


@pytest.fixture(scope="module")
def written(demo: Project, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Section]:
    path = tmp_path_factory.mktemp("facts") / "themen.docx"
    write_theme_report(demo, path, themes=THEMES, language="de", group_by="thm_startphase")
    return sections(path)


@pytest.fixture(scope="module")
def by_type(demo: Project, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Section]:
    path = tmp_path_factory.mktemp("facts") / "typ.docx"
    write_theme_report(demo, path, themes=BY_TYPE, language="de", group_by="typ")
    return sections(path)


@pytest.fixture(scope="module")
def counted(demo: Project) -> dict[str, dict[str, int]]:
    """Codings and documents of each code, "interview" and "reflection_talk", sub-codes included."""
    found: dict[str, dict[str, int]] = {}
    for kind in ("interview", "reflection_talk"):
        table = frequency_table(demo, Filters(kinds=(kind,)))
        for row in table.rows:
            one = found.setdefault(str(row["path"]), {})
            one[f"{kind} codings"] = row["codings"]
            one[f"{kind} documents"] = row["documents"]
    return found


def numbers(counted: dict[str, dict[str, int]], code: str) -> tuple[int, int, int, int]:
    """TM documents, TM codings, RG documents, RG codings."""
    one = next(values for path, values in counted.items() if path.split(" > ")[-1] == code)
    keys = (
        "interview documents",
        "interview codings",
        "reflection_talk documents",
        "reflection_talk codings",
    )
    return tuple(one[key] for key in keys)  # type: ignore[return-value]


def test_f1_who_started_before_the_lockdown_is_in_the_core_group(written: dict[str, Section]) -> None:
    found = written[BKG]
    assert found.row("THM-Start", "vor Lockdown (8)") == {
        "THM-Start": "vor Lockdown (8)",
        "beteiligt": "6",
        "noch nicht beteiligt": "2  TM08, TM09",
    }
    assert found.row("THM-Start", "während Lockdown (6)")["noch nicht beteiligt"] == "5"


def test_f2_three_talks_deviate_from_their_group(written: dict[str, Section]) -> None:
    found = written[BKG]
    assert found.row("THM-Start", "während Lockdown (6)")["beteiligt"] == "1  TM07"
    assert "abweichend: TM08 Kreis Haselwehr (noch nicht beteiligt), TM09 Kreis Kastanienau" in found.words
    assert "abweichend: TM07 Ginsterkamp (beteiligt)" in found.words


def test_f3_induction_is_a_topic_of_those_who_started_in_the_lockdown(written: dict[str, Section]) -> None:
    assert written["Einarbeitung"].comparison("Thema und Subcodes", "angesprochen") == ["1 von 8", "6 von 6"]


def test_f4_many_mentions_of_one_person_are_not_many_persons(
    demo: Project, written: dict[str, Section], counted: dict[str, dict[str, int]]
) -> None:
    assert numbers(counted, "Messenger und Datenschutz") == (9, 23, 2, 2)
    found = written["Messenger und Datenschutz"].row("Thema und Subcodes", "angesprochen")
    assert (found["Befragte THM"], found["Reflexionsgespräche"]) == ("9 von 14", "2 von 10")
    alone = frequency_table(demo, Filters(documents=("TM14",)))
    [row] = [row for row in alone.rows if str(row["path"]).endswith("> Messenger und Datenschutz")]
    assert row["codings"] == 11


def test_f5_a_theme_of_nearly_everybody(
    written: dict[str, Section], counted: dict[str, dict[str, int]]
) -> None:
    assert numbers(counted, "Wegfall persönlicher Beratung") == (12, 24, 7, 7)
    found = written["Wegfall persönlicher Beratung"]
    assert found.row("Thema und Subcodes", "angesprochen")["Befragte THM"] == "12 von 14"
    assert "Nicht thematisiert in TM10 und TM11." in found.words


@pytest.mark.parametrize(
    ("code", "district", "city", "town"),
    [
        ("Kreisangehörige Kommunen", "6 von 7", "0 von 5", "1 von 2"),
        ("Ungeklärte Identität und Arbeitsverbot", "5 von 7", "1 von 5", "0 von 2"),
        ("Jugendhilfe", "0 von 7", "3 von 5", "0 von 2"),
        ("Hemmnisse", "5 von 7", "1 von 5", "0 von 2"),
        ("Gelingensfaktoren", "1 von 7", "4 von 5", "1 von 2"),
    ],
)
def test_f6_and_f10_the_type_of_municipality_matters(
    by_type: dict[str, Section], code: str, district: str, city: str, town: str
) -> None:
    found = next(section for name, section in by_type.items() if code in name)
    table = [table for table in found.tables if table[0][0] == "Thema und Subcodes"][-1]
    spoken = dict(zip(table[0], next(row for row in table if row[0] == "angesprochen"), strict=True))
    assert spoken["Kreis (7)"] == district
    assert spoken["kreisfreie Stadt (5)"] == city
    assert spoken["kreisangehörige Gemeinde (2)"] == town


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("Verstetigung", (3, 3, 9, 11)),
        ("Prozessmanagement", (0, 0, 10, 12)),
        ("F5 Innovationsfonds", (2, 2, 5, 5)),
    ],
)
def test_f7_talks_of_both_kinds_speak_of_different_things(
    written: dict[str, Section], counted: dict[str, dict[str, int]], code: str, expected: tuple[int, ...]
) -> None:
    assert numbers(counted, code) == expected
    found = written[code].row("Thema und Subcodes", "angesprochen")
    assert found["Befragte THM"] == f"{expected[0]} von 14"
    assert found["Reflexionsgespräche"] == f"{expected[2]} von 10"


def test_f8_one_municipality_contradicts_itself(written: dict[str, Section]) -> None:
    words = written[BKG].words
    assert "Widerspruch in Kreis Pappelried: TM12 „noch nicht beteiligt“ ↔ RG08 „beteiligt“." in words
    cells = [row for table in written[BKG].tables for row in table if row[0].startswith("KO11")]
    assert any("widersprüchlich" in cell for row in cells for cell in row)


def test_f9_one_talk_stands_out(demo: Project, counted: dict[str, dict[str, int]]) -> None:
    assert numbers(counted, "Chancen und Lerneffekte") == (5, 10, 6, 9)
    alone = {row["path"]: row["codings"] for row in rows_of(demo, "TM11")}
    assert next(n for path, n in alone.items() if path.endswith("> Chancen und Lerneffekte")) == 5
    assert next(n for path, n in alone.items() if path.endswith("> Gelingensfaktoren")) == 3
    assert next((n for path, n in alone.items() if path.endswith("> Hemmnisse")), 0) == 0
    assert next(n for path, n in alone.items() if path.endswith("> Ausländerbehörde")) == 4


def test_f10_the_same_authority_is_judged_both_ways(
    written: dict[str, Section], counted: dict[str, dict[str, int]]
) -> None:
    assert numbers(counted, "Ausländerbehörde") == (11, 22, 5, 7)
    found = written["Ausländerbehörde"].row("Thema und Subcodes", "angesprochen")
    assert (found["Befragte THM"], found["Reflexionsgespräche"]) == ("11 von 14", "5 von 10")


def test_f11_two_respondents_of_one_municipality_count_as_one_case(
    demo: Project, written: dict[str, Section]
) -> None:
    by_document = {
        name: next(row["codings"] for row in rows_of(demo, name) if row["path"].endswith("Informationsfluss"))
        for name in ("TM05", "TM06")
    }
    assert by_document == {"TM05": 1, "TM06": 2}
    found = written["Informationsfluss"]
    assert "TM05 und TM06 gehören zu Kreis Fichtenrath und werden dort einmal gezählt." in found.words
    row = found.row("Thema und Subcodes", "angesprochen")
    people, cases = int(row["Befragte THM"].split()[0]), int(row["Kommunen (Basis 13)"].split()[0])
    assert people == cases + 1


def test_f12_empty_cells_are_findings(
    written: dict[str, Section], counted: dict[str, dict[str, int]]
) -> None:
    assert numbers(counted, "Rolle der GfS") == (10, 12, 10, 19)
    found = written["Rolle der GfS"]
    row = found.row("Thema und Subcodes", "angesprochen")
    assert (row["Befragte THM"], row["Interviews"]) == ("9 von 14", "10 von 14")
    assert "Nicht thematisiert in TM04, TM10, TM13 und TM14." in found.words
    assert "In TM09 äußern sich dazu nur Personen, die nicht als Befragte zählen." in found.words


def test_f13_a_code_of_one_document(written: dict[str, Section], counted: dict[str, dict[str, int]]) -> None:
    assert numbers(counted, "Ehrenamt") == (1, 2, 0, 0)
    found = written["Ehrenamt"].row("Thema und Subcodes", "angesprochen")
    assert (found["Befragte THM"], found["Reflexionsgespräche"]) == ("1 von 14", "0 von 10")


def test_f14_a_code_that_was_never_used(
    written: dict[str, Section], counted: dict[str, dict[str, int]]
) -> None:
    assert numbers(counted, "Betriebe und Kammern") == (0, 0, 0, 0)
    found = written["Betriebe und Kammern"].row("Thema und Subcodes", "angesprochen")
    assert (found["Befragte THM"], found["Reflexionsgespräche"]) == ("0 von 14", "0 von 10")


def test_f15_technical_codes_are_in_no_total(
    demo: Project, written: dict[str, Section], counted: dict[str, dict[str, int]]
) -> None:
    assert not any("Zitierwürdig" in path for path in counted)
    everything = {}
    for kind in ("interview", "reflection_talk"):
        with_technical = Filters(kinds=(kind,), include_technical=True)
        rows = frequency_table(demo, with_technical).rows
        everything[kind] = next(r["codings"] for r in rows if str(r["path"]).endswith("> Zitierwürdig"))
    assert everything == {"interview": 28, "reflection_talk": 9}
    mains = [values for path, values in counted.items() if " > " not in path]
    assert sum(one["interview codings"] + one["reflection_talk codings"] for one in mains) == 502
    assert not any("Zitierwürdig" in words for section in written.values() for words in section.text)


def rows_of(demo: Project, document: str) -> list[dict[str, object]]:
    return list(frequency_table(demo, Filters(documents=(document,))).rows)
