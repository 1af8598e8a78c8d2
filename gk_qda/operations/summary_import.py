"""Takes tables of summaries and theme results into the project."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import NotFound, ValueNotAllowed
from gk_qda.importing.table import ImportedTable, required
from gk_qda.models import Person, Summary, SummaryEvidence
from gk_qda.models.summary import CELL_STATES
from gk_qda.names import name_key
from gk_qda.operations.case_summaries import write_case_summary
from gk_qda.operations.cases import find_case
from gk_qda.operations.coders import ensure_coder
from gk_qda.operations.locating import Locator
from gk_qda.operations.rows import ALIASES, Rows
from gk_qda.operations.summaries import EvidencePlace, find_cell, set_evidence, write_summary
from gk_qda.queries.case_summaries import case_summaries
from gk_qda.queries.codebook import Codebook, codebook

_PLACE = re.compile(r"\s*(?P<document>[^;]+?)\s*:\s*(?P<paragraph>\w+)(?:@(?P<sentence>[1-9]\d*))?\s*")
_STATE_WORDS = {"nicht thematisiert", "nicht gefragt", "not addressed", "not asked", "noch offen"}


def import_summaries(session: Session, table: ImportedTable, *, coder_id: int | None = None) -> int:
    """Fill theme cells (columns case, document or person, theme, summary, rating, state, author, evidence).

    Evidence reads "TM07:17; RG05:4", that of the second sentence "TM07:17@2". A rating that only repeats
    a state is left out. Returns how many rows said something else than their cells; the others stay as they are,
    outdated ones included.
    """
    optional = ("case", "document", "person", "summary", "rating", "state", "author", "evidence")
    rows = Rows(table, "theme", optional=optional)
    book, locator = codebook(session), Locator(session)
    changed = 0
    with rows.explained():
        for row in rows:
            changed += _take_over(session, row, book, locator, coder_id)
    session.info.get("details", {}).update(n=changed)
    return changed


def import_results(session: Session, table: ImportedTable, *, coder_id: int | None = None) -> int:
    """Results: columns theme or case, result, author, state, evidence.

    A row with a case and no theme is the summary of that case; it has no evidence. Returns how many rows said
    something else than what is there.
    """
    rows = Rows(table, "result", optional=("case", "theme", "author", "evidence", "state"))
    if not {"case", "theme"} & set(rows.columns):
        required(table, "theme", aliases=ALIASES)  # says what is missing
    book, locator = codebook(session), Locator(session)
    changed = 0
    with rows.explained():
        for row in rows:
            writer = _Writer(session, row.get("author", ""), coder_id)
            if row.get("case", "").strip() and not row.get("theme", "").strip():
                changed += writer.sum_up(find_case(session, row["case"]).id, row["result"], row.get("state"))
                continue
            changed += writer.write(
                row_kind="all",
                row_id=None,
                theme_id=book.find(row.get("theme", "")).id,
                text=row["result"],
                rating=None,
                state=row.get("state") or "done",
                places=_places(locator, row.get("evidence", "")),
            )
    session.info.get("details", {}).update(n=changed)
    return changed


def _take_over(
    session: Session, row: dict[str, str], book: Codebook, locator: Locator, coder_id: int | None
) -> bool:
    if row.get("document"):
        kind, row_id = "document", locator.document(row["document"]).id
    elif row.get("person"):
        kind, row_id = "person", _person(session, row["person"])
    else:
        kind, row_id = "case", find_case(session, row.get("case", "")).id
    text = row.get("summary", "")
    state = row.get("state", "").strip() or ("draft" if text else "open")
    if state not in CELL_STATES:
        raise ValueNotAllowed(value=state, what="state", allowed=", ".join(CELL_STATES))
    rating = row.get("rating", "").strip()
    return _Writer(session, row.get("author", ""), coder_id).write(
        row_kind=kind,
        row_id=row_id,
        theme_id=book.find(row["theme"]).id,
        text=text,
        rating="" if rating in _STATE_WORDS else rating,
        state=state,
        places=_places(locator, row.get("evidence", "")),
    )


class _Writer:
    """Writes what one row says, if its cell says something else; both say whether they did."""

    def __init__(self, session: Session, author: str, coder_id: int | None) -> None:
        self._session = session
        self._named = ensure_coder(session, author.strip()).id if author.strip() else None
        self._coder_id = self._named or coder_id

    def sum_up(self, case_id: int, text: str, state: str | None) -> bool:
        """The summary of a case."""
        known = case_summaries(self._session, [case_id]).get(case_id)
        wanted = (text, state or "done")
        if known is not None and (known.text, known.state) == wanted:
            return False
        write_case_summary(
            self._session, case_id=case_id, coder_id=self._coder_id, text=wanted[0], state=wanted[1]
        )
        return True

    def write(
        self,
        *,
        row_kind: str,
        row_id: int | None,
        theme_id: int,
        text: str,
        rating: str | None,
        state: str,
        places: Sequence[EvidencePlace],
    ) -> bool:
        """A cell with its evidence; evidence that stays keeps the codings it came from."""
        where: dict[str, Any] = {"row_kind": row_kind, "row_id": row_id, "theme_id": theme_id}
        cell = find_cell(self._session, **where)
        before = self._said(cell) if cell is not None else None
        summary_id = write_summary(
            self._session, **where, coder_id=self._coder_id, text=text, rating=rating, state=state
        )
        cell = self._session.get_one(Summary, summary_id)
        if self._named is not None:
            cell.coder_id = self._named
        stored = _evidence_of(self._session, summary_id)
        known = {(document, paragraph, sentence): coding for document, paragraph, coding, sentence in stored}
        wanted = [(d, p, known.get((d, p, sentence)), sentence) for d, p, _, sentence in places]
        if wanted != stored:
            set_evidence(self._session, summary_id=summary_id, places=wanted)
        return wanted != stored or before != self._said(cell)

    @staticmethod
    def _said(cell: Summary) -> tuple[str, str, str, int | None]:
        return cell.text, cell.rating, cell.state, cell.coder_id


def _evidence_of(session: Session, summary_id: int) -> list[EvidencePlace]:
    query = select(SummaryEvidence).where(SummaryEvidence.summary_id == summary_id)
    stored = session.scalars(query.order_by(SummaryEvidence.position, SummaryEvidence.id))
    return [(mark.document_id, mark.paragraph_id, mark.coding_id, mark.sentence) for mark in stored]


def _person(session: Session, name: str) -> int:
    found = session.scalar(select(Person.id).where(Person.name_key == name_key(name)))
    if found is None:
        raise NotFound(name=name)
    return found


def _places(locator: Locator, evidence: str) -> list[EvidencePlace]:
    places: list[EvidencePlace] = []
    for part in evidence.split(";"):
        if not part.strip():
            continue
        match = _PLACE.fullmatch(part)
        if match is None:
            raise ValueNotAllowed(value=part.strip(), what="evidence", allowed="TM07:17; RG05:4")
        document = locator.document(match["document"])
        paragraph = locator.paragraph(document, match["paragraph"])
        sentence = int(match["sentence"]) - 1 if match["sentence"] else None
        places.append((document.id, paragraph.id, None, sentence))
    return places
