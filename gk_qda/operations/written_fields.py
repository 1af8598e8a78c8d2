"""Everything that people wrote beside the texts: where words that tell who is meant may stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from gk_qda.errors.pseudonyms import ReplacedNameTaken
from gk_qda.models import (
    AnchorExample,
    Attribute,
    AttributeValue,
    Base,
    Case,
    Code,
    Coding,
    ConsensusDecision,
    Consent,
    Document,
    GuideQuestion,
    Memo,
    NamedSet,
    Person,
    SavedQuery,
    Setting,
    Speaker,
    Summary,
    TextVersion,
    Withdrawal,
    WorksheetAnswer,
    WorksheetItem,
)
from gk_qda.names import name_key
from gk_qda.project import update_rows

_WRITTEN: tuple[tuple[type[Base], tuple[str, ...]], ...] = (
    (Speaker, ("label", "function")),
    (Document, ("comment", "front_matter", "source_name", "mode")),
    (TextVersion, ("reason",)),
    (Case, ("title", "comment")),
    (Person, ("comment",)),
    (Attribute, ("title", "choices")),
    (AttributeValue, ("value",)),
    (Code, ("definition", "rule", "delimitation")),
    (AnchorExample, ("text",)),
    (Coding, ("comment",)),
    (ConsensusDecision, ("note",)),
    (Memo, ("title", "text")),
    (Summary, ("text",)),
    (Consent, ("place_of_form",)),
    (Withdrawal, ("reason",)),
    (GuideQuestion, ("text",)),
    (WorksheetItem, ("section", "text", "options")),
    (WorksheetAnswer, ("value",)),
    (SavedQuery, ("expression", "options")),
    (Setting, ("value",)),
)
_NAMES: tuple[tuple[type[Base], tuple[str, ...]], ...] = (
    (Document, ("name",)),
    (Case, ("name",)),
    (Person, ("name",)),
    (Code, ("name", "gloss")),
    (NamedSet, ("name",)),
    (SavedQuery, ("name",)),
)
WRITTEN = tuple(model for model, _ in _WRITTEN)


@dataclass(frozen=True, slots=True)
class Field:
    """One value of one row; ``place`` names it for ever, by the GUID of the row."""

    model: type[Base]
    row_id: int
    column: str
    place: str
    value: Any

    def strings(self) -> Iterator[str]:
        """The words in it, in their order."""
        yield from _strings(self.value)

    def mapped(self, change: Callable[[str], str]) -> Any:
        """The value with every string of it changed."""
        return _mapped(self.value, change)


def fields(session: Session, *, names: bool) -> Iterator[Field]:
    """All that was written, without the texts; ``names`` of documents, cases, persons, codes and sets too."""
    yield from _fields(session, _WRITTEN)
    if names:
        yield from name_fields(session)


def name_fields(session: Session) -> Iterator[Field]:
    """The names alone."""
    yield from _fields(session, _NAMES)


def _fields(session: Session, columns_of: Iterable[tuple[type[Base], tuple[str, ...]]]) -> Iterator[Field]:
    session.flush()
    for model, columns in columns_of:
        table = model.__table__
        query = select(table.c.id, table.c.guid, *(table.c[column] for column in columns)).order_by(
            table.c.id
        )
        for row_id, guid, *values in session.execute(query):
            for column, value in zip(columns, values, strict=True):
                if value:
                    yield Field(model, row_id, column, f"{model.__tablename__}/{guid}/{column}", value)


def write_fields(session: Session, changes: list[tuple[Field, Any]]) -> None:
    """Store new values; raises ``ReplacedNameTaken`` where two names would be the same."""
    by_model: dict[type[Base], dict[int, dict[str, Any]]] = {}
    for field, value in changes:
        values = by_model.setdefault(field.model, {}).setdefault(field.row_id, {})
        values[field.column] = value
        if field.column == "name":
            values["name_key"] = name_key(value)
    for model, rows in by_model.items():
        try:
            update_rows(session, model, rows)
        except IntegrityError as error:
            raise ReplacedNameTaken(table=model.__tablename__) from error


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _strings(part)


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _mapped(part, change) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_mapped(part, change) for part in value]
    return value
