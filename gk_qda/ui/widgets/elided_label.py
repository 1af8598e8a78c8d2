"""A label that gives way: too long a text ends in "..." and shows itself whole in the tooltip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.labels import FontName, Ink, Label, set_plain_tool_tip

_FEWEST_LETTERS = 4


class ElidedLabel(Label):
    """One line that may be shorter than its text; `where` says which part is left out."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        ink: Ink = "text",
        font: FontName = "body",
        where: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        self._where = where
        super().__init__(theme, text, ink=ink, font=font)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        """Show `text` on one line."""
        super().setText(" ".join(text.splitlines()))
        self._explain()

    def shown_text(self) -> str:
        """What fits now."""
        return self.fontMetrics().elidedText(self.text(), self._where, self.contentsRect().width())

    def is_elided(self) -> bool:
        """Whether a part of the text is left out."""
        return self.shown_text() != self.text()

    def minimumSizeHint(self) -> QSize:
        """Qt: a few letters are enough."""
        letters = self.fontMetrics().averageCharWidth() * _FEWEST_LETTERS
        return QSize(min(letters, self.sizeHint().width()), self.sizeHint().height())

    def sizeHint(self) -> QSize:
        """Qt: the whole text, without the pixel that rounding may take."""
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 1, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: another width may leave out another part."""
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw what fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), self.shown_text())

    def _explain(self) -> None:
        set_plain_tool_tip(self, self.text() if self.is_elided() else "")
