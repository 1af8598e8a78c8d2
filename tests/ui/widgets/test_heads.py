"""Panels, empty states, base line with chips, legend, tabs, sections and labels."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.base_line import BaseLine, Filter
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.elided_label import ElidedLabel
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.legend import Legend
from gk_qda.ui.widgets.number_field import NumberField
from gk_qda.ui.widgets.panel import DeskHead, Panel, PanelHead
from gk_qda.ui.widgets.popup import Popup
from gk_qda.ui.widgets.section import Facts, Fields, Section
from gk_qda.ui.widgets.tabs import Tabs


def shown(widget: QWidget, qtbot, width: int = 600, height: int = 200) -> QWidget:
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(widget)
    window.resize(width, height)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    widget.holder = window
    return widget


def color_of(label: Label) -> str:
    return label.palette().windowText().color().name().upper()


def test_heads_have_the_heights_of_the_design_and_a_line_below(theme: Theme, qtbot):
    for kind, height in ((PanelHead, 32), (DeskHead, 40)):
        head = shown(kind(theme, "Codes", "73"), qtbot)
        assert head.height() == height
        image = head.grab().toImage()
        assert image.pixelColor(300, height - 1).name().upper() == theme.tokens.separator
        assert image.pixelColor(300, height - 2).name().upper() == theme.tokens.window


def test_controls_stand_in_the_order_they_were_added(theme: Theme, qtbot):
    head = DeskHead(theme, "Themes", "16 cases")
    widgets = {name: Button(theme, name, size="head") for name in ("l1", "l2", "r1", "r2")}
    head.add_left(widgets["l1"])
    head.add_right(widgets["r1"])
    head.add_left(widgets["l2"])
    head.add_right(widgets["r2"])
    shown(head, qtbot)
    places = [widgets[name].x() for name in ("l1", "l2", "r1", "r2")]
    assert places == sorted(places)
    assert places[2] - places[1] > 100


def test_a_narrow_head_shortens_the_count_and_not_the_title(theme: Theme, qtbot):
    head = PanelHead(theme, "Übereinstimmung je Code", "344 Absätze in 6 Dokumenten, 50 Codes")
    head.add_right(Button(theme, "Meiste Unterschiede zuerst", size="panel"))
    shown(head, qtbot, 420)
    assert head._count.is_elided()
    assert head._title.width() >= head._title.sizeHint().width()
    assert "344 Absätze" in head._count.toolTip()


def test_the_panel_with_the_focus_has_the_dark_title(theme: Theme, qtbot):
    window = QWidget()
    layout = QVBoxLayout(window)
    panels = []
    for title in ("Documents", "Codes"):
        panel = Panel(theme, title)
        panel.set_body(QLineEdit())
        layout.addWidget(panel)
        panels.append(panel)
    shown(window, qtbot)
    for here, there in (panels, panels[::-1]):
        here._body.setFocus()
        qtbot.waitUntil(here._body.hasFocus)
        assert color_of(here.head._title) == theme.tokens.text
        assert color_of(there.head._title) == theme.tokens.muted


def test_a_panel_shows_its_body_or_says_why_not(theme: Theme, qtbot):
    panel = Panel(theme, "Codes")
    body, empty = QWidget(), EmptyState(theme, "No codes yet.", "Add code")
    panel.set_body(body)
    panel.set_empty(empty)
    shown(panel, qtbot)
    assert (body.isVisible(), empty.isVisible(), panel.is_empty()) == (True, False, False)
    panel.show_empty()
    assert (body.isVisible(), empty.isVisible(), panel.is_empty()) == (False, True, True)
    other = EmptyState(theme, "No code contains xyz.")
    panel.set_empty(other)
    assert other.isVisible()
    panel.show_empty(False)
    assert body.isVisible()


def test_an_empty_state_acts_and_links(theme: Theme, qtbot):
    empty = shown(EmptyState(theme, "No documents yet.", "Import documents", "See the demo"), qtbot)
    with qtbot.waitSignal(empty.acted):
        qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    empty.link.setFocus()
    with qtbot.waitSignal(empty.linked):
        qtbot.keyClick(empty.link, Qt.Key.Key_Space)
    assert empty.link.y() == empty.button.y()


def test_an_empty_state_in_a_narrow_pane_cuts_nothing(theme: Theme, qtbot):
    empty = shown(
        EmptyState(theme, "Noch keine Dokumente.", "Dokumente importieren", "Demo ansehen"), qtbot, 220
    )
    qtbot.waitUntil(lambda: empty.link.y() > empty.button.y())
    for button in (empty.button, empty.link):
        assert button.width() >= button.sizeHint().width()


def test_an_empty_state_may_be_a_sentence_alone(theme: Theme, qtbot):
    empty = shown(EmptyState(theme, "Nothing found."), qtbot)
    assert not empty.button.isVisible()
    assert not empty.link.isVisible()
    empty.set_sentence("No code contains xyz.")
    assert empty.accessibleName() == empty.sentence.text() == "No code contains xyz."


@pytest.fixture
def line(theme: Theme, qtbot) -> BaseLine:
    result = BaseLine(theme)
    result.set_base("24 documents, 502 codings")
    result.set_filters([Filter("technical", "without technical codes"), Filter(7, "AB", removable=False)])
    return shown(result, qtbot, 900, 60)


def test_chips_are_removed_by_their_x_only(line: BaseLine, qtbot):
    chip = line.chips()[0]
    with qtbot.assertNotEmitted(line.filter_removed), qtbot.waitSignal(line.filter_clicked) as clicked:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(15, 10))
    assert clicked.args == ["technical"]
    with qtbot.waitSignal(line.filter_removed) as removed:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 14, 10))
    assert removed.args == ["technical"]


def test_delete_removes_the_chip_and_the_next_one_has_the_focus(line: BaseLine, qtbot):
    line.set_filters([Filter("a", "first"), Filter("b", "second")])
    line.chips()[0].setFocus()
    qtbot.waitUntil(line.chips()[0].hasFocus)
    with qtbot.waitSignal(line.filter_removed) as removed:
        qtbot.keyClick(line.chips()[0], Qt.Key.Key_Delete)
    assert removed.args == ["a"]
    line.set_filters([Filter("b", "second")])
    assert line.chips()[0].hasFocus()


def test_a_fixed_filter_cannot_be_removed(line: BaseLine, qtbot):
    chip = line.chips()[1]
    with qtbot.assertNotEmitted(line.filter_removed):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, 10))


def test_the_base_is_not_shortened_for_the_legend(line: BaseLine, theme: Theme, qtbot):
    legend = Legend(theme)
    legend.set_entries([("check", "fertig 35"), ("pencil", "Entwurf 16"), ("circle-dashed", "noch offen 17")])
    line.add_right(legend)
    line.holder.resize(900, 80)
    qtbot.waitUntil(lambda: legend.x() > 500)
    assert line.height() == theme.metrics.base_line
    line.holder.resize(540, 80)
    qtbot.waitUntil(lambda: legend.y() > line.chips()[0].y() + 10)
    assert line.height() > theme.metrics.base_line
    assert not line._base.is_elided()
    line.holder.resize(900, 80)
    qtbot.waitUntil(lambda: line.height() == theme.metrics.base_line)


def test_chips_give_way_to_the_base_before_it_is_shortened(line: BaseLine, theme: Theme, qtbot):
    words = "24 documents (14 interviews, 10 reflection talks), 15 cases, 502 thematic codings"
    line.set_base(words)
    line.holder.resize(600, 80)
    qtbot.waitUntil(lambda: line.chips()[0].y() > line._base.y() + 10)
    assert not line._base.is_elided()
    assert line.chips()[0].x() < line.chips()[1].x()
    line.holder.resize(1100, 80)
    qtbot.waitUntil(lambda: line.height() == theme.metrics.base_line)
    assert line.chips()[0].x() > line._base.geometry().right()


def test_words_of_tabs_stand_nearer_before_one_is_cut(theme: Theme, qtbot):
    tabs = Tabs(theme, "Codierung", "Code", "Memo", "Vorschläge", small=True)
    tabs.setTabVisible(3, False)
    shown(tabs, qtbot, 272, 60)
    usual = tabs.tabRect(1).width()
    tabs.setTabVisible(3, True)
    qtbot.waitUntil(lambda: tabs.tabRect(1).width() < usual)
    assert tabs.tabRect(0).left() == 0
    assert tabs.tabRect(3).right() <= tabs.width()
    tabs.holder.resize(600, 60)
    qtbot.waitUntil(lambda: tabs.tabRect(1).width() == usual)


def test_base_line_is_heard_as_a_sentence(line: BaseLine):
    assert line.accessibleName() == "Base: 24 documents, 502 codings"
    line.set_plain("51 paragraphs")
    assert line.accessibleName() == "51 paragraphs"
    assert not line._lead.isVisible()


def test_a_legend_is_heard_and_as_wide_as_its_entries(theme: Theme):
    legend = Legend(theme, "Codings")
    legend.set_entries([("check", "done 35")])
    narrow = legend.sizeHint().width()
    legend.set_entries([("check", "done 35"), ("pencil", "draft 16")])
    assert legend.sizeHint().width() > narrow
    assert legend.accessibleName() == "Codings, done 35, draft 16"


def test_tabs_change_by_arrow_keys_and_never_their_width(theme: Theme, qtbot):
    tabs = shown(Tabs(theme, "Table", "Relations", "Portrait"), qtbot)
    widths = [tabs.tabRect(at).width() for at in range(3)]
    tabs.setFocus()
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 1
    assert [tabs.tabRect(at).width() for at in range(3)] == widths
    image, rect = tabs.grab().toImage(), tabs.tabRect(1)
    assert image.pixelColor(rect.center().x(), rect.bottom()).name().upper() == theme.tokens.accent


def test_a_section_closes_and_opens(theme: Theme, qtbot):
    section = Section(theme, "Persons", "2", collapsible=True)
    content = Label(theme, "I, B")
    section.add(content)
    shown(section, qtbot)
    with qtbot.waitSignal(section.toggled) as toggled:
        qtbot.mouseClick(section._chevron, Qt.MouseButton.LeftButton)
    assert toggled.args == [False]
    assert not content.isVisible()
    assert section._chevron.accessibleName() == "Expand"
    section.set_open(True)
    assert content.isVisible()


def test_facts_are_replaced_and_can_be_copied(theme: Theme, qtbot):
    facts = shown(Facts(theme), qtbot)
    facts.set_facts([("Format", "docx"), ("Turns", "58")])
    facts.set_facts([("Format", "odt")])
    qtbot.waitUntil(lambda: any(label.isVisible() for label in facts.findChildren(Label)))
    labels = [label for label in facts.findChildren(Label) if label.isVisible()]
    assert [label.text() for label in labels] == ["Format", "odt"]
    assert labels[1].textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_fields_name_what_is_to_be_filled_in(theme: Theme, qtbot):
    fields, weight = Fields(theme), QLineEdit()
    fields.add("Weight", weight, "0 = not weighted")
    theme.dress(fields)
    shown(fields, qtbot)
    assert weight.accessibleName() == "Weight"
    assert weight.height() >= 24


def test_a_number_is_stepped_by_keys_and_stays_in_its_range(theme: Theme, qtbot):
    number = shown(NumberField(theme, 0, 2), qtbot)
    for _ in range(3):
        qtbot.keyClick(number, Qt.Key.Key_Up)
    assert number.value() == 2
    assert number.height() == theme.metrics.line_edit
    image = number.grab().toImage()
    inked = [x for x in range(4, 100) if any(image.pixelColor(x, y).lightness() < 100 for y in range(6, 20))]
    assert inked[0] >= 6


def test_an_elided_label_shows_itself_whole_in_the_tooltip(theme: Theme, qtbot):
    words = "Corona › Umgang › <Digitale> und telefonische Beratung"
    label = shown(ElidedLabel(theme, words), qtbot, 120)
    assert label.is_elided()
    assert label.shown_text().endswith("…")
    assert "&lt;Digitale&gt;" in label.toolTip()
    label.holder.resize(900, 60)
    qtbot.waitUntil(lambda: not label.is_elided())
    assert label.toolTip() == ""


def test_an_elided_label_keeps_to_one_line(theme: Theme):
    assert ElidedLabel(theme, "one\ntwo").text() == "one two"


def test_a_label_keeps_its_colour_when_it_moves_and_when_it_rests(theme: Theme, qtbot):
    label = Label(theme, "words", ink="warning_text")
    label.show()
    shown(label, qtbot)
    assert color_of(label) == theme.tokens.warning_text
    label.setEnabled(False)
    label.setEnabled(True)
    theme.choose("dark")
    assert color_of(label) == theme.tokens.warning_text


def test_a_popup_is_round_and_closes_by_escape(theme: Theme, qtbot):
    popup = Popup(theme)
    popup.resize(200, 100)
    qtbot.addWidget(popup)
    popup.show()
    image = popup.grab().toImage()
    assert image.pixelColor(100, 50).name().upper() == theme.tokens.raised
    assert image.pixelColor(100, 0).name().upper() == theme.tokens.edge
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
