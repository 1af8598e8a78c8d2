"""Making and opening projects: what goes wrong is said kindly, and the file stays as it was."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import stat
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlcipher3 import dbapi2

from gk_qda.errors import QdaError
from gk_qda.errors.project import (
    FolderMissing,
    NotAProject,
    PassphraseEmpty,
    PassphraseNeeded,
    ProjectBusy,
    ProjectClosed,
    ProjectDamaged,
    ProjectExists,
    ProjectInUse,
    ProjectMissing,
    ProjectReadOnly,
    ProjectTooNew,
    ProjectUnreadable,
    WrongPassphrase,
)
from gk_qda.models import Code
from gk_qda.project import Project, create_project, engine_sqlite, insert_rows, open_project
from gk_qda.project.engine_sqlite import APPLICATION_ID, connector
from tests.project.conftest import PASSPHRASE
from tests.project.dump import dump

ROOT = Path(__file__).resolve().parents[2]
UNIX = os.name == "posix"


ADD_ONE = "with project.change('x') as s: s.add(Code(name='a', name_key='a'))"


def add_code(project: Project, name: str, rule: str = "") -> None:
    with project.change("add_code") as session:
        session.add(Code(name=name, name_key=name.casefold(), rule=rule))


def names(project: Project) -> list[str]:
    with project.read() as session:
        return list(session.scalars(select(Code.name).order_by(Code.id)))


def raw(project: Project, *statements: str) -> None:
    """Past everything: statements on a connection of their own."""
    assert project.path is not None
    with closing(connector(project.path, project.key)()) as connection:
        for statement in statements:
            connection.execute(statement)


def beside(path: Path) -> set[str]:
    """What lies in the folder of a project, but for its backups."""
    return {file.name for file in path.parent.iterdir() if "Sicherungen" not in file.name}


@contextmanager
def another_process(body: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """Another program that has a project open: runs ``body``, says "ready", waits to be killed."""
    script = "\n".join(
        [
            "import sys, time",
            "from gk_qda.project import create_project, open_project, insert_rows",
            "from gk_qda.models import Code",
            body,
            "print('ready', flush=True)",
            "time.sleep(60)",
        ]
    )
    command = [sys.executable, "-c", script, *map(str, arguments)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as running:
        try:
            assert running.stdout is not None
            assert running.stdout.readline() == "ready\n"
            yield running
        finally:
            running.kill()


@contextmanager
def refused(kind: type[QdaError], path: Path) -> Iterator[None]:
    """A sentence that names the project, and not a byte changed, nothing left beside it."""
    content = path.read_bytes() if path.is_file() else None
    around = beside(path)
    with pytest.raises(kind) as caught:
        yield
    for language in ("de", "en"):
        assert path.name in caught.value.sentence(language)
    assert (path.read_bytes() if path.is_file() else None) == content
    assert beside(path) - {f".{path.name}.lock"} == around - {f".{path.name}.lock"}


# --- all is well -----------------------------------------------------------------------------------------


def test_a_new_project_is_one_file(path):
    with create_project(path) as project:
        add_code(project, "Corona")
    assert beside(path) - {f".{path.name}.lock"} == {path.name}
    with open_project(path) as project:
        assert names(project) == ["Corona"]


def test_the_file_says_what_it_is(path):
    create_project(path).close()
    head = path.read_bytes()[:100]
    assert struct.unpack(">I", head[68:72])[0] == APPLICATION_ID
    assert struct.unpack(">I", head[60:64])[0] == 1


def test_connections_are_set_up_for_safety(path):
    with create_project(path) as project, project.read() as session:
        ask = session.connection().exec_driver_sql
        assert ask("PRAGMA journal_mode").scalar() == "wal"
        assert ask("PRAGMA synchronous").scalar() == 2, "FULL"
        assert ask("PRAGMA secure_delete").scalar() == 1
        assert ask("PRAGMA foreign_keys").scalar() == 1
        assert tuple(map(int, dbapi2.sqlite_version.split("."))) >= (3, 51, 3)


@pytest.mark.parametrize(
    "name", ["mit Leer zeichen.gkqda", "100 % # ? & ü.gkqda", "ohne-endung", "a'b\"c.gkqda"]
)
@pytest.mark.parametrize("passphrase", [None, PASSPHRASE])
def test_any_name_will_do(tmp_path, name, passphrase):
    path = tmp_path / name
    with create_project(path, passphrase=passphrase) as project:
        add_code(project, "Corona")
    with open_project(path, passphrase=passphrase) as project:
        assert names(project) == ["Corona"]


def test_a_relative_name_stays_valid_when_the_program_moves_on(path, monkeypatch):
    monkeypatch.chdir(path.parent)
    with create_project(path.name) as project:
        monkeypatch.chdir("/")
        add_code(project, "Corona")
        assert names(project) == ["Corona"]
        assert project.path == path.resolve()


def test_a_project_opened_by_one_thread_can_be_closed_by_another(path):
    opened: list[Project] = []
    task = threading.Thread(target=lambda: opened.append(create_project(path)))
    task.start()
    task.join()
    opened[0].close()
    with open_project(path):
        pass


def test_readers_go_on_while_one_writes(project):
    add_code(project, "eins")
    with project.read() as before, project.change("add_code") as session:
        assert before.scalars(select(Code.name)).all() == ["eins"]
        session.add(Code(name="zwei", name_key="zwei"))
        session.flush()
        assert before.scalars(select(Code.name)).all() == ["eins"]
        with pytest.raises(ProjectBusy):
            project.undo()
        with pytest.raises(ProjectBusy):
            project.close()
    assert names(project) == ["eins", "zwei"]


def test_many_threads_read_and_write(project):
    """Writers that meet are told so at once; nobody fails otherwise and nothing is lost."""
    written: list[str] = []
    troubles: list[Exception] = []

    def work(number: int) -> None:
        try:
            for step in range(15):
                name = f"{number}-{step}"
                while True:
                    try:
                        add_code(project, name)
                    except ProjectBusy:
                        continue
                    break
                written.append(name)
                assert name in names(project)
        except Exception as error:  # noqa: BLE001 - shown by the last assertion
            troubles.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert troubles == []
    assert sorted(names(project)) == sorted(written)
    for _ in written:
        project.undo()
    assert names(project) == []


def test_a_closed_project_says_so(path):
    project = create_project(path)
    project.close()
    project.close()
    with pytest.raises(ProjectClosed):
        names(project)
    with pytest.raises(ProjectClosed):
        add_code(project, "x")
    assert beside(path) - {f".{path.name}.lock"} == {path.name}


# --- opened twice ----------------------------------------------------------------------------------------


def test_a_second_program_is_told_who_has_it_and_may_read(path):
    create_project(path).close()
    with another_process("project = open_project(sys.argv[1])", path):
        with pytest.raises(ProjectInUse) as caught:
            open_project(path)
        owner = str(caught.value.fields["owner"])
        assert len(owner.split(", ")) == 3, "user, machine, since when"
        assert owner in caught.value.sentence("de")
        with open_project(path, read_only=True) as reading:
            assert names(reading) == []
            with pytest.raises(ProjectReadOnly):
                add_code(reading, "x")


def test_it_is_free_at_once_after_a_crash(path):
    create_project(path).close()
    body = "project = open_project(sys.argv[1])\nwith project.change('x') as s: s.add(Code(name='a', name_key='a'))"
    with another_process(body, path) as running:
        running.send_signal(signal.SIGKILL)
        running.wait()
        with open_project(path) as project:
            assert names(project) == ["a"]


def test_opened_twice_in_one_program(path):
    with create_project(path), pytest.raises(ProjectInUse):
        open_project(path)


@pytest.mark.skipif(not UNIX, reason="symbolic links")
def test_a_link_leads_to_the_same_lock(path, tmp_path):
    link = tmp_path / "Verknüpfung.gkqda"
    with create_project(path):
        link.symlink_to(path)
        with pytest.raises(ProjectInUse):
            open_project(link)


def test_a_reader_sees_what_a_writer_of_another_program_commits(path):
    with create_project(path) as project:
        add_code(project, "eins")
        with another_process("project = open_project(sys.argv[1], read_only=True)", path):
            add_code(project, "zwei")
        with open_project(path, read_only=True) as reading:
            assert names(reading) == ["eins", "zwei"]
            add_code(project, "drei")
            assert names(reading) == ["eins", "zwei", "drei"]
        add_code(project, "vier")
    with open_project(path) as project:
        assert names(project) == ["eins", "zwei", "drei", "vier"]


# --- no project ------------------------------------------------------------------------------------------


def test_a_missing_file(path):
    with pytest.raises(ProjectMissing, match=r"Studie\.gkqda"):
        open_project(path)
    assert beside(path) == set()


def test_a_folder(path):
    path.mkdir()
    with refused(NotAProject, path):
        open_project(path)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"x",
        b"SQLite format 3\x00",
        "Kein Projekt, sondern Text über Äpfel.\n".encode() * 3000,
        (b"Ein Text von genau einer Seite. " * 128)[:4096],
        b"PK\x03\x04" + bytes(range(256)) * 20,
    ],
    ids=["empty", "one byte", "a cut head", "text", "text of one page", "archive"],
)
@pytest.mark.parametrize("passphrase", [None, "x"])
def test_a_file_of_another_kind(path, content, passphrase):
    path.write_bytes(content)
    with refused(NotAProject, path):
        open_project(path, passphrase=passphrase)


def test_the_database_of_another_program(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE code_name (cid INTEGER PRIMARY KEY, name TEXT)")
    connection.close()
    for read_only in (False, True):
        with refused(NotAProject, path):
            open_project(path, read_only=read_only)


def test_the_encrypted_database_of_another_program(path):
    """Even where the passphrase fits: GK-QDA's mark is missing."""
    connection = dbapi2.connect(str(path))
    connection.execute(f"PRAGMA key = '{PASSPHRASE}'")
    connection.execute("CREATE TABLE anything (x)")
    connection.commit()
    connection.close()
    with refused(NotAProject, path):
        open_project(path, passphrase=PASSPHRASE)


