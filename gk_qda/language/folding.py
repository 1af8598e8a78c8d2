"""Words compared as people compare them: marks, dashes, blanks and invisible signs do not make a difference."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u2060\ufeff\ufe0e\ufe0f"))
_MARKS = dict.fromkeys(map(ord, "„“”\"»«‚‘’'›‹´`ʼ′″"))
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_SIGNS = {**_INVISIBLE, **_MARKS, **_DASHES, ord("…"): "..."}
_HYPHEN = re.compile(r"(?<=[^\W\d_])-\s*\n?\s*(?=[^\W\d_])")
_BLANKS = re.compile(r"\s+")


def fold(text: str) -> str:
    """``text`` for comparing, case kept.

    Composed (NFC); quotation marks and apostrophes, soft hyphens and other invisible signs are gone, as are
    hyphens inside words, with or without a line break behind them; every dash is "-", "…" is "...", every
    run of blanks (also no-break ones) is one blank.
    """
    plain = unicodedata.normalize("NFC", text).translate(_SIGNS)
    return _BLANKS.sub(" ", _HYPHEN.sub(_joined, plain)).strip()


def _joined(hyphen: re.Match[str]) -> str:
    """ "Verfü-gung" and "Verfü-\\ngung" are one word; "Not- und Unterkunft" stays two."""
    found = hyphen[0]
    return "" if found == "-" or "\n" in found else found
