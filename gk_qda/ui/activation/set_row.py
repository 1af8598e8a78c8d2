"""One set in the popup: its ring and name, how much it holds, a pencil and a bin."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QSizePolicy, QStackedLayout, QWidget

from gk_qda.queries.sets import SetValue
from gk_qda.ui.look.metrics import RADIUS_CONTROL
from gk_qda.ui.look.painters import draw_activation, draw_focus
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import IconButton

_RING = 11


class SetButton(QAbstractButton):
    """The ring says whether just this set is activated; Alt+Up and Alt+Down put it elsewhere."""

    moved = Signal(int)  # -1 or 1
    rename_asked = Signal()
    delete_asked = Signal()

    def __init__(self, theme: Theme, value: SetValue, size: int, *, is_on: bool) -> None:
        super().__init__()
        self._theme, self._size, self._is_on = theme, size, is_on
        self.setText(value.name)
        self.setFont(theme.fonts.body())
        self.setAccessibleName(f"{value.name}, {size}")
        self.setToolTip(self.tr("Activate this set; with Ctrl add it to what is activated"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Qt."""
        return QSize(120, self._theme.metrics.popup_row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter activates like Space, F2 renames, Del deletes, Alt+arrows move."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down if alt:
                self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                event.ignore()  # the popup walks along the sets
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_F2:
                self.rename_asked.emit()
            case Qt.Key.Key_Delete:
                self.delete_asked.emit()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: ring, name, number."""
        tokens, metrics, area = self._theme.tokens, self._theme.metrics, self.rect()
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(area, QColor(tokens.hover))
        ring = QRect(metrics.padding, area.center().y() - _RING // 2, _RING, _RING)
        draw_activation(painter, ring, "full" if self._is_on else "empty", tokens)
        painter.setFont(self.font())
        number = str(self._size)
        width = painter.fontMetrics().horizontalAdvance(number)
        left, right = ring.right() + metrics.inside, area.right() - metrics.gap - width
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(tokens.text))
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, right - left - 8)
        painter.drawText(QRect(left, 0, right - left, area.height()), middle, name)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(QRect(right, 0, width + 1, area.height()), middle, number)
        if self.hasFocus():
            draw_focus(painter, area.adjusted(2, 1, 0, -1), tokens, RADIUS_CONTROL)


class SetRow(QWidget):
    """``renamed`` and ``deleted`` ask for it; while it is renamed a field stands in the place of the name."""

    renamed = Signal(int, str)
    deleted = Signal()
    moved = Signal(int)

    def __init__(self, theme: Theme, value: SetValue, size: int, *, is_on: bool, is_writable: bool) -> None:
        super().__init__()
        self.value, self._is_writable = value, is_writable
        self.take = SetButton(theme, value, size, is_on=is_on)
        self.field = _NameField(value.name)
        self.field.setFont(theme.fonts.body())
        self.field.setAccessibleName(self.tr("Name of the set"))
        self.pencil = IconButton(theme, "pencil", self.tr("Rename set"), keys="F2")
        self.bin = IconButton(theme, "trash", self.tr("Delete set"), keys="Del")
        place = QWidget()
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.take)
        self._stack.addWidget(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.metrics.gap, 0)
        row.setSpacing(0)
        row.addWidget(place, 1)
        for button in (self.pencil, self.bin):
            row.addWidget(button)
            button.setVisible(is_writable)
        self.setFixedHeight(theme.metrics.popup_row)
        self.pencil.clicked.connect(self.edit)
        self.bin.clicked.connect(self._delete)
        self.take.rename_asked.connect(self.edit)
        self.take.delete_asked.connect(self._delete)
        self.take.moved.connect(lambda step: self.moved.emit(step) if is_writable else None)
        self.field.given.connect(self._rename)
        self.field.left.connect(self._leave)

    def edit(self) -> None:
        """Let the name be typed anew."""
        if self._is_writable:
            self.field.setText(self.value.name)
            self._stack.setCurrentWidget(self.field)
            self.field.selectAll()
            self.field.setFocus()

    def _rename(self) -> None:
        name = self.field.text().strip()
        if name and name != self.value.name:
            self.renamed.emit(self.value.id, name)
        else:
            self._leave()

    def _leave(self) -> None:
        self._stack.setCurrentWidget(self.take)
        self.take.setFocus()

    def _delete(self) -> None:
        if self._is_writable:
            self.deleted.emit()


class _NameField(QLineEdit):
    """Enter gives the name, Esc leaves it as it was; neither reaches the popup."""

    given = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: see the class."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.given.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)
