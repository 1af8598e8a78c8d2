"""Reports as OpenDocument texts: real headings, real tables, no traces of who wrote them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gk_qda.exporting.contents import Entry, contents_of
from gk_qda.exporting.looks import BY_KEY, HEAD_SHADE, LANGUAGE_TAGS, LINE, MUTED, TEXT_WIDTH, rendered
from gk_qda.exporting.odt_contents import contents_elements
from gk_qda.exporting.odt_elements import DECLARED, element, paragraph, words
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

# A row longer than this may break across pages, or it would leave half a page empty.
_LONG_ROW = 700
_FIRST = "First_"  # before the name of a style: the page without a header


def odt_bytes(report: Report) -> bytes:
    """``report`` as an .odt package of five parts; our templates say how it looks."""
    writer = _Writer(TEXT_WIDTH[report.landscape])
    body = list(writer.report(report))
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": _content([*_first_page_styles(), *writer.styles.values()], body),
            "styles.xml": _styles(report).encode(),
            "meta.xml": rendered(
                "odt-meta.xml", language=LANGUAGE_TAGS[report.language], title=xml_text(report.title)
            ).encode(),
            "META-INF/manifest.xml": rendered("odt-manifest.xml").encode(),
        }
    )


def _content(styles: Iterable[str], body: Iterable[str]) -> Iterator[bytes]:
    """The part that holds the text, piece by piece."""
    # LibreOffice before 24 refuses files that call themselves 1.4; nothing here is newer than 1.3.
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {DECLARED} office:version="1.3">'.encode()
    yield f"<office:automatic-styles>{''.join(styles)}</office:automatic-styles>".encode()
    yield b"<office:body><office:text>"
    yield from (piece.encode() for piece in body)
    yield b"</office:text></office:body></office:document-content>"


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


def _opening(report: Report) -> Iterator[str]:
    lines = [
        ("notice", report.notice or ""),
        ("title", report.title),
        ("subtitle", report.subtitle),
        ("stand", report.stand),
    ]
    made: list[tuple[str, tuple[Run, ...]]] = [(style, (Run(text),)) for style, text in lines if text]
    if not report.stand:  # the date brings the distance to what follows
        made.append(("gap", ()))
    for at, (style, runs) in enumerate(made):
        # The first paragraph brings the page without a header; the pages after it have one.
        yield paragraph(style, runs, page="" if at else _FIRST)


def _first_page_styles() -> list[str]:
    names = (BY_KEY[key].open_id for key in ("notice", "title", "subtitle", "stand", "gap"))
    return [
        element(
            "style:style",
            style__name=f"{_FIRST}{name}",
            style__family="paragraph",
            style__parent_style_name=name,
            style__master_page_name="First_20_Page",
        )
        for name in names
    ]


class _Writer:
    """Turns blocks into elements and collects the styles tables need; ``width`` of the text in cm."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.styles: dict[str, str] = {}
        self.tables = 0

    def report(self, report: Report) -> Iterator[str]:
        """The whole report: its opening, the table of contents of a long one, its blocks."""
        entries = contents_of(report)
        by_place = {entry.at: entry for entry in entries}
        yield from _opening(report)
        yield from contents_elements(report, entries)
        for at, block in enumerate(looking(report.blocks)):
            yield from self._block(block, by_place.get(at))

    def _block(self, block: Block, entry: Entry | None) -> Iterator[str]:
        match block:
            case Heading(level, text):
                mark = element("text:bookmark", text__name=entry.mark) if entry is not None else ""
                yield element(
                    "text:h",
                    mark + words((Run(text),)),
                    text__outline_level=level,
                    text__style_name=BY_KEY[f"heading{level}"].open_id,
                )
            case Paragraph(content, style):
                yield paragraph(style, runs_of(content))
            case Quote():
                yield paragraph("quote", quote_runs(block))
            case ListBlock(items, ordered):
                yield _list(items, ordered=ordered)
            case TableBlock():
                yield from self._table(block)
            case PageBreak():
                name = self._style("Break", "paragraph", "paragraph", 'fo:break-before="page"', parent="Gap")
                yield element("text:p", text__style_name=name)

    def _style(self, name: str, family: str, kind: str, properties: str, parent: str = "") -> str:
        """The name of an automatic style, made when first needed."""
        if name not in self.styles:
            self.styles[name] = element(
                "style:style",
                f"<style:{kind}-properties {properties}/>",
                style__name=name,
                style__family=family,
                style__parent_style_name=parent or None,
            )
        return name

    def _table(self, table: TableBlock) -> Iterator[str]:
        self.tables += 1
        name = f"T{self.tables}"
        look = f'style:width="{self.width}cm" table:align="left" fo:margin-bottom="0.2cm"'
        if is_short(table):
            look += ' style:may-break-between-rows="false"'
        if table.caption:
            yield paragraph("caption", (Run(table.caption),))
        style = self._style(name, "table", "table", look)
        yield f'<table:table table:name="{name}" table:style-name="{style}">'
        for at, share in enumerate(column_shares(table, self.width)):
            size = f'style:column-width="{share * self.width:.3f}cm"'
            style = self._style(f"{name}.{at}", "table-column", "table-column", size)
            yield element("table:table-column", table__style_name=style)
        yield element("table:table-header-rows", self._row(head_of(table, HEAD_SHADE), "table_head"))
        for row in looking(table.rows):
            yield self._row(cells_of(table, row), "table")
        yield "</table:table>"
        yield paragraph("gap", ())

    def _row(self, cells: tuple[Cell, ...], style: str) -> str:
        short = max((len(text_of(cell.content)) for cell in cells), default=0) < _LONG_ROW
        keep = self._style("Kept", "table-row", "table-row", 'fo:keep-together="always"') if short else None
        inside = "".join(self._cell(cell, style) for cell in cells)
        return element("table:table-row", inside, table__style_name=keep)

    def _cell(self, cell: Cell, style: str) -> str:
        shade, align = shade_of(cell), ""
        look = f'fo:border="0.5pt solid #{LINE}" fo:padding-left="0.15cm" fo:padding-right="0.15cm"'
        look += f' fo:background-color="#{shade}"' if shade else ""
        if cell.align in {"right", "center"}:
            align, name = f".{cell.align}", BY_KEY[style].open_id
            where = f'fo:text-align="{"end" if cell.align == "right" else "center"}"'
            self._style(name + align, "paragraph", "paragraph", where, name)
        own = self._style(f"Cell{shade}", "table-cell", "table-cell", look)
        return element(
            "table:table-cell", paragraph(style, cell_runs(cell), align=align), table__style_name=own
        )


def _list(items: Iterable[Content], *, ordered: bool) -> str:
    style = "number" if ordered else "bullet"
    inside = "".join(element("text:list-item", paragraph(style, runs_of(item))) for item in items)
    return element("text:list", inside, text__style_name="Numbers" if ordered else "Bullets")
