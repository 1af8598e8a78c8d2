"""The command line: ``gk-qda COMMAND``, and the same from Python through ``main``."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command with ``argv`` (default: the process's arguments) and return its exit code.

    0: done; 1: a problem that the user can mend, said in one sentence on stderr; 2: wrong usage.
    """
    from gk_qda.cli.program import run

    return run(list(sys.argv[1:] if argv is None else argv))


__all__ = ["main"]
