"""Attributes of cases, documents and persons: made, described, filled in by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import NameEmpty, NameTaken, ValueNotAllowed, ValueNotOfType
from gk_qda.language.states import state_of
from gk_qda.language.typed_values import typed_value
from gk_qda.models import Attribute, AttributeValue
from gk_qda.models.case import SCOPES, TYPES
from gk_qda.names import name_key
from gk_qda.operations.deleting import delete_with_dependents
from gk_qda.operations.named_groups import require_no_group


def add_attribute(
    session: Session,
    *,
    scope: str,
    name: str,
    type: str = "text",
    title: str = "",
    choices: Sequence[str] = (),
) -> int:
    """Make an attribute behind the others; returns its id. Raises ``NameEmpty``, ``NameTaken``, ``ValueNotAllowed``."""
    name = name.strip()
    if not name:
        raise NameEmpty
    for value, what, allowed in ((scope, "scope", SCOPES), (type, "type", TYPES)):
        if value not in allowed:
            raise ValueNotAllowed(value=value, what=what, allowed=", ".join(allowed))
    taken = select(Attribute.id).where(Attribute.scope == scope, Attribute.name_key == name_key(name))
    if session.scalar(taken) is not None:
        raise NameTaken(name=name)
    require_no_group(session, name)
    made = Attribute(
        scope=scope,
        name=name,
        name_key=name_key(name),
        type=type,
        title=title.strip(),
        choices=[choice.strip() for choice in choices if choice.strip()],
        position=session.scalar(select(func.count()).select_from(Attribute)) or 0,
    )
    session.add(made)
    session.flush()
    session.info.get("details", {}).setdefault("name", made.title or made.name)
    return made.id


def delete_attribute(session: Session, *, attribute_id: int) -> None:
    """Remove an attribute with all its values."""
    found = session.get_one(Attribute, attribute_id)
    session.info.get("details", {}).setdefault("name", found.title or found.name)
    delete_with_dependents(session, Attribute, [attribute_id])


def value_of(attribute: Attribute, words: str) -> str:
    """What the words are as a value of the attribute; raises ``ValueNotOfType``."""
    value = typed_value(words, attribute.type, [str(choice) for choice in attribute.choices])
    if value is None:
        raise ValueNotOfType(value=words.strip(), name=attribute.title or attribute.name, type=attribute.type)
    return value


def set_value(
    session: Session, *, attribute_id: int, owner_id: int, words: str, valid_from: date | None = None
) -> None:
    """Store what was typed for a case, document or person, from a day on or for all time; "" is missing.

    Raises ``ValueNotOfType`` where the words are no number, day, month or choice as the attribute wants them.
    """
    attribute = session.get_one(Attribute, attribute_id)
    session.info.get("details", {}).setdefault("name", attribute.title or attribute.name)
    value = value_of(attribute, words)
    owner = f"{attribute.scope}_id"
    stored = session.scalars(
        select(AttributeValue).where(
            AttributeValue.attribute_id == attribute_id,
            getattr(AttributeValue, owner) == owner_id,
            AttributeValue.valid_from.is_(None)
            if valid_from is None
            else AttributeValue.valid_from == valid_from,
        )
    ).first()
    if not value:
        if stored is not None:
            session.delete(stored)
        return
    if stored is None:
        stored = AttributeValue(attribute_id=attribute_id, valid_from=valid_from, **{owner: owner_id})
        session.add(stored)
    stored.state, stored.value = state_of(value), value
