"""The migrations lead to what the models say, on both databases, and keep what was there."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, select

from gk_qda import paths
from gk_qda.errors.project import (
    FolderMissing,
    NoProjectOnServer,
    ProjectDamaged,
    ProjectReadOnly,
    ProjectTooNew,
)
from gk_qda.models import Base, Code
from gk_qda.project import create_project, delete_rows, open_project, schema
from gk_qda.project.backup import backup_folder, backups
from gk_qda.project.engine_postgresql import postgresql_engine
from gk_qda.project.engine_sqlite import Access, sqlite_engine
from tests.postgresql import database, server
from tests.project.dump import differences, dump
from tests.project.filling import fill

__all__ = ["database", "server"]

NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("codes", table_kwargs={{"sqlite_autoincrement": True}}) as table:
        table.alter_column("gloss", new_column_name="translation")
        table.add_column(sa.Column("icon", sa.String(), nullable=False, server_default="dot"))
    {more}
"""


def migrated(engine: Engine) -> Engine:
    schema.upgrade(engine, "a project")
    return engine


def structure(connection: Connection) -> dict[str, list[str]]:
    """The columns and constraints of every table and index, whatever their order and layout."""
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").all()
    return {name: sorted(clauses(sql)) for name, sql in rows if not name.startswith("sqlite_")}


def clauses(sql: str) -> list[str]:
    """What stands between the outermost commas."""
    text = re.sub(r"\s+", " ", sql.replace('"', ""))
    head, body = text.split("(", 1)
    found, depth = [""], 0
    for letter in body.rpartition(")")[0]:
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth == 0:
            found.append("")
        else:
            found[-1] += letter
    return [head.strip(), *(clause.strip() for clause in found)]


def test_created_and_migrated_files_are_the_same(tmp_path):
    created = sqlite_engine(tmp_path / "created", None, Access.CREATE)
    schema.create(created)
    upgraded = migrated(sqlite_engine(tmp_path / "migrated", None, Access.CREATE))
    with created.connect() as one, upgraded.connect() as other:
        assert structure(one) == structure(other)
        for question in ("PRAGMA user_version", "PRAGMA application_id", "SELECT * FROM alembic_version"):
            assert one.exec_driver_sql(question).all() == other.exec_driver_sql(question).all()
    created.dispose()
    upgraded.dispose()


@pytest.mark.parametrize("make", [schema.create, migrated], ids=["created", "migrated"])
def test_the_models_are_what_a_file_holds(tmp_path, make):
    engine = sqlite_engine(tmp_path / "file", None, Access.CREATE)
    make(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    engine.dispose()


@pytest.mark.parametrize("make", [schema.create, migrated], ids=["created", "migrated"])
def test_the_models_are_what_a_server_holds(database, make):
    engine = postgresql_engine(database)
    make(engine)
    options = {"compare_type": True, "compare_server_default": True}
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection, opts=options), Base.metadata) == []
        assert schema.stored_schema(connection) == schema.SCHEMA
    engine.dispose()


def test_created_and_migrated_databases_are_the_same_on_a_server(server):
    described = []
    for make in (schema.create, migrated):
        address = server.new_database()
        engine = postgresql_engine(address)
        make(engine)
        with engine.connect() as connection:
            described.append([connection.exec_driver_sql(question).all() for question in SERVER_QUESTIONS])
        engine.dispose()
    assert described[0] == described[1]
    assert all(described[0])


SERVER_QUESTIONS = (
    """SELECT table_name, column_name, data_type, is_nullable, column_default, character_maximum_length
       FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2""",
    "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1",
    """SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace ORDER BY 1""",
)


def test_the_newest_migration_is_the_one_the_program_expects():
    scripts = ScriptDirectory(str(paths.MIGRATIONS))
    assert scripts.get_current_head() == schema.HEAD
    assert len(list(scripts.walk_revisions())) == schema.SCHEMA
    assert int(schema.HEAD) == schema.SCHEMA


