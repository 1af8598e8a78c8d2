"""The code tree, the documents, the segments: what a click does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit

from gk_qda.ui.code_desk.code_finder import find_codes
from gk_qda.ui.code_desk.shown_menu import EVERYBODY
from gk_qda.ui.reading.parcels import pack_codes


@pytest.fixture(autouse=True)
def opened(table):
    table.open("TM07")


def paths(table):
    return [code.path for code in table.desk.book.codes]


def test_the_model_keeps_qts_rules(table):
    QAbstractItemModelTester(table.desk.codes.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.desk.codes.model.set_filter("beh")
    table.desk.codebook_controller.rename(table.code("Ausländerbehörde"), "Behörde für Ausländer")


def test_rename_in_place(table):
    model = table.desk.codes.model
    model.setData(model.index_of(table.code("Ehrenamt")), "Freiwillige")
    assert "Kooperation > Akteure > Freiwillige" in paths(table)


def test_a_taken_name_is_said_and_nothing_changes(table):
    said = []
    table.context.workspace.failed.connect(said.append)
    before = paths(table)
    table.desk.codebook_controller.rename(table.code("Ehrenamt"), "jugendhilfe")
    assert [error.fields["name"] for error in said] == ["jugendhilfe"]
    assert paths(table) == before


def test_a_code_dragged_under_another_and_between_two(table):
    model = table.desk.codes.model
    code, target = table.code("Ehrenamt"), table.code("Kooperation > Bewertung")
    action = Qt.DropAction.MoveAction
    model.dropMimeData(pack_codes([code]), action, 0, 0, model.index_of(target))
    assert (
        paths(table).index("Kooperation > Bewertung > Ehrenamt")
        == paths(table).index("Kooperation > Bewertung") + 1
    )
    model.dropMimeData(pack_codes([code]), action, 0, 0, QModelIndex())
    assert paths(table)[0] == "Ehrenamt"


def test_a_code_cannot_be_dragged_into_itself(table):
    model = table.desk.codes.model
    inside = model.index_of(table.code("Corona > Umgang"))
    data = pack_codes([table.code("Corona")])
    assert not model.canDropMimeData(data, Qt.DropAction.MoveAction, -1, -1, inside)


def test_the_filter_shows_hits_with_their_way(table, qtbot):
    table.desk.codes.filter_field.setText("ehrenamt")
    QTest.keyClick(table.desk.codes.filter_field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.desk.codes.model.count() == 3)
    table.desk.codes.filter_field.clear()
    qtbot.waitUntil(lambda: table.desk.codes.model.count() == 73)


def test_double_click_on_a_code_lists_its_segments_and_a_click_jumps(table):
    tree = table.desk.codes.tree
    table.desk.codes.select(table.code("Ehrenamt"))
    place = tree.visualRect(tree.currentIndex()).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseDClick(tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    segments = table.desk.segments.model.segments
    assert [s.document.name for s in segments] == ["TM04", "TM04"]
    view = table.desk.segments.view
    where = view.visualRect(table.desk.segments.model.index(1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    assert table.desk.shown.current_document.name == "TM04"
    assert table.context.focus.coding_id == segments[1].coding.id


def test_activation_filters_stripes_and_lists_but_is_no_selection(table):
    code = table.code("Jugendhilfe")
    table.desk.codes.model.activation_requested.emit(code, False)
    assert table.context.focus.active_codes == {code}
    table.desk.segments.scope.set_value("active")
    table.desk.shown.show_segments()
    assert {s.code.id for s in table.desk.segments.model.segments} == {code}
    assert table.desk.codes.selected_code() != code
    table.context.actions.run("activate.reset")
    assert table.context.focus.active_codes == frozenset()


def test_documents_group_by_kind_or_case_in_german_order(table):
    panel = table.desk.documents
    assert [panel.model.item(row).text() for row in range(2)] == ["Interviews", "Reflection talks"]
    panel.set_grouping("case")
    panel.show_documents(table.desk.shown.documents, {})
    names = [panel.model.item(row).text() for row in range(panel.model.rowCount())]
    assert names[:2] == ["Ährenbrück", "Eichlohe"]
    assert names.index("Öhrenscheid") < names.index("Schlehenhude")


def test_a_withdrawn_paragraph_is_shown_as_a_gap(table):
    table.open("TM13")
    document = table.desk.reading.document
    withdrawn = next(p for p in document.paragraphs if p.is_withdrawn)
    words = document.text[withdrawn.start + 3 : withdrawn.start + 23]
    assert words not in table.desk.reading.transcript.toPlainText()


def test_the_coder_layer_of_the_other_person_is_hidden_by_default(table):
    counted = len(table.desk.segments.model.segments)
    table.desk.what.chosen.emit(replace(table.desk.what.shown, whose=EVERYBODY))
    assert len(table.desk.segments.model.segments) > counted == 31


def test_finding_codes_by_letters(table):
    codes = table.desk.book.codes
    assert [f.code.name for f in find_codes(codes, "daten")][:2] == [
        "Datenaustausch",
        "Messenger und Datenschutz",
    ]
    assert find_codes(codes, "auslander")[0].code.name == "Ausländerbehörde"
    assert find_codes(codes, "", [table.code("Ehrenamt")])[0].code.name == "Ehrenamt"
    assert find_codes(codes, "gibtesnicht") == []


def names_under(table, path):
    model = table.desk.codes.model
    parent = model.index_of(table.code(path))
    return [model.index(row, 0, parent).data() for row in range(model.rowCount(parent))]


def test_codes_by_name_by_codings_and_back(table):
    panel = table.desk.codes
    in_tree = names_under(table, "Corona > Auswirkungen")
    panel.sorting.chosen.emit("name")
    assert names_under(table, "Corona > Auswirkungen") == sorted(in_tree)
    panel.sorting.chosen.emit("number")
    assert names_under(table, "Kooperation > Akteure")[0] == "Ausländerbehörde"
    action, data = Qt.DropAction.MoveAction, pack_codes([table.code("Ehrenamt")])
    assert not panel.model.canDropMimeData(data, action, 0, 0, QModelIndex()), "no place between sorted codes"
    assert panel.model.canDropMimeData(data, action, -1, -1, panel.model.index_of(table.code("Corona")))
    panel.sorting.chosen.emit("tree")
    assert names_under(table, "Corona > Auswirkungen") == in_tree


def test_sorted_by_codings_the_tree_follows_what_is_coded(table):
    table.desk.codes.sorting.chosen.emit("number")
    ehrenamt, before = table.code("Ehrenamt"), names_under(table, "Kooperation > Akteure")
    for words in ("Telefonisch", "Ich kenne nur Stimmen", "Brief macht denen Angst"):
        for number in range(4):
            span = table.select(words)
            table.desk.controller.apply([ehrenamt], type(span)(span.start + number, span.start + number + 1))
    assert names_under(table, "Kooperation > Akteure").index("Ehrenamt") < before.index("Ehrenamt")


def test_a_filter_without_a_hit_offers_to_make_the_code(table):
    panel = table.desk.codes
    panel.filter_field.setText("Xylophon")
    QTest.keyClick(panel.filter_field, Qt.Key.Key_Return)
    assert panel.no_hit.isVisible()
    assert not panel.tree.isVisible()
    assert panel.no_hit.sentence.text() == "No code contains “Xylophon”."
    QTest.mouseClick(panel.no_hit.button, Qt.MouseButton.LeftButton)
    assert "Xylophon" in paths(table)
    assert panel.tree.isVisible()
    assert panel.model.count() == 74


def test_enter_on_a_code_lists_its_segments_but_ends_a_rename(table):
    panel = table.desk.codes
    panel.select(table.code("Ehrenamt"))
    QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    assert table.desk.segments.scope.value() == "code"
    assert len(table.desk.segments.model.segments) == 2
    QTest.keyClick(panel.tree, Qt.Key.Key_F2)
    editor = panel.tree.viewport().findChild(QLineEdit)
    editor.setText("Freiwillige")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.qWait(10)
    assert "Kooperation > Akteure > Freiwillige" in paths(table)


def test_a_click_on_the_ring_activates_and_with_ctrl_only_this_code(table):
    tree, model = table.desk.codes.tree, table.desk.codes.model
    for path, modifier, active in (
        ("Corona", Qt.KeyboardModifier.NoModifier, {"Corona"}),
        ("Kooperation", Qt.KeyboardModifier.NoModifier, {"Corona", "Kooperation"}),
        ("THM-Integration", Qt.KeyboardModifier.ControlModifier, {"THM-Integration"}),
    ):
        tree.scrollTo(model.index_of(table.code(path)))
        rect = tree.visualRect(model.index_of(table.code(path)))
        place = QPoint(rect.left() + 6, rect.center().y())
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, modifier, place)
        assert table.context.focus.active_codes == set(
            table.desk.book.descendants(table.code(name) for name in active)
        )
