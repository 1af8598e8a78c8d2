"""Every step can be taken back and repeated, whatever it did and wherever the project is."""

from __future__ import annotations

import datetime as dt
import json
import time
import traceback
import zlib
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from gk_qda.errors.project import ChangedSince, EditedElsewhere, NothingToRedo, NothingToUndo
from gk_qda.models import AnchorExample, Base, Change, ChangeRow, Code, Coder, Coding, Content, Memo, Setting
from gk_qda.project import (
    Project,
    create_project,
    delete_rows,
    history,
    insert_rows,
    open_project,
    update_rows,
)
from tests.project.conftest import Place
from tests.project.dump import LEFT_OUT, differences, dump
from tests.project.filling import fill

LOCAL = datetime(2020, 5, 5, 12, 30)  # without a zone, as other programs hand it over


def code(name: str, **values: object) -> Code:
    return Code(name=name, name_key=name.casefold(), **values)


def walk_there_and_back(project: Project, steps: list[dict[str, list[object]]]) -> None:
    """Undo to the beginning and redo to the end, twice, comparing every state on the way."""
    for _ in range(2):
        for state in reversed(steps[:-1]):
            project.undo()
            assert not differences(dump(project), state)
        for state in steps[1:]:
            project.redo()
            assert not differences(dump(project), state)


def test_the_filling_leaves_no_table_out(project):
    with project.change("fill") as session:
        fill(session)
    assert [name for name, rows in dump(project).items() if not rows] == []
    assert set(dump(project)) == set(Base.metadata.tables) - LEFT_OUT


def test_rows_of_every_table_come_change_and_go(place: Place):
    """Each table's row is inserted, changed and deleted by objects; undone and redone."""
    with place.create() as project:
        states = [dump(project)]
        with project.change("fill") as session:
            rows = fill(session)
        states.append(dump(project))
        with project.change("change") as session:
            for row in rows.values():
                if not isinstance(row, Content):
                    change_something(session.get_one(type(row), row.id))
        states.append(dump(project))
        with project.change("clear") as session:
            for row in reversed(list(rows.values())):
                if not isinstance(row, Content):
                    session.delete(session.get_one(type(row), row.id))
                    session.flush()
        states.append(dump(project))
        assert not any(states[-1].values())
        assert all(states[1][name] != states[2][name] for name in states[1]), "every table was changed"
        walk_there_and_back(project, states)


def change_something(row: Base) -> None:
    """Give one column of a row another value."""
    for name, value in {
        "comment": "neu",
        "note": "neu",
        "title": "neu",
        "reason": "neu",
        "place_of_form": "neu",
        "position": 9,
        "value": "neu",
        "milliseconds": 7,
        "end": 99,
        "text": "neu",
        "initials": "XY",
        "function": "GfS",
        "expression": "A AND B",
    }.items():
        if name in row.__table__.c:
            setattr(row, name, value)
            return
    raise AssertionError(row)


def test_rows_written_in_bulk_come_change_and_go(place: Place):
    with place.create() as project:
        states = [dump(project)]
        with project.change("insert") as session:
            coders = insert_rows(
                session, Coder, [{"name": f"P{i}", "name_key": f"p{i}", "initials": "P"} for i in range(40)]
            )
        states.append(dump(project))
        with project.change("update") as session:
            update_rows(session, Coder, {row_id: {"initials": "Q"} for row_id in coders[5:30]})
        states.append(dump(project))
        with project.change("delete") as session:
            delete_rows(session, Coder, coders[10:])
        states.append(dump(project))
        walk_there_and_back(project, states)
        versions = [row["version"] for row in states[2]["coders"]]
        assert versions == [1] * 5 + [2] * 25 + [1] * 10


def test_objects_and_bulk_work_mix_in_one_step(place: Place):
    with place.create() as project:
        before = dump(project)
        with project.change("mixed") as session:
            parent = code("Oben")
            session.add(parent)
            session.flush()
            children = insert_rows(
                session,
                Code,
                [{"name": f"k{i}", "name_key": f"k{i}", "parent_id": parent.id} for i in range(20)],
            )
            first = session.get_one(Code, children[0])
            first.name = "erst so"
            session.flush()
            first.name = "dann so"
            update_rows(session, Code, {row_id: {"position": 5} for row_id in children})
            session.add(code("Daneben", parent_id=children[3]))
            session.flush()
            delete_rows(session, Code, children[10:])
            parent.color = "#112233"
        after = dump(project)
        assert len(after["codes"]) == 12
        walk_there_and_back(project, [before, after])


