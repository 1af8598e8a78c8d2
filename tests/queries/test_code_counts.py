"""The numbers beside the code tree against counting by hand, on random projects."""

from __future__ import annotations

import random

import pytest
from sqlalchemy import select

from gk_qda.importing import read_document
from gk_qda.models import Coder, Coding
from gk_qda.operations import codebook, coding, documents
from gk_qda.operations.projects import new_project
from gk_qda.queries.code_counts import CodeTotals, code_counts, code_totals
from gk_qda.queries.codebook import codebook as read_codebook
from gk_qda.queries.coders import counted_coders
from gk_qda.queries.documents import documents as read_documents
from gk_qda.queries.documents import find_document
from gk_qda.queries.filters import Filters
from gk_qda.queries.frequencies import frequencies
from gk_qda.queries.segment_lists import list_segments, segments_by_coding
from tests.demo_copy import opened_copy

TEXT = "I: Wie?\n\nB: Ganz klein und dann größer, Stück um Stück, bis es ging.\n"


def random_project(folder, dice):
    """Up to 12 codes on any level, 3 documents, 2 coders, up to 60 codings."""
    sources = [folder / f"D{number}.txt" for number in range(3)]
    for source in sources:
        source.write_text(TEXT, encoding="utf-8")
    project = new_project(folder / "p.gkqda", name="P", coder="Anna Berg")
    with project.change("x") as session:
        documents.import_documents(session, [read_document(source) for source in sources])
        session.add(Coder(name="Bernd", name_key="bernd", initials="B", position=1))
        codes = []
        for number in range(dice.randint(1, 12)):
            parent = dice.choice([None, *codes])
            codes.append(codebook.add_code(session, name=f"C{number}", parent_id=parent))
        ids = [document.id for document in read_documents(session)]
        first = TEXT.index("Ganz")
        for _ in range(dice.randint(0, 60)):
            start = dice.randint(first, len(TEXT) - 6)
            coding.apply_code(
                session,
                document_id=dice.choice(ids),
                code_id=dice.choice(codes),
                coder_id=dice.choice([1, 2]),
                start=start,
                end=dice.randint(start + 2, len(TEXT) - 2),
            )
        dissolved = dice.choice(codes)
        if dice.random() < 0.3 and len(codes) > 1:
            codebook.delete_code(session, code_id=dissolved)
    return project


def by_hand(session, book, unit, coders, chosen):
    rows = [
        (row.code_id, row.document_id)
        for row in session.scalars(select(Coding))
        if (coders is None or row.coder_id in coders) and (chosen is None or row.document_id in chosen)
    ]
    found = {}
    for code in book.codes:
        below = {code.id} if unit == "own" else set(book.descendants([code.id]))
        inside = [document for held, document in rows if held in below]
        found[code.id] = len(set(inside)) if unit == "documents" else len(inside)
    return found


@pytest.mark.parametrize("seed", range(12))
def test_the_numbers_are_those_counted_by_hand(tmp_path, seed):
    dice = random.Random(seed)
    with random_project(tmp_path, dice) as project:
        with project.read() as session:
            book = read_codebook(session)
            ids = [document.id for document in read_documents(session)]
        for unit in ("own", "subcodes", "documents"):
            for coders in (None, [1], [1, 2], []):
                for chosen in (None, [], ids[:1], ids[1:]):
                    counts = code_counts(project, book, ids[0], coders, unit=unit, document_ids=chosen)
                    with project.read() as session:
                        assert counts.here == by_hand(session, book, unit, coders, [ids[0]])
                        assert counts.everywhere == by_hand(session, book, unit, coders, chosen)


@pytest.mark.parametrize("seed", range(4))
def test_the_totals_of_a_code(tmp_path, seed):
    dice = random.Random(seed)
    with random_project(tmp_path, dice) as project, project.read() as session:
        book = read_codebook(session)
        numbers = {u: by_hand(session, book, u, [1], None) for u in ("own", "subcodes", "documents")}
        for code in book.codes:
            expected = CodeTotals(*(numbers[unit][code.id] for unit in ("own", "subcodes", "documents")))
            assert code_totals(project, book, code.id, [1]) == expected


def test_documents_in_the_demo(tmp_path):
    with opened_copy(tmp_path) as demo:
        with demo.read() as session:
            book = read_codebook(session)
        counts = code_counts(demo, book, None, None, unit="documents")
    ehrenamt, kooperation = book.find("Kooperation > Akteure > Ehrenamt"), book.find("Kooperation")
    assert counts.here == {}
    assert counts.everywhere[ehrenamt.id] == 1  # both in TM04
    assert 1 < counts.everywhere[kooperation.id] <= 24


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """The demo; who changes it takes that back."""
    with opened_copy(tmp_path_factory.mktemp("counts")) as project:
        yield project


@pytest.mark.parametrize("numbers", [["17"], ["16", "17"], ["5", "17", "49"]])
def test_the_tree_counts_what_tables_count_also_where_paragraphs_are_withdrawn(shared, numbers):
    document = find(shared, "TM07")
    before = seen(shared, document)
    for number in numbers:
        with shared.change("withdraw_paragraph") as session:
            documents.withdraw_paragraph(session, document_id=document, number=number)
    tree, listed, gone = seen(shared, document)
    table = frequencies(shared, Filters(include_technical=True, speakers="all"))
    assert tree == dict(zip((code.id for code in table.scope.book.codes), by_code(table), strict=True))
    assert tree != before[0]
    assert gone == len(before[1] - listed) > 0
    assert all(segment_words(shared, one).strip() for one in listed)
    for _ in numbers:
        shared.undo()
    assert seen(shared, document) == before
    with shared.change("test") as session:
        documents.withdraw_paragraph(session, document_id=document, number="17")
        documents.restore_paragraph(session, document_id=document, number="17")
    assert seen(shared, document) == before


def find(project, name):
    with project.read() as session:
        return find_document(session, name).id


def seen(project, document):
    """Numbers of the tree, the codings that are listed of a document, and how many of it are withdrawn."""
    with project.read() as session:
        book = read_codebook(session)
        counted = [coder.id for coder in counted_coders(session) or []]
        segments, number = list_segments(session, book, document_ids=[document], coder_ids=counted)
    counts = code_counts(project, book, document, counted)
    assert number == len(segments) == counts.by_document[document]
    listed = frozenset(segment.coding.id for segment in segments)
    return counts.everywhere, listed, counts.withdrawn.get(document, 0)


def segment_words(project, coding_id):
    with project.read() as session:
        return segments_by_coding(session, read_codebook(session), [coding_id])[coding_id].quote


def by_code(table):
    return table.counts.codings.tolist()
