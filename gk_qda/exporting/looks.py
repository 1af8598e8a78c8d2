"""How reports look: one table of styles for Word, OpenDocument and the browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from gk_qda.paths import RESOURCES

LANGUAGE_TAGS = {"de": "de-DE", "en": "en-GB"}
TEXT = "1B1F24"
DARK = "10233B"
ACCENT = "1D5FA6"
MUTED = "57616C"
LINE = "BCC4CC"
HEAD_SHADE = "#F2F4F6"
# A4 with 2.2 cm at both sides: the width of the text in cm, upright and landscape.
TEXT_WIDTH = {False: 16.6, True: 25.3}


@dataclass(frozen=True, slots=True)
class Look:
    """One paragraph style. Sizes and spaces in points, ``indent`` in cm, colours as RRGGBB.

    ``word`` is the name in Word, where built-in styles appear in the reader's language (Überschrift 1, Zitat);
    ``open`` is the name in OpenDocument. ``bar`` colours a line at the left, ``level`` is that of the outline.
    """

    key: str
    word: str
    open: str
    size: float
    color: str = TEXT
    bold: bool = False
    before: float = 0
    after: float = 0
    line: float = 1.0
    indent: float = 0
    bar: str = ""
    shade: str = ""
    level: int = 0
    custom: bool = False

    @property
    def keep(self) -> bool:
        """Whether it stays on the page of what follows."""
        return self.level > 0 or self.key in {"caption", "contents"}

    @property
    def has_page(self) -> bool:
        """Whether the number of a page stands at its right end, after dots."""
        return self.key.startswith("contents") and self.key != "contents"

    @property
    def word_id(self) -> str:
        """The id of the style in a Word file: "heading 1" is Heading1."""
        return "".join(part[0].upper() + part[1:] for part in self.word.split())

    @property
    def open_id(self) -> str:
        """The name of the style as OpenDocument encodes it: Heading_20_1."""
        return self.open.replace(" ", "_20_")


def _framed(key: str, name: str, size: float, color: str, **more: Any) -> Look:
    """A style of our own with a coloured bar and a background."""
    return Look(key, name, name, size, color, indent=0.4, custom=True, **more)


LOOKS = (
    Look("body", "Normal", "Standard", 10.5, after=6, line=1.15),
    Look("title", "Title", "Title", 22, DARK, bold=True, after=2),
    Look("subtitle", "Subtitle", "Subtitle", 12.5, MUTED, after=2),
    Look("stand", "Stand", "Stand", 9, MUTED, after=14, custom=True),
    _framed("notice", "Notice", 9.5, "835000", bold=True, after=12, bar="D99A1C", shade="FFF4DA"),
    Look("heading1", "heading 1", "Heading 1", 17, DARK, bold=True, before=22, after=8, level=1),
    Look("heading2", "heading 2", "Heading 2", 13.5, ACCENT, bold=True, before=16, after=5, level=2),
    Look("heading3", "heading 3", "Heading 3", 11.5, DARK, bold=True, before=12, after=4, level=3),
    Look("heading4", "heading 4", "Heading 4", 10.5, MUTED, bold=True, before=10, after=3, level=4),
    Look("contents", "TOC Heading", "Contents Heading", 13.5, ACCENT, bold=True, before=14, after=4),
    Look("contents1", "toc 1", "Contents 1", 10.5, bold=True, before=4, after=1),
    Look("contents2", "toc 2", "Contents 2", 10.5, after=1, indent=0.5),
    Look("contents3", "toc 3", "Contents 3", 10, MUTED, after=1, indent=1),
    Look("note", "Note", "Note", 9, MUTED, after=6, line=1.1, custom=True),
    _framed("result", "Result", 10.5, TEXT, after=8, line=1.2, bar=ACCENT, shade="F5F8FC"),
    Look("quote", "Quote", "Quotations", 10.5, before=2, after=6, line=1.15, indent=0.8, bar=LINE),
    Look("bullet", "List Bullet", "List Bullet", 10.5, after=3, line=1.15),
    Look("number", "List Number", "List Number", 10.5, after=3, line=1.15),
    Look("caption", "caption", "Caption", 9.5, bold=True, before=8, after=3),
    Look("table", "Table Text", "Table Contents", 9, before=1.5, after=1.5, custom=True),
    Look("table_head", "Table Head", "Table Heading", 9, DARK, bold=True, before=2, after=2, custom=True),
    Look("gap", "Gap", "Gap", 4, after=4, custom=True),
    Look("header", "header", "Header", 8, MUTED),
    Look("footer", "footer", "Footer", 8, MUTED),
)
BY_KEY = {look.key: look for look in LOOKS}


def rendered(template: str, **values: Any) -> str:
    """``resources/templates/TEMPLATE`` filled in; every value is escaped for XML and HTML."""
    return "".join(rendered_pieces(template, **values))


def rendered_pieces(template: str, **values: Any) -> Iterator[str]:
    """The same piece by piece, so that a long page can be stopped."""
    return _environment().get_template(template).generate(**values, looks=LOOKS)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(RESOURCES / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