def test_a_row_changed_several_times_in_one_step_goes_back_to_where_it_was(place: Place):
    with place.create() as project:
        with project.change("add") as session:
            session.add(code("eins"))
        before = dump(project)
        with project.change("rename") as session:
            row = session.scalars(select(Code)).one()
            for name in ("zwei", "drei", "vier"):
                row.name = name
                session.flush()
            update_rows(session, Code, {row.id: {"name": "fünf"}})
        walk_there_and_back(project, [before, dump(project)])


def test_a_row_that_came_and_went_in_one_step_leaves_nothing(project):
    before = dump(project)
    with project.change("fleeting") as session:
        row = code("kurz")
        session.add(row)
        session.flush()
        session.delete(row)
    walk_there_and_back(project, [before, dump(project)])


def test_what_a_savepoint_takes_back_is_not_recorded(place: Place):
    with place.create() as project:
        before = dump(project)
        with project.change("batch") as session:
            session.add(code("vorher"))
            savepoint = session.begin_nested()
            session.add(code("verworfen"))
            session.flush()
            savepoint.rollback()
            with session.begin_nested():
                session.add(code("behalten"))
            session.add(code("nachher"))
        after = dump(project)
        assert [row["name"] for row in after["codes"]] == ["vorher", "behalten", "nachher"]
        walk_there_and_back(project, [before, after])


def test_the_history_outlives_closing(place: Place):
    with place.create() as project:
        states = [dump(project)]
        for name in ("eins", "zwei", "drei"):
            with project.change("add", code=name) as session:
                session.add(code(name))
            states.append(dump(project))
    with place.open() as project:
        assert project.undo().details == {"code": "drei"}
    with place.open() as project:
        project.undo()
        assert not differences(dump(project), states[1])
    with place.open() as project:
        project.redo()
        assert not differences(dump(project), states[2])
        project.redo()
        with pytest.raises(NothingToRedo):
            project.redo()
        walk_there_and_back(project, states)


def test_a_new_step_ends_the_chance_to_redo(place: Place):
    with place.create() as project:
        for name in ("eins", "zwei"):
            with project.change("add") as session:
                session.add(code(name))
        project.undo()
        with project.change("add") as session:
            session.add(code("anders"))
        with pytest.raises(NothingToRedo):
            project.redo()
        project.undo()
        project.undo()
        with pytest.raises(NothingToUndo):
            project.undo()
        project.redo()
        assert [row["name"] for row in dump(project)["codes"]] == ["eins"]


def test_setup_cannot_be_undone(project):
    with project.change("make", setup=True) as session:
        session.add(code("Anfang"))
    with pytest.raises(NothingToUndo):
        project.undo()


def test_a_change_of_nothing_leaves_no_step(project):
    with project.change("add") as session:
        session.add(code("eins"))
    announced = []
    project.on_change(announced.append)
    with project.change("nothing") as session:
        row = session.scalars(select(Code)).one()
        row.name = "zwei"
        row.name = "eins"
        update_rows(session, Code, {row.id: {"name": "eins"}})
        delete_rows(session, Code, [])
        assert insert_rows(session, Code, []) == []
    assert announced == []
    with project.read() as session:
        assert session.scalars(select(Change.verb)).all() == ["add"]


def test_a_change_that_fails_leaves_nothing(place: Place):
    with place.create() as project:
        before = dump(project)

        def half() -> None:
            with project.change("half") as session:
                session.add(code("halb"))
                session.flush()
                insert_rows(session, Setting, [{"key": "a", "value": 1}])
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            half()
        assert not differences(dump(project), before)
        with project.read() as session:
            assert session.scalars(select(Change)).all() == []
        with pytest.raises(NothingToUndo):
            project.undo()


def test_a_row_changed_past_the_history_is_not_overwritten(place: Place):
    with place.create() as project:
        with project.change("add") as session:
            session.add(code("eins"))
        with project.change("rename") as session:
            session.scalars(select(Code)).one().name = "zwei"
        with project._engine.execution_options(writes=True).begin() as connection:
            connection.execute(text("UPDATE codes SET rule = 'x'"))
        changed = dump(project)
        with pytest.raises(ChangedSince):
            project.undo()
        assert not differences(dump(project), changed)


def test_a_step_that_something_later_needs_is_not_taken_back(place: Place):
    with place.create() as project:
        with project.change("add") as session:
            session.add(code("oben"))
        with project._engine.execution_options(writes=True).begin() as connection:
            row = dict(connection.execute(select(Code.__table__)).mappings().one())
            child = row | {"id": 2, "guid": "g", "name": "unten", "name_key": "unten", "parent_id": row["id"]}
            connection.execute(insert(Code.__table__), child)
        with pytest.raises(ChangedSince):
            project.undo()
        assert [row["name"] for row in dump(project)["codes"]] == ["oben", "unten"]


