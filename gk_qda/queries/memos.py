"""Memos as values: what was noted, on what, by whom; searched, sorted, counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from gk_qda.models import Coding, Document, Memo
from gk_qda.names import search_key
from gk_qda.project.recording import chunks
from gk_qda.queries.codebook import current_codebook
from gk_qda.queries.coders import coders
from gk_qda.queries.memo_targets import NOWHERE, MemoTarget, TargetPlace, TargetRow, TargetWords, target_of
from gk_qda.queries.settings import setting

NOTE, PARAPHRASE, CASE_SUMMARY = "note", "paraphrase", "case_summary"
KINDS = (NOTE, PARAPHRASE, CASE_SUMMARY)
_FIRST_WORDS = 80  # characters that stand for a title where there is none


@dataclass(frozen=True, slots=True)
class MemoValue:
    """One memo with what it stands on in words: "TM07, Abs. 11", "Corona > Umgang", "Ginsterkamp"."""

    id: int
    guid: str
    kind: str  # note | paraphrase | case_summary
    title: str
    text: str
    target: MemoTarget
    where: str
    coder_id: int | None
    author: str  # name
    initials: str
    created: datetime
    changed: datetime
    place: TargetPlace = NOWHERE

    @property
    def heading(self) -> str:
        """The title, or the first words where there is none."""
        return self.title or first_words(self.text)


@dataclass(frozen=True, slots=True)
class MemoFilters:
    """Which memos; what is empty leaves nothing out. ``words`` are looked for in title and text, all of them."""

    targets: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    coder_ids: tuple[int, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class MemoList:
    """The memos of some filters, or the first of them, with how many there are and how many in all."""

    memos: tuple[MemoValue, ...]
    number: int
    everything: int


def first_words(text: str, limit: int = _FIRST_WORDS) -> str:
    """The beginning of a text in one line."""
    words = " ".join(text[: 4 * limit].split())
    return words if len(words) <= limit else f"{words[: limit - 1].rstrip()}…"


def list_memos(
    session: Session,
    filters: MemoFilters | None = None,
    *,
    language: str,
    order: str = "changed",
    limit: int | None = None,
    with_quotes: bool = False,
) -> MemoList:
    """Memos, at most ``limit`` of them: ``changed`` last first, or in the order of what they stand on (``target``)."""
    chosen, own = filters or MemoFilters(), setting(session, "project_memo")
    everything = session.scalar(select(func.count(Memo.id))) or 0
    conditions = _conditions(chosen, own)
    query = select(*_PLACE).where(*conditions).order_by(Memo.changed_at.desc(), Memo.id.desc())
    is_cut = limit is not None and order == "changed" and not chosen.words.strip()
    found = session.execute(query.limit(limit) if is_cut else query)
    rows = [TargetRow(row, target_of(row, own)) for row in found]
    number = len(rows)
    if is_cut and number == limit:
        number = session.scalar(select(func.count(Memo.id)).where(*conditions)) or 0
    if chosen.words.strip():
        fitting = _fitting(session, [row.id for row in rows], chosen.words)
        rows = [row for row in rows if row.id in fitting]
        number = len(rows)
    if order == "target":
        rows = _by_target(session, rows)
    shown = _values(session, rows if limit is None else rows[:limit], language, with_quotes=with_quotes)
    return MemoList(tuple(shown), number, everything)


def one_memo(session: Session, memo_id: int, *, language: str) -> MemoValue | None:
    """One memo, or None where it is gone."""
    return next(iter(_values(session, _rows(session, Memo.id == memo_id), language)), None)


def memo_words(session: Session, memo_id: int) -> tuple[str, str] | None:
    """Title and text of a memo as they are stored, or None where it is gone."""
    row = session.execute(select(Memo.title, Memo.text).where(Memo.id == memo_id)).first()
    return None if row is None else (row.title, row.text)


def memos_on(session: Session, target: MemoTarget, *, language: str) -> list[MemoValue]:
    """Everything noted on one thing, the oldest first; a free memo is on nothing.

    Of a document only what is on the whole of it, of a passage what lies on exactly these characters.
    """
    found = [row for row in _rows(session, *_standing_on(session, target)) if row.target == target]
    return sorted(_values(session, found, language), key=lambda memo: memo.id)


def brief_memos(session: Session, targets: Sequence[MemoTarget]) -> dict[MemoTarget, list[MemoValue]]:
    """What is noted on each of some things, the oldest first, without its name: quick, for what follows the focus."""
    found: dict[MemoTarget, list[MemoValue]] = {}
    for target in targets:
        rows = [row for row in _rows(session, *_standing_on(session, target)) if row.target == target]
        found[target] = sorted(_values(session, rows, None), key=lambda memo: memo.id)
    return found


def paraphrase_ids(session: Session, target: MemoTarget) -> list[int]:
    """The paraphrase of a coding or passage by its id; there is at most one."""
    return list(
        session.scalars(select(Memo.id).where(Memo.kind == PARAPHRASE, *_standing_on(session, target)))
    )


def paraphrase_of(session: Session, target: MemoTarget) -> str:
    """The paraphrase of one coding or passage, or ""."""
    query = select(Memo.text).where(Memo.kind == PARAPHRASE, *_standing_on(session, target))
    return session.scalars(query.order_by(Memo.id)).first() or ""


def has_target(session: Session, target: MemoTarget) -> bool:
    """Whether the coding or document that something is written about is still there."""
    model = Coding if target.kind == "coding" else Document
    return session.scalar(select(model.id).where(model.id == target.id)) is not None


def paraphrases_of(session: Session, coding_ids: Iterable[int]) -> dict[int, str]:
    """The paraphrase of each of these codings, where there is one."""
    found: dict[int, str] = {}
    for part in chunks(sorted(set(coding_ids))):
        query = select(Memo.coding_id, Memo.text).where(Memo.kind == PARAPHRASE, Memo.coding_id.in_(part))
        found.update({coding_id: text for coding_id, text in session.execute(query) if coding_id is not None})
    return found


def _standing_on(session: Session, target: MemoTarget) -> list[Any]:
    """The conditions of memos that may stand on a thing."""
    if target.kind == "project":
        return [Memo.guid == setting(session, "project_memo")]
    if target.kind == "passage" and target.span is not None:
        place = (Memo.start == target.span.start, Memo.end == target.span.end)
        return [Memo.document_id == target.id, *place]
    if target.kind == "document":
        return [Memo.document_id == target.id, Memo.start.is_(None)]
    column = target.column
    return [getattr(Memo, column) == target.id] if column else [Memo.id.is_(None)]


def _conditions(filters: MemoFilters, own: str) -> list[Any]:
    """What the database can choose by; words are looked for afterwards."""
    found: list[Any] = []
    if filters.targets:
        found.append(or_(*(_stands_on(kind, own) for kind in filters.targets)))
    if filters.kinds:
        found.append(Memo.kind.in_(filters.kinds))
    if filters.coder_ids:
        found.append(Memo.coder_id.in_(filters.coder_ids))
    return found


def _stands_on(kind: str, own: str) -> Any:
    """That a memo stands on a thing of this kind; ``own`` is the GUID of the project's memo."""
    if kind == "passage":
        return Memo.start.is_not(None)
    if kind == "document":
        return and_(Memo.document_id.is_not(None), Memo.start.is_(None))
    if kind in ("project", "free"):
        on_nothing = [column.is_(None) for column in _TARGET_COLUMNS]
        return and_(*on_nothing, Memo.guid == own if kind == "project" else Memo.guid != own)
    return getattr(Memo, MemoTarget(kind).column).is_not(None)


