"""Any sequence of steps, undone, redone and reopened at random, agrees with a plain Python model."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.project import NothingToRedo, NothingToUndo
from gk_qda.models import Code, Memo
from gk_qda.project import create_project, delete_rows, insert_rows, open_project, update_rows

# All of Unicode that a text can hold; NUL is stripped at import.
WORDS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=30)


@dataclass
class State:
    """What the project should hold: codes as (name, parent, rule, version), memos as (text, code)."""

    codes: dict[int, tuple[str, int | None, str, int]] = field(default_factory=dict)
    memos: dict[int, tuple[str, int | None]] = field(default_factory=dict)

    def leaves(self) -> list[int]:
        """Codes that nothing points at."""
        parents = {parent for _, parent, _, _ in self.codes.values()} | {
            code for _, code in self.memos.values()
        }
        return [row_id for row_id in self.codes if row_id not in parents]

    def change_rule(self, row_id: int, words: str) -> None:
        """Another rule, and the version counts up; the same rule is no change."""
        name, parent, before, version = self.codes[row_id]
        if words != before:
            self.codes[row_id] = (name, parent, words, version + 1)


class HistoryMachine(RuleBasedStateMachine):
    """Works on a project and on the model alike."""

    @initialize()
    def make(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "Studie.gkqda"
        self.project = create_project(self.path)
        self.states = [State()]
        self.at = 0
        self.used: set[int] = set()
        self.names = 0

    @property
    def now(self) -> State:
        return self.states[self.at]

    def step(self, work: Callable[[Session, State], None]) -> None:
        """One change; the model forgets what was undone before it."""
        after = deepcopy(self.now)
        with self.project.change("step") as session:
            work(session, after)
        if after != self.now:
            self.states = [*self.states[: self.at + 1], after]
            self.at += 1

    def pick(self, data: st.DataObject, rows: list[int]) -> int | None:
        return data.draw(st.sampled_from(rows)) if rows else None

    def fresh_name(self) -> str:
        self.names += 1
        return f"c{self.names}"

    def came(self, ids: list[int]) -> None:
        assert not self.used & set(ids), "ids are never used again"
        self.used |= set(ids)

    # --- what may happen -----------------------------------------------------------------------------

    @rule(data=st.data(), rules=st.lists(WORDS, min_size=1, max_size=3))
    def add_objects(self, data: st.DataObject, rules: list[str]) -> None:
        def work(session: Session, after: State) -> None:
            parent = self.pick(data, [None, *after.codes])
            for words in rules:
                name = self.fresh_name()
                row = Code(name=name, name_key=name, parent_id=parent, rule=words)
                session.add(row)
                session.flush()
                self.came([row.id])
                after.codes[row.id] = (name, parent, words, 1)
                parent = row.id

        self.step(work)

    @rule(data=st.data(), number=st.integers(1, 40))
    def add_in_bulk(self, data: st.DataObject, number: int) -> None:
        def work(session: Session, after: State) -> None:
            parent = self.pick(data, [None, *after.codes])
            names = [self.fresh_name() for _ in range(number)]
            rows = [{"name": name, "name_key": name, "parent_id": parent} for name in names]
            ids = insert_rows(session, Code, rows)
            self.came(ids)
            after.codes.update(
                {row_id: (name, parent, "", 1) for row_id, name in zip(ids, names, strict=True)}
            )

        self.step(work)

    @rule(data=st.data(), words=WORDS)
    def add_memo(self, data: st.DataObject, words: str) -> None:
        def work(session: Session, after: State) -> None:
            code = self.pick(data, [None, *after.codes])
            row = Memo(text=words, code_id=code)
            session.add(row)
            session.flush()
            after.memos[row.id] = (words, code)

        self.step(work)

    @rule(data=st.data(), rules=st.lists(WORDS, min_size=1, max_size=3))
    def change_one_row_again_and_again(self, data: st.DataObject, rules: list[str]) -> None:
        def work(session: Session, after: State) -> None:
            row_id = self.pick(data, list(after.codes))
            if row_id is None:
                return
            row = session.get_one(Code, row_id)
            for words in rules:
                row.rule = words
                session.flush()
                after.change_rule(row_id, words)

        self.step(work)

    @rule(data=st.data(), words=WORDS)
    def change_in_bulk(self, data: st.DataObject, words: str) -> None:
        def work(session: Session, after: State) -> None:
            chosen = data.draw(st.sets(st.sampled_from(list(after.codes)))) if after.codes else set()
            update_rows(session, Code, {row_id: {"rule": words} for row_id in chosen})
            for row_id in chosen:
                after.change_rule(row_id, words)

        self.step(work)

    @rule(data=st.data(), in_bulk=st.booleans())
    def delete_leaves(self, data: st.DataObject, in_bulk: bool) -> None:
        def work(session: Session, after: State) -> None:
            leaves = after.leaves()
            chosen = sorted(data.draw(st.sets(st.sampled_from(leaves)))) if leaves else []
            if in_bulk:
                delete_rows(session, Code, chosen)
            else:
                for row_id in chosen:
                    session.delete(session.get_one(Code, row_id))
            for row_id in chosen:
                del after.codes[row_id]

        self.step(work)

    @rule(data=st.data())
    def delete_memo_and_its_code(self, data: st.DataObject) -> None:
        def work(session: Session, after: State) -> None:
            memo = self.pick(data, list(after.memos))
            if memo is None:
                return
            _, code = after.memos.pop(memo)
            session.delete(session.get_one(Memo, memo))
            session.flush()
            if code in after.leaves():
                session.delete(session.get_one(Code, code))
                del after.codes[code]

        self.step(work)

    @rule()
    def fail_halfway(self) -> None:
        def work(session: Session, after: State) -> None:
            session.add(Code(name="halb", name_key="halb"))
            session.flush()
            insert_rows(session, Code, [{"name": "auch", "name_key": "auch"}])
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            self.step(work)

    @rule()
    def undo(self) -> None:
        if self.at == 0:
            with pytest.raises(NothingToUndo):
                self.project.undo()
            return
        self.project.undo()
        self.at -= 1

    @rule()
    def redo(self) -> None:
        if self.at == len(self.states) - 1:
            with pytest.raises(NothingToRedo):
                self.project.redo()
            return
        self.project.redo()
        self.at += 1

    @rule(number=st.integers(2, 5))
    def undo_several(self, number: int) -> None:
        for _ in range(number):
            self.undo()

    @rule()
    def reopen(self) -> None:
        self.project.close()
        self.project = open_project(self.path, backup=False)

    # --- what must hold ------------------------------------------------------------------------------

    @invariant()
    @precondition(lambda self: hasattr(self, "project"))
    def project_and_model_agree(self) -> None:
        with self.project.read() as session:
            codes = session.execute(select(Code.id, Code.name, Code.parent_id, Code.rule, Code.version)).all()
            memos = session.execute(select(Memo.id, Memo.text, Memo.code_id)).all()
        found = State({row[0]: tuple(row[1:]) for row in codes}, {row[0]: tuple(row[1:]) for row in memos})
        assert found == self.now

    def teardown(self) -> None:
        if not hasattr(self, "project"):
            return
        try:
            while self.at:
                self.undo()
            self.project_and_model_agree()
            while self.at < len(self.states) - 1:
                self.redo()
            self.project_and_model_agree()
            assert self.project.faults() == []
        finally:
            self.project.close()
            self.folder.cleanup()


def run(examples: int, steps: int) -> None:
    run_state_machine_as_test(
        HistoryMachine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_any_sequence_of_steps():
    run(examples=12, steps=12)


@pytest.mark.long
def test_many_long_sequences_of_steps():
    run(examples=80, steps=50)
