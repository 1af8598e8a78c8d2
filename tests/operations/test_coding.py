from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gk_qda.errors.domain import NothingToCode, SpanOutside, WeightOutside
from gk_qda.operations import codebook, coding, documents
from gk_qda.operations.coders import ensure_coder
from gk_qda.queries.segments import codings_of
from gk_qda.spans import Span
from tests.project.dump import dump

if TYPE_CHECKING:
    from tests.operations.conftest import Small


def apply(small: Small, span: Span, code: int | None = None, coder: int | None = None) -> coding.Applied:
    return small.change(
        coding.apply_code,
        document_id=small.document_id,
        code_id=code or small.theme,
        coder_id=coder or small.coder_id,
        start=span.start,
        end=span.end,
    )


def test_a_coding_carries_its_words_through_emoji_and_nbsp(small):
    apply(small, small.span("Mit 👍🏽 und Kaffee"))
    apply(small, small.span("§ 60a"), small.other)
    assert small.words() == [(small.theme, "Mit 👍🏽 und Kaffee"), (small.other, "§ 60a")]


def test_blanks_at_the_ends_are_left_out(small):
    span = small.span(" Ganz klein. ")
    assert apply(small, span).span.of(small.text) == "Ganz klein."


def test_the_same_code_on_overlapping_text_extends_the_older_coding(small):
    first = apply(small, small.span("Ganz klein."))
    second = apply(small, small.span("klein. Mit"))
    assert (second.coding_id, second.extended) == (first.coding_id, True)
    assert small.words() == [(small.theme, "Ganz klein. Mit")]


def test_a_coding_that_bridges_two_unites_both(small):
    apply(small, small.span("Ganz"))
    apply(small, small.span("Mit"))
    apply(small, small.span("anz klein. Mi"))
    assert small.words() == [(small.theme, "Ganz klein. Mit")]


def test_adjacent_is_not_overlapping(small):
    span = small.span("Ganz klein")
    apply(small, Span(span.start, span.start + 4))
    apply(small, Span(span.start + 4, span.end))
    assert [words for _, words in small.words()] == ["Ganz", "klein"]


def test_the_same_coding_again_changes_nothing(small):
    apply(small, small.span("Ganz klein."))
    before = dump(small.project)
    assert apply(small, small.span("klein.")).was_there
    assert dump(small.project) == before


def test_two_codes_and_two_coders_may_share_a_passage(small):
    other_coder = small.change(ensure_coder, name="Bo Diehl").id
    for code, coder in (
        (small.theme, small.coder_id),
        (small.other, small.coder_id),
        (small.theme, other_coder),
    ):
        apply(small, small.span("Ganz klein."), code, coder)
    assert len(small.words()) == 3


def test_removing_the_code_of_a_word_keeps_that_of_the_turn(small):
    apply(small, small.span("Ganz klein. Mit 👍🏽 und Kaffee, § 60a war noch fern."))
    inner = apply(small, small.span("Kaffee"), small.child)
    small.change(coding.remove_codings, coding_ids=[inner.coding_id])
    assert [code for code, _ in small.words()] == [small.theme]


def test_repeated_words_are_told_apart_by_position(small):
    second = small.span("Das war schwierig.", nth=1)
    assert apply(small, second).span == second


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (5, 5), (7, 3), (0, 10_000)])
def test_a_passage_outside_the_text_is_refused(small, start, end):
    before = dump(small.project)
    with pytest.raises(SpanOutside):
        small.change(
            coding.apply_code,
            document_id=small.document_id,
            code_id=small.theme,
            coder_id=small.coder_id,
            start=start,
            end=end,
        )
    assert dump(small.project) == before


def test_blanks_alone_cannot_be_coded(small):
    with pytest.raises(NothingToCode):
        apply(small, small.span("\n\n"))


@pytest.mark.parametrize("words", ["B:", "I: "])
def test_a_label_alone_cannot_be_coded(small, words):
    with pytest.raises(NothingToCode):
        apply(small, small.span(words))


def test_withdrawn_words_cannot_be_coded_but_what_surrounds_them_can(small):
    small.change(documents.withdraw_paragraph, document_id=small.document_id, number="2")
    with pytest.raises(NothingToCode):
        apply(small, small.span("Ganz klein."))
    assert apply(small, Span(0, small.span("Ganz klein.").end)).span.start == 0


def test_resize_unites_with_the_neighbour_it_runs_into(small):
    first = apply(small, small.span("Ganz"))
    apply(small, small.span("Mit"))
    end = small.span("Mit").end
    small.change(coding.resize_coding, coding_id=first.coding_id, start=first.span.start, end=end)
    assert [words for _, words in small.words()] == ["Ganz klein. Mit"]


def test_recode_moves_and_unites(small):
    first = apply(small, small.span("Ganz klein."))
    apply(small, small.span("klein. Mit"), small.other)
    small.change(coding.recode, coding_ids=[first.coding_id], code_id=small.other)
    assert small.words() == [(small.other, "Ganz klein. Mit")]


