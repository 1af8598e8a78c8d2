"""Words all over a project that may tell who is meant, grouped by the original, each with its places in context."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.language.known_names import PERSONS, KnownNames
from gk_qda.language.name_candidates import CandidateReader
from gk_qda.language.personal import KINDS, Kind, in_one_spelling
from gk_qda.language.proposals import names_in
from gk_qda.language.pseudonyms import Replacing, Rule, is_meant_in_small_letters
from gk_qda.models import Document, Paragraph, Speaker, Withdrawal
from gk_qda.progress import Progress, Silent
from gk_qda.queries.documents import texts_of
from gk_qda.spans import Span

_AROUND = 60  # characters of context on either side
_SHOWN, _MOST = 50, 5000  # places of one original that are listed: of each, and of one that is asked for


@dataclass(frozen=True, slots=True)
class Place:
    """One place of an original, in its context on one line."""

    document_id: int
    document: str
    paragraph: str
    start: int
    before: str
    words: str
    after: str
    is_withdrawn: bool = False  # in a paragraph whose words may not leave

    def around(self, before: int, after: int) -> tuple[str, str]:
        """What stands before and after it, so many characters at most, from whole words."""
        left, right = self.before[-before:], self.after[:after]
        if len(self.before) > before or len(self.before) == _AROUND:
            left = f"…{left.partition(' ')[2]}"
        if len(self.after) > after or len(self.after) == _AROUND:
            right = f"{right.rpartition(' ')[0]}…"
        return left, right


@dataclass(frozen=True, slots=True)
class Candidate:
    """An original as a person decides on it; ``places`` are the first ones, ``count`` is all."""

    original: str
    kind: Kind
    count: int
    documents: tuple[str, ...]
    places: tuple[Place, ...]


def personal_candidates(
    session: Session,
    *,
    document_ids: Collection[int] | None = None,
    known: Iterable[str] = (),
    names: KnownNames | None = None,
    progress: Progress | None = None,
) -> list[Candidate]:
    """All candidates, by kind (the surest first) and original; ``known`` words tell nothing.

    Every spelling and inflected form of an original counts, with and without a title in front. What is
    written like somebody's name in small letters, but may be an ordinary word ("koch"), is a candidate of its own: only
    a person can tell. ``names`` are those of an opened key file, for which the same is asked.
    """
    known = frozenset(known)
    watch = progress or Silent()
    documents = session.scalars(select(Document).order_by(Document.position, Document.id)).all()
    chosen = [one for one in documents if document_ids is None or one.id in document_ids]
    texts = texts_of(session, [one.id for one in chosen])
    labels: dict[int, list[str]] = {}
    for document_id, label in session.execute(select(Speaker.document_id, Speaker.label)):
        labels.setdefault(document_id, []).append(label)
    reader = CandidateReader(known)
    kinds: dict[str, Kind] = {}
    for at, document in enumerate(chosen):
        watch.report(at, 2 * len(chosen))
        text = texts.get(document.id, "")
        for one in reader.read(text, speakers=labels.get(document.id, ()), start=document.head_end):
            words = in_one_spelling(one.span.of(text))
            if words not in kinds or KINDS.index(one.kind) < KINDS.index(kinds[words]):
                kinds[words] = one.kind
    originals = _united(kinds)
    originals |= dict.fromkeys(_maybe(originals, names) - known - originals.keys(), "maybe")
    rules = [Rule(words, "…", kind=kind) for words, kind in originals.items()]
    found = [one for one in _places(session, chosen, texts, rules, watch) if one.count]
    return sorted(found, key=lambda one: (KINDS.index(one.kind), one.original.casefold()))


def personal_candidate(
    session: Session,
    original: str,
    *,
    kind: Kind = "word",
    forms: tuple[str, ...] = (),
    progress: Progress | None = None,
) -> Candidate:
    """One original with its places and those of its other spellings, up to five thousand; ``count`` may be 0."""
    documents = session.scalars(select(Document).order_by(Document.position, Document.id)).all()
    texts = texts_of(session, [one.id for one in documents])
    rules = [Rule(original, "…", kind=kind, forms=forms)]
    (found,) = _places(session, documents, texts, rules, progress or Silent(), most=_MOST)
    return found


def proposed_already(session: Session) -> frozenset[str]:
    """The names we would propose that the texts hold anyway: they are somebody's."""
    return names_in(texts_of(session, list(session.scalars(select(Document.id)))).values())


