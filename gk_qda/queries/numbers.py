"""Whole columns of numbers from the database, without an object for each row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any

from sqlalchemy import Executable, Select
from sqlalchemy.orm import Session

from gk_qda.progress import looking

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def raw_rows(session: Session, query: Executable) -> Iterator[tuple[Any, ...]]:
    """The rows as the driver gives them, one at a time: numbers and text only, no dates, no booleans."""
    result = session.connection().execute(query)
    try:
        cursor: Any = result.cursor  # drivers' cursors can be iterated, which their type does not say
        yield from looking(cursor, every=2000)
    finally:
        result.close()


def number_columns(session: Session, query: Select[Any]) -> NDArray[np.int64]:
    """A query for whole numbers as an array, one line for each column; NULL is refused."""
    import numpy as np

    flat = np.fromiter(chain.from_iterable(raw_rows(session, query)), np.int64)
    return flat.reshape(-1, len(query.selected_columns)).T
