"""The bar above the transcript with which people search it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gk_qda.ui.widgets.buttons import IconButton
from gk_qda.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from gk_qda.ui.look.theme import Theme
    from gk_qda.ui.reading.search import HitWalk

_WIDEST = 420  # px of the field


class FindBar(QWidget):
    """Field with the count of hits, previous, next, close. Enter and Shift+Enter walk, Esc closes."""

    closed = Signal()

    def __init__(self, theme: Theme, search: HitWalk) -> None:
        super().__init__()
        self._theme = theme
        self._search = search
        self.field = SearchField(theme, self.tr("Find in this document"))
        self.field.setMaximumWidth(_WIDEST)
        self.previous = IconButton(theme, "chevron-up", self.tr("Previous hit"), keys="Shift+F3")
        self.following = IconButton(theme, "chevron-down", self.tr("Next hit"), keys="F3")
        self.shut = IconButton(theme, "x", self.tr("Close search"), keys="Esc", role="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.metrics.padding, 4, theme.metrics.padding, 4)
        row.setSpacing(theme.metrics.hairgap)
        row.addWidget(self.field, 1)
        for button in (self.previous, self.following):
            row.addWidget(button)
        row.addStretch(0)
        row.addWidget(self.shut)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.field.installEventFilter(self)
        self.field.searched.connect(search.find)
        self.field.stepped.connect(search.step)
        self.previous.clicked.connect(lambda: search.step(-1))
        self.following.clicked.connect(lambda: search.step(1))
        self.shut.clicked.connect(self.closed)
        search.changed.connect(self._tell)
        self._tell(search.current, len(search.hits))

    def begin(self, words: str = "") -> None:
        """Open with these words, ready to type others."""
        if words:
            self.field.setText(words)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        if self.field.text():
            self._search.find(self.field.text())

    def _tell(self, current: int, count: int) -> None:
        for button in (self.previous, self.following):
            button.setEnabled(count > 0)
        if count:
            self.field.set_note(self.tr("{current} of {count}").format(current=current, count=count))
        else:
            self.field.set_note(self.tr("no hits") if self._search.words.strip() else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter walks and Esc closes; the field would keep both for itself."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Escape:
                    self.closed.emit()
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._enter(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                    return True
        return super().eventFilter(watched, event)

    def _enter(self, step: int) -> None:
        if self._search.words == self.field.text():
            self._search.step(step)
        else:
            self._search.find(self.field.text())
