"""Reports as OpenDocument texts: real headings, real tables, no traces of who wrote them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

import odfdo

from gk_qda.exporting.contents import Entry, contents_of
from gk_qda.exporting.looks import BY_KEY, HEAD_SHADE, LANGUAGE_TAGS, LINE, MUTED, TEXT_WIDTH, rendered
from gk_qda.exporting.odt_contents import contents_elements
from gk_qda.exporting.packages import packed, xml_text
from gk_qda.exporting.report import (
    Block,
    Cell,
    Content,
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
from gk_qda.progress import looking
from gk_qda.words import catalogue

if TYPE_CHECKING:
    from odfdo.style_base import StyleBase

# A row longer than this may break across pages, or it would leave half a page empty.
_LONG_ROW = 700


def odt_bytes(report: Report) -> bytes:
    """``report`` as an .odt package: odfdo writes the content, our templates say how it looks.

    Only five parts go into the package; the rest of odfdo's template would tell of another author.
    """
    document = odfdo.Document("text")
    body = document.body
    body.clear()
    writer = _Writer(TEXT_WIDTH[report.landscape])
    for element in writer.report(report):
        body.append(element)
    for style in [*_first_page_styles(), *writer.styles.values()]:
        document.insert_style(style, automatic=True)
    # LibreOffice before 24 refuses files that call themselves 1.4; nothing here is newer than 1.3.
    document.content.root.set_attribute("office:version", "1.3")
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": document.content.serialize(),
            "styles.xml": _styles(report).encode(),
            "meta.xml": rendered(
                "odt-meta.xml", language=LANGUAGE_TAGS[report.language], title=xml_text(report.title)
            ).encode(),
            "META-INF/manifest.xml": rendered("odt-manifest.xml").encode(),
        }
    )


def _styles(report: Report) -> str:
    pages = catalogue("exporting", report.language)("page_of", page="\0", pages="\0")
    return rendered(
        "odt-styles.xml",
        language=LANGUAGE_TAGS[report.language],
        landscape=report.landscape,
        right=TEXT_WIDTH[report.landscape],
        muted_color=MUTED,
        head=xml_text(" · ".join(part for part in (report.title, report.stand) if part)),
        foot=xml_text(report.notice or report.subtitle or report.title),
        pages=pages.split("\0"),
    )


def _opening(report: Report) -> list[odfdo.Element]:
    lines = [
        ("notice", report.notice or ""),
        ("title", report.title),
        ("subtitle", report.subtitle),
        ("stand", report.stand),
    ]
    made = [_paragraph(style, (Run(text),)) for style, text in lines if text]
    if not report.stand:  # the date brings the distance to what follows
        made.append(_paragraph("gap", ()))
    if made:
        # The first paragraph brings the page without a header; the pages after it have one.
        made[0].set_attribute("text:style-name", f"First_{made[0].get_attribute('text:style-name')}")
    return made


def _first_page_styles() -> list[StyleBase]:
    return [
        _made_style(
            f'<style:style style:name="First_{name}" style:family="paragraph" '
            f'style:parent-style-name="{name}" style:master-page-name="First_20_Page"/>'
        )
        for name in (BY_KEY[key].open_id for key in ("notice", "title", "subtitle", "stand", "gap"))
    ]


def _made_style(xml: str) -> StyleBase:
    return cast("StyleBase", odfdo.Element.from_tag(xml))


def _paragraph(style: str, runs: Iterable[Run]) -> odfdo.Element:
    return _with_runs(odfdo.Paragraph(style=BY_KEY[style].open_id), runs)


def _with_runs(element: odfdo.Paragraph, runs: Iterable[Run]) -> odfdo.Element:
    for run in runs:
        look = "Bold" * run.bold + "Italic" * run.italic + "Muted" * run.muted
        if look:
            span = odfdo.Span(style=look)
            span.append_plain_text(xml_text(run.text))
            element.append(span)
        else:
            element.append_plain_text(xml_text(run.text))
    return element


class _Writer:
    """Turns blocks into elements and collects the styles tables need; ``width`` of the text in cm."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.styles: dict[str, StyleBase] = {}
        self.tables = 0

    def report(self, report: Report) -> list[odfdo.Element]:
        """The whole report: its opening, the table of contents of a long one, its blocks."""
        entries = contents_of(report)
        by_place = {entry.at: entry for entry in entries}
        made = [*_opening(report), *contents_elements(report, entries)]
        for at, block in enumerate(looking(report.blocks)):
            made += self._block(block, by_place.get(at))
        return made

    def _block(self, block: Block, entry: Entry | None) -> list[odfdo.Element]:
        match block:
            case Heading(level, text):
                heading = odfdo.Header(level)
                heading.set_attribute("text:style-name", BY_KEY[f"heading{level}"].open_id)
                if entry is not None:
                    heading.append(odfdo.Bookmark(entry.mark))
                return [_with_runs(heading, (Run(text),))]
            case Paragraph(content, style):
                return [_paragraph(style, runs_of(content))]
            case Quote():
                return [_paragraph("quote", quote_runs(block))]
            case ListBlock(items, ordered):
                return [_list(items, ordered=ordered)]
            case TableBlock():
                return self._table(block)
            case PageBreak():
                name = self._style("Break", "paragraph", "paragraph", 'fo:break-before="page"', parent="Gap")
                return [odfdo.Paragraph(style=name)]

    def _style(self, name: str, family: str, kind: str, properties: str, parent: str = "") -> str:
        """The name of an automatic style, made when first needed."""
        if name not in self.styles:
            above = f' style:parent-style-name="{parent}"' if parent else ""
            self.styles[name] = _made_style(
                f'<style:style style:name="{name}" style:family="{family}"{above}>'
                f"<style:{kind}-properties {properties}/></style:style>"
            )
        return name

    def _table(self, table: TableBlock) -> list[odfdo.Element]:
        self.tables += 1
        name = f"T{self.tables}"
        look = f'style:width="{self.width}cm" table:align="left" fo:margin-bottom="0.2cm"'
        if is_short(table):
            look += ' style:may-break-between-rows="false"'
        made = odfdo.Table(name, style=self._style(name, "table", "table", look))
        for at, share in enumerate(column_shares(table, self.width)):
            size = f'style:column-width="{share * self.width:.3f}cm"'
            made.append(odfdo.Column(style=self._style(f"{name}.{at}", "table-column", "table-column", size)))
        head = odfdo.HeaderRows()
        head.append(self._row(head_of(table, HEAD_SHADE), "table_head"))
        made.append(head)
        for row in looking(table.rows):
            made.append(self._row(cells_of(table, row), "table"))
        caption = [_paragraph("caption", (Run(table.caption),))] if table.caption else []
        return [*caption, made, _paragraph("gap", ())]

    def _row(self, cells: tuple[Cell, ...], style: str) -> odfdo.Element:
        short = max((len(text_of(cell.content)) for cell in cells), default=0) < _LONG_ROW
        keep = self._style("Kept", "table-row", "table-row", 'fo:keep-together="always"') if short else None
        made = odfdo.Row(style=keep)
        for cell in cells:
            made.append(self._cell(cell, style))
        return made

    def _cell(self, cell: Cell, style: str) -> odfdo.Cell:
        shade = shade_of(cell)
        look = f'fo:border="0.5pt solid #{LINE}" fo:padding-left="0.15cm" fo:padding-right="0.15cm"'
        look += f' fo:background-color="#{shade}"' if shade else ""
        made = odfdo.Cell(style=self._style(f"Cell{shade}", "table-cell", "table-cell", look))
        words = _paragraph(style, cell_runs(cell))
        if cell.align in {"right", "center"}:
            name = f"{BY_KEY[style].open_id}.{cell.align}"
            align = "end" if cell.align == "right" else "center"
            self._style(name, "paragraph", "paragraph", f'fo:text-align="{align}"', BY_KEY[style].open_id)
            words.set_attribute("text:style-name", name)
        made.append(words)
        return made


def _list(items: Iterable[Content], *, ordered: bool) -> odfdo.Element:
    made = odfdo.List(style="Numbers" if ordered else "Bullets")
    for item in items:
        entry = odfdo.ListItem()
        entry.append(_paragraph("number" if ordered else "bullet", runs_of(item)))
        made.append(entry)
    return made
