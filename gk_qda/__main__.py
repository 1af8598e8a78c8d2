"""Decides which face of GK-QDA starts: the window or the command line.

Each is imported only when it is the one wanted, so that a command never waits for Qt.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from gk_qda.errors import QdaError
from gk_qda.errors.startup import NoDisplay, QtMissing

# What Qt's wheels expect of a Debian system (.ci/system-packages installs the same).
_QT_PACKAGES = (
    "libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0 "
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run GK-QDA with ``argv`` (default: the process's) and return its exit code.

    Without arguments, and for ``open PROJECT``, the window opens; everything else is a command.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    match arguments:
        case []:
            return _open_window(None)
        case ["open", project] if not project.startswith("-"):
            return _open_window(Path(project))
        case _:
            from gk_qda.cli import main as run_command

            return run_command(arguments)


def _open_window(project: Path | None) -> int:
    try:
        _require_display()
        return _load_window()(project)
    except QdaError as error:
        sys.stderr.write(error.sentence(_language()) + "\n")
        return 1


def _load_window() -> Callable[[Path | None], int]:
    """Import what the window is made of; returns what opens it."""
    # Modules stay: looking for garbage among them, again and again while they come, finds none and takes its time.
    gc.disable()
    try:
        from gk_qda.ui.binding import load_binding

        load_binding()
        from gk_qda.ui.application import main as show
    except ImportError as error:
        if (error.name or "PySide6").partition(".")[0] in {"PySide6", "shiboken6"}:
            raise QtMissing(reason=str(error), packages=_QT_PACKAGES) from error
        raise
    finally:
        gc.freeze()
        gc.enable()
    return show


def _require_display() -> None:
    """Qt aborts the process where it finds no display; a sentence is kinder."""
    if sys.platform in {"win32", "darwin"}:
        return
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        raise NoDisplay


def _language() -> str:
    """Language of the few sentences said before the window has read its settings."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "de" if value.lower().startswith("de") else "en"
    return "en"


if __name__ == "__main__":
    sys.exit(main())
