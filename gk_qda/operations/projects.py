"""New projects."""

from __future__ import annotations

import getpass
from pathlib import Path

from gk_qda.importing.table import ImportedTable, read_table
from gk_qda.operations.codebook_import import import_codebook, set_glosses
from gk_qda.operations.coders import ensure_coder
from gk_qda.operations.settings import set_setting
from gk_qda.paths import RESOURCES
from gk_qda.project import Project, create_project
from gk_qda.queries.coders import coders, match_coder

STARTER = "starter"


def new_project(
    place: Path | str,
    *,
    name: str = "",
    coder: str = "",
    codebook: ImportedTable | str | None = None,
    language: str = "de",
    passphrase: str | None = None,
) -> Project:
    """Make a project with its first coder and, if wanted, a codebook ("starter": the one that comes along).

    The project is open for work. Nothing is left behind where something fails.
    """
    project = create_project(place, passphrase=passphrase)
    try:
        with project.change("new_project", setup=True, name=name) as session:
            set_setting(session, "name", name)
            set_setting(session, "report_language", language)
            person = ensure_coder(session, coder or default_coder())
            if codebook == STARTER:
                add_starter_codebook_to(session)
            elif isinstance(codebook, ImportedTable):
                import_codebook(session, codebook, coder_id=person.id)
            project.coder_id = person.id
    except BaseException:
        project.close()
        if project.path is not None:
            project.path.unlink(missing_ok=True)
        raise
    return project


def add_starter_codebook_to(session: object) -> None:
    """The 73 codes of the starter codebook with their English glosses."""
    from sqlalchemy.orm import Session

    assert isinstance(session, Session)
    import_codebook(session, read_table(RESOURCES / "demo" / "codebook.csv"))
    set_glosses(session, read_table(RESOURCES / "demo" / "codebook-glosses-en.csv"))


def default_coder() -> str:
    """The name of whoever works at this machine."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "Coder"


def work_as(project: Project, name: str | None = None) -> int:
    """Choose who codes: the one named, else the first coder of the project. Returns the coder's id.

    A name that is new joins the project.
    """
    with project.read() as session:
        known = coders(session)
    if name:
        from gk_qda.errors.domain import CoderNotFound

        try:
            project.coder_id = match_coder(known, name).id
        except CoderNotFound:
            project.coder_id = _join(project, name)
    elif known:
        project.coder_id = next((c.id for c in known if not c.is_consensus), known[0].id)
    else:
        project.coder_id = _join(project, default_coder())
    return project.coder_id


def _join(project: Project, name: str) -> int:
    with project.change("add_coder", name=name) as session:
        return ensure_coder(session, name).id
