"""The values of attributes for each document: its own, and those of its cases at its date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import AttributeValue
from gk_qda.queries.cases import as_printed, attributes, list_choices, membership
from gk_qda.queries.documents import documents
from gk_qda.queries.kept import kept_until
from gk_qda.queries.named_groups import add_groups
from gk_qda.queries.phases import add_phases, period

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


@kept_until("documents", "cases", "case_members", "paragraphs", "attributes", "attribute_values", "settings")
def values_by_document(session: Session) -> dict[str, dict[int, str]]:
    """Every attribute by name with its value for each document.

    Attributes of a case hold for its documents, each as it was at the date of the document; where cases and
    documents have one of the same name, the case's wins. The fields date, mode and form of documents can be
    asked for like attributes. Phases ("vor Lockdown") are derived where no value was given; conditions kept
    under a name are answered "ja" or "nein".
    """
    everything, members = documents(session), membership(session)
    found: dict[str, dict[int, str]] = {
        "modus": {d.id: d.mode for d in everything if d.mode},
        "form": {d.id: d.form for d in everything},
        "datum": {d.id: d.date.isoformat() for d in everything if d.date},
    }
    day_of = {document.id: document.date for document in everything}
    for scope in ("document", "case"):
        stored, known = histories(session, scope), attributes(session, scope)
        columns: dict[int, dict[int, str]] = {info.id: {} for info in known}
        for (attribute_id, owner_id), history in stored.items():
            owned = [owner_id] if scope == "document" else members.documents_of(owner_id)
            for document_id in owned:
                # what a document itself says has no other date than its own
                if value := value_on(history, day_of[document_id]):
                    columns[attribute_id][document_id] = value
        found |= {info.name: columns[info.id] for info in known}
    add_phases(found, attributes(session, "case"), period(session))
    return add_groups(session, found, [document.id for document in everything])
