"""Another rating for a cell of the comparison: the same value that the Themes desk shows."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from gk_qda.operations.summaries import write_summary
from gk_qda.queries.comparison import ComparedCell
from gk_qda.queries.theme_desk import scales
from gk_qda.ui.desk import Context

_UNWRITTEN = ("open", "not_addressed", "not_asked")


class CellRatings(QObject):
    """A menu with the scale of the theme; each choice is one step."""

    def __init__(self, context: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._owner = context, owner
        self.menu: QMenu | None = None

    def ask(self, cell: ComparedCell, place: QPoint) -> None:
        """Offer the ratings at a place of the screen; a group or a theme without a scale has none."""
        workspace = self._context.workspace
        scale = workspace.read(partial(scales, code_ids=[cell.rated.id])).get(cell.rated.id, ())
        if cell.members or not scale or workspace.project.is_read_only:
            return
        self.menu = QMenu(self._owner)
        group = QActionGroup(self.menu)
        for label, words in [*((one.label, one.label) for one in scale), ("", self.tr("not rated"))]:
            action = QAction(words.replace("&", "&&"), group)
            action.setCheckable(True)
            action.setChecked(label == cell.rating)
            action.triggered.connect(partial(self._rate, cell, label))
            self.menu.addAction(action)
        self.menu.aboutToHide.connect(self.menu.deleteLater)
        self.menu.popup(place)

    def _rate(self, cell: ComparedCell, rating: str, _: bool = False) -> None:
        if rating == cell.rating:
            return
        work = partial(
            write_summary,
            row_kind="case",
            row_id=cell.case.id,
            theme_id=cell.rated.id,
            coder_id=self._context.workspace.coder_id,
            rating=rating,
            state="draft" if rating and cell.state in _UNWRITTEN else None,
        )
        self._context.workspace.change("rate_cell", work)
