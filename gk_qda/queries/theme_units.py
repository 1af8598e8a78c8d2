"""What a number about a theme counts: respondents, documents of a kind, cases with such documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Speaker
from gk_qda.queries.filters import Scope

What = Literal["respondents", "documents", "cases"]
Passage = tuple[int, int, int]  # document id, start, end


@dataclass(frozen=True, slots=True)
class Member:
    """One respondent, document or case; ``name`` is how a reader finds it: respondents by their document."""

    id: int
    name: str
    whole: tuple[int, ...] = ()  # documents that belong to it as a whole
    passages: tuple[Passage, ...] = field(default=(), repr=False)

    @property
    def document_ids(self) -> tuple[int, ...]:
        """Every document it touches."""
        return tuple(dict.fromkeys([*self.whole, *(document_id for document_id, _, _ in self.passages)]))


@dataclass(frozen=True, slots=True)
class Unit:
    """What one column counts; its members are the n of "x of n"."""

    what: What
    kind: str  # of the documents; "" for all
    members: tuple[Member, ...]
    function: str = ""  # what all respondents are, as "THM"

    @property
    def base(self) -> int:
        """The n of "x of n"."""
        return len(self.members)


def units_of(session: Session, chosen: Scope) -> list[Unit]:
    """For each kind of document: respondents where they are known, the documents, the cases.

    Respondents are a unit of their own where in every document of the kind exactly one person counts as one;
    only her turns then count for her, whoever else speaks.
    """
    respondents = _respondents(session)
    kinds: defaultdict[str, list[Member]] = defaultdict(list)
    for document in chosen.documents:
        kinds[document.kind].append(Member(document.id, document.name, (document.id,)))
    units = []
    for kind, documents in kinds.items():
        people = _people(chosen, documents, respondents)
        if people is not None:
            units.append(Unit("respondents", kind, people[0], people[1]))
        units.append(Unit("documents", kind, tuple(documents)))
        if cases := tuple(_cases(chosen, {d.id for d in documents})):
            units.append(Unit("cases", kind, cases))
    return units


def _respondents(session: Session) -> dict[int, list[tuple[int, str]]]:
    """(person, function) of everybody who counts, by document; somebody without a person is one."""
    query = select(Speaker.document_id, Speaker.id, Speaker.person_id, Speaker.function).where(
        Speaker.role != "interviewer", Speaker.counts_as_respondent
    )
    found: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for document_id, speaker_id, person_id, function in session.execute(query.order_by(Speaker.id)):
        found[document_id].append((person_id if person_id is not None else -speaker_id, function))
    return found


def _people(
    chosen: Scope, documents: list[Member], respondents: dict[int, list[tuple[int, str]]]
) -> tuple[tuple[Member, ...], str] | None:
    heard = [respondents.get(document.id, []) for document in documents]
    if any(len(people) != 1 for people in heard):
        return None
    names: defaultdict[int, list[Member]] = defaultdict(list)
    for document, [(person, _)] in zip(documents, heard, strict=True):
        names[person].append(document)
    members = tuple(
        Member(
            person,
            ", ".join(document.name for document in where),
            passages=tuple(passage for document in where for passage in _turns(chosen, document.id)),
        )
        for person, where in names.items()
    )
    if chosen.part is not None and not all(member.passages for member in members):
        return None  # the respondent of some document says nothing for the cases of the filters
    functions = {function for [(_, function)] in heard}
    return members, functions.pop() if len(functions) == 1 else ""


def _turns(chosen: Scope, document_id: int) -> Iterator[Passage]:
    for paragraph in chosen.paragraphs[document_id]:
        if not paragraph.counts_as_respondent or paragraph.is_interviewer:
            continue
        if chosen.holds(document_id, paragraph.span):
            yield document_id, paragraph.start, paragraph.end


def _cases(chosen: Scope, document_ids: set[int]) -> Iterator[Member]:
    members = chosen.members
    for case in chosen.cases:
        whole = tuple(d for d in members.documents.get(case.id, ()) if d in document_ids)
        parts = tuple(p for p in members.passages.get(case.id, ()) if p[0] in document_ids)
        if whole or parts:
            yield Member(case.id, case.name, whole, parts)
