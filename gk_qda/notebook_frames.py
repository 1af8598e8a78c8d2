"""What methods for notebooks share: filters from keywords, rows to a DataFrame."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from gk_qda.queries.filters import Filters

if TYPE_CHECKING:
    from pandas import DataFrame

_SEVERAL = {"document", "kind", "case", "code", "coder"}  # the fields of ``Filters`` have the plural
_NAMES = {f"{word}s" for word in _SEVERAL} | {"where", "with_kinds"}


def several(names: str | Sequence[str]) -> tuple[str, ...]:
    """A name, or several."""
    return (names,) if isinstance(names, str) else tuple(names)


def filters(given: dict[str, Any]) -> Filters:
    """The filters that keywords name; an unknown word raises ``TypeError``."""
    chosen: dict[str, Any] = {}
    for word, value in given.items():
        name = f"{word}s" if word in _SEVERAL else word
        if name in _NAMES:
            names = (value,) if isinstance(value, str) else tuple(value)
            chosen[name] = (*chosen.get(name, ()), *names)
        else:
            chosen[name] = value
    return Filters(**chosen)


def frame(data: Any, **options: Any) -> DataFrame:
    """A DataFrame; pandas is loaded with the first."""
    from pandas import DataFrame

    return DataFrame(data, **options)
