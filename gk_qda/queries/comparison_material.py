"""What the material says about some themes in some cases: numbers, quotations, scales.

Imported only where something is counted: it needs numpy.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.analysis.groups import Groups
from gk_qda.models import ScaleValue
from gk_qda.names import name_key
from gk_qda.progress import looking
from gk_qda.queries.chosen_cases import CasePart
from gk_qda.queries.comparison_quotes import Candidate, CellQuote, Quoter
from gk_qda.queries.documents import text_of
from gk_qda.queries.filters import Scope
from gk_qda.queries.label_counts import codings_of_codes, count_labels, under
from gk_qda.queries.places import several_respondents
from gk_qda.queries.theme_rows import Parts
from gk_qda.queries.theme_values import thematic_codings
from gk_qda.queries.values import WORKSHEET, CodeValue
from gk_qda.spans import Span

if TYPE_CHECKING:
    from gk_qda.analysis.columns import CodingColumns

_MARKS = frozenset({"zitierwürdig", "quotable"})  # technical codes by which analysts mark good passages
_LEVELS = {"full": 1.0, "half": 0.5, "empty": 0.0}


class Material:
    """Looked up once for all cells of a comparison.

    Numbers and quotations come from talks and from answers that are texts. ``coded`` are the cases with at least
    one thematic coding in a talk, or in an answer where they have no talk: answers alone do not say that talks were
    read. ``levels`` are the values of each theme's scale with their place on it, 0 to 1 (None: a question mark).
    """

    def __init__(
        self,
        session: Session,
        columns: CodingColumns,
        chosen: Scope,
        *,
        themes: Sequence[CodeValue],
        parts: Parts,
        kinds: Sequence[str],
    ) -> None:
        talks, chosen = chosen, chosen.with_answers
        self._columns, self._chosen, self._parts, self._kinds = columns, chosen, parts, kinds
        case_ids = [*dict.fromkeys([*parts.documents, *parts.passages])]
        kind_of = {document.id: document.kind for document in chosen.documents}
        keys = [(c, d) for c in case_ids for d in sorted(parts.documents_of(c) & kind_of.keys())]
        whole = {(c, d): [d] if d in parts.documents.get(c, ()) else [] for c, d in keys}
        passages = {(c, d): [p for p in parts.passages.get(c, ()) if p[0] == d] for c, d in keys}
        groups = Groups.of(whole, passages)
        self._found = codings_of_codes(columns, chosen.tree, chosen.selection, [one.id for one in themes])
        self._masks = {
            theme.id: under(chosen.tree, self._found, theme.id, chosen.selection) for theme in themes
        }
        counted = count_labels(self._found, list(self._masks.values()), groups, chosen.selection)
        self._codings = {theme.id: counted.counts[at] for at, theme in enumerate(themes)}
        self._documents = counted.documents
        self._places: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
        for at, (case_id, document_id) in enumerate(keys):
            self._places[case_id, kind_of[document_id]].append(at)
        talking = {case_id for case_id, document_id in keys if kind_of[document_id] != WORKSHEET}
        self.coded = {
            case_id
            for part in (talks, chosen)
            for case_id in _coded_cases(columns, part, groups, keys)
            if part is talks or case_id not in talking
        }
        self.levels = levels_of(session, [theme.id for theme in themes])
        marks = [code.id for code in chosen.book.codes if code.is_technical and name_key(code.name) in _MARKS]
        self._quotable = codings_of_codes(columns, chosen.tree, chosen.selection, marks)
        self._quoter = Quoter(chosen, several_respondents(session), partial(text_of, session))

    def counts(self, case_id: int, theme_id: int) -> list[tuple[str, int, int, int]]:
        """(kind, documents of it that the case has, codings in them, documents with one) for each kind."""
        found = []
        for kind in self._kinds:
            places = self._places.get((case_id, kind), [])
            numbers = self._codings[theme_id][places]
            documents = int(self._documents[places].sum())
            found.append((kind, documents, int(numbers.sum()), int(np.count_nonzero(numbers))))
        return found

    def quotes(self, case_id: int, theme_id: int, evidence: Collection[int]) -> tuple[CellQuote, ...]:
        """The words that show a cell best; ``evidence`` are paragraphs (ids) its summary rests on."""
        rows = np.flatnonzero(self._masks[theme_id])
        part = CasePart.of([case_id], self._parts)
        candidates = [
            candidate
            for at in looking(rows.tolist(), every=500)
            for candidate in (self._candidate(at),)
            if part.holds(candidate.document_id, candidate.span)
        ]
        return self._quoter.best(candidates, evidence, part)

    def _candidate(self, at: int) -> Candidate:
        found, marks = self._found, self._quotable
        # Places run through all documents: passages with a place in common lie in the same one.
        is_marked = bool(np.any((marks.first < found.last[at]) & (marks.last > found.first[at])))
        return Candidate(
            coding_id=int(self._columns.id[found.row[at]]),
            document_id=self._chosen.document_ids[found.document[at]],
            span=Span(int(found.start[at]), int(found.end[at])),
            is_marked=is_marked,
        )


def _coded_cases(
    columns: CodingColumns, chosen: Scope, groups: Groups, keys: Sequence[tuple[int, int]]
) -> set[int]:
    """The cases with a thematic coding; ``keys`` are the cases and documents of the groups."""
    anything = thematic_codings(columns, chosen)
    found = count_labels(anything, [np.ones(len(anything), bool)], groups, chosen.selection).counts[0]
    return {case_id for (case_id, _), number in zip(keys, found.tolist(), strict=True) if number}


def levels_of(session: Session, theme_ids: Sequence[int]) -> dict[int, dict[str, float | None]]:
    """The values of each theme's scale with their place on it, 0 to 1 (None: a question mark)."""
    found: dict[int, dict[str, float | None]] = {theme_id: {} for theme_id in theme_ids}
    query = select(ScaleValue).where(ScaleValue.code_id.in_(theme_ids))
    for value in session.scalars(query.order_by(ScaleValue.position, ScaleValue.id)):
        found[value.code_id][value.label] = _LEVELS.get(value.symbol)
    return found
