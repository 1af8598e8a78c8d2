"""The report of one case from the command line."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select

from gk_qda.exporting.markdown_report import markdown_bytes
from gk_qda.exporting.report import TableBlock
from gk_qda.models import AttributeValue, CaseMember, Speaker
from gk_qda.operations.case_report import case_report
from gk_qda.operations.cases import ensure_case
from gk_qda.operations.memos import write_memo
from gk_qda.project import open_project
from gk_qda.queries.cases import attributes, cases
from gk_qda.queries.documents import documents
from gk_qda.queries.filters import Filters, scope
from gk_qda.queries.memo_targets import MemoTarget
from gk_qda.queries.segments import segments
from gk_qda.queries.themes import theme_grid
from tests.demo_copy import demo_file, opened_copy


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".html", ".md"])
def test_every_format(run, built_demo, tmp_path, suffix):
    target = tmp_path / f"c{suffix}"
    answer = run("case-report", built_demo, "Ginsterkamp", "--output", target, "--json", "--language", "de")
    assert answer.json == {"files": [str(target)]}
    assert target.stat().st_size > 2000
    if suffix == ".md":
        text = target.read_text("utf-8")
        assert "Fallbericht: KO06 Ginsterkamp" in text
        assert "TM07, RG05" in text
        assert "kreisfreie Stadt" in text
        assert "eher hinderlich" in text
        assert "Codierungen im Interview: 2 · im Reflexionsgespräch: 0" in text
        assert "TM07, Abs. 15" in text
        assert "(Demo, synthetisch)" in text


def test_it_lists_the_codings_of_the_case_and_of_no_other(tmp_path):
    with opened_copy(tmp_path) as project:
        report = case_report(project, "KO11", language="de")
        expected = segments(project, Filters(cases=("KO11",))).segments
    listed = [block for block in report.blocks if isinstance(block, TableBlock)][-1]
    assert [row[1] for row in listed.rows] == [one.code.path for one in expected]
    assert {str(row[0])[:4] for row in listed.rows} == {"TM12", "RG08"}


def test_its_passages_are_cited_like_its_quotations(untouched):
    """Who speaks where several do; minutes hold no literal words."""
    [*_, listed] = [
        b for b in case_report(untouched, "KO01", language="de").blocks if isinstance(b, TableBlock)
    ]
    assert "RG01, B1, Abs. 35" in [row[0] for row in listed.rows]
    assert not any(str(row[0]).startswith("RG01, Abs.") for row in listed.rows)
    [*_, listed] = [
        b for b in case_report(untouched, "KO14", language="de").blocks if isinstance(b, TableBlock)
    ]
    minutes = [row for row in listed.rows if str(row[0]).startswith("RG09")]
    assert minutes
    for place, _, words in minutes:
        assert str(place).startswith("RG09, Protokoll, ")
        assert str(place).endswith(", sinngemäß")
        assert not str(words).startswith("„")


@pytest.fixture(scope="module")
def untouched():
    with open_project(demo_file(), read_only=True) as project:
        yield project


@pytest.fixture(scope="module")
def halved(tmp_path_factory):
    """The demo with a talk whose two speakers belong to two cases more."""
    with opened_copy(tmp_path_factory.mktemp("halved")) as project:
        with project.change("build_demo") as session:
            [document] = [one.id for one in documents(session) if one.name == "RG01"]
            labels = {s.label: s.id for s in session.scalars(select(Speaker).filter_by(document_id=document))}
            for name, label in (("GrpA", "B1"), ("GrpB", "B2")):
                case = ensure_case(session, name)
                session.add(CaseMember(case_id=case.id, document_id=document, speaker_id=labels[label]))
            turns = {
                paragraph.speaker: paragraph.span
                for paragraph in scope(session, Filters()).paragraphs[document]
                if paragraph.speaker in ("B1", "B2")
            }
            for label, span in turns.items():
                target = MemoTarget("passage", document, span)
                write_memo(session, coder_id=None, target=target, title=f"Zu {label}", text="Notiz.")
        yield project


def test_a_case_that_is_one_speaker_of_a_talk_says_only_what_she_said(halved):
    with halved.read() as session:
        ground = scope(session, Filters(cases=("GrpA",)))
        said = [p for p in ground.paragraphs[ground.document_ids[0]] if p.speaker == "B1"]
        others = [p for p in ground.paragraphs[ground.document_ids[0]] if p.speaker == "B2"]
    report = case_report(halved, "GrpA", language="de")
    *_, listed = [block for block in report.blocks if isinstance(block, TableBlock)]
    found = segments(halved, Filters(cases=("GrpA",))).segments
    everything = segments(halved, Filters(documents=("RG01",))).segments
    by_hand = [one.coding.id for one in everything if any(one.coding.span.overlaps(p.span) for p in said)]
    assert [one.coding.id for one in found] == by_hand
    assert 0 < len(listed.rows) == len(by_hand) < len(everything)
    assert any(one.coding.span.overlaps(p.span) for one in everything for p in others)
    text = markdown_bytes(report).decode("utf-8")
    assert "Zu B1" in text
    assert "Zu B2" not in text
    assert "Nur zum Teil gezählt: RG01" in text
    assert [row.name for row in theme_grid(halved, None, "case", Filters(cases=("GrpA",))).rows] == ["GrpA"]


def test_values_say_since_when_they_hold(tmp_path):
    with opened_copy(tmp_path) as project:
        with project.change("set_attribute") as session:
            [case_id] = [case.id for case in cases(session) if case.name == "KO06"]
            [typ] = [info.id for info in attributes(session, "case") if info.name == "bkg_status"]
            session.add(
                AttributeValue(
                    attribute_id=typ, case_id=case_id, value="pausiert", valid_from=dt.date(2020, 10, 1)
                )
            )
        report = case_report(project, "KO06", language="en")
    table = next(block for block in report.blocks if isinstance(block, TableBlock))
    assert table.head == ("Attribute", "Value", "valid from")
    status = [row[1:] for row in table.rows if row[0] == "Stand der Bündniskerngruppe"]
    assert status == [("tagt digital", "–"), ("pausiert", "2020-10-01")]


def test_what_cannot_be_reported(run, built_demo, tmp_path):
    assert "no case “KO99”" in run("case-report", built_demo, "KO99", "--output", tmp_path / "c.md").sentence
    assert (
        "Possible: .docx" in run("case-report", built_demo, "KO06", "--output", tmp_path / "c.pdf").sentence
    )
    assert run("case-report", built_demo, "KO06").code == 2


def test_a_case_without_documents_says_so(run, built_demo, tmp_path):
    target = tmp_path / "c.md"
    assert run("case-report", built_demo, "KO16", "--output", target, "--language", "en").code == 0
    text = target.read_text("utf-8")
    assert "no source" in text
    assert "Nothing is coded." in text
