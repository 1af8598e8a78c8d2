"""Undo and redo: the menu says what they would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gk_qda.operations.tables.history import sentence
from gk_qda.queries.history import StepName

if TYPE_CHECKING:
    from gk_qda.ui.desk import Context

_LONGEST = 60  # characters of a step in the menu


class Steps(QObject):
    """Keeps both commands named after the steps that they would take."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        workspace, actions = context.workspace, context.actions
        actions.bind("edit.undo", workspace.undo)
        actions.bind("edit.redo", workspace.redo)
        workspace.changed.connect(
            lambda _: context.messages.dismiss_information()
        )  # its way back is another now
        workspace.changed.connect(self.refresh)
        workspace.coder_changed.connect(self.refresh)
        self.refresh()

    def refresh(self, _: object = None) -> None:
        """Name them anew."""
        workspace = self._context.workspace
        self._name("edit.undo", workspace.undo_step(), self.tr("nothing to take back"))
        self._name("edit.redo", workspace.redo_step(), self.tr("nothing to repeat"))

    def _name(self, name: str, step: StepName | None, idle: str) -> None:
        actions = self._context.actions
        actions.say_more(name, self._words(step) if step is not None else "")
        actions.block(name, "" if step is not None else idle)

    def _words(self, step: StepName) -> str:
        said = sentence(step.verb, step.details, self._context.language)
        return said if len(said) <= _LONGEST else said[: _LONGEST - 1] + "…"
