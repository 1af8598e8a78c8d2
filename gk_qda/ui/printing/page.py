"""The print page: the sheets as they will be, what stands on them at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gk_qda.errors import Cancelled
from gk_qda.queries.coders import coders, counted_coders
from gk_qda.queries.documents import documents
from gk_qda.queries.values import CoderValue, DocumentValue
from gk_qda.ui.printing.layout import PrintedDocument, lay_out
from gk_qda.ui.printing.material import material_of
from gk_qda.ui.printing.options import PrintOptions
from gk_qda.ui.printing.options_panel import OptionsPanel
from gk_qda.ui.printing.pages_view import PagesView
from gk_qda.ui.printing.writing import PrintJob
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.buttons import Button, IconButton
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import DeskHead, FootBar, Panel

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from gk_qda.ui.desk import Context

_OPTIONS_WIDTH = 300  # px
_PATIENCE = 300  # milliseconds without a result before a word is said of it


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be printed."""

    documents: list[DocumentValue]
    people: list[CoderValue]
    counted: frozenset[int] | None


def offer(session: Session) -> Offer:
    """All documents and coders, and whose codings count."""
    counted = counted_coders(session)
    ids = None if counted is None else frozenset(coder.id for coder in counted)
    return Offer(documents(session), coders(session), ids)


