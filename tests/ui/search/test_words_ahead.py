"""Words are read before somebody asks for dictionary forms, where a project uses them; who waits may stop."""

from __future__ import annotations

from threading import Event

import pytest

from gk_qda.errors import Cancelled
from gk_qda.importing.table import ImportedTable
from gk_qda.language.searching import SearchQuery
from gk_qda.operations.dictionaries import import_dictionary
from gk_qda.operations.saved_searches import save_search
from gk_qda.progress import look
from gk_qda.queries import word_index as words
from gk_qda.queries.lemma_use import uses_lemmas
from gk_qda.queries.search_texts import all_document_ids
from gk_qda.ui.code_desk.desk import CodeDesk
from gk_qda.ui.words_ahead import WordsAhead
from tests.ui.desks import staged
from tests.ui.waiting import wait_until


@pytest.fixture
def stage(tmp_path, theme, qtbot):
    with staged(CodeDesk, tmp_path, theme) as found:
        yield found


def keep(stage, mode):
    query = SearchQuery("anrufen", mode)
    stage.context.workspace.change("save_search", lambda s: save_search(s, name=mode, query=query), name=mode)


def has_words(stage):
    with stage.project.read() as session:
        return words.word_index(session).has(all_document_ids(session))


def test_they_are_read_once_a_search_by_dictionary_form_is_kept(stage):
    ahead = WordsAhead(stage.context, stage.window)
    ahead._look()
    keep(stage, "word")
    ahead._look()
    stage.settle()
    assert not has_words(stage)
    keep(stage, "lemma")
    assert ahead._later.isActive()
    ahead._look()
    assert ahead.is_reading
    stage.settle()
    assert has_words(stage)
    assert not ahead.is_reading
    assert stage.context.progress.work == ""


def test_the_status_line_stops_it_and_a_search_meanwhile_waits_with_progress(stage, monkeypatch, tmp_path):
    began, go_on = Event(), Event()

    def slow(self, text):
        began.set()
        for _ in range(1_000):
            if go_on.wait(0.01):
                break
            look()
        return read(self, text)

    read = words.WordIndex.words_of
    monkeypatch.setattr(words.WordIndex, "words_of", slow)
    rows = (("Corona", "anrufen", "lemma"),)
    table = ImportedTable(tmp_path / "w.csv", ("code", "words", "mode"), rows, (2,))
    ahead = WordsAhead(stage.context, stage.window)
    stage.context.workspace.change("import_dictionary", lambda s: import_dictionary(s, table, name="W"))
    assert stage.context.workspace.read(uses_lemmas)
    ahead._look()
    wait_until(began.is_set, "the reading")
    wait_until(lambda: bool(stage.context.progress.work), "the status line")
    panel = stage.desk.search.open()
    panel.fields.mode.set_value("lemma")
    panel.look_for("anrufen")
    wait_until(lambda: "Reading the words" in panel.said.numbers.text(), "the panel")
    panel.said.stop.click()
    assert "stopped" in panel.said.trouble.text()
    stage.context.progress.cancelled.emit()
    wait_until(lambda: not ahead.is_reading, "the end of it")
    assert stage.context.progress.work == ""
    ahead.begin()
    assert not ahead._later.isActive()  # stopped, it stays so
    go_on.set()
    panel.look_for("anrufen")
    stage.settle()
    assert len(panel.answer().found) > 0


def test_who_waits_for_words_is_told_how_far_it_is_and_may_stop(stage):
    told = []

    class Watch:
        def report(self, done, total, message=""):
            told.append((done, total, message))
            raise Cancelled

    with stage.project.read() as session:
        index = words.word_index(session)
        with index._lock, pytest.raises(Cancelled):
            index.read(session, all_document_ids(session), Watch())
    assert told == [(0, 1, words.READING)]
