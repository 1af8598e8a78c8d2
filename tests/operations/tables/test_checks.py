"""What the check of a project finds, and what it leaves alone."""

from __future__ import annotations

from gk_qda.models import Code, Coding
from gk_qda.operations.cases import ensure_case
from gk_qda.operations.coding import apply_code
from gk_qda.operations.documents import withdraw_paragraph
from gk_qda.operations.settings import set_setting
from gk_qda.operations.summaries import write_summary
from gk_qda.operations.tables.checks import check_table


def add(session, small, start, end, code_id=None):
    """A coding past every rule, as an import or another program may leave it."""
    session.add(
        Coding(
            document_id=small.document_id,
            code_id=code_id or small.theme,
            coder_id=small.coder_id,
            start=start,
            end=end,
        )
    )


def findings(small):
    return [(row["kind"], row["place"]) for row in check_table(small.project, language="en").rows]


def test_a_healthy_project(small):
    span = small.span("Kaffee")
    small.change(
        apply_code,
        document_id=small.document_id,
        code_id=small.theme,
        coder_id=small.coder_id,
        start=span.start,
        end=span.end,
    )
    table = check_table(small.project, language="en")
    assert table.rows == ()
    assert table.base["sound"] is True
    assert table.notes == ("The file is sound.", "Nothing to complain about.")


def test_overlaps_of_one_code_by_one_coder(small):
    def overlap(session):
        span = small.span("Kaffee")
        add(session, small, span.start, span.end)
        add(session, small, span.start + 2, span.end + 4)  # overlaps
        add(session, small, span.end + 4, span.end + 6)  # touches
        add(session, small, span.start, span.end, small.other)  # another code

    small.change(overlap)
    assert findings(small) == [("overlap", "D1, para. 2")]


def test_codings_that_count_nowhere(small):
    def break_it(session):
        add(session, small, 0, 2)  # the label "I:"
        add(session, small, len(small.text) - 3, len(small.text) + 5)
        span = small.span("dann")
        add(session, small, span.start, span.end)
        withdraw_paragraph(session, document_id=small.document_id, number="3")
        spot = small.span("Kaffee")
        add(session, small, spot.start, spot.end, small.other)
        session.get_one(Code, small.other).status = "dissolved"

    small.change(break_it)
    assert sorted(findings(small)) == [
        ("dissolved_code", "D1, para. 2"),
        ("outside", "D1, para. 4"),
        ("silent", "D1, para. 1"),
        ("silent", "D1, para. 3"),
    ]


def test_loose_ends(small):
    def loosen(session):
        ensure_case(session, "Leer")
        set_setting(session, "themes", ["no-such-code"])
        set_setting(session, "counted_coders", ["no-such-coder"])
        write_summary(
            session,
            row_kind="document",
            row_id=small.document_id,
            theme_id=small.other,
            coder_id=small.coder_id,
            text="Da war was.",
        )
        session.get_one(Code, small.other).status = "dissolved"

    small.change(loosen)
    assert findings(small) == [
        ("case_without_documents", "Leer"),
        ("dissolved_theme", "Anderes"),
        ("lost_setting", "themes"),
        ("lost_setting", "counted_coders"),
    ]
    messages = {row["message"] for row in check_table(small.project, language="de").rows}
    assert "Der Fall hat kein Dokument." in messages
