"""No space left: nothing half-written, everything acknowledged still there, and on it goes with new room."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from gk_qda.errors.project import DiskFull
from gk_qda.models import Change, Code
from gk_qda.project import Project, create_project, insert_rows, open_project
from tests.project.conftest import PASSPHRASE
from tests.project.dump import differences, dump

MEGABYTE = 1 << 20


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of four megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)]
    try:
        mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        pytest.skip("mounting a small disk needs the superuser and Linux")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def leave(disk: Path, free: int) -> Path:
    """Fill a disk up to ``free`` bytes; the file that does it."""
    filler = disk / "filler"
    room = os.statvfs(disk)
    filler.write_bytes(b"x" * max(0, room.f_bavail * room.f_frsize - free))
    return filler


def add_code(project: Project, name: str, size: int) -> None:
    with project.change("add_code") as session:
        session.add(Code(name=name, name_key=name, rule="r" * size))


def names(project: Project) -> list[str]:
    with project.read() as session:
        return list(session.scalars(select(Code.name).order_by(Code.id)))


@pytest.mark.parametrize("passphrase", [None, PASSPHRASE], ids=["plain", "encrypted"])
@pytest.mark.parametrize("size", [10, 30_000], ids=["small steps", "large steps"])
def test_working_until_the_disk_is_full(small_disk, passphrase, size):
    path = small_disk / "Studie.gkqda"
    acknowledged: list[str] = []
    with create_project(path, passphrase=passphrase) as project:
        filler = leave(small_disk, 300_000)

        def work_on() -> None:
            for number in range(len(acknowledged), 2000):
                add_code(project, f"c{number}", size)
                acknowledged.append(f"c{number}")

        with pytest.raises(DiskFull, match=r"Studie\.gkqda"):
            work_on()
        assert acknowledged
        assert names(project) == acknowledged
        before = dump(project)
        for _ in range(3):
            with pytest.raises(DiskFull):
                add_code(project, "again", MEGABYTE)
            assert not differences(dump(project), before), "no half step"
        filler.unlink()
        add_code(project, "mit neuem Platz", size)
        project.undo()
        assert names(project) == acknowledged
    with open_project(path, passphrase=passphrase, backup=False) as project:
        assert names(project) == acknowledged
        assert project.faults() == []
        with project.read() as session:
            assert len(session.scalars(select(Change)).all()) == len(acknowledged) + 2


def test_closing_on_a_full_disk_loses_nothing(small_disk):
    """The log cannot be folded into the file; it stays beside it until there is room."""
    path = small_disk / "Studie.gkqda"
    with create_project(path) as project:
        add_code(project, "eins", 700_000)
        filler = leave(small_disk, 0)
        with pytest.raises(DiskFull):
            add_code(project, "zwei", MEGABYTE)
    filler.unlink()
    with open_project(path, backup=False) as project:
        assert names(project) == ["eins"]
        assert project.faults() == []


def test_a_bulk_step_too_large_leaves_nothing(small_disk):
    path = small_disk / "Studie.gkqda"
    with create_project(path) as project:
        rows = [{"name": f"c{i}", "name_key": f"c{i}", "rule": os.urandom(500).hex()} for i in range(4000)]
        with pytest.raises(DiskFull), project.change("import") as session:
            insert_rows(session, Code, rows)
        assert names(project) == []
        add_code(project, "klein", 10)
        assert project.faults() == []


def test_no_room_for_a_new_project(small_disk):
    filler = leave(small_disk, 200_000)
    with pytest.raises(DiskFull, match=r"Studie\.gkqda"):
        create_project(small_disk / "Studie.gkqda")
    assert list(small_disk.iterdir()) == [filler]


def test_no_room_for_the_copy_at_opening(small_disk):
    """The copy fails, the work goes on, and the project says why there is none."""
    path = small_disk / "Studie.gkqda"
    with create_project(path) as project:
        add_code(project, "eins", 400_000)
    leave(small_disk, 500_000)
    with open_project(path) as project:
        assert isinstance(project.backup_trouble, DiskFull)
        assert names(project) == ["eins"]
        add_code(project, "zwei", 10)
    assert [file for file in small_disk.rglob("*") if "Sicherungen" in str(file) and file.is_file()] == []


def test_opening_where_no_byte_is_free(small_disk):
    path = small_disk / "Studie.gkqda"
    with create_project(path) as project:
        add_code(project, "eins", 10)
    content = path.read_bytes()
    filler = leave(small_disk, 0)
    with pytest.raises(DiskFull):
        open_project(path)
    assert path.read_bytes() == content
    filler.unlink()
    with open_project(path) as project:
        assert names(project) == ["eins"]
