"""The page of the reports: the list at the left, what the chosen one holds and what changed at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QVBoxLayout, QWidget

from gk_qda.errors import QdaError
from gk_qda.operations.reports.house import house_name
from gk_qda.operations.reports.outlines import Outline, SectionChange
from gk_qda.operations.reports.standing import (
    Standing,
    present_outline,
    report_differences,
    standing,
    standings,
)
from gk_qda.operations.tables.reports import choices_in_words, status_in_words
from gk_qda.project import ChangeSet, Project
from gk_qda.queries.report_choices import KeptReport, kept_reports
from gk_qda.ui.desk import Context
from gk_qda.ui.over_page import OverPage
from gk_qda.ui.reports.models import NAME, ChangeModel, ReportModel, SectionModel
from gk_qda.ui.tasks import Task
from gk_qda.ui.team.table_look import RowTable
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.panel import DeskHead, Panel
from gk_qda.ui.widgets.side_by_side import SideBySide
from gk_qda.ui.widgets.tabs import Tabs
from gk_qda.words import catalogue

_LIST = [150, 200, 152, 218]
_SIZES = [760, 520]
_PAUSE = 700  # milliseconds after a step before the reports are looked at again


@dataclass(frozen=True, slots=True)
class Look:
    """What was found about one report: its sections, and how they differ from the last file."""

    stands: Standing
    outline: Outline = ()
    changes: tuple[SectionChange, ...] = ()


class ReportsPage(OverPage):
    """Counts off the thread. What changes a report is asked for by signals."""

    add_requested = Signal()
    edit_requested = Signal(object)  # KeptReport
    copy_requested = Signal(object)
    delete_requested = Signal(object)
    export_requested = Signal(object)
    renamed = Signal(object, str)
    house_requested = Signal(str)  # "": write without a template; "choose": ask for one
    answers_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme, self._words = context.theme, catalogue("reports", context.language)
        self.reports = ReportModel(self._words, read_only=context.workspace.project.is_read_only)
        self.sections, self.changes = SectionModel(), ChangeModel(self._words)
        self.head = DeskHead(theme, self.tr("Reports"))
        self.back = Button(theme, self.tr("Back"), kind="flat", size="head")
        self.add = Button(theme, self.tr("New report..."), icon="plus", size="head")
        self.export = Button(theme, self.tr("Export..."), icon="file-export", kind="primary", size="head")
        self.house = Choice(theme, self.tr("Template of Word reports"))
        self.edit = Button(theme, self.tr("Choices..."), icon="settings", kind="flat", size="panel")
        self.answers = Button(
            theme, self.tr("Read the answers..."), icon="file-import", kind="flat", size="panel"
        )
        self.copy = Button(theme, self.tr("Duplicate"), icon="copy-plus", kind="flat", size="panel")
        self.delete = Button(theme, self.tr("Delete"), icon="trash", kind="flat", size="panel")
        self.table = RowTable(theme, self.tr("Reports"))
        self.list_panel, self.look_panel = Panel(theme, self.tr("In this project")), Panel(theme, "")
        self.tabs = Tabs(theme, self.tr("Contents"), self.tr("Changes since the last export"), small=True)
        self.said = Label(theme, "", ink="muted", wrap=True)
        self.section_table = RowTable(theme, self.tr("Contents"))
        self.change_table = RowTable(theme, self.tr("Changes since the last export"))
        self.detail = Label(theme, "", wrap=True)
        self.nothing = EmptyState(theme, "")
        self._stack = QStackedWidget()
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._task: Task | None = None
        self._look: Task | None = None
        self._is_behind = True
        self._lay_out()
        self._connect()

    def chosen(self) -> KeptReport | None:
        """The report of the current row."""
        return self.reports.row(self.table.currentIndex())

    def refresh(self, guid: str = "") -> None:
        """Read the list anew and look how each report stands; ``guid`` is chosen, else the one of before."""
        self._is_behind = False
        before = self.chosen()
        wanted = guid or (before.guid if before is not None else "")
        found = self._context.workspace.read(kept_reports)
        self.reports.show(found)
        self.list_panel.head.set_count(str(len(found)) if found else "")
        self.list_panel.show_empty(not found)
        guids = [report.guid for report in found]
        if found:
            at = guids.index(wanted) if wanted in guids else 0
            self.table.setCurrentIndex(self.reports.index(at, NAME))
        self._enable()
        self._show_house()
        self._count_all()
        self._show_chosen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Delete deletes."""
        deletes = event.key() == Qt.Key.Key_Delete and self.delete.isEnabled()
        if deletes and self.focusWidget() is self.table:
            self.delete.click()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: what happened meanwhile is looked at."""
        super().showEvent(event)
        if self._is_behind:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: nobody looks."""
        super().hideEvent(event)
        self._later.stop()
        self._is_behind = True

    # Building

    def _lay_out(self) -> None:
        theme, writable = self._context.theme, not self._context.workspace.project.is_read_only
        self.head.add_left(self.back)
        self.head.add_right_label(self.tr("Word template"))
        self.head.add_right(self.house)
        self.head.add_right(self.add)
        self.head.add_right(self.export)
        for button in (self.answers, self.edit, self.copy, self.delete):
            button.setVisible(writable)
            self.list_panel.head.add_right(button)
        self.add.setVisible(writable)
        self.house.setEnabled(writable)
        self.table.setModel(self.reports)
        self.table.set_widths(_LIST, NAME)
        triggers = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.list_panel.set_body(self.table)
        sentence = self.tr(
            "No reports yet. A report keeps its choices; the project says when its last file is out of date."
        )
        empty = EmptyState(theme, sentence, self.tr("New report...") if writable else "")
        empty.acted.connect(self.add_requested)
        self.list_panel.set_empty(empty)
        self._lay_out_look()
        splitter = SideBySide(self.list_panel, self.look_panel, _SIZES, is_shared=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(splitter, 1)
        self.setFocusProxy(self.table)

    def _lay_out_look(self) -> None:
        theme = self._context.theme
        self.look_panel.head.add_left(self.tabs)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.said.setContentsMargins(*([theme.metrics.padding] * 4))
        column.addWidget(self.said)
        column.addWidget(self._stack, 1)
        self.section_table.setModel(self.sections)
        self.section_table.set_widths([300, 90], 0)
        self.change_table.setModel(self.changes)
        self.change_table.set_widths([240, 300], 1)
        self.detail.setContentsMargins(*([theme.metrics.padding] * 4))
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._changes_box = QWidget()
        inside = QVBoxLayout(self._changes_box)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.change_table, 1)
        inside.addWidget(self.detail)
        for page in (self.section_table, self._changes_box, self.nothing):
            self._stack.addWidget(page)
        self.look_panel.set_body(body)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.add.clicked.connect(self.add_requested)
        self.reports.renamed.connect(self.renamed)
        self.answers.clicked.connect(self.answers_requested)
        self.house.chosen.connect(self._ask_house)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())
        self.tabs.currentChanged.connect(lambda _: self._show_tab())
        self.change_table.selectionModel().currentRowChanged.connect(lambda *_: self._tell_change())
        for button, signal in (
            (self.edit, self.edit_requested),
            (self.copy, self.copy_requested),
            (self.delete, self.delete_requested),
            (self.export, self.export_requested),
        ):
            button.clicked.connect(partial(self._ask, signal.emit))
        self._later.timeout.connect(self.refresh)
        self._context.workspace.changed.connect(self._hear)  # a bound method: it ends with the page

    def _ask(self, emit: Callable[[KeptReport], object], _: bool = False) -> None:
        report = self.chosen()
        if report is not None:
            emit(report)

    def _hear(self, _: ChangeSet) -> None:
        """Any step may change what a report says: look again when the person pauses."""
        if self.isVisible():
            self._later.start()
        else:
            self._is_behind = True

    def _show_house(self) -> None:
        name = self._context.workspace.read(house_name)
        options = [("", self.tr("Look of the program"))]
        if name:
            options.append(("kept", name))
        options.append(("choose", self.tr("Choose a file...")))
        self.house.set_options(options)
        self.house.set_value("kept" if name else "")

    def _ask_house(self, value: str) -> None:
        self._show_house()  # what was asked for is shown once it is so
        if value != "kept":
            self.house_requested.emit(value)

    def _enable(self) -> None:
        for button in (self.edit, self.copy, self.delete, self.export):
            button.setEnabled(bool(self.reports.rows))

    # How they stand

    def _count_all(self) -> None:
        if self._task is not None:
            self._task.abandon()
        project = self._context.workspace.project
        self._task = task = self._context.workspace.work(lambda task: standings(project, task))
        task.succeeded.connect(self._show_states)
        task.start()

    def _show_states(self, found: list[Standing]) -> None:
        self.reports.set_standings(found)

    def _show_chosen(self) -> None:
        report = self.chosen()
        if self._look is not None:
            self._look.abandon()
            self._look = None
        self.look_panel.show_empty(report is None)
        is_list = report is not None and report.choices.kind == "quotations"
        self.answers.setVisible(is_list and not self._context.workspace.project.is_read_only)
        if report is None:
            self.said.setText("")
            self._show(None)
            return
        lines = choices_in_words(report.choices, self._words)
        self.said.setText("\n".join(["…", *lines]))
        project = self._context.workspace.project
        self._look = task = self._context.workspace.work(lambda _: look_at(project, report))
        task.succeeded.connect(self._show)
        task.start()

    def _show(self, look: Look | None) -> None:
        self.sections.show_outline(look.outline if look is not None else ())
        self.changes.show_changes(look.changes if look is not None else ())
        self.change_table.clearSpans()
        for row in self.changes.heads_of_sections():
            self.change_table.setSpan(row, 0, 1, self.changes.columnCount())
        if self.changes.rowCount():
            self.change_table.selectRow(min(1, self.changes.rowCount() - 1))
        self._tell_change()
        if look is not None:
            stands = look.stands
            state = status_in_words(stands, self._words, self._context.language)
            self.said.setText("\n".join([state, *choices_in_words(stands.report.choices, self._words)]))
            self.tabs.setTabText(1, self._changes_title(len(look.changes)))
            self.tabs.restyle()
            self.nothing.set_sentence(self._nothing_in_words(stands))
        self._show_tab()

    def _tell_change(self) -> None:
        """The whole of the current line before and now: in the table it is cut."""
        row = self.change_table.currentIndex().row()
        if not 0 <= row < self.changes.rowCount():
            self.detail.setText("")
            return
        before, now = (str(self.changes.index(row, column).data()) for column in (0, 1))
        self.detail.setText(self.tr("Before: {before}\nNow: {now}").format(before=before, now=now))

    def _changes_title(self, number: int) -> str:
        title = self.tr("Changes since the last export")
        return f"{title} ({number})" if number else title

    def _nothing_in_words(self, stands: Standing) -> str:
        if stands.trouble is not None:
            return stands.trouble.sentence(self._context.language)
        if stands.report.exported is None:
            return self.tr("Not exported yet: there is nothing to compare with.")
        return self._words("nothing_changed")

    def _show_tab(self) -> None:
        if self.tabs.currentIndex() == 0 and self.sections.rowCount():
            self._stack.setCurrentWidget(self.section_table)
        elif self.tabs.currentIndex() == 1 and self.changes.rowCount():
            self._stack.setCurrentWidget(self._changes_box)
        else:
            self._stack.setCurrentWidget(self.nothing)


def look_at(project: Project, report: KeptReport) -> Look:
    """What a report holds and what changed; its trouble is part of the answer."""
    stands = standing(project, report)
    if stands.trouble is not None:
        return Look(stands)
    try:
        outline = present_outline(project, report.choices)
        is_stale = stands.status in ("outdated", "changed")
        return Look(stands, outline, tuple(report_differences(project, report)) if is_stale else ())
    except QdaError as error:
        return Look(Standing(report, "broken", error))
