"""The paragraphs of all documents as columns: what counting and lists of segments look up."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from gk_qda.models import Paragraph, Speaker, TextMark, Withdrawal
from gk_qda.queries.document_paragraphs import DocumentParagraphs, ParagraphSigns, SpokenWords
from gk_qda.queries.kept import kept_until
from gk_qda.queries.numbers import number_columns, raw_rows
from gk_qda.queries.values import ParagraphValue
from gk_qda.spans import Span

if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from gk_qda.analysis.ground import Ground
    from gk_qda.analysis.lines import ParagraphNumbers

_MANY = 100  # documents; above, all are read
_GROUNDS = 8  # as many selections of documents and speakers are kept ready
_BITS = 32  # for a position within a document
_NOBODY = 0  # row of the table of speakers: paragraphs without one


@dataclass(frozen=True, slots=True)
class SpeakerColumns:
    """Label, role and flag of each speaker, the first row for nobody."""

    ids: NDArray[np.int64]
    labels: tuple[str, ...]
    roles: tuple[str, ...]
    counts: NDArray[np.bool_]  # as a respondent


class ParagraphTable(Mapping[int, Sequence[ParagraphValue]]):
    """All paragraphs by document id; the values of single ones are made when they are asked for.

    A document without paragraphs, or unknown, has an empty sequence.
    """

    def __init__(
        self,
        numbers: NDArray[np.int64],  # lines: document, position, id, start, end, speaker (0: none)
        names: Sequence[str],
        marks: NDArray[np.int64],  # lines: paragraph, start, end, whether it is a label
        speakers: SpeakerColumns,
        withdrawn: NDArray[np.int64],
    ) -> None:
        order = np.lexsort((numbers[1], numbers[0]))
        document, _, self.id, self.start, self.end, speaker = numbers[:, order]
        self._names = [names[row] for row in order.tolist()]
        self._documents, first = np.unique(document, return_index=True)
        self._bounds = np.append(first, len(order))
        self._document = document
        self._speakers = speakers
        self._speaker = np.searchsorted(speakers.ids, speaker)
        self.is_withdrawn = np.isin(self.id, withdrawn)
        self._sort_marks(marks)
        self._grounds: OrderedDict[tuple[tuple[int, ...], str], Ground] = OrderedDict()
        self._lock = Lock()

    @property
    def document(self) -> NDArray[np.int64]:
        """Id of the document of each row; rows are sorted by it, then as the texts go."""
        rows: NDArray[np.int64] = self._document
        return rows

    @property
    def is_interviewer(self) -> NDArray[np.bool_]:
        """For each row whether an interviewer speaks."""
        of_speaker = np.array([role == "interviewer" for role in self._speakers.roles])
        by_row: NDArray[np.bool_] = of_speaker[self._speaker]
        return by_row

    def __getitem__(self, document_id: int) -> DocumentParagraphs:
        place = int(np.searchsorted(self._documents, document_id))
        if place == len(self._documents) or self._documents[place] != document_id:
            return DocumentParagraphs(self, 0, 0)
        return DocumentParagraphs(self, int(self._bounds[place]), int(self._bounds[place + 1]))

    def __iter__(self) -> Iterator[int]:
        return iter(self._documents.tolist())

    def __len__(self) -> int:
        return len(self._documents)

    def value(self, row: int) -> ParagraphValue:
        """The paragraph of a row of the table."""
        first, last = self._mark_bounds[row], self._mark_bounds[row + 1]
        label, times = None, []
        for start, end, is_label in self._marks[:, first:last].T.tolist():
            if is_label:
                label = Span(start, end)
            else:
                times.append(Span(start, end))
        speaker = int(self._speaker[row])
        return ParagraphValue(
            id=int(self.id[row]),
            number=self._names[row],
            start=int(self.start[row]),
            end=int(self.end[row]),
            label=label,
            time_marks=tuple(times),
            speaker=self._speakers.labels[speaker],
            role=self._speakers.roles[speaker],
            is_withdrawn=bool(self.is_withdrawn[row]),
            counts_as_respondent=bool(self._speakers.counts[speaker]),
        )

    def signs(self, first: int, last: int) -> ParagraphSigns:
        """What citations need of the rows from ``first`` to before ``last``."""
        speakers = self._speaker[first:last].tolist()
        labels, roles = self._speakers.labels, self._speakers.roles
        answering = {labels[one] for one in set(speakers) if labels[one] and roles[one] != "interviewer"}
        return ParagraphSigns(
            self.start[first:last].tolist(),
            self.end[first:last].tolist(),
            self._names[first:last],
            [labels[one] for one in speakers],
            len(answering) > 1,
        )

    def words(self, first: int, last: int) -> SpokenWords:
        """What quotations need of the rows from ``first`` to before ``last``."""
        bounds = self._mark_bounds[first : last + 1]
        low, high = (int(bounds[0]), int(bounds[-1])) if len(bounds) else (0, 0)
        starts, ends = (self._marks[row, low:high].tolist() for row in (0, 1))
        marks = list(zip(starts, ends, strict=True))
        places = [int(bound) - low for bound in bounds.tolist()]
        holes = [sorted(marks[one:other]) for one, other in pairwise(places)]
        return SpokenWords(
            self.signs(first, last),
            self.id[first:last].tolist(),
            self.is_withdrawn[first:last].tolist(),
            holes,
        )

    def withdrawn_of(self, document_ids: Sequence[int]) -> list[tuple[int, str, Span]]:
        """(document id, number, span) of the withdrawn paragraphs, in the order of the documents."""
        place = {document_id: at for at, document_id in enumerate(document_ids)}
        rows = np.flatnonzero(self.is_withdrawn).tolist()
        found = [
            (int(self._document[row]), self._names[row], Span(int(self.start[row]), int(self.end[row])))
            for row in rows
        ]
        return sorted((one for one in found if one[0] in place), key=lambda one: place[one[0]])

    def spoken(self) -> NDArray[np.int64]:
        """Lines (row, document, speaker, start, end) of what speakers say, in the order of the texts.

        Labels, time marks and withdrawn paragraphs are left out; a time mark within a turn makes two lines.
        """
        row, start, end = self._pieces()
        speaker = self._speakers.ids[self._speaker][row]
        kept = (speaker != _NOBODY) & ~self.is_withdrawn[row]
        lines: NDArray[np.int64] = np.column_stack([row, self._document[row], speaker, start, end])[kept]
        return lines

    def ground(self, document_ids: tuple[int, ...], speakers: str) -> Ground:
        """The countable text of some documents: "answers", "respondents" or "all" that is said in them."""
        from gk_qda.analysis.ground import Ground

        with self._lock:
            ground = self._grounds.get((document_ids, speakers))
            if ground is None:
                ground = Ground(document_ids, self._speech(document_ids, speakers))
                self._grounds[document_ids, speakers] = ground
                if len(self._grounds) > _GROUNDS:
                    self._grounds.popitem(last=False)
            self._grounds.move_to_end((document_ids, speakers))
            return ground

    def numbers(self, ground: Ground) -> ParagraphNumbers:
        """The paragraphs of the analysed documents by where they begin: what distances are counted in."""
        from gk_qda.analysis.lines import ParagraphNumbers

        return ParagraphNumbers(ground, self._document, self.start)

    def _speech(self, document_ids: tuple[int, ...], speakers: str) -> NDArray[np.int64]:
        """Lines (document, start, end) of the words that count, without labels and time marks."""
        row, start, end = self._pieces()
        kept = (self._counting(speakers) & np.isin(self._document, document_ids))[row]
        lines: NDArray[np.int64] = np.column_stack([self._document[row], start, end])[kept]
        return lines

    def _counting(self, speakers: str) -> NDArray[np.bool_]:
        by_row = ~self.is_withdrawn
        if speakers != "all":
            by_row &= ~self.is_interviewer
        if speakers == "respondents":
            by_row &= self._speakers.counts[self._speaker]
        return by_row

    def _pieces(self) -> tuple[NDArray[Any], NDArray[np.int64], NDArray[np.int64]]:
        """Row, start and end of each stretch between labels and time marks.

        The stretches of a paragraph begin where it begins and where its marks end, and end where its marks
        begin and where it ends; a mark that reaches over the next ones is carried on by a running maximum.
        """
        amount = np.diff(self._mark_bounds)
        row = np.repeat(np.arange(len(self.id)), amount + 1)
        first = self._mark_bounds[:-1] + np.arange(len(self.id))
        of_mark = np.repeat(np.arange(len(self.id)), amount) + np.arange(self._marks.shape[1])
        start, end = np.empty(len(row), np.int64), np.empty(len(row), np.int64)
        start[first], start[of_mark + 1] = self.start, self._marks[1]
        end[of_mark], end[first + amount] = self._marks[0], self.end
        start = np.maximum.accumulate((row << _BITS) + start) - (row << _BITS)
        end = np.minimum(end, self.end[row])
        kept = start < end
        return row[kept], start[kept], end[kept]

    def lines_without(self, documents: Collection[int]) -> _Lines:
        """What the table is made of, except for some documents."""
        kept = ~np.isin(self._document, list(documents))
        of_mark = np.repeat(np.arange(len(self.id)), np.diff(self._mark_bounds))
        speaker, position = self._speakers.ids[self._speaker], np.arange(len(self.id))
        numbers = np.stack([self._document, position, self.id, self.start, self.end, speaker])
        marks = np.concatenate([self.id[of_mark][np.newaxis], self._marks])
        names = [self._names[row] for row in np.flatnonzero(kept).tolist()]
        return _Lines(numbers[:, kept], names, marks[:, kept[of_mark]])

    def _sort_marks(self, marks: NDArray[np.int64]) -> None:
        """Marks by the row of their paragraph, then by start; each row knows where its marks begin."""
        by_id = np.argsort(self.id)
        row = by_id[np.searchsorted(self.id[by_id], marks[0])] if marks.size else marks[0]
        order = np.lexsort((marks[1], row))
        self._marks = marks[1:, order]
        self._mark_bounds = np.searchsorted(row[order], np.arange(len(self.id) + 1))


@dataclass(frozen=True, slots=True)
class _Lines:
    """What a table is made of, as the columns of ``ParagraphTable.__init__``."""

    numbers: NDArray[np.int64]
    names: list[str]
    marks: NDArray[np.int64]

    def and_those_of(self, other: _Lines) -> _Lines:
        return _Lines(
            np.concatenate([self.numbers, other.numbers], axis=1),
            self.names + other.names,
            np.concatenate([self.marks, other.marks], axis=1),
        )


def _renewed(session: Session, last: ParagraphTable, documents: frozenset[int]) -> ParagraphTable:
    """The table after rows of some documents were written: only theirs are read."""
    if len(documents) > _MANY:
        return _table(session, _read(session))
    return _table(session, last.lines_without(documents).and_those_of(_read(session, documents)))


@kept_until("paragraphs", "text_marks", "speakers", "withdrawals", renew=_renewed)
def paragraph_table(session: Session) -> ParagraphTable:
    """All paragraphs of the project as columns."""
    return _table(session, _read(session))


def _table(session: Session, lines: _Lines) -> ParagraphTable:
    withdrawn = np.array(session.scalars(select(Withdrawal.paragraph_id)).all(), np.int64)
    return ParagraphTable(lines.numbers, lines.names, lines.marks, _speakers(session), withdrawn)


def _read(session: Session, documents: Collection[int] | None = None) -> _Lines:
    """The lines of some documents, or of all."""
    speaker = func.coalesce(Paragraph.speaker_id, _NOBODY)
    paragraphs = select(
        Paragraph.document_id,
        Paragraph.position,
        Paragraph.id,
        Paragraph.start,
        Paragraph.end,
        speaker,
        Paragraph.number,
    )
    is_label = case((TextMark.kind == "label", 1), else_=0)
    marks = select(TextMark.paragraph_id, TextMark.start, TextMark.end, is_label)
    if documents is not None:
        paragraphs = paragraphs.where(Paragraph.document_id.in_(documents))
        marks = marks.where(TextMark.document_id.in_(documents))
    known: dict[str, str] = {}  # each number once, however many documents use it
    names: list[str] = []

    def numbers() -> Iterator[int]:
        for *row, name in raw_rows(session, paragraphs):
            names.append(known.setdefault(name, name))
            yield from row

    columns = np.fromiter(numbers(), np.int64).reshape(-1, 6).T
    return _Lines(columns, names, number_columns(session, marks))


def _speakers(session: Session) -> SpeakerColumns:
    query = select(Speaker.id, Speaker.label, Speaker.role, Speaker.counts_as_respondent).order_by(Speaker.id)
    rows = [(_NOBODY, "", "", False), *session.execute(query)]
    ids, labels, roles, counts = zip(*rows, strict=True)
    return SpeakerColumns(np.array(ids, np.int64), labels, roles, np.array(counts, bool))
