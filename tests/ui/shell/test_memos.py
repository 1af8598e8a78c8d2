"""Words that were just typed are stored, however the project is left."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from gk_qda.project import open_project
from gk_qda.queries.memo_targets import FREE
from gk_qda.queries.memos import list_memos


@pytest.mark.parametrize("way", ["project.close", "desk.themes", "window"])
def test_what_was_typed_a_moment_ago_is_stored_when_the_project_is_left(start, demo, settle, way):
    window = start(demo).window
    desk = window.page.code_desk()
    desk.memo_commands.begin(FREE)
    QTest.keyClicks(desk.memos.editor.fields()[1], "Gerade eben")
    desk.segments.show_part("words")
    first = desk.segments.model.segments[0]
    desk.context.focus.set_coding(first.coding.id)
    desk.paraphrasing.toggle()
    QTest.keyClicks(desk.paraphrasing.bar.field, "In meinen Worten")
    if way == "window":
        window.close()
    else:
        window.actions_table.run(way)
    settle()
    with open_project(demo, read_only=True) as project, project.read() as session:
        found = {memo.text for memo in list_memos(session, language="de").memos}
    assert found == {"Gerade eben", "In meinen Worten"}
