"""What the export commands write, and what their dialog says and asks."""

from __future__ import annotations

import csv
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event
from time import process_time

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from gk_qda.project import open_project
from gk_qda.queries.filters import Filters
from gk_qda.ui.exporting.export import Choices
from gk_qda.ui.exporting.export_dialog import ExportDialog
from gk_qda.ui.exporting.exports import EXPORTS
from gk_qda.ui.exporting.offer import offer_of

BY_NAME = {export.name: export for export in EXPORTS}


def said(window) -> str:
    message = window.messages.current()
    return message.words if message else ""


@pytest.fixture
def asked(monkeypatch, tmp_path):
    """Answers every dialog with a file of this suffix; notes what was offered."""
    offers = []

    def answer(suffix: str, **choices: object) -> list[object]:
        def ask(cls, parent, theme, export, offer, place):
            offers.append(offer)
            return Choices(tmp_path / f"out{suffix}", **choices)

        monkeypatch.setattr(ExportDialog, "ask", classmethod(ask))
        return offers

    return answer


def test_every_export_writes_every_format_it_offers(start, demo, settle, asked, tmp_path):
    """In one window: none of them changes what is shown."""
    window = start(demo).window
    for name, suffix in ((export.name, suffix) for export in EXPORTS for suffix in export.suffixes):
        asked(suffix)
        window.messages.clear()
        window.actions_table.run(name)
        settle()
        assert said(window).startswith(f"Saved: out{suffix}"), name
        written = tmp_path / f"out{suffix}"
        if suffix in (".docx", ".odt", ".xlsx"):
            with zipfile.ZipFile(written) as parts:
                inside = " ".join(parts.read(part).decode("utf-8", "ignore") for part in parts.namelist())
            assert "(Demo, synthetisch)" in inside, (name, suffix)
        elif suffix != ".csv":
            assert "(Demo, synthetisch)" in written.read_bytes().decode("utf-8"), (name, suffix)
        written.unlink()


def test_an_export_that_a_library_holds_up_is_over_at_once_when_stopped(
    start, demo, settle, asked, tmp_path, monkeypatch, qtbot
):
    began, go_on = Event(), Event()
    saving = zipfile.ZipFile.open

    def held_up(*given: object, **named: object) -> object:
        began.set()
        go_on.wait(20)
        return saving(*given, **named)

    monkeypatch.setattr(zipfile.ZipFile, "open", held_up)
    asked(".odt")
    window = start(demo).window
    window.actions_table.run("export.themes")
    qtbot.waitUntil(began.is_set, timeout=60_000)
    stopped = process_time()
    window.status.progress.cancelled.emit()
    assert process_time() - stopped < 0.2
    assert not window.work.is_busy
    assert said(window) == "Stopped. Nothing was changed."
    go_on.set()
    settle()
    assert said(window) == "Stopped. Nothing was changed."
    assert not (tmp_path / "out.odt").exists()


def test_what_is_activated_is_what_is_written(start, demo, settle, asked, tmp_path):
    offers = asked(".csv")
    window = start(demo).window
    desk = window.page.code_desk()
    chosen = [d.id for d in desk.shown.documents if d.name in ("TM07", "TM08")]
    code = next(c.id for c in desk.book.codes if c.name == "Ausländerbehörde")
    window.page.context.focus.activate(documents=chosen, codes=[code])
    window.actions_table.run("export.segments")
    settle()
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    assert {row["document"] for row in rows} <= {"TM07", "TM08"}
    assert all(row["code"].startswith("Kooperation > Akteure > Ausländerbehörde") for row in rows)
    assert any("2 Dokumente" in line for line in offers[0].base)


def test_frequencies_take_the_columns_chosen(start, demo, settle, asked, tmp_path):
    asked(".xlsx", by="kind", include_technical=True)
    window = start(demo).window
    window.actions_table.run("export.frequencies")
    settle()
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    words = {str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row}
    assert "Technische Codes" in " ".join(words)


def test_the_folder_is_shown_and_proposed_again(start, demo, settle, asked, tmp_path, monkeypatch):
    asked(".xlsx")
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    window = start(demo).window
    window.actions_table.run("export.frequencies")
    settle()
    show = window.messages.current().actions[0]
    assert show.words == "Show folder"
    show.run()
    assert shown == [str(tmp_path)]
    assert window.page.folder() == tmp_path


