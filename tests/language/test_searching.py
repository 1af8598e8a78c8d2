"""Folding and finding, against a slow comparison written another way."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.errors.searching import PatternTooSlow, PatternWrong, SearchEmpty
from gk_qda.language.folded_text import fold_text, fold_words
from gk_qda.language.searching import SearchQuery, finder, overlap_free

SIGNS = st.text(
    st.sampled_from("aäAÄßİ e\u0301\u0308u\u00ad\u200b’'ʼ´„“\"–-‑\u00a0\u202f\n *_1👍🏽…."), max_size=30
)
WORDS = st.text(st.sampled_from("aäue ’-\u00ad*"), min_size=1, max_size=3)


def found(text: str, words: str, mode: str = "text", *, match_case: bool = False) -> list[str]:
    places = finder(SearchQuery(words, mode, match_case))(text, fold_text(text))
    return [text[start:end] for start, end in places]


def plain(text: str) -> str:
    """What a person sees: one sign for each kind, small, composed, nothing invisible."""
    composed = unicodedata.normalize("NFC", "".join(c for c in text if c not in "\u00ad\u200b"))
    same = str.maketrans("’ʼ´„“–‑\u00a0\u202f\n", "'''\"\"--   ")
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in composed).translate(same)


@given(SIGNS)
def test_every_folded_character_knows_its_place(text: str):
    folded = fold_text(text)
    places = [folded.original(at) for at in range(len(folded.text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(text)
    assert all(0 <= at <= len(text) for at in places)
    if folded.offsets is None:
        assert len(folded.text) == len(text)


@given(SIGNS, SIGNS, WORDS)
def test_what_was_hidden_among_other_text_is_found_again(before: str, after: str, words: str):
    needle = fold_words(words)
    if not needle:
        return
    text = f"{before}.{words}.{after}"
    shown = found(text, words)
    assert any(fold_words(one) == needle for one in shown)
    assert all(" ".join(plain(one).split()) == " ".join(plain(words).split()) for one in shown)


@given(SIGNS, WORDS)
def test_places_come_in_order_and_whole_words_are_some_of_them(text: str, words: str):
    if not fold_words(words):
        return
    query = SearchQuery(words)
    places = finder(query)(text, fold_text(text))
    assert overlap_free(places)
    assert len(found(text, words, "word")) <= len(places)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Die Ausla\u0308nderbeho\u0308rde kam", "Ausländerbehörde", ["Ausla\u0308nderbeho\u0308rde"]),
        ("Die Ausländerbehörde kam", "ausla\u0308nderbehörde", ["Ausländerbehörde"]),
        ("eine Ausbildungs\u00adduldung", "Ausbildungsduldung", ["Ausbildungs\u00adduldung"]),
        (
            "so klappt’s, klappt's, klappt´s, klapptʼs",
            "klappt‘s",
            ["klappt’s", "klappt's", "klappt´s", "klapptʼs"],
        ),
        ("§\u00a060a und § 60a", "§ 60a", ["§\u00a060a", "§ 60a"]),
        ("z.\u202fB. oder z. B.", "z. B.", ["z.\u202fB.", "z. B."]),
        ("in  der\nStadt", "in der stadt", ["in  der\nStadt"]),
        ("Kolleg*innen, Kollegen", "Kolleg*innen", ["Kolleg*innen"]),
        ("ÜBER über", "über", ["ÜBER", "über"]),
        ("Straße Strasse", "straße", ["Straße"]),
        ("👍🏽 gut 👍🏽", "gut", ["gut"]),
        ('„Ja“ »ja« "ja"', '"ja"', ["„Ja“", "»ja«", '"ja"']),
        ("und so weiter … ja", "…", ["…"]),
    ],
)
def test_what_looks_alike_is_found(text: str, words: str, expected: list[str]):
    assert found(text, words) == expected


def test_whole_words_and_capitals():
    text = "Wohnung, Wohnungen, Sozialwohnung. Die wohnung"
    assert len(found(text, "wohnung")) == 4
    assert found(text, "wohnung", "word") == ["Wohnung", "wohnung"]
    assert found(text, "Wohnung", "word", match_case=True) == ["Wohnung"]
    assert found("x_rat Rat 2rat", "rat", "word") == ["Rat"]


def test_patterns():
    assert found("Kein Plan, keine Zeit", r"\bkein\w*") == []
    assert found("Kein Plan, keine Zeit", r"\bkein\w*", "regex") == ["Kein", "keine"]
    assert found("Kein Plan, keine Zeit", r"\bkein\w*", "regex", match_case=True) == ["keine"]
    assert found("abc", "x*", "regex") == []


def test_a_wrong_pattern_is_explained():
    with pytest.raises(PatternWrong, match="position 3"):
        finder(SearchQuery("(a", "regex"))


def test_a_pattern_that_runs_away_is_stopped(monkeypatch):
    monkeypatch.setattr("gk_qda.language.searching._SECONDS", 0.05)
    text = "a" * 40_000
    with pytest.raises(PatternTooSlow):
        finder(SearchQuery("(a|aa)+(?=b)", "regex"))(text, fold_text(text))


@pytest.mark.parametrize("words", ["", "  ", "\u00ad"])
def test_nothing_to_look_for(words: str):
    with pytest.raises(SearchEmpty):
        finder(SearchQuery(words))


PATTERNS = [
    r"^a",
    r"b$",
    "a.*",
    r"[^a]*b",
    r"\s+",
    r"a\s",
    "(a|ab)$",
    r"\bb\b",
    r"^\w+$",
    r"a\Z",
    r"(?<!a)b",
    "a|b a",
    "^",
]


@given(st.lists(st.text("ab \n", max_size=5), max_size=5), st.sampled_from(PATTERNS))
def test_a_pattern_looks_at_every_turn_as_if_it_were_a_text(turns: list[str], pattern: str):
    text, said, expected = "", [], []
    for words in turns:
        text += "B: "
        at = len(text) + len(words) - len(words.lstrip())
        said.append((len(text), len(text) + len(words)))
        text += words
        own = finder(SearchQuery(pattern, "regex"))(words.strip(), fold_text(words.strip()))
        expected += [(at + start, at + end) for start, end in own if words.strip()]
    assert finder(SearchQuery(pattern, "regex"))(text, fold_text(text), said) == expected