def _rows(session: Session, *conditions: Any) -> list[TargetRow]:
    own = setting(session, "project_memo")
    return [
        TargetRow(row, target_of(row, own)) for row in session.execute(select(*_PLACE).where(*conditions))
    ]


def _fitting(session: Session, ids: Sequence[int], words: str) -> set[int]:
    """The memos that hold every one of the words."""
    wanted = search_key(words).split()
    found: set[int] = set()
    for part in chunks(ids):
        for memo_id, title, text in session.execute(
            select(Memo.id, Memo.title, Memo.text).where(Memo.id.in_(part))
        ):
            written = search_key(f"{title}\n{text}")
            if all(word in written for word in wanted):
                found.add(memo_id)
    return found


def _by_target(session: Session, rows: Sequence[TargetRow]) -> list[TargetRow]:
    """Project, documents with what lies in them, codes, cases, persons, summaries, free ones."""
    documents = dict(session.execute(select(Document.id, Document.position)).all())
    places = dict(enumerate(code.id for code in current_codebook(session).codes))
    codes = {code_id: place for place, code_id in places.items()}
    spans: dict[int, tuple[int, int]] = {}
    for part in chunks([row.target.id for row in rows if row.target.kind == "coding"]):
        found = select(Coding.id, Coding.document_id, Coding.start).where(Coding.id.in_(part))
        spans.update({i: (document, start) for i, document, start in session.execute(found)})

    def place(row: TargetRow) -> tuple[int, int, int, int]:
        target = row.target
        row_id = target.id or 0
        match target.kind:
            case "project":
                return 0, 0, 0, row.id
            case "document" | "passage":
                start = target.span.start if target.span is not None else -1
                return 1, documents.get(row_id, 0), start, row.id
            case "coding":
                document, start = spans.get(row_id, (0, 0))
                return 1, documents.get(document, 0), start, row.id
            case "code":
                return 2, codes.get(row_id, len(codes)), 0, row.id
        return _LATER[target.kind], row_id, 0, row.id

    return sorted(rows, key=place)


