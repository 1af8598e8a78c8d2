"""The same project and the same choices give the same bytes, in another process, second and order of hashing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = {
    "themes": (("themes", "{project}", "--output", "{file}"), ("docx", "odt", "html", "md")),
    "matrix": (
        ("matrix", "{project}", "--output", "{file}"),
        ("docx", "odt", "html", "md", "xlsx", "csv", "json"),
    ),
    "frequencies": (
        ("frequencies", "{project}", "--by", "typ", "--output", "{file}"),
        ("xlsx", "csv", "json"),
    ),
    "crosstab": (("crosstab", "{project}", "--by", "thm_startphase", "--output", "{file}"), ("xlsx", "json")),
    "segments": (("segments", "{project}", "--output", "{file}"), ("xlsx", "csv")),
    "codebook": (("codebook", "export", "{project}", "{file}"), ("docx", "odt", "html", "md", "xlsx", "csv")),
    "memos": (("memos", "export", "{project}", "{file}"), ("docx", "odt", "html", "md", "xlsx", "csv")),
    "worksheets": (("worksheets", "counts", "{project}", "--output", "{file}"), ("xlsx", "csv")),
}
_RUN = """
import json, sys
from gk_qda.cli import main
for call in json.loads(sys.argv[1]):
    assert main(call) == 0, call
"""


@pytest.mark.long
def test_every_report_is_the_same_file_again(built_demo, tmp_path):
    folders = [tmp_path / "one", tmp_path / "two"]
    for number, folder in enumerate(folders):
        folder.mkdir()
        surroundings = os.environ | {
            "PYTHONHASHSEED": str(number * 77 + 1),
            "PYTHONPATH": str(ROOT),
        }
        subprocess.run(
            [sys.executable, "-c", _RUN, _calls(built_demo, folder)],
            check=True,
            env=surroundings,
            capture_output=True,
        )
        if number == 0:
            time.sleep(2.1)  # the times in a zip file count in steps of two seconds
    first, second = ({file.name: file.read_bytes() for file in folder.iterdir()} for folder in folders)
    assert len(first) > 30
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def _calls(project: Path, folder: Path) -> str:
    return json.dumps(
        [
            [part.format(project=project, file=folder / f"{name}.{suffix}") for part in command]
            for name, (command, suffixes) in COMMANDS.items()
            for suffix in suffixes
        ]
    )
