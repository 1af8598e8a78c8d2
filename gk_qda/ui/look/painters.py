"""The small marks of the design, drawn alike on screen, in PNG, SVG and PDF.

Each function takes the painter, the rectangle, what is to be shown, and the tokens; none reads anything else. Text
is drawn in the font the painter has. The painter's pen, brush and hints are left as they were.
"""

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from gk_qda.ui.look.colors import edge, fill, luminance, on
from gk_qda.ui.look.metrics import RADIUS_KEY_CAP, RADIUS_SWATCH
from gk_qda.ui.look.tokens import Tokens

Activation = Literal["empty", "half", "full"]
EvidenceState = Literal["linked", "stale", "focused"]
Rect = QRect | QRectF

_HATCH_PITCH = 6.0
_STRIPE_FOCUS_GAP = 2.0


@contextmanager
def _drawing(painter: QPainter) -> Iterator[None]:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield
    finally:
        painter.restore()


def _inner(rect: Rect, line: float = 1.0) -> QRectF:
    """Where the middle of an outline `line` wide runs, so that it stays inside and is not blurred."""
    half = line / 2
    return QRectF(rect).adjusted(half, half, -half, -half)


def _box(
    painter: QPainter, rect: Rect, ground: str | None, outline: str, radius: float, *, line: float = 1
) -> None:
    painter.setPen(QPen(QColor(outline), line))
    painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(_inner(rect, line), radius, radius)


@lru_cache
def swatch_ground(tokens: Tokens) -> str:
    """Of the grounds that swatches stand on the one against which colours are hardest to see."""
    grounds = (tokens.base, tokens.alt, tokens.raised, tokens.window, tokens.hover)
    return max(grounds, key=luminance) if tokens.dark else min(grounds, key=luminance)


def draw_ground(painter: QPainter, rect: QRect, color: str) -> None:
    """Fill `rect` evenly, for what is painted at the start.

    `QPainter.fillRect` and `QBrush` take gradients too, so that Python makes all 180 of Qt's presets at their first
    call, which takes longer than to paint the window.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawRect(rect)
    painter.restore()


def draw_swatch(painter: QPainter, rect: Rect, color: str, tokens: Tokens) -> None:
    """The square before the name of a code."""
    with _drawing(painter):
        _box(painter, rect, fill(color, tokens.base), edge(color, swatch_ground(tokens)), RADIUS_SWATCH)


def draw_draft_swatch(painter: QPainter, rect: Rect, color: str, tokens: Tokens) -> None:
    """The square of a code that is not settled yet: only a dashed outline."""
    with _drawing(painter):
        pen = QPen(QColor(edge(color, swatch_ground(tokens))), 1.4)
        pen.setDashPattern([1.8, 1.4])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(_inner(rect, 1.4), RADIUS_SWATCH, RADIUS_SWATCH)


def draw_own_color_dot(painter: QPainter, rect: Rect, color: str, tokens: Tokens) -> None:
    """The dot in the swatch of a sub-code whose colour is its own and not a tint of its main code's."""
    with _drawing(painter):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(on(fill(color, tokens.base))))
        painter.drawEllipse(QRectF(rect).center(), 1.6, 1.6)


def draw_star(painter: QPainter, rect: Rect, ink: str) -> None:
    """A filled star of five points, as large as `rect`."""
    centre, radius = QRectF(rect).center(), QRectF(rect).height() / 2
    path = QPainterPath()
    for point in range(10):
        angle = math.radians(36 * point - 90)
        length = radius if point % 2 == 0 else radius * 0.45
        corner = QPointF(centre.x() + length * math.cos(angle), centre.y() + length * math.sin(angle))
        if point:
            path.lineTo(corner)
        else:
            path.moveTo(corner)
    path.closeSubpath()
    with _drawing(painter):
        painter.fillPath(path, QColor(ink))


