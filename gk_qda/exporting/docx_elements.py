"""Elements of Word documents: paragraphs in our styles, words in their looks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from gk_qda.exporting.looks import BY_KEY, MUTED
from gk_qda.exporting.packages import xml_text
from gk_qda.exporting.report import Run

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def element(tag: str, *children: Element, **attributes: str) -> Element:
    """A WordprocessingML element; attributes are given without their prefix."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    made.extend(children)
    return made


def paragraph(
    style: str, runs: Iterable[Run], *, align: str = "left", keep: bool = False, numbers: int = 0
) -> Element:
    """A paragraph in the style with that key in ``looks``.

    ``keep`` holds it on the page of what follows; ``numbers`` is the numbering it belongs to.
    """
    properties = element("pPr", element("pStyle", val=BY_KEY[style].word_id))
    if keep:
        properties.append(element("keepNext"))
    if numbers:
        properties.append(element("numPr", element("ilvl", val="0"), element("numId", val=str(numbers))))
    if align != "left":
        properties.append(element("jc", val=align))
    return element("p", properties, *(run_element(run) for run in runs))


def run_element(run: Run) -> Element:
    """Words with their look; lines and tabs as Word has them."""
    look = element("rPr")
    if run.bold:
        look.append(element("b"))
    if run.italic:
        look.append(element("i"))
    if run.muted:
        look.append(element("color", val=MUTED))
    made = element("r", look) if len(look) else element("r")
    for at, line in enumerate(xml_text(run.text).split("\n")):
        if at:
            made.append(element("br"))
        for column, part in enumerate(line.split("\t")):
            if column:
                made.append(element("tab"))
            text = element("t")
            text.text = part
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            made.append(text)
    return made
