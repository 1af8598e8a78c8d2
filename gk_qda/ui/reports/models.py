"""The reports, the sections of one, its changed lines, and lists to tick, as rows of tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal

from gk_qda.operations.reports.outlines import Outline, SectionChange
from gk_qda.operations.reports.standing import Standing
from gk_qda.operations.tables.reports import status_in_short
from gk_qda.queries.report_choices import KeptReport
from gk_qda.ui.dates import moment_words
from gk_qda.ui.team.table_look import BOLD, BOTH_ENDS, MUTED
from gk_qda.ui.widgets.row_model import Index, RowModel
from gk_qda.words import Catalogue

_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
NAME = 0


class ReportModel(RowModel[KeptReport]):
    """One row a report; its name can be changed where it stands."""

    context = "Reports"
    heads = (
        QT_TRANSLATE_NOOP("Reports", "Report"),
        QT_TRANSLATE_NOOP("Reports", "Kind"),
        QT_TRANSLATE_NOOP("Reports", "Last export"),
        QT_TRANSLATE_NOOP("Reports", "State"),
    )
    renamed = Signal(object, str)  # KeptReport, the new name

    def __init__(self, words: Catalogue, *, read_only: bool) -> None:
        super().__init__()
        self._words, self._read_only = words, read_only
        self._standings: dict[str, Standing] = {}  # by GUID

    def set_standings(self, found: Sequence[Standing]) -> None:
        """Say how each stands."""
        self._standings = {one.report.guid: one for one in found}
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.heads) - 1))

    def state(self, report: KeptReport) -> str:
        """How a report stands; "" while nobody has looked."""
        stands = self._standings.get(report.guid)
        return "" if stands is None else stands.status

    def cell(self, row: KeptReport, column: int, role: int) -> object:
        """A report and how it stands; what is stale is bold."""
        if role in (*_SHOWN, Qt.ItemDataRole.EditRole):
            return self._words_of(row, column)
        if role == BOLD:
            return column == NAME or (column == 3 and self._is_stale(row))
        if role == MUTED:
            return column in (1, 2) or (column == 3 and not self._is_stale(row))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NAME and not self._read_only else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: the name is stored by who hears of it."""
        report, name = self.rows[index.row()], str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not name or name == report.name:
            return False
        self.renamed.emit(report, name)
        return True

    def _words_of(self, report: KeptReport, column: int) -> str:
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


class SectionModel(RowModel[tuple[str, str, int]]):
    """One row a section of a report with the number of its lines, indented as deep as it stands."""

    context = "Reports"
    heads = (QT_TRANSLATE_NOOP("Reports", "Section"), QT_TRANSLATE_NOOP("Reports", "Lines"))
    numbers = frozenset({1})

    def show_outline(self, outline: Outline) -> None:
        """Take the sections of another report: title, the whole path, number of lines."""
        parts = [(section.title.split(" › "), section) for section in outline]
        self.show(
            [(f"{'      ' * (len(path) - 1)}{path[-1]}", one.title, len(one.lines)) for path, one in parts]
        )

    def cell(self, row: tuple[str, str, int], column: int, role: int) -> object:
        """A section; its whole path when asked."""
        title, whole, lines = row
        if role == Qt.ItemDataRole.DisplayRole:
            return (title, lines)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return whole
        return column == 1 if role == MUTED else None


class ChangeModel(RowModel[tuple[str, str, bool]]):
    """One row a line that would read otherwise; a row before those of each section."""

    context = "Reports"
    heads = (QT_TRANSLATE_NOOP("Reports", "In the last file"), QT_TRANSLATE_NOOP("Reports", "Now"))

    def __init__(self, words: Catalogue) -> None:
        super().__init__()
        self._words = words

    def show_changes(self, changes: Sequence[SectionChange]) -> None:
        """Take the differences of another report: before, now, whether it is the head of a section."""
        rows: list[tuple[str, str, bool]] = []
        for change in changes:
            said = self._words(f"section_{change.kind}")
            rows.append((f"{change.title} · {said}", "", True))
            rows += [(line.old or "–", line.new or "–", False) for line in change.lines]
        self.show(rows)

    def heads_of_sections(self) -> list[int]:
        """The rows that name a section; they reach over both columns."""
        return [row for row, (_, _, is_head) in enumerate(self.rows) if is_head]

    def cell(self, row: tuple[str, str, bool], column: int, role: int) -> object:
        """A line before and now, or the name of a section."""
        before, now, is_head = row
        if role in _SHOWN:
            return (before, now)[column]
        if role in (BOLD, BOTH_ENDS):
            return is_head
        return not is_head and (before, now)[column] == "–" if role == MUTED else None


@dataclass(frozen=True, slots=True)
class Tick:
    """Something to tick: what it stands for, and its words."""

    key: str
    words: str


class TickModel(RowModel[Tick]):
    """Things to tick, in an order that can be changed; at most ``most`` of them."""

    heads = ("", "")  # boxes and words speak for themselves
    ticked = Signal()

    def __init__(self, most: int | None = None) -> None:
        super().__init__()
        self.most = most
        self._chosen: set[str] = set()

    def offer(self, rows: Sequence[Tick], chosen: Sequence[str]) -> None:
        """Take other rows; the chosen ones come first, in their order."""
        by_key = {row.key: row for row in rows}
        first = [by_key[key] for key in chosen if key in by_key]
        self._chosen = {row.key for row in first}
        self.show([*first, *(row for row in rows if row.key not in self._chosen)])

    def chosen(self) -> tuple[str, ...]:
        """The keys of what is ticked, in order."""
        return tuple(row.key for row in self.rows if row.key in self._chosen)

    def toggle(self, row: int) -> None:
        """Tick a row, or take the tick off."""
        key = self.rows[row].key
        if key in self._chosen:
            self._chosen.discard(key)
        elif self.most is None or len(self._chosen) < self.most:
            self._chosen.add(key)
        self.dataChanged.emit(self.index(row, 0), self.index(row, 1))
        self.ticked.emit()

    def move(self, row: int, step: int) -> int:
        """Put a row before (-1) or behind (1) its neighbour; returns where it stands then."""
        target = row + step
        if not 0 <= target < len(self.rows):
            return row
        rows = list(self.rows)
        rows[row], rows[target] = rows[target], rows[row]
        self.rows = rows
        low, high = sorted((row, target))
        self.dataChanged.emit(self.index(low, 0), self.index(high, 1))
        self.ticked.emit()
        return target

    def cell(self, row: Tick, column: int, role: int) -> object:
        """A box, then the words."""
        if column == 0:
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
