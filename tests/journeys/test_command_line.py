"""The main job from an empty folder to numbers and a report, each step a process of its own."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gk_qda.paths import RESOURCES

pytestmark = pytest.mark.long

INTERVIEW = """Art: Interview
Datum: 2024-03-05
---

I: Wie erreichen Sie die Leute?

B: Über Messenger, meistens. „Ok 👍🏽“, und der Termin steht.

I: Und die Ausländerbehörde?

B: Da ruft niemand zurück. Seit März nicht.
"""


@pytest.fixture
def gk_qda(tmp_path):
    """Run ``gk-qda`` in a folder of its own."""

    def run(*arguments: object, code: int = 0) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "gk_qda", *map(str, arguments)],
            cwd=tmp_path,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == code, done.stderr
        assert "Traceback" not in done.stderr
        return done

    return run


def test_from_an_empty_folder_to_a_report(gk_qda, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "A1.txt").write_text(INTERVIEW, encoding="utf-8")
    (tmp_path / "in" / "A2.md").write_text(INTERVIEW.replace("März", "April"), encoding="utf-8")
    (tmp_path / "in" / "notes.doc").write_bytes(b"old")
    (tmp_path / "facts.csv").write_text("document;case;kind\nA1;Nord;Interview\nA2;Süd;Interview\n", "utf-8")
    (tmp_path / "cases.csv").write_text("case,typ\nNord,Stadt\nSüd,Kreis\n", "utf-8")
    (tmp_path / "codes.csv").write_text(
        "path,definition,color\nKontakt,,#EC9B3E\nKontakt > Messenger,Nachrichten,\nBehörde,,#47CFF8\n",
        "utf-8",
    )

    gk_qda("new", "study.gkqda", "--name", "Studie", "--codebook", "codes.csv", "--coder", "Anna Berg")
    [report] = json.loads(gk_qda("inspect", "in/A1.txt", "--json").stdout)
    assert (report["turns"], report["front_matter"]["Art"]) == (4, "Interview")
    done = gk_qda("import", "study.gkqda", "in", "--documents", "facts.csv", code=1)
    assert "2 documents imported." in done.stdout
    assert "notes.doc is an old Word file" in done.stderr
    gk_qda("cases", "import", "study.gkqda", "cases.csv")

    for name in ("A1", "A2"):
        place = ("--document", name, "--paragraph", "2", "--quote", "Über Messenger, meistens.")
        gk_qda("code", "study.gkqda", *place, "--code", "Messenger")
    gk_qda("code", "study.gkqda", "--document", "A1", "--paragraph", "4", "--code", "Behörde")
    gk_qda("code", "study.gkqda", "--document", "A1", "--paragraph", "1", "--code", "Behörde")
    gk_qda("history", "study.gkqda", "--undo")

    table = json.loads(gk_qda("frequencies", "study.gkqda", "--by", "typ", "--json").stdout)
    counted = {row["path"]: (row["codings"], row["documents"], row["by_total"]) for row in table["rows"]}
    assert counted == {
        "Kontakt": (2, 2, {"Kreis": 1, "Stadt": 1}),
        "Kontakt > Messenger": (2, 2, {"Kreis": 1, "Stadt": 1}),
        "Behörde": (1, 1, {"Kreis": 0, "Stadt": 1}),
    }
    gk_qda("segments", "study.gkqda", "--output", "segments.csv")
    with (tmp_path / "segments.csv").open(encoding="utf-8", newline="") as file:
        quotes = [(row["citation"], row["quote"]) for row in csv.DictReader(file)]
    assert quotes == [
        ("A1, para. 2", "Über Messenger, meistens."),
        ("A1, para. 4", "Da ruft niemand zurück. Seit März nicht."),
        ("A2, para. 2", "Über Messenger, meistens."),
    ]

    (tmp_path / "cells.csv").write_text(
        "case,theme,summary,state,evidence\nNord,Kontakt,Schreibt Nachrichten.,done,A1:2\n", "utf-8"
    )
    gk_qda("summaries", "import", "study.gkqda", "cells.csv")
    gk_qda("codebook", "export", "study.gkqda", "guide.docx")
    assert "The file is sound." in gk_qda("check", "study.gkqda").stdout
    [backup] = gk_qda("backup", "study.gkqda").stdout.splitlines()
    copy = Path(tmp_path, backup.removeprefix("Copy: "))
    assert json.loads(gk_qda("info", copy, "--json").stdout)["codings"] == 3


def test_the_demo_in_one_command(gk_qda, tmp_path):
    assert "24 documents, 73 codes, 756 codings, 16 cases" in gk_qda("demo", "demo.gkqda").stdout
    done = gk_qda("frequencies", "demo.gkqda", "--kind", "interview")
    assert "14 Dokumente (14 Interviews) · 13 Fälle · 322 thematische Codierungen" in done.stdout
    trouble = gk_qda("demo", "demo.gkqda", code=1)
    assert trouble.stderr == "demo.gkqda exists already. Choose another name; nothing was overwritten.\n"
    assert gk_qda("dmeo", "x.gkqda", code=2).stderr.startswith("There is no command “dmeo”; perhaps “demo”")
    gk_qda("codebook", "export", "demo.gkqda", "codebook.csv")
    exported = (tmp_path / "codebook.csv").read_bytes().replace(b"\r\n", b"\n")
    assert exported == (RESOURCES / "demo" / "codebook.csv").read_bytes()
