"""What the page of the guide asks for becomes recorded steps."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from gk_qda.operations import guide
from gk_qda.queries.codebook import current_codebook
from gk_qda.ui.desk import Context
from gk_qda.ui.guide.models import AS_SAID, NONE


class GuideRequests(QObject):
    """One method a gesture; each is one step that undo takes back."""

    def __init__(self, context: Context, owner: QObject) -> None:
        super().__init__(owner)
        self._workspace = context.workspace

    def add(self, text: str, kind: str) -> int | None:
        """A new question behind the others."""
        return self._workspace.change("add_question", partial(guide.add_question, text=text, kind=kind))

    def change(self, question_id: int, key: str, value: object) -> None:
        """Other words, another kind; a code by its path or name, "" for none."""

        def work(session: Any) -> None:
            if key == "code":
                path = str(value).strip()
                found = current_codebook(session).find(path).id if path else None
                guide.change_question(session, question_id=question_id, code_id=found)
            else:
                guide.change_question(session, question_id=question_id, **{key: value})

        self._workspace.change("change_question", work)

    def move(self, question_id: int, by: int) -> None:
        """Before or behind its neighbour."""
        work = partial(guide.move_question, question_id=question_id, by=by)
        self._workspace.change("move_question", work)

    def delete(self, question_id: int) -> None:
        """Remove a question."""
        self._workspace.change(
            "delete_questions", partial(guide.delete_questions, question_ids=[question_id])
        )

    def decide(self, paragraph_id: int, chosen: int) -> None:
        """Which question a turn asks: an id, NONE, or AS_SAID where its words shall tell again."""
        if chosen == AS_SAID:
            self._workspace.change("free_turn", partial(guide.free_turn, paragraph_id=paragraph_id))
            return
        question_id = None if chosen == NONE else chosen
        work = partial(guide.assign_turn, paragraph_id=paragraph_id, question_id=question_id)
        self._workspace.change("assign_turn", work)
