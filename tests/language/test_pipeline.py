"""Words, sentences and dictionary forms: our own rules, and the same as a pipeline of spaCy."""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.errors import Cancelled
from gk_qda.language.lemmas import lemma, lemmas
from gk_qda.language.pipeline import (
    TalkTokenizer,
    TrainedPipeline,
    pipeline,
    spacy_pipeline,
    trained_package,
)
from gk_qda.language.tokens import plain_word, tokens

TALK = st.lists(
    st.sampled_from(
        [
            "Kolleg*innen", "z.\u202fB.", "§\u00a060a Abs. 2", "#00:12:34-5#", "„Ja.“", "Bürgermeister:innen", "  ",
            "\n", "rief", "an", ".", ",", "👩‍👩‍👧", "Ausbildungs\u00adduldung", "u\u0308ber", "(lacht)", "14:30", "…",
            "geht’s", "a*b", "x_", "[…]", "1.", "April", "<b>", "=SUMME(A1)", "\t", "http://a.de/x.", "G.I.B.", "–",
            "THM-Stelle",
        ]
    ) | st.text(max_size=4),
    max_size=20,
).map(" ".join)  # fmt: skip


@pytest.mark.parametrize(
    "whole",
    [
        "Bürgermeister:innen",
        "Teilhabemanager*innen",
        "Kolleg_innen",
        "Lehrer/-innen",
        "Lehrer(innen)",
        "jede*r",
        "z. B.",
        "z.\u202fB.",
        "i. d. R.",
        "d.h.",
        "§ 60a",
        "§\u00a060a",
        "§§ 53",
        "#00:12:34-5#",
        "#1:02:03#",
        "G.I.B.",
        "THM-Stelle",
        "geht’s",
        "Ausbildungs\u00adduldung",
        "Mitarbeiter*innenvertretung",
        "vorname.name@stadt-essen.de",
        "https://example.org/a?b=c",
        "50%"[:2],
        "2,5",
        "14:30",
    ],
)
def test_what_belongs_together_is_one_token(whole: str):
    text = f"Also {whole}, ja"
    assert whole in [token.text for token in tokens(text)]


@pytest.mark.parametrize(
    "note",
    [
        *("(lacht)", "(LACHT)", "[lacht]", "(unv.)", "[unv.]", "(lacht laut)", "(lange\u00a0Pause)"),
        *(
            "(unverständlich?)",
            "(Pause, 5 Sek.)",
            "(Pause: ca. 10 Sekunden)",
            "(Pause – 3 s)",
            "(5 Sek.)",
            "[12s]",
        ),
        *(
            "(5 Sek. Pause)",
            "(2 Min. lange Pause)",
            "(lacht und seufzt dann)",
            "[unv., 00:12:34]",
            "(B2 lacht)",
        ),
        *("(I: lacht)", "(Telefon klingelt)", "(unv. Wort)", "(pause, 5 sec.)", "(3-4 Sek.)"),
    ],
)
def test_what_a_transcriber_notes_is_nobodys_word(note: str):
    read = pipeline("de").read(f"Also {note} ja.")
    assert [token.text for token in read.tokens if token.is_word] == ["Also", "ja"]


@pytest.mark.parametrize(
    "said",
    [
        *(
            "(Bahn)",
            "(lachte er)",
            "(Pausenraum)",
            "lacht",
            "(Geduldete)",
            "(lachten)",
            "(10 Minuten)",
            "(Pause",
        ),
        *("(Pause machen wir meistens um zehn)", "(lacht\nlaut)", "(5 Sekretärinnen)", "(Unv)ermögen"),
    ],
)
def test_what_else_stands_in_brackets_is_said(said: str):
    assert any(token.is_word for token in tokens(said))


def test_an_abbreviation_has_one_form_however_it_is_spaced():
    forms = pipeline("de").read("z. B. z.\u202fB. z.B. u.\u00a0ä.").lemmas
    assert forms == ("z.B.", "z.B.", "z.B.", "u.ä.")


def test_a_colon_a_slash_or_a_star_between_words_is_no_gender_form():
    assert [token.text for token in tokens("gesagt:ich und/oder a*b Frau/Herr")] == [
        "gesagt", ":", "ich", "und", "/", "oder", "a", "*", "b", "Frau", "/", "Herr",
    ]  # fmt: skip