@pytest.mark.parametrize("passphrase", [None, PASSPHRASE])
def test_a_project_of_a_newer_release(path, passphrase):
    with create_project(path, passphrase=passphrase) as project:
        raw(project, "PRAGMA user_version = 2")
    for read_only in (False, True):
        with refused(ProjectTooNew, path):
            open_project(path, passphrase=passphrase, read_only=read_only)


# --- damage ----------------------------------------------------------------------------------------------


@pytest.fixture(params=[None, PASSPHRASE], ids=["plain", "encrypted"])
def damaged(request, path) -> tuple[Path, str | None]:
    """A project whose pages in the middle were overwritten."""
    with create_project(path, passphrase=request.param) as project, project.change("import") as session:
        insert_rows(
            session, Code, [{"name": f"c{i}", "name_key": f"c{i}", "rule": "r" * 200} for i in range(3000)]
        )
    content = bytearray(path.read_bytes())
    middle = len(content) // 8192 * 4096
    content[middle : middle + 6 * 4096] = b"\xa5" * (6 * 4096)
    path.write_bytes(content)
    return path, request.param


def test_damaged_pages(damaged):
    path, passphrase = damaged
    for read_only in (False, True):
        with refused(ProjectDamaged, path):
            open_project(path, passphrase=passphrase, read_only=read_only)


