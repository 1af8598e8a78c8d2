"""What a theme cell rests on: the counted codings of its row under its theme, as fingerprints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import inf

from sqlalchemy import ColumnElement, select, true
from sqlalchemy.orm import Session

from gk_qda.models import Coding
from gk_qda.queries.coders import counted_coders

_CHUNK = 500
OTHER_WORDS = "other words"  # behind the fingerprint of a coding whose words a text edit changed
_MISSING = "~"  # behind the span of a coding of which not all counts
WITHDRAWN = f"{_MISSING}withdrawn"  # nothing of it counts: all is withdrawn, or the rest is an interviewer's
ASKED = f"{_MISSING}asked"  # an interviewer says all of it


def is_counted(session: Session) -> ColumnElement[bool]:
    """The condition that a coding is by somebody whose codings count in this project."""
    counted = counted_coders(session)
    return true() if counted is None else Coding.coder_id.in_([coder.id for coder in counted])


def uncounted(session: Session, guids: Iterable[str]) -> set[str]:
    """Those of some codings that are there and do not count: a text that was written on them too rests on the others.

    They got into its basis while their coder was counted.
    """
    if counted_coders(session) is None:
        return set()
    found: set[str] = set()
    listed = sorted(guids)
    for begin in range(0, len(listed), _CHUNK):
        query = select(Coding.guid).where(Coding.guid.in_(listed[begin : begin + _CHUNK]))
        found.update(session.scalars(query.where(~is_counted(session))))
    return found


def fingerprint(start: int, end: int, code_guid: str, rating: str, missing: str = "") -> str:
    """What of a coding a summary rests on; a change of anything else leaves it right.

    ``missing`` says what of it does not count: ``WITHDRAWN``, ``ASKED`` or ``withdrawn_in_part``.
    """
    return _print_of(f"{start}-{end}{missing}", code_guid, rating)


def withdrawn_in_part(number: int, which: int) -> str:
    """That some of the paragraphs under a coding are withdrawn; ``which`` tells these from others."""
    return f"{_MISSING}{number}.{which:x}"


def is_silent(text: str) -> bool:
    """Whether a coding did not count at all, by its fingerprint."""
    return Print.of(text).missing in (WITHDRAWN, ASKED)


def silenced(text: str) -> str:
    """The fingerprint of a coding of which nothing counts in a row, though something does in another."""
    now = Print.of(text)
    return now.with_missing(ASKED if now.missing in ("", ASKED) else WITHDRAWN)


def speaking(basis: Mapping[str, str]) -> dict[str, str]:
    """Those codings of a basis that count."""
    return {guid: text for guid, text in basis.items() if _MISSING not in text or not is_silent(text)}


def carried(text: str, before: str, after: str) -> str:
    """``after`` in the place of the fingerprint ``before``; what is missing under the coding stays missing.

    Any other fingerprint stays as it is.
    """
    if _MISSING not in text:
        return after if text == before else text
    missing = Print.of(text).missing
    return Print.of(after).with_missing(missing) if text.replace(missing, "", 1) == before else text


def _print_of(span: str, code_guid: str, rating: str) -> str:
    return f"{span} {code_guid} {rating}".strip()


@dataclass(frozen=True, slots=True)
class Print:
    """A fingerprint, read."""

    span: str
    code: str  # GUID
    rating: str
    has_other_words: bool  # the text below the coding was edited: it held other words when it was kept
    missing: str = ""  # what of it did not count

    @classmethod
    def of(cls, text: str) -> Print:
        """Read a fingerprint; what is none says nothing."""
        span, code, rating = (*text.split(" ", 2), "", "", "")[:3]
        edited = rating == OTHER_WORDS or rating.endswith(f" {OTHER_WORDS}")
        span, mark, missing = span.partition(_MISSING)
        rating = rating.removesuffix(OTHER_WORDS).rstrip() if edited else rating
        return cls(span, code, rating, edited, mark + missing)

    def with_missing(self, missing: str) -> str:
        """The same as text with something else missing."""
        return replace(self, missing=missing).as_text()

    def as_text(self) -> str:
        """As it is kept."""
        text = _print_of(f"{self.span}{self.missing}", self.code, self.rating)
        return f"{text} {OTHER_WORDS}" if self.has_other_words else text


def ways_between(before: str, now: str) -> tuple[str, ...]:
    """How a coding differs from what it was by two fingerprints: moved, recoded, rated, reworded, or what counts of it.

    Of one that no longer counts, or counts again, that is what matters.
    """
    was, is_now = Print.of(before), Print.of(now)
    if is_silent(before) or is_silent(now):
        return (_way_of_missing(was.missing, is_now.missing),)
    if was.has_other_words == is_now.has_other_words:
        edited, moved = False, was.span != is_now.span
    else:
        edited, moved = True, False  # with the text its positions went on, too
    pairs = (
        ("moved", moved),
        ("recoded", was.code != is_now.code),
        ("rated", was.rating != is_now.rating),
        ("reworded", edited),
    )
    ways = tuple(way for way, holds in pairs if holds)
    return ways if was.missing == is_now.missing else (*ways, _way_of_missing(was.missing, is_now.missing))


def _way_of_missing(was: str, is_now: str) -> str:
    if ASKED in (was, is_now):
        return "asked" if is_now == ASKED else "answered"
    return "withdrawn" if _number(is_now) >= _number(was) else "lifted"


def _number(missing: str) -> float:
    """How many paragraphs under a coding are withdrawn."""
    if missing in ("", WITHDRAWN):
        return inf if missing else 0
    return int(missing.removeprefix(_MISSING).partition(".")[0])


def rerated(basis: Mapping[str, str], words: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """A basis in which codings (by GUID) that were rated with one word are rated with another."""
    found = dict(basis)
    for guid, (old, new) in words.items():
        now = Print.of(found.get(guid, ""))
        if now.rating == old:
            found[guid] = replace(now, rating=new).as_text()
    return found
