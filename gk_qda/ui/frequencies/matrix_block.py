"""The cells that are marked in the matrix: which rows and columns they are of, and what they hold together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex

from gk_qda.ui.frequencies.matrix_model import MatrixModel


class MatrixBlock:
    """The selected cells of groups; ``columns`` are all groups in the order in which they stand."""

    def __init__(self, model: MatrixModel, selection: QItemSelectionModel, columns: Sequence[int]) -> None:
        self._model, self._columns = model, columns
        selected = selection.selectedIndexes()
        self.cells = [index for index in selected if model.group(index.column()) is not None]

    def rows(self) -> list[int]:
        """Places in the tree, from top to bottom."""
        chosen = {self._model.at(index) for index in self.cells}
        return [at for at in self._model.shown_rows() if at in chosen]

    def columns(self) -> list[int]:
        """Groups from left to right."""
        chosen = {self._model.group(index.column()) for index in self.cells}
        return [group for group in self._columns if group in chosen]

    def total(self) -> int:
        """What the cells hold together; a code below another marked one is in it already.

        Not so where sub-codes are not counted in, or where documents count once for each code.
        """
        chosen: dict[int, dict[int, QModelIndex]] = {}
        for index in self.cells:
            chosen.setdefault(index.column(), {})[self._model.at(index)] = index
        shown = self._model.numbers
        each = shown is not None and shown.value in (
            *("own", "binary"),
            *("documents", "documents_percent"),
        )
        return sum(
            self._model.number(index)
            for cells in chosen.values()
            for at, index in cells.items()
            if each or not any(above in cells for above in self._model.ancestors(at))
        )
