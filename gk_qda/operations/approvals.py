"""Decisions on quotations, read back from the list that an interviewee returned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import ValueNotAllowed
from gk_qda.importing.table import ImportedTable, find_column, required
from gk_qda.models import Coding, Document, Setting
from gk_qda.names import name_key
from gk_qda.project.recording import chunks
from gk_qda.queries.approvals import ACCEPTED, CHANGED, DECISIONS, PREFIX, REFUSED, approvals
from gk_qda.queries.filters import Filters, scope
from gk_qda.queries.segments import segments_by_id

#: Columns of the list and how they are called in German.
ALIASES = {
    "id": ("kennung",),
    "quotation": ("zitat",),
    "decision": ("entscheidung",),
    "changed": ("änderung", "stattdessen", "change"),
    "comment": ("anmerkung",),
}
_WORDS = {
    ACCEPTED: (
        "ja",
        "j",
        "yes",
        "y",
        "ok",
        "x",
        "freigeben",
        "freigegeben",
        "accept",
        "accepted",
        "approve",
        "approved",
    ),
    CHANGED: ("ändern", "geändert", "change", "changed", "mit änderung"),
    REFUSED: (
        "nein",
        "n",
        "no",
        "nicht",
        "nicht verwenden",
        "do not use",
        "ablehnen",
        "abgelehnt",
        "refuse",
        "refused",
    ),
}


@dataclass(slots=True)
class Returned:
    """How many rows said what; ``unknown`` are the numbers of rows whose quotation is not in the project."""

    accepted: int = 0
    changed: int = 0
    refused: int = 0
    undecided: int = 0
    unknown: list[int] = field(default_factory=list)

    def count(self, decision: str) -> None:
        """One more of a decision."""
        setattr(self, decision, getattr(self, decision) + 1)


def import_approvals(session: Session, table: ImportedTable) -> Returned:
    """Take the decisions of a returned list; an empty cell leaves what was decided before as it is.

    Words in the column of changes, or other words in that of quotations, are a change; a change without words is
    refused until there are some. Raises ``MissingColumn``, and ``ValueNotAllowed`` for a decision that nobody
    understands.
    """
    names = required(table, "id", "decision", aliases=ALIASES)
    names |= {key: find_column(table, key, ALIASES) or "" for key in ("quotation", "changed", "comment")}
    returned = Returned()
    taken: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    rows = [
        (number, {key: row.get(column, "").strip() for key, column in names.items()})
        for number, row in table.numbered()
    ]
    known = _known(session, [cells["id"] for _, cells in rows])
    for number, cells in rows:
        if not cells["changed"] and cells["id"] in known:
            cells["changed"] = _changed_in_place(cells["quotation"], known[cells["id"]][1])
        decision = _decision(cells["decision"], cells["changed"])
        if decision is None:
            returned.undecided += 1
            continue
        shown = known.get(cells["id"])
        if shown is None:
            returned.unknown.append(number)
            continue
        document, words = shown
        taken[document][cells["id"]] = {
            "decision": decision,
            "words": words,
            "changed": cells["changed"] if decision == CHANGED else "",
            "comment": cells["comment"],
        }
        returned.count(decision)
    for document, decisions in taken.items():
        _store(session, document, decisions)
    session.info.get("details", {})["n"] = sum(map(len, taken.values()))
    return returned


def forget_approvals(session: Session, *, document_id: int) -> None:
    """Drop all decisions on quotations of a document."""
    document = session.get_one(Document, document_id)
    stored = session.scalars(select(Setting).where(Setting.key == f"{PREFIX}{document.guid}")).first()
    if stored is not None:
        stored.value = {}


def _decision(said: str, changed: str) -> str | None:
    key = name_key(said)
    if not key:
        return CHANGED if changed else None
    for decision in DECISIONS:
        if key in _WORDS[decision]:
            if decision == CHANGED and not changed:
                return REFUSED
            return CHANGED if decision == ACCEPTED and changed else decision
    allowed = ", ".join(words[0] for words in _WORDS.values())
    raise ValueNotAllowed(value=said, what="decision", allowed=allowed)


def _changed_in_place(returned: str, words: str) -> str:
    """What somebody made of the quotation itself instead of writing beside it; "" where it is as it was."""
    return returned if returned and _letters(returned) != _letters(words) else ""


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _known(session: Session, codings: Sequence[str]) -> dict[str, tuple[str, str]]:
    """(GUID of the document, words) of codings by their GUIDs, also of those gone that were decided on before."""
    names = {document.guid: document.name for document in session.scalars(select(Document))}
    by_name = {name: guid for guid, name in names.items()}
    found = {one.coding: (by_name[one.document], one.words) for one in approvals(session)}
    everything = scope(session, Filters(speakers="all", include_technical=True))
    for part in chunks(sorted(set(codings))):
        ids = session.scalars(select(Coding.id).where(Coding.guid.in_(part))).all()
        for segment in segments_by_id(session, everything, ids):
            found[segment.coding.guid] = segment.document.guid, " ".join(segment.quote.split())
    return found


def _store(session: Session, document: str, decisions: dict[str, Any]) -> None:
    key = f"{PREFIX}{document}"
    stored = session.scalars(select(Setting).where(Setting.key == key)).first()
    if stored is None:
        session.add(Setting(key=key, value=decisions))
    else:
        stored.value = (stored.value or {}) | decisions
    session.flush()
