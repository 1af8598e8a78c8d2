"""Codes without end, until it is killed: ``python -m tests.project.coding_for_ever PROJECT RUNS [PASSPHRASE]``.

Each run is a process of its own. On standard output: "started PID" for each, then one line for each step
once the project has acknowledged it, "added GUID ..." or "undone", and at last "ended".
"""

from __future__ import annotations

import os
import sys
from itertools import count

from gk_qda.models import Coding
from gk_qda.project import Project, insert_rows, open_project


def say(*words: object) -> None:
    """One line at once, whole, even if the process dies right after."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def add(project: Project, guids: list[str]) -> None:
    """Codings with these GUIDs: one as a gesture makes it, many as an import does."""
    place = {"document_id": 1, "code_id": 1, "coder_id": 1, "start": 1, "end": 9, "comment": "x" * 300}
    with project.change("apply_code") as session:
        if len(guids) == 1:
            session.add(Coding(guid=guids[0], **place))
        else:
            insert_rows(session, Coding, [{"guid": guid, **place} for guid in guids])
    say("added", *guids)


def work(path: str, passphrase: str | None, run: int) -> None:
    """Open the project and code, four steps forward and one back."""
    say("started", os.getpid())
    project = open_project(path, passphrase=passphrase, backup=False)
    for step in count():
        if step % 5 == 4:
            project.undo()
            say("undone")
        else:
            number = 40 if step % 5 == 3 else 1
            add(project, [f"{run}-{step}-{i}" for i in range(number)])


def main(path: str, runs: str, passphrase: str | None = None) -> None:
    """Start one run after the other, each when the one before has died."""
    for run in range(int(runs)):
        child = os.fork()
        if child == 0:
            work(path, passphrase, run)
        os.waitpid(child, 0)
        say("ended")
        if sys.stdin.readline() != "next\n":
            break


if __name__ == "__main__":
    main(*sys.argv[1:])
