"""The matrix of the Frequencies desk: every value it can show, with sums, bases, and what lies behind a cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Literal

from gk_qda.progress import Progress, Silent
from gk_qda.project import Project
from gk_qda.queries.filters import Filters, Scope, scope
from gk_qda.queries.frequencies import FrequencyTable, grouping
from gk_qda.queries.index import coding_columns
from gk_qda.queries.number_notes import coded_documents
from gk_qda.queries.person_passages import person_passages
from gk_qda.queries.sets import named_sets
from gk_qda.queries.settings import setting

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from gk_qda.analysis.crosstabs import Residuals
    from gk_qda.analysis.frequencies import GroupFrequencies
    from gk_qda.analysis.groups import Groups
    from gk_qda.analysis.measures import Words

    Numbers = NDArray[np.int64] | NDArray[np.float64]

Value = Literal[
    "total", "own", "documents", "segments", "characters", "words", "binary",
    "row_percent", "column_percent", "documents_percent",
]  # fmt: skip
VALUES: tuple[Value, ...] = (
    "total", "own", "documents", "segments", "characters", "words", "binary",
    "row_percent", "column_percent", "documents_percent",
)  # fmt: skip
Over = Literal["table", "row", "column"]  # among what the largest number is looked for
PERCENTS: tuple[Value, ...] = ("row_percent", "column_percent", "documents_percent")

NUMBERS_OF: dict[Value, Value] = {  # what a percentage is made from
    "row_percent": "total",
    "column_percent": "total",
    "documents_percent": "documents",
}


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """A column: the name of its group as filters know it, and the kind of document that it stands under.

    ``documents`` are the analysed ones of the group. A column ``is_coded`` as soon as one of its documents carries any
    coding of a counted coder, whatever the filters say about speakers and codes.
    """

    name: str
    kind: str  # of a document that is a column; "" for every other column
    documents: int
    is_coded: bool


@dataclass(frozen=True, eq=False)
class CodeMatrix:
    """Codes of the tree × groups. ``table`` has the counts of all documents together; arrays follow its order."""

    table: FrequencyTable
    by: str
    columns: tuple[MatrixColumn, ...]
    kinds: tuple[str, ...]  # of the analysed documents, in their order
    by_kind: GroupFrequencies = field(repr=False)
    read_words: Callable[[], NDArray[np.int32]] = field(repr=False)  # (document, start, end) of all analysed
    small_n: int = 20

    @property
    def groups(self) -> GroupFrequencies:
        """Own codings, codings and documents of each column."""
        return self.table.counts.groups

    def cells(self, value: Value) -> Numbers:
        """The numbers of a value, codes × columns; percentages are nan where there is no base."""
        match value:
            case "own":
                return self.groups.own
            case "documents":
                return self.groups.documents
            case "segments":
                return self._segments
            case "characters":
                return self._characters
            case "words":
                return self._words
            case "binary":
                return self._binary
            case "row_percent" | "column_percent" | "documents_percent":
                return self._percent(value)
        return self.groups.total

    def ratios(self, value: Value, over: Over) -> NDArray[np.float64]:
        """Each cell as a share of the largest one of its table, row or column; 0 where there is nothing.

        The largest is looked for among the listed codes.
        """
        import numpy as np

        cells = np.nan_to_num(self.cells(value).astype(np.float64))
        cells[~self.table.counts.listed] = 0
        axis = {"table": None, "row": 1, "column": 0}[over]
        most = cells.max(axis=axis, keepdims=True, initial=0)
        shares: NDArray[np.float64] = np.zeros_like(cells)
        np.divide(cells, most, out=shares, where=most > 0)
        return shares

    def prepare(self, value: Value) -> None:
        """Count what is counted when it is first asked for."""
        for counted in (self.cells, self.sums, self.sum_base):
            counted(value)

    def bases(self, value: Value) -> NDArray[np.int64]:
        """What the percentage of each cell is of, codes × columns; without percentages the analysed documents.

        0 where a code is in no base of codings.
        """
        import numpy as np

        total = self.groups.total
        if value == "row_percent":
            return np.broadcast_to(total.sum(axis=1, keepdims=True), total.shape)
        if value == "column_percent":
            in_base = self.table.counts.in_base[:, np.newaxis]
            return np.where(in_base, self.groups.codings_base[np.newaxis], 0)
        return np.broadcast_to(self.groups.documents_base, total.shape)

    def parts(self, value: Value) -> NDArray[np.int64]:
        """What the percentage of each cell is made from: documents for a share of documents, else codings."""
        return self.groups.documents if value == "documents_percent" else self.groups.total

    def sums(self, value: Value) -> NDArray[np.int64]:
        """The number of each code over all analysed documents: of codings where cells are percentages."""
        counts = self.table.counts
        match value:
            case "own":
                return counts.own
            case "documents" | "documents_percent":
                return counts.documents
            case "segments":
                return counts.segments
            case "characters":
                return counts.characters
            case "words":
                words: NDArray[np.int64] = self._words_of_codes
                return words
            case "binary":
                columns: NDArray[np.int64] = self._binary.sum(axis=1)
                return columns
        return counts.codings

    def sum_percent(self, value: Value, at: int) -> float | None:
        """The share of a code's sum; None without a base, and of codings for a code that is in no base."""
        counts, base = self.table.counts, self.sum_base(value)
        of_codings = value not in ("documents", "documents_percent", "characters", "words", "binary")
        if not base or (of_codings and not counts.in_base[at]):
            return None
        return 100 * int(self.sums(value)[at]) / base

    def sum_base(self, value: Value) -> int:
        """What the sums are a share of: all codings, segments, characters or documents of the filters."""
        counts = self.table.counts
        match value:
            case "documents" | "documents_percent":
                return counts.documents_base
            case "segments":
                return self.segments_base
            case "characters":
                return self.table.scope.selection.ground.characters
            case "words":
                return len(self._all_words.all[0])
            case "binary":
                return len(self.columns)
        return counts.codings_base

    @cached_property
    def segments_base(self) -> int:
        """Distinct segments of any code that counts, whichever are listed."""
        from gk_qda.analysis.packing import sorted_lines

        counts = self.table.counts
        counted = counts.counted.at(counts.in_base[counts.counted.code].nonzero()[0])
        _, same = sorted_lines(counted.document, counted.start, counted.end, counted.row)
        return len(counted) - int(same.sum())

    @cached_property
    def residuals(self) -> Residuals:
        """How far the own codings of each listed code in each column lie from what row and column would give."""
        import numpy as np

        from gk_qda.analysis.crosstabs import residuals

        return residuals(np.where(self.table.counts.listed[:, np.newaxis], self.groups.own, 0))

    def coding_ids(self, codes: Sequence[int], group: int | None = None) -> list[int]:
        """The codings behind a cell in reading order: of codes with their sub-codes, in a column or in all."""
        from gk_qda.analysis.segments import segment_rows

        chosen = self.table.scope
        selection = replace(chosen.selection, codes=frozenset(codes))
        if group is not None:
            documents, passages = self.table.members(group)
            selection = replace(selection, ground=selection.ground.part(documents, passages))
        rows = segment_rows(self.table.codings, chosen.tree, selection)
        return [int(i) for i in self.table.codings.id[rows]]

    def coding_ids_in(self, document_id: int, code: int) -> list[int]:
        """The codings of a code with its sub-codes in one document."""
        from gk_qda.analysis.segments import segment_rows

        chosen = self.table.scope
        ground = chosen.selection.ground.part([document_id])
        selection = replace(chosen.selection, codes=frozenset([code]), ground=ground)
        rows = segment_rows(self.table.codings, chosen.tree, selection)
        return [int(i) for i in self.table.codings.id[rows]]

    def own_coding_ids(self, code: int, group: int | None = None) -> list[int]:
        """The same of exactly one code."""
        ids = self.coding_ids([code], group)
        wanted = {int(i) for i in self.table.codings.id[self.table.codings.code == code]}
        return [i for i in ids if i in wanted]

    @cached_property
    def _binary(self) -> NDArray[np.int64]:
        """1 where a column has any coding of the code or below it; of documents ``documents`` says how many."""
        return (self.groups.total > 0).astype(self.groups.total.dtype)

    @cached_property
    def _segments(self) -> NDArray[np.int64]:
        from gk_qda.analysis.measures import group_segments

        assert self.table.by is not None
        chosen = self.table.scope
        return group_segments(self.table.counts.counted, chosen.tree, chosen.selection, self.table.by)

    @cached_property
    def _characters(self) -> NDArray[np.int64]:
        from gk_qda.analysis.measures import group_characters

        assert self.table.by is not None
        chosen = self.table.scope
        return group_characters(self.table.counts.counted, chosen.tree, chosen.selection, self.table.by)

    @cached_property
    def _all_words(self) -> Words:
        from gk_qda.analysis.measures import Words

        return Words(self.table.scope.selection.ground, self.read_words())

    @cached_property
    def _words(self) -> NDArray[np.int64]:
        from gk_qda.analysis.measures import group_words

        assert self.table.by is not None
        chosen = self.table.scope
        return group_words(
            self.table.counts.counted, chosen.tree, chosen.selection, self.table.by, self._all_words
        )

    @cached_property
    def _words_of_codes(self) -> NDArray[np.int64]:
        """Of all analysed documents together."""
        from gk_qda.analysis.measures import words_by_document

        chosen = self.table.scope
        ground, places = chosen.selection.ground, self._all_words.all
        by_document = words_by_document(self.table.counts.counted, chosen.tree, ground, places)
        total: NDArray[np.int64] = by_document.sum(axis=1)
        return total

    def _percent(self, value: Value) -> NDArray[np.float64]:
        import numpy as np

        part, base = self.parts(value), self.bases(value)
        shares: NDArray[np.float64] = np.full(part.shape, np.nan)
        np.divide(100 * part, base, out=shares, where=base > 0)
        return shares


