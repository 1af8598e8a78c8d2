"""Reports that a project keeps: saved, named, copied, deleted."""

from __future__ import annotations

from itertools import count

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import NameEmpty
from gk_qda.errors.reports import ReportNameTaken
from gk_qda.models import Setting
from gk_qda.models.base import new_guid
from gk_qda.names import name_key
from gk_qda.operations.deleting import delete_with_dependents
from gk_qda.operations.reports.kinds import checked
from gk_qda.queries.report_choices import PREFIX, ReportChoices, stored_choices


def save_report(session: Session, *, name: str, choices: ReportChoices, replace: bool = False) -> int:
    """Keep a report under a name; returns its id.

    Raises ``NameEmpty``, ``ReportNameTaken`` unless the old one may be replaced, and what is wrong with the choices.
    """
    found = _named(session, name)
    if found is not None and not replace:
        raise ReportNameTaken(name=found.value["name"])
    if found is None:
        found = Setting(key=f"{PREFIX}{new_guid()}", value=None)
        session.add(found)
        shown = _clean(name)
    else:
        shown = found.value["name"]
    found.value = {"name": shown} | stored_choices(session, checked(choices))
    session.flush()
    return found.id


def change_report(session: Session, *, report_id: int, choices: ReportChoices) -> None:
    """Other choices for a report; raises what is wrong with them."""
    found = session.get_one(Setting, report_id)
    found.value = {"name": found.value["name"]} | stored_choices(session, checked(choices))


def rename_report(session: Session, *, report_id: int, name: str) -> None:
    """Another name; raises ``NameEmpty`` or ``ReportNameTaken``."""
    taken = _named(session, name)
    if taken is not None and taken.id != report_id:
        raise ReportNameTaken(name=taken.value["name"])
    found = session.get_one(Setting, report_id)
    found.value = found.value | {"name": _clean(name)}


def duplicate_report(session: Session, *, report_id: int) -> int:
    """The same choices under a free name, never exported; returns the id of the copy."""
    found = session.get_one(Setting, report_id)
    taken = {name_key(row.value["name"]) for row in _rows(session)}
    names = (f"{found.value['name']} ({number})" for number in count(2))
    name = next(one for one in names if name_key(one) not in taken)
    copy = Setting(key=f"{PREFIX}{new_guid()}", value=found.value | {"name": name})
    session.add(copy)
    session.flush()
    return copy.id


def delete_report(session: Session, *, report_id: int) -> None:
    """Forget a report; files that were made of it stay."""
    delete_with_dependents(session, Setting, [report_id])


def _rows(session: Session) -> list[Setting]:
    return list(session.scalars(select(Setting).where(Setting.key.startswith(PREFIX, autoescape=True))))


def _named(session: Session, name: str) -> Setting | None:
    _clean(name)
    key = name_key(name)
    return next((row for row in _rows(session) if name_key(row.value["name"]) == key), None)


def _clean(name: str) -> str:
    """The name without blanks around it; raises ``NameEmpty``."""
    if not name.strip():
        raise NameEmpty
    return name.strip()