def _united(kinds: dict[str, Kind]) -> dict[str, Kind]:
    """Genitives and plurals under the form without an ending, where that was found too."""
    return {
        words: kind
        for words, kind in kinds.items()
        if not any(words.endswith(end) and words.removesuffix(end) in kinds for end in ("s", "n", "en"))
    }


def _maybe(originals: Mapping[str, Kind], names: KnownNames | None) -> set[str]:
    """Names of persons in small letters that are not replaced with them: most are ordinary words."""
    persons = [words for words, kind in originals.items() if kind in PERSONS - {"word"}]
    persons += [rule.original for rule in names.rules if rule.kind in PERSONS] if names is not None else []
    return {
        words.lower()
        for words in persons
        if words.isalpha() and not words.islower() and not is_meant_in_small_letters(words)
    }


def _places(
    session: Session,
    documents: Iterable[Document],
    texts: dict[int, str],
    rules: list[Rule],
    watch: Progress,
    *,
    most: int = _SHOWN,
) -> list[Candidate]:
    """What each rule finds, the first places of it, and in which documents."""
    replacing = Replacing(rules)
    listed = list(documents)
    gathered = _Gathered(most)
    for at, document in enumerate(listed):
        watch.report(len(listed) + at, 2 * len(listed))
        text = texts.get(document.id, "")
        found = [one for one in replacing.places(text) if one.start >= document.head_end]
        gathered.add(session, document, text, [(one.rule, Span(one.start, one.end)) for one in found])
    return [gathered.candidate(at, rule.original, _kind(rule)) for at, rule in enumerate(rules)]


def candidates_at(
    session: Session,
    documents: Iterable[Document],
    texts: Mapping[int, str],
    spans: Mapping[int, Sequence[Span]],
) -> list[Candidate]:
    """What stands at these places, each way to write it once, with its places."""
    gathered = _Gathered(_SHOWN)
    for document in documents:
        text = texts.get(document.id, "")
        found = [(span.of(text), span) for span in spans.get(document.id, ())]
        gathered.add(session, document, text, found)
    return [gathered.candidate(words, _line(words), "word") for words in gathered.counts]


class _Gathered:
    """Places as they are found, document by document, by what was found."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._places: dict[Hashable, list[Place]] = {}
        self._names: dict[Hashable, dict[str, None]] = {}
        self.counts: Counter[Any] = Counter()

    def add(
        self, session: Session, document: Document, text: str, found: Sequence[tuple[Hashable, Span]]
    ) -> None:
        """What was found in one document."""
        if not found:
            return
        rows = session.execute(
            select(Paragraph.start, Paragraph.end, Paragraph.number, Withdrawal.id)
            .outerjoin(Withdrawal, Withdrawal.paragraph_id == Paragraph.id)
            .where(Paragraph.document_id == document.id)
            .order_by(Paragraph.start)
        ).all()
        starts = [start for start, *_ in rows]
        withdrawn = [Span(start, end) for start, end, _, gone in rows if gone is not None]
        for key, span in found:
            self.counts[key] += 1
            self._names.setdefault(key, {})[document.name] = None
            places = self._places.setdefault(key, [])
            if len(places) < self._most:
                paragraph = bisect_right(starts, span.start) - 1
                number = rows[paragraph][2] if paragraph >= 0 else ""
                places.append(_place(document, number, text, span, withdrawn))

    def candidate(self, key: Hashable, original: str, kind: Kind) -> Candidate:
        """What was found of one."""
        places = tuple(self._places.get(key, ()))
        return Candidate(original, kind, self.counts[key], tuple(self._names.get(key, ())), places)


def _place(document: Document, number: str, text: str, one: Span, withdrawn: Sequence[Span]) -> Place:
    """The context of a place that is not withdrawn ends where withdrawn words begin."""
    first, last = max(0, one.start - _AROUND), one.end + _AROUND
    is_withdrawn = any(gone.start < one.end and one.start < gone.end for gone in withdrawn)
    for gone in withdrawn if not is_withdrawn else ():
        if gone.end <= one.start:
            first = max(first, gone.end)
        else:
            last = min(last, gone.start)
    before, after = _line(text[first : one.start]), _line(text[one.end : last])
    return Place(
        document.id, document.name, number, one.start, before, _line(one.of(text)), after, is_withdrawn
    )


def _kind(rule: Rule) -> Kind:
    return next(kind for kind in KINDS if kind == rule.kind)


def _line(words: str) -> str:
    """On one line; blanks at the ends stay."""
    return words.replace("\n", " ")
