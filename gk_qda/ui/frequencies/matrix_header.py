"""Heads of the matrix: the kind of document over its columns, short names below, a mark at the sorted one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHeaderView

from gk_qda.ui.frequencies.matrix_model import MatrixModel
from gk_qda.ui.look.theme import Theme

_ROW = 20  # px of a line of heads
_TALLEST = 96  # px, where names stand upright
_SIDE = 4
_ARROW = 7


class MatrixHeader(QHeaderView):
    """Two lines: over documents the kinds and the names; over everything else one name on two lines."""

    def __init__(self, theme: Theme, model: MatrixModel) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme, self._model = theme, model
        self.setHighlightSections(False)
        self.setMinimumSectionSize(18)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setMouseTracking(True)
        self.restyle()
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take the font from the theme again."""
        self.setFont(self._theme.fonts.small())
        self.viewport().update()

    def stands_upright(self) -> bool:
        """Whether names of documents are turned: they need more room than a narrow column has."""
        matrix = self._model.matrix
        return matrix is not None and matrix.by == "document" and not self._has_short_heads()

    def sizeHint(self) -> QSize:
        """Qt: the same for all three parts of the matrix."""
        return QSize(0, self._band() + self._below())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the sections, then the band of kinds over them."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        for kind, rect in self._bands():
            self._paint_band(painter, kind, rect)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Qt: ground, name, lines."""
        tokens = self._theme.tokens
        painter.save()
        painter.fillRect(rect, QColor(tokens.window))
        painter.setPen(QColor(tokens.separator))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        area = rect.adjusted(0, self._band() if self._model.kind_of(logical) else 0, 0, 0)
        painter.drawLine(area.topRight(), area.bottomRight())
        painter.setFont(self.font())
        sorted_by = self._model.sorted_by
        is_sorted = sorted_by is not None and sorted_by[0] == logical
        painter.setPen(QColor(tokens.text if is_sorted else tokens.muted))
        words = str(self._model.headerData(logical, Qt.Orientation.Horizontal) or "")
        if self.stands_upright() and self._model.kind_of(logical):
            self._paint_upright(painter, area, words)
        else:
            self._paint_words(painter, area, words, logical)
        if is_sorted and sorted_by is not None:
            self._paint_arrow(painter, area, downwards=sorted_by[1])
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRect, words: str, logical: int) -> None:
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        if logical == 0:
            flags |= Qt.AlignmentFlag.AlignLeft
            side = self._theme.metrics.padding - 2
        elif self._model.group(logical) is None:
            flags |= Qt.AlignmentFlag.AlignRight
            side = 8
        else:
            flags |= Qt.AlignmentFlag.AlignHCenter
            side = 1 if self._has_short_heads() else _SIDE
        place = area.adjusted(side, 0, -side, 0)
        if painter.boundingRect(place, flags, words).height() > place.height():
            flags = (flags & ~Qt.TextFlag.TextWordWrap) | Qt.TextFlag.TextSingleLine
            words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, flags, words)

    def _paint_upright(self, painter: QPainter, area: QRect, words: str) -> None:
        painter.translate(area.left(), area.bottom() - 3)
        painter.rotate(-90)
        place = QRect(0, 0, area.height() - 6, area.width())
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.resetTransform()

    def _paint_arrow(self, painter: QPainter, area: QRect, *, downwards: bool) -> None:
        middle, bottom = area.center().x() + 0.5, area.bottom() - 2.0
        top, tip = (bottom - 4, bottom) if downwards else (bottom, bottom - 4)
        half = _ARROW / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.accent))
        corners = [QPointF(middle - half, top), QPointF(middle + half, top), QPointF(middle, tip)]
        painter.drawPolygon(QPolygonF(corners))

    def _paint_band(self, painter: QPainter, kind: str, rect: QRect) -> None:
        tokens = self._theme.tokens
        painter.fillRect(rect, QColor(tokens.window))
        painter.setPen(QColor(tokens.separator))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(tokens.edge))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setPen(QColor(tokens.text))
        numbers = self._model.numbers
        visible = rect.intersected(self.viewport().rect()).adjusted(_SIDE + 2, 0, -_SIDE, 0)
        words = painter.fontMetrics().elidedText(
            numbers.kind_head(kind) if numbers else "", Qt.TextElideMode.ElideRight, visible.width()
        )
        painter.drawText(visible, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _has_short_heads(self) -> bool:
        return self._model.numbers is not None and self._model.numbers.has_short_heads

    def _bands(self) -> list[tuple[str, QRect]]:
        """Neighbouring columns of one kind, as they stand now."""
        found: list[tuple[str, QRect]] = []
        for visual in range(self.count()):
            logical = self.logicalIndex(visual)
            kind = self._model.kind_of(logical)
            if self.isSectionHidden(logical) or not kind:
                continue
            rect = QRect(self.sectionViewportPosition(logical), 0, self.sectionSize(logical), self._band())
            if found and found[-1][0] == kind:
                found[-1] = (kind, found[-1][1].united(rect))
            else:
                found.append((kind, rect))
        return found

    def _band(self) -> int:
        """Height of the line of kinds."""
        return _ROW

    def _below(self) -> int:
        """Height of the line of names."""
        if not self.stands_upright() or self._model.matrix is None:
            return _ROW
        metrics = QFontMetrics(self.font())
        longest = max(metrics.horizontalAdvance(column.name) for column in self._model.matrix.columns)
        return min(_TALLEST, longest + 10)
