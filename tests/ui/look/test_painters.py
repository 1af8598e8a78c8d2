"""Marks are looked at pixel by pixel: where they are inked, in which colour, and where they leave the ground."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QBuffer, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from gk_qda.ui.look import painters
from gk_qda.ui.look.colors import contrast, edge, fill
from gk_qda.ui.look.tokens import DARK, LIGHT, Tokens

TOKENS = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def paint(draw: Callable[[QPainter], None], tokens: Tokens, width: int = 40, height: int = 40) -> QImage:
    image = QImage(QSize(width, height), QImage.Format.Format_RGB32)
    image.fill(tokens.base)
    painter = QPainter(image)
    font = QFont("DejaVu Sans")
    font.setPixelSize(10)
    painter.setFont(font)
    draw(painter)
    painter.end()
    return image


def at(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name().upper()


def colors_in(image: QImage, rect: QRect) -> set[str]:
    return {
        at(image, x, y)
        for x in range(rect.left(), rect.right() + 1)
        for y in range(rect.top(), rect.bottom() + 1)
    }


@TOKENS
def test_a_ground_is_even_and_ends_with_its_rectangle(qapp, tokens):
    area = QRect(4, 5, 7, 1)
    image = paint(lambda p: painters.draw_ground(p, area, tokens.accent), tokens)
    assert colors_in(image, area) == {tokens.accent}
    around = {at(image, x, y) for x, y in ((3, 5), (11, 5), (4, 4), (4, 6))}
    assert around == {tokens.base}


@TOKENS
def test_swatch_is_filled_and_edged_inside_its_rectangle(qapp, tokens):
    image = paint(lambda p: painters.draw_swatch(p, QRect(4, 4, 11, 11), "#F8CE01", tokens), tokens)
    assert at(image, 9, 9) == fill("#F8CE01", tokens.base)
    assert at(image, 9, 4) == edge("#F8CE01", painters.swatch_ground(tokens))
    assert at(image, 9, 3) == at(image, 9, 15) == tokens.base


@TOKENS
@pytest.mark.parametrize(
    ("state", "left", "right"),
    [("empty", "base", "base"), ("half", "accent", "base"), ("full", "accent", "accent")],
)
def test_activation_fills_from_the_left(qapp, tokens, state, left, right):
    image = paint(lambda p: painters.draw_activation(p, QRect(0, 0, 20, 20), state, tokens), tokens)
    assert at(image, 6, 10) == getattr(tokens, left)
    assert at(image, 13, 10) == getattr(tokens, right)


@TOKENS
def test_rating_fills_with_its_level_and_is_never_coloured(qapp, tokens):
    levels = (None, 0.0, 0.25, 0.5, 0.75, 1.0)
    images = [
        paint(lambda p, at=level: painters.draw_rating(p, QRect(0, 0, 20, 20), at, tokens), tokens)
        for level in levels
    ]
    counts = []
    for image in images:
        pixels = [image.pixelColor(x, y) for x in range(20) for y in range(20)]
        assert all(abs(c.red() - c.blue()) <= 16 for c in pixels)
        counts.append(sum(c.name().upper() == tokens.text for c in pixels))
    assert counts[1:] == sorted(set(counts[1:]))
    assert all(images[0] != other for other in images[1:])


@TOKENS
def test_focused_stripe_has_a_frame_one_pixel_away(qapp, tokens):
    rect = QRect(10, 10, 7, 20)
    plain = paint(lambda p: painters.draw_stripe(p, rect, "#1F877B", False, tokens), tokens)
    focused = paint(lambda p: painters.draw_stripe(p, rect, "#1F877B", True, tokens), tokens)
    assert at(plain, 13, 20) == at(focused, 13, 20) == fill("#1F877B", tokens.base)
    assert at(plain, 8, 20) == tokens.base
    assert at(focused, 8, 20) == at(focused, 7, 20) == tokens.accent
    assert at(focused, 9, 20) == tokens.base


@TOKENS
def test_key_cap_holds_its_text(qapp, tokens):
    font = QFont("DejaVu Sans")
    font.setPixelSize(10)
    size = painters.key_cap_size("Strg+Umschalt+F", font)
    rect = QRectF(2, 2, size.width(), size.height())
    image = paint(lambda p: painters.draw_key_cap(p, rect, "Strg+Umschalt+F", tokens), tokens, 140, 30)
    outside = QRect(int(rect.right()) + 1, 0, 20, 30)
    assert colors_in(image, outside) == {tokens.base}
    margin = QRect(4, 5, 2, int(rect.height()) - 7)
    assert colors_in(image, margin) == {tokens.base}
    assert tokens.edge in colors_in(image, rect.toRect())
    assert painters.key_cap_size("1", font).width() == painters.key_cap_size("1", font).height()


@TOKENS
@pytest.mark.parametrize("state", ["linked", "stale", "focused"])
def test_evidence_number_can_be_read_on_its_ground(qapp, tokens, state):
    image = paint(lambda p: painters.draw_evidence_mark(p, QRect(4, 4, 20, 20), 8, state, tokens), tokens)
    ground = at(image, 7, 7)
    assert ground != tokens.base
    assert max(contrast(color, ground) for color in colors_in(image, QRect(8, 8, 12, 12))) >= 4.5


@TOKENS
@pytest.mark.parametrize("state", ["linked", "stale", "focused"])
def test_a_hollow_evidence_number_is_an_outline_and_can_be_read(qapp, tokens, state):
    def mark(painter):
        painters.draw_evidence_mark(painter, QRect(4, 4, 20, 20), 8, state, tokens, hollow=True)

    image = paint(mark, tokens)
    assert at(image, 7, 7) == tokens.base
    assert max(contrast(color, tokens.base) for color in colors_in(image, QRect(8, 8, 12, 12))) >= 4.5
    assert max(contrast(color, tokens.base) for color in colors_in(image, QRect(4, 10, 2, 8))) >= 3


@TOKENS
def test_heat_cell_shows_step_and_number_and_nothing_for_zero(qapp, tokens):
    rect = QRect(2, 2, 26, 19)
    empty = paint(lambda p: painters.draw_heat_cell(p, rect, 0, tokens), tokens)
    assert colors_in(empty, QRect(0, 0, 40, 40)) == {tokens.base}
    grounds = []
    for count in (1, 2, 4, 9, 17):
        image = paint(lambda p, n=count: painters.draw_heat_cell(p, rect, n, tokens), tokens)
        grounds.append(at(image, 3, 3))
        assert max(contrast(color, grounds[-1]) for color in colors_in(image, rect)) >= 3
    assert grounds == list(tokens.heat)


def test_steps_of_the_ramp():
    assert [painters.heat_step(n) for n in (1, 2, 3, 4, 5, 9, 10, 500)] == [0, 1, 2, 2, 3, 3, 4, 4]


@TOKENS
@pytest.mark.parametrize(
    ("count", "of", "width"), [(0, 14, 0), (7, 14, 19), (14, 14, 38), (0, 0, 0), (9, 3, 38)]
)
def test_share_bar_is_as_long_as_the_share(qapp, tokens, count, of, width):
    image = paint(lambda p: painters.draw_share_bar(p, QRect(0, 0, 40, 10), count, of, tokens), tokens)
    row = [at(image, x, 5) for x in range(1, 39)]
    assert row.count(tokens.heat[3]) == width


@TOKENS
def test_hatch_strokes_stay_inside_and_continue_in_the_next_cell(qapp, tokens):
    whole = paint(lambda p: painters.draw_hatch(p, QRect(0, 0, 40, 40), tokens), tokens)

    def two_cells(p: QPainter) -> None:
        painters.draw_hatch(p, QRect(0, 0, 17, 40), tokens)
        painters.draw_hatch(p, QRect(17, 0, 23, 40), tokens)

    parts = paint(two_cells, tokens)
    pairs = [(whole.pixelColor(x, y), parts.pixelColor(x, y)) for x in range(40) for y in range(40)]
    # Smoothing may round differently by a hair.
    assert max(abs(a.lightness() - b.lightness()) for a, b in pairs) <= 2
    part = paint(lambda p: painters.draw_hatch(p, QRect(10, 10, 10, 10), tokens), tokens)
    assert len(colors_in(part, QRect(10, 10, 10, 10))) > 1
    assert colors_in(part, QRect(20, 0, 20, 40)) == {tokens.base}


@TOKENS
def test_focus_frame_is_two_pixels_inside(qapp, tokens):
    image = paint(lambda p: painters.draw_focus(p, QRect(5, 5, 30, 20), tokens), tokens)
    assert [at(image, x, 15) for x in (4, 5, 6, 7)] == [
        tokens.base,
        tokens.accent,
        tokens.accent,
        tokens.base,
    ]


@TOKENS
def test_ticks_and_radios_differ_by_shape(qapp, tokens):
    states = (Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked)
    boxes = [
        paint(lambda p, s=s: painters.draw_tick_box(p, QRect(2, 2, 16, 16), s, tokens), tokens)
        for s in states
    ]
    radios = [
        paint(lambda p, c=c: painters.draw_radio(p, QRect(2, 2, 16, 16), c, tokens), tokens)
        for c in (False, True)
    ]
    pictures = [*boxes, *radios]
    assert all(a != b for i, a in enumerate(pictures) for b in pictures[i + 1 :])
    assert tokens.accent not in colors_in(boxes[0], QRect(0, 0, 20, 20))


def test_painter_is_left_as_it_was(qapp):
    def draw(painter: QPainter) -> None:
        painter.setPen(LIGHT.ok)
        rect = QRect(0, 0, 20, 20)
        painters.draw_swatch(painter, rect, "#EC9B3E", LIGHT)
        painters.draw_rating(painter, rect, None, LIGHT)
        painters.draw_hatch(painter, rect, LIGHT)
        painters.draw_heat_cell(painter, rect, 3, LIGHT)
        assert painter.pen().color().name().upper() == LIGHT.ok
        assert not painter.testRenderHint(QPainter.RenderHint.Antialiasing)
        assert not painter.hasClipping()

    paint(draw, LIGHT)


def test_the_same_marks_go_into_svg_and_pdf(qapp, tmp_path):
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    svg = QSvgGenerator()
    svg.setOutputDevice(buffer)
    svg.setSize(QSize(100, 100))
    painter = QPainter(svg)
    painters.draw_heat_cell(painter, QRect(0, 0, 26, 19), 12, LIGHT)
    painters.draw_hatch(painter, QRect(30, 0, 40, 40), LIGHT)
    painter.end()
    drawn = bytes(buffer.data().data()).decode()
    assert ">12</text>" in drawn
    assert LIGHT.heat[4].lower() in drawn
    assert "<image" not in drawn

    path = tmp_path / "marks.pdf"
    pdf = QPdfWriter(str(path))
    painter = QPainter(pdf)
    painters.draw_share_bar(painter, QRect(0, 0, 400, 40), 9, 14, LIGHT)
    painter.end()
    assert path.read_bytes().startswith(b"%PDF")
