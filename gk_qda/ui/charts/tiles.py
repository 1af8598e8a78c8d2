"""A chart kept in square pieces: what was painted once is laid down again, what is missing comes frame by frame."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

SIDE = 256  # px of a tile
BUDGET = 0.006  # seconds of the thread that one frame may spend on new tiles; the last one may go beyond
_MOST = 160  # tiles kept: two screens of 1920 × 1080

Draw = Callable[[QPainter], None]


class Frame:
    """The time one frame has for tiles that are not there yet; the first of them is always painted.

    ``draw`` paints the whole chart, or what the clip of its painter leaves of it, on ``ground``.
    """

    def __init__(self, draw: Draw, ground: QColor) -> None:
        self.draw, self.ground = draw, ground
        self._until = time.thread_time() + BUDGET
        self._painted = 0
        self.is_complete = True

    def may_paint(self) -> bool:
        """Whether one more may be painted; if not, the frame stays incomplete."""
        if self._painted and time.thread_time() > self._until:
            self.is_complete = False
            return False
        self._painted += 1
        return True


class Tiles:
    """Pieces of one chart at one size in one palette; ``clear`` when any of these changes."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[int, int], QPixmap] = OrderedDict()
        self._ratio = 1.0

    def __len__(self) -> int:
        return len(self._kept)

    def clear(self) -> None:
        """Forget them all."""
        self._kept.clear()

    def show(self, painter: QPainter, area: QRectF, shift: QPointF, frame: Frame) -> None:
        """Fill ``area`` with what lies there in the chart, which is moved by ``shift``."""
        ratio = painter.device().devicePixelRatioF()
        if ratio != self._ratio:
            self._ratio = ratio
            self.clear()
        painter.save()
        painter.setClipRect(area)
        painter.fillRect(area, frame.ground)
        for place in _places(area.translated(shift)):
            tile = self._tile(place, frame)
            if tile is not None:
                painter.drawPixmap(QPointF(place[0] * SIDE, place[1] * SIDE) - shift, tile)
        painter.restore()

    def _tile(self, place: tuple[int, int], frame: Frame) -> QPixmap | None:
        tile = self._kept.get(place)
        if tile is not None:
            self._kept.move_to_end(place)
            return tile
        if not frame.may_paint():
            return None
        tile = self._kept[place] = self._painted(place, frame)
        if len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        return tile

    def _painted(self, place: tuple[int, int], frame: Frame) -> QPixmap:
        side = math.ceil(SIDE * self._ratio)
        tile = QPixmap(side, side)
        tile.setDevicePixelRatio(self._ratio)
        tile.fill(frame.ground)
        painter = QPainter(tile)
        left, top = place[0] * SIDE, place[1] * SIDE
        painter.translate(-left, -top)
        painter.setClipRect(QRectF(left, top, side / self._ratio, side / self._ratio))
        try:
            frame.draw(painter)
        finally:
            painter.end()  # before the tile goes
        return tile


def _places(area: QRectF) -> Iterator[tuple[int, int]]:
    """The tiles that an area of the chart meets, line by line."""
    for line in range(math.floor(area.top() / SIDE), math.ceil(area.bottom() / SIDE)):
        for column in range(math.floor(area.left() / SIDE), math.ceil(area.right() / SIDE)):
            yield column, line
