"""The filters that all tables share, as options."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import Any

import click

from gk_qda.cli.command import option

Function = Callable[..., Any]

_SPEAKERS = ("answers", "respondents", "all")
# Option, its name in ``Filters``, and whether one option may name several with commas.
_SEVERAL = (
    ("--document", "documents", False),
    ("--kind", "kinds", True),
    ("--case", "cases", False),
    ("--set", "sets", False),
    ("--where", "where", False),
    ("--code", "codes", False),
    ("--coder", "coders", True),
    ("--with-kinds", "with_kinds", True),
)


def filtered(function: Function) -> Function:
    """Add the filters; the command gets them as ``filters``."""
    return option("--include-technical", is_flag=True)(_with_filters(function, _SEVERAL))


def filtered_texts(function: Function) -> Function:
    """Add the filters that choose texts and speakers; ``--code`` and ``--coder`` mean something else there."""
    return _with_filters(function, [one for one in _SEVERAL if one[1] not in {"codes", "coders"}])


def _with_filters(function: Function, several: Sequence[tuple[str, str, bool]]) -> Function:
    @wraps(function)
    def with_filters(**values: Any) -> Any:
        from gk_qda.queries.filters import Filters

        chosen = {name: tuple(_parts(values.pop(name), commas=commas)) for _, name, commas in several}
        filters = Filters(
            **chosen,
            speakers=values.pop("speakers"),
            include_technical=values.pop("include_technical", False),
        )
        return function(filters=filters, **values)

    decorated: Function = with_filters
    decorated = option("--speakers", type=click.Choice(_SPEAKERS), default="answers")(decorated)
    for declaration, name, _ in reversed(several):
        decorated = option(declaration, name, multiple=True, metavar=_METAVARS[name])(decorated)
    return decorated


_METAVARS = {
    "documents": "NAME",
    "kinds": "KIND",
    "cases": "NAME",
    "sets": "NAME",
    "where": "ATTRIBUTE=VALUE",
    "codes": "PATH",
    "coders": "NAME",
    "with_kinds": "KIND,KIND",
}


def _parts(given: Iterable[str], *, commas: bool) -> Iterable[str]:
    for text in given:
        yield from (part.strip() for part in text.split(",") if part.strip()) if commas else (text,)
