"""Elements of OpenDocument texts as XML, written as strings: a long report has a hundred thousand of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from gk_qda.exporting.looks import BY_KEY
from gk_qda.exporting.packages import xml_text
from gk_qda.exporting.report import Run

# The parts of the standard that are used here, by their prefixes.
_NAMES = {
    "office": "office",
    "style": "style",
    "text": "text",
    "table": "table",
    "fo": "xsl-fo-compatible",
}
_SPACES = re.compile(r"^ +| +$|(?<= ) +")  # all that a reader of XML would take away or make one of
_APART = re.compile(r"([\n\t])")
_SIGNS = {"\n": "<text:line-break/>", "\t": "<text:tab/>"}

DECLARED = " ".join(
    [
        *(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for p, name in _NAMES.items()),
        'xmlns:xlink="http://www.w3.org/1999/xlink"',
    ]
)


def element(tag: str, content: str = "", **attributes: str | int | None) -> str:
    """An element; ``__`` stands for the colon of an attribute and ``_`` for its hyphens, None is left out."""
    given = "".join(
        f" {name.replace('__', ':').replace('_', '-')}={quoteattr(str(value))}"
        for name, value in attributes.items()
        if value is not None
    )
    return f"<{tag}{given}>{content}</{tag}>" if content else f"<{tag}{given}/>"


def paragraph(style: str, runs: Iterable[Run], *, page: str = "", align: str = "") -> str:
    """A paragraph in the style with that key in ``looks``; ``page`` and ``align`` name styles made from it."""
    name = page + BY_KEY[style].open_id + align
    return element("text:p", words(runs), text__style_name=name)


def words(runs: Iterable[Run]) -> str:
    """Words with their looks."""
    made = []
    for run in runs:
        look = "Bold" * run.bold + "Italic" * run.italic + "Muted" * run.muted
        made.append(element("text:span", plain(run.text), text__style_name=look) if look else plain(run.text))
    return "".join(made)


def plain(text: str) -> str:
    """Text with its lines, tabs and spaces as OpenDocument has them."""
    parts = _APART.split(escape(xml_text(text)))
    return "".join(_SIGNS.get(part) or _SPACES.sub(_spaces, part) for part in parts)


def _spaces(found: re.Match[str]) -> str:
    number = len(found[0])
    return "<text:s/>" if number == 1 else f'<text:s text:c="{number}"/>'
