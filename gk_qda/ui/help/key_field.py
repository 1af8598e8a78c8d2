"""A field that takes the keys that are pressed in it instead of writing them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from gk_qda.ui.look.theme import Theme

_MODIFIERS = {
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_unknown,
}
_WALKING = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}


class KeyField(QLineEdit):
    """Says which keys were pressed together; Tab goes on, Esc leaves."""

    pressed = Signal(str)  # "Ctrl+Shift+B"
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setFont(theme.fonts.body())
        self.setPlaceholderText(self.tr("Press the new keys here"))
        self.setAccessibleName(self.tr("New keys"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        """Qt: keys are wanted here, whatever they run elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt."""
        key = Qt.Key(event.key())
        if key in _MODIFIERS:
            return
        if key in _WALKING:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape and not event.modifiers():
            self.left.emit()
        else:
            sequence = QKeySequence(event.keyCombination())
            self.pressed.emit(sequence.toString(QKeySequence.SequenceFormat.PortableText))
