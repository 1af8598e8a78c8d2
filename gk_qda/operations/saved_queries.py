"""Queries that people keep under a name."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.analysis.query.reading import read_query
from gk_qda.analysis.query.writing import write_query
from gk_qda.errors.domain import NameEmpty
from gk_qda.errors.queries import QueryNameTaken
from gk_qda.models import SavedQuery
from gk_qda.names import name_key
from gk_qda.operations.deleting import delete_with_dependents
from gk_qda.queries.codebook import codebook
from gk_qda.queries.retrieval import QueryOptions, find_codes, with_paths
from gk_qda.queries.saved_queries import CODE_QUERY


def save_query(
    session: Session,
    *,
    name: str,
    expression: str,
    options: QueryOptions | None = None,
    replace: bool = False,
) -> int:
    """Keep a query under a name; returns its id.

    Its codes are kept by their GUIDs besides their paths, so that it goes with them where they are renamed.
    Raises ``NameEmpty``, ``QueryNameTaken`` unless the old one may be replaced, and what is wrong with the query.
    """
    chosen, tree = options or QueryOptions(), read_query(expression)
    codes = find_codes(codebook(session), tree)
    found = row_named(session, name, CODE_QUERY, replace=replace)
    found.expression = write_query(with_paths(tree, codes))
    found.options = {
        "sub_codes": chosen.sub_codes,
        "across": chosen.across,
        "codes": {code.path: code.guid for code in codes.values()},
    }
    session.flush()
    return found.id


def row_named(session: Session, name: str, kind: str, *, replace: bool) -> SavedQuery:
    """The row of this kind and name, new or the old one; raises ``NameEmpty`` or ``QueryNameTaken``.

    What is of another kind never gives way.
    """
    found = _named(session, name)
    if found is not None and (not replace or found.options.get("kind", CODE_QUERY) != kind):
        raise QueryNameTaken(name=found.name)
    if found is None:
        found = SavedQuery(name=_clean(name), name_key=name_key(name))
        session.add(found)
    return found


def rename_query(session: Session, *, query_id: int, name: str) -> None:
    """Another name for a saved query; raises ``NameEmpty`` or ``QueryNameTaken``."""
    taken = _named(session, name)
    if taken is not None and taken.id != query_id:
        raise QueryNameTaken(name=taken.name)
    found = session.get_one(SavedQuery, query_id)
    found.name, found.name_key = _clean(name), name_key(name)


def delete_query(session: Session, *, query_id: int) -> None:
    """Forget a saved query."""
    delete_with_dependents(session, SavedQuery, [query_id])


def _named(session: Session, name: str) -> SavedQuery | None:
    _clean(name)
    return session.scalars(select(SavedQuery).where(SavedQuery.name_key == name_key(name))).first()


def _clean(name: str) -> str:
    """The name without blanks around it; raises ``NameEmpty``."""
    if not name.strip():
        raise NameEmpty
    return name.strip()
