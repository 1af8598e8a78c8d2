"""Changes a passphrase and dies at a stage: ``python -m tests.project.rekeying_until PATH STAGE OLD NEW``."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from gk_qda.project.rekeying import RENEW, change_passphrase


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
    change_passphrase(Path(path), old or None, new or None, copies=RENEW, progress=Killer(int(stage)))
