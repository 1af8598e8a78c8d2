"""What happens when the program itself fails: one handler, a sentence, a report without any transcript text."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import TracebackType

Show = Callable[[str], None]


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where it happened: files and lines of the program, never a value and never the message of the error.

    (Messages of foreign errors may quote what was being worked on.)
    """
    import platform
    import traceback
    from datetime import UTC, datetime

    from gk_qda import __version__

    frames = traceback.extract_tb(trace)
    lines = [f"{frame.filename.rpartition('gk_qda')[2]}:{frame.lineno} {frame.name}" for frame in frames]
    head = f"GK-QDA {__version__}, Python {platform.python_version()}, {platform.system()}"
    return "\n".join([datetime.now(UTC).isoformat(timespec="seconds"), head, kind.__name__, *lines, ""])


def install(show: Show) -> None:
    """Send every unexpected error to a log file and to ``show``; work goes on, nothing was half-written."""

    def handle(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = report_of(kind, trace)
        _append(report)
        show(report)

    sys.excepthook = handle


def _append(report: str) -> None:
    from platformdirs import user_log_path

    try:
        folder = user_log_path("gk-qda", appauthor=False)
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / "errors.log").open("a", encoding="utf-8") as file:
            file.write(report + "\n")
    except OSError:
        return