@given(TALK)
def test_tokens_cover_everything_but_blanks_in_order(text: str):
    at = 0
    for token in tokens(text):
        assert token.text == text[token.start : token.end] != ""
        assert token.start >= at
        assert not text[at : token.start].strip()
        at = token.end
    assert not text[at:].strip()


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("Kolleg*innen", "Kollege"),
        ("KollegInnen", "Kollege"),
        ("Ärzt:innen", "Arzt"),
        ("Pädagog_in", "Pädagoge"),
        ("Teilhabemanager*innen", "Teilhabemanager"),
        ("Lehrer(innen)", "Lehrer"),
        ("Mitarbeiter*innenvertretungen", "Mitarbeitervertretung"),
        ("jede*r", "jeder"),
        ("Geflüchteten", "Geflüchteter"),
        ("Geflüchtete", "Geflüchteter"),
        ("THMs", "THM"),
        ("GfSn", "GfS"),
        ("Video-Konferenzen", "Video-Konferenz"),
        ("Ausbildungs\u00adduldungen", "Ausbildungsduldung"),
        ("geht’s", "gehen"),
        ("hab", "haben"),
        ("anzurufen", "anrufen"),
        ("zurückgeschickt", "zurückschicken"),
    ],
)
def test_dictionary_forms(word: str, form: str):
    assert lemma(word) == form


@pytest.mark.parametrize(
    "stem",
    [
        "Geduldet",
        "Gestattet",
        "Verwandt",
        "Angestellt",
        "Geflüchtet",
        "Jugendlich",
        "Vorsitzend",
        "Studierend",
        "Befragt",
        "Beteiligt",
        "Betroffen",
        "Alleinerziehend",
        "Abgelehnt",
        "Verantwortlich",
        "Erwachsen",
        "Deutsch",
    ],
)
def test_people_named_by_a_participle_have_one_form(stem: str):
    assert {lemma(f"{stem}{ending}") for ending in ("e", "en", "er")} == {f"{stem}er"}


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("Ausschuss Ausschüsse Ausschusses Ausschuß", "Ausschuss"),
        ("Pass Pässe Paß", "Pass"),
        ("Prozess Prozesse Prozessen", "Prozess"),
        ("Reisepässe Reisepass", "Reisepass"),
        ("Abschluss Abschlüsse", "Abschluss"),
        ("Spaß", "Spaß"),
        ("Maßnahmen", "Maßnahme"),
        ("Grüße Gruß", "Gruß"),
        ("Straßen", "Straße"),
        ("große größer", "groß"),
        ("Berichte Berichten", "Bericht"),
        ("Mieten", "Miete"),
        ("Gestalten", "Gestalt"),
        ("Arbeiten", "Arbeit"),
        ("Tausende", "Tausend"),
    ],
)
def test_words_keep_one_form_in_the_spelling_of_today(words: str, form: str):
    assert {lemma(word) for word in words.split()} == {form}


@pytest.mark.parametrize(
    "said",
    [
        "Die Ausländerbehörde ruft uns zurück. Für die Tür sorgt sie am 3. März u. ä. selbst.",
        "Geht’s über die Ärzt:innen? Das hat's gegenüber früher. Hätten wir’s bloß, u.\u00a0ä.",
    ],
)
def test_however_a_word_is_spelt_its_forms_and_sentences_are_the_same(said: str):
    composed = pipeline("de").read(said)
    for other in (unicodedata.normalize("NFD", said), said.replace("’", "'"), said.replace("'", "´")):
        read = pipeline("de").read(other)
        assert [plain_word(form) for form in read.lemmas] == [plain_word(form) for form in composed.lemmas]
        assert [token.kind for token in read.tokens] == [token.kind for token in composed.tokens]
        assert all(other[token.start : token.end] == token.text for token in read.tokens)
        ends = [plain_word(span.of(other)) for span in read.sentences]
        assert ends == [plain_word(span.of(said)) for span in composed.sentences]


