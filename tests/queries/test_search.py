"""Searches through a project: what counts under the filters, what never does, and the words read once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

import pytest
from sqlalchemy import select

from gk_qda.errors import Cancelled
from gk_qda.errors.searching import NoDictionaryForm, SearchEmpty
from gk_qda.language.searching import SearchQuery
from gk_qda.models import Change
from gk_qda.operations import text_edit
from gk_qda.operations.hit_coding import code_hits, preview_hit_codings
from gk_qda.project import Project
from gk_qda.queries.documents import find_document, paragraphs_of, text_of
from gk_qda.queries.filters import Filters, speech
from gk_qda.queries.search import hits_of, search
from gk_qda.queries.search_units import passages_of
from gk_qda.queries.segments import codings_of
from gk_qda.queries.word_index import word_index
from gk_qda.reanchoring import Edit
from tests.demo_copy import opened_copy
from tests.project.dump import dump


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> Iterator[Project]:
    with opened_copy(tmp_path_factory.mktemp("search")) as project:
        yield project


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Project]:
    with opened_copy(tmp_path) as project:
        yield project


def places(project: Project, words: str, mode: str = "text", **filters) -> list[tuple[str, int, int]]:
    found = search(project, Filters(**filters), [SearchQuery(words, mode)])
    with project.read() as session:
        return [(hit.document.name, hit.span.start, hit.span.end) for hit in hits_of(session, found)]


def slowly(project: Project, words: str, speakers: str) -> list[tuple[str, int, int]]:
    """Every place in the speech of the speakers that count, one turn after the other."""
    found = []
    with project.read() as session:
        for document in search(project, Filters(), [SearchQuery("a")]).scope.documents:
            text = text_of(session, document.id).lower()
            for paragraph in paragraphs_of(session, [document.id])[document.id]:
                if paragraph.is_withdrawn or (speakers != "all" and paragraph.is_interviewer):
                    continue
                for piece in speech(paragraph):
                    at = text.find(words, piece.start, piece.end)
                    while at >= 0:
                        found.append((document.name, at, at + len(words)))
                        at = text.find(words, at + len(words), piece.end)
    return found


@pytest.mark.parametrize("words", ["die", "amt", "thm", "und dann", "(", "b"])
@pytest.mark.parametrize("speakers", ["answers", "all"])
def test_every_place_equals_a_slow_search(demo, words, speakers):
    assert places(demo, words, speakers=speakers) == slowly(demo, words, speakers)


def test_traps_of_the_demo_are_found(demo):
    with demo.read() as session:
        decomposed = text_of(session, find_document(session, "TM08").id)
    assert "a\u0308" in decomposed
    assert any(
        "\u0308" in decomposed[start:end]
        for name, start, end in places(demo, "Ausländerbehörde")
        if name == "TM08"
    )
    for spelling in ("klappt's", "klappt’s", "klappt´s", "klappt‘s"):
        assert places(demo, spelling) == places(demo, "klappt's") != []
    assert "TM07" in {name for name, _, _ in places(demo, "Ausbildungsduldung")}
    assert "TM07" in {name for name, _, _ in places(demo, "Kolleg*innen")}
    assert len(places(demo, "Kolleg*innen")) < len(places(demo, "Kolleg"))  # a star stands for itself


def test_withdrawn_paragraphs_labels_and_time_marks_are_never_found(demo):
    with demo.read() as session:
        document = find_document(session, "TM13")
        text = text_of(session, document.id)
        [gone] = [p for p in paragraphs_of(session, [document.id])[document.id] if p.is_withdrawn]
    words = next(word for word in gone.span.of(text).split() if len(word) > 8)
    assert not any(
        gone.start <= start < gone.end
        for name, start, _ in places(demo, words, speakers="all")
        if name == "TM13"
    )
    assert places(demo, r"#\d+:\d+:\d+", "regex", speakers="all") == []
    assert places(demo, "^[IB]:", "regex", speakers="all") == []


def test_dictionary_forms_find_what_letters_do_not(demo):
    found = search(demo, Filters(), [SearchQuery("anrufen", "lemma")])
    with demo.read() as session:
        words = {hit.words.lower() for hit in hits_of(session, found)}
    assert {"ruft", "rufe", "angerufen"} <= words
    assert found.read_by is not None
    assert set(places(demo, "Kollege", "lemma")) > set(places(demo, "Kolleg*innen", "word"))
    assert places(demo, "Wortdaseskaumgibt", "lemma") == []


def test_a_dictionary_form_is_found_however_its_word_is_spelt(demo):
    with demo.read() as session:
        text = text_of(session, find_document(session, "TM08").id)
    found = places(demo, "Ausländerbehörde", "lemma", speakers="all")
    taken_apart = [
        text[start:end] for name, start, end in found if name == "TM08" and "\u0308" in text[start:end]
    ]
    assert {normalize("NFC", word) for word in taken_apart} <= {"Ausländerbehörde", "Ausländerbehörden"}
    assert len(taken_apart) == text.count(normalize("NFD", "Ausländerbehörde")) > 0
    assert places(demo, normalize("NFD", "Ausländerbehörde"), "lemma", speakers="all") == found
    assert (
        places(demo, "klappt’s", "lemma")
        == places(demo, "klappt's", "lemma")
        == places(demo, "klappen", "lemma")
    )


@pytest.mark.parametrize(
    "pattern", [r"^Ja\b", r"\?$", ".*Jobcenter.*", r"[^.]*Jobcenter[^.]*\.", r"\s+$", "^"]
)
def test_a_pattern_sees_what_is_said_and_no_label_or_time_mark(demo, pattern):
    """As if every turn without its label and marks were a text of its own."""
    expected = []
    with demo.read() as session:
        for document in search(demo, Filters(), [SearchQuery("a")]).scope.documents:
            text = text_of(session, document.id)
            for paragraph in paragraphs_of(session, [document.id])[document.id]:
                if paragraph.is_withdrawn or paragraph.is_interviewer:
                    continue
                for piece in speech(paragraph):
                    at = piece.start + len(piece.of(text)) - len(piece.of(text).lstrip())
                    expected += [
                        (document.name, at + found.start(), at + found.end())
                        for found in re.finditer(pattern, piece.of(text).strip(), re.I | re.M)
                        if found[0]
                    ]
    assert places(demo, pattern, "regex") == expected
    assert bool(expected) == (pattern not in (r"\s+$", "^"))


def test_what_has_no_dictionary_form_is_said_and_abbreviations_have_one(demo):
    with pytest.raises(NoDictionaryForm):
        places(demo, "§ 60a", "lemma")
    with pytest.raises(SearchEmpty):
        places(demo, " ", "lemma")
    assert places(demo, "z. B.", "lemma") == places(demo, "z.B.", "lemma") != []
    assert len(places(demo, "z. B.", "lemma")) >= len(places(demo, "z. B."))


def test_notes_of_transcribers_have_no_dictionary_form(demo):
    said = set(places(demo, "lachen", "lemma"))
    noted = {(name, start + 1, end - 1) for name, start, end in places(demo, "(lacht)")}
    assert noted
    assert not said & noted


def test_several_dictionary_forms_follow_each_other_in_a_sentence(demo):
    both = places(demo, "ein Brief", "lemma")
    assert both
    firsts = {(name, start) for name, start, _ in places(demo, "ein", "lemma")}
    seconds = {(name, end) for name, _, end in places(demo, "Brief", "lemma")}
    assert all((name, start) in firsts and (name, end) in seconds for name, start, end in both)


def test_a_place_of_two_queries_counts_once(demo):
    one = search(demo, Filters(), [SearchQuery("behörde")])
    both = search(demo, Filters(), [SearchQuery("behörde"), SearchQuery("BEHÖRDE")])
    assert len(both) == len(one)
    assert set(both.query.tolist()) == {0}


def test_only_hits_on_coded_text(demo):
    everywhere = set(places(demo, "telefon"))
    coded = set(places(demo, "telefon", codes=("Corona",)))
    assert coded
    assert coded < everywhere


def test_units_hold_their_hits_and_no_label(demo):
    found = search(demo, Filters(), [SearchQuery("Innovationsfonds")])
    with demo.read() as session:
        hits = passages_of(session, found, "hit")
        for unit in ("sentence", "turn"):
            wide = passages_of(session, found, unit)
            assert len(wide) <= len(hits)
            for document, start, end in hits:
                assert any(d == document and low <= start and end <= high for d, low, high in wide)
            for document, start, end in wide:
                text = text_of(session, document)
                assert text[start:end] == text[start:end].strip()
                assert not text[start:end].startswith(("B:", "B1:", "I:"))


def test_coding_hits_is_one_step_that_says_first_what_it_does(own):
    found = search(own, Filters(), [SearchQuery("Innovationsfonds")])
    before = dump(own)
    with own.read() as session:
        passages = passages_of(session, found, "sentence")
        plan = preview_hit_codings(session, passages=passages, code_id=1, coder_id=own.coder_id)
    with own.change("code_hits") as session:
        done = code_hits(session, passages=passages, code_ids=[1], coder_id=own.coder_id)
    assert (done.added, done.there) == (plan.codings, plan.coded_before)
    with own.read() as session:
        again = preview_hit_codings(session, passages=passages, code_id=1, coder_id=own.coder_id)
        held = {
            (c.document_id, c.start, c.end)
            for d, _, _ in passages
            for c in codings_of(session, d)
            if c.code_id == 1
        }
    assert again.codings == 0
    assert set(passages) <= held
    own.undo()
    assert dump(own) == before


@pytest.mark.parametrize(("mode", "is_kept"), [("lemma", True), ("text", False)])
def test_coding_by_dictionary_form_keeps_what_has_read_the_words(own, mode, is_kept):
    found = search(own, Filters(), [SearchQuery("Brief", mode)])
    with own.read() as session:
        passages = passages_of(session, found, "hit")
    assert passages
    with own.change("code_hits") as session:
        code_hits(session, passages=passages, code_ids=[1], coder_id=own.coder_id, read_by=found.read_by)
    with own.read() as session:
        details = session.scalars(select(Change.details).order_by(Change.id.desc()).limit(1)).one()
    assert details.get("read_by") == (str(found.read_by) if is_kept else None)
    assert found.read_by is None or found.read_by.version in details["read_by"]


def test_a_corrected_text_is_read_again_and_no_other(own):
    with own.read() as session:
        document = find_document(session, "TM01")
        index = word_index(session)
        known = index.read(session, [document.id, document.id + 1])
        first, other = known[document.id], known[document.id + 1]
        at = text_of(session, document.id).index("anruft")
    with own.change("edit_text") as session:
        text_edit.edit_text(
            session, document_id=document.id, edits=[Edit(at, at + 6, "Zwölftonmusik hört")], coder_id=1
        )
    assert {name for name, _, _ in places(own, "Zwölftonmusik")} == {"TM01"}
    with own.read() as session:
        renewed = word_index(session).read(session, [document.id, document.id + 1])
        assert renewed[document.id + 1] is other
        assert renewed[document.id] is not first
    assert {name for name, _, _ in places(own, "Zwölftonmusik", "lemma")} == {"TM01"}


def test_a_search_can_be_stopped(own):
    class Stop:
        def report(self, done: int, total: int, message: str = "") -> None:
            raise Cancelled

    for mode in ("text", "lemma"):
        with pytest.raises(Cancelled):
            search(own, Filters(), [SearchQuery("und", mode)], progress=Stop())
