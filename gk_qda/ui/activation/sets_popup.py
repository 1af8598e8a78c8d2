"""The popup of the sets of one kind: activate, save, rename, delete, put in order, all in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from gk_qda.errors.domain import SetNameTaken
from gk_qda.names import name_key
from gk_qda.queries.sets import SetKind, SetValue
from gk_qda.ui.activation.set_row import SetRow
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.popup import Popup

_WIDTH, _ROWS = 340, 8


@dataclass(frozen=True, slots=True)
class Stock:
    """What the popup shows: the sets, how much each holds, which one is activated, how much is activated."""

    sets: Sequence[SetValue]
    sizes: Sequence[int]
    active_id: int | None
    active: int
    is_writable: bool


class SetsPopup(Popup):
    """A click on a set activates it, with Ctrl adds it; the field below saves what is activated.

    Nothing is changed here: the signals ask for it, ``show_stock`` shows what came of it.
    """

    taken = Signal(object, bool)  # SetValue, add to what is on
    save_requested = Signal(str)
    update_requested = Signal(int, str)  # set, name
    rename_requested = Signal(int, str)
    delete_requested = Signal(int, str)  # set, name
    move_requested = Signal(int, int, str)  # set, place, name
    all_requested = Signal()
    invert_requested = Signal()
    reset_requested = Signal()

    def __init__(self, theme: Theme, kind: SetKind, language: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme, self._kind, self._language = theme, kind, language
        self._stock = Stock((), (), None, 0, is_writable=True)
        self.rows: list[SetRow] = []
        self.nothing = Label(theme, self._explain(), ink="muted", wrap=True)
        self.field = QLineEdit()
        self.save = Button(theme, self.tr("Save set"))
        self.trouble = Label(theme, ink="error_text", font="small", wrap=True)
        self.everything = Button(theme, self.tr("All"), kind="flat", size="panel")
        self.invert = Button(theme, self.tr("Invert"), kind="flat", size="panel")
        self.reset = Button(theme, self.tr("None"), kind="flat", size="panel")
        self._lay_out()
        self.field.textChanged.connect(self._check)
        self.field.returnPressed.connect(self._save)
        self.save.clicked.connect(self._save)
        self.everything.clicked.connect(self.all_requested)
        self.invert.clicked.connect(self.invert_requested)
        self.reset.clicked.connect(self.reset_requested)

    def ask(self, below: QRect) -> None:
        """Open under a button, in global pixels."""
        self.field.clear()
        self._check()
        self.adjustSize()
        screen = self.screen().availableGeometry()
        left = max(screen.left(), min(below.left(), screen.right() - self.width()))
        self.move(QPoint(left, min(below.bottom() + 2, screen.bottom() - self.height())))
        self.show()
        (self.rows[0].take if self.rows else self.field).setFocus()

    def show_stock(self, stock: Stock) -> None:
        """Other sets, or others activated."""
        self._stock = stock
        focused = next((row.value.id for row in self.rows if row.take.hasFocus()), None)
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for one, size in zip(stock.sets, stock.sizes, strict=True):
            row = SetRow(
                self._theme, one, size, is_on=one.id == stock.active_id, is_writable=stock.is_writable
            )
            row.take.clicked.connect(lambda _=False, one=one: self._take(one))
            row.renamed.connect(self._rename)
            row.deleted.connect(lambda one=one: self.delete_requested.emit(one.id, one.name))
            row.moved.connect(lambda step, one=one: self._move(one, step))
            self._list.addWidget(row)
            self.rows.append(row)
            if one.id == focused:
                row.take.setFocus()
        self.nothing.setVisible(not self.rows)
        self._area.setVisible(bool(self.rows))
        self._area.setFixedHeight(min(_ROWS, len(self.rows)) * self._theme.metrics.popup_row)
        self._check()
        self.adjustSize()

    def say_taken(self, name: str) -> None:
        """Say that a name is taken."""
        self.trouble.setText(SetNameTaken(name=name).sentence(self._language))
        self.trouble.show()
        self.adjustSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Up and Down walk along the sets."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif step > 0:
            self.focusNextPrevChild(True)
        else:
            self.focusNextPrevChild(False)

    def _lay_out(self) -> None:
        metrics = self._theme.metrics
        padding, gap = metrics.padding, metrics.gap
        is_documents = self._kind == "documents"
        title = self.tr("Sets of documents") if is_documents else self.tr("Sets of codes")
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._area = QScrollArea()
        self._area.setAccessibleName(title)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        self._area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        head = QHBoxLayout()
        head.setContentsMargins(padding, gap, gap, gap)
        head.setSpacing(0)
        head.addWidget(Label(self._theme, title, font="bold"), 1)
        for button in (self.everything, self.invert, self.reset):
            head.addWidget(button)
        foot = QHBoxLayout()
        foot.setContentsMargins(padding, gap, padding, padding)
        foot.setSpacing(gap)
        self.field.setPlaceholderText(self.tr("Name for what is activated"))
        self.field.setAccessibleName(self.tr("Name for what is activated"))
        self.field.setFixedHeight(metrics.line_edit)
        foot.addWidget(self.field, 1)
        foot.addWidget(self.save)
        for label in (self.nothing, self.trouble):
            label.setContentsMargins(padding, 0, padding, gap)
        self.trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._area)
        column.addWidget(self.nothing)
        column.addLayout(foot)
        column.addWidget(self.trouble)
        self.setFixedWidth(_WIDTH)

    def _explain(self) -> str:
        if self._kind == "documents":
            return self.tr("No sets yet. Activate documents, then save them under a name.")
        return self.tr("No sets yet. Activate codes, then save them under a name.")

    def _named(self, name: str, but: int | None = None) -> SetValue | None:
        key = name_key(name)
        return next((o for o in self._stock.sets if name_key(o.name) == key and o.id != but), None)

    def _check(self) -> None:
        taken = self._named(self.field.text())
        self.save.setText(self.tr("Replace its content") if taken else self.tr("Save set"))
        can = self._stock.is_writable and self._stock.active and self.field.text().strip()
        self.save.setEnabled(bool(can))
        self.field.setEnabled(self._stock.is_writable and bool(self._stock.active))
        if taken is not None:
            self.say_taken(taken.name)
        else:
            self.trouble.hide()
            self.adjustSize()

    def _save(self) -> None:
        if not self.save.isEnabled():
            return
        name, taken = self.field.text().strip(), self._named(self.field.text())
        self.field.clear()
        if taken is None:
            self.save_requested.emit(name)
        else:
            self.update_requested.emit(taken.id, taken.name)

    def _take(self, one: SetValue) -> None:
        add = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)
        self.taken.emit(one, add)

    def _rename(self, set_id: int, name: str) -> None:
        if (taken := self._named(name, but=set_id)) is not None:
            self.say_taken(taken.name)
        else:
            self.rename_requested.emit(set_id, name)

    def _move(self, one: SetValue, step: int) -> None:
        place = [other.id for other in self._stock.sets].index(one.id) + step
        if 0 <= place < len(self._stock.sets):
            self.move_requested.emit(one.id, place, one.name)
