"""The palette itself: a field, the hits in groups, and the keys at the foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.palette.delegate import ROW, PaletteDelegate
from gk_qda.ui.palette.entries import Entry, Head, arrange, find, split_prefix
from gk_qda.ui.palette.sources import Source
from gk_qda.ui.widgets.hit_list import HitList
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.popup import Popup
from gk_qda.ui.widgets.search_field import SearchField

Index = QModelIndex | QPersistentModelIndex
_WIDTH, _TOP = 656, 64


class Palette(Popup):
    """Enter opens, Shift+Enter codes, Ctrl+Enter activates, Tab completes, Esc closes."""

    def __init__(self, theme: Theme, parent: QWidget, sources: Callable[[], Sequence[Source]]) -> None:
        super().__init__(theme, parent)
        self._window, self._sources = parent, sources
        self.field = SearchField(theme, self.tr("Find a command, code or document"))
        self._model = QStandardItemModel(self)
        self._delegate = PaletteDelegate(theme)
        self.list = HitList(self._model, self._delegate, self.tr("Hits"))
        self._keys = Label(theme, ink="muted", font="small")
        self._prefixes = Label(theme, ink="muted", font="small")
        self._lay_out()
        self.watch_keys(self.field)
        self.field.textChanged.connect(self._search)
        self.list.clicked.connect(lambda index: self._take(index, Qt.KeyboardModifier.NoModifier))

    def open(self, words: str = "") -> None:
        """Show it over the window, with the last commands while nothing is typed."""
        self.field.setText(words)
        self._search()
        window = self._window.window()
        left = window.mapToGlobal(QPoint((window.width() - _WIDTH) // 2, _TOP))
        self.move(left)
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def rows(self) -> list[Head | Entry]:
        """What is shown now."""
        return [self._model.index(row, 0).data(ROW) for row in range(self._model.rowCount())]

    def current(self) -> Entry | None:
        """The entry that Enter would take."""
        row = self.list.currentIndex().data(ROW)
        return row if isinstance(row, Entry) else None

    def take_key(self, event: QKeyEvent) -> bool:
        """Up and Down walk over the heads of groups; the letters stay in the field."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take(self.list.currentIndex(), event.modifiers())
            case Qt.Key.Key_Tab:
                self._complete()
            case Qt.Key.Key_Escape:
                self.close()
            case _:
                return False
        return True

    def _lay_out(self) -> None:
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._keys.setText(self.tr("Enter opens   Shift+Enter codes   Ctrl+Enter activates"))
        self._prefixes.setText(self.tr("> Commands   # Codes   @ Documents"))
        head = QHBoxLayout()
        head.setContentsMargins(10, 10, 10, 8)
        head.addWidget(self.field)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 8, 14, 8)
        foot.addWidget(self._keys)
        foot.addStretch(1)
        foot.addWidget(self._prefixes)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addLayout(foot)
        self.setFixedWidth(_WIDTH)

    def _search(self) -> None:
        typed = self.field.text()
        groups, wanted = split_prefix(typed)
        entries = [entry for source in self._sources() for entry in source.entries(typed)]
        scored = find(entries, groups, wanted)
        if "text" in groups:
            texts = [(9, entry) for entry in entries if entry.group == "text"]
            scored = [pair for pair in scored if pair[1].group != "text"] + texts
        self._fill(arrange(scored, groups))
        hits = sum(1 for _, entry in scored if entry.group != "text")
        if not wanted:
            note = ""
        elif hits:
            note = self.tr("%n hit(s)", "", hits)
        else:
            note = self.tr("nothing found")
        self.field.set_note(note)

    def _fill(self, rows: Sequence[Head | Entry]) -> None:
        self._model.clear()
        height = 0
        for row in rows:
            item = QStandardItem(row.title if isinstance(row, Entry) else self._delegate.head_words(row))
            item.setData(row, ROW)
            item.setSelectable(isinstance(row, Entry))
            self._model.appendRow(item)
            height += self._delegate.height_of(row)
        self.list.setFixedHeight(height)
        self.list.setCurrentIndex(QModelIndex())
        self._step(1)
        self.adjustSize()

    def _step(self, step: int) -> None:
        count, at = self._model.rowCount(), self.list.currentIndex().row()
        for _ in range(count):
            at = (at + step) % count
            if isinstance(self._model.index(at, 0).data(ROW), Entry):
                self.list.setCurrentIndex(self._model.index(at, 0))
                return

    def _complete(self) -> None:
        entry = self.current()
        if entry is not None:
            prefix = self.field.text()[:1] if self.field.text()[:1] in "#>@" else ""
            self.field.setText(prefix + entry.title)

    def _take(self, index: Index, modifiers: Qt.KeyboardModifier) -> None:
        entry = index.data(ROW)
        if not isinstance(entry, Entry) or entry.reason:
            return
        run: Callable[[], object] | None = entry.run
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            run = entry.run_with_shift or entry.run
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            run = entry.run_with_control or entry.run
        self.close()
        if run is not None:
            run()
