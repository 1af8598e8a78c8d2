"""The whole window around real projects, driven by keys and clicks."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gk_qda.ui import error_report, garbage
from gk_qda.ui.application import Application
from gk_qda.ui.main_window import MainWindow
from gk_qda.ui.preferences import Preferences
from gk_qda.ui.tasks import Task
from tests import demo_copy

Start = Callable[..., Application]


@pytest.fixture(scope="session")
def built_demo() -> Path:
    return demo_copy.demo_file()


@pytest.fixture
def demo(built_demo: Path, tmp_path: Path) -> Path:
    """A demo project of one's own."""
    folder = tmp_path / "study"
    folder.mkdir()
    return Path(shutil.copy(built_demo, folder / "demo.gkqda"))


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(language="en", theme="light", path=tmp_path / "preferences.json")


@pytest.fixture
def settle(qapp: QApplication, qtbot: QtBot) -> Callable[[], None]:
    """Wait until no task is running, none is about to begin, all results have arrived and desks are built."""

    def is_quiet() -> bool:
        pages = (w.page for w in qapp.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible())
        return not Task.are_running() and all(page is None or page.desk is not None for page in pages)

    def wait() -> None:
        for _ in range(2):  # what has ended may begin the next
            qtbot.wait(40)
            qtbot.waitUntil(is_quiet, timeout=60_000)
        qtbot.wait(10)

    return wait


@pytest.fixture
def start(
    qapp: QApplication,
    qtbot: QtBot,
    settle: Callable[[], None],
    preferences: Preferences,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Start]:
    """Starts the program, with a project or without; errors in slots fail the test, as everywhere."""
    monkeypatch.setattr(error_report, "install", lambda show: None)
    # The rule is for one window a process: searching everything after each of hundreds would be most of the run.
    monkeypatch.setattr(garbage, "gc", Mock(spec=gc, get_threshold=gc.get_threshold))
    running: list[Application] = []

    def make(project: Path | None = None) -> Application:
        application = Application(qapp, preferences)
        running.append(application)
        application.start(project)
        application.window.resize(1440, 900)
        qtbot.waitExposed(application.window)
        settle()
        return application

    yield make
    for application in running:
        application.stop()
        application.translators.remove()
        application.garbage.deleteLater()
        application.window.deleteLater()
    QLocale.setDefault(QLocale.c())
    qtbot.wait(1)