@pytest.mark.parametrize(
    "write",
    [
        lambda session: session.execute(update(Code).values(name="x")),
        lambda session: session.execute(delete(Code)),
        lambda session: session.execute(insert(Code), [{"name": "x", "name_key": "x"}]),
        lambda session: session.execute(update(Code.__table__).values(name="x")),
        lambda session: session.bulk_save_objects([code("x")]),
        lambda session: session.bulk_insert_mappings(Code, [{"name": "x", "name_key": "x"}]),
    ],
)
def test_bulk_writes_that_would_escape_the_record_are_refused(project, write):
    with pytest.raises(RuntimeError, match="escape the record"), project.change("bulk") as session:
        write(session)
    assert dump(project)["codes"] == []


def test_reading_sessions_do_not_write(project):
    with project.read() as session:
        session.add(code("x"))
        with pytest.raises(RuntimeError, match="asked to write"):
            session.flush()
    with pytest.raises(TypeError, match=r"Project\.change"), project.read() as session:
        insert_rows(session, Code, [{"name": "x", "name_key": "x"}])
    assert dump(project)["codes"] == []


def test_ids_are_never_used_again(place: Place):
    with place.create() as project:
        used: set[int] = set()

        def add(name: str, *, bulk: bool) -> None:
            with project.change("add") as session:
                if bulk:
                    ids = insert_rows(session, Code, [{"name": name, "name_key": name}])
                else:
                    row = code(name)
                    session.add(row)
                    session.flush()
                    ids = [row.id]
            assert not used & set(ids)
            used.update(ids)

        for number in range(6):
            add(f"c{number}", bulk=number % 2 == 0)
            if number % 3:
                project.undo()
        with project.change("delete") as session:
            delete_rows(session, Code, list(used))
        add("danach", bulk=False)
        add("und noch", bulk=True)


def test_values_given_in_local_time_or_as_tuples_go_back_as_well(place: Place):
    """What is written is what the record says, however it was given."""
    with place.create() as project:
        before = dump(project)
        with project.change("add") as session:
            insert_rows(
                session,
                Code,
                [{"name": "a", "name_key": "a", "created_at": LOCAL}],
            )
            insert_rows(session, Setting, [{"key": "s", "value": ("tuple", {1: "zahl"})}])
            session.add(Memo(text="m", created_at=datetime.now(dt.timezone(dt.timedelta(hours=5)))))
        walk_there_and_back(project, [before, dump(project)])


def test_the_same_moment_said_otherwise_is_no_change(project, monkeypatch):
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        with project.change("add") as session:
            (row_id,) = insert_rows(session, Code, [{"name": "a", "name_key": "a", "created_at": LOCAL}])
        heard = []
        project.on_change(heard.append)
        with project.change("again") as session:
            update_rows(session, Code, {row_id: {"created_at": LOCAL}})
            update_rows(session, Code, {row_id: {"created_at": LOCAL.astimezone()}})
        assert heard == []
        assert dump(project)["codes"][0]["created_at"].isoformat() == "2020-05-05T10:30:00+00:00"
    finally:
        monkeypatch.undo()
        time.tzset()


def test_who_did_what_and_when_is_told(place: Place):
    with place.create() as project:
        heard = []
        project.on_change(heard.append)
        with project.change("add_code", code="C") as session:
            session.add(code("C"))
            session.info["details"]["n"] = 1
        project.undo()
        project.redo()
        assert [(change.kind, change.verb, change.details) for change in heard] == [
            ("do", "add_code", {"code": "C", "n": 1}),
            ("undo", "add_code", {"code": "C", "n": 1}),
            ("redo", "add_code", {"code": "C", "n": 1}),
        ]
        assert [change.touched("codes") for change in heard] == [frozenset({1})] * 3
        assert [next(change.of("codes")).kind for change in heard] == ["insert", "delete", "insert"]
        assert [change.change_id for change in heard] == [1, 2, 3], "undo and redo are steps of their own"
        assert all(change.at is not None for change in heard)
        assert heard[0].values("codes", "name") == {"C"}
        assert heard[0].tables() == {"codes"}
        project.forget(heard.append)
        project.undo()
        assert len(heard) == 3
        with project.read() as session:
            stored = session.execute(
                select(Change.kind, Change.state, Change.target_id).order_by(Change.id)
            ).all()
        assert stored == [
            ("do", "undone", None),
            ("undo", "done", 1),
            ("redo", "done", 1),
            ("undo", "done", 1),
        ]


