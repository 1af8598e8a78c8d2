"""Whether replacements agree with one another: same original, same replacement; no pseudonym for two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Literal

from gk_qda.errors.pseudonyms import OriginalTwice, PseudonymTaken, ReplacementEmpty
from gk_qda.language.pseudonyms import Rule
from gk_qda.names import name_key
from gk_qda.project.key_file import KeyEntry

Trouble = Literal["empty", "twice", "taken"]


def check_rules(rules: Sequence[Rule], known: Iterable[KeyEntry] = ()) -> None:
    """Refuse rules that do not agree with one another or with a key file. Rows count from 1.

    Raises ``OriginalTwice``, ``ReplacementEmpty`` or ``PseudonymTaken``.
    """
    found = troubles(rules, known)
    for row, trouble in sorted(found.items()):
        if trouble == "empty":
            raise ReplacementEmpty(row=row)
    for row, trouble in sorted(found.items()):
        if trouble == "twice":
            original = rules[row - 1].original.strip()
            rows = [at for at, rule in enumerate(rules, 1) if rule.original.strip() == original]
            raise OriginalTwice(rows=", ".join(map(str, rows if len(rows) > 1 else [row])))
    for row in sorted(found):
        raise PseudonymTaken(row=row)


def troubles(
    rules: Sequence[Rule], known: Iterable[KeyEntry] = (), originals: Collection[str] = ()
) -> dict[int, Trouble]:
    """What is wrong with which row, counted from 1; the first thing of each.

    ``known`` stands in a key file; ``originals`` are other words that tell who is meant, which no pseudonym may be.
    """
    entries = list(known)
    rows: defaultdict[str, list[int]] = defaultdict(list)
    for row, rule in enumerate(rules, 1):
        for spelling in {rule.original.strip(), *map(str.strip, rule.forms)}:
            rows[spelling].append(row)
    found: dict[int, Trouble] = {
        row: "empty"
        for row, rule in enumerate(rules, 1)
        if rule.technique != "omission" and not rule.replacement.strip()
    }
    for several in rows.values():
        for row in several if len(several) > 1 else ():
            found.setdefault(row, "twice")
    forbidden = {*rows, *originals, *(one.original for one in entries)}
    # The same letters written otherwise ("kOWALSKI") mean the same person.
    taken = {one.replacement: name_key(one.original) for one in entries if one.technique == "pseudonym"}
    for row, rule in enumerate(rules, 1):
        if rule.technique == "pseudonym" and row not in found:
            words, original = rule.replacement.strip(), name_key(rule.original)
            if words in forbidden or taken.setdefault(words, original) != original:
                found[row] = "taken"
    return found
