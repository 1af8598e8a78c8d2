"""The one gate that every table, report and file passes on its way out, so that it can be looked at and changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Protocol, TypeVar

from gk_qda.exporting.report import Report
from gk_qda.exporting.table import Table

T = TypeVar("T", Report, Table)


class Guard(Protocol):
    """Somebody at the gate; what may not leave is refused with a ``QdaError`` before anything is written."""

    def pass_made(self, made: T, format: str) -> T:
        """A report or table as it may leave; ``format`` is a suffix without its dot, or "table"."""

    def pass_printed(self, made: T, format: str) -> T:
        """The same for what is printed on a terminal and no file."""

    def pass_shown(self, shown: Report) -> None:
        """What is painted and can be read: a picture, pages, an image on the clipboard; ``shown`` are its words."""

    def pass_bytes(self) -> None:
        """A file whose content is known to its writer only."""

    def noted(self) -> dict[str, Any]:
        """What is to be noted of the decision."""


_guard: ContextVar[Guard | None] = ContextVar("guard", default=None)


@contextmanager
def guarded(guard: Guard) -> Iterator[None]:
    """Whatever this thread writes meanwhile passes ``guard``."""
    token = _guard.set(guard)
    try:
        yield
    finally:
        _guard.reset(token)


def standing() -> Guard | None:
    """Who stands at the gate; None where nobody does."""
    return _guard.get()


def passed(made: T, format: str, *, is_printed: bool = False) -> T:
    """The report or table as the guard lets it leave; unchanged where nobody stands at the gate."""
    guard = _guard.get()
    if guard is None:
        return made
    return guard.pass_printed(made, format) if is_printed else guard.pass_made(made, format)


def pass_shown(shown: Report) -> None:
    """Ask the guard for what is painted before its file is written."""
    guard = _guard.get()
    if guard is not None:
        guard.pass_shown(shown)


def pass_bytes() -> None:
    """Ask the guard for a file that is no report and no table."""
    guard = _guard.get()
    if guard is not None:
        guard.pass_bytes()
