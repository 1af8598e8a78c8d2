"""The report of one case from the command line."""

from __future__ import annotations

import datetime as dt

import pytest

from gk_qda.exporting.report import TableBlock
from gk_qda.models import AttributeValue
from gk_qda.operations.case_report import case_report
from gk_qda.queries.cases import attributes, cases
from gk_qda.queries.filters import Filters
from gk_qda.queries.segments import segments
from tests.demo_copy import opened_copy


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
