"""A list of coded segments: code, place, words; rows can be dragged onto a code."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gk_qda.queries.segments import Segment
from gk_qda.ui.look.painters import draw_swatch
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.reading.parcels import pack_segment, with_coding
from gk_qda.ui.segments.selected_rows import selected_colors

Index = QModelIndex | QPersistentModelIndex
SEGMENT = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_ROW = 66
_PLACE = 0.6  # of a row may be taken by where a segment stands


class SegmentListModel(QAbstractListModel):
    """Segments in document order; each can be dragged onto a code."""

    def __init__(self) -> None:
        super().__init__()
        self.segments: list[Segment] = []

    def show(self, segments: Sequence[Segment]) -> None:
        """Other segments."""
        self.beginResetModel()
        self.segments = list(segments)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.segments)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt."""
        if not index.isValid():
            return None
        segment = self.segments[index.row()]
        if role == SEGMENT:
            return segment
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{segment.code.path}, {place_of(segment)}: {segment.quote}"
        if role == Qt.ItemDataRole.ToolTipRole:
            coding = segment.coding
            made = f"{coding.coder} · {coding.created.astimezone():%d.%m.%Y %H:%M}"
            return "\n".join(part for part in (segment.code.path, made, coding.comment) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Qt: the passage, so that a drop on a code gives it that code too, and its coding, which may move there."""
        segment = self.segments[indexes[0].row()]
        data = pack_segment(segment.document.id, segment.coding.span, segment.quote)
        return with_coding(data, segment.coding.id)


def place_of(segment: Segment) -> str:
    """ "TM07, para. 11" or "TM07, para. 4–5": document and paragraphs, as reports cite them."""
    return f"{segment.document.name}, {paragraphs_of(segment)}"


def paragraphs_of(segment: Segment) -> str:
    """ "para. 11" or "para. 4–5"."""
    numbers = numbers_of(segment.paragraph, segment.paragraph_end)
    return QCoreApplication.translate("Segments", "para. {numbers}").format(numbers=numbers)


def numbers_of(first: str, last: str) -> str:
    """ "11" or "4–5"."""
    return first if first == last else f"{first}–{last}"


class SegmentView(QListView):
    """Shows segments; says which one was chosen."""

    segment_chosen = Signal(object)  # Segment
    edit_requested = Signal(object)  # Segment; double-click
    context_menu_requested = Signal(QPoint, object)  # global place, Segment or None

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.segments = SegmentListModel()
        self.setModel(self.segments)
        self._delegate = SegmentDelegate(theme)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Coded segments"))
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self.doubleClicked.connect(self._edit)
        self.customContextMenuRequested.connect(self._on_menu)
        theme.changed.connect(self.viewport().update)

    def names_documents(self) -> bool:
        """Whether rows name their document."""
        return self._delegate.names_documents

    def name_documents(self, named: bool) -> None:
        """Whether rows name their document; where all are of one it goes without saying."""
        self._delegate.names_documents = named

    def select_coding(self, coding_id: int | None) -> None:
        """Mark the row of a coding."""
        for row, segment in enumerate(self.segments.segments):
            if segment.coding.id == coding_id:
                self.setCurrentIndex(self.segments.index(row))
                self.scrollTo(self.segments.index(row))
                return
        self.clearSelection()

    def current(self) -> Segment | None:
        """The row in focus."""
        segment = self.currentIndex().data(SEGMENT)
        return segment if isinstance(segment, Segment) else None

    def _choose(self, index: QModelIndex) -> None:
        segment = index.data(SEGMENT)
        if isinstance(segment, Segment):
            self.segment_chosen.emit(segment)

    def _edit(self, index: QModelIndex) -> None:
        segment = index.data(SEGMENT)
        if isinstance(segment, Segment):
            self.edit_requested.emit(segment)

    def _on_menu(self, place: QPoint) -> None:
        segment = self.indexAt(place).data(SEGMENT)
        self.context_menu_requested.emit(self.viewport().mapToGlobal(place), segment)


class SegmentDelegate(QStyledItemDelegate):
    """Swatch and code, place at the right; below at most two lines of the words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.names_documents = True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt."""
        return QSize(100, round(_ROW * self._theme.metrics.body / 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        segment = index.data(SEGMENT)
        if not isinstance(segment, Segment):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens = self._theme.tokens
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(rect, selected_colors(option)[0])
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        painter.setPen(QColor(tokens.separator))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        ink = selected_colors(option)[1] if selected else None
        self._paint_head(painter, rect.adjusted(12, 6, -12, 0), segment, ink)
        self._paint_words(painter, rect.adjusted(29, 25, -12, -4), segment, ink)
        painter.restore()

    def _paint_head(self, painter: QPainter, area: QRect, segment: Segment, ink: QColor | None) -> None:
        tokens, fonts, size = self._theme.tokens, self._theme.fonts, self._theme.metrics.swatch
        line = QRect(area.left(), area.top(), area.width(), painter.fontMetrics().height() + 2)
        draw_swatch(
            painter, QRect(line.left(), line.center().y() - size // 2, size, size), segment.code.color, tokens
        )
        painter.setFont(fonts.small())
        where = place_of(segment) if self.names_documents else paragraphs_of(segment)
        most = round(line.width() * _PLACE)
        place = painter.fontMetrics().elidedText(
            f"{where} · {segment.coding.coder}", Qt.TextElideMode.ElideMiddle, most
        )
        width = painter.fontMetrics().horizontalAdvance(place)
        painter.setPen(ink or QColor(tokens.muted))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, place)
        painter.setFont(fonts.body())
        painter.setPen(ink or QColor(tokens.text))
        name = line.adjusted(size + 6, 0, -width - 8, 0)
        shown = painter.fontMetrics().elidedText(segment.code.name, Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_words(self, painter: QPainter, area: QRect, segment: Segment, ink: QColor | None) -> None:
        """At most two lines; the second ends in an ellipsis where more follows."""
        tokens = self._theme.tokens
        painter.setFont(self._theme.fonts.body())
        painter.setPen(ink or QColor(tokens.muted))
        words = " ".join(segment.quote[:400].split())
        layout = QTextLayout(words, painter.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        first = layout.createLine()
        first.setLineWidth(area.width())
        cut = first.textLength()
        layout.endLayout()
        height = painter.fontMetrics().height()
        head = words.encode("utf-16-le")[: cut * 2].decode("utf-16-le", "ignore")
        rest = words[len(head) :]
        painter.drawText(area.left(), area.top() + painter.fontMetrics().ascent(), head.rstrip())
        tail = painter.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area.left(), area.top() + height + painter.fontMetrics().ascent(), tail)