def test_a_file_cut_off(path):
    with create_project(path) as project:
        add_code(project, "x")
    path.write_bytes(path.read_bytes()[: 4096 * 20 + 17])
    with refused(ProjectDamaged, path):
        open_project(path)


def test_a_damaged_head_behind_an_intact_mark(path):
    create_project(path).close()
    content = bytearray(path.read_bytes())
    content[16:24] = b"\xff" * 8  # size of pages and the like
    path.write_bytes(content)
    with refused(ProjectDamaged, path):
        open_project(path)


def test_damage_that_shows_only_later(path):
    with create_project(path) as project, project.change("import") as session:
        insert_rows(
            session,
            Code,
            [{"name": f"c{i}", "name_key": f"c{i}", "rule": "r" * 500} for i in range(3000)],
        )
    with open_project(path, backup=False) as project:
        with path.open("r+b") as file:
            file.seek(path.stat().st_size // 8192 * 4096)
            file.write(b"\xa5" * 4096 * 200)
        with pytest.raises(ProjectDamaged, match="Sicherungen"):
            dump(project)


def test_after_an_unclean_end_even_a_large_file_is_checked(path, monkeypatch):
    """Large files are checked only then; here everything counts as large."""
    from gk_qda.project import opening

    monkeypatch.setattr(opening, "_CHECKED", 0)
    body = """
project = create_project(sys.argv[1])
rows = [{'name': f'c{i}', 'name_key': f'c{i}', 'rule': 'r' * 200} for i in range(3000)]
with project.change('x') as s: insert_rows(s, Code, rows)
project.close()
project = open_project(sys.argv[1])
with project.change('x') as s: s.add(Code(name='last', name_key='last'))
"""
    with another_process(body, path) as running:
        running.kill()
        running.wait()
    clean = path.with_name("clean.gkqda")
    with open_project(path) as project:
        assert names(project)[-1] == "last"
        project.back_up(clean)
        checked: list[str] = []
        monkeypatch.setattr(opening, "quick_fault", lambda connection: checked.append("now"))
    with open_project(clean):
        assert checked == []
    with another_process(
        "p = open_project(sys.argv[1])\nwith p.change('x') as s: s.add(Code(name='z', name_key='z'))", clean
    ) as running:
        running.kill()
        running.wait()
    with open_project(clean):
        assert checked == ["now"]


# --- rights ----------------------------------------------------------------------------------------------


@contextmanager
def without_privileges(folder: Path) -> Iterator[None]:
    """As an ordinary user: the superuser may write everywhere. The folder belongs to that user."""
    if not UNIX:
        pytest.skip("rights of Unix")
    if os.geteuid() != 0:
        yield
        return
    nobody = 65534
    parents = [parent for parent in folder.resolve().parents if parent.stat().st_uid == 0]
    modes = {parent: parent.stat().st_mode for parent in parents}
    for parent in parents:
        parent.chmod(modes[parent] | stat.S_IXOTH)
    for file in (folder, *folder.rglob("*")):
        os.chown(file, nobody, nobody)
    os.setegid(nobody)
    os.seteuid(nobody)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)
        for parent, mode in modes.items():
            parent.chmod(mode)


