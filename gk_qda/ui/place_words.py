"""Places in texts as people read them."""

from __future__ import annotations

import re

_BEFORE = re.compile(r"\b(?:Abs|para)\.\s+(?=Item )", re.IGNORECASE)
_SEVERAL = re.compile(r"Item \w+(?:(?:–|, ?)Item \w+)+")


def with_items(words: str) -> str:
    """ "KO06, AH PM, para. Item 14–Item 15" -> "KO06, AH PM, Item 14–15": numbers of a worksheet say what they are."""
    if "Item " not in words:
        return words
    return _SEVERAL.sub(lambda found: "Item " + found[0].replace("Item ", ""), _BEFORE.sub("", words))
