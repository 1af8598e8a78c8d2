"""Words compared as people compare them: marks, dashes, blanks and invisible signs do not make a difference."""

from __future__ import annotations

import re
import unicodedata

_SIGNS = (
    *((sign, "") for sign in "\u00ad\u200b\u200c\u2060\ufeff\ufe0e\ufe0f"),  # invisible ones
    *((sign, "") for sign in "„“”\"»«‚‘’'›‹´`ʼ′″"),
    *((sign, "-") for sign in "‐‑‒–—―−"),
    ("…", "..."),
)
_HYPHEN = re.compile(r"-(?<=[^\W\d_]-)\s*(?=[^\W\d_])")


def fold(text: str) -> str:
    """``text`` for comparing, case kept.

    Composed (NFC); quotation marks and apostrophes, soft hyphens and other invisible signs are gone, as are
    hyphens inside words, with or without a line break behind them; every dash is "-", "…" is "...", every
    run of blanks (also no-break ones) is one blank.
    """
    plain = unicodedata.normalize("NFC", text)
    if not plain.isascii() or '"' in plain or "'" in plain or "`" in plain:
        for sign, instead in _SIGNS:
            if sign in plain:
                plain = plain.replace(sign, instead)
    if "-" in plain:
        plain = _HYPHEN.sub(_joined, plain)
    return " ".join(plain.split())


def _joined(hyphen: re.Match[str]) -> str:
    """ "Verfü-gung" and "Verfü-\\ngung" are one word; "Not- und Unterkunft" stays two."""
    found = hyphen[0]
    return "" if found == "-" or "\n" in found else found
