"""New projects, preferences, help, shortcuts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QDialog, QFileDialog

from gk_qda import __version__
from gk_qda.paths import DOCS
from gk_qda.ui.help.help_window import HelpWindow
from gk_qda.ui.help.pages import FIRST_STEPS, help_pages
from gk_qda.ui.new_project import NewProjectDialog
from gk_qda.ui.preferences_dialog import PreferencesDialog
from gk_qda.ui.widgets.labels import Label
from tests.ui.shell.typing import type_text


@pytest.fixture
def new_dialog(theme, qtbot, tmp_path):
    dialog = NewProjectDialog(None, theme, tmp_path, "A. Brandt")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_new_project_needs_a_name_and_gets_its_file_from_it(new_dialog, qtbot, tmp_path):
    assert not new_dialog.go_on.isEnabled()
    assert "needs a name" in new_dialog.missing()
    type_text(new_dialog.name, "Studie: 2020/21 ")
    assert new_dialog.answer().path == tmp_path / "Studie  2020 21.gkqda"
    assert new_dialog.answer().name == "Studie: 2020/21"
    assert new_dialog.answer().coder == "A. Brandt"
    assert new_dialog.answer().codebook is None
    assert new_dialog.go_on.isEnabled()


def test_an_existing_file_is_not_taken(new_dialog, qtbot, tmp_path):
    (tmp_path / "Studie.gkqda").touch()
    type_text(new_dialog.name, "Studie")
    assert "already" in new_dialog.missing()
    assert not new_dialog.go_on.isEnabled()


def test_it_is_plain_and_says_so_until_a_passphrase_is_wanted(new_dialog, qtbot):
    type_text(new_dialog.name, "Studie")
    assert not new_dialog.passphrase.isVisible()
    assert any(
        "Not encrypted" in label.text() for label in new_dialog.findChildren(Label) if label.isVisible()
    )
    new_dialog.encrypt.setChecked(True)
    assert new_dialog.passphrase.isVisible()
    assert any("lost passphrase" in label.text() for label in new_dialog.findChildren(Label))
    assert "Enter a passphrase" in new_dialog.missing()
    qtbot.keyClicks(new_dialog.passphrase, "Salz")
    assert "differ" in new_dialog.missing()
    qtbot.keyClicks(new_dialog.again, "Salz")
    assert new_dialog.answer().passphrase == "Salz"
    new_dialog.encrypt.setChecked(False)
    assert new_dialog.answer().passphrase == ""


def test_the_codebook_is_none_the_starter_or_a_table(new_dialog, qtbot, monkeypatch, tmp_path):
    type_text(new_dialog.name, "Studie")
    new_dialog.starter.click()
    assert new_dialog.answer().codebook == "starter"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    new_dialog.from_file.click()
    assert "Choose the table" in new_dialog.missing()
    table = tmp_path / "codes.csv"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(table), ""))
    new_dialog.from_file.click()
    assert new_dialog.answer().codebook == table


def test_a_place_chosen_by_hand_stays(new_dialog, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "anderswo"), ""))
    new_dialog.change_button.click()
    assert new_dialog.name.text() == "anderswo"
    type_text(new_dialog.name, " x")
    assert new_dialog.answer().path == tmp_path / "anderswo.gkqda"


def open_dialog(window, command: str) -> QDialog:
    window.actions_table.run(command)
    return next(d for d in window.findChildren(QDialog) if d.isVisible())


def test_preferences_hold_at_once(start, qtbot, preferences, settle):
    application = start()
    window = application.window
    dialog = open_dialog(window, "app.preferences")
    assert isinstance(dialog, PreferencesDialog)
    qtbot.keyClick(dialog.look, Qt.Key.Key_Down)
    assert (preferences.theme, window.theme.tokens.dark) == ("dark", True)
    body = window.theme.metrics.body
    qtbot.keyClick(dialog.scale, Qt.Key.Key_Down)
    assert preferences.font_scale == 1.1
    assert window.theme.metrics.body > body
    family = next(dialog.font_choice.itemData(at) for at in range(1, dialog.font_choice.count()))
    qtbot.keyClick(dialog.font_choice, Qt.Key.Key_Down)
    assert preferences.reading_font == family
    assert window.theme.fonts.reading().family() == window.theme.fonts.writing().family() == family
    qtbot.keyClick(dialog.font_choice, Qt.Key.Key_Up)
    assert preferences.reading_font == ""
    assert window.theme.fonts.reading().family() == window.theme.fonts.family
    type_text(dialog.name, "Ä. Brandt")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert preferences.author == "Ä. Brandt"
    qtbot.wait(10)
    dialog = open_dialog(window, "app.preferences")
    assert dialog.name.text() == "Ä. Brandt"
    qtbot.keyClick(dialog.language, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: application.window is not window)
    assert preferences.language == "de"
    assert application.translators.language == "de"


def test_the_open_transcript_follows_the_preferences(start, demo, qtbot, preferences):
    window = start(demo).window
    reading = window.page.code_desk().reading
    dialog = open_dialog(window, "app.preferences")
    assert (dialog.side.value(), dialog.line.value()) == ("right", "comfortable")
    qtbot.keyClick(dialog.side, Qt.Key.Key_Down)
    assert (preferences.stripes_side, reading.side.value) == ("left", "left")
    window.resize(1900, 900)
    before = reading.transcript.text_width
    qtbot.keyClick(dialog.line, Qt.Key.Key_Up)
    assert preferences.line_length == "narrow"
    assert reading.transcript.text_width < before


def test_open_preferences_follow_what_is_chosen_elsewhere(start, demo, preferences):
    window = start(demo).window
    dialog = open_dialog(window, "app.preferences")
    window.actions_table.run("view.dark")
    assert dialog.look.value() == "dark"
    window.actions_table.run("view.stripes_side")
    assert dialog.side.value() == preferences.stripes_side == "left"
    dialog.close()
    window.actions_table.run("view.light")
    assert dialog.look.value() == "dark", "who is closed hears nothing any more"


def test_the_name_codes_in_the_open_project(start, demo, qtbot):
    window = start(demo).window
    dialog = open_dialog(window, "app.preferences")
    type_text(dialog.name, "Ä. Öztürk")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert window.status.coder() == "ÄÖ"


def test_windows_that_may_stay_open_open_once(start, qtbot):
    window = start().window
    first = open_dialog(window, "help.shortcuts")
    assert open_dialog(window, "help.shortcuts") is first
    first.close()
    qtbot.wait(10)
    assert not [d for d in window.findChildren(QDialog) if d.isVisible()]
    assert open_dialog(window, "help.shortcuts").isVisible()


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_manual_begins_with_the_first_ten_minutes(theme, qtbot, language):
    pages = help_pages(language)
    assert pages[0].path.stem == FIRST_STEPS[language]
    assert {page.path.parent.name for page in pages} == {language}
    from PySide6.QtWidgets import QWidget

    parent = QWidget()
    qtbot.addWidget(parent)
    window = HelpWindow(parent, theme, language)
    assert window.list.count() == len(pages)
    assert pages[0].title in window.text.toPlainText()
    window.text.anchorClicked.emit(QUrl.fromLocalFile(str(pages[1].path)))
    assert window.list.currentRow() == 1
    assert pages[1].title in window.text.toPlainText()
    window.text.anchorClicked.emit(QUrl("https://example.org/"))
    assert window.list.currentRow() == 1


def test_both_languages_have_the_same_pages():
    assert len(list((DOCS / "de").glob("*.md"))) == len(list((DOCS / "en").glob("*.md")))


def test_about_names_version_and_licence(start):
    dialog = open_dialog(start().window, "help.about")
    words = " ".join(label.text() for label in dialog.findChildren(Label))
    assert __version__ in words
    assert "MIT" in words
    assert "never goes online" in words
