"""Saves the report of a case, from wherever a case is shown."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.values import CodeValue
from gk_qda.ui.desk import Context
from gk_qda.ui.file_saver import FileSaver

_UNSAFE = '<>:"/\\|?*'


class CaseReports(QObject):
    """Asks for a file; the report is written by a task."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._saver = FileSaver(context, parent)

    def save(
        self, name: str, title: str, filters: Filters | None = None, themes: Sequence[CodeValue] = ()
    ) -> None:
        """The report of the case called ``name``; ``filters`` and ``themes`` as they are on a desk."""
        formats = self.tr("Word (*.docx);;OpenDocument (*.odt);;Web page (*.html);;Markdown (*.md)")
        words = " ".join(part for part in (self.tr("Case report"), name, title) if part)
        proposed = "".join(letter for letter in words if letter not in _UNSAFE)
        work = partial(
            _write,
            project=self._context.workspace.project,
            case=name,
            themes=tuple(theme.path for theme in themes),
            filters=filters,
        )
        self._saver.save("export.case_report", f"{proposed}.docx", formats, work)


def _write(
    path: Path, *, project: Project, case: str, themes: tuple[str, ...], filters: Filters | None
) -> list[Path]:
    from gk_qda.operations.case_report import write_case_report

    write_case_report(project, path, case=case, themes=themes, filters=filters)
    return [path]
