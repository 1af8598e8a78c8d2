"""Drags with a real window system, where the mouse really carries something."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def test_a_passage_goes_out_and_a_code_comes_in(display: dict[str, str]) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.ui.reading.real_drag"],
        env=display,
        cwd=Path(__file__).resolve().parents[3],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    answer = json.loads(ended.stdout.splitlines()[-1])
    passage, (codes, words) = answer["told"]
    assert passage == answer["out"]
    assert codes == [7, 8]
    assert words == "Und Signal haben wir probiert, das hatte halt keiner von denen drauf."
