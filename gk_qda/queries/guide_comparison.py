"""Cases side by side question by question: what each answered where the guide was followed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from gk_qda.project import Project
from gk_qda.queries.cases import attribute_titles, cases
from gk_qda.queries.comparison import (
    CaseComparison,
    ComparedCase,
    ComparedCell,
    ComparedTheme,
    Passage,
    SourceCount,
    SourceKind,
    Standing,
    difference,
    kinds_of,
)
from gk_qda.queries.comparison_groups import CaseGroup, counted_ratings, majority, with_groups
from gk_qda.queries.documents import texts_of
from gk_qda.queries.filters import Filters, Scope, scope, speech
from gk_qda.queries.guide import Question, guide, questions_by_paragraph
from gk_qda.queries.index import coding_columns
from gk_qda.queries.theme_rows import Parts, theme_rows
from gk_qda.queries.themes import ThemeCell, grid
from gk_qda.queries.values import CaseValue, CodeValue, DocumentValue, ParagraphValue
from gk_qda.spans import Span

if TYPE_CHECKING:
    from gk_qda.analysis.columns import CodingColumns

_SAID = 1500  # code points of an answer that are shown
QUESTIONS = "questions"  # the key of this choice of rows


def compare_questions(
    project: Project, columns: Sequence[int | CaseGroup], filters: Filters | None = None
) -> CaseComparison:
    """Put cases (ids) and groups side by side under the questions of the guide, as ``compare_cases`` does by theme.

    A cell holds what was said after the question, by document; numbers are all thematic codings in these answers.
    A question that is recognised in no document of a case is "not_asked" there. Where a question belongs to a theme,
    its cells carry the rating and the summary of that theme; quotations they do not: what was said is there itself.
    A case with worksheets and no talk answers with what is coded there with the theme of the question.
    """
    codings = coding_columns(project)
    with project.read() as session:
        known = {case.id: case for case in cases(session)}
        chosen = [one for one in columns if isinstance(one, CaseGroup) or one in known]
        groups = {one.id: one for one in chosen if isinstance(one, CaseGroup)}
        every = [one.as_case() if isinstance(one, CaseGroup) else known[one] for one in chosen]
        members = [case for one in every for case in (groups[one.id].members if one.id in groups else [one])]
        names = tuple(dict.fromkeys(case.name for case in members))
        ground = scope(session, replace(filters or Filters(), cases=names))
        titles, kinds = attribute_titles(session), kinds_of(session)
        if not chosen:
            return CaseComparison(ground, (), (), kinds)
        parts = with_groups(theme_rows(session, ground, "case")[1], groups.values())
        asked = guide(session)
        wanted = tuple(one for one in kinds if one.kind in {question.kind for question in asked})
        answers = _Answers.of(session, codings, ground, parts=parts, asked=asked, kinds=wanted)
        rows = tuple(_row(answers, question, every, groups) for question in asked)
        compared = tuple(
            ComparedCase(
                case,
                tuple(d for d in ground.documents if d.id in parts.documents_of(case.id)),
                groups[case.id].members if case.id in groups else (),
                tuple(d for d in ground.answers if d.id in parts.documents_of(case.id)),
            )
            for case in every
        )
    return CaseComparison(ground, compared, rows, wanted, titles, parts, answers.passages)


def row_of(question: Question, colors: Mapping[int, CodeValue]) -> CodeValue:
    """A question where a theme is expected; its id is negative, so that it is no code's."""
    code = colors.get(question.code_id or 0)
    color = code.color if code is not None else ""
    return CodeValue(
        id=-question.id,
        guid="",
        parent_id=None,
        name=question.label,
        path=question.label,
        level=1,
        color=color,
        main_color=color,
        has_own_color=False,
        is_technical=False,
        status="valid",
    )


def _row(
    answers: _Answers, question: Question, every: Sequence[CaseValue], groups: Mapping[int, CaseGroup]
) -> ComparedTheme:
    theme = row_of(question, answers.codes)
    cells = tuple(
        answers.cell(theme, question, case, groups[case.id].members if case.id in groups else ())
        for case in every
    )
    return ComparedTheme(theme, False, cells, difference(cells))


