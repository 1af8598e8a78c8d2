"""The code tree: several codes at once, dropping with a choice, marks, counts, favourites, dissolved codes."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QStyle, QStyleOptionViewItem, QToolTip

from gk_qda.models import Memo
from gk_qda.queries.code_counts import code_counts
from gk_qda.queries.merging import merge_forecast
from gk_qda.ui.code_desk import codebook_commands
from gk_qda.ui.code_desk.code_chooser import CodeChooser
from gk_qda.ui.code_desk.color_dialog import ColorDialog
from gk_qda.ui.reading.parcels import pack_codes, pack_segment, with_codings
from tests.ui.code_desk.dragging import drop

ON = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
EHRENAMT, JUGENDHILFE = "Kooperation > Akteure > Ehrenamt", "Kooperation > Akteure > Jugendhilfe"
SPOKEN, TIP = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole


@pytest.fixture(autouse=True)
def opened(table):
    table.open("TM07")


@pytest.fixture
def tree(table):
    return table.desk.codes.tree


@pytest.fixture
def model(table):
    return table.desk.codes.model


def paths(table):
    return [code.path for code in table.desk.book.codes]


def choose(table, *chosen):
    """Select codes as a person with Ctrl does; the last one is the current."""
    table.desk.codes.select(table.code(chosen[-1]))
    for path in chosen[:-1]:
        table.desk.codes.tree.selectionModel().select(table.desk.codes.model.index_of(table.code(path)), ON)


def place_of(table, path):
    tree, index = table.desk.codes.tree, table.desk.codes.model.index_of(table.code(path))
    tree.scrollTo(index)
    return tree.visualRect(index).center()


def asked(table, qtbot):
    qtbot.waitUntil(lambda: table.desk.drop_choice.menu is not None)
    menu = table.desk.drop_choice.menu
    qtbot.waitUntil(menu.isVisible)
    return menu


def words_of(menu):
    return [action.text().strip() for action in menu.actions() if not action.isSeparator()]


# --- dropping -------------------------------------------------------------------------------------------


def test_a_code_dropped_on_a_code_asks_and_enter_moves_it(table, tree, qtbot):
    table.desk.codes.select(table.code(EHRENAMT))
    drop(tree, pack_codes([table.code(EHRENAMT)]), place_of(table, "Kooperation > Bewertung"))
    menu = asked(table, qtbot)
    assert words_of(menu)[0] == "Move “Ehrenamt” under “Bewertung”"
    assert words_of(menu)[1] == "Merge “Ehrenamt” into “Bewertung”"
    assert words_of(menu)[-1] == "Cancel"
    assert "Kooperation > Akteure > Ehrenamt" in paths(table), "nothing happens before the answer"
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert "Kooperation > Bewertung > Ehrenamt" in paths(table)
    assert table.message == "“Ehrenamt” moved."
    table.context.messages.current().actions[0].run()
    assert EHRENAMT in paths(table)


def test_the_choice_says_what_merging_does_to_the_codings_and_does_it(table, tree, qtbot):
    for path in (EHRENAMT, JUGENDHILFE):
        table.desk.controller.apply([table.code(path)], table.select("Ich kenne nur Stimmen"))
    ids = [table.code(EHRENAMT), table.code(JUGENDHILFE)]
    forecast = table.context.workspace.read(lambda s: merge_forecast(s, ids[:1], ids[1]))
    drop(tree, pack_codes(ids[:1]), place_of(table, JUGENDHILFE))
    menu = asked(table, qtbot)
    assert (forecast.fewer, words_of(menu)[2]) == (
        1,
        f"{forecast.before} coding(s) become {forecast.after}, because 1 cover(s) the same passage",
    )
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert EHRENAMT not in paths(table)
    own = code_counts(table.context.workspace.project, table.desk.book, None, None, unit="own")
    assert own.everywhere[ids[1]] == forecast.after
    table.context.messages.current().actions[0].run()
    assert EHRENAMT in paths(table)


def test_escape_leaves_everything_as_it_was(table, tree, qtbot):
    before = paths(table)
    drop(tree, pack_codes([table.code(EHRENAMT)]), place_of(table, "Corona"))
    menu = asked(table, qtbot)
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert paths(table) == before


def test_several_codes_move_together_as_one_step(table, tree, qtbot):
    ids = [table.code(EHRENAMT), table.code(JUGENDHILFE)]
    drop(tree, pack_codes(ids), place_of(table, "Kooperation > Bewertung"))
    menu = asked(table, qtbot)
    assert words_of(menu)[:2] == ["Move 2 code(s) under “Bewertung”", "Merge 2 code(s) into “Bewertung”"]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    moved = [path for path in paths(table) if path.startswith("Kooperation > Bewertung > ")]
    assert {"Kooperation > Bewertung > Ehrenamt", "Kooperation > Bewertung > Jugendhilfe"} <= set(moved)
    table.context.workspace.undo()
    assert {EHRENAMT, JUGENDHILFE} <= set(paths(table))


def test_a_code_dropped_on_its_own_parent_can_only_be_merged(table, tree, qtbot):
    drop(tree, pack_codes([table.code(EHRENAMT)]), place_of(table, "Kooperation > Akteure"))
    menu = asked(table, qtbot)
    assert words_of(menu)[0].startswith("Merge")
    assert menu.activeAction().text() == "Cancel", "Enter must not merge by accident"
    menu.close()


def test_codes_are_dragged_in_the_order_of_the_codebook(table, model):
    ids = [table.code(path) for path in (JUGENDHILFE, EHRENAMT, "Corona")]
    data = model.mimeData([model.index_of(i) for i in reversed(ids)])
    in_order = [code.id for code in table.desk.book.codes if code.id in ids]
    assert data.data("application/x-gk-qda-code") == pack_codes(in_order).data("application/x-gk-qda-code")


def test_between_codes_there_is_a_place_only_in_the_order_of_the_tree(table, model, tree):
    data, action = pack_codes([table.code(EHRENAMT)]), Qt.DropAction.MoveAction
    assert model.canDropMimeData(data, action, 0, 0, QModelIndex())
    table.desk.codes.set_order("name")
    assert not model.canDropMimeData(data, action, 0, 0, QModelIndex())
    assert "By tree" in tree.sorted_hint()
    table.desk.codes.set_order("tree")
    model.set_filter("ehren")
    assert not model.canDropMimeData(data, action, 0, 0, QModelIndex())
    assert "filter" in tree.sorted_hint()


def drag_between(table):
    """Hold a code over the line below another one."""
    tree, index = table.desk.codes.tree, table.desk.codes.model.index_of(table.code("Kooperation"))
    tree.scrollTo(index)
    rect = tree.visualRect(index)
    action, button = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    place, data = QPoint(rect.center().x(), rect.bottom()), pack_codes([table.code(EHRENAMT)])
    none = Qt.KeyboardModifier.NoModifier
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(tree.viewport(), kind(place, action, data, button, none))


def test_the_mouse_says_why_there_is_no_place(table, tree):
    drag_between(table)
    assert "By tree" not in QToolTip.text()
    table.desk.codes.set_order("name")
    drag_between(table)
    assert QToolTip.text() == tree.sorted_hint()
    QToolTip.hideText()


# --- several at once ------------------------------------------------------------------------------------


def test_the_menu_of_a_selected_code_is_that_of_the_selection(table, tree, monkeypatch):
    choose(table, EHRENAMT, JUGENDHILFE)
    monkeypatch.setattr(codebook_commands.menus, "open_menu", lambda menu, place: None)
    table.desk.codebook_commands.menu(QPoint(), table.code(EHRENAMT))
    assert len(tree.selected_codes()) == 2
    table.desk.codebook_commands.menu(QPoint(), table.code("Corona"))
    assert tree.selected_codes() == [table.code("Corona")]


def test_the_menu_of_several_codes_offers_what_can_be_done_to_all(table, monkeypatch):
    choose(table, EHRENAMT, JUGENDHILFE)
    offered = []

    def answer(menu, place):
        offered.extend(action.text() for action in menu.actions() if not action.isSeparator())
        next(action for action in menu.actions() if action.text() == "Activate only these").trigger()

    monkeypatch.setattr(codebook_commands.menus, "open_menu", answer)
    table.desk.codebook_commands.menu(QPoint(), table.code(EHRENAMT))
    assert table.context.focus.active_codes == {table.code(EHRENAMT), table.code(JUGENDHILFE)}
    assert {"Delete code...", "Move under another code...", "Make the code a draft"} <= set(offered)
    assert not {"Rename code", "New sub-code...", "Put on a digit"} & set(offered)


@pytest.mark.parametrize("answer", ["delete", "parent"])
def test_several_codes_are_deleted_as_one_step(table, monkeypatch, answer):
    choose(table, EHRENAMT, JUGENDHILFE)
    numbers = []
    monkeypatch.setattr(
        codebook_commands,
        "ask_delete",
        lambda parent, theme, codes, number, written: numbers.append(number) or answer,
    )
    QTest.keyClick(table.desk.codes.tree, Qt.Key.Key_Delete)
    assert numbers[0] > 2
    assert not {EHRENAMT, JUGENDHILFE} & set(paths(table))
    assert table.message.startswith("2 code(s) deleted.")
    assert ("went with it" in table.message) == (answer == "delete")
    table.context.workspace.undo()
    assert {EHRENAMT, JUGENDHILFE} <= set(paths(table))


def test_colour_status_and_star_of_several_codes(table, monkeypatch):
    choose(table, EHRENAMT, JUGENDHILFE)
    monkeypatch.setattr(codebook_commands, "ask_color", lambda *_: "#112233")
    for command in ("code.color", "code.draft", "code.favorite"):
        table.context.actions.run(command)
    codes = [table.desk.book.find(path) for path in (EHRENAMT, JUGENDHILFE)]
    assert [(c.color, c.status) for c in codes] == [("#112233", "draft")] * 2
    assert [chip.code.name for chip in table.desk.codes.favorites.chips] == ["Jugendhilfe", "Ehrenamt"]
    table.context.actions.run("code.favorite")
    assert table.desk.codes.favorites.chips == []


def test_what_is_selected_and_open_outlives_changes(table, tree, model):
    choose(table, EHRENAMT, JUGENDHILFE)
    model_index = model.index_of
    tree.collapse(model_index(table.code("Corona")))
    table.desk.codebook_controller.move([table.code("Corona > Umgang")], None, 0)
    assert set(tree.selected_codes()) == {table.code(EHRENAMT), table.code(JUGENDHILFE)}
    assert table.context.focus.code_id == table.code(JUGENDHILFE)
    assert not tree.isExpanded(model_index(table.code("Corona")))
    assert tree.isExpanded(model_index(table.code("Kooperation > Akteure")))
    assert {i.internalId() for i in tree.selectionModel().selectedRows()} == set(tree.selected_codes())


def test_ctrl_a_takes_the_siblings(table, tree):
    table.desk.codes.select(table.code(EHRENAMT))
    QTest.keyClick(tree, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    actors = [code.id for code in table.desk.book.children(table.code("Kooperation > Akteure"))]
    assert sorted(tree.selected_codes()) == sorted(actors)


def test_a_deleted_code_is_not_in_focus_any_more(table):
    table.desk.codes.select(table.code(EHRENAMT))
    table.desk.codebook_controller.delete([table.desk.book.find(EHRENAMT)], codings_to_parent=True)
    assert table.context.focus.code_id is None


def test_moving_without_dragging(table, monkeypatch):
    choose(table, EHRENAMT, JUGENDHILFE)
    offered = []
    bewertung = table.desk.book.find("Kooperation > Bewertung")
    monkeypatch.setattr(
        codebook_commands,
        "ask_parent",
        lambda parent, theme, codes, others, outcome: offered.extend(others) or (bewertung,),
    )
    table.context.actions.run("code.move")
    assert {"Kooperation > Bewertung > Ehrenamt", "Kooperation > Bewertung > Jugendhilfe"} <= set(
        paths(table)
    )
    assert {code.name for code in offered}.isdisjoint({"Ehrenamt", "Jugendhilfe"})
    monkeypatch.setattr(codebook_commands, "ask_parent", lambda *_: (None,))
    table.context.actions.run("code.move")
    assert {"Ehrenamt", "Jugendhilfe"} <= set(paths(table))
    monkeypatch.setattr(codebook_commands, "ask_parent", lambda *_: None)
    before = paths(table)
    table.context.actions.run("code.move")
    assert paths(table) == before


def test_the_chooser_is_walked_from_its_field_and_says_what_merging_does(table, theme):
    codes = table.desk.book.codes
    says = partial(table.desk.codebook_controller.forecast_words, [table.desk.book.find(EHRENAMT)])
    dialog = CodeChooser(
        table.window,
        theme,
        "Merge",
        "",
        codes,
        accept="Merge",
        top="To the main codes",
        outcome=lambda code: says(code) if code else "",
    )
    assert dialog.chosen() is None, "the entry on top"
    QTest.keyClicks(dialog.field, "jugendhi")
    assert dialog.chosen().name == "Jugendhilfe"
    assert "coding(s) · also 1 anchor example" in dialog.outcome.text()
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    dialog.field.setText("gibtesnicht")
    assert dialog.chosen() is None
    assert not dialog._go.isEnabled()
    dialog.deleteLater()


def test_the_menu_key_opens_the_menu_of_the_current_code(table, tree, monkeypatch):
    table.desk.codes.select(table.code(EHRENAMT))
    asked_for = []
    tree.menu_requested.disconnect(table.desk.codebook_commands.menu)
    tree.menu_requested.connect(lambda place, code: asked_for.append(code))
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(tree.viewport(), QContextMenuEvent(reason, QPoint(5, 5), QPoint(5, 5)))
    assert asked_for == [table.code(EHRENAMT)]


# --- renaming -------------------------------------------------------------------------------------------


def test_a_refused_name_stays_in_the_field(table, tree, qtbot):
    said = []
    table.context.workspace.failed.connect(said.append)
    table.desk.codes.select(table.code(EHRENAMT))
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_F2)
    editor = tree.viewport().findChild(QLineEdit)
    editor.setText("jugendhilfe")
    QTest.keyClick(editor, Qt.Key.Key_Return)

    def mended():
        fields = [field for field in tree.viewport().findChildren(QLineEdit) if field.isVisible()]
        return [field.text() for field in fields if field is not editor] == ["jugendhilfe"]

    qtbot.waitUntil(mended)
    assert [error.fields["name"] for error in said] == ["jugendhilfe"]
    assert EHRENAMT in paths(table)


def test_two_slow_clicks_rename_but_not_the_click_that_brings_the_focus(table, tree, qtbot):
    place = place_of(table, "Corona")
    table.desk.codes.select(table.code("Corona"))
    table.desk.opened()
    click = (tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    tree.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.mouseClick(*click)
    QTest.qWait(700)
    assert tree.viewport().findChild(QLineEdit) is None
    QTest.mouseClick(*click)
    qtbot.waitUntil(lambda: tree.viewport().findChild(QLineEdit) is not None)


# --- marks, counts, colours -----------------------------------------------------------------------------


def test_marks_are_said_and_follow_memos_and_favourites(table, model):
    index = model.index_of(table.code(EHRENAMT))
    assert "has a memo" not in index.data(SPOKEN)
    code_id = table.code(EHRENAMT)
    table.context.workspace.change("x", lambda s: s.add(Memo(code_id=code_id, text="Notiz")))
    table.desk.codebook_controller.add_favorites([code_id])
    table.desk.codebook_controller.put_on_digit(table.desk.book.find(EHRENAMT), 4)
    spoken = model.index_of(code_id).data(SPOKEN)
    assert spoken.endswith("has a rule, has a memo, favourite, key 4")
    assert "Colour from “Kooperation”" in model.index_of(code_id).data(TIP)
    table.desk.codebook_controller.recolor([table.desk.book.find(EHRENAMT)], "#123456")
    assert "Colour of its own" in model.index_of(code_id).data(TIP)


def test_marks_are_painted_beside_the_name(table, tree, model):
    code_id = table.code(EHRENAMT)
    tree.scrollTo(model.index_of(code_id))

    def picture():
        return tree.viewport().grab(tree.visualRect(model.index_of(code_id))).toImage()

    before = picture()
    table.context.workspace.change("x", lambda s: s.add(Memo(code_id=code_id, text="Notiz")))
    noted = picture()
    table.desk.codebook_controller.add_favorites([code_id])
    assert before != noted
    assert noted != picture()


def test_definitions_are_marked_where_people_look_and_no_name_moves(table, tree, model):
    code = table.desk.book.by_id()[table.code(EHRENAMT)]
    assert code.definition
    table.desk.codebook_controller.describe(code, rule="")
    index = model.index_of(code.id)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 300, 24)

    def painted(state: QStyle.StateFlag) -> QImage:
        picture = QImage(300, 24, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        option.state = state
        painter = QPainter(picture)
        tree.itemDelegate().paint(painter, option, index)
        painter.end()
        return picture

    def has_ink(picture: QImage, left: int, right: int) -> bool:
        part = picture.copy(left, 0, right - left, 24)
        return len({part.pixel(x, y) for x in range(part.width()) for y in range(part.height())}) > 1

    at_rest, under_mouse = painted(QStyle.StateFlag.State_Enabled), painted(QStyle.StateFlag.State_MouseOver)
    assert not has_ink(at_rest, 280, 300)
    assert has_ink(under_mouse, 280, 300)

    def name(picture: QImage) -> set[tuple[int, int]]:
        part = picture.copy(0, 0, 280, 24)
        ground = part.pixel(270, 2)
        return {(x, y) for x in range(280) for y in range(24) if part.pixel(x, y) != ground}

    assert name(at_rest) == name(under_mouse)


@pytest.mark.parametrize("unit", ["own", "subcodes", "documents"])
def test_the_columns_count_what_was_chosen(table, model, unit):
    table.desk.codes.set_unit(unit)
    shown = table.desk.shown
    document = table.context.focus.document_id
    expected = code_counts(
        table.context.workspace.project, table.desk.book, document, shown.coder_ids(), unit=unit
    )
    for code in table.desk.book.codes:
        index = model.index_of(code.id)
        for column, numbers in ((1, expected.here), (2, expected.everywhere)):
            assert index.siblingAtColumn(column).data() == str(numbers[code.id] or "–")
    head = model.headerData(0, Qt.Orientation.Horizontal)
    assert (
        head == {"own": "Own codings", "subcodes": "Codings with sub-codes", "documents": "Documents"}[unit]
    )


def test_the_second_column_counts_the_activated_documents(table, model):
    heads = lambda role=Qt.ItemDataRole.DisplayRole: model.headerData(2, Qt.Orientation.Horizontal, role)  # noqa: E731
    assert (heads(), heads(TIP)) == ("all", "In all documents")
    ids = {document.name: document.id for document in table.desk.shown.documents}
    index = model.index_of(table.code("Kooperation")).siblingAtColumn(2)
    everywhere = int(index.data())
    table.context.focus.activate(documents=[ids["TM01"], ids["TM04"]])
    assert (heads(), heads(TIP)) == ("activated", "In 2 activated document(s)")
    assert 0 < int(index.data()) < everywhere
    table.context.focus.activate(documents=[])
    assert int(index.data()) == everywhere


def test_the_question_for_a_colour_says_what_is_and_is_answered_by_keys(table, theme):
    dialog = ColorDialog(table.window, theme, [table.desk.book.find(EHRENAMT)])
    assert not dialog.inherit.isEnabled(), "it inherits already"
    dialog.show()
    dialog.hues[0].setFocus()
    QTest.keyClick(dialog.hues[0], Qt.Key.Key_Right)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    assert dialog.focusWidget() is dialog.hues[7]
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert dialog.chosen == "#8286FE"
    table.desk.codebook_controller.recolor([table.desk.book.find(EHRENAMT)], "#8286fe")
    again = ColorDialog(table.window, theme, [table.desk.book.find(EHRENAMT)])
    assert [hue.isChecked() for hue in again.hues].index(True) == 7
    assert again.inherit.isEnabled()
    again.field.setText("#12345")
    assert not again.use.isEnabled()
    again.field.setText("#12345a")
    again.use.click()
    assert QColor(again.chosen) == QColor("#12345A")
    main = ColorDialog(table.window, theme, [table.desk.book.find("Kooperation")])
    assert not hasattr(main, "inherit")
    for window in (dialog, again, main):
        window.deleteLater()


# --- filter ---------------------------------------------------------------------------------------------


def test_the_filter_can_look_into_definitions(table, model):
    table.desk.codes.filter_field.setText("WhatsApp")
    QTest.keyClick(table.desk.codes.filter_field, Qt.Key.Key_Return)
    assert model.count() == 0
    table.desk.codes.menu.definitions.trigger()
    assert [model.rows.codes[i].name for i in model.rows.hits] == ["Messenger und Datenschutz"]
    assert table.desk.codes.tree.isVisible()


def test_down_from_the_filter_goes_to_the_first_hit(table, tree):
    field = table.desk.codes.filter_field
    field.setText("ehrenamt")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert table.context.focus.code_id == table.code(EHRENAMT)
    assert tree.hasFocus()


def test_the_model_keeps_qts_rules_whatever_is_shown(table, model):
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert isinstance(model, QAbstractItemModel)
    table.desk.codes.menu.dissolved.trigger()
    table.desk.codebook_controller.dissolve([table.desk.book.find(EHRENAMT)])
    for order in ("name", "number", "tree"):
        table.desk.codes.set_order(order)
    model.set_filter("e", with_definitions=True)
    model.set_filter("")
    table.desk.codebook_controller.move([table.code(JUGENDHILFE)], None, 0)
    table.context.workspace.undo()


# --- favourites, dissolved ------------------------------------------------------------------------------


def test_a_favourite_codes_the_selection_by_click_by_key_and_by_drop(table):
    row = table.desk.codes.favorites
    assert not row.isVisible()
    table.desk.codebook_controller.add_favorites([table.code(EHRENAMT), table.code(JUGENDHILFE)])
    assert row.isVisible()
    table.select("Ich kenne nur Stimmen")
    QTest.mouseClick(row.chips[0], Qt.MouseButton.LeftButton)
    assert table.coded("Ich kenne nur Stimmen") == {"Ehrenamt"}
    row.chips[0].setFocus()
    QTest.keyClick(row.chips[0], Qt.Key.Key_Right)
    assert row.chips[1].hasFocus()
    QTest.keyClick(row.chips[1], Qt.Key.Key_Return)
    assert table.coded("Ich kenne nur Stimmen") == {"Ehrenamt", "Jugendhilfe"}
    span = table.select("Brief macht denen Angst")
    data = pack_segment(table.context.focus.document_id, span, "x")
    row.chips[0].dropEvent(_Drop(data, row.chips[0].rect().center()))
    assert "Ehrenamt" in table.coded("Brief macht denen Angst")


def test_several_segments_dropped_on_a_favourite_all_get_its_code(table):
    row = table.desk.codes.favorites
    table.desk.codebook_controller.add_favorites([table.code(EHRENAMT)])
    codings = [c for c in table.codings() if c.code_id != table.code(EHRENAMT)][:2]
    before = len(table.codings())
    data = pack_segment(codings[0].document_id, codings[0].span, "x")
    with_codings(data, [coding.id for coding in codings])
    row.chips[0].dropEvent(_Drop(data, row.chips[0].rect().center()))
    given = {c.span for c in table.codings() if c.code_id == table.code(EHRENAMT)}
    assert {coding.span for coding in codings} <= given
    assert len(table.codings()) == before + len({coding.span for coding in codings})


def test_favourites_are_arranged_by_dragging_and_leave_by_delete(table):
    row, controller = table.desk.codes.favorites, table.desk.codebook_controller
    controller.add_favorites([table.code(EHRENAMT), table.code(JUGENDHILFE)])
    end = row.chips[1].geometry().center()
    row.take_codes([table.code(EHRENAMT)], QPoint(row.width() - 1, end.y()))
    assert [chip.code.name for chip in row.chips] == ["Jugendhilfe", "Ehrenamt"]
    row.take_codes([table.code("Corona")], end)
    assert [chip.code.name for chip in row.chips][-1] == "Corona"
    QTest.keyClick(row.chips[0], Qt.Key.Key_Delete)
    assert [chip.code.name for chip in row.chips] == ["Ehrenamt", "Corona"]
    table.desk.codes.menu.favorites.trigger()
    assert not row.isVisible()


class _Drop:
    """What a favourite asks of a drop."""

    def __init__(self, data, place):
        self._data, self._place = data, place

    def mimeData(self):
        return self._data

    def modifiers(self):
        return Qt.KeyboardModifier.NoModifier

    def position(self):
        return self._place.toPointF()

    def acceptProposedAction(self):
        pass


def test_dissolved_codes_are_shown_on_wish_and_come_back(table, model):
    ehrenamt = table.code(EHRENAMT)
    table.desk.codebook_controller.dissolve([table.desk.book.find(EHRENAMT)])
    assert not model.index_of(ehrenamt).isValid()
    table.context.actions.run("view.dissolved")
    index = model.index_of(ehrenamt)
    assert index.isValid()
    assert "dissolved" in index.data(SPOKEN)
    assert not model.flags(index) & Qt.ItemFlag.ItemIsDropEnabled
    assert table.desk.codes.head.count() == "72"
    table.desk.codes.select(ehrenamt)
    QTest.keyClick(table.desk.codes.tree, Qt.Key.Key_Space)
    assert not table.context.focus.active_codes, "it cannot be activated"
    table.context.actions.run("code.valid")
    assert EHRENAMT in paths(table)
    table.context.workspace.undo()
    assert EHRENAMT not in paths(table)


def test_what_is_shown_is_remembered(table):
    table.desk.codes.set_unit("documents")
    table.desk.codes.menu.dissolved.trigger()
    state = table.desk.state()
    table.desk.codes.set_unit("own")
    table.desk.codes.menu.dissolved.trigger()
    table.desk.restore(state)
    assert table.desk.codes.menu.state() == {
        "unit": "documents",
        "favorites": True,
        "dissolved": True,
        "definitions": False,
    }
    assert table.desk.codes.model.unit == "documents"
