"""Deleting for good, and reminding of what is due."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from gk_qda.operations import purging
from gk_qda.operations.consents import import_consents, plan_consents
from gk_qda.operations.person_report import write_person_report
from gk_qda.operations.table_files import read_given_table
from gk_qda.project.erasing import Erased, delete_copies, renew_backup
from gk_qda.queries.consents import deadlines
from gk_qda.queries.documents import documents
from gk_qda.queries.persons import person_names
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.file_saver import FileSaver
from gk_qda.ui.purging.purge_dialog import Purge, PurgeDialog, Target
from gk_qda.ui.purging.register_window import RegisterWindow
from gk_qda.ui.purging.remains import remains_words
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.message_bar import MessageAction
from gk_qda.ui.widgets.section import Fields

if TYPE_CHECKING:
    from gk_qda.importing.table import ImportedTable
    from gk_qda.operations.consents import ConsentPlan
    from gk_qda.project.residue import Holder
    from gk_qda.queries.consents import Deadline
    from gk_qda.ui.project_page import ProjectPage
    from gk_qda.ui.tasks import Task

_IDLE = 400  # milliseconds after opening; the desk comes first


class PurgeCommands(QObject):
    """Binds the commands that protect people, and looks once at the deletion calendar."""

    def __init__(self, page: ProjectPage) -> None:
        super().__init__(page)
        self._page = page
        self.window: RegisterWindow | None = None
        self._saver = FileSaver(page.context, page)
        page.context.actions.bind("edit.purge", self.purge)
        page.context.actions.bind("protect.register", self.show_register)
        page.context.actions.bind("protect.document", self.show_document)
        page.context.actions.bind("protect.person", self.report_on_person)
        QTimer.singleShot(_IDLE, self, self.remind)

    # Deletion calendar

    def remind(self) -> None:
        """Say what should have been deleted by today."""
        workspace = self._page.context.workspace
        today = datetime.now(UTC).astimezone().date()
        task = workspace.work(lambda _: workspace.read(partial(deadlines, today=today)))
        task.succeeded.connect(self._remind)
        task.start()

    def _remind(self, found: list[Deadline]) -> None:
        due = [one for one in found if one.is_due]
        if due:
            names = ", ".join(dict.fromkeys(one.document for one in due))
            words = self.tr("%n deletion date(s) have passed: {names}.", "", len(due)).format(names=names)
            self._page.context.messages.warn(words, MessageAction(self.tr("Show"), self.show_register))

    def show_register(self) -> None:
        """Open the register of consents and the deletion calendar."""
        if self.window is None:
            self.window = RegisterWindow(self._page, self._page.context)
            self.window.import_requested.connect(self.import_consents)
            self.window.destroyed.connect(self._forget)
        self.window.show()
        self.window.raise_()

    def show_document(self) -> None:
        """The register, at the deletion dates of the document in focus."""
        document_id = self._page.context.focus.document_id
        self.show_register()
        if self.window is not None and document_id is not None:
            self.window.go_to(document_id)

    def import_consents(self) -> None:
        """A table for the register: what it would enter and change is shown before anything is written."""
        title, parent = self.tr("Import consents"), self.window or self._page
        chosen, _ = QFileDialog.getOpenFileName(parent, title, "", self.tr("Tables (*.csv *.xlsx)"))
        if not chosen:
            return
        workspace, path = self._page.context.workspace, Path(chosen)

        def read(_: Task) -> tuple[ImportedTable, ConsentPlan]:
            table = read_given_table(path)
            return table, workspace.read(partial(plan_consents, table=table))

        words = self.tr("Reading {name}").format(name=path.name)
        self._page.window_of.work.run(words, read, lambda found: self._look_at_consents(title, *found))

    def _look_at_consents(self, title: str, table: ImportedTable, plan: ConsentPlan) -> None:
        from gk_qda.ui.importing.table_dialog import TableDialog

        counts = (
            self.tr("%n new", "", plan.added),
            self.tr("%n changed", "", plan.changed),
            self.tr("%n unchanged", "", plan.unchanged),
        )
        sentence = self.tr("Lines of the register: {counts}. All of it is one step that undo takes back.")
        words = sentence.format(counts=", ".join(counts))
        if TableDialog.ask(self.window or self._page, self._page.context.theme, title, words, table):
            self._page.context.workspace.change_apart(
                "import_consents",
                partial(import_consents, table=table),
                self._tell_consents,
                rows=len(table.rows),
                words=title,
            )

    def _tell_consents(self, n: int) -> None:
        undo = MessageAction(self.tr("Undo"), self._page.context.workspace.undo)
        self._page.context.messages.inform(self.tr("%n line(s) of the register read.", "", n), undo)

    def _forget(self) -> None:
        self.window = None

    # What is held on a person

    def report_on_person(self) -> None:
        """Ask on whom, and where to, and write what is held on her."""
        context = self._page.context
        names = [name for _, name in context.workspace.read(person_names)]
        if not names:
            context.messages.inform(
                self.tr("There are no persons yet. Name them on the page of the speakers.")
            )
            return
        sentence = self.tr("The report names the person. Hand it to nobody but her or him.")
        dialog = Dialog(self._page, context.theme, self.tr("What is held on a person"), sentence)
        choice = Choice(context.theme, self.tr("Person"))
        choice.set_options([(name, name) for name in names])
        choice.setMinimumWidth(320)
        fields = Fields(context.theme)
        fields.add(choice.accessibleName(), choice, self._about_key())
        dialog.column.addWidget(fields)
        dialog.add_buttons(self.tr("Write..."))
        name: str | None = choice.value() if dialog.is_accepted() else None
        if name is None:
            return
        project, language = context.workspace.project, context.language
        known = context.workspace.known_names
        reports, tables = self.tr("Reports (*.docx *.odt *.html *.md)"), self.tr("Tables (*.xlsx *.csv)")
        self._saver.save(
            "person_report",
            self.tr("Information") + ".docx",
            f"{reports};;{tables}",
            lambda path: write_person_report(project, path, person=name, known=known, language=language),
            level="internal",
            warning=self.tr("It names the person."),
        )

    def _about_key(self) -> str:
        names = self._page.context.workspace.known_names
        if names is None:
            return self.tr(
                "No key file is open: what others say under the real name or the pseudonym is not found. Open it first "
                "under Project → Level of exports."
            )
        return self.tr("What others say is looked for under the names of the open key file, too.")

    # Deleting for good

    def purge(self) -> None:
        """Ask what, then delete it off the thread."""
        targets = self._targets()
        context = self._page.context
        if not targets:
            context.messages.inform(self.tr("There is no document and no person to delete."))
            return
        wanted = PurgeDialog.ask(self._page, context.theme, targets, self._look, context.language)
        if wanted is not None:
            self._page.window_of.work.run(
                self.tr("Deleting for good"), partial(self._delete, wanted), partial(self._tell, wanted)
            )

    def _targets(self) -> list[Target]:
        context = self._page.context
        known, persons = context.workspace.read(documents), context.workspace.read(person_names)
        front = context.focus.document_id
        found = [
            Target("document", one.id, one.name, self.tr("Document {name}").format(name=one.name))
            for one in sorted(known, key=lambda one: one.id != front)
        ]
        found[1:1] = self._paragraphs(next((one.name for one in known if one.id == front), ""))
        found += [
            Target("person", one_id, name, self.tr("Person {name}").format(name=name))
            for one_id, name in persons
        ]
        return found

    def _paragraphs(self, name: str) -> list[Target]:
        """The paragraphs selected in the text in front."""
        page = self._page
        if page.current != "code" or page.desk is None or not name:
            return []
        meant = page.code_desk().text_commands.withdrawing.paragraphs()
        if not meant:
            return []
        numbers = tuple(one.number for one in meant)
        shown = numbers[0] if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"
        words = self.tr("Paragraph {number} of {name}").format(number=shown, name=name)
        document_id = page.context.focus.document_id
        assert document_id is not None
        return [Target("paragraphs", document_id, f"{name} {shown}", words, numbers)]

    def _look(self, target: Target) -> Task:
        workspace = self._page.context.workspace
        questions = {
            "document": partial(purging.plan_document, document_id=target.id),
            "paragraphs": partial(purging.plan_paragraphs, document_id=target.id, numbers=target.numbers),
            "person": partial(purging.plan_person, person_id=target.id),
        }
        question = questions[target.kind]
        return workspace.work(lambda task: workspace.read(partial(question, progress=task)))

    def _delete(self, wanted: Purge, task: Task) -> Erased:
        project, target = self._page.context.workspace.project, wanted.target
        if target.kind == "person":
            done = purging.purge_person(project, person_id=target.id, reason=wanted.reason, progress=task)
        elif target.kind == "paragraphs":
            done = purging.purge_paragraphs(
                project,
                document_id=target.id,
                numbers=target.numbers,
                reason=wanted.reason,
                progress=task,
            )
        else:
            done = purging.purge_document(project, document_id=target.id, reason=wanted.reason, progress=task)
        if wanted.with_backups and delete_copies(done.holders):
            renew_backup(project)
        return done

    def _tell(self, wanted: Purge, done: Erased) -> None:
        messages = self._page.context.messages
        words = self.tr("{what}: deleted for good.").format(what=wanted.target.words)
        if done.steps:
            words += " " + self.tr("%n earlier step(s) can no longer be undone.", "", done.steps)
        copies = [one for one in done.holders if one.is_backup]
        others = remains_words([one for one in done.holders if not one.is_backup], self._page)
        words = " ".join((words, *others))
        if copies and not wanted.with_backups:
            words += " " + self.tr("%n backup(s) still hold it.", "", len(copies))
            action = MessageAction(self.tr("Delete these backups"), partial(self._delete_backups, copies))
            messages.warn(words, action)
        elif others:
            messages.warn(words)
        else:
            messages.inform(words)

    def _delete_backups(self, copies: list[Holder]) -> None:
        project = self._page.context.workspace.project

        def work(_: Task) -> int:
            gone = delete_copies(copies)
            renew_backup(project)
            return len(gone)

        def done(number: int) -> None:
            words = self.tr("%n backup(s) deleted, a new one made.", "", number)
            self._page.context.messages.inform(words)

        self._page.window_of.work.run(self.tr("Deleting backups"), work, done)
