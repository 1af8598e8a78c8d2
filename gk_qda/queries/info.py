"""What a project holds, in numbers; and what every export must say of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.models import Case, Change, Code, Coding, Document, Paragraph
from gk_qda.project import Project
from gk_qda.project.history import count
from gk_qda.project.schema import SCHEMA
from gk_qda.queries.coders import coders
from gk_qda.queries.settings import setting
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
    """Count everything."""
    with project.read() as session:
        kinds = select(Document.kind, func.count()).group_by(Document.kind).order_by(Document.kind)
        counted = tuple((kind, number) for kind, number in session.execute(kinds))
        talks = select(Document.id).where(Document.kind != WORKSHEET)
        return ProjectInfo(
            name=project_name(session, project),
            documents=sum(number for kind, number in counted if kind != WORKSHEET),
            paragraphs=session.scalar(
                select(func.count()).select_from(Paragraph).where(Paragraph.document_id.in_(talks))
            )
            or 0,
            words=session.scalar(
                select(func.coalesce(func.sum(Document.words), 0)).where(Document.id.in_(talks))
            )
            or 0,
            codes=session.scalar(select(func.count()).select_from(Code).where(Code.status != "dissolved"))
            or 0,
            codings=_count(session, Coding),
            cases=_count(session, Case),
            coders=tuple(coder.name for coder in coders(session)),
            kinds=counted,
            schema=SCHEMA,
            encrypted=project.is_encrypted,
            steps=count(session),
            codebook_version=codebook_version(session),
            language=str(setting(session, "report_language")),
            notice=notice(session),
            last_change=session.scalar(select(func.max(Change.created_at))),
        )


def codebook_version(session: Session) -> int:
    """The version the project began with, and one more for each step since that changed the codebook.

    Taking such a step back is a step too: no two states of a codebook have the same version.
    """
    steps = select(func.count()).where(Change.kind != "setup", Change.verb.in_(CODEBOOK_STEPS))
    return int(setting(session, "codebook_version")) + (session.scalar(steps) or 0)


def project_name(session: Session, project: Project) -> str:
    """What people call the project; one with invented material says so and cannot be kept from it."""
    name = str(setting(session, "name")) or (project.path.stem if project.path else project.name)
    mark = notice(session)
    return f"{name} {mark}" if mark and mark not in name else name


def notice(session: Session) -> str:
    """ "(Demo, synthetisch)" where a document is marked as invented, else nothing."""
    found = session.scalar(select(Document.id).where(Document.is_synthetic).limit(1))
    return SYNTHETIC if found is not None else ""


def _count(session: Session, model: type[Coding | Case]) -> int:
    return session.scalar(select(func.count()).select_from(model)) or 0
