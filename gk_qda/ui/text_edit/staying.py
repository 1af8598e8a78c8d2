"""Text that is edited is not dragged: it goes out by being copied, which is noted, and is moved by cut and paste."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QMouseEvent

from gk_qda.ui.reading.carrying import Grip

if TYPE_CHECKING:
    from gk_qda.ui.text_edit.text_editor import TextEditor


class StaysInside(QObject):
    """Keeps moves of the mouse from an editor whose selection is held: Qt would begin a drag."""

    def __init__(self, editor: TextEditor) -> None:
        super().__init__(editor)
        self._editor, self._grip = editor, Grip()
        editor.viewport().installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Qt: whether an event ends here."""
        if not isinstance(event, QMouseEvent):
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            editor, selected = self._editor, self._editor.selected()
            at = editor.code_point(editor.cursorForPosition(event.position().toPoint()).position())
            self._grip.take(event, is_on=selected.length > 0 and selected.start <= at <= selected.end)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._grip.leave()
        return event.type() == QEvent.Type.MouseMove and self._grip.holds()
