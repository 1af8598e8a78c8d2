"""Several transcripts in tabs: opened from the list, changed by keys, kept from one start to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from gk_qda.project import ChangeSet
from gk_qda.queries.documents import documents
from gk_qda.ui.code_desk.open_tabs import OpenTabs
from gk_qda.ui.reading.reading_place import ReadingPlace
from gk_qda.ui.widgets.document_tabs import DocumentTabs

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk
    from gk_qda.ui.code_desk.document_panel import DocumentPanel

_CTRL = Qt.KeyboardModifier.ControlModifier


class TabCommands(QObject):
    """Keeps tabs and focus together: the focus says which document is open, the tabs which others are at hand."""

    def __init__(self, desk: CodeDesk) -> None:
        """To be made before the presenter, so that a tab is gone before its document is looked for."""
        super().__init__(desk)
        self._desk = desk
        self._focus = desk.context.focus
        self.open_tabs = OpenTabs()
        self.strip = DocumentTabs(desk.context.theme)
        self.strip.chosen.connect(self.choose)
        self.strip.close_requested.connect(self.close)
        self.strip.move_requested.connect(self._move)
        self._focus.document_changed.connect(self._follow)
        desk.context.workspace.changed.connect(self._on_changed)
        handlers = {
            "tab.open": self.open_selected,
            "tab.next": lambda: self.step(1),
            "tab.previous": lambda: self.step(-1),
            "tab.close": lambda: self.close(self.open_tabs.place),
        }
        for name, handler in handlers.items():
            desk.context.actions.bind(name, handler)
        self._list = _ListGestures(self, desk.documents)
        self._names: dict[int, str] = {}
        self._read_names()
        self._show()

    # --- what people do

    def open(self, document_id: int) -> None:
        """Open a document in a tab of its own, or go to the tab it has."""
        self.open_tabs.add(document_id)
        self._go()

    def open_selected(self) -> None:
        """Open the document that is selected in the list in a new tab."""
        selected = self._desk.documents.selected()
        if selected is not None:
            self.open(selected)
            self._desk.reading.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, place: int) -> None:
        """Bring a tab to the front."""
        if 0 <= place < len(self.open_tabs.documents):
            self.open_tabs.place = place
            self._go()

    def step(self, step: int) -> None:
        """The next or previous tab."""
        self.open_tabs.step(step)
        self._go()

    def close(self, place: int) -> None:
        """Close a tab; the last one stays."""
        self.open_tabs.close(place)
        self._go()

    # --- from one start to the next

    def state(self) -> list[dict[str, Any]]:
        """The open documents with their places."""
        guids = {document.id: document.guid for document in self._desk.shown.documents}
        return [
            {"document": guids[one], "place": self._desk.reading.places.of(one).values()}
            for one in self.open_tabs.documents
            if one in guids
        ]

    def restore(self, state: object) -> None:
        """Open the tabs that ``state`` gave around the document that is open."""
        ids = {document.guid: document.id for document in self._desk.shown.documents}
        entries = [entry for entry in state if isinstance(entry, dict)] if isinstance(state, list) else []
        known = [(ids[guid], entry) for entry in entries if (guid := entry.get("document")) in ids]
        current = self._focus.document_id
        if not known or current not in [document for document, _ in known]:
            return
        for document, entry in known:
            self._desk.reading.places.remember(document, ReadingPlace.from_values(entry.get("place")))
        self.open_tabs.set([document for document, _ in known], current)
        self._desk.shown.opening.when_there(self._desk.reading.places.come_back)
        self._show()

    # --- following

    def _go(self) -> None:
        self._focus.set_document(self.open_tabs.current)
        self._show()

    def _move(self, place: int, to: int) -> None:
        self.open_tabs.move(place, to)
        self._show()

    def _follow(self, document_id: int | None) -> None:
        if document_id is not None:
            self.open_tabs.show(document_id)
        self._show()

    def _on_changed(self, changes: ChangeSet) -> None:
        """Documents were deleted, renamed or came back."""
        if "documents" in changes.tables():
            self._read_names()
            self.open_tabs.keep(self._names)
            if self.open_tabs.current is not None:
                self._focus.set_document(self.open_tabs.current)
            self._show()

    def _read_names(self) -> None:
        found = self._desk.context.workspace.read(documents)
        self._names = {document.id: document.name for document in found}

    def _show(self) -> None:
        shown = [self._names.get(one, "") for one in self.open_tabs.documents]
        self.strip.show_tabs(shown, self.open_tabs.place)
        several = len(shown) > 1
        for name in ("tab.next", "tab.previous", "tab.close"):
            self._desk.context.actions.block(name, "" if several else self.tr("only one document is open"))


class _ListGestures(QObject):
    """Middle click, Ctrl+double click and Ctrl+Enter in the list open a tab; Ctrl+click selects several."""

    def __init__(self, tabs: TabCommands, panel: DocumentPanel) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self._tree = panel.tree
        self._tree.viewport().installEventFilter(self)
        self._tree.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the list would select, or open in the current tab."""
        if isinstance(event, QMouseEvent) and watched is self._tree.viewport():
            return self._take_click(event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if is_enter and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _CTRL:
                self._tabs.open_selected()
                return True
        return super().eventFilter(watched, event)

    def _take_click(self, event: QMouseEvent) -> bool:
        middle = event.button() == Qt.MouseButton.MiddleButton
        double = event.type() == QEvent.Type.MouseButtonDblClick
        twice = double and event.button() == Qt.MouseButton.LeftButton and event.modifiers() == _CTRL
        if not middle and not twice:
            return False
        document = self._tree.document_at(event)
        if document is not None and (twice or event.type() == QEvent.Type.MouseButtonRelease):
            self._tabs.open(document)
        return True
