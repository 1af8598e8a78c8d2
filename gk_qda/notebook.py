"""A project in a notebook: ``gk_qda.open_project(path)`` answers with pandas DataFrames."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gk_qda import project as storage
from gk_qda.analysis.similarity import MEASURES
from gk_qda.errors.domain import ValueNotAllowed
from gk_qda.notebook_crosstab import expected_cells, shares
from gk_qda.notebook_frames import filters as _filters
from gk_qda.notebook_frames import frame as _frame
from gk_qda.notebook_frames import group_columns, known_language, one_of, table_frame, value_frame
from gk_qda.notebook_frames import several as _several
from gk_qda.notebook_material import MaterialMethods
from gk_qda.notebook_reports import ReportMethods
from gk_qda.notebook_searches import SearchMethods
from gk_qda.notebook_words import WordMethods
from gk_qda.operations.citation_check import CheckedCitation, check_citations
from gk_qda.operations.reports.levels import EXPORT_LEVELS
from gk_qda.operations.tables.guide import guide_table
from gk_qda.operations.tables.worksheets import answer_table
from gk_qda.queries.attribute_list import ListedAttribute, attribute_list
from gk_qda.queries.cases import cases
from gk_qda.queries.code_matrix import VALUES, code_matrix
from gk_qda.queries.frequencies import cross_table, frequencies
from gk_qda.queries.group_list import find_listed_group, listed_groups
from gk_qda.queries.memos import list_memos
from gk_qda.queries.portraits import WEIGHTS
from gk_qda.queries.segments import segments
from gk_qda.queries.similarity import FEATURES, UNITS, similarities
from gk_qda.queries.spreads import ACROSS, codeline
from gk_qda.queries.value_frequencies import ValueCount, Wanted, value_frequencies

if TYPE_CHECKING:
    from pandas import DataFrame

_SEGMENTS = (
    "document", "paragraph", "paragraph_end", "speaker", "start", "end", "quote", "code", "coder", "weight",
    "rating", "comment", "guid",
)  # fmt: skip
_MEMOS = (
    "target", "kind", "place", "title", "text", "document", "paragraph", "paragraph_end", "start", "end", "quote",
    "code", "coding", "case", "person", "author", "created", "changed", "guid",
)  # fmt: skip
_VALUES = ("what", "name", "unit", "value", "state", "n", "members", "base", "valid")


class _Pictures(MaterialMethods):
    """What the window draws of texts and documents."""

    def portrait(self, *, tiles: int | None = None, weight: Any = "length", **filters: Any) -> DataFrame:
        """One row a coded segment in the order of its document, with its ``tiles`` of ``tiles_base``."""
        from gk_qda.operations.tables.portrait import portrait_table

        one_of(weight, "weight", WEIGHTS)
        table = portrait_table(self._project, _filters(filters), tiles=tiles, weight=weight, format="csv")
        return table_frame(table, "tiles_of_base", "citation")

    def codeline(self, document: str, *, by_main_code: bool = False, **filters: Any) -> DataFrame:
        """Codings of each code (row, by path) that touch each paragraph (column, by number) of a document."""
        found = codeline(self._project, _filters(filters), document=document, by_main_code=by_main_code)
        numbers = found.numbers(0)
        lines = [[cells.get(at, 0) for at in range(len(numbers))] for _, cells in found.lines()]
        return _frame(lines, index=[code.path for code, _ in found.lines()], columns=numbers)

    def by_date(self, *, by_main_code: bool = False, **filters: Any) -> DataFrame:
        """One row a code and document with a date, by date: date, document, code, codings, segments (GUIDs)."""
        from gk_qda.operations.tables.dates import dated_table

        table = dated_table(self._project, _filters(filters), by_main_code=by_main_code, format="json")
        return _frame(list(table.rows), columns=[*(column.key for column in table.columns), "segments"])

    def document_comparison(
        self, *, across: Any = "paragraph", by_main_code: bool = False, **filters: Any
    ) -> DataFrame:
        """One row a coded paragraph (or ``across="question"``: a question of the guide) of each document."""
        from gk_qda.operations.tables.document_comparison import document_comparison_table

        one_of(across, "across", ACROSS)
        table = document_comparison_table(
            self._project, _filters(filters), across=across, by_main_code=by_main_code, format="json"
        )
        return table_frame(table, "segments", without=("number",))

    def similarity(
        self, *, unit: Any = "document", of: Any = "codes", measure: Any = "zeta", **filters: Any
    ) -> DataFrame:
        """The matrix of documents (or cases) by codes, main_codes or attributes; NaN where undefined."""
        for word, what, allowed in (
            (unit, "unit", UNITS),
            (of, "features", FEATURES),
            (measure, "measure", MEASURES),
        ):
            one_of(word, what, allowed)
        found = similarities(self._project, _filters(filters), unit=unit, of=of, measure=measure)
        return _frame(found.matrix, index=list(found.names), columns=list(found.names))

    def groups(self) -> DataFrame:
        """One row a set of cases or kept condition: name, kind, condition, cases (names), n, base.

        A condition that cannot be answered any more has no ``n``.
        """
        with self._project.read() as session:
            names = {case.id: case.name for case in cases(session)}
            return _frame(
                [
                    {
                        "name": one.name,
                        "kind": "set" if one.is_set else "condition",
                        "condition": one.condition,
                        "cases": ", ".join(names[case_id] for case_id in one.members),
                        "n": len(one.members) if one.trouble is None else None,
                        "base": len(names),
                    }
                    for one in listed_groups(session)
                ],
                columns=["name", "kind", "condition", "cases", "n", "base"],
            )

    def group_members(self, name: str) -> DataFrame:
        """The cases of a group as ``cases`` names them; raises ``NotFound``, and why its condition has no answer."""
        with self._project.read() as session:
            group = find_listed_group(session, name)
            inside = {case.name for case in cases(session) if case.id in group.members}
        if group.trouble is not None:
            raise group.trouble
        everything = self.cases()
        return everything[everything["name"].isin(inside)].reset_index(drop=True)


class NotebookProject(_Pictures, WordMethods, SearchMethods, ReportMethods):
    """A project opened for reading; every method takes the filters of the command line as keywords.

    Filters: ``document``, ``kind``, ``case``, ``set``, ``where``, ``code``, ``coder``, ``with_kinds`` (each a name or
    several; the plural serves as well), ``speakers`` ("answers", "respondents", "all"),
    ``include_technical``. A word that is no filter raises ``TypeError``, a name that does not exist one of
    ``gk_qda.errors.domain``.
    """

    def attributes(self) -> DataFrame:
        """One row an attribute: scope (case, document, person), name, title, type, choices, filled, base."""
        with self._project.read() as session:
            return value_frame((asdict(one) for one in attribute_list(session)), ListedAttribute)

    def segments(self, **filters: Any) -> DataFrame:
        """One row a coded segment: document, paragraph, speaker, start, end (code points), quote, code ..."""
        found = segments(self._project, _filters(filters)).segments
        return _frame(
            [
                {
                    "document": s.document.name,
                    "paragraph": s.paragraph,
                    "paragraph_end": s.paragraph_end,
                    "speaker": s.speaker,
                    "start": s.coding.start,
                    "end": s.coding.end,
                    "quote": s.quote,
                    "code": s.code.path,
                    "coder": s.coding.coder,
                    "weight": s.coding.weight,
                    "rating": s.coding.rating,
                    "comment": s.coding.comment,
                    "guid": s.coding.guid,
                }
                for s in found
            ],
            columns=_SEGMENTS,
        )

    def memos(self, language: str = "en") -> DataFrame:
        """One row a memo in the order of what they stand on: target, kind, place, title, text, document ...

        ``place`` is in words of ``language``; ``start`` and ``end`` are code points, ``created`` and
        ``changed`` moments with their time zone.
        """
        known_language(language)
        with self._project.read() as session:
            found = list_memos(session, language=language, order="target", with_quotes=True).memos
        rows = [
            {
                "target": m.target.kind,
                "kind": m.kind,
                "place": m.where,
                "title": m.title,
                "text": m.text,
                **{key: value for key, value in asdict(m.place).items() if key != "is_withdrawn"},
                "author": m.author,
                "created": m.created,
                "changed": m.changed,
                "guid": m.guid,
            }
            for m in found
            if not m.place.is_withdrawn
        ]
        return _frame(rows, columns=_MEMOS)

    def citations(self, report: Path | str) -> DataFrame:
        """One row a citation of a finished report: proved against the transcripts or not, and where it stands.

        ``verdict`` is a key such as right, source, wrong_words; ``start`` and ``end`` are the cited paragraphs
        in code points of the text. Raises a ``QdaError`` that names the report.
        """
        found = check_citations(self._project, report)
        rows = (asdict(one) | {"is_wrong": one.is_wrong} for one in found)
        return value_frame(rows, CheckedCitation, "is_wrong")

    def export_check(self, report: str, level: str = "internal") -> DataFrame:
        """One row a finding before a kept report leaves for internal, client or publication: kind, place, number."""
        from gk_qda.operations.tables.export_check import kept_report_findings

        one_of(level, "level", EXPORT_LEVELS)
        table = kept_report_findings(self._project, report, level)
        return _frame(list(table.rows), columns=["kind", *(column.key for column in table.columns)])

    def worksheets(self, by: str | None = None, language: str = "en") -> DataFrame:
        """One row an item and answer: n of the ``returned`` cases; one column a value of the case attribute ``by``.

        ``kind`` is value, answered (own words), not_applicable, unknown or missing.
        """
        known_language(language)
        table = answer_table(self._project, by=by, layout="flat", language=language)
        return _with_groups(table_frame(table), by)

    def guide(self) -> DataFrame:
        """One row a question of the interview guide: number, text, kind of document, code (path), in its order."""
        return table_frame(guide_table(self._project))

    def frequencies(self, by: str | None = None, **filters: Any) -> DataFrame:
        """One row a code, indexed by path: codings_own, codings, segments, documents, cases, characters.

        ``documents_base`` and ``cases_base`` are what documents and cases count from ("9 of 14"). With ``by``
        (document, case, kind or an attribute) a column of codings with sub-codes for each group; a group that is
        called like one of these columns is "``by``: group", no value is "–".
        """
        table = frequencies(self._project, _filters(filters), by=by)
        counts, codes = table.counts, table.scope.book.codes
        columns: dict[str, Any] = {
            "level": [code.level for code in codes],
            "codings_own": counts.own,
            "codings": counts.codings,
            "segments": counts.segments,
            "documents": counts.documents,
            "documents_base": counts.documents_base,
            "cases": counts.cases,
            "cases_base": counts.cases_base or 0,
            "characters": counts.characters,
        }
        groups = group_columns(table.columns, columns, by or "")
        columns |= {name: counts.by_total[:, place] for place, name in enumerate(groups)}
        frame = _frame(columns, index=[code.path for code in codes])
        return frame[counts.listed]

    def crosstab(
        self,
        by: str,
        *,
        documents: bool = False,
        percent: str = "none",
        stats: bool = False,
        **filters: Any,
    ) -> DataFrame:
        """Codings with sub-codes (or documents, each once) of every code in each group of ``by``.

        ``percent`` gives percentages of the "row", of all codings of the "column", or of the "documents" of the
        group; NaN where there is no base. ``stats`` gives own codings beside what is expected of them: columns
        are then (group, codings | expected | residual | standardised | corrected). No test is meant by it.
        """
        table = cross_table(self._project, _filters(filters), by=by)
        counts, groups = table.counts, group_columns(table.columns, (), by)
        if stats:
            cells, columns = expected_cells(counts, groups)
        elif percent != "none":
            cells, columns = shares(counts, percent), groups
        else:
            cells, columns = counts.documents if documents else counts.codings, groups
        frame = _frame(cells, index=[c.path for c in table.scope.book.codes], columns=columns)
        return frame[counts.listed]

    def matrix(self, by: str = "document", value: str = "total", **filters: Any) -> DataFrame:
        """The code matrix of the Frequencies desk: codes × columns of ``by``, indexed by path.

        ``value``: total, own, documents, segments, characters, binary, row_percent, column_percent, documents_percent.
        ``by``: document, case, kind, set or an attribute.
        """
        chosen = one_of(value, "value", VALUES)
        found = code_matrix(self._project, _filters(filters), by=by, value=chosen)
        index = [code.path for code in found.table.scope.book.codes]
        frame = _frame(found.cells(chosen), index=index, columns=group_columns(found.table.columns, (), by))
        return frame[found.table.counts.listed]

    def values(
        self,
        attributes: str | Sequence[str] = (),
        themes: str | Sequence[str] = (),
        *,
        rows: str = "case",
        weights: bool = False,
        ratings: bool = False,
        **filters: Any,
    ) -> DataFrame:
        """One row a value: what, name, value, state, n, base, valid, members; without a choice everything.

        ``rows`` says whose ratings of ``themes`` are counted: case, document, person.
        """
        wanted = Wanted(_several(attributes), _several(themes), rows, weights, ratings)
        found = value_frequencies(self._project, _filters(filters), wanted)
        return _frame(
            [
                {
                    "what": v.what,
                    "name": v.name,
                    "unit": v.unit,
                    **_value(count),
                    "base": v.base,
                    "valid": v.valid,
                }
                for v in found.variables
                for count in v.counts
            ],
            columns=_VALUES,
        )

    def relations(
        self,
        near: int = 1,
        *,
        near_only: bool = False,
        own: bool = False,
        across_coders: bool = False,
        **filters: Any,
    ) -> DataFrame:
        """One row for every two codes: a, b, overlaps, near, documents, c_coefficient (nan: undefined) ...

        ``near`` is the largest distance in paragraphs, ``near_only`` leaves overlaps out of it, ``own`` counts
        codes without their sub-codes, ``across_coders`` relates codings of different coders too.
        """
        from gk_qda.analysis.relations import RelationOptions
        from gk_qda.operations.tables.relations import relation_table

        if near < 0:
            raise ValueNotAllowed(value=str(near), what="near", allowed="0, 1, 2, …")
        options = RelationOptions(near=near, near_only=near_only, roll_up=not own, across=across_coders)
        table = relation_table(self._project, _filters(filters), options=options, format="json")
        return table_frame(table).astype({"c_coefficient": float})

    def query(
        self,
        expression: str,
        *,
        own: bool = False,
        across_coders: bool = False,
        limit: int | None = None,
        **filters: Any,
    ) -> DataFrame:
        """One row a hit of a query such as ``"(A AND B) NOT C"``, with the columns of ``segments``.

        Raises one of ``gk_qda.errors.queries``.
        """
        from gk_qda.operations.tables.queries import query_table
        from gk_qda.queries.retrieval import QueryOptions

        options = QueryOptions(sub_codes=not own, across=across_coders)
        table = query_table(
            self._project, expression, _filters(filters), options=options, limit=limit, format="json"
        )
        return table_frame(table)

    def search(
        self,
        words: str,
        mode: str = "text",
        *,
        match_case: bool = False,
        limit: int | None = None,
        **filters: Any,
    ) -> DataFrame:
        """One row a hit: document, paragraph, speaker, start, end (code points), before, hit, after, citation.

        ``mode`` is text, word, lemma or regex. Raises one of ``gk_qda.errors.searching``.
        """
        from gk_qda.operations.tables.search import search_query, search_table

        query = search_query(words, mode, match_case=match_case)
        table = search_table(self._project, [query], _filters(filters), limit=limit, format="json")
        return table_frame(table)

    def queries(self) -> DataFrame:
        """One row a saved query: name, expression, count (of its hits now), problem."""
        from gk_qda.operations.tables.queries import saved_query_table

        table = saved_query_table(self._project)
        return table_frame(table)

    def close(self) -> None:
        """Let go of the file."""
        self._project.close()

    def __enter__(self) -> NotebookProject:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_project(path: Path | str, *, passphrase: str | None = None) -> NotebookProject:
    """Open a project for reading; raises one of ``gk_qda.errors.project``."""
    return NotebookProject(storage.open_project(path, passphrase=passphrase, read_only=True))


def _with_groups(answers: DataFrame, by: str | None) -> DataFrame:
    """Answers with the groups of ``by`` called by their names."""
    groups = [key for key in answers.columns if key.startswith("by:")]
    own = [key for key in answers.columns if key not in groups]
    names = group_columns((key.removeprefix("by:") for key in groups), own, by or "")
    return answers.rename(columns=dict(zip(groups, names, strict=True)))


def _value(count: ValueCount) -> dict[str, Any]:
    return {"value": count.value, "state": count.state, "n": count.n, "members": list(count.members)}
