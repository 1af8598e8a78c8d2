"""Words of the demo: counted slowly beside, by groups, without stop words, with hits behind every number."""

from __future__ import annotations

import gc
import tracemalloc
from collections import Counter
from collections.abc import Iterator
from unicodedata import normalize

import numpy as np
import pytest

from gk_qda.errors import Cancelled
from gk_qda.errors.searching import OneWordOnly, SearchEmpty, WordGroupUnknown
from gk_qda.language.tokens import tokens
from gk_qda.operations.stop_words import add_stop_words, remove_stop_words
from gk_qda.operations.tables.words import count_table, key_word_table, near_table, tree_table
from gk_qda.project import Project
from gk_qda.queries.documents import paragraphs_of, text_of
from gk_qda.queries.filters import Filters, speech
from gk_qda.queries.search import hits_of
from gk_qda.queries.stop_words import stop_list, stop_words
from gk_qda.queries.word_index import plain_form, word_index
from gk_qda.queries.words import Listing, count_words, group_rows, key_words, tree_of, words, words_near
from tests.demo_copy import opened_copy

EVERYTHING = Listing("word", with_stop_words=True, shortest=1)


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> Iterator[Project]:
    with opened_copy(tmp_path_factory.mktemp("words")) as project:
        yield project


@pytest.mark.parametrize("speakers", ["answers", "all"])
def test_every_word_equals_a_slow_count(demo, speakers):
    found = words(demo, Filters(speakers=speakers), form="word")
    slowly: Counter[str] = Counter()
    holders: dict[str, set[int]] = {}
    with demo.read() as session:
        for document in found.scope.documents:
            text = text_of(session, document.id)
            for paragraph in paragraphs_of(session, [document.id])[document.id]:
                if paragraph.is_withdrawn or (speakers != "all" and paragraph.is_interviewer):
                    continue
                for piece in speech(paragraph):
                    for token in tokens(text, piece.start, piece.end):
                        if token.is_word:
                            slowly[plain_form(token.text)] += 1
                            holders.setdefault(plain_form(token.text), set()).add(document.id)
    counts = count_words(found, EVERYTHING)
    assert {found.forms[term]: n for term, n in zip(counts.term, counts.tokens, strict=True)} == slowly
    assert len(found) == sum(slowly.values()) > 5000
    assert all(
        len(holders[found.forms[term]]) == n for term, n in zip(counts.term, counts.documents, strict=True)
    )


def test_words_are_read_in_little_memory(demo):
    """Half a thousand transcripts have millions of words: besides the columns there is room for one text."""
    filters = Filters(speakers="all", codes=("Corona", "Kooperation"))
    words(demo, filters)
    gc.collect()
    tracemalloc.start()
    try:
        found = words(demo, filters, form="word")
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    everything = len(words(demo, Filters(speakers="all")))
    assert len(found) < everything
    columns = (found.document, found.start, found.end, found.term, found.word, found.sentence)
    assert {column.itemsize for column in columns} == {4}
    assert peak < 3 * 6 * 4 * everything


@pytest.mark.parametrize("form", ["word", "lemma"])
def test_every_spelling_of_a_word_is_counted_as_one(demo, form):
    found = words(demo, Filters(speakers="all"), form=form)
    counts = count_words(found, EVERYTHING)
    number = {found.forms[term]: n for term, n in zip(counts.term, counts.tokens, strict=True)}
    assert all(normalize("NFC", one) == one and not set(one) & set("’ʼ´") for one in number)
    written = []
    with demo.read() as session:
        for document in found.scope.documents:
            text = text_of(session, document.id)
            if document.name == "TM08":
                assert normalize("NFD", "Ausländerbehörde") in text
            places = np.flatnonzero(found.document == found.scope.document_ids.index(document.id))
            written += [text[found.start[at] : found.end[at]] for at in places]
    same = [normalize("NFC", one).lower() for one in written]
    if form == "word":
        assert number["ausländerbehörde"] == same.count("ausländerbehörde")
    else:
        assert number["ausländerbehörde"] >= same.count("ausländerbehörde")
    with demo.read() as session:
        index = word_index(session)
    assert (
        found.find(normalize("NFD", "Ausländerbehörde"), index) == found.find("Ausländerbehörde", index) >= 0
    )
    assert normalize("NFC", found.name(found.find("Ausländerbehörde", index))) == "Ausländerbehörde"


def test_columns_add_up_and_have_their_hits(demo):
    found = words(demo, Filters(), by="document")
    counts = count_words(found, Listing(least=5), "document")
    assert len(counts) > 50
    assert counts.in_column.sum(axis=1).tolist() == counts.tokens.tolist()
    assert counts.of_column.sum() == len(found)
    assert counts.documents.tolist() == (counts.in_column > 0).sum(axis=1).tolist()
    term = int(counts.term[0])
    rows = group_rows(found, "document", 3)
    rows = rows[found.term[rows] == term]
    assert len(rows) == counts.in_column[0, 3]
    hits = found.hits(rows, found.name(term))
    with demo.read() as session:
        listed = list(hits_of(session, hits))
    assert {hit.document.name for hit in listed} == {counts.columns[3]} or not listed
    assert len(listed) == len(rows)


