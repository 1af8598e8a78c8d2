"""A process of its own on a real window system: drags a passage out of the transcript and a code into it."""

from __future__ import annotations

import json

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

from gk_qda.spans import Span
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.reading.pane import ReadingPane
from gk_qda.ui.reading.parcels import pack_codes, unpack_segment
from tests.ui.reading.demo import demo_document

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Tree(QLabel):
    """Stands for the code tree: takes passages, gives the codes 7 and 8."""

    def __init__(self, told: list[object]) -> None:
        super().__init__("codes")
        self.told = told
        self.setAcceptDrops(True)
        self.setFixedWidth(200)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        passage = unpack_segment(event.mimeData())
        self.told.append([passage[1].start, passage[1].end] if passage else None)
        event.acceptProposedAction()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drag = QDrag(self)
        drag.setMimeData(pack_codes([7, 8]))
        drag.exec(Qt.DropAction.CopyAction)


def drag(window: QWidget, start: QPoint, end: QPoint) -> None:
    """Press, move, let go; a timer moves on because a drag has a loop of its own."""
    handle = window.windowHandle()

    def go_on() -> None:
        for tenth in range(1, 11):
            QTest.mouseMove(handle, start + (end - start) * tenth / 10)
        QTest.mouseRelease(handle, LEFT, NONE, end)

    QTimer.singleShot(300, go_on)
    QTest.mousePress(handle, LEFT, NONE, start)
    QTest.mouseMove(handle, start + QPoint(15, 25))
    QTest.qWait(1000)


def main() -> None:
    app = QApplication([])
    app.setStyle("Fusion")
    told: list[object] = []
    window, pane, tree = QWidget(), ReadingPane(Theme(app, "light", family="DejaVu Sans")), Tree(told)
    row = QHBoxLayout(window)
    row.addWidget(pane)
    row.addWidget(tree)
    window.resize(1000, 800)
    document, codings, codes = demo_document()
    pane.show_document(document, codings, codes)
    pane.code_dropped.connect(lambda ids, span: told.append([ids, span.of(document.text)]))
    window.show()
    QTest.qWaitForWindowExposed(window)
    pane.scroll_to_paragraph("9")
    QTest.qWait(100)

    def place(words: str) -> QPoint:
        corner = pane.transcript.places.caret_point(document.text.index(words) + 4)
        assert corner is not None
        return pane.transcript.viewport().mapTo(window, corner + QPoint(1, 8))

    words = "Ich kenne nur Stimmen."
    start = document.text.index(words)
    pane.select(Span(start, start + len(words)))
    middle = tree.mapTo(window, QPoint(100, 300))
    drag(window, place(words), middle)
    pane.transcript.clear_selection()
    drag(window, middle, place("Und Signal"))
    print(json.dumps({"out": [start, start + len(words)], "told": told}))


if __name__ == "__main__":
    main()
