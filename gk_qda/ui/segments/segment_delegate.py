"""How a row of the segment list looks, and the field in it for the comment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gk_qda.queries.segments import Segment
from gk_qda.ui.look.painters import draw_swatch
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.segments.naming import SEGMENT, paragraphs_of, place_of
from gk_qda.ui.segments.selected_rows import selected_colors

if TYPE_CHECKING:
    from gk_qda.ui.segments.segment_list import SegmentListModel

Index = QModelIndex | QPersistentModelIndex
_ROW = 66
_PLACE = 0.6  # of a row may be taken by where a segment stands


class SegmentDelegate(QStyledItemDelegate):
    """Swatch and code, place at the right; below at most two lines of the words."""

    comment_left = Signal()  # by a key

    def __init__(self, theme: Theme, segments: SegmentListModel) -> None:
        super().__init__()
        self._theme, self._segments = theme, segments
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
        self._paint_words(painter, _below_head(rect), segment, ink)
        painter.restore()

    # The comment, written in place

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Qt."""
        editor = CommentField(self._theme, parent)
        editor.installEventFilter(self)
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: over the words of the row."""
        editor.setGeometry(_below_head(option.rect).adjusted(-4, -2, 4, 2))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Qt."""
        segment = index.data(SEGMENT)
        if isinstance(editor, CommentField) and isinstance(segment, Segment):
            editor.setPlainText(segment.coding.comment)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Qt."""
        if isinstance(editor, CommentField):
            model.setData(index, editor.toPlainText().strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: Enter in the field keeps the comment, Shift+Enter begins a line."""
        if (
            isinstance(watched, CommentField)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.commitData.emit(watched)
                self.closeEditor.emit(watched)
                self.comment_left.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                handled = super().eventFilter(watched, event)
                self.comment_left.emit()
                return handled
        return super().eventFilter(watched, event)

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
        """Two lines of the words (or of what is shown in their place), or one and the comment."""
        tokens = self._theme.tokens
        painter.setFont(self._theme.fonts.body())
        painter.setPen(ink or QColor(tokens.muted))
        words = " ".join(self._segments.said(segment)[:400].split())
        height, ascent = painter.fontMetrics().height(), painter.fontMetrics().ascent()
        elide, room = Qt.TextElideMode.ElideRight, area.width()
        comment = " ".join(segment.coding.comment.split()) if self._segments.part == "words" else ""
        if comment:
            first, second = painter.fontMetrics().elidedText(words, elide, room), comment
        else:
            first = _first_line(painter, words, room)
            second = words[len(first) :]
            first = first.rstrip()
        painter.drawText(area.left(), area.top() + ascent, first)
        left = area.left()
        if comment:
            side = self._theme.metrics.panel_icon
            mark = QRect(left, area.top() + height + (height - side) // 2, side, side)
            color = ink.name() if ink else tokens.text
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(mark, self._theme.pixmap("message", side, color, ratio))
            left += side + 4
            painter.setPen(ink or QColor(tokens.text))
        shown = painter.fontMetrics().elidedText(second, elide, area.right() - left)
        painter.drawText(left, area.top() + height + ascent, shown)


def _below_head(rect: QRect) -> QRect:
    return rect.adjusted(29, 25, -12, -4)


def _first_line(painter: QPainter, words: str, width: int) -> str:
    layout = QTextLayout(words, painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(width)
    cut = first.textLength()
    layout.endLayout()
    return words.encode("utf-16-le")[: cut * 2].decode("utf-16-le", "ignore")


class CommentField(QPlainTextEdit):
    """A comment in a row of the list."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("editor")
        self.setFont(theme.fonts.body())
        self.document().setDocumentMargin(1)
        self.setPlaceholderText(self.tr("Comment. Enter keeps it."))
        self.setAccessibleName(self.tr("Comment"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
