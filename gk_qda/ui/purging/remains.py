"""Says which files still hold what was erased, and which nobody could look into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from gk_qda.project.residue import Holder
    from gk_qda.ui.project_page import ProjectPage

_NAMED = 5  # files in a sentence, and how many more


def remains_words(left: Sequence[Holder], page: ProjectPage) -> list[str]:
    """A sentence for those that hold it and one for those that could not be looked into."""
    project = page.context.workspace.project.path
    held = [one.shown(project) for one in left if one.is_readable]
    unread = [one.shown(project) for one in left if not one.is_readable]
    sentences = []
    if held:
        words = QCoreApplication.translate("Remains", "Still found in: {names}.")
        sentences.append(words.format(names=_listed(held)))
    if unread:
        words = QCoreApplication.translate(
            "Remains",
            "Could not be looked into (packed, encrypted, damaged or too large), and may still hold it: {names}.",
        )
        sentences.append(words.format(names=_listed(unread)))
    return sentences


def _listed(names: Sequence[str]) -> str:
    listed = ", ".join(names[:_NAMED])
    more = len(names) - _NAMED
    return f"{listed}, … (+{more})" if more > 0 else listed
