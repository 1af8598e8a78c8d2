"""Takes a table of memos into the project."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import NotFound, SpanOutside
from gk_qda.importing.table import ImportedTable
from gk_qda.models import Coding, Memo, Person, Summary
from gk_qda.models.base import Base
from gk_qda.names import name_key
from gk_qda.operations.cases import find_case
from gk_qda.operations.coders import ensure_coder
from gk_qda.operations.locating import Locator
from gk_qda.operations.memos import write_memo
from gk_qda.operations.rows import Rows
from gk_qda.queries.codebook import Codebook, codebook
from gk_qda.queries.memo_targets import FREE, PROJECT, MemoTarget
from gk_qda.queries.memos import CASE_SUMMARY, NOTE, PARAPHRASE
from gk_qda.spans import Span

_OPTIONAL = (
    *("target", "kind", "title", "document", "paragraph", "start", "end", "quote", "code", "case", "person"),
    *("author", "created", "changed", "coding", "summary", "guid"),
)


def import_memos(session: Session, table: ImportedTable, *, coder_id: int | None = None) -> int:
    """Add the memos of a table; where a GUID is known, its title and text are taken over.

    What a memo stands on follows from the columns that are filled: coding (GUID), else document with start
    and end or with a quote, document, code, case, person; ``target`` tells the memo of the project from free
    ones. ``coder_id`` is who wrote where the row does not say. Returns how many memos are new or changed.
    """
    rows = Rows(table, "text", optional=_OPTIONAL)
    finder = _Targets(session)
    written = 0
    with rows.explained():
        for row in rows:
            written += _take_over(session, row, finder, coder_id)
    session.info.get("details", {}).update(n=written)
    return written


def _take_over(session: Session, row: dict[str, str], finder: _Targets, coder_id: int | None) -> bool:
    title, text, guid = row.get("title", ""), row["text"], row.get("guid", "").strip()
    known = session.scalars(select(Memo).where(Memo.guid == guid)).first() if guid else None
    if known is not None:
        if (known.title, known.text) == (title, text):
            return False
        write_memo(session, coder_id=coder_id, memo_id=known.id, title=title, text=text)
        return True
    author = row.get("author", "").strip()
    memo_id = write_memo(
        session,
        coder_id=ensure_coder(session, author).id if author else coder_id,
        target=finder.target(row),
        kind=_kind(row.get("kind", "")),
        title=title,
        text=text,
        guid=guid or None,
    )
    memo = session.get_one(Memo, memo_id)
    memo.created_at = _moment(row.get("created", ""), memo.created_at)
    memo.changed_at = _moment(row.get("changed", ""), memo.changed_at)
    session.flush()
    return True


class _Targets:
    """Finds what rows say that memos stand on."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._locator = Locator(session)
        self._book: Codebook | None = None

    def target(self, row: dict[str, str]) -> MemoTarget:
        """Raises ``NotFound`` and its kin, ``QuoteNotFound`` or ``SpanOutside``."""
        kind = row.get("target", "").strip()
        if kind == "summary" or row.get("summary", "").strip():
            return MemoTarget("summary", self._by_guid(Summary, row.get("summary", "")))
        if row.get("coding", "").strip():
            coding = self._coding(row)
            if coding is not None:
                return MemoTarget("coding", coding)
        if row.get("document", "").strip():
            return self._place(row)
        if row.get("code", "").strip():
            self._book = self._book or codebook(self._session)
            return MemoTarget("code", self._book.find(row["code"]).id)
        if row.get("case", "").strip():
            return MemoTarget("case", find_case(self._session, row["case"]).id)
        if row.get("person", "").strip():
            return MemoTarget("person", self._person(row["person"]))
        return PROJECT if kind == "project" else FREE

    def _coding(self, row: dict[str, str]) -> int | None:
        """The coding of this GUID; where it is gone the memo stands on the passage."""
        return self._session.scalar(select(Coding.id).where(Coding.guid == row["coding"].strip()))

    def _place(self, row: dict[str, str]) -> MemoTarget:
        document = self._locator.document(row["document"].strip())
        start, end = row.get("start", "").strip(), row.get("end", "").strip()
        if start and end:
            if not (start.isdecimal() and end.isdecimal() and int(start) < int(end) <= document.length):
                raise SpanOutside(start=start, end=end, document=document.name, length=document.length)
            return MemoTarget("passage", document.id, Span(int(start), int(end)))
        if row.get("quote", "").strip():
            span = self._locator.quote(document, row.get("paragraph", "").strip(), row["quote"])
            return MemoTarget("passage", document.id, span)
        if row.get("paragraph", "").strip():
            paragraph = self._locator.paragraph(document, row["paragraph"].strip())
            return MemoTarget("passage", document.id, paragraph.span)
        return MemoTarget("document", document.id)

    def _person(self, name: str) -> int:
        found = self._session.scalar(select(Person.id).where(Person.name_key == name_key(name)))
        if found is None:
            raise NotFound(name=name)
        return found

    def _by_guid(self, model: type[Base], guid: str) -> int:
        found = self._session.scalar(select(model.id).where(model.guid == guid.strip()))
        if found is None:
            raise NotFound(name=guid.strip())
        return found


def _kind(word: str) -> str:
    return word.strip() if word.strip() in (PARAPHRASE, CASE_SUMMARY) else NOTE


def _moment(word: str, otherwise: datetime) -> datetime:
    try:
        return datetime.fromisoformat(word).astimezone()
    except ValueError:
        return otherwise
