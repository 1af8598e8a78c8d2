"""Paints the cells of the comparison."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gk_qda.queries.comparison import ComparedCell, SourceCount
from gk_qda.ui.compare.cell_layout import CellLayout
from gk_qda.ui.compare.heads import paint_band
from gk_qda.ui.compare.model import Band, CompareModel, Index
from gk_qda.ui.compare.words import CompareWords
from gk_qda.ui.look.painters import draw_focus, draw_hatch, draw_rating
from gk_qda.ui.look.theme import Theme

_STATE_ICONS = {"draft": ("pencil", "muted"), "open": ("circle-dashed", "muted")}
_STALE_BAR = 4  # px
_SILENT = ("not_addressed", "not_coded", "not_asked", "no_talk")


class CellDelegate(QStyledItemDelegate):
    """Ground, rating, numbers by source, summary, quotations; ``layout_of`` gives the places."""

    def __init__(self, theme: Theme, words: CompareWords, model: CompareModel) -> None:
        super().__init__()
        self._theme, self._words, self._model = theme, words, model
        self.layouts: dict[tuple[int, int], CellLayout] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        rect: QRect = option.rect
        painter.save()
        painter.setClipRect(rect)
        row = self._model.row(index.row())
        if isinstance(row, Band):
            self._paint_band(painter, option, row)
        cell, layout = self._model.cell(index), self.layouts.get((index.row(), index.column()))
        if cell is not None and layout is not None:
            self._paint_ground(painter, rect, cell)
            painter.translate(rect.topLeft())
            self._paint_first_line(painter, cell, layout)
            self._paint_words(painter, layout)
            painter.translate(-rect.topLeft())
            state: QStyle.StateFlag = option.state
            if state & QStyle.StateFlag.State_Selected:
                draw_focus(painter, rect.adjusted(0, 0, -1, -1), self._theme.tokens)
        painter.restore()

    def _paint_band(self, painter: QPainter, option: QStyleOptionViewItem, band: Band) -> None:
        """The words run on through all columns: each cell paints its part of them."""
        rect: QRect = option.rect
        paint_band(painter, rect, self._theme)
        painter.setFont(self._theme.fonts.body())
        painter.setPen(QColor(self._theme.tokens.muted))
        whole = QRect(self._theme.metrics.padding, rect.top(), rect.right(), rect.height())
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(whole, align | Qt.TextFlag.TextSingleLine, band.note)

    def _paint_ground(self, painter: QPainter, rect: QRect, cell: ComparedCell) -> None:
        tokens = self._theme.tokens
        ground = tokens.alt if cell.standing in _SILENT else tokens.base
        painter.fillRect(rect, QColor(tokens.stale_ground if cell.is_stale else ground))
        if cell.standing == "no_source":
            draw_hatch(painter, rect, tokens)
        if cell.is_stale:
            painter.fillRect(rect.left(), rect.top(), _STALE_BAR, rect.height(), QColor(tokens.warning_edge))
        if cell.standing == "not_asked":
            painter.setPen(QPen(QColor(tokens.edge), 1, Qt.PenStyle.DotLine))
            painter.drawRect(rect.adjusted(4, 4, -6, -6))
        painter.setPen(QColor(tokens.separator))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())

    def _paint_first_line(self, painter: QPainter, cell: ComparedCell, layout: CellLayout) -> None:
        tokens, metrics, line = self._theme.tokens, self._theme.metrics, layout.first_line
        right = line.right()
        rating = "" if cell.members else cell.rating
        if not self._words.is_silent(cell):
            wanted = self._width_of(rating or self._unrated(cell), is_bold=bool(rating or cell.evidenced))
            right = self._paint_counts(painter, cell, line, spare=wanted + 2 * metrics.icon)
        left = line.left()
        if rating:
            side = metrics.rating
            circle = QRectF(left, line.center().y() - side / 2, side, side)
            draw_rating(painter, circle, cell.level, tokens)
            left += side + metrics.gap
        icon = self._state_icon(cell)
        if icon:
            right -= metrics.panel_icon + metrics.gap
        area = QRectF(left, line.top(), right - left - metrics.gap, line.height())
        words = rating or self._unrated(cell)
        is_said = bool(rating or cell.evidenced)
        painter.setFont(self._theme.fonts.body(bold=is_said))
        painter.setPen(QColor(tokens.text if is_said else tokens.muted))
        shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        if icon:
            name, role = icon
            side = metrics.panel_icon
            ratio = painter.device().devicePixelRatioF()
            picture = self._theme.pixmap(name, side, getattr(tokens, role), ratio)
            painter.drawPixmap(QPointF(right + metrics.gap, line.center().y() - side / 2), picture)

    def _unrated(self, cell: ComparedCell) -> str:
        row = next((one for one in self._model.themes() if one.theme.id == cell.theme.id), None)
        if not cell.members and cell.standing == "addressed" and row is not None and row.has_scale:
            return self._words.unrated()
        return self._words.standing(cell)

    def _state_icon(self, cell: ComparedCell) -> tuple[str, str] | None:
        if cell.is_stale:
            return ("refresh-alert", "stale_text")
        if cell.standing != "addressed" or cell.members or cell.is_question:
            return None
        return ("check", "ok") if cell.state == "done" else _STATE_ICONS.get(cell.state)

    def _width_of(self, words: str, *, is_bold: bool) -> float:
        return QFontMetricsF(self._theme.fonts.body(bold=is_bold)).horizontalAdvance(words)

    def _paint_counts(self, painter: QPainter, cell: ComparedCell, line: QRectF, *, spare: float) -> float:
        """The numbers of the sources from right to left; returns where they begin."""
        right, said = line.right(), self.said_counts(cell, line.width(), spare=spare)
        for count in reversed(cell.counts):
            area = QRectF(line.left(), line.top(), right - line.left(), line.height())
            right = self._paint_count(painter, count, area, said[count.kind]) - self._theme.metrics.padding
        return right

    def said_counts(self, cell: ComparedCell, width: float, *, spare: float) -> dict[str, str]:
        """What each source of a cell says, by kind.

        Where they would not leave ``spare`` of ``width`` pixels, one that is not there says only its name beside its
        hatched square.
        """
        words, metrics = self._words, self._theme.metrics
        small = QFontMetricsF(self._theme.fonts.small())
        said = {one.kind: words.count(one, grouped=bool(cell.members)) for one in cell.counts}
        widths = (small.horizontalAdvance(said[one.kind] + words.label(one.kind)) for one in cell.counts)
        gaps = (metrics.hairgap + metrics.padding) * len(said)
        if sum(widths) + gaps > width - spare:
            said |= {one.kind: words.label(one.kind) for one in cell.counts if not one.documents}
        return said

    def _paint_count(self, painter: QPainter, count: SourceCount, area: QRectF, words: str) -> float:
        tokens, metrics = self._theme.tokens, self._theme.metrics
        painter.setFont(self._theme.fonts.small())
        font = QFontMetricsF(painter.font())
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        width = font.horizontalAdvance(words)
        painter.setPen(QColor(tokens.text if count.codings else tokens.muted))
        painter.drawText(area, align, words)
        left = area.right() - width - metrics.hairgap
        if not count.documents:
            side = metrics.swatch
            square = QRectF(left - side, area.center().y() - side / 2, side, side)
            draw_hatch(painter, square, tokens)
            painter.setPen(QColor(tokens.field))
            painter.drawRect(square)
            return square.left()
        painter.setPen(QColor(tokens.muted))
        label = self._words.label(count.kind)
        painter.drawText(QRectF(area.left(), area.top(), left - area.left(), area.height()), align, label)
        return left - font.horizontalAdvance(label)

    def _paint_words(self, painter: QPainter, layout: CellLayout) -> None:
        tokens = self._theme.tokens
        if layout.ratings is not None:
            at = QPointF(layout.left, layout.ratings_top)
            layout.ratings.draw(painter, at, tokens.text, tokens.accent)
        if layout.summary is not None:
            layout.summary.draw(painter, QPointF(layout.left, layout.summary_top), tokens.text, tokens.accent)
        for placed in layout.quotes:
            bar = QRectF(layout.left, placed.top + 1, 2, placed.block.height - 2)
            painter.fillRect(bar, QColor(tokens.edge))
            at = QPointF(layout.quote_left, placed.top)
            placed.block.draw(painter, at, tokens.muted, tokens.accent)
        if layout.more is not None:
            painter.setFont(self._theme.fonts.small())
            painter.setPen(QColor(tokens.accent))
            words = self._words.more(less=not layout.is_cut)
            painter.drawText(layout.more, Qt.AlignmentFlag.AlignCenter, words)
