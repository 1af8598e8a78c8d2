"""Discs whose area is a share of the largest one: numbers that are compared by their size."""

from __future__ import annotations

from math import sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from gk_qda.ui.look.tokens import Tokens

_AIR = 2.0  # px around the largest disc
_LEAST = 1.5  # px of radius: the smallest number is seen, too


def draw_disc(painter: QPainter, area: QRectF, share: float, tokens: Tokens) -> None:
    """A disc in the middle of ``area`` with ``share`` (0 to 1) of the area of the largest; nothing for 0."""
    if not share > 0:  # nor for nan
        return
    radius = disc_radius(area, share)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.heat[3]))
    painter.drawEllipse(QPointF(area.center()), radius, radius)
    painter.restore()


def disc_radius(area: QRectF, share: float) -> float:
    """Of the disc for a share; that of 1 fills the area."""
    whole = min(area.width(), area.height()) / 2 - _AIR
    return max(_LEAST, whole * sqrt(share))
