"""The same file again: Qt keeps the fonts of a PDF in a table whose order is another in every run of the program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QHashSeed


@contextmanager
def repeatable() -> Iterator[None]:
    """What Qt writes inside is in the same order in every run."""
    QHashSeed.setDeterministicGlobalSeed()
    try:
        yield
    finally:
        QHashSeed.resetRandomGlobalSeed()
