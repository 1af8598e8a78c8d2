"""kill -9 in the middle of coding: every acknowledged step is there, whole, and the file is sound."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from gk_qda.models import Change, Coding
from gk_qda.project import create_project, history, open_project
from tests.project.conftest import PASSPHRASE
from tests.project.filling import fill

ROOT = Path(__file__).resolve().parents[2]
RUNS = 20  # five series of them: a hundred kills

Steps = list[frozenset[str]]


@pytest.fixture
def path() -> Iterator[Path]:
    """On a disk: the other tests may write to memory (tests/conftest.py), these are about what reaches the file."""
    with tempfile.TemporaryDirectory(prefix="gk-qda-kill-", dir="/var/tmp") as folder:
        yield Path(folder) / "Studie.gkqda"


@pytest.mark.long
@pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is a matter of Unix")
@pytest.mark.parametrize("series", range(5))
def test_killed_in_the_middle_of_coding(path, series):
    passphrase = PASSPHRASE if series == 4 else None
    with (
        create_project(path, passphrase=passphrase) as project,
        project.change("fill", setup=True) as session,
    ):
        fill(session)
    chance = random.Random(f"{series} {time.time()}")
    command = [sys.executable, "-m", "tests.project.coding_for_ever", str(path), str(RUNS)]
    steps: Steps = []
    acknowledged = 0
    with subprocess.Popen(
        command + ([passphrase] if passphrase else []),
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    ) as nursery:
        for _ in range(RUNS):
            word, pid = nursery.stdout.readline().split()
            assert word == "started"
            # Counted in steps, not in time: a busy machine only makes the runs slower.
            acknowledged += follow(nursery, steps, chance.randint(0, 15))
            time.sleep(chance.uniform(0.0, 0.02))
            os.kill(int(pid), signal.SIGKILL)
            acknowledged += follow(nursery, steps)
            steps = checked(path, passphrase, steps)
            nursery.stdin.write("next\n")
        nursery.stdin.close()
    assert nursery.returncode == 0
    assert acknowledged > RUNS, "the runs did work before they died"


def follow(nursery: subprocess.Popen[str], steps: Steps, most: int | None = None) -> int:
    """Note what a run acknowledges, ``most`` steps or all until it has died; the number of steps."""
    number = 0
    while number != most and (line := nursery.stdout.readline().split()) != ["ended"]:
        number += 1
        if line[0] == "undone":
            steps.pop()
        else:
            steps.append(frozenset(line[1:]))
    return number


def checked(path: Path, passphrase: str | None, steps: Steps) -> Steps:
    """The project holds the acknowledged steps, and perhaps one that died before it could say so."""
    with open_project(path, passphrase=passphrase, backup=False) as project:
        assert project.faults() == [], "structure and references"
        with project.read() as session:
            stored = frozenset(session.scalars(select(Coding.guid).where(Coding.id > 1)))
            kept: dict[str, Steps] = {"done": [], "undone": [], "discarded": []}
            for step in session.scalars(select(Change).where(Change.kind == "do").order_by(Change.id)):
                kept[step.state].append(
                    frozenset(row.after["guid"] for row in history.load(session, step).rows)
                )
    told = kept["done"]
    assert frozenset().union(*told) == stored, "rows and history agree"
    assert sum(map(len, told)) == len(stored)
    if told != steps:  # one step was written, then the end came before a word
        was_added = told[:-1] == steps and len(told[-1]) in (1, 40)
        was_undone = told == steps[:-1] and steps[-1] in kept["undone"]
        assert was_added or was_undone
    return told
