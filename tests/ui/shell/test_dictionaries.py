"""The page of dictionaries in the whole window: words added and changed, searched with, coded with, in and out."""

from __future__ import annotations

import csv

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from sqlalchemy import func, select

from gk_qda.language.searching import SearchQuery
from gk_qda.models import Coding
from gk_qda.queries.codebook import current_codebook
from gk_qda.queries.dictionaries import dictionaries
from gk_qda.queries.filters import Filters
from gk_qda.queries.search import search
from gk_qda.ui.dictionaries.models import CODE, HITS, MODE, WORD

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def opened(start, demo, settle):
    """The window, and the page without a dictionary."""
    window = start(demo).window
    settle()
    window.actions_table.run("find.dictionaries")
    settle()
    return window, window.page.commands.dictionaries.page


def code_of(window, path):
    return window.page.context.workspace.read(lambda s: current_codebook(s).find(path))


def kept(window):
    """(dictionary, [(code, word, way)])"""
    known = window.page.context.workspace.read(dictionaries)
    return [(one.name, [(w.path, w.word, w.mode) for w in one.words]) for one in known]


def codings(window):
    return window.page.context.workspace.read(lambda s: s.scalar(select(func.count(Coding.id))))


def add(page, words, mode):
    page.words.mode.set_value(mode)
    page.words.field.setText(words)
    QTest.keyClick(page.words.field, Key.Key_Return)


def begin(window, page, settle):
    """A dictionary of three words for two codes, made by hand."""
    QTest.mouseClick(page.add, LEFT)
    page.words.take_code(code_of(window, "Corona"))
    add(page, "Pandemie; Lockdown", "word")
    page.words.take_code(code_of(window, "Kooperation"))
    add(page, "anrufen", "lemma")
    settle()


def test_words_are_added_counted_changed_and_every_step_is_undone(opened, settle):
    window, page = opened
    workspace = window.page.context.workspace
    assert page.list_panel.is_empty()
    QTest.mouseClick(page.add, LEFT)
    editor = page.table.viewport().findChild(QLineEdit)
    editor.setText("Themen")
    QTest.keyClick(editor, Key.Key_Return)
    QTest.qWait(1)  # Qt takes over what was typed when its event is done
    page.words.take_code(code_of(window, "Corona"))
    add(page, "Pandemie; Lockdown", "word")
    page.words.take_code(code_of(window, "Kooperation"))
    add(page, "anrufen", "lemma")
    words = [
        ("Corona", "Pandemie", "word"),
        ("Corona", "Lockdown", "word"),
        ("Kooperation", "anrufen", "lemma"),
    ]
    assert kept(window) == [("Themen", words)]
    assert page.words.field.text() == ""
    settle()
    model, project = page.words.model, workspace.project
    for row, (_, word, mode) in enumerate(words):
        alone = len(search(project, Filters(), [SearchQuery(word, mode)]))
        assert model.index(row, HITS).data() == str(alone)
    model.setData(model.index(0, WORD), "Corona; Virus")
    model.setData(model.index(0, CODE), "kooperation")
    model.setData(model.index(1, MODE), "text")
    model.setData(model.index(3, CODE), "no such code")
    assert "no such code" in window.messages.current().words
    changed = [
        ("Kooperation", "Corona", "word"),
        ("Corona", "Virus", "text"),
        ("Corona", "Lockdown", "word"),
        ("Kooperation", "anrufen", "lemma"),
    ]
    assert kept(window) == [("Themen", changed)]
    model.setData(model.index(1, MODE), "regex")
    model.setData(model.index(1, WORD), "(Vir")
    assert kept(window)[0][1][1] == ("Corona", "Virus", "regex")  # what cannot be read is not kept
    page.words.table.selectRow(1)
    page.words.table.setFocus()
    QTest.keyClick(page.words.table, Key.Key_Delete)
    assert [word for _, word, _ in kept(window)[0][1]] == ["Corona", "Lockdown", "anrufen"]
    steps = 0
    while kept(window):
        workspace.undo()
        steps += 1
    assert steps == 9  # begun, renamed, twice added, four times changed, once removed
    assert page.list_panel.is_empty()


def test_what_it_would_code_is_said_before_and_coded_as_one_step(opened, settle):
    window, page = opened
    begin(window, page, settle)
    before = codings(window)
    page.tabs.setCurrentIndex(1)
    settle()
    runs = page.coding.model.rows
    assert [run.code.path for run in runs] == ["Corona", "Kooperation"]
    found = search(
        window.page.context.workspace.project,
        Filters(),
        [SearchQuery("Pandemie", "word"), SearchQuery("Lockdown", "word")],
    )
    assert runs[0].hits == len(found)
    new = sum(run.planned.codings for run in runs)
    assert str(new) in page.coding.go.text()
    QTest.mouseClick(page.coding.go, LEFT)
    settle()
    assert 0 < codings(window) - before <= new  # what touches becomes one coding
    assert sum(run.planned.codings for run in page.coding.model.rows) == 0
    assert not page.coding.go.isEnabled()
    window.page.context.workspace.undo()
    settle()
    assert codings(window) == before
    assert sum(run.planned.codings for run in page.coding.model.rows) == new


def test_searching_with_it_lists_the_hits_of_all_words_until_something_is_typed(opened, settle):
    window, page = opened
    begin(window, page, settle)
    (dictionary,) = window.page.context.workspace.read(dictionaries)
    found = search(window.page.context.workspace.project, Filters(), dictionary.queries)
    QTest.mouseClick(page.search, LEFT)
    settle()
    panel = window.page.code_desk().search.panel
    assert len(panel.answer().found) == len(found) > 0
    assert panel.fields.field.text() == dictionary.name
    assert panel.saved._asked == dictionary  # it can be kept like any other
    assert (panel.state()["words"], panel.state()["mode"]) == ("", "text")
    panel.saved.fill()
    panel.fields.field.setText("Amt")
    QTest.keyClick(panel.fields.field, Key.Key_Return)
    settle()
    assert [query.words for query in panel.answer().found.queries] == ["Amt"]
    panel.saved.dictionary_chosen.emit(dictionary)
    settle()
    assert len(panel.answer().found) == len(found)


def test_out_as_a_file_and_in_again_under_a_name_of_its_own(opened, settle, monkeypatch, tmp_path):
    window, page = opened
    begin(window, page, settle)
    ((name, words),) = kept(window)
    for kind in ("csv", "xlsx"):
        path = tmp_path / f"{name}.{kind}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, to=path: (str(to), ""))
        page.save(kind)
        settle()
        assert path.is_file()
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, of=path: (str(of), ""))
        QTest.mouseClick(page.read, LEFT)
        settle()
        assert page.chosen().name == kept(window)[-1][0] != name
        assert kept(window)[-1][1] == words
    with (tmp_path / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["words"] for row in csv.DictReader(file)] == ["Pandemie; Lockdown", "anrufen"]
    (tmp_path / "bad.csv").write_text("code,words\nnirgends,Wort\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "bad.csv"), ""))
    QTest.mouseClick(page.read, LEFT)
    settle()
    assert "nirgends" in window.messages.current().words
    assert len(kept(window)) == 3
    page.table.setFocus()
    QTest.keyClick(page.table, Key.Key_Delete)
    assert len(kept(window)) == 2
    QTest.keyClick(page.table, Key.Key_Escape)
    assert window.page.commands.dictionaries.page is None