def _values(
    session: Session, rows: Sequence[TargetRow], language: str | None, *, with_quotes: bool = False
) -> list[MemoValue]:
    """The memos of these rows; without a ``language`` nobody asks how that is called on which they stand."""
    targets = [row.target for row in rows] if language is not None else []
    words = TargetWords(session, targets, language or "en", with_quotes=with_quotes)
    people = {coder.id: (coder.name, coder.initials) for coder in coders(session)}
    written: dict[int, Any] = {}
    for part in chunks([row.id for row in rows]):
        written.update({row.id: row for row in session.execute(select(*_CONTENT).where(Memo.id.in_(part)))})
    return [
        MemoValue(
            id=memo.id,
            guid=memo.guid,
            kind=memo.kind,
            title=memo.title,
            text=memo.text,
            target=row.target,
            where=words.of(row.target) if language is not None else "",
            coder_id=memo.coder_id,
            author=people.get(memo.coder_id, ("", ""))[0],
            initials=people.get(memo.coder_id, ("", ""))[1],
            created=memo.created_at,
            changed=memo.changed_at,
            place=words.place(row.target),
        )
        for row in rows
        if (memo := written.get(row.id)) is not None
    ]


_TARGET_COLUMNS = (
    *(Memo.document_id, Memo.coding_id, Memo.code_id),
    *(Memo.case_id, Memo.person_id, Memo.summary_id),
)
_LATER = {"case": 3, "person": 4, "summary": 5, "free": 6}
_PLACE = (
    *(Memo.id, Memo.guid, Memo.document_id, Memo.start, Memo.end, Memo.coding_id),
    *(Memo.code_id, Memo.case_id, Memo.person_id, Memo.summary_id),
)
_CONTENT = (
    *(Memo.id, Memo.guid, Memo.kind, Memo.title, Memo.text),
    *(Memo.coder_id, Memo.created_at, Memo.changed_at),
)
