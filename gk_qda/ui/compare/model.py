"""The comparison for Qt: a row a theme, a column a case, and bands that head groups of rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from gk_qda.queries.comparison import CaseComparison, ComparedCase, ComparedCell, ComparedTheme
from gk_qda.ui.compare.words import CompareWords

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole  # ComparedCell
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Band:
    """Heads a group of rows; ``key`` is "different" or "same", ``note`` says what is in it."""

    key: str
    title: str
    note: str
    is_open: bool


Row = Band | ComparedTheme


class CompareModel(QAbstractTableModel):
    """What is shown, in the order in which it is shown."""

    def __init__(self, words: CompareWords) -> None:
        super().__init__()
        self._words = words
        self.rows: list[Row] = []
        self.cases: tuple[ComparedCase, ...] = ()
        self.differences_first = True
        self.only_evidenced = False
        self.order: tuple[int, ...] = ()  # ids of themes as people dragged them; empty: as it comes
        self.ticked: frozenset[int] = frozenset()  # themes that are to be exported; empty: all
        self._closed = {"same"}
        self._comparison: CaseComparison | None = None

    @property
    def comparison(self) -> CaseComparison | None:
        """What the rows were made from."""
        return self._comparison

    @property
    def by_question(self) -> bool:
        """Whether the rows are questions of the guide: they stand in its order."""
        return self._comparison is not None and self._comparison.by_question

    @property
    def titles(self) -> Mapping[str, str]:
        """What people call attributes, by name."""
        return self._comparison.titles if self._comparison is not None else {}

    def show(self, comparison: CaseComparison | None) -> None:
        """Other values."""
        self.beginResetModel()
        self._comparison = comparison
        self.ticked &= {row.theme.id for row in comparison.themes} if comparison else frozenset()
        self._words.set_kinds(comparison.kinds if comparison else ())
        self.cases = comparison.cases if comparison else ()
        self._arrange()
        self.endResetModel()

    def rearrange(self, *, differences_first: bool, only_evidenced: bool) -> None:
        """Order and choose the rows anew; nothing happens where they stand so already."""
        is_so = (self.differences_first, self.only_evidenced) == (differences_first, only_evidenced)
        if is_so and not (differences_first and self.order):
            return
        self.beginResetModel()
        self.differences_first, self.only_evidenced = differences_first, only_evidenced
        if differences_first:
            self.order = ()
        self._arrange()
        self.endResetModel()

    def put_in_order(self, theme_ids: Sequence[int]) -> None:
        """Show the themes in an order of one's own."""
        self.beginResetModel()
        self.order, self.differences_first = tuple(theme_ids), False
        self._arrange()
        self.endResetModel()

    def tick(self, theme_id: int) -> None:
        """Take a theme into the export, or out of it."""
        self.ticked ^= {theme_id}
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, len(self.rows) - 1))

    def exported(self) -> tuple[int, ...]:
        """The ids of the themes that were ticked or put in order by hand, as they stand; empty: nobody did."""
        shown = [row.theme.id for row in self.themes()]
        chosen = [one for one in shown if one in self.ticked]
        return tuple(chosen or (shown if self.order else ()))

    def toggle(self, band: Band) -> None:
        """Open or close a group."""
        self.beginResetModel()
        self._closed ^= {band.key}
        self._arrange()
        self.endResetModel()

    def row(self, row: int) -> Row | None:
        """What stands in a row."""
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def cell(self, index: Index) -> ComparedCell | None:
        """The cell at an index; None on a band."""
        row = self.row(index.row())
        return row.cells[index.column()] if isinstance(row, ComparedTheme) else None

    def themes(self) -> list[ComparedTheme]:
        """The themes in the order of the rows, those of closed groups too."""
        if self._comparison is None:
            return []
        ordered = self._comparison.differences_first() if self.differences_first else self._comparison.themes
        if self.order:
            place = {theme_id: at for at, theme_id in enumerate(self.order)}
            ordered = sorted(ordered, key=lambda row: place.get(row.theme.id, len(place)))
        return [row for row in ordered if not self.only_evidenced or row.is_evidenced_everywhere]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.cases)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt."""
        row = self.row(index.row())
        if isinstance(row, Band):
            is_text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return f"{row.title}: {row.note}" if is_text else None
        if row is None or index.column() >= len(row.cells):
            return None
        cell = row.cells[index.column()]
        if role == CELL:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words.whole(cell)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Qt: names for screen readers; the heads paint themselves."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            case = self.cases[section].case
            return f"{case.name} {case.title}"
        row = self.row(section)
        if isinstance(row, Band):
            return row.title
        return f"{row.theme.name}, {self._words.difference(row)}" if row is not None else None

    def _arrange(self) -> None:
        themes = self.themes()
        if not self.differences_first or self.by_question:
            self.rows = list(themes)
            return
        self.rows = []
        for key, members in (
            ("different", [row for row in themes if row.difference.exists]),
            ("same", [row for row in themes if not row.difference.exists]),
        ):
            if members:
                band = self._band(key, members)
                self.rows.append(band)
                self.rows.extend(members if band.is_open else [])

    def _band(self, key: str, members: list[ComparedTheme]) -> Band:
        is_open = key not in self._closed
        count = self.tr("%n theme(s)", "", len(members))
        if key == "different":
            note = self.tr("another rating, or addressed only in some of the cases")
            return Band(key, self.tr("Different"), f"{count} · {note}", is_open)
        names = ", ".join(row.theme.name for row in members)
        note = self.tr("same rating, addressed everywhere or nowhere") if is_open else names
        return Band(key, self.tr("No difference"), f"{count} · {note}", is_open)
