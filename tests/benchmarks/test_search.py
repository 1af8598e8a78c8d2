"""Search through 500 documents, 30 million characters, beside looking through the bare texts."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from gk_qda.language.searching import SearchQuery
from gk_qda.operations.citation_check import check_citations
from gk_qda.project import Project
from gk_qda.queries.documents import documents
from gk_qda.queries.filters import Filters
from gk_qda.queries.search import search
from gk_qda.queries.search_texts import all_document_ids, search_texts
from gk_qda.queries.word_index import word_index
from gk_qda.queries.words import words
from tests.benchmarks.measuring import cpu_seconds

Say = Callable[..., None]
GOAL = 0.1
PATTERN = 0.4
COUNTING = 2.0
CITATIONS = 6.0  # most of it is reading all texts once


@pytest.fixture
def texts(large_project: Project) -> list[str]:
    with large_project.read() as session:
        known = search_texts(session).read(session, all_document_ids(session))
    return [one.folded.text for one in known.values()]


def occurrences(texts: list[str], words: str) -> int:
    return sum(text.count(words) for text in texts)


@pytest.mark.parametrize(
    ("words", "mode"), [("Telefon", "text"), ("gemeinde", "word"), ("so schnell", "text")]
)
def test_search_warm(say: Say, large_project: Project, texts: list[str], words: str, mode: str) -> None:
    query = [SearchQuery(words, mode)]
    floor = cpu_seconds(lambda: occurrences(texts, words.lower()), rounds=5)
    found = search(large_project, Filters(), query)
    seconds = cpu_seconds(lambda: search(large_project, Filters(), query), rounds=5)
    say(f"search “{words}” ({mode}), {len(found):,} hits", seconds, floor=floor, goal=GOAL)
    assert seconds < GOAL


def test_a_pattern_in_every_turn(say: Say, large_project: Project, texts: list[str]) -> None:
    """Each turn by itself costs no regular expression a turn."""
    query = [SearchQuery(r"^(ja|nein)\b.*gemeinde", "regex")]
    floor = cpu_seconds(lambda: [re.findall(r"^(ja|nein)\b", text, re.M) for text in texts], rounds=3)
    seconds = cpu_seconds(lambda: search(large_project, Filters(), query), rounds=3)
    say("search by a pattern in every turn", seconds, floor=floor, goal=PATTERN)
    assert seconds < PATTERN


def test_words_for_counting(say: Say, large_project: Project, texts: list[str]) -> None:
    """What the tabs of words begin with, once the texts are read; floor: a copy of all columns of the index."""
    with large_project.read() as session:
        known = word_index(session).read(session, all_document_ids(session))
        columns = [
            getattr(known[one], name)
            for one in all_document_ids(session)
            for name in ("start", "end", "word", "lemma")
        ]
    floor = cpu_seconds(lambda: np.concatenate(columns), rounds=3)
    seconds = cpu_seconds(lambda: words(large_project, Filters()), rounds=3)
    say("words for counting", seconds, floor=floor, goal=COUNTING)
    assert seconds < COUNTING


def test_citations_that_stand_nowhere(
    say: Say, large_project: Project, texts: list[str], tmp_path: Path
) -> None:
    """40 wrong quotations, each looked for in all 30 million characters, beside that alone."""
    with large_project.read() as session:
        names = [document.name for document in documents(session)[:40]]
    words = "Gemeinde wir hat die niemand wusste im Frühjahr"
    report = tmp_path / "report.txt"
    report.write_text("\n\n".join(f"„{words}“ ({name}, Abs. 3)." for name in names), "utf-8")
    floor = cpu_seconds(lambda: [words.lower() in text for _ in names for text in texts], rounds=1)
    seconds = cpu_seconds(lambda: check_citations(large_project, report), rounds=1)
    say("40 quotations that stand nowhere", seconds, floor=floor, goal=CITATIONS)
    assert seconds < CITATIONS


def test_words_read_once(say: Say, large_project: Project, texts: list[str]) -> None:
    """Not on the way of anybody: a task reads them. Beside splitting the same texts at blanks."""
    some = 20
    floor = cpu_seconds(lambda: [text.split() for text in texts[:some]], rounds=3) * len(texts) / some
    with large_project.read() as session:
        ids = all_document_ids(session)[:some]
        index = word_index(session)
        seconds = cpu_seconds(lambda: index.without(ids).read(session, ids), rounds=1) * len(texts) / some
        say("words of all texts with their dictionary forms", seconds, floor=floor)
        index.read(session, ids)
