"""Passphrases set, changed and taken away: the same project, whole, whenever it is interrupted."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import select

from gk_qda.errors import Cancelled
from gk_qda.errors.project import (
    PassphraseAbsent,
    PassphraseEmpty,
    PassphraseNeeded,
    ProjectInUse,
    ReadElsewhere,
    WrongPassphrase,
)
from gk_qda.models import AuditEntry, Code, Memo
from gk_qda.project import audit, create_project, open_project
from gk_qda.project.backup import backups
from gk_qda.project.files import rekeyed_name
from gk_qda.project.rekeying import DELETE, KEEP, RENEW, change_passphrase, protections
from tests.project.dump import stored
from tests.project.filling import TEXT, fill

ROOT = Path(__file__).resolve().parents[2]
OLD, NEW = "Grüne Äpfel, 3 Stück", "Rote Birnen, 4 Stück"
SECRET = "spät".encode()  # a word of the text
STAGES = (2, 4, 5)  # written, about to be put into place, just put there


def made(path: Path, passphrase: str | None):
    """A project with a row in every table and a copy; what it holds."""
    with create_project(path, passphrase=passphrase) as project:
        with project.change("fill", setup=True) as session:
            fill(session)
        project.note("export", file="a.csv")
        copy = project.back_up()
        copy.rename(copy.with_name(f"{path.stem} 2026-01-02 030405.gkqda"))
        return stored(project)


def held(path: Path, passphrase: str | None):
    with open_project(path, passphrase=passphrase, backup=False) as project:
        assert project.faults() == []
        with project.read() as session:
            assert audit.first_broken(session) is None
        return stored(project)


@pytest.mark.parametrize(
    ("old", "new", "done"), [(None, NEW, "set"), (OLD, NEW, "changed"), (OLD, None, "removed")]
)
def test_everything_stays_but_the_passphrase(path, old, new, done):
    before = made(path, old)
    answer = change_passphrase(path, old, new, coder_id=1)
    assert (answer.done, answer.trouble) == (done, None)
    assert held(path, new) == before
    if new is not None:
        with pytest.raises(PassphraseNeeded):
            open_project(path)
        assert SECRET not in path.read_bytes()
        with pytest.raises(WrongPassphrase):
            open_project(path, passphrase=OLD + "x")
    if old is not None and new is not None:
        with pytest.raises(WrongPassphrase):
            open_project(path, passphrase=old)
    with open_project(path, passphrase=new) as project, project.read() as session:
        last = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
        assert (last.action, last.details, last.coder_id) == ("passphrase", {"done": done}, 1)


def test_work_goes_on_with_undo_after_it(path):
    made(path, None)
    with open_project(path) as project:
        project.coder_id = 1
        with project.change("rename_code") as session:
            session.scalars(select(Code)).first().name = "Anders"
    change_passphrase(path, None, NEW)
    with open_project(path, passphrase=NEW) as project:
        assert project.undo().verb == "rename_code"


@pytest.mark.parametrize(
    ("choice", "kept", "renewed", "deleted"), [(KEEP, 1, 0, 0), (RENEW, 0, 1, 0), (DELETE, 0, 0, 1)]
)
def test_the_copies_of_before_are_kept_renewed_or_deleted(path, choice, kept, renewed, deleted):
    made(path, None)
    (first,) = backups(path)
    when = first.stat().st_mtime
    answer = change_passphrase(path, None, NEW, copies=choice)
    assert (len(answer.plain), len(answer.renewed), len(answer.deleted)) == (kept, renewed, deleted)
    assert (answer.kept, answer.other) == ((), ())
    states = {copy.path: copy.protection for copy in protections(path, answer.key)}
    fresh = set(states) - {first}
    assert len(fresh) == 1  # a copy under the new passphrase is there at once
    assert all(states[copy] == "same" for copy in fresh)
    if choice == KEEP:
        assert states[first] == "plain"
        held(first, None)
    elif choice == RENEW:
        assert states[first] == "same"
        assert first.stat().st_mtime == when
        held(first, NEW)
    else:
        assert not first.exists()
    if choice != KEEP:
        assert nothing_readable(path.parent)


@pytest.mark.parametrize("choice", [KEEP, RENEW, DELETE])
def test_an_unencrypted_copy_is_told_apart_and_seen_to_with_every_change(path, choice):
    made(path, OLD)
    (first,) = backups(path)
    open_one = first.with_name(f"{path.stem} 2026-01-01 030405.gkqda")
    foreign = first.with_name(f"{path.stem} 2026-01-03 030405.gkqda")
    made(path.with_name("Klar.gkqda"), None)
    path.with_name("Klar.gkqda").rename(open_one)
    made(path.with_name("Fremd.gkqda"), "eine andere")
    path.with_name("Fremd.gkqda").rename(foreign)
    answer = change_passphrase(path, OLD, NEW, copies=choice)
    assert answer.other == (foreign,)
    done = {KEEP: (*answer.plain, *answer.kept), RENEW: answer.renewed, DELETE: answer.deleted}
    assert set(done[choice]) == {first, open_one}
    states = {copy.path: copy.protection for copy in protections(path, answer.key)}
    if choice == KEEP:
        assert (answer.plain, states[open_one]) == ((open_one,), "plain")
    elif choice == RENEW:
        assert states[open_one] == states[first] == "same"
        held(open_one, NEW)
    else:
        assert not {first, open_one} & set(states)
        assert nothing_readable(path.with_name(f"{path.stem} Sicherungen"))


def nothing_readable(folder: Path) -> bool:
    """No word of the text in any file below the folder, in any encoding the program writes."""
    words = [line for line in TEXT.splitlines() if len(line) > 5]
    needles = [word.encode(code) for word in [*words, "spät"] for code in ("utf-8", "utf-16-le")]
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    return not any(needle in file.read_bytes() for file in files for needle in needles)


def test_nothing_readable_lies_beside_an_encrypted_project_while_it_is_open(path):
    made(path, None)
    change_passphrase(path, None, NEW, copies=DELETE)
    with open_project(path, passphrase=NEW) as project:
        with project.change("fill", setup=True) as session:
            session.scalars(select(Memo)).first().text = f"{TEXT} noch einmal: spät"
        assert path.with_name(path.name + "-wal").stat().st_size
        assert nothing_readable(path.parent)
    assert nothing_readable(path.parent)


def test_what_cannot_be_leaves_everything_as_it_was(path):
    made(path, OLD)
    before = path.read_bytes()
    with pytest.raises(WrongPassphrase):
        change_passphrase(path, "falsch", NEW)
    with pytest.raises(PassphraseNeeded):
        change_passphrase(path, None, NEW)
    with pytest.raises(PassphraseEmpty):
        change_passphrase(path, OLD, "")
    assert path.read_bytes() == before
    plain = path.with_name("Klar.gkqda")
    made(plain, None)
    with pytest.raises(PassphraseAbsent):
        change_passphrase(plain, OLD, None)
    with pytest.raises(PassphraseAbsent):
        change_passphrase(plain, None, None)


def test_nobody_works_on_it_and_nobody_reads_it_meanwhile(path):
    made(path, None)
    with open_project(path), pytest.raises(ProjectInUse):
        change_passphrase(path, None, NEW)
    with open_project(path, read_only=True) as reader, reader.read() as session:
        session.scalars(select(AuditEntry)).all()
        with pytest.raises(ReadElsewhere):
            change_passphrase(path, None, NEW)
    held(path, None)
    assert not rekeyed_name(path).exists()


@pytest.mark.parametrize("stage", [1, 2, 3, 4])
def test_stopping_it_leaves_it_as_it_was(path, stage):
    before = made(path, None)

    class Stopper:
        def report(self, done: int, total: int, message: str = "") -> None:
            if done == stage:
                raise Cancelled

    with pytest.raises(Cancelled):
        change_passphrase(path, None, NEW, progress=Stopper())
    assert held(path, None) == before
    assert not rekeyed_name(path).exists()


def killed(
    path: Path, old: str | None, new: str | None, *, stage: int = 0, after: float | None = None
) -> None:
    command = [
        sys.executable,
        "-m",
        "tests.project.rekeying_until",
        str(path),
        str(stage),
        old or "",
        new or "",
    ]
    with subprocess.Popen(command, cwd=ROOT) as process:
        if after is not None:
            time.sleep(after)
            process.kill()
        code = process.wait(60)
    assert code in (-signal.SIGKILL, 0)
    assert after is not None or code == -signal.SIGKILL


def either(path: Path, before, old: str | None, new: str | None) -> str | None:
    """The project opens with one of the two passphrases and holds what it held; which one."""
    found = []
    for passphrase in (old, new):
        try:
            assert held(path, passphrase) == before
            found.append(passphrase)
        except (PassphraseNeeded, WrongPassphrase):
            pass
    if None in (old, new):  # a plain file opens whatever passphrase is given
        return found[0] if len(found) == 1 else None
    assert len(found) == 1
    return found[0]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is a matter of Unix")
@pytest.mark.parametrize("stage", STAGES)
def test_killed_at_a_stage_it_is_before_or_after(path, stage):
    old, new = {2: (OLD, None), 4: (OLD, NEW), 5: (None, NEW)}[stage]
    before = made(path, old)
    killed(path, old, new, stage=stage)
    assert either(path, before, old, new) == (old if stage <= 4 else new)
    assert not rekeyed_name(path).exists(), "opening clears what was left"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is a matter of Unix")
@pytest.mark.parametrize(("stage", "old", "new"), [(12, OLD, NEW), (14, None, NEW), (15, OLD, None)])
def test_killed_while_a_copy_is_renewed_the_copy_is_before_or_after(path, stage, old, new):
    before = made(path, old)
    killed(path, old, new, stage=stage)
    assert either(path, before, old, new) == new, "the project was done before"
    copies = backups(path)
    assert len(copies) == 2, "the one of before, and one made at once under the new passphrase"
    for copy in copies:
        assert not rekeyed_name(copy).exists() or stage < 15
        readable = []
        for passphrase in (old, new):
            with (
                suppress(PassphraseNeeded, WrongPassphrase),
                open_project(copy, passphrase=passphrase, read_only=True) as opened,
            ):
                assert opened.faults() == []
                readable.append(passphrase)
        assert readable


@pytest.mark.long
@pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is a matter of Unix")
def test_killed_at_any_moment_it_is_before_or_after():
    """On a disk, not in memory: what reaches the file counts."""
    chance = random.Random(f"{time.time()}")
    with tempfile.TemporaryDirectory(prefix="gk-qda-rekey-", dir="/var/tmp") as folder:
        path = Path(folder) / "Studie.gkqda"
        before = made(path, OLD)
        now, other = OLD, NEW
        for _ in range(5):
            killed(path, now, other, after=chance.uniform(0.3, 1.6))
            if either(path, before, now, other) == other:
                now, other = other, now
