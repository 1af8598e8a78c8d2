"""Which cases and groups stand side by side, and by what they are known again after changes and restarts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

from gk_qda.errors import QdaError
from gk_qda.queries.comparison_groups import CaseGroup, case_groups, group_where
from gk_qda.queries.derived_attributes import cases_with_derived
from gk_qda.queries.values import CaseValue
from gk_qda.ui.compare.case_chooser import MOST
from gk_qda.ui.workspace import Workspace


class ColumnChoice:
    """``chosen`` are ids of cases and groups in the order of the columns."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.chosen: list[int] = []
        self.cases: list[CaseValue] = []
        self.groups: dict[int, CaseGroup] = {}
        self._conditions: list[str] = []  # typed ones, whose cases are a group

    @property
    def columns(self) -> tuple[int | CaseGroup, ...]:
        """What is to be compared."""
        return tuple(self.groups.get(chosen, chosen) for chosen in self.chosen)

    def look_up(self) -> list[str]:
        """Cases and groups as they are now; who is gone leaves the choice. Answers the names of these."""
        read, before = self._workspace.read, self._keys()  # groups are numbered anew: their keys stay
        names = {case.id: case.name for case in self.cases}
        names |= {group.id: group.name for group in self.groups.values()}
        self.cases = read(cases_with_derived)
        self.groups = {group.id: group for group in (*read(case_groups), *self._typed())}
        ids = {key: chosen for chosen, key in self._keys().items()}
        known = {case.id for case in self.cases}
        kept = [chosen if chosen in known else ids.get(before.get(chosen, "")) for chosen in self.chosen]
        gone = [names.get(old, "") for old, now in zip(self.chosen, kept, strict=True) if now is None]
        self.chosen = [chosen for chosen in kept if chosen is not None]
        return [name for name in gone if name]

    def toggle(self, column_id: int) -> bool:
        """Take a column in or out; whether that changed anything."""
        if column_id in self.chosen:
            self.chosen.remove(column_id)
        elif len(self.chosen) < MOST:
            self.chosen.append(column_id)
        else:
            return False
        return True

    def add_condition(self, text: str) -> int:
        """Make a group of the cases for which a condition holds; its id. Raises what is wrong with it."""
        number = len(self._conditions)
        key = self._workspace.read(partial(group_where, condition=text, number=number)).key
        if key not in self._conditions:
            self._conditions.append(key)
        self.look_up()
        return next(one.id for one in reversed(self.groups.values()) if one.key == key)

    def state(self) -> dict[str, Any]:
        """For the next start."""
        keys = self._keys()
        chosen = [keys[one] for one in self.chosen if one in keys]
        return {  # a group is known by its condition, which preferences do not write
            "conditions": list(self._conditions),
            "columns_asked": chosen,
            "cases": [keys[one] for one in self.chosen if one in keys and one not in self.groups],
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """As it was last time, as far as it is still there."""
        self._conditions = list(state.get("conditions", []))
        self.look_up()
        ids = {key: chosen for chosen, key in self._keys().items()}
        self.chosen = [ids[key] for key in state.get("columns_asked", state.get("cases", [])) if key in ids][
            :MOST
        ]

    def _keys(self) -> dict[int, str]:
        return {case.id: case.guid for case in self.cases} | {
            group.id: f"group {group.key}" for group in self.groups.values()
        }

    def _typed(self) -> Sequence[CaseGroup]:
        """The groups of typed conditions; one that holds for nobody any more is forgotten."""
        found: dict[str, CaseGroup] = {}
        for number, text in enumerate(self._conditions):
            with suppress(QdaError):
                found[text] = self._workspace.read(partial(group_where, condition=text, number=number))
        self._conditions = list(found)
        return list(found.values())
