"""Seals in the audit trail: each holds a hash over the steps stored since the seal before it.

The rows of the audit trail are chained; the stored steps are many more and have no column for a hash. A seal stands for
them in the chain: a step of the history that was altered, taken away or slipped in later shows.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Text, cast, func, select
from sqlalchemy.orm import Session

from gk_qda.models import AuditEntry, Change, ChangeRow
from gk_qda.progress import Progress, Silent, look
from gk_qda.project import audit

SEAL = "seal"
_PIECE = 2_000  # rows fetched at once


@dataclass(frozen=True, slots=True)
class BrokenSeal:
    """A seal whose steps are not those any more that it was put on."""

    entry: int  # id of the audit entry
    at: datetime
    first: int  # id of the first step it stands for
    last: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check of the audit trail found."""

    entries: int
    broken_entry: int | None  # the first that was altered, or follows a missing one
    steps: int  # of the history
    sealed: int  # of these, those that a seal stands for
    broken_seals: tuple[BrokenSeal, ...]
    head: (
        str  # the chain of the last entry, "" where there is none: whoever wrote it down can ask for it later
    )
    has_wanted: bool | None  # whether the chain that was asked for is still in the trail; None: none was

    @property
    def is_sound(self) -> bool:
        """Whether nothing was altered as far as can be seen."""
        return self.broken_entry is None and not self.broken_seals and self.has_wanted is not False


def seal(session: Session, *, anew: bool = False, was_sound: bool = True) -> bool:
    """Put a seal on the steps stored since the last one; False where there are none.

    ``anew`` puts one on all steps and takes the place of every earlier seal: after an erasure, which alters what is
    stored on purpose and says so in an entry of its own; ``was_sound`` is what a check said right before it.
    """
    if session.get_bind().dialect.name == "postgresql":  # nobody adds a step or a seal meanwhile
        session.connection().exec_driver_sql("LOCK TABLE audit_entries IN EXCLUSIVE MODE")
        session.connection().exec_driver_sql("LOCK TABLE changes IN SHARE MODE")
    after = 0 if anew else _sealed_up_to(session)
    last = session.scalar(select(func.max(Change.id))) or 0
    if last <= after:
        return False
    steps, digest = _hash(session, after + 1, last)
    details: dict[str, Any] = {
        "first": after + 1,
        "last": last,
        "steps": steps,
        "sha256": digest,
        "anew": anew,
    }
    if anew:
        details["was_sound"] = was_sound
    audit.append(session, SEAL, details, coder_id=None, file_sha256=None)
    return True


def check(session: Session, wanted: str = "", *, progress: Progress | None = None) -> Verdict:
    """Check the chain of the trail and every seal in force; ``wanted`` is a chain written down earlier."""
    seals = _in_force(session)
    last = max((details["last"] for _, details in seals), default=0)
    watch = progress or Silent()

    def tell(step: int) -> None:
        watch.report(step, last)

    broken = tuple(
        BrokenSeal(entry.id, entry.created_at, details["first"], details["last"])
        for entry, details in seals
        if _hash(session, details["first"], details["last"], tell) != (details["steps"], details["sha256"])
    )
    head = session.scalars(select(AuditEntry.chain).order_by(AuditEntry.id.desc()).limit(1)).first()
    found = select(func.count()).where(AuditEntry.chain == wanted)
    return Verdict(
        entries=session.scalar(select(func.count()).select_from(AuditEntry)) or 0,
        broken_entry=audit.first_broken(session),
        steps=session.scalar(select(func.count()).select_from(Change)) or 0,
        sealed=session.scalar(select(func.count()).select_from(Change).where(Change.id <= last)) or 0,
        broken_seals=broken,
        head=head or "",
        has_wanted=bool(session.scalar(found)) if wanted else None,
    )


def _sealed_up_to(session: Session) -> int:
    newest = select(AuditEntry).where(AuditEntry.action == SEAL).order_by(AuditEntry.id.desc()).limit(1)
    entry = session.scalars(newest).first()
    return int(entry.details["last"]) if entry is not None else 0


def _in_force(session: Session) -> list[tuple[AuditEntry, dict[str, Any]]]:
    """The newest seal put on all steps, and those after it."""
    found: list[tuple[AuditEntry, dict[str, Any]]] = []
    for entry in session.scalars(select(AuditEntry).where(AuditEntry.action == SEAL).order_by(AuditEntry.id)):
        if entry.details["anew"]:
            found.clear()
        found.append((entry, entry.details))
    return found


def _hash(
    session: Session, first: int, last: int, tell: Callable[[int], object] = lambda _: None
) -> tuple[int, str]:
    """How many steps there are between two ids, and the hash over them and their rows.

    Whether a step is done or taken back at the moment does not belong to it: the taking back is a step of its own.
    ``tell`` hears up to which step it has come.
    """
    digest = sha256()
    steps = 0
    for row in _rows(session, _steps(first, last)):
        steps += 1
        *values, at = row
        digest.update(_line([*values, at.isoformat()]))
    for *values, block in _rows(session, _step_rows(first, last), tell):
        digest.update(_line(values))
        digest.update(block or b"")
    return steps, digest.hexdigest()


def _steps(first: int, last: int) -> Any:
    return (
        select(
            Change.id,
            Change.kind,
            Change.verb,
            cast(Change.details, Text),
            Change.target_id,
            Change.coder_id,
            Change.program,
            Change.created_at,
        )
        .where(Change.id.between(first, last))
        .order_by(Change.id)
    )


def _step_rows(first: int, last: int) -> Any:
    return (
        select(
            ChangeRow.change_id,
            ChangeRow.position,
            ChangeRow.table_name,
            ChangeRow.row_id,
            cast(ChangeRow.before, Text),
            cast(ChangeRow.after, Text),
            ChangeRow.block,
        )
        .where(ChangeRow.change_id.between(first, last))
        .order_by(ChangeRow.change_id, ChangeRow.position)
    )


def _rows(session: Session, question: Any, tell: Callable[[int], object] = lambda _: None) -> Iterator[Any]:
    result = session.connection().execute(question, execution_options={"yield_per": _PIECE})
    for piece in result.partitions(_PIECE):
        look()
        tell(piece[0][0])
        yield from piece


def _line(values: list[Any]) -> bytes:
    return json.dumps(values, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"
