"""What a pane says while it has nothing to show: one sentence, one button, at most one way elsewhere."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLayout, QVBoxLayout, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.labels import Label

_FROM_LEFT = 40
_WIDEST = 440


class EmptyState(QWidget):
    """Emits `acted` when the button is pressed and `linked` when the link is. Without words neither is shown."""

    acted = Signal()
    linked = Signal()

    def __init__(self, theme: Theme, sentence: str, button: str = "", link: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.sentence = Label(theme, sentence, ink="muted", wrap=True)
        self.sentence.setMaximumWidth(_WIDEST)
        self.button = Button(theme, button)
        self.link = Button(theme, link, kind="link")
        self.button.clicked.connect(self.acted)
        self.link.clicked.connect(self.linked)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._column.addWidget(self.sentence)
        self._column.addLayout(self._row)
        self._column.addStretch(1)
        self.button.setVisible(bool(button))
        self.link.setVisible(bool(link))
        self.setAccessibleName(sentence)
        self._arrange()
        theme.changed.connect(self._arrange)

    def set_sentence(self, sentence: str) -> None:
        """Say something else, such as the word that was not found."""
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)

    def minimumSizeHint(self) -> QSize:
        """Qt: button and link may stand one above the other."""
        metrics = self._theme.metrics
        shown = [part for part in (self.button, self.link) if not part.isHidden()]
        width = max((part.sizeHint().width() for part in shown), default=0)
        return QSize(width + 2 * metrics.padding, super().minimumSizeHint().height())

    def _arrange(self) -> None:
        metrics = self._theme.metrics
        # A narrow side pane has no 40 pixels to give away.
        left = _FROM_LEFT if self.width() >= 3 * _WIDEST // 4 else metrics.padding
        self._column.setContentsMargins(left, _FROM_LEFT, metrics.padding, metrics.padding)
        self._column.setSpacing(metrics.padding)
        self._row.setSpacing(metrics.padding)
        side_by_side = self.button.sizeHint().width() + metrics.padding + self.link.sizeHint().width()
        narrow = side_by_side > self.width() - left - metrics.padding
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        # At once, not with the next turn of the event loop: nothing is to jump.
        self._column.activate()

    def resizeEvent(self, event: object) -> None:
        """Qt: the margin follows the width."""
        self._arrange()
