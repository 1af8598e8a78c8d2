"""Type a few letters, Enter: a code is chosen. Unlike the popup of the Code desk it makes no new ones."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.code_finder import CodeFinder, Found
from gk_qda.ui.code_desk.found_delegate import FOUND, FoundDelegate
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.hit_list import HitList
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.popup import Popup
from gk_qda.ui.widgets.search_field import SearchField

_WIDTH, _ROWS, _MOST = 430, 8, 50
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class CodePick(Popup):
    """``picked`` carries the code. With Shift+Enter it stays open for the next one."""

    picked = Signal(object)  # CodeValue

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._finder = CodeFinder(())
        self._stays = True
        self.field = SearchField(theme, self.tr("Name of a code"))
        self._model = QStandardItemModel(self)
        self._delegate = FoundDelegate(theme)
        self.list = HitList(self._model, self._delegate, self.tr("Codes that fit"))
        self._foot = Label(theme, ink="muted", font="small")
        self._lay_out()
        self.watch_keys(self.field)
        self.field.textChanged.connect(self._search)
        self.list.clicked.connect(lambda index: self._take(index, stay=False))

    def ask(self, codes: Sequence[CodeValue], near: QRect, *, several: bool = True) -> None:
        """Open below ``near`` (global pixels) with these codes to choose from."""
        self._finder, self._stays = CodeFinder(codes), several
        self._foot.setText(
            self.tr("Enter takes   Shift+Enter takes and stays   Esc closes")
            if several
            else self.tr("Enter takes   Esc closes")
        )
        self.field.clear()
        self._search()
        screen = self.screen().availableGeometry()
        left = max(screen.left(), min(near.left(), screen.right() - self.width()))
        below = near.bottom() + 4
        if below + self.height() > screen.bottom():
            below = max(screen.top(), near.top() - self.height() - 4)
        self.move(QPoint(left, below))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def rows(self) -> list[str]:
        """The paths that are offered."""
        return [str(self._model.index(row, 0).data()) for row in range(self._model.rowCount())]

    def take_key(self, event: QKeyEvent) -> bool:
        """Up and Down move in the list while the letters stay in the field."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up as key:
                self.list.step(_STEPS[Qt.Key(key)])
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                stay = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._take(self.list.currentIndex(), stay=stay and self._stays)
            case Qt.Key.Key_Escape:
                self.close()
            case _:
                return False
        return True

    def _lay_out(self) -> None:
        self.list.setUniformItemSizes(True)
        self._foot.setContentsMargins(12, 4, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(8, 8, 8, 6)
        head.addWidget(self.field)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._foot)
        self.setFixedWidth(_WIDTH)

    def _search(self) -> None:
        self._model.clear()
        for found in self._finder.find(self.field.text(), most=_MOST):
            item = QStandardItem(found.code.path)
            item.setData(found, FOUND)
            self._model.appendRow(item)
        rows = min(_ROWS, max(1, self._model.rowCount()))
        self.list.setFixedHeight(rows * self._delegate.row_height())
        self.list.setCurrentIndex(self._model.index(0, 0))
        self.adjustSize()

    def _take(self, index: QModelIndex, *, stay: bool) -> None:
        found = index.data(FOUND)
        if not isinstance(found, Found):
            return
        if not stay:
            self.close()
        self.picked.emit(found.code)
