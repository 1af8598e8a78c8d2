"""The coding gestures: on the selected passage, or on the segments that are selected in the list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from gk_qda.spans import Span
from gk_qda.ui.code_desk import menus
from gk_qda.ui.reading.quotation import spoken
from gk_qda.ui.widgets.buttons import native_keys

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk

_IN_VIVO = 80  # characters of a passage that make a name
_AROUND = " \t\n.,;:–—-„“”‚‘’»«›‹\"'()[]…"  # not part of a name at its ends


class CodingCommands(QObject):
    """What the menus, the palette and the keys do with codes and a passage.

    While the segment list has the keyboard, the same commands act on the segments selected there. Where nothing is
    selected, the sentence at the caret is, and the popup asks for its code.
    """

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        transcript = desk.reading.transcript
        handlers = {
            "code.choose": self.choose,
            "code.last": self.last,
            "code.active": self.active,
            "code.in_vivo": self.in_vivo,
            "coding.remove": self.remove,
            "coding.recode": self.recode,
            "select.sentence": transcript.select_next_sentence,
            "select.turn": lambda: transcript.select_turn(transcript.caret()),
            "select.more": transcript.grow_selection,
        }
        for name, handler in handlers.items():
            desk.context.actions.bind(name, handler)

    # What is meant

    def selection(self) -> Span | None:
        """The selected passage; where there is none the bar says so."""
        span = self._desk.reading.selection()
        if span is None and not self._desk.shown.opening.refuses():
            self._desk.context.messages.inform(self.tr("Select text first."))
        return span

    def passage(self) -> Span | None:
        """The selected passage, or the sentence at the caret, which is selected then."""
        reading = self._desk.reading
        if reading.selection() is None:
            reading.transcript.select_sentence(reading.transcript.caret())
        return self.selection()

    # With a code

    def choose(self, span: Span | None = None) -> None:
        """Code by typing."""
        if span is None and self._desk.segment_commands.are_meant:
            self._desk.segment_commands.choose()
        elif span := span or self.passage():
            self._desk.asking.for_passage(span)

    def last(self, span: Span | None = None) -> None:
        """The last code again."""
        if span is None and self._desk.segment_commands.are_meant:
            self._desk.segment_commands.last()
        elif (span := span or self._desk.reading.selection()) and self._desk.controller.last_code():
            self._desk.controller.apply_last(span)
        else:
            self.choose(span)

    def active(self) -> None:
        """Every activated code at once; sub-codes that are on with the code above them are not meant."""
        codes = [code.id for code in self._desk.context.activation.roots()]
        if not codes:
            self._say(self.tr("No code is activated. A click on the ring before a code activates it."))
        elif self._desk.segment_commands.are_meant:
            self._desk.segment_commands.apply(codes)
        elif self._desk.reading.selection() is None:
            self._offer_sentence("code.active")
        elif span := self.selection():
            self._desk.controller.apply_together(codes, span)

    def in_vivo(self, span: Span | None = None) -> None:
        """Make a code out of the words themselves, or take the one that is called so."""
        shown = self._desk.reading.sheet.shown
        span = span or self._desk.reading.selection()
        if span is None:
            self._offer_sentence("code.in_vivo")
        elif shown is not None and (name := name_of(spoken(shown, span))):
            self._desk.controller.apply_new(name, span)
        elif shown is not None:
            self._say(self.tr("No word that could name a code is selected."))

    def apply_digit(self, digit: int, span: Span | None) -> None:
        """Codes 1-9; without a passage the popup asks whether the sentence at the caret is meant."""
        code = next((code for code in self._desk.book.codes if code.shortcut == digit), None)
        if code is None:
            words = self.tr("No code lies on {digit} yet. Right-click a code to put it there.")
            self._say(words.format(digit=digit))
        else:
            self.apply_or_ask(code.id, span)

    def apply_or_ask(self, code_id: int, span: Span | None) -> None:
        """Give a code to a passage; without one the popup asks whether the sentence at the caret is meant."""
        if span is not None:
            self._desk.controller.apply([code_id], span)
        elif (span := self.passage()) is not None:
            self._desk.asking.for_passage(span, first=code_id)

    # With a coding

    def remove(self) -> None:
        """Take back the codings selected in the list, or the focused one."""
        coding_id = self._desk.context.focus.coding_id
        if self._desk.segment_commands.are_meant:
            self._desk.segment_commands.remove()
        elif coding_id is not None:
            self._desk.controller.remove([coding_id])
        else:
            self._say(self.tr("Select a coding first: click its stripe."))

    def recode(self) -> None:
        """Another code for the codings selected in the list, or for the focused one."""
        commands = self._desk.segment_commands
        coding_id = self._desk.context.focus.coding_id
        if commands.are_meant:
            commands.recode()
        elif coding_id is not None and (segment := self._desk.shown.segment_of(coding_id)) is not None:
            transcript = self._desk.reading.transcript
            self._desk.asking.for_codings(
                [segment], self._desk.asking.beside(transcript, segment.coding.span)
            )
        else:
            self._say(self.tr("Select a coding first: click its stripe."))

    # Menus

    def text_menu(self, place: QPoint, span: Span | None, coding_ids: Sequence[int]) -> None:
        """Right click in the transcript or on a stripe."""
        menu, actions = self._desk.menu(), self._desk.context.actions
        if span is not None:
            for name in ("code.choose", "code.last", "code.active", "code.in_vivo"):
                menu.addAction(actions.action(name))
            menu.addAction(actions.action("case.passage"))
            menu.addSeparator()
            menu.addAction(self.tr("Copy with source"), self._desk.reading.transcript.copy)
            self._desk.text_commands.add_to(menu)
        elif not coding_ids and self._desk.text_commands.withdrawing.paragraphs():
            menu.addAction(actions.action("edit.withdraw"))
        self.add_coding_entries(menu, coding_ids)
        self._desk.memo_commands.add_to(menu, span=span, coding_ids=coding_ids)
        menus.open_menu(menu, place)

    def add_coding_entries(self, menu: QMenu, coding_ids: Sequence[int]) -> None:
        """What can be done with the codings at a place."""
        controller = self._desk.controller
        codes = [(i, code) for i in coding_ids if (code := self._desk.shown.code_of_coding(i)) is not None]
        if codes and not menu.isEmpty():
            menu.addSeparator()
        for coding_id, code in codes:
            words = self.tr("Remove “{name}”").format(name=code.name)
            menu.addAction(words, partial(controller.remove, [coding_id]))
        if len(codes) == 1:
            self.add_recoding(menu, [codes[0][0]], codes[0][1].id)

    def add_recoding(self, menu: QMenu, coding_ids: Sequence[int], code_id: int) -> None:
        """To the last code at once, or to one that is asked for."""
        controller = self._desk.controller
        last = controller.last_code()
        target = self._desk.book.by_id().get(last) if last is not None else None
        if target is not None and target.id != code_id:
            words = self.tr("Recode as “{name}”").format(name=target.name)
            menu.addAction(words, partial(controller.recode, list(coding_ids), target.id))

    # Inside

    def _offer_sentence(self, command: str) -> None:
        """Select the sentence at the caret; the same key once more does it."""
        if self.passage() is not None:
            actions = self._desk.context.actions
            keys = native_keys(actions.keymap.first(command)) or actions.words(command)
            words = self.tr("The sentence at the caret is selected. {keys} once more codes it.")
            self._say(words.format(keys=keys))

    def _say(self, words: str) -> None:
        self._desk.context.messages.inform(words)


def name_of(words: str) -> str:
    """A name for a code out of the words of a passage: one line, without what stands around, not too long."""
    name = " ".join(words.replace(" > ", " ").split()).strip(_AROUND)
    return name if len(name) <= _IN_VIVO else name[: _IN_VIVO - 1].rstrip() + "…"
