from __future__ import annotations

import pytest
from sqlalchemy import select

from gk_qda.errors.domain import (
    CodeAmbiguous,
    CodeNotFound,
    MoveIntoItself,
    NameEmpty,
    NameTaken,
    NotAColor,
    ValueNotAllowed,
)
from gk_qda.models import Code, Memo, Paragraph, Summary, SummaryEvidence
from gk_qda.operations import codebook, coding, summaries
from gk_qda.queries.codebook import codebook as read_codebook
from tests.project.dump import dump


@pytest.fixture
def paths(small, read):
    return lambda: [code.path for code in read(small.project, read_codebook).codes]


def code_it(small, words, code):
    span = small.span(words)
    return small.change(
        coding.apply_code,
        document_id=small.document_id,
        code_id=code,
        coder_id=small.coder_id,
        start=span.start,
        end=span.end,
    ).coding_id


def test_same_leaf_name_under_two_parents(small, paths):
    small.change(codebook.add_code, name="Kind", parent_id=small.other)
    assert paths() == ["Thema", "Thema > Kind", "Anderes", "Anderes > Kind"]


def test_names_are_unique_among_siblings_whatever_the_case(small):
    with pytest.raises(NameTaken):
        small.change(codebook.add_code, name="THEMA")
    with pytest.raises(NameTaken):
        small.change(codebook.rename_code, code_id=small.other, name="thema")


def test_a_name_may_change_its_own_case(small, paths):
    small.change(codebook.rename_code, code_id=small.other, name="ANDERES")
    assert "ANDERES" in paths()


@pytest.mark.parametrize("name", ["", "  ", "A > B"])
def test_a_name_is_needed_and_cannot_break_a_path(small, name):
    with pytest.raises(NameEmpty):
        small.change(codebook.add_code, name=name)


def test_a_name_stands_on_one_line(small, read):
    for written in ("Zeile1\r\nZeile2", "\x00x\ty\u2028"):
        small.change(codebook.add_code, name=written)
    names = {code.name for code in read(small.project, read_codebook).codes}
    assert {"Zeile1 Zeile2", "x y"} <= names
    code_id = small.change(codebook.ensure_path, path="Eins\nZwei > Drei")
    small.change(codebook.rename_code, code_id=code_id, name="a\nb\x07")
    assert "Eins Zwei > a b" in {code.path for code in read(small.project, read_codebook).codes}


def test_names_are_never_cut(small, paths):
    name = "Ä" * 200
    small.change(codebook.add_code, name=name)
    assert name in paths()


def test_a_colour_is_checked_and_inherited(small, read):
    with pytest.raises(NotAColor):
        small.change(codebook.recolor_code, code_id=small.theme, color="orange")
    small.change(codebook.recolor_code, code_id=small.theme, color="#1754a7")
    book = read(small.project, read_codebook)
    child = book.find("Thema > Kind")
    assert (child.main_color, child.color, child.has_own_color) == ("#1754A7", "#517FBD", False)


def test_move_between_siblings_and_under_another_parent(small, paths):
    small.change(codebook.move_code, code_id=small.other, parent_id=None, position=0)
    assert paths() == ["Anderes", "Thema", "Thema > Kind"]
    small.change(codebook.move_code, code_id=small.child, parent_id=small.other)
    assert paths() == ["Anderes", "Anderes > Kind", "Thema"]
    small.change(codebook.move_code, code_id=small.child, parent_id=None, position=1)
    assert paths() == ["Anderes", "Kind", "Thema"]


def test_a_code_cannot_move_into_itself(small):
    for parent in (small.theme, small.child):
        with pytest.raises(MoveIntoItself):
            small.change(codebook.move_code, code_id=small.theme, parent_id=parent)


def test_merge_moves_codings_and_collapses_exact_doubles(small):
    code_it(small, "Ganz klein.", small.theme)
    code_it(small, "Ganz klein.", small.other)
    code_it(small, "Kaffee", small.theme)
    fewer = small.change(codebook.merge_codes, source_id=small.theme, target_id=small.other)
    assert fewer == 1
    assert small.words() == [(small.other, "Ganz klein."), (small.other, "Kaffee")]


