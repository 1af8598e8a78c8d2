"""The values of attributes for documents and their pieces: their own, and those of their cases at their date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import AttributeValue
from gk_qda.queries.cases import as_printed, attributes, list_choices
from gk_qda.queries.documents import documents
from gk_qda.queries.kept import kept_until
from gk_qda.queries.named_groups import add_groups
from gk_qda.queries.phases import add_phases, period
from gk_qda.queries.pieces import Piece, pieces

History = tuple[tuple[date | None, str], ...]  # (valid from, value), the one for all time first


def histories(session: Session, scope: str) -> dict[tuple[int, int], History]:
    """``{(attribute id, owner id): its values in the order of their dates}`` of cases, documents or persons.

    Values that do not apply or are not known read "trifft nicht zu" and "nicht bekannt", lists stand in one order.
    """
    lists = list_choices(session)
    owner = getattr(AttributeValue, f"{scope}_id")
    rows = session.execute(
        select(
            AttributeValue.attribute_id,
            owner,
            AttributeValue.valid_from,
            AttributeValue.state,
            AttributeValue.value,
        )
        .where(owner.is_not(None))
        .order_by(AttributeValue.valid_from.is_not(None), AttributeValue.valid_from, AttributeValue.id)
    )
    found: defaultdict[tuple[int, int], list[tuple[date | None, str]]] = defaultdict(list)
    for attribute_id, owner_id, since, state, value in rows:
        words = as_printed(state, value, lists.get(attribute_id))
        found[attribute_id, owner_id].append((since, words))
    return {key: tuple(values) for key, values in found.items()}


def value_on(history: Sequence[tuple[date | None, str]], day: date | None) -> str:
    """What was valid on a day, "" where nothing was known yet; without a day the newest value."""
    found = ""
    for since, value in history:
        if since is None or day is None or since <= day:
            found = value
    return found


_RESTS_ON = ("documents", "cases", "case_members", "paragraphs", "attributes", "attribute_values", "settings")


@kept_until(*_RESTS_ON)
def values_by_piece(session: Session) -> dict[str, dict[int, str]]:
    """Every attribute by name with its value for each piece of a document, by the id of the piece.

    Attributes of a case hold for what belongs to it, each as it was at the date of the document; where cases and
    documents have one of the same name, the case's wins. The fields date, mode and form of documents can be
    asked for like attributes. Phases ("vor Lockdown") are derived where no value was given; conditions kept
    under a name are answered "ja" or "nein".
    """
    every = pieces(session)
    by_id = {document.id: document for document in documents(session)}
    of_pieces = [(piece.id, by_id[piece.document_id]) for piece in every]
    found: dict[str, dict[int, str]] = {
        "modus": {i: d.mode for i, d in of_pieces if d.mode},
        "form": {i: d.form for i, d in of_pieces},
        "datum": {i: d.date.isoformat() for i, d in of_pieces if d.date},
    }
    for scope in ("document", "case"):
        stored, known = histories(session, scope), attributes(session, scope)
        owned: defaultdict[int | None, list[Piece]] = defaultdict(list)
        for piece in every:
            owned[piece.document_id if scope == "document" else piece.case_id].append(piece)
        columns: dict[int, dict[int, str]] = {info.id: {} for info in known}
        for (attribute_id, owner_id), history in stored.items():
            for piece in owned.get(owner_id, ()):
                # what a document itself says has no other date than its own
                if value := value_on(history, by_id[piece.document_id].date):
                    columns[attribute_id][piece.id] = value
        found |= {info.name: columns[info.id] for info in known}
    add_phases(found, attributes(session, "case"), period(session))
    return add_groups(session, found, [piece.id for piece in every])


@kept_until(*_RESTS_ON)
def values_by_document(session: Session) -> dict[str, dict[int, str]]:
    """The same by document: of one that belongs to cases with different values all of them, as a list."""
    every = pieces(session)
    return {
        name: {document_id: "; ".join(values) for document_id, values in of_documents(column, every).items()}
        for name, column in values_by_piece(session).items()
    }


def of_documents(column: Mapping[int, str], chosen: Iterable[Piece]) -> dict[int, tuple[str, ...]]:
    """The different values of the pieces of each document; what no case has of it says nothing beside its cases."""
    found: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for piece in chosen:
        if not piece.is_rest and (value := column.get(piece.id)):
            found[piece.document_id][value] = None
    return {document_id: tuple(values) for document_id, values in found.items()}
