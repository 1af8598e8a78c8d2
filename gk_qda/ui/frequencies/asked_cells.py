"""The segments behind a cell of codes and groups, now and whenever its numbers were counted anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gk_qda.queries.code_matrix import CodeMatrix
from gk_qda.ui.frequencies.tab import SegmentsAsked

Column = tuple[str, str]  # what the columns are, and the name of one


@dataclass(frozen=True, slots=True)
class AskedCells:
    """What is shown is asked each time: ``matrix``, the ``name`` of a group, whether a cell counts ``own`` codings."""

    matrix: Callable[[], CodeMatrix | None]
    name: Callable[[int], str]
    counts_own: Callable[[], bool] = lambda: False

    def column(self, group: int | None) -> Column | None:
        """A column as it is found again; None for the sum of all."""
        matrix = self.matrix()
        return None if matrix is None or group is None else (matrix.by, matrix.columns[group].name)

    def behind(self, code_id: int, column: Column | None) -> SegmentsAsked | None:
        """What a cell holds; None where there is no such cell."""
        matrix = self.matrix()
        code = None if matrix is None else matrix.table.scope.book.by_id().get(code_id)
        if matrix is None or code is None:
            return None
        place, group = code.name, None
        if column is not None:
            names = [one.name for one in matrix.columns] if matrix.by == column[0] else []
            if column[1] not in names:
                return None
            group = names.index(column[1])
            place = f"{code.name} × {self.name(group)}"
        ids = (
            matrix.own_coding_ids(code.id, group)
            if self.counts_own()
            else matrix.coding_ids([code.id], group)
        )

        def again(asked: SegmentsAsked) -> SegmentsAsked | None:
            return asked if self.matrix() is matrix else self.behind(code_id, column)

        return SegmentsAsked(tuple(ids), place, again)
