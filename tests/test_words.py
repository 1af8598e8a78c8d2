"""The catalogues of words for reports and the command line say the same in German and English."""

from __future__ import annotations

import importlib
import json
import re
import string
from pathlib import Path
from typing import Any

import pytest

import gk_qda.errors
from gk_qda.errors import QdaError
from gk_qda.paths import RESOURCES
from gk_qda.plurals import filled
from gk_qda.words import LANGUAGES, catalogue

ROOT = Path(__file__).parents[1]
FILES = sorted((RESOURCES / "words").glob("*.json"))
TOPICS = sorted({path.name.split(".")[0] for path in FILES})


def words(topic: str, language: str) -> dict[str, Any]:
    return json.loads((RESOURCES / "words" / f"{topic}.{language}.json").read_text(encoding="utf-8"))


def fields(text: str | dict[str, str]) -> set[str]:
    forms = [text] if isinstance(text, str) else text.values()
    return {name for form in forms for _, name, _, _ in string.Formatter().parse(form) if name is not None}


def test_every_topic_exists_in_every_language():
    assert TOPICS
    assert {path.name for path in FILES} == {
        f"{topic}.{language}.json" for topic in TOPICS for language in LANGUAGES
    }


@pytest.mark.parametrize("topic", TOPICS)
def test_languages_have_the_same_keys(topic):
    assert catalogue(topic, "de").keys() == catalogue(topic, "en").keys()


@pytest.mark.parametrize("topic", TOPICS)
def test_languages_have_the_same_fields(topic):
    german, english = words(topic, "de"), words(topic, "en")
    # A form for one thing may spell the number out.
    different = {
        key: (german[key], english[key])
        for key in german
        if fields(german[key]) - {"n"} != fields(english[key]) - {"n"}
    }
    assert not different


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_words_are_texts_or_pairs_of_numbers(topic, language):
    for key, text in words(topic, language).items():
        assert isinstance(text, str) or text.keys() == {"one", "other"}, key
        for form in [text] if isinstance(text, str) else text.values():
            assert form, key
            assert form == form.strip(), f"{key}: blanks at the ends belong to whoever joins words"


@pytest.mark.parametrize("topic", TOPICS)
def test_no_key_is_given_twice(topic):
    """JSON would silently keep the last one."""

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = [key for key, _ in pairs]
        assert len(keys) == len(set(keys)), sorted({key for key in keys if keys.count(key) > 1})
        return dict(pairs)

    for language in LANGUAGES:
        text = (RESOURCES / "words" / f"{topic}.{language}.json").read_text(encoding="utf-8")
        json.loads(text, object_pairs_hook=unique)


@pytest.mark.parametrize(("language", "said"), [("de", "26.074"), ("en", "26,074")])
def test_numbers_of_five_figures_are_read_in_groups(language, said):
    line = catalogue("word_counts", language)("group_sizes", group="Kreis", here=26074, there=2020)
    assert said in line
    assert "2020" in line, "a year, too, has four figures"


def test_a_number_brings_its_noun():
    said = "{codes:# Code hat|# Codes haben} {n:# Stelle|# Stellen}, {x} von {all:#|#}, {flag}, {half:.1f}"
    values = {"x": 1, "all": 12_345, "flag": True, "half": 0.25}
    german = filled(said, {"codes": 1, "n": 0, **values}, lambda n: f"{n:,}".replace(",", "."))
    assert german == "1 Code hat 0 Stellen, 1 von 12.345, True, 0.2"
    assert filled("{n:is|are}", {"n": 2}) == "are"


_NOUNS = re.compile(
    r"\{[a-z_]+\} (?:(?:new|own|coded|neue|eigene) )?(?:Dokumente|Codes|Fälle|Stellen|Absätze|Personen|Zeilen|Wörter"
    r"|Einträge|Spalten|Texte|Schritte|Codierungen|Gruppen|Dateien|Namen|Memos|Antworten|Segmente|documents|codes|cases"
    r"|passages|paragraphs|persons|rows|words|entries|columns|names|texts|steps|codings|groups|files|memos|answers"
    r"|segments|findings|hits)\b"
)
_NEVER_ONE = {  # with two or more there, "1 of 3", or a name
    "warning_told", "TooManyRows", "SuggestionsNeedMore", "project_made", "code_counts", "code_counts_total",
    "long_turn",
}  # fmt: skip


def sentences():
    for topic in TOPICS:
        for language in LANGUAGES:
            for key, text in words(topic, language).items():
                yield f"{topic}.{key}", text if isinstance(text, str) else text["one"]
    for error in errors(QdaError):
        yield error.__name__, error.en
        yield error.__name__, error.de


def errors(parent):
    for path in (Path(gk_qda.errors.__file__).parent).glob("[!_]*.py"):
        importlib.import_module(f"gk_qda.errors.{path.stem}")
    for child in parent.__subclasses__():
        yield child
        yield from errors(child)


def test_no_sentence_says_one_documents():
    wrong = {
        (name, found[0])
        for name, text in sentences()
        if (found := _NOUNS.search(text)) is not None
        and not re.search(r"(?:von|of) $", text[: found.start()])
    }
    assert {one for one in wrong if one[0].rpartition(".")[2] not in _NEVER_ONE} == set()


def test_a_withdrawn_paragraph_has_one_word_in_german():
    """As the glossary has it: "gesperrt", in the gap, menu, messages, tables, errors and manual."""
    places = [
        *(RESOURCES / "words").glob("*.de.json"),
        RESOURCES / "translations" / "gk_qda_de.ts",
        *(ROOT / "docs" / "de").glob("*.md"),
        *(ROOT / "gk_qda" / "errors").glob("*.py"),
    ]
    assert len(places) > 40
    assert [one.name for one in places if "zurückgezogen" in one.read_text(encoding="utf-8").lower()] == []
