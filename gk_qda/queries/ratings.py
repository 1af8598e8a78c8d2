"""The ratings of a theme, and how much is rated with each of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Coding, ScaleValue, Summary
from gk_qda.names import name_key
from gk_qda.queries.codebook import codebook


@dataclass(frozen=True, slots=True)
class RatingUse:
    """A word that cells or codings of a theme are rated with; in the scale, or left over from an older one."""

    label: str
    symbol: str
    cells: int
    codings: int
    is_in_scale: bool

    @property
    def uses(self) -> int:
        """Cells and codings together."""
        return self.cells + self.codings


def rating_uses(session: Session, code_id: int) -> tuple[RatingUse, ...]:
    """The scale of a theme in order, then the ratings that are used and stand in no scale."""
    query = select(ScaleValue.label, ScaleValue.symbol).where(ScaleValue.code_id == code_id)
    scale = session.execute(query.order_by(ScaleValue.position, ScaleValue.id)).all()
    rated = select(Summary.rating).where(Summary.theme_id == code_id, Summary.rating != "")
    given = select(Coding.rating).where(Coding.code_id.in_(codes_of_scale(session, code_id)))
    in_cells = list(session.scalars(rated.order_by(Summary.id)))
    at_codings = list(session.scalars(given.where(Coding.rating != "").order_by(Coding.id)))
    cells, codings = (Counter(name_key(word) for word in words) for words in (in_cells, at_codings))
    known = {name_key(label) for label, _ in scale}
    others = {name_key(word): word for word in (*at_codings, *in_cells) if name_key(word) not in known}
    return (
        *(
            RatingUse(label, symbol, cells[name_key(label)], codings[name_key(label)], True)
            for label, symbol in scale
        ),
        *(RatingUse(word, "", cells[key], codings[key], False) for key, word in others.items()),
    )


def codes_of_scale(session: Session, code_id: int) -> list[int]:
    """The theme and the codes below it whose codings are rated with its scale: those with one of their own are not."""
    book = codebook(session)
    own = set(session.scalars(select(ScaleValue.code_id).distinct())) - {code_id}
    found, waiting = [], [code_id]
    while waiting:
        current = waiting.pop()
        found.append(current)
        waiting.extend(code.id for code in book.children(current) if code.id not in own)
    return found
