"""One case: its values in a table that is typed into, its parts, its comment."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gk_qda.queries.case_sheet import CaseSheet
from gk_qda.ui.cases.models import LABEL, VALUE, PartModel, ValueModel
from gk_qda.ui.cases.words import ANSWERS, type_choices
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.speakers.table import completer
from gk_qda.ui.team.table_look import RowDelegate, RowTable
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import FootBar, Panel, PanelHead

Index = QModelIndex | QPersistentModelIndex
_VALUES, _PARTS = [206, 150, 84], [110, 150]
_LINE = 190  # px at 100 %
_LINES = 5  # parts seen without scrolling
_EDITS = (
    QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.AnyKeyPressed
)


class SheetPanel(Panel):
    """What is typed is asked for by signals with the id of the case shown."""

    attribute_added = Signal(str, str, object)  # name, type, choices
    attribute_deleted = Signal(int)
    comment_typed = Signal(str)
    part_named = Signal(str)  # as proposed
    part_removed = Signal(object)  # CasePart

    def __init__(self, theme: Theme, *, read_only: bool, only_values: bool = False) -> None:
        super().__init__(theme, "" if only_values else self.tr("Case"))
        self._theme, self._read_only, self._only_values = theme, read_only, only_values
        self.sheet: CaseSheet | None = None
        self._others: Sequence[CaseSheet] = ()
        self.values = ValueModel(read_only=read_only)
        self.parts = PartModel()
        self.table = RowTable(theme, self.tr("Attributes"))
        self.part_table = RowTable(theme, self.tr("Parts of the case"))
        self.comment = QLineEdit()
        self.attribute = QLineEdit()
        self.kind = Choice(theme, self.tr("Type"), size="button")
        self.choices = QLineEdit()
        self.choice_bar = FootBar(theme)
        self.add_attribute = Button(theme, self.tr("Add"), icon="plus")
        self.delete_attribute = Button(
            theme, self.tr("Delete attribute"), icon="trash", size="panel", kind="flat"
        )
        self.part = QLineEdit()
        self.add_part = Button(theme, self.tr("Add"), icon="plus")
        self.remove_part = Button(theme, self.tr("Take out"), icon="x", size="panel", kind="flat")
        self._delegate = ValueDelegate(theme, self._proposals)
        self._lay_out()
        self._connect()
        self.show_case(None, ())

    def show_case(self, sheet: CaseSheet | None, others: Sequence[CaseSheet]) -> None:
        """Another case, or the same with other values; ``others`` propose values."""
        row, is_same = self.table.currentIndex(), bool(self.sheet and sheet and self.sheet.id == sheet.id)
        self.sheet, self._others = sheet, others
        self.show_empty(sheet is None)
        if sheet is None:
            return
        self.head.set_title(sheet.title or sheet.name)
        self.head.set_count(self.tr("{x} of {n} attributes").format(x=sheet.filled, n=len(sheet.values)))
        self.values.show_values(sheet.values)
        self.parts.show(sheet.parts)
        self.comment.setText(sheet.comment)
        if self.values.rows:
            last = len(self.values.rows) - 1
            place = (
                self.values.index(min(row.row(), last), row.column()) if is_same and row.isValid() else None
            )
            self.table.setCurrentIndex(place or self.values.index(0, VALUE))
        self._show_choices()

    def go_to_last(self) -> None:
        """To the value of the attribute that was just made."""
        self.attribute.clear()
        self.choices.clear()
        self.table.setCurrentIndex(self.values.index(self.values.rowCount() - 1, VALUE))
        self.table.scrollToBottom()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def propose_parts(self, names: Sequence[str]) -> None:
        """What may become a part."""
        self.part.setCompleter(completer(names, self.part))

    def _lay_out(self) -> None:
        theme = self._theme
        self.table.setModel(self.values)
        self.table.setItemDelegate(self._delegate)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.table.setEditTriggers(_EDITS)
        self.table.set_widths(_VALUES, VALUE)
        self.part_table.setModel(self.parts)
        self.part_table.set_widths(_PARTS, 1)
        self.part_table.setDragEnabled(True)
        self.part_table.setFixedHeight(theme.metrics.table_row * (_LINES + 1))
        self.kind.set_options(type_choices())
        for line, words in (
            (self.attribute, self.tr("New attribute")),
            (self.part, self.tr("Document or speaker")),
            (self.comment, self.tr("Comment")),
            (self.choices, self.tr("Choices, with ; between them")),
        ):
            line.setPlaceholderText(words)
            line.setAccessibleName(words)
            line.setFixedHeight(theme.metrics.line_edit)
            line.setReadOnly(self._read_only)
            line.setMinimumWidth(round(_LINE * theme.metrics.body / 12))
        self.head.add_right(self.delete_attribute)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self._foot(self.attribute, self.kind, self.add_attribute))
        self.choices.setMinimumWidth(round(2 * _LINE * theme.metrics.body / 12))
        self.choice_bar.add_left(self.choices)
        column.addWidget(self.choice_bar)
        self.set_body(inside)
        self.set_empty(EmptyState(theme, self.tr("Choose a row at the left.")))
        if not self._only_values:
            self._lay_out_parts(column)

    def _lay_out_parts(self, column: QVBoxLayout) -> None:
        """What a case consists of, and its comment."""
        theme = self._theme
        parts_head = PanelHead(theme, self.tr("Parts"))
        parts_head.add_right(self.remove_part)
        column.addWidget(parts_head)
        column.addWidget(self.part_table)
        column.addWidget(self._foot(self.part, self.add_part))
        foot = FootBar(theme)
        foot.add_left(self.comment)
        column.addWidget(foot)
        self.part.setMinimumWidth(round(1.3 * _LINE * theme.metrics.body / 12))
        self.comment.setMinimumWidth(round(2 * _LINE * theme.metrics.body / 12))

    def _foot(self, *widgets: QWidget) -> FootBar:
        foot = FootBar(self._theme)
        for widget in widgets:
            foot.add_left(widget)
        if self._read_only:
            foot.hide()
        return foot

    def _connect(self) -> None:
        self.attribute.returnPressed.connect(self._add_attribute)
        self.choices.returnPressed.connect(self._add_attribute)
        self.kind.chosen.connect(lambda _: self._show_choices())
        self.add_attribute.clicked.connect(self._add_attribute)
        self.attribute.textChanged.connect(lambda _: self._show_choices())
        self.part.textChanged.connect(lambda _: self._show_choices())
        self.part.returnPressed.connect(self._add_part)
        self.add_part.clicked.connect(self._add_part)
        self.remove_part.clicked.connect(self._remove_part)
        self.delete_attribute.clicked.connect(self._delete_attribute)
        self.comment.editingFinished.connect(self._comment)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_choices())
        self.part_table.selectionModel().currentChanged.connect(lambda *_: self._show_choices())

    def _show_choices(self) -> None:
        writable = not self._read_only
        self.choice_bar.setVisible(writable and self.kind.value() in ("choice", "set"))
        self.add_attribute.setEnabled(bool(self.attribute.text().strip()))
        self.add_part.setEnabled(bool(self.part.text().strip()))
        self.delete_attribute.setEnabled(writable and self.table.currentIndex().isValid())
        self.remove_part.setEnabled(writable and self.part_table.currentIndex().isValid())

    def _add_attribute(self) -> None:
        if name := self.attribute.text().strip():
            typed = self.choices.text() if self.kind.value() in ("choice", "set") else ""
            chosen = [part.strip() for part in typed.split(";") if part.strip()]
            self.attribute_added.emit(name, self.kind.value(), chosen)

    def _delete_attribute(self) -> None:
        row = self.values.row(self.table.currentIndex())
        if row is not None:
            self.attribute_deleted.emit(row.attribute.attribute_id)

    def _add_part(self) -> None:
        if name := self.part.text().strip():
            self.part_named.emit(name)

    def _remove_part(self) -> None:
        part = self.parts.row(self.part_table.currentIndex())
        if part is not None:
            self.part_removed.emit(part)

    def _comment(self) -> None:
        words = self.comment.text().strip()
        if self.sheet is not None and words != self.sheet.comment:
            self.comment_typed.emit(words)

    def _proposals(self, index: Index) -> list[str]:
        """The choices of an attribute, or what other cases have; then the words for "no value"."""
        row = self.values.row(index)
        if row is None or index.column() != VALUE:
            return []
        found = list(row.attribute.choices)
        if row.attribute.type == "boolean":
            found = ["ja", "nein"]
        elif not found and row.attribute.type in ("choice", "text"):
            place = next(
                at for at, one in enumerate(self._others[0].values) if one.name == row.attribute.name
            )
            found = sorted({case.values[place].value for case in self._others} - {"", *ANSWERS})
        return [*found, *ANSWERS]


class ValueDelegate(RowDelegate):
    """A line with proposals."""

    def __init__(self, theme: Theme, proposals: Callable[[Index], list[str]]) -> None:
        super().__init__(theme)
        self._proposals = proposals

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Qt."""
        line = QLineEdit(parent)
        model = index.model()
        label = str(model.index(index.row(), LABEL).data() or "").strip()
        head = str(model.headerData(index.column(), Qt.Orientation.Horizontal))
        line.setAccessibleName(f"{label}: {head}")
        if words := self._proposals(index):
            line.setCompleter(completer(words, line))
        return line
