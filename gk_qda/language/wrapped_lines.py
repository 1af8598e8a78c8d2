"""Lines of a plain text: which of them are one paragraph, wrapped by hand or by a mail program."""

from __future__ import annotations

import re

from gk_qda.language.citations import find_quotations

_ENDS = re.compile(r"(?:[.!?…][\"“”»«‘’)\]]*|[)\]])\s*$")  # a sentence, or a source in brackets
_BEGINS = re.compile(r"\s*(?:[„“”»«‚‘›‹\"]|[-–•*]\s|\d+[.)]\s|(?=[^\W\d_])(?=(?P<letter>\w)))")
_BRACKETS = str.maketrans({"[": "(", "]": ")"})


def paragraphs_of(block: str) -> list[str]:
    """The paragraphs of lines that stand together without a blank line between them.

    Two lines part where one ends like a sentence or with a source and the next begins like one, unless a quotation
    or a bracket goes on: then nothing that belongs together is torn apart, whatever the width of the lines.
    """
    inside = [(one.start, one.end) for one in find_quotations(block)]
    found, start, depth, at = [], 0, 0, 0
    for line in block.splitlines(keepends=True):
        folded = line.translate(_BRACKETS)
        depth = max(depth + folded.count("(") - folded.count(")"), 0)
        at += len(line)
        if depth or any(first < at < last for first, last in inside):
            continue
        if _ENDS.search(line) and _begins(block[at:]):
            found.append(block[start:at].rstrip("\n"))
            start, depth = at, 0
    return [*found, block[start:]]


def _begins(rest: str) -> bool:
    match = _BEGINS.match(rest)
    return match is not None and (match["letter"] is None or match["letter"].isupper())
