"""The window says what goes along with codes, and that what was protected stays it."""

from __future__ import annotations

import pytest

from gk_qda.models import ConsensusDecision, Memo
from gk_qda.ui.code_desk import codebook_commands

EHRENAMT = "Kooperation > Akteure > Ehrenamt"
JUGENDHILFE = "Kooperation > Akteure > Jugendhilfe"


def message(table):
    """What the bar says, and the step taken back."""
    said = table.message
    table.context.workspace.undo()
    return said


@pytest.fixture
def laden(table):
    """A sensitive code with a memo and two decisions."""
    code = table.desk.book.find(EHRENAMT)

    def work(session):
        session.add(Memo(code_id=code.id, text="Notiz"))
        at = {"document_id": 1, "start": 0, "end": 5, "coder_id": 1, "decision": "holds"}
        session.add_all(ConsensusDecision(code_id=code.id, note=note, **at) for note in "ab")

    table.context.workspace.change("apply_code", work)
    table.desk.codebook_controller.set_sensitive([code], True)
    return table


def test_question_and_message_say_what_goes_along_and_stays_protected(laden, monkeypatch):
    table, controller = laden, laden.desk.codebook_controller
    code, target = table.desk.book.find(EHRENAMT), table.desk.book.find(JUGENDHILFE)
    forecast = controller.forecast_words([code], target)
    assert "also 1 memo(s), 1 anchor example(s), 2 decision(s) of the team" in forecast
    assert forecast.endswith(" · “Jugendhilfe” becomes sensitive")
    controller.merge([code], target)
    said = message(table)
    assert "Went along: 1 memo(s), 1 anchor example(s), 2 decision(s) of the team" in said
    assert said.endswith("“Jugendhilfe” is sensitive now.")
    controller.dissolve([code])
    said = message(table)
    assert "2 decision(s) of the team" in said
    assert said.endswith("“Akteure” is sensitive now.")
    asked = []
    for answer in ("parent", "delete"):
        monkeypatch.setattr(codebook_commands, "ask_delete", lambda *given: asked.append(given[-1]) or answer)  # noqa: B023
        table.desk.codes.select(code.id)
        table.context.actions.run("code.delete")
        said = message(table)
        if answer == "parent":
            assert said.endswith("“Akteure” is sensitive now.")
        else:
            assert "Gone with it: 1 memo(s), 1 anchor example(s), 2 decision(s) of the team" in said
            assert "sensitive" not in said
    assert "What hangs on them: 1 memo(s)" in asked[0]
    assert asked[0].endswith("Given to “Akteure”, that becomes sensitive.")


def test_who_leaves_a_sensitive_code_hears_that_it_stays_sensitive(table, monkeypatch):
    controller = table.desk.codebook_controller
    controller.set_sensitive([table.desk.book.find("Kooperation > Akteure")], True)
    outcomes = []

    def answer(parent, theme, codes, others, outcome):
        other = table.desk.book.find("Kooperation > Bewertung")
        outcomes.extend(outcome(place) for place in (other, None, table.desk.book.find(JUGENDHILFE)))
        return (other,)

    monkeypatch.setattr(codebook_commands, "ask_parent", answer)
    table.desk.codes.select(table.code(EHRENAMT))
    table.context.actions.run("code.move")
    assert outcomes == ["“Ehrenamt” stays sensitive.", "“Ehrenamt” stays sensitive.", ""]
    assert table.message == "“Ehrenamt” moved. “Ehrenamt” stays sensitive."
    assert table.desk.book.find("Kooperation > Bewertung > Ehrenamt").is_sensitive
