"""What was written about a case as a whole, and the cells that this rests on.

The words are a memo of the case of the kind ``case_summary``; state and basis stand in a setting of the project
for each case. A case summary rests on the written cells of its case: it is outdated when one of them says
something else by now, when its codings changed, or when a cell was written or taken away since.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Case, Code, Coder, Memo, Setting, Summary
from gk_qda.queries.basis import speaking, uncounted
from gk_qda.queries.cell_codings import codings_of_cells
from gk_qda.queries.codebook import Codebook, codebook
from gk_qda.queries.memos import CASE_SUMMARY
from gk_qda.queries.staleness import CellChanges, ChangedCell, outdated
from gk_qda.queries.theme_cells import StoredCell, stored_cells
from gk_qda.queries.theme_rows import Parts

_KEY = "case_summary:"  # and the GUID of the case: the key of a setting

#: What a summary rests on in one cell: a digest of its words, and its codings as ``{GUID: fingerprint}``.
Basis = tuple[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """What is written about a case. ``basis`` is None where it was written as a mere memo."""

    case_id: int
    memo_id: int | None
    text: str
    state: str  # open | draft | done
    author: str
    written_at: datetime | None
    basis: Mapping[str, Basis] | None = field(repr=False)  # by GUID of the cell
    memo_guid: str = ""


def setting_key(case_guid: str) -> str:
    """The key of the setting that holds state and basis of a case's summary."""
    return _KEY + case_guid


def case_settings(session: Session) -> dict[int, dict[str, Any]]:
    """What is stored of all case summaries besides their words, by the id of the setting."""
    query = select(Setting.id, Setting.value).where(Setting.key.startswith(_KEY, autoescape=True))
    return dict(session.execute(query).all())


def is_of_case_summary(key: str) -> bool:
    """Whether a setting belongs to the summary of a case."""
    return key.startswith(_KEY)


def case_summaries(session: Session, case_ids: Collection[int] | None = None) -> dict[int, CaseSummary]:
    """The summaries that were begun, by case; of several memos of the kind the oldest counts. None: of all cases."""
    cases = select(Case.id, Case.guid)
    memos = (
        select(Memo.id, Memo.guid, Memo.case_id, Memo.text, Memo.changed_at, Coder.name)
        .outerjoin(Coder, Coder.id == Memo.coder_id)
        .where(Memo.kind == CASE_SUMMARY)
    )
    if case_ids is not None:
        cases, memos = cases.where(Case.id.in_(case_ids)), memos.where(Memo.case_id.in_(case_ids))
    by_case: dict[int | None, Any] = {}
    for row in session.execute(memos.order_by(Memo.id)):
        by_case.setdefault(row.case_id, row)
    kept = select(Setting.key, Setting.value).where(Setting.key.startswith(_KEY, autoescape=True))
    known: dict[str, Any] = dict(session.execute(kept).all())
    found: dict[int, CaseSummary] = {}
    for case_id, guid in session.execute(cases):
        memo, record = by_case.get(case_id), known.get(setting_key(guid)) or {}
        if memo is None and not record:
            continue
        found[case_id] = CaseSummary(
            case_id=case_id,
            memo_id=memo.id if memo is not None else None,
            text=memo.text if memo is not None else "",
            state=record.get("state") or ("draft" if memo is not None else "open"),
            author=(memo.name or "") if memo is not None else "",
            written_at=memo.changed_at if memo is not None else None,
            basis=_as_stored(record.get("basis")),
            memo_guid=memo.guid if memo is not None else "",
        )
    return found


def cells_of_cases(session: Session, case_ids: Collection[int]) -> dict[int, list[StoredCell]]:
    """The cells of some cases in which somebody wrote, rated or decided something, whatever the themes."""
    themes = select(Summary.theme_id).where(Summary.case_id.in_(case_ids)).distinct()
    found: defaultdict[int, list[StoredCell]] = defaultdict(list)
    for cell in stored_cells(session, "case", list(session.scalars(themes)), case_ids).values():
        if cell.row_id is not None and cell.says_something:
            found[cell.row_id].append(cell)
    return found


def basis_of_case(session: Session, case_id: int, parts: Parts) -> dict[str, Basis]:
    """Every cell that a summary written now rests on, by its GUID."""
    cells = cells_of_cases(session, [case_id]).get(case_id, [])
    return _fingerprints(session, codebook(session), cells, parts)


