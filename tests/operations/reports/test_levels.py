"""A publication names no person and no day or length of a document; other exports of the menu are alike."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from sqlalchemy import select

from gk_qda.exporting.report import Paragraph, Report, TableBlock
from gk_qda.exporting.table import Column, Table
from gk_qda.exporting.texts import pieces
from gk_qda.models import Attribute, AttributeValue, Document, Speaker
from gk_qda.operations.case_report import case_report
from gk_qda.operations.export_check import check_export
from gk_qda.operations.leaving import Accepted, let_out
from gk_qda.operations.memos import write_memo
from gk_qda.operations.persons import ensure_person
from gk_qda.operations.reports import colleagues
from gk_qda.operations.reports.colleagues import Colleagues
from gk_qda.operations.reports.levels import Leveller
from gk_qda.operations.reports.linking import Links
from gk_qda.operations.reports.memos import memo_report
from gk_qda.operations.reports.numbering import Numbering
from gk_qda.operations.reports.transcripts import transcript_report
from gk_qda.operations.summaries import write_summary
from gk_qda.operations.tables.documents import document_table
from gk_qda.operations.tables.export_check import advice
from gk_qda.operations.tables.frequencies import frequency_table
from gk_qda.operations.tables.memos import memo_table
from gk_qda.operations.tables.speakers import speaker_table
from gk_qda.operations.tables.summaries import summary_table
from gk_qda.progress import Silent
from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import documents
from gk_qda.queries.filters import Filters
from gk_qda.queries.memo_targets import MemoTarget
from gk_qda.queries.persons import person_names
from gk_qda.ui.exporting.export import Choices
from gk_qda.ui.exporting.exports import EXPORTS
from gk_qda.words import catalogue
from tests.demo_copy import opened_copy

WHO = "Frau Ypsilantis"
COLLEAGUES = ("A. Brandt", "M. Yıldız")
THEME = "Teilnahme an der Bündniskerngruppe"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """The demo with a person who speaks, has a memo and a summary, and is spoken of."""
    with opened_copy(tmp_path_factory.mktemp("demo")) as project:
        with project.change("seed") as session:
            person = ensure_person(session, WHO)
            speaker = session.scalars(select(Speaker).where(Speaker.role == "respondent")).first()
            speaker.person_id = person.id
            about = f"{WHO} kam, Ypsilantis’ Akte fehlt."
            write_memo(session, coder_id=1, target=MemoTarget("person", person.id), title=WHO, text=about)
            theme = codebook(session).find(THEME)
            write_summary(
                session, row_kind="person", row_id=person.id, theme_id=theme.id, coder_id=1, text=about
            )
            for document in session.scalars(select(Document)):
                document.delete_audio_by = document.date
        yield project


def known(project) -> list[str]:
    with project.read() as session:
        return [*(name for _, name in person_names(session)), "Ypsilantis"]


def days(project) -> list[str]:
    with project.read() as session:
        found = {one.date for one in documents(session) if one.date}
    return [text for day in found for text in (f"{day:%d.%m.%Y}", day.isoformat())]


def found_in(text: str, names) -> list[str]:
    return [name for name in names if re.search(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", text)]


def contents(path) -> str:
    content = path.read_bytes()
    if not zipfile.is_zipfile(BytesIO(content)):
        return content.decode("utf-8-sig")
    with zipfile.ZipFile(BytesIO(content)) as package:
        return "\n".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())


def everything(made) -> str:
    """Every text, keys of columns and rows too."""
    keys = ""
    if isinstance(made, Table):
        keys = "\n".join([*(c.key for c in made.columns), *(key for row in made.rows for key in row)])
    return "\n".join([keys, *(piece.text for piece in pieces(made, "json"))])


def written(project, export, path, by=None) -> str:
    choices = Choices(path, themes=(THEME,) if "themes" in export.choices else (), by=by)
    files = let_out(
        project,
        path,
        export.name,
        lambda: export.write(project, choices, Filters(), Silent()),
        accepted=Accepted(),
        level="publication",
    )
    return "\n".join(map(contents, files))


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_no_name_of_a_person_and_no_day_of_a_document_in_a_publication(project, tmp_path, export):
    by_person = "person" if export.name in ("export.matrix", "export.frequencies") else None
    names, dates = known(project), days(project)
    for suffix in {export.suffixes[0], ".csv" if ".csv" in export.suffixes else ".md"}:
        text = written(project, export, tmp_path / f"x{suffix}", by_person)
        # In a spreadsheet "I1" is a place.
        looked_for = [name for name in names if suffix != ".xlsx" or not re.fullmatch(r"[A-Z]\d", name)]
        assert found_in(text, looked_for) == []
        assert found_in(text, dates) == []
        assert found_in(text, COLLEAGUES) == []
        assert "duration" not in text
        assert "delete_audio_by" not in text


def test_what_is_looked_for_is_there_inside_the_house(project):
    tables = (memo_table, summary_table, speaker_table)
    assert all(WHO in everything(make(project)) for make in tables)
    assert found_in(everything(frequency_table(project, by="person", format="csv")), [WHO])
    assert found_in(everything(transcript_report(project)), days(project))
    assert found_in(everything(document_table(project)), days(project))


def test_persons_are_numbered_for_the_client_too(project):
    client = Leveller.of(project, "client")
    for made in (memo_table(project), summary_table(project), speaker_table(project), memo_report(project)):
        text = everything(client.made(made))
        assert found_in(text, known(project)) == []
    assert re.search(r"Person \d\d’ Akte", everything(client.made(memo_table(project))))
    inside = everything(Leveller.of(project, "internal").made(memo_table(project)))
    assert WHO in inside


def test_nobody_s_work_is_told_outside_of_the_house(project):
    """Neither who coded or wrote, nor when."""
    inside = [memo_report(project), case_report(project, "KO06"), memo_table(project), summary_table(project)]
    assert all(found_in(everything(made), ["A. Brandt", "AB"]) for made in inside)
    for level in ("client", "publication"):
        leveller = Leveller.of(project, level)
        for made in inside:
            text = everything(leveller.made(made))
            assert not found_in(text, COLLEAGUES)
            assert not re.search(r" · (?:AB|MY) · ", text)
        assert re.search(r"Codierende [12]", everything(leveller.made(inside[0])))
    moment = re.compile(r"\d\d\.\d\d\.\d{4},? \d\d:\d\d")
    published = leveller.made(inside[0])
    assert moment.search(everything(replace(inside[0], stand="")))
    assert not [line for line in lines_of(published) if moment.search(line) and "Datenstand" not in line]
    today = f"{datetime.now().astimezone():%d.%m.%Y}"
    told = [line for line in lines_of(leveller.made(inside[1])) if today in line]
    assert all("Datenstand" in line or "Stand" in line for line in told)


def test_one_word_names_of_coders_are_replaced_only_where_they_are_meant():
    names = Colleagues({"Demo": 1, "A. Brandt": 2, "AB": 2}, colleagues._pattern(["Demo", "A. Brandt", "AB"]))
    said = (
        "Demo",
        "Demo, Entwurf",
        "Memo · AB · 1.1.",
        "Eine Demo in Ulm",
        "AB 12",
        "von A. Brandt geschrieben",
    )
    made = names.unnamed(Report("R", "", tuple(map(Paragraph, said)), language="de"))
    assert [block.content for block in made.blocks] == [
        "Codierende 1", "Codierende 1, Entwurf", "Memo · Codierende 2 · 1.1.", "Eine Demo in Ulm", "AB 12",
        "von Codierende 2 geschrieben",
    ]  # fmt: skip


def lines_of(made) -> list[str]:
    return everything(made).split("\n")


def test_a_publication_has_no_lengths_and_no_marks(project):
    made = Leveller.of(project, "publication")
    gone = {"turns", "words"} | {"created", "changed", "guid", "date", "duration", "delete_audio_by"}
    for table in (speaker_table(project), memo_table(project), document_table(project)):
        new = made.made(table)
        assert not gone & {column.key for column in new.columns}
        assert not gone & {key for row in new.rows for key in row}
        assert gone & {column.key for column in table.columns}
    report = everything(made.made(transcript_report(project)))
    assert found_in(report, days(project)) == []
    assert "Datenstand" in report


def test_counts_of_words_stay_where_no_document_has_them():
    links = Links(None, frozenset(), frozenset())
    guid = "0005c730-0000-4000-8000-000000000000"
    rows = ({"code": "A", "words": 3, "segments": [guid], "when": "2020-05-06T10:00:00+00:00", "empty": ""},)
    table = Table("T", tuple(Column(key, key) for key in rows[0]), rows, {}, ())
    assert links.without(table).rows == ({"code": "A", "words": 3, "empty": ""},)


def test_persons_stand_in_the_order_of_their_new_names():
    numbering = Numbering(
        {"Anna": "Person 02", "Bert": "Person 01", "Al": "Person 03"}, "", frozenset({"Al"})
    )
    columns = (Column("code", "Code"), Column("Anna_total", "Anna"), Column("Bert_total", "Bert"))
    table = Table("T", columns, ({"code": "A", "Anna_total": 1, "Bert_total": 2},), {}, ())
    made = numbering.applied(table)
    assert [column.key for column in made.columns] == ["code", "Person 01_total", "Person 02_total"]
    assert made.rows[0]["Person 02_total"] == 1
    block = TableBlock(("Wer", "n"), (("Anna", "1"), ("Bert", "2")))
    report = numbering.applied(Report("R", "", (Paragraph("Al Capone und Anna"), Paragraph("Al"), block)))
    assert report.blocks[0].content == "Al Capone und Person 02"
    assert report.blocks[1].content == "Person 03"
    assert report.blocks[2].rows == (("Person 01", "2"), ("Person 02", "1"))


def test_new_names_of_persons_are_nobodys_old_ones():
    drawn = Numbering.of_persons(["Person 1", "Frau Dr. Ypsilantis"], ["TM01"]).names
    assert drawn["Frau Dr. Ypsilantis"] == drawn["Ypsilantis"]
    assert all(re.fullmatch(r"P 0\d", new) for new in drawn.values())
    two = Numbering.of_persons(["Frau Ypsilantis", "Herr Ypsilantis"], [])
    assert two.names["Frau Ypsilantis"] != two.names["Herr Ypsilantis"]
    assert two.renamed(Report("Ypsilantis kam", "", ())).title == "Person kam"
    assert Numbering.of_persons([], []).renamed(Report("R", "", ())).title == "R"


@pytest.mark.parametrize(("scope", "key"), [("document", "document"), ("person", "person")])
def test_small_groups_of_documents_and_persons_are_found(tmp_path, scope, key):
    with opened_copy(tmp_path) as project:
        with project.change("seed") as session:
            attribute = Attribute(scope=scope, name="beruf", name_key="beruf", title="Beruf")
            session.add(attribute)
            session.flush()
            owners = (
                [(one.id, one.name) for one in documents(session)]
                if scope == "document"
                else person_names(session)
            )
            for at, (owner, _) in enumerate(owners):
                value = "Richterin" if at == 0 else "Lehrer"
                owned = {f"{scope}_id": owner}
                session.add(AttributeValue(attribute_id=attribute.id, state="value", value=value, **owned))
        rows = tuple(
            {key: name, "beruf": "Lehrer" if at else "Richterin"} for at, (_, name) in enumerate(owners)
        )
        table = Table("T", (Column(key, key), Column("beruf", "Beruf")), rows, {}, ())
        checked = check_export(project, table, level="publication")
        found = checked.findings
        assert [(one.about, one.count) for one in found if one.kind == "small_group"] == [("Richterin", 1)]
        (groups,) = checked.groups
        assert (groups.scope, groups.told) == (scope, 1)
        said = " ".join(advice(checked.groups, catalogue("export_check", "de")))
        assert f"daran zu erkennen: 1 {'Dokument' if scope == 'document' else 'Person'}." in said
        assert "Ohne „Beruf“: 0 von 0 Gruppen klein" in said
        without = Table("T", (Column(key, key),), tuple({key: row[key]} for row in rows), {}, ())
        assert not [
            one
            for one in check_export(project, without, level="publication").findings
            if one.kind == "small_group"
        ]


def test_the_table_of_documents_is_checked_by_what_leaves(project):
    made = document_table(project)
    leaving = Leveller.of(project, "publication").made(made)
    found = check_export(project, leaving, level="publication", shown=made).findings
    assert [one for one in found if one.kind == "small_group"]
