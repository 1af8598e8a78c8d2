"""From the start of the process to the first paint of the window, beside a bare window of Qt."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

RATIO = 1.5
_HEAVY = {"alembic", "numpy", "pandas", "spacy"}

# Both tell the CPU time of the process at the first paint; the event is seen before the paint, so it is
# told right after it, when the event loop comes round again.
_TELL = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            app.removeEventFilter(self)
            QTimer.singleShot(0, tell)
        return False
def tell():
    print("painted", time.process_time(), *{name.partition(".")[0] for name in sys.modules})
    app.exit()
"""
_BARE = f"""
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit
{_TELL}
app = QApplication([])
app.setStyle("Fusion")
window = QMainWindow()
window.setCentralWidget(QPlainTextEdit())
window.menuBar().addMenu("File").addAction("Open")
window.resize(1200, 800)
watch = Watch()
app.installEventFilter(watch)
window.show()
app.exec()
"""
_OURS = f"""
from gk_qda.ui.application import Application, make_application
from gk_qda.ui.preferences import Preferences
{_TELL}
app = make_application(["gk-qda"])
application = Application(app, Preferences.load())
watch = Watch()
app.installEventFilter(watch)
application.start()
app.exec()
"""


def first_paint(code: str) -> tuple[float, set[str]]:
    """CPU seconds from the start of a process to its first paint; and what is loaded by then."""
    # An installed program has its bytecode; the first of several starts writes it here.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).resolve().parents[2],
        env={**environment, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    seconds, *names = done.stdout.rpartition("painted")[2].split()
    return float(seconds), set(names)


def test_first_paint(say: Callable[..., None]) -> None:
    # In turns, so that a machine that is busy for a while does not slow down one of the two alone.
    rounds = [(first_paint(_BARE), first_paint(_OURS)) for _ in range(8)]
    floor = min(bare for (bare, _), _ in rounds)
    seconds = min(ours for _, (ours, _) in rounds)
    say("first paint of the start page", seconds, floor=floor, goal=RATIO * floor)
    assert not rounds[-1][1][1] & _HEAVY
    assert seconds < RATIO * floor
