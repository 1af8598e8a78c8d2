"""The search in all texts on the Code desk of the demo."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gk_qda.language.folded_text import fold_words
from gk_qda.language.searching import SearchQuery
from gk_qda.names import search_key
from gk_qda.operations.dictionaries import (
    add_dictionary,
    delete_dictionary,
    rename_dictionary,
    write_words,
)
from gk_qda.queries.dictionaries import DictionaryWord, dictionaries
from gk_qda.queries.filters import Filters
from gk_qda.queries.saved_searches import SavedSearch
from gk_qda.queries.search_texts import all_document_ids, search_texts
from gk_qda.ui.preferences import Preferences
from gk_qda.ui.search.model import AFTER, BEFORE, GROUP, HIT, SOURCE
from gk_qda.ui.tasks import Task
from tests.ui.desks import staged

Key = Qt.Key


@pytest.fixture
def stage(tmp_path, theme, qtbot):
    from gk_qda.ui.code_desk.desk import CodeDesk

    with staged(CodeDesk, tmp_path, theme) as found:
        yield found


def search(stage, words, mode="text"):
    panel = stage.desk.search.open()
    panel.fields.mode.set_value(mode)
    panel.fields.field.setText(words)
    QTest.keyClick(panel.fields.field, Key.Key_Return)
    stage.settle()
    return panel


def column(panel, at):
    return [panel.model.index(line, at).data() for line in range(panel.model.rowCount())]


def counted(stage, words):
    with stage.project.read() as session:
        texts = search_texts(session).read(session, all_document_ids(session))
        return sum(one.folded.text.count(fold_words(words)) for one in texts.values())


def test_every_hit_is_listed_with_its_number_and_its_documents(stage):
    panel = search(stage, "Ausländerbehörde")
    found = panel.answer().found
    assert 0 < len(found) <= counted(stage, "Ausländerbehörde")
    assert {fold_words(words) for words in column(panel, HIT)} == {"ausländerbehörde"}
    assert panel.said.numbers.text() == f"{len(found)} hit(s) in {found.documents} document(s)"
    assert stage.desk.facts()[0] == panel.said.numbers.text()
    assert column(panel, SOURCE)[0].split(",")[0] in {d.name for d in found.scope.documents}


def test_enter_opens_the_place_with_the_hit_selected_and_keeps_the_list(stage):
    panel = search(stage, "Ausländerbehörde")
    panel.table.go_to(3)
    QTest.keyClick(panel.table, Key.Key_Return)
    stage.settle()
    hit = panel.model.hit(3)
    assert stage.context.focus.document_id == hit.document.id
    assert stage.desk.reading.selection() == hit.span
    assert stage.desk.search.is_open
    assert panel.table.currentIndex().row() == 3


def test_f4_walks_from_hit_to_hit(stage):
    panel = search(stage, "Ausländerbehörde")
    for command, line in (("find.next_hit", 0), ("find.next_hit", 1), ("find.previous_hit", 0)):
        stage.context.actions.run(command)
        stage.settle()
        assert panel.table.currentIndex().row() == line
        assert stage.desk.reading.selection() == panel.model.hit(line).span


@pytest.mark.parametrize(("order", "at"), [("before", BEFORE), ("after", AFTER)])
def test_sorted_by_context_hits_stand_beside_their_like(stage, order, at):
    panel = search(stage, "nicht", "word")
    panel.order.set_value(order)
    panel.search()
    stage.settle()
    words = [search_key("".join(c if c.isalnum() else " " for c in one)).split() for one in column(panel, at)]
    near = [(one[-1:] if order == "before" else one[:1]) for one in words]
    assert near == sorted(near)
    assert sorted(panel.answer().rows.tolist()) == list(range(len(panel.answer().found)))


@pytest.mark.parametrize("grouping", ["document", "case", "speaker"])
def test_groups_say_how_many_hits_stand_under_them(stage, grouping):
    panel = search(stage, "Ausländerbehörde")
    panel.grouping.set_value(grouping)
    panel.search()
    stage.settle()
    heads = [g for line in range(panel.model.rowCount()) if (g := panel.model.index(line, 0).data(GROUP))]
    assert len(heads) == len({head.name for head in heads}) > 1
    assert sum(head.count for head in heads) == len(panel.answer().found)
    lines = panel.answer().lines
    assert np.diff(np.append(np.flatnonzero(lines < 0), len(lines))).tolist() == [h.count + 1 for h in heads]
    assert not panel.model.flags(panel.model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_a_wrong_pattern_is_explained_under_the_field(stage):
    panel = search(stage, "(Amt", "regex")
    assert "position" in panel.said.trouble.text()
    assert panel.model.rowCount() == 0
    panel = search(stage, "Am[tr]", "regex")
    assert panel.said.trouble.text() == ""
    assert set(column(panel, HIT)) >= {"Amt"}


def test_within_the_activated_documents_only(stage):
    panel = search(stage, "Ausländerbehörde")
    everywhere = panel.answer().found
    one = int(everywhere.document[-1])
    stage.context.focus.activate(documents=[one])
    panel.fields.documents.set_value("active")
    panel.search()
    stage.settle()
    assert set(panel.answer().found.document.tolist()) == {one}
    stage.context.focus.activate(documents=[])
    stage.settle()
    assert len(panel.answer().found) == len(everywhere)


def test_coding_says_before_what_it_does_and_is_one_step(stage):
    panel = search(stage, "Ausländerbehörde")
    code = stage.desk.book.codes[0]
    stage.context.focus.set_code(code.id)
    QTest.mouseClick(panel.code_button, Qt.MouseButton.LeftButton)
    stage.settle()
    bar = panel.coding
    assert bar.which.value() == "all"
    assert code.name in bar.code_button.text()
    passages, planned = bar.planned
    assert planned.passages == len(passages) > 0
    assert f"{planned.passages} passage(s) in {planned.documents} document(s)" in bar.preview.text()
    QTest.mouseClick(bar.go, Qt.MouseButton.LeftButton)
    stage.settle()
    assert not bar.isVisible()
    assert code.name in stage.message
    panel.begin_coding()
    stage.settle()
    assert bar.planned[1].codings == 0
    assert not bar.go.isEnabled()
    bar.end()
    stage.context.workspace.undo()
    panel.begin_coding()
    stage.settle()
    assert bar.planned[1] == planned


def test_selected_hits_alone_are_coded_by_hit(stage):
    panel = search(stage, "Ausländerbehörde")
    stage.context.focus.set_code(stage.desk.book.codes[0].id)
    panel.table.selectRow(0)
    panel.begin_coding()
    panel.coding.unit.set_value("hit")
    panel.coding.unit.chosen.emit("hit")
    stage.settle()
    hit = panel.model.hit(0)
    assert panel.coding.planned[0] == [(hit.document.id, hit.span.start, hit.span.end)]


def test_a_corrected_text_is_searched_again(stage):
    from gk_qda.operations.documents import rename_document

    panel = search(stage, "Ausländerbehörde")
    document = panel.model.hit(0).document
    stage.context.workspace.change(
        "rename_document", lambda s: rename_document(s, document_id=document.id, name="ZZ01")
    )
    stage.settle()
    assert column(panel, SOURCE)[0].startswith("ZZ01")


def test_escape_empties_then_closes(stage):
    panel = search(stage, "Ausländerbehörde")
    panel.fields.field.setFocus()
    QTest.keyClick(panel.fields.field, Key.Key_Escape)
    assert panel.model.rowCount() == 0
    assert stage.desk.search.is_open
    QTest.keyClick(panel.fields.field, Key.Key_Escape)
    assert not stage.desk.search.is_open


def test_the_choices_come_back_at_the_next_start_but_not_the_words(stage, tmp_path):
    panel = search(stage, "Amt", "word")
    panel.grouping.set_value("case")
    state = stage.desk.state()["search"]
    assert (state["words"], state["mode"], state["grouping"]) == ("Amt", "word", "case")
    Preferences(path=tmp_path / "preferences.json", states={"x": {"code": {"search": state}}}).save()
    stored = Preferences.load(tmp_path / "preferences.json").states["x"]["code"]["search"]
    assert stored == {name: value for name, value in state.items() if name != "words"}
    panel.restore(stored | {"mode": "lemma"})
    assert panel.fields.field.text() == ""
    assert panel.fields.mode.value() == "lemma"
    assert not panel.fields.match_case.isEnabled()
    assert not Task.are_running()


def test_a_search_is_saved_taken_up_again_and_deleted(stage):
    panel = search(stage, "Ausländerbehörde")
    stage.context.focus.activate(documents=[int(panel.answer().found.document[0])])
    panel.fields.documents.set_value("active")
    panel.search()
    stage.settle()
    count = len(panel.answer().found)
    panel.saved.ask_name()
    panel.saved.name.setText("Behörde")
    QTest.keyClick(panel.saved.name, Key.Key_Return)
    assert not panel.saved.name.isVisible()
    assert "Behörde" in stage.message
    stage.context.focus.activate(documents=[])
    search(stage, "Amt", "word")
    (saved,) = panel.saved.known()
    panel.saved.chosen.emit(saved)
    stage.settle()
    assert panel.fields.field.text() == "Ausländerbehörde"
    assert panel.fields.documents.value() == "kept"
    assert len(panel.answer().found) == count
    panel.saved.delete(saved)
    assert panel.saved.known() == []
    panel.saved.fill()
    assert not panel.saved.button.menu().actions()[0].isEnabled()


def test_a_search_by_dictionary_is_saved_goes_along_with_it_and_says_when_it_is_gone(stage):
    workspace, code = stage.context.workspace, stage.desk.book.codes[0]
    kept = workspace.change("add_dictionary", partial(add_dictionary, name="Themen"), name="Themen")
    words = [DictionaryWord(code.guid, code.path, word, "word") for word in ("Corona", "Amt")]
    write = partial(write_words, dictionary_id=kept, words=words)
    workspace.change("write_words", write, name="Themen")
    panel = stage.desk.search.open()
    panel.fields.speakers.set_value("respondents")
    panel.look_in(workspace.read(dictionaries)[0])
    stage.settle()
    found = panel.answer().found
    panel.saved.ask_name()
    assert panel.saved.name.text() == "Search for “Themen”"
    QTest.keyClick(panel.saved.name, Key.Key_Return)
    (saved,) = panel.saved.known()

    workspace.change(
        "rename_dictionary", partial(rename_dictionary, dictionary_id=kept, name="Neu"), name="Neu"
    )
    stage.settle()
    assert panel.fields.field.text() == "Neu"  # what is listed goes along too
    panel.fields.speakers.set_value("all")
    panel.look_for("Haus")
    stage.settle()
    panel.saved.chosen.emit(panel.saved.known()[0])
    stage.settle()
    assert (panel.fields.field.text(), panel.fields.speakers.value()) == ("Neu", "respondents")
    assert panel.answer().found.start.tolist() == found.start.tolist() != []

    write = partial(write_words, dictionary_id=kept, words=words[:1])
    workspace.change("write_words", write, name="Neu")
    stage.settle()
    assert set(column(panel, HIT)) == {"Corona"}
    workspace.change("delete_dictionary", partial(delete_dictionary, dictionary_id=kept), name="Neu")
    stage.settle()
    assert panel.answer() is None
    panel.saved.chosen.emit(panel.saved.known()[0])
    stage.settle()
    assert panel.answer() is None
    assert "“Neu”, which was deleted" in panel.said.trouble.text()
    assert saved.name in panel.said.trouble.text()


def test_a_saved_search_within_a_code_that_is_gone_is_not_run_everywhere(stage):
    panel = search(stage, "Amt")
    gone = Filters(codes=("Gibt es nicht mehr",))
    panel.look_again_for(SavedSearch(1, "", "Suche", SearchQuery("Amt"), gone))
    stage.settle()
    assert panel.answer() is None
    assert "Gibt es nicht mehr" in panel.said.trouble.text()
