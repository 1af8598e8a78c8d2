"""Kept reports against the project: exporting them, and saying which files no longer tell what it says now."""

from __future__ import annotations

import json
from contextlib import nullcontext
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors import QdaError
from gk_qda.errors.command_line import TargetIsProject
from gk_qda.errors.exporting import UnknownFormat
from gk_qda.errors.reports import ReportNotExported, ReportOutlineGone
from gk_qda.exporting.gate import guarded
from gk_qda.models import Content
from gk_qda.operations.documents import content_digest, keep_content
from gk_qda.operations.leaving import Accepted, guard_of, noted_at_gate
from gk_qda.operations.reports.house import house_template
from gk_qda.operations.reports.kinds import Made, kind_of, made_report, write_made
from gk_qda.operations.reports.outlines import (
    Outline,
    SectionChange,
    differences,
    outline_of,
    read_outline,
    written_outline,
)
from gk_qda.operations.tables.base import state_lines
from gk_qda.progress import Progress, Silent
from gk_qda.project import Project
from gk_qda.project.history import count
from gk_qda.queries.report_age import outdated_since
from gk_qda.queries.report_choices import KeptReport, ReportChoices, kept_reports

_LATER = ("by_question",)  # choices that came after files had been marked
Status = Literal["new", "current", "outdated", "changed", "broken"]


@dataclass(frozen=True, slots=True)
class Standing:
    """A report and how its last file stands to the project.

    "new": never exported; "current": a new file would say the same; "outdated": it would not; "changed": neither
    would it, and the choices are others; "broken": it cannot be made, ``trouble`` says why. ``since`` is when what an
    outdated report rests on first changed.
    """

    report: KeptReport
    status: Status
    trouble: QdaError | None = None
    since: datetime | None = None


def standings(project: Project, progress: Progress | None = None) -> list[Standing]:
    """All reports of the project with how they stand. Those exported before the last step are made for it."""
    told = progress or Silent()
    with project.read() as session:
        reports = kept_reports(session)
    found = []
    for at, report in enumerate(reports):
        told.report(at, len(reports))
        found.append(standing(project, report))
    return found


def standing(project: Project, report: KeptReport) -> Standing:
    """How one report stands."""
    last = report.exported
    try:
        with project.read() as session:
            steps = count(session)
        is_changed = last is not None and last.choices != choices_mark(report.choices)
        if last is not None and last.step == steps and not is_changed:
            return Standing(report, "current")
        outline = present_outline(project, report.choices)
    except QdaError as error:
        return Standing(report, "broken", error)
    if last is None:
        return Standing(report, "new")
    if content_digest(text=written_outline(outline)) == last.outline:
        return Standing(report, "current")
    if is_changed:
        return Standing(report, "changed")
    with project.read() as session:
        return Standing(report, "outdated", since=outdated_since(session, report.choices, last.at))


def present_outline(project: Project, choices: ReportChoices) -> Outline:
    """What the report would say now."""
    return _outline(project, made_report(project, choices))


def report_differences(project: Project, report: KeptReport) -> list[SectionChange]:
    """What a new file would say otherwise than the last one.

    Raises ``ReportNotExported``, ``ReportOutlineGone``, and what the report no longer finds.
    """
    if report.exported is None:
        raise ReportNotExported(name=report.name)
    with project.read() as session:
        kept = session.scalar(select(Content.text).where(Content.sha256 == report.exported.outline))
    if kept is None:
        raise ReportOutlineGone(name=report.name)
    return differences(read_outline(kept), present_outline(project, report.choices))


def export_report(
    project: Project,
    report: KeptReport,
    path: Path,
    progress: Progress | None = None,
    *,
    accepted: Accepted | None = None,
) -> list[Path]:
    """Write a report to ``path`` and note what stood in it; returns the files.

    The suffix of ``path`` decides the format. A project opened for reading only notes nothing. Raises
    ``TargetIsProject``, ``UnknownFormat`` and other ``NotExported``, and what the report no longer finds. With what
    was ``accepted`` it is checked on the level of the project (``ExportHeld``).
    """
    told = progress or Silent()
    suffixes = kind_of(report.choices.kind).suffixes
    if path.suffix.lower() not in suffixes:
        raise UnknownFormat(file=path, possible=", ".join(suffixes))
    if project.path is not None and path.exists() and path.samefile(project.path):
        raise TargetIsProject(file=path.name)
    choices = _in_format(report.choices, path.suffix.lower())
    with project.read() as session:
        step, house = count(session), house_template(session)
    told.report(0, 3)
    made = made_report(project, choices)
    told.report(1, 3)
    # Kept as the report itself has it: another format for once does not make it outdated.
    usual = choices if choices == report.choices else report.choices
    outline = _outline(project, made if usual is choices else made_report(project, usual))
    told.report(2, 3)
    with nullcontext() if accepted is None else guarded(guard_of(project, accepted)):
        files = write_made(made, choices, path, house)
        noted = {"step": step} | noted_at_gate()
    if not project.is_read_only:
        _note(project, report, files[0], written_outline(outline), noted)
    return files


def choices_mark(choices: ReportChoices) -> str:
    """Equal for equal choices only; a choice that older files did not know counts where it is made."""
    values = asdict(choices)
    for name in _LATER:
        if not values[name]:
            del values[name]
    return sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()


def _outline(project: Project, made: Made) -> Outline:
    return outline_of(made, state_lines(project))


def _in_format(choices: ReportChoices, suffix: str) -> ReportChoices:
    return replace(choices, suffix=suffix)


def _note(project: Project, report: KeptReport, file: Path, outline: str, noted: dict[str, Any]) -> None:
    # Contents are no part of the history: this leaves no step that could be taken back.
    with project.change("export_report") as session:
        keep_content(session, text=outline)
        _let_go(session, report, content_digest(text=outline))
    project.note(
        "export",
        file_sha256=sha256(file.read_bytes()).hexdigest(),
        what=f"report.{report.choices.kind}",
        file=file.name,
        report=report.guid,
        outline=content_digest(text=outline),
        choices=choices_mark(report.choices),
        **noted,
    )


def _let_go(session: Session, report: KeptReport, present: str) -> None:
    """Drop what stood in the file before: only the last one is compared with."""
    old = report.exported.outline if report.exported is not None else ""
    others = {
        one.exported.outline for one in kept_reports(session) if one.exported and one.guid != report.guid
    }
    if old in {"", present} | others:
        return
    for content in session.scalars(select(Content).where(Content.sha256 == old)):
        session.delete(content)
