"""Erasing on every kind of place: rows, record and words are gone, undo says why it cannot go back."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from gk_qda.errors.project import ErasedSince, ErasureIncomplete
from gk_qda.models import AuditEntry, Code, Memo
from gk_qda.project import delete_rows
from gk_qda.project.erasing import Erasure, erase, erase_words
from gk_qda.project.remaking import remade_path
from gk_qda.project.scrubbing import places_left
from gk_qda.project.traces import Traces

TEXT = "Das hat uns damals niemand so gesagt, und ich weiß bis heute nicht, warum."


def write(project, **values):
    with project.change("write_memo", title=values.get("title", "")) as session:
        session.add(memo := Memo(**values))
        session.flush()
        return memo.id


def test_rows_leave_no_trace(place):
    with place.create() as project:
        kept = write(project, text="bleibt")
        memo_id = write(project, title=TEXT, text=TEXT)
        heard = []
        project.on_change(heard.append)

        def body(session):
            delete_rows(session, Memo, [memo_id])
            return [TEXT]

        done = erase(project, Erasure("purge_document", {"id": 7}, body))
        assert done.rows == 1
        assert done.holders == ()
        (changes,) = heard
        assert changes.touched("memos") == {memo_id}
        with project.read() as session:
            assert places_left(session.connection(), Traces(texts=[TEXT])) == {}
            assert [memo.id for memo in session.scalars(select(Memo))] == [kept]
            assert session.scalars(select(AuditEntry.action)).all() == ["seal", "purge_document"]
        with pytest.raises(ErasedSince):
            project.undo()
        write(project, text="geht weiter")
        assert project.undo().verb == "write_memo"
    with place.open() as project:
        assert project.faults() == []


def test_words_leave_the_record(place):
    with place.create() as project:
        memo_id = write(project, text="Frau Müller rief an.")
        with project.change("write_memo") as session:
            session.get_one(Memo, memo_id).text = "[Leiterin] rief an."
        done = erase_words(project, ["Müller"])
        assert (done.left, done.written, done.steps) == ({}, 0, 2)
        with project.read() as session:
            assert session.get_one(Memo, memo_id).text == "[Leiterin] rief an."
        with pytest.raises(ErasedSince):
            project.undo()


def test_words_of_today_stay_and_are_told(place):
    with place.create() as project:
        write(project, text="Frau Müller rief an.")
        assert set(erase_words(project, ["Müller"]).left) == {"memos"}


def test_where_something_would_be_left_nothing_happens(path, project):
    write(project, text="bleibt")

    def body(session):
        session.add(Code(name="neu", name_key=TEXT))  # a key is made from a name and not looked after
        return [TEXT]

    with pytest.raises(ErasureIncomplete):
        erase(project, Erasure("purge_document", {}, body))
    with project.read() as session:
        assert not session.scalars(select(Code)).all()
        assert not session.scalars(select(AuditEntry)).all()
    assert not remade_path(path).exists()
    assert project.undo().verb == "write_memo"
