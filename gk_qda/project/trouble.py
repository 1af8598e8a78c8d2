"""Turns what a database driver complains about into sentences; what it does not know stays a bug."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm.exc import StaleDataError

from gk_qda.errors import QdaError
from gk_qda.errors.project import DiskFull, EditedElsewhere, ProjectBusy, ProjectDamaged, ProjectReadOnly

_KNOWN: tuple[tuple[str, type[QdaError]], ...] = (
    ("database or disk is full", DiskFull),
    ("disk i/o error", DiskFull),
    ("readonly database", ProjectReadOnly),
    ("database is locked", ProjectBusy),
    ("malformed", ProjectDamaged),
)


@contextmanager
def explained(path: str, backups: str = "") -> Iterator[None]:
    """Raise a ``QdaError`` for the troubles that a person can mend."""
    try:
        yield
    except StaleDataError as error:
        raise EditedElsewhere from error
    except DBAPIError as error:
        words = str(error.orig).lower()
        for part, kind in _KNOWN:
            if part in words:
                raise kind(path=path, backups=backups) from error
        raise
