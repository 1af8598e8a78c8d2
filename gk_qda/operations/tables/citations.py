"""The citations of a report, proved or not, as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from gk_qda.exporting.table import Column, Table
from gk_qda.operations.citation_check import CheckedCitation, check_citations
from gk_qda.operations.tables.base import table_base
from gk_qda.progress import Progress
from gk_qda.project import Project
from gk_qda.words import Catalogue

_KEYS = ("position", "citation", "quotation", "verdict", "found_at", "instead")


def citation_table(
    project: Project,
    report: Path | str,
    *,
    only_wrong: bool = False,
    language: str | None = None,
    progress: Progress | None = None,
) -> Table:
    """One row a citation: right, or what is wrong with it and where the words stand instead.

    ``facts`` of the base say how many there are, how many quotations were proved and how many are wrong.
    """
    checked = check_citations(project, report, progress=progress)
    return table_of(project, checked, report=Path(report).name, only_wrong=only_wrong, language=language)


def table_of(
    project: Project,
    checked: Sequence[CheckedCitation],
    *,
    report: str,
    only_wrong: bool = False,
    language: str | None = None,
) -> Table:
    """The table of citations that were checked already."""
    base = table_base(project, unit="citations", language=language)
    words = base.words
    counts = Counter(one.verdict for one in checked)
    wrong = sum(one.is_wrong for one in checked)
    facts = {
        "report": report,
        "citations": len(checked),
        "right": counts["right"],
        "wrong": wrong,
        "verdicts": dict(sorted(counts.items())),
    }
    columns = [
        Column(key, words(f"citation_{key}"), "integer" if key == "position" else "text") for key in _KEYS
    ]
    return base.table(
        words("title_citations", report=report),
        columns,
        [_row(one, words) for one in checked if one.is_wrong or not only_wrong],
        notes=[verdict_line(checked, words)],
        facts=facts,
    )


def verdict_line(checked: Sequence[CheckedCitation], words: Catalogue) -> str:
    """What came of it in one sentence."""
    right = sum(one.verdict == "right" for one in checked)
    wrong = sum(one.is_wrong for one in checked)
    return words("citations_checked", n=len(checked), right=right, wrong=wrong)


def _row(one: CheckedCitation, words: Catalogue) -> dict[str, object]:
    return {
        "position": one.position,
        "citation": one.citation,
        "document": one.document,
        "paragraphs": one.paragraphs,
        "quotation": one.quotation,
        "verdict": words(f"verdict_{one.verdict}"),
        "verdict_key": one.verdict,
        "is_wrong": one.is_wrong,
        "found_at": one.found_at,
        "instead": one.instead,
    }