def code_matrix(
    project: Project,
    filters: Filters,
    *,
    by: str = "document",
    value: Value = "total",
    progress: Progress | None = None,
) -> CodeMatrix:
    """Count every code in every column; ``by`` is document, case, kind, set or the name of an attribute.

    Documents stand under their kinds: where they are columns, those of one kind are beside each other. What ``value``
    needs is counted at once, other values when they are asked for.
    """
    from gk_qda.analysis.frequencies import count, count_by_document, group_frequencies
    from gk_qda.analysis.groups import Groups as Grouped

    progress = progress or Silent()
    with project.read() as session:
        chosen = scope(session, filters)
        sets, people = named_sets(session), person_passages(session) if by == "person" else {}
        small_n = int(setting(session, "small_n"))
    progress.report(1, 4)
    kinds = tuple(dict.fromkeys(document.kind for document in chosen.documents))
    if by == "document":
        ordered = sorted(chosen.documents, key=lambda document: kinds.index(document.kind))
        names, of_kind = tuple(d.name for d in ordered), tuple(d.kind for d in ordered)
        groups: Groups | None = Grouped.each([document.id for document in ordered])
    else:
        names, groups = grouping(chosen, by, sets, people)
        of_kind = ("",) * len(names)
    assert groups is not None
    codings = coding_columns(project)
    counts = count(codings, chosen.tree, chosen.selection, by=groups)
    progress.report(2, 4)
    grouped = Grouped.of({k: [d.id for d in chosen.documents if d.kind == k] for k in kinds})
    own = count_by_document(counts.counted, chosen.tree, chosen.selection)
    by_kind = group_frequencies(counts.counted, own, chosen.tree, chosen.selection, grouped)
    touched = coded_documents(chosen, codings)
    members = _members(groups, set(chosen.document_ids))
    columns = tuple(
        MatrixColumn(name, kind, int(n), not inside or bool(inside & touched))
        for name, kind, n, inside in zip(names, of_kind, counts.groups.documents_base, members, strict=True)
    )
    table = FrequencyTable(chosen, counts, names, codings, groups)
    words = partial(_read_words, project, chosen)
    matrix = CodeMatrix(table, by, columns, kinds, by_kind, words, small_n)
    progress.report(3, 4)
    matrix.prepare(value)
    progress.report(4, 4)
    return matrix


def _read_words(project: Project, chosen: Scope) -> NDArray[np.int32]:
    """The words of the analysed documents."""
    from gk_qda.queries.word_spans import project_words

    with project.read() as session:
        return project_words(session).read(session, chosen.document_ids)


def _members(groups: Groups, analysed: set[int]) -> list[set[int]]:
    """The analysed documents that each group touches: a case may have others, which the filters leave out."""
    members: list[set[int]] = [set() for _ in groups.keys]
    for group, document in [*groups.documents.tolist(), *groups.passages[:, :2].tolist()]:
        members[group].add(document)
    return [inside & analysed for inside in members]