@pytest.fixture
def protected(path) -> Iterator[Path]:
    """A project in a folder without the right to write."""
    with create_project(path) as project:
        add_code(project, "Corona")
    (path.parent / f".{path.name}.lock").unlink()
    with without_privileges(path.parent):
        path.parent.chmod(0o555)
        yield path
        path.parent.chmod(0o755)


def test_a_folder_that_cannot_be_written(protected):
    with refused(ProjectReadOnly, protected):
        open_project(protected)
    with open_project(protected, read_only=True) as project:
        assert names(project) == ["Corona"]
    assert beside(protected) == {protected.name}
    with pytest.raises(FolderMissing):
        create_project(protected.with_name("neu.gkqda"))


def test_a_file_that_cannot_be_written(path):
    with create_project(path) as project:
        add_code(project, "Corona")
    with without_privileges(path.parent):
        path.chmod(0o444)
        with refused(ProjectReadOnly, path):
            open_project(path)
        with open_project(path, read_only=True) as project:
            assert names(project) == ["Corona"]


def test_a_file_that_cannot_be_read(path):
    create_project(path).close()
    with without_privileges(path.parent):
        path.chmod(0o000)
        with pytest.raises(ProjectUnreadable, match=r"Studie\.gkqda"):
            open_project(path)
        path.chmod(0o644)


def test_reading_on_a_protected_place_while_another_writes(path):
    """A colleague reads a project in a folder of ours."""
    with create_project(path) as project:
        add_code(project, "eins")
        if UNIX and os.geteuid() == 0:
            for file in path.parent.iterdir():
                file.chmod(0o644)
            path.parent.chmod(0o755)
        body = (
            "project = open_project(sys.argv[1], read_only=True)\n"
            "with project.read() as s: assert s.query(Code).count() == 1"
        )
        with another_process(body, path):
            add_code(project, "zwei")
        assert names(project) == ["eins", "zwei"]


# --- creating --------------------------------------------------------------------------------------------


def test_nothing_is_overwritten(path):
    path.write_text("wichtig")
    with refused(ProjectExists, path):
        create_project(path)


def test_a_folder_that_does_not_exist(tmp_path):
    with pytest.raises(FolderMissing, match="fehlt"):
        create_project(tmp_path / "fehlt" / "Studie.gkqda")
    assert list(tmp_path.iterdir()) == []


def test_two_programs_make_the_same_project(path):
    with another_process("project = create_project(sys.argv[1])", path), pytest.raises(ProjectExists):
        create_project(path)


def test_killed_right_after_it_was_made(path):
    """The tables are in the file, not only in its log: the file is known for what it is."""
    with another_process("project = create_project(sys.argv[1])", path) as running:
        running.kill()
        running.wait()
    with open_project(path) as project:
        add_code(project, "Corona")


def test_the_log_of_a_deleted_project_is_not_taken_for_the_new_ones(path):
    with another_process("project = create_project(sys.argv[1])\n" + ADD_ONE, path) as running:
        running.kill()
        running.wait()
    path.unlink()
    assert path.with_name(path.name + "-wal").exists()
    with create_project(path) as project:
        assert names(project) == []
        add_code(project, "neu")
    with open_project(path) as project:
        assert names(project) == ["neu"]
        assert project.faults() == []


def test_what_a_killed_creation_left_is_no_obstacle(path):
    path.with_name(f".{path.name}.new").write_bytes(b"half a project")
    with create_project(path) as project:
        assert names(project) == []
    assert beside(path) - {f".{path.name}.lock"} == {path.name}


# --- encryption ------------------------------------------------------------------------------------------

SECRET = "Kollegin der Ausländerbehörde"


def everything_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


