"""The codebook as it stood on an earlier day, found by following the recorded steps backwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import SimpleNamespace
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import CodebookNotKnown
from gk_qda.models import AnchorExample, Base, Change, ChangeRow, Code
from gk_qda.project import history
from gk_qda.queries.codebook import Codebook, arranged, codebook
from gk_qda.queries.info import CODEBOOK_STEPS
from gk_qda.queries.segment_lists import segments_by_coding
from gk_qda.queries.settings import setting

_TABLES = ("codes", "anchor_examples")
_Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PastCodebook:
    """The codes of then; ``anchors`` by the id of their code.

    A passage reads as its coding covers it now. ``left_out`` counts examples whose passage is no longer coded: their
    words of then may have been withdrawn since. ``is_whole`` is False where something of it was deleted for good.
    """

    book: Codebook
    anchors: dict[int, tuple[str, ...]]
    left_out: int
    version: int
    is_whole: bool


def end_of(day: date) -> datetime:
    """The moment at which a day ends at this machine."""
    return datetime.combine(day + timedelta(days=1), time.min).astimezone()


def codebook_days(session: Session) -> list[date]:
    """The days on which the codebook changed, the newest first; today, where it did, is left out."""
    moments = session.scalars(select(Change.created_at).where(_touches_codebook()))
    days = {moment.astimezone().date() for moment in moments}
    return sorted(days - {datetime.now().astimezone().date()}, reverse=True)


def codebook_as_of(session: Session, day: date) -> PastCodebook:
    """The codebook at the end of a day; raises ``CodebookNotKnown`` for one before the project, or to come."""
    first = session.scalar(select(func.min(Change.created_at)))
    today = datetime.now().astimezone().date()
    begun = first.astimezone().date() if first is not None else today
    if not begun <= day <= today:
        raise CodebookNotKnown(day=day.isoformat(), first=begun.isoformat(), last=today.isoformat())
    until = end_of(day)
    rows = {name: _rows(session, model) for name, model in zip(_TABLES, (Code, AnchorExample), strict=True)}
    is_whole = True
    for step in _steps_since(session, until):
        is_whole = is_whole and not step.details.get(history.ERASED)
        for change in reversed(history.load(session, step, tables=_TABLES).rows):
            values = rows[change.table]
            if change.before is None:
                values.pop(change.id, None)
            else:
                values[change.id] = values.get(change.id, {}) | change.before
    living = [SimpleNamespace(**code) for code in rows["codes"].values() if code["status"] != "dissolved"]
    book = arranged(sorted(living, key=lambda code: (code.position, code.id)))
    examples, left_out = _examples(session, rows["anchor_examples"], {code.id for code in book.codes})
    steps = select(func.count()).where(
        Change.kind != "setup", Change.verb.in_(CODEBOOK_STEPS), Change.created_at < until
    )
    version = int(setting(session, "codebook_version")) + (session.scalar(steps) or 0)
    return PastCodebook(book, examples, left_out, version, is_whole)


def _rows(session: Session, model: type[Base]) -> dict[int, _Values]:
    return {row["id"]: dict(row) for row in session.execute(select(model.__table__)).mappings()}


def _steps_since(session: Session, until: datetime) -> list[Change]:
    """The steps after a moment that touched codes or examples, the newest first."""
    query = select(Change).where(Change.created_at >= until, _touches_codebook())
    return list(session.scalars(query.order_by(Change.id.desc())))


def _touches_codebook() -> ColumnElement[bool]:
    """Steps that wrote codes or examples; those that took back or repeated one count, too."""
    touching = select(ChangeRow.change_id).where(ChangeRow.table_name.in_(_TABLES))
    return or_(Change.id.in_(touching), Change.target_id.in_(touching))


def _examples(
    session: Session, rows: dict[int, _Values], code_ids: set[int]
) -> tuple[dict[int, tuple[str, ...]], int]:
    """The examples of some codes: passages as they read now, typed words as they were."""
    linked = [row["coding_id"] for row in rows.values() if row["coding_id"] is not None]
    coded = segments_by_coding(session, codebook(session), linked)
    found: dict[int, list[str]] = {}
    left_out = 0
    for row in sorted(rows.values(), key=lambda row: (row["position"], row["id"])):
        if row["code_id"] not in code_ids:
            continue
        segment = coded.get(row["coding_id"])
        if row["coding_id"] is not None and segment is None:
            left_out += 1
        elif text := row["text"] if segment is None else segment.quote:
            found.setdefault(row["code_id"], []).append(text)
    return {code_id: tuple(texts) for code_id, texts in found.items()}, left_out
