"""How the transcript is shown on the Code desk: what a person prefers, and the commands that change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gk_qda.ui.reading.columns import LINES
from gk_qda.ui.reading.stripe_painter import Side
from gk_qda.ui.reading.washes import Mode

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk

_MODES = tuple(Mode)


class ReadingView(QObject):
    """Shows stripes, washes and time marks the way they are wanted."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        handlers = {
            "view.time_marks": self.toggle_time_marks,
            "view.washes": self.next_mode,
            "view.stripes_side": self.turn_sides,
        }
        for name, handler in handlers.items():
            desk.context.actions.bind(name, handler)
        self.take_preferences()

    def take_preferences(self) -> None:
        """Length of the lines and side of the stripes, as the person prefers them."""
        preferences, reading = self._desk.context.preferences, self._desk.reading
        reading.set_line_length(LINES.get(preferences.line_length, LINES["comfortable"]))
        reading.set_side(Side.LEFT if preferences.stripes_side == Side.LEFT.value else Side.RIGHT)

    def toggle_time_marks(self) -> None:
        """Hide or show the time marks."""
        reading = self._desk.reading
        reading.show_time_marks(not reading.sheet.time_marks)

    def next_mode(self) -> None:
        """Colour, underline or stripes only."""
        reading = self._desk.reading
        reading.set_mode(_MODES[(_MODES.index(reading.transcript.mode) + 1) % len(_MODES)])

    def turn_sides(self) -> None:
        """The stripes to the other side of the text, kept for the next start."""
        preferences = self._desk.context.preferences
        preferences.stripes_side = "right" if self._desk.reading.side is Side.LEFT else "left"
        preferences.save()
        self.take_preferences()
