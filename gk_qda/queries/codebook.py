"""The code tree as values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import CodeAmbiguous, CodeNotFound
from gk_qda.models import Code
from gk_qda.names import name_key
from gk_qda.queries.kept import kept_until
from gk_qda.queries.values import CodeValue

SEPARATOR = " > "
_WHITE_SHARE = (0.0, 0.25, 0.45, 0.60)  # tints of a main colour by level, as in the code palette
_COLUMNS = tuple(  # columns, not rows of objects: thousands of codes are read after every change of one
    getattr(Code, name)
    for name in (
        "id",
        "guid",
        "parent_id",
        "name",
        "color",
        "status",
        "definition",
        "rule",
        "delimitation",
        "shortcut",
        "is_technical",
    )
)
_NO_COLOR = "#AAABA4"


@dataclass(frozen=True, slots=True)
class Codebook:
    """All living codes in tree order (depth first, siblings as the user arranged them)."""

    codes: tuple[CodeValue, ...]

    def by_id(self) -> dict[int, CodeValue]:
        """The codes by their row id."""
        return {code.id: code for code in self.codes}

    def children(self, parent_id: int | None) -> list[CodeValue]:
        """The direct sub-codes of a code, or the main codes."""
        return [code for code in self.codes if code.parent_id == parent_id]

    def descendants(self, code_ids: Iterable[int]) -> list[int]:
        """The given codes and everything below them, in tree order."""
        wanted = set(code_ids)
        found = []
        for code in self.codes:
            if code.id in wanted or code.parent_id in wanted:
                wanted.add(code.id)
                found.append(code.id)
        return found

    def find(self, path: str) -> CodeValue:
        """The code of this path, or of this name where it is the only one so called.

        Raises ``CodeNotFound`` or ``CodeAmbiguous``.
        """
        key = path_key(path)
        for code in self.codes:
            if path_key(code.path) == key:
                return code
        named = [code for code in self.codes if name_key(code.name) == key]
        if len(named) == 1:
            return named[0]
        if named:
            raise CodeAmbiguous(name=path, paths="; ".join(code.path for code in named))
        raise CodeNotFound(name=path)


def path_key(path: str) -> str:
    """The form under which two paths are the same; ``>`` and ``›`` separate alike."""
    parts = path.replace("›", ">").split(">")
    return SEPARATOR.join(name_key(part) for part in parts)


@lru_cache(maxsize=4096)
def tint(color: str, level: int) -> str:
    """The colour of a sub-code ``level`` steps from the root: mixed with white, the deeper the more."""
    share = _WHITE_SHARE[min(level, len(_WHITE_SHARE)) - 1]
    channels = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(c + (255 - c) * share):02X}" for c in channels)


def codebook(session: Session, *, with_dissolved: bool = False) -> Codebook:
    """The code tree as it stands now."""
    children: dict[int | None, list[Any]] = {}
    for row in session.execute(select(*_COLUMNS).order_by(Code.position, Code.id)):
        if with_dissolved or row.status != "dissolved":
            children.setdefault(row.parent_id, []).append(row)
    found: list[CodeValue] = []

    def walk(parent: CodeValue | None) -> None:
        for row in children.get(parent.id if parent else None, []):
            value = _value(row, parent)
            found.append(value)
            walk(value)

    walk(None)
    return Codebook(tuple(found))


@kept_until("codes")
def current_codebook(session: Session) -> Codebook:
    """The code tree as it stands now, kept in memory until codes change."""
    return codebook(session)


def _value(row: Any, parent: CodeValue | None) -> CodeValue:
    level = 1 if parent is None else parent.level + 1
    main = row.color or (_NO_COLOR if parent is None else parent.main_color)
    return CodeValue(
        id=row.id,
        guid=row.guid,
        parent_id=row.parent_id,
        name=row.name,
        path=row.name if parent is None else parent.path + SEPARATOR + row.name,
        level=level,
        color=row.color or tint(main, level),
        main_color=main,
        has_own_color=row.color is not None,
        is_technical=row.is_technical or (parent is not None and parent.is_technical),
        status=row.status,
        definition=row.definition,
        rule=row.rule,
        delimitation=row.delimitation,
        shortcut=row.shortcut,
    )
