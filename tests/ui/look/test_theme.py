import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from gk_qda.ui.look.metrics import Metrics, line_pitch
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.look.tokens import DARK, LIGHT


def test_choosing_dark_changes_tokens_and_palette_and_says_so(theme: Theme, qapp: QApplication, qtbot):
    assert theme.tokens is LIGHT
    with qtbot.waitSignal(theme.changed):
        theme.choose("dark")
    assert theme.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Base).name().upper() == DARK.base
    assert qapp.palette().color(QPalette.ColorRole.PlaceholderText).name().upper() == DARK.muted
    assert DARK.accent in qapp.styleSheet()


def test_system_follows_the_ground_of_the_desktop_when_it_does_not_tell(qapp: QApplication):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor("#202020"))
    qapp.setPalette(palette)
    assert Theme(qapp, setting="system").tokens is DARK
    palette.setColor(QPalette.ColorRole.Window, QColor("#EFEFEF"))
    qapp.setPalette(palette)
    assert Theme(qapp, setting="system").tokens is LIGHT


def test_an_unknown_setting_is_refused(theme: Theme):
    with pytest.raises(ValueError, match="sepia"):
        theme.choose("sepia")
    assert theme.setting == "light"


def test_larger_type_grows_fonts_and_heights_together(theme: Theme, qapp: QApplication):
    theme.scale_fonts(1.5)
    assert theme.fonts.body().pixelSize() == 18
    assert qapp.font().pixelSize() == 18
    assert theme.metrics.panel_head == 48
    theme.scale_fonts(1.0)
    assert theme.metrics == Metrics()


def test_reading_zoom_stays_between_its_limits(theme: Theme):
    assert [theme.fonts.reading(p).pixelSize() for p in (0, 4, 17, 90)] == [14, 11, 17, 24]
    assert [line_pitch(p) for p in (11, 14, 24)] == [16, 20, 34]


def test_style_sheet_leaves_item_views_alone(theme: Theme, qapp: QApplication):
    sheet = qapp.styleSheet()
    for view in (
        "QAbstractItemView",
        "QTreeView",
        "QTableView",
        "QListView",
        "QAbstractScrollArea",
        "QWidget",
    ):
        assert view not in sheet


def test_icons_are_made_once_until_the_look_changes(theme: Theme):
    first = theme.icon("eye")
    assert theme.icon("eye") is first
    theme.choose("dark")
    assert theme.icon("eye") is not first
