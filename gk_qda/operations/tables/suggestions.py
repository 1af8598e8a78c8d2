"""Suggested codes, passages that seem to lack or to have one wrongly, and how good suggestions are, as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from gk_qda.analysis.suggestion_checks import Bar
from gk_qda.errors.domain import ParagraphNotFound
from gk_qda.exporting.quotes import citation
from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import Base, table_base
from gk_qda.operations.tables.frequencies import percentage
from gk_qda.progress import Progress
from gk_qda.project import Project
from gk_qda.queries.codebook import current_codebook
from gk_qda.queries.documents import find_document
from gk_qda.queries.filters import Filters, scope
from gk_qda.queries.search_texts import search_texts
from gk_qda.queries.suggestions import Basis, Doubt, Place, said, suggester
from gk_qda.queries.values import DocumentValue
from gk_qda.spans import Span
from gk_qda.words import catalogue

_SHOWN = 300  # characters of a passage


def likely_table(
    project: Project, document: str, paragraph: str, *, language: str | None = None, format: str = "table"
) -> Table:
    """The likeliest codes of a paragraph, best first, with the words that speak for each.

    Raises ``DocumentNotFound``, ``ParagraphNotFound`` or ``SuggestionsNeedMore``.
    """
    chosen, span = _paragraph(project, document, paragraph)
    known = suggester(project)
    found = known.suggest(chosen.id, span)
    base = _base(project, known.basis(), "suggestions", language)
    words = catalogue("suggestions", base.language)
    columns = [
        Column("rank", words("rank"), "integer"),
        Column("code", base.words("code"), width=50),
        Column("words", words("words"), width=60),
    ]
    rows = [
        {"rank": rank, "code": one.code.path, "words": _listed(one.words, format)}
        for rank, one in enumerate(found, 1)
    ]
    source = citation(chosen.name, paragraph, language=base.language)
    note = words("note_rank" if rows else "note_nothing")
    return base.table(words("title_likely", source=source), columns, rows, notes=[note])


def similar_table(
    project: Project,
    document: str,
    paragraph: str,
    *,
    limit: int = 10,
    language: str | None = None,
    format: str = "table",
) -> Table:
    """The paragraphs most like one; raises ``DocumentNotFound`` or ``ParagraphNotFound``."""
    chosen, span = _paragraph(project, document, paragraph)
    known = suggester(project)
    found = known.similar(chosen.id, span, limit)
    base = _base(project, known.basis(), "looked_through", language)
    words = catalogue("suggestions", base.language)
    column = Column("likeness", words("likeness"), "number", decimals=2)
    rows = [row | {"likeness": place.likeness} for row, place in _rows(project, found, base, format)]
    source = citation(chosen.name, paragraph, language=base.language)
    return base.table(words("title_similar", source=source), _columns(base, column), rows)


def missing_table(
    project: Project,
    code: str,
    *,
    limit: int | None = None,
    language: str | None = None,
    format: str = "table",
    progress: Progress | None = None,
) -> Table:
    """Paragraphs that look like a code and do not carry it; raises ``CodeNotFound`` or ``SuggestionsNeedMore``."""
    known, code_id, path = suggester(project), *_code(project, code)
    found = known.missing(code_id, progress)
    base = _base(project, known.basis(), "looked_through", language)
    words = catalogue("suggestions", base.language)
    column = Column("words", words("words"), width=40)
    rows = [
        row | {"words": _listed(place.words, format)}
        for row, place in _rows(project, found[:limit], base, format)
    ]
    trust = bar_in_words(known.bar("missing"), "missing", base.language)
    return _places(base, words("title_missing", code=path), column, rows, len(found), said=trust)


def doubtful_table(
    project: Project,
    code: str,
    *,
    limit: int | None = None,
    language: str | None = None,
    format: str = "table",
    progress: Progress | None = None,
) -> Table:
    """Passages with a code that do not look like it; raises ``CodeNotFound`` or ``SuggestionsNeedMore``."""
    known, code_id, path = suggester(project), *_code(project, code)
    found = known.doubtful(code_id, progress)
    base = _base(project, known.basis(), "looked_through", language)
    words = catalogue("suggestions", base.language)
    column = Column("instead", words("instead"), width=60)
    rows = [
        row | {"instead": _listed([one.path for one in place.instead], format, "; ")}
        for row, place in _rows(project, found[:limit], base, format)
    ]
    trust = bar_in_words(known.bar("doubtful"), "doubtful", base.language)
    return _places(base, words("title_doubtful", code=path), column, rows, len(found), said=trust)


def measure_table(
    project: Project,
    *,
    language: str | None = None,
    format: str = "table",
    progress: Progress | None = None,
) -> Table:
    """How often suggestions are right, beside always naming the most frequent codes.

    Raises ``SuggestionsNeedMore``.
    """
    measured = suggester(project).measure(progress)
    base = _base(project, measured.basis, "hit_rates", language)
    words, rates = catalogue("suggestions", base.language), measured.rates
    small = format in ("table", "xlsx") and rates.passages < base.small_n
    columns = [
        Column("what", words("what"), width=30),
        Column("passages", words("measured"), "integer"),
        Column("first", words("first"), "integer"),
        Column("first_percent", words("first_percent"), "percent"),
        Column("among_five", words("among_five"), "integer"),
        Column("among_five_percent", words("among_five_percent"), "percent"),
    ]
    rows = [
        {
            "what": words(what),
            "passages": rates.passages,
            "first": first,
            "first_percent": None if small else percentage(first, rates.passages),
            "among_five": five,
            "among_five_percent": None if small else percentage(five, rates.passages),
        }
        for what, first, five in (
            ("suggested", rates.first, rates.among_five),
            ("floor", rates.floor_first, rates.floor_among_five),
        )
    ]
    return base.table(words("title_measure"), columns, rows, notes=[words("note_measure")])


def passage_words(text: str, span: Span) -> str:
    """The words of a passage on one line, cut where they are many."""
    words = " ".join(span.of(text).split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1].rstrip() + "…"


def _paragraph(project: Project, document: str, number: str) -> tuple[DocumentValue, Span]:
    with project.read() as session:
        name = find_document(session, document).name
        chosen = scope(session, Filters(documents=(name,)))
    value = chosen.documents[0]
    paragraphs = chosen.paragraphs[value.id]
    found = next((one for one in paragraphs if one.number == number), None)
    if found is None:
        raise ParagraphNotFound(document=name, name=number, count=len(paragraphs))
    return value, said(found)


def _code(project: Project, path: str) -> tuple[int, str]:
    with project.read() as session:
        found = current_codebook(session).find(path)
    return found.id, found.path


def _base(project: Project, basis: Basis, unit: str, language: str | None) -> Base:
    with project.read() as session:
        chosen = scope(session, Filters())
    base = table_base(project, chosen, unit=unit, language=language)
    words = catalogue("suggestions", base.language)
    facts = {
        "learned_passages": basis.passages,
        "learned_codes": basis.codes,
        "read_by": str(basis.read_by),
    }
    learned = words(
        "learned",
        passages=words("passages", n=basis.passages),
        codes=words("codes", n=basis.codes),
        name=str(basis.read_by),
    )
    return replace(base, facts=base.facts | facts, lines=(base.lines[0], learned, *base.lines[1:]))


def _rows(
    project: Project, places: Sequence[Place], base: Base, format: str
) -> list[tuple[dict[str, Any], Place]]:
    with project.read() as session:
        texts = search_texts(session).read(session, {place.document.id for place in places})
    return [
        (
            {
                "citation": citation(
                    place.document.name,
                    place.paragraph.number,
                    minutes=place.document.form == "minutes",
                    language=base.language,
                ),
                "document": place.document.name,
                "paragraph": place.paragraph.number,
                "speaker": place.paragraph.speaker,
                "start": place.span.start,
                "end": place.span.end,
                "rank": place.rank,
                "text": passage_words(texts[place.document.id].text, place.span)
                if format in ("table", "xlsx")
                else place.span.of(texts[place.document.id].text),
            },
            place,
        )
        for place in places
    ]


def _columns(base: Base, last: Column) -> list[Column]:
    words = catalogue("suggestions", base.language)
    return [
        Column("rank", words("rank"), "integer"),
        Column("citation", base.words("source"), width=24),
        last,
        Column("text", words("text"), width=80),
    ]


def bar_in_words(bar: Bar, doubt: Doubt, language: str) -> str:
    """How often such a list was right where that is known."""
    words = catalogue("suggestions", language)
    if bar.least is None or not bar.listed:
        return words("note_unproven")
    said = words(f"note_{doubt}", right=bar.right, listed=bar.listed)
    if bar.highest == bar.listed:
        return said
    return f"{said} {words('note_highest', right=bar.highest_right, listed=bar.highest)}"


def _places(
    base: Base, title: str, column: Column, rows: Sequence[Mapping[str, Any]], all_of: int, *, said: str
) -> Table:
    """A list of passages with how far it can be trusted, and a note where there are more than ``rows``."""
    words = catalogue("suggestions", base.language)
    notes = [said, words("note_rank")]
    if len(rows) < all_of:
        notes.insert(0, base.words("limited", n=len(rows)))
    facts = {"count": all_of}
    return base.table(title, _columns(base, column), [dict(row) for row in rows], notes=notes, facts=facts)


def _listed(words: Sequence[str], format: str, between: str = ", ") -> str | list[str]:
    return list(words) if format == "json" else between.join(words)
