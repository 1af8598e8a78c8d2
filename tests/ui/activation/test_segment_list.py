"""The list of activated segments: documents × codes with sub-codes, as the command line lists them."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gk_qda.cli import main
from gk_qda.operations.coding import remove_codings
from gk_qda.ui.code_desk.desk import CodeDesk
from tests.demo_copy import demo_for_commands
from tests.ui.activation.test_desks import CHOICES, activate
from tests.ui.desks import staged

EVERYTHING = ("--include-technical", "--speakers", "all")


@pytest.fixture
def stage(tmp_path, theme, qtbot):
    with staged(make, tmp_path, theme) as stage:
        yield stage


def make(context):
    desk = CodeDesk(context)
    desk.fill()
    return desk


@pytest.mark.parametrize(("documents", "codes"), CHOICES)
def test_the_list_is_that_of_the_command_line(stage, capfd, documents, codes):
    options = [word for name in documents for word in ("--document", name)]
    options += [word for path in codes for word in ("--code", path)]
    capfd.readouterr()
    assert main(["segments", str(demo_for_commands()), *options, *EVERYTHING, "--format", "json"]) == 0
    told = [
        (row["document"], row["start"], row["end"], row["code"])
        for row in json.loads(capfd.readouterr().out)["rows"]
    ]
    desk, bar = stage.desk, stage.desk.activated.bar
    activate(stage, documents, codes)
    assert bar.act.text().startswith(f"{len(told)} segment")
    QTest.mouseClick(bar.act, Qt.MouseButton.LeftButton)
    assert desk.segments.scope.value() == "active"
    listed = desk.segments.model.segments
    shown = [(s.document.name, s.coding.start, s.coding.end, s.code.path) for s in listed]
    assert len(told) < 500
    assert sorted(shown) == sorted(told)
    assert bar.act.isHidden()
    assert bar.sentence.text().startswith(f"{len(told)} segment")


def test_the_bar_counts_anew_when_codings_go(stage):
    activate(stage, ("TM01",))
    bar = stage.desk.activated.bar
    before = int(bar.act.text().split()[0])
    coding = stage.desk.segments.model.segments[0].coding.id
    stage.context.workspace.change("remove_codings", lambda s: remove_codings(s, coding_ids=[coding]), n=1)
    assert int(bar.act.text().split()[0]) == before - 1


def test_nothing_activated_lists_everything_and_says_so(stage):
    stage.desk.activated.list_segments()
    assert stage.desk.segments.head.count() == "563 in all documents"
    assert stage.desk.activated.bar.isHidden()
    activate(stage, ("TM07",))
    assert stage.desk.segments.head.count() == "31"


def test_codes_of_a_document_and_documents_of_a_code(stage):
    desk, focus = stage.desk, stage.context.focus
    document = desk.shown.current_document
    stage.context.actions.run("activate.codes_here")
    stage.settle()
    given = {segment.code.id for segment in desk.segments.model.segments}
    assert given <= focus.active_codes
    assert given >= {code.id for code in stage.context.activation.roots()}
    code = desk.book.find("Ausländerbehörde")
    focus.set_code(code.id)
    stage.context.actions.run("activate.with_code")
    found = {d.name for d in stage.context.activation.documents()}
    stage.context.activation.reset()
    stage.context.activation.switch_codes([code.id])
    desk.activated.list_segments()
    assert found == {segment.document.name for segment in desk.segments.model.segments}
    assert 1 < len(found) < 24
    empty = next(c for c in desk.book.codes if not desk.shown.counts.everywhere.get(c.id))
    before = focus.active_documents
    desk.activation.documents_with(empty)
    assert focus.active_documents == before, "no document must not come to mean all"
    assert empty.name in stage.message
    assert document is not None


@pytest.mark.parametrize("narrow", [False, True])
def test_the_bar_is_seen_whatever_is_in_front(stage, narrow):
    desk, bar = stage.desk, stage.desk.activated.bar
    activate(stage, ("TM01",))
    QTest.mouseClick(bar.act, Qt.MouseButton.LeftButton)
    desk.side.set_narrow(narrow)
    for bring in (desk.side.bring_memos, desk.side.bring_inspector, desk.side.bring_segments):
        bring()
        assert bar.isVisible()
        assert bar.documents.isVisible()
    desk.side.bring_memos()
    assert bar.act.isVisible(), "the list is behind: a press leads to it"
    QTest.mouseClick(bar.act, Qt.MouseButton.LeftButton)
    assert desk.side.shows_segments()
    assert bar.act.isHidden()
