"""Speaker labels: what could be one, and which of the candidates really are.

A label is recognised by its shape (``I:``, ``B2:``, ``Interviewerin:``, ``Frau Müller:``, ``**I [00:01]**``)
and by coming back. Words that head a list of facts ("Datum:", "Hinweis:") are never labels by themselves.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from gk_qda.importing.heading_words import HEADING_WORDS
from gk_qda.importing.time_marks import MARK, MARK_IN_LABEL

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BLANK = r"[ \t\u00a0\u2007\u202f]"
_NAME = (
    r"(?P<label>[^\W\d_](?:"
    r"[^\s:;,!?.\[\](){}#<>|=*_\"„“”»«/\\]"
    r"|\.(?=[ \u00a0]?[^\W\d_])"  # Dr. Meier
    r"|[ \u00a0](?=\S)"
    r"|[*_:/](?=in(?:nen)?\b)"  # Teilnehmer:in
    r"|[ \u00a0]\([^()\d\n][^()\n]{0,28}\)"  # B1 (GfS)
    r"){0,40}?)"
)
_LATE_CLOSE = re.compile(rf"{MARK}{_BLANK}*[*_]{{1,3}}{_BLANK}*")
_ATTRIBUTE = r"(?:\{:[^}\n]*\})?"

#: ``I:``, ``**I:**``, ``**I**:``, ``I [00:01]:``, ``[00:01] I:``, ``**I:**{: .blue}``
_WITH_COLON = re.compile(
    rf"{_BLANK}*(?P<open>[*_]{{0,3}})(?:{MARK_IN_LABEL}{_BLANK}*)?{_NAME}"
    rf"{_BLANK}*(?:{MARK_IN_LABEL}{_BLANK}*)?(?P<close>[*_]{{0,3}}){_BLANK}*:(?!in(?:nen)?\b)[*_]{{0,3}}{_ATTRIBUTE}"
    rf"(?P<gap>{_BLANK}*)(?P<rest>[^\n]?)"
)
#: ``**I [00:01]** text``: bold without a colon
_BOLD = re.compile(
    rf"{_BLANK}*(?P<open>\*\*|__)(?:{MARK_IN_LABEL}{_BLANK}*)?{_NAME}{_BLANK}*(?:{MARK_IN_LABEL}{_BLANK}*)?"
    rf"(?P=open){_ATTRIBUTE}{_BLANK}+"
)
#: ``[00:01] I`` or ``Speaker 1 00:01`` alone on a line, ``I [00:01] text``
_WITH_MARK = re.compile(
    rf"{_BLANK}*(?:{MARK_IN_LABEL}{_BLANK}+{_NAME}{_BLANK}*$|{_NAME.replace('label', 'label2')}{_BLANK}+"
    rf"(?:{MARK}{_BLANK}*|{MARK_IN_LABEL}{_BLANK}*$))",
    re.MULTILINE,
)
#: ``I<tab>text``: also a row of a two-column table
_WITH_TAB = re.compile(rf"{_NAME}{_BLANK}*\t{_BLANK}*")

_ROLE_WORD = (
    r"interview\w*|befragt\w*|moderat\w*|forsch\w*|sprecher\w*|speaker|proband\w*|teilnehm\w*|expert\w*|person|"
    r"participant|respondent|interviewee|researcher|student|gast|antwort|frage|thm|gfs"
)
_GENDERED = r"(?:[*:_/]?(?:in|innen))?"
#: "Anna", "Devin Becker", "Anna von Ah (GfS)": every word begins with a capital; not "Seitdem gilt".
_CAPITAL = "[A-ZÄÖÜÉÁÓŞÇİØÅ][\\w.'’*:/-]*"
_PARTICLES = r"(?:(?:von|van|de|der|den|zu|di|da|al|el|und|&)\s)*"
_NAMELIKE = re.compile(rf"{_PARTICLES}{_CAPITAL}(?:\s(?:{_PARTICLES}{_CAPITAL}|\([^()]*\)|\d+\w?))*$")
_NUMBERING = re.compile(r"(?:[ .\-]*\d+[a-z]?)?\.?$")
#: Shapes that are labels even when they stand there once.
_STRONG = re.compile(
    rf"(?:[A-ZÄÖÜ]|[A-ZÄÖÜ]{{1,4}}[ \u00a0.\-]?\d{{1,3}}[a-z]?|(?:IP|TN|IV|INT|BF|UN|MOD))$"
    rf"|(?:(?i:{_ROLE_WORD}){_GENDERED}(?:[ \u00a0\-]?(?:\d{{1,3}}|[A-Z]))?)$"
    r"|(?:Frau|Herr|Hr\.|Fr\.|Dr\.|Prof\.|Mr\.?|Mrs\.?|Ms\.?)[ \u00a0]\S"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that begins like a turn: its label and where the label with the blanks after it ends."""

    line: int
    label: str
    end: int
    strong: bool
    alone: bool
    colon: bool
    #: A time mark stands in the label.
    timed: bool = False
    #: Bold that closes behind a time mark (``**B: [00:01]**``): counts when it comes back.
    unusual: bool = False

    @property
    def key(self) -> str:
        """Labels that differ in case or blanks only are one."""
        return label_key(self.label)


def label_key(label: str) -> str:
    """The form in which two spellings of one label are equal."""
    return " ".join(label.rstrip(": ").split()).casefold()