def test_cases_and_attributes_are_columns(demo):
    by_case = words(demo, Filters(), by="case")
    counts = count_words(by_case, Listing(), "case")
    assert counts.cases.tolist() == (counts.in_column > 0).sum(axis=1).tolist()
    by_type = words(demo, Filters(), by="typ")
    assert set(count_words(by_type, Listing(), "typ").columns) >= {"Kreis"}


def test_listings_leave_out_what_they_say(demo):
    found = words(demo, Filters())
    everything = count_words(found, Listing(with_stop_words=True, shortest=1))
    some = count_words(found, Listing(shortest=4, least=3))
    names = [found.forms[term] for term in some.term]
    assert not set(names) & stop_list("de")
    assert min(map(len, names)) >= 4
    assert some.tokens.min() >= 3
    assert len(some) < len(everything)
    rate = dict(zip(everything.term.tolist(), everything.per_thousand.tolist(), strict=True))
    assert [rate[int(term)] for term in some.term] == some.per_thousand.tolist()
    assert sum(rate.values()) == pytest.approx(1000)


def test_nouns_are_written_with_a_capital(demo):
    found = words(demo, Filters())
    names = {found.name(int(term)) for term in count_words(found, Listing(least=3)).term}
    assert {"Kommune", "Corona"} & names
    assert not {"kommune", "corona"} & names


def test_collocations_have_their_hits(demo):
    found = words(demo, Filters())
    term = int(count_words(found, Listing()).term[0])
    near = words_near(demo, found, found.name(term), Listing())
    assert near.node == term
    assert len(near.rows)
    for row in near.rows[:20]:
        assert len(near.places(int(row))) == near.found.together[row]
    assert near.found.g2[near.rows].tolist() == sorted(near.found.g2[near.rows], reverse=True)


def test_key_words_of_a_group(demo):
    found = words(demo, Filters(), by="typ")
    keys = key_words(found, "typ", "kreis", Listing(least=2))
    assert keys.group == "Kreis"
    assert len(keys)
    assert (keys.found.log_ratio[keys.term] > 0).all()
    assert keys.found.words + keys.found.others == len(found)
    table = key_word_table(demo, keys, language="de")
    assert any("Dokumenten" in note for note in table.notes)
    with pytest.raises(WordGroupUnknown):
        key_words(found, "typ", "Planet", Listing())


def test_word_trees_count_what_stands_beside(demo):
    found = words(demo, Filters())
    term = int(count_words(found, Listing()).term[0])
    tree = tree_of(demo, found, found.name(term), least=1, widest=None)
    assert tree.count == int((found.term == term).sum())
    rows = tree_table(demo, tree, format="json").rows
    assert sum(row["count"] for row in rows if row["side"] == "right" and row["level"] == 1) <= tree.count
    assert all(tree.text in row["words"] for row in rows)


def test_what_no_text_has_gives_nothing(demo):
    found = words(demo, Filters())
    near = words_near(demo, found, "Quastenflosser", Listing())
    assert len(near_table(demo, near).rows) == 0
    assert tree_of(demo, found, "Quastenflosser").count == 0
    with pytest.raises(OneWordOnly):
        words_near(demo, found, "zwei Wörter", Listing())
    with pytest.raises(SearchEmpty):
        words_near(demo, found, "  ", Listing())
    nobody = words(demo, Filters(documents=("TM07",), codes=("Corona",)))
    assert len(count_table(demo, count_words(nobody, Listing())).rows) < 5000


def test_the_base_says_who_read_and_what_is_left_out(demo):
    table = count_table(demo, count_words(words(demo, Filters()), Listing()), language="en")
    assert table.base["read_by"].startswith("gk_qda_de")
    assert table.base["unit"] == "words"
    assert table.base["stop_words"] == "left_out"
    assert any("stop words" in line for line in table.base_lines)


def test_codes_leave_coded_words(demo):
    everything, coded = words(demo, Filters()), words(demo, Filters(codes=("Corona",)))
    assert 0 < len(coded) < len(everything)
    places = set(zip(everything.document.tolist(), everything.start.tolist(), strict=True))
    assert set(zip(coded.document.tolist(), coded.start.tolist(), strict=True)) <= places


def test_own_stop_words(tmp_path):
    with opened_copy(tmp_path) as project:
        with project.change("add_stop_words", n=2) as session:
            add_stop_words(session, words=["Kommune", "und"])
        with project.change("remove_stop_words", n=1) as session:
            remove_stop_words(session, words=["auch"])
        with project.read() as session:
            stops = stop_words(session)
        assert (stops.added, stops.removed) == (("kommune",), ("auch",))
        found = words(project, Filters())
        names = {found.forms[term] for term in count_words(found, Listing()).term}
        assert "auch" in names
        assert not {"kommune", "und"} & names
        with project.change("add_stop_words", n=1) as session:
            add_stop_words(session, words=["auch"])
        with project.read() as session:
            assert stop_words(session).removed == ()


def test_reading_stops_when_asked(tmp_path):
    class Stopping:
        def report(self, done: int, total: int, message: str = "") -> None:
            raise Cancelled

    with opened_copy(tmp_path) as project, pytest.raises(Cancelled):
        words(project, Filters(), progress=Stopping())


def test_sentences_of_documents_never_meet(demo):
    found = words(demo, Filters())
    change = np.flatnonzero(np.diff(found.document))
    assert (np.diff(found.sentence)[change] > 0).all()
