"""What a project holds, in numbers; and what every export must say of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from gk_qda.models import Case, Change, Code, Coding, Document, Paragraph
from gk_qda.project import Project
from gk_qda.project.schema import SCHEMA
from gk_qda.queries.coders import coders
from gk_qda.queries.settings import settings
from gk_qda.queries.values import WORKSHEET

SYNTHETIC = "(Demo, synthetisch)"

#: The steps after which the Kodierleitfaden reads otherwise.
CODEBOOK_STEPS = frozenset(
    (
        "add_code",
        "apply_new_code",
        "code_speakers_anew",
        "rename_code",
        "recolor_code",
        "describe_code",
        "recolor_codes",
        "set_status",
        "mark_sensitive",
        "unmark_sensitive",
        "restore_code",
        "add_anchor",
        "set_anchors",
        "word_anchor",
        "remove_anchor",
        "move_anchor",
        "set_scale",
        "move_code",
        "move_codes",
        "merge_codes",
        "merge_into",
        "dissolve_code",
        "dissolve_codes",
        "delete_code",
        "delete_codes",
        "import_codebook",
    )
)

_BY_KIND = (
    select(Document.kind, func.count(), func.coalesce(func.sum(Document.words), 0))
    .group_by(Document.kind)
    .order_by(Document.kind)
)


@dataclass(frozen=True, slots=True)
class ProjectInfo:
    """The facts of a project; units are in the names.

    ``documents``, ``paragraphs`` and ``words`` are those of talks: texts of worksheets stand in ``kinds`` only.
    """

    name: str
    documents: int
    paragraphs: int
    words: int
    codes: int
    codings: int
    cases: int
    coders: tuple[str, ...]
    kinds: tuple[tuple[str, int], ...]
    schema: int
    encrypted: bool
    steps: int  # changes so far: the version of the data
    codebook_version: int  # rises with every step that changes the codebook
    language: str  # of reports
    notice: str  # "(Demo, synthetisch)" or ""
    last_change: datetime | None


def project_info(project: Project) -> ProjectInfo:
    """Count everything, in few questions: every table and report asks for it."""
    with project.read() as session:
        counted = session.execute(_BY_KIND).all()
        rows = session.execute(_counts()).one()
        chosen = settings(session)
        mark = SYNTHETIC if rows.synthetic else ""
        return ProjectInfo(
            name=_marked(str(chosen["name"]) or (project.path.stem if project.path else project.name), mark),
            documents=sum(number for kind, number, _ in counted if kind != WORKSHEET),
            paragraphs=rows.paragraphs,
            words=sum(words for kind, _, words in counted if kind != WORKSHEET),
            codes=rows.codes,
            codings=rows.codings,
            cases=rows.cases,
            coders=tuple(coder.name for coder in coders(session)),
            kinds=tuple((kind, number) for kind, number, _ in counted),
            schema=SCHEMA,
            encrypted=project.is_encrypted,
            steps=rows.steps,
            codebook_version=int(chosen["codebook_version"]) + rows.codebook_steps,
            language=str(chosen["report_language"]),
            notice=mark,
            last_change=rows.last_change,
        )


@cache
def _counts() -> Select[Any]:
    """One row with a column for each number.

    The codebook has the version that the project began with, and one more for each step since that changed it. Taking
    such a step back is a step too: no two states of a codebook have the same version.
    """
    talks = select(Document.id).where(Document.kind != WORKSHEET)
    number = select(func.count())
    asked = {
        "paragraphs": number.select_from(Paragraph).where(Paragraph.document_id.in_(talks)),
        "codes": number.select_from(Code).where(Code.status != "dissolved"),
        "codings": number.select_from(Coding),
        "cases": number.select_from(Case),
        "steps": number.select_from(Change),
        "codebook_steps": number.where(Change.kind != "setup", Change.verb.in_(CODEBOOK_STEPS)),
        "last_change": select(func.max(Change.created_at)),
        "synthetic": number.select_from(Document).where(Document.is_synthetic),
    }
    return select(*(question.scalar_subquery().label(name) for name, question in asked.items()))


def notice(session: Session) -> str:
    """ "(Demo, synthetisch)" where a document is marked as invented, else nothing."""
    found = session.scalar(select(Document.id).where(Document.is_synthetic).limit(1))
    return SYNTHETIC if found is not None else ""


def _marked(name: str, mark: str) -> str:
    """What people call the project; one with invented material says so and cannot be kept from it."""
    return f"{name} {mark}" if mark and mark not in name else name
