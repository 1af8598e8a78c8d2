"""The table of candidates: several may be chosen, digits decide, Enter writes the replacement."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from gk_qda.operations.pseudonym_review import CHOICES
from gk_qda.queries.personal import Candidate
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.pseudonymising.model import CONTEXT, REPLACEMENT, CandidateModel
from gk_qda.ui.team.table_look import RowTable

_WIDTHS = [144, 116, 70, 92, 200, 146, 130]


class CandidateTable(RowTable):
    """Shows a ``CandidateModel``; what was chosen stays chosen when other rows come."""

    decided = Signal(str)  # choice
    reopened = Signal()
    place_requested = Signal()  # of the current row
    chosen_changed = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, theme: Theme, model: CandidateModel, name: str, *, read_only: bool) -> None:
        super().__init__(theme, name)
        self._candidates, self._read_only = model, read_only
        self._kept: tuple[set[str], str] = set(), ""
        self._is_filling = False
        self.setModel(model)
        self.set_widths(_WIDTHS, wide=CONTEXT)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda place: self.menu_requested.emit(self.viewport().mapToGlobal(place))
        )
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._bring_back)

    def chosen(self) -> list[Candidate]:
        """The chosen candidates in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._candidates.rows[row] for row in rows]

    def choose(self, original: str) -> None:
        """Choose one row and scroll to it."""
        row = self._candidates.row_of(original)
        if row is not None:
            self.selectRow(row)
            self.scrollTo(self._candidates.index(row, 0))

    def step(self, by: int = 1) -> None:
        """Go to the next row, or stay at the last."""
        row = min(self._candidates.rowCount() - 1, max(0, self.currentIndex().row() + by))
        self.selectRow(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: 1 to 5 decide, Del opens again, Enter and F2 write, Ctrl+Enter goes to the text."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if self.state() == QAbstractItemView.State.EditingState:  # Enter comes from the editor, too
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.place_requested.emit()
            else:
                self._write()
        elif self._read_only:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_F2:
            self._write()
        elif event.key() == Qt.Key.Key_Delete:
            self.reopened.emit()
        elif plain and event.text() in ("1", "2", "3", "4", "5"):
            self.decided.emit(CHOICES[int(event.text()) - 1])
        else:
            super().keyPressEvent(event)

    def selectionChanged(self, selected: object, deselected: object) -> None:
        """Qt."""
        super().selectionChanged(selected, deselected)  # type: ignore[arg-type]
        if not self._is_filling:
            self.chosen_changed.emit()

    def _write(self) -> None:
        index = self.currentIndex()
        if index.isValid() and not self._read_only:
            self.edit(index.siblingAtColumn(REPLACEMENT))

    def _remember(self) -> None:
        self._is_filling = True
        current = self._candidates.candidate(self.currentIndex())
        self._kept = (
            {one.original for one in self.chosen()},
            current.original if current is not None else "",
        )

    def _bring_back(self) -> None:
        chosen, current = self._kept
        selection, model = self.selectionModel(), self._candidates
        rows = [row for row, one in enumerate(model.rows) if one.original in chosen]
        place = model.row_of(current)
        if place is None and model.rows:
            place = rows[0] if rows else 0
        if place is not None:
            selection.setCurrentIndex(model.index(place, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
            flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
            for row in rows or [place]:
                selection.select(model.index(row, 0), flags)
        self._is_filling = False
        self.chosen_changed.emit()
