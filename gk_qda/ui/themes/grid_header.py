"""The heads of the themes over the matrix."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from gk_qda.ui.look.painters import draw_swatch
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.themes.grid_model import GridModel

HEAD_HEIGHT = 26  # px at the usual size of type


class ThemeHeader(QHeaderView):
    """Swatch and name of each theme; a click opens the page of the theme, a drag moves it."""

    theme_clicked = Signal(int)
    theme_moved = Signal(int, int)

    def __init__(self, theme: Theme, model: GridModel) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme, self._model = theme, model
        self.words = ""  # over the frozen column
        self._pressed = QPoint()
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setMinimumSectionSize(40)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMouseTracking(True)
        self.sectionMoved.connect(self._on_moved)

    def sizeHint(self) -> QSize:
        """Qt."""
        return QSize(super().sizeHint().width(), round(HEAD_HEIGHT * self._theme.metrics.body / 12))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Qt."""
        tokens, metrics = self._theme.tokens, self._theme.metrics
        painter.save()
        view = self.parent()
        is_here = isinstance(view, QAbstractItemView) and view.currentIndex().column() == logical
        painter.fillRect(rect, QColor(tokens.accent_soft if logical and is_here else tokens.window))
        painter.setPen(QColor(tokens.separator))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(self._theme.fonts.small())
        area = rect.adjusted(metrics.inside, 0, -metrics.inside, -1)
        words, ink = self.words, tokens.muted
        if 0 < logical <= len(self._model.themes):
            code = self._model.themes[logical - 1]
            side = metrics.swatch
            top = area.center().y() - side // 2
            draw_swatch(painter, QRect(area.left(), top, side, side), code.color, tokens)
            area, words, ink = area.adjusted(side + 6, 0, 0, 0), code.name, tokens.text
        elif logical > 0:
            words, ink = self._model.column_words(self._model.columns[logical - 1]), tokens.text
            painter.setFont(self._theme.fonts.body(bold=True))
        painter.setPen(QColor(ink))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: remember where, to tell a click from a drag."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a click that moved nothing opens the page of the theme."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        section = self.logicalIndexAt(place)
        if (place - self._pressed).manhattanLength() < 4 and 0 < section <= len(self._model.themes):
            self.theme_clicked.emit(self._model.themes[section - 1].id)

    def _on_moved(self, logical: int, before: int, after: int) -> None:
        """The order is the project's: put the column back and ask for the other order."""
        self.blockSignals(True)
        self.moveSection(after, before)
        self.blockSignals(False)
        if 0 < logical <= len(self._model.themes) and after > 0:
            to = min(after, len(self._model.themes)) - 1  # what is said of the rows stays last
            self.theme_moved.emit(self._model.themes[logical - 1].id, to)
