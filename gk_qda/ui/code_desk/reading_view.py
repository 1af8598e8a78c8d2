"""How the transcript is shown on the Code desk: what a person prefers, and the commands that change it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gk_qda.ui.code_desk.shown_menu import ACTIVE, ALL, BOTH, COUNTED, MINE, Shown
from gk_qda.ui.reading.columns import LINES
from gk_qda.ui.reading.stripe_painter import Side
from gk_qda.ui.reading.washes import Mode

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk

_MODES = [mode.value for mode in Mode]


class ReadingView(QObject):
    """Shows codings, stripes, labels and time marks the way they are wanted."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._usual = desk.what.shown
        desk.what.chosen.connect(self.show)
        desk.what.side_chosen.connect(self.put_stripes)
        handlers = {
            "view.code_filter": self.toggle_code_filter,
            "view.time_marks": self.toggle_time_marks,
            "view.speaker_colors": self.toggle_speaker_colors,
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
        self._desk.what.show_side(reading.side)

    def restore(self, values: object) -> None:
        """Show what was shown when the project was open last; a coder who is gone is nobody's choice."""
        self.show(self._desk.what.known(self._usual.taking(values)))

    def show(self, shown: Shown) -> None:
        """Show this from now on."""
        desk, before = self._desk, self._desk.what.shown
        desk.what.show_choice(shown)
        if shown.mode != before.mode:
            desk.reading.set_mode(Mode(shown.mode))
        if shown.time_marks != before.time_marks:
            self._show_time_marks(shown.time_marks)
        desk.reading.sheet.color_speakers(shown.speaker_colors)
        if shown.codes != before.codes:
            desk.shown.filter_codes()
        if shown.whose != before.whose:
            desk.shown.show_whose()

    def _show_time_marks(self, shown: bool) -> None:
        """A long text is made anew by a task."""
        reading, opening = self._desk.reading, self._desk.shown.opening
        document = self._desk.context.focus.document_id
        if opening.is_reading or (document is not None and opening.is_long(document)):
            reading.sheet.keep_time_marks(shown)
            opening.renew()
        else:
            reading.show_time_marks(shown)

    def whose(self) -> str | int:
        """Whose codings are shown: "counted", "all" or the id of a coder, also where it is the person who codes."""
        whose = self._desk.what.whose
        if whose == BOTH:
            return COUNTED
        return self._desk.context.workspace.coder_id if whose == MINE else whose

    def toggle_code_filter(self) -> None:
        """Codings of all codes, or only of activated ones."""
        shown = self._desk.what.shown
        self.show(replace(shown, codes=ALL if shown.codes == ACTIVE else ACTIVE))

    def toggle_time_marks(self) -> None:
        """Hide or show the time marks."""
        shown = self._desk.what.shown
        self.show(replace(shown, time_marks=not shown.time_marks))

    def toggle_speaker_colors(self) -> None:
        """Inks of their own for the labels of respondents, or one for all."""
        shown = self._desk.what.shown
        self.show(replace(shown, speaker_colors=not shown.speaker_colors))

    def next_mode(self) -> None:
        """Colour, underline or stripes only."""
        shown = self._desk.what.shown
        self.show(replace(shown, mode=_MODES[(_MODES.index(shown.mode) + 1) % len(_MODES)]))

    def turn_sides(self) -> None:
        """The stripes to the other side of the text."""
        self.put_stripes(Side.RIGHT if self._desk.reading.side is Side.LEFT else Side.LEFT)

    def put_stripes(self, side: Side) -> None:
        """The stripes to one side of the text, kept for the next start."""
        preferences = self._desk.context.preferences
        preferences.stripes_side = side.value
        preferences.save()
        self.take_preferences()
