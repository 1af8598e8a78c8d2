"""Context menus and the questions they ask: whatever is offered does what it says."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from gk_qda.operations.memos import write_memo
from gk_qda.queries.code_handover import carried
from gk_qda.queries.hanging import written_under
from gk_qda.queries.memo_targets import MemoTarget
from gk_qda.ui.code_desk import codebook_commands as code_commands
from gk_qda.ui.code_desk import document_commands, menus
from gk_qda.ui.focus import Place


@pytest.fixture(autouse=True)
def opened(table):
    table.open("TM07")


@pytest.fixture
def choose(monkeypatch):
    """Opens a menu instead of a person: ``choose(open)`` gives its words, with ``words`` that entry is taken."""

    def run(open_menu, words: str = "") -> list[str]:
        seen: list[str] = []

        def answer(menu: QMenu, *_: object) -> None:
            entries = [action for action in menu.actions() if not action.isSeparator()]
            seen.extend(action.text() for action in entries)
            for action in entries:
                if words and action.text() == words:
                    assert action.isEnabled()
                    action.trigger()

        monkeypatch.setattr(menus, "open_menu", answer)
        open_menu()
        assert not words or words in seen
        return seen

    return run


def paths(table):
    return {code.path for code in table.desk.book.codes}


def code_menu(table, path):
    return lambda: table.desk.codebook_commands.menu(QPoint(), table.code(path))


def names(table):
    return [document.name for document in table.desk.shown.documents]


def test_a_sub_code_from_the_menu(table, choose, monkeypatch):
    asked = []
    monkeypatch.setattr(
        code_commands, "ask_code_name", lambda parent, theme, path: asked.append(path) or "Vereine"
    )
    choose(code_menu(table, "Ehrenamt"), "New sub-code...")
    assert asked == ["Kooperation > Akteure > Ehrenamt"]
    assert "Kooperation > Akteure > Ehrenamt > Vereine" in paths(table)


def test_the_menu_of_nothing_makes_a_code_of_the_first_level(table, choose, monkeypatch):
    monkeypatch.setattr(code_commands, "ask_code_name", lambda *_: "Finanzen")
    choose(lambda: table.desk.codebook_commands.menu(QPoint(), None), "New code...")
    assert "Finanzen" in paths(table)


def test_a_colour_is_taken_and_given_back(table, choose, monkeypatch):
    before = table.desk.book.find("Ehrenamt").color
    monkeypatch.setattr(code_commands, "ask_color", lambda *_: "#D9480F")
    choose(code_menu(table, "Ehrenamt"), "Colour of the code...")
    assert table.desk.book.find("Ehrenamt").color.upper() == "#D9480F"
    monkeypatch.setattr(code_commands, "ask_color", lambda *_: "")
    choose(code_menu(table, "Ehrenamt"), "Colour of the code...")
    assert table.desk.book.find("Ehrenamt").color == before
    monkeypatch.setattr(code_commands, "ask_color", lambda *_: None)
    choose(code_menu(table, "Ehrenamt"), "Colour of the code...")
    assert table.desk.book.find("Ehrenamt").color == before


def test_merging_offers_every_code_but_those_inside_and_can_be_undone(table, choose, monkeypatch):
    offered = []

    def answer(parent, theme, codes, others, outcome):
        offered.extend(other.path for other in others)
        return table.desk.book.find("Jugendhilfe")

    monkeypatch.setattr(code_commands, "ask_target", answer)
    choose(code_menu(table, "Ehrenamt"), "Merge into another code...")
    assert len(offered) == 72
    assert "Kooperation > Akteure > Ehrenamt" not in offered
    assert "Kooperation > Akteure > Ehrenamt" not in paths(table)
    assert "Jugendhilfe" in table.message
    table.context.messages.current().actions[0].run()
    assert "Kooperation > Akteure > Ehrenamt" in paths(table)


def test_dissolving_gives_codings_to_the_parent(table, choose):
    parent = table.code("Kooperation > Akteure")
    table.context.focus.set_code(parent)
    before = table.desk.shown.counts.everywhere[parent]
    choose(code_menu(table, "Ehrenamt"), "Dissolve code")
    assert "Kooperation > Akteure > Ehrenamt" not in paths(table)
    assert table.desk.shown.counts.everywhere[parent] == before


@pytest.mark.parametrize(("choice", "left"), [("delete", 95 - 2), ("parent", 95), (None, 95)])
def test_deleting_asks_what_becomes_of_the_codings(table, choose, monkeypatch, choice, left):
    asked = []
    monkeypatch.setattr(
        code_commands,
        "ask_delete",
        lambda parent, theme, codes, number, written: asked.append(number) or choice,
    )
    choose(code_menu(table, "Ehrenamt"), "Delete code...")
    assert asked == [2]
    assert ("Kooperation > Akteure > Ehrenamt" in paths(table)) == (choice is None)
    assert table.desk.shown.counts.everywhere[table.code("Kooperation > Akteure")] == left


def test_a_theme_says_what_is_written_about_it_before_and_after(table, choose, monkeypatch):
    group = "THM-Integration > Einbindung in das Bündnis > Teilnahme an der Bündniskerngruppe"
    asked = []
    monkeypatch.setattr(code_commands, "ask_delete", lambda *given: asked.append(given[-1]) or "parent")
    choose(code_menu(table, "Teilnahme an der Bündniskerngruppe"), "Delete code...")
    assert group not in paths(table)
    assert "14 cell" in asked[0]
    assert "At the code above now: 14 cell" in table.message
    table.context.workspace.undo()
    choose(code_menu(table, "Teilnahme an der Bündniskerngruppe"), "Dissolve code")
    assert "At the code above now: 14 cell" in table.message


def test_deleting_names_what_was_written_on_the_code_and_its_codings(table, choose, monkeypatch):
    code_id, workspace = table.code("Ehrenamt"), table.context.workspace
    coding = table.desk.controller.apply([code_id], table.select("Brief macht denen Angst"))
    for target in (MemoTarget("code", code_id), MemoTarget("coding", coding), MemoTarget("coding", coding)):
        write = partial(write_memo, coder_id=1, target=target, text="drei Seiten")
        workspace.change("write_memo", write)
    on_code, on_codings = workspace.read(
        lambda s: (carried(s, [code_id]).memos, written_under(s, [code_id]).memos)
    )
    assert (on_code, on_codings) >= (1, 2)
    asked = []
    monkeypatch.setattr(code_commands, "ask_delete", lambda *given: asked.append(given[-1]) or "delete")
    choose(code_menu(table, "Ehrenamt"), "Delete code...")
    assert f"What hangs on them: {on_code} memo(s)" in asked[0]
    assert f"On their codings: {on_codings} memo(s)" in asked[0]
    assert f"Gone with it: {on_code} memo(s)" in table.message
    assert f"{on_codings} memo(s)" in table.message.split(", ")[-1]


def test_a_code_without_codings_goes_without_a_question(table, choose, monkeypatch):
    monkeypatch.setattr(code_commands, "ask_delete", lambda *_: pytest.fail("asked"))
    choose(code_menu(table, "Betriebe und Kammern"), "Delete code...")
    assert "Kooperation > Akteure > Betriebe und Kammern" not in paths(table)


def test_the_menu_of_a_coding_recodes_to_the_last_code_and_removes(table, choose):
    table.desk.controller.apply([table.code("Ehrenamt")], table.select("Brief macht denen Angst"))
    segment = table.desk.segments.model.segments[0]
    old = segment.code.name
    seen = choose(lambda: table.desk.segment_commands.menu(QPoint(), segment), "Recode as “Ehrenamt”")
    assert f"Remove “{old}”" in seen
    assert table.desk.shown.code_of_coding(segment.coding.id).name == "Ehrenamt"
    segment = table.desk.shown.segment_of(segment.coding.id)
    choose(lambda: table.desk.segment_commands.menu(QPoint(), segment), "Remove “Ehrenamt”")
    assert segment.coding.id not in {coding.id for coding in table.codings()}


def test_the_menu_of_the_text_codes_what_is_selected(table, choose):
    span = table.select("Ich kenne nur Stimmen")
    choose(lambda: table.desk.coding.text_menu(QPoint(), span, []), "In vivo")
    assert table.coded("Ich kenne nur Stimmen") == {"Ich kenne nur Stimmen"}


def test_documents_are_opened_and_activated_from_their_menu(table, choose):
    ids = {document.name: document.id for document in table.desk.shown.documents}
    menu = table.desk.document_commands.menu
    choose(lambda: menu(QPoint(), ids["TM02"]), "Open")
    assert table.desk.shown.current_document.name == "TM02"
    choose(lambda: menu(QPoint(), ids["TM02"]), "Activate")
    choose(lambda: menu(QPoint(), ids["TM03"]), "Activate")
    assert table.context.focus.active_documents == {ids["TM02"], ids["TM03"]}
    assert "Deactivate" in choose(lambda: menu(QPoint(), ids["TM02"]))
    choose(lambda: menu(QPoint(), ids["TM03"]), "Activate only this one")
    assert table.context.focus.active_documents == {ids["TM03"]}
    tree = table.desk.documents.tree
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down):
        QTest.keyClick(tree, key)
    QTest.keyClick(tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    offered = choose(lambda: menu(QPoint(), ids["TM02"]))
    only = next(words for words in offered if words.startswith("Activate only these 2"))
    choose(lambda: menu(QPoint(), ids["TM02"]), only)
    assert table.context.focus.active_documents == {ids["TM01"], ids["TM02"]}
    assert any(words.startswith("Deactivate 2") for words in choose(lambda: menu(QPoint(), ids["TM01"])))
    assert "Activate" in choose(lambda: menu(QPoint(), ids["TM09"])), (
        "one that is not selected is meant alone"
    )


def test_a_document_is_renamed(table, choose, monkeypatch):
    monkeypatch.setattr(document_commands, "ask_document_name", lambda parent, theme, name: f"{name} neu")
    document = table.desk.shown.current_document
    choose(lambda: table.desk.document_commands.menu(QPoint(), document.id), "Rename...")
    assert table.desk.shown.current_document.name == "TM07 neu"
    assert table.desk.head.title() == "TM07 neu"


def test_a_deleted_document_takes_its_codings_along_and_comes_back(table, choose):
    document = table.desk.shown.current_document
    choose(lambda: table.desk.document_commands.menu(QPoint(), document.id), "Delete document")
    assert "TM07" not in names(table)
    assert table.desk.shown.current_document.name != "TM07"
    assert "TM07" in table.message
    assert "31" in table.message
    table.context.messages.current().actions[0].run()
    assert "TM07" in names(table)
    table.desk.show_place(Place(document_id=document.id))
    assert len(table.codings()) == 31
