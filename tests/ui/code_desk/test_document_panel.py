"""The documents panel: keys, rings, groups, sets, filters by name and by attribute."""

from __future__ import annotations

from functools import partial
from time import thread_time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QStandardItem
from PySide6.QtTest import QTest

from gk_qda.operations.cases import set_attribute
from gk_qda.operations.documents import delete_documents
from gk_qda.operations.sets import save_set
from gk_qda.queries.attribute_choices import attribute_choices
from gk_qda.queries.cases import attributes
from gk_qda.queries.filters import Filters, chosen_documents
from gk_qda.queries.sets import named_sets
from gk_qda.queries.values import DocumentValue
from gk_qda.ui.activation.conditions import KIND, Conditions
from gk_qda.ui.code_desk.document_panel import DocumentPanel

LEFT, NONE, CTRL = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
)
EARLY = Conditions({"thm_startphase": frozenset(["vor Lockdown"])})


def items(panel) -> list[QStandardItem]:
    heads = [panel.model.item(row) for row in range(panel.model.rowCount())]
    return [head.child(row) for head in heads for row in range(head.rowCount())]


def names(panel) -> list[str]:
    return [item.text().partition("\t")[0] for item in items(panel)]


def groups(panel) -> list[str]:
    return [panel.model.item(row).text() for row in range(panel.model.rowCount())]


def ids(table) -> dict[str, int]:
    return {document.name: document.id for document in table.desk.shown.documents}


def active(table) -> set[str]:
    on = table.context.focus.active_documents
    return {name for name, document_id in ids(table).items() if document_id in on}


def index_of(panel, name: str):
    return next(item.index() for item in items(panel) if item.text().partition("\t")[0] == name)


def ring(panel, index) -> QPoint:
    panel.tree.scrollTo(index)
    rect = panel.tree.visualRect(index)
    return QPoint(rect.left() + 6, rect.center().y())


def test_a_click_on_a_ring_activates_and_neither_opens_nor_selects(table):
    panel = table.desk.documents
    table.open("TM03")
    view = panel.tree.viewport()
    for name, modifier, on in (
        ("TM01", NONE, {"TM01"}),
        ("TM02", NONE, {"TM01", "TM02"}),
        ("TM01", NONE, {"TM02"}),
        ("RG04", CTRL, {"RG04"}),
    ):
        QTest.mouseClick(view, LEFT, modifier, ring(panel, index_of(panel, name)))
        assert active(table) == on
    assert index_of(panel, "RG04").data(Qt.ItemDataRole.AccessibleTextRole).endswith(", activated")
    assert not index_of(panel, "TM02").data(Qt.ItemDataRole.AccessibleTextRole).endswith(", activated")
    assert table.desk.shown.current_document.name == "TM03"
    group = panel.model.index(0, 0)
    QTest.mouseClick(view, LEFT, NONE, ring(panel, group))
    assert panel.state_of(group) == "full"
    assert active(table) == {f"TM{n:02}" for n in range(1, 15)} | {"RG04"}
    QTest.mouseClick(view, LEFT, NONE, ring(panel, group))
    assert (active(table), panel.state_of(group)) == ({"RG04"}, "empty")
    assert panel.state_of(panel.model.index(1, 0)) == "half"


