"""The files of the import page: a tick, the name, the turns, and whether something is to be looked at."""

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
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gk_qda.ui.importing.import_file import ImportFile
from gk_qda.ui.look.painters import draw_focus, draw_tick_box
from gk_qda.ui.look.palette import left_tree_palette, wear
from gk_qda.ui.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_FILE = Qt.ItemDataRole.UserRole
_NOTICES, _TURNS = 54, 42  # widths of the two columns at the right
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class FileModel(QAbstractListModel):
    """The files in the order they were found."""

    def __init__(self, files: Sequence[ImportFile]) -> None:
        super().__init__()
        self._files = files

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """Qt."""
        return 0 if parent.isValid() else len(self._files)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt."""
        if not index.isValid():
            return None
        file = self._files[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return file.path.name
            case Qt.ItemDataRole.UserRole:
                return file
            case Qt.ItemDataRole.ToolTipRole:
                return str(file.path)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(file)
            case _:
                return None

    def changed(self, row: int) -> None:
        """A file looks different now."""
        self.dataChanged.emit(self.index(row), self.index(row))

    def appended(self, count: int) -> None:
        """So many files were put at the end."""
        total = len(self._files)
        self.beginInsertRows(QModelIndex(), total - count, total - 1)
        self.endInsertRows()

    def _spoken(self, file: ImportFile) -> str:
        match file.state:
            case "failed":
                said = self.tr("cannot be read")
            case "waiting":
                said = self.tr("not read yet")
            case "known":
                said = self.tr("already in the project")
            case "changed":
                said = self.tr("new state of a document in the project")
            case _:
                said = self.tr("%n notice(s)", "", len(file.notices))
        ticked = self.tr("chosen") if file.is_ticked else self.tr("not chosen")
        return f"{file.path.name}, {said}, {ticked}"


class FileList(QListView):
    """Up and Down choose a file, Space or a click on its box ticks it."""

    chosen = Signal(int)  # row
    ticked = Signal(int)  # row

    def __init__(self, theme: Theme, files: Sequence[ImportFile]) -> None:
        super().__init__()
        self._theme = theme
        self.files_model = FileModel(files)
        self.setModel(self.files_model)
        self.setItemDelegate(_FileDelegate(theme))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Files to import"))
        self.selectionModel().currentChanged.connect(lambda index, _: self.chosen.emit(index.row()))
        theme.changed.connect(self._restyle)
        self._restyle()

    def choose(self, row: int) -> None:
        """Show this file."""
        self.setCurrentIndex(self.files_model.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Space ticks; the page has Escape."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.ticked.emit(self.currentIndex().row())
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a click on the box ticks and does not choose."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < box_of(self.visualRect(index), self._theme).right() + 6:
            self.ticked.emit(index.row())
            return
        super().mousePressEvent(event)

    def _restyle(self) -> None:
        wear(self, left_tree_palette(self._theme.tokens))
        self.viewport().update()


class FileHead(QWidget):
    """The names of the columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(theme.metrics.tree_row)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: three words."""
        painter, tokens, metrics = QPainter(self), self._theme.tokens, self._theme.metrics
        painter.fillRect(self.rect(), QColor(tokens.window))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens.separator))
        painter.setFont(self._theme.fonts.small())
        painter.setPen(QColor(tokens.muted))
        area = self.rect().adjusted(2 * metrics.padding + 14, 0, -metrics.inside, 0)
        painter.drawText(area, _LEFT, self.tr("File"))
        turns = area.adjusted(0, 0, -_NOTICES, 0)
        painter.drawText(turns, _RIGHT, self.tr("Turns"))
        painter.drawText(
            QRect(area.right() - _NOTICES + 8, 0, _NOTICES, self.height()), _LEFT, self.tr("Notices")
        )


def box_of(row: QRect, theme: Theme) -> QRect:
    """Where the box to tick is drawn in a row."""
    side = theme.metrics.icon - 2
    return QRect(row.left() + theme.metrics.padding, row.center().y() - side // 2 + 1, side, side)


class _FileDelegate(QStyledItemDelegate):
    """Draws a file."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt."""
        return QSize(100, self._theme.metrics.table_row + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        file: ImportFile = index.data(_FILE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens, metrics, fonts = self._theme.tokens, self._theme.metrics, self._theme.fonts
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(rect, QColor(tokens.selection))
        ticked = Qt.CheckState.Checked if file.is_ticked else Qt.CheckState.Unchecked
        draw_tick_box(painter, box_of(rect, self._theme), ticked, tokens, enabled=file.document is not None)
        failed = file.state == "failed"
        quiet = tokens.selected_text if selected else tokens.muted
        ink = tokens.error_text if failed else tokens.selected_text if selected else tokens.text
        area = rect.adjusted(2 * metrics.padding + 14, 0, -metrics.inside, 0)
        words = self._words(file)
        right = self._paint_right(painter, area, file, words, tokens.error_text if failed else quiet)
        painter.setFont(fonts.body())
        painter.setPen(QColor(ink))
        room = right - area.left() - metrics.gap
        name = painter.fontMetrics().elidedText(file.path.name, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(QRect(area.left(), area.top(), room, area.height()), _LEFT, name)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, rect, tokens)
        painter.restore()

    def _words(self, file: ImportFile) -> str:
        match file.state:
            case "failed":
                return self.tr("not readable")
            case "known":
                return self.tr("in the project")
            case "changed":
                return self.tr("new state")
            case "waiting":
                return self.tr("waiting")
            case _:
                return ""

    def _paint_right(self, painter: QPainter, area: QRect, file: ImportFile, words: str, ink: str) -> int:
        """Turns and notices, or why there are none; returns where the name must end."""
        tokens, metrics = self._theme.tokens, self._theme.metrics
        painter.setFont(self._theme.fonts.small())
        painter.setPen(QColor(ink))
        side = metrics.panel_icon
        if words:
            painter.drawText(area, _RIGHT, words)
            left = area.right() - painter.fontMetrics().horizontalAdvance(words)
            if file.state == "failed":
                left -= side + metrics.hairgap
                self._icon(painter, "alert-circle", left, area, ink)
            return left
        assert file.document is not None
        left = area.right() - _NOTICES + 8
        painter.drawText(area.adjusted(0, 0, -_NOTICES, 0), _RIGHT, str(file.document.turns))
        count = len(file.notices)
        self._icon(
            painter,
            "alert-triangle" if count else "circle-check",
            left,
            area,
            tokens.warning_text if count else tokens.ok,
        )
        if count:
            place = QRect(left + side + metrics.hairgap, area.top(), _NOTICES, area.height())
            painter.drawText(place, _LEFT, str(count))
        return area.right() - _NOTICES - _TURNS

    def _icon(self, painter: QPainter, name: str, left: int, area: QRect, ink: str) -> None:
        side = self._theme.metrics.panel_icon
        place = QRect(QPoint(left, area.center().y() - side // 2 + 1), QSize(side, side))
        painter.drawPixmap(place, self._theme.pixmap(name, side, ink, painter.device().devicePixelRatioF()))


__all__ = ["FileHead", "FileList", "FileModel"]
