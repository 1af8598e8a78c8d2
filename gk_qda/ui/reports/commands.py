"""The command that opens the page of reports, and what the page asks for."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from gk_qda.errors import QdaError
from gk_qda.errors.importing import FileNotReadable
from gk_qda.operations.approvals import import_approvals
from gk_qda.operations.reports import house, keeping
from gk_qda.operations.reports.kinds import kind_of
from gk_qda.operations.reports.standing import export_report
from gk_qda.operations.table_files import read_given_table
from gk_qda.queries.report_choices import KeptReport, ReportChoices, kept_reports
from gk_qda.ui.exporting.door import ExportDoor, Said, saved
from gk_qda.ui.over_page import PageCommands
from gk_qda.ui.reports.dialog import ReportDialog
from gk_qda.ui.reports.offer import ReportOffer, report_offer
from gk_qda.ui.reports.page import ReportsPage
from gk_qda.ui.widgets.message_bar import MessageAction

if TYPE_CHECKING:
    from gk_qda.operations.leaving import Accepted
    from gk_qda.ui.project_page import ProjectPage
    from gk_qda.ui.tasks import Task

_NOT_IN_FILE_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


class ReportCommands(PageCommands[ReportsPage]):
    """Each gesture is one step that undo takes back; exports are noted in the audit trail."""

    def __init__(self, page: ProjectPage) -> None:
        super().__init__(page, "report.list")
        self.door = ExportDoor(page.context, page)

    def _make(self) -> ReportsPage:
        page = ReportsPage(self._page.context)
        page.add_requested.connect(self.add)
        page.edit_requested.connect(self.edit)
        page.copy_requested.connect(self.copy)
        page.delete_requested.connect(self.delete)
        page.export_requested.connect(self.export)
        page.renamed.connect(self.rename)
        page.answers_requested.connect(self.read_answers)
        page.house_requested.connect(self.choose_house)
        return page

    def add(self) -> None:
        """Ask for a new report and keep it."""
        answer = self._ask("", ReportChoices("themes"))
        if answer is None:
            return
        name, choices = answer
        work = partial(keeping.save_report, name=name, choices=choices)
        self._choose(self._workspace.change("save_report", work, name=name))

    def edit(self, report: KeptReport) -> None:
        """Ask for other choices, and another name."""
        answer = self._ask(report.name, report.choices)
        if answer is None:
            return
        name, choices = answer
        if name != report.name:
            self.rename(report, name)
        if choices != report.choices:
            work = partial(keeping.change_report, report_id=report.id, choices=choices)
            self._workspace.change("change_report", work, name=name)
        self._choose(report.id)

    def rename(self, report: KeptReport, name: str) -> None:
        """Another name."""
        work = partial(keeping.rename_report, report_id=report.id, name=name)
        self._workspace.change("rename_report", work, name=name)
        self._choose(report.id)

    def copy(self, report: KeptReport) -> None:
        """The same choices once more."""
        work = partial(keeping.duplicate_report, report_id=report.id)
        self._choose(self._workspace.change("duplicate_report", work, name=report.name))

    def delete(self, report: KeptReport) -> None:
        """Forget a report."""
        work = partial(keeping.delete_report, report_id=report.id)
        self._workspace.change("delete_report", work, name=report.name)
        if self.page is not None:
            self.page.refresh()
        words = self.tr("“{name}” deleted. Files made of it stay.").format(name=report.name)
        self._page.context.messages.inform(words, MessageAction(self.tr("Undo"), self._workspace.undo))

    def choose_house(self, value: str) -> None:
        """Ask for the Word template of the house, or write without one again."""
        if value != "choose":
            self._workspace.change("drop_house_template", house.drop_house_template)
        else:
            kinds = self.tr("Word templates (*.docx *.dotx)")
            chosen, _ = QFileDialog.getOpenFileName(
                self.page, self.tr("Template of Word reports"), str(self._page.folder()), kinds
            )
            if not chosen:
                return
            path = Path(chosen)
            try:
                data = path.read_bytes()
            except OSError:
                self._page.window_of.show_error(FileNotReadable(file=path.name))
                return
            work = partial(house.set_house_template, name=path.name, data=data)
            self._workspace.change("set_house_template", work, name=path.name)
        if self.page is not None:
            self.page.refresh()

    def read_answers(self) -> None:
        """Take over a list of quotations that came back, as one step."""
        kinds = self.tr("Returned lists (*.xlsx *.csv)")
        chosen, _ = QFileDialog.getOpenFileName(
            self.page, self.tr("Returned list of quotations"), str(self._page.folder()), kinds
        )
        if not chosen:
            return
        try:
            table = read_given_table(Path(chosen))
        except QdaError as error:
            self._page.window_of.show_error(error)
            return
        work = partial(import_approvals, table=table)
        returned = self._workspace.change("import_approvals", work, n=0)
        if returned is None:
            return
        words = self.tr(
            "Approved: {accepted}, changed: {changed}, not to be used: {refused}, undecided: {open}."
        )
        said = words.format(
            accepted=returned.accepted,
            changed=returned.changed,
            refused=returned.refused,
            open=returned.undecided,
        )
        if returned.unknown:
            rows = ", ".join(map(str, returned.unknown))
            said += " " + self.tr("Not in this project, rows: {rows}.").format(rows=rows)
        self._page.context.messages.inform(said, MessageAction(self.tr("Undo"), self._workspace.undo))

    def export(self, report: KeptReport) -> None:
        """Ask for the place and write the file."""
        suffixes = kind_of(report.choices.kind).suffixes
        first = report.choices.suffix
        kinds = ";;".join(f"{one[1:]} (*{one})" for one in (first, *(s for s in suffixes if s != first)))
        stem = _NOT_IN_FILE_NAMES.sub(" ", report.name).strip(" .") or "report"
        proposed = self._page.folder() / f"{stem}{first}"
        chosen, _ = QFileDialog.getSaveFileName(self.page, self.tr("Export the report"), str(proposed), kinds)
        if not chosen:
            return
        path = Path(chosen) if Path(chosen).suffix else Path(f"{chosen}{first}")
        project = self._workspace.project

        def leave(task: Task, accepted: Accepted) -> list[Path]:
            return export_report(project, report, path, task, accepted=accepted)

        words = self.tr("Exporting {name}").format(name=report.name)
        run = partial(self._page.window_of.work.run, words, lets_go=True)
        self.door.go(path.name, leave, run, self._exported)

    def _exported(self, files: list[Path]) -> Said:
        self._page.remember_folder(files[0].parent)
        if self.page is not None:
            self.page.refresh()
        return saved(self.tr("Saved: {names}"), files, self.tr("Show folder"))

    def _ask(self, name: str, choices: ReportChoices) -> tuple[str, ReportChoices] | None:
        context = self._page.context
        offer: ReportOffer = report_offer(self._workspace.project, context.activation.filters())
        return ReportDialog.ask(self._page, context.theme, offer, (name, choices), context.language)

    def _choose(self, report_id: int | None) -> None:
        if self.page is None or report_id is None:
            return
        found = self._workspace.read(kept_reports)
        self.page.refresh(next((one.guid for one in found if one.id == report_id), ""))