@pytest.mark.parametrize(
    ("sentence", "verb", "form"),
    [
        ("Ich rufe die Behörde morgen an.", "rufe", "anrufen"),
        ("Das findet, wenn es geht, einmal im Monat statt.", "findet", "stattfinden"),
        ("Das findet, wenn es geht, einmal im Monat statt.", "geht", "gehen"),
        ("Wir stellen es vor und nehmen daran teil.", "stellen", "vorstellen"),
        ("Wir stellen es vor und nehmen daran teil.", "nehmen", "teilnehmen"),
        ("Rufen Sie mich bitte zurück!", "Rufen", "zurückrufen"),
        ("Er denkt an die Kinder.", "denkt", "denken"),
        ("Sie kommt mit dem Bus.", "kommt", "kommen"),
        ("Der Brief ist da.", "ist", "sein"),
        ("Das findet, wenn er da ist, statt.", "findet", "stattfinden"),
        ("Ich rufe ihn an (lacht).", "rufe", "anrufen"),
    ],
)
def test_separable_verbs_are_put_together_again(sentence: str, verb: str, form: str):
    found = list(tokens(sentence))
    assert dict(zip((token.text for token in found), lemmas(found), strict=True))[verb] == form


def test_english_words():
    assert [lemma(word, "en") for word in ("went", "children's", "municipalities")] == [
        "go",
        "child",
        "municipality",
    ]


@given(TALK)
def test_the_pipeline_of_spacy_reads_like_our_rules(text: str):
    doc = SPACY(text)
    assert doc.text == text
    read = pipeline("de").read(text)
    own = [token for token in doc if not token.is_space]
    assert [(token.idx, token.text) for token in own] == [(token.start, token.text) for token in read.tokens]
    assert [token.lemma_ for token in own] == list(read.lemmas)


SPACY = spacy_pipeline("de")


def test_the_tokenizer_survives_being_kept():
    assert TalkTokenizer(SPACY.vocab).from_bytes(TalkTokenizer(SPACY.vocab).to_bytes())("a b").text == "a b"


def test_a_trained_pipeline_is_used_where_it_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    assert trained_package("de") is None
    package = tmp_path / "de_core_news_sm"
    nlp = spacy_trained()
    package.mkdir()
    nlp.to_disk(package / "data")
    (package / "__init__.py").write_text(
        "from pathlib import Path\nfrom spacy.util import load_model_from_path\n"
        "def load(**options):\n    return load_model_from_path(Path(__file__).parent / 'data', **options)\n"
    )
    info = tmp_path / "de_core_news_sm-3.8.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: de_core_news_sm\nVersion: 3.8.0\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert trained_package("de") == "de_core_news_sm"
    trained = pipeline("de", trained="de_core_news_sm")
    try:
        read = trained.read("Die Kolleg*innen gingen. Das war's.")
        assert str(trained.name) == "de_core_news_sm 3.8.0"
        assert [token.text for token in read.tokens][:3] == ["Die", "Kolleg*innen", "gingen"]
        assert read.lemmas[2] == "GEHEN"  # the trained one's, not ours
        assert len(read.sentences) == 2
        assert [len(one.tokens) for one in trained.read_all(["Eins.", "Zwei drei."])] == [2, 3]
    finally:
        pipeline.cache_clear()
        sys.modules.pop("de_core_news_sm", None)


def test_a_trained_pipeline_reads_long_texts_and_every_spelling(monkeypatch: pytest.MonkeyPatch):
    nlp = spacy_trained()
    nlp.max_length = 10  # a million from spaCy's hand
    nlp.get_pipe("attribute_ruler").add([[{"ORTH": "Ämter"}]], {"LEMMA": "AMT"})
    monkeypatch.setattr("spacy.load", lambda *_, **__: nlp)
    trained = TrainedPipeline("de", "spacy")
    text = "A\u0308mter  gingen. Da\u00adnach A\u0308mter."
    for read in (trained.read(text), *trained.read_all([text])):
        assert [text[one.start : one.end] for one in read.tokens] == [one.text for one in read.tokens]
        assert [form for form in read.lemmas if form.isupper()] == ["AMT", "GEHEN", "AMT"]
        assert [span.of(text) for span in read.sentences] == [
            "A\u0308mter  gingen.",
            "Da\u00adnach A\u0308mter.",
        ]


def spacy_trained():
    """A pipeline as it comes from training, with a lemma of its own for one word."""
    import spacy

    nlp = spacy.blank("de")
    nlp.add_pipe("sentencizer")
    rules = nlp.add_pipe("attribute_ruler")
    rules.add([[{"ORTH": "gingen"}]], {"LEMMA": "GEHEN"})
    return nlp


class StopAtOnce:
    def report(self, done: int, total: int, words: str = "") -> None:
        raise Cancelled


def test_reading_many_texts_can_be_stopped():
    with pytest.raises(Cancelled):
        list(pipeline("de").read_all(["Eins.", "Zwei."], StopAtOnce()))
