"""What leaves the project is made for its level and checked; the decision is noted, the project never overwritten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from gk_qda.errors.command_line import TargetIsProject
from gk_qda.errors.exporting import ExportHeld, WithdrawnWords
from gk_qda.exporting.gate import guarded, standing
from gk_qda.exporting.report import Report
from gk_qda.exporting.table import Table
from gk_qda.project import Project
from gk_qda.queries.settings import setting

if TYPE_CHECKING:
    from gk_qda.operations.export_check import Checked
    from gk_qda.operations.reports.levels import ExportLevel, Leveller

T = TypeVar("T", Report, Table)


@dataclass(frozen=True, slots=True)
class Accepted:
    """What somebody decided to let out, and why; ``keys`` None: whatever is found.

    ``names`` are those of an open key file, which are looked for; None where none is open.
    """

    reason: str = ""
    keys: frozenset[tuple[object, ...]] | None = None
    names: tuple[str, ...] | None = None

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

    def pass_made(self, made: T, format: str) -> T:
        """The report or table as it may leave."""
        from gk_qda.operations.export_check import check_export
        from gk_qda.operations.reports.levels import Leveller

        if self._leveller is None:
            self._leveller = Leveller.of(self._project, self.level)
        leaving = self._leveller.made(made)
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

    def pass_bytes(self) -> None:
        """What no level can be made of, such as a picture, is said to be so."""
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

    def _decide(self, checked: Checked) -> None:
        self.checked.append(checked)
        if checked.is_forbidden:
            places = ", ".join(
                f"{one.document}, {one.where}" for one in checked.findings if one.kind == "withdrawn"
            )
            raise _held(WithdrawnWords(n=len(checked.findings), places=places), checked)
        to_decide = frozenset(one.key for one in checked.findings) if self._strict else checked.to_decide
        if not self._accepted.covers(to_decide):
            raise _held(ExportHeld(n=len(checked.findings)), checked)


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
) -> list[Path]:
    """Write files to ``path`` and beside it on the level of the project, and note the first with its hash.

    Returns the files. Raises ``TargetIsProject`` and ``ExportHeld`` before anything is written.
    """
    if project.path is not None and path.exists() and path.samefile(project.path):
        raise TargetIsProject(file=path.name)
    guard = guard_of(project, accepted)
    with guarded(guard):
        files = write()
    if not project.is_read_only:
        digest = sha256(files[0].read_bytes()).hexdigest()
        project.note("export", file_sha256=digest, what=what, file=files[0].name, **guard.noted())
    return files


def noted_at_gate() -> dict[str, Any]:
    """What the guard of the export under way has to note; nothing where nobody checks it."""
    guard = standing()
    return guard.noted() if isinstance(guard, ExportGuard) else {}


def guard_of(project: Project, accepted: Accepted = NOTHING) -> ExportGuard:
    """The guard of one export on the level that the project is set to."""
    from gk_qda.operations.reports.levels import export_level

    with project.read() as session:
        level = export_level(str(setting(session, "export_level")))
    return ExportGuard(project, level, accepted)