def draw_activation(painter: QPainter, rect: Rect, state: Activation, tokens: Tokens) -> None:
    """The ring that says whether a code or document takes part: "full", "half" (some below it) or "empty"."""
    with _drawing(painter):
        circle = _inner(rect, 1.2)
        painter.setPen(QPen(QColor(tokens.field if state == "empty" else tokens.accent), 1.2))
        painter.setBrush(QColor(tokens.accent) if state == "full" else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        if state == "half":
            painter.setBrush(QColor(tokens.accent))
            painter.drawPie(circle, 90 * 16, 180 * 16)


def draw_rating(painter: QPainter, rect: Rect, level: float | None, tokens: Tokens) -> None:
    """Where a rating stands on its scale, 0 (empty circle) to 1 (full); None is a question mark.

    Always in the colour of text: a rating is no verdict.
    """
    with _drawing(painter):
        ink = QColor(tokens.text)
        circle = _inner(rect, 1.6)
        painter.setPen(QPen(ink, 1.6))
        if level is None:
            font = QFont(painter.font())
            font.setPixelSize(max(1, round(circle.height() * 0.85)))
            font.setBold(True)
            painter.setPen(QPen(ink, 1))
            painter.drawEllipse(circle)
            painter.setFont(font)
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, "?")
            return
        painter.drawEllipse(circle)
        inside = QPainterPath()
        inside.addEllipse(circle)
        painter.setClipPath(inside)
        share = min(1.0, max(0.0, level))
        painter.fillRect(QRectF(circle.left(), circle.top(), circle.width() * share, circle.height()), ink)


def draw_stripe(
    painter: QPainter, rect: Rect, color: str, focused: bool, tokens: Tokens, *, hovered: bool = False
) -> None:
    """The upright bar beside coded lines; the frame of a focused one lies around `rect`, 1 px away."""
    with _drawing(painter):
        _box(painter, rect, fill(color, tokens.base), edge(color, tokens.base), 1, line=2 if hovered else 1)
        if focused:
            gap = _STRIPE_FOCUS_GAP
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(-gap, -gap, gap, gap), 3, 3)


def key_cap_size(text: str, font: QFont) -> QSizeF:
    """How large the key cap of `text` is, in logical pixels."""
    metrics = QFontMetricsF(font)
    height = round(metrics.height()) + 3.0
    return QSizeF(max(height, round(metrics.horizontalAdvance(text)) + 9.0), height)


def draw_key_cap(painter: QPainter, rect: Rect, text: str, tokens: Tokens, *, ink: str = "") -> None:
    """A key as it stands in buttons and lists; `ink` replaces the usual grey on coloured grounds."""
    with _drawing(painter):
        _box(painter, rect, None if ink else tokens.base, ink or tokens.edge, RADIUS_KEY_CAP)
        painter.setPen(QColor(ink or tokens.muted))
        painter.drawText(QRectF(rect), Qt.AlignmentFlag.AlignCenter, text)


def draw_evidence_mark(
    painter: QPainter, rect: Rect, number: int, state: EvidenceState, tokens: Tokens, *, hollow: bool = False
) -> None:
    """The numbered mark that ties a sentence to its segment; "stale" in amber, "focused" filled.

    ``hollow``: an outline only, for a segment that no sentence rests on.
    """
    ground, outline, ink = {
        "linked": (tokens.accent_soft, tokens.accent, tokens.accent),
        "stale": (tokens.warning_ground, tokens.warning_edge, tokens.warning_text),
        "focused": (tokens.accent, tokens.accent, tokens.on_accent),
    }[state]
    if hollow:
        alone = {"linked": tokens.muted, "stale": tokens.warning_text, "focused": tokens.accent}
        outline = ink = alone[state]
    with _drawing(painter):
        _box(painter, rect, None if hollow else ground, outline, RADIUS_KEY_CAP)
        painter.setPen(QColor(ink))
        painter.drawText(QRectF(rect), Qt.AlignmentFlag.AlignCenter, str(number))


_HEAT_STEPS = (2, 3, 5, 10)


def heat_step(count: int) -> int:
    """Which step of the ramp a count lies on: 0 for 1, 1 for 2, 2 for 3-4, 3 for 5-9, 4 for 10 and more."""
    return bisect_right(_HEAT_STEPS, count)


