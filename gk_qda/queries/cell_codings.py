"""The codings of theme cells as they are now, with the fingerprints on which a text would rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import CaseMember, Coding, Paragraph, Speaker
from gk_qda.queries.basis import fingerprint, is_counted, is_silent, silenced
from gk_qda.queries.codebook import Codebook, codebook
from gk_qda.queries.numbers import raw_rows
from gk_qda.queries.theme_cells import CellKey
from gk_qda.queries.theme_rows import Parts

Passage = tuple[int, int, int]  # document, start, end


_Coded = tuple[str, str, int, int]  # GUID, fingerprint, start, end


def basis_of(session: Session, *, row_kind: str, row_id: int | None, theme_id: int) -> dict[str, str]:
    """``{coding guid: fingerprint}`` of every coding of the theme (with sub-codes) in the row."""
    parts = None if row_kind == "all" else _parts(session, row_kind, row_id)
    key = (None if row_kind == "all" else row_id, theme_id)
    return codings_of_cells(session, codebook(session), [key], parts)[key]


def codings_of_cells(
    session: Session, book: Codebook, cells: Collection[CellKey], parts: Parts | None
) -> dict[CellKey, dict[str, str]]:
    """``{coding GUID: fingerprint}`` of today for each of some cells.

    ``parts`` says what each row is made of; None: the cells are results and rest on all documents. Those that do not
    count, because nothing under them does, are there with a silent fingerprint.
    """
    documents = None
    if parts is not None:
        documents = {d for row_id, _ in cells if row_id is not None for d in parts.documents_of(row_id)}
    coded = _by_document_and_theme(session, book, {theme for _, theme in cells}, documents)
    if parts is None:
        by_theme: defaultdict[int, dict[str, str]] = defaultdict(dict)
        for (_, theme), listed in coded.items():
            by_theme[theme].update({guid: mark for guid, mark, _, _ in listed})
        return {key: by_theme.get(key[1], {}) for key in cells}
    counted = _counted_parts(session, parts, {row_id for row_id, _ in cells}, documents)
    return {
        (row_id, theme): {} if row_id is None else _in_row(coded, parts, counted, row_id, theme)
        for row_id, theme in cells
    }


def _by_document_and_theme(
    session: Session, book: Codebook, theme_ids: Iterable[int], documents: Collection[int] | None
) -> Mapping[tuple[int, int], list[_Coded]]:
    themes: defaultdict[int, list[int]] = defaultdict(list)  # code id -> the themes above it
    for theme_id in theme_ids:
        for code_id in book.counted_with(theme_id):
            themes[code_id].append(theme_id)
    above = {code.id: (code.guid, themes[code.id]) for code in book.codes if code.id in themes}
    from gk_qda.queries.countable import turns

    query = select(
        Coding.guid, Coding.document_id, Coding.code_id, Coding.start, Coding.end, Coding.rating
    ).where(Coding.code_id.in_(list(themes)), is_counted(session))
    if documents is not None:
        query = query.where(Coding.document_id.in_(documents))
    found: defaultdict[tuple[int, int], list[_Coded]] = defaultdict(list)
    rows = list(raw_rows(session, query))  # these may be all codings of a large project
    if not rows:
        return found
    _, in_document, _, starts, ends, _ = zip(*rows, strict=True)
    missing = turns(session, documents).missing(in_document, starts, ends)
    for at, (guid, document_id, code_id, start, end, rating) in enumerate(rows):
        code_guid, own_themes = above[code_id]
        coded = guid, fingerprint(start, end, code_guid, rating, missing.get(at, "")), start, end
        for theme_id in own_themes:
            found[document_id, theme_id].append(coded)
    return found


def _counted_parts(
    session: Session, parts: Parts, rows: Collection[int | None], documents: Collection[int] | None
) -> Mapping[Passage, tuple[Passage, ...]]:
    from gk_qda.queries.countable import turns

    passages = [one for row_id in rows if row_id is not None for one in parts.passages.get(row_id, ())]
    return turns(session, documents).counted_parts(passages) if passages else {}


def _in_row(
    coded: Mapping[tuple[int, int], list[_Coded]],
    parts: Parts,
    counted: Mapping[Passage, tuple[Passage, ...]],
    row_id: int,
    theme_id: int,
) -> dict[str, str]:
    whole = parts.documents.get(row_id, ())
    found = {
        guid: mark for document_id in whole for guid, mark, _, _ in coded.get((document_id, theme_id), ())
    }
    for passage in parts.passages.get(row_id, ()):
        document_id, start, end = passage
        if document_id in whole:
            continue
        for guid, mark, first, last in coded.get((document_id, theme_id), ()):
            if first < end and last > start:
                speaks = any(first < e and last > s for _, s, e in counted.get(passage, (passage,)))
                if speaks or guid not in found or is_silent(found[guid]):
                    found[guid] = mark if speaks else silenced(mark)
    return found  # one that lies in two passages counts once


def _parts(session: Session, row_kind: str, row_id: int | None) -> Parts:
    """What one row is made of: a document, a person's turns, or the parts of a case."""
    assert row_id is not None
    if row_kind == "document":
        return Parts(documents={row_id: [row_id]})
    documents: list[int] = []
    passages: list[Passage] = []
    turns_ = select(Paragraph.document_id, Paragraph.start, Paragraph.end)
    if row_kind == "person":
        said = turns_.join(Speaker, Speaker.id == Paragraph.speaker_id).where(
            Speaker.person_id == row_id, Speaker.role != "interviewer"
        )
        passages += [(d, s, e) for d, s, e in session.execute(said)]
    else:
        for member in session.scalars(select(CaseMember).where(CaseMember.case_id == row_id)):
            if member.start is not None and member.end is not None:
                passages.append((member.document_id, member.start, member.end))
            elif member.speaker_id is not None:
                said = turns_.where(Paragraph.speaker_id == member.speaker_id)
                passages += [(d, s, e) for d, s, e in session.execute(said)]
            else:
                documents.append(member.document_id)
    return Parts({row_id: documents}, {row_id: passages})
