"""Correcting text on the Code desk: a word at once, longer passages in the edit mode."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QMenu

from gk_qda.errors import QdaError
from gk_qda.operations.text_edit import edit_text
from gk_qda.operations.text_plan import EditPreview, PassageChange, current_version, preview_edit
from gk_qda.reanchoring import Edit
from gk_qda.spans import Span
from gk_qda.ui.code_desk.answer_texts import lead_to_worksheet
from gk_qda.ui.code_desk.withdrawing import Withdrawing
from gk_qda.ui.large_changes import FEW_WRITTEN
from gk_qda.ui.text_edit.correction_popup import CorrectionPopup
from gk_qda.ui.widgets.message_bar import MessageAction

if TYPE_CHECKING:
    from gk_qda.queries.values import DocumentText
    from gk_qda.ui.code_desk.desk import CodeDesk
    from gk_qda.ui.text_edit.correction_popup import Answer

_LONGEST = 300  # characters that a small field shall hold
_WORD = re.compile(r"\w+")


class TextCommands(QObject):
    """Binds the commands that change the words of a transcript."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.popup = CorrectionPopup(desk.context.theme, desk)
        self._asked: tuple[int, Span, int] | None = None
        # The popup has just asked what would be lost; storing comes after the window has answered.
        self.popup.stored.connect(self._store, Qt.ConnectionType.QueuedConnection)
        desk.context.actions.bind("edit.words", self.correct)
        self.withdrawing = Withdrawing(desk)

    def add_to(self, menu: QMenu) -> None:
        """Offer what can be corrected here."""
        if not menu.isEmpty():
            menu.addSeparator()
        for name in ("edit.words", "edit.text", "edit.withdraw"):
            menu.addAction(self._desk.context.actions.action(name))

    def correct(self) -> None:
        """Open a field over the selected words, or the word at the caret."""
        document, span = self._desk.reading.document, self._words()
        if document is None:
            return
        if lead_to_worksheet(self._desk):
            return
        refused = self._refusal(document, span)
        if refused or span is None:
            self._desk.context.messages.inform(refused)
            return
        document_id, workspace = document.document.id, self._desk.context.workspace
        self._asked = document_id, span, workspace.read(lambda s: current_version(s, document_id))
        index = self._desk.reading.sheet.index
        near = index.in_blocks(index.blocks_of(span.start, span.end))
        held = [coding for coding in near if coding.span.overlaps(span)]
        facts = self.tr("%n coding(s) on these words", "", len(held)) if held else ""
        self.popup.ask(
            span.of(document.text), self._place_of(span), facts, partial(self._losses, document_id, span)
        )

    def _refusal(self, document: DocumentText, span: Span | None) -> str:
        """Why these words cannot be corrected in a small field, or ""."""
        if span is None:
            return self.tr("Select the words to correct first.")
        for paragraph in document.paragraphs:
            if paragraph.is_withdrawn and paragraph.span.overlaps(span):
                words = self.tr("Paragraph {number} was withdrawn. Its text cannot be changed.")
                return words.format(number=paragraph.number)
        if span.length > _LONGEST or "\n" in span.of(document.text):
            return self.tr("Longer passages are corrected in the text itself: F9.")
        return ""

    def _words(self) -> Span | None:
        shown, transcript = self._desk.reading.sheet.shown, self._desk.reading.transcript
        if shown is None:
            return None
        selected = transcript.selected_units()
        if selected is not None:
            return shown.readable(selected)
        caret = transcript.caret()
        line = shown.blocks[shown.block_at(caret)]
        for word in _WORD.finditer(shown.text, line.start, line.end):
            if word.start() <= caret <= word.end():
                return Span(*word.span())
        return None

    def _place_of(self, span: Span) -> QRect:
        transcript = self._desk.reading.transcript
        rects = transcript.places.rects_in_view(span)
        rect = rects[0] if rects else QRect(0, 0, 10, transcript.pitch)
        return QRect(transcript.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def _losses(self, document_id: int, span: Span, words: str, answer: Answer) -> None:
        """What other words would cost; in a long text that is looked up by a task."""
        workspace, edit = self._desk.context.workspace, Edit(span.start, span.end, words)

        def look() -> Sequence[PassageChange]:
            return workspace.read(lambda s: preview_edit(s, document_id, [edit])).losses

        if self._desk.shown.opening.is_long(document_id):
            task = workspace.work(lambda _: look())
            task.succeeded.connect(answer)
            task.failed.connect(lambda _: answer(None))
            task.start()
            return
        try:
            answer(look())
        except QdaError as error:
            workspace.failed.emit(error)
            answer(None)

    def _store(self, words: str) -> None:
        if self._asked is None:
            return
        document_id, span, version = self._asked
        workspace = self._desk.context.workspace
        work = partial(
            edit_text,
            document_id=document_id,
            edits=[Edit(span.start, span.end, words)],
            coder_id=workspace.coder_id,
            version=version,  # another step may be written first
        )

        def done(preview: EditPreview) -> None:
            if not preview.losses:
                return
            said = self.tr("%n passage(s) lost or cut with the correction.", "", len(preview.losses))
            self._desk.context.messages.inform(said, MessageAction(self.tr("Undo"), workspace.undo))

        shown, index = self._desk.reading.document, self._desk.reading.sheet.index
        behind = 0  # what moves: paragraphs and codings that do not end before the words
        if shown is not None and shown.document.id == document_id:
            behind = sum(one.end > span.start for one in (*shown.paragraphs, *index))
        if self._desk.shown.opening.is_long(document_id):
            behind = max(behind, FEW_WRITTEN + 1)  # all of it is looked at, however little moves
        rows, words = behind, self.tr("Correcting the text")
        workspace.change_apart("edit_text", work, done, rows=rows, words=words, few=FEW_WRITTEN)
