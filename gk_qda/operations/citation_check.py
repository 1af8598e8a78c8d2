"""Proves the citations of a finished report against the transcripts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from sqlalchemy.orm import Session

from gk_qda.exporting.quotes import citation as written_citation
from gk_qda.importing.report_text import read_report_text
from gk_qda.language.citations import Citation
from gk_qda.language.claims import QUOTED_WORDS, Claim, find_claims
from gk_qda.language.proving import Passages, likeness, proves, readings_of, sequence
from gk_qda.language.sentences import sentences_of
from gk_qda.language.wrapped_lines import paragraphs_of as paragraphs_of_lines
from gk_qda.names import name_key
from gk_qda.progress import Progress, Silent, look, looking
from gk_qda.project import Project
from gk_qda.queries.documents import documents, paragraphs_of
from gk_qda.queries.settings import setting
from gk_qda.queries.spoken import spoken
from gk_qda.queries.values import DocumentValue, ParagraphValue

Verdict = Literal[
    "right",  # the words stand there
    "source",  # the place exists; nothing is quoted literally
    "paraphrased",  # marked as in substance: the words need not stand there
    "wrong_words",
    "few_words",  # up to three in marks, before other words: a quotation that does not stand there, or a term
    "wrong_speaker",
    "literal_minutes",  # minutes quoted as if they were literal words
    "withdrawn",
    "no_paragraph",
    "no_document",
]
FINE: frozenset[Verdict] = frozenset(("right", "source", "paraphrased"))
_TELLS_OF_WITHDRAWAL = re.compile(r"zurückgezogen|gesperrt|Sperrvermerk|withdrawn", re.IGNORECASE)
_FOLLOWING = re.compile(r"(\d+)(ff?)")
_NEARLY = 0.85  # from here words without quotation marks are taken for a quotation with a mistake
_DOCUMENTS = 50  # whose paragraphs are read at once
_LIKE = 0.5  # share of common words from which a sentence is shown as "stands there instead"


@dataclass(frozen=True, slots=True)
class CheckedCitation:
    """One citation of the report with the quotation before it, and what came of it."""

    position: int  # number of the block in the report, from 1
    citation: str  # as the report writes it
    document: str  # as the project writes it, "" where it has none of this name
    paragraphs: str
    quotation: str
    verdict: Verdict
    found_at: str = ""  # where the words really stand
    instead: str = ""  # what the paragraph says that is most like them
    document_id: int | None = None
    start: int = 0  # the cited paragraphs, in code points of the text
    end: int = 0

    @property
    def is_wrong(self) -> bool:
        """Whether a person has to look at it."""
        return self.verdict not in FINE


class _Material:
    """The transcripts, each text read once, and only where a citation asks for it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.documents = documents(session)
        self.by_name = {name_key(document.name): document for document in self.documents}
        self._language = setting(session, "report_language")
        self._paragraphs: dict[int, list[ParagraphValue]] = {}
        self._words: dict[int, list[str]] = {}
        self._passages: dict[int, Passages] = {}

    def read(self, document_ids: Iterable[int]) -> None:
        """Read what citations point at, in pieces: the database answers a question in one go."""
        ids = [one for one in document_ids if one not in self._words]
        for at in range(0, len(ids), _DOCUMENTS):
            part = ids[at : at + _DOCUMENTS]
            found = paragraphs_of(self._session, part)
            self._paragraphs.update({one: found[one] for one in part})
            self._words.update(spoken(self._session, part))

    def paragraphs(self, document_id: int) -> list[ParagraphValue]:
        """Those of a document that was read."""
        return self._paragraphs[document_id]

    def words(self, document_id: int) -> list[str]:
        """What is said in each paragraph of a document that was read; "" where it was withdrawn."""
        return self._words[document_id]

    def passages(self, first: int) -> Iterator[tuple[DocumentValue, Passages]]:
        """Every document to look for words in, the one with the id ``first`` before all others."""
        ordered = sorted(self.documents, key=lambda document: document.id != first)
        for at in range(0, len(ordered), _DOCUMENTS):
            part = ordered[at : at + _DOCUMENTS]
            missing = [one.id for one in part if one.id not in self._passages]
            said = spoken(self._session, missing) if missing else {}
            for document in part:
                look()
                if document.id in said:
                    self._passages[document.id] = Passages(said[document.id])
                yield document, self._passages[document.id]

    def named(self, document: DocumentValue, paragraph: ParagraphValue) -> str:
        """The citation of a paragraph of a document that was read."""
        people = {p.speaker for p in self._paragraphs[document.id] if p.speaker and not p.is_interviewer}
        return written_citation(
            document.name,
            paragraph.number,
            speaker=paragraph.speaker if len(people) > 1 else "",
            minutes=document.form == "minutes",
            language=self._language,
        )