@dataclass(frozen=True, eq=False)
class _Answers:
    """Where each question is answered, looked up once."""

    parts: Parts
    documents: Mapping[int, DocumentValue]
    texts: Mapping[int, str]
    turns: Mapping[tuple[int, int], Sequence[ParagraphValue]]  # (document, question) -> turns that count
    asked: frozenset[tuple[int, int]]  # (document, question) that were recognised
    passages: Mapping[tuple[int, int], tuple[Passage, ...]]  # (column, minus question) -> answers
    codings: Mapping[tuple[int, int, int], int]  # (column, question, document) -> thematic codings
    codes: Mapping[int, CodeValue]
    kinds: Sequence[SourceKind]
    written: Mapping[
        tuple[int, int], ThemeCell
    ]  # (case, theme) -> what is written about the theme of a question
    levels: Mapping[int, Mapping[str, float | None]]  # the scales of these themes

    @classmethod
    def of(
        cls,
        session: Session,
        columns: CodingColumns,
        ground: Scope,
        *,
        parts: Parts,
        asked: Sequence[Question],
        kinds: Sequence[SourceKind],
    ) -> _Answers:
        """Recognise the questions and count."""
        from gk_qda.queries.comparison_material import levels_of

        tied = [code for code in ground.book.codes if code.id in {question.code_id for question in asked}]
        matrix = grid(session, columns, ground, tied, "case") if tied else None
        found = questions_by_paragraph(session, ground.documents, ground.paragraphs)
        turns: dict[tuple[int, int], list[ParagraphValue]] = {}
        recognised = set()
        for document_id, marks in found.items():
            for paragraph, question in zip(ground.paragraphs[document_id], marks, strict=True):
                if question is None:
                    continue
                recognised.add((document_id, question))
                if _counts(paragraph, ground.filters.speakers):
                    turns.setdefault((document_id, question), []).append(paragraph)
        turns |= _coded_answers(columns, ground, parts, asked)
        owners = [*dict.fromkeys([*parts.documents, *parts.passages])]
        inside: dict[tuple[int, int, int], list[Passage]] = {}
        for (document_id, question), said in turns.items():
            for owner in owners:
                cut = [one for turn in said for one in _within(parts, owner, document_id, turn.span)]
                if cut:
                    inside[owner, question, document_id] = cut
        passages: dict[tuple[int, int], tuple[Passage, ...]] = {}
        for (owner, question, _), cut in inside.items():
            passages[owner, -question] = (*passages.get((owner, -question), ()), *cut)
        return cls(
            parts=parts,
            documents={document.id: document for document in ground.with_answers.documents},
            texts=texts_of(session, {document_id for document_id, _ in turns}),
            turns=turns,
            asked=frozenset(recognised),
            passages=passages,
            codings=_count(columns, ground, inside),
            codes={code.id: code for code in ground.book.codes},
            kinds=kinds,
            written=matrix.cells if matrix is not None else {},
            levels=levels_of(session, [code.id for code in tied]),
        )

    def cell(
        self, theme: CodeValue, question: Question, case: CaseValue, members: Sequence[CaseValue]
    ) -> ComparedCell:
        """What a case or group answered."""
        inside = tuple(self.cell(theme, question, member, ()) for member in members)
        mine = [d for d in self.documents.values() if d.id in self.parts.documents_of(case.id)]
        asking = [self._asking(question, one.id) for one in members or [case]]
        of_kind = [one for one in mine if any(one.id in documents for documents in asking)]
        answered = [d for d in of_kind if self._is_answered(case.id, question.id, d.id)]
        standing = self._standing(question, of_kind, answered)
        tied = self.codes.get(question.code_id or 0)
        written = self._written(case.id, tied) if standing in ("addressed", "not_addressed") else None
        scale = self.levels.get(tied.id, {}) if tied is not None else {}
        ratings = counted_ratings((member.rating for member in inside), scale)
        rating = majority(ratings) if inside else written.rating if written is not None else ""
        summaries = [f"{one.case.name}: {one.summary.strip()}" for one in inside if one.summary.strip()]
        return ComparedCell(
            theme=theme,
            case=case,
            standing=standing,
            state=written.state if written is not None else "open",
            rating=rating,
            level=scale.get(rating),
            text="\n".join(self._said(case.id, question.id, document) for document in answered),
            counts=tuple(
                self._numbers(case.id, question, one.kind, mine)
                for one in self.kinds
                if one.kind == question.kind  # nobody asks it in other documents
            ),
            quotes=(),
            is_stale=any(one.is_stale for one in inside)
            or (written is not None and written.stale is not None),
            members=inside,
            ratings=ratings,
            tied=tied,
            summary="\n".join(summaries) if inside else written.text if written is not None else "",
        )

    def _asking(self, question: Question, case_id: int) -> set[int]:
        """The documents of a case that may answer: such talks, or where nobody talked with it, its worksheets."""
        mine = [self.documents[d] for d in self.parts.documents_of(case_id) if d in self.documents]
        is_written = all(document.is_worksheet for document in mine)
        return {one.id for one in mine if is_written or one.kind == question.kind}

    def _written(self, case_id: int, tied: CodeValue | None) -> ThemeCell | None:
        return self.written.get((case_id, tied.id)) if tied is not None else None

    def _standing(
        self, question: Question, of_kind: Sequence[DocumentValue], answered: Sequence[DocumentValue]
    ) -> Standing:
        if answered:
            return "addressed"
        if not of_kind:
            return "no_source"
        if all(document.is_worksheet for document in of_kind):
            return "no_talk"
        is_asked = any((document.id, question.id) in self.asked for document in of_kind)
        return "not_addressed" if is_asked else "not_asked"

    def _is_answered(self, owner: int, question: int, document_id: int) -> bool:
        return any(one[0] == document_id for one in self.passages.get((owner, -question), ()))

    def _numbers(
        self, owner: int, question: Question, kind: str, mine: Sequence[DocumentValue]
    ) -> SourceCount:
        documents = [document.id for document in mine if document.kind == kind]
        numbers = [self.codings.get((owner, question.id, document_id), 0) for document_id in documents]
        answered = sum(self._is_answered(owner, question.id, document_id) for document_id in documents)
        return SourceCount(kind, len(documents), sum(numbers), answered)

    def _said(self, owner: int, question: int, document: DocumentValue) -> str:
        """ "TM07: Ja, seit Februar ..." """
        text, words = self.texts[document.id], []
        mine = self.passages[owner, -question]
        own = [Span(start, end) for where, start, end in mine if where == document.id]
        for turn in self.turns[document.id, question]:
            pieces = [
                cut for piece in speech(turn) for one in own if (cut := piece.intersection(one)) is not None
            ]
            words.append(" ".join("".join(piece.of(text) for piece in pieces).split()))
        said = " ".join(one for one in words if one)
        if len(said) > _SAID:
            said = f"{said[:_SAID].rsplit(' ', 1)[0]} […]"
        return f"{document.name}: {said}"


