"""How a document will look: number, speaker, text, and the notices where they belong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from gk_qda.importing.values import ImportedDocument
from gk_qda.ui.importing.preview_rows import FoldedRow, ParagraphRow, Row, rows_of
from gk_qda.ui.look.painters import draw_focus
from gk_qda.ui.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_NUMBER, _SPEAKER = 44, 56  # widths of the two columns at the left
_EDGE = 7  # above and below the text of a row
_CENTRE = Qt.AlignmentFlag.AlignVCenter


class PreviewModel(QAbstractListModel):
    """The rows of one document."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """Qt."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.DisplayRole:
                return self.words(row)
            case _:
                return None

    def words(self, row: Row) -> str:
        """A row read aloud."""
        if isinstance(row, FoldedRow):
            return self.tr("Para. {first} to {last} without notice").format(first=row.first, last=row.last)
        return " ".join([row.number, row.speaker, row.words, *row.notices])


class Preview(QListView):
    """Emits ``role_requested`` with a speaker's label and the place of the menu."""

    role_requested = Signal(str, QPoint)

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme, self._language = theme, language
        self._document: ImportedDocument | None = None
        self._roles: dict[str, str] = {}
        self._opened: set[int] = set()
        self.preview_model = PreviewModel()
        self.setModel(self.preview_model)
        self.setItemDelegate(_PreviewDelegate(theme, self.preview_model))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Preview"))
        theme.changed.connect(self._restyle)

    def show_document(self, document: ImportedDocument | None, roles: dict[str, str]) -> None:
        """Show a document, from its beginning if it is another one."""
        if document is not self._document:
            self._opened.clear()
            self.scrollToTop()
        self._document, self._roles = document, roles
        self._refresh()

    def show_paragraph(self, number: str) -> None:
        """Bring a paragraph into view."""
        for at, row in enumerate(self.preview_model.rows):
            if isinstance(row, ParagraphRow) and row.number == number:
                index = self.preview_model.index(at)
                self.setCurrentIndex(index)
                self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
                return

    def next_notice(self) -> bool:
        """Go to the next paragraph with a notice, round and round; False where there is none."""
        rows = self.preview_model.rows
        start = self.currentIndex().row() + 1
        order = [*range(start, len(rows)), *range(start)]
        for at in order:
            row = rows[at]
            if isinstance(row, ParagraphRow) and row.notices:
                self.show_paragraph(row.number)
                return True
        return False

    def current_speaker(self) -> str:
        """Who speaks in the current row."""
        row = self.currentIndex().data(_ROW)
        return row.speaker if isinstance(row, ParagraphRow) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter opens a folded run, Alt+R asks for the role; the page has Escape."""
        index = self.currentIndex()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers():
                self._open(index)
            case Qt.Key.Key_R if event.modifiers() == Qt.KeyboardModifier.AltModifier:
                self._ask_role(index)
            case Qt.Key.Key_Escape:
                event.ignore()
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a click on a folded run opens it, one on a speaker asks for the role."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        if _NUMBER <= event.position().x() < _NUMBER + _SPEAKER:
            self._ask_role(index)
        self._open(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: other widths, other heights."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        row = index.data(_ROW)
        if isinstance(row, FoldedRow):
            self._opened.add(row.places.start)
            at, place = index.row(), self.verticalScrollBar().value()
            self._refresh()
            self.setCurrentIndex(self.preview_model.index(at))
            self.verticalScrollBar().setValue(place)

    def _ask_role(self, index: QModelIndex) -> None:
        row = index.data(_ROW)
        if isinstance(row, ParagraphRow) and row.speaker:
            below = self.visualRect(index).topLeft() + QPoint(_NUMBER, self._theme.metrics.table_row)
            self.role_requested.emit(row.speaker, self.viewport().mapToGlobal(below))

    def _refresh(self) -> None:
        document = self._document
        rows = rows_of(document, self._roles, self._opened, self._language) if document is not None else []
        self.preview_model.set_rows(rows)

    def _restyle(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


class _PreviewDelegate(QStyledItemDelegate):
    """Draws a row, and knows how high it is."""

    def __init__(self, theme: Theme, model: PreviewModel) -> None:
        super().__init__()
        self._theme, self._model = theme, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: one or two lines of text, and one for each notice."""
        row: Row = index.data(_ROW)
        width = self._text_width(option)
        if isinstance(row, FoldedRow):
            return QSize(width, self._theme.metrics.tree_row)
        lines = 1 if self._fits(row, width) else 2
        height = lines * self._line() + len(row.notices) * self._notice_line()
        return QSize(width, height + 2 * _EDGE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        row: Row = index.data(_ROW)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens = self._theme.tokens
        painter.save()
        if isinstance(row, FoldedRow):
            painter.fillRect(rect, QColor(tokens.alt))
            painter.setFont(self._theme.fonts.small())
            painter.setPen(QColor(tokens.muted))
            painter.drawText(rect.adjusted(_NUMBER, 0, 0, 0), _CENTRE, self._model.words(row))
        else:
            if row.notices:
                painter.fillRect(rect, QColor(tokens.warning_ground))
            self._paint_paragraph(painter, rect, row, self._text_width(option))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens.separator))
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, rect, tokens)
        painter.restore()

    def _paint_paragraph(self, painter: QPainter, rect: QRect, row: ParagraphRow, width: int) -> None:
        tokens, fonts, line = self._theme.tokens, self._theme.fonts, self._line()
        top, left = rect.top() + _EDGE, rect.left()
        painter.setFont(fonts.small())
        painter.setPen(QColor(tokens.faint))
        number = QRect(left, top, _NUMBER - 14, line)
        painter.drawText(number, Qt.AlignmentFlag.AlignRight | _CENTRE, row.number)
        quiet = row.role == "interviewer"
        painter.setFont(fonts.body())
        metrics = painter.fontMetrics()
        painter.setPen(QColor(tokens.quiet if quiet else tokens.text))
        speaker = metrics.elidedText(row.speaker, Qt.TextElideMode.ElideRight, _SPEAKER - 8)
        painter.drawText(QRect(left + _NUMBER, top, _SPEAKER, line), _CENTRE, speaker)
        x = left + _NUMBER + _SPEAKER
        first, second = self._lines(row, width)
        painter.drawText(QRect(x, top, width, line), _CENTRE, first)
        if second:
            painter.drawText(QRect(x, top + line, width, line), _CENTRE, second)
        before = (second or first).strip()
        end = x + (metrics.horizontalAdvance(before) + 6 if before else 0)
        if row.time:
            painter.setFont(fonts.mini())
            painter.setPen(QColor(tokens.faint))
            at = top + (line if second else 0)
            painter.drawText(QRect(end, at, rect.right() - end, line), _CENTRE, row.time)
        self._paint_notices(painter, QRect(x, top + (2 if second else 1) * line, width, 0), row.notices)

    def _paint_notices(self, painter: QPainter, place: QRect, notices: Sequence[str]) -> None:
        tokens, side, height = self._theme.tokens, self._theme.metrics.twisty, self._notice_line()
        ratio = painter.device().devicePixelRatioF()
        painter.setFont(self._theme.fonts.small())
        painter.setPen(QColor(tokens.warning_text))
        for at, words in enumerate(notices):
            top = place.top() + at * height
            icon = self._theme.pixmap("alert-triangle", side, tokens.warning_text, ratio)
            painter.drawPixmap(QRect(place.left(), top + (height - side) // 2, side, side), icon)
            room = QRect(place.left() + side + 6, top, place.width() - side - 6, height)
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, _CENTRE, shown)

    def _lines(self, row: ParagraphRow, width: int) -> tuple[str, str]:
        """The text on one or two lines; what does not fit ends in "..."."""
        metrics = QFontMetrics(self._theme.fonts.body())
        if self._fits(row, width):
            return row.words, ""
        words, first = row.words.split(" "), ""
        for at, word in enumerate(words):
            longer = f"{first} {word}" if first else word
            if first and metrics.horizontalAdvance(longer) > width:
                room = width - self._time_width(row)
                rest = " ".join(words[at:])
                return first, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)
            first = longer
        return metrics.elidedText(first, Qt.TextElideMode.ElideRight, width), " "

    def _fits(self, row: ParagraphRow, width: int) -> bool:
        metrics = QFontMetrics(self._theme.fonts.body())
        return metrics.horizontalAdvance(row.words) + self._time_width(row) <= width

    def _time_width(self, row: ParagraphRow) -> int:
        mini = QFontMetrics(self._theme.fonts.mini())
        return mini.horizontalAdvance(row.time) + 8 if row.time else 0

    def _text_width(self, option: QStyleOptionViewItem) -> int:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 400
        return max(120, width - _NUMBER - _SPEAKER - self._theme.metrics.padding)

    def _line(self) -> int:
        return self._theme.metrics.body + 6

    def _notice_line(self) -> int:
        return self._theme.metrics.small + 6
