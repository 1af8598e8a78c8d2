"""Conditions: what the words say, and what holds for missing values."""

from __future__ import annotations

import operator
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.language.conditions import (
    All,
    Comparison,
    ConditionMalformed,
    Not,
    OneOf,
    read_condition,
    written,
)

KREIS = {
    "typ": "Kreis",
    "vzae": "1,5",
    "start": "2020-03",
    "bausteine": "F1; F2;F6",
    "ort": "",
    "amt": "k. A.",
}


def holds(text: str, values: dict[str, str] = KREIS) -> bool:
    return read_condition(text).holds(lambda name: values[name])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("typ=kreis", True),
        ("typ=Kreis AND vzae>=1", True),
        ("typ=Kreis UND vzae>=2,0", False),
        ("typ=Stadt OR vzae<1.6", True),
        ("typ=Stadt ODER typ=Dorf AND vzae>0", False),
        ("(typ=Stadt OR typ=Kreis) AND NOT vzae<1", True),
        ("NICHT (typ=Kreis)", False),
        ("vzae=1.5", True),
        ("start<2020-03", False),
        ("start<=2020-03", True),
        ("start<16.03.2020", False),
        ("start>=2020", True),
        ("start<2021", True),
        ("typ IN (Stadt, Kreis)", True),
        ("typ NOT IN (Stadt, Kreis)", False),
        ('typ IN ("Stadt, groß", Dorf)', False),
        ("typ!=Stadt", True),
        ("typ<>Kreis", False),
        ("bausteine~F2", True),
        ("bausteine~F", False),
        ("ort=missing", True),
        ("ort=fehlt", True),
        ("ort=", True),
        ("ort!=missing", False),
        ("typ!=missing", True),
        ("ort!=Essen", False),
        ("NOT ort=Essen", True),
        ("amt=unknown", True),
        ("amt=nicht bekannt", True),
        ("amt=missing", False),
        ("amt=not applicable", False),
        ("amt!=KI", False),
        ("vzae<abc", False),
    ],
)
def test_what_holds(text, wanted):
    assert holds(text) is wanted


def test_brackets_and_words_may_stand_in_values():
    values = {"träger": "(kein THM)", "motto": "Kinder AND Jugend", "amt": "Sozialamt (alt)"}
    assert holds("träger=(kein THM) AND amt=Sozialamt (alt)", values)
    assert holds('(motto="Kinder AND Jugend")', values)
    assert holds("(amt=Sozialamt (alt)) OR träger=missing", values)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "typ",
        "typ=Kreis AND",
        "(typ=Kreis",
        "typ=Kreis)",
        "=Kreis",
        "NOT",
        'typ="Kreis',
        "typ IN Kreis",
        "(" * 500,
    ],
)
def test_what_is_no_condition(text):
    with pytest.raises(ConditionMalformed) as caught:
        read_condition(text)
    assert 0 <= caught.value.place <= len(text)


@given(st.text(alphabet='abAND ORNOTIN()=<>!~",„“1.', max_size=40))
def test_any_words_are_read_or_refused(text):
    try:
        condition = read_condition(text)
    except ConditionMalformed:
        return
    condition.holds(lambda _: "1")


NAMES = ("a", "b", "c")
WORDS = st.sampled_from(["", "1", "1,0", "2", "10", "x", "Y", "k. A.", "trifft nicht zu"])
LEAVES = st.builds(
    Comparison,
    st.sampled_from(NAMES),
    st.sampled_from(["=", "!=", "<", "<=", ">", ">="]),
    st.sampled_from(["1", "2", "10", "x"]).map(lambda word: (word,)),
) | st.builds(Comparison, st.sampled_from(NAMES), st.just("="), st.just(("1", "x AND y")))
CONDITIONS = st.recursive(
    LEAVES,
    lambda inner: (
        st.builds(Not, inner)
        | st.lists(inner, min_size=2, max_size=3).map(lambda parts: All(tuple(parts)))
        | st.lists(inner, min_size=2, max_size=3).map(lambda parts: OneOf(tuple(parts)))
    ),
    max_leaves=8,
)


def by_hand(condition, values) -> bool:
    """The same said again as plainly as possible."""
    if isinstance(condition, Not):
        return not by_hand(condition.part, values)
    if isinstance(condition, All):
        return False not in [by_hand(part, values) for part in condition.parts]
    if isinstance(condition, OneOf):
        return True in [by_hand(part, values) for part in condition.parts]
    found = values[condition.attribute]
    if found in ("", "k. A.", "trifft nicht zu"):
        return False
    for word in condition.values:
        pair = [word_or_number(found), word_or_number(word)]
        if condition.sign in ("=", "!="):
            if (pair[0] == pair[1]) == (condition.sign == "="):
                return True
        elif all(isinstance(one, Fraction) for one in pair):
            signs = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
            if signs[condition.sign](*pair):
                return True
    return False


def word_or_number(word: str) -> object:
    return Fraction(word.replace(",", ".")) if word[0].isdigit() else word.casefold()


@given(CONDITIONS, st.fixed_dictionaries(dict.fromkeys(NAMES, WORDS)))
def test_conditions_mean_what_they_say(condition, values):
    again = read_condition(written(condition))
    assert again == condition
    assert again.holds(lambda name: values[name]) is by_hand(condition, values)
