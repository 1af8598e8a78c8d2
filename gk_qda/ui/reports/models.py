"""The reports, the sections of one, its changed lines, and lists to tick, as rows of tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    Qt,
    Signal,
)

from gk_qda.operations.reports.outlines import Outline, SectionChange
from gk_qda.operations.reports.standing import Standing
from gk_qda.operations.tables.reports import status_in_short
from gk_qda.queries.report_choices import KeptReport
from gk_qda.ui.dates import moment_words
from gk_qda.ui.team.table_look import BOLD, BOTH_ENDS, MUTED, Index
from gk_qda.words import Catalogue

_NOWHERE = QModelIndex()
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
NAME = 0


class _Rows(QAbstractTableModel):
    """What all tables here share: heads, and no rows below rows."""

    heads: tuple[Any, ...] = ()

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("Reports", self.heads[section])
        return None


class ReportModel(_Rows):
    """One row a report; its name can be changed where it stands."""

    heads = (
        QT_TRANSLATE_NOOP("Reports", "Report"),
        QT_TRANSLATE_NOOP("Reports", "Kind"),
        QT_TRANSLATE_NOOP("Reports", "Last export"),
        QT_TRANSLATE_NOOP("Reports", "State"),
    )
    renamed = Signal(object, str)  # KeptReport, the new name

    def __init__(self, words: Catalogue, *, read_only: bool) -> None:
        super().__init__()
        self.reports: tuple[KeptReport, ...] = ()
        self._words, self._read_only = words, read_only
        self._standings: dict[str, Standing] = {}  # by GUID

    def show(self, reports: Sequence[KeptReport]) -> None:
        """Take other reports; their states are those known before."""
        self.beginResetModel()
        self.reports = tuple(reports)
        self.endResetModel()

    def set_standings(self, found: Sequence[Standing]) -> None:
        """Say how each stands."""
        self._standings = {one.report.guid: one for one in found}
        if self.reports:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.reports) - 1, len(self.heads) - 1))

    def state(self, report: KeptReport) -> str:
        """How a report stands; "" while nobody has looked."""
        stands = self._standings.get(report.guid)
        return "" if stands is None else stands.status

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.reports)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        report = self.reports[index.row()]
        if role in (*_SHOWN, Qt.ItemDataRole.EditRole):
            return self._cell(report, index.column())
        if role == BOLD:
            return index.column() == NAME or (index.column() == 3 and self._is_stale(report))
        if role == MUTED:
            return index.column() in (1, 2) or (index.column() == 3 and not self._is_stale(report))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NAME and not self._read_only else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: the name is stored by who hears of it."""
        report, name = self.reports[index.row()], str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not name or name == report.name:
            return False
        self.renamed.emit(report, name)
        return True

    def _cell(self, report: KeptReport, column: int) -> str:
        last, language = report.exported, self._words.language
        match column:
            case 0:
                return report.name
            case 1:
                return self._words(f"kind_{report.choices.kind}")
            case 2:
                return "–" if last is None else moment_words(last.at)
            case _:
                stands = self._standings.get(report.guid)
                return "…" if stands is None else status_in_short(stands, self._words, language)

    def _is_stale(self, report: KeptReport) -> bool:
        return self.state(report) in ("outdated", "changed", "broken")


class SectionModel(_Rows):
    """One row a section of a report with the number of its lines, indented as deep as it stands."""

    heads = (QT_TRANSLATE_NOOP("Reports", "Section"), QT_TRANSLATE_NOOP("Reports", "Lines"))

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[str, str, int]] = []  # title, the whole path, lines

    def show(self, outline: Outline) -> None:
        """Take the sections of another report."""
        self.beginResetModel()
        self._rows = []
        for section in outline:
            *above, name = section.title.split(" › ")
            self._rows.append((f"{'      ' * len(above)}{name}", section.title, len(section.lines)))
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        title, whole, lines = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (title, lines)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return whole
        if role == MUTED:
            return index.column() == 1
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return int(Qt.AlignmentFlag.AlignRight)
        return None


class ChangeModel(_Rows):
    """One row a line that would read otherwise; a row before those of each section."""

    heads = (QT_TRANSLATE_NOOP("Reports", "In the last file"), QT_TRANSLATE_NOOP("Reports", "Now"))

    def __init__(self, words: Catalogue) -> None:
        super().__init__()
        self._words = words
        self._rows: list[tuple[str, str, bool]] = []  # before, now, whether it is the head of a section

    def show(self, changes: Sequence[SectionChange]) -> None:
        """Take the differences of another report."""
        self.beginResetModel()
        self._rows = []
        for change in changes:
            said = self._words(f"section_{change.kind}")
            self._rows.append((f"{change.title} · {said}", "", True))
            self._rows += [(line.old or "–", line.new or "–", False) for line in change.lines]
        self.endResetModel()

    def heads_of_sections(self) -> list[int]:
        """The rows that name a section; they reach over both columns."""
        return [row for row, (_, _, is_head) in enumerate(self._rows) if is_head]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        before, now, is_head = self._rows[index.row()]
        if role in _SHOWN:
            return (before, now)[index.column()]
        if role in (BOLD, BOTH_ENDS):
            return is_head
        if role == MUTED:
            return not is_head and (before, now)[index.column()] == "–"
        return None


@dataclass(frozen=True, slots=True)
class Tick:
    """Something to tick: what it stands for, and its words."""

    key: str
    words: str


class TickModel(_Rows):
    """Things to tick, in an order that can be changed; at most ``most`` of them."""

    heads = ("", "")
    ticked = Signal()

    def __init__(self, most: int | None = None) -> None:
        super().__init__()
        self.most = most
        self._rows: list[Tick] = []
        self._chosen: set[str] = set()

    def show(self, rows: Sequence[Tick], chosen: Sequence[str]) -> None:
        """Take other rows; the chosen ones come first, in their order."""
        self.beginResetModel()
        by_key = {row.key: row for row in rows}
        first = [by_key[key] for key in chosen if key in by_key]
        self._chosen = {row.key for row in first}
        self._rows = [*first, *(row for row in rows if row.key not in self._chosen)]
        self.endResetModel()

    def chosen(self) -> tuple[str, ...]:
        """The keys of what is ticked, in order."""
        return tuple(row.key for row in self._rows if row.key in self._chosen)

    def toggle(self, row: int) -> None:
        """Tick a row, or take the tick off."""
        key = self._rows[row].key
        if key in self._chosen:
            self._chosen.discard(key)
        elif self.most is None or len(self._chosen) < self.most:
            self._chosen.add(key)
        self.dataChanged.emit(self.index(row, 0), self.index(row, 1))
        self.ticked.emit()

    def move(self, row: int, step: int) -> int:
        """Put a row before (-1) or behind (1) its neighbour; returns where it stands then."""
        target = row + step
        if not 0 <= target < len(self._rows):
            return row
        self._rows[row], self._rows[target] = self._rows[target], self._rows[row]
        low, high = sorted((row, target))
        self.dataChanged.emit(self.index(low, 0), self.index(high, 1))
        self.ticked.emit()
        return target

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        row = self._rows[index.row()]
        if index.column() == 0:
            if role == Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if row.key in self._chosen else Qt.CheckState.Unchecked
            return row.words if role == Qt.ItemDataRole.AccessibleTextRole else None
        return row.words if role in _SHOWN else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: Space ticks."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.toggle(index.row())
        return True
