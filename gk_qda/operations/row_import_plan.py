"""What a table of theme cells or results would do, row by row, before anything is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.importing.table import ImportedTable
from gk_qda.models import Document, Paragraph, Summary, SummaryEvidence
from gk_qda.names import name_key
from gk_qda.operations.case_import_plan import CellChange
from gk_qda.operations.summaries import EvidencePlace
from gk_qda.operations.summary_import import kept_codings
from gk_qda.operations.summary_rows import ResultRows, SaidOfCell, SummaryRows
from gk_qda.queries.case_summaries import case_summaries
from gk_qda.queries.coders import coders

_NOTHING = "open"  # the state of a cell of which nobody has said anything


@dataclass(frozen=True, slots=True)
class RowPlan:
    """How many rows bring something new, replace what is there, or say what is there already.

    ``changes`` has all that is there and would become something else, or nothing (``after`` ""); its ``label`` is
    summary, result, rating, state, author, evidence, or what people call the attribute.
    """

    new: int
    changed: int
    unchanged: int
    changes: tuple[CellChange, ...] = ()

    @property
    def touched(self) -> int:
        """Rows that the import would write."""
        return self.new + self.changed

    @property
    def removed(self) -> int:
        """How much would be gone without anything in its place."""
        return sum(not change.after for change in self.changes)


class RowCount:
    """Makes a plan while the rows are walked."""

    def __init__(self) -> None:
        self._new = self._changed = self._unchanged = 0
        self._changes: list[CellChange] = []

    def count(self, *, is_said: bool, changes: Sequence[CellChange] = ()) -> None:
        """One row more. ``is_said``: all of it is there already."""
        self._changes += changes
        if changes:
            self._changed += 1
        elif is_said:
            self._unchanged += 1
        else:
            self._new += 1

    def plan(self) -> RowPlan:
        """What was counted."""
        return RowPlan(self._new, self._changed, self._unchanged, tuple(self._changes))


def plan_summaries(session: Session, table: ImportedTable) -> RowPlan:
    """What ``import_summaries`` would do; raises what it would raise."""
    return _plan(session, SummaryRows(session, table), "summary")


def plan_results(session: Session, table: ImportedTable) -> RowPlan:
    """What ``import_results`` would do; raises what it would raise."""
    return _plan(session, ResultRows(session, table), "result")


@dataclass(frozen=True, slots=True)
class _Cell:
    """What is stored of a cell, or would be."""

    text: str = ""
    rating: str = ""
    state: str = _NOTHING
    author: str = ""
    evidence: tuple[EvidencePlace, ...] = field(default=())


_Key = tuple[str, int | None, int | None]


def _plan(session: Session, told: SummaryRows | ResultRows, text: str) -> RowPlan:
    known, names, count = _stored(session), _PlaceNames(session), RowCount()
    people = {name_key(coder.name): coder.name for coder in coders(session)}
    with told.rows.explained():
        for row in told.rows:
            said = told.said(row)
            key = (said.row_kind, said.row_id, said.theme_id)
            before = known.get(key)
            author = people.setdefault(name_key(said.author), said.author)
            after = known[key] = _after(before or _Cell(), said, author)
            changes = [] if before is None else _changes(said, before, after, names, text)
            count.count(is_said=before == after, changes=changes)
    return count.plan()


def _after(before: _Cell, said: SaidOfCell, author: str) -> _Cell:
    """As ``write_summary`` and ``write_case_summary`` leave it."""
    text = before.text if said.text is None else said.text
    state = before.state if said.state is None else said.state
    if said.state is None and before.state == _NOTHING and text.strip() and text != before.text:
        state = "draft"
    if said.theme_id is None:  # nothing else is kept of a case as a whole
        return replace(before, text=text, state=state)
    evidence = before.evidence
    if said.places is not None:
        evidence = tuple(kept_codings(before.evidence, said.places))
    return _Cell(
        text=text,
        rating=before.rating if said.rating is None else said.rating,
        state=state,
        author=author if said.author else before.author,
        evidence=evidence,
    )


def _changes(
    said: SaidOfCell, before: _Cell, after: _Cell, names: _PlaceNames, text: str
) -> list[CellChange]:
    pairs = {
        text: (before.text, after.text),
        "rating": (before.rating, after.rating),
        "state": ("" if before.state == _NOTHING else before.state, after.state),
        "author": (before.author, after.author),
        "evidence": (names.words(before.evidence), names.words(after.evidence)),
    }
    return [
        CellChange(said.place, label, old, new) for label, (old, new) in pairs.items() if old and old != new
    ]


def _stored(session: Session) -> dict[_Key, _Cell]:
    """All cells, results, and summaries of cases as a whole."""
    evidence: defaultdict[int, list[EvidencePlace]] = defaultdict(list)
    marks = select(SummaryEvidence).order_by(SummaryEvidence.position, SummaryEvidence.id)
    for mark in session.scalars(marks):
        evidence[mark.summary_id].append((mark.document_id, mark.paragraph_id, mark.coding_id, mark.sentence))
    people = {coder.id: coder.name for coder in coders(session)}
    found: dict[_Key, _Cell] = {}
    for cell in session.scalars(select(Summary)):
        row_id = cell.case_id or cell.document_id or cell.person_id
        found[cell.row_kind, row_id, cell.theme_id] = _Cell(
            cell.text,
            cell.rating,
            cell.state,
            people.get(cell.coder_id, "") if cell.coder_id is not None else "",
            tuple(evidence[cell.id]),
        )
    for case_id, summary in case_summaries(session).items():
        found["case", case_id, None] = _Cell(summary.text, "", summary.state)
    return found


class _PlaceNames:
    """Evidence in words: "TM07:17; RG05:4@2"."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._documents = dict(session.execute(select(Document.id, Document.name)).all())
        self._numbers: dict[int, str] = {}

    def words(self, places: Sequence[EvidencePlace]) -> str:
        """As a table of summaries says it."""
        new = {paragraph for _, paragraph, _, _ in places} - self._numbers.keys()
        if new:
            query = select(Paragraph.id, Paragraph.number).where(Paragraph.id.in_(new))
            self._numbers |= dict(self._session.execute(query).all())
        return "; ".join(
            f"{self._documents.get(document, '')}:{self._numbers.get(paragraph, '')}"
            + ("" if sentence is None else f"@{sentence + 1}")
            for document, paragraph, _, sentence in places
        )
