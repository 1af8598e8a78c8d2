"""Heads of panels and desks, and the panel itself: a head over a body, or over a sentence while it is empty."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.elided_label import ElidedLabel
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.labels import FontName, Label


class _Bar(QWidget):
    """A row on the ground of the window with a line under it; what is added stands from left to right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setSpacing(theme.metrics.gap)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.restyle()
        theme.changed.connect(self.restyle)

    def bar_height(self) -> int:
        """In logical pixels."""
        return self._theme.metrics.panel_head

    def restyle(self) -> None:
        """Take sizes from the theme again."""
        metrics = self._theme.metrics
        self.setFixedHeight(self.bar_height())
        self._row.setContentsMargins(metrics.padding, 0, metrics.gap, 1)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: ground and separator."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.window))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.tokens.separator))


class _Head(_Bar):
    """Title, what is counted, then controls at the left and at the right."""

    title_font: FontName = "bold"

    def __init__(self, theme: Theme, title: str = "", count: str = "") -> None:
        super().__init__(theme)
        self._title = Label(theme, title, font=self.title_font)
        self._count = ElidedLabel(theme, count, ink="muted")
        self._count.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._row.addWidget(self._title)
        self._row.addWidget(self._count)
        self._row.addStretch(1)
        self._lefts = 2
        self.set_title(title)
        self.set_count(count)

    def set_title(self, title: str) -> None:
        """Name what the pane shows."""
        self._title.setText(title)
        self._title.setVisible(bool(title))

    def set_count(self, count: str) -> None:
        """Say how many, in words with their unit where the title does not say it."""
        self._count.setText(count)
        self._count.setVisible(bool(count))

    def title(self) -> str:
        """The name as shown."""
        return self._title.text()

    def count(self) -> str:
        """What is counted, as shown."""
        return self._count.text()

    def add_left(self, widget: QWidget) -> None:
        """Put a control behind the title; those added before stay at its left."""
        self._row.insertWidget(self._lefts, widget)
        self._lefts += 1

    def give_room(self, widget: QWidget) -> None:
        """Let a control take what the others leave."""
        at = self._row.indexOf(widget)
        for place in range(self._row.count()):
            self._row.setStretch(place, int(place == at))

    def add_right(self, widget: QWidget) -> None:
        """Put a control at the right end; those added before stay at its left."""
        self._row.addWidget(widget)

    def put_first_right(self, widget: QWidget) -> None:
        """Put a control at the left of all those at the right end."""
        self._row.insertWidget(self._lefts + 1, widget)

    def put_first_left(self, widget: QWidget) -> None:
        """Put a control right behind the title and the count."""
        self._row.insertWidget(2, widget)

    def add_label(self, words: str) -> None:
        """Put a muted word before the next control at the left: "Rows" before its choice."""
        label = Label(self._theme, words, ink="muted")
        label.setContentsMargins(self._theme.metrics.inside, 0, 0, 0)
        self.add_left(label)

    def add_right_label(self, words: str) -> None:
        """Put a muted word before the next control at the right."""
        label = Label(self._theme, words, ink="muted")
        label.setContentsMargins(self._theme.metrics.inside, 0, 0, 0)
        self.add_right(label)

    def set_active(self, active: bool) -> None:
        """Show the title, or the count of a pane that a tab names, in full colour if the pane has the focus."""
        (self._title if self._title.text() else self._count).set_ink("text" if active else "muted")


class PanelHead(_Head):
    """The head of a panel, 32 high: bold title, count, buttons of the size "panel" at the right."""


class DeskHead(_Head):
    """The head of a desk, 40 high; its controls have the size "head"."""

    title_font: FontName = "heading"

    def bar_height(self) -> int:
        """In logical pixels."""
        return self._theme.metrics.desk_head


class Panel(QWidget):
    """A pane of a desk: `head` over the body. While there is nothing to show, a sentence stands in its place."""

    def __init__(self, theme: Theme, title: str, count: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.head = PanelHead(theme, title, count)
        self._stack = QStackedLayout()
        self._body: QWidget | None = None
        self._empty: EmptyState | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addLayout(self._stack, 1)
        self.setAccessibleName(title)
        theme.app.focusChanged.connect(self._follow_focus)

    def set_body(self, body: QWidget) -> None:
        """Show `body` under the head."""
        self._body = body
        self._stack.addWidget(body)
        self._stack.setCurrentWidget(body)

    def set_empty(self, empty: EmptyState) -> None:
        """Have `empty` ready for `show_empty`; the one before is dropped."""
        showing = self._empty is not None and self._stack.currentWidget() is self._empty
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = empty
        self._stack.addWidget(empty)
        if showing:
            self._stack.setCurrentWidget(empty)

    def show_empty(self, empty: bool = True) -> None:
        """Show the sentence instead of the body, or the body again."""
        target = self._empty if empty else self._body
        if target is not None:
            self._stack.setCurrentWidget(target)

    def empty_sentence(self) -> str:
        """What is said while the panel is empty."""
        return self._empty.sentence.text() if self._empty is not None else ""

    def is_empty(self) -> bool:
        """Whether the sentence is shown now."""
        return self._empty is not None and self._stack.currentWidget() is self._empty

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new.window() is self.window():
            self.head.set_active(new is self or self.isAncestorOf(new))


class FootBar(_Bar):
    """A row of buttons under a pane; its line is above it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._row.addStretch(1)
        self._lefts = 0

    def bar_height(self) -> int:
        """In logical pixels: a button and the space around it."""
        return self._theme.metrics.button + 2 * self._theme.metrics.gap

    def add_left(self, widget: QWidget) -> None:
        """Put a widget at the left, behind those already there."""
        self._row.insertWidget(self._lefts, widget)
        self._lefts += 1

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def restyle(self) -> None:
        """Take sizes from the theme again."""
        super().restyle()
        padding = self._theme.metrics.padding
        self._row.setContentsMargins(padding, 1, padding, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: ground and separator."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.window))
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.tokens.separator))
