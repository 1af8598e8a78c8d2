"""Deleting for good: nothing is left of it in the folder of the project, and what is left fits together."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select

from gk_qda.errors import Cancelled
from gk_qda.errors.project import ErasedSince
from gk_qda.models import AuditEntry, Change, Coding, Document, Memo, Paragraph, Person, Speaker, TextMark
from gk_qda.operations import documents, memos, purging
from gk_qda.operations.demo import build_demo
from gk_qda.operations.documents import withdraw_paragraph
from gk_qda.operations.projects import work_as
from gk_qda.operations.text_edit import edit_text
from gk_qda.progress import Silent
from gk_qda.project import Project, audit, open_project
from gk_qda.project.backup import back_up, backups
from gk_qda.project.erasing import delete_copies, erase_words, renew_backup
from gk_qda.project.remaking import remade_path
from gk_qda.project.residue import holders
from gk_qda.project.traces import GAP, Traces
from gk_qda.queries.documents import document_text, find_document, paragraphs_of, text_of, texts_of
from gk_qda.reanchoring import Edit
from tests.demo_copy import opened_copy
from tests.project.dump import differences, dump
from tests.project.heard import Heard


@pytest.fixture
def demo(tmp_path):
    with opened_copy(tmp_path) as project:
        yield project


def id_of(project: Project, name: str) -> int:
    with project.read() as session:
        return find_document(session, name).id


def traces_of(project: Project, document_id: int) -> Traces:
    """Every run of the document that no other one and no question of the guide holds."""
    with project.read() as session:
        texts = texts_of(session, session.scalars(select(Document.id)))
        questions = purging._questions(session)
    return Traces(texts=[texts.pop(document_id)], but_not=[*texts.values(), *questions])


def test_no_run_of_a_purged_document_is_left(demo):
    document_id = id_of(demo, "TM13")
    traces = traces_of(demo, document_id)
    assert len(traces.runs) > 5000
    with demo.read() as session:
        text = text_of(session, document_id)
        paragraph = session.scalars(select(Paragraph).where(Paragraph.document_id == document_id)).all()[8]
    quote = text[paragraph.start + 5 : paragraph.end]
    with demo.change("add_memo") as session:  # quoted elsewhere, and long gone
        session.add(Memo(title="Notiz", text=f"Dazu: {quote}. Mehr nicht."))
        session.add(gone := Memo(title="Weg", text=f"Auch: {quote}."))
    with demo.change("delete_memo") as session:
        memos.delete_memo(session, memo_id=gone.id)
    back_up(demo.path, None)
    assert {holder.path for holder in holders(demo.path, None, traces, Silent())} >= {
        demo.path,
        *backups(demo.path),
    }
    done = purging.purge_document(demo, document_id=document_id, reason="Widerruf")
    assert done.rows > 100
    assert [holder.path for holder in done.holders] == backups(demo.path), "only the copy made before"
    assert delete_copies(done.holders)
    renew_backup(demo)
    assert holders(demo.path, None, traces, Silent()) == []
    with demo.read() as session:
        assert session.scalars(select(Document).where(Document.name == "TM13")).all() == []
        assert (
            session.scalars(select(Memo.text).where(Memo.title == "Notiz")).one()
            == f"Dazu: {GAP}. Mehr nicht."
        )
        record = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
        assert (record.action, record.details["id"]) == ("purge_document", document_id)
        assert audit.first_broken(session) is None
    assert demo.faults() == []


def test_steps_that_concerned_the_erased_are_not_undone_others_are(demo):
    document_id, other = id_of(demo, "TM13"), id_of(demo, "TM07")
    with demo.change("rename_document") as session:
        documents.rename_document(session, document_id=document_id, name="TM13b")
    with demo.change("rename_document") as session:
        documents.rename_document(session, document_id=other, name="TM07b")
    purging.purge_document(demo, document_id=document_id)
    assert demo.undo().verb == "rename_document"
    with demo.read() as session:
        assert find_document(session, "TM07").id == other
    with pytest.raises(ErasedSince):
        demo.undo()
    with demo.read() as session:
        details = session.scalars(select(Change.details).where(Change.verb == "rename_document")).all()
        assert "TM13b" not in str(details)


def test_a_paragraph_keeps_its_number_and_loses_its_words(demo):
    document_id = id_of(demo, "TM07")
    with demo.read() as session:
        before = document_text(session, document_id)
        paragraph = next(p for p in before.paragraphs if p.number == "17")
        words = before.text[paragraph.start : paragraph.end]
        inside = session.scalars(
            select(Coding.id).where(
                Coding.document_id == document_id,
                Coding.start >= paragraph.start,
                Coding.end <= paragraph.end,
            )
        ).all()
    assert inside
    assert len(words) > 40
    with demo.change("withdraw_paragraph") as session:
        withdraw_paragraph(session, document_id=document_id, number="17", reason="auf Wunsch")
    done = purging.purge_paragraphs(demo, document_id=document_id, numbers=["17"], reason="auf Wunsch")
    assert done.holders == ()
    with demo.read() as session:
        after = document_text(session, document_id)
        now = next(p for p in after.paragraphs if p.number == "17")
        assert [p.number for p in after.paragraphs] == [p.number for p in before.paragraphs]
        assert now.is_withdrawn
        assert after.text[now.start : now.end].endswith(GAP)
        assert words[10:] not in after.text
        assert not session.scalars(select(Coding.id).where(Coding.id.in_(inside))).all()
        others = [p for p in after.paragraphs if p.number != "17"]
        for old, new in zip([p for p in before.paragraphs if p.number != "17"], others, strict=True):
            assert before.text[old.start : old.end] == after.text[new.start : new.end]
    with demo.read() as session:
        others = texts_of(session, session.scalars(select(Document.id)))
    gone = Traces(texts=[words[5:]], but_not=[*others.values()])
    assert len(gone.runs) > 20
    assert holders(demo.path, None, gone, Silent()) == []


def test_a_person_goes_with_all_it_said(demo):
    with demo.change("set_person") as session:
        document_id = find_document(session, "TM07").id
        speaker = session.scalars(
            select(Speaker).where(Speaker.document_id == document_id, Speaker.role == "respondent")
        ).first()
        session.add(Person(name="Frau Ypsilantis", name_key="frau ypsilantis", comment="Leitung"))
        session.flush()
        person = session.scalars(select(Person).where(Person.name == "Frau Ypsilantis")).one()
        speaker.person_id = person.id
        session.add(Memo(text="Frau Ypsilantis ruft zurück."))
        person_id, label = person.id, speaker.label
    with demo.read() as session:
        plan = purging.plan_person(session, person_id)
        text = document_text(session, document_id)
        said = [p for p in text.paragraphs if p.speaker == label]
    assert plan.paragraphs == len(said) > 10
    traces = traces_of(demo, document_id)
    done = purging.purge_person(demo, person_id=person_id, reason="Widerruf")
    assert done.holders == ()
    with demo.read() as session:
        left = text_of(session, document_id)
        assert not session.scalars(select(Person.id).where(Person.id == person_id)).all()
        assert (
            not session.scalars(select(Coding.id).where(Coding.document_id == document_id)).all()
            or plan.codings
        )
    assert "Ypsilantis" not in left
    assert holders(demo.path, None, Traces(words=["Ypsilantis"]), Silent()) == []
    gone = Traces(texts=[p.span.of(text.text)[4:] for p in said], but_not=[left])
    assert len(gone.runs & traces.runs) > 1000
    with demo.read() as session:
        others = [*texts_of(session, session.scalars(select(Document.id))).values()]
        others += purging._questions(session)
    gone = Traces(texts=[p.span.of(text.text)[4:] for p in said], but_not=others)
    assert holders(demo.path, None, gone, Silent()) == []


def named_as_labelled(project: Project, name: str) -> tuple[int, int, int]:
    """Let a person of this name speak under it in TM07; ids of document, speaker and person."""
    with project.change("set_person") as session:
        document_id = find_document(session, "TM07").id
        query = select(Speaker).where(Speaker.document_id == document_id, Speaker.role == "respondent")
        speaker = session.scalars(query).first()
        speaker_id, old = speaker.id, speaker.label
        text = text_of(session, document_id)
        query = select(TextMark.start).join(Paragraph, Paragraph.id == TextMark.paragraph_id)
        starts = session.scalars(
            query.where(Paragraph.speaker_id == speaker_id, TextMark.kind == "label").order_by(TextMark.start)
        ).all()
        places = [text.index(old, start) for start in starts]
        speaker.label = name
        person = Person(name=name, name_key=name.casefold())
        session.add(person)
        session.flush()
        speaker.person_id = person.id
        edits = [Edit(place, place + len(old), name) for place in places]
        edit_text(session, document_id=document_id, edits=edits, coder_id=1)
        session.add(Memo(text=f"{name} ruft zurück."))
        return document_id, speaker_id, person.id


def test_a_name_that_is_the_label_of_its_turns_goes_too(demo):
    name = "Frau Ypsilantis"
    document_id, speaker_id, person_id = named_as_labelled(demo, name)
    with demo.read() as session:
        before = document_text(session, document_id)
    own = [p.number for p in before.paragraphs if p.speaker == name]
    assert len(own) > 10
    assert before.text.count(f"{name}:") == len(own)
    back_up(demo.path, None)
    done = purging.purge_person(demo, person_id=person_id, reason="Widerruf")
    with demo.read() as session:
        after = document_text(session, document_id)
        labels = dict(session.execute(select(Speaker.id, Speaker.label)).all())
        others = set(session.scalars(select(Person.name)))
        memo = session.scalars(select(Memo.text).where(Memo.text.contains("ruft zurück."))).all()
    label = labels.pop(speaker_id)
    assert label.startswith("Person ")
    assert label not in {*labels.values(), *others}
    assert [p.number for p in after.paragraphs if p.speaker == label] == own
    assert after.text.count(f"{label}: {GAP}") == len(own)
    assert f"{GAP} ruft zurück." in memo
    kept = [
        (p.number, p.speaker, before.text[p.start : p.end]) for p in before.paragraphs if p.number not in own
    ]
    now = [
        (p.number, p.speaker, after.text[p.start : p.end]) for p in after.paragraphs if p.number not in own
    ]
    assert now == kept
    assert all(p.is_withdrawn for p in after.paragraphs if p.number in own)
    assert done.left == {}
    assert delete_copies(done.holders)
    assert holders(demo.path, None, Traces(words=["Ypsilantis"]), Silent()) == []
    for path in demo.path.parent.rglob("*"):
        assert not path.is_file() or b"Ypsilantis" not in path.read_bytes()
    assert demo.faults() == []


def test_a_name_is_left_where_others_have_it_or_a_longer_word_of_it(demo):
    document_id, speaker_id, person_id = named_as_labelled(demo, "Anna")
    with demo.change("set_person") as session:
        session.add(Person(name="Annalena", name_key="annalena"))
    purging.purge_person(demo, person_id=person_id)
    with demo.read() as session:
        assert session.scalars(select(Person.name).where(Person.name_key == "annalena")).one() == "Annalena"
        assert session.get_one(Speaker, speaker_id).label.startswith("Person "), "but its turns do not say it"
        assert "Anna:" not in text_of(session, document_id)


def test_counting_what_would_go_tells_how_far_it_is_and_can_be_stopped(demo):
    document_id = id_of(demo, "TM07")
    with demo.read() as session:
        number = paragraphs_of(session, [document_id])[document_id][4].number
        for plan in (
            partial(purging.plan_document, document_id=document_id),
            partial(purging.plan_paragraphs, document_id=document_id, numbers=[number]),
        ):
            heard = Heard()
            assert plan(session, progress=heard) == plan(session)
            shares = [done / total for done, total in heard.told]
            assert shares == sorted(shares)
            assert (shares[0], shares[-1] > 0.9) == (0, True)
            with pytest.raises(Cancelled):
                plan(session, progress=Heard(stop_at=3))


def test_words_go_from_the_history_and_older_texts(demo):
    document_id = id_of(demo, "TM07")
    with demo.read() as session:
        at = text_of(session, document_id).index(" ", 3000)
    with demo.change("edit_text") as session:
        edit_text(session, document_id=document_id, edits=[Edit(at, at, " Frau Xanthippopoulou")], coder_id=1)
    with demo.change("edit_text") as session:
        start = text_of(session, document_id).index("Frau Xanthippopoulou")
        edit_text(session, document_id=document_id, edits=[Edit(start, start + 20, "[Leiterin]")], coder_id=1)
    traces = Traces(words=["Xanthippopoulou"])
    assert holders(demo.path, None, traces, Silent())
    done = erase_words(demo, ["Xanthippopoulou"])
    assert (done.left, done.holders) == ({}, ())
    assert holders(demo.path, None, traces, Silent()) == []
    with demo.read() as session:
        assert "[Leiterin]" in text_of(session, document_id)
    with pytest.raises(ErasedSince):
        demo.undo()


def test_words_are_gapped_wherever_they_stand(demo):
    with demo.read() as session:
        plan = purging.plan_words(session, ["Ausländerbehörde"])
    assert plan.words > 20
    done = purging.purge_words(demo, words=["Ausländerbehörde"], reason="x")
    assert done.left == {}
    assert done.holders == ()
    assert demo.faults() == []


def test_an_encrypted_project_is_purged_and_opens_with_its_passphrase(tmp_path):
    path = tmp_path / "Studie.gkqda"
    with build_demo(path, passphrase="geheim") as project:
        work_as(project)
        document_id = id_of(project, "TM13")
        traces = traces_of(project, document_id)
        back_up(path, project.key)
        done = purging.purge_document(project, document_id=document_id)
        assert [holder.path for holder in done.holders] == backups(path)
        with project.change("note") as session:
            session.add(Memo(text="geht weiter"))
        key = project.key
    with open_project(path, passphrase="geheim") as project:
        assert project.faults() == []
        assert project.path not in [holder.path for holder in holders(path, key, traces, Silent())]


class Killing:
    """Dies at a certain report."""

    def __init__(self, at: int) -> None:
        self._left = at

    def report(self, done: int, total: int, message: str = "") -> None:
        self._left -= 1
        if self._left < 0:
            os.kill(os.getpid(), signal.SIGKILL)


def in_a_child(work: Callable[[], None]) -> int:
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    return os.waitpid(child, 0)[1]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is a matter of Unix")
@pytest.mark.parametrize("place", [0, 5, 12, "copy", "vacuum", "fold", "place", "settle"])
def test_killed_in_the_middle_the_project_is_before_or_after(tmp_path: Path, place, monkeypatch):
    with opened_copy(tmp_path) as project:
        path, document_id = project.path, id_of(project, "TM13")
        with project.change("note") as session:
            session.add(Memo(text="noch im Schreibprotokoll"))
        before = dump(project)

    def die(*_: object, **__: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def die_after(made: Path, target: Path) -> None:
        made.replace(target)
        die()

    def work() -> None:
        with open_project(path, backup=False) as project:
            progress = Killing(place) if isinstance(place, int) else Silent()
            with project.change("note") as session:
                session.add(Memo(text="unmittelbar davor"))
            if place == "copy":
                monkeypatch.setattr("gk_qda.project.erasing._in_copy", die)
            elif place == "vacuum":
                monkeypatch.setattr("gk_qda.project.erasing.places_left", die)
            elif place == "fold":
                monkeypatch.setattr("gk_qda.project.project.swapped_in", die)
            elif place == "place":
                monkeypatch.setattr("gk_qda.project.remaking.put_in_place", die)
            elif place == "settle":
                monkeypatch.setattr("gk_qda.project.remaking.put_in_place", die_after)
            purging.purge_document(project, document_id=document_id, progress=progress)

    assert os.WIFSIGNALED(in_a_child(work))
    with open_project(path, backup=False) as project:
        assert project.faults() == []
        assert not remade_path(path).exists()
        after = dump(project)
        names = [row["name"] for row in after["documents"]]
        if place == "settle":
            assert "TM13" not in names
        else:
            assert "TM13" in names
            found = differences(after, before)
            assert [row["text"] for row in found.pop("memos")] == ["unmittelbar davor"], "and nothing else"
            assert not found
