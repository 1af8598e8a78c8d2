"""Cases and attributes as values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.language.set_values import as_list
from gk_qda.models import Attribute, AttributeValue, Case, CaseMember, Document, Paragraph
from gk_qda.names import name_key
from gk_qda.queries.kept import kept_until
from gk_qda.queries.values import CaseValue

if TYPE_CHECKING:
    from gk_qda.analysis.groups import Groups

STATE_KEYS = {"not_applicable": "trifft nicht zu", "unknown": "nicht bekannt"}


@dataclass(frozen=True, slots=True)
class AttributeInfo:
    """One attribute of cases or documents."""

    id: int
    scope: str
    name: str
    type: str
    title: str = ""

    @property
    def label(self) -> str:
        """What people read: the title, or the name of the column where none was given."""
        return self.title or self.name


@dataclass(frozen=True)
class Membership:
    """What every case is made of."""

    documents: dict[int, list[int]]  # case id -> whole documents
    passages: dict[int, list[tuple[int, int, int]]]  # case id -> (document id, start, end)

    def documents_of(self, case_id: int) -> set[int]:
        """Every document that a case touches."""
        return {*self.documents.get(case_id, ()), *(p[0] for p in self.passages.get(case_id, ()))}

    @cached_property
    def groups(self) -> Groups:
        """The same as the analyses take it, case ids the keys."""
        from gk_qda.analysis.groups import Groups

        return Groups.of(self.documents, self.passages)


def cases(session: Session) -> list[CaseValue]:
    """All cases in their order, with documents and attribute values as printed."""
    return list(_cases(session))


@kept_until("cases", "case_members", "documents", "attributes", "attribute_values")
def _cases(session: Session) -> tuple[CaseValue, ...]:
    names: defaultdict[int, list[str]] = defaultdict(list)
    members = (
        select(CaseMember.case_id, Document.name)
        .join(Document, Document.id == CaseMember.document_id)
        .order_by(Document.position, Document.id)
    )
    for case_id, name in session.execute(members):
        if name not in names[case_id]:
            names[case_id].append(name)
    values = attribute_values(session, "case")
    known = attributes(session, "case")
    return tuple(
        CaseValue(
            id=case.id,
            guid=case.guid,
            name=case.name,
            title=case.title,
            kind=case.kind,
            documents=tuple(names[case.id]),
            attributes=tuple((a.name, values.get((a.id, case.id), "")) for a in known),
        )
        for case in session.scalars(select(Case).order_by(Case.position, Case.id))
    )


def attributes(session: Session, scope: str | None = None) -> list[AttributeInfo]:
    """The attributes of a scope ("case", "document", "person"), or all."""
    query = select(Attribute).order_by(Attribute.position, Attribute.id)
    if scope is not None:
        query = query.where(Attribute.scope == scope)
    return [AttributeInfo(a.id, a.scope, a.name, a.type, a.title) for a in session.scalars(query)]


@kept_until("attributes")
def attribute_titles(session: Session) -> dict[str, str]:
    """What people call attributes, by their names; those of cases win, as their values do."""
    known = sorted(attributes(session), key=lambda info: info.scope == "case")
    return {info.name: info.label for info in known}


def attribute_values(session: Session, scope: str) -> dict[tuple[int, int], str]:
    """``{(attribute id, owner id): value}`` of today; missing ones are not in it.

    Values that do not apply or are not known read "trifft nicht zu" and "nicht bekannt", lists stand in one order.
    """
    lists = list_choices(session)
    owner = getattr(AttributeValue, f"{scope}_id")
    rows = session.execute(
        select(AttributeValue.attribute_id, owner, AttributeValue.state, AttributeValue.value)
        .where(owner.is_not(None))
        .order_by(AttributeValue.valid_from.is_not(None), AttributeValue.valid_from)
    )
    return {
        (attribute_id, owner_id): as_printed(state, value, lists.get(attribute_id))
        for attribute_id, owner_id, state, value in rows
    }


def list_choices(session: Session) -> dict[int, tuple[str, ...]]:
    """The attributes of which somebody may have several values at once, with what may be chosen."""
    rows = session.execute(select(Attribute.id, Attribute.choices).where(Attribute.type == "set"))
    return {attribute_id: tuple(str(choice) for choice in choices) for attribute_id, choices in rows}


def as_printed(state: str, value: str, choices: Sequence[str] | None) -> str:
    """A stored value as it is read everywhere; ``choices`` None: it is no list."""
    if state != "value":
        return value or STATE_KEYS[state]
    return value if choices is None else as_list(value, choices)


@kept_until("cases", "case_members", "paragraphs")
def membership(session: Session) -> Membership:
    """Which documents and passages belong to which case; a speaker stands for all of its turns."""
    documents: defaultdict[int, list[int]] = defaultdict(list)
    passages: defaultdict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for case_id in session.scalars(select(Case.id).order_by(Case.position, Case.id)):
        documents[case_id] = []
    for member in session.scalars(select(CaseMember).order_by(CaseMember.id)):
        if member.start is not None and member.end is not None:
            passages[member.case_id].append((member.document_id, member.start, member.end))
        elif member.speaker_id is not None:
            turns = select(Paragraph.start, Paragraph.end).where(Paragraph.speaker_id == member.speaker_id)
            passages[member.case_id].extend((member.document_id, s, e) for s, e in session.execute(turns))
        else:
            documents[member.case_id].append(member.document_id)
    return Membership(dict(documents), dict(passages))


def match_case(known: list[CaseValue], name: str) -> CaseValue | None:
    """The case of this name or title, or None."""
    key = name_key(name)
    named = [c for c in known if name_key(c.name) == key] or [c for c in known if name_key(c.title) == key]
    return named[0] if named else None
