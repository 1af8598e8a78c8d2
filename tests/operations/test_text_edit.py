"""Correcting text through the project: what stands on it stays on its words, numbers stay, undo is exact."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from gk_qda.errors.domain import PassageWithdrawn, QuoteAmbiguous, TextChanged, TextGone, TextVersionGone
from gk_qda.importing import read_document
from gk_qda.models import (
    AnchorExample,
    CaseMember,
    Coding,
    ConsensusDecision,
    Document,
    Memo,
    Paragraph,
    Speaker,
    Summary,
    SummaryEvidence,
    TextMark,
    TextVersion,
)
from gk_qda.operations import anchors, cases, coding, documents, summaries, text_edit
from gk_qda.operations.coders import ensure_coder
from gk_qda.operations.projects import work_as
from gk_qda.operations.speakers import rename_speaker
from gk_qda.operations.text_plan import edits_to, plan_edit, preview_edit
from gk_qda.project import open_project
from gk_qda.queries.cell_codings import basis_of
from gk_qda.queries.documents import document_text, text_of
from gk_qda.queries.segments import codings_of
from gk_qda.reanchoring import Edit, Recording
from gk_qda.spans import Span
from tests.project.dump import differences, dump

if TYPE_CHECKING:
    from tests.operations.conftest import Small

UNDONE = [HealthCheck.function_scoped_fixture]  # every example takes its step back
LETTERS = "abcÄß \n\u00a0.:I👍🏽👩\u200d🎓e\u0301"


@pytest.fixture
def coded(small: Small) -> Small:
    """The small project with codings on words that occur once and twice."""
    for words, nth in (("Ganz klein", 0), ("👍🏽", 0), ("Das war schwierig", 1), ("Am Ende ging es", 0)):
        span = small.span(words, nth)
        small.change(
            coding.apply_code,
            document_id=small.document_id,
            code_id=small.theme,
            coder_id=small.coder_id,
            start=span.start,
            end=span.end,
        )
    return small


def edit(small: Small, *edits: Edit) -> Any:
    with small.project.change("edit_text") as session:
        return text_edit.edit_text(session, document_id=small.document_id, edits=edits, coder_id=1)


def now(small: Small) -> Any:
    with small.project.read() as session:
        return document_text(session, small.document_id)


def coded_words(small: Small) -> list[str]:
    with small.project.read() as session:
        text = text_of(session, small.document_id)
        return [c.span.of(text) for c in codings_of(session, small.document_id)]


def numbers(small: Small) -> dict[str, str]:
    """The words of each paragraph by its number, in order."""
    document = now(small)
    return {p.number: p.span.of(document.text) for p in document.paragraphs}


def read(small: Small, question: Any) -> Any:
    with small.project.read() as session:
        return list(session.scalars(question))


WORDS = ["Ganz klein", "👍🏽", "Das war schwierig", "Am Ende ging es"]


def test_a_typo(coded: Small) -> None:
    at = coded.text.index("schwierig", coded.text.index("schwierig") + 5)
    preview = edit(coded, Edit(at, at + 3, "Schw"))
    assert coded_words(coded) == ["Ganz klein", "👍🏽", "Das war Schwwierig", "Am Ende ging es"]
    assert [(c.before, c.after, c.is_cut) for c in preview.changes] == [
        ("Das war schwierig", "Das war Schwwierig", False)
    ]
    assert preview.shifted == 1
    assert preview.losses == ()
    document = now(coded)
    assert document.document.length == len(document.text) == len(coded.text) + 1
    assert document.document.words == 27
    assert [p.number for p in document.paragraphs] == ["1", "2", "3", "4"]


def test_two_hundred_characters_at_the_beginning(coded: Small) -> None:
    edit(coded, Edit(0, 0, "x" * 200))
    assert coded_words(coded) == WORDS
    assert numbers(coded)["1"].startswith("xxx")


def test_a_deleted_paragraph_takes_its_number_along(coded: Small) -> None:
    start, end = coded.text.index("B: Ganz"), coded.text.index("I: Und dann")
    preview = edit(coded, Edit(start, end, ""))
    assert coded_words(coded) == ["Das war schwierig", "Am Ende ging es"]
    assert list(numbers(coded)) == ["1", "3", "4"]
    assert preview.gone_numbers == ("2",)
    assert {(c.name, c.before, c.after) for c in preview.losses} == {
        ("Thema", "Ganz klein", None),
        ("Thema", "👍🏽", None),
    }


def test_an_inserted_turn_gets_a_letter_a_speaker_and_a_label(coded: Small) -> None:
    at = coded.text.index("\n\nI: Und")
    preview = edit(coded, Edit(at, at, "\n\nI: Wirklich?\n\nB7: Ja. [00:01:02]"))
    document = now(coded)
    assert [(p.number, p.speaker, p.role) for p in document.paragraphs] == [
        ("1", "I", "interviewer"),
        ("2", "B", "respondent"),
        ("2a", "I", "interviewer"),
        ("2b", "B7", "respondent"),
        ("3", "I", "interviewer"),
        ("4", "B", "respondent"),
    ]
    new = document.paragraphs[3]
    assert new.label.of(document.text) == "B7: "
    assert [mark.of(document.text) for mark in new.time_marks] == ["[00:01:02]"]
    assert preview.new_numbers == ("2a", "2b")
    assert coded_words(coded) == WORDS
    edit(coded, Edit(new.start, new.start, "B: Doch.\n\n"))
    assert list(numbers(coded)) == ["1", "2", "2a", "2c", "2b", "3", "4"]


def test_a_turn_before_the_first_and_one_behind_the_last(coded: Small) -> None:
    edit(coded, Edit(0, 0, "I: Guten Tag.\n\n"), Edit(len(coded.text), len(coded.text), "\nI: Danke."))
    assert list(numbers(coded)) == ["0a", "1", "2", "3", "4", "4a"]
    assert numbers(coded)["4a"] == "I: Danke."


def test_a_number_is_never_given_again(coded: Small) -> None:
    at = coded.text.index("\n\nI: Und")
    turn = "\n\nI: Wirklich?"
    edit(coded, Edit(at, at, turn))
    edit(coded, Edit(at, at + len(turn), ""))
    assert list(numbers(coded)) == ["1", "2", "3", "4"]
    edit(coded, Edit(at, at, turn))
    assert list(numbers(coded)) == ["1", "2", "2b", "3", "4"]


def test_a_single_line_break_goes_on_in_the_paragraph(coded: Small) -> None:
    at = coded.text.index("Am Ende")
    edit(coded, Edit(at - 1, at, "\n"))
    assert list(numbers(coded)) == ["1", "2", "3", "4"]
    assert "schwierig.\nAm Ende" in numbers(coded)["4"]


def test_a_split_paragraph_goes_on_with_its_speaker(coded: Small) -> None:
    at = coded.text.index("Am Ende")
    edit(coded, Edit(at - 1, at, "\n\n"))
    document = now(coded)
    assert [(p.number, p.speaker) for p in document.paragraphs][3:] == [("4", "B"), ("4a", "B")]
    assert coded_words(coded) == WORDS


def test_joined_paragraphs_keep_the_first_number(coded: Small) -> None:
    at = coded.text.index("\n\nB: Das")
    preview = edit(coded, Edit(at, at + 5, " "))
    assert numbers(coded)["3"].startswith("I: Und dann? Das war")
    assert list(numbers(coded)) == ["1", "2", "3"]
    assert preview.joined == (("4", "3"),)
    assert coded_words(coded) == WORDS


def test_a_turn_of_somebody_who_is_called_otherwise_in_lists_is_hers(coded: Small) -> None:
    with coded.project.change("rename_speaker") as session:
        speaker = session.scalars(select(Speaker).where(Speaker.label == "B")).one()
        rename_speaker(session, speaker_id=speaker.id, label="Leitung")
    at = coded.text.index("\n\nI: Und")
    edit(coded, Edit(at, at, "\n\nB: Und noch etwas."))
    document = now(coded)
    assert [p.speaker for p in document.paragraphs] == ["I", "Leitung", "Leitung", "I", "Leitung"]


def test_a_renamed_label_is_another_speaker(coded: Small) -> None:
    at = coded.text.index("B: Ganz")
    edit(coded, Edit(at, at + 1, "B2"))
    document = now(coded)
    assert [p.speaker for p in document.paragraphs] == ["I", "B2", "I", "B"]
    assert document.paragraphs[1].label.of(document.text) == "B2: "


def test_a_rewritten_paragraph_keeps_its_number(coded: Small) -> None:
    start = coded.text.index("B: Ganz")
    end = coded.text.index("\n\nI: Und")
    edit(coded, Edit(start, end, "Etwas völlig anderes"))
    assert list(numbers(coded)) == ["1", "2", "3", "4"]
    assert numbers(coded)["2"] == "Etwas völlig anderes"


def test_everything_that_stands_on_a_passage_follows(coded: Small) -> None:
    project, document_id = coded.project, coded.document_id
    span, gone = coded.span("Das war schwierig", 1), coded.span("Ganz klein")
    with project.change("test") as session:
        case = cases.ensure_case(session, "K1")
        here = {"document_id": document_id, "start": span.start, "end": span.end}
        session.add_all(
            [
                Memo(title="bleibt", **here),
                CaseMember(case_id=case.id, **here),
                ConsensusDecision(code_id=coded.theme, decision="holds", coder_id=1, **here),
            ]
        )
        lost = session.scalars(select(Coding).where(Coding.start == gone.start)).one()
        session.add(Memo(title="am Code", coding_id=lost.id, kind="paraphrase"))
        session.add(Memo(title="an der Stelle", document_id=document_id, start=gone.start, end=gone.end))
        kept = session.scalars(select(Coding).where(Coding.start == span.start)).one()
        anchors.add_anchor(session, code_id=coded.theme, coding_id=kept.id, text="Das war schwierig")
        anchors.add_anchor(session, code_id=coded.theme, coding_id=lost.id, text="Ganz klein")
        second, fourth = session.scalars(select(Paragraph).where(Paragraph.number.in_(["2", "4"])))
        cell = Summary(row_kind="all", theme_id=coded.theme, text="So war es.")
        session.add(cell)
        session.flush()
        places = [(document_id, second.id, lost.id, 0), (document_id, fourth.id, kept.id, 1)]
        summaries.set_evidence(session, summary_id=cell.id, places=places)
    before = dump(project)
    start, end = coded.text.index("B: Ganz"), coded.text.index("I: Und dann")
    word = coded.text.index("schwierig", span.start)
    preview = edit(coded, Edit(start, end, ""), Edit(word, word, "sehr "))
    assert coded_words(coded) == ["Das war sehr schwierig", "Am Ende ging es"]
    text = now(coded).text
    for model in (CaseMember, ConsensusDecision):
        [row] = read(coded, select(model))
        assert text[row.start : row.end] == "Das war sehr schwierig"
    memos = {memo.title: memo for memo in read(coded, select(Memo))}
    stays = memos["bleibt"]
    assert text[stays.start : stays.end] == "Das war sehr schwierig"
    for title in ("am Code", "an der Stelle"):  # a note is never lost: it stands on the document then
        memo = memos[title]
        place = (memo.document_id, memo.start, memo.coding_id, memo.kind)
        assert place == (document_id, None, None, "note")
    assert [anchor.text for anchor in read(coded, select(AnchorExample))] == ["Das war sehr schwierig"]
    [evidence] = read(coded, select(SummaryEvidence))
    assert evidence.sentence == 1
    assert {(c.kind, c.is_lost) for c in preview.changes} == {
        ("coding", True),
        ("coding", False),
        ("memo", True),
        ("memo", False),
        ("case", False),
        ("decision", False),
        ("evidence", True),
        ("anchor", True),
    }
    assert {c.name for c in preview.losses if c.kind == "memo"} == {"am Code", "an der Stelle"}
    after = dump(project)
    project.undo()
    assert differences(before, dump(project)) == {}
    project.redo()
    assert differences(after, dump(project)) == {}


def test_passages_of_a_case_do_not_collide_on_their_way(coded: Small) -> None:
    one, other = coded.span("Ganz"), coded.span("Ganz klein")
    with coded.project.change("test") as session:
        case = cases.ensure_case(session, "K1")
        for start in (one.start, one.start + 1, one.start + 2, other.start + 3):
            member = CaseMember(case_id=case.id, document_id=coded.document_id, start=start, end=start + 4)
            session.add(member)
    edit(coded, Edit(0, 0, "x"))
    starts = [row.start for row in read(coded, select(CaseMember).order_by(CaseMember.id))]
    assert starts == [one.start + 1, one.start + 2, one.start + 3, other.start + 4]


def test_summaries_stay_right_where_words_only_moved(demo: Any) -> None:
    def stale() -> set[int]:
        with demo.read() as session:
            return {
                cell.id
                for cell in session.scalars(select(Summary).where(Summary.basis != {}))
                if cell.basis
                != basis_of(
                    session,
                    row_kind=cell.row_kind,
                    row_id=cell.case_id or cell.document_id or cell.person_id,
                    theme_id=cell.theme_id,
                )
            }

    before = stale()
    with demo.read() as session:
        document = session.scalars(select(Document).where(Document.name == "TM07")).one()
        first = session.scalars(
            select(Paragraph.start).where(Paragraph.document_id == document.id, Paragraph.number == "1")
        ).one()
    with demo.change("edit_text") as session:
        text_edit.edit_text(
            session, document_id=document.id, edits=[Edit(first, first, "I: Vorweg.\n\n")], coder_id=1
        )
    assert stale() == before


def test_other_words_of_the_same_length_are_another_coding(coded: Small) -> None:
    """Nothing moves; still everybody who shows or sums up these words must hear of it."""
    span = coded.span("Ganz klein")
    with coded.project.change("test") as session:
        kept = session.scalars(select(Coding).where(Coding.start == span.start)).one()
        anchors.add_anchor(session, code_id=coded.theme, coding_id=kept.id, text="Ganz klein")
        summaries.write_summary(
            session,
            row_kind="document",
            row_id=coded.document_id,
            theme_id=coded.theme,
            coder_id=1,
            text="So.",
        )
    told: list[Any] = []
    coded.project.on_change(told.append)
    at = span.end - 5
    edit(coded, Edit(at, at + 5, "größe"))
    assert kept.id in told[0].touched("codings")
    assert "Ganz größe" in coded_words(coded)
    assert [anchor.text for anchor in read(coded, select(AnchorExample))] == ["Ganz größe"]
    with coded.project.read() as session:
        [cell] = session.scalars(select(Summary))
        basis = basis_of(session, row_kind="document", row_id=coded.document_id, theme_id=coded.theme)
    assert {guid for guid, mark in basis.items() if cell.basis[guid] != mark} == {kept.guid}


def test_the_front_matter_follows(demo: Any) -> None:
    with demo.read() as session:
        document = session.scalars(select(Document).where(Document.name == "TM07")).one()
        text = text_of(session, document.id)
    at = text.index("Telefon")
    with demo.change("edit_text") as session:
        text_edit.edit_text(session, document_id=document.id, edits=[Edit(at, at + 7, "Video")], coder_id=1)
    with demo.read() as session:
        fresh = session.get_one(Document, document.id)
        assert fresh.head_end == document.head_end - 2
        assert any("Video" in value for _, value in fresh.front_matter)


def test_withdrawn_words_cannot_be_touched(coded: Small) -> None:
    coded.change(documents.withdraw_paragraph, document_id=coded.document_id, number="2")
    inside, end = coded.text.index("Kaffee"), coded.text.index("\n\nI: Und")
    for refused in (Edit(inside, inside + 3, ""), Edit(end, end + 2, " "), Edit(end, end, " mehr")):
        with pytest.raises(PassageWithdrawn):
            edit(coded, refused)
    edit(coded, Edit(end, end, "\n\nI: Neu?"))
    assert list(numbers(coded)) == ["1", "2", "2a", "3", "4"]
    with coded.project.read() as session:
        here = now(coded).text.index("Neu")
        preview = preview_edit(session, coded.document_id, [Edit(here, here + 3, "Alt")])
    assert not [c for c in preview.changes if "Kaffee" in c.before]


def test_refusals(coded: Small) -> None:
    with pytest.raises(TextGone):
        edit(coded, Edit(0, len(coded.text), " \n"))
    with pytest.raises(TextChanged):
        coded.change(
            text_edit.edit_text,
            document_id=coded.document_id,
            edits=[Edit(0, 1, "J")],
            coder_id=1,
            version=7,
        )
    with pytest.raises(QuoteAmbiguous):
        coded.change(
            text_edit.replace_words,
            document_id=coded.document_id,
            number="4",
            words="schwierig",
            replacement="leicht",
            coder_id=1,
        )
    with pytest.raises(TextVersionGone):
        coded.change(text_edit.restore_text, document_id=coded.document_id, number=9, coder_id=1)


def test_line_ends_and_nul_characters(coded: Small) -> None:
    at = coded.text.index("Am Ende")
    edit(coded, Edit(at, at, "Es\x00 ging.\r\nJa.\r"))
    assert "schwierig. Es ging.\nJa.\nAm Ende" in now(coded).text


def test_nothing_changed_is_no_step(coded: Small) -> None:
    before = dump(coded.project)
    edit(coded, Edit(3, 6, coded.text[3:6]))
    assert differences(before, dump(coded.project)) == {}


def test_versions_and_the_way_back(coded: Small) -> None:
    coded.change(
        text_edit.replace_words,
        document_id=coded.document_id,
        number="3",
        words="dann",
        replacement="danach",
        coder_id=1,
    )
    coded.change(text_edit.restore_text, document_id=coded.document_id, number=1, coder_id=1)
    assert now(coded).text == coded.text
    assert coded_words(coded) == WORDS
    versions = read(coded, select(TextVersion).order_by(TextVersion.number))
    assert [(one.number, one.reason, one.coder_id) for one in versions] == [
        (1, "import", None),
        (2, "correction", 1),
        (3, "restored 1", 1),
    ]


def test_a_corrected_file_is_a_new_state(coded: Small, tmp_path: Any) -> None:
    path = tmp_path / "D1.txt"
    path.write_text(coded.text.replace("Und dann?", "Und danach?").replace("Kaffee", "Tee"), "utf-8")
    coded.change(
        text_edit.update_document,
        document_id=coded.document_id,
        source=read_document(path),
        coder_id=1,
    )
    assert coded_words(coded) == WORDS
    assert "Und danach?" in numbers(coded)["3"]


# --- for any text and any edit


@settings(max_examples=30, deadline=None, suppress_health_check=UNDONE)
@given(data=st.data())
def test_random_edits(coded, data) -> None:
    """Words of untouched codings stay, positions stay true, undo and redo are exact."""
    project, document_id = coded.project, coded.document_id
    with project.read() as session:
        text = text_of(session, document_id)
        before_words = {c.id: c.span for c in codings_of(session, document_id)}
    recording = Recording(text)
    for _ in range(data.draw(st.integers(1, 5))):
        breaks = [at for at, letter in enumerate(recording.text) if letter == "\n"]
        anywhere = st.integers(0, len(recording.text))
        start = data.draw(st.one_of(anywhere, st.sampled_from(breaks)) if breaks else anywhere)
        end = data.draw(st.integers(start, min(len(recording.text), start + 40)))
        added = data.draw(
            st.one_of(
                st.just(""),
                st.sampled_from(["B: Ja.\n\n", "\n\nI2: Neu?", "\n", "\n\n", "[00:00:01]"]),
                st.text(LETTERS, max_size=4),
                st.text(LETTERS, max_size=200),
            )
        )
        recording.replace(start, end, added)
    if not recording.text.strip():
        return
    before = dump(project)
    with project.change("edit_text") as session:
        plan = plan_edit(session, document_id, recording.edits)
    with project.change("edit_text") as session:
        text_edit.edit_text(session, document_id=document_id, edits=recording.edits, coder_id=1)
    check_document(project, document_id, recording.text)
    with project.read() as session:
        codings = {c.id: c.span.of(recording.text) for c in codings_of(session, document_id)}
    for coding_id, span in before_words.items():
        if not plan.moved.is_touched(span):
            assert codings[coding_id] == span.of(text)
    after = dump(project)
    if after != before:
        project.undo()
        assert differences(before, dump(project)) == {}
        project.redo()
        assert differences(after, dump(project)) == {}
        project.undo()


@settings(max_examples=12, deadline=None, suppress_health_check=UNDONE)
@given(data=st.data())
def test_random_edits_of_the_demo(demo, data) -> None:
    with demo.read() as session:
        document_id = data.draw(st.sampled_from(list(session.scalars(select(Document.id)))))
        text = text_of(session, document_id)
        spans = {c.id: c.span for c in codings_of(session, document_id)}
    at = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(at, min(len(text), at + 900)))
    added = data.draw(st.sampled_from(["", "ein Wort", "x" * 200, "\n\nB: Eine Antwort.\n\n", "\u00a0👍🏽"]))
    before = dump(demo)
    try:
        with demo.change("edit_text") as session:
            plan = plan_edit(session, document_id, [Edit(at, end, added)])
            text_edit.edit_text(session, document_id=document_id, edits=[Edit(at, end, added)], coder_id=1)
    except PassageWithdrawn:
        return
    check_document(demo, document_id, plan.moved.new)
    with demo.read() as session:
        codings = {c.id: c.span.of(plan.moved.new) for c in codings_of(session, document_id)}
    for coding_id, span in spans.items():
        if not plan.moved.is_touched(span):
            assert codings[coding_id] == span.of(text)
    after = dump(demo)
    if after != before:
        demo.undo()
        assert differences(before, dump(demo)) == {}
        demo.redo()
        assert differences(after, dump(demo)) == {}
        demo.undo()


def check_document(project: Any, document_id: int, text: str) -> None:
    """Text, paragraphs, labels and marks fit together."""
    with project.read() as session:
        document = document_text(session, document_id)
        row = session.get_one(Document, document_id)
        speakers = {one.id for one in session.scalars(select(Speaker).filter_by(document_id=document_id))}
        paragraphs = list(
            session.scalars(select(Paragraph).filter_by(document_id=document_id).order_by(Paragraph.position))
        )
        marks = list(session.scalars(select(TextMark).filter_by(document_id=document_id)))
    assert document.text == text
    assert row.length == len(text)
    assert row.head_end <= len(text)
    assert [p.position for p in paragraphs] == list(range(len(paragraphs)))
    at = row.head_end
    for paragraph in paragraphs:
        assert at <= paragraph.start < paragraph.end <= len(text)
        assert not text[at : paragraph.start].strip(), "words outside of paragraphs"
        assert paragraph.speaker_id is None or paragraph.speaker_id in speakers
        at = paragraph.end
    assert not text[at:].strip(), "words outside of paragraphs"
    spans = {paragraph.id: Span(paragraph.start, paragraph.end) for paragraph in paragraphs}
    for mark in marks:
        assert spans[mark.paragraph_id].contains(Span(mark.start, mark.end))


def test_edits_to_a_text(coded: Small) -> None:
    with coded.project.read() as session:
        assert edits_to(session, coded.document_id, coded.text.replace("klein", "groß")) == [
            Edit(coded.text.index("klein"), coded.text.index("klein") + 5, "groß")
        ]


@pytest.mark.parametrize("again", [True, False])
def test_the_history_outlives_closing(demo_file, tmp_path, again) -> None:
    path = tmp_path / "copy.gkqda"
    shutil.copy(demo_file, path)
    project = open_project(path, backup=False)
    work_as(project)
    before = dump(project)
    with project.change("edit_text") as session:
        text_edit.edit_text(session, document_id=1, edits=[Edit(900, 1500, "Neu.")], coder_id=1)
    after = dump(project)
    project.close()
    project = open_project(path, backup=False)
    project.undo()
    assert differences(before, dump(project)) == {}
    if again:
        project.redo()
        assert differences(after, dump(project)) == {}
    project.close()


def test_losses_say_whose_codings_they_are_where_several_people_code(small):
    with small.project.change("t") as session:
        other = ensure_coder(session, "M. Yıldız").id
    span = small.span("Kaffee")
    for coder_id in (small.coder_id, other):
        small.change(
            coding.apply_code,
            document_id=small.document_id,
            code_id=small.theme,
            coder_id=coder_id,
            start=span.start,
            end=span.end,
        )
    with small.project.read() as session:
        preview = preview_edit(session, small.document_id, [Edit(span.start, span.end, "")])
    assert sorted(change.coder for change in preview.losses) == ["AB", "MY"]
