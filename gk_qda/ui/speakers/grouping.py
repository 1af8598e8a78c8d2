"""Speakers put under documents or persons, filtered and sorted; lists in, lists out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from gk_qda.names import name_key, sort_key
from gk_qda.queries.speakers import PersonValue, ProjectSpeaker

Grouping = Literal["document", "person", "none"]
LABEL, DOCUMENT, PERSON, ROLE, FUNCTION, COUNTS, TURNS, WORDS = range(8)
NOBODY = 0  # the group of speakers that are no person in particular


@dataclass(frozen=True, slots=True)
class Group:
    """A document or person with its speakers; ``key`` is its id, ``NOBODY`` for speakers without a person."""

    key: int
    title: str
    rows: tuple[ProjectSpeaker, ...]


def grouped(
    speakers: Sequence[ProjectSpeaker], persons: Sequence[PersonValue], by: Grouping, wanted: str = ""
) -> list[Group]:
    """The speakers that hold all the words wanted, under their documents or persons; "none": one group.

    Persons without a speaker are listed too while nothing is searched.
    """
    kept = [speaker for speaker in speakers if _holds(speaker, wanted)]
    if by == "none":
        return [Group(NOBODY, "", tuple(kept))]
    under: defaultdict[int, list[ProjectSpeaker]] = defaultdict(list)
    if by == "document":
        for speaker in kept:
            under[speaker.document_id].append(speaker)
        return [Group(key, rows[0].document, tuple(rows)) for key, rows in under.items()]
    for speaker in kept:
        under[speaker.person_id or NOBODY].append(speaker)
    found = [
        Group(person.id, person.name, tuple(under.get(person.id, ())))
        for person in persons
        if person.id in under or not wanted.strip()
    ]
    if NOBODY in under:
        found.append(Group(NOBODY, "", tuple(under[NOBODY])))
    return found


def in_order(groups: Sequence[Group], column: int, *, descending: bool) -> list[Group]:
    """The same groups with their rows sorted by a column; groups stay where they are."""
    key = _KEYS[column]
    return [
        Group(group.key, group.title, tuple(sorted(group.rows, key=key, reverse=descending)))
        for group in groups
    ]


def _holds(speaker: ProjectSpeaker, wanted: str) -> bool:
    line = name_key(" ".join((speaker.label, speaker.document, speaker.person, speaker.function)))
    return all(word in line for word in name_key(wanted).split())


_ROLES = ("respondent", "other", "interviewer")
_KEYS: dict[int, Callable[[ProjectSpeaker], Any]] = {
    LABEL: lambda s: (sort_key(s.label), sort_key(s.document)),
    DOCUMENT: lambda s: (sort_key(s.document), sort_key(s.label)),
    PERSON: lambda s: (not s.person, sort_key(s.person)),
    ROLE: lambda s: _ROLES.index(s.role),
    FUNCTION: lambda s: (not s.function, sort_key(s.function)),
    COUNTS: lambda s: not s.counts_as_respondent,
    TURNS: lambda s: s.turns,
    WORDS: lambda s: s.words,
}
