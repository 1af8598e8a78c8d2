"""Changes a passphrase and dies at a stage: ``python -m tests.project.rekeying_until PATH STAGE OLD NEW``.

Stages from 10 are those of the first copy that is renewed, when the project has its passphrase.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from gk_qda.project import rekeying
from gk_qda.project.rekeying import RENEW, change_passphrase

_OF_COPIES = 10


class Killer:
    """Kills its own process when a stage is reported."""

    def __init__(self, stage: int) -> None:
        self.stage = stage

    def report(self, done: int, total: int, message: str = "") -> None:
        """Die here and now."""
        if done == self.stage:
            os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    path, stage, old, new = sys.argv[1:]
    if int(stage) >= _OF_COPIES:
        rekeying.Silent = lambda: Killer(int(stage) - _OF_COPIES)  # type: ignore[assignment, misc]
    change_passphrase(Path(path), old or None, new or None, copies=RENEW, progress=Killer(int(stage)))