def _coded_answers(
    columns: CodingColumns, ground: Scope, parts: Parts, asked: Sequence[Question]
) -> dict[tuple[int, int], list[ParagraphValue]]:
    """(text of a worksheet, question) -> its answers coded with the theme of the question, of cases without a talk."""
    from gk_qda.queries.label_counts import codings_of_codes, under

    talks = set(ground.document_ids)
    silent = [case.id for case in ground.named_cases if not parts.documents_of(case.id) & talks]
    wanted = {document_id for case_id in silent for document_id in parts.documents_of(case_id)}
    texts = [document.id for document in ground.answers if document.id in wanted]
    tied = [question for question in asked if question.code_id is not None]
    if not texts or not tied:
        return {}
    everything, tree = ground.with_answers, ground.tree
    selection = everything.selection
    found = codings_of_codes(columns, tree, selection, [q.code_id for q in tied if q.code_id is not None])
    turns: dict[tuple[int, int], list[ParagraphValue]] = {}
    for question in tied:
        if question.code_id is None:
            continue
        rows = under(tree, found, question.code_id, selection).nonzero()[0].tolist()
        coded = [
            (everything.document_ids[found.document[at]], Span(int(found.start[at]), int(found.end[at])))
            for at in rows
        ]
        for text in texts:
            spans = [span for document_id, span in coded if document_id == text]
            said = [one for one in ground.paragraphs[text] if any(one.span.overlaps(span) for span in spans)]
            if said:
                turns[text, question.id] = said
    return turns


def _counts(paragraph: ParagraphValue, speakers: str) -> bool:
    """Whether the words of a turn count as an answer."""
    if paragraph.is_withdrawn or paragraph.is_interviewer:
        return False
    return speakers != "respondents" or paragraph.counts_as_respondent


def _within(parts: Parts, owner: int, document_id: int, turn: Span) -> list[Passage]:
    """What of a turn belongs to a case or group."""
    if document_id in parts.documents.get(owner, ()):
        return [(document_id, turn.start, turn.end)]
    own = [Span(start, end) for where, start, end in parts.passages.get(owner, ()) if where == document_id]
    cuts = [cut for one in own if (cut := turn.intersection(one)) is not None]
    return [(document_id, cut.start, cut.end) for cut in cuts]


def _count(
    columns: CodingColumns, ground: Scope, inside: Mapping[tuple[int, int, int], Sequence[Passage]]
) -> dict[tuple[int, int, int], int]:
    """Thematic codings in the answers of each document to each question."""
    import numpy as np

    from gk_qda.analysis.groups import Groups
    from gk_qda.queries.label_counts import count_labels
    from gk_qda.queries.theme_values import thematic_codings

    anything = thematic_codings(columns, ground)
    groups = Groups.of({key: [] for key in inside}, inside)
    counted = count_labels(anything, [np.ones(len(anything), bool)], groups, ground.selection).counts[0]
    return {key: int(number) for key, number in zip(inside, counted.tolist(), strict=True)}
