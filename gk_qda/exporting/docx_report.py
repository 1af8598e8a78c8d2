"""Reports as Word documents: real headings, real tables, no traces of who wrote them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Cm

from gk_qda.exporting.contents import Entry, contents_of
from gk_qda.exporting.docx_contents import contents_elements, marked
from gk_qda.exporting.docx_elements import element, paragraph, run_element
from gk_qda.exporting.looks import HEAD_SHADE, LANGUAGE_TAGS, LINE, TEXT_WIDTH, rendered
from gk_qda.exporting.packages import repacked, xml_text
from gk_qda.exporting.report import (
    Block,
    Cell,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Report,
    Run,
    TableBlock,
    cell_runs,
    cells_of,
    column_shares,
    head_of,
    is_short,
    quote_runs,
    runs_of,
    shade_of,
    text_of,
)
from gk_qda.exporting.tree_pieces import place_mark, tree_pieces
from gk_qda.progress import looking
from gk_qda.words import catalogue

if TYPE_CHECKING:
    from docx.document import Document as DocumentObject
    from docx.section import Section
    from lxml.etree import _Element as Element

# Twentieths of a point, the unit of widths in Word.
_TWIPS_PER_CM = 567
# A row longer than this may break across pages, or it would leave half a page empty.
_LONG_ROW = 700
_OURS = (
    "styles",
    "settings",
    "numbering",
    "fontTable",
    "officeDocument",
    "core-properties",
    "extended-properties",
)


def docx_bytes(report: Report, house: bytes | None = None, name: str = "") -> bytes:
    """``report`` as a .docx package: python-docx packs it, our templates say how it looks.

    ``house`` is a .docx or .dotx whose page, styles, head and foot are taken instead, ``name`` that of its file.
    Raises ``TemplateNotReadable`` and ``TemplateHasMacros``.
    """
    if house is not None:
        from gk_qda.exporting.docx_house import house_docx_bytes
        from gk_qda.exporting.house_template import HouseTemplate

        return house_docx_bytes(report, HouseTemplate.read(house, name))
    document = Document()
    _drop_unused(document)
    _page(document.sections[0], report)
    sink = io.BytesIO()
    document.save(sink)  # still empty: the text is packed once only, and in pieces
    mark = place_mark()
    document.element.body.sectPr.addprevious(mark)
    writer = Writer(_width(report))
    text = list(tree_pieces(mark, writer.report(report)))
    return repacked(sink.getvalue(), {"word/document.xml": text, **_parts(report, writer.ordered)})


def _width(report: Report) -> int:
    return round(TEXT_WIDTH[report.landscape] * _TWIPS_PER_CM)


def _drop_unused(document: DocumentObject) -> None:
    """What the template of python-docx holds besides: a thumbnail, a theme, styles for old programs."""
    for part in (document.part, document.part.package):
        for key in [key for key, link in part.rels.items() if not link.reltype.endswith(_OURS)]:
            del part.rels[key]


def _parts(report: Report, ordered: int) -> dict[str, bytes]:
    """The parts in which nothing may remain of the template: they would tell of another author."""
    language = LANGUAGE_TAGS[report.language]
    names = {
        "word/styles.xml": rendered("docx-styles.xml", language=language, line=LINE, right=_width(report)),
        "word/settings.xml": rendered("docx-settings.xml", language=language),
        "word/numbering.xml": rendered("docx-numbering.xml", ordered=ordered),
        "word/fontTable.xml": rendered("docx-fonts.xml"),
        "docProps/core.xml": rendered("docx-core.xml", language=language, title=xml_text(report.title)),
        "docProps/app.xml": rendered("docx-app.xml"),
    }
    return {name: text.encode() for name, text in names.items()}


def _page(section: Section, report: Report) -> None:
    short, long = Cm(21), Cm(29.7)
    section.orientation = WD_ORIENT.LANDSCAPE if report.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if report.landscape else (short, long)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2.2)
    section.header_distance = section.footer_distance = Cm(1.1)
    # The first page says it all in its title; the others repeat it at the top.
    section.different_first_page_header_footer = True
    head = " · ".join(part for part in (report.title, report.stand) if part)
    _fill(section.header.part.element, paragraph("header", (Run(head),)))
    _fill(section.first_page_header.part.element, paragraph("header", ()))
    for footer in (section.footer, section.first_page_footer):
        _fill(footer.part.element, footer_of(report))


def _fill(part: Element, made: Element) -> None:
    for old in list(part):
        part.remove(old)
    part.append(made)


def footer_of(report: Report) -> Element:
    """The notice at the left, the page number at the right; Word and LibreOffice fill in the fields."""
    made = paragraph("footer", (Run(f"{report.notice or report.subtitle or report.title}\t"),))
    text = catalogue("exporting", report.language)("page_of", page="\0PAGE\0", pages="\0NUMPAGES\0")
    for at, part in enumerate(text.split("\0")):
        if at % 2:
            made.append(element("fldSimple", run_element(Run("1")), instr=f" {part} "))
        elif part:
            made.append(run_element(Run(part)))
    return made


def opening_of(report: Report) -> list[Element]:
    """Notice, title, subtitle and date: the beginning of page 1."""
    lines = [
        ("notice", report.notice or ""),
        ("title", report.title),
        ("subtitle", report.subtitle),
        ("stand", report.stand),
    ]
    made = [paragraph(style, (Run(text),)) for style, text in lines if text]
    # The date brings the distance to what follows.
    return made if report.stand else [*made, paragraph("gap", ())]


class Writer:
    """Turns blocks into elements; ``ordered`` counts the numbered lists, each of which starts at 1."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.ordered = 0

    def report(self, report: Report) -> list[Element]:
        """The whole report: its opening, the table of contents of a long one, its blocks."""
        entries = contents_of(report)
        by_place = {entry.at: entry for entry in entries}
        made = [*opening_of(report), *contents_elements(report, entries)]
        for at, block in enumerate(looking(report.blocks)):
            made += self._block(block, by_place.get(at))
        return made

    def _block(self, block: Block, entry: Entry | None) -> list[Element]:
        match block:
            case Heading(level, text):
                heading = paragraph(f"heading{level}", (Run(text),))
                return [heading if entry is None else marked(heading, entry)]
            case Paragraph(content, style):
                return [paragraph(style, runs_of(content))]
            case Quote():
                return [paragraph("quote", quote_runs(block))]
            case ListBlock():
                return self._list(block)
            case TableBlock():
                return _table(block, self.width)
            case PageBreak():
                return [
                    element("p", element("pPr", element("pStyle", val="Gap"), element("pageBreakBefore")))
                ]

    def _list(self, block: ListBlock) -> list[Element]:
        if not block.ordered:
            return [paragraph("bullet", runs_of(item)) for item in block.items]
        self.ordered += 1
        numbers = 2 + self.ordered
        return [paragraph("number", runs_of(item), numbers=numbers) for item in block.items]


