"""What a memo stands on, and how that is called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.exporting.quotes import citation
from gk_qda.models import Case, Person, Summary
from gk_qda.project.recording import chunks
from gk_qda.queries.codebook import current_codebook
from gk_qda.queries.documents import documents, paragraphs_of, texts_of
from gk_qda.queries.segments import codings_by_id, spoken, touched_paragraphs
from gk_qda.queries.values import CodingValue, ParagraphValue
from gk_qda.spans import Span
from gk_qda.words import catalogue

TARGETS = ("project", "document", "passage", "coding", "code", "case", "person", "summary", "free")
_COLUMNS = {
    "document": "document_id",
    "passage": "document_id",
    "coding": "coding_id",
    "code": "code_id",
    "case": "case_id",
    "person": "person_id",
    "summary": "summary_id",
}
_FEW = 10  # documents whose paragraphs are read one by one


@dataclass(frozen=True, slots=True)
class MemoTarget:
    """One thing: its kind (see ``TARGETS``), its row id, of a passage the document's and the span."""

    kind: str = "free"
    id: int | None = None
    span: Span | None = None

    @property
    def column(self) -> str:
        """The column of a memo that points at it, "" for project and free memos."""
        return _COLUMNS.get(self.kind, "")

    def values(self) -> dict[str, int | None]:
        """Every column of a memo that says what it stands on."""
        columns: dict[str, int | None] = dict.fromkeys((*_COLUMNS.values(), "start", "end"))
        if self.column:
            columns[self.column] = self.id
        if self.kind == "passage" and self.span is not None:
            columns["start"], columns["end"] = self.span.start, self.span.end
        return columns


@dataclass(frozen=True, slots=True)
class TargetPlace:
    """What a memo stands on, part by part, as tables print it; what does not apply is empty.

    ``start`` and ``end`` are code points; ``quote`` are the words there without labels and time marks, only
    where they were asked for.
    """

    document: str = ""
    paragraph: str = ""  # the first one it touches
    paragraph_end: str = ""
    start: int | None = None
    end: int | None = None
    quote: str = ""
    code: str = ""  # path
    coding: str = ""  # GUID
    case: str = ""
    person: str = ""
    summary: str = ""  # GUID
    is_withdrawn: bool = False  # every paragraph it touches was taken back by its speaker


NOWHERE = TargetPlace()
FREE = MemoTarget()
PROJECT = MemoTarget("project")


class TargetRow:
    """A stored memo by its id, and what it stands on."""

    __slots__ = ("id", "target")

    def __init__(self, row: Any, target: MemoTarget) -> None:
        self.id: int = row.id
        self.target = target


def target_of(row: Any, project_memo: str) -> MemoTarget:
    """What a row of memos stands on; ``project_memo`` is the GUID of the project's own."""
    if row.start is not None:
        return MemoTarget("passage", row.document_id, Span(row.start, row.end))
    for kind, column in _COLUMNS.items():
        if kind != "passage" and (row_id := getattr(row, column)) is not None:
            return MemoTarget(kind, row_id)
    return PROJECT if row.guid == project_memo else FREE


def target_words(session: Session, target: MemoTarget, *, language: str) -> str:
    """What one thing is called."""
    return TargetWords(session, [target], language).of(target)


def summary_cell(session: Session, summary_id: int) -> tuple[int | None, int | None, int] | None:
    """Case, document and theme of a theme cell that a memo stands on; None where it is gone."""
    cell = session.get(Summary, summary_id)
    return None if cell is None else (cell.case_id, cell.document_id, cell.theme_id)


