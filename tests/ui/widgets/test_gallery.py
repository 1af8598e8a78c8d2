"""Every small widget in one window, light and dark, with German words: nothing blank, nothing cut off."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from gk_qda.ui.look.colors import contrast
from gk_qda.ui.look.painters import draw_hatch, draw_rating, draw_swatch
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.base_line import BaseLine, Filter
from gk_qda.ui.widgets.buttons import Button, IconButton
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.elided_label import ElidedLabel
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.legend import Legend
from gk_qda.ui.widgets.message_bar import MessageAction, MessageBar
from gk_qda.ui.widgets.number_field import DateField, NumberField
from gk_qda.ui.widgets.panel import DeskHead, FootBar, Panel
from gk_qda.ui.widgets.rail import Rail
from gk_qda.ui.widgets.search_field import SearchField
from gk_qda.ui.widgets.section import Facts, Fields, Section
from gk_qda.ui.widgets.status_line import StatusLine
from gk_qda.ui.widgets.tabs import Tabs
from gk_qda.ui.widgets.ticks import RadioChoice, TickBox


def column(*widgets: QWidget, spacing: int = 0, margin: int = 0) -> QWidget:
    result = QWidget()
    layout = QVBoxLayout(result)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return result


def row(*widgets: QWidget) -> QWidget:
    result = QWidget()
    layout = QHBoxLayout(result)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return result


def documents(theme: Theme) -> Panel:
    panel = Panel(theme, "Dokumente", "24")
    panel.head.add_right(Button(theme, "Filter", icon="filter", kind="flat", size="panel"))
    panel.head.add_right(Button(theme, "Importieren", icon="plus", kind="flat", size="panel"))
    empty = EmptyState(
        theme,
        "Noch keine Dokumente. Transkripte hierher ziehen oder importieren.",
        "Dokumente importieren",
        "Demo-Projekt ansehen",
    )
    panel.set_body(QWidget())
    panel.set_empty(empty)
    panel.show_empty()
    return panel


def codes(theme: Theme) -> Panel:
    panel = Panel(theme, "Codes", "73")
    panel.head.add_right(Button(theme, "Sortieren", icon="arrows-sort", kind="flat", size="panel"))
    panel.head.add_right(Button(theme, "Neu", icon="plus", kind="flat", size="panel", keys="Alt+N"))
    field = SearchField(theme, "Code filtern")
    typed = SearchField(theme, "Code filtern")
    typed.setText("aus")
    typed.set_note("9 Treffer")
    lost = EmptyState(theme, "Kein Code enthält „xyz“.", "Code anlegen")
    panel.set_body(column(field, typed, lost, spacing=8, margin=8))
    return panel


def desk_head(theme: Theme) -> DeskHead:
    head = DeskHead(theme, "Themen", "16 Fälle × 6 Themen")
    rows = Choice(theme, "Zeile")
    rows.set_options([("case", "Kommune"), ("document", "Dokument")])
    group = Choice(theme, "Gruppiert nach")
    group.set_options([("kind", "Typ")])
    head.add_label("Zeile")
    head.add_left(rows)
    head.add_label("Gruppiert nach")
    head.add_left(group)
    head.add_right(Button(theme, "Themen wählen", icon="columns-3", size="head"))
    head.add_right(Button(theme, "Exportieren", icon="file-export", size="head"))
    return head


def base_line(theme: Theme) -> BaseLine:
    line = BaseLine(theme)
    line.set_base("24 Dokumente, 15 Kommunen, 502 Codierungen")
    line.set_filters(
        [
            Filter("technical", "ohne technische Codes"),
            Filter("people", "alle Personen", removable=False),
            Filter("unused", "auch Codes ohne Codierung"),
        ]
    )
    legend = Legend(theme)
    legend.set_entries(
        [
            ("check", "fertig 35"),
            (lambda p, r, t: draw_rating(p, r, 0.5, t), "gemischt"),
            (draw_hatch, "keine Quelle 6"),
            (lambda p, r, t: draw_swatch(p, r, "#F8CE01", t), "Zugangswege"),
        ]
    )
    line.add_right(legend)
    return line


def messages(theme: Theme) -> list[MessageBar]:
    error, warning, information = MessageBar(theme), MessageBar(theme), MessageBar(theme)
    error.error(
        "TM15_alt.doc ist eine alte Word-Datei. In Word öffnen und als docx speichern. "
        "Die anderen 24 Dateien sind lesbar."
    )
    error.warn("Das Laufwerk ist fast voll.")
    warning.warn(
        "Neu: RG08, B1, Abs. 28 als „beteiligt“ codiert.",
        MessageAction("Unterschied zeigen", lambda: None),
        MessageAction("Stimmt noch", lambda: None),
        lead="Veraltet seit 16.07.",
    )
    information.inform("3 Codierungen gelöscht.", MessageAction("Rückgängig", lambda: None))
    return [error, warning, information]


def all_buttons(theme: Theme) -> QWidget:
    disabled = Button(theme, "Nicht möglich", icon="lock")
    disabled.setEnabled(False)
    off = Button(theme, "24 Dokumente importieren", kind="primary")
    off.setEnabled(False)
    toggled = Button(theme, "Zitate", icon="quote", size="head")
    toggled.setCheckable(True)
    toggled.setChecked(True)
    first = row(
        Button(theme, "24 Dokumente importieren", kind="primary"),
        Button(theme, "Beleg setzen", icon="bookmark", keys="Ctrl+B"),
        Button(theme, "Abbrechen"),
        disabled,
        off,
        Button(theme, "Später", kind="flat"),
    )
    second = row(
        toggled,
        Button(theme, "Nächster", icon="chevron-down", kind="flat", size="panel", keys="N"),
        Button(theme, "Codieren", kind="primary", keys="Return"),
        Button(theme, "Liste leeren", kind="link"),
        IconButton(theme, "search", "Suchen", keys="Ctrl+F"),
        IconButton(theme, "dots", "Mehr"),
        IconButton(theme, "settings", "Einstellungen", size="button"),
    )
    return column(first, second, spacing=8)


def ticks(theme: Theme) -> QWidget:
    on, off, half, grey = (
        TickBox(theme, words) for words in ("Unterschiede zuerst", "Nur mit Beleg", "Teils", "Aus")
    )
    on.setChecked(True)
    half.setTristate(True)
    half.setCheckState(Qt.CheckState.PartiallyChecked)
    grey.setEnabled(False)
    keep, join = RadioChoice(theme, "Text lassen"), RadioChoice(theme, "zusammensetzen")
    keep.setChecked(True)
    return row(on, off, half, grey, keep, join)


def inspector(theme: Theme) -> QWidget:
    facts = Facts(theme)
    facts.set_facts(
        [
            ("Format", "Word (docx), UTF-8"),
            ("Redebeiträge", "58 · 2.248 Wörter"),
            ("Zeitmarken", "58 von 58 · Form #00:02:12-8#"),
        ]
    )
    people = Section(theme, "Personen", "2")
    people.add(facts)
    fields = Fields(theme)
    weight = NumberField(theme, 0, 100)
    fields.add("Gewicht", weight, "0 = nicht gewichtet, 100 = sehr wichtig")
    note = QPlainTextEdit("„nur Termine“ ist die Regel, siehe RG05, Abs. 35")
    note.setObjectName("editor")
    note.setFixedHeight(54)
    fields.add("Kommentar", note)
    fields.add("Datum", DateField(theme))
    fields.add("Person", QLineEdit("B1"))
    box = QComboBox()
    box.addItems(["Interviewende", "Befragte: THM"])
    fields.add("Rolle", box)
    coding = Section(theme, "Codierung", collapsible=True)
    coding.add(fields)
    long = ElidedLabel(
        theme, "Corona › Umgang › Digitale und telefonische Beratung", ink="muted", font="small"
    )
    long.setFixedWidth(220)
    return column(people, coding, long, spacing=12, margin=12)


def gallery(theme: Theme) -> QWidget:
    window = QWidget()
    rail, narrow = Rail(theme), Rail(theme)
    rail.set_current(1)
    narrow.set_narrow(True)
    narrow.set_current(3)
    foot = FootBar(theme)
    foot.add_left(Label(theme, "Rolle der GfS in Abs. 17:"))
    foot.add_right(Button(theme, "Gilt", keys="1"))
    foot.add_right(Button(theme, "Anderer Code", keys="3"))
    bar = QProgressBar()
    bar.setValue(60)
    bar.setTextVisible(False)
    find = SearchField(theme, "Befehl, Code oder Dokument suchen", keys="Ctrl+K")
    head = DeskHead(theme)
    tabs = Tabs(theme, "Tabelle", "Zusammenhänge", "Dokumentbild", "Verlauf im Text")
    head.add_left(tabs)
    head.add_right(find)
    find.setFixedWidth(27 * theme.metrics.padding)
    centre = column(
        desk_head(theme),
        base_line(theme),
        *messages(theme),
        head,
        column(all_buttons(theme), ticks(theme), bar, spacing=12, margin=12),
        foot,
    )
    left = column()
    left.layout().insertWidget(0, codes(theme), 1)
    left.layout().insertWidget(0, documents(theme), 1)
    left.layout().takeAt(2)
    status = StatusLine(theme)
    status.set_facts(["6 von 24 Dokumenten aktiviert", "1 Code aktiviert", "7 Segmente in 4 Dokumenten"])
    status.set_saved(datetime(2020, 7, 16, 14, 32))
    status.set_coder("AB")
    status.progress.start("Sucht in 24 Dokumenten", 24)
    status.progress.advance(14, 24)
    status.progress.show()
    middle = QHBoxLayout()
    middle.setSpacing(0)
    left.setFixedWidth(27 * theme.metrics.padding)
    side = inspector(theme)
    side.setFixedWidth(26 * theme.metrics.padding)
    for widget, stretch in ((rail, 0), (narrow, 0), (left, 0), (centre, 1), (side, 0)):
        middle.addWidget(widget, stretch)
    whole = QVBoxLayout(window)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addLayout(middle, 1)
    whole.addWidget(status)
    theme.dress(window)
    window.resize(1560, 800)
    return window


@pytest.fixture
def window(each_theme: Theme, german: None, qtbot) -> QWidget:
    result = gallery(each_theme)
    qtbot.addWidget(result)
    result.show()
    qtbot.waitExposed(result)
    return result


def test_the_gallery_is_drawn(window: QWidget, each_theme: Theme, tmp_path: Path):
    image = window.grab().toImage()
    assert image.save(str(tmp_path / f"gallery-{each_theme.setting}.png"))
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QAbstractButton | Label | QLineEdit | Legend) and widget.isVisible():
            assert inked(image, widget, window) >= 2.5, (type(widget).__name__, widget.accessibleName())


def inked(image: QImage, widget: QWidget, window: QWidget) -> float:
    """The strongest contrast between two pixels of the place where `widget` is drawn."""
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    names = {
        image.pixelColor(x, y).name()
        for x in range(place.left(), min(place.right(), image.width() - 1) + 1)
        for y in range(place.top(), min(place.bottom(), image.height() - 1) + 1, 2)
    }
    ordered = sorted(names, key=lambda name: contrast(name, "#000000"))
    return contrast(ordered[0], ordered[-1])


def test_nothing_is_cut_off(window: QWidget):
    for widget in window.findChildren(QWidget):
        if isinstance(widget, ElidedLabel) or not widget.isVisible():
            continue
        if isinstance(widget, QAbstractButton | Label | Legend | Rail | Tabs):
            hint = widget.sizeHint()
            wraps = isinstance(widget, Label) and widget.wordWrap()
            needed = widget.heightForWidth(widget.width()) if wraps else hint.height()
            assert widget.height() >= needed, (type(widget).__name__, widget.accessibleName())
            if not wraps:
                assert widget.width() >= hint.width(), (type(widget).__name__, widget.accessibleName())


@pytest.mark.parametrize("scale", [1.25, 1.5])
def test_nothing_is_cut_off_with_larger_type(theme: Theme, german: None, qtbot, tmp_path: Path, scale: float):
    theme.scale_fonts(scale)
    window = gallery(theme)
    qtbot.addWidget(window)
    window.resize(2400, 1200)
    window.show()
    qtbot.waitExposed(window)
    assert window.grab().save(str(tmp_path / f"gallery-{scale}.png"))
    test_nothing_is_cut_off(window)
    test_nothing_lies_on_its_neighbour(window)


def test_the_open_window_follows_a_change_of_theme_and_size(theme: Theme, german: None, qtbot):
    window = gallery(theme)
    qtbot.addWidget(window)
    window.show()
    theme.choose("dark")
    theme.scale_fonts(1.25)
    fresh = gallery(theme)
    qtbot.addWidget(fresh)
    fresh.show()
    for one in (window, fresh):
        one.resize(2400, 1000)
        qtbot.waitExposed(one)
    changed, made_dark = window.findChildren(Button), fresh.findChildren(Button)
    assert [b.sizeHint() for b in changed] == [b.sizeHint() for b in made_dark]
    for before, after in zip(window.findChildren(Label), fresh.findChildren(Label), strict=True):
        assert before.palette().windowText().color() == after.palette().windowText().color()
        assert before.font().pixelSize() == after.font().pixelSize()


def test_nothing_lies_on_its_neighbour(window: QWidget):
    for parent in window.findChildren(QWidget):
        if parent.layout() is None or isinstance(parent, SearchField):
            continue
        children = [c for c in parent.children() if isinstance(c, QWidget) and c.isVisible()]
        for at, one in enumerate(children):
            for other in children[at + 1 :]:
                assert not one.geometry().intersects(other.geometry()), (type(one), type(other))


def test_every_control_has_a_name_for_screen_readers(window: QWidget):
    for widget in window.findChildren(QAbstractButton):
        if widget.isVisible():
            assert widget.accessibleName() or widget.text(), type(widget).__name__
