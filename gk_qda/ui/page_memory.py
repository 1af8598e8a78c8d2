"""What the preferences keep of an open project: its line on the start page, and no name that stands in it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from gk_qda.queries.private_words import private_words
from gk_qda.ui.preferences import RecentProject

if TYPE_CHECKING:
    from gk_qda.ui.project_page import ProjectPage


def recent_project(page: ProjectPage) -> RecentProject:
    """The line of the start page; of an encrypted project it does not tell the document."""
    info = page.info
    name = page.context.actions.words(f"desk.{page.current}")
    place = "" if page.desk is None else name if info.encrypted else page.desk.place() or name
    return RecentProject(
        path=page.address(),
        name=info.name,
        opened=datetime.now().astimezone().isoformat(timespec="minutes"),
        documents=info.documents,
        codes=info.codes,
        codings=info.codings,
        cases=info.cases,
        encrypted=info.encrypted,
        place=place,
    )


# Whose rows hold what people called things: a name may be gone again before the preferences are written.
NAMED = frozenset(("documents", "cases", "named_sets", "coders", "persons", "attribute_values"))


def hide_words(page: ProjectPage) -> None:
    """Preferences lie beside the project and are not encrypted: marks stand in them for what people called things."""
    page.window_of.preferences.hide_words(page.address(), page.context.workspace.read(private_words))
