"""Boolean and proximity queries over the codes of a project."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from sqlalchemy.orm import Session

from gk_qda.analysis.query.expressions import Code, Expression, codes_in
from gk_qda.analysis.query.reading import read_query
from gk_qda.analysis.query.tokens import in_capitals
from gk_qda.analysis.query.writing import write_query
from gk_qda.errors.domain import CodeAmbiguous, CodeNotFound
from gk_qda.errors.queries import (
    QueryCodeAmbiguous,
    QueryCodeMisspelt,
    QueryCodeUnknown,
    QueryOperatorSmall,
)
from gk_qda.names import name_key
from gk_qda.progress import Progress, Silent
from gk_qda.project import Project
from gk_qda.project.recording import chunks
from gk_qda.queries.codebook import Codebook
from gk_qda.queries.coders import coders
from gk_qda.queries.documents import texts_of
from gk_qda.queries.filters import Filters, Scope, scope
from gk_qda.queries.index import coding_columns
from gk_qda.queries.segments import codings_by_id, make_segment, spoken, touched_paragraphs
from gk_qda.queries.values import CodeValue, CodingValue, DocumentValue
from gk_qda.spans import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from gk_qda.analysis.columns import CodingColumns
    from gk_qda.analysis.query.answering import Answer, Hits, Material

_AT_ONCE = 100  # hits whose texts are in memory together
_IN_A_PIECE = 10_000  # hits between two looks for a cancel
_SIMILAR = 2  # as many codes are suggested for a misspelt one


@dataclass(frozen=True, slots=True)
class QueryOptions:
    """``sub_codes``: a code stands for those below it too. ``across``: codings of different coders meet."""

    sub_codes: bool = True
    across: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A hit without its words: a document, its characters, and the id of the coding it is, if it is one."""

    document_id: int
    span: Span
    coding_id: int | None


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a query found; ``coding`` is None where it is a part of codings or several together."""

    document: DocumentValue
    span: Span
    paragraph: str
    paragraph_end: str
    speaker: str
    quote: str
    codes: tuple[CodeValue, ...]  # those of the query that it carries; of a coding its own
    coder: str  # name; empty where the hit may rest on several coders
    initials: str
    coding: CodingValue | None


@dataclass(frozen=True, eq=False)
class Retrieval:
    """What a query found under some filters, the words of the hits not yet read."""

    scope: Scope
    expression: Expression
    options: QueryOptions
    codes: dict[Code, CodeValue]
    places: tuple[Place, ...]
    carried: tuple[tuple[int, ...], ...]  # for each place the codes it carries, as indexes of the codebook
    coding_ids: tuple[tuple[int, ...], ...]  # for each place the codings it rests on
    coder_ids: tuple[int, ...]  # for each place, 0: several
    pairs: int | None  # behind NEAR and FOLLOWED BY
    codings_base: int

    @property
    def documents(self) -> int:
        """Documents with at least one hit."""
        return len({place.document_id for place in self.places})

    def text(self, language: str = "en") -> str:
        """The query with the paths of its codes, in the operators of a language."""
        return write_query(with_paths(self.expression, self.codes), language)


def retrieve(
    project: Project,
    filters: Filters,
    query: str | Expression,
    options: QueryOptions | None = None,
    *,
    progress: Progress | None = None,
) -> Retrieval:
    """Answer a query; raises one of ``gk_qda.errors.queries`` that names what is wrong, and where."""
    from gk_qda.analysis.query.answering import answer, codings_on

    expression = read_query(query) if isinstance(query, str) else query
    chosen_options = options or QueryOptions()
    with project.read() as session:
        chosen = scope(session, filters)
    found = find_codes(chosen.book, expression)
    columns = coding_columns(project)
    material, base = _material(project, chosen, found, chosen_options)
    result = answer(expression, material, progress=progress)
    hits = _listed(chosen, material, result)
    hit, codes, rows = codings_on(hits, expression, material)
    bounds = np.searchsorted(hit, np.arange(len(hits) + 1))
    places: list[Place] = []
    carried: list[tuple[int, ...]] = []
    resting: list[tuple[int, ...]] = []
    watch = progress or Silent()
    for first in range(0, len(hits), _IN_A_PIECE):
        watch.report(first, len(hits))
        last = min(first + _IN_A_PIECE, len(hits))
        places += _places(hits.at(np.arange(first, last)), material, chosen, columns)
        carried += _each(bounds[first : last + 1], codes)
        resting += _each(bounds[first : last + 1], columns.id[rows])
    return Retrieval(
        scope=chosen.naming(found.values()),
        expression=expression,
        options=chosen_options,
        codes=found,
        places=tuple(places),
        carried=tuple(carried),
        coding_ids=tuple(resting),
        coder_ids=tuple(material.lanes.coder(hits.begin).tolist()),
        pairs=result.pairs,
        codings_base=base,
    )


def _places(hits: Hits, material: Material, chosen: Scope, columns: CodingColumns) -> Iterator[Place]:
    lanes, documents = material.lanes, chosen.selection.ground.documents
    ids = np.where(hits.row >= 0, columns.id[hits.row], 0) if len(columns) else hits.row
    for document, start, end, coding in zip(
        documents[lanes.document(hits.begin)].tolist(),
        lanes.position(hits.begin).tolist(),
        lanes.position(hits.end).tolist(),
        ids.tolist(),
        strict=True,
    ):
        yield Place(document, Span(start, end), coding or None)


def hits_of(session: Session, found: Retrieval, *, limit: int | None = None) -> Iterator[Hit]:
    """The hits with their words, in the order of the text; each text is read once for a hundred of them."""
    people = {coder.id: (coder.name, coder.initials) for coder in coders(session)}
    documents = {document.id: document for document in found.scope.documents}
    by_id = found.scope.book.by_id()
    rows = list(zip(found.places, found.carried, found.coder_ids, strict=True))[:limit]
    for part in chunks(rows, _AT_ONCE):
        codings = codings_by_id(session, [p.coding_id for p, _, _ in part if p.coding_id is not None])
        texts = texts_of(session, {place.document_id for place, _, _ in part})
        for place, carried, coder_id in part:
            coding = codings.get(place.coding_id or 0)
            if place.coding_id is not None and coding is None:
                continue  # taken back meanwhile
            codes = tuple(found.scope.book.codes[code] for code in carried)
            if coding is not None:
                codes = (by_id[coding.code_id],)
            text, document = texts[place.document_id], documents[place.document_id]
            coder = people.get(coding.coder_id if coding else coder_id, ("", ""))
            yield _hit(found.scope, document, text, place, (coding, codes, coder))


def find_codes(book: Codebook, expression: Expression) -> dict[Code, CodeValue]:
    """The codes that a query names; raises an error with the position and a suggestion."""
    found = {}
    for code in codes_in(expression):
        try:
            found[code] = book.find(code.name)
        except CodeAmbiguous as error:
            raise QueryCodeAmbiguous(position=code.start + 1, **error.fields) from None
        except CodeNotFound:
            raise _unknown(book, code) from None
    return found


def with_paths(expression: Expression, codes: dict[Code, CodeValue]) -> Expression:
    """The same query, each code by its whole path."""
    return renamed(expression, {code.name: value.path for code, value in codes.items()})


def renamed(expression: Expression, names: dict[str, str]) -> Expression:
    """The same query with other names for some codes."""
    if isinstance(expression, Code):
        return Code(names.get(expression.name, expression.name))
    changes: dict[str, Any] = {}
    for name in ("parts", "part", "others", "left", "right"):
        value = getattr(expression, name, None)
        if isinstance(value, tuple):
            changes[name] = tuple(renamed(part, names) for part in value)
        elif value is not None:
            changes[name] = renamed(value, names)
    return replace(expression, **changes)


def _material(
    project: Project, chosen: Scope, found: dict[Code, CodeValue], options: QueryOptions
) -> tuple[Material, int]:
    """What the query is asked of, and how many codings count. A technical code counts where it is named."""
    from gk_qda.analysis.lines import Lanes, passages
    from gk_qda.analysis.query.answering import Material
    from gk_qda.analysis.selection import counted_codings

    columns, selection, tree = coding_columns(project), chosen.selection, chosen.tree
    countable = ~tree.mask(selection.left_out)
    counted = counted_codings(columns, tree, replace(selection, left_out=frozenset()))
    lanes = Lanes.of(columns, across=options.across)
    numbers = chosen.paragraphs.numbers(selection.ground)
    material = Material(
        passages=passages(columns, counted, numbers, lanes),
        tree=tree,
        paragraphs=numbers,
        lanes=lanes,
        codes={code: tree.index_of(value.id) for code, value in found.items()},
        countable=countable,
        roll_up=options.sub_codes,
    )
    return material, int(countable[counted.code].sum())


def _each(bounds: NDArray[Any], values: NDArray[Any]) -> Iterator[tuple[int, ...]]:
    """The distinct values between each two bounds, in their order."""
    first = int(bounds[0])
    listed = values[first : int(bounds[-1])].tolist()
    for low, high in pairwise((bounds - first).tolist()):
        yield tuple(dict.fromkeys(listed[low:high]))


def _listed(chosen: Scope, material: Material, result: Answer) -> Hits:
    """With a filter by codes only hits on text that carries one of them."""
    from gk_qda.analysis.query.answering import on_text_of
    from gk_qda.analysis.selection import listed_codes

    if chosen.selection.codes is None:
        return result.hits
    return on_text_of(result.hits, material.passages.of(listed_codes(chosen.tree, chosen.selection)))


def _hit(
    chosen: Scope,
    document: DocumentValue,
    text: str,
    place: Place,
    known: tuple[CodingValue | None, tuple[CodeValue, ...], tuple[str, str]],
) -> Hit:
    coding, codes, coder = known
    paragraphs = chosen.paragraphs[document.id]
    if coding is not None:
        [code] = codes
        segment = make_segment(coding, code, document, text, paragraphs)
        where = (segment.paragraph, segment.paragraph_end, segment.speaker, segment.quote)
        return Hit(document, coding.span, *where, (code,), *coder, coding)
    first, last = touched_paragraphs(paragraphs, place.span)
    touched = paragraphs[first:last]
    return Hit(
        document=document,
        span=place.span,
        paragraph=touched[0].number if touched else "",
        paragraph_end=touched[-1].number if touched else "",
        speaker=touched[0].speaker if touched else "",
        quote=spoken(text, touched, place.span) if touched else place.span.of(text),
        codes=codes,
        coder=coder[0],
        initials=coder[1],
        coding=None,
    )


def _unknown(book: Codebook, code: Code) -> QueryCodeUnknown | QueryCodeMisspelt | QueryOperatorSmall:
    position = code.start + 1
    if (meant := in_capitals(code.name)) is not None:
        return QueryOperatorSmall(position=position, name=code.name, suggestion=meant)
    similar = _similar(book.codes, code.name)
    if not similar:
        return QueryCodeUnknown(position=position, name=code.name)
    suggestion = " / ".join(write_query(Code(path)) for path in similar)
    return QueryCodeMisspelt(position=position, name=code.name, suggestion=suggestion)


def _similar(codes: Sequence[CodeValue], name: str) -> list[str]:
    """Paths of codes that are called much like it."""
    by_key: dict[str, str] = {}
    for code in codes:
        by_key.setdefault(name_key(code.name), code.path)
        by_key.setdefault(name_key(code.path), code.path)
    near = get_close_matches(name_key(name), by_key, n=_SIMILAR)
    return list(dict.fromkeys(by_key[key] for key in near))
