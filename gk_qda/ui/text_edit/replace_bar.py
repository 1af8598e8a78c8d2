"""The bar with which people search a text that they edit, and replace what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gk_qda.ui.reading.find_bar import FindBar
from gk_qda.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from gk_qda.ui.look.theme import Theme
    from gk_qda.ui.text_edit.text_search import TextSearch


class ReplaceBar(QWidget):
    """The search of reading above, a field for other words below it. Enter replaces the current hit, Esc closes."""

    closed = Signal()
    replaced_all = Signal(int)  # in how many places

    def __init__(self, theme: Theme, search: TextSearch) -> None:
        super().__init__()
        self._search = search
        self.finder = FindBar(theme, search)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Replace with"))
        self.words.setAccessibleName(self.tr("Replace with"))
        self.words.setFixedHeight(theme.metrics.line_edit)
        self.words.setMaximumWidth(self.finder.field.maximumWidth())
        self.one = Button(theme, self.tr("Replace this"), size="panel")
        self.all = Button(theme, self.tr("Replace all in this document"), size="panel")
        row = QHBoxLayout()
        row.setContentsMargins(theme.metrics.padding, 0, theme.metrics.padding, 4)
        row.setSpacing(theme.metrics.gap)
        row.addWidget(self.words, 1)
        row.addWidget(self.one)
        row.addWidget(self.all)
        row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.finder)
        column.addLayout(row)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.words.installEventFilter(self)
        self.finder.closed.connect(self.closed)
        self.one.clicked.connect(lambda: search.replace(self.words.text()))
        self.all.clicked.connect(self._replace_all)
        search.changed.connect(self._tell)
        self._tell(search.current, len(search.hits))

    def begin(self, words: str = "") -> None:
        """Open with these words, ready to type others."""
        self.show()
        self.finder.begin(words)

    def _tell(self, current: int, count: int) -> None:
        self.one.setEnabled(current > 0)
        self.all.setEnabled(count > 0)

    def _replace_all(self) -> None:
        if number := self._search.replace_all(self.words.text()):
            self.replaced_all.emit(number)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter replaces and Esc closes; the field would keep both for itself."""
        if watched is self.words and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Escape:
                    self.closed.emit()
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers():
                    self._search.replace(self.words.text())
                    return True
        return super().eventFilter(watched, event)
