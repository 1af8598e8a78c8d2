"""Projects to work on, on every kind of place there is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from gk_qda.project import Project, create_project, open_project
from tests.postgresql import database, server

__all__ = ["database", "server"]

PASSPHRASE = "Grüne Äpfel, 3 Stück"


@dataclass
class Place:
    """Somewhere a project can be."""

    where: Path | str
    passphrase: str | None = None

    def create(self) -> Project:
        """A new project there."""
        return create_project(self.where, passphrase=self.passphrase)

    def open(self, **options: bool) -> Project:
        """The project there."""
        return open_project(self.where, passphrase=self.passphrase, **options)


@pytest.fixture(params=["file", "encrypted", "server"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """A file, an encrypted file, and a database on a server."""
    if request.param == "server":
        return Place(request.getfixturevalue("database"))
    return Place(tmp_path / "Studie.gkqda", PASSPHRASE if request.param == "encrypted" else None)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a project may be made."""
    return tmp_path / "Studie.gkqda"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    """A new project in a file."""
    with create_project(path) as made:
        yield made