def _table(table: TableBlock, width: int) -> list[Element]:
    widths = [max(round(share * width), 1) for share in column_shares(table, width / _TWIPS_PER_CM)]
    made = element("tbl")
    made.append(
        element(
            "tblPr",
            element("tblStyle", val="TableGrid"),
            element("tblW", w=str(sum(widths)), type="dxa"),
            element("tblLayout", type="fixed"),
            element("tblLook", val="0420", firstRow="1", lastRow="0", firstColumn="0", noHBand="0"),
        )
    )
    made.append(element("tblGrid", *(element("gridCol", w=str(size)) for size in widths)))
    made.append(_row(head_of(table, HEAD_SHADE), widths, is_head=True))
    whole, last = is_short(table), len(table.rows) - 1
    for at, row in enumerate(looking(table.rows)):
        made.append(_row(cells_of(table, row), widths, keep=whole and at < last))
    caption = [paragraph("caption", (Run(table.caption),), keep=True)] if table.caption else []
    # Word joins two tables that touch, and a page must not end in one.
    return [*caption, made, paragraph("gap", ())]


def _row(cells: tuple[Cell, ...], widths: list[int], *, is_head: bool = False, keep: bool = False) -> Element:
    """``keep`` holds it on the page of the next one, as a head always is."""
    properties = element("trPr")
    if is_head or max((len(text_of(cell.content)) for cell in cells), default=0) < _LONG_ROW:
        properties.append(element("cantSplit"))
    if is_head:
        properties.append(element("tblHeader"))
    made = element("tr", properties) if len(properties) else element("tr")
    made.extend(
        _cell(cell, size, is_head=is_head, keep=keep or is_head)
        for cell, size in zip(cells, widths, strict=True)
    )
    return made


def _cell(cell: Cell, width: int, *, is_head: bool, keep: bool) -> Element:
    properties = element("tcPr", element("tcW", w=str(width), type="dxa"))
    if shade := shade_of(cell):
        properties.append(element("shd", val="clear", color="auto", fill=shade))
    style = "table_head" if is_head else "table"
    return element("tc", properties, paragraph(style, cell_runs(cell), align=cell.align or "left", keep=keep))
