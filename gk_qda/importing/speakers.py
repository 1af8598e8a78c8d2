"""Who speaks: labels in order of appearance, with a guess who asks and who answers."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from gk_qda.importing.labels import label_key
from gk_qda.importing.values import ImportedSpeaker, count_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gk_qda.importing.values import ImportedParagraph

INTERVIEWER, RESPONDENT, OTHER = "interviewer", "respondent", "other"

_ASKS = re.compile(
    r"(?:i|iv|int)[ .\-]?\d*$|interview(?!ee|partner|te)\w*|int\.|mod(?:\b|erat)|frage|q$|forsch|researcher|facilitator"
)
_MODERATOR = re.compile(r"m[ .\-]?\d*$")
_ANSWERS = re.compile(r"(?:b|bf|ip|tn)[ .\-]?\d*$|befragt|interviewpartner|interviewee|respondent|antwort|a$")
_NOBODY = re.compile(
    r"alle$|all$|mehrere|unbekannt|unknown|unverständlich|x+$|\?+$|protokollant|beobacht|dolmetsch|übersetz"
)
_EXPLAINED = re.compile(
    r"(?:^|[\s,;(:])([^\W_][\w .\-]{0,14}?)[ \u00a0]?[:=][ \u00a0]*([^\n,;:=)]+)", re.MULTILINE
)
_ASKING = 0.6  # of the highest rate of questions
_HEAD = 4_000  # characters in which labels are explained


def one_spelling(paragraphs: Sequence[ImportedParagraph]) -> tuple[ImportedParagraph, ...]:
    """The paragraphs with each label in the spelling it has most often ("I" and "i" are one speaker)."""
    spellings: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for paragraph in paragraphs:
        spellings[label_key(paragraph.speaker)][paragraph.speaker] += 1
    usual = {key: max(counts, key=lambda label: counts[label]) for key, counts in spellings.items()}
    return tuple(
        p if usual[label_key(p.speaker)] == p.speaker else replace(p, speaker=usual[label_key(p.speaker)])
        for p in paragraphs
    )


def list_speakers(text: str, paragraphs: Sequence[ImportedParagraph]) -> tuple[ImportedSpeaker, ...]:
    """Every speaker in order of appearance, with a guessed role."""
    turns: defaultdict[str, list[ImportedParagraph]] = defaultdict(list)
    for paragraph in paragraphs:
        if paragraph.speaker:
            turns[paragraph.speaker].append(paragraph)
    first = next((p.start for p in paragraphs if p.speaker), 0)
    roles = _roles(text, turns, text[: min(first, _HEAD)])
    return tuple(
        ImportedSpeaker(label, roles[label], len(own), sum(count_words(text, p) for p in own))
        for label, own in turns.items()
    )


def _roles(text: str, turns: dict[str, list[ImportedParagraph]], head: str) -> dict[str, str]:
    roles = {label: _role_by_name(label) for label in turns}
    for label, meaning in _EXPLAINED.findall(head):
        for known in turns:
            if label_key(label) == label_key(known):
                roles[known] = _role_by_name(meaning.strip()) or roles[known]
    if INTERVIEWER not in roles.values():
        for label in turns:
            if _MODERATOR.match(label_key(label)):
                roles[label] = INTERVIEWER
    if INTERVIEWER not in roles.values() and len(turns) > 1:
        for label in _askers(text, {name: own for name, own in turns.items() if not roles[name]}):
            roles[label] = INTERVIEWER
    return {label: role or RESPONDENT for label, role in roles.items()}


def guessed_role(label: str) -> str:
    """Whether somebody of whom only the label is known asks, answers or neither."""
    return _role_by_name(label) or RESPONDENT


def _role_by_name(label: str) -> str:
    key = label_key(label)
    if _ASKS.match(key):
        return INTERVIEWER
    if _ANSWERS.match(key):
        return RESPONDENT
    return OTHER if _NOBODY.match(key) else ""


def _askers(text: str, turns: dict[str, list[ImportedParagraph]]) -> list[str]:
    """The labels that ask: most questions per word, in turns shorter than the average.

    Questions per turn would mislead: a long answer holds rhetorical questions too.
    """
    words = {label: sum(count_words(text, p) for p in own) or 1 for label, own in turns.items()}
    asked = {label: sum(text.count("?", p.start, p.end) for p in own) for label, own in turns.items()}
    rates = {label: asked[label] / words[label] for label in turns}
    top = max(rates.values(), default=0.0)
    if not top:
        return []
    average = sum(words.values()) / sum(map(len, turns.values()))
    return [
        label
        for label, own in turns.items()
        if rates[label] >= _ASKING * top and words[label] / len(own) < average
    ]
