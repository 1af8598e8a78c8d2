"""A text from turns: for formats that say who speaks without writing it into the text.

Every turn becomes ``LABEL: [00:01:02] words``, with a blank line between turns, as noScribe writes it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from gk_qda.importing.sources import GivenTurn


@dataclass(slots=True)
class Composer:
    """Builds the text and notes where every label and time mark stands."""

    turns: list[GivenTurn] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _length: int = 0

    def add(self, speaker: str, words: str, milliseconds: int | None = None) -> None:
        """One more turn; ``speaker`` may be empty, ``milliseconds`` is the time of its beginning."""
        if self.turns:
            self._write("\n\n")
        start = self._length
        if speaker:
            self._write(f"{speaker}: ")
        label_end = self._length
        marks = self._mark(milliseconds, words)
        self._write(words)
        self.turns.append(GivenTurn(start, self._length, label_end, speaker, marks))

    def go_on(self, words: str, milliseconds: int | None = None) -> None:
        """More words of the last turn, on a line of their own."""
        turn = self.turns[-1]
        self._write("\n")
        marks = self._mark(milliseconds, words)
        self._write(words)
        self.turns[-1] = replace(turn, end=self._length, marks=(*turn.marks, *marks))

    def text(self) -> str:
        """The whole text."""
        return "".join(self._parts)

    def _mark(self, milliseconds: int | None, words: str) -> tuple[tuple[int, int, int], ...]:
        if milliseconds is None:
            return ()
        mark = f"[{clock(milliseconds)}]"
        start = self._length
        self._write(mark + (" " if words else ""))
        return ((start, start + len(mark), milliseconds),)

    def _write(self, part: str) -> None:
        self._parts.append(part)
        self._length += len(part)


def clock(milliseconds: int) -> str:
    """``hh:mm:ss``; the fraction of the second stays with the mark's value."""
    seconds = milliseconds // 1000
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
