"""Speakers and persons: renaming, merging, roles, who is who across documents; coding by speaker."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from gk_qda.errors.domain import InterviewersDoNotCount, NameEmpty, NameTaken, SpeakersApart, SpeakerTaken
from gk_qda.importing import read_document
from gk_qda.importing.table import read_table
from gk_qda.models import AttributeValue, CaseMember, Coding, Paragraph, Person, Speaker, Summary
from gk_qda.operations import cases, summaries
from gk_qda.operations.auto_coding import SpeakersCode, _plan, code_speakers, preview_speaker_codings
from gk_qda.operations.case_import import import_speakers
from gk_qda.operations.coding import apply_code
from gk_qda.operations.documents import import_documents, withdraw_paragraph
from gk_qda.operations.persons import delete_persons, ensure_person, merge_persons, rename_person
from gk_qda.operations.speakers import (
    assign_person,
    describe_speakers,
    merge_speakers,
    rename_speaker,
    unite_as_person,
)
from gk_qda.operations.tables.speakers import speaker_table
from gk_qda.queries.documents import document_text, text_of
from gk_qda.queries.filters import Filters, scope
from gk_qda.queries.frequencies import frequencies
from gk_qda.queries.speakers import Turn, persons, project_speakers, turns_of
from gk_qda.queries.theme_rows import theme_rows
from gk_qda.queries.theme_units import units_of
from gk_qda.spans import Span


def all_of(project):
    with project.read() as session:
        return {speaker.name: speaker for speaker in project_speakers(session)}


def do(project, operation, **values):
    with project.change("test") as session:
        return operation(session, **values)


# --- the list ----------------------------------------------------------------------------------------------


def test_speakers_of_the_whole_project(demo):
    found = all_of(demo)
    with demo.read() as session:
        assert len(found) == session.scalar(select(func.count()).select_from(Speaker))
    leader = found["TM09, B2"]
    assert (leader.role, leader.function, leader.counts_as_respondent, leader.person) == (
        "respondent",
        "GfS-Leitung",
        False,
        "KO08-GfS",
    )
    with demo.read() as session:
        paragraphs = document_text(session, leader.document_id).paragraphs
        own = [p for p in paragraphs if p.speaker == "B2" and not p.is_withdrawn]
        text = text_of(session, leader.document_id)
    assert leader.turns == len(own)
    assert (leader.first, leader.first_paragraph) == (own[0].span, own[0].number)
    spoken = [text[p.label.end : p.end] for p in own]
    assert leader.words == sum(len(words.split()) for words in spoken) - sum(len(p.time_marks) for p in own)


def test_words_of_all_speakers_are_the_words_of_the_document(demo):
    with demo.read() as session:
        withdrawn = {d for d, *_ in scope(session, Filters()).paragraphs.withdrawn_of(range(1, 99))}
        words: dict[int, int] = {}
        for speaker in project_speakers(session):
            words[speaker.document_id] = words.get(speaker.document_id, 0) + speaker.words
        for document in scope(session, Filters()).documents:
            if document.form == "transcript" and document.id not in withdrawn:
                assert words[document.id] == document.words


# --- names, roles, merging ---------------------------------------------------------------------------------


def test_a_new_label_leaves_the_text_alone(small):
    speaker = all_of(small.project)["D1, B"]
    small.change(rename_speaker, speaker_id=speaker.id, label=" Befragte ")
    with small.project.read() as session:
        shown = document_text(session, small.document_id)
    assert shown.text == small.text
    assert [p.speaker for p in shown.paragraphs] == ["I", "Befragte", "I", "Befragte"]
    with pytest.raises(SpeakerTaken):
        small.change(rename_speaker, speaker_id=speaker.id, label="i")
    with pytest.raises(NameEmpty):
        small.change(rename_speaker, speaker_id=speaker.id, label="  ")


def test_a_new_role_decides_who_counts(small):
    ids = [speaker.id for speaker in all_of(small.project).values()]
    small.change(describe_speakers, speaker_ids=ids, role="respondent")
    assert [s.counts_as_respondent for s in all_of(small.project).values()] == [True, True]
    small.change(describe_speakers, speaker_ids=ids, role="other", function=" Dolmetschen ")
    found = all_of(small.project).values()
    assert {(s.role, s.function, s.counts_as_respondent) for s in found} == {("other", "Dolmetschen", False)}
    small.change(describe_speakers, speaker_ids=ids, counts_as_respondent=True)
    assert all(s.counts_as_respondent for s in all_of(small.project).values())
    small.change(describe_speakers, speaker_ids=ids, role="interviewer")
    assert not any(s.counts_as_respondent for s in all_of(small.project).values())
    with pytest.raises(InterviewersDoNotCount):
        small.change(describe_speakers, speaker_ids=ids, counts_as_respondent=True)


def test_merged_speakers_share_turns_and_parts_of_cases(small):
    found = all_of(small.project)
    asks, answers = found["D1, I"], found["D1, B"]
    with small.project.change("test") as session:
        one, two = (cases.ensure_case(session, name).id for name in ("K1", "K2"))
        session.add_all(
            CaseMember(case_id=case_id, document_id=small.document_id, speaker_id=speaker)
            for case_id, speaker in ((one, asks.id), (one, answers.id), (two, asks.id))
        )
    small.change(unite_as_person, speaker_ids=[asks.id], name="P")
    small.change(merge_speakers, speaker_ids=[asks.id, answers.id], into_id=answers.id)
    [left] = all_of(small.project).values()
    assert (left.label, left.role, left.turns, left.person) == ("B", "respondent", 4, "P")
    with small.project.read() as session:
        parts = session.execute(
            select(CaseMember.case_id, CaseMember.speaker_id).order_by(CaseMember.case_id)
        )
        assert parts.all() == [(one, answers.id), (two, answers.id)]
        assert set(session.scalars(select(Paragraph.speaker_id))) == {answers.id}


def test_speakers_of_two_documents_cannot_be_merged(demo):
    found = all_of(demo)
    ids = [found["RG07, B1"].id, found["TM09, B2"].id]
    with pytest.raises(SpeakersApart):
        do(demo, merge_speakers, speaker_ids=ids, into_id=ids[0])


# --- persons -----------------------------------------------------------------------------------------------


def person_rows(project):
    with project.read() as session:
        rows, _ = theme_rows(session, scope(session, Filters()), "person")
        return {row.name: row.sources for row in rows}


def test_two_speakers_become_one_person_and_one_row_of_the_theme_matrix(demo):
    found = all_of(demo)
    ids = [found["RG07, B1"].id, found["TM09, B2"].id]
    for name in ("RG07, B1", "TM09, B2"):
        do(demo, unite_as_person, speaker_ids=[found[name].id], name=name.replace(", ", "-"))
    apart = person_rows(demo)
    assert (apart["RG07-B1"], apart["TM09-B2"]) == (("RG07",), ("TM09",))
    assert "KO08-GfS" not in apart
    do(demo, unite_as_person, speaker_ids=ids, name="RG07-B1")
    together = person_rows(demo)
    assert together["RG07-B1"] == ("TM09", "RG07")
    assert len(together) == len(apart) - 1
    with demo.read() as session:
        assert "TM09-B2" not in {person.name for person in persons(session)}


def test_respondents_are_counted_by_person(demo):
    """Two interviews with the same person are one of the respondents of a theme."""

    def respondents():
        with demo.read() as session:
            units = units_of(session, scope(session, Filters(kinds=("interview",))))
        return next(unit.base for unit in units if unit.what == "respondents")

    assert respondents() == 14
    found = all_of(demo)
    do(demo, unite_as_person, speaker_ids=[found["TM01, B"].id, found["TM02, B"].id], name="TM01-B")
    assert respondents() == 13
    demo.undo()
    assert respondents() == 14


def mentioned(project, speakers):
    table = frequencies(project, Filters(kinds=("interview",), speakers=speakers))
    row = next(i for i, code in enumerate(table.scope.book.codes) if code.path.endswith("Rolle der GfS"))
    return int(table.counts.documents[row]), table.counts.documents_base


def test_who_counts_changes_the_numbers_at_once(demo):
    """F12: only the head of the managing office speaks about her role in TM09, and she does not count."""
    leader = all_of(demo)["TM09, B2"].id
    assert (mentioned(demo, "answers"), mentioned(demo, "respondents")) == ((10, 14), (9, 14))
    do(demo, describe_speakers, speaker_ids=[leader], counts_as_respondent=True)
    assert mentioned(demo, "respondents") == (10, 14)
    do(demo, describe_speakers, speaker_ids=[leader], role="interviewer")
    assert (mentioned(demo, "answers"), mentioned(demo, "respondents")) == ((9, 14), (9, 14))
    demo.undo()
    demo.undo()
    assert (mentioned(demo, "answers"), mentioned(demo, "respondents")) == ((10, 14), (9, 14))


def test_persons_are_merged_with_what_was_noted_of_them(small):
    with small.project.change("test") as session:
        first, second = (ensure_person(session, name).id for name in ("Eins", "Zwei"))
        age = cases.ensure_attribute(session, "Alter", scope="person", type="number").id
        town = cases.ensure_attribute(session, "Ort", scope="person").id
        for attribute, person, value in ((age, first, "30"), (age, second, "40"), (town, second, "Dorf")):
            cases.set_attribute(session, attribute_id=attribute, owner="person", owner_id=person, value=value)
        for person, theme, text in (
            (first, small.theme, "Sagt A."),
            (second, small.theme, "Sagt B."),
            (second, small.other, "Sagt C."),
        ):
            summaries.write_summary(
                session, row_kind="person", row_id=person, theme_id=theme, coder_id=1, text=text
            )
    small.change(merge_persons, person_ids=[first, second], into_id=first)
    with small.project.read() as session:
        assert [person.name for person in persons(session)] == ["Eins"]
        known = session.execute(select(AttributeValue.attribute_id, AttributeValue.value)).all()
        assert dict(known) == {age: "30", town: "Dorf"}
        texts = dict(session.execute(select(Summary.theme_id, Summary.text)).all())
        assert texts == {small.theme: "Sagt A.\nSagt B.", small.other: "Sagt C."}


def test_persons_are_renamed_and_removed(small):
    speaker = all_of(small.project)["D1, B"].id
    person = small.change(unite_as_person, speaker_ids=[speaker], name="Eins")
    with small.project.change("test") as session:
        ensure_person(session, "Zwei")
    with pytest.raises(NameTaken):
        small.change(rename_person, person_id=person, name="ZWEI")
    small.change(rename_person, person_id=person, name="eins")
    assert all_of(small.project)["D1, B"].person == "eins"
    small.change(assign_person, speaker_ids=[speaker], name="zwei")
    assert all_of(small.project)["D1, B"].person == "Zwei"
    with small.project.read() as session:
        assert [p.name for p in persons(session)] == ["Zwei"], "of the other nothing was known"
    small.change(assign_person, speaker_ids=[speaker], name="Drei")
    with small.project.change("test") as session:
        town = cases.ensure_attribute(session, "Ort", scope="person").id
        person = ensure_person(session, "Drei").id
        cases.set_attribute(session, attribute_id=town, owner="person", owner_id=person, value="Dorf")
    small.change(assign_person, speaker_ids=[speaker], name="")
    assert all_of(small.project)["D1, B"].person == ""
    with small.project.read() as session:
        assert [p.name for p in persons(session)] == ["Drei"], "what is known of her is not lost"
    small.change(assign_person, speaker_ids=[speaker], name="Drei")
    ensured = small.change(assign_person, speaker_ids=[speaker], name="drei")
    assert ensured == person
    small.change(delete_persons, person_ids=[person])
    assert all_of(small.project)["D1, B"].person_id is None
    with small.project.read() as session:
        assert not session.scalars(select(Person)).all()


# --- as a table --------------------------------------------------------------------------------------------


def test_the_table_of_speakers_goes_out_and_comes_back(demo, tmp_path):
    from gk_qda.exporting.writing import write_table

    found = all_of(demo)
    do(demo, describe_speakers, speaker_ids=[found["RG08, B2"].id], role="other", function="Gast")
    do(demo, unite_as_person, speaker_ids=[found["RG01, B1"].id, found["TM03, B"].id], name="Neue Person")
    path = tmp_path / "speakers.csv"
    write_table(speaker_table(demo), to=path, format="csv")
    before = all_of(demo)
    demo.undo()
    demo.undo()
    assert all_of(demo) != before
    do(demo, import_speakers, table=read_table(path))
    comparable = [replace(speaker, person_id=None) for speaker in all_of(demo).values()]
    assert comparable == [replace(speaker, person_id=None) for speaker in before.values()]


# --- coding by speaker -------------------------------------------------------------------------------------


def codings(project, code_id):
    with project.read() as session:
        rows = select(Coding.document_id, Coding.start, Coding.end).where(Coding.code_id == code_id)
        return sorted(session.execute(rows).all())


def test_whole_turns_are_coded_without_labels_and_time_marks(small, tmp_path):
    source = tmp_path / "D2.txt"
    source.write_text(
        "I: Und? #00:00:01-0#\n\nB: Gut. #00:00:03-0# Sehr gut. #00:00:05-0#\n\nB: \n\nB: Zurück.\n",
        encoding="utf-8",
    )
    with small.project.change("test") as session:
        [document] = import_documents(session, [read_document(source)])
        numbers = [p.number for p in document_text(session, document).paragraphs]
        withdraw_paragraph(session, document_id=document, number=numbers[-1])
    found = all_of(small.project)
    groups = [SpeakersCode("", (found["D1, B"].id, found["D2, B"].id), small.theme)]
    with small.project.read() as session:
        asked = preview_speaker_codings(session, groups=groups, parent_id=None, coder_id=1)
    done = small.change(code_speakers, groups=groups, parent_id=None, coder_id=1)
    assert done == asked
    assert (done.turns, done.documents, done.codings, done.new_codes) == (3, 2, 3, 0)
    with small.project.read() as session:
        texts = {d: text_of(session, d) for d in (small.document_id, document)}
    assert [texts[d][start:end] for d, start, end in codings(small.project, small.theme)] == [
        "Ganz klein. Mit 👍🏽 und Kaffee, § 60a war noch fern.",
        "Das war schwierig. Das war schwierig. Am Ende ging es.",
        "Gut. #00:00:03-0# Sehr gut.",
    ]


def test_twice_is_like_once_and_what_is_coded_in_part_is_extended(small):
    speaker = all_of(small.project)["D1, B"].id
    place = small.span("klein")
    small.change(
        apply_code,
        document_id=small.document_id,
        code_id=small.theme,
        coder_id=1,
        start=place.start,
        end=place.end,
    )
    groups = [SpeakersCode("", (speaker,), small.theme)]
    first = small.change(code_speakers, groups=groups, parent_id=None, coder_id=1)
    once = codings(small.project, small.theme)
    assert (first.codings, len(once)) == (2, 2)
    with small.project.change("code_speakers") as session:
        again = code_speakers(session, groups=groups, parent_id=None, coder_id=1)
        assert not session.recorder.rows
    assert (again.codings, again.coded_before) == (0, 2)
    assert codings(small.project, small.theme) == once
    small.project.undo()
    assert codings(small.project, small.theme) == [(small.document_id, place.start, place.end)]


def test_codes_for_speakers_are_made_below_a_parent(small):
    found = all_of(small.project)
    groups = [SpeakersCode(name, (found[name].id,)) for name in ("D1, B", "D1, I")]
    done = small.change(code_speakers, groups=groups, parent_id=small.theme, coder_id=1)
    assert (done.new_codes, done.codings) == (2, 4)
    again = small.change(code_speakers, groups=groups, parent_id=small.theme, coder_id=1)
    assert (again.new_codes, again.codings) == (0, 0)


spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 15))


@given(
    coded=st.lists(spans, max_size=12),
    cuts=st.lists(st.integers(0, 70), min_size=2, max_size=12, unique=True),
)
@settings(max_examples=200)
def test_turns_are_told_apart_as_one_by_one(coded, cuts):
    cuts.sort()
    turns = [Turn(1, 1, Span(a, b)) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    plan = _plan(SpeakersCode("", (1,), 1), 1, turns, {1: coded})
    bare = [turn for turn in turns if not any(span.contains(turn.span) for span in coded)]
    assert plan.bare == bare
    assert bool(plan.touched) == any(span.overlaps(turn.span) for turn in bare for span in coded)


def test_turns_of_the_demo_hold_words_and_overlap_nothing_else(demo):
    found = all_of(demo)
    with demo.read() as session:
        turns = turns_of(session, [speaker.id for speaker in found.values()])
        assert len(turns) == sum(speaker.turns for speaker in found.values())
        text = {d: text_of(session, d) for d in {turn.document_id for turn in turns}}
    for turn in turns:
        words = turn.span.of(text[turn.document_id])
        assert words == words.strip() != ""
        assert not words.startswith("#")
