"""Hints on numbers as sentences: beside a table in the window, under it in every export."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gk_qda.operations.tables.base import kinds_in_words
from gk_qda.queries.number_notes import (
    Dominance,
    NumberNote,
    OnlyOthers,
    Rank,
    SmallBase,
    Unused,
)
from gk_qda.words import Catalogue, catalogue

_NAMED = 6  # codes or documents named before the others are counted


@dataclass(frozen=True, slots=True)
class NoteWords:
    """A hint in two sentences: what it is, and what follows from it."""

    head: str
    detail: str

    def __str__(self) -> str:
        return f"{self.head} {self.detail}"


def note_words(note: NumberNote, language: str) -> NoteWords:
    """A hint for people."""
    words = catalogue("numbers", language)
    match note:
        case Dominance():
            return _dominance(note, words)
        case OnlyOthers():
            return _only_others(note, words)
        case Unused():
            return _unused(note, words)
        case SmallBase():
            head = words("note_small_base", n=note.columns, of=note.of, least=note.least)
            return NoteWords(head, words("small_base_shown", least=note.least))


def note_lines(notes: Iterable[NumberNote], language: str) -> list[str]:
    """The hints as they are printed under a table."""
    return [str(note_words(note, language)) for note in notes]


def _dominance(note: Dominance, words: Catalogue) -> NoteWords:
    document = note.document.name
    head = words("note_dominance", code=note.code.name, x=note.x, n=note.n, document=document)
    rank = _rank(note.rank, words)
    if note.rank_without is None:
        return NoteWords(head, words("rank_only_there", rank=rank, document=document))
    without = _rank(note.rank_without, words)
    return NoteWords(head, words("rank_with_and_without", rank=rank, document=document, without=without))


def _rank(rank: Rank, words: Catalogue) -> str:
    if rank.shared == 1:
        return str(rank.place)
    return words("rank_shared", n=rank.shared - 1, place=rank.place)


def _only_others(note: OnlyOthers, words: Catalogue) -> NoteWords:
    documents = listed([document.name for document in note.documents], words)
    speakers = listed(list(note.speakers), words) or "–"
    head = words(
        "note_respondents",
        n=max(len(note.speakers), 1),
        code=note.code.name,
        documents=documents,
        speakers=speakers,
    )
    base = kinds_in_words([note.kind] * note.base, catalogue("tables", words.language))
    count = words("respondents_only_count", respondents=note.respondents, x=note.x, base=base)
    return NoteWords(head, count)


def _unused(note: Unused, words: Catalogue) -> NoteWords:
    codes = listed([code.name for code in note.codes], words)
    documents = words("in_documents", n=note.documents)
    head = words("note_unused", n=len(note.codes), code=codes, documents=documents)
    if note.uncoded:
        return NoteWords(head, words("unused_uncoded", n=note.uncoded, codes=codes))
    return NoteWords(head, words("unused_all_coded", n=len(note.codes), codes=codes))


def listed(names: Sequence[str], words: Catalogue) -> str:
    """ "TM04", "TM04 und TM09", "TM04, TM09 und TM13"; many are cut short."""
    if len(names) > _NAMED:
        return words("and_more", first=", ".join(names[:_NAMED]), n=len(names) - _NAMED)
    if len(names) < 2:
        return "".join(names)
    return words("and", first=", ".join(names[:-1]), last=names[-1])
