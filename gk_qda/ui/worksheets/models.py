"""A worksheet and the counts of one item for Qt. What is typed is only asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from gk_qda.exporting.quotes import x_of_n
from gk_qda.language.states import VALUE
from gk_qda.queries.worksheet_grid import GridCase, GridItem, WorksheetGrid
from gk_qda.queries.worksheets import ItemResult
from gk_qda.ui.team.table_look import BOLD, MUTED
from gk_qda.ui.worksheets.words import answer_words, state_words

Index = QModelIndex | QPersistentModelIndex
ITEM, TEXT, FIRST = 0, 1, 2  # the cases begin at FIRST
_NOWHERE = QModelIndex()
_DISPLAY, _EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole
_TIP = Qt.ItemDataRole.ToolTipRole
_FIXED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_HORIZONTAL = Qt.Orientation.Horizontal
_STATES = ("not_applicable", "unknown", "missing")


class SheetModel(QAbstractTableModel):
    """A row an item, a column a case behind those of name and question."""

    answer_typed = Signal(int, int, str)  # item id, case id, words

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self._read_only = read_only
        self.grid: WorksheetGrid | None = None
        self.items: Sequence[GridItem] = ()

    def show(self, grid: WorksheetGrid | None, items: Sequence[GridItem]) -> None:
        """Another worksheet, or other answers; what is chosen stays where rows and columns are the same."""
        is_same = bool(
            grid
            and self.grid
            and grid.cases == self.grid.cases
            and [item.id for item in items] == [item.id for item in self.items]
        )
        if not is_same:
            self.beginResetModel()
        self.grid, self.items = grid, items
        if not is_same:
            self.endResetModel()
        elif items:
            self.dataChanged.emit(self.index(0, 0), self.index(len(items) - 1, self.columnCount() - 1))

    def item(self, index: Index) -> GridItem | None:
        """The item of a row."""
        return self.items[index.row()] if index.isValid() and index.row() < len(self.items) else None

    def case(self, index: Index) -> GridCase | None:
        """The case of a column."""
        at = index.column() - FIRST
        cases = self.grid.cases if self.grid else ()
        return cases[at] if index.isValid() and 0 <= at < len(cases) else None

    def answer(self, index: Index) -> tuple[str, str]:
        """(state, value) of a cell; the state is "" where the case did not return the worksheet."""
        item, case = self.item(index), self.case(index)
        if item is None or case is None or self.grid is None:
            return "", ""
        return self.grid.answer(item.id, case.id)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.items)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else FIRST + (len(self.grid.cases) if self.grid else 0)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Qt."""
        if orientation != _HORIZONTAL or role not in (_DISPLAY, _TIP):
            return None
        if section < FIRST:
            return (self.tr("Item"), self.tr("Question"))[section] if role == _DISPLAY else None
        case = self.grid.cases[section - FIRST] if self.grid else None
        if case is None:
            return None
        return case.name if role == _DISPLAY else (case.title or case.name)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Qt."""
        item = self.item(index)
        if item is None:
            return None
        if index.column() < FIRST:
            return self._of_item(item, index.column(), role)
        state, value = self.answer(index)
        if role == _DISPLAY:
            return answer_words(state, value)
        if role == _EDIT:
            return value
        if role == MUTED:
            return state != VALUE
        if role == _TIP:
            return self._tip(index, state, value)
        return None

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Qt: another answer."""
        item, case = self.item(index), self.case(index)
        words = str(value).strip()
        if item is None or case is None or role != _EDIT or words == self.answer(index)[1]:
            return False
        self.answer_typed.emit(item.id, case.id, words)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: answers in people's own words are written in the field at the right."""
        item = self.item(index)
        if self._read_only or item is None or item.is_text or index.column() < FIRST:
            return _FIXED
        return _FIXED | Qt.ItemFlag.ItemIsEditable

    def _of_item(self, item: GridItem, column: int, role: int) -> object:
        if role == _DISPLAY:
            return item.item if column == ITEM else item.text
        if role == BOLD:
            return column == ITEM
        if role == _TIP:
            lines = [item.text, item.section, self.tr("Theme: {name}").format(name=item.theme or "–")]
            return "\n".join(line for line in lines if line)
        return None

    def _tip(self, index: Index, state: str, value: str) -> str:
        case = self.case(index)
        assert case is not None
        assert self.grid is not None
        if not state:
            return self.tr("{case} did not return {worksheet}.").format(
                case=case.title or case.name, worksheet=self.grid.name
            )
        return f"{case.title or case.name}: {answer_words(state, value)}"


class CountModel(QAbstractTableModel):
    """How often each answer to one item was given: all cases, then each group."""

    def __init__(self) -> None:
        super().__init__()
        self._language = "de"
        self._groups: Sequence[tuple[str, ItemResult]] = ()
        self._rows: list[tuple[str, bool, list[str]]] = []  # words, whether it is no answer, cells

    def show(self, groups: Sequence[tuple[str, ItemResult]], language: str) -> None:
        """Other counts: (name of the group, its counts), all cases first."""
        self.beginResetModel()
        self._groups, self._language = groups, language
        self._rows = list(self._lines()) if groups else []
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else 1 + len(self._groups)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Qt."""
        if orientation != _HORIZONTAL:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_side(section))
        if role not in (_DISPLAY, _TIP):
            return None
        return self.tr("Answer") if section == 0 else self._groups[section - 1][0]

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Qt."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        words, is_none, cells = self._rows[index.row()]
        if role in (_DISPLAY, _TIP):
            return words if index.column() == 0 else cells[index.column() - 1]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_side(index.column()))
        return is_none if role == MUTED else None

    def _lines(self) -> list[tuple[str, bool, list[str]]]:
        everything = self._groups[0][1]
        lines: list[tuple[str, bool, list[str]]] = []
        if everything.is_text:
            lines.append(
                (state_words(VALUE), False, [self._cell(one, one.answered) for _, one in self._groups])
            )
        for option, _ in everything.options:
            cells = [self._cell(one, dict(one.options).get(option, 0)) for _, one in self._groups]
            lines.append((option, False, cells))
        for answer, _ in everything.others:
            cells = [self._cell(one, dict(one.others).get(answer, 0)) for _, one in self._groups]
            lines.append((self.tr("{answer} (not among the options)").format(answer=answer), False, cells))
        for state in _STATES:
            cells = [self._cell(one, getattr(one, state)) for _, one in self._groups]
            lines.append((state_words(state), True, cells))
        return lines

    def _cell(self, result: ItemResult, number: int) -> str:
        return x_of_n(number, result.returned, self._language)


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
