"""The import page: files at the left, how they will look in the middle, how they are read at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from gk_qda.importing.table import ImportedTable
from gk_qda.importing.values import ImportedDocument
from gk_qda.ui.importing.file_list import FileHead, FileList
from gk_qda.ui.importing.foot import ImportFoot
from gk_qda.ui.importing.import_file import ImportFile
from gk_qda.ui.importing.preview import Preview
from gk_qda.ui.importing.reader import Reader
from gk_qda.ui.importing.reading_panel import ReadingPanel
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import DeskHead, Panel
from gk_qda.words import catalogue

if TYPE_CHECKING:
    from gk_qda.errors import QdaError
    from gk_qda.operations.text_plan import EditPreview
    from gk_qda.ui.desk import Context
    from gk_qda.ui.work import Work

_KINDS = ("interview", "reflection_talk", "worksheet_text", "other")
_WIDE, _NARROW = (272, 340), (240, 300)  # files and reading, in logical pixels


class ImportPage(QWidget):
    """Nothing is written before ``import_requested``; ``left`` asks to be taken off again.

    ``table_requested`` asks for a table that describes the documents, ``files_requested`` for more files.
    """

    import_requested = Signal()
    table_requested = Signal()
    files_requested = Signal()
    left = Signal()
    facts_changed = Signal()

    def __init__(self, context: Context, work: Work) -> None:
        super().__init__()
        self._context, self._work = context, work
        theme = context.theme
        self.files: list[ImportFile] = []
        self.table: ImportedTable | None = None
        self._queued: list[Path] = []
        self.reader = Reader(work, context.workspace.project)
        self.kind = Choice(theme, self.tr("Kind"))
        self.add_button = Button(theme, self.tr("Add files..."), icon="plus", size="head")
        self.table_button = Button(theme, self.tr("Facts from a table..."), icon="table", size="head")
        self.head = DeskHead(theme, self.tr("Import documents"))
        self.list = FileList(theme, self.files)
        self.preview = Preview(theme, context.language)
        self.preview_panel = Panel(theme, "")
        self.next_button = Button(
            theme, self.tr("Next notice"), icon="chevron-down", kind="flat", size="panel", keys="F8"
        )
        self.reading = ReadingPanel(theme, context.language)
        self.foot = ImportFoot(theme, context.language)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect()
        self._refresh()

    @property
    def chosen_kind(self) -> str | None:
        """The kind for all documents; None: what their header lines say."""
        value = self.kind.value()
        return str(value) if value else None

    def ticked(self) -> list[ImportFile]:
        """The files that would be imported."""
        return [file for file in self.files if file.is_ticked and file.document is not None]

    def add(self, paths: Sequence[Path]) -> None:
        """Read more files and folders."""
        if self._work.is_busy:
            self._queued += paths
            return
        self.reader.start(paths, [file.path for file in self.files])

    def set_table(self, table: ImportedTable | None) -> None:
        """The table whose rows describe the documents."""
        self.table = table
        words = self.tr("Facts from a table...") if table is None else table.path.name
        self.table_button.setText(words)

    def facts(self) -> list[str]:
        """For the status line."""
        ticked = self.ticked()
        turns = sum(file.document.turns for file in ticked if file.document is not None)
        facts = [self.tr("%n document(s)", "", len(ticked)), self.tr("%n turn(s)", "", turns)]
        if notices := sum(len(file.notices) for file in ticked):
            facts.append(self.tr("%n notice(s)", "", notices))
        return facts

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: a narrow window narrows the sides."""
        super().resizeEvent(event)
        left, right = _WIDE if self.width() >= 1278 else _NARROW
        self._splitter.setSizes([left, max(200, self.width() - left - right), right])

    # What was read

    def _on_found(self, paths: list[Path]) -> None:
        self.files += [ImportFile(path) for path in paths]
        self.list.files_model.appended(len(paths))
        if not self.list.currentIndex().isValid() and self.files:
            self.list.choose(0)
        self._refresh()

    def _on_read(self, path: Path, document: ImportedDocument, known_as: str) -> None:
        row = self._row_of(path)
        self.files[row].take(document, known_as)
        self._changed(row)
        current = self._current()
        if current is None or current.document is None:
            self.list.choose(row)  # the first readable one is shown at once

    def _on_renewed(self, path: Path, update: EditPreview | None) -> None:
        row = self._row_of(path)
        self.files[row].take_update(update)
        self._changed(row)

    def _on_refused(self, path: Path, error: QdaError) -> None:
        row = self._row_of(path)
        self.files[row].error = error
        self._changed(row)

    def _changed(self, row: int) -> None:
        self.list.files_model.changed(row)
        if row == self.list.currentIndex().row():
            self._show(row)
        self._refresh()

    def _on_failed(self, error: QdaError) -> None:
        self._context.messages.error(error.sentence(self._context.language))
        file = self._current()
        if file is not None and file.document is not None:  # what was read before stays
            file.encoding, file.labels = file.document.encoding, None
            self._show(self.list.currentIndex().row())

    def _on_busy(self, busy: bool) -> None:
        self._refresh()
        if not busy and self._queued:
            queued, self._queued = self._queued, []
            self.add(queued)

    # What the person does

    def _show(self, row: int) -> None:
        file = self.files[row] if 0 <= row < len(self.files) else None
        document = file.document if file is not None else None
        self.preview_panel.head.set_title(file.path.name if file is not None else "")
        self.preview_panel.head.set_count(self.tr("this is how it will look") if document is not None else "")
        roles = {s.label: file.role_of(s.label) for s in document.speakers} if file and document else {}
        self.preview.show_document(document, roles)
        self.reading.show_file(file, several=len(self.ticked()) > 1)
        self.next_button.setEnabled(bool(file and file.notices))
        if file is not None and file.error is not None:
            self._empty.set_sentence(file.error.sentence(self._context.language))
        elif file is not None and document is None:
            self._empty.set_sentence(self.tr("This file has not been read yet."))
        else:
            self._empty.set_sentence(self.tr("Choose a file at the left."))
        self.preview_panel.show_empty(document is None)

    def _tick(self, row: int) -> None:
        file = self.files[row]
        if file.document is not None:
            file.is_ticked = not file.is_ticked
            self.list.files_model.changed(row)
            self._refresh()

    def _choose_role(self, label: str, role: str) -> None:
        file = self._current()
        if file is not None and file.document is not None:
            file.roles[label] = role
            if label in self.reading.role_choices:
                self.reading.role_choices[label].set_value(role)
            roles = {s.label: file.role_of(s.label) for s in file.document.speakers}
            self.preview.show_document(file.document, roles)

    def _spread_roles(self) -> None:
        source = self._current()
        if source is None or source.document is None:
            return
        chosen = {s.label: source.role_of(s.label) for s in source.document.speakers}
        for file in self.files:
            for speaker in file.document.speakers if file.document is not None else ():
                if speaker.label in chosen:
                    file.roles[speaker.label] = chosen[speaker.label]
        self._context.messages.inform(self.tr("Every file takes these roles for the same speakers."))

    def _drop_label(self, label: str) -> None:
        self._relabel(lambda labels: [known for known in labels if known != label])

    def _teach_label(self, label: str) -> None:
        self._relabel(lambda labels: [*labels, label])

    def _relabel(self, change: Callable[[Sequence[str]], Sequence[str]]) -> None:
        file = self._current()
        if file is not None and file.document is not None:
            known = file.labels if file.labels is not None else [s.label for s in file.document.speakers]
            file.labels = tuple(change(known))
            self.reader.start_again(file)

    def _choose_encoding(self, encoding: str) -> None:
        file = self._current()
        if file is not None:
            file.encoding = encoding
            self.reader.start_again(file)

    def _role_menu(self, label: str, place: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        file = self._current()
        for role, words in self.reading.role_words():
            action = menu.addAction(f"{label}: {words}".replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(file is not None and file.role_of(label) == role)
            action.triggered.connect(lambda _=False, role=role: self._choose_role(label, role))
        menu.addSeparator()
        no_speaker = menu.addAction(self.tr("No speaker, but text"))
        no_speaker.triggered.connect(lambda: self._drop_label(label))
        menu.popup(place)

    def _next_notice(self) -> None:
        """In this file, else in the next file that has one."""
        row = self.list.currentIndex().row()
        if self.preview.next_notice():
            return
        order = [*range(row + 1, len(self.files)), *range(row)]
        for at in order:
            if self.files[at].notices:
                self.list.choose(at)
                self.preview.next_notice()
                return

    # Looks

    def _refresh(self) -> None:
        chosen = self.tr("%n file(s) chosen", "", len(self.files))
        nothing = self.tr("nothing is written yet")
        self.head.set_count(f"{chosen} · {nothing}")
        self.foot.show_files(self.files, len(self.ticked()), busy=self._work.is_busy)
        self.facts_changed.emit()

    def _current(self) -> ImportFile | None:
        row = self.list.currentIndex().row()
        return self.files[row] if 0 <= row < len(self.files) else None

    def _row_of(self, path: Path) -> int:
        return next(row for row, file in enumerate(self.files) if file.path == path)

    def _lay_out(self) -> None:
        theme = self._context.theme
        words = catalogue("tables", self._context.language)
        kinds = [(kind, words(f"kind_{kind}")) for kind in _KINDS]
        self.kind.set_options([("", self.tr("as in the header lines")), *kinds])
        self.head.add_right_label(self.tr("Kind"))
        self.head.add_right(self.kind)
        self.head.add_right(self.table_button)
        self.head.add_right(self.add_button)
        files = QWidget()
        column = QVBoxLayout(files)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(FileHead(theme))
        column.addWidget(self.list, 1)
        self._empty = EmptyState(theme, self.tr("Choose a file at the left."))
        self.preview_panel.head.add_right(self.next_button)
        self.preview_panel.set_body(self.preview)
        self.preview_panel.set_empty(self._empty)
        for part in (files, self.preview_panel, self.reading):
            self._splitter.addWidget(part)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self._splitter, 1)
        whole.addWidget(self.foot)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.list.chosen.connect(self._show)
        self.list.ticked.connect(self._tick)
        self.preview.role_requested.connect(self._role_menu)
        self.next_button.clicked.connect(self._next_notice)
        reading = self.reading
        reading.role_chosen.connect(self._choose_role)
        reading.roles_spread.connect(self._spread_roles)
        reading.label_dropped.connect(self._drop_label)
        reading.label_taught.connect(self._teach_label)
        reading.encoding_chosen.connect(self._choose_encoding)
        reading.paragraph_requested.connect(self.preview.show_paragraph)
        self.reader.found.connect(self._on_found)
        self.reader.read.connect(self._on_read)
        self.reader.renewed.connect(self._on_renewed)
        self.reader.refused.connect(self._on_refused)
        self.reader.failed.connect(self._on_failed)
        self._work.busy_changed.connect(self._on_busy)
        self.foot.cancel_button.clicked.connect(self.left)
        self.foot.import_button.clicked.connect(self.import_requested)
        self.table_button.clicked.connect(self.table_requested)
        self.add_button.clicked.connect(self.files_requested)
        for keys, run in (
            ("Ctrl+Return", self.foot.import_button.click),
            ("Ctrl+Enter", self.foot.import_button.click),
            ("F8", self._next_notice),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)
