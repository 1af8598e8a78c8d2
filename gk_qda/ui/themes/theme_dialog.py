"""Which codes are the themes: the code tree with ticks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTreeView, QWidget

from gk_qda.names import name_key
from gk_qda.queries.codebook import Codebook
from gk_qda.queries.values import CodeValue
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.code_ticks import CODE, CodeTickDelegate
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.search_field import SearchField

_SIZE = QSize(520, 560)


class ThemeDialog(Dialog):
    """Ticked codes are columns, in the order they have had; new ones stand behind them in tree order."""

    def __init__(self, parent: QWidget | None, theme: Theme, book: Codebook, chosen: Sequence[str]) -> None:
        super().__init__(parent, theme, "")
        self.setWindowTitle(self.tr("Choose themes"))
        self.column.addWidget(
            Label(theme, self.tr("Themes are codes by which you compare the cases."), wrap=True)
        )
        self._book, self._chosen = book, list(chosen)
        self.search = SearchField(theme, self.tr("Find a code"))
        self.tree = QTreeView()
        self.model = QStandardItemModel(self)
        self._items: dict[int, QStandardItem] = {}
        self._note = Label(theme, ink="muted")
        self.main_codes = Button(theme, self.tr("All main codes"), kind="flat")
        self.column.addWidget(self.search)
        self.column.addWidget(self.tree, 1)
        self.column.addWidget(self.main_codes, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_note(self._note)
        self._go_on = self.add_buttons(self.tr("Use these themes"))
        self._fill()
        self.search.searched.connect(self._filter)
        self.model.itemChanged.connect(lambda _: self._count())
        self.main_codes.clicked.connect(self._tick_main_codes)
        self._count()
        self.resize(_SIZE)
        self.search.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget | None, theme: Theme, book: Codebook, chosen: Sequence[str]
    ) -> list[str] | None:
        """The GUIDs of the themes in their order; None where it was given up."""
        dialog = cls(parent, theme, book, chosen)
        return dialog.guids() if dialog.is_accepted() else None

    def guids(self) -> list[str]:
        """The ticked codes."""
        ticked = [code.guid for code in self._book.codes if self._is_ticked(code)]
        return [guid for guid in self._chosen if guid in ticked] + [
            guid for guid in ticked if guid not in self._chosen
        ]

    def tick(self, code: CodeValue, on: bool = True) -> None:
        """Tick a code, or take its tick away."""
        self._items[code.id].setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _fill(self) -> None:
        for code in self._book.codes:
            item = QStandardItem(code.name)
            item.setData(code, CODE)
            item.setEditable(False)
            item.setCheckable(True)
            item.setCheckState(
                Qt.CheckState.Checked if code.guid in self._chosen else Qt.CheckState.Unchecked
            )
            item.setToolTip(code.definition)
            above = self._items.get(code.parent_id) if code.parent_id is not None else None
            (above or self.model.invisibleRootItem()).appendRow(item)
            self._items[code.id] = item
        self.tree.setModel(self.model)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(self.theme.metrics.indent)
        self.tree.setItemDelegate(CodeTickDelegate(self.theme, self.tree))
        self.tree.setAccessibleName(self.tr("Codes"))
        self._open(guid for guid in self._chosen)

    def _open(self, guids: Iterable[str]) -> None:
        by_guid = {code.guid: code for code in self._book.codes}
        for guid in guids:
            item = self._items[by_guid[guid].id] if guid in by_guid else None
            while item is not None and (item := item.parent()) is not None:
                self.tree.expand(item.index())

    def _filter(self, words: str) -> None:
        """Show the codes that hold the words, and the way to them."""
        key = name_key(words)
        shown: set[int] = set()
        codes = self._book.by_id()
        for code in self._book.codes:
            if key in name_key(code.name):
                at: CodeValue | None = code
                while at is not None and at.id not in shown:
                    shown.add(at.id)
                    at = codes.get(at.parent_id) if at.parent_id is not None else None
        for code_id, item in self._items.items():
            above = item.parent()
            parent = above.index() if above is not None else QModelIndex()
            self.tree.setRowHidden(item.row(), parent, code_id not in shown)
        if key:
            self.tree.expandAll()

    def _tick_main_codes(self) -> None:
        for code in self._book.codes:
            self.tick(code, code.level == 1 and not code.is_technical)

    def _is_ticked(self, code: CodeValue) -> bool:
        return self._items[code.id].checkState() == Qt.CheckState.Checked

    def _count(self) -> None:
        number = len(self.guids())
        self._note.setText(self.tr("%n theme(s)", "", number))
        self._go_on.setEnabled(number > 0)
