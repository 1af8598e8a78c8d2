"""Tables of turns (.csv, .xlsx): one row a turn, with columns for speaker, text and time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gk_qda.importing.composing import Composer
from gk_qda.importing.sources import Source
from gk_qda.importing.table import find_column, read_table, required
from gk_qda.importing.time_marks import milliseconds

if TYPE_CHECKING:
    from pathlib import Path

ALIASES = {
    "text": (
        "words", "transcript", "transkript", "utterance", "content", "inhalt", "redebeitrag", "turn", "aussage",
        "äußerung", "wortlaut", "antwort", "paragraph", "absatz",
    ),
    "speaker": ("sprecher", "sprecherin", "sprecher*in", "sprechende", "person", "who", "name", "label",
                "voice", "role", "rolle"),
    "time": ("timestamp", "zeit", "zeitmarke", "zeitstempel", "start", "begin", "beginn", "timecode", "start_time"),
}  # fmt: skip

_CLOCK = re.compile(r"[\[(#]?(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,\-]\d{1,3})?[\])#]?$")
_SECONDS = re.compile(r"\d+(?:[.,]\d+)?$")


def read_turn_table(path: Path, encoding: str | None) -> Source:
    """A text of the turns in a table; a row without a speaker goes on with the turn above.

    Raises MissingColumn where no column holds the text.
    """
    table = read_table(path, encoding=encoding)
    text = required(table, "text", aliases=ALIASES)["text"]
    speaker = find_column(table, "speaker", ALIASES)
    time = find_column(table, "time", ALIASES)
    composer = Composer()
    for row in table.dicts():
        label = row[speaker].strip().rstrip(":").rstrip() if speaker else ""
        words = row[text].strip("\n")
        moment = _milliseconds(row[time].strip()) if time else None
        if speaker and not label and composer.turns and composer.turns[-1].speaker:
            composer.go_on(words, moment)
        elif words.strip() or label:
            composer.add(label, words, moment)
    suffix = path.suffix.lstrip(".").lower()
    return Source(
        composer.text(), suffix, table.encoding, turns=tuple(composer.turns), warnings=table.warnings
    )


def _milliseconds(value: str) -> int | None:
    """A clock time or a number of seconds; anything else is no time."""
    if _CLOCK.match(value):
        return milliseconds(value)
    return round(float(value.replace(",", ".")) * 1000) if _SECONDS.match(value) else None
