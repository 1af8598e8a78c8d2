"""What the Code desk does when many codings changed at once, here or on another desk."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gk_qda.errors.project import ProjectClosed
from gk_qda.queries.segments import codings_of

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk
    from gk_qda.ui.code_desk.presenter import Presenter


class ManyChanges(QObject):
    """The open text first, then the numbers, then the list: the window answers in between."""

    def __init__(self, desk: CodeDesk, shown: Presenter) -> None:
        super().__init__(desk)
        self._desk, self._shown = desk, shown

    def follow(self, touched: Collection[int]) -> None:
        """These codings came, went or are others now."""
        self._shown.segments.forget(touched)
        document = self._desk.context.focus.document_id
        if document is not None:
            codings = self._desk.context.workspace.read(lambda s: codings_of(s, document))
            self._desk.reading.set_codings(codings)
        QTimer.singleShot(0, self, self._count)

    def _count(self) -> None:
        with suppress(ProjectClosed):  # the person may have left meanwhile
            self._shown.show_numbers()
            self._shown.segments.show_later(self._find_focus)

    def _find_focus(self) -> None:
        coding_id = self._desk.context.focus.coding_id
        if coding_id is not None:
            self._shown.show_coding(coding_id)
