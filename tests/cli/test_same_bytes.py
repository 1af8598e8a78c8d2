"""The same project and the same choices give the same bytes, in another process, second and order of hashing."""

from __future__ import annotations

import json
import os
import shutil
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
THEME = "Teilnahme an der Bündniskerngruppe"
KEPT = {
    "themes": (("--theme", THEME, "--by", "typ", "--names", "type", "--quantifiers"), ("docx", "odt")),
    "case": (("--for", "KO06", "--names", "code"), ("docx", "html")),
    "comparison": (("--for", "KO06", "--for", "KO11", "--names", "type"), ("docx", "xlsx", "csv")),
    "crosstab": (("--by", "typ"), ("docx",)),
    "transcripts": (("--document", "TM07"), ("docx", "odt", "html", "md")),
    "quotations": (("--document", "TM07"), ("docx", "xlsx")),
    "codebook": ((), ("docx",)),
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


@pytest.mark.long
def test_every_kept_report_is_the_same_file_again_in_the_template_of_the_house(run, demo, tmp_path):
    house = tmp_path / "haus.docx"
    assert run("reports", "template", demo, "--example", house).code == 0
    assert run("reports", "template", demo, house).code == 0
    for kind, (choices, _) in KEPT.items():
        assert run("reports", "save", demo, kind, "--as", kind, *choices).code == 0
    written = []
    for number in (1, 2):
        folder = tmp_path / str(number)
        folder.mkdir()
        project = shutil.copy(demo, folder / "demo.gkqda")
        calls = [
            ["reports", "export", str(project), kind, "--output", str(folder / f"{kind}.{suffix}")]
            for kind, (_, suffixes) in KEPT.items()
            for suffix in suffixes
        ]
        subprocess.run(
            [sys.executable, "-c", _RUN, json.dumps(calls)],
            check=True,
            env=os.environ | {"PYTHONHASHSEED": str(number * 77 + 1), "PYTHONPATH": str(ROOT)},
            capture_output=True,
        )
        time.sleep(2.1 * (number == 1))  # the times in a zip file count in steps of two seconds
        written.append({f.name: f.read_bytes() for f in folder.glob("*.*") if f.stem in KEPT})
    first, second = written
    assert len(first) == sum(len(suffixes) for _, suffixes in KEPT.values())
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
