"""Type a few letters, Enter: the selection is coded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.code_finder import Found, find_codes
from gk_qda.ui.look.painters import draw_key_cap, draw_swatch, key_cap_size
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.popup import Popup
from gk_qda.ui.widgets.search_field import SearchField

Index = QModelIndex | QPersistentModelIndex
_FOUND = Qt.ItemDataRole.UserRole
_WIDTH, _ROWS = 430, 8
_AWAY = 8  # px between the passage and the popup


class CodePopup(Popup):
    """Codes on Enter; Shift+Enter codes and stays open; the last row makes a new code."""

    code_chosen = Signal(int)
    new_code_requested = Signal(str)
    code_highlighted = Signal(object)  # id or None

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._codes: Sequence[CodeValue] = ()
        self._recent: Sequence[int] = ()
        self._near, self._above = QRect(), False
        self.field = SearchField(theme, self.tr("Name of a code"))
        self.list = QListView()
        self._model = QStandardItemModel(self)
        self._delegate = _FoundDelegate(theme)
        self._facts = Label(theme, ink="muted", font="small")
        self._lay_out(theme)
        self.watch_keys(self.field)
        self.field.textChanged.connect(self._search)
        self.list.clicked.connect(lambda index: self._take(index, stay=False))
        self.list.selectionModel().currentChanged.connect(lambda index, _: self._highlight(index))

    def ask(self, codes: Sequence[CodeValue], recent: Sequence[int], near: QRect, facts: str) -> None:
        """Open below (or above) the passage ``near``, at its right end; in global pixels."""
        self._codes, self._recent = codes, recent
        self._facts.setText(facts)
        self.field.clear()
        self._search()
        self._above = False  # the height that it may grow to decides, not that of the first hits
        self.adjustSize()
        screen = self.screen().availableGeometry()
        left = max(screen.left(), min(near.right(), screen.right() - self.width()))
        tallest = self.height() + (_ROWS - self._rows()) * self._delegate.row_height()
        self._near = near
        self._above = near.bottom() + _AWAY + tallest > screen.bottom()
        self.move(QPoint(left, near.bottom() + _AWAY))
        self._stay_clear()
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def take_key(self, event: QKeyEvent) -> bool:
        """Up and Down move in the list while the letters stay in the field."""
        row = self.list.currentIndex().row()
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.setCurrentIndex(self._model.index((row + step) % max(1, self._model.rowCount()), 0))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take(
                    self.list.currentIndex(), stay=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                )
            case Qt.Key.Key_Escape:
                self.close()
            case _:
                return False
        return True

    def _lay_out(self, theme: Theme) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Codes that fit"))
        head = QHBoxLayout()
        head.setContentsMargins(8, 8, 12, 6)
        head.setSpacing(12)
        head.addWidget(self.field, 1)
        head.addWidget(self._facts)
        foot = Label(
            theme,
            self.tr("Enter codes   Shift+Enter codes and stays   Esc closes"),
            ink="muted",
            font="small",
        )
        foot.setContentsMargins(12, 4, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(foot)
        self.setFixedWidth(_WIDTH)

    def facts(self) -> str:
        """What is said about the passage."""
        return self._facts.text()

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: no code is looked at any more."""
        super().hideEvent(event)
        self.code_highlighted.emit(None)

    def _stay_clear(self) -> None:
        """Above the passage, the foot stays where it is while hits come and go."""
        if self._above:
            top = self._near.top() - _AWAY - self.height()
            self.move(self.x(), max(self.screen().availableGeometry().top(), top))

    def _rows(self) -> int:
        return min(_ROWS, max(1, self._model.rowCount()))

    def _search(self) -> None:
        words = self.field.text().strip()
        self._model.clear()
        for found in find_codes(self._codes, words, self._recent)[:50]:
            item = QStandardItem(found.code.path)
            item.setData(found, _FOUND)
            self._model.appendRow(item)
        if words:
            self._model.appendRow(QStandardItem(self.tr("New code “{name}”").format(name=words)))
        self.list.setFixedHeight(self._rows() * self._delegate.row_height())
        self.list.setCurrentIndex(self._model.index(0, 0))
        self.adjustSize()
        self._stay_clear()

    def _highlight(self, index: QModelIndex) -> None:
        found = index.data(_FOUND)
        self.code_highlighted.emit(found.code.id if isinstance(found, Found) else None)

    def _take(self, index: QModelIndex, *, stay: bool) -> None:
        if not index.isValid():
            return
        found, words = index.data(_FOUND), self.field.text().strip()
        if not stay:
            self.close()
        if isinstance(found, Found):
            self.code_chosen.emit(found.code.id)
        else:
            self.close()
            self.new_code_requested.emit(words)
        if stay:
            self.field.clear()


