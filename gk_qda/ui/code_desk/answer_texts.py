"""Texts that hold answers of worksheets are corrected there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gk_qda.errors.domain import TextOfAnswers
from gk_qda.queries.worksheet_texts import are_answers
from gk_qda.ui.focus import Place
from gk_qda.ui.widgets.message_bar import MessageAction

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk


def lead_to_worksheet(desk: CodeDesk) -> bool:
    """Whether the open document holds answers; then says so and offers to go to them."""
    context, shown = desk.context, desk.reading.document
    if shown is None:
        return False
    document = shown.document
    if not document.is_worksheet or not context.workspace.read(lambda s: are_answers(s, document.id)):
        return False
    place = Place("team", page="worksheets", document_id=document.id)
    go = MessageAction(
        QCoreApplication.translate("AnswerTexts", "Go to the answers"), lambda: context.focus.go(place)
    )
    worksheet = document.name.rpartition(" ")[2]
    error = TextOfAnswers(document=document.name, worksheet=worksheet)
    context.messages.inform(error.sentence(context.language), go)
    return True
