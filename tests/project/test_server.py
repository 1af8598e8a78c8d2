"""Several people on one server: nobody overwrites another, everybody undoes their own steps."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from sqlalchemy import select

from gk_qda.errors.project import (
    ChangedSince,
    EditedElsewhere,
    NoBackupOfServer,
    NothingToUndo,
    ProjectReadOnly,
    ServerInUse,
    ServerTrouble,
)
from gk_qda.models import Code, Coder
from gk_qda.project import Project, audit, create_project, insert_rows, open_project
from gk_qda.project.engine_postgresql import shown
from tests.postgresql import Server
from tests.project.dump import differences, dump


def add_code(project: Project, name: str, **values: object) -> int:
    with project.change("add_code") as session:
        row = Code(name=name, name_key=name.casefold(), **values)
        session.add(row)
    return row.id


def names(project: Project) -> list[str]:
    with project.read() as session:
        return list(session.scalars(select(Code.name).order_by(Code.id)))


@pytest.fixture
def two(database: str) -> Iterator[tuple[Project, Project]]:
    """Two people who have the same project open."""
    with create_project(database) as anna, open_project(database) as mehmet:
        with anna.change("coders", setup=True) as session:
            insert_rows(
                session,
                Coder,
                [{"name": n, "name_key": n.casefold(), "initials": n[0]} for n in ("Anna", "Mehmet")],
            )
        anna.coder_id, mehmet.coder_id = 1, 2
        yield anna, mehmet


def test_each_sees_what_the_other_committed(two):
    anna, mehmet = two
    add_code(anna, "eins")
    assert names(mehmet) == ["eins"]
    add_code(mehmet, "zwei")
    assert names(anna) == ["eins", "zwei"]


def test_each_undoes_their_own_steps(two):
    anna, mehmet = two
    add_code(anna, "von Anna")
    add_code(mehmet, "von Mehmet")
    assert anna.undo().inverse_rows()[0].after["name"] == "von Anna"
    assert names(mehmet) == ["von Mehmet"]
    with pytest.raises(NothingToUndo):
        anna.undo()
    add_code(mehmet, "noch einer")
    anna.redo()
    assert names(anna) == ["von Anna", "von Mehmet", "noch einer"]


def test_a_step_that_another_built_on_is_not_undone(two):
    anna, mehmet = two
    parent = add_code(anna, "oben")
    add_code(mehmet, "unten", parent_id=parent)
    before = dump(anna)
    with pytest.raises(ChangedSince):
        anna.undo()
    with mehmet.change("rename") as session:
        session.get_one(Code, parent).name = "anders"
    with pytest.raises(ChangedSince):
        anna.undo()
    mehmet.undo()
    assert not differences(dump(anna), before)


def test_two_change_the_same_row_at_the_same_time(two):
    anna, mehmet = two
    row_id = add_code(anna, "eins")

    def rename_while_the_other_does() -> None:
        with anna.change("rename") as session:
            row = session.get_one(Code, row_id)
            with mehmet.change("rename") as other:
                other.get_one(Code, row_id).name = "Mehmets"
            row.name = "Annas"

    with pytest.raises(EditedElsewhere):
        rename_while_the_other_does()
    assert names(anna) == ["Mehmets"]


def test_bulk_work_of_two_at_the_same_time(two):
    """Ids are reserved: nobody waits for or collides with another."""
    anna, mehmet = two
    troubles: list[Exception] = []

    def work(project: Project, who: str) -> None:
        try:
            for step in range(10):
                with project.change("import") as session:
                    rows = [{"name": f"{who}{step}-{i}", "name_key": f"{who}{step}-{i}"} for i in range(50)]
                    insert_rows(session, Code, rows)
        except Exception as error:  # noqa: BLE001 - shown by the last assertion
            troubles.append(error)

    threads = [threading.Thread(target=work, args=pair) for pair in ((anna, "a"), (mehmet, "m"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert troubles == []
    assert len(set(names(anna))) == 1000
    for _ in range(10):
        anna.undo()
    assert {name[0] for name in names(mehmet)} == {"m"}


def test_reading_only(database):
    with create_project(database) as project:
        add_code(project, "eins")
    with open_project(database, read_only=True) as project:
        assert names(project) == ["eins"]
        with pytest.raises(ProjectReadOnly):
            add_code(project, "zwei")
        with project.read() as session, pytest.raises(Exception, match="read-only transaction"):
            session.connection().exec_driver_sql("DELETE FROM codes")


def test_a_database_in_use_is_not_taken_for_a_new_project(database):
    with create_project(database) as project:
        add_code(project, "eins")
    with pytest.raises(ServerInUse):
        create_project(database)
    with open_project(database) as project:
        assert names(project) == ["eins"]


def test_a_server_is_not_copied_by_the_program(database):
    with create_project(database) as project, pytest.raises(NoBackupOfServer):
        project.back_up()


def test_a_server_that_does_not_answer(server: Server):
    nowhere = (
        server.address("study").replace(f":{server.port}/", ":1/").replace("analyst@", "analyst:geheim@")
    )
    with pytest.raises(ServerTrouble) as caught:
        open_project(nowhere)
    assert "127.0.0.1:1/study" in str(caught.value)
    assert "geheim" not in caught.value.sentence("de") + repr(caught.value) + str(caught.value.fields)
    with pytest.raises(ServerTrouble):
        open_project(server.address("no_such_database"))


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://u:geheim@[half",
        "postgresql://u:geheim@host:port/db",
        "postgres://",
        "postgresql+psycopg://u:geheim@h/d",
    ],
)
def test_addresses_never_show_the_password(address):
    assert "geheim" not in shown(address)


def test_a_misspelt_address():
    with pytest.raises(ServerTrouble):
        open_project("postgresql://u:geheim@host:port/db")


def test_a_connection_that_broke(database, server: Server):
    """The server was restarted: the work in hand is refused with a sentence, the next step works again."""
    with create_project(database) as project:
        add_code(project, "eins")

        def work_while_it_breaks() -> None:
            with project.change("add_code") as session:
                session.add(Code(name="zwei", name_key="zwei"))
                session.flush()
                server.run(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    f" WHERE datname = '{database.rpartition('/')[2]}'"
                )

        with pytest.raises(ServerTrouble):
            work_while_it_breaks()
        assert names(project) == ["eins"]
        add_code(project, "drei")
        assert names(project) == ["eins", "drei"]


def test_the_audit_trail_of_two_at_the_same_time_is_one_chain(two):
    threads = [
        threading.Thread(target=lambda who=who: [who.note("export", n=n) for n in range(10)]) for who in two
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with two[0].read() as session:
        assert audit.first_broken(session) is None
        assert len(session.scalars(select(audit.AuditEntry)).all()) == 20
