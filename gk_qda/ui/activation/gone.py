"""Says what was deleted while a desk filtered, grouped or compared by it: one sentence, once somebody looks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from gk_qda.ui.desk import Context

Use = Literal["filter", "column", "columns", "rows"]


class Gone(QObject):
    """Groups, sets and attributes that left the choices of a desk, which calls ``tell`` when it comes to the front."""

    def __init__(self, context: Context, desk: QWidget) -> None:
        super().__init__(desk)
        self._context, self._desk = context, desk
        self._untold: dict[tuple[str, Use], None] = {}

    def note(self, names: Iterable[str], use: Use) -> None:
        """These are gone, and were used so; nothing happens without names."""
        self._untold |= dict.fromkeys((name, use) for name in names)
        if self._desk.isVisible():
            self.tell()

    def tell(self) -> None:
        """Say what was not said yet."""
        for name, use in self._untold:
            self._context.messages.inform(self._sentence(use).format(name=name))
        self._untold = {}

    def _sentence(self, use: Use) -> str:
        match use:
            case "filter":
                return self.tr("“{name}” is gone, so nothing is filtered by it here any more.")
            case "column":
                return self.tr("“{name}” is gone and no longer among the columns.")
            case "columns":
                return self.tr("“{name}” is gone, so the columns are others now.")
        return self.tr("“{name}” is gone, so the rows are no longer grouped by it.")