def draw_heat_cell(painter: QPainter, rect: Rect, count: int, tokens: Tokens) -> None:
    """A count in a matrix: the number, and its step of the ramp as the second channel; 0 stays empty."""
    if count < 1:
        return
    step = heat_step(count)
    painter.save()
    painter.fillRect(QRectF(rect), QColor(tokens.heat[step]))
    painter.setPen(QColor(tokens.heat_ink[step]))
    painter.drawText(QRectF(rect), Qt.AlignmentFlag.AlignCenter, str(count))
    painter.restore()


def draw_shares(painter: QPainter, rect: Rect, parts: Sequence[tuple[float, str]], tokens: Tokens) -> None:
    """A bar divided among `parts` (amount, colour); what is missing of 1 stays empty."""
    with _drawing(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        area = QRectF(rect)
        painter.fillRect(area, QColor(tokens.window))
        left = area.left()
        for share, color in parts:
            width = area.width() * share
            painter.fillRect(QRectF(left, area.top(), width, area.height()), QColor(color))
            left += width
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.separator), 1))
        painter.drawRect(_inner(area))


def draw_share_bar(painter: QPainter, rect: Rect, count: int, of: int, tokens: Tokens) -> None:
    """`count` of `of` as a bar; the words "9 of 14" stand beside it. Without a base the bar stays empty."""
    share = min(1.0, count / of) if of > 0 else 0.0
    draw_shares(painter, rect, [(share, tokens.heat[3])], tokens)


def draw_hatch(painter: QPainter, rect: Rect, tokens: Tokens) -> None:
    """The ground of "no source": diagonal strokes, as lines so that they stay sharp in print."""
    area = QRectF(rect)
    with _drawing(painter):
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        painter.setPen(QPen(QColor(tokens.hatch), 1.5))
        # Counted from the origin, so that neighbouring cells continue each other's strokes.
        first = ((area.left() + area.top()) // _HATCH_PITCH - 1) * _HATCH_PITCH
        last = area.right() + area.bottom() + _HATCH_PITCH
        lines = []
        while first <= last:
            top = QPointF(first - area.top(), area.top())
            lines.append(QLineF(top, QPointF(first - area.bottom(), area.bottom())))
            first += _HATCH_PITCH
        painter.drawLines(lines)


def draw_focus(painter: QPainter, rect: Rect, tokens: Tokens, radius: float = 0.0) -> None:
    """The frame around what the keyboard acts on: 2 px, inside `rect`."""
    with _drawing(painter):
        _box(painter, rect, None, tokens.accent, radius, line=2)


def draw_tick_box(
    painter: QPainter, rect: Rect, state: Qt.CheckState, tokens: Tokens, *, enabled: bool = True
) -> None:
    """A box to tick, for widgets and for rows of a list."""
    with _drawing(painter):
        if state == Qt.CheckState.Unchecked:
            _box(painter, rect, tokens.base if enabled else tokens.window, tokens.field, RADIUS_KEY_CAP)
            return
        ground = tokens.accent if enabled else tokens.field
        _box(painter, rect, ground, ground, RADIUS_KEY_CAP)
        area = QRectF(rect)
        x, y, side = area.x(), area.y(), area.width()
        pen = QPen(QColor(tokens.on_accent if enabled else tokens.window), side / 8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        marks = {
            Qt.CheckState.Checked: ((0.26, 0.53), (0.43, 0.70), (0.75, 0.34)),
            Qt.CheckState.PartiallyChecked: ((0.28, 0.5), (0.72, 0.5)),
        }[state]
        painter.drawPolyline([QPointF(x + side * across, y + side * down) for across, down in marks])


def draw_radio(painter: QPainter, rect: Rect, chosen: bool, tokens: Tokens, *, enabled: bool = True) -> None:
    """A round button of which one in a group is chosen."""
    with _drawing(painter):
        strong = tokens.accent if enabled else tokens.field
        circle = _inner(rect, 1.2)
        painter.setPen(QPen(QColor(strong if chosen else tokens.field), 1.2))
        painter.setBrush(QColor(strong if chosen else tokens.base if enabled else tokens.window))
        painter.drawEllipse(circle)
        if chosen:
            dot = circle.width() * 0.32
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.on_accent))
            painter.drawEllipse(circle.adjusted(dot, dot, -dot, -dot))
