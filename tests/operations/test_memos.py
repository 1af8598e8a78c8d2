"""Memos and paraphrases: on what they stand, how many there can be, what becomes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gk_qda.errors.domain import MemoGone, MemoMisplaced, ProjectHasMemo, SpanOutside
from gk_qda.operations import coding, memos
from gk_qda.operations.tables.history import sentence
from gk_qda.queries.history import steps
from gk_qda.queries.memo_targets import FREE, PROJECT, MemoTarget
from gk_qda.queries.memos import MemoFilters, MemoValue, list_memos, memos_on, one_memo, paraphrases_of
from gk_qda.queries.settings import setting
from gk_qda.spans import Span

if TYPE_CHECKING:
    from tests.operations.conftest import Small


def write(small: Small, target: MemoTarget = FREE, **values: Any) -> int:
    return small.change(memos.write_memo, target=target, coder_id=small.coder_id, **values)


def paraphrase(small: Small, coding_id: int, text: str) -> int | None:
    target = MemoTarget("coding", coding_id)
    return small.change(memos.write_paraphrase, target=target, text=text, coder_id=small.coder_id)


def code(small: Small, words: str) -> int:
    span = small.span(words)
    return small.change(
        coding.apply_code,
        document_id=small.document_id,
        code_id=small.theme,
        coder_id=small.coder_id,
        start=span.start,
        end=span.end,
    ).coding_id


def memo(small: Small, memo_id: int) -> MemoValue | None:
    with small.project.read() as session:
        return one_memo(session, memo_id, language="de")


def all_memos(small: Small) -> tuple[MemoValue, ...]:
    with small.project.read() as session:
        return list_memos(session, language="de").memos


def test_a_memo_says_what_it_stands_on(small):
    span = small.span("Ganz klein.")
    written = {
        "D1": write(small, MemoTarget("document", small.document_id)),
        "D1, Abs. 2": write(small, MemoTarget("passage", small.document_id, span)),
        "D1, Abs. 4 · Thema": write(small, MemoTarget("coding", code(small, "Das war schwierig"))),
        "Thema > Kind": write(small, MemoTarget("code", small.child)),
        "Projekt": write(small, PROJECT),
        "Freies Memo": write(small),
    }
    for words, memo_id in written.items():
        found = memo(small, memo_id)
        assert found is not None
        assert (found.where, found.author, found.kind) == (words, "Anna Berg", "note")


def test_a_thing_may_have_several_memos_but_the_project_one_of_its_own(small):
    target = MemoTarget("code", small.theme)
    assert write(small, target, text="a") != write(small, target, text="b")
    first = write(small, PROJECT, title="Ziel", text="a")
    assert write(small, PROJECT, text="b") == first
    found = memo(small, first)
    assert found is not None
    assert (found.title, found.text) == ("Ziel", "b")


def test_the_memo_of_the_project_is_known_by_its_guid(small):
    free, own = write(small, text="frei"), write(small, PROJECT, text="Ziel")
    assert [m.target for m in (memo(small, free), memo(small, own)) if m] == [FREE, PROJECT]
    small.change(memos.delete_memo, memo_id=own)
    with small.project.read() as session:
        assert setting(session, "project_memo") == ""
    small.project.undo()
    found = memo(small, own)
    assert found is not None
    assert found.target == PROJECT


def test_another_person_changes_the_words_and_not_the_author(small):
    memo_id = write(small, title="Alt", text="Eins")
    before = memo(small, memo_id)
    small.change(memos.write_memo, memo_id=memo_id, coder_id=None, text="Zwei")
    after = memo(small, memo_id)
    assert before is not None
    assert after is not None
    assert (after.title, after.text, after.author) == ("Alt", "Zwei", "Anna Berg")
    assert after.created == before.created
    assert after.changed > before.changed


def test_every_apostrophe_finds_a_memo(small):
    write(small, text="Hier gibt’s „mehr“ – und so\u00adwieso")
    for words in ("gibt's", "GIBT`S", '"mehr"', 'mehr" - und', "sowieso"):
        with small.project.read() as session:
            assert len(list_memos(session, MemoFilters(words=words), language="de").memos) == 1, words


def test_the_same_words_once_more_are_no_step(small):
    memo_id = write(small, text="Eins")
    with small.project.read() as session:
        before = len(steps(session))
    small.change(memos.write_memo, memo_id=memo_id, coder_id=small.coder_id, text="Eins")
    with small.project.read() as session:
        assert len(steps(session)) == before


def test_a_passage_lies_in_its_text_and_begins_with_a_word(small):
    span = small.span(" Ganz klein. ")
    memo_id = write(small, MemoTarget("passage", small.document_id, span))
    found = memo(small, memo_id)
    assert found is not None
    assert found.target.span is not None
    assert found.target.span.of(small.text) == "Ganz klein."
    with pytest.raises(SpanOutside):
        write(small, MemoTarget("passage", small.document_id, Span(0, 10_000)))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=600))
def test_a_paraphrase_has_any_length_and_a_coding_has_one(small, words):
    coding_id = code(small, "Ganz klein.")
    paraphrase(small, coding_id, "Anfang.")
    paraphrase(small, coding_id, words)
    with small.project.read() as session:
        stored = paraphrases_of(session, [coding_id])
        number = len(memos_on(session, MemoTarget("coding", coding_id), language="de"))
    expected = words.strip()
    assert stored == ({coding_id: expected} if expected else {})
    assert number == (1 if expected else 0)


def test_codings_that_unite_keep_the_words_of_both_paraphrases(small):
    first, second = code(small, "Ganz"), code(small, "Kaffee")
    paraphrase(small, first, "Es war klein.")
    paraphrase(small, second, "Es gab Kaffee.")
    united = code(small, "anz klein. Mit 👍🏽 und Kaffee")
    with small.project.read() as session:
        assert paraphrases_of(session, [united]) == {united: "Es war klein.\nEs gab Kaffee."}


def test_a_memo_goes_with_its_coding_and_comes_back_with_it(small):
    coding_id = code(small, "Ganz klein.")
    memo_id = write(small, MemoTarget("coding", coding_id), text="x")
    small.change(coding.remove_codings, coding_ids=[coding_id])
    assert memo(small, memo_id) is None
    small.project.undo()
    assert memo(small, memo_id) is not None


def test_kinds_stand_where_they_belong(small):
    with pytest.raises(MemoMisplaced):
        write(small, MemoTarget("code", small.theme), kind="paraphrase")
    with pytest.raises(MemoMisplaced):
        write(small, MemoTarget("document", small.document_id), kind="case_summary")
    assert all_memos(small) == ()


def test_a_paraphrase_that_moves_to_a_code_is_a_note(small):
    coding_id = code(small, "Ganz klein.")
    memo_id = paraphrase(small, coding_id, "Es war klein.")
    small.change(memos.retarget_memo, memo_id=memo_id, target=MemoTarget("code", small.theme))
    found = memo(small, memo_id or 0)
    assert found is not None
    assert (found.kind, found.where) == ("note", "Thema")


def test_a_free_memo_becomes_that_of_the_project_unless_there_is_one(small):
    first, second = write(small, text="a"), write(small, text="b")
    small.change(memos.retarget_memo, memo_id=first, target=PROJECT)
    with pytest.raises(ProjectHasMemo):
        small.change(memos.retarget_memo, memo_id=second, target=PROJECT)
    small.change(memos.retarget_memo, memo_id=first, target=FREE)
    small.change(memos.retarget_memo, memo_id=second, target=PROJECT)
    assert {m.id: m.target.kind for m in all_memos(small)} == {first: "free", second: "project"}


def test_what_somebody_deleted_meanwhile_cannot_be_written(small):
    memo_id = write(small, text="a")
    small.change(memos.delete_memo, memo_id=memo_id)
    with pytest.raises(MemoGone):
        small.change(memos.write_memo, memo_id=memo_id, coder_id=1, text="b")


def test_the_history_names_the_title_and_never_the_words(small):
    with small.project.change("write_memo") as session:
        memos.write_memo(session, coder_id=1, title="Idee", text="Frau Kowalski sagt")
    with small.project.change("write_memo") as session:
        memos.write_memo(session, coder_id=1, text="Nur Text")
    with small.project.read() as session:
        last, before = steps(session)[:2]
    assert sentence(before.name.verb, before.name.details, "de") == "Memo „Idee“ geschrieben"
    assert sentence(last.name.verb, last.name.details, "en") == "Memo “…” written"
    assert "Kowalski" not in str(before.name.details)
