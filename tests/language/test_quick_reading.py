"""Reading by columns finds what the rules find token by token, whatever the text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from gk_qda.language.pipeline import pipeline
from gk_qda.language.quick_reading import QuickReader
from gk_qda.paths import RESOURCES
from tests.language.held_out import PASSAGES

_PIECES = st.sampled_from(
    [
        *(
            "z.",
            "B.",
            "z. B.",
            "i.",
            "d.",
            "R.",
            "n.",
            "Chr.",
            "u.a.",
            "§",
            "§§",
            "60a",
            "7",
            "Abs.",
            "(z.",
            "3.",
            "M.",
            "(lacht)",
            "(lange",
            "(Pause",
            "Pause)",
            "laut)",
            "(Pause, 5 Sek.)",
            "[(Pause,",
            "5",
            "Sek.)",
            "Sek.]z.",
            "stv.",
        ),
        *(
            "Rufen",
            "Sie",
            "ruft",
            "an",
            "an.",
            "an,",
            "und",
            "Haben",
            "wir",
            "wir,",
            "auf",
            "- auf",
            "Kolleg*innen",
        ),
        *(
            "Lehrer/-innen",
            "geht's",
            "„So“,",
            "So.",
            "...",
            "#00:12:34-5#",
            "a_b",
            "x@y.de",
            "\u00ad",
            "Wo\u00adche",
        ),
        *(
            " ",
            "  ",
            "\n",
            "\n\n",
            "\t",
            "\u00a0",
            "\u2009",
            "\u202f",
            "\u2028",
            "\x1c",
            "\x85",
            "\u3000",
            "😀",
            "²",
        ),
        *(
            ".",
            "!",
            "-",
            "/",
            ":",
            "I:",
            "GfSn",
            "\u0301",
            "M.",
            "zuru\u0308ck",
            "zurück",
            "a\u0308.",
            "geht’s",
        ),
    ]
)
_JOINTS = st.sampled_from(["", " ", " ", "\u00a0", "\n", "  "])
_TEXTS = st.lists(st.tuples(_PIECES, _JOINTS), max_size=40).map(
    lambda parts: "".join(piece + joint for piece, joint in parts)
)
KEPT = {language: QuickReader(language) for language in ("de", "en")}  # what they know grows


def columns(reader, text):
    read = reader.read(text)
    forms = [reader.bases[form] for form in read.form.tolist()]
    for row, form in read.changed:
        forms[row] = form
    tokens = [(reader.forms[form].kind, reader.forms[form].text) for form in read.form.tolist()]
    return list(
        zip(read.start.tolist(), read.end.tolist(), tokens, forms, read.sentence.tolist(), strict=True)
    )


def slowly(language, text):
    read = pipeline(language).read(text)
    ends = [span.end for span in read.sentences]
    return [
        (one.start, one.end, (one.kind, one.text), form, sum(end <= one.start for end in ends))
        for one, form in zip(read.tokens, read.lemmas, strict=True)
    ]


@settings(max_examples=150)
@given(_TEXTS, st.sampled_from(["de", "en"]))
def test_it_reads_what_the_rules_read(text, language):
    assert columns(KEPT[language], text) == slowly(language, text)


def test_it_reads_transcripts_and_the_held_out_sentences_as_the_rules_do():
    transcripts = sorted((RESOURCES / "demo").rglob("TM*.txt"))[:3]
    assert transcripts
    for text in (*(path.read_text(encoding="utf-8") for path in transcripts), str(PASSAGES)):
        assert columns(KEPT["de"], text) == slowly("de", text)
