"""What leaves the project is made for its level and checked; the decision is noted, the project never overwritten."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from gk_qda.errors.command_line import TargetIsProject
from gk_qda.errors.exporting import ExportHeld, WithdrawnWords
from gk_qda.errors.project import NotNoted
from gk_qda.exporting.gate import guarded, standing
from gk_qda.exporting.report import Report
from gk_qda.exporting.table import Table
from gk_qda.exporting.texts import pieces
from gk_qda.project import Project
from gk_qda.queries.settings import setting
from gk_qda.spans import Span

if TYPE_CHECKING:
    from gk_qda.language.known_names import KnownNames
    from gk_qda.operations.export_check import Checked, Finding
    from gk_qda.operations.reports.levels import ExportLevel, Leveller

T = TypeVar("T", Report, Table)


@dataclass(frozen=True, slots=True)
class Accepted:
    """What somebody decided to let out, and why; ``keys`` None: whatever is found.

    ``names`` are those of an open key file, which are looked for; None where none is open. ``heard`` takes what
    was found in all that leaves, ``unnoted`` why the audit trail could not be told, for whoever tells about it.
    """

    reason: str = ""
    keys: frozenset[tuple[object, ...]] | None = None
    names: KnownNames | None = None
    heard: list[Checked] | None = field(default=None, compare=False)
    unnoted: list[NotNoted] | None = field(default=None, compare=False)

    def covers(self, keys: frozenset[tuple[object, ...]]) -> bool:
        """Whether everything found was decided."""
        return self.keys is None or keys <= self.keys


NOTHING = Accepted(keys=frozenset())


class ExportGuard:
    """Stands at the gate for one export: makes each report or table for the level, and checks it as it is then.

    Raises ``ExportHeld`` where something is to be decided that ``accepted`` does not cover (``strict``: where
    anything was found), ``WithdrawnWords`` where nobody can decide.
    """

    def __init__(
        self,
        project: Project,
        level: ExportLevel,
        accepted: Accepted = NOTHING,
        *,
        strict: bool = False,
    ) -> None:
        self.level = level
        self._strict = strict
        self.checked: list[Checked] = []
        self._project, self._accepted = project, accepted
        self._leveller: Leveller | None = None
        if accepted.reason:
            from gk_qda.operations.reasons import require_nameless

            with project.read() as session:
                require_nameless(session, accepted.reason, accepted.names)

    def pass_made(self, made: T, format: str) -> T:
        """The report or table as it may leave."""
        from gk_qda.operations.export_check import check_export

        leaving = self._on_level().made(made)
        self._decide(
            check_export(
                self._project,
                leaving,
                level=self.level,
                format=format,
                shown=made,
                names=self._accepted.names,
            )
        )
        return leaving

    def pass_printed(self, made: T, format: str) -> T:
        """What is printed passes like a file."""
        return self.pass_made(made, format)

    def pass_shown(self, shown: Report) -> None:
        """What is painted is checked like a report; no level is made of it, which is said where it would differ."""
        from gk_qda.operations.export_check import Finding, check_export

        checked = check_export(self._project, shown, level=self.level, names=self._accepted.names)
        if self.level != "internal":
            other = _texts(self._on_level().made(shown))
            if n := (_texts(shown) - other).total():
                checked = replace(checked, findings=(*checked.findings, Finding("unread", count=n)))
        self._decide(checked)

    def pass_bytes(self) -> None:
        """What no level can be made of and nobody can read is said to be so."""
        from gk_qda.operations.export_check import Checked, Finding

        if not self.checked and self.level != "internal":
            self._decide(Checked(self.level, (Finding("unread"),)))

    def noted(self) -> dict[str, Any]:
        """The decision for the audit trail: level, findings by kind, why they leave all the same; never text."""
        findings: dict[str, int] = {}
        for one in self.checked:
            for kind, n in one.counts.items():
                findings[kind] = findings.get(kind, 0) + n
        details: dict[str, Any] = {"level": self.level, "findings": findings}
        if self._accepted.reason:
            details["reason"] = self._accepted.reason
        if self._leveller is not None and self._leveller.numbering is not None:
            details["numbering"] = self._leveller.numbering.digest
        return details

    def _on_level(self) -> Leveller:
        from gk_qda.operations.reports.levels import Leveller

        if self._leveller is None:
            self._leveller = Leveller.of(self._project, self.level)
        return self._leveller

    def _decide(self, checked: Checked) -> None:
        self.checked.append(checked)
        if self._accepted.heard is not None:
            self._accepted.heard.append(checked)
        if checked.is_forbidden:
            places = "; ".join(
                f"{one.document}, {one.where}" + (f" → {_stands(one)}" if _stands(one) else "")
                for one in checked.findings
                if one.kind == "withdrawn"
            )
            raise _held(WithdrawnWords(n=len(checked.findings), places=places), checked)
        to_decide = frozenset(one.key for one in checked.findings) if self._strict else checked.to_decide
        if not self._accepted.covers(to_decide):
            raise _held(ExportHeld(n=len(checked.findings)), checked)


def _stands(one: Finding) -> str:
    """Where in what leaves the words of a withdrawn paragraph stand: column and row, or heading."""
    return f"{one.about} {one.row}" if one.row else one.about


def _texts(report: Report) -> Counter[str]:
    return Counter(piece.text for piece in pieces(replace(report, stand=""), ""))


def _held(error: ExportHeld, checked: Checked) -> ExportHeld:
    error.checked = checked
    return error


def let_out(
    project: Project,
    path: Path,
    what: str,
    write: Callable[[], list[Path]],
    *,
    accepted: Accepted = NOTHING,
    level: ExportLevel | None = None,
) -> list[Path]:
    """Write files to ``path`` and beside it on the level of the project, and note the first with its hash.

    What can only be made for one ``level`` names it. Returns the files. Raises ``TargetIsProject`` and ``ExportHeld``
    before anything is written.
    """
    if project.path is not None and path.exists() and path.samefile(project.path):
        raise TargetIsProject(file=path.name)
    guard = guard_of(project, accepted, level)
    with guarded(guard):
        files = write()
    digest = sha256(files[0].read_bytes()).hexdigest()
    _note(project, "export", accepted, file_sha256=digest, what=what, file=files[0].name, **guard.noted())
    return files


def copied_out(project: Project, made: T, accepted: Accepted) -> T:
    """A table or passages as they may be copied to the clipboard; noted like an export. Raises ``ExportHeld``."""
    guard = guard_of(project, accepted)
    made = guard.pass_made(made, "table")
    rows = len(made.blocks) if isinstance(made, Report) else len(made.rows)
    _note(project, "copy", accepted, rows=rows, **guard.noted())
    return made


def picture_copied_out(project: Project, words: Report, accepted: Accepted) -> None:
    """The same for a picture with these words on it, which stay as they are."""
    guard = guard_of(project, accepted)
    guard.pass_shown(words)
    _note(project, "copy", accepted, rows=0, **guard.noted())


def passage_copied_out(
    project: Project, document_id: int, span: Span, words: str, names: KnownNames | None = None
) -> Checked:
    """Look at a passage that is on the clipboard already, and note it like an export; returns what was found."""
    from gk_qda.operations.export_check import check_passage
    from gk_qda.operations.reports.levels import export_level

    with project.read() as session:
        level = export_level(str(setting(session, "export_level")))
        checked = check_passage(session, document_id, span, words, level=level, names=names)
    _note(project, "copy", NOTHING, rows=1, level=level, findings=checked.counts)
    return checked


def _note(project: Project, action: str, accepted: Accepted, **details: Any) -> None:
    """Note what has left already: a trail that cannot be written keeps nobody's file back."""
    try:
        project.note(action, **details)
    except NotNoted as error:
        if accepted.unnoted is not None:
            accepted.unnoted.append(error)


def noted_at_gate() -> dict[str, Any]:
    """What the guard of the export under way has to note; nothing where nobody checks it."""
    guard = standing()
    return {} if guard is None else guard.noted()


def guard_of(project: Project, accepted: Accepted = NOTHING, level: ExportLevel | None = None) -> ExportGuard:
    """The guard of one export on the level that the project is set to, or on another one."""
    from gk_qda.operations.reports.levels import export_level

    if level is not None:
        return ExportGuard(project, level, accepted)
    with project.read() as session:
        level = export_level(str(setting(session, "export_level")))
    return ExportGuard(project, level, accepted)