def check_citations(
    project: Project, report: Path | str, *, progress: Progress | None = None
) -> list[CheckedCitation]:
    """Every citation of a report (docx, odt, html, md, txt, rtf) in its order, proved or not.

    Reads only; raises an ImportFailure that names the report, or ``Cancelled``.
    """
    watch = progress or Silent()
    blocks = read_report_text(report)
    if Path(report).suffix.lower() == ".txt":  # a blank line between paragraphs is a habit, no rule
        blocks = [one for block in blocks for one in paragraphs_of_lines(block)]
    checked = []
    with project.read() as session:
        material = _Material(session)
        claims = find_claims(looking(blocks), [document.name for document in material.documents])
        material.read(_named(claims, material))
        for number, claim in enumerate(claims):
            tick = partial(watch.report, number, len(claims))
            tick()
            checked.append(_checked(claim, material, tick))
    return checked


def _named(claims: Sequence[Claim], material: _Material) -> list[int]:
    """The documents that citations name."""
    names = {name_key(one.document) for claim in claims for one in (claim.citation, *claim.sources)}
    return [material.by_name[name].id for name in sorted(names) if name in material.by_name]


def _checked(claim: Claim, material: _Material, tick: Callable[[], None]) -> CheckedCitation:
    cited = claim.citation
    document = material.by_name.get(name_key(cited.document))
    numbers = ", ".join(first if first == last else f"{first}–{last}" for first, last in cited.ranges)
    position = claim.block + 1
    if document is None:
        return CheckedCitation(position, claim.written, "", numbers, claim.quotation, "no_document")
    chosen = _cited(material.paragraphs(document.id), cited)
    verdict, found_at, instead = _verdict(claim, document, chosen, material, tick)
    present = [material.paragraphs(document.id)[index] for index in chosen or []]
    return CheckedCitation(
        position,
        claim.written,
        document.name,
        numbers,
        claim.quotation if claim.marked or verdict == "right" else "",
        verdict,
        found_at,
        instead,
        document.id,
        min((p.start for p in present), default=0),
        max((p.end for p in present), default=0),
    )


def _cited(paragraphs: list[ParagraphValue], cited: Citation) -> list[int] | None:
    """The indexes of the cited paragraphs in their order; None where one does not exist."""
    at = {paragraph.number: index for index, paragraph in enumerate(paragraphs)}
    chosen: list[int] = []
    for first, last in cited.ranges:
        begin, end = _meant(first, at), _meant(last, at)
        if begin is None or end is None or begin[0] > end[1]:
            return None
        chosen += range(begin[0], end[1] + 1)
    return chosen


def _meant(number: str, at: dict[str, int]) -> tuple[int, int] | None:
    """The first and the last index: "17f" is the next one too, "17ff" the next three, unless they are called so."""
    if number in at:
        return at[number], at[number]
    following = _FOLLOWING.fullmatch(number)
    if following is None or following[1] not in at:
        return None
    first = at[following[1]]
    return first, min(first + (1 if following[2] == "f" else 3), len(at) - 1)


