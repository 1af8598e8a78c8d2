"""The sets of cases and the kept conditions, as people edit them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from gk_qda.errors import QdaError
from gk_qda.errors.domain import NotFound
from gk_qda.names import name_key
from gk_qda.queries.named_groups import cases_where, named_groups
from gk_qda.queries.sets import named_sets


@dataclass(frozen=True, slots=True)
class ListedGroup:
    """A set of cases (``set_id``), or a condition; ``trouble`` is why it cannot be answered any more."""

    name: str
    members: tuple[int, ...]  # case ids
    set_id: int | None = None
    condition: str = ""
    trouble: QdaError | None = None

    @property
    def is_set(self) -> bool:
        """Whether people chose its cases one by one."""
        return self.set_id is not None


def listed_groups(session: Session) -> list[ListedGroup]:
    """Sets in their order, then conditions in theirs."""
    found = [ListedGroup(one.name, one.members, one.id) for one in named_sets(session, "cases")]
    for kept in named_groups(session):
        try:
            members = tuple(cases_where(session, kept.condition))
            found.append(ListedGroup(kept.name, members, condition=kept.condition))
        except QdaError as error:
            found.append(ListedGroup(kept.name, (), condition=kept.condition, trouble=error))
    return found


def find_listed_group(session: Session, name: str) -> ListedGroup:
    """The set or condition of this name; raises ``NotFound``."""
    found = next((one for one in listed_groups(session) if name_key(one.name) == name_key(name)), None)
    if found is None:
        raise NotFound(name=name.strip())
    return found