class _FoundDelegate(QStyledItemDelegate):
    """Swatch, name with the meant letters underlined, path below, "last used" and Enter at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def row_height(self) -> int:
        """In logical pixels."""
        return self._theme.metrics.popup_row_tall

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt."""
        return QSize(100, self.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens, fonts, size = self._theme.tokens, self._theme.fonts, self._theme.metrics.swatch
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, QColor(tokens.selection if selected else tokens.raised))
        ink = QColor(tokens.selected_text if selected else tokens.text)
        found = index.data(_FOUND)
        area = rect.adjusted(12 + size + 8, 4, -12, -4)
        painter.setFont(fonts.body())
        painter.setPen(ink)
        if not isinstance(found, Found):
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
            self._theme.icon("plus", size).paint(
                painter, QRect(rect.left() + 12, rect.center().y() - 6, size, size)
            )
            painter.restore()
            return
        draw_swatch(
            painter,
            QRect(rect.left() + 12, rect.center().y() - size // 2, size, size),
            found.code.color,
            tokens,
        )
        right = self._paint_right(painter, area, found, selected)
        lines = 2 if len(found.code.parts) > 1 else 1
        name = QRect(area.left(), area.top(), right - area.left() - 8, area.height() // lines)
        self._paint_name(painter, name, found, ink)
        painter.setFont(fonts.small())
        painter.setPen(ink if selected else QColor(tokens.muted))
        path = " › ".join(found.code.parts[:-1])
        below = name.translated(0, name.height())
        shown = painter.fontMetrics().elidedText(path, Qt.TextElideMode.ElideMiddle, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _paint_right(self, painter: QPainter, area: QRect, found: Found, selected: bool) -> int:
        tokens, fonts = self._theme.tokens, self._theme.fonts
        right = area.right()
        if selected:
            cap = key_cap_size("Enter", fonts.mini()).toSize()
            painter.setFont(fonts.mini())
            place = QRect(
                right - cap.width(), area.center().y() - cap.height() // 2, cap.width(), cap.height()
            )
            draw_key_cap(painter, place, "Enter", tokens)
            right -= cap.width() + 8
        if found.is_last_used:
            words = self.tr("last used")
            painter.setFont(fonts.small())
            painter.setPen(QColor(tokens.selected_text if selected else tokens.muted))
            width = painter.fontMetrics().horizontalAdvance(words)
            painter.drawText(
                QRect(right - width, area.top(), width, area.height()), Qt.AlignmentFlag.AlignVCenter, words
            )
            right -= width + 8
        return right

    def _paint_name(self, painter: QPainter, area: QRect, found: Found, ink: QColor) -> None:
        fonts, name = self._theme.fonts, found.code.name
        start, length = found.marked or (0, 0)
        left = area.left()
        for text, is_meant in (
            (name[:start], False),
            (name[start : start + length], True),
            (name[start + length :], False),
        ):
            font = fonts.body(bold=is_meant)
            font.setUnderline(is_meant)
            painter.setFont(font)
            painter.setPen(ink)
            room = area.right() - left
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, room))
            painter.drawText(
                QRect(left, area.top(), room, area.height()), Qt.AlignmentFlag.AlignVCenter, shown
            )
            left += painter.fontMetrics().horizontalAdvance(shown)
