"""Memos at the side of the Code desk: written on what is in focus, stored at pauses, found, moved, deleted."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from gk_qda.operations.memos import delete_memo, write_memo
from gk_qda.project import open_project
from gk_qda.queries.history import steps
from gk_qda.queries.memo_targets import FREE, PROJECT, MemoTarget
from gk_qda.queries.memos import MemoValue, list_memos
from gk_qda.ui.actions import Actions
from gk_qda.ui.code_desk import menus
from gk_qda.ui.code_desk.document_tree import DOCUMENT
from gk_qda.ui.desk import Context
from gk_qda.ui.focus import Focus
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.memos.memo_panel import MemoPanel
from gk_qda.ui.preferences import Preferences
from gk_qda.ui.widgets.message_bar import MessageBar
from gk_qda.ui.widgets.progress_line import ProgressLine
from gk_qda.ui.workspace import Workspace
from gk_qda.ui.writing import pause_writer
from tests.ui.code_desk.conftest import Table
from tests.ui.waiting import settle_tasks

WORDS = "Aber anders erreiche ich die nicht."
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True)
def short_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests wait less than people pause; long enough that no key falls into it."""
    monkeypatch.setattr(pause_writer, "PAUSE", 150)


@pytest.fixture
def side(table: Table) -> Iterator[MemoPanel]:
    """The memos in front, TM07 open."""
    table.open("TM07")
    table.desk.side.bring_memos()
    settle_tasks()
    yield table.desk.memos
    settle_tasks()


def stored(table: Table) -> tuple[MemoValue, ...]:
    return table.context.workspace.read(lambda s: list_memos(s, language="en", order="target")).memos


def write(table: Table, target: MemoTarget = FREE, **values: str) -> int:
    """Somebody writes a memo, not through the panel."""
    memo_id = table.context.workspace.change(
        "write_memo", lambda s: write_memo(s, coder_id=1, target=target, **values)
    )
    assert memo_id is not None
    settle_tasks()
    return memo_id


def choose(monkeypatch: pytest.MonkeyPatch, *wanted: str) -> list[str]:
    """Answer the next context menu with the entry that is reached by these words; returns what it offered."""
    offered: list[str] = []

    def open_menu(menu: QMenu, place: QPoint) -> None:
        offered.extend(action.text() for action in menu.actions() if action.text())
        for word in wanted:
            action = next(a for a in menu.actions() if word in a.text())
            if action.menu() is not None:
                menu = action.menu()  # type: ignore[assignment]
            else:
                action.trigger()

    monkeypatch.setattr(menus, "open_menu", open_menu)
    return offered


def listed(side: MemoPanel) -> list[str]:
    return [memo.heading for memo in side.view.memos.memos]


def test_alt_m_writes_on_the_selection_and_a_pause_stores_it_as_one_step(
    table: Table, side: MemoPanel
) -> None:
    table.desk.reading.setFocus()
    span = table.select(WORDS)
    table.key(Qt.Key.Key_M, ALT)
    title, text = side.editor.fields()
    assert text.hasFocus()
    QTest.keyClicks(text, "Hier kippt es.")
    assert stored(table) == (), "nobody paused yet"
    QTest.qWait(400)
    [memo] = stored(table)
    document = table.context.focus.document_id
    assert memo.target == MemoTarget("passage", document, span)
    assert (memo.text, memo.where, memo.author) == ("Hier kippt es.", "TM07, para. 11", "A. Brandt")
    QTest.keyClicks(title, "Kipppunkt")
    QTest.keyClick(title, Qt.Key.Key_Escape)
    assert stored(table)[0].title == "Kipppunkt"
    found = table.context.workspace.read(steps)
    assert [s.name.verb for s in found if s.kind != "setup"][:2] == ["write_memo", "write_memo"]
    settle_tasks()
    assert listed(side) == ["Kipppunkt"]


def test_a_memo_that_nobody_wrote_leaves_nothing_behind(table: Table, side: MemoPanel) -> None:
    table.desk.memo_commands.begin(FREE)
    QTest.keyClicks(side.editor.fields()[1], "  ")
    table.desk.memo_commands.begin(PROJECT)
    side.close_memo()
    assert stored(table) == ()


