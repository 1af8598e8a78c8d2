"""Seals: a step of the history that was altered, taken away or slipped in later shows."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, insert, select, update

from gk_qda.errors import Cancelled
from gk_qda.models import AuditEntry, Base, Change, ChangeRow, Code, Setting
from gk_qda.project import create_project, open_project, sealing
from gk_qda.project.erasing import erase_words
from tests.project.conftest import Place
from tests.project.filling import fill
from tests.project.heard import Heard


def work(project, number: int) -> None:
    """A step of one row, and one of rows enough for a compressed block."""
    with project.change("set_setting") as session:
        session.add(Setting(key=f"key {number}", value=number))
    from gk_qda.project import insert_rows

    with project.change("add_codes") as session:
        insert_rows(session, Setting, [{"key": f"many {number} {n}", "value": n} for n in range(20)])


def checked(project, wanted: str = ""):
    with project.read() as session:
        return sealing.check(session, wanted)


def test_every_session_and_every_backup_puts_one(place: Place):
    with place.create() as project:
        work(project, 1)
    with place.open(backup=False) as project:
        verdict = checked(project)
        assert (verdict.steps, verdict.sealed, verdict.is_sound) == (2, 2, True)
        work(project, 2)
        assert (checked(project).steps, checked(project).sealed) == (4, 2)
        if project.path is not None:
            project.back_up()
            assert checked(project).sealed == 4
        project.undo()
    with place.open(backup=False) as project:
        verdict = checked(project)
        assert (verdict.steps, verdict.sealed, verdict.is_sound) == (5, 5, True)
        entries = verdict.entries
    with place.open(backup=False) as project:
        assert checked(project).entries == entries, "nothing done, nothing sealed"


TAMPER = {
    "verb": update(Change).where(Change.id == 3).values(verb="other"),
    "details": update(Change).where(Change.id == 3).values(details={"name": "anders"}),
    "person": update(Change).where(Change.id == 3).values(coder_id=9),
    "row": update(ChangeRow).where(ChangeRow.change_id == 3).values(after={"id": 1}),
    "block": update(ChangeRow).where(ChangeRow.change_id == 4).values(block=b"\0"),
    "missing row": delete(ChangeRow).where(ChangeRow.change_id == 3),
    "missing step": delete(Change).where(Change.id == 4),
    "slipped in": insert(ChangeRow).values(change_id=3, position=7, table_name="codes", row_id=1),
}


@pytest.mark.parametrize("how", TAMPER)
def test_what_was_altered_shows_with_the_session_it_belongs_to(path, how):
    with create_project(path) as project:
        work(project, 1)
    with open_project(path, backup=False) as project:
        work(project, 2)
    with open_project(path, backup=False) as project:
        with project._engine.execution_options(writes=True).begin() as connection:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            if how == "missing step":
                connection.execute(delete(ChangeRow).where(ChangeRow.change_id == 4))
            connection.execute(TAMPER[how])
        verdict = checked(project)
        assert not verdict.is_sound
        assert verdict.broken_entry is None, "the trail itself holds"
        assert [(seal.first, seal.last) for seal in verdict.broken_seals] == [(3, 4)]


def test_undo_and_redo_break_no_seal(path):
    with create_project(path) as project:
        for number in range(3):
            work(project, number)
    with open_project(path, backup=False) as project:
        project.undo()
        project.undo()
        project.redo()
        work(project, 9)  # discards what could be redone
        assert checked(project).is_sound


def test_after_an_erasure_everything_is_sealed_anew(path):
    with create_project(path) as project:
        work(project, 1)
    with open_project(path, backup=False) as project:
        with project._writing() as session:
            table = Base.metadata.tables["change_rows"]
            session.connection().execute(update(table).where(table.c.change_id == 1).values(after=None))
        assert not checked(project).is_sound
        project.note("purge", document=1)
        with project._writing() as session:
            assert sealing.seal(session, anew=True)
        assert checked(project).is_sound
        work(project, 2)
    with open_project(path, backup=False) as project:
        assert checked(project).is_sound
        with project.read() as session:
            assert [e.action for e in session.scalars(select(AuditEntry).order_by(AuditEntry.id))] == [
                "seal", "purge", "seal", "seal",
            ]  # fmt: skip


def test_a_chain_written_down_earlier_is_still_there_or_not(path):
    with create_project(path) as project:
        work(project, 1)
    with open_project(path, backup=False) as project:
        head = checked(project).head
        work(project, 2)
    with open_project(path, backup=False) as project:
        assert checked(project, head).has_wanted is True
        assert checked(project).has_wanted is None
        with project._engine.execution_options(writes=True).begin() as connection:
            connection.execute(delete(AuditEntry))
        assert checked(project).is_sound, "an empty trail cannot tell"
        assert checked(project, head).is_sound is False


def test_every_kind_of_row_can_be_sealed(path):
    with create_project(path) as project, project.change("fill", setup=True) as session:
        fill(session)
    with open_project(path, backup=False) as project:
        assert checked(project).is_sound
        with project.change("rename_code") as session:
            session.scalars(select(Code)).first().name = "Anders"
        assert checked(project).sealed == 1


def test_erasing_for_good_leaves_a_trail_that_holds(path):
    with create_project(path) as project:
        with project.change("fill", setup=True) as session:
            fill(session)
        work(project, 1)
    with open_project(path, backup=False) as project:
        erase_words(project, ["spät"])
        assert checked(project).is_sound
        with project._engine.execution_options(writes=True).begin() as connection:
            connection.execute(update(Change).where(Change.id == 2).values(verb="other"))
        assert not checked(project).is_sound
        erase_words(project, ["Wie läuft"])
        assert checked(project).is_sound
        with project.read() as session:
            seals = session.scalars(select(AuditEntry).where(AuditEntry.action == "seal")).all()
        assert [entry.details.get("was_sound") for entry in seals] == [None, True, False]


def test_a_check_tells_how_far_it_is_and_can_be_stopped(tmp_path, monkeypatch):
    monkeypatch.setattr(sealing, "_PIECE", 2)
    path = tmp_path / "demo.gkqda"
    with create_project(path) as project:
        for number in range(5):
            work(project, number)
    with open_project(path, backup=False) as project, project.read() as session:
        heard = Heard()
        verdict = sealing.check(session, progress=heard)
        assert verdict.is_sound
        assert len(heard.told) > 2
        assert [done for done, _ in heard.told] == sorted(done for done, _ in heard.told)
        assert {total for _, total in heard.told} == {verdict.sealed}
        with pytest.raises(Cancelled):
            sealing.check(session, progress=Heard(stop_at=1))
