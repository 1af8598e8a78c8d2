"""Time marks of transcripts: ``#00:02:13-4#`` (f4), ``[00:02:13]``, ``(00:02:13)``."""

from __future__ import annotations

import re

from gk_qda.importing.values import ImportedTimeMark

_CLOCK = r"\d{1,3}:[0-5]\d:[0-5]\d"
_SHORT = r"\d{1,3}:[0-5]\d"
_PART = r"(?:[.,\-]\d{1,3})?"

#: A mark in brackets or between hashes, wherever it stands.
MARK = rf"(?:#{_CLOCK}{_PART}#|#{_SHORT}{_PART}#|\[{_CLOCK}{_PART}\]|\[{_SHORT}\]|\({_CLOCK}{_PART}\))"
#: Inside a label also the bare clock time and minutes in round brackets.
MARK_IN_LABEL = rf"(?:{MARK}|\({_SHORT}\)|{_CLOCK}{_PART}|{_SHORT}(?!\S))"

_MARK = re.compile(MARK)
_IN_LABEL = re.compile(MARK_IN_LABEL)
_NUMBERS = re.compile(r"(?:(\d+):)?(\d+):(\d+)(?:[.,\-](\d+))?")


def milliseconds(mark: str) -> int:
    """The moment a mark names; the digits after ``-``, ``.`` or ``,`` are a decimal fraction of a second."""
    found = _NUMBERS.search(mark)
    if not found:
        raise ValueError("not a time mark")
    hours, minutes, seconds, fraction = found.groups()
    whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
    return whole * 1000 + int(((fraction or "0") + "00")[:3])


def find_time_marks(text: str, start: int, end: int, label_end: int) -> tuple[ImportedTimeMark, ...]:
    """The marks in ``text[start:end]``; up to ``label_end`` a bare clock time counts as well."""
    found = [*_IN_LABEL.finditer(text, start, label_end), *_MARK.finditer(text, label_end, end)]
    return tuple(ImportedTimeMark(mark.start(), mark.end(), milliseconds(mark[0])) for mark in found)
