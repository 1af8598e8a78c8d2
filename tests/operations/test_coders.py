"""Names of coders, and whose codings count."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gk_qda.errors.domain import NameEmpty, NameTaken, ValueNotAllowed
from gk_qda.operations.coders import count_coders, ensure_coder, rename_coder
from gk_qda.operations.projects import new_project
from gk_qda.project import Project
from gk_qda.queries.coders import coders, counted_coders


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path / "p.gkqda", name="P", coder="Anna Berg") as made:
        with made.change("add_coder", name="Cora Dahl") as session:
            ensure_coder(session, "Cora Dahl")
        yield made


def names(project: Project) -> list[tuple[str, str]]:
    with project.read() as session:
        return [(coder.name, coder.initials) for coder in coders(session)]


def counted(project: Project) -> list[str] | None:
    with project.read() as session:
        found = counted_coders(session)
    return None if found is None else [coder.name for coder in found]


def count(project: Project, *wanted: str) -> None:
    with project.read() as session:
        guids = [coder.guid for coder in coders(session) if coder.name in wanted]
    with project.change("set_counted_coders") as session:
        count_coders(session, guids=guids)


def test_renaming_changes_the_initials_too(project):
    with project.change("rename_coder", name="Dora Ems") as session:
        rename_coder(session, coder_id=2, name=" Dora Ems ")
    assert names(project) == [("Anna Berg", "AB"), ("Dora Ems", "DE")]
    project.undo()
    assert names(project) == [("Anna Berg", "AB"), ("Cora Dahl", "CD")]


@pytest.mark.parametrize(("name", "error"), [("anna  BERG", NameTaken), ("  ", NameEmpty)])
def test_names_are_there_once_and_not_empty(project, name, error):
    with pytest.raises(error), project.change("rename_coder", name=name) as session:
        rename_coder(session, coder_id=2, name=name)
    assert names(project) == [("Anna Berg", "AB"), ("Cora Dahl", "CD")]


def test_one_may_write_her_own_name_otherwise(project):
    with project.change("rename_coder", name="cora dahl") as session:
        rename_coder(session, coder_id=2, name="cora dahl")
    assert names(project)[1] == ("cora dahl", "CD")


def test_counting_some_all_and_nobody(project):
    assert counted(project) is None
    count(project, "Cora Dahl")
    assert counted(project) == ["Cora Dahl"]
    count(project, "Anna Berg", "Cora Dahl")
    assert counted(project) is None
    with pytest.raises(ValueNotAllowed):
        count(project)
    project.undo()
    assert counted(project) == ["Cora Dahl"]
