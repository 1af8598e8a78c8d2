"""The edit mode on the Code desk: enter, look at what changes, accept or discard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from gk_qda.errors.domain import TextChanged
from gk_qda.operations.text_edit import edit_text
from gk_qda.operations.text_plan import current_version, preview_edit
from gk_qda.queries.documents import document_text, documents
from gk_qda.spans import Span
from gk_qda.ui.code_desk.answer_texts import lead_to_worksheet
from gk_qda.ui.frequencies.copying import TableCopier
from gk_qda.ui.text_edit.edit_page import EditPage
from gk_qda.ui.text_edit.laid_over import laid_over
from gk_qda.ui.widgets.message_bar import MessageAction

if TYPE_CHECKING:
    from gk_qda.operations.text_plan import EditPreview
    from gk_qda.project import ChangeSet
    from gk_qda.queries.values import DocumentText
    from gk_qda.reanchoring import Edit
    from gk_qda.ui.code_desk.desk import CodeDesk
    from gk_qda.ui.tasks import Task
    from gk_qda.ui.text_edit.laid_over import LaidOver


_OF_THE_TRANSCRIPT = (
    *("find.paragraph", "edit.words"),
    *("code.choose", "code.last", "code.active", "code.in_vivo"),
)


class EditMode(QObject):
    """One text at a time; nobody leaves it by accident with something changed."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._workspace = desk.context.workspace
        self._copier = TableCopier(desk.context, desk)
        self.page = EditPage(desk.context.theme, desk.reading.sheet, desk.reading)
        self.page.hide()
        self.document_id: int | None = None
        self._version = 0
        self._withdrawn = ""  # what stands in the place of withdrawn paragraphs
        self._task: Task | None = None
        self._is_outdated = False  # the stored text was changed while a task was at work
        self._workspace.text_at_work = lambda: self.document_id if self._is_changed() else None
        self._workspace.changed.connect(self._follow_changes)
        self.page.accept_requested.connect(self.accept)
        self.page.discard_requested.connect(self.discard)
        self.page.changes_requested.connect(self._show_changes)
        self.page.replaced_all.connect(self._tell_replaced)
        self.page.editor.refused.connect(self._say_withdrawn)
        self.page.editor.passage_copied.connect(self._note_copied)
        self.page.editor.nul_left_out.connect(self._say_nul)
        desk.context.focus.document_changed.connect(self._follow_document)
        desk.context.focus.coding_changed.connect(self._follow_coding)
        desk.context.actions.bind("edit.text", self.toggle)

    @property
    def is_on(self) -> bool:
        """Whether a text is being edited."""
        return self.document_id is not None

    def _note_copied(self, span: Span, words: str) -> None:
        if self.document_id is not None:
            self._copier.look_at(self.document_id, span, words)

    def toggle(self) -> None:
        """F9: edit the open text; once more: accept, or leave where nothing was changed."""
        if not self.is_on:
            self.enter()
        elif self._is_changed():
            self.accept()
        else:
            self._leave()

    def enter(self) -> None:
        """Edit the open document where it is read."""
        reading = self._desk.reading
        shown, top = reading.sheet.shown, reading.transcript.top_position()
        if self._desk.shown.opening.refuses():
            return
        if shown is None:
            self._desk.context.messages.inform(self.tr("Open a document first."))
            return
        if lead_to_worksheet(self._desk):
            return
        document = shown.document
        reading.close_find()
        selected = reading.transcript.selected_units()
        self.document_id = document.document.id
        self._version = self._workspace.read(lambda s: current_version(s, document.document.id))
        transcript = reading.transcript
        right = transcript.width() - transcript.viewport().geometry().right() - 1
        right -= transcript.verticalScrollBar().sizeHint().width()
        reading.put_over(self.page)
        place = Span(top or 0, top or 0)
        self._withdrawn = shown.withdrawn
        self.page.open(document, place, zoom=transcript.zoom, right=right, withdrawn=shown.withdrawn)
        if selected is not None:
            self.page.editor.go_to(selected)
        transcript.clear_selection()
        self._hold(self.tr("while the text is edited"))
        self.page.editor.setFocus()

    def accept(self) -> None:
        """Store the corrections; what would be lost or cut is listed first."""
        edited = self.page.edited
        if edited is None or self._task is not None or not self._is_changed():
            return
        if self.page.is_warned:
            self._work(lambda _: self._store(edited.edits()), self._stored)
            return

        def work(_: Task) -> tuple[EditPreview, bool]:
            edits = edited.edits()
            preview = self._preview(edits)
            if preview.losses:
                return preview, False
            return self._store(edits), True

        def done(result: tuple[EditPreview, bool]) -> None:
            preview, is_stored = result
            if is_stored:
                self._stored(preview)
            else:
                self.page.show_changes(preview, losses_only=True)

        self._work(work, done)

    def discard(self) -> None:
        """Leave the text as it is stored; asks nothing where nothing was changed."""
        edited = self.page.edited
        if edited is None or not edited.is_changed:
            self._leave()
            return
        said = self.tr("%n correction(s) are not stored yet.", "", edited.places)
        self._desk.context.messages.warn(
            said,
            MessageAction(self.tr("Discard"), self._leave),
            MessageAction(self.tr("Accept"), self.accept),
        )

    def may_close(self) -> bool:
        """Whether nothing would be lost if the desk went away; says so otherwise."""
        if self._is_changed():
            self.discard()
            return False
        return True

    def _is_changed(self) -> bool:
        edited = self.page.edited
        return edited is not None and edited.is_changed

    def _preview(self, edits: list[Edit]) -> EditPreview:
        document_id = self.document_id
        assert document_id is not None
        return self._workspace.read(lambda s: preview_edit(s, document_id, edits, version=self._version))

    def _store(self, edits: list[Edit]) -> EditPreview:
        assert self.document_id is not None
        with self._workspace.project.change("edit_text") as session:
            return edit_text(
                session,
                document_id=self.document_id,
                edits=edits,
                coder_id=self._workspace.coder_id,
                version=self._version,
            )

    def _work(self, work: Callable[[Task], Any], done: Callable[[Any], object]) -> None:
        """Off the window's thread; the text cannot be changed meanwhile."""
        at_work = QApplication.focusWidget()
        had_keys = at_work is not None and self.page.isAncestorOf(at_work)
        self.page.setEnabled(False)

        def guarded(task: Task) -> object:
            try:
                return work(task)
            except TextChanged:  # somebody beside this program did it: nobody told
                self._is_outdated = True
                return None

        task = self._task = self._workspace.work(guarded)
        task.succeeded.connect(lambda result: self._end(done, result, had_keys))
        task.failed.connect(lambda _: self._end(lambda __: None, None, had_keys))
        task.start()

    def _end(self, done: Callable[[Any], object], result: object, had_keys: bool) -> None:
        self._task = None
        self.page.setEnabled(True)
        if had_keys:
            self.page.editor.setFocus()  # what is disabled loses the keys
        if result is not None:
            done(result)
        if self.is_on and self._is_outdated and self._task is None:
            self._renew()

    def _stored(self, preview: EditPreview) -> None:
        at = self.page.editor.top_position()
        self._leave()
        if at is not None:
            go = partial(self._desk.reading.transcript.scroll_to, at)
            self._desk.shown.opening.when_there(go)
        said = self.tr("%n correction(s) stored.", "", preview.places)
        self._desk.context.messages.inform(said, MessageAction(self.tr("Undo"), self._workspace.undo))

    def _leave(self) -> None:
        self.document_id = None
        self._is_outdated = False
        self._hold("")
        self.page.close_text()
        self._desk.reading.put_over(None)
        self._desk.reading.setFocus()

    def _hold(self, reason: str) -> None:
        """Commands that act on the transcript wait until it is in sight again."""
        for name in _OF_THE_TRANSCRIPT:
            self._desk.context.actions.block(name, reason)

    def _show_changes(self) -> None:
        edited = self.page.edited
        if edited is not None and self._task is None:
            self._work(
                lambda _: self._preview(edited.edits()),
                lambda preview: self.page.show_changes(preview, losses_only=False),
            )

    def _tell_replaced(self, places: int) -> None:
        """Say it, and list what could not be kept; it is not stored yet."""
        said = self.tr("Replaced in %n place(s). Ctrl+Z takes it back.", "", places)
        self._desk.context.messages.inform(said)
        edited = self.page.edited
        if edited is None or self._task is not None:
            return

        def done(preview: EditPreview) -> None:
            if preview.losses:
                self.page.show_changes(preview, losses_only=False)

        self._work(lambda _: self._preview(edited.edits()), done)

    def _follow_changes(self, changes: ChangeSet) -> None:
        if self.is_on and self.document_id in changes.values("text_versions", "document_id"):
            self._is_outdated = True
            if self._task is None:
                self._renew()

    def _renew(self) -> None:
        """The stored text was changed by another step: the corrections go over it, none is lost."""
        edited, document_id = self.page.edited, self.document_id
        if edited is None or document_id is None:
            return
        self._is_outdated = False

        def work(_: Task) -> tuple[DocumentText, int, LaidOver]:
            document, version = self._workspace.read(
                lambda s: (document_text(s, document_id), current_version(s, document_id))
            )
            return document, version, laid_over(edited.document.text, edited.edits(), document.text)

        self._work(work, lambda result: self._renewed(*result, was_changed=edited.is_changed))

    def _renewed(self, document: DocumentText, version: int, laid: LaidOver, *, was_changed: bool) -> None:
        self._version = version
        self.page.renew(document, laid, withdrawn=self._withdrawn)
        messages = self._desk.context.messages
        if laid.collisions:
            number = len(laid.collisions)
            said = self.tr(
                "The text was changed meanwhile, at %n place(s) of your corrections, too.", "", number
            )
            messages.warn(
                said + " " + self.tr("Nothing of them is lost; look at the list before you accept.")
            )
        elif was_changed:
            messages.inform(
                self.tr("The text was changed meanwhile. Your corrections stand on it as it is now.")
            )

    def _follow_document(self, document_id: int | None) -> None:
        """Another document was opened: not while something is changed in this one."""
        if not self.is_on or document_id == self.document_id:
            return
        is_there = self.document_id in {document.id for document in self._workspace.read(documents)}
        if self._is_changed() and is_there:
            self._desk.context.focus.set_document(self.document_id)
            self.discard()
        else:
            self._leave()

    def _follow_coding(self, coding_id: int | None) -> None:
        """A coding was chosen in a list: its words come into view."""
        coding, edited = self._desk.reading.sheet.index.get(coding_id), self.page.edited
        if self.is_on and coding is not None and edited is not None:
            for now in edited.follow_codings([coding]):
                self.page.editor.go_to(now.span)

    def _say_withdrawn(self) -> None:
        words = self.tr("What was withdrawn cannot be changed, nor joined with other text.")
        self._desk.context.messages.inform(words)

    def _say_nul(self, number: int) -> None:
        self._desk.context.messages.inform(self.tr("%n NUL character(s) were left out.", "", number))
