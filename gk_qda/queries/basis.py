"""What a theme cell rests on: the counted codings of its row under its theme, as fingerprints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, or_, select, true
from sqlalchemy.orm import Session

from gk_qda.models import CaseMember, Code, Coding, Paragraph, Speaker
from gk_qda.queries.codebook import codebook
from gk_qda.queries.coders import counted_coders

_CHUNK = 500
OTHER_WORDS = "other words"  # behind the fingerprint of a coding whose words a text edit changed


def basis_of(session: Session, *, row_kind: str, row_id: int | None, theme_id: int) -> dict[str, str]:
    """``{coding guid: fingerprint}`` of every coding of the theme (with sub-codes) in the row that counts."""
    codes = codebook(session).counted_with(theme_id)
    query = (
        select(Coding.guid, Coding.start, Coding.end, Code.guid, Coding.rating)
        .join(Code, Code.id == Coding.code_id)
        .where(Coding.code_id.in_(codes), is_counted(session))
    )
    if row_kind != "all":
        query = query.where(in_row(session, row_kind, row_id))
    return {
        guid: fingerprint(start, end, code, rating)
        for guid, start, end, code, rating in session.execute(query)
    }


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


def fingerprint(start: int, end: int, code_guid: str, rating: str) -> str:
    """What of a coding a summary rests on; a change of anything else leaves it right."""
    return _print_of(f"{start}-{end}", code_guid, rating)


def _print_of(span: str, code_guid: str, rating: str) -> str:
    return f"{span} {code_guid} {rating}".strip()


@dataclass(frozen=True, slots=True)
class Print:
    """A fingerprint, read."""

    span: str
    code: str  # GUID
    rating: str
    has_other_words: bool  # the text below the coding was edited: it held other words when it was kept

    @classmethod
    def of(cls, text: str) -> Print:
        """Read a fingerprint; what is none says nothing."""
        span, code, rating = (*text.split(" ", 2), "", "", "")[:3]
        edited = rating == OTHER_WORDS or rating.endswith(f" {OTHER_WORDS}")
        return cls(span, code, rating.removesuffix(OTHER_WORDS).rstrip() if edited else rating, edited)


def ways_between(before: str, now: str) -> tuple[str, ...]:
    """How a coding differs from what it was by two fingerprints: moved, recoded, rated, reworded."""
    was, is_now = Print.of(before), Print.of(now)
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
    return tuple(way for way, holds in pairs if holds)


def rerated(basis: Mapping[str, str], words: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """A basis in which codings (by GUID) that were rated with one word are rated with another."""
    found = dict(basis)
    for guid, (old, new) in words.items():
        now = Print.of(found.get(guid, ""))
        if now.rating == old:
            text = _print_of(now.span, now.code, new)
            found[guid] = f"{text} {OTHER_WORDS}" if now.has_other_words else text
    return found


def in_row(session: Session, row_kind: str, row_id: int | None) -> ColumnElement[bool]:
    """The condition that a coding lies in a row: a document, a person's turns, or the parts of a case."""
    if row_kind == "document":
        return Coding.document_id == row_id
    parts: list[ColumnElement[bool]] = []
    if row_kind == "person":
        speakers = session.scalars(select(Speaker.id).where(Speaker.person_id == row_id))
        parts.extend(_in_turns(speaker_id) for speaker_id in speakers)
    else:
        for member in session.scalars(select(CaseMember).where(CaseMember.case_id == row_id)):
            part: Any = Coding.document_id == member.document_id
            if member.speaker_id is not None:
                part = _in_turns(member.speaker_id)
            elif member.start is not None and member.end is not None:
                part = part & (Coding.start < member.end) & (Coding.end > member.start)
            parts.append(part)
    return or_(*parts) if parts else Coding.id.is_(None)


def _in_turns(speaker_id: int) -> ColumnElement[bool]:
    return (
        select(Paragraph.id)
        .where(
            Paragraph.speaker_id == speaker_id,
            Paragraph.document_id == Coding.document_id,
            Paragraph.start < Coding.end,
            Paragraph.end > Coding.start,
        )
        .exists()
    )
