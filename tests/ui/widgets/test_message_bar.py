import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets import message_bar
from gk_qda.ui.widgets.message_bar import MessageAction, MessageBar


@pytest.fixture
def bar(theme: Theme, qtbot) -> MessageBar:
    window = QWidget()
    layout = QVBoxLayout(window)
    result = MessageBar(theme)
    layout.addWidget(result)
    layout.addWidget(QPushButton("elsewhere"))
    layout.addStretch(1)
    window.resize(700, 300)
    qtbot.addWidget(window)
    window.show()
    result.holder = window
    return result


def shown(bar: MessageBar) -> str:
    assert bar.isVisible()
    return bar._words.text()


def test_without_a_message_there_is_no_bar(bar: MessageBar):
    assert bar.isHidden()
    assert bar.current() is None


def test_messages_wait_their_turn_and_are_counted(bar: MessageBar, qtbot):
    bar.warn("first")
    assert bar._queue.isHidden()
    bar.warn("second")
    bar.warn("third")
    assert (shown(bar), bar._queue.text()) == ("first", "1 of 3")
    qtbot.mouseClick(bar._close, Qt.MouseButton.LeftButton)
    assert (shown(bar), bar._queue.text()) == ("second", "1 of 2")
    bar.close_message()
    with qtbot.waitSignal(bar.emptied):
        bar.close_message()
    assert bar.isHidden()


def test_an_error_comes_before_what_can_wait(bar: MessageBar):
    bar.inform("done")
    bar.error("failed")
    bar.warn("careful")
    assert [m.words for m in bar._waiting] == ["failed", "careful", "done"]
    assert shown(bar) == "failed"


def test_the_same_message_is_not_said_twice(bar: MessageBar):
    bar.error("failed")
    bar.error("failed")
    bar.close_message()
    assert bar.isHidden()


def test_a_button_closes_the_message_and_then_acts(bar: MessageBar, qtbot):
    heard = []
    bar.warn("deleted", MessageAction("Undo", lambda: heard.append(bar.isHidden())))
    undo, other = bar._buttons
    assert (undo.text(), undo.isVisible(), other.isVisible()) == ("Undo", True, False)
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert heard == [True]


def test_more_than_two_buttons_are_refused(bar: MessageBar):
    action = MessageAction("Undo", lambda: None)
    with pytest.raises(ValueError, match="Undo"):
        bar.warn("words", action, action, action)
    assert bar.current() is None


def test_information_goes_by_itself_and_warnings_stay(bar: MessageBar, qtbot):
    assert bar._timer.interval() == message_bar.INFORMATION_STAYS == 8000
    bar._timer.setInterval(20)
    bar.warn("careful")
    qtbot.wait(60)
    assert shown(bar) == "careful"
    bar.close_message()
    bar.inform("done")
    qtbot.waitUntil(bar.isHidden, timeout=20_000)


def test_information_waits_for_whoever_has_the_focus_on_it(bar: MessageBar, qtbot):
    bar._timer.setInterval(20)
    bar.inform("deleted", MessageAction("Undo", lambda: None))
    bar.holder.activateWindow()
    bar._buttons[0].setFocus()
    qtbot.waitUntil(bar._buttons[0].hasFocus)
    qtbot.wait(80)
    assert shown(bar) == "deleted"
    bar.holder.findChild(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly).setFocus()
    qtbot.waitUntil(bar.isHidden, timeout=20_000)


def test_typing_on_dismisses_information_only(bar: MessageBar):
    bar.inform("done")
    bar.dismiss_information()
    assert bar.isHidden()
    bar.error("failed")
    bar.dismiss_information()
    assert shown(bar) == "failed"


def test_what_was_done_before_is_no_longer_said(bar: MessageBar):
    bar.inform("three removed", MessageAction("Undo", lambda: None))
    bar.inform("two coded")
    assert [m.words for m in bar._waiting] == ["two coded"]
    bar.error("failed")
    bar.dismiss_information()
    assert [m.words for m in bar._waiting] == ["failed"]
    bar.close_message()
    assert bar.isHidden()


def test_escape_on_the_bar_closes_the_message(bar: MessageBar, qtbot):
    bar.error("failed")
    qtbot.keyClick(bar._close, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_kinds_differ_by_ground_and_by_picture(bar: MessageBar, theme: Theme):
    looks = []
    for say in (bar.error, bar.warn, bar.inform):
        bar.clear()
        say("words")
        image = bar.grab().toImage()
        ground = image.pixelColor(image.width() // 2, 3).name().upper()
        looks.append((ground, bar._picture.pixmap().toImage()))
    tokens = theme.tokens
    assert [look[0] for look in looks] == [tokens.error_ground, tokens.warning_ground, tokens.accent_soft]
    pictures = [look[1] for look in looks]
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


def test_a_long_message_gets_more_lines_instead_of_being_cut(bar: MessageBar, qtbot):
    bar.error("short")
    low = bar.height()
    bar.clear()
    bar.error("TM15_alt.doc ist eine alte Word-Datei. In Word öffnen und als docx speichern. " * 4)
    qtbot.waitUntil(lambda: bar.height() > low)
    assert bar._words.height() >= bar._words.heightForWidth(bar._words.width())


def test_screen_readers_hear_lead_and_words(bar: MessageBar):
    bar.warn("New: RG08.", lead="Stale since 16 July.")
    assert bar.accessibleName() == "Stale since 16 July. New: RG08."


def test_words_in_the_bar_follow_the_theme(bar: MessageBar, theme: Theme):
    bar.error("failed", lead="TM07:")
    theme.choose("dark")
    for label in (bar._lead, bar._words):
        assert label.palette().windowText().color().name().upper() == theme.tokens.error_text


def test_names_that_look_like_markup_are_shown_as_they_are(bar: MessageBar):
    bar.warn("<b>x</b>")
    assert bar._words.textFormat() == Qt.TextFormat.PlainText
    assert shown(bar) == "<b>x</b>"
