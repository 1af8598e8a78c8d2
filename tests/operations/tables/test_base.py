"""What every table says of itself, in facts and in sentences."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

from gk_qda.operations.documents import withdraw_paragraph
from gk_qda.operations.settings import set_setting
from gk_qda.operations.tables.base import Counted, table_base
from gk_qda.operations.tables.frequencies import frequency_table
from gk_qda.queries.filters import Filters, scope
from gk_qda.ui.exporting.exports import EXPORTS
from gk_qda.words import LANGUAGES, catalogue

ROOT = Path(__file__).resolve().parents[3]


def base(project, filters=None, **options):
    with project.read() as session:
        chosen = scope(session, filters or Filters())
    return table_base(project, chosen, unit="codings", **options)


def test_facts_and_sentences_of_the_demo(demo):
    found = base(demo, counted=Counted(502, 487, 15))
    assert found.facts | {"data_date": "", "program": ""} == {
        "project": "Gemeinsam klappt’s, Begleitforschung 2020 (Demo, synthetisch)",
        "unit": "codings",
        "documents": 24,
        "document_kinds": {"interview": 14, "reflection_talk": 10},
        "cases": 15,
        "codings": 502,
        "segments": 487,
        "speakers": "answers",
        "technical_codes": "left_out",
        "technical_codes_left_out": ["Technische Codes"],
        "withdrawn": [{"document": "TM13", "paragraph": "31"}],
        "coders": ["A. Brandt"],
        "coders_left_out": ["M. Yıldız"],
        "filters": {},
        "data_date": "",
        "project_version": 3,
        "codebook_version": 3,
        "encrypted": False,
        "program": "",
    }
    assert found.synthetic == "(Demo, synthetisch)"
    assert found.language == "de"
    assert found.lines[:5] == (
        "Gemeinsam klappt’s, Begleitforschung 2020 (Demo, synthetisch)",
        (
            "Basis: 24 Dokumente (14 Interviews, 10 Reflexionsgespräche) · 15 Fälle · "
            "502 thematische Codierungen · 487 Segmente"
        ),
        "Gezählt werden Codierungen, Subcodes sind aufsummiert; Dokumente und Fälle zählen je Code einmal.",
        (
            "Nicht gezählt: technische Codes; Redebeiträge der Interviewenden; "
            "1 gesperrter Absatz (TM13, Abs. 31); Codierungen von M. Yıldız"
        ),
        "Gezählte Codierende: A. Brandt",
    )
    assert found.lines[5].startswith("Datenstand: ")
    assert found.lines[5].endswith(" · Projektversion 3 · Kodierleitfaden v3 · nicht verschlüsselt")


def test_the_language_of_a_base(demo):
    lines = base(demo, language="en", counted=Counted(1, 1, 1)).lines
    assert lines[1] == (
        "Base: 24 documents (14 interviews, 10 reflection talks) · 1 case · 1 thematic coding · 1 segment"
    )
    assert "1 withdrawn paragraph (TM13, para. 31)" in lines[3]


@pytest.mark.parametrize(
    ("filters", "there", "gone"),
    [
        (Filters(include_technical=True), "Nicht gezählt: Redebeiträge", "technische Codes"),
        (Filters(speakers="respondents"), "Nur Redebeiträge von Personen, die als Befragte zählen.", "¤"),
        (Filters(speakers="all"), "Redebeiträge der Interviewenden sind mitgezählt.", "¤"),
        (Filters(coders=("MY",)), "Gezählte Codierende: M. Yıldız", "¤"),
        (Filters(documents=("TM07", "tm01")), "Filter: Dokument = TM01, TM07", "TM13"),
        (Filters(where=("typ=Kreis", "typ=kreisfreie Stadt")), "typ=Kreis; typ=kreisfreie Stadt", "¤"),
    ],
)
def test_what_filters_change_in_the_words(demo, filters, there, gone):
    text = "\n".join(base(demo, filters).lines)
    assert there in text
    assert gone not in text


def test_all_coders_count_where_nobody_was_chosen(demo):
    with demo.change("set_setting") as session:
        set_setting(session, "counted_coders", [])
    found = base(demo)
    assert (found.facts["coders"], found.facts["coders_left_out"]) == (None, [])
    assert "Gezählte Codierende" not in "\n".join(found.lines)


def test_several_withdrawn_paragraphs(demo):
    with demo.change("withdraw_paragraph") as session:
        withdraw_paragraph(session, document_id=1, number="4")
    assert "2 gesperrte Absätze (TM01, Abs. 4; TM13, Abs. 31)" in "\n".join(base(demo).lines)


def test_a_project_of_real_material_has_no_notice(small):
    table = frequency_table(small.project)
    assert table.synthetic is None
    assert table.base["project"] == "Klein"
    assert table.base["documents"] == 1


def test_small_numbers_are_the_project_s_own_choice(small):
    assert "documents_percent" not in [column.key for column in frequency_table(small.project).columns]
    with small.project.change("set_setting") as session:
        set_setting(session, "small_n", 1)
    assert "documents_percent" in [column.key for column in frequency_table(small.project).columns]


def test_a_withdrawn_paragraph_leaves_every_count(small):
    from gk_qda.operations.coding import apply_code

    span = small.span("schwierig", nth=1)
    small.change(
        apply_code,
        document_id=small.document_id,
        code_id=small.theme,
        coder_id=small.coder_id,
        start=span.start,
        end=span.end,
    )
    assert frequency_table(small.project).rows[0]["codings"] == 1
    small.change(withdraw_paragraph, document_id=small.document_id, number="4", reason="")
    row = frequency_table(small.project).rows[0]
    assert (row["codings"], row["documents"], row["documents_base"], row["characters"]) == (0, 0, 1, 0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_has_words(language: str) -> None:
    """Without words the line that says what is counted would be missing, and nobody would miss it."""
    wanted = _written_units() | {export.unit for export in EXPORTS} | {"summaries", "results"}
    assert len(wanted) > 40
    assert {f"unit_{unit}" for unit in wanted} - catalogue("tables", language).keys() == set()


@cache
def _written_units() -> frozenset[str]:
    """The units of all bases in the program."""
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "gk_qda").rglob("*.py")]
    return frozenset(
        unit
        for text in texts
        if "table_base(" in text
        for call in ast.walk(ast.parse(text))
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "table_base"
        for one in call.keywords
        if one.arg == "unit"
        for unit in _units(one.value)
    )


def _units(value: ast.expr) -> set[str]:
    """The units that an expression can name, where it is written out; every value of a placeholder."""
    values = {
        "across": ("paragraph", "question"),
        "weight": ("length", "equal"),
        "unit": ("document", "case"),
    }
    if isinstance(value, ast.Constant):
        return {str(value.value)}
    if isinstance(value, ast.IfExp):
        return _units(value.body) | _units(value.orelse)
    if isinstance(value, ast.JoinedStr):
        start, field = value.values
        assert isinstance(start, ast.Constant)
        assert isinstance(field, ast.FormattedValue)
        assert isinstance(field.value, ast.Attribute)
        return {f"{start.value}{end}" for end in values[field.value.attr]}
    return set()
