"""Subtitles (.vtt, .srt). Voices (``<v S01>``) become speaker labels, cue times become time marks."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from html import unescape
from io import StringIO
from typing import TYPE_CHECKING

from gk_qda.errors.importing import DamagedFile
from gk_qda.importing.composing import Composer, clock
from gk_qda.importing.decoding import decode
from gk_qda.importing.files import check_kind
from gk_qda.importing.sources import Source
from gk_qda.importing.values import ImportedWarning

if TYPE_CHECKING:
    from pathlib import Path

_VOICE = re.compile(r"<v(?:\.[^ \t>]*)?[ \t]+([^>]*)>")
_TAG = re.compile(r"</?(?:v|c|i|b|u|ruby|rt|lang|font)\b[^>]*>|<\d[\d:.]*>")


@dataclass(frozen=True, slots=True)
class Cue:
    """What one voice says in one cue; ``milliseconds`` is the beginning of the cue."""

    voice: str
    words: str
    milliseconds: int


def read_subtitles(data: bytes, path: Path, encoding: str | None) -> Source:
    """The cues of a .vtt or .srt file.

    With voices, consecutive cues of one voice are one turn. Without, every cue is a line with its time
    mark, and speakers are looked for in the text as in any other transcript.
    """
    check_kind(data, path, expected="text")
    decoded = decode(data, file=path.name, encoding=encoding)
    suffix = path.suffix.lstrip(".").lower()
    cues, unclear = _known_voices(_cues(decoded.text, suffix, path))
    warnings = (
        *decoded.warnings(),
        *((ImportedWarning("voice_unclear", None, (("n", unclear),)),) if unclear else ()),
    )
    if not any(cue.voice for cue in cues):
        lines = "\n".join(f"[{clock(cue.milliseconds)}] {cue.words}" for cue in cues)
        return Source(lines, suffix, decoded.encoding, warnings=warnings)
    composer = Composer()
    for first, words in _turns(cues):
        composer.add(first.voice, words, first.milliseconds)
    return Source(composer.text(), suffix, decoded.encoding, turns=tuple(composer.turns), warnings=warnings)


def _cues(text: str, suffix: str, path: Path) -> list[Cue]:
    import webvtt
    from webvtt.errors import MalformedCaptionError, MalformedFileError

    try:
        captions = webvtt.from_buffer(StringIO(text), format=suffix)
    except (MalformedFileError, MalformedCaptionError, ValueError, IndexError):
        raise DamagedFile(file=path.name, kind=suffix) from None
    cues: list[Cue] = []
    for caption in captions.captions:
        time = caption.start_time
        start = ((time.hours * 60 + time.minutes) * 60 + time.seconds) * 1000 + time.milliseconds
        pieces = _VOICE.split("\n".join(caption.lines))
        voices = ["", *pieces[1::2]]
        for voice, words in zip(voices, pieces[0::2], strict=True):
            said = unescape(_TAG.sub("", words)).strip()
            if said:
                cues.append(Cue(unescape(voice).strip(), said, start))
    return cues


def _known_voices(cues: list[Cue]) -> tuple[list[Cue], int]:
    """noScribe names a voice "//S02" where others speak at the same time: then the turn belongs to the
    main speaker who did not speak just before. Also says how many voices were settled like this.
    """
    main = [
        voice for voice, _ in Counter(c.voice for c in cues if c.voice[:2] not in {"", "//"}).most_common(2)
    ]
    settled: list[Cue] = []
    unclear = 0
    for cue in cues:
        voice = cue.voice
        if voice.startswith("//"):
            unclear += 1
            before = settled[-1].voice if settled else ""
            voice = next((name for name in main if name != before), voice.strip("/ "))
        settled.append(Cue(voice, cue.words, cue.milliseconds))
    return settled, unclear


def _turns(cues: list[Cue]) -> list[tuple[Cue, str]]:
    """The first cue of every turn with all its words."""
    turns: list[tuple[Cue, str]] = []
    for cue in cues:
        if turns and cue.voice and turns[-1][0].voice == cue.voice:
            first, words = turns[-1]
            turns[-1] = (first, f"{words} {cue.words}")
        else:
            turns.append((cue, cue.words))
    return turns
