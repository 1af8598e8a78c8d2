"""All places of a word in their context; a press on one goes there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gk_qda.queries.personal import Place
from gk_qda.ui.look.painters import draw_focus
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.reading.offsets import Offsets

Index = QModelIndex | QPersistentModelIndex
PLACE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_LINES = 3  # of context


class PlaceList(QListView):
    """Each place with its document, its paragraph and the words around it."""

    place_requested = Signal(object)  # Place

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.places = PlaceModel()
        self._delegate = PlaceDelegate(theme)
        self.setModel(self.places)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Places in the texts"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._go)
        self.activated.connect(self._go)

    def _go(self, index: QModelIndex) -> None:
        place = index.data(PLACE)
        if isinstance(place, Place):
            self.place_requested.emit(place)


class PlaceModel(QAbstractListModel):
    """The places as they were found."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Place] = ()

    def show(self, places: Sequence[Place]) -> None:
        """Other places."""
        self.beginResetModel()
        self.rows = places
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        if not index.isValid():
            return None
        place = self.rows[index.row()]
        if role == PLACE:
            return place
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{self.source(place)}: {place.before}{place.words}{place.after}"
        return None

    def source(self, place: Place) -> str:
        """Where it stands: "TM07, para. 17"."""
        if not place.paragraph:
            return place.document
        return self.tr("{document}, para. {number}").format(document=place.document, number=place.paragraph)


class PlaceDelegate(QStyledItemDelegate):
    """The source in small, below it the words in bold among what stands around them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt."""
        fonts, metrics = self._theme.fonts, self._theme.metrics
        lines = QFontMetrics(fonts.small()).lineSpacing() + _LINES * QFontMetrics(fonts.body()).lineSpacing()
        return QSize(100, lines + 3 * metrics.hairgap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        place: Place = index.data(PLACE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens, metrics, fonts = self._theme.tokens, self._theme.metrics, self._theme.fonts
        painter.save()
        painter.setClipRect(rect)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if is_selected:
            painter.fillRect(rect, QColor(tokens.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens.separator))
        area = rect.adjusted(metrics.padding, metrics.hairgap, -metrics.padding, -metrics.hairgap)
        painter.setFont(fonts.small())
        painter.setPen(QColor(tokens.selected_text if is_selected else tokens.accent))
        head = QFontMetrics(fonts.small()).lineSpacing()
        model = index.model()
        source = model.source(place) if isinstance(model, PlaceModel) else place.document
        painter.drawText(area, int(Qt.AlignmentFlag.AlignTop), source)
        ink = QColor(tokens.selected_text if is_selected else tokens.text)
        self._paint_context(painter, area.adjusted(0, head + 2, 0, 0), place, ink)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, rect.adjusted(0, 0, -1, -1), tokens)
        painter.restore()

    def _paint_context(self, painter: QPainter, area: QRect, place: Place, ink: QColor) -> None:
        before, after = place.around(len(place.before), len(place.after))
        words = place.words
        layout = QTextLayout(f"{before}{words}{after}", self._theme.fonts.body())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        strong = QTextLayout.FormatRange()
        strong.start, strong.length = Offsets(before).units, Offsets(words).units
        strong.format = QTextCharFormat()
        strong.format.setFont(self._theme.fonts.body(bold=True))
        layout.setFormats([strong])
        layout.beginLayout()
        y = 0.0
        for _ in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(area.width())
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        painter.setPen(ink)
        layout.draw(painter, QPointF(area.topLeft()))
