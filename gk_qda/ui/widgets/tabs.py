"""The tabs in the head of a desk or panel: words with a line under the one that is shown."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QTabBar

from gk_qda.ui.look.painters import draw_focus
from gk_qda.ui.look.theme import Theme


class Tabs(QTabBar):
    """A tab bar as high as the head it stands in; `currentChanged` and the keys are those of Qt."""

    def __init__(self, theme: Theme, *words: str, small: bool = False) -> None:
        super().__init__()
        self._theme, self._small, self._hovered = theme, small, -1
        self._side = theme.metrics.padding  # beside a word; less where there is little room
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
        return QSize(bold.horizontalAdvance(self.tabText(index)) + 2 * self._side, self.height())

    def sizeHint(self) -> QSize:
        """Qt: with the usual room beside each word."""
        usual = 2 * (self._theme.metrics.padding - self._side) * len(self._shown())
        return QSize(super().sizeHint().width() + usual, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: words stand nearer to each other before one of them is cut."""
        self._fit()
        super().resizeEvent(event)

    def tabLayoutChange(self) -> None:
        """Qt: another word, or one less."""
        self._fit()

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

    def _shown(self) -> list[int]:
        return [at for at in range(self.count()) if self.isTabVisible(at)]

    def _fit(self) -> None:
        metrics, shown = self._theme.metrics, self._shown()
        words = sum(self.tabSizeHint(at).width() - 2 * self._side for at in shown)
        side = max(metrics.hairgap, min(metrics.padding, (self.width() - words) // (2 * len(shown) or 1)))
        if side != self._side:
            self._side = side
            self.setTabText(0, self.tabText(0))  # lays them out anew

    def _hover(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()
