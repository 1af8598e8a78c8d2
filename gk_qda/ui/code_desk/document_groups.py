"""Which documents the panel shows, and under which heads. Knows no widgets."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from gk_qda.names import search_key, sort_key
from gk_qda.queries.sets import SetValue
from gk_qda.queries.values import DocumentValue

KINDS = ("interview", "reflection_talk", "worksheet_text", "other")


@dataclass(frozen=True, slots=True)
class Group:
    """Documents under one head; ``key`` is a kind, the title of a case, the name of a set, or "" for the rest."""

    key: str
    documents: tuple[DocumentValue, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """What a person chose to see: ``only`` these documents (None: all) whose name or case holds the ``words``."""

    by: str = "kind"  # kind | case | set
    words: str = ""
    only: frozenset[int] | None = None
    sets: tuple[SetValue, ...] = field(default=())


def shown(documents: Sequence[DocumentValue], view: DocumentView) -> list[DocumentValue]:
    """The documents that pass filter and words, in their order."""
    words = search_key(view.words).split()
    return [
        document
        for document in documents
        if (view.only is None or document.id in view.only) and _holds(document, words)
    ]


def grouped(documents: Sequence[DocumentValue], view: DocumentView) -> list[Group]:
    """The documents that are shown, under their heads. One of several cases or sets stands under each."""
    found = shown(documents, view)
    match view.by:
        case "case":
            return _by_case(found)
        case "set":
            return _by_set(found, view.sets)
    kinds = [Group(kind, tuple(d for d in found if d.kind == kind)) for kind in KINDS]
    return [group for group in kinds if group.documents]


def _by_case(found: Sequence[DocumentValue]) -> list[Group]:
    cases: dict[str, list[DocumentValue]] = {}
    for document in found:
        titles = [title or name for name, title in zip(document.cases, document.case_titles, strict=True)]
        for title in titles or [""]:
            cases.setdefault(title, []).append(document)
    return [Group(key, tuple(cases[key])) for key in sorted(cases, key=lambda key: (not key, sort_key(key)))]


def _by_set(found: Sequence[DocumentValue], sets: Sequence[SetValue]) -> list[Group]:
    groups = [Group(one.name, tuple(d for d in found if d.id in one.members)) for one in sets]
    inside = {document_id for one in sets for document_id in one.members}
    groups.append(Group("", tuple(document for document in found if document.id not in inside)))
    return [group for group in groups if group.documents]


def _holds(document: DocumentValue, words: Collection[str]) -> bool:
    text = search_key(" ".join((document.name, *document.cases, *document.case_titles)))
    return all(word in text for word in words)
