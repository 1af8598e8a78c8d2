"""The menu "what is shown" in the head of the transcript: which codings, whose, and how."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from gk_qda.ui.reading.stripe_painter import Side
from gk_qda.ui.reading.washes import Mode
from gk_qda.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gk_qda.queries.values import CoderValue
    from gk_qda.ui.look.theme import Theme

ALL, ACTIVE = "all", "active"  # codes
COUNTED, EVERYBODY, MINE = "counted", "all", "mine"  # coders; else the id of one
BOTH = "counted_and_mine"  # chosen by somebody who is not counted: COUNTED shows her no work of others
_FEW_CODERS = 6  # more stand in a menu of their own


@dataclass(frozen=True, slots=True)
class Shown:
    """What a person chose to see in one project; the side of the stripes is hers in all projects."""

    codes: str = ACTIVE
    whose: str | int = COUNTED
    mode: str = Mode.WASH.value
    time_marks: bool = True
    speaker_colors: bool = False

    def taking(self, values: object) -> Shown:
        """What ``values`` gave; what cannot be read stays as it is here."""
        stored = values if isinstance(values, dict) else {}
        allowed: dict[str, Callable[[Any], bool]] = {
            "codes": lambda value: value in (ALL, ACTIVE),
            "whose": lambda value: value in (COUNTED, BOTH, EVERYBODY, MINE) or type(value) is int,
            "mode": lambda value: value in [mode.value for mode in Mode],
            "time_marks": lambda value: isinstance(value, bool),
            "speaker_colors": lambda value: isinstance(value, bool),
        }
        return replace(
            self, **{n: stored[n] for n, is_good in allowed.items() if n in stored and is_good(stored[n])}
        )

    def values(self) -> dict[str, Any]:
        """As plain values."""
        return asdict(self)


class ShownMenu(Button):
    """Says in a few words what is shown, and offers the rest; emits what was chosen, the program shows it."""

    chosen = Signal(object)  # Shown
    side_chosen = Signal(object)  # Side

    def __init__(self, theme: Theme, usual: Shown) -> None:
        super().__init__(theme, "", icon="eye", kind="flat", size="panel")
        self.shown = usual
        self._stripes = Side.RIGHT
        self._coders: Sequence[CoderValue] = ()
        self._is_counted = True
        self._active_codes = 0
        self._list = QMenu(self)
        self._list.aboutToShow.connect(self.fill)
        self.setMenu(self._list)
        self.setToolTip(self.tr("What is shown in the transcript"))
        self._name()

    def show_choice(self, shown: Shown) -> None:
        """This is shown now."""
        self.shown = shown
        self._name()

    def show_side(self, side: Side) -> None:
        """The stripes stand here now."""
        self._stripes = side

    def set_coders(self, coders: Sequence[CoderValue], *, is_counted: bool) -> None:
        """Those whose codings can be looked at, and whether those of the person who codes are counted."""
        self._coders, self._is_counted = coders, is_counted
        self.show_choice(self.known(self.shown))

    def known(self, shown: Shown) -> Shown:
        """The choice, or the counted codings instead of those of a person who is gone."""
        gone = isinstance(shown.whose, int) and shown.whose not in {coder.id for coder in self._coders}
        return replace(shown, whose=COUNTED) if gone else shown

    @property
    def whose(self) -> str | int:
        """Whose codings are meant: who is not counted codes blind (A7.1), until she chooses otherwise."""
        if self.shown.whose == COUNTED and not self._is_counted:
            return MINE
        return COUNTED if self.shown.whose == BOTH and self._is_counted else self.shown.whose

    def set_active_codes(self, number: int) -> None:
        """So many codes are activated."""
        self._active_codes = number
        self._name()

    def fill(self) -> None:
        """Offer the choices as they are now."""
        self._list.clear()
        codes = (
            self.tr("Only activated codes")
            if self._active_codes
            else self.tr("Only activated codes (none is)")
        )
        self._choices("codes", ((ALL, self.tr("All codes")), (ACTIVE, codes)))
        self._offer_coders()
        self._list.addSeparator()
        modes = (
            (Mode.WASH.value, self.tr("Codings in colour")),
            (Mode.UNDERLINE.value, self.tr("Codings underlined")),
            (Mode.STRIPES.value, self.tr("Stripes only")),
        )
        self._choices("mode", modes)
        self._list.addSeparator()
        self._switch("time_marks", self.tr("Time marks"))
        self._switch("speaker_colors", self.tr("Speaker colours"))
        left = self._list.addAction(self.tr("Stripes left of the text"))
        left.setCheckable(True)
        left.setChecked(self._stripes is Side.LEFT)
        left.toggled.connect(lambda on: self.side_chosen.emit(Side.LEFT if on else Side.RIGHT))

    def _offer_coders(self) -> None:
        if len(self._coders) < 2:
            return
        self._list.addSeparator()
        group = self._choices(
            "whose",
            (
                (COUNTED, self.tr("Counted codings"))
                if self._is_counted
                else (BOTH, self.tr("Counted codings and mine")),
                (EVERYBODY, self.tr("Everybody's codings")),
                (MINE, self.tr("Only my codings")),
            ),
        )
        people = tuple((coder.id, coder.name) for coder in self._coders if coder.codings)
        menu = self._list.addMenu(self.tr("One coder")) if len(people) > _FEW_CODERS else self._list
        self._choices("whose", people, menu, group)

    def _choices(
        self,
        name: str,
        choices: Sequence[tuple[str | int, str]],
        menu: QMenu | None = None,
        group: QActionGroup | None = None,
    ) -> QActionGroup:
        menu, group = menu or self._list, group or QActionGroup(self._list)
        for value, words in choices:
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked((self.whose if name == "whose" else getattr(self.shown, name)) == value)
            action.triggered.connect(partial(self._take, name, value))
            group.addAction(action)
        return group

    def _switch(self, name: str, words: str) -> None:
        action = self._list.addAction(words)
        action.setCheckable(True)
        action.setChecked(getattr(self.shown, name))
        action.toggled.connect(partial(self._take, name))

    def _take(self, name: str, value: Any, _: bool = False) -> None:
        choice: dict[str, Any] = {name: value}
        shown = replace(self.shown, **choice)
        if shown != self.shown:
            self.chosen.emit(shown)

    def _name(self) -> None:
        """Which codes, and whose if they are not the counted ones."""
        only_active = self.shown.codes == ACTIVE and self._active_codes
        words = [self.tr("Activated codes") if only_active else self.tr("All codes")]
        if len(self._coders) > 1:
            names: dict[str | int, str] = {coder.id: coder.initials for coder in self._coders}
            names |= {EVERYBODY: self.tr("everybody"), MINE: self.tr("only mine")}
            names[BOTH] = self.tr("counted and mine")
            words += [names[self.whose]] if self.whose in names else []
        self.setText(" · ".join(words))
        self.setAccessibleName(self.tr("Shown: {what}").format(what=", ".join(words)))
