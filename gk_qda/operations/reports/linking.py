"""What would tell the same document, person or passage in another publication, whatever it is called there."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.exporting.days import day_in_words
from gk_qda.exporting.report import Report
from gk_qda.exporting.table import Table
from gk_qda.exporting.texts import with_texts
from gk_qda.models import Change, Memo, Summary
from gk_qda.progress import looking
from gk_qda.queries.cases import attributes
from gk_qda.queries.documents import documents
from gk_qda.words import LANGUAGES

T = TypeVar("T", Report, Table)
_LINKING = frozenset({
    "guid", "kennung", "id", "start", "end", "created", "date", "datum", "duration", "duration_minutes",
    "delete_audio_by", "delete_key_by", "delete_transcript_by", "source_name", "source", "document_guid",
    "case_guid",
})  # fmt: skip
_LENGTHS = frozenset(
    {"turns", "words", "paragraphs", "index"}
)  # beside a document; elsewhere they are what is counted
_MARK = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d\S*"  # a point in time
    r"|[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}(?:; [0-9A-Fa-f-]{36})*"
)


@dataclass(frozen=True, eq=False)
class Links:
    """The days of the documents and of the work on them, and the attributes whose values are days."""

    days: re.Pattern[str] | None
    dated: frozenset[str]
    untouched: frozenset[str]  # sentences on the state of the project

    @classmethod
    def of(cls, session: Session, untouched: Collection[str]) -> Links:
        """Those of a project."""
        days = {one.date for one in documents(session) if one.date is not None} | _days_of_work(session)
        written = sorted({re.escape(day_in_words(day, language)) for day in days for language in LANGUAGES})
        ofcases = {info.name for info in attributes(session, "case")}
        dated = {
            info.name.casefold()
            for scope in ("document", "person")
            for info in attributes(session, scope)
            if info.type == "date" and info.name not in ofcases
        }
        moment = r"(?:,? \d\d:\d\d)?"
        pattern = re.compile(rf"( · |, )?(?<!\w)(?:{'|'.join(written)}){moment}(?!\w)") if written else None
        return cls(pattern, frozenset(dated), frozenset(untouched))

    def without(self, made: T) -> T:
        """Without columns of days, lengths and marks, and without the days of documents in any text."""
        if isinstance(made, Table):
            made = self._columns(made)
        if self.days is None:
            return made
        new = with_texts(made, self._without_days)
        return replace(new, stand=made.stand) if isinstance(made, Report) else new

    def _without_days(self, text: str) -> str:
        if self.days is None or text in self.untouched:
            return text
        return self.days.sub(lambda found: "" if found[1] else "[…]", text)

    def _columns(self, table: Table) -> Table:
        gone = {key for key in _keys(table) if self._tells(key, table)}
        return replace(
            table,
            columns=tuple(column for column in table.columns if column.key not in gone),
            rows=tuple(
                {key: _rounded(key, value) for key, value in row.items() if key not in gone}
                for row in table.rows
            ),
            base={key: value for key, value in table.base.items() if not _are_lengths(key, value)},
            segments=None if table.segments is None else self._columns(table.segments),
        )

    def _tells(self, key: str, table: Table) -> bool:
        name = key.casefold()
        if name in _LINKING or name in self.dated:
            return True
        if name in _LENGTHS and any("document" in row for row in table.rows[:1]):
            return True
        values = [row[key] for row in table.rows if row.get(key) not in (None, "", [])]
        return bool(values) and all(_is_mark(value) for value in values)


def _are_lengths(key: str, value: Any) -> bool:
    """The lengths of documents by their names, among the facts of a table."""
    return key in _LENGTHS and isinstance(value, dict)


def _rounded(key: str, value: Any) -> Any:
    """A place in a document in whole per cent: with more figures it tells the length of the document."""
    return round(value) if key == "position" and isinstance(value, float) else value


def _days_of_work(session: Session) -> set[date]:
    """When somebody wrote or changed something, as people at this machine count days."""
    found: set[datetime] = set(session.scalars(select(Change.created_at)))
    for column in (Memo.created_at, Memo.changed_at, Summary.written_at):
        found.update(session.scalars(select(column).distinct()))
    return {moment.astimezone().date() for moment in found}


def _keys(table: Table) -> dict[str, None]:
    keys = dict.fromkeys(column.key for column in table.columns)
    for row in looking(table.rows, every=100):
        keys |= dict.fromkeys(row)
    return keys


def _is_mark(value: Any) -> bool:
    """A point in time, a GUID, or several of them."""
    if isinstance(value, list | tuple):
        return all(_is_mark(one) for one in value)
    return isinstance(value, date) or (isinstance(value, str) and _MARK.fullmatch(value) is not None)
