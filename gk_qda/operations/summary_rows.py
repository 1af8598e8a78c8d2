"""What the rows of a table say of theme cells, results of themes and summaries of cases; nothing is written here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import NotFound, ValueNotAllowed
from gk_qda.importing.table import ImportedTable, required
from gk_qda.models import Person
from gk_qda.models.summary import CELL_STATES
from gk_qda.names import name_key
from gk_qda.operations.case_summaries import STATES as CASE_STATES
from gk_qda.operations.cases import find_case
from gk_qda.operations.locating import Locator
from gk_qda.operations.rows import ALIASES, Rows
from gk_qda.operations.summaries import EvidencePlace, check_rating
from gk_qda.queries.codebook import codebook

_PLACE = re.compile(r"\s*(?P<document>[^;]+?)\s*:\s*(?P<paragraph>\w+)(?:@(?P<sentence>[1-9]\d*))?\s*")
_STATE_WORDS = {"nicht thematisiert", "nicht gefragt", "not addressed", "not asked", "noch offen"}


@dataclass(frozen=True, slots=True)
class SaidOfCell:
    """What one row says; None where the table has no such column, so that what is there stays.

    ``row_kind`` is case, document, person, or all for the result of a theme; without a theme it is the summary of a
    case as a whole.
    """

    row_kind: str
    row_id: int | None
    theme_id: int | None
    place: str  # "KO06 · Corona", for people
    text: str | None
    rating: str | None
    state: str | None
    author: str
    places: tuple[EvidencePlace, ...] | None


class SummaryRows:
    """Walks a table of theme cells: columns case, document or person, theme, and what is said of the cell."""

    def __init__(self, session: Session, table: ImportedTable) -> None:
        optional = ("case", "document", "person", "summary", "rating", "state", "author", "evidence")
        self.rows = Rows(table, "theme", optional=optional)
        self._session, self._book, self._locator = session, codebook(session), Locator(session)

    def said(self, row: dict[str, str]) -> SaidOfCell:
        """What a row says; raises what is wrong with it."""
        kind, row_id, owner = self._owner(row)
        theme = self._book.find(row["theme"])
        text, rating, state = row.get("summary"), row.get("rating"), row.get("state", "").strip() or None
        if state is None and "state" in row:
            state = "draft" if text else "open"
        if state is not None and state not in CELL_STATES:
            raise ValueNotAllowed(value=state, what="state", allowed=", ".join(CELL_STATES))
        if rating is not None:
            rating = "" if rating.strip() in _STATE_WORDS else rating.strip()
            check_rating(self._session, theme.id, rating)
        return SaidOfCell(
            kind,
            row_id,
            theme.id,
            f"{owner} · {theme.path}",
            text,
            rating,
            state,
            row.get("author", "").strip(),
            _places(self._locator, row.get("evidence")),
        )

    def _owner(self, row: dict[str, str]) -> tuple[str, int, str]:
        if row.get("document"):
            document = self._locator.document(row["document"])
            return "document", document.id, document.name
        if row.get("person"):
            return "person", _person(self._session, row["person"]), row["person"].strip()
        case = find_case(self._session, row.get("case", ""))
        return "case", case.id, case.name


class ResultRows:
    """Walks a table of results: columns theme or case, result, author, state, evidence."""

    def __init__(self, session: Session, table: ImportedTable) -> None:
        self.rows = Rows(table, "result", optional=("case", "theme", "author", "evidence", "state"))
        if not {"case", "theme"} & set(self.rows.columns):
            required(table, "theme", aliases=ALIASES)  # says what is missing
        self._session, self._book, self._locator = session, codebook(session), Locator(session)

    def said(self, row: dict[str, str]) -> SaidOfCell:
        """What a row says; one with a case and no theme is the summary of that case and has no evidence."""
        state, author = row.get("state", "").strip() or "done", row.get("author", "").strip()
        if row.get("case", "").strip() and not row.get("theme", "").strip():
            _check_state(state, CASE_STATES)
            case = find_case(self._session, row["case"])
            return SaidOfCell("case", case.id, None, case.name, row["result"], None, state, author, None)
        _check_state(state, CELL_STATES)
        theme, places = self._book.find(row.get("theme", "")), _places(self._locator, row.get("evidence"))
        return SaidOfCell("all", None, theme.id, theme.path, row["result"], None, state, author, places)


def _check_state(state: str, allowed: tuple[str, ...]) -> None:
    if state not in allowed:
        raise ValueNotAllowed(value=state, what="state", allowed=", ".join(allowed))


def _person(session: Session, name: str) -> int:
    found = session.scalar(select(Person.id).where(Person.name_key == name_key(name)))
    if found is None:
        raise NotFound(name=name)
    return found


def _places(locator: Locator, evidence: str | None) -> tuple[EvidencePlace, ...] | None:
    if evidence is None:
        return None
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
    return tuple(places)
