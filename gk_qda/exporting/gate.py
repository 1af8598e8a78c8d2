"""The one gate that every table, report and file passes on its way out, so that it can be looked at and changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol, TypeVar

from gk_qda.exporting.report import Report
from gk_qda.exporting.table import Table

T = TypeVar("T", Report, Table)


class Guard(Protocol):
    """Somebody at the gate; what may not leave is refused with a ``QdaError`` before anything is written."""

    def pass_made(self, made: T, format: str) -> T:
        """A report or table as it may leave; ``format`` is a suffix without its dot, or "table"."""

    def pass_bytes(self) -> None:
        """A file whose content is known to its writer only, such as a picture."""


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


def passed(made: T, format: str) -> T:
    """The report or table as the guard lets it leave; unchanged where nobody stands at the gate."""
    guard = _guard.get()
    return made if guard is None else guard.pass_made(made, format)


def pass_bytes() -> None:
    """Ask the guard for a file that is no report and no table."""
    guard = _guard.get()
    if guard is not None:
        guard.pass_bytes()