def outdated_case_summaries(
    session: Session, book: Codebook, summaries: Mapping[int, CaseSummary], parts: Parts
) -> dict[int, CellChanges]:
    """The case summaries that rest on other cells than those of today, by case."""
    written = {
        case_id: one
        for case_id, one in summaries.items()
        if one.basis is not None and (one.text.strip() or one.state != "open")
    }
    if not written:
        return {}
    cells = cells_of_cases(session, written)
    everything = [cell for listed in cells.values() for cell in listed]
    prints = _fingerprints(session, book, everything, parts)
    left = uncounted(session, _unknown(written.values(), prints))
    names = {code.id: code.name for code in book.codes}
    changes = {
        case_id: found
        for case_id, one in written.items()
        if (found := _differences(session, _without(one, left), cells.get(case_id, []), prints, names))
    }
    coded = [
        one.cell
        for found in changes.values()
        for one in found
        if one.kind == "coded" and one.cell is not None
    ]
    since = {key: one.since for key, one in outdated(session, book, coded, parts).items()}
    return {case_id: _dated(written[case_id], found, since) for case_id, found in changes.items()}


@dataclass(frozen=True, slots=True)
class _Difference:
    kind: str  # new | rewritten | coded | gone
    theme_id: int | None
    theme: str
    cell: StoredCell | None


def _differences(
    session: Session,
    one: CaseSummary,
    cells: Collection[StoredCell],
    prints: Mapping[str, Basis],
    names: Mapping[int, str],
) -> list[_Difference]:
    basis, found = one.basis or {}, []
    there = {cell.guid: cell for cell in cells}
    for guid, cell in there.items():
        before, now = basis.get(guid), prints[guid]
        if before == now:
            continue
        same_words = before is not None and before[0] == now[0]
        kind = "new" if before is None else "coded" if same_words else "rewritten"
        found.append(_Difference(kind, cell.theme_id, names.get(cell.theme_id, ""), cell))
    gone = [guid for guid in basis if guid not in there]
    if gone:
        query = select(Summary.guid, Code.id, Code.name).join(Code, Code.id == Summary.theme_id)
        emptied = {row[0]: row[1:] for row in session.execute(query.where(Summary.guid.in_(gone)))}
        for guid in gone:
            theme_id, theme = emptied.get(guid, (None, ""))
            found.append(_Difference("gone", theme_id, theme, None))
    return found


def _unknown(written: Iterable[CaseSummary], prints: Mapping[str, Basis]) -> set[str]:
    """The codings on which cells rested, and now do not."""
    return {
        guid
        for one in written
        for cell, (_, codings) in (one.basis or {}).items()
        for guid in codings
        if cell not in prints or guid not in prints[cell][1]
    }


def _without(one: CaseSummary, codings: Collection[str]) -> CaseSummary:
    if not codings or one.basis is None:
        return one
    basis = {
        cell: (words, {guid: mark for guid, mark in kept.items() if guid not in codings})
        for cell, (words, kept) in one.basis.items()
    }
    return replace(one, basis=basis)


def _dated(
    one: CaseSummary, found: Collection[_Difference], since: Mapping[Any, datetime | None]
) -> CellChanges:
    cells: list[ChangedCell] = []
    moments: list[datetime] = []
    for difference in found:
        cell = difference.cell
        at = None if cell is None else since.get(cell.key) if difference.kind == "coded" else cell.written_at
        if at is not None and one.written_at is not None and at <= one.written_at:
            at = None  # it was outdated already; when it changed once more is not told by its own history
        cells.append(ChangedCell(difference.kind, difference.theme_id, difference.theme, at))
        moments += [at] if at is not None else []
    return CellChanges(min(moments, default=None), (), (), (), tuple(cells))


def _fingerprints(
    session: Session, book: Codebook, cells: Collection[StoredCell], parts: Parts
) -> dict[str, Basis]:
    if not cells:
        return {}
    coded = codings_of_cells(session, book, [cell.key for cell in cells], parts)
    return {
        cell.guid: (_digest(cell.text, cell.rating, cell.state), speaking(coded[cell.key])) for cell in cells
    }


def _digest(*parts: str) -> str:
    return sha256(repr(parts).encode()).hexdigest()[:16]


def _as_stored(basis: Mapping[str, Any] | None) -> dict[str, Basis] | None:
    """JSON knows no tuples."""
    return None if basis is None else {guid: (words, codings) for guid, (words, codings) in basis.items()}
