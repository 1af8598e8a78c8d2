"""Type a few letters, Enter: the selection is coded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gk_qda.names import name_key, one_line
from gk_qda.queries.codebook import SEPARATOR
from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.code_finder import CodeFinder, Found
from gk_qda.ui.code_desk.found_delegate import FOUND, FoundDelegate, NewCode
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.hit_list import HitList
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.popup import Popup
from gk_qda.ui.widgets.search_field import SearchField

_WIDTH, _ROWS = 430, 8
_MOST = 50  # codes in the list
_PLACES = 3  # codes whose paths end alike
_AWAY = 8  # px between the passage and the popup
_PAGE = _ROWS - 1
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}


@dataclass(frozen=True, slots=True)
class Offer:
    """What the popup lets choose from.

    ``here`` is the code under which a new one would stand (None: the top level); ``recent`` the codes used last,
    the newest first; ``facts`` a word on what is to be coded.
    """

    codes: Sequence[CodeValue]
    recent: Sequence[int] = ()
    here: CodeValue | None = None
    facts: str = ""
    moves: bool = False  # to another code, instead of giving one more


class CodePopup(Popup):
    """Codes on Enter; Shift+Enter codes and stays open; the last row makes a new code, Ctrl+Enter one at the top."""

    code_chosen = Signal(int)
    new_code_requested = Signal(str, object)  # name, id of the parent or None
    code_highlighted = Signal(object)  # id or None

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._offer = Offer(())
        self._finder = CodeFinder(())
        self._near, self._above = QRect(), False
        self._is_filling = False
        self.field = SearchField(theme, self.tr("Name of a code"))
        self._model = QStandardItemModel(self)
        self._delegate = FoundDelegate(theme)
        self.list = HitList(self._model, self._delegate, self.tr("Codes that fit"))
        self._facts = Label(theme, ink="muted", font="small")
        self._foot = Label(theme, ink="muted", font="small", wrap=True)
        self._lay_out()
        self.watch_keys(self.field)
        self.field.textChanged.connect(self._search)
        self.list.clicked.connect(lambda index: self._take(index, stay=False))
        self.list.selectionModel().currentChanged.connect(lambda index, _: self._highlight(index))

    def ask(self, offer: Offer, near: QRect) -> None:
        """Open below (or above) ``near``, at its right end; in global pixels."""
        self.refresh(offer)
        self._facts.setText(offer.facts)
        self._foot.setText(
            self.tr("Enter moves   Esc closes\nTab completes   Ctrl+Enter moves to a new main code")
            if offer.moves
            else self.tr(
                "Enter codes   Shift+Enter codes and stays   Esc closes\n"
                "Tab completes   Ctrl+Enter makes a main code"
            )
        )
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

    def refresh(self, offer: Offer) -> None:
        """Other codes while it is open: one was made or used."""
        if offer.codes is not self._offer.codes:
            self._finder = CodeFinder(offer.codes)
        self._offer = offer

    def take_key(self, event: QKeyEvent) -> bool:
        """Up and Down move in the list while the letters stay in the field."""
        modifiers = event.modifiers()
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up | Qt.Key.Key_PageDown | Qt.Key.Key_PageUp as key:
                self.list.step(_STEPS[Qt.Key(key)])
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if modifiers & Qt.KeyboardModifier.ControlModifier:
                self._make_at_the_top()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take(self.list.currentIndex(), stay=bool(modifiers & Qt.KeyboardModifier.ShiftModifier))
            case Qt.Key.Key_Tab:
                self._complete()
            case Qt.Key.Key_Backtab:
                pass
            case Qt.Key.Key_Escape:
                self.close()
            case _:
                return False
        return True

    def facts(self) -> str:
        """What is said about the passage."""
        return self._facts.text()

    def rows(self) -> list[str]:
        """What the list offers: paths of codes, and the words of the last row."""
        return [str(self._model.index(row, 0).data()) for row in range(self._model.rowCount())]

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: no code is looked at any more."""
        super().hideEvent(event)
        self.code_highlighted.emit(None)

    def _lay_out(self) -> None:
        self.list.setUniformItemSizes(True)
        head = QHBoxLayout()
        head.setContentsMargins(8, 8, 12, 6)
        head.setSpacing(12)
        head.addWidget(self.field, 1)
        head.addWidget(self._facts)
        self._foot.setContentsMargins(12, 4, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._foot)
        self.setFixedWidth(_WIDTH)

    def _stay_clear(self) -> None:
        """Above the passage, the foot stays where it is while hits come and go."""
        if self._above:
            top = self._near.top() - _AWAY - self.height()
            self.move(self.x(), max(self.screen().availableGeometry().top(), top))

    def _rows(self) -> int:
        return min(_ROWS, max(1, self._model.rowCount()))

    def _search(self) -> None:
        self._is_filling = True  # rows that come and go are not looked at
        self._model.clear()
        for found in self._finder.find(self.field.text(), self._offer.recent, most=_MOST):
            item = QStandardItem(found.code.path)
            item.setData(found, FOUND)
            self._model.appendRow(item)
        new = self._new_codes()
        for one in new:
            item = QStandardItem(self._words_of(one, by_path=len(new) > 1))
            item.setData(one, FOUND)
            self._model.appendRow(item)
        self.list.setFixedHeight(self._rows() * self._delegate.row_height())
        self.list.setCurrentIndex(self._model.index(0, 0))
        self._is_filling = False
        self._highlight(self.list.currentIndex())
        self.adjustSize()
        self._stay_clear()

    def _new_codes(self) -> list[NewCode]:
        """What the last rows would make: a code "here", or where the typed path says; none that is there already."""
        way, separated, name = one_line(self.field.text()).rpartition(SEPARATOR)
        name = " ".join(name.split())
        parents: list[CodeValue | None] = [self._offer.here]
        if separated and (found := self._at(way)):
            parents = [*found]
        elif separated:
            name, parents = self._plain_name(), [None]
        return [NewCode(name, parent) for parent in parents if name and not self._is_there(name, parent)]

    def _at(self, way: str) -> list[CodeValue]:
        """The code of a path, or those whose paths end like it, where people leave the beginning out."""
        key = name_key(way)
        keys = [(code, name_key(code.path)) for code in self._offer.codes]
        whole = [code for code, path in keys if path == key]
        return whole or [code for code, path in keys if path.endswith(f"{SEPARATOR}{key}")][:_PLACES]

    def _words_of(self, new: NewCode, *, by_path: bool) -> str:
        if new.parent is not None:
            parent = new.parent.path if by_path else new.parent.name
            return self.tr("New code “{name}” in {parent}").format(name=new.name, parent=parent)
        if SEPARATOR in self.field.text():  # no code has that path
            return self.tr("New code “{name}” (without “>”)").format(name=new.name)
        return self.tr("New code “{name}”").format(name=new.name)

    def _plain_name(self) -> str:
        return " ".join(one_line(self.field.text()).replace(SEPARATOR, " ").split())

    def _is_there(self, name: str, parent: CodeValue | None) -> bool:
        parent_id, key = parent.id if parent else None, name_key(name)
        return any(code.parent_id == parent_id and name_key(code.name) == key for code in self._offer.codes)

    def _complete(self) -> None:
        """Tab: the name of the row; once more, the way to a new code below it."""
        found = self.list.currentIndex().data(FOUND)
        if isinstance(found, Found):
            typed = name_key(self.field.text())
            is_named = typed in (name_key(found.code.name), name_key(found.code.path))
            self.field.setText(f"{found.code.path}{SEPARATOR}" if is_named else found.code.name)

    def _make_at_the_top(self) -> None:
        name = self._plain_name()
        if name:
            self.close()
            self.new_code_requested.emit(name, None)

    def _highlight(self, index: QModelIndex) -> None:
        if self._is_filling:
            return
        found = index.data(FOUND)
        self.code_highlighted.emit(found.code.id if isinstance(found, Found) else None)

    def _take(self, index: QModelIndex, *, stay: bool) -> None:
        found = index.data(FOUND)
        stay = stay and not self._offer.moves
        if found is None:
            return
        if not stay:
            self.close()
        if isinstance(found, NewCode):
            self.new_code_requested.emit(found.name, found.parent.id if found.parent else None)
        else:
            self.code_chosen.emit(found.code.id)
        if stay:
            self.field.clear()
            self._search()
