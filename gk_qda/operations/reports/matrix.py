"""The theme matrix of a report: one row a case, with rating, summary and evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gk_qda.exporting.report import Block, Cell, Heading, Paragraph, Run, TableBlock
from gk_qda.operations.reports.wording import Wording
from gk_qda.queries.places import Place
from gk_qda.queries.theme_page import ThemePage
from gk_qda.queries.themes import ThemeCell

STALE_SHADE = "#FFF4DA"
_QUIET_SHADE = "#F2F4F6"
_MOST_PLACES = 12


def matrix_blocks(page: ThemePage, wording: Wording) -> Iterator[Block]:
    """Every row with its cell under the theme, then the ratings in numbers."""
    words = wording.words
    yield Heading(3, words("matrix"))
    if not page.cells:
        yield Paragraph(words("no_documents"))
        return
    attribute = page.comparison.attribute if page.comparison else ""
    has_attribute = any(page.values_by_row.values())
    with_titles = any(cell.row.title for cell in page.cells)
    first = wording.for_cases("case") if page.cells[0].row.kind == "case" else words("document")
    head = [words("case") if with_titles and page.cells[0].row.kind == "case" else first]
    widths = [1.35]
    if with_titles:
        head.append(first if page.cells[0].row.kind == "case" else wording.for_cases("case"))
        widths.append(2.25)
    if has_attribute:
        head.append(wording.attribute(attribute))
        widths.append(1.9)
    head += [words("value" if page.ratings else "state"), words("summary"), words("evidence")]
    widths += [2.3, 6.1, 2.7]
    yield TableBlock(
        head=tuple(head),
        rows=tuple(
            _row(page, cell, wording, with_titles=with_titles, has_attribute=has_attribute)
            for cell in page.cells
        ),
        widths=tuple(widths),
    )
    if page.ratings:
        yield Paragraph(ratings_line(page, wording), "note")


def ratings_line(page: ThemePage, wording: Wording) -> str:
    """ "Einstufungen (Basis 15 Kommunen): beteiligt 6 von 15, ..."."""
    words = wording.words
    base = page.rated_rows
    values = ", ".join(
        words(
            "rating_count",
            label=words("label_unrated") if line.label.kind == "without_value" else wording.label(line.label),
            x_of_n=wording.x_of_n(len(line.rows), base),
        )
        for line in page.ratings
    )
    is_case = page.cells[0].row.kind == "case"
    unit = wording.for_cases("cases_with", n=base) if is_case else words("rows_document", n=base)
    return words("ratings", base=unit, values=values)


def _row(
    page: ThemePage, cell: ThemeCell, wording: Wording, *, with_titles: bool, has_attribute: bool
) -> tuple[str | Cell, ...]:
    row: list[str | Cell] = [Cell(cell.row.name, bold=True)]
    if with_titles:
        row.append(cell.row.title)
    if has_attribute:
        row.append(wording.value(page.values_by_row.get(cell.row.id, "")))
    return *row, _value(page, cell, wording), _summary(cell, wording), _evidence(page, cell, wording)


def _value(page: ThemePage, cell: ThemeCell, wording: Wording) -> Cell:
    """The rating with the state where that is not simply "done", and the sources that contradict."""
    state = state_in_words(cell, wording)
    runs = []
    if cell.rating:
        runs.append(Run(cell.rating, bold=True))
        if cell.state != "done":
            runs.append(Run(f"\n{state}", muted=True))
    else:
        runs.append(Run(state, muted=cell.state != "done"))
    if cell.stale is not None:
        runs.append(Run(f"\n{wording.words('state_stale')}", italic=True))
    for contradiction in page.contradictions:
        if contradiction.row == cell.row:
            runs += [
                Run(f"\n{', '.join(documents)}: {value}", muted=True)
                for value, documents in contradiction.positions
            ]
    shade = STALE_SHADE if cell.stale is not None else ""
    if not shade and (not cell.has_source or cell.state in ("not_addressed", "not_asked")):
        shade = _QUIET_SHADE
    return Cell(tuple(runs), shade)


def state_in_words(cell: ThemeCell, wording: Wording) -> str:
    """The author's state; a cell without any material says that instead of "open"."""
    if not cell.has_source and cell.state == "open":
        return wording.words("state_no_source")
    return wording.words(f"state_{cell.state}")


def _summary(cell: ThemeCell, wording: Wording) -> Cell:
    if cell.text.strip():
        return Cell(cell.text.strip())
    if cell.state == "open" and cell.has_source:
        return Cell((Run(wording.words("open_segments", n=cell.segments), muted=True),))
    return Cell((Run(wording.words("no_summary"), muted=True),))


def _evidence(page: ThemePage, cell: ThemeCell, wording: Wording) -> str:
    """What the summary cites; without a summary where the row is coded."""
    if cell.text.strip():
        return "\n".join(wording.places(e.place for e in cell.evidence if not e.is_withdrawn))
    return places_in_lines(page.coded.get(cell.row.id, ()), wording)


def places_in_lines(places: Sequence[Place], wording: Wording) -> str:
    """At most a dozen places, one document a line, and how many there are besides."""
    lines = wording.places(places[:_MOST_PLACES])
    if len(places) > _MOST_PLACES:
        lines.append(wording.words("more_places", n=len(places) - _MOST_PLACES))
    return "\n".join(lines)
