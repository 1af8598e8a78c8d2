import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from gk_qda.ui.look.colors import contrast
from gk_qda.ui.look.metrics import Metrics, line_pitch
from gk_qda.ui.look.palette import make_palette, style_sheet, system_tokens
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.look.tokens import DARK, LIGHT, Tokens


def test_choosing_dark_changes_tokens_and_palette_and_says_so(theme: Theme, qapp: QApplication):
    assert theme.tokens is LIGHT
    heard: list[Tokens] = []
    theme.changed.connect(lambda: heard.append(theme.tokens))
    theme.choose("dark")
    assert heard == [DARK]
    assert theme.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Base).name().upper() == DARK.base
    assert qapp.palette().color(QPalette.ColorRole.PlaceholderText).name().upper() == DARK.muted


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


def test_a_font_may_be_changed_by_who_asked_for_it(theme: Theme):
    struck = theme.fonts.body()
    struck.setStrikeOut(True)
    assert not theme.fonts.body().strikeOut()


def test_style_sheet_leaves_item_views_alone():
    sheet = style_sheet(LIGHT, 11)
    assert "{" in sheet
    assert "{{" not in sheet
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


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_pictures_the_style_sheet_names_exist(tokens: Tokens, qapp: QApplication):
    named = re.findall(r'url\("([^"]+)"\)', style_sheet(tokens, 11))
    assert len(named) == 2
    for path in named:
        assert Path(path).is_file()
        assert not QPixmap(path).isNull()


def test_a_high_contrast_desktop_keeps_its_own_colours():
    palette = QPalette()
    for role, color in {
        QPalette.ColorRole.Base: "#000000",
        QPalette.ColorRole.Window: "#000000",
        QPalette.ColorRole.Text: "#FFFF00",
        QPalette.ColorRole.Button: "#000000",
        QPalette.ColorRole.Accent: "#00FFFF",
        QPalette.ColorRole.Highlight: "#1AEBFF",
        QPalette.ColorRole.HighlightedText: "#000000",
    }.items():
        palette.setColor(role, QColor(color))
    tokens = system_tokens(palette)
    assert tokens.dark
    assert (tokens.base, tokens.text, tokens.muted, tokens.accent) == (
        "#000000",
        "#FFFF00",
        "#FFFF00",
        "#00FFFF",
    )


def test_a_selection_without_focus_is_paler(theme: Theme):
    palette = make_palette(theme.tokens)
    active, inactive = (
        palette.color(group, QPalette.ColorRole.Highlight).name()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive)
    )
    assert contrast(inactive, theme.tokens.base) < contrast(active, theme.tokens.base)
