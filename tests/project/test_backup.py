"""Copies: whole, checked, limited in number, protected like the original."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select

from gk_qda.errors.project import FolderMissing, ProjectDamaged, ProjectInUse
from gk_qda.models import Change, Code
from gk_qda.project import Project, backup, create_project, insert_rows, open_project
from gk_qda.project.backup import KEPT, back_up, backup_folder, backups, superfluous
from tests.project.conftest import PASSPHRASE
from tests.project.dump import differences, dump


def add_code(project: Project, name: str) -> None:
    with project.change("add_code") as session:
        session.add(Code(name=name, name_key=name))


def age(path: Path, minutes: float) -> None:
    """Let a file be older than it is, a copy in its name too."""
    then = time.time() - 60 * minutes
    os.utime(path, (then, then))
    if path in backups(path.parent.with_name("Studie.gkqda")):
        path.rename(path.with_name(f"Studie {time.strftime('%Y-%m-%d %H%M%S', time.localtime(then))}.gkqda"))


def place_copies(path: Path, *stamps: str) -> None:
    backup_folder(path).mkdir(exist_ok=True)
    for stamp in stamps:
        copy = backup_folder(path) / f"{path.stem} {stamp}{path.suffix}"
        copy.write_bytes(b"a copy")
        os.utime(copy, (0, 0))


@pytest.mark.parametrize("passphrase", [None, PASSPHRASE], ids=["plain", "encrypted"])
def test_a_copy_is_made_at_opening_and_is_a_whole_project(path, passphrase):
    with create_project(path, passphrase=passphrase) as project:
        add_code(project, "eins")
        original = dump(project)
    with open_project(path, passphrase=passphrase) as project:
        add_code(project, "zwei")
        assert project.backup_trouble is None
    (copy,) = backups(path)
    with open_project(copy, passphrase=passphrase, read_only=True) as project:
        assert project.is_encrypted == bool(passphrase)
        assert not differences(dump(project), original)
        assert project.faults() == []
    assert sorted(file.name for file in backup_folder(path).iterdir()) == [copy.name], "nothing but the copy"


def test_no_copy_where_nothing_changed_or_the_last_is_fresh(path):
    create_project(path).close()
    for _ in range(3):
        open_project(path).close()
    assert len(backups(path)) == 1
    with open_project(path) as project:
        add_code(project, "eins")
    open_project(path).close()
    assert len(backups(path)) == 1, "the last one is minutes old"
    age(backups(path)[0], 11)
    open_project(path).close()
    assert len(backups(path)) == 2
    for hours, copy in enumerate(backups(path), start=1):
        age(copy, 60 * hours)
    age(path, 600)
    open_project(path).close()
    assert len(backups(path)) == 2, "nothing changed since"


def test_no_copy_when_only_reading_or_when_told_so(path):
    create_project(path).close()
    open_project(path, read_only=True).close()
    open_project(path, backup=False).close()
    assert backups(path) == []


def test_the_number_of_copies_is_limited(path):
    create_project(path).close()
    place_copies(path, *(f"2026-03-{day:02} 1200{second:02}" for day in range(1, 29) for second in (0, 1)))
    with open_project(path) as project:
        assert len(backups(path)) == KEPT
        for _ in range(3):
            project.back_up()
        assert len(backups(path)) == KEPT


def test_the_newest_copies_stay_and_the_last_of_each_older_day(path):
    place_copies(
        path,
        *(f"2026-03-20 1000{second:02}" for second in range(9)),
        *(f"2026-03-{day:02} {hour}0000" for day in range(8, 20) for hour in ("09", "17")),
    )
    gone = {copy.name for copy in superfluous(path)}
    kept = [copy.name for copy in backups(path) if copy.name not in gone]
    assert kept == [
        *(f"Studie 2026-03-20 1000{second:02}.gkqda" for second in range(8, 1, -1)),
        *(f"Studie 2026-03-{day} 170000.gkqda" for day in range(19, 12, -1)),
    ]
    assert len(kept) == KEPT


def test_files_that_people_put_there_are_left_alone(path):
    create_project(path).close()
    folder = backup_folder(path)
    folder.mkdir()
    mine = [folder / name for name in ("Studie Abgabe.gkqda", "Studie 2026-01-01.gkqda", "Notiz.txt")]
    for file in mine:
        file.write_text("von Hand")
    place_copies(path, *(f"2025-03-{day:02} 120000" for day in range(1, 31)))
    open_project(path).close()
    assert all(file.read_text() == "von Hand" for file in mine)
    assert not set(mine) & set(backups(path))


def test_odd_names_do_not_confuse_the_search(tmp_path):
    for name in ("[a-z]*.gkqda", "a (1).gkqda"):
        path = tmp_path / name
        with create_project(path) as project:
            assert backups(path) == []
            copy = project.back_up()
            assert backups(path) == [copy]


def test_a_copy_before_a_migration_is_never_thrown_away(path):
    create_project(path).close()
    first = back_up(path, None, reason="vor Schema 2")
    place_copies(path, *(f"2030-03-{day:02} 120000" for day in range(1, 31)))
    back_up(path, None)
    assert first in backups(path)
    assert len(backups(path)) == KEPT + 1


def test_a_copy_while_another_connection_goes_on_writing(path):
    """In one step, so that it ends; and it is one consistent state."""
    with create_project(path) as project:
        with project.change("import") as session:
            insert_rows(
                session,
                Code,
                [{"name": f"c{i}", "name_key": f"c{i}", "rule": "r" * 900} for i in range(4000)],
            )
        stop = threading.Event()
        written: list[str] = []

        def write() -> None:
            while not stop.is_set():
                name = f"w{len(written)}"
                add_code(project, name)
                written.append(name)

        writer = threading.Thread(target=write)
        writer.start()
        try:
            copies = [project.back_up(path.with_name(f"Kopie {number}.gkqda")) for number in range(3)]
        finally:
            stop.set()
            writer.join()
        assert len(written) > 3
    for copy in copies:
        with open_project(copy, read_only=True) as project, project.read() as session:
            codes = session.scalar(select(func.count()).select_from(Code))
            steps = session.scalar(select(func.count()).select_from(Change))
            assert codes - 4000 == steps - 1, "each written code with its step, or neither"
        with open_project(copy, backup=False) as project:
            assert project.faults() == []


def test_a_copy_has_the_rights_of_the_original(path):
    if os.name != "posix":
        pytest.skip("rights of Unix")
    create_project(path).close()
    path.chmod(0o600)
    open_project(path).close()
    (copy,) = backups(path)
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.parent.stat().st_mode & 0o777 == 0o700


def test_a_damaged_project_does_not_push_out_good_copies(path):
    with create_project(path) as project, project.change("import") as session:
        insert_rows(
            session, Code, [{"name": f"c{i}", "name_key": f"c{i}", "rule": "r" * 300} for i in range(2000)]
        )
    good = back_up(path, None)
    content = bytearray(path.read_bytes())
    middle = len(content) // 8192 * 4096
    content[middle : middle + 4096 * 8] = b"\xa5" * 4096 * 8
    path.write_bytes(content)
    with pytest.raises(ProjectDamaged, match="Studie Sicherungen"):
        back_up(path, None)
    assert list(backup_folder(path).iterdir()) == [good]


def test_the_folder_for_copies_cannot_be_made(path):
    """The work goes on without a copy, and the project says why."""
    create_project(path).close()
    backup_folder(path).write_text("eine Datei, wo der Ordner sein soll")
    with open_project(path) as project:
        assert isinstance(project.backup_trouble, FolderMissing)
        assert "Studie Sicherungen" in project.backup_trouble.sentence("de")
        add_code(project, "eins")


def test_a_copy_to_a_folder_that_does_not_exist(path):
    with create_project(path) as project, pytest.raises(FolderMissing, match="fehlt"):
        project.back_up(path.parent / "fehlt" / "Kopie.gkqda")


def test_a_copy_replaces_an_older_one_of_that_name_in_one_piece(path):
    target = path.with_name("Kopie.gkqda")
    with create_project(path) as project:
        assert project.back_up(target) == target
        add_code(project, "eins")
        project.back_up(target)
        latest = dump(project)
    with open_project(target, read_only=True) as project:
        assert not differences(dump(project), latest)


def test_a_copy_does_not_replace_a_project_that_is_open(path):
    target = path.with_name("Andere.gkqda")
    with create_project(path) as project, create_project(target) as other:
        add_code(other, "fremd")
        with pytest.raises(ProjectInUse, match="Andere"):
            project.back_up(target)
        add_code(other, "weiter")
        assert len(dump(other)["codes"]) == 2
    assert [file for file in path.parent.iterdir() if "partial" in file.name] == []


def test_a_copy_replaces_what_a_crash_left_together_with_its_log(path):
    """The log of the old file would otherwise be read into the new one."""
    target = path.with_name("Kopie.gkqda")
    with create_project(path) as project:
        add_code(project, "eins")
        project.back_up(target)
        crashed = target.with_name("log")
        with open_project(target, backup=False) as old:
            add_code(old, "alt")
            crashed.write_bytes(target.with_name("Kopie.gkqda-wal").read_bytes())
        crashed.rename(target.with_name("Kopie.gkqda-wal"))
        project.back_up(target)
        original = dump(project)
    with open_project(target) as copy:
        assert not differences(dump(copy), original)
        assert copy.faults() == []


def test_a_copy_that_breaks_off_leaves_nothing(path, monkeypatch):
    create_project(path).close()

    def break_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(backup, "_require_sound", break_off)
    with pytest.raises(KeyboardInterrupt):
        back_up(path, None)
    assert list(backup_folder(path).iterdir()) == []
