"""A table as it is pasted: tab-separated for spreadsheets, html for text programs, the base with both."""

from __future__ import annotations

from html import escape

from gk_qda.exporting.cells import indent, is_number, shown
from gk_qda.exporting.table import Table
from gk_qda.exporting.tabular import guard


def tab_separated(table: Table) -> str:
    """Title and base, an empty line, head and rows, an empty line, the notes; cells never break a line."""
    rows = [
        "\t".join(_plain(guard(shown(column, row, table.language))) for column in table.columns)
        for row in table.rows
    ]
    head = "\t".join(_plain(column.title) for column in table.columns)
    return "\n".join([*_before(table), "", head, *rows, "", *table.notes, *_notice(table)]) + "\n"


def html(table: Table) -> str:
    """The same as a table that keeps its indentation and stands numbers at the right."""
    head = "".join(
        f'<th align="{"right" if is_number(column) else "left"}">{escape(column.title)}</th>'
        for column in table.columns
    )
    rows = "".join(
        "<tr>"
        + "".join(
            f'<td align="{"right" if is_number(column) else "left"}">'
            f"{'&#160;' * 4 * indent(column, row)}{escape(shown(column, row, table.language))}</td>"
            for column in table.columns
        )
        + "</tr>"
        for row in table.rows
    )
    before = "".join(f"<p>{escape(line)}</p>" for line in _before(table)[1:])
    after = "".join(f"<p>{escape(line)}</p>" for line in [*table.notes, *_notice(table)])
    return (
        f"<p><b>{escape(table.title)}</b></p>{before}"
        f'<table border="1" cellspacing="0" cellpadding="3"><tr>{head}</tr>{rows}</table>{after}'
    )


def _before(table: Table) -> list[str]:
    return [table.title, *_notice(table), *table.base_lines]


def _notice(table: Table) -> list[str]:
    return [] if table.synthetic is None else [table.synthetic]


def _plain(text: str) -> str:
    return " ".join(text.split())