class PrintPage(QWidget):
    """``pdf_requested`` and ``print_requested`` carry a ``PrintJob``; ``left`` asks to be taken off again."""

    pdf_requested = Signal(object)
    print_requested = Signal(object)
    left = Signal()

    def __init__(self, context: Context, begin_with: PrintOptions) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self._task: Task | None = None
        self._names: dict[int, str] = {}
        self.document: PrintedDocument | None = None
        self.head = DeskHead(theme, self.tr("Print"))
        self.panel = Panel(theme, self.tr("Preview"))
        self.shown = Choice(theme, self.tr("Preview of"), kind="flat", size="panel")
        self.back = IconButton(theme, "chevron-up", self.tr("Previous document"))
        self.forth = IconButton(theme, "chevron-down", self.tr("Next document"))
        self.view = PagesView(theme)
        self.options = OptionsPanel(theme)
        self.close_button = Button(theme, self.tr("Close"))
        self.pdf_button = Button(theme, self.tr("Save as PDF..."), icon="file-export")
        self.print_button = Button(theme, self.tr("Print..."), icon="printer", kind="primary")
        self._lay_out()
        self._connect()
        self._offer(context.workspace.read(offer))
        self.options.take(begin_with)
        self._take_documents()

    def job(self) -> PrintJob:
        """What would be printed now."""
        ids = self.options.document_ids()
        return PrintJob(
            self._context.workspace.project,
            ids,
            tuple(self._names[one] for one in ids),
            self.options.options(),
            self._context.theme.fonts.family,
        )

    def show_as(self, whose: object, *, all_codes: bool) -> None:
        """Begin with what the transcript shows: codings "counted", of "all" or of a coder (id), of which codes."""
        before = self.options.options()
        if self.options.offers(whose):
            self.options.whose.set_value(whose)
        if all_codes:
            self.options.codes.set_value("all")
        if self.options.options() != before:
            self._refresh()

    def stop(self) -> None:
        """Wait for no preview any more."""
        if self._task is not None:
            self._task.abandon()
            self._task = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        theme = self._context.theme
        for widget in (self.shown, self.back, self.forth):
            self.panel.head.add_right(widget)
        self.panel.set_body(self.view)
        nothing = self.tr("Nothing to print yet. Import a document first.")
        self.panel.set_empty(EmptyState(theme, nothing))
        self.options.setFixedWidth(round(_OPTIONS_WIDTH * theme.metrics.body / 12))
        row = QHBoxLayout()
        row.setSpacing(1)
        row.addWidget(self.panel, 1)
        row.addWidget(self.options)
        foot = FootBar(theme)
        for button in (self.close_button, self.pdf_button, self.print_button):
            foot.add_right(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(row, 1)
        column.addWidget(foot)

    def _connect(self) -> None:
        self.options.documents_chosen.connect(self._take_documents)
        self.options.changed.connect(partial(self._refresh, keep_place=True))
        self.shown.chosen.connect(lambda _: self._refresh())
        self.back.clicked.connect(partial(self._step, -1))
        self.forth.clicked.connect(partial(self._step, 1))
        self.view.page_changed.connect(lambda _: self._show_place())
        self.close_button.clicked.connect(self.left)
        self.pdf_button.clicked.connect(lambda: self.pdf_requested.emit(self.job()))
        self.print_button.clicked.connect(lambda: self.print_requested.emit(self.job()))
        self.setFocusProxy(self.view)

    def _offer(self, found: Offer) -> None:
        focus = self._context.focus
        self._names = {document.id: document.name for document in found.documents}
        choices: list[tuple[str, Sequence[DocumentValue]]] = []
        current = [one for one in found.documents if one.id == focus.document_id]
        active = [one for one in found.documents if one.id in focus.active_documents]
        if active:
            choices.append((self.tr("%n activated document(s)", "", len(active)), active))
        if current and current != active:
            only = (self.tr("Only {name}").format(name=current[0].name), current)
            # Whoever looks at a document that is not activated means this one.
            choices.insert(len(choices) if current[0] in active else 0, only)
        if found.documents and found.documents not in (active, current):
            choices.append((self.tr("All %n document(s)", "", len(found.documents)), found.documents))
        self.options.offer(choices, found.people, found.counted, focus.active_codes)

    def _take_documents(self) -> None:
        """Other documents; the preview shows the first of them."""
        ids = self.options.document_ids()
        self.shown.set_options([(one, self._names[one]) for one in ids])
        if self._context.focus.document_id in ids:
            self.shown.set_value(self._context.focus.document_id)
        for widget in (self.shown, self.back, self.forth):
            widget.setVisible(len(ids) > 1)
        for button in (self.pdf_button, self.print_button):
            button.setEnabled(bool(ids))
        self.panel.show_empty(not ids)
        self.head.set_count(self.tr("%n document(s)", "", len(ids)) if len(ids) != 1 else self._names[ids[0]])
        self._refresh()

    def _step(self, by: int) -> None:
        ids = self.options.document_ids()
        place = ids.index(self.shown.value()) + by
        if 0 <= place < len(ids):
            self.shown.set_value(ids[place])
            self._refresh()

    def _refresh(self, *, keep_place: bool = False) -> None:
        """Lay the document of the preview out anew, off the window's thread."""
        self.stop()
        document_id = self.shown.value()
        if document_id is None:
            self.view.show_document(None)
            return
        workspace, options = self._context.workspace, self.options.options()
        family = self._context.theme.fonts.family

        def work(task: Task) -> PrintedDocument | None:
            try:
                source = material_of(workspace.project, document_id, options)
                return lay_out(source, options, family, progress=task)
            except Cancelled:  # a preview that was overtaken needs no word
                return None

        task = workspace.work(work)
        task.succeeded.connect(partial(self._take, task, keep_place))
        self._task = task
        task.start()
        QTimer.singleShot(_PATIENCE, self, self._say_busy)

    def _say_busy(self) -> None:
        if self._task is not None:
            self.panel.head.set_count(self.tr("is being laid out..."))

    def _take(self, task: Task, keep_place: bool, document: PrintedDocument | None) -> None:
        """A result that is no longer asked for is dropped."""
        if task is not self._task or document is None:
            return
        self._task, self.document = None, document
        self.view.show_document(document, keep_place=keep_place)
        self._show_place()

    def _show_place(self) -> None:
        if self.document is not None:
            words = self.tr("page {page} of {pages}")
            pages = len(self.document.pages)
            self.panel.head.set_count(words.format(page=self.view.current(), pages=pages))
