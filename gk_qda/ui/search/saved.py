"""Saved searches of the panel: choose one, keep what is asked now, delete."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from gk_qda.language.searching import SearchQuery
from gk_qda.operations.saved_searches import delete_search, save_search
from gk_qda.queries.dictionaries import Dictionary, dictionaries
from gk_qda.queries.filters import Filters
from gk_qda.queries.saved_searches import SavedSearch, saved_searches
from gk_qda.ui.desk import Context
from gk_qda.ui.widgets.buttons import Button

_FIELD = 180  # px


class SavedSearches(QWidget):
    """A menu with the dictionaries below; the field for the name of a new search is there while it is asked for."""

    chosen = Signal(object)  # SavedSearch
    dictionary_chosen = Signal(object)  # Dictionary

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self._asked: SearchQuery | Dictionary | None = None
        self._filters = Filters()
        self.button = Button(theme, self.tr("Saved searches"), icon="bookmark", kind="flat", size="panel")
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name of the search"))
        self.name.setAccessibleName(self.tr("Name of the search"))
        self.name.setFixedSize(_FIELD, theme.metrics.panel_button)
        self.name.hide()
        self.button.setMenu(QMenu(self.button))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.gap)
        row.addWidget(self.name)
        row.addWidget(self.button)
        self.button.menu().aboutToShow.connect(self.fill)
        self.name.returnPressed.connect(self.keep)
        self.name.editingFinished.connect(self._end)

    def offer(self, asked: SearchQuery | Dictionary | None, filters: Filters | None = None) -> None:
        """What would be kept; None while nothing is asked."""
        self._asked, self._filters = asked, filters or Filters()

    def known(self) -> list[SavedSearch]:
        """All saved searches."""
        return self._context.workspace.read(saved_searches)

    def ask_name(self) -> None:
        """Let the name be typed; Enter keeps the search, Esc does not."""
        self.name.setText(self._proposal())
        self.name.show()
        self.name.selectAll()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Save what is asked under the name in the field; a search of this name gives way to it."""
        name, asked = self.name.text().strip(), self._asked
        if asked is None or not name:
            return
        work = partial(save_search, name=name, query=asked, filters=self._filters, replace=True)
        if self._context.workspace.change("save_search", work, name=name) is not None:
            self._context.messages.inform(self.tr("Search “{name}” saved.").format(name=name))
            self._end()

    def delete(self, saved: SavedSearch) -> None:
        """Forget a saved search; undo brings it back."""
        work = partial(delete_search, search_id=saved.id)
        self._context.workspace.change("delete_search", work, name=saved.name)

    def fill(self) -> None:
        """Offer what there is now."""
        menu, known = self.button.menu(), self.known()
        menu.clear()
        for one in known:
            menu.addAction(one.name.replace("&", "&&"), partial(self.chosen.emit, one))
        if not known:
            menu.addAction(self.tr("None yet")).setEnabled(False)
        menu.addSeparator()
        keep = menu.addAction(self.tr("Save this search..."), self.ask_name)
        read_only = self._context.workspace.project.is_read_only
        keep.setEnabled(self._asked is not None and not read_only)
        menu.addSeparator()
        for dictionary in self._context.workspace.read(dictionaries):
            words = self.tr("Words of “{name}”").format(name=dictionary.name.replace("&", "&&"))
            search = menu.addAction(words, partial(self.dictionary_chosen.emit, dictionary))
            search.setEnabled(bool(dictionary.entries))
        menu.addAction(self.tr("Dictionaries..."), partial(self._context.actions.run, "find.dictionaries"))
        if known and not read_only:
            menu.addSeparator()
            gone = menu.addMenu(self.tr("Delete"))
            for one in known:
                gone.addAction(one.name.replace("&", "&&"), partial(self.delete, one))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc keeps nothing."""
        if event.key() == Qt.Key.Key_Escape and self.name.isVisible():
            self._end()
            return
        super().keyPressEvent(event)

    def _proposal(self) -> str:
        """A name for what is asked; that of a dictionary is given already."""
        if isinstance(self._asked, Dictionary):
            return self.tr("Search for “{name}”").format(name=self._asked.name)
        return self._asked.words if self._asked is not None else ""

    def _end(self) -> None:
        had_keyboard = self.name.hasFocus()
        self.name.hide()
        if had_keyboard:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
