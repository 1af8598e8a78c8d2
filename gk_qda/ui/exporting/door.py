"""The door by which every file of the window leaves: checked first, held where somebody has to decide."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gk_qda.errors.exporting import ExportHeld
from gk_qda.operations.leaving import NOTHING, Accepted
from gk_qda.operations.settings import set_setting
from gk_qda.spans import Span
from gk_qda.ui.desk import Context
from gk_qda.ui.focus import Place
from gk_qda.ui.tasks import Task

if TYPE_CHECKING:
    from gk_qda.operations.export_check import Checked, Finding
    from gk_qda.ui.exporting.check_window import ExportCheckWindow

Leave = Callable[[Task, Accepted], Any]
Run = Callable[[Callable[[Task], Any], Callable[[Any], object]], object]


class ExportDoor(QObject):
    """For one place of the window; one check at a time stands open."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._parent = context, parent
        self.window: ExportCheckWindow | None = None

    def go(self, path: Path, leave: Leave, run: Run, done: Callable[[Any], object]) -> None:
        """Write ``path`` by ``leave``, which ``run`` starts as a task; its result goes to ``done``.

        Where the check finds something to decide, its window opens and nothing is written; the export is made
        once more with the decision.
        """
        self._try(path, leave, run, done, NOTHING)

    def _try(
        self, path: Path, leave: Leave, run: Run, done: Callable[[Any], object], accepted: Accepted
    ) -> None:
        accepted = replace(accepted, names=self._context.workspace.known_names)

        def work(task: Task) -> Any:
            try:
                return leave(task, accepted)
            except ExportHeld as held:
                return held

        def then(result: Any) -> None:
            if not isinstance(result, ExportHeld):
                done(result)
            else:
                self._hold(path, result.checked, partial(self._try, path, leave, run, done))

        run(work, then)

    def _hold(self, path: Path, checked: Checked, again: Callable[[Accepted], None]) -> None:
        from gk_qda.ui.exporting.check_window import ExportCheckWindow

        if self.window is not None:
            self.window.close()
        window = ExportCheckWindow(self._parent, self._context.theme, path.name, self._context.language)
        window.show_checked(checked)
        window.place_requested.connect(self._show)
        window.accepted_because.connect(lambda reason: again(Accepted(reason, checked.to_decide)))
        window.level_requested.connect(partial(self._change_level, again))
        window.given_up.connect(partial(self._say, path.name))
        window.closed.connect(self._forget)
        self.window = window
        window.show()
        window.raise_()

    def _change_level(self, again: Callable[[Accepted], None], level: str) -> None:
        work = partial(set_setting, key="export_level", value=level)
        self._context.workspace.change("set_setting", work)
        again(NOTHING)

    def _show(self, one: Finding) -> None:
        if one.document_id is not None:
            span = one.span or Span(0, 0)
            self._context.focus.go(Place("code", document_id=one.document_id, span=span))

    def _say(self, name: str) -> None:
        self._context.messages.inform(self.tr("{name} was not exported.").format(name=name))

    def _forget(self) -> None:
        self.window = None
