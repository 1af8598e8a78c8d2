"""Themes, summaries and reports of a project, in a notebook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gk_qda.notebook_frames import filters as chosen_filters
from gk_qda.notebook_frames import known_language, one_of, several, table_frame
from gk_qda.notebook_leaving import write_out

if TYPE_CHECKING:
    from pandas import DataFrame

    from gk_qda.project import Project


class ReportMethods:
    """What is written about themes and cases, and the files that it becomes."""

    _project: Project

    def theme_matrix(
        self, themes: str | Sequence[str] = (), *, rows: str | None = None, **filters: Any
    ) -> DataFrame:
        """One row a case (or ``rows``: document, person), for each theme rating, state, summary, evidence, segments.

        The themes are those named, else those of the project. States are called as the program calls them.
        """
        from gk_qda.operations.reports.release import for_readers
        from gk_qda.operations.theme_matrix import theme_matrix

        chosen = chosen_filters(filters)
        table = theme_matrix(self._project, several(themes), filters=chosen, row_kind=rows, format="csv")
        table = for_readers(
            self._project, table, "full"
        )  # refused quotations stay inside, as on the command line
        return table_frame(table)

    def scale(self, theme: str) -> DataFrame:
        """One row a rating of a theme: value, symbol, cells and codings rated with it, in_scale."""
        from gk_qda.operations.tables.scales import scale_table

        table = scale_table(self._project, theme, language="en")
        return table_frame(table)

    def summaries(self) -> DataFrame:
        """One row a cell with a summary: case (document, person), theme, summary, rating, state, author, evidence."""
        from gk_qda.operations.tables.summaries import summary_table

        table = summary_table(self._project)
        return table_frame(table)

    def results(self) -> DataFrame:
        """One row a theme: theme, result, author, state, evidence; summaries of cases follow, with their case."""
        from gk_qda.operations.tables.summaries import result_table

        table = result_table(self._project)
        return table_frame(table)

    def themes(
        self,
        output: Path | str,
        themes: str | Sequence[str] = (),
        *,
        compare_by: str | None = None,
        names: Any = "full",
        language: str | None = None,
        level: str | None = None,
        strict: bool = False,
        **filters: Any,
    ) -> Path:
        """Write the theme-centred summary as .docx, .odt, .html or .md; returns where it lies.

        ``names`` is how cases are called: full, code, pseudonym, type. ``level`` and ``strict``: see ``write_out``.
        Raises ``CodeNotFound`` and ``NotExported``.
        """
        from gk_qda.operations.reports.disguise import LEVELS
        from gk_qda.operations.theme_report import write_theme_report

        one_of(names, "names", LEVELS)
        known_language(language)
        path, chosen = Path(output), chosen_filters(filters)

        def write() -> list[Path]:
            write_theme_report(
                self._project,
                path,
                themes=several(themes),
                filters=chosen,
                language=language,
                group_by=compare_by,
                names=names,
            )
            return [path]

        return write_out(self._project, path, "themes", write, level=level, strict=strict)[0]

    def export_report(
        self, name: str, output: Path | str, *, level: str | None = None, strict: bool = False
    ) -> list[Path]:
        """Write a kept report in the format of the suffix; returns the files. It stays "exported" as it was.

        ``level`` and ``strict``: see ``write_out``.
        Raises one of ``gk_qda.errors.reports``, ``NotExported``, and what the report no longer finds.
        """
        from gk_qda.operations.reports.standing import export_report
        from gk_qda.queries.report_choices import kept_reports, match_report

        with self._project.read() as session:
            report = match_report(kept_reports(session), name)
        path = Path(output)
        return write_out(
            self._project,
            path,
            "reports export",
            lambda: export_report(self._project, report, path),
            level=level,
            strict=strict,
        )

    def reports(self) -> DataFrame:
        """One row a kept report: name, kind, format, exported, file, and its status towards its last file."""
        from gk_qda.operations.tables.reports import report_list

        table = report_list(self._project, language="en", format="json")
        return table_frame(table)

    def report_changes(self, name: str) -> DataFrame:
        """One row a line that a new file of a kept report would have otherwise: section, change, before, now.

        Raises one of ``gk_qda.errors.reports``.
        """
        from gk_qda.operations.tables.reports import report_changes
        from gk_qda.queries.report_choices import kept_reports, match_report

        with self._project.read() as session:
            report = match_report(kept_reports(session), name)
        table = report_changes(self._project, report, language="en", format="json")
        return table_frame(table)

    def compare(
        self,
        cases: str | Sequence[str] = (),
        groups: str | Sequence[str] = (),
        themes: str | Sequence[str] = (),
        by_question: bool = False,
        attributes: str | Sequence[str] = (),
        **filters: Any,
    ) -> DataFrame:
        """Two to four cases and groups ("typ=Kreis") side by side: one row a theme, columns for each of them.

        Numbers are codings by kind of document (missing: no such document); groups have cases, documents and
        their bases too; ``attributes`` of the cases are columns. Raises ``ComparisonSize`` and the errors of names.
        """
        from gk_qda.operations.case_comparison import (
            Shown,
            Wanted,
            comparison_table,
            known_attributes,
            named_comparison,
        )

        wanted = Wanted(several(cases), several(groups), several(themes), by_question)
        found = named_comparison(self._project, wanted, chosen_filters(filters))
        shown = Shown(known_attributes(found, several(attributes)), differences_first=False)
        table = comparison_table(self._project, found, shown, format="csv")
        return table_frame(table)

    def case_report(
        self,
        case: str,
        output: Path | str,
        themes: str | Sequence[str] = (),
        *,
        level: str | None = None,
        strict: bool = False,
        **filters: Any,
    ) -> Path:
        """Write the report of one case (name or title) as .docx, .odt, .html or .md; returns where it lies.

        The themes are those named, else those of the project. ``level`` and ``strict``: see ``write_out``.
        Raises ``CaseNotFound`` and ``NotExported``.
        """
        from gk_qda.operations.case_report import write_case_report

        path, chosen = Path(output), chosen_filters(filters)

        def write() -> list[Path]:
            write_case_report(self._project, path, case=case, themes=several(themes), filters=chosen)
            return [path]

        return write_out(self._project, path, "case-report", write, level=level, strict=strict)[0]
