"""One code for all hits of a query, in one step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from gk_qda.operations.segment_coding import AppliedToSegments, apply_to_passages
from gk_qda.queries.codebook import current_codebook
from gk_qda.queries.retrieval import Place
from gk_qda.queries.values import CodeValue
from gk_qda.ui.desk import Context
from gk_qda.ui.relating.code_pick import CodePick
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.message_bar import MessageAction


class HitCoding(QObject):
    """A button that asks for the code; every hit gets it, listed in the window or not."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._places: Sequence[Place] = ()
        self.button = Button(context.theme, self.tr("Code all hits"), icon="tag-plus", size="panel")
        self.pick = CodePick(context.theme, parent)
        self.button.clicked.connect(self._ask)
        self.pick.picked.connect(self.apply)
        self.take(())

    def take(self, places: Sequence[Place]) -> None:
        """The hits that would be coded."""
        self._places = places
        self.button.setEnabled(bool(places))

    def apply(self, code: CodeValue) -> None:
        """Give a code to them."""
        workspace = self._context.workspace
        passages = [(place.document_id, place.span.start, place.span.end) for place in self._places]
        workspace.change_apart(
            "apply_to_passages",
            partial(apply_to_passages, passages=passages, code_ids=[code.id], coder_id=workspace.coder_id),
            partial(self._tell, code.name),
            rows=len(passages),
            words=self.tr("Coding hits"),
            code=code.name,
        )

    def _ask(self) -> None:
        book = self._context.workspace.read(current_codebook)
        corner = self.button.mapToGlobal(self.button.rect().topLeft())
        self.pick.ask(book.codes, QRect(corner, self.button.size()), several=False)

    def _tell(self, name: str, applied: AppliedToSegments) -> None:
        messages, workspace = self._context.messages, self._context.workspace
        if not applied.added:
            words = self.tr("“{name}” is on %n hit(s) already.", "", applied.passages)
            messages.inform(words.format(name=name))
            return
        words = self.tr("“{name}” given to %n hit(s).", "", applied.passages)
        messages.inform(words.format(name=name), MessageAction(self.tr("Undo"), workspace.undo))
