"""The page of the speakers: list, edits in place, several at once, persons, coding by speaker."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu

from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import documents
from gk_qda.queries.history import steps
from gk_qda.queries.info import project_info
from gk_qda.queries.segments import codings_of
from gk_qda.queries.speakers import persons, project_speakers
from gk_qda.ui.focus import Place
from gk_qda.ui.speakers.grouping import COUNTS, FUNCTION, LABEL, PERSON, ROLE, TURNS, WORDS
from gk_qda.ui.speakers.model import SpeakerModel
from gk_qda.ui.speakers.page import SpeakersPage
from gk_qda.ui.team.desk import SPEAKERS, TeamDesk
from gk_qda.ui.translation import Translators
from tests.ui.desks import Stage, staged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gk_qda.ui.look.theme import Theme

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def stage(tmp_path: Path, theme: Theme, qtbot: object) -> Iterator[Stage]:
    Translators(theme.app).use("en")  # for the plurals
    with staged(TeamDesk, tmp_path, theme) as made:
        made.desk.show_place(Place("team", page="speakers"))
        made.settle()
        yield made


def page(stage: Stage) -> SpeakersPage:
    assert isinstance(stage.desk, TeamDesk)
    return stage.desk.speakers


def facts(stage: Stage):
    return {speaker.name: speaker for speaker in stage.context.workspace.read(project_speakers)}


def place(stage: Stage, name: str, column: int = LABEL):
    index = page(stage).speakers.place_of(facts(stage)[name].id, column)
    assert index.isValid()
    page(stage).table.scrollTo(index)
    return index


def middle(stage: Stage, name: str, column: int) -> QPoint:
    return page(stage).table.visualRect(place(stage, name, column)).center()


def click(stage: Stage, name: str, column: int = LABEL, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(page(stage).table.viewport(), LEFT, keys, middle(stage, name, column))
    stage.settle()


def choose(stage: Stage, *names: str) -> None:
    for at, name in enumerate(names):
        click(stage, name, keys=Qt.KeyboardModifier.ControlModifier if at else NONE)


def type_into(stage: Stage, field: QLineEdit, words: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)
    stage.settle()


def edit(stage: Stage, name: str, column: int) -> None:
    page(stage).table.setCurrentIndex(place(stage, name, column))
    QTest.keyClick(page(stage).table, Qt.Key.Key_F2)


def test_the_model_keeps_the_rules_of_qt_in_every_grouping(stage):
    model = page(stage).speakers
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for grouping in ("person", "none", "document"):
        model.group_by(grouping)
        model.search("b1")
        model.search("nobody at all")
        model.search("")
    tester.deleteLater()


def test_all_speakers_stand_under_their_documents(stage):
    assert stage.desk.tabs.currentIndex() == SPEAKERS
    model = page(stage).speakers
    assert [group.title for group in model.groups][:2] == ["TM01", "TM02"]
    assert page(stage).panel.head.count() == "63 speakers in 23 documents"
    row = [place(stage, "TM09, B2", column).data() for column in (LABEL, PERSON, ROLE, FUNCTION)]
    assert row == ["B2", "KO08-GfS", "Respondents", "GfS-Leitung"]
    assert place(stage, "TM09, B2", TURNS).data() == "20"
    assert "31 speakers in 23 documents, together 31 persons" in page(stage).base.accessibleName()


def test_all_that_are_listed_are_chosen_at_once(stage):
    QTest.keyClick(page(stage).table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(page(stage).table.chosen()) == 63
    assert page(stage).selection.head.count() == "63 speakers"
    page(stage).speakers.group_by("none")
    QTest.keyClick(page(stage).table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(page(stage).table.chosen()) == 63
    assert page(stage).table.chosen_groups() == []


def test_searching_and_grouping(stage):
    page(stage).search.setText("ko08")
    QTest.keyClick(page(stage).search, Qt.Key.Key_Return)
    assert [speaker.name for speaker in page(stage).speakers.listed()] == ["TM09, B2", "RG07, B1"]
    page(stage).search.setText("zzz")
    QTest.keyClick(page(stage).search, Qt.Key.Key_Return)
    assert page(stage).panel.is_empty()
    assert "zzz" in page(stage).panel.empty_sentence()
    QTest.keyClick(page(stage).search, Qt.Key.Key_Escape)
    page(stage).grouping.chosen.emit("person")
    model = page(stage).speakers
    group = next(at for at, group in enumerate(model.groups) if group.title == "KO08-GfS")
    assert model.rowCount(model.index(group, 0)) == 2
    assert model.index(group, TURNS).data() == "53"


def test_a_heading_sorts_and_a_third_click_takes_it_back(stage):
    page(stage).grouping.set_value("none")
    page(stage).speakers.group_by("none")
    heads = page(stage).table.header()
    where = QPoint(heads.sectionViewportPosition(WORDS) + 10, 8)
    before = [speaker.id for speaker in page(stage).speakers.listed()]
    QTest.mouseClick(heads.viewport(), LEFT, NONE, where)
    words = [speaker.words for speaker in page(stage).speakers.listed()]
    assert words == sorted(words)
    QTest.mouseClick(heads.viewport(), LEFT, NONE, where)
    words = [speaker.words for speaker in page(stage).speakers.listed()]
    assert words == sorted(words, reverse=True)
    QTest.mouseClick(heads.viewport(), LEFT, NONE, where)
    assert [speaker.id for speaker in page(stage).speakers.listed()] == before


def test_a_click_on_the_tick_counts_and_undo_takes_it_back(stage):
    click(stage, "TM09, B2", COUNTS)
    assert facts(stage)["TM09, B2"].counts_as_respondent
    assert "32 speakers" in page(stage).base.accessibleName()
    stage.context.workspace.undo()
    stage.settle()
    assert not facts(stage)["TM09, B2"].counts_as_respondent
    assert place(stage, "TM09, B2", COUNTS).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    page(stage).table.setCurrentIndex(place(stage, "TM09, B2"))
    QTest.keyClick(page(stage).table, Qt.Key.Key_Space)
    stage.settle()
    assert facts(stage)["TM09, B2"].counts_as_respondent


def test_interviewers_have_no_tick(stage):
    click(stage, "TM01, I", COUNTS)
    assert place(stage, "TM01, I", COUNTS).data(Qt.ItemDataRole.CheckStateRole) is None
    assert not facts(stage)["TM01, I"].counts_as_respondent


@pytest.mark.parametrize(
    ("column", "words", "fact"),
    [(LABEL, "Leitung", "label"), (FUNCTION, "Gast", "function"), (PERSON, "Dorn", "person")],
)
def test_cells_are_edited_in_place(stage, column, words, fact):
    speaker_id = facts(stage)["TM09, B2"].id
    edit(stage, "TM09, B2", column)
    editor = next(line for line in page(stage).table.viewport().findChildren(QLineEdit))
    type_into(stage, editor, words)
    changed = next(s for s in facts(stage).values() if s.id == speaker_id)
    assert getattr(changed, fact) == words
    chosen = page(stage).speakers.speaker(page(stage).table.currentIndex())
    assert chosen is not None
    assert chosen.id == speaker_id, "the place is kept"


def test_a_role_is_chosen_in_place(stage):
    edit(stage, "TM09, B2", ROLE)
    [editor] = page(stage).table.viewport().findChildren(QComboBox)
    at = editor.findData("other")
    editor.setCurrentIndex(at)
    editor.activated.emit(at)
    stage.settle()
    assert facts(stage)["TM09, B2"].role == "other"
    assert place(stage, "TM09, B2", ROLE).data() == "Others"


def test_a_label_that_is_taken_is_refused_in_the_bar(stage):
    click(stage, "TM09, B2")
    type_into(stage, page(stage).selection.label, "B1")
    assert facts(stage)["TM09, B2"].label == "B2"
    assert "TM09 already has a speaker “B1”" in stage.message


def test_the_number_of_turns_leads_to_the_first(stage):
    click(stage, "TM09, B2", TURNS)
    speaker = facts(stage)["TM09, B2"]
    assert stage.places[-1] == Place("code", document_id=speaker.document_id, span=speaker.first)
    click(stage, "TM01, B")
    QTest.keyClick(page(stage).table, Qt.Key.Key_Return)
    assert stage.places[-1].document_id == facts(stage)["TM01, B"].document_id


def test_several_are_described_at_once(stage):
    choose(stage, "TM01, B", "TM02, B")
    selection = page(stage).selection
    assert selection.head.count() == "2 speakers"
    assert selection.function.text() == "THM"
    assert selection.person.placeholderText() == "(different)"
    type_into(stage, selection.function, "Beratung")
    assert {facts(stage)[name].function for name in ("TM01, B", "TM02, B")} == {"Beratung"}
    assert [speaker.name for speaker in page(stage).table.chosen()] == ["TM01, B", "TM02, B"]
    selection.role.chosen.emit("other")
    stage.settle()
    assert {facts(stage)[name].role for name in ("TM01, B", "TM02, B")} == {"other"}
    assert not selection.counts.isChecked()
    QTest.mouseClick(selection.counts, LEFT)
    stage.settle()
    assert all(facts(stage)[name].counts_as_respondent for name in ("TM01, B", "TM02, B"))


def test_speakers_of_two_documents_become_one_person(stage):
    choose(stage, "TM01, B", "RG01, B1")
    selection = page(stage).selection
    assert not selection.merge.isVisible()
    QTest.mouseClick(selection.unite, LEFT)
    stage.settle()
    assert {facts(stage)[name].person for name in ("TM01, B", "RG01, B1")} == {"TM01-B"}
    assert "RG01-B1" not in {person.name for person in stage.context.workspace.read(persons)}
    assert "One person now, “TM01-B”: TM01, B; RG01, B1." in stage.message
    assert "together 30 persons" in page(stage).base.accessibleName()
    assert not selection.unite.isVisible(), "they are one already"


def test_speakers_of_one_document_are_merged(stage):
    turns = facts(stage)["RG03, B1"].turns + facts(stage)["RG03, B2"].turns
    choose(stage, "RG03, B1", "RG03, B2")
    QTest.mouseClick(page(stage).selection.merge, LEFT)
    stage.settle()
    assert facts(stage)["RG03, B1"].turns == turns
    assert "RG03, B2" not in facts(stage)
    stage.context.workspace.undo()
    stage.settle()
    assert "RG03, B2" in facts(stage)


def test_a_speaker_is_dragged_on_a_person(stage):
    page(stage).grouping.set_value("person")
    page(stage).speakers.group_by("person")
    model, table = page(stage).speakers, page(stage).table
    mime = model.mimeData([place(stage, "TM01, B"), place(stage, "TM01, B", PERSON)])
    target = next(at for at, group in enumerate(model.groups) if group.title == "KO08-GfS")
    table.collapseAll()
    table.scrollTo(model.index(target, 0))
    where = table.visualRect(model.index(target, 0)).center()
    action, buttons = Qt.DropAction.LinkAction, Qt.MouseButton.LeftButton
    for event in (
        QDragEnterEvent(where, action, mime, buttons, NONE),
        QDragMoveEvent(where, action, mime, buttons, NONE),
        QDropEvent(QPointF(where), action, mime, buttons, NONE),
    ):
        QApplication.sendEvent(table.viewport(), event)
    stage.settle()
    assert facts(stage)["TM01, B"].person == "KO08-GfS"
    nobody = [at for at, group in enumerate(model.groups) if not group.title]
    assert not nobody
    assert not model.canDropMimeData(mime, action, -1, -1, model.index(-1, 0))


def test_persons_are_renamed_merged_and_removed(stage, monkeypatch):
    page(stage).grouping.set_value("person")
    page(stage).speakers.group_by("person")
    model, table = page(stage).speakers, page(stage).table

    def group(title):
        return model.index(next(at for at, one in enumerate(model.groups) if one.title == title), 0)

    assert model.setData(group("KO08-GfS"), "Leitung")
    stage.settle()
    assert facts(stage)["TM09, B2"].person == "Leitung"
    opened = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _: opened.append(menu))
    selection = table.selectionModel()
    flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
    selection.clearSelection()
    for title in ("Leitung", "TM09-B1"):
        selection.select(group(title), flags)
    table.menu_requested.emit(QPoint())
    next(action for action in opened[-1].actions() if "Merge persons" in action.text()).trigger()
    stage.settle()
    assert facts(stage)["TM09, B1"].person == facts(stage)["TM09, B2"].person == "Leitung"
    selection.clearSelection()
    selection.select(group("Leitung"), flags)
    table.menu_requested.emit(QPoint())
    next(action for action in opened[-1].actions() if "Delete 1 person" in action.text()).trigger()
    stage.settle()
    assert facts(stage)["TM09, B1"].person == ""
    assert "Their speakers stay" in stage.message


def coded_turns(stage: Stage, path: str) -> int:
    book = stage.context.workspace.read(codebook)
    code = next((code.id for code in book.codes if code.path == path), None)
    ids = {speaker.document_id for speaker in facts(stage).values()}
    found = [stage.context.workspace.read(lambda s, i=i: codings_of(s, i)) for i in ids]
    return sum(coding.code_id == code for codings in found for coding in codings)


def preview(stage: Stage) -> str:
    QTest.qWait(300)
    stage.settle()
    return page(stage).auto_code.preview.text()


def test_turns_are_coded_after_a_preview_and_taken_back_as_one_step(stage):
    panel = page(stage).auto_code
    choose(stage, "TM09, B2", "RG07, B1")
    panel.set_open(True)
    panel.toggled.emit(True)
    assert "Name the code" in preview(stage)
    assert not panel.go.isEnabled()
    panel.code.setText("Leitung spricht")
    assert preview(stage).startswith("53 turns in 2 documents, 1 new code.")
    before = len(stage.context.workspace.read(steps))
    edition = project_info(stage.project).codebook_version
    QTest.mouseClick(panel.go, LEFT)
    stage.settle()
    assert project_info(stage.project).codebook_version == edition + 1, "a new code is a new codebook"
    assert coded_turns(stage, "Leitung spricht") == 53
    assert stage.message.startswith("53 turns coded")
    assert len(stage.context.workspace.read(steps)) == before + 1
    assert "53 of them coded so already" in preview(stage)
    assert not panel.go.isEnabled(), "twice would be like once"
    stage.context.workspace.undo()
    stage.settle()
    assert coded_turns(stage, "Leitung spricht") == 0
    assert preview(stage).startswith("53 turns in 2 documents, 1 new code.")


def test_a_code_for_each_person_below_a_known_one(stage):
    panel = page(stage).auto_code
    choose(stage, "TM09, B1", "TM09, B2", "RG07, B1")
    panel.set_open(True)
    panel.by.set_value("person")
    panel.by.chosen.emit("person")
    panel.code.setText("Technische Codes")
    assert "2 new codes" in preview(stage)
    QTest.mouseClick(panel.go, LEFT)
    stage.settle()
    assert coded_turns(stage, "Technische Codes > KO08-GfS") == 53
    assert coded_turns(stage, "Technische Codes > TM09-B1") == 35


def test_the_window_asks_for_the_speakers_of_a_document(stage):
    page(stage).search.setText("zzz")
    document = facts(stage)["RG07, B1"].document_id
    stage.desk.show_place(Place("team", document_id=document, page="speakers"))
    stage.settle()
    assert {speaker.name for speaker in page(stage).table.chosen()} == {"RG07, B1", "RG07, I1", "RG07, I2"}


def test_a_document_without_speakers_says_so(stage):
    found = {d.name: d.id for d in stage.context.workspace.read(documents)}
    stage.desk.show_place(Place("team", document_id=found["RG09"], page="speakers"))
    stage.settle()
    assert stage.message == "This document names no speakers."


def test_who_may_only_read_cannot_edit_tick_or_drag(stage):
    model = SpeakerModel(read_only=True)
    model.show(stage.context.workspace.read(project_speakers), [])
    heard = []
    for signal in (model.rename_requested, model.count_requested, model.person_requested):
        signal.connect(lambda *found: heard.append(found))
    row = model.index(0, LABEL, model.index(0, LABEL))
    assert model.flags(row) == Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    assert not model.setData(row, "X")
    assert not model.setData(
        row.siblingAtColumn(COUNTS), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
    )
    assert not model.canDropMimeData(model.mimeData([row]), Qt.DropAction.LinkAction, -1, -1, row)
    assert not heard


def test_how_speakers_are_listed_is_kept(stage):
    page(stage).grouping.set_value("person")
    state = stage.desk.state()
    stage.desk.restore({"page": 0, "speakers": {"group": "none"}})
    assert page(stage).speakers.grouping == "none"
    stage.desk.restore(state)
    assert stage.desk.tabs.currentIndex() == SPEAKERS
    assert page(stage).speakers.grouping == "person"


def test_every_control_says_what_it_is(stage):
    choose(stage, "TM09, B2")
    selection = page(stage).selection
    for field in (selection.label, selection.person, selection.function, selection.role):
        assert field.accessibleName()
    assert page(stage).auto_code.code.accessibleName() == "Code"
