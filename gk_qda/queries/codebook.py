"""The code tree as values."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import CodeAmbiguous, CodeNotFound
from gk_qda.models import Code
from gk_qda.names import name_key
from gk_qda.queries.kept import kept_until
from gk_qda.queries.values import CodeValue

if TYPE_CHECKING:
    from gk_qda.analysis.code_tree import CodeTree

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
        "is_sensitive",
    )
)
_NO_COLOR = "#AAABA4"
_FEW = 500  # written codes; after more the tree is read anew


@dataclass(frozen=True)
class Codebook:
    """All living codes in tree order (depth first, siblings as the user arranged them)."""

    codes: tuple[CodeValue, ...]

    def by_id(self) -> Mapping[int, CodeValue]:
        """The codes by their row id."""
        return self._by_id

    @cached_property
    def _by_id(self) -> dict[int, CodeValue]:
        return {code.id: code for code in self.codes}

    @cached_property
    def tree(self) -> CodeTree:
        """The codes as numbers, for counting."""
        from gk_qda.analysis.code_tree import CodeTree

        return CodeTree.of_levels([code.id for code in self.codes], [code.level for code in self.codes])

    def hangs_like(self, other: Codebook) -> bool:
        """Whether the same codes stand at the same places in both."""
        if self.codes is other.codes:
            return True
        return len(self.codes) == len(other.codes) and all(
            one is two or (one.id == two.id and one.parent_id == two.parent_id)
            for one, two in zip(self.codes, other.codes, strict=True)
        )

    def changed(self, codes: Iterable[CodeValue]) -> Codebook:
        """A codebook of these codes that takes over what it can of this one."""
        book = Codebook(tuple(codes))
        if "tree" in vars(self) and book.hangs_like(self):
            vars(book)["tree"] = self.tree
        return book

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

    def counted_with(self, code_id: int) -> list[int]:
        """A code and what counts as its own below it: technical codes only where it is one itself."""
        by_id = self.by_id()
        family = self.descendants([code_id])
        asked = code_id in by_id and by_id[code_id].is_technical
        return [one for one in family if asked or not by_id[one].is_technical]

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
    rows = session.execute(select(*_COLUMNS).order_by(Code.position, Code.id))
    return arranged(row for row in rows if with_dissolved or row.status != "dissolved")


def arranged(rows: Iterable[Any]) -> Codebook:
    """A codebook of these rows of codes; siblings stand as they come."""
    children: dict[int | None, list[Any]] = {}
    for row in rows:
        children.setdefault(row.parent_id, []).append(row)
    found: list[CodeValue] = []

    def walk(parent: CodeValue | None) -> None:
        for row in children.get(parent.id if parent else None, []):
            value = _value(row, parent)
            found.append(value)
            walk(value)

    walk(None)
    return Codebook(tuple(found))


def _renewed(session: Session, book: Codebook, touched: frozenset[int]) -> Codebook:
    """The code tree after a few codes were written; the values of all others are taken over."""
    if len(touched) > _FEW or not book.codes:
        return codebook(session)
    rows = {
        row.id: row
        for row in session.execute(select(*_COLUMNS).where(Code.id.in_(touched)))
        if row.status != "dissolved"
    }
    known = book.by_id()
    parents = {known[i].parent_id for i in touched if i in known}
    parents |= {row.parent_id for row in rows.values()} | (rows.keys() - known.keys())
    siblings = _siblings(session, parents)
    stretches = _stretches(book)
    concerned = _main_codes(touched, known, {}) | _main_codes(rows, known, rows)
    children: dict[int | None, list[int]] = {}
    for main in concerned & stretches.keys():
        for code in stretches[main]:
            children.setdefault(code.parent_id, []).append(code.id)
    children.update(siblings)
    codes: list[CodeValue] = []
    for main in siblings.get(None, stretches):
        below: Sequence[CodeValue] | None = stretches.get(main)
        if main in concerned:
            below = _walked(main, known, rows, children)
        if below is None:
            return codebook(session)
        codes.extend(below)
    return book.changed(codes)


def _walked(
    main: int,
    known: Mapping[int, CodeValue],
    rows: Mapping[int, Any],
    children: Mapping[int | None, list[int]],
) -> list[CodeValue] | None:
    """A main code with all below it, of which some were written; None where something is not known here."""
    found: dict[int, CodeValue] = {}
    waiting = [main]
    while waiting:
        code_id = waiting.pop()
        before, row = known.get(code_id), rows.get(code_id)
        if row is not None:
            value = _value(row, found.get(row.parent_id))
            found[code_id] = before if before is not None and value == before else value
        elif before is None:
            return None  # comes back with a code that was dissolved
        elif before.parent_id is None or found[before.parent_id] is known[before.parent_id]:
            found[code_id] = before
        elif _kinds(found[before.parent_id]) != _kinds(known[before.parent_id]):
            return None  # what it is by itself is not known here
        else:
            found[code_id] = _hung(before, found[before.parent_id])
        waiting.extend(children.get(code_id, ())[::-1])
    return list(found.values())


def _kinds(code: CodeValue) -> tuple[bool, bool]:
    """What a code hands down to those below it."""
    return code.is_technical, code.is_sensitive


def _stretches(book: Codebook) -> dict[int, tuple[CodeValue, ...]]:
    """Each main code with all below it, in the order of the tree."""
    begins = [place for place, code in enumerate(book.codes) if code.parent_id is None]
    ends = [*begins[1:], len(book.codes)]
    return {book.codes[at].id: book.codes[at:end] for at, end in zip(begins, ends, strict=True)}


def _main_codes(code_ids: Iterable[int], known: Mapping[int, CodeValue], rows: Mapping[int, Any]) -> set[int]:
    """The main codes above some codes; what was written counts more than what was known."""
    found = set()
    for code_id in code_ids:
        at: int | None = code_id
        while at is not None and (code := rows.get(at) or known.get(at)) is not None:
            at = code.parent_id
            if at is None:
                found.add(code.id)
    return found


def _siblings(session: Session, parents: Collection[int | None]) -> dict[int | None, list[int]]:
    """The living codes below each of the parents, as people arranged them."""
    found: dict[int | None, list[int]] = {parent: [] for parent in parents}
    below = Code.parent_id.in_([parent for parent in parents if parent is not None])
    wanted = or_(below, Code.parent_id.is_(None)) if None in found else below
    query = select(Code.id, Code.parent_id).where(wanted, Code.status != "dissolved")
    for code_id, parent_id in session.execute(query.order_by(Code.position, Code.id)):
        found[parent_id].append(code_id)
    return found


@kept_until("codes", renew=_renewed, by="id")
def current_codebook(session: Session) -> Codebook:
    """The code tree as it stands now, kept in memory until codes change."""
    return codebook(session)


def _hung(code: CodeValue, parent: CodeValue) -> CodeValue:
    """The value of a code that was not written itself below a parent that was."""
    level, main = parent.level + 1, code.color if code.has_own_color else parent.main_color
    return replace(
        code,
        path=parent.path + SEPARATOR + code.name,
        level=level,
        color=code.color if code.has_own_color else tint(main, level),
        main_color=main,
    )


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
        is_sensitive=row.is_sensitive or (parent is not None and parent.is_sensitive),
    )
