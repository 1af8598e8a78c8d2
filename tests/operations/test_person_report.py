"""What is held on a person: her own words, what others say and write of her, her cases, dates and copies."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from gk_qda.exporting.report import Heading, Paragraph, TableBlock
from gk_qda.language.known_names import KnownNames
from gk_qda.language.pseudonyms import Rule
from gk_qda.models import Document, Speaker
from gk_qda.models import Paragraph as Turn
from gk_qda.operations.documents import withdraw_paragraph
from gk_qda.operations.memos import write_memo
from gk_qda.operations.person_parts import rules_of_person
from gk_qda.operations.person_report import person_report, person_table
from gk_qda.operations.persons import ensure_person
from gk_qda.operations.speakers import assign_person
from tests.demo_copy import opened_copy

KEY = KnownNames(
    [Rule("Osterkötter", "…", kind="name"), Rule("Wiegelmann", "…", kind="name")], ["Ebeling", "Horn"]
)


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    with opened_copy(tmp_path_factory.mktemp("persons")) as project:
        project.back_up()  # before anybody had a name
        with project.change("assign_person") as session:
            document = session.scalars(select(Document).where(Document.name == "RG07")).one()
            document.delete_transcript_by = date(2031, 12, 31)
            speakers = session.scalars(select(Speaker).where(Speaker.document_id == document.id)).all()
            answering = next(one for one in speakers if one.role != "interviewer")
            assign_person(session, speaker_ids=[answering.id], name="Herr Ebeling")
            turn = session.scalars(select(Turn).where(Turn.speaker_id == answering.id)).first()
            withdraw_paragraph(session, document_id=document.id, number=turn.number)
            write_memo(
                session, coder_id=1, title="Nachfragen", text="Osterkötters Klasse ansehen, auch Wiegelmann."
            )
            write_memo(
                session, coder_id=1, title="Anderes", text="Die Ebelinghäuser Straße ist keine Person."
            )
        yield project


def chapters(report) -> dict[str, tuple[list[tuple[str, ...]], str]]:
    found: dict[str, tuple[list, str]] = {}
    name = ""
    for block in report.blocks:
        match block:
            case Heading(_, text):
                name, found[text] = text, ([], "")
            case TableBlock() if name:
                found[name][0].extend(block.rows)
            case Paragraph(content, _) if name:
                found[name] = (found[name][0], str(content))
    return found


def test_what_others_say_and_write_is_found_under_the_names_of_the_key(project):
    held = chapters(person_report(project, "Herr Ebeling", known=KEY, language="de"))
    assert held["Im Schlüssel"][0] == [("Osterkötter", "Ebeling")]
    mentions = held["Was andere über sie oder ihn sagen"][0]
    assert [row[:2] for row in mentions] == [("TM13", "25")]
    assert mentions[0][2].startswith("Herr Osterkötter, der hat die internationale Klasse")
    assert held["In anderen Notizen und Angaben"][0] == [
        ("Memo", "Osterkötters Klasse ansehen, auch Wiegelmann.")
    ]


def test_without_a_key_file_the_report_says_what_it_did_not_look_for(project):
    held = chapters(person_report(project, "Herr Ebeling", language="de"))
    assert "Keine Schlüsseldatei war geöffnet" in held["Im Schlüssel"][1]
    assert held["Was andere über sie oder ihn sagen"][0] == []
    table = person_table(project, "Herr Ebeling", language="de")
    assert any("Keine Schlüsseldatei" in note for note in table.notes)


def test_withdrawn_words_are_not_printed_but_said_to_be_held(project):
    rows, note = chapters(person_report(project, "Herr Ebeling", language="de"))["Redebeiträge"]
    assert [row[2] for row in rows].count("[gesperrt]") == 1
    assert note.startswith(
        "Ein gesperrter Absatz: Seine Wörter stehen nicht in dieser Auskunft, sind im Projekt"
    )
    assert note in person_table(project, "Herr Ebeling", language="de").notes


def test_cases_dates_and_copies(project):
    held = chapters(person_report(project, "Herr Ebeling", language="en"))
    (case,) = held["Cases"][0]
    assert (case[0].split()[0], case[1:]) == ("KO08", ("RG07", "the document"))
    assert held["Deletion dates"][0] == [("RG07", "Transcript", "2031-12-31", "still there")]
    german = chapters(person_report(project, "Herr Ebeling", language="de"))
    assert german["Löschfristen"][0] == [("RG07", "Transkript", "31.12.2031", "noch da")]
    (copy,) = held["Backups"][0]
    assert copy[0].endswith(".gkqda")
    assert copy[2] == "holds details or turns", "the transcript was in it before the person had a name"
    rows = [
        row for row in person_table(project, "Herr Ebeling", language="en").rows if row["part"] == "Backups"
    ]
    assert [row["name"] for row in rows] == [copy[0]]


def test_every_chapter_fits_the_one_table(project):
    report = chapters(person_report(project, "Herr Ebeling", known=KEY, language="en"))
    rows = person_table(project, "Herr Ebeling", known=KEY, language="en").rows
    assert {row["part"] for row in rows} == {name for name, (listed, _) in report.items() if listed}


@pytest.mark.parametrize(
    ("name", "others", "found", "not_found"),
    [
        ("Frau Dr. Anna Beck", [], ["Anna Beck", "Frau Beck", "Frau Dr. Anna Beck"], ["Beck", "Anna"]),
        ("Nadia Ypsilantis", [], ["Ypsilantis’ Akte", "Frau Ypsilantis"], ["Nadia"]),
        ("Nadia Ypsilantis", ["Jo Ypsilantis"], ["Nadia Ypsilantis"], ["Ypsilantis"]),
        ("Person 7", [], ["Person 7"], ["Person 77", "Person"]),
    ],
)
def test_how_somebody_may_be_called(project, name, others, found, not_found):
    with project.change("assign_person") as session:
        person = ensure_person(session, name)
        for other in others:
            ensure_person(session, other)
        names = KnownNames(rules_of_person(session, person, None))
    project.undo()
    assert [words for words in found if names.places(words)] == found
    assert not [words for words in not_found if names.places(words)]
