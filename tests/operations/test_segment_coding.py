"""Many segments at once: each gets the codes besides its own, overlaps unite, one undo takes all back."""

from __future__ import annotations

from contextlib import suppress
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from gk_qda.errors.domain import NothingToCode
from gk_qda.models import Coding, Document
from gk_qda.operations import coding
from gk_qda.operations.coders import ensure_coder
from gk_qda.operations.segment_coding import AppliedToSegments, apply_to_passages, apply_to_segments
from gk_qda.queries.codebook import codebook
from gk_qda.queries.segments import codings_of
from tests.g1 import opened_g1
from tests.project.dump import dump

if TYPE_CHECKING:
    from tests.operations.conftest import Small


def coded(small: Small, *passages: str, code: int | None = None, coder: int | None = None) -> list[int]:
    """The passages with a code; the ids of the codings."""
    made = []
    for words in passages:
        span = small.span(words)
        applied = small.change(
            coding.apply_code,
            document_id=small.document_id,
            code_id=code or small.theme,
            coder_id=coder or small.coder_id,
            start=span.start,
            end=span.end,
        )
        made.append(applied.coding_id)
    return made


def give(small: Small, ids: list[int], *codes: int) -> AppliedToSegments:
    return small.change(apply_to_segments, coding_ids=ids, code_ids=list(codes), coder_id=small.coder_id)


def test_each_segment_keeps_its_code_and_gets_the_other(small):
    ids = coded(small, "Ganz klein.", "Das war schwierig.")
    assert give(small, ids, small.other) == AppliedToSegments(passages=2, added=2, there=0, united=0)
    assert small.words() == [
        (small.theme, "Ganz klein."),
        (small.other, "Ganz klein."),
        (small.theme, "Das war schwierig."),
        (small.other, "Das war schwierig."),
    ]


def test_several_codes_are_one_step_and_one_undo(small):
    ids = coded(small, "Ganz klein.", "§ 60a")
    before = dump(small.project)
    assert give(small, ids, small.other, small.child).added == 4
    after = dump(small.project)
    small.project.undo()
    assert dump(small.project) == before
    small.project.redo()
    assert dump(small.project) == after


def test_what_carries_the_code_stays_as_it_is(small):
    ids = coded(small, "Ganz klein.", "§ 60a")
    coded(small, "Ganz klein. Mit", code=small.other)
    assert give(small, ids, small.other) == AppliedToSegments(passages=2, added=1, there=1, united=0)
    assert small.words().count((small.other, "Ganz klein. Mit")) == 1


def test_overlapping_segments_unite(small):
    (first,) = coded(small, "Ganz klein.")
    (second,) = coded(small, "klein. Mit", code=small.child)
    applied = give(small, [first, second], small.other)
    assert (applied.added, applied.united) == (2, 1)
    assert [words for code, words in small.words() if code == small.other] == ["Ganz klein. Mit"]


def test_a_passage_that_two_codings_share_is_coded_once(small):
    ids = [*coded(small, "§ 60a"), *coded(small, "§ 60a", code=small.child)]
    assert give(small, ids, small.other) == AppliedToSegments(passages=1, added=1, there=0, united=0)


def test_the_codings_of_another_coder_stay_hers(small):
    with small.project.change("test") as session:
        other = ensure_coder(session, "Cleo Dorn").id
    ids = coded(small, "§ 60a", code=small.other, coder=other)
    assert give(small, ids, small.other).added == 1
    with small.project.read() as session:
        coders = [c.coder_id for c in codings_of(session, small.document_id)]
    assert sorted(coders) == sorted([other, small.coder_id])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_coder_ever_has_a_code_twice_on_overlapping_text(small, data):
    length = len(small.text.rstrip())
    ids = []
    for _ in range(data.draw(st.integers(1, 5))):
        start = data.draw(st.integers(0, length - 8))
        end = data.draw(st.integers(start + 4, length))
        code = data.draw(st.sampled_from([small.theme, small.child, small.other]))
        with suppress(NothingToCode):  # a label alone
            ids.append(
                small.change(
                    coding.apply_code,
                    document_id=small.document_id,
                    code_id=code,
                    coder_id=small.coder_id,
                    start=start,
                    end=end,
                ).coding_id
            )
    assume(ids)
    with small.project.read() as session:
        known = {c.id for c in codings_of(session, small.document_id)}
    codes = data.draw(st.lists(st.sampled_from([small.theme, small.other]), min_size=1, unique=True))
    give(small, [i for i in ids if i in known], *codes)
    with small.project.read() as session:
        found = list(codings_of(session, small.document_id))
    for code in {c.code_id for c in found}:
        spans = sorted((c.span.start, c.span.end) for c in found if c.code_id == code)
        assert all(before[1] <= after[0] for before, after in pairwise(spans)), (code, spans)
    small.change(coding.remove_codings, coding_ids=[c.id for c in found])


def test_passages_that_were_found_are_coded_without_the_blanks_around_them(tmp_path):
    with opened_g1(tmp_path) as project:
        with project.read() as session:
            code = codebook(session).find("C").id
            document = session.scalars(select(Document.id).where(Document.name == "D3")).one()
        passages = [(document, 0, 10), (document, 9, 10), (document, 22, 30), (document, 40, 50)]
        with project.change("apply_to_passages", code="C") as session:
            done = apply_to_passages(session, passages=passages, code_ids=[code], coder_id=1)
        assert (done.passages, done.added, done.there) == (3, 2, 1)
        with project.read() as session:
            spans = select(Coding.start, Coding.end).where(
                Coding.document_id == document, Coding.code_id == code
            )
            assert sorted(map(tuple, session.execute(spans))) == [(0, 9), (20, 30), (40, 49)]