@pytest.mark.parametrize("where", ["document", "code", "coding"])
def test_a_new_memo_is_on_what_is_in_focus(table: Table, side: MemoPanel, where: str) -> None:
    desk, focus = table.desk, table.context.focus
    if where == "code":
        desk.codes.select(table.code("Umgang"))
        desk.codes.tree.setFocus()
    elif where == "coding":
        focus.set_coding(table.codings()[0].id)
    else:
        desk.reading.setFocus()
    expected = {"code": focus.code_id, "coding": focus.coding_id, "document": focus.document_id}[where]
    assert desk.memo_commands.in_focus() == MemoTarget(where, expected)


def test_words_are_looked_for_and_sorts_of_memos_chosen(table: Table, side: MemoPanel) -> None:
    write(table, title="Frei", text="Über Ämter")
    write(table, MemoTarget("code", table.code("Umgang")), text="Abgrenzung")
    assert listed(side) == ["Abgrenzung", "Frei"]
    QTest.keyClicks(side.search, "amter")
    QTest.keyClick(side.search, Qt.Key.Key_Return)
    settle_tasks()
    assert listed(side) == ["Frei"]
    assert side.head.count() == "1"
    side.search.clear()
    QTest.keyClick(side.search, Qt.Key.Key_Return)
    side.which.set_value("code")
    side.which.chosen.emit("code")
    settle_tasks()
    assert listed(side) == ["Abgrenzung"]
    side.which.set_value("paraphrase")
    side.which.chosen.emit("paraphrase")
    settle_tasks()
    assert listed(side) == []
    assert not side.is_empty(), "there are memos, only not of this sort"


def test_a_row_opens_its_memo_and_the_way_to_its_place(table: Table, side: MemoPanel) -> None:
    span = table.select(WORDS)
    document = table.context.focus.document_id
    write(table, MemoTarget("passage", document, span), title="Stelle", text="Text")
    table.open("TM01")
    side.view.setFocus()
    QTest.keyClick(side.view, Qt.Key.Key_Down)
    assert side.editor.words() == "Text"
    QTest.mouseClick(side.editor.target, Qt.MouseButton.LeftButton)
    assert table.context.focus.document_id == document
    assert table.desk.reading.transcript.is_in_view(span)


