"""Fields for a number or a date: typed, or stepped with Up and Down; without small arrows beside them."""

from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QSpinBox

from gk_qda.ui.look.theme import Theme


def _dress(field: QAbstractSpinBox, theme: Theme) -> None:
    field.setFont(theme.fonts.body())
    field.setFixedHeight(theme.metrics.line_edit)
    # The style sheet takes the arrows away, but it cannot pad the text.
    side = theme.metrics.gap
    field.lineEdit().setTextMargins(side, 0, side, 0)


class NumberField(QSpinBox):
    """A whole number from `least` to `most`."""

    def __init__(self, theme: Theme, least: int, most: int) -> None:
        super().__init__()
        self._theme = theme
        self.setRange(least, most)
        self.restyle()
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take sizes from the theme again."""
        _dress(self, self._theme)


class DateField(QDateEdit):
    """A day, written the way the language of the program writes it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.restyle()
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take sizes from the theme again."""
        _dress(self, self._theme)
