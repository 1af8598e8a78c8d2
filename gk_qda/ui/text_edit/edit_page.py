"""The edit mode: the band, what changes, and the text itself, in the place of the transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gk_qda.reanchoring import Reanchoring
from gk_qda.spans import Span
from gk_qda.ui.text_edit.change_list import ChangeList
from gk_qda.ui.text_edit.edit_band import EditBand
from gk_qda.ui.text_edit.edited_text import EditedText
from gk_qda.ui.text_edit.replace_bar import ReplaceBar
from gk_qda.ui.text_edit.staying import StaysInside
from gk_qda.ui.text_edit.text_editor import TextEditor
from gk_qda.ui.text_edit.text_search import TextSearch

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from gk_qda.operations.text_plan import EditPreview
    from gk_qda.queries.values import DocumentText
    from gk_qda.ui.look.theme import Theme
    from gk_qda.ui.reading.sheet import Sheet
    from gk_qda.ui.text_edit.laid_over import LaidOver

_LONGEST = 60  # characters of a selection that is searched for


class EditPage(QWidget):
    """Tells what people want done with the text; it stores nothing itself."""

    accept_requested = Signal()
    discard_requested = Signal()
    changes_requested = Signal()
    replaced_all = Signal(int)  # in how many places

    def __init__(self, theme: Theme, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.band = EditBand(theme)
        self.list = ChangeList(theme)
        self.editor = TextEditor(sheet)
        StaysInside(self.editor)
        self.search = TextSearch(self.editor)
        self.find_bar = ReplaceBar(theme, self.search)
        self._zoom = theme.metrics.reading
        self._is_warned = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.band)
        column.addWidget(self.find_bar)
        column.addWidget(self.list)
        column.addWidget(self.editor, 1)
        self.list.hide()
        self.find_bar.hide()
        self.find_bar.closed.connect(self.close_find)
        self.find_bar.replaced_all.connect(self.replaced_all)
        self.band.accept_requested.connect(self.accept_requested)
        self.band.discard_requested.connect(self.discard_requested)
        self.band.changes_requested.connect(self._toggle_changes)
        self.list.closed.connect(self.hide_changes)
        self.editor.leave_requested.connect(self._leave)
        self.editor.changed.connect(self._tell)
        sheet.codings_changed.connect(lambda _: self.editor.washes.forget())
        theme.changed.connect(self._restyle)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(
                QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
            shortcut.activated.connect(self.band.accept.click)

    @property
    def edited(self) -> EditedText | None:
        """The text under somebody's hands; None while nothing is edited."""
        return self.editor.edited

    @property
    def is_warned(self) -> bool:
        """Whether the losses are listed, so that accepting means accepting them."""
        return self._is_warned

    def open(self, document: DocumentText, at: Span, *, zoom: int, right: int, withdrawn: str) -> None:
        """Edit a document; ``at`` comes to the top. Lines end ``right`` px before the edge."""
        self._zoom = zoom
        self.band.show_document(document.document.name)
        self.editor.set_right_margin(right)
        self.editor.open(EditedText(document, withdrawn=withdrawn), zoom=zoom)
        self._tell()
        self.editor.go_to(at, at_top=True)

    def renew(self, document: DocumentText, laid: LaidOver, *, withdrawn: str) -> None:
        """The stored text is another by now: the corrections stand on it, and the caret beside them where it was."""
        old, editor = self.edited, self.editor
        assert old is not None
        places = [editor.top_position() or 0, editor.selected().end]
        is_seen = editor.viewport().rect().intersects(editor.cursorRect())
        theirs = Reanchoring(old.document.text, laid.theirs, new=document.text)
        stored = [theirs.outline(Span(at, at)).end for at in map(old.old_position, places)]
        edited = EditedText(document, withdrawn=withdrawn, edits=laid.edits)
        editor.open(edited, zoom=self._zoom)
        top, caret = (edited.moved.outline(Span(at, at)).end for at in stored)
        editor.go_to(Span(top, top), at_top=True)
        editor.go_to(Span(caret, caret))
        editor.changed.emit()
        if laid.collisions:
            self.list.show_collisions(document, laid.collisions)
        if is_seen:  # the list takes its room from the text
            QTimer.singleShot(0, editor, editor.ensureCursorVisible)

    def close_text(self) -> None:
        """Forget the text; what was not stored is gone."""
        self.hide_changes()
        self.search.clear()
        self.find_bar.hide()
        self.editor.forget()

    def open_find(self, words: str = "") -> None:
        """Open the search, with the selected words if they are few and none are given."""
        selected = self.editor.selected()
        if not words and self.edited is not None and selected.length <= _LONGEST:
            words = selected.of(self.edited.shown)
        self.find_bar.begin(words if "\n" not in words else "")

    def close_find(self) -> None:
        """Close the search and outline nothing."""
        self.find_bar.hide()
        self.search.clear()
        self.editor.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F3 walks."""
        if event.key() == Qt.Key.Key_F3:
            self.search.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def show_changes(self, preview: EditPreview, *, losses_only: bool) -> None:
        """List what changes; with ``losses_only`` accepting means accepting these."""
        self._is_warned = losses_only
        self.band.warn(len(preview.losses) if losses_only else 0)
        self.list.show_preview(preview, losses_only=losses_only)

    def hide_changes(self) -> None:
        """Only the text."""
        self._is_warned = False
        self.band.warn(0)
        self.list.hide()

    def _toggle_changes(self) -> None:
        if self.list.isVisible() and not self._is_warned:
            self.hide_changes()
        else:
            self.changes_requested.emit()

    def _restyle(self) -> None:
        self.editor.restyle(self._zoom)

    def _leave(self) -> None:
        """Esc: first the list, then the search, then the mode."""
        if self.list.isVisible():
            self.hide_changes()
        elif self.find_bar.isVisible():
            self.close_find()
        else:
            self.discard_requested.emit()

    def _tell(self) -> None:
        edited = self.edited
        if edited is not None:
            self.band.show_count(edited.places, edited.new_numbers())
        if self.list.isVisible():
            self.hide_changes()
