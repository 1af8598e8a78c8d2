"""Talks and worksheets meet in a cell: answers to the items of the theme, and coded answers among the segments."""

from __future__ import annotations

from functools import partial

from gk_qda.operations.coding import apply_code
from gk_qda.operations.worksheet_texts import make_texts
from gk_qda.operations.worksheets import set_answer, tie_items
from gk_qda.queries.codebook import current_codebook
from gk_qda.queries.filters import Filters, scope
from gk_qda.queries.worksheet_grid import worksheet_grid
from gk_qda.queries.worksheet_texts import answer_place
from gk_qda.ui.themes.states import shown_state
from tests.ui.themes.conftest import Hands

BKG, GFS = "Teilnahme an der Bündniskerngruppe", "Rolle der GfS"


def grid(hands: Hands):
    return hands.stage.context.workspace.read(partial(worksheet_grid, worksheet="PM"))


def ids(hands: Hands, item: str, case: str) -> tuple[int, int]:
    found = grid(hands)
    return (
        next(one.id for one in found.items if one.item == item),
        next(one.id for one in found.cases if one.name == case),
    )


def said(hands: Hands) -> list[tuple[str, str, str]]:
    return [(a.item, a.state, a.value) for a in hands.desk.detail.segments.answers.answers]


def test_the_answers_of_the_case_stand_below_its_segments(hands: Hands) -> None:
    hands.click("KO06", BKG)
    box = hands.desk.detail.segments.answers
    assert said(hands) == [("PM12", "value", "ja")]
    assert box.isVisibleTo(hands.desk)
    hands.click("KO16", BKG)
    assert said(hands) == [("PM12", "not_applicable", "trifft nicht zu")]
    assert box.buttons[0].isHidden()
    hands.click("KO09", BKG)
    assert said(hands) == []
    assert not box.isVisibleTo(hands.desk)
    hands.click("", BKG)
    assert said(hands) == []


def test_an_answer_is_taken_into_the_text_with_its_source(hands: Hands) -> None:
    hands.click("KO06", BKG)
    hands.desk.detail.segments.answers.buttons[0].click()
    assert "THM ist Mitglied der Bündniskerngruppe: „ja“ (KO06, AH PM, Item 12)" in hands.editor.text()
    hands.click("KO06", GFS)
    box = hands.desk.detail.segments.answers
    [at] = [at for at, answer in enumerate(box.answers) if answer.item == "PM05"]
    box.buttons[at].click()
    assert "“ (KO06, AH PM, Item 5)" in hands.editor.text()


def test_the_answers_follow_the_worksheet(hands: Hands) -> None:
    workspace = hands.stage.context.workspace
    hands.click("KO06", BKG)
    item_id, case_id = ids(hands, "PM12", "KO06")
    workspace.change("set_answer", partial(set_answer, item_id=item_id, case_id=case_id, words="geplant"))
    assert said(hands) == [("PM12", "value", "geplant")]
    workspace.change("untie_items", partial(tie_items, item_ids=[item_id], theme_id=None))
    assert said(hands) == []
    workspace.undo()
    assert said(hands) == [("PM12", "value", "geplant")]


def test_coded_answers_are_segments_of_the_case_and_leave_the_base_alone(hands: Hands) -> None:
    workspace = hands.stage.context.workspace
    before = hands.cell("KO06", GFS).segments
    theme_id = next(c.id for c in workspace.read(current_codebook).codes if c.path.endswith(GFS))
    workspace.change("make_texts", partial(make_texts, worksheets=["PM"]))
    item_id, case_id = ids(hands, "PM05", "KO06")
    document_id, span = workspace.read(partial(answer_place, item_id=item_id, case_id=case_id))
    code = partial(apply_code, document_id=document_id, code_id=theme_id, coder_id=workspace.coder_id)
    workspace.change("apply_code", partial(code, start=span.start, end=span.end))
    hands.stage.settle()
    hands.click("KO06", GFS)
    cell = hands.cell("KO06", GFS)
    assert cell.segments == before + 1
    assert "KO06, AH PM" in cell.row.texts
    assert cell.row.sources == ("TM07", "RG05")
    assert hands.cell("KO16", GFS).has_source  # its text is one, though no document
    assert shown_state(hands.cell("KO16", GFS)) == "open"
    places = [p.segment.document.name for p in hands.desk.detail.opened.segments]
    assert places[-1] == "KO06, AH PM"
    assert cell.stale is not None
    assert len(hands.board.grid.scope.documents) == 24
    assert len(workspace.read(lambda s: scope(s, Filters())).documents) == 24
