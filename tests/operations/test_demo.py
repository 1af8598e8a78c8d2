"""The demo project holds what its truth tables say, and nothing else."""

from __future__ import annotations

import contextlib
import csv
import json

from sqlalchemy import func, select

from gk_qda.analysis.themes import stale
from gk_qda.models import (
    Case,
    Code,
    Coding,
    Document,
    Paragraph,
    Person,
    Speaker,
    Summary,
    SummaryEvidence,
    Withdrawal,
    WorksheetAnswer,
    WorksheetItem,
)
from gk_qda.paths import RESOURCES
from gk_qda.queries.cell_codings import basis_of
from gk_qda.queries.codebook import codebook
from gk_qda.queries.coders import coders, counted_coders
from gk_qda.queries.documents import document_text, documents
from gk_qda.queries.filters import Filters
from gk_qda.queries.frequencies import frequencies
from gk_qda.queries.info import project_info
from gk_qda.queries.segments import segments

DEMO = RESOURCES / "demo"


def rows(name):
    with (DEMO / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_its_size(demo):
    info = project_info(demo)
    assert (info.documents, info.codes, info.cases, info.codings) == (24, 73, 16, 563 + 193)
    assert dict(info.kinds) == {"interview": 14, "reflection_talk": 10}
    assert info.name.endswith("(Demo, synthetisch)")
    assert info.notice == "(Demo, synthetisch)"


def test_the_second_coder_is_a_layer_of_its_own_and_not_counted(demo, read):
    people = {coder.name: coder.codings for coder in read(demo, coders)}
    assert people["A. Brandt"] == 563
    assert people["M. Yıldız"] == sum(
        len(rows(f"codings-second/{d}.csv")) for d in ("TM02", "TM05", "TM07", "TM11", "TM12", "RG08")
    )
    assert [coder.name for coder in read(demo, counted_coders)] == ["A. Brandt"]


def test_every_cell_of_the_planted_matrix_and_zero_elsewhere(demo):
    table = frequencies(demo, Filters(include_technical=True), by="document")
    planted = {(r["path"], d): int(r[d]) for r in rows("planted-matrix.csv") for d in table.columns}
    for at, code in enumerate(table.scope.book.codes):
        for column, document in enumerate(table.columns):
            assert table.counts.by[at, column] == planted.get((code.path, document), 0), (code.path, document)


def test_every_coding_carries_the_words_of_its_csv(demo):
    found = segments(demo, Filters(include_technical=True, speakers="all")).segments
    stored = sorted((s.document.name, s.paragraph, s.code.path) for s in found)
    wanted = [r for d in rows("documents.csv") for r in rows(f"codings/{d['doc_id']}.csv")]
    assert stored == sorted((r["doc_id"], r["paragraph"], r["path"]) for r in wanted)


def test_minutes_and_kinds(demo, read):
    found = {d.name: (d.kind, d.form) for d in read(demo, documents)}
    assert found["RG09"] == ("reflection_talk", "minutes")
    assert found["TM01"] == ("interview", "transcript")


def test_speakers_and_persons(demo, read):
    def person(session, document, label):
        return session.scalars(
            select(Person.name)
            .join(Speaker, Speaker.person_id == Person.id)
            .join(Document, Document.id == Speaker.document_id)
            .where(Document.name == document, Speaker.label == label)
        ).one()

    assert read(demo, lambda s: person(s, "TM09", "B2")) == read(demo, lambda s: person(s, "RG07", "B1"))
    flags = (
        select(Speaker.counts_as_respondent)
        .join(Document)
        .where(Document.name == "TM09", Speaker.label == "B2")
    )
    assert read(demo, lambda s: s.scalars(flags).one()) is False


def test_the_withdrawn_paragraph_leaves_counts_but_keeps_its_number(demo, read):
    [withdrawn] = read(demo, lambda s: s.scalars(select(Withdrawal)).all())
    paragraph = read(demo, lambda s: s.get_one(Paragraph, withdrawn.paragraph_id))
    assert paragraph.number == "31"
    shown = read(demo, lambda s: document_text(s, withdrawn.document_id))
    assert [p.number for p in shown.paragraphs if p.is_withdrawn] == ["31"]
    scope = frequencies(demo, Filters()).scope
    assert scope.withdrawn == (("TM13", "31"),)


def test_summaries_results_evidence_and_worksheets(demo, read):
    def count(session, model, *conditions):
        return session.scalar(select(func.count()).select_from(model).where(*conditions))

    def ask(*what):
        return read(demo, lambda s: count(s, *what))

    assert ask(Summary, Summary.row_kind == "case") == 75
    assert ask(Summary, Summary.row_kind == "all") == len(rows("theme-results.csv"))
    wanted = sum(len([p for p in r["evidence"].split(";") if p.strip()]) for r in rows("summaries.csv"))
    assert ask(SummaryEvidence) == wanted
    assert ask(Summary, Summary.rating == "nicht thematisiert") == 0  # a state is never repeated as a rating
    assert (ask(WorksheetItem), ask(WorksheetAnswer)) == (43, 571)


def test_worksheet_answers_by_state(demo, read):
    truth = json.loads((DEMO / "worksheets" / "worksheet-truth.json").read_text(encoding="utf-8"))
    assert truth
    item = read(demo, lambda s: s.scalars(select(WorksheetItem).where(WorksheetItem.item == "PM12")).one())
    answers = read(
        demo, lambda s: s.scalars(select(WorksheetAnswer).where(WorksheetAnswer.item_id == item.id)).all()
    )
    values = [a.value for a in answers if a.state == "value"]
    assert (values.count("ja"), values.count("geplant"), values.count("nein")) == (6, 4, 1)
    assert sorted(a.state for a in answers if a.state != "value") == ["missing", "not_applicable"]


def test_exactly_one_cell_is_stale(demo, read):
    def stale_cells(session):
        found = []
        for cell in session.scalars(select(Summary).where(Summary.row_kind == "case")):
            now = basis_of(session, row_kind="case", row_id=cell.case_id, theme_id=cell.theme_id)
            if stale(cell.basis, now):
                case, theme = session.get_one(Case, cell.case_id), session.get_one(Code, cell.theme_id)
                found.append((case.name, theme.name))
        return found

    assert read(demo, stale_cells) == [("KO11", "Teilnahme an der Bündniskerngruppe")]


def test_building_it_again_gives_the_same_numbers(demo, tmp_path):
    from gk_qda.operations.demo import build_demo

    with build_demo(tmp_path / "again.gkqda") as again:
        one, two = project_info(demo), project_info(again)
    assert (one.words, one.paragraphs, one.codings) == (two.words, two.paragraphs, two.codings)


def test_a_failing_build_leaves_nothing_behind(tmp_path, monkeypatch):
    import gk_qda.operations.demo as module

    def fail(*_):
        raise OSError("stopped")

    monkeypatch.setattr(module, "_take_results", fail)
    with contextlib.suppress(OSError):
        module.build_demo(tmp_path / "broken.gkqda")
    assert not (tmp_path / "broken.gkqda").exists()


def test_codes_of_the_starter_codebook(demo, read):
    book = read(demo, codebook)
    assert [c.path for c in book.codes] == [r["path"] for r in rows("codebook.csv")]
    assert [c.color for c in book.codes] == [r["color"] for r in rows("codebook.csv")]
    assert sum(c.has_own_color for c in book.codes) == 10  # sub-codes follow their main code
    assert {c.path for c in book.codes if c.is_technical and c.level == 1} == {"Technische Codes"}
    assert (
        read(
            demo,
            lambda s: s.scalar(select(func.count()).select_from(Coding).where(Coding.start >= Coding.end)),
        )
        == 0
    )
