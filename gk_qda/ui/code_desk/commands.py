"""Commands on the transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gk_qda.ui.code_desk.code_dialogs import ask_paragraph

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk


class CodeCommands(QObject):
    """What the menus, the palette and the keys do in the open document."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        handlers = {
            "find.here": desk.reading.open_find,
            "find.paragraph": self.go_to_paragraph,
            "view.larger": lambda: self.zoom(1),
            "view.smaller": lambda: self.zoom(-1),
        }
        for name, handler in handlers.items():
            desk.context.actions.bind(name, handler)

    def go_to_paragraph(self) -> None:
        """Bring a paragraph to the top."""
        number = ask_paragraph(self._desk, self._desk.context.theme)
        if number:
            self._desk.reading.scroll_to_paragraph(number)

    def zoom(self, step: int) -> None:
        """Larger or smaller type in the transcript."""
        transcript = self._desk.reading.transcript
        transcript.set_zoom(transcript.zoom + step)
