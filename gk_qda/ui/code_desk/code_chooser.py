"""Asks for another code: under which codes are hung, into which they are merged."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.code_finder import find_codes
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.look.painters import draw_swatch
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.search_field import SearchField

_CODE = Qt.ItemDataRole.UserRole


class CodeChooser(Dialog):
    """Typing filters, the arrows walk, Enter chooses. ``top`` is an entry that stands for no code."""

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        title: str,
        sentence: str,
        others: Sequence[CodeValue],
        *,
        accept: str,
        top: str = "",
        outcome: Callable[[CodeValue | None], str] | None = None,
    ) -> None:
        super().__init__(parent, theme, title, sentence)
        self._others, self._top, self._says = others, top, outcome
        self.field = SearchField(theme, self.tr("Name of a code"))
        self.view = QListWidget()
        self.view.setMinimumSize(480, 240)
        self.view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("Codes"))
        self.outcome = Label(theme, ink="muted", wrap=True)
        self.outcome.setVisible(outcome is not None)
        for widget in (self.field, self.view, self.outcome):
            self.column.addWidget(widget)
        self._go = self.add_buttons(accept)
        self.field.textChanged.connect(self._search)
        self.field.stepped.connect(self._step)
        self.view.currentItemChanged.connect(lambda *_: self._tell())
        self.view.itemDoubleClicked.connect(self.accept)
        self._search()
        self.field.setFocus()

    def chosen(self) -> CodeValue | None:
        """The code that is marked; None for the entry on top."""
        item = self.view.currentItem()
        code = item.data(_CODE) if item is not None else None
        return code if isinstance(code, CodeValue) else None

    def _search(self) -> None:
        words = self.field.text()
        self.view.clear()
        if self._top and words.casefold() in self._top.casefold():
            self.view.addItem(QListWidgetItem(self._top))
        for found in find_codes(self._others, words):
            item = QListWidgetItem(_swatch(found.code.color, self.theme), found.code.path)
            item.setData(_CODE, found.code)
            self.view.addItem(item)
        self.view.setCurrentRow(0)
        self._tell()

    def _step(self, by: int) -> None:
        row = self.view.currentRow() + by
        if 0 <= row < self.view.count():
            self.view.setCurrentRow(row)

    def _tell(self) -> None:
        self._go.setEnabled(self.view.currentItem() is not None)
        code = self.chosen()
        if self._says is not None:
            marked = self.view.currentItem() is not None
            self.outcome.setText(self._says(code) if marked else "")


def ask_target(
    parent: QWidget,
    theme: Theme,
    codes: Sequence[CodeValue],
    others: Sequence[CodeValue],
    outcome: Callable[[CodeValue], str],
) -> CodeValue | None:
    """The code that others are merged into; ``outcome`` says of a code what that would do."""
    translate = QCoreApplication.translate
    if len(codes) == 1:
        sentence = translate(
            "CodeDialogs",
            "“{name}” becomes part of the code you choose: its codings and sub-codes move there.",
        )
    else:
        sentence = translate(
            "CodeDialogs",
            "{number} codes become part of the code you choose: their codings and sub-codes move there.",
        )
    dialog = CodeChooser(
        parent,
        theme,
        translate("CodeDialogs", "Merge codes"),
        sentence.format(name=codes[0].name, number=len(codes)),
        others,
        accept=translate("CodeDialogs", "Merge"),
        outcome=lambda code: outcome(code) if code is not None else "",
    )
    return dialog.chosen() if dialog.is_accepted() else None


def ask_parent(
    parent: QWidget,
    theme: Theme,
    codes: Sequence[CodeValue],
    others: Sequence[CodeValue],
    outcome: Callable[[CodeValue | None], str],
) -> tuple[CodeValue | None] | None:
    """The code under which codes are hung, in a tuple, (None,) for the main level; None when given up.

    ``outcome`` says of a place what going there means for the codes.
    """
    translate = QCoreApplication.translate
    if len(codes) == 1:
        sentence = translate("CodeDialogs", "Where does “{name}” go, with its sub-codes?")
    else:
        sentence = translate("CodeDialogs", "Where do {number} codes go, with their sub-codes?")
    dialog = CodeChooser(
        parent,
        theme,
        translate("CodeDialogs", "Move codes"),
        sentence.format(name=codes[0].name, number=len(codes)),
        others,
        accept=translate("CodeDialogs", "Move"),
        top=translate("CodeDialogs", "To the main codes"),
        outcome=outcome,
    )
    return (dialog.chosen(),) if dialog.is_accepted() else None


def _swatch(color: str, theme: Theme) -> QIcon:
    pixmap = QPixmap(22, 22)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_swatch(painter, pixmap.rect().adjusted(3, 3, -3, -3), color, theme.tokens)
    painter.end()
    return QIcon(pixmap)
