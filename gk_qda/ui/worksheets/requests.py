"""What the page of worksheets asks for becomes recorded steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gk_qda.operations import worksheets
from gk_qda.operations.answer_losses import AnswerLoss, losses_of_answers, losses_of_items
from gk_qda.operations.worksheet_texts import make_texts
from gk_qda.queries.worksheet_grid import GridItem
from gk_qda.queries.worksheet_texts import answer_place
from gk_qda.ui.desk import Context
from gk_qda.ui.focus import Place
from gk_qda.ui.widgets.message_bar import MessageAction
from gk_qda.ui.worksheets.losses import LossDialog


class WorksheetRequests(QObject):
    """One method a gesture; each is one step that undo takes back. What would go with an answer is asked first."""

    def __init__(self, context: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._workspace, self._owner = context, context.workspace, owner

    def losses(self, places: Sequence[tuple[int, int]], words: str) -> list[AnswerLoss]:
        """What stands on answers and would be lost or cut by other words."""
        return self._workspace.read(partial(losses_of_answers, places=places, words=words))

    def agrees(self, losses: Sequence[AnswerLoss]) -> bool:
        """Whether the person lets it go; nothing is asked where nothing would."""
        return not losses or LossDialog.ask(self._owner.window(), self._context.theme, losses)

    def set_answer(self, item_id: int, case_id: int, words: str, *, agreed: bool = False) -> bool:
        """What was typed; False where it was refused. ``agreed``: what goes with it was asked already."""
        if not agreed and not self.agrees(self.losses([(item_id, case_id)], words)):
            return False

        def work(session: Any) -> bool:
            worksheets.set_answer(session, item_id=item_id, case_id=case_id, words=words)
            return True

        return bool(self._workspace.change("set_answer", work))

    def set_answers(self, places: Sequence[tuple[int, int]], words: str) -> None:
        """One state for all cells that are chosen."""
        if not self.agrees(self.losses(places, words)):
            return
        work = partial(worksheets.set_answers, places=places, words=words)
        self._workspace.change("set_answer" if len(places) == 1 else "set_answers", work)

    def tie(self, items: Sequence[GridItem], theme_id: int | None) -> None:
        """Let items belong to a theme, or to none."""
        work = partial(worksheets.tie_items, item_ids=[item.id for item in items], theme_id=theme_id)
        self._workspace.change("untie_items" if theme_id is None else "tie_items", work)

    def describe(self, item_id: int, text: str) -> None:
        """Another wording."""
        self._workspace.change("describe_item", partial(worksheets.describe_item, item_id=item_id, text=text))

    def code(self, item_id: int, case_id: int, worksheet: str) -> None:
        """Go to an answer as a text; those of the worksheet are made where there are none."""
        find = partial(answer_place, item_id=item_id, case_id=case_id)
        place = self._workspace.read(find)
        if place is None and not self._context.workspace.project.is_read_only:
            made = self._workspace.change("make_texts", partial(make_texts, worksheets=[worksheet]))
            place = self._workspace.read(find)
            if made and place is not None:
                undo: Callable[[], object] = self._workspace.undo
                words = self.tr("%n text(s) made of the answers. They follow the answers.", "", len(made))
                self._context.messages.inform(words, MessageAction(self.tr("Undo"), undo))
        if place is not None:
            self._context.focus.go(Place("code", document_id=place[0], span=place[1]))

    def delete(self, items: Sequence[GridItem]) -> None:
        """Remove items with their answers."""
        ids = [item.id for item in items]
        if not self.agrees(self._workspace.read(partial(losses_of_items, item_ids=ids))):
            return

        def work(session: Any) -> bool:
            worksheets.delete_items(session, item_ids=ids)
            return True

        if self._workspace.change("delete_items", work):
            undo: Callable[[], object] = self._workspace.undo
            names = ", ".join(item.item for item in items)
            words = self.tr("{names} deleted with all answers.").format(names=names)
            self._context.messages.inform(words, MessageAction(self.tr("Undo"), undo))
