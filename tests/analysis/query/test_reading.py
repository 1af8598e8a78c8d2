"""Queries as people type them: what binds tighter, names, German words, and sentences about what is wrong."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.analysis.query.expressions import (
    Alone,
    Code,
    Either,
    Encloses,
    Followed,
    Inside,
    Near,
    OneOf,
    Together,
    Without,
)
from gk_qda.analysis.query.reading import read_query
from gk_qda.analysis.query.tokens import needs_quotes
from gk_qda.analysis.query.writing import write_query
from gk_qda.errors import QdaError, queries

from .by_hand import expressions

A, B, C, D = Code("A"), Code("B"), Code("C"), Code("D")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A", A),
        ("A OR B OR C", Either((A, B, C))),
        ("A ODER B", Either((A, B))),
        ("A AND B AND C", Together((A, B, C))),
        ("(A AND B) NOT C", Without(Together((A, B)), C)),
        ("A UND B NICHT C", Without(Together((A, B)), C)),
        ("A NOT B AND C", Together((Without(A, B), C))),
        ("A AND NOT B", Without(A, B)),
        ("A UND NICHT B", Without(A, B)),
        ("A OR B AND C", Either((A, Together((B, C))))),
        ("(A OR B) AND C", Together((Either((A, B)), C))),
        ("A XOR B", OneOf((A, B))),
        ("ONE OF (A, B, C)", OneOf((A, B, C))),
        ("EINER VON (A; B)", OneOf((A, B))),
        ("A OVERLAPS B OVERLAPS C", Together((A, B, C), whole=True)),
        ("A ÜBERLAPPT B", Together((A, B), whole=True)),
        ("AT LEAST 2 OF (A, B, C)", Together((A, B, C), 2)),
        ("MINDESTENS 2 VON (A, B, C)", Together((A, B, C), 2)),
        ("AT LEAST 2 OVERLAPPING OF (A, B, C)", Together((A, B, C), 2, whole=True)),
        ("MINDESTENS 2 ÜBERLAPPEND VON (A, B, C)", Together((A, B, C), 2, whole=True)),
        ("A NEAR/2 B", Near(A, B, 2)),
        ("A NEAR B", Near(A, B, 1)),
        ("A NAHE / 0 B", Near(A, B, 0)),
        ("A NEAR/2 B GIVING FIRST", Near(A, B, 2, "first")),
        ("A NAHE/2 B ERGIBT ZWEITE", Near(A, B, 2, "second")),
        ("A FOLLOWED BY/1 B", Followed(A, B, 1)),
        ("A GEFOLGT VON/3 B GIVING BOTH", Followed(A, B, 3)),
        ("A WITHIN B", Inside(A, B)),
        ("A IN B", Inside(A, B)),
        ("A INNERHALB B", Inside(A, B)),
        ("A ENCLOSES B", Encloses(A, B)),
        ("A UMSCHLIESST B", Encloses(A, B)),
        ("B ALONE", Alone(B)),
        ("B ALONE AMONG (A, C)", Alone(B, (A, C))),
        ("B ALLEIN UNTER (A)", Alone(B, (A,))),
        ("A AND B NEAR/1 C", Together((A, Near(B, C, 1)))),
        ("A NEAR/1 B WITHIN C", Inside(Near(A, B, 1), C)),
        ("Corona > Umgang NEAR/1 Kooperation in der Gemeinde", None),
        ('"A"AND("B")', Together((A, B))),
        ("„A“ UND “B” UND »C«", Together((A, B, C))),
    ],
)
def test_reading(text, expected):
    if expected is None:
        expected = Near(Code("Corona > Umgang"), Code("Kooperation in der Gemeinde"), 1)
    assert read_query(text) == expected


def test_names_that_need_quotes():
    assert read_query('"IN (neu)" AND "a ""b"" c"') == Together((Code("IN (neu)"), Code('a "b" c')))
    assert read_query('"Haupt, A" > "Sub; B" AND C') == Together((Code("Haupt, A > Sub; B"), C))
    assert read_query("Gemeinsam klappt's OR Kita/Schule") == Either(
        (Code("Gemeinsam klappt's"), Code("Kita/Schule"))
    )
    assert [needs_quotes(name) for name in ("A > B", "IN", "A (B)", "a, b", '"x"', "in Not", "a  b")] == [
        False,
        True,
        True,
        True,
        True,
        False,
        True,
    ]


def test_where_a_code_stands():
    second = read_query('A AND  "B c"').parts[1]
    assert (second.start, second.end) == (7, 12)


@pytest.mark.parametrize(
    ("text", "error", "position"),
    [
        ("", queries.QueryEmpty, None),
        ("  ", queries.QueryEmpty, None),
        ("AND A", queries.QueryCodeExpected, 1),
        ("A AND", queries.QueryCodeExpected, 6),
        ("A NEAR/2 OR B", queries.QueryCodeExpected, 10),
        ("A AND ()", queries.QueryCodeExpected, 8),
        ('A "B"', queries.QueryOperatorExpected, 3),
        ("A (B)", queries.QueryOperatorExpected, 3),
        ("A, B", queries.QueryOperatorExpected, 2),
        ("(A AND B", queries.QueryBracketOpen, 1),
        ("A AND (B, C)", queries.QueryOperatorExpected, 9),
        ("A AND B)", queries.QueryBracketClosed, 8),
        ('A AND "B', queries.QueryQuoteOpen, 7),
        ("ONE OF A, B", queries.QueryListExpected, 8),
        ("B ALONE AMONG A", queries.QueryListExpected, 15),
        ("AT LEAST 3 OF (A, B)", queries.QueryNumberWrong, 1),
        ("AT LEAST 0 OF (A, B)", queries.QueryNumberWrong, 1),
        ("A NEAR/99999999999999999999 B", queries.QueryDistanceWrong, 3),
        ("(" * 100 + "A", queries.QueryTooLong, None),
        ("A OR " * 5000 + "A", queries.QueryTooLong, None),
        ("NOT A", queries.QueryCodeExpected, 1),
        ('A AND ""', queries.QueryCodeExpected, 7),
    ],
)
def test_trouble(text, error, position):
    with pytest.raises(error) as caught:
        read_query(text)
    assert caught.value.position == position
    for language in ("de", "en"):
        assert caught.value.sentence(language)


@given(st.text(alphabet='AB ()",;/123„“>', max_size=30))
def test_whatever_is_typed_is_read_or_explained(text):
    try:
        tree = read_query(text)
    except QdaError:
        return
    assert read_query(write_query(tree)) == tree


_WORDS = st.sampled_from(
    ["A", "AND", "NOT", "NEAR/2", "OF", "AT LEAST 1 OF", "(", ")", ",", "IN", "GIVING FIRST"]
)


@given(st.lists(_WORDS, max_size=12).map(" ".join))
def test_operators_in_any_order_are_read_or_explained(text):
    try:
        tree = read_query(text)
    except QdaError:
        return
    assert read_query(write_query(tree, "de")) == tree


_NAMES = st.text(min_size=1, max_size=12).map(lambda name: " ".join(name.split())).filter(bool)


@given(_NAMES)
def test_any_name_comes_back(name):
    assert read_query(write_query(Code(name))) == Code(name)
    assert read_query(write_query(Together((Code(name), A)), "de")) == Together((Code(name), A))


@given(st.integers(0, 2**32), st.sampled_from(["de", "en"]))
def test_written_and_read_is_the_same(seed, language):
    tree = expressions([1, 2, 3, 4], Random(seed), 3)
    assert read_query(write_query(tree, language)) == tree


def test_written_as_people_would():
    assert write_query(read_query("(A AND B) NOT C")) == "(A AND B) NOT C"
    assert write_query(read_query("A UND (B ODER C)")) == "A AND (B OR C)"
    assert write_query(read_query("A NEAR B GIVING FIRST"), "de") == "A NAHE/1 B ERGIBT ERSTE"
    assert write_query(read_query("B ALONE AMONG (A, C)"), "de") == "B ALLEIN UNTER (A, C)"
