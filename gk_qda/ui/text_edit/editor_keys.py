"""What keys type and take away in the editor, worked out before Qt does it: some text must not be touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtWidgets import QMenu

from gk_qda.spans import Span

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from gk_qda.ui.text_edit.text_editor import TextEditor

_Move, _Key = QTextCursor.MoveOperation, QKeySequence.StandardKey
_REMOVES = {
    _Key.Delete: _Move.NextCharacter,
    _Key.DeleteEndOfWord: _Move.NextWord,
    _Key.DeleteStartOfWord: _Move.PreviousWord,
    _Key.DeleteEndOfLine: _Move.EndOfBlock,
}
_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_HARMLESS = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


def types(event: QKeyEvent) -> bool:
    """Whether a key writes a character. Windows tells AltGr as Ctrl+Alt."""
    held = event.modifiers() & _ALT_GR
    return event.text().isprintable() and bool(event.text()) and (not held or held == _ALT_GR)


def removed_by(editor: TextEditor, event: QKeyEvent) -> tuple[Span, str] | None:
    """What a key of removal takes away, and what stands there then; None for other keys."""
    move = next((move for key, move in _REMOVES.items() if event.matches(key)), None)
    if move is None and event.key() == Qt.Key.Key_Backspace and not event.modifiers() & ~_HARMLESS:
        move = _Move.PreviousCharacter
    if move is None or editor.edited is None:
        return None
    selected = editor.selected()
    if selected.length:
        return selected, ""
    backwards = move in (_Move.PreviousCharacter, _Move.PreviousWord)
    if (gap := _gap(editor.edited.text, selected.start, backwards=backwards)) is not None:
        return gap, " "
    cursor = editor.textCursor()
    cursor.movePosition(move, QTextCursor.MoveMode.KeepAnchor)
    return Span(editor.code_point(cursor.selectionStart()), editor.code_point(cursor.selectionEnd())), ""


def _gap(text: str, position: int, *, backwards: bool) -> Span | None:
    """The blanks and line breaks between two lines, where Backspace or Delete at their edge joins these."""
    low = high = position
    if backwards and text.endswith("\n", 0, position):
        while low and text[low - 1].isspace():
            low -= 1
    elif not backwards and text.startswith("\n", position):
        while high < len(text) and text[high].isspace():
            high += 1
    is_between = low > 0 and high < len(text)
    return Span(low, high) if low < high and is_between else None


def menu_of(editor: TextEditor) -> QMenu:
    """What the right mouse button offers."""
    menu, has_selection = QMenu(editor), bool(editor.selected().length)
    document = editor.document()
    for words, act, works in (
        (QCoreApplication.translate("TextEditor", "Undo"), editor.undo, document.isUndoAvailable()),
        (QCoreApplication.translate("TextEditor", "Redo"), editor.redo, document.isRedoAvailable()),
        (QCoreApplication.translate("TextEditor", "Cut"), editor.cut, has_selection),
        (QCoreApplication.translate("TextEditor", "Copy"), editor.copy, has_selection),
        (QCoreApplication.translate("TextEditor", "Paste"), editor.paste, editor.canPaste()),
        (QCoreApplication.translate("TextEditor", "Select all"), editor.selectAll, True),
    ):
        menu.addAction(words, act).setEnabled(works)
    return menu


def tell_copied(editor: TextEditor) -> None:
    """Say what is on the clipboard now, with its place in the stored text."""
    edited, span = editor.edited, editor.selected()
    if edited is not None and span.length:
        before = edited.old_spans(span) or [Span(0, 0)]
        words = editor.createMimeDataFromSelection().text()
        editor.passage_copied.emit(Span(before[0].start, before[-1].end), words)
