"""The ratings of a theme: words, symbols, order. What is rated goes with its word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import NameTaken, NotFound, RatingInUse
from gk_qda.models import Coding, ScaleValue, Summary
from gk_qda.names import name_key
from gk_qda.project import update_rows
from gk_qda.queries.basis import rerated
from gk_qda.queries.codebook import codebook
from gk_qda.queries.ratings import codes_of_scale, rating_uses
from gk_qda.queries.values import CodeValue


def set_scale(
    session: Session,
    *,
    code_id: int,
    values: Sequence[tuple[str, str]],
    renamed: Mapping[str, str] | None = None,
) -> int:
    """Define the ratings of a theme as (label, symbol) in order; symbol is full, half, empty, question or "".

    ``renamed`` says what becomes of words that are used: the new word, "" for no rating. Cells and codings that
    carry the old word get the new one in the same step; returns how many did. Cells written on a coding whose
    word was only corrected do not become stale. Raises ``NameTaken`` for two values of one name, ``NotFound`` for
    a word in ``renamed`` that neither stands in the scale nor is used, or becomes a word that stands in no new
    scale, and ``RatingInUse`` where a value that is used would go without saying what becomes of it.
    """
    words = {name_key(label): label for label, _ in values}
    if len(words) < len(values):
        raise NameTaken(name=next(label for label, _ in values if words[name_key(label)] != label))
    before = {name_key(use.label): use for use in rating_uses(session, code_id)}
    becomes = {name_key(old): new for old, new in (renamed or {}).items()}
    for old, new in (renamed or {}).items():
        if name_key(old) not in before:
            raise NotFound(name=old)
        if new and name_key(new) not in words:
            raise NotFound(name=new)
    for key, use in before.items():
        if key in words:
            becomes.setdefault(key, words[key])
        elif use.is_in_scale and use.uses and key not in becomes:
            raise RatingInUse(value=use.label, n=use.uses)
    becomes = {key: words.get(name_key(new), new) for key, new in becomes.items()}
    _store(session, code_id, values, becomes)
    corrected = {
        key for key, new in becomes.items() if new and (name_key(new) == key or name_key(new) not in before)
    }
    return _rename(session, code_id, becomes, corrected)


def _store(
    session: Session, code_id: int, values: Sequence[tuple[str, str]], becomes: Mapping[str, str]
) -> None:
    """The rows of the scale; a value whose word is corrected keeps its row."""
    stored = session.scalars(select(ScaleValue).where(ScaleValue.code_id == code_id))
    known = {name_key(value.label): value for value in stored}
    came_from = {name_key(new): key for key, new in becomes.items() if new}
    kept = {name_key(label) for label, _ in values}
    for position, (label, symbol) in enumerate(values):
        key = name_key(label)
        origin = key if key in known else came_from.get(key, "")
        value = known.pop(origin, None) if origin == key or origin not in kept else None
        if value is None:
            session.add(ScaleValue(code_id=code_id, label=label, symbol=symbol, position=position))
        else:
            value.label, value.position, value.symbol = label, position, symbol
    for left in known.values():
        session.delete(left)
    session.flush()


def _rename(session: Session, code_id: int, becomes: Mapping[str, str], corrected: set[str]) -> int:
    """Give cells and codings their new words; what rests on codings whose word was corrected still does."""

    def changed(rating: str) -> bool:
        return becomes.get(name_key(rating), rating) != rating

    cells = [
        cell
        for cell in session.scalars(select(Summary).where(Summary.theme_id == code_id, Summary.rating != ""))
        if changed(cell.rating)
    ]
    for cell in cells:
        cell.rating = becomes[name_key(cell.rating)]
    rated = session.execute(
        select(Coding.id, Coding.guid, Coding.rating).where(
            Coding.code_id.in_(codes_of_scale(session, code_id)), Coding.rating != ""
        )
    ).all()
    codings = [(row_id, guid, rating) for row_id, guid, rating in rated if changed(rating)]
    if codings:
        again = {guid: (r, becomes[name_key(r)]) for _, guid, r in codings if name_key(r) in corrected}
        for cell in session.scalars(select(Summary)) if again else ():
            basis = rerated(cell.basis, again)
            if basis != cell.basis:
                cell.basis = basis
        session.flush()
        update_rows(
            session, Coding, {row_id: {"rating": becomes[name_key(rating)]} for row_id, _, rating in codings}
        )
    return len(cells) + len(codings)


def scale_with_words(
    session: Session, theme: str, values: Sequence[tuple[str, str]], renamed: Mapping[str, str]
) -> tuple[CodeValue, list[tuple[str, str]]]:
    """The theme of this name and its new scale: the given values, else those of now with the new words.

    Raises ``CodeNotFound``.
    """
    code = codebook(session).find(theme)
    if values:
        return code, list(values)
    new = {name_key(old): word for old, word in renamed.items()}
    now = [(use.label, use.symbol) for use in rating_uses(session, code.id) if use.is_in_scale]
    found: dict[str, tuple[str, str]] = {}
    for label, symbol in ((new.get(name_key(label), label), symbol) for label, symbol in now):
        if label:
            found.setdefault(name_key(label), (label, symbol))
    return code, list(found.values())
