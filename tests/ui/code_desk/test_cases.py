"""Passages and documents become part of cases on the Code desk."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gk_qda.queries.cases import cases, membership
from gk_qda.ui.code_desk.document_tree import DOCUMENT
from tests.project.dump import dump
from tests.ui.code_desk.dragging import drop

WORDS = "Telefonisch. Brief geht auch"


def case_id(table, name: str) -> int:
    return next(one.id for one in table.context.workspace.read(cases) if one.name == name)


def passages(table, name: str) -> list[tuple[int, int, int]]:
    return table.context.workspace.read(membership).passages.get(case_id(table, name), [])


def documents_of(table, name: str) -> list[int]:
    return table.context.workspace.read(membership).documents[case_id(table, name)]


def document(table, name: str) -> int:
    return next(one.id for one in table.desk.shown.documents if one.name == name)


def choose(table, words: str) -> None:
    popup = table.desk.case_commands.popup
    assert popup.isVisible()
    QTest.keyClicks(popup.field, words)
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert not popup.isVisible()


def test_a_selected_passage_is_assigned_to_a_case_by_typing(table):
    before = dump(table.context.workspace.project)
    table.open("TM07")
    span = table.select(WORDS)
    table.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    choose(table, "eichlo")
    found = next(one for one in table.context.workspace.read(cases) if one.title == "Eichlohe")
    assert (document(table, "TM07"), span.start, span.end) in passages(table, found.name)
    assert "The passage belongs to “Eichlohe” now." in table.message
    table.context.workspace.undo()
    assert dump(table.context.workspace.project) == before


def test_a_new_case_begins_with_a_passage_in_one_step(table):
    before = dump(table.context.workspace.project)
    table.open("TM07")
    span = table.select(WORDS)
    table.context.actions.run("case.passage")
    popup = table.desk.case_commands.popup
    QTest.keyClicks(popup.field, "Tafel Nord")
    assert popup.rows() == ["New case “Tafel Nord”"]
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert passages(table, "Tafel Nord") == [(document(table, "TM07"), span.start, span.end)]
    table.context.workspace.undo()
    assert dump(table.context.workspace.project) == before


def test_a_passage_of_a_whole_part_is_said_to_be_in_already(table):
    table.open("TM07")
    table.select(WORDS)
    table.context.actions.run("case.passage")
    own = next(one for one in table.context.workspace.read(cases) if "TM07" in one.documents)
    choose(table, own.name)
    assert "already" in table.message


def test_documents_are_dropped_on_a_case(table):
    before = dump(table.context.workspace.project)
    panel = table.desk.documents
    panel.set_grouping("case")
    rows = panel.model.match(
        panel.model.index(0, 0), DOCUMENT, document(table, "TM07"), 1, Qt.MatchFlag.MatchRecursive
    )
    data = panel.model.mimeData(rows)
    heads = [panel.model.item(row).text() for row in range(panel.model.rowCount())]
    target = panel.model.index(heads.index("Kreis Fichtenrath"), 0)
    panel.tree.scrollTo(target)
    drop(panel.tree, data, panel.tree.visualRect(target).center())
    assert document(table, "TM07") in documents_of(table, "KO05")
    assert "belong to “Kreis Fichtenrath” now." in table.message
    table.context.workspace.undo()
    assert dump(table.context.workspace.project) == before


def test_documents_are_not_dropped_on_a_kind(table):
    panel = table.desk.documents
    assert not panel.model.takes_documents
    data = panel.model.mimeData([panel.model.index(0, 0, panel.model.index(0, 0))])
    assert not panel.model.canDropMimeData(data, Qt.DropAction.CopyAction, -1, -1, panel.model.index(1, 0))


def test_documents_are_assigned_by_their_menu(table):
    table.desk.case_commands.ask_for_documents([document(table, "TM07"), document(table, "TM08")])
    choose(table, "KO16")
    assert {document(table, "TM07"), document(table, "TM08")} <= set(documents_of(table, "KO16"))
    table.desk.case_commands.assign_documents([document(table, "TM07")], "")
    assert document(table, "TM07") not in documents_of(table, "KO16")
