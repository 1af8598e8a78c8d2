import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage

from gk_qda.ui.look import icons
from gk_qda.ui.look.tokens import DARK, LIGHT

NAMES = sorted(path.stem for path in icons.ICONS.glob("*.svg") if path.stem != icons.PROGRAM_ICON)


def inked(image: QImage) -> list[QColor]:
    """Colours of the pixels that are fully covered."""
    return [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws_something_in_the_colour_asked_for(qapp, name):
    picture = icons.pixmap(name, "#1D5FA6", 16, 2.0)
    assert picture.size() == QSize(32, 32)
    assert picture.devicePixelRatio() == 2.0
    covered = inked(icons.pixmap(name, "#1D5FA6", 64).toImage())
    assert covered
    assert {color.name().upper() for color in covered} == {"#1D5FA6"}


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_a_tinted_outline(name):
    svg = (icons.ICONS / f"{name}.svg").read_text(encoding="utf-8")
    assert 'stroke="currentColor"' in svg
    assert not re.search(r"#[0-9A-Fa-f]{3,6}\b", svg)


def test_states_have_colours_of_their_own(qapp):
    made = icons.icon("check", LIGHT, 32)
    size = QSize(32, 32)
    usual = inked(made.pixmap(size, 1.0, QIcon.Mode.Normal, QIcon.State.Off).toImage())
    switched = inked(made.pixmap(size, 1.0, QIcon.Mode.Normal, QIcon.State.On).toImage())
    disabled = inked(made.pixmap(size, 1.0, QIcon.Mode.Disabled, QIcon.State.Off).toImage())
    both = inked(made.pixmap(size, 1.0, QIcon.Mode.Disabled, QIcon.State.On).toImage())
    assert both == disabled
    assert usual[0].name().upper() == LIGHT.text
    assert switched[0].name().upper() == LIGHT.accent
    assert disabled[0].name().upper() not in {LIGHT.text, LIGHT.accent}


def test_an_icon_follows_the_tokens_and_the_role(qapp):
    made = icons.icon("x", DARK, 32, role="muted")
    assert inked(made.pixmap(QSize(32, 32), 1.0).toImage())[0].name().upper() == DARK.muted


def test_a_missing_icon_is_named(qapp):
    with pytest.raises(FileNotFoundError, match="no-such-icon"):
        icons.icon("no-such-icon", LIGHT)


def test_the_licence_is_shipped_with_the_drawings():
    text = (icons.ICONS / "LICENSE.txt").read_text(encoding="utf-8")
    assert "MIT License" in text
    assert "Kuna" in text


def test_the_program_icon_is_drawn_in_all_sizes(qapp):
    made = icons.program_icon()
    assert inked(made.pixmap(256, 256).toImage())
