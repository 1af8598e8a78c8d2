"""What a project says of itself."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from gk_qda.operations import anchors, code_groups, codebook
from gk_qda.operations.codebook import add_code, recolor_code, rename_code, set_shortcut
from gk_qda.operations.projects import STARTER, new_project
from gk_qda.project import Project
from gk_qda.queries.info import CODEBOOK_STEPS, project_info
from gk_qda.words import catalogue


def version(project: Project) -> int:
    return project_info(project).codebook_version


def test_every_change_of_the_codebook_has_a_version_of_its_own(tmp_path: Path) -> None:
    with new_project(tmp_path / "p.gkqda", codebook=STARTER) as project:
        assert version(project) == 1
        with project.change("add_code", code="A") as session:
            code_id = add_code(session, name="A")
        assert version(project) == 2
        with project.change("rename_code", name="B") as session:
            rename_code(session, code_id=code_id, name="B")
        assert version(project) == 3
        project.undo()
        assert version(project) == 4
        with project.change("recolor_code", code="A") as session:
            recolor_code(session, code_id=code_id, color="#112233")
        assert version(project) == 5
        with project.change("set_shortcut", code="A") as session:
            set_shortcut(session, code_id=code_id, digit=1)
        assert version(project) == 5


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_steps_that_change_a_codebook_are_all_known(language: str) -> None:
    verbs = catalogue("changes", language).keys()
    assert verbs >= CODEBOOK_STEPS
    operations = {
        name
        for module in (anchors, code_groups, codebook)
        for name, _ in inspect.getmembers(module, inspect.isfunction)
    }
    assert (operations & verbs) - {"set_shortcut"} <= CODEBOOK_STEPS
