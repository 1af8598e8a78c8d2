"""The tabs in the head of a desk or panel: words with a line under the one that is shown."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar

from gk_qda.ui.look.painters import draw_focus
from gk_qda.ui.look.theme import Theme


class Tabs(QTabBar):
    """A tab bar as high as the head it stands in; `currentChanged` and the keys are those of Qt."""

    def __init__(self, theme: Theme, *words: str, small: bool = False) -> None:
        super().__init__()
        self._theme, self._small, self._hovered = theme, small, -1
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMouseTracking(True)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        for word in words:
            self.addTab(word)
        self.restyle()
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take sizes from the theme again."""
        self.setFont(self._theme.fonts.body())
        metrics = self._theme.metrics
        # One pixel less than the head: its separator stays visible.
        self.setFixedHeight((metrics.panel_head if self._small else metrics.desk_head) - 1)
        self.updateGeometry()
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        """Qt: as wide as the word is in bold, so that nothing moves when another one is shown."""
        bold = QFontMetrics(self._theme.fonts.body(bold=True))
        width = bold.horizontalAdvance(self.tabText(index)) + 2 * self._theme.metrics.padding
        return QSize(width, self.height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Qt: words are not cut."""
        return self.tabSizeHint(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: the word under the mouse darkens."""
        self._hover(self.tabAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: object) -> None:
        """Qt: the mouse is gone."""
        self._hover(-1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: words, and the line under the current one."""
        tokens, painter = self._theme.tokens, QPainter(self)
        for index in range(self.count()):
            rect, current = self.tabRect(index), index == self.currentIndex()
            painter.setFont(self._theme.fonts.body(bold=current))
            lively = current or index == self._hovered
            painter.setPen(QColor(tokens.text if lively else tokens.muted))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
            if current:
                painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, QColor(tokens.accent))
                if self.hasFocus():
                    draw_focus(painter, rect, tokens)

    def _hover(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()