# --- a later release -------------------------------------------------------------------------------------


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A filled project of today, which a later release will find old."""
    path = tmp_path / "Studie.gkqda"
    with create_project(path) as project:
        with project.change("fill") as session:
            fill(session)
        with project.change("add_code") as session:
            parent = session.scalars(select(Code)).one()
            session.add(Code(name="Unten", name_key="unten", parent_id=parent.id))
    return path


@pytest.fixture
def later_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A program with one migration more; the answer changes what it does."""
    folder = tmp_path / "migrations"
    shutil.copytree(paths.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(paths, "MIGRATIONS", folder)
    monkeypatch.setattr(schema, "SCHEMA", 2)
    monkeypatch.setattr(schema, "HEAD", "0002")

    def write(more: str = "pass") -> None:
        (folder / "versions" / "0002_next.py").write_text(NEXT.format(more=more))

    write()
    return write


def stored(path: Path, question: str) -> list[Any]:
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        answer = list(connection.exec_driver_sql(question).all())
    engine.dispose()
    return answer


def test_an_older_project_is_copied_and_brought_up_to_date(older, later_release):
    content = older.read_bytes()
    codes = stored(older, "SELECT id, name, parent_id, gloss FROM codes")
    open_project(older).close()
    assert stored(older, "SELECT id, name, parent_id, translation FROM codes") == codes
    assert stored(older, "SELECT DISTINCT icon FROM codes") == [("dot",)]
    assert stored(older, "PRAGMA user_version") == [(2,)]
    assert stored(older, "PRAGMA foreign_key_check") == []
    assert stored(older, "SELECT count(*) FROM codings") == [(1,)], "what points at codes is still there"
    (copy,) = backups(older)
    assert copy.name.endswith(" vor Schema 2.gkqda")
    assert stored(copy, "SELECT id, name, parent_id, gloss FROM codes") == codes
    assert content != older.read_bytes()
    open_project(older).close()


def test_ids_are_not_used_again_after_a_migration(older, request):
    with open_project(older) as project, project.change("delete") as session:
        highest = session.scalars(select(Code.id).order_by(Code.id.desc())).first()
        delete_rows(session, Code, [highest])
    request.getfixturevalue("later_release")
    open_project(older).close()
    engine = sqlite_engine(older, None)
    with engine.execution_options(writes=True).begin() as connection:
        row = connection.exec_driver_sql("SELECT * FROM codes").mappings().first()
        copied = {name: value for name, value in row.items() if name != "id"} | {
            "guid": "g",
            "name_key": "neu",
        }
        names = ", ".join(copied)
        marks = ", ".join("?" * len(copied))
        connection.exec_driver_sql(f"INSERT INTO codes ({names}) VALUES ({marks})", tuple(copied.values()))
        assert connection.exec_driver_sql("SELECT max(id) FROM codes").scalar() == highest + 1
    engine.dispose()


def test_a_migration_that_fails_leaves_the_project_as_it_was(older, later_release):
    before = [stored(older, f"SELECT * FROM {table}") for table in Base.metadata.tables]
    later_release('raise ZeroDivisionError("halfway")')
    with pytest.raises(ZeroDivisionError):
        open_project(older)
    assert [stored(older, f"SELECT * FROM {table}") for table in Base.metadata.tables] == before
    assert stored(older, "PRAGMA user_version") == [(1,)]
    later_release()
    open_project(older).close()


def test_a_migration_that_breaks_references_is_taken_back(older, later_release):
    later_release('op.execute("DELETE FROM documents")')
    with pytest.raises(ProjectDamaged, match=r"Studie\.gkqda"):
        open_project(older)
    assert stored(older, "PRAGMA user_version") == [(1,)]
    assert stored(older, "SELECT count(*) FROM documents") == [(1,)]


def test_references_hold_again_after_a_migration(older, later_release):
    with open_project(older) as project, project.read() as session:
        assert session.connection().exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_no_migration_without_a_copy(older, later_release):
    content = older.read_bytes()
    backup_folder(older).write_text("eine Datei, wo der Ordner sein soll")
    with pytest.raises(FolderMissing):
        open_project(older)
    assert older.read_bytes() == content


def test_an_older_project_cannot_be_opened_for_reading(older, later_release):
    content = older.read_bytes()
    with pytest.raises(ProjectReadOnly):
        open_project(older, read_only=True)
    assert older.read_bytes() == content


def test_a_project_of_the_later_release_is_too_new_for_this_one(older, later_release, monkeypatch):
    open_project(older).close()
    monkeypatch.undo()
    with pytest.raises(ProjectTooNew):
        open_project(older)


def test_an_older_project_on_a_server_is_brought_up_to_date(database, later_release, monkeypatch):
    with monkeypatch.context() as today:
        today.setattr(schema, "SCHEMA", 1)
        today.setattr(schema, "HEAD", "0001")
        with create_project(database) as project:
            with project.change("fill") as session:
                fill(session)
            before = dump(project)
    with pytest.raises(ProjectReadOnly):
        open_project(database, read_only=True)
    open_project(database).close()
    engine = postgresql_engine(database)
    with engine.connect() as connection:
        assert schema.stored_schema(connection) == 2
        assert connection.exec_driver_sql("SELECT name, icon FROM codes").all() == [("Corona", "dot")]
    engine.dispose()
    monkeypatch.undo()
    with pytest.raises(ProjectTooNew):
        open_project(database)
    assert before["codes"]


def test_an_empty_database_is_no_project(database):
    with pytest.raises(NoProjectOnServer):
        open_project(database)
    with create_project(database) as project:
        assert not any(dump(project).values())
    with open_project(database) as project:
        assert not differences(dump(project), dump(project))
