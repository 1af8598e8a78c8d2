"""Takes tables of summaries and theme results into the project."""

from __future__ import annotations

import re

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import NotFound, ValueNotAllowed
from gk_qda.importing.table import ImportedTable, required
from gk_qda.models import Person
from gk_qda.models.summary import CELL_STATES
from gk_qda.names import name_key
from gk_qda.operations.case_summaries import write_case_summary
from gk_qda.operations.cases import find_case
from gk_qda.operations.coders import ensure_coder
from gk_qda.operations.locating import Locator
from gk_qda.operations.rows import ALIASES, Rows
from gk_qda.operations.summaries import set_evidence, write_summary
from gk_qda.queries.codebook import Codebook, codebook

_PLACE = re.compile(r"\s*(?P<document>[^;]+?)\s*:\s*(?P<paragraph>\w+)(?:@(?P<sentence>[1-9]\d*))?\s*")
_STATE_WORDS = {"nicht thematisiert", "nicht gefragt", "not addressed", "not asked", "noch offen"}


def import_summaries(session: Session, table: ImportedTable, *, coder_id: int | None = None) -> int:
    """Fill theme cells (columns case, document or person, theme, summary, rating, state, author, evidence).

    Evidence reads "TM07:17; RG05:4", that of the second sentence "TM07:17@2". A rating that only repeats
    a state is left out. Returns the rows read.
    """
    optional = ("case", "document", "person", "summary", "rating", "state", "author", "evidence")
    rows = Rows(table, "theme", optional=optional)
    book, locator = codebook(session), Locator(session)
    with rows.explained():
        for row in rows:
            _take_over(session, row, book, locator, coder_id)
    session.info.get("details", {}).update(n=len(table.rows))
    return len(table.rows)


def import_results(session: Session, table: ImportedTable, *, coder_id: int | None = None) -> int:
    """Results: columns theme or case, result, author, state, evidence. Returns the rows read.

    A row with a case and no theme is the summary of that case; it has no evidence.
    """
    rows = Rows(table, "result", optional=("case", "theme", "author", "evidence", "state"))
    if not {"case", "theme"} & set(rows.columns):
        required(table, "theme", aliases=ALIASES)  # says what is missing
    book, locator = codebook(session), Locator(session)
    with rows.explained():
        for row in rows:
            author = row.get("author", "").strip()
            writer = ensure_coder(session, author).id if author else coder_id
            if row.get("case", "").strip() and not row.get("theme", "").strip():
                write_case_summary(
                    session,
                    case_id=find_case(session, row["case"]).id,
                    coder_id=writer,
                    text=row["result"],
                    state=row.get("state") or "done",
                )
                continue
            summary_id = write_summary(
                session,
                row_kind="all",
                row_id=None,
                theme_id=book.find(row.get("theme", "")).id,
                coder_id=writer,
                text=row["result"],
                state=row.get("state") or "done",
            )
            set_evidence(session, summary_id=summary_id, places=_places(locator, row.get("evidence", "")))
    session.info.get("details", {}).update(n=len(table.rows))
    return len(table.rows)


def _take_over(
    session: Session, row: dict[str, str], book: Codebook, locator: Locator, coder_id: int | None
) -> None:
    if row.get("document"):
        kind, row_id = "document", locator.document(row["document"]).id
    elif row.get("person"):
        kind, row_id = "person", _person(session, row["person"])
    else:
        kind, row_id = "case", find_case(session, row.get("case", "")).id
    author = row.get("author", "").strip()
    text = row.get("summary", "")
    state = row.get("state", "").strip() or ("draft" if text else "open")
    if state not in CELL_STATES:
        raise ValueNotAllowed(value=state, what="state", allowed=", ".join(CELL_STATES))
    rating = row.get("rating", "").strip()
    summary_id = write_summary(
        session,
        row_kind=kind,
        row_id=row_id,
        theme_id=book.find(row["theme"]).id,
        coder_id=ensure_coder(session, author).id if author else coder_id,
        text=text,
        rating="" if rating in _STATE_WORDS else rating,
        state=state,
    )
    set_evidence(session, summary_id=summary_id, places=_places(locator, row.get("evidence", "")))


def _person(session: Session, name: str) -> int:
    found = session.scalar(select(Person.id).where(Person.name_key == name_key(name)))
    if found is None:
        raise NotFound(name=name)
    return found


def _places(locator: Locator, evidence: str) -> list[tuple[int, int, int | None, int | None]]:
    places: list[tuple[int, int, int | None, int | None]] = []
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
