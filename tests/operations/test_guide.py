"""The interview guide: taken in, written out, and corrected where its words do not tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from gk_qda.errors.domain import RowTrouble
from gk_qda.importing.table import ImportedTable
from gk_qda.operations.guide import (
    add_question,
    assign_turn,
    change_question,
    delete_questions,
    free_turn,
    import_guide,
    move_question,
)
from gk_qda.operations.tables.guide import guide_table
from gk_qda.queries.documents import documents, find_document
from gk_qda.queries.guide import AskingTurn, asking_turns, corrections, guide, questions_by_paragraph
from gk_qda.queries.paragraph_table import paragraph_table

COLUMNS = ("number", "text", "kind", "code")
ROWS = (
    ("1", "Wie sind Sie in die Bündniskerngruppe eingebunden?", "", "Teilnahme an der Bündniskerngruppe"),
    ("2", "Wie läuft die Zusammenarbeit mit der Ausländerbehörde?", "Interview", "Ausländerbehörde"),
    ("1", "Was hat sich seit dem Frühjahr verändert?", "Reflexionsgespräch", ""),
)


def table(rows=ROWS, columns=COLUMNS) -> ImportedTable:
    return ImportedTable(Path("leitfaden.csv"), columns, tuple(rows), tuple(range(2, 2 + len(rows))))


def take(project, *args) -> int:
    with project.change("import_guide") as session:
        return import_guide(session, table(*args))


def questions(project):
    with project.read() as session:
        return guide(session)


def turns(project, document: str) -> list[AskingTurn]:
    with project.read() as session:
        return asking_turns(session, find_document(session, document).id)


def by_paragraph(project, document: str) -> list[int | None]:
    with project.read() as session:
        found = [d for d in documents(session) if d.name == document]
        return questions_by_paragraph(session, found, paragraph_table(session))[found[0].id]


def test_a_table_comes_in_and_goes_out_again(demo):
    assert take(demo) == 3
    assert [(q.number, q.kind) for q in questions(demo)] == [
        ("1", "interview"),
        ("2", "interview"),
        ("1", "reflection_talk"),
    ]
    rows = [tuple(row[key] for key in COLUMNS) for row in guide_table(demo).rows]
    assert rows[0][3].endswith("Teilnahme an der Bündniskerngruppe")
    before = questions(demo)
    take(demo, rows)
    assert questions(demo) == before
    take(demo, [("2", "Und die Behörde?")], ("number", "text"))
    [second] = [q for q in questions(demo) if q.number == "2"]
    assert second.text == "Und die Behörde?"
    assert second.code_id == before[1].code_id
    demo.undo()
    assert questions(demo) == before


def test_a_row_with_an_unknown_code_is_named_and_nothing_is_taken(demo):
    with pytest.raises(RowTrouble):
        take(demo, [*ROWS, ("9", "Was?", "", "Gibt es nicht")])
    assert questions(demo) == ()


def test_questions_are_added_moved_changed_and_deleted(demo):
    with demo.change("add_question") as session:
        first = add_question(session, text="  Eins? ")
        second = add_question(session, text="Zwei?")
    assert [(q.number, q.text) for q in questions(demo)] == [("1", "Eins?"), ("2", "Zwei?")]
    with demo.change("move_question") as session:
        move_question(session, question_id=second, by=-1)
    assert [q.id for q in questions(demo)] == [second, first]
    with demo.change("change_question") as session:
        change_question(session, question_id=first, number="1a", kind="reflection_talk")
    assert [(q.number, q.kind) for q in questions(demo)][1] == ("1a", "reflection_talk")
    with demo.change("delete_questions") as session:
        delete_questions(session, question_ids=[second])
    assert [q.id for q in questions(demo)] == [first]


def test_what_people_decide_on_a_turn_goes_before_its_words(demo):
    take(demo)
    first, second, _ = questions(demo)
    found = turns(demo, "TM07")
    assert all(not turn.is_decided for turn in found)
    turn = next(turn for turn in found if turn.question is None)
    other = next(t for t in found if t.question is not None) if any(t.question for t in found) else None
    with demo.change("assign_turn") as session:
        assign_turn(session, paragraph_id=turn.paragraph_id, question_id=second.id)
    now = next(t for t in turns(demo, "TM07") if t.paragraph_id == turn.paragraph_id)
    assert (now.question, now.is_decided) == (second, True)
    assert second.id in by_paragraph(demo, "TM07")
    if other is not None:
        with demo.change("assign_turn") as session:
            assign_turn(session, paragraph_id=other.paragraph_id, question_id=None)
        now = next(t for t in turns(demo, "TM07") if t.paragraph_id == other.paragraph_id)
        assert (now.question, now.is_decided) == (None, True)
        demo.undo()
    with demo.change("free_turn") as session:
        free_turn(session, paragraph_id=turn.paragraph_id)
    assert turns(demo, "TM07") == found
    with demo.change("assign_turn") as session:
        assign_turn(session, paragraph_id=turn.paragraph_id, question_id=first.id)
    with demo.change("delete_questions") as session:
        delete_questions(session, question_ids=[first.id])
        assert corrections(session) == {}
    demo.undo()
    with demo.read() as session:
        assert corrections(session) == {turn.paragraph_id: first.id}
