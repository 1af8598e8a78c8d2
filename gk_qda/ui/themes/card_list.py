"""What the lists beside a summary share: rows as high as their words, laid out a few at a time, on one ground."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle

from gk_qda.ui.look.painters import draw_focus
from gk_qda.ui.look.tokens import Tokens

SIDE, TOP, FOOT = 12, 8, 9  # px around a row
HEAD = 20  # px of its first line, with the space below it
_BATCH = 30  # rows laid out at a time


def lay_out_by_words(view: QListView) -> None:
    """Each row is laid out for its height: a few at a time, so that hundreds stall nobody."""
    view.setUniformItemSizes(False)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setLayoutMode(QListView.LayoutMode.Batched)
    view.setBatchSize(_BATCH)
    view.setMouseTracking(True)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def lay_anew(view: QListView) -> None:
    """Another width, or another row in focus, breaks the lines elsewhere."""
    view.scheduleDelayedItemsLayout()
    view.viewport().update()


def paint_ground(
    painter: QPainter,
    rect: QRect,
    view: QListView,
    row: int,
    *,
    state: QStyle.StateFlag,
    tokens: Tokens,
    news: bool,
) -> bool:
    """Fill a row: stale where there is ``news``, else in focus, else under the mouse. Whether it is in focus."""
    is_here = view.currentIndex().row() == row
    if news:
        painter.fillRect(rect, QColor(tokens.stale_ground))
    elif is_here:
        painter.fillRect(rect, QColor(tokens.accent_soft))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(tokens.hover))
    painter.setPen(QColor(tokens.separator))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if is_here and view.hasFocus():
        draw_focus(painter, rect.adjusted(0, 0, 0, -1), tokens)
    return is_here
