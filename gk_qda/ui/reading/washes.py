"""Paints codings, selection and search hits under the words of the transcript.

The innermost coding gives the wash, each further one (two at most) an underline in its own colour: mixed colours
would belong to no code. What a block shows is kept until the block, its lines or the theme change.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from gk_qda.ui.look.painters import draw_hatch
from gk_qda.ui.reading.geometry import x_at
from gk_qda.ui.reading.inks import DEEPEST, DEEPEST_QUIET
from gk_qda.ui.reading.shown_text import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gk_qda.ui.reading.coding_index import Piece
    from gk_qda.ui.reading.geometry import Geometry, InView
    from gk_qda.ui.reading.sheet import Sheet

Fill = tuple[QRect, QColor]
_UNDERLINE = 2
_UNDERLINE_STEP = 3  # two px of line, one px of air
_MANY_FILLS = 120
_PICTURES = 48  # of blocks, kept at most
HANDLE = 3  # px, the bars outside the ends of the focused coding


class Mode(Enum):
    """How codings show in the text; the stripes beside it always stay."""

    WASH = "wash"
    UNDERLINE = "underline"
    STRIPES = "stripes"


class Washes:
    """Paints what lies under the words, block by block."""

    def __init__(self, sheet: Sheet, geometry: Geometry) -> None:
        self._sheet = sheet
        self._geometry = geometry
        self._kept: dict[int, list[Fill]] = {}
        self._pictures: dict[int, QPixmap] = {}  # of blocks with very many fills
        # A desktop that asks for high contrast gets no grounds under its words.
        self.mode = Mode.UNDERLINE if sheet.theme.high_contrast else Mode.WASH

    def forget(self, blocks: range | None = None) -> None:
        """Work out these blocks (or all) anew at the next painting."""
        if blocks is None or len(blocks) > len(self._kept):
            self._kept.clear()
            self._pictures.clear()
            return
        for block in blocks:
            self._kept.pop(block, None)
            self._pictures.pop(block, None)

    def paint(self, painter: QPainter, place: InView) -> None:
        """The grounds and lines of one block."""
        shown = self._sheet.shown
        if shown is None:
            return
        if shown.blocks[place.number].role is Role.WITHDRAWN:
            self._paint_withdrawn(painter, place)
            return
        if self.mode is Mode.STRIPES:
            return
        fills = self._kept.get(place.number)
        if fills is None:
            fills = self._kept[place.number] = self._fills(place)
        if len(fills) > _MANY_FILLS:
            painter.drawPixmap(0, place.top, self._picture(place, fills, painter.device().devicePixelRatio()))
            return
        painter.translate(0, place.top)
        for rect, color in fills:
            painter.fillRect(rect, color)
        painter.translate(0, -place.top)

    def _picture(self, place: InView, fills: list[Fill], ratio: float) -> QPixmap:
        """The fills of one block, painted once."""
        picture = self._pictures.get(place.number)
        if picture is None or picture.devicePixelRatio() != ratio:
            if len(self._pictures) >= _PICTURES:
                self._pictures.clear()
            size = QSizeF(self._geometry.view.viewport().width(), place.height) * ratio
            picture = QPixmap(size.toSize())
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            for rect, color in fills:
                painter.fillRect(rect, color)
            painter.end()
            self._pictures[place.number] = picture
        return picture

    def _fills(self, place: InView) -> list[Fill]:
        shown, index = self._sheet.shown, self._sheet.index
        assert shown is not None
        paragraph = shown.paragraph(place.number)
        deepest = DEEPEST_QUIET if paragraph is not None and paragraph.is_interviewer else DEEPEST
        result: list[Fill] = []
        rects = self._geometry.block_rects(place.block)
        for piece in index.pieces(place.number, self._sheet.focused):
            for rect in rects.under(piece.start, piece.end):
                result += self._piece(piece, rect, deepest)
        return result

    def _piece(self, piece: Piece, rect: QRect, deepest: int) -> Iterable[Fill]:
        inks, index = self._sheet.inks, self._sheet.index
        codes = [coding.code_id for coding_id in piece.codings if (coding := index.get(coding_id))]
        if self.mode is Mode.WASH:
            depth = DEEPEST if piece.codings[0] == self._sheet.focused else piece.depth
            yield rect, inks.wash(codes[0], min(depth, deepest))
            codes = codes[1:]
        for n, code_id in enumerate(codes[:2]):
            foot = rect.bottom() + 1 - n * _UNDERLINE_STEP
            yield QRect(rect.left(), foot - _UNDERLINE, rect.width(), _UNDERLINE), inks.edge(code_id)

    def _paint_withdrawn(self, painter: QPainter, place: InView) -> None:
        """A hatch with the word for it; the text itself is not in the widget."""
        theme, shown, view = self._sheet.theme, self._sheet.shown, self._geometry.view
        assert shown is not None
        paragraph = shown.paragraph(place.number)
        left = float(view.hang)
        if paragraph is not None and paragraph.label is not None:
            unit = shown.offsets.unit(paragraph.label.end) - place.block.position()
            left = max(left, x_at(place.block.layout().lineAt(0), unit))
        painter.save()
        painter.translate(0, place.top)
        field = QRectF(left, 0, view.text_width - left, view.pitch - 1)
        draw_hatch(painter, field, theme.tokens)
        painter.setFont(theme.fonts.reading(view.zoom))
        word = shown.withdrawn
        plate = QRectF(left, 0, painter.fontMetrics().horizontalAdvance(word) + 8, view.pitch)
        painter.fillRect(plate, QColor(theme.tokens.base))
        painter.setPen(QColor(theme.tokens.muted))
        painter.drawText(plate, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, word)
        painter.restore()


def outline(painter: QPainter, rects: list[QRect], color: QColor, width: int) -> None:
    """One line around a run of lines, drawn as a single shape."""
    path = QPainterPath()
    for n, rect in enumerate(rects):
        grown = QRectF(rect)
        follows = n + 1 < len(rects) and _touch(rect, rects[n + 1])
        grown.setHeight(rect.height() + (1 if follows else 0))
        path.addRect(grown.adjusted(-0.5, 0.5, 0.5, 0.5 if follows else -0.5))
    painter.setPen(QPen(color, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path.simplified())


def _touch(upper: QRect, lower: QRect) -> bool:
    gap = lower.top() - upper.bottom() - 1
    return gap <= 1 and upper.left() < lower.right() and lower.left() < upper.right()


def handles(rects: list[QRect]) -> tuple[QRect, QRect] | None:
    """The bars at the two ends of a run of lines."""
    if not rects:
        return None
    first, last = rects[0], rects[-1]
    return (
        QRect(first.left() - HANDLE, first.top(), HANDLE, first.height()),
        QRect(last.right() + 1, last.top(), HANDLE, last.height()),
    )