def find_candidate(text: str, line: int, start: int, end: int, bold_end: int = 0) -> Candidate | None:
    """The label that the line ``text[start:end]`` begins with, if it looks like one.

    ``bold_end`` is the end of the bold words a Word paragraph begins with.
    """
    found = _WITH_COLON.match(text, start, end)
    if found and _colon_counts(found):
        return _with_colon(found, line, text, end)
    for pattern in (_BOLD, _WITH_MARK, _WITH_TAB):
        found = pattern.match(text, start, end)
        if found:
            groups = found.groupdict()
            label = groups.get("label") or groups.get("label2") or ""
            timed = pattern is _WITH_MARK or "[" in found[0] or "#" in found[0]
            return _candidate(label, line, text, end, colon=False, timed=timed, at=found.end())
    if start < bold_end < end and (text[bold_end - 1].isspace() or text[bold_end].isspace()):
        label = text[start:bold_end].strip()
        if _STRONG.match(label):
            at = bold_end + len(text[bold_end:end]) - len(text[bold_end:end].lstrip())
            return Candidate(line, label, at, strong=True, alone=at >= end, colon=False)
    return None


def forced_pattern(labels: Iterable[str]) -> re.Pattern[str]:
    """Matches a line that begins with one of ``labels``, in whatever shape."""
    longest_first = sorted({label.rstrip(": ") for label in labels} - {""}, key=len, reverse=True)
    alternatives = "|".join(map(re.escape, longest_first)) or r"(?!)"
    return re.compile(
        rf"{_BLANK}*[*_]{{0,3}}(?:{MARK_IN_LABEL}{_BLANK}*)?(?P<label>{alternatives})(?!\w)"
        rf"(?:{_BLANK}*{MARK_IN_LABEL})?[*_]{{0,3}}{_BLANK}*(?P<colon>:?)[*_]{{0,3}}{_ATTRIBUTE}{_BLANK}*",
        re.IGNORECASE,
    )


def find_forced(text: str, line: int, start: int, end: int, pattern: re.Pattern[str]) -> Candidate | None:
    """The line's label when the user has said which labels there are (``forced_pattern``)."""
    found = pattern.match(text, start, end)
    if not found:
        return None
    if not found["colon"]:
        other = find_candidate(text, line, start, end)
        return other if other and other.key == label_key(found["label"]) else None
    return _candidate(found["label"], line, text, end, colon=True, at=found.end())


def choose_labels(candidates: Sequence[Candidate], blocks: int, first_line: int) -> frozenset[str]:
    """Keys of the labels that are speakers; ``blocks`` is the number of blocks the text has.

    A familiar shape counts when at least two lines have one (or the very first line) and they do not just
    number a list; any other label must come back: three times, or twice when it heads a fifth of the text.
    """
    counts = Counter(candidate.key for candidate in candidates)
    strong = [c for c in candidates if c.strong]
    # Without colon or time mark ("I<tab>Ja") labels count when one of them comes back.
    bare_count = any(counts[c.key] > 1 for c in strong)
    familiar = [c for c in strong if c.colon or c.timed or bare_count]
    if len(familiar) < 2 and not (familiar and familiar[0].line == first_line):
        familiar = []
    chosen = set() if _is_list(familiar) else {c.key for c in familiar}
    labels = {candidate.key: candidate.label for candidate in candidates}
    for key, n in counts.items():
        label = labels[key]
        often = n >= 3 or (n == 2 and n * 5 >= blocks)
        fact = is_heading_word(label) and not (n >= 3 and _STRONG.match(label))
        if often and not fact and _NAMELIKE.match(label):
            chosen.add(key)
    return frozenset(chosen)


def _is_list(familiar: Sequence[Candidate]) -> bool:
    """Whether the labels only number a list: "F1: ... F2: ... F3: ...", "A: ... B: ... C: ..."."""
    keys = [candidate.key for candidate in familiar]
    if len(keys) < 3 or len(set(keys)) < len(keys):
        return False
    if all(len(key) == 1 for key in keys):
        return all(ord(b) - ord(a) == 1 for a, b in pairwise(keys))
    return len({_NUMBERING.sub("", key) for key in keys}) == 1


def is_heading_word(label: str) -> bool:
    """Whether ``label`` is a word like "Datum" or "TOP 3", which heads a fact and not a turn."""
    return _NUMBERING.sub("", label.casefold()) in HEADING_WORDS


def looks_like_label(candidate: Candidate) -> bool:
    """Whether a label that was not used is worth asking about."""
    return (
        candidate.colon
        and bool(_NAMELIKE.match(candidate.label))
        and not any(is_heading_word(word) for word in candidate.label.split())
        and (candidate.strong or len(candidate.label.split()) <= 2)
        and len(candidate.label) <= 25
    )


def is_legend(rest: str) -> bool:
    """Whether what follows a label explains it ("I: Interviewerin") instead of speaking."""
    words = rest.split()
    if not words or len(words) > 4 or words[-1].endswith((".", "?", "!")):
        return False
    return bool(re.match(rf"(?:{_ROLE_WORD}){_GENDERED}\b", words[0], re.IGNORECASE))


def _colon_counts(found: re.Match[str]) -> bool:
    """A colon glued to the next word ends a label only after a familiar one (``I:Hallo``)."""
    rest, label = found["rest"], found["label"]
    if found["gap"] or not rest or rest in '[(#„“"»*_…':
        return True
    return rest not in "/\\" and bool(_STRONG.match(label)) and not rest.islower()


def _with_colon(found: re.Match[str], line: int, text: str, end: int) -> Candidate:
    at = found.end("gap")
    late = _LATE_CLOSE.match(text, at, end) if found["open"] and not found["close"] else None
    candidate = _candidate(found["label"], line, text, end, colon=True, at=late.end() if late else at)
    return replace(candidate, unusual=bool(late))


def _candidate(
    label: str, line: int, text: str, end: int, *, colon: bool, at: int, timed: bool = False
) -> Candidate:
    strong = bool(_STRONG.match(label)) and not is_heading_word(label)
    return Candidate(line, label.strip(), at, strong, not text[at:end].strip(), colon, timed)
