"""A small field at the transcript: type the number of a paragraph, Enter goes there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from gk_qda.queries.worksheet_texts import ITEM
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.popup import Popup

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from gk_qda.queries.values import ParagraphValue
    from gk_qda.ui.look.theme import Theme
    from gk_qda.ui.reading.pane import ReadingPane

_NUMBER = re.compile(r"(\d+)\s*([a-zA-Z]*)\W*$")
_WIDTH = 88  # px of the field
_BESIDE = 8  # px from the corner of the transcript


def paragraph_of(paragraphs: tuple[ParagraphValue, ...], typed: str) -> ParagraphValue | None:
    """The paragraph somebody means by "17", "17a", "17 A" or "Abs. 17"; None where there is none."""
    match = _NUMBER.search(typed)
    wanted = f"{int(match[1])}{match[2].lower()}" if match else ""
    item = typed.strip().removeprefix(ITEM).lower()  # of a worksheet: "14", "T1"
    return next(
        (p for p in paragraphs if p.number.lower() in (wanted, f"{ITEM}{item}".lower())),
        None,
    )


class ParagraphField(Popup):
    """Opens over the transcript; a number that is not there is said inside, and the field stays."""

    def __init__(self, theme: Theme, pane: ReadingPane) -> None:
        super().__init__(theme, pane)
        self._pane = pane
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Number of the paragraph"))
        self.field.setFixedWidth(_WIDTH)
        self.note = Label(theme, "", ink="muted", font="small")
        row = QHBoxLayout()
        row.setSpacing(theme.metrics.gap)
        words = Label(theme, self.tr("Go to paragraph"))
        words.setBuddy(self.field)
        row.addWidget(words)
        row.addWidget(self.field)
        column = QVBoxLayout(self)
        padding = theme.metrics.padding
        column.setContentsMargins(padding, padding - 2, padding, padding - 4)
        column.setSpacing(theme.metrics.hairgap)
        column.addLayout(row)
        column.addWidget(self.note)
        self.watch_keys(self.field)
        self.field.textEdited.connect(lambda _: self._tell())

    def ask(self) -> None:
        """Open at the upper left corner of the text; nothing happens without paragraphs."""
        document = self._pane.document
        if document is None or not document.paragraphs:
            return
        self.field.clear()
        self._tell()
        self.adjustSize()
        viewport = self._pane.transcript.viewport()
        self.move(viewport.mapToGlobal(QPoint(_BESIDE, _BESIDE)))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def take_key(self, event: QKeyEvent) -> bool:
        """Enter goes there."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return False
        self._go()
        return True

    def _go(self) -> None:
        document, typed = self._pane.document, self.field.text().strip()
        paragraph = paragraph_of(document.paragraphs, typed) if document is not None else None
        if paragraph is not None:
            self.close()
            self._pane.transcript.show_paragraph(paragraph)
        elif typed:
            self._tell(self.tr("There is no paragraph {number} here.").format(number=typed[:12]))
            self.field.selectAll()

    def _tell(self, trouble: str = "") -> None:
        """What is wrong, or which numbers there are."""
        document = self._pane.document
        numbers = [paragraph.number for paragraph in document.paragraphs] if document is not None else []
        there = self.tr("{first} to {last}").format(first=numbers[0], last=numbers[-1]) if numbers else ""
        self.note.set_ink("error_text" if trouble else "muted")
        self.note.setText(f"{trouble} {there}" if trouble else there)
        self.adjustSize()
