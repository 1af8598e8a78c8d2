"""All shortcuts on one sheet, made from the table of commands."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gk_qda.ui.action_table import CONTEXT, MENUS, TABLE
from gk_qda.ui.look.painters import draw_key_cap, key_cap_size
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import native_keys
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.search_field import SearchField

_SIZE = (860, 640)
Line = tuple[str, tuple[str, ...]]

# Keys that the views handle themselves.
_READING = (
    (QT_TRANSLATE_NOOP("ShortcutSheet", "Select the previous or next turn"), ("Alt+Up", "Alt+Down")),
    (QT_TRANSLATE_NOOP("ShortcutSheet", "Select the next sentence"), ("Shift+Alt+Right",)),
    (QT_TRANSLATE_NOOP("ShortcutSheet", "Previous or next coding"), ("Ctrl+Alt+Up", "Ctrl+Alt+Down")),
    (QT_TRANSLATE_NOOP("ShortcutSheet", "Code with the codes on the digits"), ("1–9",)),
)


class KeyCap(QWidget):
    """A key as it is printed in menus."""

    def __init__(self, theme: Theme, keys: str) -> None:
        super().__init__()
        self._theme, self._keys = theme, native_keys(keys) or keys
        self.setAccessibleName(self._keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Qt."""
        return key_cap_size(self._keys, self._theme.fonts.mini()).toSize() + QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt."""
        painter = QPainter(self)
        painter.setFont(self._theme.fonts.mini())
        draw_key_cap(painter, self.rect(), self._keys, self._theme.tokens)


class ShortcutSheet(QDialog):
    """A list by menus that can be filtered; it stays open while working."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.search = SearchField(theme, self.tr("Find a command or a key"))
        self.search.searched.connect(self._fill)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 12)
        column.addWidget(self.search)
        column.addWidget(self._scroll, 1)
        self._fill("")

    def groups(self, words: str = "") -> list[tuple[str, list[Line]]]:
        """The groups with the commands whose words or keys contain ``words``."""
        wanted = words.strip().casefold()
        found = []
        for title, lines in self._all():
            fitting = [line for line in lines if wanted in _searched(line)]
            if fitting:
                found.append((title, fitting))
        return found

    def _all(self) -> Iterator[tuple[str, list[Line]]]:
        for place, menu in enumerate(MENUS):
            lines: list[Line] = []
            for entry in TABLE:
                keys = (*entry.keys, *filter(None, (entry.shown_keys,)))
                if entry.menu == place and keys:
                    words = QCoreApplication.translate(CONTEXT, entry.words)
                    lines.append((words.replace("&", "").removesuffix("..."), keys))
            yield QCoreApplication.translate(CONTEXT, menu).replace("&", ""), lines
        reading: list[Line] = [(self.tr(str(words)), keys) for words, keys in _READING]
        yield self.tr("In the transcript"), reading

    def _fill(self, words: str) -> None:
        body, columns = QWidget(), QHBoxLayout()
        body.setLayout(columns)
        columns.setSpacing(48)
        groups = self.groups(words)
        total, left = sum(len(lines) for _, lines in groups), 0
        sides = ([], []) if groups else ([],)  # type: tuple[list[tuple[str, list[Line]]], ...]
        for group in groups:
            sides[0 if left < total / 2 else 1].append(group)
            left += len(group[1])
        for side in sides:
            column = QVBoxLayout()
            column.setSpacing(self._theme.metrics.gap)
            for title, lines in side:
                column.addWidget(Label(self._theme, title, font="bold"))
                column.addLayout(self._grid(lines))
                column.addSpacing(self._theme.metrics.padding)
            if not groups:
                column.addWidget(Label(self._theme, self.tr("Nothing found."), ink="muted"))
            column.addStretch(1)
            columns.addLayout(column, 1)
        self._scroll.setWidget(body)

    def _grid(self, lines: list[Line]) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(self._theme.metrics.hairgap)
        for row, (words, keys) in enumerate(lines):
            grid.addWidget(Label(self._theme, words, wrap=True), row, 0)
            caps = QHBoxLayout()
            caps.setSpacing(self._theme.metrics.hairgap)
            for key in keys:
                caps.addWidget(KeyCap(self._theme, key))
            grid.addLayout(caps, row, 1, Qt.AlignmentFlag.AlignRight)
        return grid


def _searched(line: Line) -> str:
    words, keys = line
    return " ".join([words, *keys, *(native_keys(key) for key in keys)]).casefold()
