"""The main job in a real window with a real mouse, in German and in English."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document

from tests.demo_copy import demo_file

DRAGGED = "Kooperation > Datenaustausch: Ich kenne nur Stimmen."
TYPED = "Beratungsstruktur > Zugangswege: Und wie erreichen Sie die Leute unter Corona-Bedingungen?"


@pytest.mark.long
@pytest.mark.parametrize("language", ["de", "en"])
def test_code_by_drag_and_by_typing_undo_reopen_redo_export(display, tmp_path, language):
    shutil.copy(demo_file(), tmp_path)
    ended = subprocess.run(
        [sys.executable, "-m", "tests.journeys.window", str(tmp_path), language],
        env=display | {"HOME": str(tmp_path)},
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    told = json.loads(ended.stdout.splitlines()[-1])
    assert "(Demo, synthetisch)" in told["title"]
    assert told["before"] == []
    assert told["dragged"] == [DRAGGED]
    assert told["typed"] == sorted([DRAGGED, TYPED])
    assert told["undone"] == []
    assert told["document"] == "TM07"
    assert told["redone"] == [DRAGGED]
    report = Document(told["export"])
    text = "\n".join(paragraph.text for paragraph in report.paragraphs)
    assert "7 von 14" in text
    assert "(Demo, synthetisch)" in text
