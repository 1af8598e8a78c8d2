"""The line above the comparison: what is counted, what the short names of sources stand for."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from gk_qda.queries.comparison import CaseComparison
from gk_qda.ui.compare.words import CompareWords
from gk_qda.ui.desk import Context
from gk_qda.ui.look.painters import draw_hatch
from gk_qda.ui.look.tokens import Tokens
from gk_qda.ui.widgets.base_line import BaseLine
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.legend import Legend


class CompareBase(BaseLine):
    """Hidden while nothing is compared."""

    def __init__(self, context: Context, words: CompareWords) -> None:
        super().__init__(context.theme)
        self._context, self._words = context, words
        self.legend = Label(context.theme, ink="muted", font="small")
        hatched = Legend(context.theme)
        hatched.set_entries([(_hatched, self.tr("no such document"))])
        self.add_right(self.legend)
        self.add_right(hatched)

    def take(self, comparison: CaseComparison | None) -> None:
        """Say it for another comparison."""
        from gk_qda.operations.tables.base import Counted, table_base

        self.setVisible(comparison is not None)
        if comparison is None:
            return
        base = table_base(
            self._context.workspace.project,
            comparison.scope,
            unit="codings",
            language=self._context.language,
            counted=Counted(cases=comparison.case_count),
        )
        silent = ", ".join(case.name for case in comparison.without_material)
        said = self.tr("without a document: {names}").format(names=silent)
        self.set_plain(f"{base.lines[1]} · {said}" if silent else base.lines[1])
        self.setToolTip("\n".join(base.lines))
        self.legend.setText(self._words.legend())


def _hatched(painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
    draw_hatch(painter, rect, tokens)
    painter.setPen(tokens.field)
    painter.drawRect(rect)
