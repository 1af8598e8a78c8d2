"""From the start of the process to the first paint of the window, beside a bare window of Qt."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

RATIO = 1.5
ROUNDS = 11
_HEAVY = {"alembic", "numpy", "pandas", "spacy"}

# Mixed into the window of both programs. A window is painted before its children: whatever these put off until
# they were painted comes after the figure is told.
_WATCHED = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
class Watched:
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, tell)
def tell():
    print("painted", time.process_time(), *{name.partition(".")[0] for name in sys.modules})
    QApplication.exit()
"""
_BARE = f"""
from PySide6.QtWidgets import QMainWindow, QPlainTextEdit
{_WATCHED}
class Window(Watched, QMainWindow):
    pass
app = QApplication([])
app.setStyle("Fusion")
window = Window()
window.setCentralWidget(QPlainTextEdit())
window.menuBar().addMenu("File").addAction("Open")
window.resize(1200, 800)
window.show()
app.exec()
"""
_OURS = f"""
from gk_qda import __main__ as start
show = start._load_window()
from gk_qda.ui import application
{_WATCHED}
class Window(Watched, application.MainWindow):
    pass
application.MainWindow = Window
show(None)
"""


def first_paint(code: str, settings: Path) -> tuple[float, set[str]]:
    """CPU seconds from the start of a process to its first paint; and what is loaded by then."""
    # An installed program has its bytecode; the first of several starts writes it here.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).resolve().parents[2],
        env={**environment, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(settings)},
        capture_output=True,
        text=True,
        check=True,
    )
    seconds, *names = done.stdout.partition("painted")[2].partition("painted")[0].split()
    return float(seconds), set(names)


@pytest.fixture(params=[0, 4], ids=["nothing opened yet", "four projects"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Folder of settings of a person who has opened so many projects."""
    recent = [
        {
            "path": str(tmp_path / f"{number}.gkqda"),
            "name": f"Evaluation {number}",
            "opened": "2026-11-20T10:00",
        }
        for number in range(request.param)
    ]
    file = tmp_path / "gk-qda" / "preferences.json"
    file.parent.mkdir()
    file.write_text(json.dumps({"recent": recent}), encoding="utf-8")
    return tmp_path


def test_first_paint(say: Callable[..., None], settings: Path) -> None:
    first_paint(_OURS, settings)  # writes the bytecode
    # In turns, so that a machine that is busy for a while does not slow down one of the two alone.
    rounds = [(first_paint(_BARE, settings), first_paint(_OURS, settings)) for _ in range(ROUNDS)]
    floor = median(bare for (bare, _), _ in rounds)
    seconds = median(ours for _, (ours, _) in rounds)
    say("first paint of the start page", seconds, floor=floor, goal=RATIO * floor)
    assert not rounds[-1][1][1] & _HEAVY
    assert seconds < RATIO * floor
