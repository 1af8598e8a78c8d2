"""Who did how much: codings, documents and summaries of each coder, and documents that several coded."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.models import Summary
from gk_qda.project import Project
from gk_qda.queries.coders import coders, counted_coders
from gk_qda.queries.documents import documents
from gk_qda.queries.index import coding_columns
from gk_qda.queries.values import CoderValue, DocumentValue


@dataclass(frozen=True, slots=True)
class CoderWork:
    """A coder with her part; ``summaries`` are theme cells and results she wrote last.

    ``is_counted`` says whether tables count her codings by default.
    """

    coder: CoderValue
    is_counted: bool
    codings: int
    documents: int
    summaries: int


@dataclass(frozen=True, slots=True)
class SharedDocument:
    """A document that more than one person coded; ``codings`` in the order of the coders."""

    document: DocumentValue
    codings: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TeamWork:
    """Everybody, in the order they joined, and what they have in common."""

    people: tuple[CoderWork, ...]
    shared: tuple[SharedDocument, ...]
    documents: int  # of the project


def team_work(project: Project) -> TeamWork:
    """Count, in codings of all codes, technical ones too: this is about work, not about results."""
    with project.read() as session:
        people = coders(session)
        counted = counted_coders(session)
        everything = documents(session)
        written = _summaries(session)
    numbers = _codings(project, people, everything)
    inside = {coder.id for coder in (people if counted is None else counted)}
    work = tuple(
        CoderWork(
            coder=coder,
            is_counted=coder.id in inside,
            codings=sum(row[at] for row in numbers),
            documents=sum(row[at] > 0 for row in numbers),
            summaries=written.get(coder.id, 0),
        )
        for at, coder in enumerate(people)
    )
    shared = tuple(
        SharedDocument(document, row)
        for document, row in zip(everything, numbers, strict=True)
        if sum(number > 0 for number in row) > 1
    )
    return TeamWork(work, shared, len(everything))


def _summaries(session: Session) -> dict[int | None, int]:
    query = select(Summary.coder_id, func.count()).where(Summary.coder_id.is_not(None))
    return dict(session.execute(query.group_by(Summary.coder_id)).all())


def _codings(
    project: Project, people: list[CoderValue], everything: list[DocumentValue]
) -> list[tuple[int, ...]]:
    """A row a document with the number of codings of each coder."""
    import numpy as np

    from gk_qda.analysis.lookup import Lookup

    columns = coding_columns(project)
    document = Lookup(np.array([one.id for one in everything], np.int64)).indexes(columns.document)
    coder = Lookup(np.array([one.id for one in people], np.int64)).indexes(columns.coder)
    known = (document >= 0) & (coder >= 0)
    cells = document[known].astype(np.int64) * len(people) + coder[known]
    counts = np.bincount(cells, minlength=len(everything) * len(people))
    return [tuple(row) for row in counts.reshape(len(everything), len(people)).tolist()]
