import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.exporting.numbers import decimal
from gk_qda.exporting.quotes import citation, percent, quotation, shortened, x_of_n


def test_nests_inner_marks_and_keeps_emoji() -> None:
    said = "Der eine schreibt „ok 👍🏽“ und damit ist der Termin bestätigt, auf eine Mail antwortet der nie."
    expected = (
        "„Der eine schreibt ‚ok 👍🏽‘ und damit ist der Termin bestätigt, auf eine Mail antwortet der nie.“"
    )
    assert quotation(said) == expected


@pytest.mark.parametrize(
    ("said", "german"),
    [
        ('Er sagt "ja" und »nein« und “doch”.', "„Er sagt ‚ja‘ und ‚nein‘ und ‚doch‘.“"),
        ("«Ja», sagt er, «nein».", "„‚Ja‘, sagt er, ‚nein‘.“"),
        ('Erst „ok", dann "ok“ wieder.', "„Erst ‚ok‘, dann ‚ok‘ wieder.“"),
        ("„Er sagte ‚komm‘ zu mir“, so war das.", "„‚Er sagte „komm“ zu mir‘, so war das.“"),
        ("„Er sagte „komm““, so war das.", "„‚Er sagte „komm“‘, so war das.“"),
        ("„Ich wollte –“, sagte sie.", "„‚Ich wollte –‘, sagte sie.“"),
        ("Das ist ‚offen‘.", "„Das ist ‚offen‘.“"),
        ("‚das hab’ ich‘ schon", "„‚das hab’ ich‘ schon“"),
        ("wie klappt’s, wie klappt's, 'ne Frage", "„wie klappt’s, wie klappt's, 'ne Frage“"),
        ('ein Monitor mit 15" reicht', '„ein Monitor mit 15" reicht“'),
        ("nie“, sagt er", "„nie‘, sagt er“"),
        ("und dann: „ja", "„und dann: ‚ja“"),
        ("§ 60a, z. B. Ausbildungs\u00adduldung (...)", "„§ 60a, z. B. Ausbildungs\u00adduldung (...)“"),
    ],
)
def test_german_marks(said: str, german: str) -> None:
    assert quotation(said) == german


@pytest.mark.parametrize(
    ("said", "english"),
    [
        ("He says „ok“ to me.", "“He says ‘ok’ to me.”"),
        ("“She said ‘come’ then”, he said", "“‘She said “come” then’, he said”"),
        ("it’s fine", "“it’s fine”"),
    ],
)
def test_english_marks(said: str, english: str) -> None:
    assert quotation(said, language="en") == english


def test_blank_text_is_no_quotation() -> None:
    assert quotation(" \n") == ""
    assert quotation("\u00a0Ja.\u00a0") == "„Ja.“"


def test_cut_between_words_and_inner_quotation_closed() -> None:
    said = "Der eine schreibt „ok und dann noch etwas“ und geht."
    assert quotation(said, limit=30) == "„Der eine schreibt ‚ok und dann […]‘“"


def test_never_cuts_a_joined_emoji() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert shortened("x" + family * 3, 8) == f"x{family} […]"
    assert shortened("e\u0301" * 4, 3) == "e\u0301 […]"


@given(st.text(alphabet="ab \n„“”»«\"‚‘’'‹›.,5–👍🏽", max_size=60))
def test_only_marks_change(said: str) -> None:
    """Every other character stays where it was, and the outer marks stand once at each end."""
    words = said.strip()
    quoted = quotation(said)
    marks = set('„“”»«"‚‘’‹›')
    assert quoted == "" if not words else len(quoted) == len(words) + 2
    for before, after in zip(words, quoted[1:-1], strict=True):
        assert before == after or (before in marks and after in "„“‚‘")


@given(st.text(max_size=80), st.integers(1, 90))
def test_shortened_is_a_beginning(text: str, limit: int) -> None:
    short = shortened(text, limit)
    assert short == text or (short.endswith(" […]") and text.startswith(short.removesuffix(" […]")))
    assert len(short) <= limit + 4


def test_citations() -> None:
    assert citation("TM07", "17") == "TM07, Abs. 17"
    assert citation("TM07", ("17", "17")) == "TM07, Abs. 17"
    assert citation("TM07", ("4", "5")) == "TM07, Abs. 4–5"
    assert citation("RG08", "4", speaker="B1") == "RG08, B1, Abs. 4"
    assert citation("RG08", "28, 30", speaker="B1") == "RG08, B1, Abs. 28, 30"
    assert citation("RG09", "3", minutes=True) == "RG09, Protokoll, Abs. 3, sinngemäß"
    assert citation("TM07", "17a", language="en") == "TM07, para. 17a"
    assert citation("TM07", ("4", "5"), language="en") == "TM07, paras. 4–5"
    assert citation("RG09", "3", minutes=True, language="en") == "RG09, minutes, para. 3, paraphrased"
    assert citation("TM07", "") == "TM07"


def test_small_numbers_with_their_base() -> None:
    assert x_of_n(9, 14, "de") == "9 von 14"
    assert x_of_n(9, 14, "en") == "9 of 14"


def test_percent_rounds_half_up() -> None:
    assert percent(9, 14, "de") == "64,3"
    assert percent(9, 14, "en") == "64.3"
    assert percent(1, 8, "de", 1) == "12,5"
    assert percent(1, 8, "de", 0) == "13"
    assert percent(1, 400, "en", 1) == "0.3"
    assert percent(0, 0, "de") == "–"
    assert percent(14, 14, "de") == "100,0"
    assert decimal(0.125, 2, "de") == "0,13"
    assert decimal(-0.5, 0, "en") == "-1"
    assert decimal(1e-7, None, "en") == "0.0000001"
