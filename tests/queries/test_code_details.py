"""Anchor examples read as their codings cover them now."""

from __future__ import annotations

from sqlalchemy import select

from gk_qda.models import Code, Coding
from gk_qda.operations import anchors, coding
from gk_qda.operations.tables.codebook import codebook_entries
from gk_qda.queries.code_details import anchors as read_anchors
from gk_qda.queries.code_details import code_details
from gk_qda.queries.codebook import codebook
from tests.demo_copy import opened_copy


def test_an_example_follows_its_coding_into_editor_and_export(tmp_path):
    with opened_copy(tmp_path) as project:
        with project.read() as session:
            row = session.scalars(select(Coding).order_by(Coding.id)).first()
            coding_id, code_id, start, end = row.id, row.code_id, row.start, row.end
            before = read_anchors(session, codebook(session), [code_id]).get(code_id, [])
        with project.change("add_anchor") as session:
            anchors.add_anchor(session, code_id=code_id, coding_id=coding_id, text="wie es einmal war")
        with project.read() as session:
            [*others, first] = code_details(session, codebook(session), code_id).anchors
            assert others == before
            assert first.segment.coding.id == coding_id
            assert first.text == first.segment.quote != "wie es einmal war"
        with project.change("resize_coding") as session:
            coding.resize_coding(session, coding_id=coding_id, start=start, end=end - 8)
        with project.read() as session:
            shorter = code_details(session, codebook(session), code_id).anchors[-1].text
            path = codebook(session).by_id()[code_id].path
        assert len(shorter) < len(first.text)
        entry = next(entry for entry in codebook_entries(project) if entry.path == path)
        assert entry.anchor_examples[-1] == " ".join(shorter.split())


def test_who_made_a_code_and_when(tmp_path):
    with opened_copy(tmp_path) as project, project.read() as session:
        code = session.scalars(select(Code).order_by(Code.id)).first()
        details = code_details(session, codebook(session), code.id)
        assert details.created == code.created_at
