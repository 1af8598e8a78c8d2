"""Where codes lie in their texts: codeline of one document, comparison of several."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from sqlalchemy.orm import Session

from gk_qda.errors.pictures import GuideEmpty
from gk_qda.progress import Progress
from gk_qda.project import Project
from gk_qda.queries.filters import Filters, Scope, scope
from gk_qda.queries.guide import Question, guide, questions_by_paragraph
from gk_qda.queries.index import coding_columns
from gk_qda.queries.values import CodeValue

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from gk_qda.analysis.columns import CodingColumns
    from gk_qda.analysis.selection import CountedCodings
    from gk_qda.analysis.spreads import ParagraphColumns, Spread

Across = Literal["paragraph", "question"]
ACROSS: tuple[Across, ...] = ("paragraph", "question")


@dataclass(frozen=True, eq=False)
class SpreadTable:
    """The filled cells of the documents of a scope.

    ``lengths`` are the paragraphs of each document, withdrawn ones too; ``questions`` the columns where these are
    questions, and ``asked`` the pairs (document, question) of the questions that were recognised.
    """

    scope: Scope
    across: Across
    by_main_code: bool
    cells: Spread
    lengths: tuple[int, ...]
    questions: tuple[Question, ...]
    asked: frozenset[tuple[int, int]]
    paragraphs: ParagraphColumns = field(repr=False)
    codings: CountedCodings = field(repr=False)
    columns: CodingColumns = field(repr=False)

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.questions) if self.across == "question" else max(self.lengths, default=0)

    @property
    def coded(self) -> int:
        """How many codings the table rests on."""
        return len(self.codings)

    @cached_property
    def by_document(self) -> list[dict[int, list[tuple[int, int]]]]:
        """For each document its filled columns: column -> (index of the code, codings) in tree order."""
        found: list[dict[int, list[tuple[int, int]]]] = [{} for _ in self.scope.documents]
        cells = self.cells
        for document, code, column, number in zip(
            cells.document.tolist(),
            cells.code.tolist(),
            cells.column.tolist(),
            cells.codings.tolist(),
            strict=True,
        ):
            found[document].setdefault(column, []).append((code, number))
        return found

    def numbers(self, document: int) -> list[str]:
        """The numbers of the paragraphs of a document as they are cited."""
        return [p.number for p in self.scope.paragraphs[self.scope.document_ids[document]]]

    def coding_ids(self, document: int, column: int, code: int | None = None) -> tuple[int, ...]:
        """The codings behind a cell in reading order; ``code`` is an index of the tree, None all codes."""
        from gk_qda.analysis.spreads import behind

        rows = behind(
            self.codings,
            self.paragraphs,
            self.scope.tree,
            document=document,
            column=column,
            code=code,
            by_main_code=self.by_main_code,
        )
        return tuple(int(i) for i in self.columns.id[rows])

    def behind_cells(self) -> list[tuple[int, int, tuple[int, ...]]]:
        """(document, column, codings) of every filled cell, all codes of it together."""
        from gk_qda.analysis.spreads import touches

        found: dict[tuple[int, int], list[int]] = {}
        coding, column = touches(self.codings, self.paragraphs)
        documents, ids = self.codings.document[coding], self.columns.id[self.codings.row[coding]]
        for document, place, one in zip(documents.tolist(), column.tolist(), ids.tolist(), strict=True):
            found.setdefault((document, place), []).append(one)
        return [(document, place, tuple(found[document, place])) for document, place in sorted(found)]

    def lines(self, document: int = 0) -> list[tuple[CodeValue, dict[int, int]]]:
        """The codeline of a document: its codes in tree order with the parents that lead to them.

        Each with its filled columns and the codings in them; a parent without codings of its own has none.
        """
        by_code: dict[int, dict[int, int]] = {}
        for column, codes in self.by_document[document].items():
            for code, number in codes:
                by_code.setdefault(code, {})[column] = number
        path = self.scope.tree.path
        shown = {int(at) for code in by_code for at in path[:, code] if at >= 0}
        return [(self.scope.book.codes[at], by_code.get(at, {})) for at in sorted(shown)]


def code_spread(
    project: Project,
    filters: Filters,
    *,
    across: Across = "paragraph",
    by_main_code: bool = False,
    progress: Progress | None = None,
) -> SpreadTable:
    """Which codes touch which paragraphs, or which answers to the guide, of the documents of the filters.

    Withdrawn paragraphs are never filled. Raises ``GuideEmpty`` where questions are wanted and there are none.
    """
    from gk_qda.analysis.selection import listed_codings
    from gk_qda.analysis.spreads import spread

    with project.read() as session:
        chosen = scope(session, filters)
        lines, questions, asked = _lines(session, chosen, across, progress)
    columns = coding_columns(project)
    counted = listed_codings(columns, chosen.tree, chosen.selection)
    cells = spread(counted, lines, chosen.tree, by_main_code=by_main_code, progress=progress)
    lengths = tuple(len(chosen.paragraphs[i]) for i in chosen.document_ids)
    return SpreadTable(
        chosen, across, by_main_code, cells, lengths, questions, asked, lines, counted, columns
    )


def codeline(project: Project, filters: Filters, *, document: str, by_main_code: bool = False) -> SpreadTable:
    """The spread of one document. Raises ``DocumentNotFound``."""
    return code_spread(project, replace(filters, documents=(document,)), by_main_code=by_main_code)


def _lines(
    session: Session, chosen: Scope, across: Across, progress: Progress | None
) -> tuple[ParagraphColumns, tuple[Question, ...], frozenset[tuple[int, int]]]:
    import numpy as np

    from gk_qda.analysis.spreads import ParagraphColumns

    table, ground = chosen.paragraphs, chosen.selection.ground
    index = ground.document_indexes(table.document).astype(np.int64)
    rows = np.flatnonzero(index >= 0)
    rows = rows[np.argsort(index[rows], kind="stable")]
    index = index[rows]
    begin = np.searchsorted(index, np.arange(len(ground)))
    column = np.arange(len(rows)) - begin[index] if len(rows) else np.zeros(0, np.int64)
    questions: tuple[Question, ...] = ()
    asked: frozenset[tuple[int, int]] = frozenset()
    if across == "question":
        questions, column = _question_columns(session, chosen, progress)
        known = column >= 0
        asked = frozenset(zip(index[known].tolist(), column[known].tolist(), strict=True))
    kept = ~table.is_withdrawn[rows]
    rows = rows[kept]
    lines = ParagraphColumns(index[kept], table.start[rows], table.end[rows], column[kept].astype(np.int64))
    return lines, questions, asked


def _question_columns(
    session: Session, chosen: Scope, progress: Progress | None
) -> tuple[tuple[Question, ...], NDArray[np.int64]]:
    """The questions of the kinds of document at hand, and the place of its question for each paragraph."""
    import numpy as np

    kinds = {document.kind for document in chosen.documents}
    questions = tuple(question for question in guide(session) if question.kind in kinds)
    if not questions:
        raise GuideEmpty
    place: dict[int | None, int] = {question.id: at for at, question in enumerate(questions)}
    found = questions_by_paragraph(session, chosen.documents, chosen.paragraphs, progress)
    columns = [place.get(one, -1) for i in chosen.document_ids for one in found[i]]
    return questions, np.array(columns, np.int64)
