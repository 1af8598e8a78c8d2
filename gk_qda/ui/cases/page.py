"""The page of the cases: the list at the left, the chosen case at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QMenu, QSplitter, QVBoxLayout, QWidget

from gk_qda.names import name_key
from gk_qda.project import ChangeSet
from gk_qda.queries.case_sheet import CaseSheet, case_sheets, part_targets
from gk_qda.queries.settings import settings
from gk_qda.ui.cases.case_table import CaseTable
from gk_qda.ui.cases.merge_dialog import MergeDialog
from gk_qda.ui.cases.models import NAME, TITLE, CaseModel
from gk_qda.ui.cases.period_bar import PeriodBar
from gk_qda.ui.cases.reports import CaseReports
from gk_qda.ui.cases.requests import CaseRequests
from gk_qda.ui.cases.sheet_panel import SheetPanel
from gk_qda.ui.code_desk.menus import open_menu
from gk_qda.ui.desk import Context
from gk_qda.ui.focus import Place
from gk_qda.ui.memos.case_memo import CaseMemo
from gk_qda.ui.widgets.base_line import BaseLine
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import FootBar, Panel

_CASES = [110, 170, 130, 160, 90]
_SHOWN = {"cases", "case_members", "attributes", "attribute_values", "documents", "speakers", "settings"}


class CasesPage(QWidget):
    """Each gesture is one step that undo takes back."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme, read_only = context.theme, context.workspace.project.is_read_only
        self.cases = CaseModel(read_only=read_only)
        self.table = CaseTable(theme, self.tr("Cases"))
        self.panel = Panel(theme, self.tr("Cases"))
        self.sheet = SheetPanel(theme, read_only=read_only)
        self.base = BaseLine(theme)
        self.sort = Button(theme, self.tr("Sort by title"), icon="arrows-sort", size="panel", kind="flat")
        self.merge = Button(theme, self.tr("Merge..."), icon="arrow-merge", size="panel", kind="flat")
        self.report = Button(theme, self.tr("Report..."), icon="file-export", size="panel", kind="flat")
        self.delete = Button(theme, self.tr("Delete"), icon="trash", size="panel", kind="flat")
        self.name = QLineEdit()
        self.add = Button(theme, self.tr("Add case"), icon="plus")
        self.period = PeriodBar(theme)
        self.requests = CaseRequests(context, self)
        self.reports = CaseReports(context, self)
        self.memo = CaseMemo(self, context, self._chosen_id)
        self._targets: dict[str, tuple[int, int | None]] = {}  # what may become a part
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read anew; the chosen case stays chosen."""
        workspace, chosen = self._context.workspace, self._chosen()
        row = max(0, self.table.currentIndex().row())
        found = workspace.read(case_sheets)
        self._find_targets()
        self.period.show_period(workspace.read(settings))
        self.cases.show(found)
        self.panel.head.set_count(str(len(found)))
        self.panel.show_empty(not found)
        ids = [case.id for case in found]
        if chosen is not None and chosen.id in ids:
            row = ids.index(chosen.id)
        if found:
            self.table.setCurrentIndex(self.cases.index(min(row, len(found) - 1), NAME))
        self._show_chosen()
        self._show_base(found)

    def hears(self, changes: ChangeSet) -> bool:
        """Whether a step may have changed what is shown."""
        return bool(changes.tables() & _SHOWN)

    def choose(self, case_id: int) -> None:
        """Choose a case."""
        for row, case in enumerate(self.cases.rows):
            if case.id == case_id:
                self.table.setCurrentIndex(self.cases.index(row, NAME))

    def _lay_out(self) -> None:
        theme, writable = self._context.theme, not self._context.workspace.project.is_read_only
        column = QVBoxLayout(self)  # outside in: each part is measured once, where it stays
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.base)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        column.addWidget(splitter, 1)
        left = QWidget()
        splitter.addWidget(left)
        splitter.addWidget(self.sheet)
        splitter.setSizes([760, round(460 * theme.metrics.body / 12)])
        splitter.setStretchFactor(0, 1)
        self.sheet.setMinimumWidth(round(400 * theme.metrics.body / 12))
        foot = FootBar(theme)
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.panel, 1)
        inside.addWidget(self.period)
        inside.addWidget(foot)
        self.table.setModel(self.cases)
        self.table.set_widths(_CASES, TITLE)
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        for button in (self.sort, self.merge, self.delete):
            self.panel.head.add_right(button)
            button.setVisible(writable)
        self.panel.head.add_right(self.report)
        self.name.setPlaceholderText(self.tr("Name of a new case"))
        self.name.setAccessibleName(self.tr("Name of a new case"))
        self.name.setFixedHeight(theme.metrics.line_edit)
        self.name.setMinimumWidth(240)
        foot.add_left(self.name)
        foot.add_left(self.add)
        self.panel.set_body(self.table)
        self.panel.set_empty(
            EmptyState(
                theme,
                self.tr(
                    "No cases yet. A case is what your study speaks about: a municipality, a school, a person."
                ),
            )
        )
        for part in (foot, self.period):
            part.setVisible(writable)

    def _connect(self) -> None:
        requests, sheet = self.requests, self.sheet
        self.cases.rename_requested.connect(requests.rename)
        self.cases.describe_requested.connect(requests.describe)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        self.period.typed.connect(requests.set_period)
        self.name.textChanged.connect(lambda words: self.add.setEnabled(bool(words.strip())))
        self.name.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.add.setEnabled(False)
        self.sort.clicked.connect(requests.sort)
        self.merge.clicked.connect(self._merge)
        self.report.clicked.connect(self._report)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.delete.clicked.connect(self._delete)
        self.cases.moved.connect(requests.move)
        self.cases.documents_dropped.connect(self._take_documents)
        self.table.shifted.connect(self._shift)
        sheet.values.value_typed.connect(self._set_value)
        sheet.values.title_typed.connect(requests.title_attribute)
        sheet.values.day_typed.connect(lambda row, words: self._with(requests.set_day, row, words))
        sheet.comment_typed.connect(lambda words: self._with(requests.describe, "comment", words))
        sheet.part_named.connect(self._add_part)
        sheet.part_removed.connect(requests.remove_part)
        sheet.attribute_added.connect(self._add_attribute)
        sheet.attribute_deleted.connect(requests.delete_attribute)

    def _chosen(self) -> CaseSheet | None:
        return self.cases.row(self.table.currentIndex())

    def _chosen_id(self) -> int | None:
        chosen = self._chosen()
        return chosen.id if chosen is not None else None

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        self.delete.setEnabled(chosen is not None)
        self.report.setEnabled(chosen is not None)
        self.merge.setEnabled(chosen is not None and len(self.cases.rows) > 1)
        self.sheet.show_case(chosen, self.cases.rows)

    def _show_base(self, found: list[CaseSheet]) -> None:
        without = [case.title or case.name for case in found if not case.parts]
        words = self.tr("%n case(s)", "", len(found))
        if without:
            words += ", " + self.tr("without a source: {names}").format(names=", ".join(without))
        self.base.set_plain(f"{words}.")

    def _with(self, request: Callable[..., object], *words: object) -> None:
        chosen = self._chosen()
        if chosen is not None:
            request(chosen.id, *words)

    def _set_value(self, attribute_id: int, words: str, since: object) -> None:
        self._with(self.requests.set_value, attribute_id, words, since)

    def _add(self) -> None:
        if not (name := self.name.text().strip()):
            return
        case_id = self.requests.add(name)
        if case_id is not None:
            self.name.clear()
            self.choose(case_id)

    def _delete(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.requests.delete(chosen)

    def case_menu(self, case: CaseSheet) -> QMenu:
        """What can be done with a case."""
        menu, can_write = QMenu(self), not self._context.workspace.project.is_read_only
        menu.addAction(self.tr("Report of the case..."), self._report)
        compare = partial(self._context.focus.go, Place("compare", case_id=case.id))
        menu.addAction(self.tr("Put beside other cases"), compare)
        self.memo.add_to(menu, case.id)
        if can_write:
            menu.addSeparator()
            menu.addAction(self.tr("Rename"), lambda: self.table.edit(self.table.currentIndex()))
            menu.addAction(self.tr("Merge..."), self._merge).setEnabled(self.merge.isEnabled())
            menu.addAction(self.tr("Delete"), self._delete)
        return menu

    def _open_menu(self, place: QPoint) -> None:
        index = self.table.indexAt(place)
        if index.isValid():
            self.table.setCurrentIndex(index.siblingAtColumn(NAME))
        if (case := self._chosen()) is not None:
            open_menu(self.case_menu(case), self.table.viewport().mapToGlobal(place))

    def _report(self) -> None:
        if (chosen := self._chosen()) is not None:
            self.reports.save(chosen.name, chosen.title)

    def _merge(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        others = [case for case in self.cases.rows if case.id != chosen.id]
        answer = MergeDialog.ask(self, self._context.theme, chosen, others)
        if answer is not None:
            into = next(case for case in others if case.id == answer.into_id)
            self.requests.merge(chosen, into, prefer_other=answer.prefer_other)
            self.choose(into.id)

    def _shift(self, step: int) -> None:
        """The chosen case one row up or down."""
        chosen, row = self._chosen(), self.table.currentIndex().row()
        if chosen is not None and 0 <= row + step < len(self.cases.rows):
            self.requests.move([chosen.id], row - 1 if step < 0 else row + 2)

    def _take_documents(self, document_ids: list[int], case_id: int) -> None:
        case = next(case for case in self.cases.rows if case.id == case_id)
        self.requests.assign(document_ids, case_id, case.title or case.name)

    def _add_attribute(self, name: str, kind: str, choices: list[str]) -> None:
        if self.requests.add_attribute(name, kind, choices) is not None:
            self.sheet.go_to_last()

    def _add_part(self, words: str) -> None:
        target = self._targets.get(name_key(words))
        if target is None:
            self._context.messages.inform(
                self.tr("There is no document or speaker “{name}”. Choose one from the list.").format(
                    name=words
                )
            )
            return
        self._with(self.requests.add_part, *target)
        self.sheet.part.clear()

    def _find_targets(self) -> None:
        """Documents by name, speakers as "TM01: B"."""
        found = self._context.workspace.read(part_targets)
        self._targets = {name_key(name): (document, speaker) for name, document, speaker in found}
        self.sheet.propose_parts([name for name, _, _ in found])
