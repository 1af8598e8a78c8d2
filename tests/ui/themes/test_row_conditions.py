"""Rows of the Themes desk under a condition that somebody types, as columns of Compare have them."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gk_qda.errors.domain import AttributeNotFound
from gk_qda.operations.attributes import delete_attribute
from gk_qda.queries.cases import attributes
from gk_qda.queries.filters import Filters, chosen_documents
from gk_qda.queries.named_groups import cases_where
from gk_qda.queries.theme_desk import theme_board
from gk_qda.queries.theme_groups import require_condition
from gk_qda.ui.themes.arrangement import GroupHead
from gk_qda.ui.themes.head import CONDITION
from tests.ui.themes.conftest import Hands

CONDITION_TYPED = "typ=Kreis AND thm_stellen_vzae>=1"


def type_condition(hands: Hands, words: str) -> None:
    """As a person does: the last entry of the list, the words, Enter."""
    grouping = hands.desk.head.grouping
    grouping.menu().actions()[-1].trigger()
    popup = hands.desk.shown._popup
    assert popup is not None
    popup.field.setText(words)
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    hands.stage.settle()


def groups(hands: Hands) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in hands.desk.model.lines:
        if isinstance(line, GroupHead):
            found[line.value] = []
        elif found and line.kind == "case":
            found[list(found)[-1]].append(line.name)
    return found


def test_a_typed_condition_divides_the_rows(hands: Hands) -> None:
    type_condition(hands, CONDITION_TYPED)
    workspace = hands.stage.context.workspace
    holds = set(workspace.read(partial(cases_where, condition=CONDITION_TYPED)))
    names = {row.name for row in hands.board.grid.rows if row.id in holds}
    assert 0 < len(names) < 16
    found = groups(hands)
    assert list(found) == ["ja", "nein"]
    assert set(found["ja"]) == names
    assert len(found["nein"]) == 16 - len(names)
    assert hands.desk.head.grouping.value() == CONDITION_TYPED
    assert hands.desk.head.grouping.values()[-1] == CONDITION  # for another one
    hands.desk.head.grouping.set_value("")
    hands.desk.head.grouping.chosen.emit("")
    assert groups(hands) == {}
    assert CONDITION_TYPED in hands.desk.head.grouping.values()  # it stays in the list


def test_a_wrong_condition_says_so_where_it_was_typed(hands: Hands) -> None:
    before = groups(hands)
    type_condition(hands, "farbe=rot")
    popup = hands.desk.shown._popup
    assert popup is not None
    assert popup.isVisible()
    assert "farbe" in popup.trouble.text()
    assert groups(hands) == before
    popup.close()


def test_it_is_there_at_the_next_start_and_goes_with_its_attribute(hands: Hands) -> None:
    type_condition(hands, CONDITION_TYPED)
    state = hands.desk.state()
    assert (state["condition"], state["by_condition"]) == (CONDITION_TYPED, True)
    assert CONDITION_TYPED not in [value for name, value in state.items() if name != "condition"]
    hands.desk.keeper.condition = ""
    hands.desk.restore(state)
    hands.desk.keeper.load()
    hands.stage.settle()
    assert list(groups(hands)) == ["ja", "nein"]
    workspace = hands.stage.context.workspace
    known = workspace.read(partial(attributes, scope="case"))
    typ = next(one.id for one in known if one.name == "typ")
    workspace.change("delete_attribute", partial(delete_attribute, attribute_id=typ))
    hands.stage.settle()
    assert groups(hands) == {}
    assert CONDITION_TYPED in hands.stage.message
    workspace.undo()
    hands.stage.settle()
    assert list(groups(hands)) == ["ja", "nein"]


def test_documents_are_asked_for_the_value_of_their_date(hands: Hands) -> None:
    workspace, condition = hands.stage.context.workspace, "typ=Kreis AND NOT form=minutes"
    board = theme_board(hands.stage.project, "document", condition=condition)
    filters = Filters(where=(condition,))
    expected = {d.id for d in workspace.read(partial(chosen_documents, filters=filters))}
    assert {row for row, value in board.groups[condition].items() if value == "ja"} == expected
    assert 0 < len(expected) < 24
    with pytest.raises(AttributeNotFound):
        workspace.read(partial(require_condition, row_kind="case", condition="form=minutes"))
