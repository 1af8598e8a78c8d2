"""The page of the dictionaries: the list at the left, the words of the chosen one and coding with it at the right."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStackedWidget, QVBoxLayout

from gk_qda.queries.dictionaries import Dictionary, DictionaryWord, dictionaries
from gk_qda.queries.filters import Filters
from gk_qda.queries.search import count_hits
from gk_qda.ui.desk import Context
from gk_qda.ui.dictionaries.coding_panel import CodingPanel
from gk_qda.ui.dictionaries.models import NAME, DictionaryModel
from gk_qda.ui.dictionaries.words_panel import WordsPanel
from gk_qda.ui.file_saver import FileSaver
from gk_qda.ui.guide.delegates import ChoosingDelegate
from gk_qda.ui.over_page import OverPage
from gk_qda.ui.tasks import Task
from gk_qda.ui.team.table_look import RowTable
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import DeskHead, Panel
from gk_qda.ui.widgets.side_by_side import SideBySide
from gk_qda.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from gk_qda.project import ChangeSet

_LIST = [170, 64, 64]
_SIZES = [400, 880]
_FORMATS = {"xlsx": "Excel (*.xlsx)", "csv": "CSV (*.csv)"}
_TEXTS = {"text_versions", "paragraphs", "documents", "text_marks", "withdrawals", "speakers", "persons"}
_PAUSE = 300  # milliseconds after a change of the texts before the hits are counted anew


class DictionariesPage(OverPage):
    """Counts off the thread. What changes a dictionary is asked for by signals."""

    add_requested = Signal()
    import_requested = Signal()
    delete_requested = Signal(object)  # Dictionary
    search_requested = Signal(object)
    renamed = Signal(object, str)
    words_wanted = Signal(object, list)  # Dictionary, of DictionaryWord

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, theme = context, context.theme
        self.model = DictionaryModel(read_only=context.workspace.project.is_read_only)
        self.head = DeskHead(theme, self.tr("Dictionaries"))
        self.back = Button(theme, self.tr("Back"), kind="flat", size="head")
        self.add = Button(theme, self.tr("New dictionary"), icon="plus", size="head")
        self.read = Button(theme, self.tr("Import..."), icon="file-import", size="head")
        self.export = Button(theme, self.tr("Export"), icon="file-export", size="head")
        self.search = Button(theme, self.tr("Search with it"), icon="search", kind="primary", size="head")
        self.delete = Button(theme, self.tr("Delete"), icon="trash", kind="flat", size="panel")
        self.table = RowTable(theme, self.tr("Dictionaries"))
        self.list_panel, self.panel = Panel(theme, self.tr("In this project")), Panel(theme, "")
        self.tabs = Tabs(theme, self.tr("Words"), self.tr("Code with it"), small=True)
        self.words, self.coding = WordsPanel(context), CodingPanel(context)
        self.saver = FileSaver(context, self)
        self._pages = QStackedWidget()
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._task: Task | None = None
        self._is_behind = True
        self._lay_out()
        self._connect()

    def chosen(self) -> Dictionary | None:
        """The dictionary of the current row."""
        return self.model.row(self.table.currentIndex())

    def refresh(self, guid: str = "") -> None:
        """Read the list anew; ``guid`` is chosen, else the one of before."""
        self._is_behind = False
        before = self.chosen()
        wanted = guid or (before.guid if before is not None else "")
        found = self._context.workspace.read(dictionaries)
        blocked = self.table.selectionModel().blockSignals(True)
        self.model.show(found)
        self.table.selectionModel().blockSignals(blocked)
        self.list_panel.head.set_count(str(len(found)) if found else "")
        self.list_panel.show_empty(not found)
        guids = [one.guid for one in found]
        if found:
            at = guids.index(wanted) if wanted in guids else 0
            self.table.setCurrentIndex(self.model.index(at, NAME))
        self._show_chosen()

    def begin_rename(self) -> None:
        """Let the name of the chosen one be typed."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.edit(self.table.currentIndex().siblingAtColumn(NAME))

    def save(self, kind: str) -> None:
        """Write the words of the chosen one as a table that can be read back."""
        from gk_qda.exporting.writing import write_table
        from gk_qda.operations.tables.dictionaries import dictionary_table

        dictionary = self.chosen()
        if dictionary is None:
            return
        project, language = self._context.workspace.project, self._context.language

        def write(path: Path, _: Task) -> list[Path]:
            table = dictionary_table(project, dictionary, language=language)
            return write_table(table, to=path, format=kind)

        name = "".join(" " if sign in '<>:"/\\|?*' else sign for sign in dictionary.name)
        self.saver.save_in_task("export.dictionary", f"{name}.{kind}", _FORMATS[kind], write)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Delete deletes what is chosen in the table with the keyboard."""
        deletes = event.key() == Qt.Key.Key_Delete
        if deletes and self.focusWidget() is self.table and self.delete.isEnabled():
            self.delete.click()
        elif deletes and self.focusWidget() is self.words.table:
            self.words.remove()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: what happened meanwhile is read."""
        super().showEvent(event)
        if self._is_behind:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: nobody looks."""
        super().hideEvent(event)
        self._later.stop()
        self._forget_task()
        self._is_behind = True

    def _lay_out(self) -> None:
        theme, writable = self._context.theme, self.words.is_writable
        self.head.add_left(self.back)
        for button in (self.add, self.read, self.export, self.search):
            self.head.add_right(button)
        self.list_panel.head.add_right(self.delete)
        for button in (self.add, self.read, self.delete):
            button.setVisible(writable)
        menu = QMenu(self.export)
        for kind, words in _FORMATS.items():
            menu.addAction(words.replace("*", ""), partial(self.save, kind))
        self.export.setMenu(menu)
        self.table.setModel(self.model)
        self.table.setItemDelegate(ChoosingDelegate(theme))
        self.table.set_widths(_LIST, NAME)
        triggers = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.list_panel.set_body(self.table)
        sentence = self.tr(
            "No dictionaries yet. A dictionary holds, for each of some codes, the words that speak for it; it searches "
            "for all of them, and codes what they find in one step."
        )
        empty = EmptyState(theme, sentence, self.tr("New dictionary") if writable else "")
        empty.acted.connect(self.add_requested)
        self.list_panel.set_empty(empty)
        self.panel.head.add_left(self.tabs)
        self._pages.addWidget(self.words)
        self._pages.addWidget(self.coding)
        self.panel.set_body(self._pages)
        self.panel.set_empty(EmptyState(theme, ""))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(SideBySide(self.list_panel, self.panel, _SIZES, is_shared=True), 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.add.clicked.connect(self.add_requested)
        self.read.clicked.connect(self.import_requested)
        self.delete.clicked.connect(lambda _: self._ask(self.delete_requested))
        self.search.clicked.connect(lambda _: self._ask(self.search_requested))
        self.model.renamed.connect(self.renamed)
        self.words.wanted.connect(self._ask_words)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self._later.timeout.connect(self._look_again)
        self._context.workspace.changed.connect(self._hear)  # a bound method: it ends with the page

    def _ask(self, signal: object) -> None:
        dictionary = self.chosen()
        if dictionary is not None:
            signal.emit(dictionary)  # type: ignore[attr-defined]

    def _ask_words(self, words: list[DictionaryWord]) -> None:
        dictionary = self.chosen()
        if dictionary is not None:
            self.words_wanted.emit(dictionary, words)

    def _hear(self, changes: ChangeSet) -> None:
        if not self.isVisible():
            self._is_behind = True
        elif changes.tables() & {"saved_queries", "codes"}:
            self.refresh()
        elif changes.tables() & _TEXTS:
            self._later.start()
        elif "codings" in changes.tables():
            self.coding.look_again()

    def _look_again(self) -> None:
        self.coding.look_again()
        self._count()

    def _show_chosen(self) -> None:
        dictionary = self.chosen()
        self.panel.show_empty(dictionary is None)
        self.words.show_dictionary(dictionary)
        self.coding.show_dictionary(dictionary)
        for button in (self.delete, self.export, self.search):
            button.setEnabled(dictionary is not None)
        self.search.setEnabled(dictionary is not None and bool(dictionary.words))
        self._count()

    # How often each word stands in the texts

    def _count(self) -> None:
        self._forget_task()
        words = list(self.words.model.rows)
        project = self._context.workspace.project
        if not words:
            return

        def count(task: Task) -> dict[DictionaryWord, int]:
            queries = [word.query for word in words]
            return dict(zip(words, count_hits(project, Filters(), queries, progress=task), strict=True))

        task = self._task = self._context.workspace.work(count)
        task.succeeded.connect(self.words.model.show_hits)
        task.start()

    def _forget_task(self) -> None:
        if self._task is not None:
            self._task.abandon()
            self._task = None
