"""The window that checks the citations of a report: what is wrong first, and the way to the cited paragraph."""

from __future__ import annotations

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

RIGHT = "„Die GfS hat gleich in der zweiten Woche eine Videorunde gemacht“ (TM07, Abs. 17)"
WRONG = "„Die GfS hat gleich in der dritten Woche eine Videorunde gemacht“ (TM07, Abs. 17)"
MISPLACED = "„Eingeladen war ich jedenfalls zu nichts.“ (TM07, Abs. 17)"


@pytest.fixture
def report(tmp_path, monkeypatch):
    path = tmp_path / "bericht.txt"
    path.write_text(f"{RIGHT}\n\n{WRONG}\n\n{MISPLACED}\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    return path


@pytest.fixture
def checked(start, demo, settle, report):
    window = start(demo).window
    window.actions_table.run("report.citations")
    settle()
    return window, window.page.commands.citations.window


def test_what_is_wrong_comes_first(checked):
    _, citations = checked
    assert citations.model.rowCount() == 2
    assert "3 citations · 1 proved word for word · 2 to look at" in citations.summary.text()
    assert "There it says: Die GfS hat gleich in der zweiten Woche" in citations.detail.text()
    citations.table.selectRow(1)
    assert "These words stand at: TM12, Abs. 24" in citations.detail.text()
    citations.shown.set_value("all")
    citations.shown.chosen.emit("all")
    assert citations.model.rowCount() == 3


def test_enter_leads_to_the_cited_paragraph(checked, settle):
    window, citations = checked
    citations.table.setFocus()
    QTest.keyClick(citations.table, Qt.Key.Key_Return)
    settle()
    focus = window.page.context.focus
    assert window.page.current == "code"
    assert focus.document_id == citations.current().document_id


def test_the_report_is_checked_again_after_it_was_mended(checked, settle, report):
    _, citations = checked
    report.write_text(RIGHT, encoding="utf-8")
    citations.again.click()
    settle()
    assert "0 to look at" in citations.summary.text()
    assert citations.model.rowCount() == 1


def test_the_list_is_saved(checked, settle, tmp_path, monkeypatch):
    target = tmp_path / "liste.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    _, citations = checked
    citations.save.click()
    settle()
    rows = [row for row in openpyxl.load_workbook(target).active.values if row[1] == "TM07, Abs. 17"]
    assert len(rows) == 3


def test_a_closed_window_opens_again(checked, settle):
    window, citations = checked
    citations.close()
    settle()
    assert window.page.commands.citations.window is None
    window.actions_table.run("report.citations")
    settle()
    assert window.page.commands.citations.window.isVisible()


def test_an_unreadable_report_is_one_sentence(start, demo, settle, tmp_path, monkeypatch):
    path = tmp_path / "kaputt.docx"
    path.write_bytes(b"PK\x03\x04 broken")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window = start(demo).window
    window.actions_table.run("report.citations")
    settle()
    assert "kaputt.docx" in window.messages.current().words
    assert window.page.commands.citations.window is None
