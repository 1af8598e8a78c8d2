"""Widths and heights of the Code desk by keyboard: what the mouse does at the lines between the panels."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSplitter, QWidget

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk

_STEP = 24  # px


class Sizing(QObject):
    """Makes the stripes, or the panel that has the keyboard, larger or smaller step by step."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        handlers: dict[str, Callable[[], object]] = {
            "view.wider_stripes": partial(self.stripes, _STEP),
            "view.narrower_stripes": partial(self.stripes, -_STEP),
            "view.wider_panel": partial(self.panel, desk.columns, _STEP),
            "view.narrower_panel": partial(self.panel, desk.columns, -_STEP),
            "view.higher_panel": partial(self.panel, None, _STEP),
            "view.lower_panel": partial(self.panel, None, -_STEP),
        }
        for name, handler in handlers.items():
            desk.context.actions.bind(name, handler)

    def stripes(self, by: int) -> None:
        """Wider or narrower stripes."""
        self._desk.reading.set_stripe_width(self._desk.reading.stripe_width + by)

    def panel(self, splitter: QSplitter | None, by: int) -> None:
        """The panel with the keyboard takes so much from its neighbour, or gives it; None: above or below it."""
        desk = self._desk
        columns = (desk.left, desk.side.splitter)
        chosen = next((one for one in columns if _with_focus(one)), None) if splitter is None else splitter
        if chosen is None:
            desk.context.messages.inform(self.tr("Nothing stands above or below this panel."))
            return
        shown = [at for at, part in enumerate(_parts(chosen)) if part.isVisibleTo(chosen)]
        here = next((at for at in shown if _holds_focus(_parts(chosen)[at])), None)
        if here is None or len(shown) < 2:
            return
        place = shown.index(here)
        other = shown[place + 1] if place + 1 < len(shown) else shown[place - 1]
        sizes = chosen.sizes()
        sizes[here], sizes[other] = sizes[here] + by, max(0, sizes[other] - by)
        chosen.setSizes(sizes)


def _parts(splitter: QSplitter) -> list[QWidget]:
    found = (splitter.widget(at) for at in range(splitter.count()))
    return [part for part in found if part is not None]


def _with_focus(splitter: QSplitter) -> bool:
    return any(_holds_focus(part) for part in _parts(splitter))


def _holds_focus(widget: QWidget) -> bool:
    focused = widget.window().focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))
