"""The Frequencies desk: tabs that count, with the filters, the base line and the drawer of segments they share."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

import gk_qda.ui.frequencies.table_tab  # noqa: F401 - shown first: read ahead together with the desk
from gk_qda.project import ChangeSet
from gk_qda.queries.filters import Filters
from gk_qda.ui.activation.bar import ActivationBar
from gk_qda.ui.activation.gone import Gone
from gk_qda.ui.desk import Context, Desk
from gk_qda.ui.file_saver import FileSaver
from gk_qda.ui.focus import Place
from gk_qda.ui.frequencies.drawer import SegmentsDrawer
from gk_qda.ui.frequencies.filter_menu import FilterMenu
from gk_qda.ui.frequencies.tab import COUNTED, FrequenciesTab, TabExport
from gk_qda.ui.frequencies.tabs import TABS, TabEntry
from gk_qda.ui.widgets.base_line import BaseLine
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.panel import DeskHead
from gk_qda.ui.widgets.side_by_side import SideBySide
from gk_qda.ui.widgets.tabs import Tabs

_DRAWER = 340
_ASKED_BY = {"attributes", "cases", "named_sets", "settings"}


class FrequenciesDesk(Desk):
    """Tabs are made when they are first shown; each counts off the window's thread."""

    name = "frequencies"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self._entries: tuple[TabEntry, ...] = TABS
        self._made: dict[str, FrequenciesTab] = {}
        self._states: dict[str, Any] = {}  # of tabs that are not made yet
        self.head = DeskHead(theme)
        self.row_of_controls = DeskHead(theme)  # where the controls go when the head is too narrow for them
        self.tabs = Tabs(theme, *(entry.title() for entry in self._entries))
        self.filter_menu = FilterMenu(context)
        self.gone = Gone(context, self)
        self.export = Button(theme, self.tr("Export"), icon="file-export", size="head")
        self.activation = ActivationBar(context, self.name)
        self.base = BaseLine(theme)
        self.drawer = SegmentsDrawer(context)
        self.saver = FileSaver(context, self)
        self._stack = QStackedWidget()
        self._controls: QWidget | None = None
        self._legend: QWidget | None = None
        self._legend_in_base = False
        self._lay_out()
        self._connect()

    # What the window asks

    def opened(self) -> None:
        """Count anew if something changed meanwhile; the tab has the keyboard."""
        self.gone.tell()
        self._show_tab(self.tabs.currentIndex())

    def facts(self) -> list[str]:
        """For the status line."""
        tab = self._made.get(self._entries[self.tabs.currentIndex()].name)
        return tab.facts() if tab is not None else []

    def place(self) -> str:
        """The tab."""
        return self.tabs.tabText(self.tabs.currentIndex())

    def state(self) -> dict[str, Any]:
        """The tab, the filters, and what each tab keeps."""
        tabs = self._states | {name: tab.state() for name, tab in self._made.items()}
        shown = self._entries[self.tabs.currentIndex()].name
        return {"tab": shown, "filters": self.filter_menu.state(), "tabs": tabs}

    def restore(self, state: dict[str, Any]) -> None:
        """The tab, the filters and what each tab kept."""
        self.filter_menu.restore(state.get("filters", {}))
        self._states = dict(state.get("tabs", {}))
        for name, tab in self._made.items():
            tab.restore(self._states.get(name, {}))
        names = [entry.name for entry in self._entries]
        if state.get("tab") in names:
            self.tabs.setCurrentIndex(names.index(state["tab"]))

    # What tabs ask

    def filters(self) -> Filters:
        """The filters of the desk with what is activated."""
        return self.context.activation.filters(self.filter_menu.filters)

    def tab(self, name: str = "") -> Any:
        """A tab by its name, or the one in front; made when first wanted."""
        entries = {entry.name: entry for entry in self._entries}
        entry = entries[name] if name else self._entries[self.tabs.currentIndex()]
        if entry.name not in self._made:
            tab = self._made[entry.name] = entry.make(self.context, self.filters)
            tab.restore(self._states.pop(entry.name, {}))
            self._stack.addWidget(tab)
            tab.segments_asked.connect(self.drawer.show_asked)
            tab.filters_asked.connect(self.filter_menu.take)
            tab.told.connect(partial(self._hear, tab))
            tab.told.connect(self.drawer.follow)
        return self._made[entry.name]

    def show_tab(self, name: str) -> None:
        """Bring a tab to the front."""
        self.tabs.setCurrentIndex([entry.name for entry in self._entries].index(name))

    def show_place(self, place: Place) -> None:
        """The window asks for a tab, perhaps with the segments that it shall be about."""
        if place.page in [entry.name for entry in self._entries]:
            self.show_tab(place.page)
            self.tab().take_codings(place.coding_ids)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc closes the drawer, Ctrl+F opens the filters, Ctrl+E the exports."""
        if event.key() == Qt.Key.Key_Escape and not self.drawer.isHidden():
            self.drawer.put_away()
        elif event.key() == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.filter_menu.showMenu()
        elif event.key() == Qt.Key.Key_E and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.context.actions.run("frequencies.export")
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the controls of a tab stand in the head where they have room."""
        super().resizeEvent(event)
        self._place_controls()

    def _lay_out(self) -> None:
        self.head.add_left(self.tabs)
        self.head.add_right(self.filter_menu)
        self.head.add_right(self.export)
        self.export.setMenu(QMenu(self.export))
        self._splitter = SideBySide(self._stack, self.drawer, [1000, _DRAWER])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        parts = (self.head, self.row_of_controls, self.activation, self.base, self._splitter)
        for part in parts:
            column.addWidget(part)
        column.setStretch(len(parts) - 1, 1)
        self.row_of_controls.hide()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_tab)
        self.filter_menu.chosen.connect(lambda _: self._count_anew())
        self.activation.changed.connect(self._count_anew)
        self.base.filter_removed.connect(self._on_chip)
        self.base.filter_clicked.connect(self._on_chip)
        self.export.menu().aboutToShow.connect(self._fill_exports)
        self.drawer.closed.connect(self._back_to_tab)
        self.context.workspace.changed.connect(self._on_changed)
        self.context.actions.bind("frequencies.copy", lambda: self.tab().copy_table())
        self.context.actions.bind("frequencies.copy_picture", lambda: self.tab().copy_picture())
        self.context.actions.bind("frequencies.export", self.export.showMenu)

    def _show_tab(self, at: int) -> None:
        """A tab that is still to be made comes after the desk itself is seen: each takes its time."""
        if self.isVisible() and self._entries[at].name in self._made:
            self._open_tab()
        elif self.isVisible():
            QTimer.singleShot(0, self, self._open_tab)

    def _open_tab(self) -> None:
        if not self.isVisible():
            return
        tab = self.tab()
        self._stack.setCurrentWidget(tab)
        self._take_controls(tab)
        self._hear(tab)
        tab.opened()
        tab.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_controls(self, tab: FrequenciesTab) -> None:
        controls, legend = tab.controls(), tab.legend()
        for old, new in ((self._controls, controls), (self._legend, legend)):
            if old is not None and old is not new:
                if old is self._legend and self._legend_in_base:
                    self.base.take_right(old)
                old.hide()
                old.setParent(None)
        if legend is not self._legend:
            self._legend_in_base = False
        self._controls, self._legend = controls, legend
        self._place_controls()

    def _place_controls(self) -> None:
        """In the head where there is room; else in a row of their own, which the legend shares."""
        fits = self._controls is None or self._wanted_width(self._controls) <= self.width()
        self.row_of_controls.setVisible(not fits)
        if self._controls is not None:
            row = self.head if fits else self.row_of_controls
            if self._controls.parentWidget() is not row:
                if fits:
                    row.put_first_right(self._controls)
                else:
                    row.put_first_left(self._controls)
                self._controls.show()
        if self._legend is not None and (fits is not self._legend_in_base or self._legend.parent() is None):
            if self._legend_in_base:
                self.base.take_right(self._legend)
            if fits:
                self.base.add_right(self._legend)
            else:
                self.row_of_controls.add_right(self._legend)
            self._legend_in_base = fits
            self._legend.show()

    def _wanted_width(self, controls: QWidget) -> int:
        metrics = self.context.theme.metrics
        parts = (self.tabs, self.filter_menu, self.export, controls)
        wanted = sum(part.sizeHint().width() for part in parts)
        return wanted + 6 * metrics.gap + 2 * metrics.padding

    def _hear(self, tab: FrequenciesTab) -> None:
        """The base, the chips or the facts of a tab are others."""
        if tab is not self._stack.currentWidget():
            return
        lines = tab.base_lines()
        self.base.set_plain(lines[1] if len(lines) > 1 else "")
        self.base.setToolTip("\n".join(lines))
        self.base.set_filters([*self.filter_menu.chips(), *tab.chips()])
        self.export.setEnabled(tab.can_export())
        nothing = self.tr("nothing counted")
        self.context.actions.block("frequencies.copy", "" if tab.can_copy() else nothing)
        self.context.actions.block("frequencies.copy_picture", "" if tab.can_copy_picture() else nothing)
        crossed = "" if tab.name == "table" else self.tr("only for rows of the table")
        self.context.actions.block("frequencies.cross", crossed or ("" if tab.can_copy() else nothing))
        self.context.actions.block("frequencies.export", "" if tab.can_export() else nothing)
        self.facts_changed.emit()

    def _on_chip(self, key: object) -> None:
        if not self.filter_menu.take_off(key):
            self.tab().chip_pressed(key)

    def _fill_exports(self) -> None:
        menu = self.export.menu()
        menu.clear()
        for export in self.tab().exports():
            menu.addAction(export.words, partial(self._save, export))
        if self.tab().can_copy():
            menu.addSeparator()
            menu.addAction(self.tr("Copy as table"), self.tab().copy_table)
        if self.tab().can_copy_picture():
            menu.addAction(self.tr("Copy picture"), self.tab().copy_picture)
        for words, copy in self.tab().more_copies():
            menu.addAction(words, copy)

    def _save(self, export: TabExport) -> None:
        suffix = export.name.rpartition(".")[2]
        formats = f"{suffix.upper()} (*.{suffix})"
        self.saver.save_in_task(export.what, export.name, formats, export.write)

    def _back_to_tab(self) -> None:
        self.tab().setFocus(Qt.FocusReason.OtherFocusReason)

    def _count_anew(self) -> None:
        for tab in self._made.values():
            tab.outdate()
        shown = self._stack.currentWidget()
        if isinstance(shown, FrequenciesTab):
            self._hear(shown)  # the chips say at once what was chosen

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & _ASKED_BY:  # first what cannot be asked any more, then the tabs count
            self.gone.note(self.filter_menu.drop_gone(), "filter")
        for tab in self._made.values():
            tab.follow(changes)
            self.gone.note(tab.gone_columns(), "columns")
        if changes.tables() & COUNTED:
            self.drawer.refresh()  # at once, without what is gone; the tab says the new number when it has counted
