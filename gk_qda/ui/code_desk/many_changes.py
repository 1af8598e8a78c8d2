"""What the Code desk does when many codings changed at once, here or on another desk."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gk_qda.errors.project import ProjectClosed
from gk_qda.queries.segments import codings_of

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk
    from gk_qda.ui.code_desk.presenter import Presenter
    from gk_qda.ui.reading.prepared import Prepared
    from gk_qda.ui.tasks import Task


class ManyChanges(QObject):
    """The open text first, then the numbers, then the list: the window answers in between."""

    def __init__(self, desk: CodeDesk, shown: Presenter) -> None:
        super().__init__(desk)
        self._desk, self._shown = desk, shown
        self._task: Task | None = None  # reads the codings of a long text

    @property
    def are_read(self) -> bool:
        """Whether the codings of the open text are still those from before."""
        return self._task is not None

    def follow(self, touched: Collection[int]) -> None:
        """These codings came, went or are others now."""
        self._shown.segments.forget(touched)
        document = self._desk.context.focus.document_id
        if document is not None:
            self._show(document)
        QTimer.singleShot(0, self, self._count)

    def _show(self, document: int) -> None:
        """Of a long text they are read by a task; the text itself, which is the same, stays in use."""
        if self._task is not None:
            self._task.abandon()
            self._task = None
        opening, sheet, workspace = (
            self._shown.opening,
            self._desk.reading.sheet,
            self._desk.context.workspace,
        )
        read = partial(codings_of, document_id=document)
        text = sheet.shown
        if opening.is_reading:
            opening.again()
        elif text is None or not opening.is_long(document):
            sheet.set_codings(workspace.read(read))
        else:
            terms = sheet.terms
            task = workspace.work(lambda _: terms.prepare_codings(text, workspace.read(read)))
            self._task = task
            task.succeeded.connect(self._take)
            task.failed.connect(lambda _: self._take(None))
            task.start()

    def _take(self, prepared: Prepared | None) -> None:
        self._task = None
        sheet, document = self._desk.reading.sheet, self._desk.context.focus.document_id
        if prepared is None or document is None or sheet.shown is None:
            return
        if prepared.shown is sheet.shown and prepared.terms == sheet.terms:
            sheet.take_codings(prepared)
        elif prepared.shown.document.document.id == document:
            self._show(document)  # it is shown otherwise now

    def _count(self) -> None:
        with suppress(ProjectClosed):  # the person may have left meanwhile
            self._shown.show_numbers()
            self._shown.segments.show_later(self._find_focus)

    def _find_focus(self) -> None:
        coding_id = self._desk.context.focus.coding_id
        if coding_id is not None:
            self._shown.show_coding(coding_id)
