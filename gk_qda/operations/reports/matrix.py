"""The theme matrix of a report: one row a case, with rating, summary and evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gk_qda.exporting.report import Block, Cell, Heading, Paragraph, Run, TableBlock
from gk_qda.operations.reports.widths import PAGE, room
from gk_qda.operations.reports.wording import Wording
from gk_qda.queries.theme_page import ThemePage
from gk_qda.queries.themes import ThemeCell

STALE_SHADE = "#FFF4DA"
_QUIET_SHADE = "#F2F4F6"
_EVIDENCE, _SUMMARY = 2.85, 5.5  # widths in cm


def matrix_blocks(page: ThemePage, wording: Wording) -> Iterator[Block]:
    """Every row with its cell under the theme, then the ratings in numbers."""
    words = wording.words
    yield Heading(3, words("matrix"))
    if not page.cells:
        yield Paragraph(words("no_documents"))
        return
    has_attribute = any(page.values_by_row.values())
    rows = tuple(_row(page, cell, wording, has_attribute=has_attribute) for cell in page.cells)
    is_case = page.cells[0].row.kind == "case"
    head = [wording.for_cases("case") if is_case else words("document")]
    if has_attribute:
        head.append(wording.attribute(page.attribute))
    head += [words("value" if page.ratings else "state"), words("summary"), words("evidence")]
    yield TableBlock(tuple(head), rows, _widths(head, rows))
    if page.ratings:
        yield Paragraph(ratings_line(page, wording), "note")


def _widths(head: Sequence[str], rows: Sequence[tuple[str | Cell, ...]]) -> tuple[float, ...]:
    """Room for the longest word of each column; the summary, the last but one, takes the rest."""
    short = [room([title, *(row[at] for row in rows)]) for at, title in enumerate(head[:-2])]
    return *short, max(PAGE - sum(short) - _EVIDENCE, _SUMMARY), _EVIDENCE


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
    page: ThemePage, cell: ThemeCell, wording: Wording, *, has_attribute: bool
) -> tuple[str | Cell, ...]:
    title = (Run(f"\n{cell.row.title}"),) if cell.row.title else ()
    row: list[str | Cell] = [Cell((Run(cell.row.name, bold=True), *title))]
    if has_attribute:
        row.append(wording.value(page.values_by_row.get(cell.row.id, ""), holds=page.by_condition))
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
        runs.append(Run(f"\n{wording.outdated(cell.stale)}", italic=True))
    for contradiction in page.contradictions:
        if contradiction.row == cell.row:
            runs += [
                Run(f"\n{', '.join(documents)}: {value}", muted=True)
                for value, documents in contradiction.positions
            ]
    return Cell(tuple(runs), cell_shade(cell))


def cell_shade(cell: ThemeCell) -> str:
    """Amber for what is outdated, grey for silence; the words of the cell say the same."""
    if cell.stale is not None:
        return STALE_SHADE
    is_silent = not cell.has_source or cell.state in ("not_addressed", "not_asked")
    return _QUIET_SHADE if is_silent else ""


def state_in_words(cell: ThemeCell, wording: Wording) -> str:
    """The author's state; instead of "open" a cell that is in no base says why it is not."""
    if cell.state == "open" and not cell.is_in_base:
        return wording.words("state_not_coded" if cell.has_source else "state_no_source")
    return wording.words(f"state_{cell.state}")


def _summary(cell: ThemeCell, wording: Wording) -> Cell:
    if cell.text.strip():
        return Cell(cell.text.strip())
    if cell.state == "open" and cell.is_in_base:
        return Cell((Run(wording.words("open_segments", n=cell.segments), muted=True),))
    return Cell((Run(wording.words("no_summary"), muted=True),))


def _evidence(page: ThemePage, cell: ThemeCell, wording: Wording) -> str:
    """What the summary cites; without a summary where the row is coded."""
    if cell.text.strip():
        return "\n".join(wording.places(e.place for e in cell.evidence if not e.is_withdrawn))
    coded = page.coded.get(cell.row.id)
    if coded is None:
        return ""
    lines = wording.places(coded.places)
    if coded.more:
        lines.append(wording.words("more_places", n=coded.more))
    return "\n".join(lines)
