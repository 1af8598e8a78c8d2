"""The ratings of a theme as a table, with how much is rated with each."""

from __future__ import annotations

from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import table_base
from gk_qda.project import Project
from gk_qda.queries.codebook import codebook
from gk_qda.queries.ratings import rating_uses


def scale_table(project: Project, theme: str, *, language: str | None = None) -> Table:
    """One row a value in order: words, symbol, cells and codings rated with it, and whether it is in the scale.

    Words that are used and stand in the scale no more come last. Raises ``CodeNotFound``.
    """
    with project.read() as session:
        code = codebook(session).find(theme)
        uses = rating_uses(session, code.id)
    base = table_base(project, unit="scale", language=language)
    columns = [
        Column("value", base.words("scale_value"), width=30),
        Column("symbol", base.words("scale_symbol"), width=12),
        Column("cells", base.words("scale_cells"), "integer"),
        Column("codings", base.words("scale_codings"), "integer"),
        Column("in_scale", base.words("scale_in_scale"), width=12),
    ]
    rows = [
        {
            "value": use.label,
            "symbol": use.symbol,
            "cells": use.cells,
            "codings": use.codings,
            "in_scale": base.words("scale_kept" if use.is_in_scale else "scale_left"),
        }
        for use in uses
    ]
    title = base.words("title_scale", theme=code.name)
    return base.table(title, columns, rows, facts={"theme": code.path}, is_data=True)
