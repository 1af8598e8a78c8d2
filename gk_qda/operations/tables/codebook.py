"""The codebook of a project: as a table that can be read back, and as a guide to read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal

from gk_qda.exporting.codebook import CodebookEntry, codebook_report, codebook_table
from gk_qda.exporting.days import day_in_words
from gk_qda.exporting.quotes import x_of_n
from gk_qda.exporting.report import Report
from gk_qda.exporting.table import Table
from gk_qda.operations.reports.house import write_in_house
from gk_qda.operations.tables.base import table_base
from gk_qda.project import Project
from gk_qda.queries.code_details import anchors
from gk_qda.queries.codebook import Codebook, codebook
from gk_qda.queries.codebook_past import PastCodebook, codebook_as_of
from gk_qda.queries.filters import Filters
from gk_qda.words import catalogue


def codebook_entries(project: Project) -> list[CodebookEntry]:
    """Every living code in tree order, with its anchor examples one by one."""
    with project.read() as session:
        book = codebook(session)
        examples = anchors(session, book)
    texts = {code_id: tuple(anchor.text for anchor in some) for code_id, some in examples.items()}
    return _entries(book, texts)


def past_codebook(project: Project, day: date) -> PastCodebook:
    """The codebook at the end of a day; raises ``CodebookNotKnown``."""
    with project.read() as session:
        return codebook_as_of(session, day)


def _entries(book: Codebook, examples: Mapping[int, Sequence[str]]) -> list[CodebookEntry]:
    return [
        CodebookEntry(
            path=code.path,
            level=code.level,
            name=code.name,
            color=code.color,
            definition=code.definition,
            anchor_examples=tuple(_in_one_line(text) for text in examples.get(code.id, ())),
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


def code_table(project: Project, *, language: str | None = None, as_of: date | None = None) -> Table:
    """One row a code: path, definition, anchor_example, rule, color, and what else is in use.

    ``as_of``: as it stood at the end of that day; raises ``CodebookNotKnown``.
    """
    base = table_base(project, unit="codes", language=language)
    past = past_codebook(project, as_of) if as_of is not None else None
    table = codebook_table(
        _entries(past.book, past.anchors) if past is not None else codebook_entries(project),
        language=base.language,
        notice=base.synthetic,
        title=base.words("title_codebook"),
    )
    facts, lines = base.facts, base.lines
    if past is not None and as_of is not None:
        facts |= {"as_of": as_of.isoformat(), "codebook_version": past.version}
        lines = (*lines[:-1], *_as_of_lines(past, as_of, base.language))
    return replace(table, base=facts | table.base, base_lines=(*lines, *table.base_lines))


def write_codebook(
    project: Project, path: Path, *, language: str | None = None, as_of: date | None = None
) -> None:
    """Write the codebook as a guide (Kodierleitfaden): .docx, .odt, .html or .md.

    ``as_of``: as it stood at the end of that day. Raises ``NotExported`` or ``CodebookNotKnown``.
    """
    write_in_house(project, codebook_guide(project, language=language, as_of=as_of), path)


def codebook_guide(
    project: Project, *, language: str | None = None, counts: bool = False, as_of: date | None = None
) -> Report:
    """The codebook as a guide to read (Kodierleitfaden); with ``counts`` each code says how often it was given.

    ``as_of``: as it stood at the end of that day, without counts; raises ``CodebookNotKnown``.
    """
    base = table_base(project, unit="codes", language=language)
    chosen: Literal["de", "en"] = "de" if base.language == "de" else "en"
    said: tuple[str, ...] = ()
    if as_of is not None:
        past = past_codebook(project, as_of)
        entries, counts = _entries(past.book, past.anchors), False
        said = _as_of_lines(past, as_of, base.language)
    else:
        entries = codebook_entries(project)
    if counts:
        numbers = _counts(project, base.language)
        entries = [replace(entry, counts=numbers.get(entry.path, "")) for entry in entries]
    report = codebook_report(
        entries,
        title=str(base.facts["project"]),
        language=chosen,
        notice=base.synthetic,
        stand=" ".join(said) or base.lines[-1],
    )
    # Below the title, too: not every format prints the state.
    return replace(report, subtitle=" · ".join((report.subtitle, *said)))


def _as_of_lines(past: PastCodebook, day: date, language: str) -> tuple[str, ...]:
    """Of which day it is, and what of it cannot be told any more."""
    words = catalogue("codes", language)
    lines = [words("as_of", day=day_in_words(day, language), version=past.version)]
    if past.left_out:
        lines.append(words("examples_left_out", n=past.left_out))
    if not past.is_whole:
        lines.append(words("not_whole"))
    return tuple(lines)


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
