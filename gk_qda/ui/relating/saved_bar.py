"""Saved searches in the head of the query tab: choose one, keep what stands there, rename, delete."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from gk_qda.names import name_key
from gk_qda.operations.saved_queries import delete_query, rename_query, save_query
from gk_qda.queries.saved_queries import SavedQueryValue, saved_queries
from gk_qda.ui.desk import Context
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.labels import Label

_FIELD = 200


class SavedBar(QWidget):
    """``chosen`` carries the saved query to be shown. The tab says by ``offer`` what would be saved."""

    chosen = Signal(object)  # SavedQueryValue

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self._known: Sequence[SavedQueryValue] = ()
        self._current: int | None = None
        self._offered: SavedQueryValue | None = None
        self.list = Button(theme, self.tr("Saved searches"), icon="bookmark", size="head")
        self.name = QLineEdit()
        self.save = Button(theme, self.tr("Save"), size="head")
        self.list.setMenu(QMenu(self.list))
        self.list.menu().aboutToShow.connect(self._fill)
        self.name.setPlaceholderText(self.tr("Name of the search"))
        self.name.setAccessibleName(self.tr("Name of the search"))
        self.name.setFixedHeight(theme.metrics.line_edit)
        self.name.setMinimumWidth(_FIELD)
        self.state_label = Label(theme, ink="muted", font="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.gap)
        for widget in (self.list, self.name, self.save, self.state_label):
            row.addWidget(widget)
        self.name.textChanged.connect(lambda _: self._arrange())
        self.name.returnPressed.connect(self.keep)
        self.save.clicked.connect(self.keep)
        self.refresh()

    @property
    def current(self) -> SavedQueryValue | None:
        """The saved query that is shown."""
        return next((one for one in self._known if one.id == self._current), None)

    def refresh(self) -> None:
        """The saved queries may be others."""
        self._known = self._context.workspace.read(saved_queries)
        if self._current is not None and self.current is None:
            self._current = None
        self._arrange()

    def offer(self, query: SavedQueryValue | None) -> None:
        """What would be kept; None while there is no query to keep."""
        self._offered = query
        self._arrange()

    def show_current(self, query_id: int | None) -> None:
        """Say which saved query is shown."""
        self._current = query_id
        self.name.setText(self.current.name if self.current is not None else "")
        self.name.setCursorPosition(0)  # a long name shows its beginning
        self._arrange()

    def show_guid(self, guid: object) -> None:
        """The same by its GUID; one that is gone is none."""
        self.show_current(next((one.id for one in self._known if one.guid == guid), None))

    def keep(self) -> None:
        """Save what is offered under the name in the field; a query of this name gives way to it."""
        name, query = self.name.text().strip(), self._offered
        if query is None or not name:
            self.name.setFocus()
            return
        work = partial(
            save_query, name=name, expression=query.expression, options=query.options, replace=True
        )
        saved = self._context.workspace.change("save_query", work, name=name)
        if saved is not None:
            self.refresh()
            self.show_current(saved)

    def rename(self) -> None:
        """Give the shown query the name in the field."""
        current, name = self.current, self.name.text().strip()
        if current is not None and name:
            work = partial(rename_query, query_id=current.id, name=name)
            self._context.workspace.change("rename_query", work, name=name)
            self.refresh()

    def delete(self) -> None:
        """Forget the shown query; undo brings it back."""
        current = self.current
        if current is not None:
            work = partial(delete_query, query_id=current.id)
            self._context.workspace.change("delete_query", work, name=current.name)
            self.refresh()

    def _fill(self) -> None:
        menu = self.list.menu()
        menu.clear()
        for one in self._known:
            action = menu.addAction(one.name.replace("&", "&&"), partial(self._choose, one))
            action.setCheckable(True)
            action.setChecked(one.id == self._current)
        if not self._known:
            menu.addAction(self.tr("None yet. Name a search and save it.")).setEnabled(False)
        menu.addSeparator()
        current, name = self.current, self.name.text().strip()
        if current is not None:
            if name and name_key(name) != name_key(current.name):
                words = self.tr("Rename “{old}” to “{new}”").format(old=current.name, new=name)
                menu.addAction(words.replace("&", "&&"), self.rename)
            words = self.tr("Delete “{name}”").format(name=current.name)
            menu.addAction(words.replace("&", "&&"), self.delete)

    def _choose(self, query: SavedQueryValue) -> None:
        self.show_current(query.id)
        self.chosen.emit(query)

    def _arrange(self) -> None:
        current, offered = self.current, self._offered
        is_kept = (
            current is not None
            and offered is not None
            and (current.expression, current.options) == (offered.expression, offered.options)
            and name_key(self.name.text()) == name_key(current.name)
        )
        self.save.setEnabled(offered is not None and bool(self.name.text().strip()) and not is_kept)
        self.state_label.setText(self.tr("saved") if is_kept else "")
