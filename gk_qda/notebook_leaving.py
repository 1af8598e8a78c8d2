"""What a notebook writes leaves like what a command writes: made for its level, checked, and noted."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gk_qda.operations.export_check import Checked
    from gk_qda.project import Project


class ExportFindings(UserWarning):
    """What the check found in a file that was written all the same."""


def write_out(
    project: Project,
    path: Path,
    what: str,
    write: Callable[[], list[Path]],
    *,
    level: str | None,
    strict: bool,
) -> list[Path]:
    """Write files on a level (internal, client, publication; None: that of the project) and note the first.

    What the check finds is an ``ExportFindings`` warning, where ``strict`` an ``ExportHeld`` before anything is
    written; words of withdrawn paragraphs always are one. Raises ``ValueNotAllowed`` for a level that there is not.
    """
    from gk_qda.operations.leaving import NOTHING, Accepted, let_out
    from gk_qda.operations.reports.levels import export_level

    heard: list[Checked] = []
    accepted = replace(NOTHING if strict else Accepted(), heard=heard)
    chosen = None if level is None else export_level(level)
    files = let_out(project, path, what, write, accepted=accepted, level=chosen)
    for checked in heard:
        if checked.findings:
            warnings.warn(_sentence(checked), ExportFindings, stacklevel=3)
    return files


def _sentence(checked: Checked) -> str:
    from gk_qda.operations.tables.export_check import summary
    from gk_qda.words import catalogue

    words = catalogue("export_check", "en")
    kinds = ", ".join(f"{n} × {words(f'kind_{kind}')}" for kind, n in checked.counts.items())
    return f"{summary(checked, words)} {kinds}."