def test_a_union_says_what_it_gave_up(small, read):
    """A comment that begins like another is another; of two weights one is left, and the other is told."""
    first, second, third = (apply(small, small.span(words)) for words in ("Ganz", "Mit", "Kaffee"))
    for one, weight, comment, rating in (
        (first, 20, "nicht gut, weil", "ja"),
        (second, 90, "gut", "nein"),
        (third, 20, "gut", "ja"),
    ):
        small.change(coding.set_comment, coding_id=one.coding_id, comment=comment)
        small.change(coding.set_weight, coding_id=one.coding_id, weight=weight)
        small.change(coding.set_coding_rating, coding_id=one.coding_id, rating=rating)
    applied = apply(small, small.span("Ganz klein. Mit 👍🏽 und Kaffee"))
    assert applied.given_up == coding.GivenUp((90,), ("nein",))
    [united] = read(small.project, lambda s: codings_of(s, small.document_id))
    assert (united.comment, united.weight, united.rating) == ("nicht gut, weil\ngut", 20, "ja")


def test_recoding_says_what_uniting_gave_up(small):
    first = apply(small, small.span("Ganz klein."))
    second = apply(small, small.span("klein. Mit"), small.other)
    small.change(coding.set_weight, coding_id=first.coding_id, weight=10)
    small.change(coding.set_weight, coding_id=second.coding_id, weight=70)
    with small.project.change("recode") as session:
        coding.recode(session, coding_ids=[first.coding_id], code_id=small.other)
        assert coding.given_up(session) == coding.GivenUp((70,))


def test_a_union_keeps_what_both_carried(small, read):
    first = apply(small, small.span("Ganz"))
    second = apply(small, small.span("Mit"))
    small.change(coding.set_comment, coding_id=first.coding_id, comment="eins")
    small.change(coding.set_comment, coding_id=second.coding_id, comment="zwei")
    small.change(coding.set_weight, coding_id=second.coding_id, weight=80)
    apply(small, small.span("Ganz klein. Mit"))
    [united] = read(small.project, lambda s: codings_of(s, small.document_id))
    assert (united.comment, united.weight) == ("eins\nzwei", 80)


@pytest.mark.parametrize("weight", [-1, 101])
def test_a_weight_lies_between_0_and_100(small, weight):
    first = apply(small, small.span("Ganz"))
    with pytest.raises(WeightOutside):
        small.change(coding.set_weight, coding_id=first.coding_id, weight=weight)


@given(data=st.data())
@settings(max_examples=40)
def test_random_codings_keep_the_invariant_and_their_words(tmp_path_factory, data):
    from gk_qda.importing import read_document
    from gk_qda.operations import codebook, documents
    from gk_qda.operations.projects import new_project

    alphabet = st.sampled_from("ab äß\u0308👍🏽\u00a0\u00ad.")
    turns = data.draw(st.lists(st.text(alphabet, min_size=1, max_size=20), min_size=1, max_size=5))
    text = "\n\n".join(f"B: x{turn}" for turn in turns)
    folder = tmp_path_factory.mktemp("random")
    (folder / "D.txt").write_bytes(text.encode())
    with new_project(folder / "p.gkqda", coder="A") as project:
        with project.change("t") as session:
            [document] = documents.import_documents(session, [read_document(folder / "D.txt")])
            codes = [codebook.add_code(session, name=name) for name in "XY"]
        spans = data.draw(
            st.lists(
                st.tuples(st.sampled_from(codes), st.integers(0, len(text)), st.integers(0, len(text))),
                max_size=12,
            )
        )
        covered: dict[int, set[int]] = {code: set() for code in codes}
        for code, one, two in spans:
            start, end = min(one, two), max(one, two)
            words = text[start:end]
            if not words.strip():
                continue
            try:
                with project.change("t") as session:
                    coding.apply_code(
                        session,
                        document_id=document,
                        code_id=code,
                        coder_id=project.coder_id or 0,
                        start=start,
                        end=end,
                    )
            except NothingToCode:
                assert re.fullmatch(r"\s*(B:?|:|\s)*\s*", words), "speech was refused"
                continue
            first = start + len(words) - len(words.lstrip())
            covered[code] |= set(range(first, first + len(words.strip())))
        with project.read() as session:
            stored = codings_of(session, document)
        for code in codes:
            mine = sorted((c.start, c.end) for c in stored if c.code_id == code)
            assert all(a[1] <= b[0] for a, b in pairwise(mine)), "overlapping"
            assert {i for start, end in mine for i in range(start, end)} == covered[code]
            assert all(text[start:end] == text[start:end].strip() for start, end in mine)


def test_several_codes_at_once_do_what_each_alone_would(small):
    """One is there already, one overlaps an older coding, one is new; asked in any order."""
    passage = small.span("Ganz klein.")
    third = small.change(codebook.add_code, name="Dritter", coder_id=small.coder_id)
    apply(small, passage, small.theme)
    apply(small, small.span("klein. Mit"), small.other)
    applied = small.change(
        coding.apply_codes,
        document_id=small.document_id,
        code_ids=[third, small.other, small.theme],
        coder_id=small.coder_id,
        start=passage.start,
        end=passage.end + 1,
    )
    assert [(one.extended, one.was_there) for one in applied] == [
        (False, False),
        (True, False),
        (False, True),
    ]
    assert [one.span.of(small.text) for one in applied] == ["Ganz klein.", "Ganz klein. Mit", "Ganz klein."]
    words = [(small.theme, "Ganz klein."), (small.other, "Ganz klein. Mit"), (third, "Ganz klein.")]
    assert sorted(small.words()) == sorted(words)
