"""What the page of pseudonymisation reads off the window's thread."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from gk_qda.language.known_names import KnownNames
from gk_qda.language.personal import KINDS, Kind
from gk_qda.progress import Progress
from gk_qda.project import Project
from gk_qda.queries.personal import (
    Candidate,
    personal_candidate,
    personal_candidates,
    proposed_already,
)


@dataclass(frozen=True, slots=True)
class Found:
    """All candidates, and the names that would be proposed but are in the texts anyway."""

    candidates: Sequence[Candidate]
    used: frozenset[str]


def find(
    project: Project,
    document_ids: Collection[int] | None,
    known: Sequence[str],
    names: KnownNames | None,
    progress: Progress,
) -> Found:
    """Look through these documents, or all; ``names`` are those of an opened key file."""
    with project.read() as session:
        found = personal_candidates(
            session, document_ids=document_ids, known=known, names=names, progress=progress
        )
        return Found(found, proposed_already(session))


def places_of(
    project: Project, original: str, kind: str, forms: tuple[str, ...], progress: Progress
) -> Candidate:
    """One word with all its places."""
    known: Kind = next((one for one in KINDS if one == kind), "word")
    with project.read() as session:
        return personal_candidate(session, original, kind=known, forms=forms, progress=progress)
