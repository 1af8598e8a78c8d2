"""Since when the last file of a report no longer tells what the project says, as the history tells it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Change, ChangeRow
from gk_qda.progress import looking
from gk_qda.project.history import stored_values
from gk_qda.queries.cases import cases, match_case, membership
from gk_qda.queries.codebook import current_codebook
from gk_qda.queries.documents import documents
from gk_qda.queries.filters import chosen_documents
from gk_qda.queries.report_choices import PREFIX, ReportChoices

_NEVER = frozenset({"saved_queries", "consents", "consensus_decisions"})
_SUMMED_UP = frozenset({"summaries", "summary_evidence", "worksheet_items", "worksheet_answers"})
# Tables that only some kinds of report look at.
_ONLY: dict[str, frozenset[str]] = {
    "memos": frozenset({"memos", "case", "themes"}),
    **dict.fromkeys(_SUMMED_UP, frozenset({"themes", "case", "comparison", "matrix"})),
}


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a report rests on: tables, and of codings those of some documents and codes. None: all."""

    choices: ReportChoices
    documents: frozenset[int] | None
    codes: frozenset[int] | None

    def reads(self, table: str) -> bool:
        """Whether rows of a table can make it read otherwise at all."""
        kind = self.choices.kind
        if table in _NEVER or kind not in _ONLY.get(table, {kind}):
            return False
        counts = kind != "codebook" or not self.choices.sections or "counts" in self.choices.sections
        return table != "codings" or (counts and kind != "memos")

    def holds(self, table: str, row: Mapping[str, Any]) -> bool:
        """Whether a row that was written lies in it."""
        if table == "settings" and str(row.get("key", "")).startswith(PREFIX):
            return False
        inside = self.documents is None or row.get("document_id") is None
        if not inside and row["document_id"] not in (self.documents or ()):
            return False
        if table != "codings" or self.codes is None or row.get("code_id") is None:
            return True
        return row["code_id"] in self.codes


def outdated_since(session: Session, choices: ReportChoices, exported: datetime) -> datetime | None:
    """When the first step was made, after a moment, that is still in force and touched what a report rests on.

    Where no step is known to have touched it the first one in force counts; None where there is none at all.
    """
    moments = _in_force(session, exported)
    if not moments:
        return None
    ground = _ground(session, choices)
    for step in looking(sorted(moments, key=lambda one: (moments[one], one))):
        if any(ground.holds(table, row) for table, row in _rows(session, step, ground)):
            return moments[step]
    return min(moments.values())


def _in_force(session: Session, since: datetime) -> dict[int, datetime]:
    """The steps that stand otherwise than at a moment, by id, and since when."""
    query = select(Change.id, Change.kind, Change.target_id, Change.created_at)
    later = session.execute(query.where(Change.created_at > since).order_by(Change.id)).all()
    found = {row.id: row.created_at for row in later if row.kind in ("do", "setup")}
    moved = {row.target_id: row.created_at for row in later if row.target_id is not None}
    states: dict[int, str] = dict(
        session.execute(select(Change.id, Change.state).where(Change.id.in_({*found, *moved}))).all()
    )
    was_done = _done_at(session, [one for one in moved if one not in found], since)
    in_force = {one: moved.get(one, at) for one, at in found.items() if states[one] == "done"}
    in_force |= {one: moved[one] for one, before in was_done.items() if before != (states[one] == "done")}
    return in_force


def _done_at(session: Session, steps: Collection[int], moment: datetime) -> dict[int, bool]:
    """Whether older steps were in force at a moment."""
    query = select(Change.target_id, Change.kind).where(
        Change.target_id.in_(steps), Change.created_at <= moment
    )
    last: dict[int | None, str] = dict(session.execute(query.order_by(Change.id)).all())
    return {step: last.get(step) != "undo" for step in steps}


def _rows(session: Session, step: int, ground: _Ground) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The rows that a step wrote in tables that matter, each before and after."""
    query = select(ChangeRow.table_name, ChangeRow.before, ChangeRow.after, ChangeRow.block).where(
        ChangeRow.change_id == step
    )
    for table, *stored in session.execute(query):
        if ground.reads(table):
            for row in stored_values(*stored):
                yield table, row


def _ground(session: Session, choices: ReportChoices) -> _Ground:
    inside = {document.id for document in chosen_documents(session, choices.filters)}
    everything = documents(session)
    talks = {document.id for document in everything if not document.is_worksheet}
    if choices.cases and not choices.groups:
        known, members = cases(session), membership(session)
        named = [match_case(known, name) for name in choices.cases]
        inside &= {i for case in named if case is not None for i in members.documents_of(case.id)}
    book = current_codebook(session)
    named_codes = choices.named_codes if choices.kind != "comparison" or not choices.groups else ()
    if choices.by_question:
        named_codes = choices.filters.codes
    codes = book.descendants(book.find(path).id for path in named_codes)
    answers = {document.id for document in everything if document.is_worksheet}
    return _Ground(
        choices,
        None if inside >= talks else frozenset(inside | answers),
        frozenset(codes) if named_codes else None,
    )
