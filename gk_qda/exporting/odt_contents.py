"""The table of contents of an OpenDocument report, with entries that are there before anybody updates it.

The number of each page is a field of its own, which LibreOffice fills in whenever it lays out the pages.
"""

from __future__ import annotations

from gk_qda.exporting.contents import Entry, outline_levels
from gk_qda.exporting.looks import BY_KEY, rendered
from gk_qda.exporting.odt_elements import element
from gk_qda.exporting.packages import xml_text
from gk_qda.exporting.report import Report
from gk_qda.words import catalogue


def contents_elements(report: Report, entries: tuple[Entry, ...]) -> list[str]:
    """Its heading and its entries, each a link with the number of its page; [] without entries."""
    if not entries:
        return []
    last = outline_levels(report, entries)[1]
    lines = [
        {"style": BY_KEY[f"contents{one.depth}"].open_id, "mark": one.mark, "text": xml_text(one.text)}
        for one in entries
    ]
    title = catalogue("exporting", report.language)("contents")
    xml = rendered(
        "odt-contents.xml", title=title, head=BY_KEY["contents"].open_id, lines=lines, deepest=last
    )
    made = "".join(line.strip() for line in xml.splitlines())
    return [made, element("text:p", text__style_name=BY_KEY["gap"].open_id)]
