"""Memos as lists: found by their words, filtered, in order, counted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from gk_qda.models import Case, Coding, Document, Paragraph
from gk_qda.operations.coders import ensure_coder
from gk_qda.operations.memos import delete_memo, retarget_memo, write_memo, write_paraphrase
from gk_qda.project import Project
from gk_qda.queries.codebook import codebook
from gk_qda.queries.coders import coders, match_coder
from gk_qda.queries.memo_marks import (
    MemoBeginning,
    MemoCounts,
    memo_beginnings,
    memo_counts,
    passage_places,
)
from gk_qda.queries.memo_targets import PROJECT, MemoTarget
from gk_qda.queries.memos import MemoFilters, MemoList, list_memos
from gk_qda.spans import Span
from tests.demo_copy import opened_copy


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """The demo with a memo of every sort, by two people."""
    with opened_copy(tmp_path) as project:
        with project.change("test") as session:
            document = session.scalars(select(Document).order_by(Document.position)).all()[3]
            paragraph = session.scalars(
                select(Paragraph).where(Paragraph.document_id == document.id, Paragraph.position == 5)
            ).one()
            coding = session.scalars(
                select(Coding).where(Coding.document_id == document.id).order_by(Coding.start)
            ).first()
            case = session.scalars(select(Case).order_by(Case.position)).first()
            code = codebook(session).codes[4]
            other = ensure_coder(session, "Bo Diehl").id
            assert coding is not None
            assert case is not None
            span = Span(paragraph.start, paragraph.end)
            passage = MemoTarget("passage", document.id, span)
            write_memo(session, coder_id=1, title="Frei", text="Über Ämter und Straßen")
            write_memo(session, coder_id=1, target=MemoTarget("code", code.id), text="Abgrenzung prüfen")
            write_memo(session, coder_id=1, target=passage, title="Stelle", text="Zitat für den Bericht")
            write_memo(session, coder_id=other, target=MemoTarget("document", document.id), text="Lang")
            write_memo(session, coder_id=1, target=PROJECT, title="Ziel", text="Wozu")
            write_memo(
                session,
                coder_id=1,
                target=MemoTarget("case", case.id),
                kind="case_summary",
                text="Eine kleine Kommune",
            )
            write_paraphrase(
                session, coder_id=1, target=MemoTarget("coding", coding.id), text="Die Ämter helfen"
            )
        yield project


def found(
    project: Project, *, order: str = "changed", limit: int | None = None, **filters: object
) -> MemoList:
    with project.read() as session:
        return list_memos(
            session,
            MemoFilters(**filters),
            language="de",
            order=order,
            limit=limit,  # type: ignore[arg-type]
        )


def headings(memos: MemoList) -> list[str]:
    return [memo.heading for memo in memos.memos]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ämter", {"Frei", "Die Ämter helfen"}),
        ("AMTER strassen", {"Frei"}),
        ("ziel", {"Ziel"}),
        ("  ", None),
        ("gibt es nicht", set()),
    ],
)
def test_words_are_looked_for_in_title_and_text_without_case_and_dots(project, words, expected):
    memos = found(project, words=words)
    assert memos.everything == 7
    assert expected is None or set(headings(memos)) == expected
    assert memos.number == (7 if expected is None else len(expected))


def test_memos_are_filtered_by_what_they_stand_on_kind_and_author(project):
    assert headings(found(project, targets=("document", "passage"))) == ["Lang", "Stelle"]
    assert headings(found(project, kinds=("paraphrase",))) == ["Die Ämter helfen"]
    with project.read() as session:
        other = match_coder(coders(session), "Bo Diehl").id
    assert headings(found(project, coder_ids=(other,))) == ["Lang"]
    assert headings(found(project, coder_ids=(other,), kinds=("paraphrase",))) == []


def test_the_last_changed_comes_first_or_they_follow_the_project(project):
    assert headings(found(project))[0] == "Die Ämter helfen"
    kinds = [memo.target.kind for memo in found(project, order="target").memos]
    assert kinds[0] == "project"
    assert set(kinds[1:4]) == {"document", "passage", "coding"}
    assert kinds[1] == "document"
    assert kinds[4:] == ["code", "case", "free"]


def test_a_limit_cuts_the_list_and_says_how_many_there_are(project):
    memos = found(project, limit=2)
    assert (len(memos.memos), memos.number, memos.everything) == (2, 7, 7)


def test_places_are_cited_in_both_languages(project):
    with project.read() as session:
        for language, word in (("de", "Abs."), ("en", "para.")):
            memos = list_memos(session, MemoFilters(targets=("passage",)), language=language).memos
            assert [word in memo.where for memo in memos] == [True]


def test_quotes_come_where_they_are_asked_for(project):
    with project.read() as session:
        memos = list_memos(session, language="de", with_quotes=True).memos
    assert {memo.target.kind for memo in memos if memo.place.quote} == {"passage", "coding"}
    assert not any(memo.place.quote for memo in found(project).memos)


def test_marks_count_notes_and_no_paraphrases(project):
    with project.read() as session:
        counts = memo_counts(session)
        [(span, memo_id)] = passage_places(session, next(iter(counts.in_documents)))
        [passage] = memo_beginnings(session, [memo_id, 10**6], limit=12)
    assert list(counts.in_documents.values()) == [2]
    assert list(counts.codes.values()) == [1]
    assert list(counts.cases.values()) == [1]
    assert counts.codings == {}
    assert span.end > span.start
    assert passage == MemoBeginning("Stelle", "Zitat für d…")


def test_the_marks_follow_a_new_memo(project):
    with project.read() as session:
        before = memo_counts(session)
    code_id = next(iter(before.codes))
    with project.change("write_memo") as session:
        write_memo(session, coder_id=1, target=MemoTarget("code", code_id), text="noch eins")
    with project.read() as session:
        assert memo_counts(session).codes == {code_id: 2}


def test_the_marks_follow_whatever_becomes_of_a_memo(project):
    """Counted on from the last numbers, they are those that somebody who asks for the first time gets."""

    def seen() -> tuple[MemoCounts, MemoCounts]:
        with project.read() as session:
            kept = memo_counts(session)
        with project.change("look") as session:  # a session that writes is given nothing that is kept
            return kept, memo_counts(session)

    before = seen()[0]
    document = next(iter(before.in_documents))
    with project.read() as session:
        [(_, memo_id)] = passage_places(session, document)
    with project.change("write_paraphrase") as session:
        coding = session.scalars(select(Coding).order_by(Coding.id.desc())).first()
        assert coding is not None
        write_paraphrase(session, coder_id=1, target=MemoTarget("coding", coding.id), text="zählt nicht")
        write_memo(session, coder_id=1, target=MemoTarget("coding", coding.id), text="zählt")
    kept, anew = seen()
    assert kept == anew
    assert kept.codings == {coding.id: 1}
    with project.change("retarget_memo") as session:
        retarget_memo(session, memo_id=memo_id, target=MemoTarget("coding", coding.id))
    kept, anew = seen()
    assert kept == anew
    assert (kept.codings, kept.in_documents) == ({coding.id: 2}, {document: 1})
    with project.change("delete_memo") as session:
        delete_memo(session, memo_id=memo_id)
    kept, anew = seen()
    assert kept == anew
    assert kept.codings == {coding.id: 1}
    for _ in range(3):
        project.undo()
    assert seen() == (before, before)
