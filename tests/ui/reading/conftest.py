"""An open reading pane with the demo interview, and what tests do to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from gk_qda.spans import Span
from gk_qda.ui.reading.pane import ReadingPane
from tests.ui.reading.demo import demo_document

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot

    from gk_qda.queries.values import CodingValue
    from gk_qda.ui.look.theme import Theme


class Hands:
    """A person in front of an open pane: finds words, clicks on them, presses keys, looks at pixels."""

    def __init__(self, pane: ReadingPane) -> None:
        self.pane = pane
        self.view = pane.transcript

    @property
    def text(self) -> str:
        document = self.pane.document
        assert document is not None
        return document.text

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def coding(self, words: str) -> CodingValue:
        """The shortest coding that begins with these words."""
        found = [c for c in self.pane.sheet.index if self.text[c.start : c.end].startswith(words)]
        return min(found, key=lambda c: c.end - c.start)

    def point(self, position: int, dx: int = 1) -> QPoint:
        """In the viewport, in the middle of the line, at the left of a character."""
        corner = self.view.places.caret_point(position)
        assert corner is not None, "not in view"
        return corner + QPoint(dx, self.view.pitch // 2)

    def click(self, words: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        place = self.point(self.span(words).start)
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, modifiers, place)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.view, key, modifiers)

    def selected(self) -> str | None:
        span = self.view.selection()
        return span.of(self.text) if span else None

    def pixel(self, place: QPoint) -> str:
        """The colour on screen at a place of the viewport, as "#RRGGBB"."""
        color: QColor = self.view.viewport().grab().toImage().pixelColor(place)
        return color.name().upper()


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> ReadingPane:
    """TM07 from paragraph 7 on, as large as on the Code desk."""
    pane = ReadingPane(theme)
    qtbot.addWidget(pane)
    pane.resize(716, 790)
    pane.show_document(*demo_document())
    pane.show()
    qtbot.waitExposed(pane)
    pane.scroll_to_paragraph("7")
    pane.transcript.setFocus()
    return pane


@pytest.fixture
def hands(pane: ReadingPane) -> Hands:
    return Hands(pane)
