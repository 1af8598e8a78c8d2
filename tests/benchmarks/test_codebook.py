"""Work on the codes of a codebook of 5,000: one is renamed, coloured, defined, moved, added, deleted."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gk_qda.operations.codebook import add_code, rename_code
from gk_qda.operations.projects import work_as
from gk_qda.project import open_project
from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.desk import CodeDesk
from tests.benchmarks.desk import opened_desk
from tests.benchmarks.large import write_project
from tests.benchmarks.measuring import cpu_seconds

Say = Callable[..., None]
MANY = 5_000
SOME, ELSEWHERE = 1800, (1, 13)  # a code three levels deep, and two main codes


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_project(tmp_path_factory.mktemp("codes") / "codes.gkqda", 20, codes=MANY)


@pytest.fixture
def desk(qapp: QApplication, file: Path) -> Iterator[CodeDesk]:
    qapp.setStyle("Fusion")
    with open_project(file, backup=False) as project:
        work_as(project)
        desk = opened_desk(qapp, project)
        desk.context.messages.setParent(desk)  # as in the window: no window of its own
        desk.context.focus.set_code(SOME)
        qapp.processEvents()
        yield desk
        desk.close()


@pytest.fixture
def floor(file: Path, tmp_path: Path) -> float:
    """The step itself, stored, with nobody to follow it."""
    names = (f"Schritt {number}" for number in count())
    with open_project(Path(shutil.copy(file, tmp_path)), backup=False) as project:
        work_as(project)

        def rename() -> None:
            with project.change("rename_code") as session:
                rename_code(session, code_id=SOME, name=next(names))

        return cpu_seconds(rename)


def gestures(desk: CodeDesk) -> dict[str, Callable[[], object]]:
    """What people do with one code, each time to another."""
    codes, workspace, steps = desk.codebook_controller, desk.context.workspace, count()

    def add() -> None:
        name = f"Neu {next(steps)}"
        workspace.change("add_code", lambda session: add_code(session, name=name, parent_id=200))

    def some() -> list[CodeValue]:
        return [desk.book.by_id()[SOME]]

    return {
        "rename": lambda: codes.rename(SOME, f"Name {next(steps)}"),
        "colour": lambda: codes.recolor(some(), ("#123456", "#654321")[next(steps) % 2]),
        "define": lambda: codes.describe(some()[0], definition=f"Wenn {next(steps)}."),
        "set the status of": lambda: codes.set_status(some(), ("draft", "valid")[next(steps) % 2]),
        "move": lambda: codes.move([SOME], ELSEWHERE[next(steps) % 2]),
        "add": add,
        "delete": lambda: codes.delete([desk.book.codes[2400 + 7 * next(steps)]], codings_to_parent=False),
        "take back": workspace.undo,
    }


def test_one_code_of_many(floor: float, desk: CodeDesk, qapp: QApplication, say: Say) -> None:
    for name, gesture in gestures(desk).items():

        def step(gesture: Callable[[], object] = gesture) -> None:
            gesture()
            qapp.processEvents()

        seconds = cpu_seconds(step)
        say(f"Code desk: {name} one code of {MANY:,}", seconds, floor=floor, goal=0.05)
        assert seconds < 0.1
