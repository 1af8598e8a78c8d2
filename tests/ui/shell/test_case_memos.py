"""From a case, wherever it is looked at, to its memo on the Coding desk."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gk_qda.operations.memos import write_memo
from gk_qda.queries.cases import cases
from gk_qda.queries.memo_targets import MemoTarget
from gk_qda.ui.team.desk import CASES
from tests.ui.waiting import wait_until

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(start, demo, settle):
    window = start(demo).window
    settle()
    window.activateWindow()
    return window


def target_of(window):
    memos = window.page.code_desk().memos
    return memos.memo.target if memos.memo is not None else None


def chosen_places(window, settle):
    """Each place with the widget that has the keyboard, the case that is meant and the menu there."""
    desk = window.page.open_desk("team")
    desk.tabs.setCurrentIndex(CASES)
    settle()
    page = desk.cases
    page.table.setCurrentIndex(page.cases.index(1, 0))
    yield page.table, page.cases.rows[1].id, page.case_menu(page.cases.rows[1])
    desk = window.page.open_desk("themes")
    settle()
    place = desk.grid.current()
    desk.shown.open(place)
    settle()
    yield desk.grid.cells, desk.detail.cell.row.id, desk.copying.menu()
    desk = window.page.open_desk("compare")
    settle()
    if not desk.model.cases:
        for case in window.page.context.workspace.read(cases)[:2]:
            desk.toggle_column(case.id)
        settle()
    desk.table.setCurrentIndex(desk.model.index(0, 1))
    yield desk.table, desk.model.cases[1].case.id, desk.column_menu.menu(desk.model.cases[1])


def test_the_memo_of_a_case_is_opened_from_wherever_the_case_is(window, settle):
    found = 0
    for widget, case_id, menu in chosen_places(window, settle):
        (action,) = [one for one in menu.actions() if one.text() == "Memo on the case"]
        desk = window.page.current
        window.activateWindow()
        widget.setFocus()
        wait_until(widget.hasFocus, "the keyboard")
        QTest.keyClick(widget, Qt.Key.Key_M, ALT)
        settle()
        assert window.page.current == "code", desk
        assert target_of(window) == MemoTarget("case", case_id), desk
        assert window.page.code_desk().side.shows_memos()
        window.page.code_desk().memos.close_memo()
        action.trigger()
        settle()
        assert target_of(window) == MemoTarget("case", case_id), desk
        found += 1
    assert found == 3


def test_what_was_noted_on_the_case_last_is_opened(window, settle):
    context = window.page.context
    case = context.workspace.read(cases)[0]
    write = partial(
        write_memo,
        target=MemoTarget("case", case.id),
        title="Gruppe",
        text="Eng.",
        coder_id=context.workspace.coder_id,
    )
    memo_id = context.workspace.change("write_memo", write)
    desk = window.page.code_desk()
    desk.memo_commands.open_on(MemoTarget("case", case.id))
    assert desk.memos.memo.memo_id == memo_id
