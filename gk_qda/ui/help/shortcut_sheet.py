"""All shortcuts on one sheet, made from the table of commands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gk_qda.ui.help.key_lines import KeyLine, grouped
from gk_qda.ui.keymap import Keymap, words_of
from gk_qda.ui.look.painters import draw_key_cap, key_cap_size
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.search_field import SearchField

Group = list[tuple[str, list[KeyLine]]]  # titles with their lines
_SIZE = (940, 680)
_AT_ONCE = 12  # lines; then the window answers
_ROW = 26  # characters of key caps side by side


class KeyCap(QWidget):
    """A key as it is printed in menus, in the words of this desktop."""

    def __init__(self, theme: Theme, keys: str) -> None:
        super().__init__()
        self._theme, self._keys = theme, keys
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

    change_requested = Signal()

    def __init__(self, parent: QWidget, theme: Theme, keymap: Keymap) -> None:
        super().__init__(parent)
        self._theme, self._keymap = theme, keymap
        theme.dress(self)
        self.setWindowTitle(self.tr("Shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.search = SearchField(theme, self.tr("Find a command or a key"))
        self.search.searched.connect(lambda _: self._refill())
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(self.tr("Shortcuts"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 12)
        column.addWidget(self.search)
        column.addWidget(self._scroll, 1)
        foot = QHBoxLayout()
        self.change_button = Button(theme, self.tr("Change shortcuts..."))
        self.change_button.clicked.connect(self.change_requested)
        foot.addStretch(1)
        foot.addWidget(self.change_button)
        column.addLayout(foot)
        self._rest: Iterator[None] = iter(())
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._add_piece)
        keymap.changed.connect(self._refill)
        self._refill()

    def groups(self, words: str = "") -> list[tuple[str, list[KeyLine]]]:
        """The groups with the lines whose words or keys contain ``words``; what has no keys is left out."""
        wanted = words.strip().casefold()
        found = []
        for title, entries in grouped():
            lines = [KeyLine(e, words_of(e), self._keymap.printed(e)) for e in entries]
            fitting = [line for line in lines if line.keys and wanted in line.searched()]
            if fitting:
                found.append((title, fitting))
        return found

    def _refill(self) -> None:
        self._fill(self.search.text())

    def _fill(self, words: str) -> None:
        body, columns = QWidget(), QHBoxLayout()
        body.setLayout(columns)
        columns.setSpacing(48)
        groups = self.groups(words)
        total, left = sum(len(lines) for _, lines in groups), 0
        sides: tuple[Group, ...] = ([], []) if groups else ([],)
        for group in groups:
            sides[0 if left < total / 2 else 1].append(group)
            left += len(group[1])
        beside = [(QVBoxLayout(), side) for side in sides]
        for column, _ in beside:
            column.setSpacing(self._theme.metrics.hairgap)
            columns.addLayout(column, 1)
        self._rest = self._pieces(beside)
        self._add_piece()
        self._scroll.setWidget(body)

    def _add_piece(self) -> None:
        """Some lines now, the next ones when the window has answered."""
        if any(True for _ in islice(self._rest, 1)):
            self._later.start()
        else:
            self._later.stop()

    def _pieces(self, beside: Sequence[tuple[QVBoxLayout, Group]]) -> Iterator[None]:
        made = 0
        for column, side in beside:
            for title, lines in side:
                column.addWidget(Label(self._theme, title, font="bold"))
                for line in lines:
                    column.addLayout(self._line(line))
                    made += 1
                    if made % _AT_ONCE == 0:
                        yield
                column.addSpacing(self._theme.metrics.padding)
            if not side:
                column.addWidget(Label(self._theme, self.tr("Nothing found."), ink="muted"))
            column.addStretch(1)

    def _line(self, line: KeyLine) -> QHBoxLayout:
        """The words, and the key caps in rows at the right: many or long ones shall not squeeze the words."""
        row, caps = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(self._theme.metrics.padding)
        caps.setSpacing(self._theme.metrics.hairgap)
        for keys in _in_rows(line.caps()):
            beside = QHBoxLayout()
            beside.setSpacing(self._theme.metrics.hairgap)
            beside.addStretch(1)
            for key in keys:
                beside.addWidget(KeyCap(self._theme, key))
            caps.addLayout(beside)
        row.addWidget(Label(self._theme, line.words, wrap=True), 1, Qt.AlignmentFlag.AlignTop)
        row.addLayout(caps)
        return row


def _in_rows(caps: Sequence[str]) -> list[list[str]]:
    rows: list[list[str]] = []
    for cap in caps:
        if not rows or sum(map(len, rows[-1])) + len(cap) > _ROW:
            rows.append([])
        rows[-1].append(cap)
    return rows
