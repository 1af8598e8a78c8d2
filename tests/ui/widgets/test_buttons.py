import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from gk_qda.ui.look.colors import contrast
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button, IconButton
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.ticks import RadioChoice, TickBox


def shown(widget: QWidget, qtbot) -> QWidget:
    window = QWidget()
    QVBoxLayout(window).addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    widget.holder = window
    return widget


@pytest.mark.parametrize(("size", "height"), [("button", 26), ("head", 24), ("panel", 22)])
def test_heights_of_the_design(theme: Theme, size, height):
    assert Button(theme, "Import", size=size).height() == height
    assert IconButton(theme, "plus", "Add", size=size).height() == height


def test_every_part_asks_for_room(theme: Theme):
    bare = Button(theme, "Neu").sizeHint().width()
    with_icon = Button(theme, "Neu", icon="plus").sizeHint().width()
    with_keys = Button(theme, "Neu", icon="plus", keys="Alt+N").sizeHint().width()
    menu_button = Button(theme, "Neu", icon="plus", keys="Alt+N")
    menu_button.setMenu(QMenu(menu_button))
    assert bare < with_icon < with_keys < menu_button.sizeHint().width()


def test_an_ampersand_is_a_letter(theme: Theme):
    button = Button(theme, "Kosten & Zeit")
    assert button.text() == "Kosten & Zeit"
    assert button.shortcut() == QKeySequence()


def test_space_presses_and_focus_shows(theme: Theme, qtbot):
    button = shown(Button(theme, "Import"), qtbot)
    theme.dress(button)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    edge = button.grab().toImage().pixelColor(1, button.height() // 2).name().upper()
    assert edge == theme.tokens.accent
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_the_primary_button_is_readable_in_both_themes(each_theme: Theme, qtbot):
    button = shown(Button(each_theme, "Importieren", kind="primary"), qtbot)
    each_theme.dress(button)
    button.clearFocus()
    image = button.grab().toImage()
    ground = image.pixelColor(6, 6).name()
    assert ground.upper() == each_theme.tokens.accent
    names = {image.pixelColor(x, y).name() for x in range(8, image.width() - 8) for y in range(6, 20)}
    assert max(contrast(name, ground) for name in names) >= 4.5


def test_a_disabled_button_looks_and_is_disabled(theme: Theme, qtbot):
    button = shown(Button(theme, "Import", icon="plus"), qtbot)
    lively = button.grab().toImage()
    button.setEnabled(False)
    assert button.grab().toImage() != lively
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_icon_buttons_say_what_they_do_and_how(theme: Theme):
    button = IconButton(theme, "search", "Find <here>", keys="Ctrl+F")
    assert button.toolTip() == "<p>Find &lt;here&gt; (Ctrl+F)</p>"
    assert button.accessibleName() == "Find <here>"
    button.set_tip("Find everywhere")
    assert "Find everywhere" in button.toolTip()


def test_pictures_follow_the_theme(theme: Theme, qtbot):
    button = shown(IconButton(theme, "search", "Find"), qtbot)
    button.clearFocus()
    button.grab()
    light = button.icon().pixmap(16, 16).toImage()
    theme.choose("dark")
    button.grab()
    assert button.icon().pixmap(16, 16).toImage() != light


def test_a_picture_is_drawn_when_somebody_sees_it(theme: Theme):
    button = IconButton(theme, "search", "Find")
    assert button.icon().isNull()
    button.grab()
    assert not button.icon().isNull()


@pytest.fixture
def choice(theme: Theme, qtbot) -> Choice:
    result = shown(Choice(theme, "Rows"), qtbot)
    result.set_options([("case", "Case"), ("document", "Document & date"), ("person", "Person")])
    return result


def test_the_first_option_is_chosen_and_named(choice: Choice):
    assert choice.value() == "case"
    assert choice.text() == "Case"
    assert choice.accessibleName() == "Rows: Case"


def test_only_a_person_choosing_is_told(choice: Choice, qtbot):
    with qtbot.assertNotEmitted(choice.chosen):
        choice.set_value("person")
    with qtbot.waitSignal(choice.chosen) as told:
        choice._actions[1].trigger()
    assert told.args == ["document"]
    assert choice.text() == "Document & date"


def test_arrows_choose_the_neighbour_and_stop_at_the_ends(choice: Choice, qtbot):
    heard = []
    choice.chosen.connect(heard.append)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(choice, key)
    assert heard == ["document", "person"]


def test_new_options_keep_the_value_if_they_can(choice: Choice):
    choice.set_value("person")
    choice.set_options([("document", "Document"), ("person", "Respondent")])
    assert (choice.value(), choice.text()) == ("person", "Respondent")
    choice.set_options([("document", "Document")])
    assert choice.value() == "document"
    choice.set_options([])
    assert (choice.value(), choice.text(), choice.accessibleName()) == (None, "", "Rows")


def test_an_unknown_value_is_refused(choice: Choice):
    with pytest.raises(KeyError):
        choice.set_value("planet")


def test_choosing_does_not_change_the_width(choice: Choice):
    before = choice.sizeHint().width()
    choice.set_value("document")
    assert choice.sizeHint().width() == before


@pytest.mark.parametrize("kind", [TickBox, RadioChoice])
def test_words_can_be_pressed_as_well(theme: Theme, qtbot, kind):
    button = shown(kind(theme, "Differences first"), qtbot)
    before = button.grab().toImage()
    place = button.rect().center()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=place)
    assert button.isChecked()
    assert button.grab().toImage() != before
