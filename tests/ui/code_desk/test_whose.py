"""The Code desk says whose codings a step concerns; who is not counted sees her own first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from gk_qda.operations.coders import count_coders
from gk_qda.queries.coders import coders
from gk_qda.spans import Span
from gk_qda.ui.code_desk import codebook_commands
from gk_qda.ui.code_desk.shown_menu import BOTH, COUNTED, EVERYBODY, MINE
from gk_qda.ui.text_edit.loss_words import sentence

if TYPE_CHECKING:
    from tests.ui.code_desk.conftest import Table


@pytest.fixture
def people(table: Table) -> dict[str, int]:
    return {coder.initials: coder.id for coder in table.context.workspace.read(coders)}


def show(table: Table, whose: str) -> None:
    table.desk.reading_view.show(replace(table.desk.what.shown, whose=whose))


def test_steps_on_codings_of_others_say_whose_they_are(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    table.open("TM07")
    show(table, EVERYBODY)
    here = list(table.desk.reading.sheet.index)
    hers = next(coding for coding in here if coding.coder == "MY")
    mine = next(coding for coding in here if coding.coder == "AB")
    controller, undo = table.desk.controller, table.context.workspace.undo
    controller.remove([mine.id])
    assert table.message == "1 coding(s) removed."
    undo()
    controller.remove([hers.id, mine.id])
    assert table.message == "2 coding(s) removed. Of others: M. Yıldız (1)."
    undo()
    controller.recode([hers.id], table.code("Corona > Umgang"))
    assert table.message.endswith("moved to “Umgang”. Of others: M. Yıldız (1).")
    undo()
    controller.resize(hers.id, Span(hers.span.start, hers.span.end - 5))
    assert table.message.endswith("has other limits now. Of others: M. Yıldız (1).")
    undo()
    asked: list[str] = []
    monkeypatch.setattr(codebook_commands, "ask_delete", lambda *given: asked.append(given[-1]))
    table.desk.codes.select(table.code("Corona"))
    table.context.actions.run("code.delete")
    assert asked[0].startswith("Of others: M. Yıldız (53).")


def test_who_is_not_counted_codes_blind_until_she_chooses_otherwise(
    table: Table, people: dict[str, int]
) -> None:
    table.open("TM07")
    workspace, what = table.context.workspace, table.desk.what
    assert table.desk.shown.coder_ids() == [people["AB"]]
    workspace.code_as(people["MY"])
    assert what.shown.whose == COUNTED
    assert table.desk.shown.coder_ids() == [people["MY"]]
    assert {coding.coder for coding in table.desk.reading.sheet.index} == {"MY"}
    assert what.text() == "All codes · only mine"
    what.fill()
    entries = {action.text(): action for action in what.menu().actions()}
    assert "Counted codings" not in entries
    assert entries["Only my codings"].isChecked()
    entries["Counted codings and mine"].trigger()
    assert what.shown.whose == BOTH
    assert table.desk.shown.coder_ids() == sorted([people["AB"], people["MY"]])
    assert what.text() == "All codes · counted and mine"
    workspace.code_as(people["AB"])
    assert table.desk.shown.coder_ids() == [people["AB"]]
    assert what.whose == COUNTED
    show(table, COUNTED)
    workspace.code_as(people["MY"])
    assert what.whose == MINE
    guids = [coder.guid for coder in workspace.read(coders)]
    workspace.change("set_counted_coders", lambda session: count_coders(session, guids=guids))
    assert what.whose == COUNTED, "everybody counts now"
    assert table.desk.shown.coder_ids() is None
    workspace.undo()
    assert table.desk.shown.coder_ids() == [people["MY"]]


def test_losses_of_an_edit_name_the_coder() -> None:
    from gk_qda.operations.text_plan import PassageChange

    change = PassageChange("coding", 1, "Corona", "17", "Worte", None, coder="MY")
    assert sentence(change) == "Coding “Corona” by MY, para. 17: lost"
    assert sentence(replace(change, coder="")) == "Coding “Corona”, para. 17: lost"
