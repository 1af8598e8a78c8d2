"""Named sets of documents, codes or cases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import SetEmpty, SetNotFound
from gk_qda.models import NamedSet, SetMember
from gk_qda.names import name_key
from gk_qda.queries.kept import kept_until

SetKind = Literal["documents", "codes", "cases"]


@dataclass(frozen=True, slots=True)
class SetValue:
    """A set; ``members`` are ids of its kind, a code standing for its sub-codes too."""

    id: int
    guid: str
    kind: SetKind
    name: str
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SetChoice:
    """What the named sets hold together, by kind; None where no set of that kind was named."""

    documents: frozenset[int] | None = None
    codes: frozenset[int] | None = None
    cases: frozenset[int] | None = None


def named_sets(session: Session, kind: SetKind | None = None) -> list[SetValue]:
    """The sets of a kind, or all, in the order people gave them."""
    return [one for one in _named_sets(session) if kind is None or one.kind == kind]


@kept_until("named_sets", "set_members")
def _named_sets(session: Session) -> tuple[SetValue, ...]:
    members: defaultdict[int, list[int]] = defaultdict(list)
    for row in session.scalars(select(SetMember).order_by(SetMember.position, SetMember.id)):
        member = row.document_id or row.code_id or row.case_id
        assert member is not None
        members[row.set_id].append(member)
    rows = session.scalars(select(NamedSet).order_by(NamedSet.kind, NamedSet.position, NamedSet.id))
    return tuple(
        SetValue(row.id, row.guid, row.kind, row.name, tuple(members[row.id]))  # type: ignore[arg-type]
        for row in rows
    )


def choice_of(known: Sequence[SetValue], names: Iterable[str]) -> SetChoice:
    """The members of the sets so called, of whatever kind; several of one kind widen the choice.

    Raises ``SetNotFound``, and ``SetEmpty`` where nothing of a set is left: that must not mean "everything".
    """
    chosen: dict[str, frozenset[int]] = {}
    for name in names:
        meant = [one for one in known if name_key(one.name) == name_key(name)]
        if not meant:
            raise SetNotFound(name=name.strip(), known=", ".join(one.name for one in known) or "–")
        for one in meant:
            if not one.members:
                raise SetEmpty(name=one.name)
            chosen[one.kind] = chosen.get(one.kind, frozenset()) | set(one.members)
    return SetChoice(**chosen)
