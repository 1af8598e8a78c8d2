"""Commands that write reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from gk_qda.cli.command import command, option
from gk_qda.cli.filters import filtered
from gk_qda.cli.opening import reads_project
from gk_qda.cli.output import json_option, spare, written
from gk_qda.cli.talk import current_talk
from gk_qda.errors.exporting import UnknownFormat

if TYPE_CHECKING:
    from gk_qda.project import Project
    from gk_qda.queries.filters import Filters


@command("themes")
@reads_project
@filtered
@option("--theme", "themes", multiple=True, metavar="PATH")
@option("--compare-by", metavar="ATTRIBUTE")
@option("--output", required=True, metavar="FILE", words="option_output_of_report")
@json_option
def themes(
    project: Project,
    filters: Filters,
    *,
    themes: tuple[str, ...],
    compare_by: str | None,
    output: str,
    as_json: bool,
) -> None:
    """Write the theme-centred summary."""
    from gk_qda.operations.theme_report import write_theme_report

    path = Path(output)
    _require_suffix(path)
    spare(project, path)
    write_theme_report(
        project,
        path,
        themes=themes,
        filters=filters,
        language=current_talk().wanted,
        group_by=compare_by,
    )
    written([path], as_json=as_json)


def _require_suffix(path: Path) -> None:
    """Refuse what cannot be written before the work, not after it."""
    from gk_qda.exporting.report import SUFFIXES

    if path.suffix.lower() not in SUFFIXES:
        raise UnknownFormat(file=path, possible=", ".join(SUFFIXES))
