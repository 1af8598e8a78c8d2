"""Suggestions on the demo project: what counts, what is learned while people code, and how good it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

import pytest

from gk_qda.errors.searching import SuggestionsNeedMore
from gk_qda.operations.coding import apply_code
from gk_qda.project import Project
from gk_qda.queries.filters import Filters, scope
from gk_qda.queries.index import coding_columns
from gk_qda.queries.stop_words import stop_words
from gk_qda.queries.suggestions import MINIMUM_PASSAGES, Suggester, said, suggester
from gk_qda.spans import Span
from tests.demo_copy import opened_copy

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> Iterator[Project]:
    with opened_copy(tmp_path_factory.mktemp("suggestions")) as project:
        yield project


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Project]:
    with opened_copy(tmp_path) as project:
        yield project


def paragraph(project: Project, document: str, number: str) -> tuple[int, Span]:
    with project.read() as session:
        chosen = scope(session, Filters())
    [value] = [one for one in chosen.documents if one.name == document]
    [found] = [one for one in chosen.paragraphs[value.id] if one.number == number]
    return value.id, said(found)


def code_id(project: Project, path: str) -> int:
    with project.read() as session:
        return scope(session, Filters()).book.find(path).id


def all_answers(one: Suggester, project: Project) -> list:
    with project.read() as session:
        chosen = scope(session, Filters())
    document = chosen.documents[3].id
    return [one.suggest(document, paragraph.span) for paragraph in chosen.paragraphs[document][:30]]


def test_measured_on_its_own_codings_it_beats_the_most_frequent_codes(demo):
    measured = suggester(demo).measure()
    rates = measured.rates
    assert rates.passages > 400
    assert rates.first > 5 * rates.floor_first
    assert rates.among_five > 2 * rates.floor_among_five
    assert rates.first <= rates.among_five < rates.passages
    assert str(measured.basis.read_by)
    assert suggester(demo).measure() == measured
    for page, point in (("de/vorschlaege.md", "."), ("en/suggestions.md", ",")):
        text = (DOCS / page).read_text(encoding="utf-8")
        assert all(f"{number:,}".replace(",", point) in text for number in astuple(rates))


def test_words_that_speak_for_a_code_are_written_as_people_write_them_and_say_something(demo):
    with demo.read() as session:
        stops = stop_words(session)
    known, found = suggester(demo), []
    for number in ("18", "22", "46"):
        found += [word for one in known.suggest(*paragraph(demo, "TM01", number)) for word in one.words]
    assert len(found) > 20
    assert not [word for word in found if word.lower() in stops]
    nouns = {
        "Woche",
        "Telefon",
        "Brief",
        "Termin",
        "Fall",
        "Frage",
        "Behörde",
        "Jobcenter",
        "Ausländerbehörde",
    }
    assert not {noun.lower() for noun in nouns} & set(found)
    assert any(word[0].isupper() for word in found)
    assert any(word[0].islower() for word in found)


def test_a_suggestion_names_words_that_stand_in_the_passage(demo):
    document, span = paragraph(demo, "TM01", "46")
    found = suggester(demo).suggest(document, span)
    assert 3 <= len(found) <= 5
    for one in found:
        assert one.words
        assert one.places
        assert all(span.start <= place.start < place.end <= span.end for place in one.places)
        assert not one.code.is_technical


def test_coding_and_undo_are_learned_without_training_anew(own):
    living = Suggester(own)
    before = all_answers(living, own)
    document, span = paragraph(own, "TM01", "46")
    taken = living.suggest(document, span)[2].code
    with own.change("apply_code") as session:
        assert own.coder_id is not None
        at = {"start": span.start, "end": span.end}
        apply_code(session, document_id=document, code_id=taken.id, coder_id=own.coder_id, **at)
    kept = living._learned
    assert taken in [one.code for one in living.suggest(document, span)[:2]]  # third before
    assert living._learned is kept  # nothing was trained anew
    assert all_answers(living, own) == all_answers(Suggester(own), own)
    own.undo()
    assert all_answers(living, own) == before


def test_codings_that_do_not_count_teach_nothing(demo):
    with demo.read() as session:
        chosen = scope(session, Filters())
    one = suggester(demo)
    one.basis()
    assert one._learned is not None
    technical = {code.id for code in chosen.book.codes if code.is_technical}
    columns = coding_columns(demo)
    assert technical & set(columns.code.tolist())
    assert not technical & {given.code for given in one._learned.given}
    assert chosen.left_out_coders  # so that the next line can fail
    assert len(one._learned.given) < len(columns)


def test_what_interviewers_say_and_withdrawn_paragraphs_have_no_words(demo):
    one = suggester(demo)
    one.basis()
    assert one._learned is not None
    chosen = one._learned.chosen
    silent = [
        (document.id, value.span)
        for document in chosen.documents
        for value in chosen.paragraphs[document.id]
        if value.is_withdrawn or value.is_interviewer
    ]
    assert silent
    assert all(len(one._learned.words(document, span)) == 0 for document, span in silent)
    assert one.suggest(*silent[0]) == []


def test_missing_passages_do_not_carry_the_code_and_doubtful_ones_do(demo):
    one = suggester(demo)
    code = code_id(demo, "Kooperation > Akteure > Ausländerbehörde")
    missing, doubtful = one.missing(code, weak=True), one.doubtful(code)
    assert missing
    strong = one.missing(code)
    assert strong == missing[: len(strong)]
    assert doubtful
    assert one._learned is not None
    given = {(at.document, at.start, at.end) for at in one._learned.given if at.code == code}
    for place in missing:
        assert not any(
            document == place.document.id and start < place.span.end and place.span.start < end
            for document, start, end in given
        )
        assert place.words
        assert 1 <= place.rank <= 3
    for place in doubtful:
        assert (place.document.id, place.span.start, place.span.end) in given
        assert place.rank > 5
        assert code not in {other.id for other in place.instead}
    assert one.doubtful(code) == doubtful  # looking has changed nothing


def test_half_of_what_is_listed_as_missing_was_hidden_and_looking_changes_nothing(demo):
    one = suggester(demo)
    document, span = paragraph(demo, "TM01", "46")
    before = one.suggest(document, span)
    missing, doubtful = one.bar("missing"), one.bar("doubtful")
    assert one.suggest(document, span) == before
    for bar in (missing, doubtful):
        assert bar.least is not None
        assert 0.4 * bar.listed < bar.right <= bar.listed
        assert bar.right <= bar.known
        assert bar.highest == 50 < bar.listed
        assert bar.right / bar.listed < bar.highest_right / bar.highest <= 1
        said = f"{bar.right} von {bar.listed}"
        assert said in (DOCS / "de" / "vorschlaege.md").read_text(encoding="utf-8")
    assert f"den 50 höchsten {missing.highest_right}" in (DOCS / "de" / "vorschlaege.md").read_text("utf-8")
    assert one._learned is not None
    codes = sorted({given.code for given in one._learned.given})[:8]
    listed = [len(one.missing(code)) for code in codes]
    weak = [len(one.missing(code, weak=True)) for code in codes]
    assert 0 < sum(listed) * 10 < sum(weak)


def test_similar_passages_are_others_and_the_most_alike_come_first(demo):
    document, span = paragraph(demo, "TM01", "46")
    found = suggester(demo).similar(document, span)
    assert len(found) == 10
    assert [place.likeness for place in found] == sorted((p.likeness for p in found), reverse=True)
    assert 0 < found[0].likeness < 1
    assert not any(p.document.id == document and p.span.intersection(span) is not None for p in found)


def test_with_too_few_codings_it_says_so(tmp_path):
    from gk_qda.operations.coding import remove_codings

    with opened_copy(tmp_path) as project:
        with project.change("remove_codings") as session:
            columns = coding_columns(project)
            few = set(list(dict.fromkeys(columns.code.tolist()))[:3])
            ids = [
                i
                for i, code in zip(columns.id.tolist(), columns.code.tolist(), strict=True)
                if code not in few
            ]
            remove_codings(session, coding_ids=ids)
        one = Suggester(project)
        document, span = paragraph(project, "TM01", "46")
        assert one.basis().codes <= 3
        for ask in (lambda: one.suggest(document, span), one.measure, lambda: one.missing(1)):
            with pytest.raises(SuggestionsNeedMore) as caught:
                ask()
            assert str(MINIMUM_PASSAGES) in caught.value.sentence("de")
        assert one.similar(document, span)
