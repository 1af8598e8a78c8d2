"""What methods for notebooks share: filters from keywords, rows to a DataFrame."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

from gk_qda.errors.domain import ValueNotAllowed
from gk_qda.queries.filters import Filters
from gk_qda.queries.worksheets import NO_GROUP
from gk_qda.words import LANGUAGES

if TYPE_CHECKING:
    from pandas import DataFrame

    from gk_qda.exporting.table import Table

_Word = TypeVar("_Word", bound=str)
_SEVERAL = {"document", "kind", "case", "code", "coder", "set"}  # the fields of ``Filters`` have the plural
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


def value_frame(
    rows: Iterable[Mapping[str, Any]], kind: type, *more: str, without: Sequence[str] = ()
) -> DataFrame:
    """Rows made of dataclasses; without a row it has their fields as columns all the same, and ``more``."""
    names = [field.name for field in fields(kind) if field.name not in without]
    return frame(list(rows), columns=[*names, *more])


def table_frame(table: Table, *more: str, without: Sequence[str] = ()) -> DataFrame:
    """The rows of a table with its columns, also where it has none; ``more`` are keys that only programs read."""
    keys = [column.key for column in table.columns if column.key not in without]
    return frame(list(table.rows), columns=[*keys, *more])


def group_columns(names: Iterable[str], taken: Iterable[str], prefix: str) -> list[str]:
    """Names of groups as columns: what is called like a column that is there gets "prefix: ", no value "–"."""
    used, found = set(taken), []
    for name in names:
        free = name or NO_GROUP
        while free in used:
            free = f"{prefix}: {free}"
        used.add(free)
        found.append(free)
    return found


def one_of(value: str, what: str, allowed: Sequence[_Word]) -> _Word:
    """The choice that a word is; raises ``ValueNotAllowed`` where it is none."""
    for known in allowed:
        if known == value:
            return known
    raise ValueNotAllowed(value=value, what=what, allowed=", ".join(allowed))


def known_language(language: str | None) -> None:
    """Raise ``ValueNotAllowed`` for a language the program has no words in; None is that of the project."""
    if language is not None:
        one_of(language, "language", LANGUAGES)
