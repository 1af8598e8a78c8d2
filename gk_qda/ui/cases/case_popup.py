"""Type a few letters, Enter: what is selected belongs to a case; the last row makes a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from gk_qda.names import name_key
from gk_qda.queries.values import CaseValue
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.team.table_look import BOLD, RowDelegate
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.popup import Popup
from gk_qda.ui.widgets.search_field import SearchField

_CASE = Qt.ItemDataRole.UserRole
_WIDTH, _ROWS = 380, 8
_AWAY = 8  # px between the passage and the popup


class CasePopup(Popup):
    """Cases that were not offered are made by their name."""

    chosen = Signal(int)  # case id
    new_requested = Signal(str)  # name

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._cases: Sequence[CaseValue] = ()
        self.field = SearchField(theme, self.tr("Name of a case"))
        self.list = QListView()
        self._model = QStandardItemModel(self)
        self._delegate = RowDelegate(theme)
        self._facts = Label(theme, ink="muted", font="small")
        self._lay_out()
        self.watch_keys(self.field)
        self.field.textChanged.connect(self._search)
        self.list.clicked.connect(self._take)

    def ask(self, cases: Sequence[CaseValue], facts: str, near: QRect) -> None:
        """Open below (or above) ``near``, in global pixels; ``facts`` say what will belong to the case."""
        self._cases = cases
        self._facts.setText(facts)
        self.field.clear()
        self._search()
        screen = self.screen().availableGeometry()
        left = max(screen.left(), min(near.right(), screen.right() - self.width()))
        top = near.bottom() + _AWAY
        if top + self.height() > screen.bottom():
            top = max(screen.top(), near.top() - _AWAY - self.height())
        self.move(QPoint(left, top))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def rows(self) -> list[str]:
        """What is offered."""
        return [str(self._model.index(row, 0).data()) for row in range(self._model.rowCount())]

    def take_key(self, event: QKeyEvent) -> bool:
        """Up and Down walk in the list while the letters stay in the field."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up as key:
                step = 1 if key == Qt.Key.Key_Down else -1
                row = (self.list.currentIndex().row() + step) % max(1, self._model.rowCount())
                self.list.setCurrentIndex(self._model.index(row, 0))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take(self.list.currentIndex())
            case Qt.Key.Key_Escape:
                self.close()
            case _:
                return False
        return True

    def _lay_out(self) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Cases that fit"))
        head = QHBoxLayout()
        head.setContentsMargins(8, 8, 12, 6)
        head.setSpacing(12)
        head.addWidget(self.field, 1)
        head.addWidget(self._facts)
        foot = Label(self._theme, self.tr("Enter assigns   Esc closes"), ink="muted", font="small")
        foot.setContentsMargins(12, 4, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addWidget(foot)
        self.setFixedWidth(_WIDTH)

    def _search(self) -> None:
        typed = " ".join(self.field.text().split())
        words, found = name_key(typed).split(), []
        for case in self._cases:
            text = name_key(" ".join((case.name, case.title, *case.documents)))
            if all(word in text for word in words):
                found.append(case)
        self._model.clear()
        for case in found:
            item = QStandardItem(f"{case.name}  {case.title}".strip())
            item.setData(case.id, _CASE)
            item.setToolTip(", ".join(case.documents))
            self._model.appendRow(item)
        is_known = any(name_key(case.name) == name_key(typed) for case in self._cases)
        if typed and not is_known:
            item = QStandardItem(self.tr("New case “{name}”").format(name=typed))
            item.setData(typed, _CASE)
            item.setData(True, BOLD)
            self._model.appendRow(item)
        rows = min(_ROWS, max(1, self._model.rowCount()))
        self.list.setFixedHeight(rows * self._theme.metrics.table_row)
        self.list.setCurrentIndex(self._model.index(0, 0))
        self.adjustSize()

    def _take(self, index: QModelIndex) -> None:
        choice = index.data(_CASE)
        if choice is None:
            return
        self.close()
        if isinstance(choice, int):
            self.chosen.emit(choice)
        else:
            self.new_requested.emit(choice)
