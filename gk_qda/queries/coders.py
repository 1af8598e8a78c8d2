"""Coders as values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import CoderNotFound
from gk_qda.models import Coder, Coding
from gk_qda.names import name_key
from gk_qda.project.recording import chunks
from gk_qda.queries.kept import kept_until
from gk_qda.queries.settings import setting
from gk_qda.queries.values import CoderValue


def coders(session: Session) -> list[CoderValue]:
    """Everybody who codes or writes, in the order they joined."""
    return list(_coders(session))


@kept_until("coders", "codings")
def _coders(session: Session) -> tuple[CoderValue, ...]:
    counted = select(Coding.coder_id, func.count()).group_by(Coding.coder_id)
    counts = dict(session.execute(counted).all())
    return tuple(
        CoderValue(c.id, c.name, c.initials, c.is_consensus, counts.get(c.id, 0), c.guid)
        for c in session.scalars(select(Coder).order_by(Coder.position, Coder.id))
    )


def initials_of(session: Session) -> dict[int, str]:
    """The initials of everybody by row id."""
    return {row.id: row.initials for row in session.execute(select(Coder.id, Coder.initials))}


def counted_coders(session: Session) -> list[CoderValue] | None:
    """The coders whose codings every table counts by default; None: all."""
    guids = set(setting(session, "counted_coders"))
    return [coder for coder in coders(session) if coder.guid in guids] if guids else None


def is_counted(session: Session, coder_id: int) -> bool:
    """Whether every table counts the codings of this coder by default."""
    counted = counted_coders(session)
    return counted is None or any(coder.id == coder_id for coder in counted)


def codings_of_others(
    session: Session,
    *,
    me: int,
    coding_ids: Collection[int] = (),
    code_ids: Collection[int] = (),
) -> list[tuple[CoderValue, int]]:
    """How many of these codings, or of those of these codes, each of the others gave, in the order they joined."""
    found: Counter[int] = Counter()

    def count(where: ColumnElement[bool]) -> None:
        query = select(Coding.coder_id, func.count()).where(where, Coding.coder_id != me)
        for coder_id, number in session.execute(query.group_by(Coding.coder_id)):
            found[coder_id] += number

    for some in chunks(list(coding_ids)):
        count(Coding.id.in_(some))
    for some in chunks(list(code_ids)):
        count(Coding.code_id.in_(some))
    return [(coder, found[coder.id]) for coder in coders(session) if coder.id in found]


def match_coder(known: list[CoderValue], name: str) -> CoderValue:
    """The coder of this name or these initials; raises ``CoderNotFound``."""
    key = name_key(name)
    named = [c for c in known if name_key(c.name) == key] or [c for c in known if name_key(c.initials) == key]
    if not named:
        raise CoderNotFound(name=name, known=", ".join(c.name for c in known) or "–")
    return named[0]
