"""The commands of the window at work: bound, switched off with a reason, put into menus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from gk_qda.ui.action_table import CONTEXT, MENUS, TABLE
from gk_qda.ui.entry import Entry
from gk_qda.ui.inner_menus import INSIDE
from gk_qda.ui.keymap import Keymap
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.preferences import Preferences

_PALETTE, _RECENT = "app.palette", 5
_NAMED = Counter(str(entry.words) for entry in TABLE if not entry.place)
_TWINS = {
    entry.name for entry in TABLE if _NAMED[str(entry.words)] > 1
}  # of which a menu shows that of the desk


class Actions(QObject):
    """The commands as QActions. One without a handler is neither shown nor enabled: no dead buttons.

    Each is made when it is first wanted. A window wants all of them, right after its first paint (``complete``):
    nobody can press a key before.
    """

    triggered = Signal(str)  # name of the command

    def __init__(self, theme: Theme, keymap: Keymap | None = None) -> None:
        super().__init__()
        self._theme = theme
        self.keymap = keymap or Keymap(Preferences())
        self._handlers: dict[str, Callable[[], object]] = {}
        self._blocked: dict[str, str] = {}
        self._more: dict[str, str] = {}
        self._desk = ""
        self._read_only = False
        self.entries = {entry.name: entry for entry in TABLE if not entry.place}
        self._actions: dict[str, QAction] = {}
        self._window: QWidget | None = None  # whose menus wait for the commands
        self._menus: list[QMenu] = []
        self._inside: dict[str, QMenu] = {}
        self._has_icons = False
        self.recent: list[str] = []  # the last commands, the newest first
        theme.changed.connect(self._restyle)
        self.keymap.changed.connect(self._take_keys)

    def action(self, name: str) -> QAction:
        """The QAction of a command; buttons may share it."""
        if self._window is not None:
            self.complete()
        if name not in self._actions:
            self._actions[name] = self._make(self.entries[name])
        return self._actions[name]

    def words(self, name: str) -> str:
        """The words of a command in the window's language, without mnemonics and dots."""
        return self._words(name).replace("&", "").removesuffix("...")

    def say_more(self, name: str, more: str) -> None:
        """Let the menu say what the command would do now: "Undo: Code deleted"; "" takes it back."""
        self._more[name] = more
        words = self._words(name)
        self.action(name).setText(f"{words}: {more}".replace("&", "&&") if more else words)

    def set_on(self, name: str, *, on: bool) -> None:
        """Let the menu tick a command that switches something on and off."""
        self.action(name).setCheckable(True)
        self.action(name).setChecked(on)

    def bind(self, name: str, handler: Callable[[], object]) -> None:
        """Give a command its work."""
        self._handlers[name] = handler
        self._update(name)

    def unbind_all(self) -> None:
        """Forget the handlers of a project page that is being closed."""
        self._handlers.clear()
        self._blocked.clear()
        for name in self._more:
            self.action(name).setText(self._words(name))
        self._more.clear()
        self._read_only = False
        for name in self._actions:
            self._update(name)

    def set_read_only(self, read_only: bool) -> None:
        """Switch off what writes, because the project is open for reading."""
        self._read_only = read_only
        for name in self._actions:
            self._update(name)

    def has_handler(self, name: str) -> bool:
        """Whether a command has work, even if it cannot run now."""
        return name in self._handlers

    def block(self, name: str, reason: str) -> None:
        """Switch a command off for now; ``reason`` "" switches it on again."""
        if reason:
            self._blocked[name] = reason
        else:
            self._blocked.pop(name, None)
        self._update(name)

    def reason(self, name: str) -> str:
        """Why a command cannot run now, or ""."""
        if self._read_only and self.entries[name].writes:
            return self.tr("opened for reading")
        return self._blocked.get(name, "")

    def run(self, name: str) -> None:
        """Run a command as its menu entry would."""
        if self.action(name).isEnabled():
            self.action(name).trigger()

    def set_desk(self, desk: str) -> None:
        """Commands of other desks are off."""
        self._desk = desk
        for name in self._actions:
            self._update(name)

    def available(self) -> list[Entry]:
        """The commands that have work, in the order of the table; blocked ones included."""
        return [entry for entry in self.entries.values() if self._has_work(entry)]

    def fill(self, window: QWidget, bar: QMenuBar) -> None:
        """Make the menus of a window; what stands in them, and the keys it hears, come with ``complete``."""
        self._window = window
        for words in MENUS:
            menu = QMenu(QCoreApplication.translate(CONTEXT, words), bar)
            menu.aboutToShow.connect(self._dress)
            bar.addMenu(menu)
            self._menus.append(menu)

    def complete(self) -> bool:
        """Make all commands, if they are not there yet; whether there are any."""
        window, self._window = self._window, None
        if window is not None:
            window.addActions([self.action(name) for name in self.entries])
            for entry in self.entries.values():
                if entry.menu >= 0:
                    menu = self._menu_of(entry)
                    if entry.separated and menu.actions():
                        menu.addSeparator()
                    menu.addAction(self.action(entry.name))
        return bool(self.entries)

    def _menu_of(self, entry: Entry) -> QMenu:
        """The menu that a command stands in; one inside another is made for the first of its commands."""
        menu = self._menus[entry.menu]
        words = INSIDE.get(entry.name)
        if words is None:
            return menu
        if words not in self._inside:
            if entry.separated:
                menu.addSeparator()
            self._inside[words] = menu.addMenu(QCoreApplication.translate(CONTEXT, words))
        return self._inside[words]

    def _words(self, name: str) -> str:
        return QCoreApplication.translate(CONTEXT, self.entries[name].words)

    def _make(self, entry: Entry) -> QAction:
        action = QAction(QCoreApplication.translate(CONTEXT, entry.words), self)
        action.setObjectName(entry.name)
        action.setShortcuts([QKeySequence(keys) for keys in self.keymap.keys(entry.name)])
        action.triggered.connect(lambda _=False, name=entry.name: self._run(name))
        self._show_state(action, entry)
        return action

    def _take_keys(self) -> None:
        """Other keys hold at once, in the menus too."""
        for name, action in self._actions.items():
            wanted = [QKeySequence(keys) for keys in self.keymap.keys(name)]
            if action.shortcuts() != wanted:
                action.setShortcuts(wanted)

    def _run(self, name: str) -> None:
        handler = self._handlers.get(name)
        if handler is not None:
            handler()
            if name != _PALETTE:
                self.recent = [name, *(other for other in self.recent if other != name)][:_RECENT]
            self.triggered.emit(name)

    def _has_work(self, entry: Entry) -> bool:
        return entry.name in self._handlers and entry.desk in ("", self._desk)

    def _update(self, name: str) -> None:
        if name in self._actions:
            self._show_state(self._actions[name], self.entries[name])

    def _show_state(self, action: QAction, entry: Entry) -> None:
        is_here = entry.desk == self._desk or entry.name not in _TWINS
        action.setVisible(entry.name in self._handlers and is_here)
        action.setEnabled(self._has_work(entry) and not self.reason(entry.name))

    def _dress(self) -> None:
        """Have the commands, and give them their icons; nobody sees them before a menu opens."""
        if not self._has_icons:
            self._has_icons = True
            self._restyle()
        for menu in self._inside.values():
            menu.menuAction().setVisible(any(one.isVisible() for one in menu.actions()))

    def _restyle(self) -> None:
        if not self._has_icons:
            return
        for entry in self.entries.values():
            if entry.icon:
                self.action(entry.name).setIcon(self._theme.icon(entry.icon))
