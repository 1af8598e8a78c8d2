"""Versions of a text and the words that differ between them."""

from __future__ import annotations

import pytest

from gk_qda.operations import documents, text_edit
from gk_qda.queries.text_versions import difference, versions
from gk_qda.reanchoring import Edit
from tests.operations.conftest import small  # noqa: F401 - a fixture


def edit(project, document_id, old, new):
    with project.change("edit_text") as session:
        number = ""
        text_edit.replace_words(
            session, document_id=document_id, number=number, words=old, replacement=new, coder_id=1
        )


@pytest.fixture
def corrected(small):  # noqa: F811
    """Three versions: a word, then a new turn."""
    edit(small.project, small.document_id, "Kaffee", "Tee")
    edit(small.project, small.document_id, "Und dann?", "Und dann?\n\nB: Nichts.")
    return small


def told(small, older, newer):  # noqa: F811
    with small.project.read() as session:
        found = difference(session, small.document_id, older, newer)
    return [(p.number, [(piece.kind, piece.text) for piece in p.pieces]) for p in found.paragraphs]


def test_versions_newest_first(corrected):
    with corrected.project.read() as session:
        found = versions(session, corrected.document_id)
    assert [(v.number, v.coder, v.reason, v.is_current) for v in found] == [
        (3, "Anna Berg", "correction", True),
        (2, "Anna Berg", "correction", False),
        (1, "", "import", False),
    ]


def test_a_changed_word_with_what_stands_around_it(corrected):
    [(number, pieces)] = told(corrected, 1, 2)
    assert number == "2"
    assert [p for p in pieces if p[0] != "same"] == [("removed", "Kaffee"), ("added", "Tee")]
    assert pieces[0][1].endswith("und ")
    assert pieces[-1][1].startswith(", § 60a")


def test_a_new_turn_has_its_number(corrected):
    found = told(corrected, 2, 3)
    assert [number for number, _ in found] == ["3a"] or [number for number, _ in found] == ["3"]
    assert any(kind == "added" and "B: Nichts." in text for _, pieces in found for kind, text in pieces)


def test_two_steps_at_once_and_backwards(corrected):
    assert next(number for number, _ in told(corrected, 1, 3)) == "2"
    assert told(corrected, 3, 3) == []
    assert told(corrected, 7, 9) == []


def test_far_words_are_left_out(small):  # noqa: F811
    text = "B: " + "wort " * 400
    with small.project.change("edit_text") as session:
        text_edit.edit_text(
            session, document_id=small.document_id, edits=[Edit(0, 0, text + "\n\n")], coder_id=1
        )
        at = text.index("wort", 900)
        text_edit.edit_text(
            session, document_id=small.document_id, edits=[Edit(at, at + 4, "anders")], coder_id=1
        )
    [(_, pieces)] = told(small, 2, 3)
    assert sum(len(text) for _, text in pieces) < 200
    assert pieces[0] == ("same", "… ")
    assert pieces[-1] == ("same", " …")


def test_nothing_is_told_of_withdrawn_words(corrected):
    """Neither a change inside of them nor what stands around another change."""
    with corrected.project.change("withdraw_paragraph") as session:
        documents.withdraw_paragraph(session, document_id=corrected.document_id, number="2")
    for older, newer in ((1, 2), (1, 3), (2, 3)):
        words = " ".join(text for _, pieces in told(corrected, older, newer) for _, text in pieces)
        assert "Kaffee" not in words
        assert "Tee" not in words
        assert "Ganz klein" not in words


@pytest.mark.parametrize(("old", "new"), [("fern.", "fern. Und mehr."), ("B: Ganz", "I: Hm.\n\nB: Ganz")])
def test_withdrawn_words_stay_hidden_in_older_texts(small, old, new):  # noqa: F811
    edit(small.project, small.document_id, old, new)
    with small.project.change("withdraw_paragraph") as session:
        documents.withdraw_paragraph(session, document_id=small.document_id, number="2")
    words = " ".join(text for _, pieces in told(small, 1, 2) for _, text in pieces)
    assert "Ganz klein" not in words
    assert "und mehr" not in words.casefold()