class TargetWords:
    """The names of some targets, looked up together.

    A coding and a passage are called by their place, "TM07, Abs. 11"; a code by its path.
    """

    def __init__(
        self,
        session: Session,
        targets: Iterable[MemoTarget],
        language: str,
        *,
        with_quotes: bool = False,
    ) -> None:
        self._words = catalogue("memos", language)
        wanted: dict[str, set[int]] = {}
        spans: list[tuple[MemoTarget, int, Span]] = []
        for target in targets:
            if target.id is not None:
                wanted.setdefault(target.kind, set()).add(target.id)
            if target.kind == "passage" and target.id is not None and target.span is not None:
                spans.append((target, target.id, target.span))
        self._codings = codings_by_id(session, sorted(wanted.get("coding", ())))
        spans += [(MemoTarget("coding", i), c.document_id, c.span) for i, c in self._codings.items()]
        self._documents = {d.id: d for d in documents(session)} if wanted else {}
        self._codes = (
            current_codebook(session).by_id() if wanted.keys() & {"code", "coding", "summary"} else {}
        )
        self._names = _names(session, wanted)
        self._language = language
        self._places: dict[MemoTarget, TargetPlace] = {}
        self._summaries = _summaries(session, wanted.get("summary", set()))
        self._find_places(session, spans, with_quotes=with_quotes)

    def of(self, target: MemoTarget) -> str:
        """The name of one of the targets."""
        row_id = target.id or 0
        match target.kind:
            case "document":
                document = self._documents.get(row_id)
                return document.name if document else ""
            case "passage":
                return self._citation(target)
            case "coding":
                coding = self._codings.get(row_id)
                return f"{self._citation(target)} · {self._code(coding)}" if coding else ""
            case "code":
                code = self._codes.get(row_id)
                return code.path if code else ""
            case "summary":
                return self._summary(row_id)
            case "case" | "person":
                name, title = self._names.get((target.kind, row_id), ("", ""))
                return title or name
        return self._words(f"target_{target.kind}")

    def place(self, target: MemoTarget) -> TargetPlace:
        """One of the targets, part by part."""
        row_id = target.id or 0
        match target.kind:
            case "document":
                return TargetPlace(document=self.of(target))
            case "passage" | "coding":
                return self._places.get(target, NOWHERE)
            case "code":
                return TargetPlace(code=self.of(target))
            case "case":
                return TargetPlace(case=self._names.get(("case", row_id), ("", ""))[0])
            case "person":
                return TargetPlace(person=self.of(target))
            case "summary":
                return TargetPlace(summary=self._summaries.get(row_id, ("", 0, ""))[2])
        return NOWHERE

    def _citation(self, target: MemoTarget) -> str:
        place = self._places.get(target, NOWHERE)
        return citation(place.document, (place.paragraph, place.paragraph_end), language=self._language)

    def _code(self, coding: CodingValue) -> str:
        code = self._codes.get(coding.code_id)
        return code.name if code else ""

    def _summary(self, summary_id: int) -> str:
        row, theme_id, _ = self._summaries.get(summary_id, ("", 0, ""))
        theme = self._codes.get(theme_id)
        return " × ".join(part for part in (row, theme.path if theme else "") if part)

    def _find_places(
        self, session: Session, spans: Sequence[tuple[MemoTarget, int, Span]], *, with_quotes: bool
    ) -> None:
        inside = {document_id for _, document_id, _ in spans}
        paragraphs = _paragraphs(session, inside)
        texts = texts_of(session, inside) if with_quotes else {}
        for target, document_id, span in spans:
            document = self._documents.get(document_id)
            if document is None:
                continue
            first, last = touched_paragraphs(paragraphs[document_id], span)
            touched = paragraphs[document_id][first:last]
            coding = self._codings.get(target.id or 0) if target.kind == "coding" else None
            code = self._codes.get(coding.code_id) if coding else None
            self._places[target] = TargetPlace(
                document=document.name,
                paragraph=touched[0].number if touched else "",
                paragraph_end=touched[-1].number if touched else "",
                start=span.start,
                end=span.end,
                quote=spoken(texts[document_id], touched, span) if with_quotes else "",
                code=code.path if code else "",
                coding=coding.guid if coding else "",
                is_withdrawn=bool(touched) and all(paragraph.is_withdrawn for paragraph in touched),
            )


def _paragraphs(session: Session, document_ids: set[int]) -> Mapping[int, Sequence[ParagraphValue]]:
    if len(document_ids) <= _FEW:
        return paragraphs_of(session, document_ids)
    from gk_qda.queries.paragraph_table import paragraph_table

    return paragraph_table(session)


def _names(session: Session, wanted: Mapping[str, set[int]]) -> dict[tuple[str, int], tuple[str, str]]:
    """(name, title) of cases and persons."""
    found: dict[tuple[str, int], tuple[str, str]] = {}
    for part in chunks(sorted(wanted.get("case", ()))):
        rows = session.execute(select(Case.id, Case.name, Case.title).where(Case.id.in_(part)))
        found.update({("case", i): (name, title) for i, name, title in rows})
    for part in chunks(sorted(wanted.get("person", ()))):
        people = session.execute(select(Person.id, Person.name).where(Person.id.in_(part)))
        found.update({("person", i): (name, "") for i, name in people})
    return found


def _summaries(session: Session, ids: set[int]) -> dict[int, tuple[str, int, str]]:
    """(name of the row, theme, GUID) of cells; the result of a theme has no row."""
    cells: list[Summary] = []
    for part in chunks(sorted(ids)):
        cells.extend(session.scalars(select(Summary).where(Summary.id.in_(part))))
    owners: dict[str, set[int]] = {
        "case": {cell.case_id for cell in cells if cell.case_id is not None},
        "person": {cell.person_id for cell in cells if cell.person_id is not None},
    }
    names = _names(session, owners)
    called = {d.id: d.name for d in documents(session)} if cells else {}
    found: dict[int, tuple[str, int, str]] = {}
    for cell in cells:
        name, title = names.get((cell.row_kind, cell.case_id or cell.person_id or 0), ("", ""))
        found[cell.id] = (title or name or called.get(cell.document_id or 0, ""), cell.theme_id, cell.guid)
    return found
