"""The period of the project from which phases are derived: its name, its first and its last day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from gk_qda.ui.dates import typed_value
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.panel import FootBar

_NAME, _DAY = 150, 110  # px at 100 %


class PeriodBar(FootBar):
    """Three lines; what is typed holds when a line is left."""

    typed = Signal(str, str, str)  # name, first day, last day

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.name, self.first, self.last = QLineEdit(), QLineEdit(), QLineEdit()
        self._shown = ("", "", "")
        label = Label(theme, self.tr("Period"), ink="muted")
        tip = self.tr(
            "Months and days of cases get a phase: before, during or after the period. "
            "Values that were typed or imported stay."
        )
        label.setToolTip(tip)
        self.add_left(label)
        for line, words, width in (
            (self.name, self.tr("Name of the period"), _NAME),
            (self.first, self.tr("First day"), _DAY),
            (self.last, self.tr("Last day"), _DAY),
        ):
            line.setPlaceholderText(words)
            line.setAccessibleName(words)
            line.setToolTip(tip)
            line.setFixedHeight(theme.metrics.line_edit)
            line.setFixedWidth(round(width * theme.metrics.body / 12))
            line.editingFinished.connect(self._send)
            self.add_left(line)

    def show_period(self, settings: Mapping[str, Any]) -> None:
        """As it is kept in the project."""
        days = (typed_value(settings[key]) for key in ("period_start", "period_end"))
        self._shown = (settings["period_name"], *days)
        for line, words in zip((self.name, self.first, self.last), self._shown, strict=True):
            line.setText(words)

    def _send(self) -> None:
        now = (self.name.text().strip(), self.first.text().strip(), self.last.text().strip())
        if now != self._shown:
            self._shown = now
            self.typed.emit(*now)
