"""Commands on the transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk


class CodeCommands(QObject):
    """What the menus, the palette and the keys do in the open document."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        handlers = {
            "find.here": desk.open_find,
            "find.paragraph": desk.reading.paragraph_field.ask,
            "view.larger": lambda: self.zoom(1),
            "view.smaller": lambda: self.zoom(-1),
        }
        for name, handler in handlers.items():
            desk.context.actions.bind(name, handler)

    def zoom(self, step: int) -> None:
        """Larger or smaller type in the transcript."""
        transcript = self._desk.reading.transcript
        transcript.set_zoom(transcript.zoom + step)