def test_an_encrypted_project_holds_no_plain_text(path):
    with create_project(path, passphrase=PASSPHRASE) as project:
        assert project.is_encrypted
        add_code(project, SECRET, rule=SECRET * 50)
        project.back_up()
        log = path.with_name(path.name + "-wal")
        assert log.stat().st_size > 0
        written = everything_in(path.parent)
    for found in (written, everything_in(path.parent)):
        for encoding in ("utf-8", "utf-16-le", "latin-1"):
            assert SECRET.encode(encoding) not in found
        assert b"CREATE TABLE" not in found
        assert b"SQLite format" not in found
        assert PASSPHRASE.encode() not in found


def test_a_plain_project_would_have_failed_that_search(path):
    with create_project(path) as project:
        add_code(project, SECRET)
        assert not project.is_encrypted
    assert SECRET.encode() in everything_in(path.parent)


def test_what_was_deleted_is_gone_from_the_file(path):
    """``secure_delete``: but for the history, which remembers it for undo."""
    with create_project(path) as project:
        raw(project, f"INSERT INTO contents (guid, sha256, text) VALUES ('g', 'h', '{SECRET}')")
        raw(project, "DELETE FROM contents")
    assert SECRET.encode() not in everything_in(path.parent)


def test_a_passphrase_is_asked_for_and_checked(path):
    with create_project(path, passphrase=PASSPHRASE) as project:
        add_code(project, "Corona")
    for nothing in (None, ""):
        with refused(PassphraseNeeded, path):
            open_project(path, passphrase=nothing)
    for wrong in ("falsch", PASSPHRASE.lower(), PASSPHRASE + " "):
        for read_only in (False, True):
            with refused(WrongPassphrase, path):
                open_project(path, passphrase=wrong, read_only=read_only)
    with open_project(path, passphrase=PASSPHRASE, read_only=True) as project:
        assert names(project) == ["Corona"]


def test_a_passphrase_in_pieces_is_the_same(path):
    """Some keyboards send "ü" as two characters."""
    create_project(path, passphrase="Grüße").close()
    open_project(path, passphrase="Gru\u0308ße").close()


def test_an_empty_passphrase_makes_no_unprotected_project(path):
    with pytest.raises(PassphraseEmpty):
        create_project(path, passphrase="")
    assert beside(path) == set()


def test_a_passphrase_for_a_plain_project_does_no_harm(path):
    create_project(path).close()
    open_project(path, passphrase=PASSPHRASE).close()


def test_other_tools_open_it_with_the_passphrase(path):
    """The key is derived as SQLCipher 4 itself does."""
    with create_project(path, passphrase=PASSPHRASE) as project:
        add_code(project, "Corona")
    connection = dbapi2.connect(str(path))
    connection.execute(f"PRAGMA key = '{PASSPHRASE}'")
    assert connection.execute("SELECT name FROM codes").fetchall() == [("Corona",)]
    connection.close()


def test_two_projects_with_one_passphrase_have_two_keys(tmp_path):
    keys = set()
    for name in ("a.gkqda", "b.gkqda"):
        with create_project(tmp_path / name, passphrase=PASSPHRASE) as project:
            keys.add(project.key)
    assert len(keys) == 2


# --- one after the other and beside each other -------------------------------------------------------------


def test_a_question_is_put_together_once_for_all_projects_and_asked_of_each(tmp_path, monkeypatch):
    statements: dict[object, object] = {}
    monkeypatch.setattr(engine_sqlite, "STATEMENTS", statements)
    held = {"a": "Corona", "b": "Kooperation", "c": ""}
    with ExitStack() as opened:
        projects = [opened.enter_context(create_project(tmp_path / f"{name}.gkqda")) for name in held]
        for project, code in zip(projects, held.values(), strict=True):
            if code:
                add_code(project, code)
        assert names(projects[0]) == ["Corona"]
        known = len(statements)
        assert [names(project) for project in projects] == [["Corona"], ["Kooperation"], []]
        assert len(statements) == known > 0


# --- whole files -----------------------------------------------------------------------------------------


def test_a_project_copied_while_closed_is_whole(path, tmp_path):
    with create_project(path) as project:
        add_code(project, "Corona")
    shutil.copy(path, tmp_path / "Kopie.gkqda")
    with open_project(tmp_path / "Kopie.gkqda") as project:
        assert names(project) == ["Corona"]
        assert project.faults() == []


def test_faults_are_listed(path):
    with create_project(path) as project:
        add_code(project, "Corona")
        assert project.faults() == []
        raw(project, "PRAGMA foreign_keys = OFF", "UPDATE codes SET parent_id = 77")
        assert project.faults() == ["codes 1 -> codes"]
