"""Paraphrases: one passage after the other under the transcript, in the inspector, in the list."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gk_qda.operations.memos import write_paraphrase
from gk_qda.queries.memo_targets import MemoTarget
from gk_qda.queries.memos import list_memos, paraphrase_of
from gk_qda.ui.code_desk.paraphrasing import Paraphrasing
from gk_qda.ui.writing import pause_writer
from tests.ui.code_desk.conftest import Table
from tests.ui.waiting import settle_tasks

WORDS = "Aber anders erreiche ich die nicht."
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def short_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pause_writer, "PAUSE", 150)


@pytest.fixture
def mode(table: Table) -> Iterator[Paraphrasing]:
    """TM07 open, nothing in focus."""
    table.open("TM07")
    table.desk.reading.setFocus()
    yield table.desk.paraphrasing
    settle_tasks()


def of_coding(table: Table, coding_id: int) -> str:
    target = MemoTarget("coding", coding_id)
    return table.context.workspace.read(lambda s: paraphrase_of(s, target))


def test_enter_stores_and_goes_to_the_next_passage(table: Table, mode: Paraphrasing) -> None:
    first, second = table.desk.segments.model.segments[:2]
    table.key(Qt.Key.Key_P, CTRL | SHIFT)
    assert mode.is_on
    assert mode.bar.field.hasFocus()
    assert mode.bar.place() == "TM07, para. 2 · Person und Gesprächssituation"
    QTest.keyClicks(mode.bar.field, "Stellt sich vor.")
    QTest.keyClick(mode.bar.field, Qt.Key.Key_Return)
    assert of_coding(table, first.coding.id) == "Stellt sich vor."
    assert table.context.focus.coding_id == second.coding.id
    assert mode.bar.field.text() == ""
    assert mode.bar.field.hasFocus()
    QTest.keyClicks(mode.bar.field, "Fing im Lockdown an")
    QTest.keyClick(mode.bar.field, Qt.Key.Key_Return, SHIFT)
    QTest.keyClicks(mode.bar.field, "und fand es schwer.")
    QTest.keyClick(mode.bar.field, Qt.Key.Key_Up, CTRL)
    assert of_coding(table, second.coding.id) == "Fing im Lockdown an\nund fand es schwer."
    assert mode.bar.field.text() == "Stellt sich vor."
    QTest.keyClick(mode.bar.field, Qt.Key.Key_Escape)
    assert not mode.is_on
    assert table.desk.reading.transcript.hasFocus()


def test_a_passage_with_several_codes_is_asked_for_once(table: Table, mode: Paraphrasing) -> None:
    listed = table.desk.segments.model.segments
    row = next(row for row, one in enumerate(listed[:-1]) if one.coding.span == listed[row + 1].coding.span)
    table.context.focus.set_coding(listed[row].coding.id)
    mode.toggle()
    mode.step(1)
    assert table.context.focus.coding_id == listed[row + 2].coding.id


def test_the_selection_has_a_paraphrase_of_its_own_of_any_length(table: Table, mode: Paraphrasing) -> None:
    span = table.select(WORDS)
    mode.toggle()
    assert mode.bar.place() == "TM07, para. 11"
    long = "Ohne Messenger ist niemand zu erreichen. " * 20
    mode.bar.field.insertPlainText(long)
    QTest.keyClick(mode.bar.field, Qt.Key.Key_Return)
    document = table.context.focus.document_id
    assert document is not None
    [memo] = table.context.workspace.read(lambda s: list_memos(s, language="de")).memos
    assert (memo.kind, memo.target) == ("paraphrase", MemoTarget("passage", document, span))
    assert memo.text == long.strip()
    coding = table.context.focus.coding_id
    after = next(one for one in table.desk.segments.model.segments if one.coding.start >= span.end)
    assert coding == after.coding.id


def test_the_field_follows_what_is_selected_and_stores_what_was_typed(
    table: Table, mode: Paraphrasing
) -> None:
    first = table.desk.segments.model.segments[0]
    table.context.focus.set_coding(first.coding.id)
    mode.toggle()
    QTest.keyClicks(mode.bar.field, "Vorstellung")
    table.select(WORDS)
    QTest.qWait(200)
    assert of_coding(table, first.coding.id) == "Vorstellung"
    assert mode.bar.place() == "TM07, para. 11"
    table.open("TM01")
    assert mode.bar.place() == "Select a passage or a segment."
    assert mode.bar.field.isReadOnly()


def test_a_pause_stores_and_undo_takes_it_back(table: Table, mode: Paraphrasing) -> None:
    first = table.desk.segments.model.segments[0]
    table.context.focus.set_coding(first.coding.id)
    mode.toggle()
    QTest.keyClicks(mode.bar.field, "Eins")
    QTest.qWait(300)
    assert of_coding(table, first.coding.id) == "Eins"
    QTest.keyClick(mode.bar.field, Qt.Key.Key_Z, CTRL)
    assert of_coding(table, first.coding.id) == ""
    assert mode.bar.field.text() == ""


def test_at_the_end_of_the_list_the_bar_says_so(table: Table, mode: Paraphrasing) -> None:
    table.context.focus.set_coding(table.desk.segments.model.segments[-1].coding.id)
    mode.toggle()
    QTest.keyClick(mode.bar.field, Qt.Key.Key_Return)
    assert "last segment" in table.message
    assert mode.is_on


def test_the_inspector_stores_its_paraphrase_when_it_is_left(table: Table, mode: Paraphrasing) -> None:
    first, second = table.desk.segments.model.segments[:2]
    page = table.desk.inspector.coding_page
    table.context.focus.set_coding(first.coding.id)
    page.paraphrase.setFocus()
    QTest.keyClicks(page.paraphrase, "Im Inspektor")
    table.desk.reading.setFocus()
    assert of_coding(table, first.coding.id) == "Im Inspektor"
    table.context.focus.set_coding(second.coding.id)
    assert page.paraphrase.toPlainText() == ""
    page.paraphrase.setFocus()
    QTest.keyClicks(page.paraphrase, "Noch eine")
    table.context.focus.set_coding(first.coding.id)
    assert of_coding(table, second.coding.id) == "Noch eine"
    assert page.paraphrase.toPlainText() == "Im Inspektor"
    page.paraphrase.setFocus()
    page.paraphrase.clear()
    table.desk.reading.setFocus()
    assert of_coding(table, first.coding.id) == ""


def test_the_list_shows_words_paraphrases_or_comments(table: Table, mode: Paraphrasing) -> None:
    panel = table.desk.segments
    segment = panel.model.segments[0]
    target = MemoTarget("coding", segment.coding.id)
    index = panel.model.index(0)
    assert segment.quote in str(index.data())
    panel.show_part("paraphrase")
    assert str(index.data()).endswith(": –")
    table.context.workspace.change(
        "write_paraphrase", lambda s: write_paraphrase(s, target=target, text="Kurz gesagt.", coder_id=1)
    )
    assert str(panel.model.index(0).data()).endswith(": Kurz gesagt.")
    panel.show_part("comment")
    table.desk.controller.comment(segment.coding.id, "Anmerkung")
    assert str(panel.model.index(0).data()).endswith(": Anmerkung")
    state = table.desk.state()
    panel.show_part("words")
    table.desk.restore(state)
    assert panel.part() == "comment"