def _verdict(
    claim: Claim,
    document: DocumentValue,
    chosen: list[int] | None,
    material: _Material,
    tick: Callable[[], None],
) -> tuple[Verdict, str, str]:
    """The verdict, where the words stand instead, and what the cited paragraph says."""
    if chosen is None:
        return "no_paragraph", _elsewhere(claim, document, material, tick), ""
    paragraphs = [material.paragraphs(document.id)[index] for index in chosen]
    if any(paragraph.is_withdrawn for paragraph in paragraphs):
        told = not claim.marked and _TELLS_OF_WITHDRAWAL.search(claim.lead)
        return "source" if told else "withdrawn", "", ""
    if _wrong_speaker(claim.citation, paragraphs):
        return "wrong_speaker", ", ".join(dict.fromkeys(material.named(document, p) for p in paragraphs)), ""
    if not claim.quotation:
        return "source", "", ""
    return _verdict_on_words(claim, document, chosen, material, tick)


def _verdict_on_words(
    claim: Claim,
    document: DocumentValue,
    chosen: list[int],
    material: _Material,
    tick: Callable[[], None],
) -> tuple[Verdict, str, str]:
    """The verdict on a quotation whose place exists and may be quoted."""
    paragraphs = [material.paragraphs(document.id)[index] for index in chosen]
    said = " ".join(material.words(document.id)[index] for index in chosen)
    minutes = document.form == "minutes"
    in_substance = claim.citation.paraphrased
    if proves(claim.quotation, said) or proves(_without_labels(claim.quotation, paragraphs), said):
        literal = minutes and claim.marked and not in_substance
        return "literal_minutes" if literal else "right", "", ""
    if in_substance:
        return "paraphrased", "", ""
    quoted = claim.certain or (not minutes and _nearly(claim, said))
    if not (quoted or claim.marked) or _stands_at_another(claim, material):
        return "source", "", ""
    if not quoted:
        return "few_words", "", ""
    return "wrong_words", _elsewhere(claim, document, material, tick), _instead(claim.quotation, said)


def _without_labels(quotation: str, paragraphs: list[ParagraphValue]) -> str:
    """The words of a quotation of several turns, without the "B: " that says who speaks."""
    labels = {re.escape(paragraph.speaker) for paragraph in paragraphs if paragraph.speaker}
    return re.sub(rf"(?<!\S)(?:{'|'.join(labels)}):\s+", "", quotation) if labels else quotation


def _wrong_speaker(cited: Citation, paragraphs: list[ParagraphValue]) -> bool:
    there = {name_key(p.speaker) for p in paragraphs if p.speaker}
    return bool(cited.speaker and there) and name_key(cited.speaker) not in there


def _nearly(claim: Claim, said: str) -> bool:
    """Whether words without marks are a quotation all the same, only not a faithful one."""
    long_enough = not claim.marked and len(claim.quotation.split()) >= QUOTED_WORDS
    return long_enough and sequence(claim.quotation, said) >= _NEARLY


def _stands_at_another(claim: Claim, material: _Material) -> bool:
    """Whether another citation beside this one proves the words."""
    for other in claim.sources:
        document = material.by_name.get(name_key(other.document))
        if other == claim.citation or document is None:
            continue
        chosen = _cited(material.paragraphs(document.id), other) or []
        if proves(claim.quotation, " ".join(material.words(document.id)[index] for index in chosen)):
            return True
    return False


def _elsewhere(claim: Claim, cited: DocumentValue, material: _Material, tick: Callable[[], None]) -> str:
    """The first place where the quotation does stand, first in the cited document, then in the others."""
    if not claim.quotation or not claim.certain:
        return ""
    readings = readings_of(claim.quotation)
    for document, passages in material.passages(cited.id):
        tick()
        at = passages.first(readings)
        if at is not None:
            material.read([document.id])
            return material.named(document, material.paragraphs(document.id)[at])
    return ""


def _instead(quotation: str, said: str) -> str:
    """The sentence of the paragraph that is most like the quotation."""
    best = max(_sentences(said), key=lambda sentence: likeness(quotation, sentence), default="")
    return best if best and likeness(quotation, best) >= _LIKE else ""


def _sentences(text: str) -> Iterator[str]:
    for span in sentences_of(text):
        yield span.of(text).strip()
