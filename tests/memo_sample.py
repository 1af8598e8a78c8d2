"""A demo project with a memo of every sort, for the tests of what leaves and enters a project."""

from __future__ import annotations

from sqlalchemy import select

from gk_qda.models import Case, Coding, Document, Paragraph, Summary
from gk_qda.operations.coders import ensure_coder
from gk_qda.operations.memos import write_memo, write_paraphrase
from gk_qda.project import Project
from gk_qda.queries.codebook import codebook
from gk_qda.queries.memo_targets import FREE, PROJECT, MemoTarget
from gk_qda.spans import Span


def write_memos_of_every_sort(project: Project) -> None:
    """Seven notes, one case summary, one paraphrase."""
    with project.change("test") as session:
        document = session.scalars(select(Document).where(Document.name == "TM07")).one()
        paragraph = session.scalars(
            select(Paragraph).where(Paragraph.document_id == document.id, Paragraph.number == "11")
        ).one()
        coding = session.scalars(
            select(Coding)
            .where(Coding.document_id == document.id, Coding.coder_id == 1)
            .order_by(Coding.start, Coding.id)
        ).all()[2]
        case = session.scalars(select(Case).where(Case.name == "KO06")).one()
        summary = session.scalars(
            select(Summary).where(Summary.row_kind == "case").order_by(Summary.id)
        ).all()[0]
        other = ensure_coder(session, "Bo Diehl").id
        passage = MemoTarget("passage", document.id, Span(paragraph.start, paragraph.end))
        code = MemoTarget("code", codebook(session).codes[4].id)
        places = {
            "Frei": FREE,
            "=1+1": code,
            "Stelle": passage,
            "Ziel": PROJECT,
            "Zelle": MemoTarget("summary", summary.id),
            "Segment": MemoTarget("coding", coding.id),
        }
        for title, target in places.items():
            write_memo(
                session, coder_id=1, target=target, title=title, text=f"Zu {title}.\n\nZweiter Absatz; „so“."
            )
        write_memo(session, coder_id=other, target=MemoTarget("document", document.id), text="Ohne Titel")
        write_memo(
            session,
            coder_id=1,
            target=MemoTarget("case", case.id),
            kind="case_summary",
            title="Der Fall",
            text="Eine kleine Kommune.",
        )
        write_paraphrase(
            session, coder_id=1, target=MemoTarget("coding", coding.id), text="Mit anderen Worten."
        )
