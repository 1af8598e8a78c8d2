"""Queries kept under a name; each is answered anew whenever it is run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.analysis.query.expressions import codes_in
from gk_qda.analysis.query.reading import read_query
from gk_qda.analysis.query.writing import write_query
from gk_qda.errors import QdaError
from gk_qda.errors.queries import QueryNotFound
from gk_qda.models import SavedQuery
from gk_qda.names import name_key, sort_key
from gk_qda.queries.codebook import Codebook, current_codebook
from gk_qda.queries.kept import kept_until
from gk_qda.queries.retrieval import QueryOptions, renamed

CODE_QUERY = ""  # the kind of queries by codes; searches in texts and dictionaries are kept beside them


@dataclass(frozen=True, slots=True)
class SavedQueryValue:
    """A saved query; ``expression`` has English operators and the codes by their paths as they are now."""

    id: int
    guid: str
    name: str
    expression: str
    options: QueryOptions


def saved_queries(session: Session) -> list[SavedQueryValue]:
    """All saved queries in German order of their names."""
    return list(_saved_queries(session))


@kept_until("saved_queries", "codes")
def _saved_queries(session: Session) -> tuple[SavedQueryValue, ...]:
    book = current_codebook(session)
    return tuple(_value(row, book) for row in saved_rows(session, CODE_QUERY))


def saved_rows(session: Session, kind: str) -> list[SavedQuery]:
    """What is kept of one kind (``options["kind"]``; queries by codes have none), in German order of the names."""
    rows = [row for row in session.scalars(select(SavedQuery)) if row.options.get("kind", CODE_QUERY) == kind]
    return sorted(rows, key=lambda row: sort_key(row.name))


def saved_names(session: Session) -> list[str]:
    """Every name that is given, whatever kind it is of."""
    return list(session.scalars(select(SavedQuery.name)))


def match_query(known: Sequence[SavedQueryValue], name: str) -> SavedQueryValue:
    """The saved query of this name; raises ``QueryNotFound``."""
    for one in known:
        if name_key(one.name) == name_key(name):
            return one
    raise QueryNotFound(name=name.strip(), known=", ".join(one.name for one in known) or "–")


def _value(row: SavedQuery, book: Codebook) -> SavedQueryValue:
    options = QueryOptions(
        sub_codes=bool(row.options.get("sub_codes", True)), across=bool(row.options.get("across", False))
    )
    expression = _as_named_now(row.expression, dict(row.options.get("codes", {})), book)
    return SavedQueryValue(row.id, row.guid, row.name, expression, options)


def _as_named_now(expression: str, guids: dict[str, str], book: Codebook) -> str:
    """Codes that were renamed or moved since, by the paths they have now; a dissolved one keeps its old name."""
    paths = {code.guid: code.path for code in book.codes}
    try:
        tree = read_query(expression)
    except QdaError:
        return expression  # written by hand into the file: running it will say what is wrong
    names = {code.name: paths.get(guids.get(code.name, ""), code.name) for code in codes_in(tree)}
    return write_query(renamed(tree, names))
