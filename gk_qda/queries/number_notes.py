"""What a reader of a frequency table should know before printing a number: found by rules, nothing is stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from gk_qda.queries.segments import touched_paragraphs
from gk_qda.queries.values import CodeValue, DocumentValue
from gk_qda.spans import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from gk_qda.analysis.columns import CodingColumns
    from gk_qda.queries.filters import Scope
    from gk_qda.queries.frequencies import FrequencyTable

Rule = Literal["dominance", "respondents", "unused", "small_base"]
NOTABLE = 10  # codings of a code from which the dominance of one document is worth a sentence


@dataclass(frozen=True, slots=True)
class Rank:
    """A place among the codes by their own codings, 1 for the most; ``shared`` codes have it, this one included."""

    place: int
    shared: int


@dataclass(frozen=True, slots=True)
class Dominance:
    """One document holds more than 40 % of the codings of a code: ``x`` of ``n``.

    The ranks are by own codings among all counted codes, with this document and without it; None: no codings left.
    """

    code: CodeValue
    document: DocumentValue
    x: int
    n: int
    rank: Rank
    rank_without: Rank | None
    rule: Rule = "dominance"


@dataclass(frozen=True, slots=True)
class OnlyOthers:
    """In some documents only people speak of a code who do not count as respondents.

    ``x`` of ``base`` documents of the ``kind`` have the code, ``respondents`` where respondents alone are counted.
    Documents without any respondent, such as minutes, are passed over.
    """

    code: CodeValue
    documents: tuple[DocumentValue, ...]
    speakers: tuple[str, ...]
    kind: str
    x: int
    respondents: int
    base: int
    rule: Rule = "respondents"


@dataclass(frozen=True, slots=True)
class Unused:
    """Codes that no analysed document has, in tree order; ``uncoded`` documents carry no coding of any code yet."""

    codes: tuple[CodeValue, ...]
    documents: int
    uncoded: int
    rule: Rule = "unused"


@dataclass(frozen=True, slots=True)
class SmallBase:
    """Percentages were asked for, but ``columns`` have a base below ``least``."""

    columns: int
    of: int
    least: int
    rule: Rule = "small_base"


NumberNote = Dominance | OnlyOthers | Unused | SmallBase


def number_notes(
    table: FrequencyTable,
    *,
    percent_bases: Sequence[int] = (),
    small_n: int = 20,
) -> tuple[NumberNote, ...]:
    """Everything worth a sentence about a table; of dominances the one with most codings first.

    ``percent_bases`` are the bases of its columns where percentages are asked for.
    """
    small = sum(1 for base in percent_bases if base < small_n)
    notes: list[NumberNote] = [SmallBase(small, len(percent_bases), small_n)] if small else []
    dominant = sorted(dominances(table), key=lambda note: (-note.x, note.n))
    notes += dominant
    notes += only_others(table)
    if (unused := unused_codes(table)) is not None:
        notes.append(unused)
    return tuple(notes)


def dominances(table: FrequencyTable) -> Iterator[Dominance]:
    """Codes of ten codings and more with own ones, where one document holds more than 40 % of them."""
    import numpy as np

    from gk_qda.analysis.frequencies import count_by_document, ranks

    counts, chosen = table.counts, table.scope
    own = count_by_document(counts.counted, chosen.tree, chosen.selection)
    place, shared = ranks(counts.own)
    documents, codings = counts.dominance
    notable = counts.listed & (counts.own > 0) & (counts.codings >= NOTABLE) & (documents >= 0)
    for at in np.flatnonzero(notable).tolist():
        rest = counts.own - own[:, documents[at]]
        place_without, shared_without = ranks(rest)
        yield Dominance(
            code=chosen.book.codes[at],
            document=chosen.documents[documents[at]],
            x=int(codings[at]),
            n=int(counts.codings[at]),
            rank=Rank(int(place[at]), int(shared[at])),
            rank_without=Rank(int(place_without[at]), int(shared_without[at])) if rest[at] else None,
        )


def only_others(table: FrequencyTable) -> Iterator[OnlyOthers]:
    """Codes whose number of documents depends on people who do not count as respondents; none for other filters."""
    import numpy as np

    from gk_qda.analysis.frequencies import count_by_document
    from gk_qda.analysis.selection import counted_codings

    chosen = table.scope
    if chosen.filters.speakers != "answers":
        return
    ground = chosen.ground("respondents")
    selection = replace(chosen.selection, ground=ground)
    counted = counted_codings(table.codings, chosen.tree, selection)
    own = count_by_document(table.counts.counted, chosen.tree, chosen.selection) > 0
    respondents = chosen.tree.roll_up(count_by_document(counted, chosen.tree, selection)) > 0
    everybody = table.counts.by_document > 0
    missing = own & ~respondents & _with_respondents(chosen)
    for at in np.flatnonzero(missing.any(axis=1) & table.counts.listed).tolist():
        for kind in dict.fromkeys(document.kind for document in chosen.documents):
            of_kind = np.array([document.kind == kind for document in chosen.documents])
            places = np.flatnonzero(missing[at] & of_kind).tolist()
            if places:
                yield OnlyOthers(
                    code=chosen.book.codes[at],
                    documents=tuple(chosen.documents[place] for place in places),
                    speakers=_speakers(table, at, places),
                    kind=kind,
                    x=int((everybody[at] & of_kind).sum()),
                    respondents=int((respondents[at] & of_kind).sum()),
                    base=int(of_kind.sum()),
                )


def unused_codes(table: FrequencyTable) -> Unused | None:
    """The listed codes without any coding in the analysed documents, sub-codes included."""
    import numpy as np

    chosen = table.scope
    empty = np.flatnonzero(table.counts.listed & (table.counts.codings == 0)).tolist()
    if not empty or not chosen.documents:
        return None
    coded = coded_documents(chosen, table.codings)
    uncoded = sum(1 for document_id in chosen.document_ids if document_id not in coded)
    return Unused(tuple(chosen.book.codes[at] for at in empty), len(chosen.documents), uncoded)


def coded_documents(chosen: Scope, codings: CodingColumns) -> set[int]:
    """Ids of the documents that carry any coding of a counted coder, whichever code and speaker."""
    import numpy as np

    documents = codings.document
    if chosen.selection.coders is not None:
        documents = documents[np.isin(codings.coder, list(chosen.selection.coders))]
    return {int(document) for document in np.unique(documents)}


def _with_respondents(chosen: Scope) -> NDArray[np.bool_]:
    """For each analysed document whether a counted respondent says anything in it."""
    import numpy as np

    def speaks(document_id: int) -> bool:
        return any(
            p.counts_as_respondent and not p.is_withdrawn and chosen.holds(document_id, p.span)
            for p in chosen.paragraphs[document_id]
        )

    return np.array([speaks(document_id) for document_id in chosen.document_ids], bool)


def _speakers(table: FrequencyTable, at: int, places: Sequence[int]) -> tuple[str, ...]:
    """Who speaks in the codings of a code in these documents, in the order in which they do."""
    counted, chosen = table.counts.counted, table.scope
    found: dict[str, None] = {}
    for place in places:
        document_id = chosen.document_ids[place]
        paragraphs = chosen.paragraphs[document_id]
        for row in ((counted.code == at) & (counted.document == place)).nonzero()[0].tolist():
            first, last = touched_paragraphs(paragraphs, Span(int(counted.start[row]), int(counted.end[row])))
            for paragraph in paragraphs[first:last]:
                if not paragraph.speaker or paragraph.is_interviewer:
                    continue
                if chosen.holds(document_id, paragraph.span):
                    found[paragraph.speaker] = None
    return tuple(found)