def test_merge_takes_sub_codes_and_memos_along(small, paths, read):
    with small.project.change("t") as session:
        session.add(Memo(code_id=small.theme, text="Notiz"))
    small.change(codebook.merge_codes, source_id=small.theme, target_id=small.other)
    assert paths() == ["Anderes", "Anderes > Kind"]
    assert read(small.project, lambda s: s.scalars(select(Memo.code_id)).one()) == small.other


def test_merge_keeps_the_evidence_of_both_texts_at_its_sentence(small, read):
    paragraph = read(small.project, lambda s: s.scalars(select(Paragraph.id)).first())
    for theme, text in ((small.other, "Eins. Zwei."), (small.theme, "Drei. Vier.")):
        summary = small.change(
            summaries.write_summary,
            row_kind="document",
            row_id=small.document_id,
            theme_id=theme,
            coder_id=small.coder_id,
            text=text,
        )
        places = [(small.document_id, paragraph, None, 1)]
        small.change(summaries.set_evidence, summary_id=summary, places=places)
    small.change(codebook.merge_codes, source_id=small.theme, target_id=small.other)
    text, sentences = read(
        small.project,
        lambda s: (s.scalars(select(Summary.text)).one(), s.scalars(select(SummaryEvidence.sentence)).all()),
    )
    assert text == "Eins. Zwei.\nDrei. Vier."
    assert sorted(sentences) == [1, 3]


def test_merge_into_itself_or_below_is_refused(small):
    for target in (small.theme, small.child):
        with pytest.raises(MoveIntoItself):
            small.change(codebook.merge_codes, source_id=small.theme, target_id=target)


def test_delete_takes_codings_or_gives_them_to_the_parent(small, paths):
    code_it(small, "Kaffee", small.child)
    small.change(codebook.delete_code, code_id=small.child, codings_to_parent=True)
    assert small.words() == [(small.theme, "Kaffee")]
    assert small.change(codebook.delete_code, code_id=small.theme) == 1
    assert small.words() == []
    assert paths() == ["Anderes"]


def test_dissolve_hands_everything_to_the_parent_and_keeps_the_code_on_record(small, paths, read):
    code_it(small, "Kaffee", small.child)
    small.change(codebook.add_code, name="Enkel", parent_id=small.child)
    small.change(codebook.dissolve_code, code_id=small.child)
    assert paths() == ["Thema", "Thema > Enkel", "Anderes"]
    assert small.words() == [(small.theme, "Kaffee")]
    assert read(small.project, lambda s: s.get_one(Code, small.child).status) == "dissolved"
    small.change(codebook.add_code, name="Kind", parent_id=small.theme)  # the name is free again


def test_a_main_code_with_codings_cannot_be_dissolved(small):
    code_it(small, "Kaffee", small.other)
    with pytest.raises(ValueNotAllowed):
        small.change(codebook.dissolve_code, code_id=small.other)


def test_a_digit_belongs_to_one_code(small, read):
    small.change(codebook.set_shortcut, code_id=small.theme, digit=1)
    small.change(codebook.set_shortcut, code_id=small.other, digit=1)
    digits = {c.path: c.shortcut for c in read(small.project, read_codebook).codes}
    assert digits == {"Thema": None, "Thema > Kind": None, "Anderes": 1}


def test_a_code_is_found_by_path_or_by_its_name_where_that_is_enough(small, read):
    small.change(codebook.add_code, name="Kind", parent_id=small.other)
    book = read(small.project, read_codebook)
    assert book.find("thema > KIND").id == small.child
    assert book.find("Anderes").id == small.other
    with pytest.raises(CodeAmbiguous):
        book.find("Kind")
    with pytest.raises(CodeNotFound):
        book.find("Thema > Fehlt")


def test_a_refused_change_leaves_nothing_behind(small):
    code_it(small, "Kaffee", small.child)
    before = dump(small.project)

    def delete_and_stumble(session):
        codebook.delete_code(session, code_id=small.child)
        codebook.add_code(session, name="Thema")

    with pytest.raises(NameTaken):
        small.change(delete_and_stumble)
    assert dump(small.project) == before