def test_the_project_itself_is_never_overwritten(start, demo, settle, monkeypatch):
    before = demo.stat().st_size
    monkeypatch.setattr(ExportDialog, "ask", classmethod(lambda cls, *_: Choices(demo)))
    window = start(demo).window
    window.actions_table.run("export.codings")
    settle()
    assert "is the project itself" in said(window)
    assert demo.stat().st_size >= before


def test_a_place_that_cannot_be_written_is_said(start, demo, settle, monkeypatch, tmp_path):
    place = tmp_path / "no" / "where.csv"
    monkeypatch.setattr(ExportDialog, "ask", classmethod(lambda cls, *_: Choices(place)))
    window = start(demo).window
    window.actions_table.run("export.codings")
    settle()
    assert "where.csv" in said(window)
    assert window.messages.current().kind == "error"


def test_a_dialog_given_up_writes_nothing(start, demo, settle, monkeypatch, tmp_path):
    monkeypatch.setattr(ExportDialog, "ask", classmethod(lambda cls, *_: None))
    window = start(demo).window
    window.actions_table.run("export.codebook")
    settle()
    assert said(window) == ""
    assert not window.work.is_busy


@pytest.fixture
def dialog(theme, qtbot, demo, tmp_path):
    """Makes the dialog of an export on the demo."""

    def make(name: str) -> ExportDialog:
        export = BY_NAME[name]
        with open_project(demo) as project:
            offer = offer_of(project, export, Filters(documents=("TM07",)))
        made = ExportDialog(None, theme, export, offer, tmp_path / "demo 1.5")
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def test_the_dialog_says_the_base_before_anything_is_written(dialog):
    shown = dialog("export.frequencies")
    assert "1 Dokument (1 Interview)" in shown.base_words()
    assert not shown.themes.isVisible()


def test_themes_are_ticked_by_the_keyboard_and_one_is_needed(dialog, qtbot):
    shown = dialog("export.themes")
    before = shown.themes.paths()
    assert before
    assert shown.choices().themes == before
    for row in range(shown.themes.count()):
        shown.themes.setCurrentRow(row)
        if shown.themes.currentItem().checkState() == Qt.CheckState.Checked:
            qtbot.keyClick(shown.themes, Qt.Key.Key_Space)
    assert shown.themes.paths() == ()
    assert not shown.go_on.isEnabled()
    shown.themes.setCurrentRow(0)
    qtbot.keyClick(shown.themes, Qt.Key.Key_Space)
    assert shown.choices().themes == ("Corona",)
    assert shown.go_on.isEnabled()


def test_the_format_decides_the_suffix_and_its_options(dialog, qtbot, tmp_path):
    shown = dialog("export.frequencies")
    assert shown.path() == tmp_path / "demo 1.5.xlsx"
    assert not shown.excel_de.isVisible()
    qtbot.keyClick(shown.format, Qt.Key.Key_Down)
    assert shown.path() == tmp_path / "demo 1.5.csv"
    assert shown.excel_de.isVisible()
    shown.excel_de.setChecked(True)
    assert shown.choices().excel_de


def test_another_place_may_change_the_format(dialog, qtbot, monkeypatch, tmp_path):
    shown = dialog("export.codebook")
    target = tmp_path / "Leitfaden.odt"
    target.write_text("old", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    shown.change_button.click()
    assert shown.choices().path == Path(target)
    assert "replaced" in shown.note.text()


def test_the_codebook_of_an_earlier_day_can_be_chosen(theme, qtbot, demo, tmp_path):
    export, day = BY_NAME["export.codebook"], date(2020, 11, 3)
    with open_project(demo) as project:
        offer = replace(offer_of(project, export, Filters()), days=(day,))
    shown = ExportDialog(None, theme, export, offer, tmp_path / "x")
    qtbot.addWidget(shown)
    shown.show()
    assert shown.choices().as_of is None
    qtbot.keyClick(shown.as_of, Qt.Key.Key_Down)
    assert shown.choices().as_of == day
