"""One command of the window, or one key that a view handles."""

from __future__ import annotations

from typing import Any, NamedTuple

_WRITING = (
    "import.",
    "code.",
    "coding.",
    "edit.",
    "memo.",
    "paraphrase.",
    "case.",
    "themes.quote",
    "themes.left",
    "themes.right",
)
_READING = {"code.segments", "edit.history", "edit.versions", "memo.show"}


class Entry(NamedTuple):
    """One command: its name, its words (English), the menu, keys, icon and the desk it belongs to ("": any)."""

    name: str
    words: Any  # str: what QT_TRANSLATE_NOOP marks is an object to the type checker
    menu: int = -1  # place in MENUS; -1: palette and shortcut only
    keys: tuple[str, ...] = ()
    icon: str = ""
    desk: str = ""
    separated: bool = False  # a line above it in the menu
    shown_keys: tuple[str, ...] = ()  # keys that a view handles itself, printed but not bound
    place: str = ""  # of a view whose key this is; no command then

    @property
    def writes(self) -> bool:
        """Whether it changes the project, and is off in one that is open for reading."""
        return self.name.startswith(_WRITING) and self.name not in _READING and not self.place
