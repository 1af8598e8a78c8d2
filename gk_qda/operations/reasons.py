"""Reasons that stay in the audit trail for ever: nobody may be named in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from gk_qda.errors.domain import ReasonNamesSomebody
from gk_qda.queries.persons import person_names

if TYPE_CHECKING:
    from gk_qda.language.known_names import KnownNames

_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d{2,4})?")
_NUMBERED = re.compile(r"(?:Person|P|B)?[ _]?\d*", re.IGNORECASE)  # "Person 7" tells nothing


def names_somebody(reason: str, names: KnownNames | None = None) -> bool:
    """Whether a reason holds a name, a number or another detail of a person; ``names`` are those of an open key."""
    from gk_qda.language.personal import patterns_in  # reads lists of names

    details = (one for one in patterns_in(reason) if not _DATE.fullmatch(one.span.of(reason)))
    return next(details, None) is not None or bool(names and names.places(reason))


def require_nameless(session: Session, reason: str, names: KnownNames | None = None) -> None:
    """Raises ``ReasonNamesSomebody``, also for a person of the project."""
    if not reason:
        return
    persons = (name for _, name in person_names(session) if not _NUMBERED.fullmatch(name))
    is_person = any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", reason, re.IGNORECASE) for name in persons)
    if is_person or names_somebody(reason, names):
        raise ReasonNamesSomebody
