"""The page "Shortcuts" of the preferences: every key of the program; those of commands can be changed."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QWidget

from gk_qda.ui.action_table import TABLE
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.entry import Entry
from gk_qda.ui.help.key_field import KeyField
from gk_qda.ui.help.key_lines import LINE, KeyLine, KeyLineDelegate, grouped
from gk_qda.ui.keymap import Keymap, Trouble, place_words, words_of
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button, native_keys
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.search_field import SearchField

_SIZE = (720, 640)


class ShortcutEditor(Dialog):
    """Keys that are pressed hold at once; what stands against them is said, and taken over only when asked for."""

    def __init__(self, parent: QWidget, theme: Theme, keymap: Keymap) -> None:
        super().__init__(parent, theme, "")
        self.setWindowTitle(self.tr("Shortcuts"))
        self._keymap = keymap
        self._trouble: Trouble | None = None
        self.search = SearchField(theme, self.tr("Find a command or a key"))
        self.list = QListView()
        self._model = QStandardItemModel(self)
        self._name = Label(theme, font="bold", wrap=True)
        self.field = KeyField(theme)
        self.take_over = Button(theme, self.tr("Take over"), kind="primary")
        self.clear = Button(theme, self.tr("No keys"))
        self.reset = Button(theme, self.tr("Usual keys"))
        self.reset_all = Button(theme, self.tr("Usual keys for all commands"), kind="link")
        self.said = Label(theme, ink="muted", wrap=True)
        self._lay_out()
        self._connect()
        self._fill()
        self.resize(*_SIZE)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def entry(self) -> Entry | None:
        """The command that is selected, if its keys can be changed."""
        line = self.list.currentIndex().data(LINE)
        return line.entry if isinstance(line, KeyLine) and not line.entry.place else None

    def select(self, name: str) -> None:
        """Select the line of a command."""
        for row in range(self._model.rowCount()):
            line = self._model.index(row, 0).data(LINE)
            if isinstance(line, KeyLine) and line.entry.name == name:
                self.list.setCurrentIndex(self._model.index(row, 0))
                self.list.scrollTo(self._model.index(row, 0))

    # Layout

    def _lay_out(self) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(KeyLineDelegate(self.theme))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.tr("Commands and their keys"))
        self.column.addWidget(self.search)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self._name)
        row = QHBoxLayout()
        row.setSpacing(self.theme.metrics.inside)
        row.addWidget(self.field, 1)
        for button in (self.take_over, self.clear, self.reset):
            row.addWidget(button)
        self.column.addLayout(row)
        self.said.setMinimumHeight(2 * self.said.fontMetrics().height())
        self.column.addWidget(self.said)
        self.add_note(self.reset_all)
        self.add_only_button(self.tr("Close")).setDefault(False)  # Enter on a line begins to change it

    def _connect(self) -> None:
        self.search.searched.connect(lambda _: self._fill())
        self.search.stepped.connect(lambda _: self.list.setFocus(Qt.FocusReason.TabFocusReason))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show())
        self.list.activated.connect(lambda _: self._begin())
        self.list.doubleClicked.connect(lambda _: self._begin())
        self.field.pressed.connect(self._on_pressed)
        self.field.left.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.take_over.clicked.connect(self._take_over)
        self.clear.clicked.connect(lambda: self._assign(""))
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(self._keymap.reset_all)
        self._keymap.changed.connect(self._fill)

    # Content

    def _fill(self) -> None:
        """The lines that fit what is sought, under the heads of menus and places; the selected one stays."""
        line = self.list.currentIndex().data(LINE)
        before = line.entry.name if isinstance(line, KeyLine) else ""
        scrolled = self.list.verticalScrollBar().value()
        wanted = self.search.text().strip().casefold()
        self._model.clear()
        for title, entries in grouped():
            lines = [KeyLine(e, words_of(e), self._keymap.printed(e), self._is_changed(e)) for e in entries]
            lines = [line for line in lines if wanted in line.searched()]
            if not lines:
                continue
            head = QStandardItem(title)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            self._model.appendRow(head)
            for line in lines:
                item = QStandardItem(line.spoken())
                item.setData(line, LINE)
                self._model.appendRow(item)
        self.list.verticalScrollBar().setValue(scrolled)
        self.select(before)
        if not self.list.currentIndex().isValid() and self._model.rowCount():
            self.list.setCurrentIndex(self._model.index(1, 0))
        self.reset_all.setEnabled(any(self._keymap.is_changed(e.name) for e in TABLE if not e.place))
        self._show()

    def _is_changed(self, entry: Entry) -> bool:
        return not entry.place and self._keymap.is_changed(entry.name)

    def _show(self) -> None:
        """The selected line below the list."""
        line: QModelIndex = self.list.currentIndex().data(LINE)
        entry = self.entry()
        self._trouble = None
        self._name.setText(line.words if isinstance(line, KeyLine) else "")
        self.field.setText(", ".join(native_keys(k) for k in self._keymap.keys(entry.name)) if entry else "")
        self.field.setEnabled(entry is not None)
        self.clear.setEnabled(entry is not None and bool(self._keymap.keys(entry.name)))
        self.reset.setEnabled(entry is not None and self._keymap.is_changed(entry.name))
        self.take_over.hide()
        if isinstance(line, KeyLine) and entry is None:
            words = self.tr("These keys belong to the place “{place}” and stay there.")
            self.said.setText(words.format(place=place_words(line.entry)))
        else:
            self.said.setText("")

    def _begin(self) -> None:
        if self.entry() is not None:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # Changing

    def _on_pressed(self, keys: str) -> None:
        entry = self.entry()
        if entry is None:
            return
        trouble = self._keymap.trouble(entry.name, keys)
        if trouble is None:
            self._assign(keys)
            return
        self._trouble = trouble
        self.field.setText(native_keys(trouble.keys))
        self.said.setText(self._sentence(trouble))
        self.take_over.setVisible(trouble.kind == "taken")

    def _take_over(self) -> None:
        if self._trouble is not None:
            self._assign(self._trouble.keys)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reset(self) -> None:
        entry = self.entry()
        if entry is not None:
            self._keymap.reset(entry.name)

    def _assign(self, keys: str) -> None:
        entry = self.entry()
        if entry is not None:
            self._keymap.assign(entry.name, keys)
            words = (
                self.tr("{keys} runs “{command}” from now on.")
                if keys
                else self.tr("“{command}” has no keys.")
            )
            self.said.setText(words.format(keys=native_keys(keys), command=words_of(entry)))

    def _sentence(self, trouble: Trouble) -> str:
        command = words_of(trouble.other) if trouble.other else ""
        place = place_words(trouble.other) if trouble.other else ""
        words = {
            "taken": self.tr(
                "{keys} runs “{command}” now. Taken over, that command has no such keys any more."
            ),
            "fixed": self.tr("{keys} is needed: {place}: “{command}”. Choose other keys.")
            if place
            else self.tr("{keys} is needed for “{command}” where it is shown. Choose other keys."),
            "alone": self.tr("{keys} alone would get in the way of typing. Add Ctrl or Alt."),
            "writes": self.tr("{keys} writes a character on German keyboards (AltGr). Choose other keys."),
        }[trouble.kind]
        return words.format(keys=native_keys(trouble.keys), command=command, place=place)
