"""A code that is called by words of a withdrawn paragraph still says them: it is told, and found before it leaves."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from gk_qda.operations.codebook import add_code
from gk_qda.operations.documents import withdraw_paragraph
from gk_qda.operations.export_check import check_export
from gk_qda.operations.purging import plan_document, plan_paragraphs
from gk_qda.operations.tables.codebook import code_table
from gk_qda.queries.documents import find_document, paragraphs_of, text_of
from gk_qda.queries.named_codes import codes_called_by_paragraphs
from tests.demo_copy import opened_copy

NAME = "Brief macht denen Angst"


@dataclass(frozen=True)
class Place:
    document: int
    number: str


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    with opened_copy(tmp_path_factory.mktemp("named")) as project:
        with project.change("add_code", setup=True) as session:
            add_code(session, name=NAME, parent_id=None)
        yield project


@pytest.fixture(scope="module")
def place(demo):
    """Where the words of the name are said."""
    with demo.read() as session:
        document = find_document(session, "TM07").id
        at = text_of(session, document).index(NAME)
        number = next(p.number for p in paragraphs_of(session, [document])[document] if p.start <= at < p.end)
    return Place(document, number)


def findings(project):
    checked = check_export(project, code_table(project), level="client", format="csv")
    kinds = ("withdrawn", "repeated")
    return [(one.kind, one.document, one.where) for one in checked.findings if one.kind in kinds]


def test_the_codebook_is_found_to_hold_withdrawn_words(demo, place):
    assert findings(demo) == []
    with demo.change("withdraw_paragraph") as session:
        withdraw_paragraph(session, document_id=place.document, number=place.number)
    assert findings(demo) == [("repeated", "TM07", place.number)]
    demo.undo()
    assert findings(demo) == []


def test_words_that_others_say_too_are_no_finding(demo, place):
    with demo.change("add_code") as session:
        add_code(session, name="gar nicht wissen", parent_id=None)
        withdraw_paragraph(session, document_id=place.document, number=place.number)
    assert [one[0] for one in findings(demo)] == ["repeated"]
    demo.undo()


def test_the_plan_of_a_deletion_counts_such_codes(demo, place):
    with demo.read() as session:
        assert plan_paragraphs(session, place.document, [place.number]).codes == 1
        assert plan_document(session, place.document).codes == 1
        other = str(int(place.number) + 1)
        assert plan_paragraphs(session, place.document, [other]).codes == 0
        called = codes_called_by_paragraphs(session, place.document, [place.number])
        assert [code.name for code in called] == [NAME]
        assert codes_called_by_paragraphs(session, place.document, [other]) == []
