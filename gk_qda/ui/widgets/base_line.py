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
        self._second.addStretch(1)
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
            self._take_out(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for one in filters:
            chip = Chip(self._theme, one.words, removable=one.removable)
            chip.removed.connect(lambda key=one.key: self.filter_removed.emit(key))
            chip.clicked.connect(lambda _=False, key=one.key: self.filter_clicked.emit(key))
            self._chips.append(chip)
        self._arrange()
        for chip in self._chips:
            chip.show()
        if focused is not None and self._chips:
            # Who removes filters with Delete goes on with the next one.
            self._chips[min(focused, len(self._chips) - 1)].setFocus()

    def chips(self) -> list[Chip]:
        """The chips shown now, in the order of the filters."""
        return list(self._chips)

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._rights.append(widget)
        self._arrange()

    def take_right(self, widget: QWidget) -> None:
        """Take a widget off the right end again; it belongs to nobody then."""
        self._rights.remove(widget)
        self._take_out(widget)
        widget.setParent(None)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: a second row takes what does not fit beside the base, which is never cut for it."""
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
        below: list[QWidget] = []
        if not self._has_room_for(*self._chips, *self._rights):
            below = list(self._rights)
            if not self._has_room_for(*self._chips):
                below = list(self._chips)
                if not self._has_room_for(*self._rights):
                    below += self._rights
        first = [one for one in (*self._chips, *self._rights) if one not in below]
        for row, widgets in ((self._row, first), (self._second, below)):
            self._fill(row, widgets)
        self.setFixedHeight(metrics.base_line + (metrics.chip + metrics.hairgap if below else 0))

    def _has_room_for(self, *widgets: QWidget) -> bool:
        parts = [*((self._lead,) if not self._lead.isHidden() else ()), self._base, *widgets]
        needed = sum(part.sizeHint().width() + self._theme.metrics.gap for part in parts)
        return bool(needed + 2 * self._theme.metrics.padding <= self.width())

    def _fill(self, row: QHBoxLayout, widgets: Sequence[QWidget]) -> None:
        """Chips, then what gives way, then what explains the picture; nothing is moved that stands there already."""
        items = (row.itemAt(at) for at in range(row.count()))
        shown = [item.widget() for item in items if item is not None]
        if [one for one in shown if one in self._chips or one in self._rights] == list(widgets):
            return
        for one in widgets:
            self._take_out(one)
        stretch = next(at for at in range(row.count()) if _gives_way(row, at))
        chips = [one for one in widgets if one in self._chips]
        for place, chip in enumerate(chips):
            row.insertWidget(stretch + place, chip, 0, Qt.AlignmentFlag.AlignVCenter)
        for one in widgets[len(chips) :]:
            row.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)

    def _take_out(self, widget: QWidget) -> None:
        for row in (self._row, self._second):
            row.removeWidget(widget)


def _gives_way(row: QHBoxLayout, at: int) -> bool:
    item = row.itemAt(at)
    return item is not None and item.spacerItem() is not None
