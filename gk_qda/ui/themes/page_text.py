"""The page of a theme as text with links: the same sentences and numbers as in the report, and ways to what they count.

Runs in tasks; knows no widgets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from gk_qda.exporting.quotes import quotation
from gk_qda.exporting.report import (
    Block,
    Cell,
    Content,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Run,
    TableBlock,
    cell_runs,
    quote_runs,
    runs_of,
)
from gk_qda.operations.reports.findings import deviant_blocks, worksheet_blocks
from gk_qda.operations.reports.matrix import STALE_SHADE, matrix_blocks
from gk_qda.operations.reports.numbers import compared_labels, comparison_blocks, frequency_blocks
from gk_qda.operations.reports.open_questions import open_blocks
from gk_qda.operations.reports.wording import Wording
from gk_qda.queries.theme_page import ThemePage

MOST_ROWS = 80  # cases listed with their words; all of them are in the list below the page
# ", B1, Abs. 28–30, 32" behind the name of a document
_PLACE = (
    r"(?P<place>(?:, [^\s,;()]{1,12})?, (?:Abs\.|paras?\.) (?P<paragraph>\d+[a-z]*)"
    r"(?:[–-]\d+[a-z]*)?(?:, \d+[a-z]*(?!\w))*)?"
)
_MOST_NAMES = 36  # documents named in one cell


@dataclass(frozen=True, slots=True)
class PageText:
    """``html`` without colours of its own, so that it can be shown in any look; links read "document:7",
    "case:11", "place:7:17" (document, paragraph) and "code:3"."""

    html: str
    more_rows: int  # cases that are not listed


def page_text(page: ThemePage, language: str, titles: Mapping[str, str]) -> PageText:
    """The page in the language of the window; ``titles`` say what people call attributes."""
    writer = _Writer(page, Wording.of(language, page.scope), titles)
    return PageText("".join(writer.parts()), max(0, len(page.cells) - MOST_ROWS))


class _Writer:
    def __init__(self, page: ThemePage, wording: Wording, titles: Mapping[str, str]) -> None:
        self.page, self.wording, self.titles = page, wording, titles
        self._targets = _targets(page)
        names = sorted(self._targets, key=len, reverse=True)
        listed = "|".join(re.escape(name) for name in names)
        self._names = re.compile(rf"(?<!\w)(?P<name>{listed})(?!\w){_PLACE}") if names else None

    def parts(self) -> Iterator[str]:
        """The sections from top to bottom."""
        page, wording = self.page, self.wording
        yield from self._definition()
        yield from self._blocks(self._with_names(frequency_blocks(page, wording, relations=False)))
        yield from self._blocks(self._titled(self._compared(comparison_blocks(page, wording))))
        yield from self._blocks(deviant_blocks(page, wording))
        yield from self._blocks(self._first_rows(matrix_blocks(page, wording)))
        yield from self._quotations()
        yield from self._relations()
        yield from self._blocks(worksheet_blocks(page, wording))
        yield from self._blocks(open_blocks(page, wording))

    def _definition(self) -> Iterator[str]:
        words, theme = self.wording.words, self.page.theme
        definition = theme.definition.strip() or words("no_definition")
        yield f"<p><b>{escape(words('definition'))}:</b> {escape(definition)}</p>"
        for key, text in (("rule", theme.rule), ("delimitation", theme.delimitation)):
            if text.strip():
                yield f"<p><b>{escape(words(key))}:</b> {escape(text.strip())}</p>"

    def _with_names(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """Who stands behind each number of the frequency table, by name."""
        for block in blocks:
            if not isinstance(block, TableBlock):
                yield block
                continue
            rows = []
            for row, finding in zip(block.rows, self.page.findings, strict=True):
                cells = zip(row[1:], finding.members, strict=True)
                rows.append((row[0], *(self._named(cell, names) for cell, names in cells)))
            yield TableBlock(block.head, tuple(rows))

    def _named(self, cell: str | Cell, names: Sequence[str]) -> str | Cell:
        """A number with the names of those whom it counts below it."""
        count = cell.content if isinstance(cell, Cell) else cell
        if not names:
            return cell
        shown = ", ".join(names[:_MOST_NAMES])
        if (more := len(names) - _MOST_NAMES) > 0:
            shown += ", " + self.wording.words("more_names", n=more)
        return Cell((*runs_of(count)[:1], Run(f"\n{shown}", muted=True)))

    def _compared(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """Who stands behind each number of the comparison, by name."""
        page, comparison = self.page, self.page.comparison
        for block in blocks:
            if comparison is None or not isinstance(block, TableBlock):
                yield block
                continue
            labels, groups = compared_labels(page, comparison), comparison.groups
            turned = page.is_evaluative or comparison.by_rating  # groups are rows there
            members = [[group.found[label] for label in labels] for group in groups]
            if not turned:
                members = [[group.found[label] for group in groups] for label in labels]
            rows = tuple(
                (row[0], *(self._named(cell, names) for cell, names in zip(row[1:], line, strict=True)))
                for row, line in zip(block.rows, members, strict=True)
            )
            yield TableBlock(block.head, rows)

    def _titled(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """Attributes by the names that people gave them."""
        attribute = self.page.attribute
        spelled, title = self.wording.attribute(attribute), self.titles.get(attribute, "")
        for block in blocks:
            if title and spelled == attribute and isinstance(block, Heading):
                yield Heading(block.level, block.text.replace(attribute, title))
            elif title and spelled == attribute and isinstance(block, TableBlock):
                yield TableBlock(
                    tuple(title if head == attribute else head for head in block.head), block.rows
                )
            else:
                yield block

    def _first_rows(self, blocks: Iterable[Block]) -> Iterator[Block]:
        for block in blocks:
            is_long = isinstance(block, TableBlock) and len(block.rows) > MOST_ROWS
            if is_long and isinstance(block, TableBlock):
                yield TableBlock(block.head, block.rows[:MOST_ROWS])
            else:
                yield block

    def _quotations(self) -> Iterator[str]:
        words = self.wording.words
        yield _heading(words("quotations"))
        if not self.page.quotations:
            yield f"<p>{escape(words('no_quotations'))}</p>"
        for one in self.page.quotations:
            source = self.wording.place(one.place)
            link = f"place:{one.place.document_id}:{one.place.paragraph}"
            marked = f" · {escape(words('worth_quoting'))}" if one.is_marked else ""
            label = f" · {escape(one.label)}" if one.label != self.page.theme.name else ""
            said = escape(quotation(one.text, language=self.wording.language))
            where = f'<a href="{link}">{escape(source)}</a>'
            yield f'<p class="quote">{said} ({where}<span class="muted">{label}{marked}</span>)</p>'

    def _relations(self) -> Iterator[str]:
        if not self.page.relations:
            return
        words = self.wording.words
        yield _heading(words("relations_head"))
        items = []
        for one in self.page.relations:
            name = f'<a href="code:{one.code.id}">{escape(one.code.path)}</a>'
            documents = words("rows_document", n=one.documents)
            counted = words("relation", n=one.codings, code="\x00", documents=documents)
            items.append(f"<li>{escape(counted).replace(chr(0), name)}</li>")
        yield f"<ul>{''.join(items)}</ul>"

    # Blocks of the report

    def _blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        for block in blocks:
            if isinstance(block, Heading):
                yield _heading(block.text)
            elif isinstance(block, Paragraph):
                style = ' class="muted"' if block.style == "note" else ""
                yield f"<p{style}>{self._runs(block.content)}</p>"
            elif isinstance(block, ListBlock):
                yield f"<ul>{''.join(f'<li>{self._runs(item)}</li>' for item in block.items)}</ul>"
            elif isinstance(block, Quote):
                yield f'<p class="quote">{self._runs(quote_runs(block))}</p>'
            elif isinstance(block, TableBlock):
                yield self._table(block)

    def _table(self, block: TableBlock) -> str:
        head = "".join(f'<th align="left">{escape(title)}</th>' for title in block.head)
        rows = "".join(f"<tr>{''.join(map(self._cell, row))}</tr>" for row in block.rows)
        return f'<table width="100%" cellspacing="0" cellpadding="5"><tr>{head}</tr>{rows}</table>'

    def _cell(self, cell: str | Cell) -> str:
        if isinstance(cell, Cell):
            stale = ' class="stale"' if cell.shade == STALE_SHADE else ""
            return f"<td{stale}>{self._runs(cell_runs(cell))}</td>"
        return f"<td>{self._linked(cell)}</td>"

    def _runs(self, content: Content) -> str:
        parts = []
        for run in runs_of(content):
            text = self._linked(run.text)
            text = f"<b>{text}</b>" if run.bold else text
            text = f"<i>{text}</i>" if run.italic else text
            parts.append(f'<span class="muted">{text}</span>' if run.muted else text)
        return "".join(parts)

    def _linked(self, text: str) -> str:
        """Names of documents and cases, and places in documents, as links."""
        if self._names is None:
            return _lines(text)
        parts, at = [], 0
        for found in self._names.finditer(text):
            target = self._targets[found["name"]]
            words = found[0]
            if found["paragraph"] and target.startswith("document:"):
                target = f"place:{target.partition(':')[2]}:{found['paragraph']}"
            parts += [_lines(text[at : found.start()]), f'<a href="{target}">{escape(words)}</a>']
            at = found.end()
        return "".join([*parts, _lines(text[at:])])


def _targets(page: ThemePage) -> dict[str, str]:
    """Where each name leads; documents win over cases of the same name."""
    found = {case.name: f"case:{case.id}" for case in page.scope.all_cases if case.name}
    found |= {document.name: f"document:{document.id}" for document in page.scope.documents}
    return found


def _heading(text: str) -> str:
    return f"<h3>{escape(text)}</h3>"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
