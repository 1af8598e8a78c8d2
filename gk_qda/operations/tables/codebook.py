"""The codebook of a project: as a table that can be read back, and as a guide to read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

from gk_qda.exporting.codebook import CodebookEntry, codebook_report, codebook_table
from gk_qda.exporting.quotes import x_of_n
from gk_qda.exporting.report import Report
from gk_qda.exporting.table import Table
from gk_qda.operations.reports.house import write_in_house
from gk_qda.operations.tables.base import table_base
from gk_qda.project import Project
from gk_qda.queries.code_details import anchors
from gk_qda.queries.codebook import codebook
from gk_qda.queries.filters import Filters
from gk_qda.words import catalogue


def codebook_entries(project: Project) -> list[CodebookEntry]:
    """Every living code in tree order, with its anchor examples one by one."""
    with project.read() as session:
        book = codebook(session)
        examples = anchors(session, book)
    return [
        CodebookEntry(
            path=code.path,
            level=code.level,
            name=code.name,
            color=code.color,
            definition=code.definition,
            anchor_examples=tuple(_in_one_line(anchor.text) for anchor in examples.get(code.id, ())),
            rule=code.rule,
            delimitation=code.delimitation,
            status=code.status,
            is_technical=code.is_technical,
            is_sensitive=code.is_sensitive,
        )
        for code in book.codes
    ]


def _in_one_line(text: str) -> str:
    """A cell of the table holds one example a line, so none may have two."""
    return " ".join(text.split())


def code_table(project: Project, *, language: str | None = None) -> Table:
    """One row a code: path, definition, anchor_example, rule, color, and what else is in use."""
    base = table_base(project, unit="codes", language=language)
    table = codebook_table(
        codebook_entries(project),
        language=base.language,
        notice=base.synthetic,
        title=base.words("title_codebook"),
    )
    return replace(table, base=base.facts | table.base, base_lines=(*base.lines, *table.base_lines))


def write_codebook(project: Project, path: Path, *, language: str | None = None) -> None:
    """Write the codebook as a guide (Kodierleitfaden): .docx, .odt, .html or .md. Raises ``NotExported``."""
    write_in_house(project, codebook_guide(project, language=language), path)


def codebook_guide(project: Project, *, language: str | None = None, counts: bool = False) -> Report:
    """The codebook as a guide to read (Kodierleitfaden); with ``counts`` each code says how often it was given."""
    base = table_base(project, unit="codes", language=language)
    chosen: Literal["de", "en"] = "de" if base.language == "de" else "en"
    entries = codebook_entries(project)
    if counts:
        numbers = _counts(project, base.language)
        entries = [replace(entry, counts=numbers.get(entry.path, "")) for entry in entries]
    return codebook_report(
        entries,
        title=str(base.facts["project"]),
        language=chosen,
        notice=base.synthetic,
        stand=base.lines[-1],
    )


def _counts(project: Project, language: str) -> dict[str, str]:
    """By path: "12 Codierungen, mit Subcodes 30, in 9 von 24 Dokumenten"; counted as in the table of frequencies."""
    from gk_qda.operations.tables.frequencies import frequency_table

    words = catalogue("reports", language)
    table = frequency_table(project, Filters(include_technical=True), language=language, format="csv")
    found = {}
    for row in table.rows:
        key = "code_counts_total" if row["codings"] != row["codings_own"] else "code_counts"
        found[row["path"]] = words(
            key,
            n=row["codings_own"],
            total=row["codings"],
            documents=x_of_n(row["documents"], row["documents_base"], language),
        )
    return found
