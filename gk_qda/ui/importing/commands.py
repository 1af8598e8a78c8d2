"""The import commands of the menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from gk_qda.importing.table import ImportedTable
from gk_qda.operations.batch_import import FileReport, import_files
from gk_qda.operations.batch_update import update_files
from gk_qda.operations.case_import import import_cases, import_documents_table, import_speakers
from gk_qda.operations.case_import_plan import ImportPlan, plan_cases, plan_documents
from gk_qda.operations.codebook_import import import_codebook
from gk_qda.operations.coding_import import import_codings
from gk_qda.operations.guide import columns_left_out, import_guide
from gk_qda.operations.memo_import import import_memos
from gk_qda.operations.table_files import read_given_table
from gk_qda.operations.worksheet_import import WorksheetPlan, import_worksheets, plan_import, sorted_tables
from gk_qda.queries.documents import documents
from gk_qda.ui.focus import Place
from gk_qda.ui.importing.page import ImportPage
from gk_qda.ui.importing.plan_dialog import PlanDialog
from gk_qda.ui.importing.table_dialog import TableDialog
from gk_qda.ui.widgets.message_bar import MessageAction
from gk_qda.ui.worksheets.import_dialog import WorksheetImportDialog

if TYPE_CHECKING:
    from gk_qda.ui.project_page import ProjectPage
    from gk_qda.ui.tasks import Task

Sheets = tuple[ImportedTable | None, ImportedTable | None]  # items, answers


class ImportCommands(QObject):
    """Transcripts by the import page, tables after a look at their first rows; each is one step to undo."""

    def __init__(self, page: ProjectPage) -> None:
        super().__init__(page)
        self._page = page
        self._workspace = page.context.workspace
        self.page: ImportPage | None = None
        actions = page.context.actions
        actions.bind("import.documents", self.import_documents)
        actions.bind("import.codebook", self.import_codebook)
        actions.bind("import.cases", self.import_cases)
        actions.bind("import.attributes", self.import_attributes)
        actions.bind("import.speakers", self.import_speakers)
        actions.bind("import.guide", self.import_guide)
        actions.bind("import.worksheets", self.import_worksheets)
        actions.bind("import.codings", self.import_codings)
        actions.bind("import.memos", self.import_memos)

    # Transcripts

    def import_documents(self, paths: Sequence[Path] = ()) -> None:
        """Show how files would be read; asks for them where none are given."""
        chosen = list(paths) or self._ask_files()
        if not chosen and self.page is None:
            return
        if self.page is None:
            self.page = self._make_page()
        self._page.show_page(self.page)
        if chosen:
            self.page.add(chosen)

    def _make_page(self) -> ImportPage:
        page = ImportPage(self._page.context, self._page.window_of.work)
        page.left.connect(self.leave)
        page.import_requested.connect(self._import)
        page.table_requested.connect(self._choose_table)
        page.files_requested.connect(lambda: page.add(self._ask_files()))
        page.facts_changed.connect(self._page.show_facts)
        return page

    def leave(self) -> None:
        """Take the import page off; nothing was written."""
        self._page.window_of.work.cancel()
        if self.page is not None:
            page, self.page = self.page, None
            self._page.leave_page(page)

    def _ask_files(self) -> list[Path]:
        from gk_qda.importing import SUFFIXES

        readable = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        transcripts = self.tr("Transcripts ({suffixes})").format(suffixes=readable)
        kinds = ";;".join((transcripts, self.tr("All files (*)")))
        chosen, _ = QFileDialog.getOpenFileNames(self._page, self.tr("Import documents"), "", kinds)
        return [Path(name) for name in chosen]

    def _choose_table(self) -> None:
        path = self._ask_table(self.tr("Facts of the documents"))
        if path is not None and self.page is not None:
            self._read(path, self.page.set_table)

    def _import(self) -> None:
        if self.page is None:
            return
        page, project = self.page, self._workspace.project
        files = [FileReport(file.path, file.result()) for file in page.ticked() if file.update is None]
        states = [FileReport(file.path, file.result()) for file in page.ticked() if file.update is not None]
        kind, table = page.chosen_kind, page.table

        def work(task: Task) -> list[FileReport]:
            updated = update_files(project, states, accept_losses=True, progress=task)
            return [
                *updated,
                *import_files(project, files, kind=kind, table=table, again=True, progress=task),
            ]

        self._page.window_of.work.run(self.tr("Importing documents"), work, self._imported)

    def _imported(self, reports: Sequence[FileReport]) -> None:
        self.leave()
        there = {document.name: document.id for document in self._workspace.read(documents)}
        new = [there[report.name] for report in reports if report.name in there]
        if new:
            self._page.show_place(Place("code", document_id=new[0]))
        updated = sum(report.update is not None for report in reports)
        said = [self.tr("%n document(s) imported.", "", len(new) - updated)] if len(new) > updated else []
        said += [self.tr("%n document(s) in a new state.", "", updated)] if updated else []
        self._tell(" ".join(said))
        for error in (report.error for report in reports if report.error is not None):
            self._workspace.failed.emit(error)

    # Tables

    def import_codebook(self) -> None:
        """A codebook: known paths are updated, new ones added."""
        coder = self._workspace.coder_id
        self._import_table(
            self.tr("Import codebook"),
            self.tr("Codes are added under their path; codes that are there already are updated."),
            "import_codebook",
            lambda session, table: import_codebook(session, table, coder_id=coder),
            lambda n: self.tr("%n new code(s) in the codebook.", "", n),
        )

    def import_cases(self) -> None:
        """Cases: one row each, columns become attributes."""
        self._import_planned(
            self.tr("Import cases and attributes"),
            "import_cases",
            plan_cases,
            import_cases,
            lambda n: self.tr("%n case(s) imported.", "", n),
        )

    def import_attributes(self) -> None:
        """Attributes of documents that are in the project: one row each."""
        self._import_planned(
            self.tr("Import attributes of documents"),
            "import_documents_table",
            plan_documents,
            import_documents_table,
            lambda n: self.tr("%n document(s) described.", "", n),
        )

    def _import_planned(
        self,
        title: str,
        verb: str,
        plan: Callable[[Any, ImportedTable], ImportPlan],
        operation: Callable[[Any, ImportedTable], int],
        words: Callable[[int], str],
    ) -> None:
        """A table whose columns and changes are shown before anything is written."""
        path = self._ask_table(title)
        if path is None:
            return
        workspace, work = self._workspace, self._page.window_of.work

        def read(_: Task) -> tuple[ImportedTable, ImportPlan]:
            table = read_given_table(path)
            return table, workspace.read(lambda session: plan(session, table))

        def take(found: tuple[ImportedTable, ImportPlan]) -> None:
            table, planned = found
            if PlanDialog.ask(self._page, self._page.context.theme, title, table, planned):
                work.run(title, lambda _: store(table), lambda n: self._tell(words(n)))

        def store(table: ImportedTable) -> int:
            with workspace.project.change(verb) as session:
                return operation(session, table)

        work.run(self.tr("Reading {name}").format(name=path.name), read, take)

    def import_speakers(self) -> None:
        """Speakers: role, function, person, whether they count as respondents."""
        self._import_table(
            self.tr("Import speakers"),
            self.tr("Each row names document and label, and says role, function, person and who counts."),
            "import_speakers",
            import_speakers,
            lambda n: self.tr("%n speaker(s) described.", "", n),
        )

    def import_guide(self) -> None:
        """The questions of the interview guide."""
        self._import_table(
            self.tr("Import interview guide"),
            self.tr(
                "Each row is a question: number, text, kind of documents, main code. Known numbers are updated."
            ),
            "import_guide",
            import_guide,
            lambda n: self.tr("%n question(s) imported.", "", n),
            left_out=columns_left_out,
        )

    def import_worksheets(self) -> None:
        """Items and answers: one file or both, told apart by their columns."""
        title = self.tr("Import worksheets: a table of items, one of answers, or both")
        chosen, _ = QFileDialog.getOpenFileNames(self._page, title, "", self.tr("Tables (*.csv *.xlsx)"))
        if not chosen:
            return
        workspace, work = self._workspace, self._page.window_of.work

        def read(_: Task) -> tuple[Sheets, WorksheetPlan]:
            sheets = sorted_tables([read_given_table(Path(name)) for name in chosen])
            return sheets, workspace.read(lambda session: plan_import(session, *sheets))

        def take(found: tuple[Sheets, WorksheetPlan]) -> None:
            sheets, plan = found
            tables = [table for table in sheets if table is not None]
            if WorksheetImportDialog.ask(self._page, self._page.context.theme, tables, plan):
                work.run(self.tr("Importing worksheets"), lambda _: store(sheets), self._worksheets_imported)

        def store(sheets: Sheets) -> tuple[int, int]:
            with workspace.project.change("import_worksheets") as session:
                return import_worksheets(session, *sheets)

        work.run(self.tr("Reading {name}").format(name=Path(chosen[0]).name), read, take)

    def _worksheets_imported(self, rows: tuple[int, int]) -> None:
        self._page.show_place(Place("team", page="worksheets"))
        words = [self.tr("%n item(s)", "", rows[0]), self.tr("%n answer(s)", "", rows[1])]
        self._tell(self.tr("{what} imported.").format(what=", ".join(words)))

    def import_codings(self) -> None:
        """Codings: by position or by paragraph and quote."""
        coder = self._workspace.coder_id
        self._import_table(
            self.tr("Import codings"),
            self.tr("Each row names document, code and place. Rows without a coder count as yours."),
            "import_codings",
            lambda session, table: import_codings(session, table, coder_id=coder),
            lambda n: self.tr("%n coding(s) imported.", "", n),
        )

    def import_memos(self) -> None:
        """Memos: new ones are added, known ones get title and text of the table."""
        coder = self._workspace.coder_id
        self._import_table(
            self.tr("Import memos"),
            self.tr(
                "Each row names its text and what it is on. Known memos get title and text of the table."
            ),
            "import_memos",
            lambda session, table: import_memos(session, table, coder_id=coder),
            lambda n: self.tr("%n memo(s) new or changed.", "", n),
        )

    def _import_table(
        self,
        title: str,
        sentence: str,
        verb: str,
        operation: Callable[[Any, ImportedTable], int],
        words: Callable[[int], str],
        *,
        left_out: Callable[[ImportedTable], Sequence[str]] = lambda _: (),
    ) -> None:
        """``left_out`` names the columns of which nothing is taken: people hear of them before."""
        path = self._ask_table(title)
        if path is None:
            return

        def take(table: ImportedTable) -> None:
            said = sentence
            if columns := ", ".join(left_out(table)):
                said += " " + self.tr("Nothing is taken from: {columns}.").format(columns=columns)
            if not TableDialog.ask(self._page, self._page.context.theme, title, said, table):
                return

            def work(_: Task) -> int:
                with self._workspace.project.change(verb) as session:
                    return operation(session, table)

            self._page.window_of.work.run(title, work, lambda n: self._tell(words(n)))

        self._read(path, take)

    def _read(self, path: Path, take: Callable[[ImportedTable], None]) -> None:
        words = self.tr("Reading {name}").format(name=path.name)
        self._page.window_of.work.run(words, lambda _: read_given_table(path), take)

    def _ask_table(self, title: str) -> Path | None:
        chosen, _ = QFileDialog.getOpenFileName(self._page, title, "", self.tr("Tables (*.csv *.xlsx)"))
        return Path(chosen) if chosen else None

    def _tell(self, words: str) -> None:
        undo = MessageAction(self.tr("Undo"), self._workspace.undo)
        self._page.context.messages.inform(words, undo)