def test_everything_by_keyboard(table):
    panel, tree = table.desk.documents, table.desk.documents.tree
    tree.setFocus()
    tree.setCurrentIndex(index_of(panel, "TM01"))
    QTest.keyClicks(tree, "rg0")
    assert tree.currentIndex().data().startswith("RG01")
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert table.desk.shown.current_document.name == "RG01"
    QTest.keyClick(tree, Qt.Key.Key_Space)
    assert active(table) == {"RG01"}
    QTest.keyClick(tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(tree, Qt.Key.Key_Space)
    assert active(table) == {"RG01", "RG02"}
    QTest.keyClick(tree, Qt.Key.Key_Space)
    assert active(table) == set()
    assert table.desk.shown.current_document.name == "RG01", "selecting more opens nothing"
    tree.setCurrentIndex(panel.model.index(1, 0))
    QTest.keyClick(tree, Qt.Key.Key_Space)
    assert len(active(table)) == 10
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert not tree.isExpanded(panel.model.index(1, 0))


def test_documents_are_found_by_their_name_or_their_case(table):
    panel = table.desk.documents
    QTest.keyClicks(panel.search, "fichtenrath")
    QTest.keyClick(panel.search, Qt.Key.Key_Return)
    found = {d.name for d in table.desk.shown.documents if "Kreis Fichtenrath" in d.case_titles}
    assert set(names(panel)) == found
    assert panel.head.count() == f"{len(found)}/24"
    QTest.keyClicks(panel.search, "xyz")
    QTest.keyClick(panel.search, Qt.Key.Key_Return)
    assert not names(panel)
    assert panel.no_hit.isVisible()
    panel.no_hit.acted.emit()
    assert len(names(panel)) == 24
    assert panel.head.count() == "24"


def test_documents_stand_under_their_sets(table):
    panel, known = table.desk.documents, ids(table)
    offered = [action.data()[0] for action in panel.grouping.menu().actions()]
    assert offered == ["kind", "case"], "no sets, no grouping by set"
    for name, members in (("Zweite Welle", ("RG01", "RG02")), ("Kern", ("TM07", "RG01"))):
        work = partial(save_set, kind="documents", name=name, member_ids=[known[n] for n in members])
        table.context.workspace.change("save_set", work, name=name)
    panel.set_grouping("set")
    assert groups(panel) == ["Zweite Welle", "Kern", "In no set"]
    assert names(panel)[:4] == ["RG01", "RG02", "TM07", "RG01"]
    assert len(names(panel)) == 25, "RG01 stands under both"
    QTest.mouseClick(panel.tree.viewport(), LEFT, NONE, ring(panel, panel.model.index(1, 0)))
    assert active(table) == {"TM07", "RG01"}
    assert panel.state_of(panel.model.index(0, 0)) == "half"
    assert table.desk.activated.bar.documents.text() == "Kern (2 of 24 documents)"
    table.context.workspace.undo()
    table.context.workspace.undo()
    assert panel.grouping.value() == "kind"
    assert groups(panel) == ["Interviews", "Reflection talks"]


def test_folded_groups_stay_folded(table):
    panel = table.desk.documents
    panel.tree.collapse(panel.model.index(0, 0))
    panel.show_documents(table.desk.shown.documents, {})
    assert not panel.tree.isExpanded(panel.model.index(0, 0))
    assert panel.tree.isExpanded(panel.model.index(1, 0))


# --- filter by attribute ---------------------------------------------------------------------------------


def test_window_and_command_line_mean_the_same_by_every_value(table):
    read = table.context.workspace.read
    choices = read(attribute_choices)
    assert {"typ", "thm_startphase", "modus", "datum"} <= {one.name for one in choices}
    assert next(one.title for one in choices if one.name == "thm_stellen_vzae") == "THM-Stellen (VZÄ)"
    checked = 0
    for choice in choices:
        for value in choice.values:
            wanted = Filters(where=(choice.condition(value.value),))
            found = read(partial(chosen_documents, filters=wanted))
            assert len(found) == value.documents, (choice.name, value)
            conditions = Conditions({choice.name: frozenset([value.value])})
            assert conditions.filters(choices) == wanted
            checked += 1
        assert choice.is_list or sum(value.documents for value in choice.values) == 24
    assert checked > 50


def test_what_is_not_known_is_a_value_of_its_own(table):
    workspace = table.context.workspace
    info = next(a for a in workspace.read(partial(attributes, scope="case")) if a.name == "bkg_status")
    with workspace.project.read() as session:
        from gk_qda.queries.cases import cases

        found = [case for case in cases(session) if case.documents][:3]
    for case, value in zip(found, ("", "k. A.", "entfällt"), strict=True):
        work = partial(set_attribute, attribute_id=info.id, owner="case", owner_id=case.id, value=value)
        with workspace.project.change("set_attribute", name=info.name) as session:
            work(session)
    choice = next(one for one in workspace.read(attribute_choices) if one.name == "bkg_status")
    states = [value.state for value in choice.values]
    assert states[-3:] == ["not_applicable", "unknown", "missing"] or states[-1] == "missing"
    assert {"not_applicable", "unknown", "missing"} <= set(states)
    for case, state in zip(found, ("missing", "unknown", "not_applicable"), strict=True):
        conditions = Conditions(
            {"bkg_status": frozenset(value.value for value in choice.values if value.state == state)}
        )
        passing = {d.name for d in workspace.read(partial(chosen_documents, filters=conditions.filters()))}
        assert set(case.documents) <= passing
    words = table.desk.filter.popup.words
    assert [words.value(v) for v in choice.values if v.state == "missing"] == ["missing"]


def test_values_stand_in_the_order_of_their_type(table):
    choices = {one.name: one for one in table.context.workspace.read(attribute_choices)}
    numbers = [v.value for v in choices["thm_stellen_vzae"].values if v.state == "value"]
    assert numbers == sorted(numbers, key=lambda value: float(value.replace(",", ".")))
    dates = [v.value for v in choices["datum"].values if v.state == "value"]
    assert dates == sorted(dates)


def test_the_popup_filters_the_panel_by_several_attributes(table):
    desk = table.desk
    QTest.mouseClick(desk.documents.filter_button, LEFT)
    popup = desk.filter.popup
    assert popup.isVisible()
    assert popup.result.text() == "24 of 24 documents"
    popup.attribute.set_value("typ")
    popup.attribute.chosen.emit("typ")
    assert popup.list.values.item(0).text() == "Kreis"
    QTest.keyClick(popup.list, Qt.Key.Key_Space)
    popup.attribute.set_value("thm_startphase")
    popup.attribute.chosen.emit("thm_startphase")
    row = next(
        r for r in range(popup.list.values.rowCount()) if popup.list.values.item(r).text() == "vor Lockdown"
    )
    place = popup.list.visualRect(popup.list.values.index(row, 0)).center()
    QTest.mouseClick(popup.list.viewport(), LEFT, NONE, place)
    wanted = table.context.workspace.read(
        partial(chosen_documents, filters=Filters(where=("typ=Kreis", "thm_startphase=vor Lockdown")))
    )
    assert 0 < len(wanted) < 24
    assert popup.result.text() == f"{len(wanted)} of 24 documents"
    assert [chip.text() for chip in popup.chips] == ["Typ: Kreis", "THM-Start: vor Lockdown"]
    popup.show_only.click()
    assert not popup.isVisible()
    assert names(desk.documents) == [document.name for document in wanted]
    assert desk.documents.head.count() == f"{len(wanted)}/24"
    assert not table.context.focus.active_documents, "what is shown is not yet activated"
    desk.filter.line.activate.click()
    assert active(table) == {document.name for document in wanted}
    desk.filter.line.chips[0].removed.emit()
    assert len(names(desk.documents)) > len(wanted)
    desk.filter.line.chips[0].removed.emit()
    assert len(names(desk.documents)) == 24
    assert desk.filter.line.isHidden()


def test_kinds_are_filtered_too_and_activated_at_once(table):
    table.context.actions.run("documents.filter")
    popup = table.desk.filter.popup
    assert popup.attribute.value() == KIND
    popup.list.ticked.emit("reflection_talk")
    popup.activate.click()
    assert active(table) == {f"RG{n:02}" for n in range(1, 11)}
    assert len(names(table.desk.documents)) == 24


def test_the_filter_of_the_panel_comes_back(table):
    desk = table.desk
    desk.filter.show_only(EARLY)
    kept, few = desk.state(), names(desk.documents)
    desk.filter.show_only(Conditions())
    assert len(names(desk.documents)) == 24 > len(few)
    desk.restore(kept)
    assert names(desk.documents) == few
    assert [chip.text() for chip in desk.filter.line.chips] == ["THM-Start: vor Lockdown"]
    desk.filter.restore({"gone": ["x"], "thm_startphase": ["vor Lockdown", "nie"]})
    assert names(desk.documents) == few
    desk.filter.restore("nonsense")
    assert names(desk.documents) == few


def test_the_filter_follows_the_project(table):
    desk = table.desk
    desk.filter.show_only(EARLY)
    before = names(desk.documents)
    work = partial(delete_documents, document_ids=[ids(table)[before[0]]])
    with table.context.workspace.project.change("delete_documents", n=1) as session:
        work(session)
    assert names(desk.documents) == before[1:]


# --- sets ------------------------------------------------------------------------------------------------


def sets_of(table, kind) -> dict[str, tuple[int, ...]]:
    return {one.name: one.members for one in table.context.workspace.read(partial(named_sets, kind=kind))}


def test_sets_are_saved_activated_renamed_replaced_and_deleted_in_place(table):
    known, activation = ids(table), table.context.activation
    QTest.mouseClick(table.desk.documents.sets_button, LEFT)
    popup = table.desk.sets.documents
    assert popup.isVisible()
    assert not popup.field.isEnabled(), "nothing is activated"
    activation.switch_documents([known["TM07"], known["TM01"]])
    assert popup.field.isEnabled()
    QTest.keyClicks(popup.field, "Kern")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert sets_of(table, "documents") == {"Kern": (known["TM01"], known["TM07"])}
    activation.switch_documents([known["RG01"]], only=True)
    QTest.mouseClick(popup.rows[0].take, LEFT)
    assert active(table) == {"TM01", "TM07"}
    activation.switch_documents([known["RG01"]], only=True)
    QTest.keyClicks(popup.field, "kern")
    assert popup.trouble.isVisible()
    assert "“Kern”" in popup.trouble.text()
    assert popup.save.text() == "Replace its content"
    popup.save.click()
    assert sets_of(table, "documents") == {"Kern": (known["RG01"],)}
    QTest.keyClick(popup.rows[0].take, Qt.Key.Key_F2)
    popup.rows[0].field.setText("Rand")
    QTest.keyClick(popup.rows[0].field, Qt.Key.Key_Return)
    assert list(sets_of(table, "documents")) == ["Rand"]
    table.context.messages.clear()
    popup.rows[0].bin.click()
    assert sets_of(table, "documents") == {}
    assert "deleted" in table.message
    table.context.workspace.undo()
    assert list(sets_of(table, "documents")) == ["Rand"]


def test_codes_have_sets_too_and_ctrl_adds(table):
    activation = table.context.activation
    for name in ("Corona > Umgang", "Kooperation"):
        activation.switch_codes([table.code(name)], only=True)
        table.desk.sets.save("codes", name.rpartition(" > ")[2])
    assert sets_of(table, "codes") == {
        "Umgang": (table.code("Corona > Umgang"),),
        "Kooperation": (table.code("Kooperation"),),
    }
    QTest.mouseClick(table.desk.sets.code_button, LEFT)
    popup = table.desk.sets.codes
    first, second = sorted(popup.rows, key=lambda row: row.value.name)
    popup.taken.emit(first.value, False)
    popup.taken.emit(second.value, True)
    wanted = {table.code("Corona > Umgang"), table.code("Kooperation")}
    assert {code.id for code in activation.roots()} == wanted
    umgang = next(row for row in popup.rows if row.value.name == "Umgang")
    QTest.keyClick(umgang.take, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert list(sets_of(table, "codes")) == ["Kooperation", "Umgang"]
    popup._rename(popup.rows[0].value.id, "umgang")
    assert popup.trouble.isVisible()
    assert list(sets_of(table, "codes")) == ["Kooperation", "Umgang"]


def test_a_set_that_lost_its_last_document_does_not_come_to_mean_all(table):
    known, failed = ids(table), []
    table.context.workspace.failed.connect(failed.append)
    table.context.activation.switch_documents([known["TM03"]])
    table.desk.sets.save("documents", "Kern")
    work = partial(delete_documents, document_ids=[known["TM03"]])
    with table.context.workspace.project.change("delete_documents", n=1) as session:
        work(session)
    table.context.activation.switch_documents([known["TM01"]])
    table.desk.sets.open("documents")
    table.desk.sets.documents.rows[0].take.click()
    assert active(table) == {"TM01"}
    assert "“Kern”" in failed[0].sentence("en")


# --- speed -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [500])
def test_hundreds_of_documents_are_switched_without_a_stall(theme, qtbot, number):
    def value(n: int) -> DocumentValue:
        kind = "interview" if n % 2 else "reflection_talk"
        case = f"Ort {n % 40}"
        return DocumentValue(
            n, f"g{n}", f"D{n:03}", kind, "transcript", None, "", (case,), (case,), 10, 100, 1000, n
        )

    panel = DocumentPanel(theme)
    panel.resize(320, 600)
    panel.show()
    panel.show_documents([value(n) for n in range(number)], {n: n for n in range(number)})
    panel.grab()
    spent = []
    for n in range(30):
        start = thread_time()
        panel.set_active(frozenset(range(0, number, 1 + n)))
        panel.tree.viewport().repaint()
        spent.append(thread_time() - start)
    assert sorted(spent)[len(spent) // 2] < 0.05
