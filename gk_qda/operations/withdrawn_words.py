"""Words of withdrawn paragraphs in what leaves: which are unmistakable, which may be chance, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from gk_qda.exporting.texts import Piece
from gk_qda.language.traces import RUN, RUN_LETTERS, Words, runs_of, words_of
from gk_qda.progress import looking
from gk_qda.queries.documents import documents, texts_of
from gk_qda.queries.named_codes import codes_called_by, spelled
from gk_qda.queries.protected import ProtectedPassage, protected_passages, withdrawn_spans

_SURE_WORDS, _SURE_LETTERS = 10, 50  # of a stretch that nobody says by chance
_SURE_QUOTE = 20  # characters between quotation marks
_QUOTED = re.compile(r"[„“»\"]([^“”«\"]{20,})[“”«\"]")


@dataclass(frozen=True, slots=True)
class Repeated:
    """A withdrawn passage whose words stand in ``piece``; ``is_sure``: they cannot be anybody else's."""

    passage: ProtectedPassage
    piece: Piece
    is_sure: bool


def repeated(
    session: Session, passages: Sequence[ProtectedPassage], parts: Sequence[Piece]
) -> Iterator[Repeated]:
    """What of withdrawn ``passages`` is really in ``parts``: words that others say as well prove nothing."""
    if not passages:
        return
    wanted = {words_of(one.text): one for one in passages}
    runs = {run for words in wanted for run in runs_of(words, min(RUN, len(words)))}
    own = runs - _said_by_others(session, runs)
    places = _places(parts, own)
    for words, passage in wanted.items():
        length = min(RUN, len(words))
        held = [run in places and _tells(run) for run in runs_of(words, length)]
        if any(held):
            first = places[
                next(run for run, is_held in zip(runs_of(words, length), held, strict=True) if is_held)
            ]
            yield Repeated(passage, first, _is_sure(words, held, length, parts, own))


def names_of_withdrawn(session: Session) -> Iterator[tuple[ProtectedPassage, str]]:
    """Withdrawn passages with the names of codes that are their words and nobody else's, ready to be looked for."""
    for passage in protected_passages(session, only_withdrawn=True):
        for code in codes_called_by(session, [passage.text]):
            words = words_of(code.name)
            if not _said_by_others(session, {words}):
                yield passage, spelled(words)


def _said_by_others(session: Session, runs: set[Words]) -> set[Words]:
    """Which of some runs of words stand in a paragraph of any document that is not withdrawn."""
    found: set[Words] = set()
    for document in looking(documents(session)):
        text = texts_of(session, [document.id])[document.id]
        for span in reversed(withdrawn_spans(session, document.id)):
            text = f"{text[: span.start]}\n{text[span.end :]}"
        words = words_of(text)
        for length in {len(run) for run in runs}:
            found.update(runs.intersection(runs_of(words, length)))
    return found


def _places(parts: Sequence[Piece], own: set[Words]) -> dict[Words, Piece]:
    """The first text of what leaves in which each run stands; a short passage only where it is a whole one."""
    found: dict[Words, Piece] = {}
    for piece in looking(parts, every=20):
        words = words_of(piece.text)
        for run in own.intersection(runs_of(words, RUN)):
            found.setdefault(run, piece)
        for whole in (words, *map(words_of, _quotes(piece.text))):
            if len(whole) < RUN and whole in own:
                found.setdefault(whole, piece)
    return found


def _tells(run: Words) -> bool:
    return len(run) < RUN or sum(map(len, run)) >= RUN_LETTERS


def _is_sure(
    words: Words, held: Sequence[bool], length: int, parts: Sequence[Piece], own: set[Words]
) -> bool:
    """A stretch of ten words and fifty letters, or words between quotation marks."""
    at = 0
    while at < len(held):
        end = at
        while end < len(held) and held[end]:
            end += 1
        stretch = words[at : end + length - 1] if end > at else ()
        if len(stretch) >= _SURE_WORDS and sum(map(len, stretch)) >= _SURE_LETTERS:
            return True
        at = end + 1
    said = " ".join(words)
    return any(
        f" {' '.join(quoted)} " in f" {said} " and own.intersection(runs_of(quoted, min(RUN, len(quoted))))
        for piece in looking(parts, every=20)
        for quoted in map(words_of, _quotes(piece.text))
    )


def _quotes(text: str) -> Iterable[str]:
    return (found[1] for found in _QUOTED.finditer(text))
