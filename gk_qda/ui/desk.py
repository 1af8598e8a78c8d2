"""What a desk gets and what it offers to the window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from gk_qda.ui.actions import Actions
    from gk_qda.ui.activation.activation import Activation
    from gk_qda.ui.focus import Focus, Place
    from gk_qda.ui.look.theme import Theme
    from gk_qda.ui.preferences import Preferences
    from gk_qda.ui.widgets.message_bar import MessageBar
    from gk_qda.ui.widgets.progress_line import ProgressLine
    from gk_qda.ui.workspace import Workspace


@dataclass(frozen=True, eq=False)
class Context:
    """Everything a part of the project page may use; passed on, never looked up."""

    theme: Theme
    workspace: Workspace
    focus: Focus
    actions: Actions
    preferences: Preferences
    messages: MessageBar
    progress: ProgressLine
    language: str  # of the window, "de" or "en"
    notice: str  # "(Demo, synthetisch)" or ""

    @cached_property
    def activation(self) -> Activation:
        """What is activated; one for all desks, made when it is first wanted."""
        from gk_qda.ui.activation.activation import Activation

        return Activation(self.workspace, self.focus)


class Desk(QWidget):
    """Base of the five desks. A desk is made when it is first opened: built, then restored, then filled.

    ``name`` is its key in places and actions. Subclasses bind their actions in ``__init__`` by
    ``context.actions.bind("code.new", self._on_new)``; these run only while the desk is in front.
    """

    name = ""
    is_worn_in_parts = False  # whether its panels are areas of the style sheet, one by one
    facts_changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        if not self.is_worn_in_parts:
            context.theme.dress(self)
        self._pieces = self.pieces()
        self.is_built = False

    def pieces(self) -> Iterator[None]:
        """Build what a large desk is made of, piece by piece: the window answers between two of them."""
        yield from ()

    def build_next(self) -> bool:
        """Build the next piece; whether there was one. Nothing of a half-built desk is painted."""
        if not self.is_built:
            self.setUpdatesEnabled(False)
            self.is_built = all(False for _ in islice(self._pieces, 1))
            self.setUpdatesEnabled(self.is_built)
        return not self.is_built

    def build(self) -> None:
        """Build what is still missing."""
        while self.build_next():
            pass

    def menu(self) -> QMenu:
        """An empty menu to open over the desk."""
        menu = QMenu(self)
        self.context.theme.dress(menu)
        return menu

    def facts(self) -> list[str]:
        """Up to three short facts for the left of the status line."""
        return []

    def place(self) -> str:
        """Where the person is, in a few words for the list of projects ("TM07, para. 11")."""
        return ""

    def fill(self) -> None:
        """Show what nothing was restored for; called once, before the desk is first opened."""

    def opened(self) -> None:
        """The desk comes to the front: refresh what changed meanwhile, take the keyboard."""

    def take_preferences(self) -> None:
        """The person chose otherwise in the preferences: show it at once."""

    def show_place(self, place: Place) -> None:
        """Go to a place on this desk."""

    def may_close(self) -> bool:
        """Whether the project may be left; a desk that says no says why in the message bar."""
        return True

    def state(self) -> dict[str, Any]:
        """Sizes, zoom and place, for the next start."""
        return {}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up a state that ``state`` gave."""
