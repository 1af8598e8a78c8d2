"""Every function of the queries, against comparing all segments by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from gk_qda.analysis.query.answering import answer, codings_on
from gk_qda.analysis.query.expressions import Code, Followed, Near, OneOf, Together, Without, codes_in
from gk_qda.analysis.query.reading import read_query
from gk_qda.analysis.query.writing import write_query
from gk_qda.errors import Cancelled

from .by_hand import Hit, Question, questions


def found(question: Question) -> list[Hit]:
    material, columns = question.material, question.world.columns
    hits, lanes = answer(question.expression, material).hits, question.material.lanes
    documents = question.world.selection.ground.documents[lanes.document(hits.begin)]
    return [
        Hit(document, coder, start, end, int(columns.id[row]) if row >= 0 else None)
        for document, coder, start, end, row in zip(
            documents.tolist(),
            lanes.coder(hits.begin).tolist(),
            lanes.position(hits.begin).tolist(),
            lanes.position(hits.end).tolist(),
            hits.row.tolist(),
            strict=True,
        )
    ]


@settings(max_examples=400)
@given(questions())
def test_every_function(question: Question) -> None:
    hits = found(question)
    assert len(hits) == len(set(hits))
    assert set(hits) == question.answer()


@given(questions())
def test_pairs_of_nearness(question: Question) -> None:
    codes = [code for code, _ in question.world.codes]
    left, right = Code(str(codes[0])), Code(str(codes[-1]))
    for kind in (Near, Followed):
        asked = replace(question, expression=kind(left, right, 2))
        assert answer(asked.expression, asked.material).pairs == asked.pairs()


@given(questions())
def test_read_again_it_finds_the_same(question: Question) -> None:
    for language in ("en", "de"):
        again = read_query(write_query(question.expression, language))
        assert found(replace(question, expression=again)) == found(question)


@given(questions())
def test_laws(question: Question) -> None:
    codes = [Code(str(code)) for code, _ in question.world.codes]
    a, b = codes[0], codes[-1]

    def ask(expression) -> list[Hit]:  # type: ignore[no-untyped-def]
        return found(replace(question, expression=expression))

    assert ask(Together((a, b))) == ask(Together((b, a)))
    assert ask(OneOf((a, b))) == ask(OneOf((b, a)))
    assert set(ask(Near(a, b, 1, "first"))) == set(ask(Near(b, a, 1, "second")))
    assert set(ask(Near(a, b, 1))) <= set(ask(Near(a, b, 2)))
    assert not ask(Without(a, a))


@given(questions())
def test_codings_that_a_hit_rests_on(question: Question) -> None:
    material, expression = question.material, question.expression
    hits = answer(expression, material).hits
    at, codes, rows = codings_on(hits, expression, material)
    own = dict(zip(material.passages.row.tolist(), material.passages.code.tolist(), strict=True))
    named = set().union(*(material.family(code).nonzero()[0].tolist() for code in codes_in(expression)))
    assert set(at.tolist()) == set(range(len(hits)))
    assert sorted(at.tolist()) == at.tolist()
    for hit, code, row in zip(at.tolist(), codes.tolist(), rows.tolist(), strict=True):
        assert own[row] == code
        assert code in named
        assert hits.row[hit] in (-1, row)


@given(questions())
def test_asking_stops_when_it_is_told_to(question: Question) -> None:
    class Stopping:
        def report(self, done: int, total: int, message: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        answer(question.expression, question.material, progress=Stopping())
