"""The frozen heads of the comparison: the cases above, the themes at the left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QToolTip

from gk_qda.queries.comparison import ComparedCase, ComparedTheme
from gk_qda.ui.compare.model import Band, CompareModel
from gk_qda.ui.compare.words import CompareWords
from gk_qda.ui.dates import typed_value
from gk_qda.ui.look.painters import draw_swatch, draw_tick_box
from gk_qda.ui.look.theme import Theme

_TOP = 8
_PITCH = 16
_MOST_ATTRIBUTES = 4
_LABELS = 132  # px for the names of attributes


class CaseHeads(QHeaderView):
    """Name and title of each case, some attributes, its sources; an x takes the column out."""

    removed = Signal(int)  # case id

    def __init__(self, theme: Theme, words: CompareWords, model: CompareModel) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme, self._words, self._model = theme, words, model
        self.attributes: tuple[str, ...] = ()
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Compared cases"))

    def sizeHint(self) -> QSize:
        """Qt: title, attributes and sources under each other."""
        lines = min(len(self.attributes), _MOST_ATTRIBUTES) + 1
        return QSize(100, _TOP + self._theme.metrics.heading + 9 + lines * self._pitch() + _TOP)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Qt."""
        if not 0 <= section < len(self._model.cases):
            return
        tokens = self._theme.tokens
        painter.save()
        painter.fillRect(rect, QColor(tokens.window))
        painter.setPen(QColor(tokens.separator))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        compared = self._model.cases[section]
        area = rect.adjusted(12, _TOP, -12, -_TOP)
        self._paint_title(painter, area, compared)
        top = area.top() + self._theme.metrics.heading + 9
        for name, value in self._lines(compared):
            self._paint_line(painter, QRect(area.left(), top, area.width(), self._pitch()), name, value)
            top += self._pitch()
        side = self._theme.metrics.panel_icon
        ratio = painter.device().devicePixelRatioF()
        cross = self._theme.pixmap("x", side, tokens.muted, ratio)
        painter.drawPixmap(self._cross(rect).topLeft(), cross)
        painter.restore()

    def cross_of(self, section: int) -> QRect:
        """Where the x of a column is, in the viewport."""
        rect = QRect(self.sectionViewportPosition(section), 0, self.sectionSize(section), self.height())
        return self._cross(rect)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: the x is no handle to drag the column by."""
        if self._crossed(event.position().toPoint()) is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: take a column out."""
        section = self._crossed(event.position().toPoint())
        if section is not None and event.button() == Qt.MouseButton.LeftButton:
            self.removed.emit(self._model.cases[section].case.id)
            return
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: the hand over an x."""
        over = self._crossed(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt: all attributes of a case in its tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            section = self.logicalIndexAt(event.pos())
            if 0 <= section < len(self._model.cases):
                QToolTip.showText(event.globalPos(), self._tip(section, event.pos()), self)
                return True
        return super().viewportEvent(event)

    def _tip(self, section: int, place: QPoint) -> str:
        if self._crossed(place) is not None:
            return self.tr("Remove")
        compared, titles = self._model.cases[section], self._model.titles
        attributes = compared.case.attributes
        if compared.members:
            return "\n".join(f"{case.name} {case.title}".strip() for case in compared.members)
        return "\n".join(
            f"{titles.get(name, name)}: {typed_value(value)}" for name, value in attributes if value
        )

    def _crossed(self, place: QPoint) -> int | None:
        section = self.logicalIndexAt(place)
        if section < 0:
            return None
        return section if self.cross_of(section).adjusted(-5, -5, 5, 5).contains(place) else None

    def _cross(self, rect: QRect) -> QRect:
        side = self._theme.metrics.panel_icon
        return QRect(rect.right() - 12 - side, rect.top() + _TOP + 1, side, side)

    def _pitch(self) -> int:
        return max(_PITCH, self._theme.metrics.small + 5)

    def _lines(self, compared: ComparedCase) -> Sequence[tuple[str, str]]:
        known = dict(compared.case.attributes)
        titles = self._model.titles
        lines = [
            (titles.get(name, name), typed_value(known.get(name, "")) or "–")
            for name in self.attributes[:_MOST_ATTRIBUTES]
        ]
        return [*lines, (self.tr("Sources"), self._words.sources(compared) or self.tr("none"))]

    def _paint_title(self, painter: QPainter, area: QRect, compared: ComparedCase) -> None:
        tokens, fonts = self._theme.tokens, self._theme.fonts
        line = area.adjusted(0, 0, -self._theme.metrics.panel_icon - 6, 0)
        line.setHeight(self._theme.metrics.heading + 5)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if compared.case.title:
            painter.setFont(fonts.body())
            painter.setPen(QColor(tokens.muted))
            painter.drawText(line, align, compared.case.name)
            line.adjust(painter.fontMetrics().horizontalAdvance(compared.case.name) + 8, 0, 0, 0)
        painter.setFont(fonts.heading())
        painter.setPen(QColor(tokens.text))
        title = compared.case.title or compared.case.name
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(line, align, painter.fontMetrics().elidedText(title, elide, line.width()))

    def _paint_line(self, painter: QPainter, line: QRect, name: str, value: str) -> None:
        tokens, elide = self._theme.tokens, Qt.TextElideMode.ElideRight
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._theme.fonts.small())
        label = round(_LABELS * self._theme.metrics.small / 11)
        metrics = painter.fontMetrics()
        painter.setPen(QColor(tokens.muted))
        painter.drawText(line, align, metrics.elidedText(name, elide, label - 8))
        painter.setPen(QColor(tokens.text))
        words = line.adjusted(label, 0, 0, 0)
        painter.drawText(words, align, metrics.elidedText(value, elide, words.width()))


class ThemeHeads(QHeaderView):
    """The themes with what differs under each, and the heads of the two groups."""

    toggled = Signal(int)  # row of a band
    ticked = Signal(int)  # theme id

    def __init__(self, theme: Theme, words: CompareWords, model: CompareModel) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._theme, self._words, self._model = theme, words, model
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(10)
        self.sectionClicked.connect(self._on_clicked)
        self.setAccessibleName(self.tr("Themes"))

    def wanted_height(self, row: ComparedTheme, width: int) -> int:
        """What the name and the difference of a row need."""
        name, below = self._places(QRect(0, 0, width, 1000), row)
        return max(name.bottom(), below.bottom()) + _TOP

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Qt."""
        row, tokens = self._model.row(section), self._theme.tokens
        painter.save()
        if isinstance(row, Band):
            paint_band(painter, rect, self._theme)
            self._paint_band(painter, rect, row)
        elif row is not None:
            painter.fillRect(rect, QColor(tokens.base))
            painter.setPen(QColor(tokens.separator))
            painter.drawLine(rect.topRight(), rect.bottomRight())
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            self._paint_theme(painter, rect, row)
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: below the last row the column looks like the table."""
        super().paintEvent(event)
        viewport = self.viewport()
        rest = viewport.rect().adjusted(0, max(0, self.length() - self.offset()), 0, 0)
        QPainter(viewport).fillRect(rest, QColor(self._theme.tokens.base))

    def _paint_band(self, painter: QPainter, rect: QRect, band: Band) -> None:
        metrics, tokens = self._theme.metrics, self._theme.tokens
        side = metrics.twisty
        ratio = painter.device().devicePixelRatioF()
        name = "chevron-down" if band.is_open else "chevron-right"
        place = QRect(rect.left() + 10, rect.center().y() - side // 2, side, side)
        painter.drawPixmap(place, self._theme.pixmap(name, side, tokens.muted, ratio))
        painter.setFont(self._theme.fonts.body(bold=True))
        painter.setPen(QColor(tokens.text))
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(10 + side + 6, 0, 0, 0), align, band.title)

    def _paint_theme(self, painter: QPainter, rect: QRect, row: ComparedTheme) -> None:
        tokens, side = self._theme.tokens, self._theme.metrics.swatch
        name, below = self._places(rect, row)
        if row.theme.color:  # a question may lead to no code
            draw_swatch(painter, QRect(rect.left() + 12, name.top() + 3, side, side), row.theme.color, tokens)
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        painter.setFont(self._theme.fonts.body(bold=True))
        painter.setPen(QColor(tokens.text))
        painter.drawText(QRectF(name), flags, row.theme.name)
        painter.setFont(self._theme.fonts.small())
        painter.setPen(QColor(tokens.muted))
        painter.drawText(QRectF(below), flags, self._words.difference(row))
        if self._model.ticked:
            is_in = row.theme.id in self._model.ticked
            state = Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked
            draw_tick_box(painter, self._box(rect), state, tokens, enabled=True)

    def _box(self, rect: QRect) -> QRect:
        """Where the tick for the export stands, at the right of the name."""
        side = self._theme.metrics.icon - 2
        return QRect(rect.right() - _TOP - side, rect.top() + _TOP + 2, side, side)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a click on a tick box."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        section = self.logicalIndexAt(place)
        row = self._model.row(section)
        if self._model.ticked and isinstance(row, ComparedTheme):
            top = self.sectionViewportPosition(section)
            rect = QRect(0, top, self.width(), self.sectionSize(section))
            if self._box(rect).adjusted(-4, -4, 4, 4).contains(place):
                self.ticked.emit(row.theme.id)

    def _places(self, rect: QRect, row: ComparedTheme) -> tuple[QRect, QRect]:
        """Where the name and the words under it stand."""
        left = rect.left() + 12 + (self._theme.metrics.swatch + 6 if row.theme.color else 0)
        box = self._theme.metrics.icon if self._model.ticked else 0
        width = rect.right() - 8 - left - box
        flags = int(Qt.TextFlag.TextWordWrap)
        name = QFontMetrics(self._theme.fonts.body(bold=True)).boundingRect(
            QRect(left, rect.top() + _TOP + 2, width, 1000), flags, row.theme.name
        )
        below = QFontMetrics(self._theme.fonts.small()).boundingRect(
            QRect(rect.left() + 12, name.bottom() + 3, rect.width() - 20, 1000),
            flags,
            self._words.difference(row),
        )
        return name.adjusted(0, 0, 4, 0), below.adjusted(0, 0, 4, 0)

    def _on_clicked(self, section: int) -> None:
        if isinstance(self._model.row(section), Band):
            self.toggled.emit(section)


def paint_band(painter: QPainter, rect: QRect, theme: Theme) -> None:
    """The ground of a head of rows, the same under the theme column and under the cells."""
    painter.fillRect(rect, QColor(theme.tokens.window))
    painter.setPen(QColor(theme.tokens.separator))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
