"""The versions of a text on the Code desk: look, compare, restore."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gk_qda.operations.text_edit import restore_text
from gk_qda.operations.text_plan import preview_restore
from gk_qda.queries.text_versions import difference, versions
from gk_qda.ui.text_edit.versions_page import VersionsPage
from gk_qda.ui.widgets.message_bar import MessageAction

if TYPE_CHECKING:
    from gk_qda.operations.text_plan import EditPreview
    from gk_qda.project import ChangeSet
    from gk_qda.queries.text_versions import Difference
    from gk_qda.ui.code_desk.desk import CodeDesk
    from gk_qda.ui.tasks import Task


class TextHistory(QObject):
    """Shows the versions of the open document over its transcript."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._workspace = desk.context.workspace
        self._page: VersionsPage | None = None
        self.document_id: int | None = None
        self._task: Task | None = None
        desk.context.focus.document_changed.connect(self._follow)
        self._workspace.changed.connect(self._on_changed)
        desk.context.actions.bind("edit.versions", self.toggle)

    @property
    def page(self) -> VersionsPage:
        """The page, made when it is first wanted."""
        if self._page is None:
            page = self._page = VersionsPage(self._desk.context.theme)
            page.closed.connect(self.close)
            page.compared.connect(self._compare)
            page.restore_requested.connect(self._restore)
        return self._page

    def toggle(self) -> None:
        """Show the versions of the open document, or go back to it."""
        document = self._desk.reading.document
        if self.document_id is not None:
            self.close()
        elif self._desk.shown.opening.refuses() or document is None or not self._desk.edit_mode.may_close():
            return
        else:
            if self._desk.edit_mode.is_on:
                self._desk.edit_mode.toggle()
            self.document_id = document.document.id
            self.page.set_read_only(bool(self._desk.context.actions.reason("edit.text")))
            self._desk.reading.put_over(self.page)
            self._show(document.document.name)
            self.page.setFocus()

    def close(self) -> None:
        """Back to the transcript."""
        self.document_id = None
        self._desk.reading.put_over(None)
        self._desk.reading.setFocus()

    def _show(self, name: str) -> None:
        document_id = self.document_id
        if document_id is not None:
            self.page.show_versions(name, self._workspace.read(lambda s: versions(s, document_id)))

    def _compare(self, older: int, newer: int) -> None:
        """Off the window's thread: texts may be long. What comes too late is not shown."""
        document_id = self.document_id
        if document_id is None:
            return
        if self._task is not None:
            self._task.abandon()

        def work(_: Task) -> Difference:
            return self._workspace.read(lambda s: difference(s, document_id, older, newer))

        task = self._task = self._workspace.work(work)
        task.succeeded.connect(self.page.show_difference)
        task.start()

    def _restore(self, number: int) -> None:
        document_id = self.document_id
        if document_id is None:
            return
        accepts_losses, coder_id = self.page.is_warned, self._workspace.coder_id

        def work(_: Task) -> tuple[EditPreview, bool]:
            preview = self._workspace.read(lambda s: preview_restore(s, document_id, number))
            if preview.losses and not accepts_losses:
                return preview, False
            with self._workspace.project.change("restore_text") as session:
                restore_text(session, document_id=document_id, number=number, coder_id=coder_id)
            return preview, True

        task = self._workspace.work(work)
        task.succeeded.connect(self._restored)
        task.finished.connect(lambda: self.page.setEnabled(True))
        self.page.setEnabled(False)
        task.start()

    def _restored(self, result: tuple[EditPreview, bool]) -> None:
        preview, is_done = result
        if not is_done:
            self.page.show_losses(preview)
            return
        said = self.tr("The older text is the current one again.")
        self._desk.context.messages.inform(said, MessageAction(self.tr("Undo"), self._workspace.undo))

    def _follow(self, document_id: int | None) -> None:
        if self.document_id is not None and document_id != self.document_id:
            self.close()

    def _on_changed(self, changes: ChangeSet) -> None:
        document = self._desk.shown.current_document
        if self.document_id is not None and document is not None and "text_versions" in changes.tables():
            self._show(document.name)
