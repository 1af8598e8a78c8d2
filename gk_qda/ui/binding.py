"""Loads the Qt binding, before anything else of the window."""

from __future__ import annotations

import builtins


def load_binding() -> None:
    """Import PySide6 and leave Python's ``import`` as it was.

    The binding puts its own in place of it, which reads the source of every module that is loaded afterwards in
    search of ``from __feature__ import``. No module of ours has one, and reading takes a fifteenth of the start.
    """
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = plain