def test_undo_in_the_text_takes_the_last_pause_back(table: Table, side: MemoPanel) -> None:
    memo_id = write(table, title="A", text="Eins")
    side.open_memo(memo_id)
    text = side.editor.fields()[1]
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_End)
    QTest.keyClicks(text, " zwei")
    QTest.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert side.editor.words() == "Eins"
    QTest.keyClick(text, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert side.editor.words() == "Eins zwei"


def test_what_is_being_typed_survives_that_somebody_deletes_the_memo(table: Table, side: MemoPanel) -> None:
    memo_id = write(table, text="Eins")
    side.open_memo(memo_id)
    QTest.keyClicks(side.editor.fields()[1], "Neu: ")
    table.context.workspace.change("delete_memo", lambda s: delete_memo(s, memo_id=memo_id))
    assert QGuiApplication.clipboard().text() == "Neu: Eins"
    assert side.memo is None
    assert "clipboard" in table.message


@pytest.mark.parametrize("target", [FREE, PROJECT])
def test_what_somebody_else_wrote_meanwhile_is_never_written_over(
    table: Table, side: MemoPanel, target: MemoTarget
) -> None:
    """On a server nobody tells of the steps of others."""
    memo_id = write(table, target, text="Eins")
    side.open_memo(memo_id)
    table.context.workspace.changed.disconnect(side._on_changed)
    QTest.keyClicks(side.editor.fields()[1], "Meins. ")
    table.context.workspace.change(
        "write_memo", lambda s: write_memo(s, coder_id=1, memo_id=memo_id, text="Ihres")
    )
    side.writer.flush()
    texts = sorted(memo.text for memo in stored(table))
    assert texts == (["Ihres", "Meins. Eins"] if target == FREE else ["Ihres\n\nMeins. Eins"])
    assert "both kept" in table.message
    assert side.editor.words() == ("Meins. Eins" if target == FREE else "Ihres\n\nMeins. Eins")


def test_a_blank_behind_the_title_is_no_change(table: Table, side: MemoPanel) -> None:
    memo_id = write(table, title="Idee", text="x")
    side.open_memo(memo_id)
    QTest.keyClicks(side.editor.fields()[0], " ")
    assert not side.writer.is_changed()
    assert side.writer.flush()


def test_a_memo_is_put_elsewhere_and_deleted_with_a_way_back(
    table: Table, side: MemoPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    memo_id = write(table, title="Idee", text="x")
    side.open_memo(memo_id)
    offered = choose(monkeypatch, "Put it on", "Document")
    side.editor.more.click()
    assert offered == ["Put it on", "Delete memo"]
    assert side.memo is not None
    assert side.memo.where == "TM07"
    choose(monkeypatch, "Delete")
    side.editor.more.click()
    assert stored(table) == ()
    assert side.memo is None
    table.context.workspace.undo()
    assert [memo.title for memo in stored(table)] == ["Idee"]


def test_del_in_the_list_removes_a_memo_with_a_way_back(table: Table, side: MemoPanel) -> None:
    write(table, title="Eins", text="x")
    write(table, title="Zwei", text="y")
    side.view.setFocus()
    QTest.keyClick(side.view, Qt.Key.Key_Down)
    QTest.keyClick(side.view, Qt.Key.Key_Delete)
    settle_tasks()
    assert listed(side) == ["Eins"]
    assert table.message == "Memo deleted."
    table.context.workspace.undo()
    settle_tasks()
    assert listed(side) == ["Zwei", "Eins"]


def test_the_button_offers_what_is_at_hand(
    table: Table, side: MemoPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = choose(monkeypatch, "Case summary “Ginsterkamp”")
    side.new_button.click()
    assert offered[0] == "Document “TM07”"
    assert offered[-2:] == ["Project", "Free memo"]
    QTest.keyClicks(side.editor.fields()[1], "Kleine Kommune")
    side.writer.flush()
    [memo] = stored(table)
    assert (memo.kind, memo.where) == ("case_summary", "Ginsterkamp")
    choose(monkeypatch, "Case summary “Ginsterkamp”")
    side.new_button.click()
    assert side.editor.words() == "Kleine Kommune", "a case has one summary; it is opened"


@pytest.mark.parametrize("menu", ["text", "segment", "code", "document"])
def test_context_menus_lead_to_a_new_memo(
    table: Table, side: MemoPanel, monkeypatch: pytest.MonkeyPatch, menu: str
) -> None:
    desk, place = table.desk, QPoint(0, 0)
    choose(monkeypatch, "Memo on the")
    segment = desk.segments.model.segments[0]
    if menu == "text":
        desk.coding.text_menu(place, table.select(WORDS), [])
    elif menu == "segment":
        desk.segment_commands.menu(place, segment)
    elif menu == "code":
        desk.codebook_commands.menu(place, segment.code.id)
    else:
        desk.document_commands.menu(place, segment.document.id)
    assert side.memo is not None
    kinds = {"text": "passage", "segment": "coding"}
    assert side.memo.target.kind == kinds.get(menu, menu)


def test_choices_and_the_open_memo_come_back(table: Table, side: MemoPanel) -> None:
    memo_id = write(table, title="Idee", text="x")
    side.open_memo(memo_id)
    side.which.set_value("project")
    side.sorting.set_value("target")
    state = table.desk.state()
    side.close_memo()
    side.which.set_value("all")
    table.desk.side.bring_segments()
    table.desk.restore(state)
    settle_tasks()
    assert table.desk.side.shows_memos()
    assert (side.which.value(), side.sorting.value()) == ("project", "target")
    assert side.memo is not None
    assert side.memo.memo_id == memo_id


def test_controls_have_names_for_screen_readers(side: MemoPanel) -> None:
    title, text = side.editor.fields()
    for widget in (side.search, side.which, side.sorting, side.view, title, text, side.editor.more):
        assert widget.accessibleName()


def test_a_mark_beside_the_passage_tells_its_memo_and_opens_it(table: Table, side: MemoPanel) -> None:
    span = table.select(WORDS)
    document = table.context.focus.document_id
    memo_id = write(table, MemoTarget("passage", document, span), title="Kipp<punkt>", text="Hier kippt es.")
    table.desk.side.bring_segments()
    table.desk.reading.show_span(span)
    margin = table.desk.reading.numbers
    [mark] = margin.marks_in_view()
    tip = margin.tip_at(mark.rect.center())
    assert "<b>Kipp&lt;punkt&gt;</b>" in tip
    assert "Hier kippt es." in tip
    assert margin.tip_at(mark.rect.bottomRight() + QPoint(9, 9)) == ""
    top = table.desk.reading.transcript.places.rects_in_view(span)[0].top()
    assert abs(mark.rect.center().y() - top - table.desk.reading.transcript.pitch / 2) <= 2
    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=mark.rect.center())
    assert table.desk.side.shows_memos()
    assert side.memo is not None
    assert side.memo.memo_id == memo_id
    table.context.workspace.undo()
    assert margin.marks_in_view() == []


def test_a_mark_follows_its_line_and_its_document(table: Table, side: MemoPanel) -> None:
    span = table.select(WORDS)
    document = table.context.focus.document_id
    write(table, MemoTarget("passage", document, span), text="x")
    reading = table.desk.reading
    reading.show_span(span)
    before = reading.numbers.marks_in_view()[0].rect.top()
    bar = reading.transcript.verticalScrollBar()
    bar.setValue(bar.value() + 1)
    assert reading.numbers.marks_in_view()[0].rect.top() < before
    table.open("TM01")
    assert reading.numbers.marks_in_view() == []


def test_the_inspector_shows_what_is_noted_on_what_is_in_focus(table: Table, side: MemoPanel) -> None:
    desk, focus = table.desk, table.context.focus
    coding = table.codings()[0]
    noted = write(table, MemoTarget("coding", coding.id), title="Ironie?", text="Tonfall")
    write(table, MemoTarget("code", coding.code_id), text="Abgrenzung")
    write(table, MemoTarget("document", coding.document_id), text="Eindruck")
    write(table, MemoTarget("code", table.code("Umgang")), text="zu etwas anderem")
    focus.set_code(None)
    focus.set_coding(coding.id)
    settle_tasks()
    page = desk.memo_marks.page
    names = [card.accessibleName().split(",")[0] for card in page.cards]
    assert names == ["Ironie?", "Abgrenzung", "Eindruck"]
    assert desk.inspector.tabs.tabText(2) == "Memo 3"
    cards = list(page.cards)
    desk.codebook_controller.set_status([desk.book.by_id()[coding.code_id]], "draft")
    settle_tasks()
    assert page.cards == cards, "a code changed, and nothing that is said of it here"
    page.cards[0].click()
    assert side.memo is not None
    assert side.memo.memo_id == noted
    page.pluses[1].click()
    assert side.memo.target == MemoTarget("code", coding.code_id)


def test_documents_with_memos_are_marked(table: Table, side: MemoPanel) -> None:
    panel, document = table.desk.documents, table.context.focus.document_id
    assert document is not None

    def tip() -> str:
        groups = [panel.model.item(row) for row in range(panel.model.rowCount())]
        items = [group.child(row) for group in groups for row in range(group.rowCount())]
        return next(item.toolTip() for item in items if item.data(DOCUMENT) == document)

    assert document not in panel.noted
    write(table, MemoTarget("passage", document, table.select(WORDS)), text="x")
    write(table, MemoTarget("document", document), text="y")
    assert panel.noted == {document: 2}
    assert "2 memo" in tip()
    table.context.workspace.undo()
    table.context.workspace.undo()
    assert panel.noted == {}
    assert "memo" not in tip()


def test_a_project_for_reading_offers_nothing_to_write(
    demo_file: Path, theme: Theme, qtbot: object, tmp_path: Path
) -> None:
    path = shutil.copy(demo_file, tmp_path / "read.gkqda")
    workspace = Workspace(open_project(path, read_only=True))
    actions = Actions(theme)
    bars = MessageBar(theme), ProgressLine(theme)
    context = Context(theme, workspace, Focus(), actions, Preferences(), *bars, "en", "")
    panel = MemoPanel(context)
    assert not panel.new_button.isEnabled()
    assert not panel.is_writable
    settle_tasks()
    panel.deleteLater()
    workspace.close()
