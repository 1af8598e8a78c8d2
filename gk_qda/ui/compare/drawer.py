"""The segments behind a cell of the comparison, at the right of the table."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from gk_qda.queries.comparison import CaseComparison, ComparedCell, segments_of_cell
from gk_qda.queries.places import citation_style
from gk_qda.ui.focus import Place
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.segments.segment_list import SegmentView
from gk_qda.ui.widgets.buttons import IconButton
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import Panel
from gk_qda.ui.workspace import Workspace


class SegmentDrawer(Panel):
    """Hidden until a cell is chosen; ``place_chosen`` carries where a segment lies."""

    closed = Signal()
    place_chosen = Signal(object)  # Place

    def __init__(self, theme: Theme, workspace: Workspace) -> None:
        super().__init__(theme, "")
        self.head.set_title(self.tr("Segments"))
        self._workspace = workspace
        self._cell: tuple[int, int] | None = None  # case id, theme id
        self.segments = SegmentView(theme)
        self.segments.cites = partial(workspace.read, citation_style)
        self.close_button = IconButton(theme, "x", self.tr("Close"), keys="Esc")
        self.head.add_right(self.close_button)
        self.set_body(self.segments)
        self.set_empty(EmptyState(theme, self.tr("No coded segment.")))
        self.close_button.clicked.connect(self.put_away)
        self.segments.segment_chosen.connect(
            lambda segment: self.place_chosen.emit(
                Place("code", document_id=segment.document.id, coding_id=segment.coding.id)
            )
        )
        self.hide()

    def show_cell(self, comparison: CaseComparison, cell: ComparedCell) -> None:
        """List the segments of a cell."""
        self._cell = (cell.case.id, cell.theme.id)
        found = segments_of_cell(self._workspace.project, comparison, cell)
        self.segments.segments.show(found)
        self.show_empty(not found)
        place = f"{cell.theme.name} × {cell.case.name}"
        self.head.set_count(self.tr("{n} in {name}").format(n=len(found), name=place))
        self.show()

    def follow(self, comparison: CaseComparison | None) -> None:
        """After other values: show the same cell anew, or go where it is gone."""
        if self.isHidden():
            return
        cells = [cell for row in comparison.themes for cell in row.cells] if comparison is not None else []
        for cell in cells:
            if comparison is not None and (cell.case.id, cell.theme.id) == self._cell:
                self.show_cell(comparison, cell)
                return
        self.put_away()

    def put_away(self) -> None:
        """Hide it."""
        self.hide()
        self._cell = None
        self.closed.emit()
