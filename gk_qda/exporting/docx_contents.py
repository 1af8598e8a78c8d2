"""The table of contents of a Word report: a field whose entries are there before anybody updates it.

Only who lays out the pages knows their numbers: they come when Word or LibreOffice updates the field. Until then the
entries are links and print no number, rather than a wrong one or dots that lead to nothing: LibreOffice takes the
numbers of such a field as they are written. ``updateFields`` in the settings would make Word ask whether it shall
look into "other files", at every opening, and people rightly say no.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from gk_qda.exporting.contents import Entry, outline_levels
from gk_qda.exporting.docx_elements import element, paragraph, run_element
from gk_qda.exporting.report import Report, Run
from gk_qda.words import catalogue

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def contents_elements(report: Report, entries: tuple[Entry, ...]) -> list[Element]:
    """Its heading and its entries, each a link; [] without entries."""
    if not entries:
        return []
    first, last = outline_levels(report, entries)
    title = paragraph("contents", (Run(catalogue("exporting", report.language)("contents")),))
    made = [paragraph(f"contents{entry.depth}", ()) for entry in entries]
    for line, entry in zip(made, entries, strict=True):
        line.append(_link(entry))
    # The field begins in the first line, before its link, and ends in the last.
    made[0][1:1] = _begin(f' TOC \\o "{first}-{last}" \\h \\z \\u ')
    made[-1].append(_mark("end"))
    return [title, *made, paragraph("gap", ())]


def marked(heading: Element, entry: Entry) -> Element:
    """``heading`` with the mark its entry leads to."""
    number = str(entry.at)
    heading.insert(1, element("bookmarkStart", id=number, name=entry.mark))
    heading.append(element("bookmarkEnd", id=number))
    return heading


def _link(entry: Entry) -> Element:
    link = element("hyperlink", anchor=entry.mark, history="1")
    link.append(run_element(Run(entry.text)))
    return link


def _begin(instruction: str) -> list[Element]:
    words = element("instrText")
    words.text = instruction
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return [_mark("begin"), element("r", words), _mark("separate")]


def _mark(kind: str) -> Element:
    mark = element("fldChar")
    mark.set(qn("w:fldCharType"), kind)
    return element("r", mark)
