"""The line that says what all numbers below it are counted from, and which filters are on."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.chip import Chip
from gk_qda.ui.widgets.elided_label import ElidedLabel
from gk_qda.ui.widgets.labels import Label


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter that is on: `key` is whatever identifies it, `words` what the person reads."""

    key: Hashable
    words: str
    removable: bool = True


class BaseLine(QWidget):
    """Base, then chips, then at the right what explains the picture, such as a `Legend`.

    `filter_removed` and `filter_clicked` carry the key of the filter.
    """

    filter_removed = Signal(object)
    filter_clicked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lead = Label(theme, self.tr("Base:"), font="bold")
        self._base = ElidedLabel(theme)
        self._chips: list[Chip] = []
        self._rights: list[QWidget] = []
        self._rows = QVBoxLayout(self)
        self._row, self._second = QHBoxLayout(), QHBoxLayout()
        self._rows.addLayout(self._row)
        self._rows.addLayout(self._second)
        self._row.addWidget(self._lead)
        self._row.addWidget(self._base)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_base("")
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_base(self, words: str) -> None:
        """Say what is counted: "24 documents, 15 municipalities, 502 codings"; "Base:" is put before it."""
        self._base.setText(words)
        self._lead.setVisible(bool(words))
        self._arrange()
        self.setAccessibleName(f"{self._lead.text()} {words}" if words else "")

    def set_plain(self, words: str) -> None:
        """Say a sentence without "Base:" before it."""
        self._base.setText(words)
        self._lead.hide()
        self._arrange()
        self.setAccessibleName(words)

    def set_filters(self, filters: Sequence[Filter]) -> None:
        """Show these filters as chips."""
        focused = next((at for at, chip in enumerate(self._chips) if chip.hasFocus()), None)
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for place, one in enumerate(filters):
            chip = Chip(self._theme, one.words, removable=one.removable)
            chip.removed.connect(lambda key=one.key: self.filter_removed.emit(key))
            chip.clicked.connect(lambda _=False, key=one.key: self.filter_clicked.emit(key))
            self._row.insertWidget(2 + place, chip, 0, Qt.AlignmentFlag.AlignVCenter)
            self._chips.append(chip)
            chip.show()
        self._arrange()
        if focused is not None and self._chips:
            # Who removes filters with Delete goes on with the next one.
            self._chips[min(focused, len(self._chips) - 1)].setFocus()

    def chips(self) -> list[Chip]:
        """The chips shown now, in the order of the filters."""
        return list(self._chips)

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._rights.append(widget)
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._arrange()

    def take_right(self, widget: QWidget) -> None:
        """Take a widget off the right end again; it belongs to nobody then."""
        self._rights.remove(widget)
        for row in (self._row, self._second):
            row.removeWidget(widget)
        widget.setParent(None)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: a second row takes what does not fit beside the base."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: ground and separator."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.window))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.tokens.separator))

    def _restyle(self) -> None:
        metrics = self._theme.metrics
        self._rows.setContentsMargins(metrics.padding, 0, metrics.padding, 1)
        self._rows.setSpacing(0)
        self._row.setSpacing(metrics.gap)
        self._second.setSpacing(metrics.gap)
        self._arrange()
        self.update()

    def _arrange(self) -> None:
        metrics = self._theme.metrics
        parts = [self._base, *self._chips, *self._rights]
        if not self._lead.isHidden():
            parts.append(self._lead)
        needed = sum(part.sizeHint().width() + metrics.gap for part in parts) + 2 * metrics.padding
        two_rows = bool(self._rights) and needed > self.width()
        for widget in self._rights:
            (self._row if two_rows else self._second).removeWidget(widget)
            target = self._second if two_rows else self._row
            if target.indexOf(widget) < 0:
                target.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._second.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setFixedHeight(metrics.base_line + (metrics.chip if two_rows else 0))
