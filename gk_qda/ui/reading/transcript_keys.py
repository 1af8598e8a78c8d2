"""The keys of the transcript. The text cannot be edited, so letters and digits are free for coding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from gk_qda.ui.reading.coding_ends import End, moved

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from gk_qda.ui.reading.transcript_view import TranscriptView

Key = Qt.Key
_CTRL, _ALT, _SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_NONE = Qt.KeyboardModifier.NoModifier


def _code(view: TranscriptView) -> bool:
    """Whoever hears it decides what to do where nothing is selected: None."""
    view.code_requested.emit(view.selection())
    return view.sheet.shown is not None


def _done(act: Callable[[TranscriptView], None]) -> Callable[[TranscriptView], bool]:
    def acted(view: TranscriptView) -> bool:
        act(view)
        return True

    return acted


def _remove(view: TranscriptView) -> bool:
    if view.sheet.focused is None:
        return False
    view.coding_remove_requested.emit(view.sheet.focused)
    return True


def _escape(view: TranscriptView) -> bool:
    """First the focused coding, then the selection; nothing left means the key goes on to the window."""
    if view.sheet.focused is not None:
        view.sheet.focus(None)
        return True
    if view.textCursor().hasSelection():
        view.clear_selection()
        return True
    return False


def _move_end(end: End, step: int) -> Callable[[TranscriptView], bool]:
    def move(view: TranscriptView) -> bool:
        coding, shown = view.sheet.index.get(view.sheet.focused), view.sheet.shown
        if coding is None or shown is None:
            return False
        span = moved(shown.document.text, coding.span, end, step)
        if span is not None:
            view.coding_resize_requested.emit(coding.id, span)
        return True

    return move


def _zoom(step: int) -> Callable[[TranscriptView], bool]:
    def zoom(view: TranscriptView) -> bool:
        view.set_zoom(view.zoom + step if step else view.sheet.theme.metrics.reading)
        return True

    return zoom


ACTIONS: dict[tuple[Qt.KeyboardModifier, Qt.Key], Callable[[TranscriptView], bool]] = {
    (_NONE, Key.Key_Return): _code,
    (_NONE, Key.Key_Enter): _code,
    (_NONE, Key.Key_Delete): _remove,
    (_NONE, Key.Key_Escape): _escape,
    (_ALT, Key.Key_Down): _done(lambda view: view.select_next_turn(1)),
    (_ALT, Key.Key_Up): _done(lambda view: view.select_next_turn(-1)),
    (_ALT | _SHIFT, Key.Key_Right): _done(lambda view: view.grow_selection()),
    (_CTRL | _ALT, Key.Key_Down): _done(lambda view: view.focus_neighbour(1)),
    (_CTRL | _ALT, Key.Key_Up): _done(lambda view: view.focus_neighbour(-1)),
    (_CTRL | _ALT, Key.Key_Right): _move_end(End.END, 1),
    (_CTRL | _ALT, Key.Key_Left): _move_end(End.END, -1),
    (_CTRL | _ALT | _SHIFT, Key.Key_Right): _move_end(End.START, 1),
    (_CTRL | _ALT | _SHIFT, Key.Key_Left): _move_end(End.START, -1),
    (_CTRL, Key.Key_Plus): _zoom(1),
    (_CTRL | _SHIFT, Key.Key_Plus): _zoom(1),
    (_CTRL, Key.Key_Equal): _zoom(1),
    (_CTRL, Key.Key_Minus): _zoom(-1),
    (_CTRL, Key.Key_0): _zoom(0),
}


def handle(view: TranscriptView, event: QKeyEvent) -> bool:
    """Do what a key means here; False where Qt or the window shall have it."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Key(event.key())
    if modifiers == _NONE and Key.Key_1 <= key <= Key.Key_9:
        view.digit_pressed.emit(key - Key.Key_0, view.selection())
        return view.sheet.shown is not None
    action = ACTIONS.get((modifiers, key))
    return action is not None and action(view)
