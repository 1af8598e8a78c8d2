"""The interview guide, and which question each paragraph answers.

A question is not tied to paragraphs by the person who codes: the interviewer's words tell where it was asked, see
docs/decisions/008-guide-questions.md.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import GuideQuestion
from gk_qda.names import search_key
from gk_qda.progress import Progress
from gk_qda.queries.documents import document_text, texts_of
from gk_qda.queries.kept import kept_until
from gk_qda.queries.paragraph_table import ParagraphTable
from gk_qda.queries.settings import setting
from gk_qda.queries.values import DocumentValue, ParagraphValue
from gk_qda.spans import Span, without

CORRECTIONS = "guide_turns"  # the setting that holds them
NO_QUESTION = 0
_ENOUGH = 0.5  # share of a question's words that a turn must have to be the question
_FEWEST = 2  # such words at least
_TELLING = 8  # letters of a word that is enough by itself, if no other question has it
_STEM = 5  # letters by which inflected forms of a word are taken for the same
_WORD = re.compile(r"\w+")
_NUMBERED = re.compile(r"\W*(?:frage|question|f|q)?\W*(\d+[a-z]?)\s*[.):]", re.IGNORECASE)
_EMPTY_WORDS = frozenset(
    search_key(
        "aber alle als also am an auch auf aus bei bis da damit dann das dass dem den denn der des die dies doch dort "
        "du ein eine einem einen einer er es etwas für hat haben hier ich ihr ihre ihnen im in ist ja kann können "
        "man mehr mit nach nicht noch nun oder schon sehr sich sie sind so und uns vom von vor war was welche welcher "
        "welches welchem welchen wenn wer werden wie wir wird wo zu zum zur "
        "bitte erzählen geht genau gibt machen mal rolle sagen sehen spielt "
        "a about and are as at be by can could did do does for from had has have how if in is it of on or that the "
        "their them there they this to was were what when where which who why will with would you your"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the guide."""

    id: int
    number: str
    text: str
    kind: str  # of the documents it is asked in
    code_id: int | None

    @property
    def label(self) -> str:
        """What stands over a column."""
        return f"{self.number} {self.text}".strip()


@dataclass(frozen=True, slots=True)
class AskingTurn:
    """A turn of an interviewer, and which question it asks."""

    paragraph_id: int
    number: str
    words: str
    span: Span
    question: Question | None
    is_decided: bool  # by a person, not by its words


def corrections(session: Session) -> dict[int, int]:
    """``{paragraph id: question id}`` of the turns that people decided on; ``NO_QUESTION``: asks none."""
    return {int(turn): question for turn, question in setting(session, CORRECTIONS).items()}


def asking_turns(session: Session, document_id: int) -> list[AskingTurn]:
    """The turns of the interviewers of a document, in the order of the text."""
    opened = document_text(session, document_id)
    questions = [question for question in guide(session) if question.kind == opened.document.kind]
    decided = corrections(session)
    found = []
    for paragraph in opened.paragraphs:
        if paragraph.is_interviewer and not paragraph.is_withdrawn:
            words = _said(opened.text, paragraph)
            question, is_decided = _asked(paragraph, words, questions, decided)
            turn = AskingTurn(paragraph.id, paragraph.number, words, paragraph.span, question, is_decided)
            found.append(turn)
    return found


@kept_until("guide_questions")
def guide(session: Session) -> tuple[Question, ...]:
    """The questions in their order; those of all kinds of document."""
    query = select(GuideQuestion).order_by(GuideQuestion.position, GuideQuestion.id)
    return tuple(
        Question(row.id, row.number, row.text, row.document_kind, row.code_id)
        for row in session.scalars(query)
    )


def questions_by_paragraph(
    session: Session,
    documents: Sequence[DocumentValue],
    paragraphs: ParagraphTable,
    progress: Progress | None = None,
) -> dict[int, list[int | None]]:
    """For each document the question (its id) that each of its paragraphs belongs to.

    None before the first question that is recognised. A paragraph belongs to the question of the nearest turn of an
    interviewer before it, or its own, that asks one.
    What people decided on a turn goes before its words.
    """
    asked_of, decided = _by_kind(guide(session)), corrections(session)
    found: dict[int, list[int | None]] = {}
    for done, document in enumerate(documents):
        if progress is not None:
            progress.report(done, len(documents))
        questions = asked_of.get(document.kind, ())
        if not questions:
            found[document.id] = [None] * len(paragraphs[document.id])
            continue
        text = texts_of(session, {document.id})[document.id]
        found[document.id] = _walk(text, paragraphs[document.id], questions, decided)
    return found


def question_of(words: str, questions: Sequence[Question]) -> Question | None:
    """The question that a turn of an interviewer asks, or None.

    Its number at the beginning decides ("3. Wie ...", "Frage 3:"). Else it is the question of whose words, without
    those that say nothing, the turn holds the largest share: at least half, and two of them or a long one that no
    other question has; of equal ones the first.
    """
    numbers = {question.number.casefold().rstrip(".):"): question for question in questions}
    if (numbered := _NUMBERED.match(words)) and numbered[1].casefold() in numbers:
        return numbers[numbered[1].casefold()]
    said = stems(words)
    meant = [stems(question.text) for question in questions]
    used = Counter(stem for one in meant for stem in one)
    best, most = None, 0.0
    for question, own in zip(questions, meant, strict=True):
        common = own & said
        share = len(common) / len(own) if own else 0.0
        telling = {word[:_STEM] for word in _words(question.text) if len(word) >= _TELLING}
        is_enough = len(common) >= _FEWEST or any(stem in telling and used[stem] == 1 for stem in common)
        if share >= _ENOUGH and is_enough and share > most:
            best, most = question, share
    return best


def stems(text: str) -> frozenset[str]:
    """The beginnings of the words of a text, without words that say nothing by themselves."""
    return frozenset(word[:_STEM] for word in _words(text))


def _words(text: str) -> list[str]:
    words = _WORD.findall(search_key(text))
    return [word for word in words if len(word) > 1 and word not in _EMPTY_WORDS]


def _by_kind(questions: Sequence[Question]) -> Mapping[str, Sequence[Question]]:
    kinds = dict.fromkeys(question.kind for question in questions)
    return {kind: [question for question in questions if question.kind == kind] for kind in kinds}


def _walk(
    text: str,
    paragraphs: Sequence[ParagraphValue],
    questions: Sequence[Question],
    decided: Mapping[int, int],
) -> list[int | None]:
    current: int | None = None
    found: list[int | None] = []
    for paragraph in paragraphs:
        if paragraph.is_interviewer and not paragraph.is_withdrawn:
            question, _ = _asked(paragraph, _said(text, paragraph), questions, decided)
            if question is not None:
                current = question.id
        found.append(current)
    return found


def _said(text: str, paragraph: ParagraphValue) -> str:
    """The words of a turn without label and time marks."""
    holes = [*paragraph.time_marks, *([paragraph.label] if paragraph.label else [])]
    pieces = (text[piece.start : piece.end] for piece in without(paragraph.span, holes))
    return " ".join(" ".join(pieces).split())


def _asked(
    paragraph: ParagraphValue, words: str, questions: Sequence[Question], decided: Mapping[int, int]
) -> tuple[Question | None, bool]:
    """The question of a turn, and whether a person decided so."""
    chosen = decided.get(paragraph.id)
    if chosen == NO_QUESTION:
        return None, True
    known = next((question for question in questions if question.id == chosen), None)
    return (known, True) if known is not None else (question_of(words, questions), False)