def test_the_stored_history_tells_what_each_step_wrote(project):
    heard = []
    project.on_change(heard.append)
    with project.change("add") as session:
        parent = code("oben")
        session.add(parent)
        session.flush()
        insert_rows(
            session, Code, [{"name": f"{i}", "name_key": f"{i}", "parent_id": parent.id} for i in range(30)]
        )
    project.undo()
    project.redo()
    with project.read() as session:
        steps = session.scalars(select(Change).order_by(Change.id)).all()
        stored = [history.load(session, step) for step in steps]
    assert [step.kind for step in stored] == ["do", "undo", "redo"]
    assert [step.rows for step in stored] == [step.rows for step in heard]


@pytest.mark.parametrize(
    "rows",
    [
        [{"name": "geheim", "name_key": "geheim"}] * 2,
        [{"name": "a", "name_key": "a", "rule": "geheimer Text", "shortcut": 77}],
    ],
    ids=["twice", "against a rule"],
)
def test_a_bug_report_holds_no_text(place: Place, rows):
    with (
        place.create() as project,
        pytest.raises(IntegrityError) as caught,
        project.change("wrong") as session,
    ):
        insert_rows(session, Code, rows)
    assert "geheim" not in "".join(traceback.format_exception(caught.value))


def test_many_rows_are_kept_in_few_lines(project):
    with project.change("import") as session:
        insert_rows(session, Code, [{"name": f"c{i}", "name_key": f"c{i}"} for i in range(1000)])
    with project.read() as session:
        (line,) = session.scalars(select(ChangeRow))
        assert len(line.block) < 60_000, "a thousand rows, compressed"


def test_an_anchor_keeps_its_coding_through_undo(project):
    """Rows that point at each other go and come in the order that references need."""
    with project.change("fill") as session:
        rows = fill(session)
    full = dump(project)
    with project.change("remove_coding") as session:
        for model in (AnchorExample, Coding):
            if model is Coding:
                session.delete(session.get_one(type(rows["summary_evidence"]), rows["summary_evidence"].id))
                session.flush()
            session.delete(session.get_one(model, rows[model.__tablename__].id))
            session.flush()
    walk_there_and_back(project, [full, dump(project)])


def test_a_row_that_is_gone_cannot_be_updated(project):
    with pytest.raises(EditedElsewhere), project.change("late") as session:
        update_rows(session, Code, {77: {"name": "x"}})


def test_somebody_else_changed_the_row_meanwhile(place: Place):
    """The version counter keeps one person's work from silently replacing another's."""
    with place.create() as project:
        with project.change("add") as session:
            session.add(code("eins"))
        with project.read() as session:
            mine = session.scalars(select(Code)).one()
        with project.change("rename") as session:
            session.scalars(select(Code)).one().name = "zwei"
        mine.name = "drei"
        with pytest.raises(EditedElsewhere), project.change("rename") as session:
            session.add(mine)
        assert [row["name"] for row in dump(project)["codes"]] == ["zwei"]


def test_a_file_made_elsewhere_keeps_its_history(tmp_path):
    """A copy is a whole project: its history goes on from where it was copied."""
    with create_project(tmp_path / "a.gkqda") as project:
        with project.change("add") as session:
            session.add(code("eins"))
        copy = project.back_up(tmp_path / "b.gkqda")
        original = dump(project)
    with open_project(copy) as project:
        assert not differences(dump(project), original)
        project.undo()
        assert dump(project)["codes"] == []


def test_steps_of_an_older_schema_go_back_as_well(project):
    """A migration gave up a column and added another; the history still tells of the old ones."""
    states = [dump(project)]
    with project.change("add") as session:
        session.add(code("eins"))
        insert_rows(
            session, Coder, [{"name": f"P{i}", "name_key": f"p{i}", "initials": "P"} for i in range(20)]
        )
    states.append(dump(project))
    with project.change("clear") as session:
        delete_rows(session, Code, session.scalars(select(Code.id)))
        delete_rows(session, Coder, session.scalars(select(Coder.id)))
    states.append(dump(project))
    with project._engine.execution_options(writes=True).begin() as connection:
        table = ChangeRow.__table__
        for line in connection.execute(select(table)).mappings().all():
            connection.execute(update(table).where(table.c.id == line["id"]).values(as_before(dict(line))))
    walk_there_and_back(project, states)


def as_before(line: dict[str, Any]) -> dict[str, Any]:
    """A line of the history as a schema would have written it that had "icon", and not yet "position"."""
    if line["block"] is not None:
        block = json.loads(zlib.decompress(line["block"]))
        index = block["columns"].index("position")
        block["columns"][index] = "icon"
        return {"block": zlib.compress(json.dumps(block).encode())}
    return {
        name: {"icon": "dot"} | {key: value for key, value in line[name].items() if key != "position"}
        for name in ("before", "after")
        if line[name] is not None
    }
