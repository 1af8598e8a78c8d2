"""Withdrawing paragraphs on the Code desk, and taking that back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gk_qda.operations import documents
from gk_qda.queries.named_codes import codes_called_by_paragraphs
from gk_qda.ui.code_desk.answer_texts import lead_to_worksheet
from gk_qda.ui.widgets.message_bar import MessageAction

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from gk_qda.queries.values import ParagraphValue
    from gk_qda.ui.code_desk.desk import CodeDesk


class Withdrawing(QObject):
    """Binds the command that withdraws the paragraphs of the selection, or the one at the caret.

    Where all of them are withdrawn already it lifts that.
    """

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        desk.context.actions.bind("edit.withdraw", self.switch)

    def paragraphs(self) -> list[ParagraphValue]:
        """The paragraphs that are meant."""
        document, transcript = self._desk.reading.document, self._desk.reading.transcript
        if document is None:
            return []
        span, caret = transcript.selection(), transcript.caret()
        if span is not None and span.length:
            return [one for one in document.paragraphs if one.span.overlaps(span)]
        return [one for one in document.paragraphs if one.start <= caret <= one.end][:1]

    def switch(self) -> None:
        """Withdraw them, or lift that, as one step."""
        document, meant = self._desk.reading.document, self.paragraphs()
        context = self._desk.context
        if document is None or lead_to_worksheet(self._desk):
            return
        if not meant:
            context.messages.inform(self.tr("Select the paragraph to withdraw first."))
            return
        lifts = all(one.is_withdrawn for one in meant)
        work = documents.restore_paragraph if lifts else documents.withdraw_paragraph
        numbers = [one.number for one in meant if one.is_withdrawn == lifts]

        def write(session: Session) -> bool:
            for number in numbers:
                work(session, document_id=document.document.id, number=number)
            return True

        verb = "restore_paragraph" if lifts else "withdraw_paragraph"
        if context.workspace.change(verb, write) is None:
            return
        if lifts:
            said = self.tr("%n paragraph(s) can be read again.", "", len(numbers))
        else:
            said = self.tr(
                "%n paragraph(s) withdrawn: gone from counts, search and exports.", "", len(numbers)
            )
            called = partial(codes_called_by_paragraphs, document_id=document.document.id, numbers=numbers)
            if codes := context.workspace.read(called):
                said += " " + self.tr("%n code(s) are called by words of it.", "", len(codes))
        context.messages.inform(said, MessageAction(self.tr("Undo"), partial(context.workspace.undo)))
