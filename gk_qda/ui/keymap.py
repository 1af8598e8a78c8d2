"""Which keys run which command: those of the table, or those a person has chosen instead."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeySequence

from gk_qda.ui.action_table import CONTEXT, TABLE
from gk_qda.ui.entry import Entry
from gk_qda.ui.preferences import Preferences
from gk_qda.ui.view_keys import PLACES

_DIGITS = "1–9"
_CHARACTERS = {*"EQM237890+<ß\\"}  # what AltGr (Ctrl+Alt) writes on German keyboards
_COMMANDS = {entry.name: entry for entry in TABLE if not entry.place}
_ENTER = {"Return": "Enter"}


def portable(keys: str) -> str:
    """One spelling for the same keys: "ctrl+return" is "Ctrl+Enter"."""
    written = QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
    head, plus, last = written.rpartition("+")
    return f"{head}{plus}{_ENTER.get(last, last)}"


class Trouble(NamedTuple):
    """Why keys cannot simply be given: another command has them ("taken"), or they cannot be given at all."""

    kind: Literal["taken", "fixed", "alone", "writes"]
    keys: str
    other: Entry | None = None


class Keymap(QObject):
    """The keys of every command; what is changed is stored at once."""

    changed = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences

    @cached_property
    def _fixed(self) -> dict[str, Entry]:
        """Keys that views handle themselves, asked for when a person changes some."""
        return {keys: entry for entry in reversed(TABLE) for keys in _shown(entry)}

    def keys(self, name: str) -> tuple[str, ...]:
        """What runs a command; keys that a person gave to another one are left out."""
        chosen = self._chosen()
        if name in chosen:
            return chosen[name]
        given = {keys for others in chosen.values() for keys in others}
        return tuple(keys for keys in _COMMANDS[name].keys if portable(keys) not in given)

    def first(self, name: str) -> str:
        """The keys that buttons and the palette print, or ""."""
        return next(iter(self.keys(name)), "")

    def printed(self, entry: Entry) -> tuple[str, ...]:
        """Everything that a line of the shortcut sheet prints."""
        return entry.shown_keys if entry.place else (*self.keys(entry.name), *entry.shown_keys)

    def is_changed(self, name: str) -> bool:
        """Whether the command has other keys than the table says."""
        return self.keys(name) != _COMMANDS[name].keys

    def trouble(self, name: str, keys: str) -> Trouble | None:
        """What stands against giving ``keys`` to a command; None if nothing does."""
        keys = portable(keys)
        if keys in map(portable, _COMMANDS[name].keys):
            return self._taken(name, keys)
        if keys in self._fixed:
            return Trouble("fixed", keys, self._fixed[keys])
        parts = keys.split("+")
        is_function_key = len(parts[-1]) > 1 and parts[-1][0] == "F" and parts[-1][1:].isdigit()
        if not {"Ctrl", "Alt", "Meta"} & set(parts[:-1]) and not is_function_key:
            return Trouble("alone", keys)
        if {"Ctrl", "Alt"} <= set(parts[:-1]) and (parts[-1] in _CHARACTERS or keys.endswith("++")):
            return Trouble("writes", keys)
        return self._taken(name, keys)

    def assign(self, name: str, keys: str) -> None:
        """Give keys ("" for none) to a command; another one that has them loses them."""
        wanted = portable(keys) if keys else ""
        chosen = {other: [k for k in given if k != wanted] for other, given in self._chosen().items()}
        for other in _COMMANDS:
            if other != name and wanted and wanted in map(portable, self.keys(other)):
                chosen[other] = [k for k in self.keys(other) if portable(k) != wanted]
        chosen[name] = [wanted] if wanted else []
        self._keep(chosen)

    def reset(self, name: str) -> None:
        """The keys of the table again; whoever has them loses them."""
        wanted = {portable(keys) for keys in _COMMANDS[name].keys}
        chosen = {
            other: [k for k in given if portable(k) not in wanted]
            for other, given in self._chosen().items()
            if other != name
        }
        self._keep(chosen)

    def reset_all(self) -> None:
        """The keys of the table for every command."""
        self._keep({})

    def _taken(self, name: str, keys: str) -> Trouble | None:
        for other, entry in _COMMANDS.items():
            if other != name and keys in map(portable, self.keys(other)):
                return Trouble("taken", keys, entry)
        return None

    def _chosen(self) -> dict[str, tuple[str, ...]]:
        """What is stored, as far as it can be understood."""
        stored = self._preferences.keys if isinstance(self._preferences.keys, dict) else {}
        return {
            name: tuple(filter(None, (portable(keys) for keys in given if isinstance(keys, str))))
            for name, given in stored.items()
            if name in _COMMANDS and isinstance(given, list)
        }

    def _keep(self, chosen: dict[str, list[str]] | dict[str, tuple[str, ...]]) -> None:
        default = {name: [portable(k) for k in entry.keys] for name, entry in _COMMANDS.items()}
        self._preferences.keys = {
            name: list(given) for name, given in chosen.items() if list(given) != default[name]
        }
        self._preferences.save()
        self.changed.emit()


def words_of(entry: Entry) -> str:
    """What an entry is called, without mnemonics and dots."""
    return QCoreApplication.translate(CONTEXT, entry.words).replace("&", "").removesuffix("...")


def place_words(entry: Entry) -> str:
    """Where a view handles the keys of an entry, or ""."""
    return QCoreApplication.translate(CONTEXT, PLACES[entry.place]) if entry.place else ""


def _shown(entry: Entry) -> Iterator[str]:
    for keys in entry.shown_keys:
        yield from map(str, range(1, 10)) if keys == _DIGITS else (portable(keys),)
