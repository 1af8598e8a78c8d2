"""The same picture is the same file in another run of the program, another day, another place."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_DRAWING = """
import os, sys, time
time.tzset()
from hashlib import sha256
from PySide6.QtWidgets import QApplication
app = QApplication([])
from gk_qda.ui.charts.values import Palette
from gk_qda.ui.charts.writing import pdf_bytes, png_bytes, svg_bytes
from gk_qda.ui.look.tokens import LIGHT
from tests.ui.charts.making import KINDS, chart, picture
from tests.ui.conftest import FAMILY
paper = Palette(LIGHT, FAMILY).on_paper()
for kind in KINDS:
    made = picture(chart(kind, 5))
    print(kind, *(sha256(write(made, paper)).hexdigest() for write in (svg_bytes, pdf_bytes, png_bytes)))
"""


def drawn(seed: str, zone: str) -> subprocess.Popen[str]:
    surroundings = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "QT_QPA_PLATFORM": "offscreen"}
    surroundings["PYTHONPATH"] = str(Path.cwd())
    return subprocess.Popen(
        [sys.executable, "-c", _DRAWING], env=surroundings, stdout=subprocess.PIPE, text=True
    )


def test_two_runs_write_the_same_bytes():
    runs = [drawn("1", "Europe/Berlin"), drawn("2", "America/New_York")]
    first, second = (run.communicate()[0] for run in runs)
    assert [run.returncode for run in runs] == [0, 0]
    assert len(first.splitlines()) == 7
    assert first == second
