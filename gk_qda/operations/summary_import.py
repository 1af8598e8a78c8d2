"""Takes tables of summaries and theme results into the project."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.importing.table import ImportedTable
from gk_qda.models import Summary, SummaryEvidence
from gk_qda.operations.case_summaries import write_case_summary
from gk_qda.operations.coders import ensure_coder
from gk_qda.operations.summaries import EvidencePlace, find_cell, set_evidence, write_summary
from gk_qda.operations.summary_rows import ResultRows, SaidOfCell, SummaryRows
from gk_qda.queries.case_summaries import case_summaries


def import_summaries(session: Session, table: ImportedTable, *, coder_id: int | None = None) -> int:
    """Fill theme cells (columns case, document or person, theme, summary, rating, state, author, evidence).

    Evidence reads "TM07:17; RG05:4", that of the second sentence "TM07:17@2". A rating that only repeats
    a state is left out; what the table has no column for stays as it is. Returns how many rows said something else
    than their cells; the others stay as they are, outdated ones included.
    """
    return _import(session, SummaryRows(session, table), coder_id)


def import_results(session: Session, table: ImportedTable, *, coder_id: int | None = None) -> int:
    """Results: columns theme or case, result, author, state, evidence.

    A row with a case and no theme is the summary of that case; it has no evidence. Returns how many rows said
    something else than what is there.
    """
    return _import(session, ResultRows(session, table), coder_id)


def _import(session: Session, told: SummaryRows | ResultRows, coder_id: int | None) -> int:
    changed = 0
    with told.rows.explained():
        for row in told.rows:
            said = told.said(row)
            writer = _Writer(session, said.author, coder_id)
            changed += writer.sum_up(said) if said.theme_id is None else writer.write(said, said.theme_id)
    session.info.get("details", {}).update(n=changed)
    return changed


class _Writer:
    """Writes what one row says, if its cell says something else; both say whether they did."""

    def __init__(self, session: Session, author: str, coder_id: int | None) -> None:
        self._session = session
        self._named = ensure_coder(session, author).id if author else None
        self._coder_id = self._named or coder_id

    def sum_up(self, said: SaidOfCell) -> bool:
        """The summary of a case."""
        assert said.row_id is not None
        known = case_summaries(self._session, [said.row_id]).get(said.row_id)
        if known is not None and (known.text, known.state) == (said.text, said.state):
            return False
        write_case_summary(
            self._session, case_id=said.row_id, coder_id=self._coder_id, text=said.text, state=said.state
        )
        return True

    def write(self, said: SaidOfCell, theme_id: int) -> bool:
        """A cell with its evidence; evidence that stays keeps the codings it came from."""
        where: dict[str, Any] = {"row_kind": said.row_kind, "row_id": said.row_id, "theme_id": theme_id}
        cell = find_cell(self._session, **where)
        before = self._said(cell) if cell is not None else None
        summary_id = write_summary(
            self._session,
            **where,
            coder_id=self._coder_id,
            text=said.text,
            rating=said.rating,
            state=said.state,
        )
        cell = self._session.get_one(Summary, summary_id)
        if self._named is not None:
            cell.coder_id = self._named
        return self._prove(summary_id, said.places) or before != self._said(cell)

    def _prove(self, summary_id: int, places: Sequence[EvidencePlace] | None) -> bool:
        if places is None:
            return False
        stored = _evidence_of(self._session, summary_id)
        wanted = kept_codings(stored, places)
        if wanted != stored:
            set_evidence(self._session, summary_id=summary_id, places=wanted)
        return wanted != stored

    @staticmethod
    def _said(cell: Summary) -> tuple[str, str, str, int | None]:
        return cell.text, cell.rating, cell.state, cell.coder_id


def kept_codings(stored: Sequence[EvidencePlace], places: Sequence[EvidencePlace]) -> list[EvidencePlace]:
    """The places with the codings from which the stored ones came."""
    known = {(document, paragraph, sentence): coding for document, paragraph, coding, sentence in stored}
    return [(d, p, known.get((d, p, sentence)), sentence) for d, p, _, sentence in places]


def _evidence_of(session: Session, summary_id: int) -> list[EvidencePlace]:
    query = select(SummaryEvidence).where(SummaryEvidence.summary_id == summary_id)
    stored = session.scalars(query.order_by(SummaryEvidence.position, SummaryEvidence.id))
    return [(mark.document_id, mark.paragraph_id, mark.coding_id, mark.sentence) for mark in stored]
