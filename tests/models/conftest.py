"""A project filled with one row of each kind, in a file and on a server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from gk_qda.project import Project, create_project
from tests.postgresql import server
from tests.project.filling import fill

__all__ = ["server"]


@pytest.fixture(params=["file", "server"], scope="module")
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """A project with one row in every table; each test leaves it as it was."""
    if request.param == "file":
        where = tmp_path_factory.mktemp("filled") / "a.gkqda"
    else:
        where = request.getfixturevalue("server").new_database()
    with create_project(where) as project:
        with project.change("fill") as session:
            fill(session)
        yield project
