"""Asks where to save what a desk shows, writes it off the thread, says where it lies."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from gk_qda.operations.leaving import Accepted, let_out
from gk_qda.ui.desk import Context
from gk_qda.ui.tasks import Task

if TYPE_CHECKING:
    from gk_qda.operations.reports.levels import ExportLevel
    from gk_qda.ui.exporting.door import ExportDoor, Said


class FileSaver(QObject):
    """For one desk; the folder of the last file is proposed for the next."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._parent = context, parent
        self._folder = Path.home()
        self.door: ExportDoor | None = None

    def save(
        self,
        what: str,
        name: str,
        formats: str,
        write: Callable[[Path], list[Path]],
        *,
        level: ExportLevel | None = None,
        warning: str = "",
    ) -> bool:
        """Ask with ``name`` proposed; a name without a suffix gets that of the proposal.

        ``what`` names the export in the audit trail, ``formats`` are those of a file dialog. ``write`` runs in
        a task and returns the files it wrote; its expected trouble reaches the message bar. What can only be made
        for one ``level`` names it; a ``warning`` is said with the name of the file. Returns whether a file was named.
        """
        path = self._ask(name, formats)
        if path is not None:
            self._save(what, path, lambda place, _: write(place), level=level, warning=warning)
        return path is not None

    def save_in_task(
        self, what: str, name: str, formats: str, write: Callable[[Path, Task], list[Path]]
    ) -> None:
        """The same for what tells how far it is: ``write`` is given the task to report to."""
        path = self._ask(name, formats)
        if path is not None:
            self._save(what, path, write)

    def _ask(self, name: str, formats: str) -> Path | None:
        proposed = str(self._folder / name)
        chosen, _ = QFileDialog.getSaveFileName(self._parent, self.tr("Save as"), proposed, formats)
        if not chosen:
            return None
        path = Path(chosen)
        if not path.suffix:
            path = path.with_suffix(Path(name).suffix)
        self._folder = path.parent
        return path

    def _save(
        self,
        what: str,
        path: Path,
        write: Callable[[Path, Task], list[Path]],
        *,
        level: ExportLevel | None = None,
        warning: str = "",
    ) -> None:
        project = self._context.workspace.project

        def leave(task: Task, accepted: Accepted) -> list[Path]:
            return let_out(project, path, what, lambda: write(path, task), accepted=accepted, level=level)

        def run(work: Callable[[Task], Any], then: Callable[[Any], object]) -> None:
            task = self._context.workspace.work(work)
            task.succeeded.connect(then)
            self._watch(task, path.name)
            task.start()

        if self.door is None:
            from gk_qda.ui.exporting.door import ExportDoor

            self.door = ExportDoor(self._context, self._parent)
        self.door.go(path.name, leave, run, partial(self._say, warning))

    def _watch(self, task: Task, name: str) -> None:
        """Show how far it is; whoever stops it has the window back at once, and no file."""
        line = self._context.progress

        def stop() -> None:
            task.abandon()
            end()
            self._context.messages.inform(self.tr("Stopped. {name} was not saved.").format(name=name))

        def end() -> None:
            if not ended:
                ended.append(True)
                line.cancelled.disconnect(stop)
                line.finish()

        ended: list[bool] = []
        line.start(self.tr("Saving {name}").format(name=name))
        line.cancelled.connect(stop)
        task.progressed.connect(lambda done, total, _: None if ended else line.advance(done, total))
        task.finished.connect(end)

    def _say(self, warning: str, files: list[Path]) -> Said:
        from gk_qda.ui.exporting.door import saved

        words = self.tr("Saved: {names}")
        return saved(f"{words}. {warning}" if warning else words, files, self.tr("Show folder"))
