"""HTML transcripts, for example those of noScribe. Only the visible text is read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gk_qda.errors.importing import DamagedFile, HostileFile
from gk_qda.importing.decoding import decode
from gk_qda.importing.files import check_kind
from gk_qda.importing.sources import Source

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import etree

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_KEEPS_BLANKS = re.compile(r"white-space\s*:\s*(?:pre|pre-wrap|break-spaces)\b")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
# fmt: off
_BLOCKS = frozenset((
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre",
    "table", "tbody", "thead", "tfoot", "tr", "section", "article", "header", "footer", "main", "nav", "aside",
    "figure", "figcaption", "address", "hr", "body", "html", "form", "fieldset", "center", "details", "summary",
))
_INVISIBLE = frozenset((
    "script", "style", "head", "template", "noscript", "iframe", "object", "svg", "math", "canvas", "audio",
    "video", "textarea", "select", "input", "button", "title",
))
# fmt: on


def read_webpage(data: bytes, path: Path, encoding: str | None) -> Source:
    """The visible text of an HTML file: a line a block, ``<br>`` as a break within it."""
    from lxml import etree, html

    check_kind(data, path, expected="text")
    named = _CHARSET.search(data[:4096])
    decoded = decode(data, file=path.name, encoding=encoding or _usable(named))
    markup = re.sub(r"^\s*<\?xml[^>]*\?>", "", decoded.text)
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(markup, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise DamagedFile(file=path.name, kind="HTML") from None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        # The parser stops there and would leave out the rest in silence.
        raise HostileFile(
            file=path.name,
            danger="markup nested too deeply",
            danger_de="zu tief verschachtelte Auszeichnungen",
        )
    styles = " ".join(style.text or "" for style in root.iter("style"))
    reader = _Reader(keep=bool(_KEEPS_BLANKS.search(styles)))
    reader.element(root)
    reader.close_block()
    return Source(
        "\n".join(reader.blocks),
        "html",
        decoded.encoding,
        breaks=frozenset(reader.starts()),
        warnings=decoded.warnings(),
    )


def _usable(named: re.Match[bytes] | None) -> str | None:
    """The encoding the page names, where Python knows it; browsers read Latin-1 as Windows-1252."""
    import codecs

    if not named:
        return None
    name = named[1].decode("ascii", "replace").lower()
    if name in {"iso-8859-1", "latin1", "us-ascii"}:
        return "cp1252"
    try:
        codec = codecs.lookup(name).name
    except LookupError:
        return None
    # A byte order mark or the bytes themselves say it better than a page that was saved anew.
    return None if codec.startswith(("utf-8", "utf-16")) else name


@dataclass(slots=True)
class _Reader:
    """Collects the blocks of a page in document order; ``keep``: blanks are meant."""

    keep: bool
    blocks: list[str] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _open: bool = False

    def starts(self) -> list[int]:
        """Where in the joined text each block begins."""
        positions, at = [], 0
        for block in self.blocks:
            positions.append(at)
            at += len(block) + 1
        return positions

    def element(self, element: etree._Element, *, keep: bool | None = None) -> None:
        """One element with everything in it."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if not tag or tag in _INVISIBLE:
            return
        keep = self.keep if keep is None else keep
        keep = keep or tag == "pre" or bool(_KEEPS_BLANKS.search(element.get("style", "")))
        block = tag in _BLOCKS
        if block:
            self.close_block()
            self._open = tag == "p"  # an empty paragraph is a blank line
        if tag == "br":
            self._parts.append("\n")
        self._characters(element.text, keep)
        for child in element:
            self.element(child, keep=keep)
            if child.tag in {"td", "th"} and child.getnext() is not None:
                self._parts.append("\t")
            self._characters(child.tail, keep)
        if block:
            self.close_block()

    def close_block(self) -> None:
        """End the open block, if there is one."""
        text = "".join(self._parts)
        if text.strip() or self._open:
            self.blocks.append(text.strip(" \n") if not self.keep else text.strip("\n"))
        self._parts.clear()
        self._open = False

    def _characters(self, text: str | None, keep: bool) -> None:
        if not text:
            return
        collapsed = text if keep else _BLANKS.sub(" ", text)
        before = self._parts[-1][-1:] if self._parts else " "
        if not keep and before in {" ", "\n", "\t", ""}:
            collapsed = collapsed.removeprefix(" ")
        if collapsed:
            self._parts.append(collapsed)
