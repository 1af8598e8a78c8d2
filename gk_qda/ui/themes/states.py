"""The states of a theme cell: which one is shown, its words, its mark."""

from __future__ import annotations

from typing import Literal, get_args

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gk_qda.queries.themes import ThemeCell
from gk_qda.ui.look.painters import Rect, draw_hatch
from gk_qda.ui.look.theme import Theme

State = Literal["done", "draft", "stale", "open", "not_addressed", "no_source", "not_asked"]
SHOWN: tuple[State, ...] = get_args(State)
SETTABLE: tuple[State, ...] = ("done", "draft", "open", "not_addressed", "not_asked")  # Alt+1 ... Alt+5

_ICONS: dict[State, tuple[str, str]] = {  # icon, token
    "done": ("check", "ok"),
    "draft": ("pencil", "muted"),
    "stale": ("refresh-alert", "stale_text"),
    "open": ("circle-dashed", "faint"),
}


def shown_state(cell: ThemeCell) -> State:
    """What a cell shows: its author's state, unless what follows from the material is more important."""
    if cell.stale is not None:
        return "stale"
    if not cell.has_source and not cell.text.strip():
        return "no_source"
    return next(state for state in SETTABLE if state == cell.state)


def icon_of(state: State) -> str:
    """The name of the icon of a state, "" where it has none."""
    return _ICONS.get(state, ("", ""))[0]


class StateWords(QObject):
    """The states in the language of the window."""

    def __init__(self) -> None:
        super().__init__()
        self._words: dict[State, str] = {
            "done": self.tr("done"),
            "draft": self.tr("draft"),
            "stale": self.tr("stale"),
            "open": self.tr("still open"),
            "not_addressed": self.tr("not addressed"),
            "no_source": self.tr("no source"),
            "not_asked": self.tr("not asked"),
        }

    def of(self, state: State) -> str:
        """One state in words."""
        return self._words[state]


def draw_state(painter: QPainter, rect: Rect, state: State, theme: Theme, ratio: float = 1.0) -> None:
    """The mark of a state in a square: an icon, a dash, a hatch, a dotted frame."""
    tokens = theme.tokens
    area = QRectF(rect)
    if state in _ICONS:
        name, token = _ICONS[state]
        pixmap = theme.pixmap(name, round(area.width()), getattr(tokens, token), ratio)
        painter.drawPixmap(area.topLeft(), pixmap)
    elif state == "not_addressed":
        painter.setPen(QPen(QColor(tokens.muted), 1.5))
        middle = area.center().y()
        painter.drawLine(QPointF(area.left() + 2, middle), QPointF(area.right() - 3, middle))
    elif state == "no_source":
        draw_hatch(painter, area, tokens)
        painter.setPen(QPen(QColor(tokens.edge), 1))
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
    else:
        draw_dotted_frame(painter, area.toRect(), theme)


def draw_dotted_frame(painter: QPainter, rect: QRect, theme: Theme) -> None:
    """The frame of "not asked"."""
    painter.setPen(QPen(QColor(theme.tokens.field), 1, Qt.PenStyle.DotLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(0, 0, -1, -1))
