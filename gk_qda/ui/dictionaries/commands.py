"""The command that opens the page of dictionaries, and what the page asks for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog

from gk_qda.errors import QdaError
from gk_qda.operations import dictionaries as operations
from gk_qda.operations.table_files import read_given_table
from gk_qda.queries.codebook import current_codebook
from gk_qda.queries.dictionaries import Dictionary, DictionaryWord, dictionaries
from gk_qda.queries.saved_queries import saved_names
from gk_qda.ui.over_page import PageCommands
from gk_qda.ui.widgets.message_bar import MessageAction

if TYPE_CHECKING:
    from gk_qda.importing.table import ImportedTable
    from gk_qda.queries.values import CodeValue
    from gk_qda.ui.dictionaries.page import DictionariesPage
    from gk_qda.ui.project_page import ProjectPage
    from gk_qda.ui.tasks import Task


class DictionaryCommands(PageCommands["DictionariesPage"]):
    """Each gesture is one step that undo takes back."""

    def __init__(self, page: ProjectPage) -> None:
        super().__init__(page, "find.dictionaries")

    def _make(self) -> DictionariesPage:
        from gk_qda.ui.dictionaries.page import DictionariesPage

        page = DictionariesPage(self._page.context)
        page.add_requested.connect(self.add)
        page.import_requested.connect(self.import_file)
        page.delete_requested.connect(self.delete)
        page.search_requested.connect(self.search)
        page.renamed.connect(self.rename)
        page.words_wanted.connect(self.write_words)
        page.words.take_code(self._code_in_focus())
        return page

    def add(self) -> None:
        """Begin one whose name can be typed at once."""
        name = self._free(self.tr("New dictionary"))
        added = self._workspace.change(
            "add_dictionary", partial(operations.add_dictionary, name=name), name=name
        )
        if added is not None and self.page is not None:
            self._choose(added)
            self.page.begin_rename()

    def rename(self, dictionary: Dictionary, name: str) -> None:
        """Another name."""
        work = partial(operations.rename_dictionary, dictionary_id=dictionary.id, name=name)
        self._workspace.change("rename_dictionary", work, name=name)
        self._choose(dictionary.id)

    def write_words(self, dictionary: Dictionary, words: list[DictionaryWord]) -> None:
        """Other words; what cannot be looked for is explained, and nothing changes."""
        failed: list[QdaError] = []
        self._workspace.failed.connect(failed.append)
        work = partial(operations.write_words, dictionary_id=dictionary.id, words=words)
        self._workspace.change("write_words", work, name=dictionary.name)
        self._workspace.failed.disconnect(failed.append)
        if self.page is not None and not failed and len(words) > len(dictionary.words):
            self.page.words.added()

    def delete(self, dictionary: Dictionary) -> None:
        """Forget one; what it coded stays."""
        work = partial(operations.delete_dictionary, dictionary_id=dictionary.id)
        self._workspace.change("delete_dictionary", work, name=dictionary.name)
        words = self.tr("“{name}” deleted. What was coded with it stays.").format(name=dictionary.name)
        self._page.context.messages.inform(words, MessageAction(self.tr("Undo"), self._workspace.undo))

    def search(self, dictionary: Dictionary) -> None:
        """List the hits of all its words in the search of the Code desk."""
        self.leave()
        self._page.code_desk().search.open().look_in(dictionary)

    def import_file(self) -> None:
        """Ask for a table of codes and words, and keep it under the name of its file."""
        kinds = self.tr("Tables (*.csv *.tsv *.xlsx)")
        chosen, _ = QFileDialog.getOpenFileName(
            self.page, self.tr("Import a dictionary"), str(self._page.folder()), kinds
        )
        if not chosen:
            return
        path = Path(chosen)

        def read(_: Task) -> ImportedTable:
            return read_given_table(path)

        self._run(read, partial(self._import, path))

    def _import(self, path: Path, table: ImportedTable) -> None:
        name = self._free(path.stem)
        work = partial(operations.import_dictionary, table=table, name=name)
        n = self._workspace.change("import_dictionary", work, name=name)
        if n is None or self.page is None:
            return
        found = next(one for one in self._workspace.read(dictionaries) if one.name == name)
        self._choose(found.id)
        words = self.tr("“{name}” imported: %n row(s).", "", n).format(name=name)
        self._page.context.messages.inform(words, MessageAction(self.tr("Undo"), self._workspace.undo))

    def _run(self, work: Callable[[Task], Any], then: Callable[[Any], object]) -> None:
        self._page.window_of.work.run(self.tr("Reading a table"), work, then)

    def _choose(self, dictionary_id: int) -> None:
        known = self._workspace.read(dictionaries)
        guid = next((one.guid for one in known if one.id == dictionary_id), "")
        if self.page is not None:
            self.page.refresh(guid)

    def _free(self, name: str) -> str:
        taken = self._workspace.read(saved_names)
        return operations.free_name(taken, name)

    def _code_in_focus(self) -> CodeValue | None:
        known = self._workspace.read(current_codebook).by_id()
        return known.get(self._page.context.focus.code_id or 0)
