"""Who coded and wrote is called by a number in what leaves the house: a file is no control of anybody's work."""

from __future__ import annotations

import re
import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from sqlalchemy.orm import Session

from gk_qda.exporting.report import Report
from gk_qda.exporting.table import Table
from gk_qda.exporting.texts import with_texts
from gk_qda.queries.audit_trail import audit_accounts
from gk_qda.queries.coders import coders
from gk_qda.words import catalogue

T = TypeVar("T", Report, Table)


@dataclass(frozen=True, eq=False)
class Colleagues:
    """Names and initials of coders, and accounts of machines, with the number that was drawn for each.

    The consensus is nobody.
    """

    numbers: Mapping[str, int]
    pattern: re.Pattern[str] | None
    accounts: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, session: Session) -> Colleagues:
        """Those of a project, for one export."""
        people = [one for one in coders(session) if not one.is_consensus]
        drawn = _drawn(len(people))
        numbers = {one.name: n for one, n in zip(people, drawn, strict=True) if one.name}
        for one, n in zip(people, drawn, strict=True):
            numbers.setdefault(one.initials, n)
        numbers.pop("", None)
        known = [account for account in audit_accounts(session) if account not in numbers]
        accounts = dict(zip(known, _drawn(len(known)), strict=True))
        return cls(numbers, _pattern({*numbers, *accounts}), accounts)

    def unnamed(self, made: T) -> T:
        """The report or table without their names."""
        if self.pattern is None:
            return made
        words = catalogue("export_check", made.language)
        called = {name: words("colleague", n=n) for name, n in self.numbers.items()}
        called |= {name: words("account", n=n) for name, n in self.accounts.items()}
        pattern = self.pattern
        return with_texts(made, lambda text: pattern.sub(lambda found: called[found[0]], text))


def _drawn(number: int) -> list[int]:
    numbers = list(range(1, number + 1))
    secrets.SystemRandom().shuffle(numbers)
    return numbers


def _pattern(names: Collection[str]) -> re.Pattern[str] | None:
    """Names of several parts wherever they stand, others ("Demo", "AB") only where nothing else can be meant."""
    parts = sorted(names, key=lambda name: (-len(name), name))
    sure = [re.escape(name) for name in parts if " " in name]
    others = [re.escape(name) for name in parts if " " not in name]
    forms = [rf"(?<!\w)(?:{'|'.join(sure)})(?!\w)"] if sure else []
    if others:
        forms.append(rf"(?:(?<=^)|(?<= · )|(?<=, )|(?<=: ))(?:{'|'.join(others)})(?=$| · |, )")
    return re.compile("|".join(forms)) if forms else None
