"""Parts of an inspector: a headed section, facts as label and value, and fields with a label beside them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import IconButton
from gk_qda.ui.widgets.labels import Label


class Section(QWidget):
    """A bold title with a count over its content; `collapsible` ones open and close by the chevron."""

    toggled = Signal(bool)

    def __init__(self, theme: Theme, title: str, count: str = "", *, collapsible: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._title = Label(theme, title, font="bold")
        self._count = Label(theme, count, ink="muted")
        self._chevron = IconButton(theme, "chevron-down", title, role="muted")
        self._chevron.clicked.connect(self._toggle)
        self.content = QWidget()
        self.column = QVBoxLayout(self.content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.metrics.gap)
        head = QHBoxLayout()
        head.setSpacing(theme.metrics.gap)
        for widget in (self._chevron, self._title, self._count):
            head.addWidget(widget)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.metrics.gap)
        column.addLayout(head)
        column.addWidget(self.content)
        self._chevron.setVisible(collapsible)
        self.set_count(count)
        self.setAccessibleName(title)
        self.set_open(True)

    def add(self, widget: QWidget) -> None:
        """Put `widget` under what is already in the section."""
        self.column.addWidget(widget)

    def set_count(self, count: str) -> None:
        """Say how many there are."""
        self._count.setText(count)
        self._count.setVisible(bool(count))

    def is_open(self) -> bool:
        """Whether the content is shown."""
        return not self.content.isHidden()

    def set_open(self, opened: bool) -> None:
        """Show or hide the content."""
        self.content.setVisible(opened)
        self._chevron.set_icon_name("chevron-down" if opened else "chevron-right")
        self._chevron.set_tip(self.tr("Collapse") if opened else self.tr("Expand"))

    def _toggle(self) -> None:
        self.set_open(not self.is_open())
        self.toggled.emit(self.is_open())


class Facts(QWidget):
    """Label and value in two columns; values can be selected and copied."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.metrics.padding)
        self._grid.setVerticalSpacing(theme.metrics.hairgap)
        self._grid.setColumnStretch(1, 1)

    def set_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these (label, value)."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        top = Qt.AlignmentFlag.AlignTop
        for row, (name, value) in enumerate(facts):
            label = Label(self._theme, name, ink="muted")
            words = Label(self._theme, value, wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setAccessibleName(f"{name}: {value}")
            self._grid.addWidget(label, row, 0, top)
            self._grid.addWidget(words, row, 1, top)


class Fields(QWidget):
    """Labels at the left, the fields to fill in beside them, and a hint in small under one where it helps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.metrics.padding)
        self._grid.setVerticalSpacing(theme.metrics.gap)
        self._grid.setColumnStretch(1, 1)
        self._rows = 0

    def add(self, words: str, field: QWidget, hint: str = "") -> None:
        """Add a row: `words` name `field`, for the eye and for screen readers."""
        label = Label(self._theme, words, ink="muted")
        label.setBuddy(field)
        label.setMinimumHeight(self._theme.metrics.line_edit)
        if not field.accessibleName():
            field.setAccessibleName(words)
        self._grid.addWidget(label, self._rows, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, self._rows, 1)
        self._rows += 1
        if hint:
            self._grid.addWidget(
                Label(self._theme, hint, ink="muted", font="small", wrap=True), self._rows, 1
            )
            self._rows += 1
