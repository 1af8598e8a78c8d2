"""The laid-out pages: everything is there, nothing lies over anything else."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import documents
from gk_qda.ui.printing.frame import PITCH
from gk_qda.ui.printing.layout import lay_out
from gk_qda.ui.printing.material import deepest, material_of
from gk_qda.ui.printing.options import PrintOptions
from tests.demo_copy import opened_copy
from tests.ui.conftest import FAMILY
from tests.ui.printing.making import material

ALL = PrintOptions()
SIZES = [ALL, PrintOptions(landscape=True), PrintOptions(paper="Letter"), PrintOptions(with_time_marks=False)]


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    with opened_copy(tmp_path_factory.mktemp("print")) as project:
        yield project


def ids(project):
    with project.read() as session:
        return {document.name: document.id for document in documents(session)}


def check(document):
    """No name over another, none outside its column; each coding is named where it begins; lines on the paper."""
    frame, begun = document.frame, []
    for page in document.pages:
        boxes = [name.box for name in page.names]
        assert not any(one.overlaps(other) for one, other in itertools.combinations(boxes, 2))
        for box in boxes:
            assert frame.names_left <= box.left
            assert box.right <= frame.right + 0.1
            assert frame.top - 0.1 <= box.top
            assert box.bottom <= frame.bottom + 0.1
        for stripe in page.stripes:
            assert frame.text_right <= stripe.box.left
            assert stripe.box.right <= frame.names_left
            assert frame.top <= stripe.box.top <= stripe.box.bottom <= frame.bottom + 0.1
        for placed in page.lines:
            assert frame.top <= placed.top
            assert placed.top + PITCH <= frame.bottom + 0.1
            assert document.text.after_words(placed.line) <= frame.text_width + 0.1
        shown = {placed.line for placed in page.lines}
        for name in (name for name in page.names if not name.is_continued):
            begun.append(name.coding_id)
            coding = next(c for c in document.material.codings if c.id == name.coding_id)
            assert any(line.start <= coding.start < line.end or coding.start <= line.start for line in shown)
        for row in page.legend:
            assert frame.top <= row.top
            assert row.top < frame.bottom
    assert sorted(begun) == sorted(coding.id for coding in document.material.codings)


@pytest.mark.parametrize("options", SIZES, ids=str)
def test_every_demo_document_is_laid_out_without_overlaps(demo, options, qapp):
    for document_id in ids(demo).values():
        document = lay_out(material_of(demo, document_id, options), options, FAMILY)
        check(document)
        lines = [placed.line for page in document.pages for placed in page.lines]
        assert lines == list(document.text.lines)
        assert [page.number for page in document.pages] == list(range(1, len(document.pages) + 1))


def test_all_words_are_printed_but_those_withdrawn(demo, qapp):
    source = material_of(demo, ids(demo)["TM13"], ALL)
    document = lay_out(source, ALL, FAMILY)
    shown = [line for line in document.text.lines if not line.is_withdrawn]
    printed = "\n".join(source.text.text[line.start : line.end] for line in shown)
    [gone] = [paragraph for paragraph in source.text.paragraphs if paragraph.is_withdrawn]
    kept = source.text.text[: gone.start] + source.text.text[gone.end :]
    assert "".join(printed.split()) == "".join(kept.split()), "lines may break within words"
    gaps = [gap for page in document.pages for gap in page.gaps]
    assert len(gaps) == 1
    assert not any(
        coding.span.overlaps(gone.span) and gone.span.contains(coding.span) for coding in source.codings
    )


def test_numbers_lead_from_the_text_to_the_margin_and_the_legend(demo, qapp):
    source = material_of(demo, ids(demo)["TM07"], PrintOptions(coders=frozenset({1})))
    document = lay_out(source, PrintOptions(coders=frozenset({1})), FAMILY)
    number = {coding.id: at for at, coding in enumerate(source.codings, start=1)}
    named = {n.coding_id: n.number for page in document.pages for n in page.names if not n.is_continued}
    assert named == number
    marked = ",".join(mark.words for page in document.pages for mark in page.marks)
    assert set(marked.replace("–", ",").split(",")) <= {str(n) for n in number.values()}
    rows = [row for page in document.pages for row in page.legend]
    listed = " ".join(" ".join(row.numbers) for row in rows).replace("no. ", "").replace(",", "").split()
    assert sorted(map(int, listed)) == sorted(number.values())
    paths = [" ".join(row.lines) for row in rows]
    used = {coding.code_id for coding in source.codings}
    with demo.read() as session:
        assert paths == [code.path for code in codebook(session).codes if code.id in used]


def test_the_head_says_what_is_shown(demo, qapp):
    with demo.read() as session:
        code = codebook(session).find("Corona")
    options = PrintOptions(codes=frozenset({code.id}), coders=frozenset({1}))
    source = material_of(demo, ids(demo)["TM07"], options)
    assert source.codings
    assert {source.codes[coding.code_id].parts[0] for coding in source.codings} == {"Corona"}
    heading = lay_out(source, options, FAMILY, today=date(2026, 11, 28)).pages[0].heading
    words = " ".join(heading.lines)
    assert heading.title == "TM07"
    assert "Ginsterkamp · Interview · 5 May 2020" in words
    assert "(Demo, synthetisch)" in words
    assert "Printed on 28 Nov 2026" in words
    assert f"{len(source.codings)} coding" in words
    assert "by A. Brandt" in words
    assert "only these codes and what is below them: Corona" in words


def test_without_codings_the_text_takes_the_page(demo, qapp):
    options = PrintOptions(with_codings=False)
    document = lay_out(material_of(demo, ids(demo)["TM07"], options), options, FAMILY)
    assert document.frame.text_right == document.frame.right
    assert not any(page.names or page.stripes or page.fills or page.legend for page in document.pages)
    assert len(document.pages) < len(lay_out(material_of(demo, ids(demo)["TM07"], ALL), ALL, FAMILY).pages)


def test_ten_codings_of_one_sentence_have_ten_stripes_and_names(qapp):
    names = {n: f"Ein Code mit einem langen Namen Nr. {n}" for n in range(1, 11)}
    document = lay_out(
        material(["B: Ein Satz, der alles sagt."], [(n, 3, 28) for n in names], names), ALL, FAMILY
    )
    check(document)
    stripes = document.pages[0].stripes
    assert len({round(stripe.box.left) for stripe in stripes}) == 10
    assert not any(a.box.overlaps(b.box) for a, b in itertools.combinations(stripes, 2))


def test_more_names_than_a_page_holds_shrink_but_none_is_lost(qapp):
    spans = [(1, 3, 20 + n) for n in range(150)]
    turn = "B: " + "Ein Satz ohne Ende " * 12
    document = lay_out(material([turn], spans, {1: "Code"}), ALL, FAMILY)
    check(document)
    assert min(name.scale for name in document.pages[0].names) < 1


turns = st.lists(
    st.text(alphabet="ab 👍é", min_size=1, max_size=400).map(lambda words: f"B: {words.strip() or 'a'}"),
    min_size=1,
    max_size=40,
)


@given(turns=turns, data=st.data())
@settings(max_examples=30)
def test_whatever_is_coded_no_name_is_lost_or_covered(turns, data, qapp):
    length = len("\n\n".join(turns))
    at = st.integers(0, length - 1)
    spans = data.draw(
        st.lists(
            st.tuples(st.integers(1, 3), at, at).map(
                lambda found: (found[0], min(found[1:]), max(found[1:]) + 1)
            ),
            max_size=40,
        )
    )
    names = {1: "Kurz", 2: "Ein langer Name, der mehr als eine Zeile braucht", 3: "W" * 80}
    made = material(turns, spans, names)
    document = lay_out(made, ALL, FAMILY)
    frame = document.frame
    for page in document.pages:
        boxes = [name.box for name in page.names]
        assert not any(one.overlaps(other) for one, other in itertools.combinations(boxes, 2))
        assert all(frame.top - 0.1 <= box.top and box.bottom <= frame.bottom + 0.1 for box in boxes)
    begun = [n.coding_id for page in document.pages for n in page.names if not n.is_continued]
    assert sorted(begun) == [coding.id for coding in sorted(made.codings, key=lambda c: c.id)]
    assert deepest(made.codings) <= len(spans)
