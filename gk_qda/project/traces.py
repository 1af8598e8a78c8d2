"""What must not be found any more: words, and every run of twenty characters of erased texts."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Any

LENGTH = 20  # characters of a run
GAP = "[…]"  # stands where something was erased
_LONG = 1_000_000  # characters: bytes of a file, in which words are looked for to the letter first
_SHORT, _MANY = 80, 300_000  # characters, strings
Places = Callable[[str], Iterable[tuple[int, int]]]  # where in a text something stands: start and end
_STEP = LENGTH // 2  # every run covers one whole piece of this length that begins at a multiple of it


class Traces:
    """Recognises what was erased.

    ``texts`` are looked for by their runs of ``LENGTH`` characters, except those that ``but_not`` holds too
    (other documents, the interview guide: what stands there as well says nothing of the erased text).
    ``words`` are looked for to the letter, in composed and decomposed form, inside longer words too; but where
    ``places`` says where they stand, only there.
    """

    def __init__(
        self,
        *,
        texts: Iterable[str] = (),
        words: Iterable[str] = (),
        but_not: Iterable[str] = (),
        places: Places | None = None,
    ) -> None:
        self._places = places
        self._clean: set[str] = set()  # short strings without: copies hold the same
        self._runs: set[str] = set()
        for text in texts:
            self._runs.update(text[at : at + LENGTH] for at in range(len(text) - LENGTH + 1))
        self._runs = {run for run in self._runs if not run.isspace()}
        self._know_pieces()
        for other in but_not:
            self._runs.difference_update(list(self._found(other)))
        self._know_pieces()
        forms = {form for word in words if word.strip() for form in _forms(word)}
        self.words = tuple(sorted(forms, key=lambda word: (-len(word), word)))

    def __bool__(self) -> bool:
        return bool(self._runs or self.words)

    @property
    def runs(self) -> frozenset[str]:
        """The runs that are looked for."""
        return frozenset(self._runs)

    def within(self, text: str) -> bool:
        """Whether a text holds any of it."""
        return self._holds_word(text) or next(self._found(text), None) is not None

    def gapped(self, value: Any) -> Any:
        """A stored value with gaps in place of what was erased; the value itself where it holds nothing."""
        if isinstance(value, str):
            return self._gapped(value) if self.within(value) else value
        if isinstance(value, list):
            items = [self.gapped(item) for item in value]
            return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
        if isinstance(value, dict):
            pairs = {self.gapped(key): self.gapped(item) for key, item in value.items()}
            return pairs if pairs != value else value
        return value

    def _gapped(self, text: str) -> str:
        held = bytearray(len(text))
        for at in range(len(text) - LENGTH + 1):
            if text[at : at + LENGTH] in self._runs:
                held[at : at + LENGTH] = b"\1" * LENGTH
        for start, end in self._words_in(text):
            held[start:end] = b"\1" * (end - start)
        parts, was_held = list[str](), False
        for character, is_held in zip(text, held, strict=True):
            if not is_held:
                parts.append(character)
            elif not was_held:
                parts.append(GAP)
            was_held = bool(is_held)
        return "".join(parts)

    def _holds_word(self, text: str) -> bool:
        if self._places is None or len(text) > _LONG:
            is_near = any(word in text for word in self.words)
            if self._places is None or not is_near:
                return is_near
        if text in self._clean:
            return False
        is_held = next(iter(self._places(text)), None) is not None
        if not is_held and len(text) <= _SHORT and len(self._clean) < _MANY:
            self._clean.add(text)
        return is_held

    def _words_in(self, text: str) -> Iterator[tuple[int, int]]:
        if self._places is not None:
            yield from self._places(text)
            return
        for word in self.words:
            at = text.find(word)
            while at >= 0:
                yield at, at + len(word)
                at = text.find(word, at + 1)

    def _found(self, text: str) -> Iterator[str]:
        """The runs that a text holds; only where one of their pieces stands is looked closely."""
        last = len(text) - LENGTH
        for piece_at in range(0, len(text) - _STEP + 1, _STEP):
            if text[piece_at : piece_at + _STEP] in self._pieces:
                for at in range(max(0, piece_at - _STEP + 1), min(piece_at, last) + 1):
                    run = text[at : at + LENGTH]
                    if run in self._runs:
                        yield run

    def _know_pieces(self) -> None:
        self._pieces = {run[at : at + _STEP] for run in self._runs for at in range(_STEP + 1)}


def _forms(word: str) -> set[str]:
    return {word, unicodedata.normalize("NFC", word), unicodedata.normalize("NFD", word)}
