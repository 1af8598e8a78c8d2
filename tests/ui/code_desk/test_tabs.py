"""Several transcripts in tabs, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from gk_qda.operations import documents
from gk_qda.ui.code_desk import menus
from gk_qda.ui.code_desk.document_tree import DOCUMENT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from tests.ui.code_desk.conftest import Table

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def id_of(table: Table, name: str) -> int:
    return next(document.id for document in table.desk.shown.documents if document.name == name)


def click(
    table: Table,
    name: str,
    button: Qt.MouseButton = LEFT,
    keys: Qt.KeyboardModifier = NONE,
    *,
    twice: bool = False,
) -> None:
    """On the name of a document in the list."""
    tree = table.desk.documents.tree
    model = tree.model()
    pending = [model.index(row, 0) for row in range(model.rowCount())]
    rows = []
    while pending:
        rows.append(pending.pop(0))
        pending += [model.index(row, 0, rows[-1]) for row in range(model.rowCount(rows[-1]))]
    index = next(row for row in rows if row.data(DOCUMENT) == id_of(table, name))
    tree.scrollTo(index)
    rect = tree.visualRect(index)
    press = QTest.mouseDClick if twice else QTest.mouseClick
    press(tree.viewport(), button, keys, QPoint(rect.left() + 40, rect.center().y()))


def tabs(table: Table) -> tuple[list[str], str]:
    strip = table.desk.tabs.strip
    return strip.names(), strip.names()[strip.bar.currentIndex()]


@pytest.fixture
def three(table: Table) -> Table:
    """TM07, TM08 and RG05 in tabs, TM07 in front."""
    table.open("TM07")
    for name in ("RG05", "TM08"):
        table.desk.tabs.open(id_of(table, name))
        table.open("TM07")
    assert tabs(table) == (["TM07", "TM08", "RG05"], "TM07")
    return table


def test_one_document_needs_no_tabs(table: Table) -> None:
    click(table, "TM03")
    click(table, "TM07")
    assert tabs(table) == (["TM07"], "TM07")
    assert table.desk.tabs.strip.isHidden()
    assert not table.context.actions.action("tab.next").isEnabled()


def test_a_middle_click_and_two_with_ctrl_open_a_tab_one_click_does_not(table: Table) -> None:
    click(table, "TM07")
    click(table, "TM08", keys=CTRL)
    assert tabs(table) == (["TM07"], "TM07"), "one click with Ctrl selects"
    click(table, "TM08", keys=CTRL, twice=True)
    assert tabs(table) == (["TM07", "TM08"], "TM08")
    assert table.desk.tabs.strip.isVisible()
    assert table.desk.reading.document.document.name == "TM08"  # type: ignore[union-attr]
    click(table, "TM01", button=MIDDLE)
    assert tabs(table) == (["TM07", "TM08", "TM01"], "TM01")
    click(table, "TM02")
    assert tabs(table) == (["TM07", "TM08", "TM02"], "TM02")
    click(table, "TM07")
    assert tabs(table) == (["TM07", "TM08", "TM02"], "TM07"), "no document is open twice"


def test_ctrl_enter_in_the_list_opens_a_tab(table: Table) -> None:
    click(table, "TM07")
    tree = table.desk.documents.tree
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Down)
    QTest.keyClick(tree, Qt.Key.Key_Return, CTRL)
    assert tabs(table) == (["TM07", "TM08"], "TM08")


def test_the_menu_of_a_document_opens_a_tab(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    table.open("TM07")

    def answer(menu: QMenu, _: QPoint) -> None:
        next(action for action in menu.actions() if action.text() == "Open in new tab").trigger()

    monkeypatch.setattr(menus, "open_menu", answer)
    table.desk.document_commands.menu(QPoint(), id_of(table, "TM08"))
    assert tabs(table) == (["TM07", "TM08"], "TM08")


def test_ctrl_click_on_the_ring_still_activates_only_this(table: Table) -> None:
    table.open("TM07")
    tree = table.desk.documents.tree
    rect = tree.visualRect(tree.currentIndex())
    QTest.mouseClick(tree.viewport(), LEFT, CTRL, QPoint(rect.left() + 5, rect.center().y()))
    assert table.context.focus.active_documents == {id_of(table, "TM07")}
    assert tabs(table) == (["TM07"], "TM07")


@pytest.mark.parametrize(
    ("key", "keys", "shown"),
    [
        (Qt.Key.Key_Tab, CTRL, "TM08"),
        (Qt.Key.Key_PageDown, CTRL, "TM08"),
        (Qt.Key.Key_Backtab, CTRL | SHIFT, "RG05"),
        (Qt.Key.Key_PageUp, CTRL, "RG05"),
    ],
)
def test_keys_change_tabs_from_within_the_transcript(
    three: Table, key: Qt.Key, keys: Qt.KeyboardModifier, shown: str
) -> None:
    three.window.activateWindow()
    three.desk.reading.transcript.setFocus()
    QTest.keyClick(three.desk.reading.transcript, key, keys)
    assert tabs(three)[1] == shown
    assert three.desk.shown.current_document.name == shown  # type: ignore[union-attr]


def test_ctrl_f4_a_middle_click_and_the_cross_close(three: Table) -> None:
    three.window.activateWindow()
    bar = three.desk.tabs.strip.bar
    QTest.keyClick(three.desk.reading.transcript, Qt.Key.Key_F4, CTRL)
    assert tabs(three) == (["TM08", "RG05"], "TM08")
    three.desk.tabs.open(id_of(three, "TM03"))
    assert tabs(three) == (["TM08", "TM03", "RG05"], "TM03")
    QTest.mouseClick(bar, LEFT, NONE, bar.cross(0).center())
    assert tabs(three) == (["TM03", "RG05"], "TM03"), "the one in front stays"
    QTest.mouseClick(bar, MIDDLE, NONE, bar.tabRect(1).center())
    assert tabs(three) == (["TM03"], "TM03")
    assert three.desk.tabs.strip.isHidden()
    three.desk.tabs.close(0)
    assert tabs(three) == (["TM03"], "TM03")


def test_tabs_can_be_dragged(three: Table) -> None:
    bar = three.desk.tabs.strip.bar
    QTest.mousePress(bar, LEFT, NONE, bar.tabRect(0).center())
    QTest.mouseMove(bar, bar.tabRect(1).center() + QPoint(8, 0))
    QTest.mouseMove(bar, bar.tabRect(2).center() + QPoint(8, 0))
    QTest.mouseRelease(bar, LEFT, NONE, bar.tabRect(2).center() + QPoint(8, 0))
    assert tabs(three) == (["TM08", "RG05", "TM07"], "TM07")


def test_each_tab_remembers_its_place(three: Table) -> None:
    reading = three.desk.reading
    reading.scroll_to_paragraph("9")
    words = three.select("Angst, das sieht aus wie")
    reading.transcript.verticalScrollBar().setValue(reading.transcript.verticalScrollBar().value() + 2)
    top = reading.transcript.top_position()
    reading.find_text("Termin")
    reading.open_find()
    reading.find_bar.begin("Datenschutz")
    reading.select(words)
    reading.transcript.scroll_to(top or 0)
    coding = next(iter(reading.sheet.index))
    three.desk.tabs.step(1)
    reading.close_find()
    reading.focus_coding(next(iter(reading.sheet.index)).id)
    three.desk.tabs.step(-1)
    assert reading.transcript.top_position() == top
    assert reading.selection() == words
    assert reading.sheet.focused is None
    assert (reading.find_bar.isVisible(), reading.find_bar.field.text()) == (True, "Datenschutz")
    assert reading.search.hits
    reading.focus_coding(coding.id)
    three.desk.tabs.step(1)
    assert reading.find_bar.isHidden()
    assert three.context.focus.coding_id == reading.sheet.focused is not None
    three.desk.tabs.step(-1)
    assert three.context.focus.coding_id == coding.id


def test_a_document_opened_again_shows_where_it_was_read(table: Table) -> None:
    table.open("TM07")
    table.desk.reading.scroll_to_paragraph("23")
    table.open("TM08")
    assert table.desk.reading.first_visible_paragraph() == "1"
    table.open("TM07")
    assert table.desk.reading.first_visible_paragraph() == "23"


def test_a_coding_is_brought_into_view_wherever_the_tab_was(three: Table) -> None:
    reading = three.desk.reading
    last = list(reading.sheet.index)[-1]
    reading.focus_coding(last.id)
    reading.scroll_to_paragraph("1")
    three.desk.tabs.step(1)
    segment = three.desk.shown.segment_of(last.id)
    three.desk.segments.segment_chosen.emit(segment)
    assert tabs(three)[1] == "TM07"
    assert reading.transcript.is_in_view(last.span)


def test_a_state_that_cannot_be_read_opens_no_tabs(three: Table) -> None:
    state: dict[str, Any] = three.desk.state()
    assert [entry["document"] for entry in state["tabs"]] != []
    for broken in (None, 7, [7], [{"document": "gone"}], [{"place": {"top": "x"}}]):
        three.desk.restore({**state, "tabs": broken})
        assert tabs(three)[0] == ["TM07", "TM08", "RG05"]
    guid = state["tabs"][0]["document"]
    three.desk.restore({**state, "tabs": [{"document": guid, "place": {"top": -1}}]})
    assert three.desk.reading.first_visible_paragraph() == "1"
    assert tabs(three)[0] == ["TM07"]


def test_a_deleted_document_leaves_the_tabs(three: Table) -> None:
    deleted = id_of(three, "TM07")
    three.context.workspace.change(
        "delete_documents", lambda s: documents.delete_documents(s, document_ids=[deleted]), n=1, name="TM07"
    )
    assert tabs(three) == (["TM08", "RG05"], "TM08")
    assert three.desk.shown.current_document.name == "TM08"  # type: ignore[union-attr]
    three.context.workspace.undo()
    assert tabs(three) == (["TM08", "RG05"], "TM08")


def test_a_renamed_document_is_renamed_in_its_tab(three: Table) -> None:
    renamed = id_of(three, "RG05")
    three.context.workspace.change(
        "rename_document",
        lambda s: documents.rename_document(s, document_id=renamed, name="A & B <1>"),
        name="A & B <1>",
    )
    assert tabs(three)[0] == ["TM07", "TM08", "A & B <1>"]


def test_many_tabs_are_offered_as_a_list(three: Table) -> None:
    strip = three.desk.tabs.strip
    assert strip.list_button.isHidden()
    for document in three.desk.shown.documents:
        three.desk.tabs.open(document.id)
    assert strip.list_button.isVisible()
    assert strip.bar.tabRect(strip.bar.currentIndex()).right() <= strip.bar.width()
    menu = strip.list_menu()
    assert [action.text() for action in menu.actions()] == strip.names()
    next(action for action in menu.actions() if action.text() == "TM08").trigger()
    assert tabs(three)[1] == "TM08"


def test_tabs_are_read_to_those_who_do_not_see(three: Table) -> None:
    face = QAccessible.queryAccessibleInterface(three.desk.tabs.strip.bar)
    assert face.role() == QAccessible.Role.PageTabList
    names = [face.child(n).text(QAccessible.Text.Name) for n in range(face.childCount())]
    assert names[:3] == ["TM07", "TM08", "RG05"]
    assert three.desk.tabs.strip.list_button.accessibleName() == "All tabs"


def test_arrow_keys_on_the_tabs_change_them(three: Table) -> None:
    bar = three.desk.tabs.strip.bar
    bar.setFocus()
    QTest.keyClick(bar, Qt.Key.Key_Right)
    assert tabs(three)[1] == "TM08"
    assert three.context.focus.document_id == id_of(three, "TM08")
