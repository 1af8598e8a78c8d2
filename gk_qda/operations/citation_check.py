"""Proves the citations of a finished report against the transcripts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Literal

from sqlalchemy.orm import Session

from gk_qda.exporting.quotes import citation as written_citation
from gk_qda.importing.report_text import read_report_text
from gk_qda.language.citations import Citation
from gk_qda.language.claims import Claim, find_claims
from gk_qda.language.proving import likeness, proves, sequence
from gk_qda.language.sentences import sentences_of
from gk_qda.names import name_key
from gk_qda.progress import Progress, Silent
from gk_qda.project import Project
from gk_qda.queries.documents import documents, paragraphs_of, texts_of
from gk_qda.queries.filters import speech
from gk_qda.queries.settings import setting
from gk_qda.queries.values import DocumentValue, ParagraphValue

Verdict = Literal[
    "right",  # the words stand there
    "source",  # the place exists; nothing is quoted literally
    "paraphrased",  # marked as in substance: the words need not stand there
    "wrong_words",
    "wrong_speaker",
    "literal_minutes",  # minutes quoted as if they were literal words
    "withdrawn",
    "no_paragraph",
    "no_document",
]
FINE: frozenset[Verdict] = frozenset(("right", "source", "paraphrased"))
_TELLS_OF_WITHDRAWAL = re.compile(r"zurückgezogen|gesperrt|Sperrvermerk|withdrawn", re.IGNORECASE)
_NEARLY = 0.85  # from here words without quotation marks are taken for a quotation with a mistake
_QUOTED_WORDS = 6
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


@dataclass
class _Material:
    """The transcripts, each text read once."""

    documents: list[DocumentValue]
    paragraphs: dict[int, list[ParagraphValue]]
    texts: dict[int, str]
    language: str
    by_name: dict[str, DocumentValue] = field(init=False)
    _words: dict[int, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.by_name = {name_key(document.name): document for document in self.documents}

    def words(self, document_id: int) -> list[str]:
        """What is said in each paragraph, without label and time marks; "" where it was withdrawn."""
        if document_id not in self._words:
            text = self.texts[document_id]
            self._words[document_id] = [
                "" if p.is_withdrawn else " ".join(piece.of(text) for piece in speech(p))
                for p in self.paragraphs[document_id]
            ]
        return self._words[document_id]

    def named(self, document: DocumentValue, paragraph: ParagraphValue) -> str:
        """The citation of a paragraph."""
        several = (
            len({p.speaker for p in self.paragraphs[document.id] if p.speaker and not p.is_interviewer}) > 1
        )
        return written_citation(
            document.name,
            paragraph.number,
            speaker=paragraph.speaker if several else "",
            minutes=document.form == "minutes",
            language=self.language,
        )


def check_citations(
    project: Project, report: Path | str, *, progress: Progress | None = None
) -> list[CheckedCitation]:
    """Every citation of a report (docx, odt, html, md, txt, rtf) in its order, proved or not.

    Reads only; raises an ImportFailure that names the report, or ``Cancelled``.
    """
    watch = progress or Silent()
    blocks = read_report_text(report)
    with project.read() as session:
        everything = documents(session)
        claims = find_claims(blocks, [document.name for document in everything])
        ids = [document.id for document in everything] if claims else []
        material = _Material(
            everything,
            _paragraphs(session, ids),
            texts_of(session, ids),
            setting(session, "report_language"),
        )
    checked = []
    for number, claim in enumerate(claims):
        tick = partial(watch.report, number, len(claims))
        tick()
        checked.append(_checked(claim, material, tick))
    return checked


def _paragraphs(session: Session, ids: Sequence[int]) -> dict[int, list[ParagraphValue]]:
    """Those of many documents in pieces: the database answers a question in one go."""
    found: defaultdict[int, list[ParagraphValue]] = defaultdict(list)
    for at in range(0, len(ids), _DOCUMENTS):
        found.update(paragraphs_of(session, ids[at : at + _DOCUMENTS]))
    return found


def _checked(claim: Claim, material: _Material, tick: Callable[[], None]) -> CheckedCitation:
    cited = claim.citation
    document = material.by_name.get(name_key(cited.document))
    numbers = ", ".join(first if first == last else f"{first}–{last}" for first, last in cited.ranges)
    position = claim.block + 1
    if document is None:
        return CheckedCitation(position, claim.written, "", numbers, claim.quotation, "no_document")
    chosen = _cited(material.paragraphs[document.id], cited)
    verdict, found_at, instead = _verdict(claim, document, chosen, material, tick)
    present = [material.paragraphs[document.id][index] for index in chosen or []]
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
        if first not in at or last not in at or at[first] > at[last]:
            return None
        chosen += range(at[first], at[last] + 1)
    return chosen


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
    paragraphs = [material.paragraphs[document.id][index] for index in chosen]
    if any(paragraph.is_withdrawn for paragraph in paragraphs):
        told = not claim.marked and _TELLS_OF_WITHDRAWAL.search(claim.quotation)
        return "source" if told else "withdrawn", "", ""
    if _wrong_speaker(claim.citation, paragraphs):
        return "wrong_speaker", ", ".join(dict.fromkeys(material.named(document, p) for p in paragraphs)), ""
    if not claim.quotation:
        return "source", "", ""
    said = " ".join(material.words(document.id)[index] for index in chosen)
    minutes = document.form == "minutes"
    in_substance = claim.citation.paraphrased
    if proves(claim.quotation, said) or proves(_without_labels(claim.quotation, paragraphs), said):
        literal = minutes and claim.marked and not in_substance
        return "literal_minutes" if literal else "right", "", ""
    if in_substance:
        return "paraphrased", "", ""
    quoted = claim.certain or (not minutes and _nearly(claim, said))
    if not quoted or _stands_at_another(claim, material):
        return "source", "", ""
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
    long_enough = not claim.marked and len(claim.quotation.split()) >= _QUOTED_WORDS
    return long_enough and sequence(claim.quotation, said) >= _NEARLY


def _stands_at_another(claim: Claim, material: _Material) -> bool:
    """Whether another citation beside this one proves the words."""
    for other in claim.sources:
        document = material.by_name.get(name_key(other.document))
        if other == claim.citation or document is None:
            continue
        chosen = _cited(material.paragraphs[document.id], other) or []
        if proves(claim.quotation, " ".join(material.words(document.id)[index] for index in chosen)):
            return True
    return False


def _elsewhere(claim: Claim, cited: DocumentValue, material: _Material, tick: Callable[[], None]) -> str:
    """The first place where the quotation does stand, first in the cited document, then in the others."""
    if not claim.quotation or not claim.certain:
        return ""
    for document in [cited, *(d for d in material.documents if d.id != cited.id)]:
        tick()
        for index, said in enumerate(material.words(document.id)):
            if said and proves(claim.quotation, said):
                return material.named(document, material.paragraphs[document.id][index])
    return ""


def _instead(quotation: str, said: str) -> str:
    """The sentence of the paragraph that is most like the quotation."""
    best = max(_sentences(said), key=lambda sentence: likeness(quotation, sentence), default="")
    return best if best and likeness(quotation, best) >= _LIKE else ""


def _sentences(text: str) -> Iterator[str]:
    for span in sentences_of(text):
        yield span.of(text).strip()
