"""What a session on an encrypted project leaves on the disk: no words of a transcript, wherever one looks."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import pytest
from sqlalchemy import select

from gk_qda.models import Content, Memo
from gk_qda.project import open_project
from gk_qda.project.rekeying import DELETE, change_passphrase
from gk_qda.ui import error_report
from gk_qda.ui.activation.conditions import Conditions

SECRET = "Rote Birnen, 4 Stück"
VALUE = "vor Lockdown"  # of an attribute
_RUN = 20  # characters


def runs_of(demo: Path) -> set[str]:
    """Every piece of twenty characters of every transcript, one after the other."""
    with open_project(demo, read_only=True) as project, project.read() as session:
        texts = [text for text in session.scalars(select(Content.text)) if text]
    return {text[at : at + _RUN] for text in texts for at in range(0, len(text) - _RUN, _RUN)}


def readable(runs: set[str], *folders: Path) -> dict[str, str]:
    """The files below the folders that hold one of the runs, in one of the encodings there are."""
    found = {}
    some = sorted(runs)[:: max(1, len(runs) // 300)]
    for file in (file for folder in folders for file in folder.rglob("*") if file.is_file()):
        data = file.read_bytes()
        wanted = runs if len(data) < 100_000 else some
        for encoding in ("utf-8", "utf-16-le"):
            hit = next((run for run in wanted if run.encode(encoding) in data), None)
            if hit is not None:
                found[str(file)] = hit
    return found


@pytest.mark.long
def test_nothing_of_a_transcript_is_left_readable(start, demo, settle, preferences, monkeypatch, tmp_path):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    runs = runs_of(demo)
    homes = [Path(os.environ[f"XDG_{name}_HOME"]) for name in ("CONFIG", "DATA", "CACHE", "STATE")]
    assert readable(runs, demo.parent), "the search finds what is there"
    change_passphrase(demo, None, SECRET, copies=DELETE)

    window = start().window
    window.opener.open(demo, SECRET)
    settle()
    page = window.page
    workspace = page.context.workspace
    text = workspace.read(lambda session: session.scalars(select(Content.text)).first())

    def write_down(session):
        session.add(Memo(title="Zitat", text=text, coder_id=workspace.coder_id))

    workspace.change("add_memo", write_down)
    try:
        raise ValueError(text)
    except ValueError as error:
        error_report._append(error_report.report_of(type(error), sys.exc_info()[2]))
    desk = page.code_desk()
    searched = next(run for run in sorted(runs) if run.isprintable() and run == run.strip())
    desk.search.open(searched)
    desk.filter.show_only(Conditions({"thm_startphase": frozenset([VALUE])}))
    settle()
    assert desk.state()["search"]["words"] == searched
    workspace.project.back_up()
    workspace.undo()
    preferences.save()
    assert demo.with_name(demo.name + "-wal").stat().st_size, "it is being written"
    assert readable(runs, tmp_path, *homes) == {}

    assert not any(run in window.windowTitle() for run in runs)
    window.show_start()
    settle()
    assert window.preferences.recent[0].encrypted
    assert '"match_case"' in preferences.path.read_text(encoding="utf-8")
    assert readable({*runs, VALUE}, tmp_path, *homes) == {}
