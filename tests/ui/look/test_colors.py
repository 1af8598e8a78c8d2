"""The numbers of the design, and proof that no colour a person may pick makes text unreadable."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.ui.look import colors
from gk_qda.ui.look.painters import swatch_ground
from gk_qda.ui.look.tokens import DARK, LIGHT

# name: (tints 2 to 4, edge light, edge dark, wash 1 light, wash 3 light, wash 1 dark, wash 3 dark)
DESIGN = {
    "orange": "#F1B46E #F5C895 #F7D7B2 #D1821B #EC9B3E #FAE5CD #F6D1A6 #533D26 #5F4528",
    "sky": "#75DBFA #9AE5FB #B5ECFC #0BA1C6 #47CFF8 #CFF3FD #AAE9FC #244C5A #25505E",
    "green": "#57A59C #84BDB6 #A5CFCA #1F877B #1F877B #BDE0DD #8FCBC5 #1C3D3B #1E524D",
    "yellow": "#FADA40 #FBE473 #FCEB99 #B0920D #F8CE01 #F7EDC1 #F1DF92 #524815 #514815",
    "brick": "#BE684F #CF907E #DCAFA1 #A83614 #B13E1E #E8CBC2 #E0B7AA #4B2C25 #6D382B",
    "pink": "#E282CC #EAA3DA #F0BCE4 #D958BB #D958BB #F5D4ED #EEB2E0 #4D2B49 #6C3562",
    "mint": "#CAE7C4 #D8EDD4 #E3F2DF #799E71 #B8DFB0 #E5F2E2 #D1E8CC #3F4E3F #3F4E3F",
    "indigo": "#A1A4FE #BABCFE #CDCFFF #8286FE #8286FE #DEE0FF #C6C7FF #35385B #424576",
    "amber": "#BA9D49 #CCB779 #DACB9E #A37C0C #A37C0C #E7DDC0 #D5C38F #3F361A #594818",
    "grey": "#BFC0BB #D0D1CD #DDDDDB #94958F #AAABA4 #E9E9E7 #D8D8D5 #404242 #494B4A",
    "blue": "#517FBD #7FA1CF #A2BBDC #1754A7 #2965B9 #C3D3E8 #ABC1DF #253852 #2E4B75",
    "plum": "#92748D #AF99AB #C5B5C2 #6E4667 #81587A #DBCDD9 #CEBACA #403141 #5B4159",
}
HEX = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


@pytest.mark.parametrize("hue", colors.HUES, ids=lambda hue: hue.name)
def test_the_twelve_hues_look_as_designed(hue: colors.Hue):
    light, dark = LIGHT.base, DARK.base
    assert [
        *hue.tints[1:],
        colors.edge(hue.main, light),
        colors.edge(hue.main, dark),
        colors.wash(hue.main, light, 1),
        colors.wash(hue.main, light, 3),
        colors.wash(hue.main, dark, 1),
        colors.wash(hue.main, dark, 3),
    ] == DESIGN[hue.name].split()


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_a_thousand_random_colours_stay_readable_and_visible(tokens):
    chosen = random.Random(7)
    grounds = (tokens.base, tokens.alt, tokens.raised, tokens.window, tokens.hover)
    for _ in range(1000):
        color = f"#{chosen.randrange(0x1000000):06X}"
        for depth in (1, 2, 3):
            wash = colors.wash(color, tokens.base, depth)
            assert colors.contrast(tokens.text, wash) >= 7, (color, depth)
            assert colors.contrast(tokens.quiet, wash) >= 4.5, (color, depth)
        assert colors.contrast(colors.edge(color, tokens.base), tokens.base) >= 3, color
        swatch = colors.edge(color, swatch_ground(tokens))
        assert min(colors.contrast(swatch, ground) for ground in grounds) >= 3, color
        assert colors.contrast(colors.on(color), color) >= 4.5, color


def test_washes_are_worked_out_for_the_ink_of_the_tokens():
    assert (LIGHT.text, LIGHT.quiet) == (colors.LIGHT_TEXT, colors.LIGHT_QUIET)
    assert (DARK.text, DARK.quiet) == (colors.DARK_TEXT, colors.DARK_QUIET)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_tokens_keep_the_contrast_the_design_promises(tokens):
    readable = [
        *((getattr(tokens, ink), ground) for ink in ("text", "quiet", "muted", "faint", "accent", "ok")
          for ground in (tokens.base, tokens.alt)),
        *((getattr(tokens, ink), tokens.window) for ink in ("text", "muted", "accent", "error_text")),
        (tokens.on_accent, tokens.accent),
        (tokens.accent, tokens.accent_soft),
        (tokens.selected_text, tokens.selection),
        (tokens.warning_text, tokens.warning_ground),
        (tokens.stale_text, tokens.stale_ground),
        (tokens.muted, tokens.stale_ground),
        (tokens.error_text, tokens.error_ground),
        (tokens.tooltip_text, tokens.tooltip),
        *zip(tokens.heat_ink, tokens.heat, strict=True),
    ]  # fmt: skip
    for ink, ground in readable:
        assert colors.contrast(ink, ground) >= 4.5, (ink, ground)
    for ground in (tokens.base, tokens.window):
        assert colors.contrast(tokens.field, ground) >= 3


def test_contrast_of_known_pairs():
    assert colors.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert colors.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)
    assert colors.contrast("#123456", "#123456") == 1


def test_oklch_of_known_colours():
    red = colors.to_oklch("#FF0000")
    assert (red.lightness, red.chroma, red.hue) == pytest.approx((0.628, 0.2577, 29.23), abs=0.005)
    assert colors.to_oklch("#FFFFFF").lightness == pytest.approx(1, abs=1e-4)


@given(HEX)
def test_oklch_there_and_back_is_the_same_colour(color: str):
    assert colors.from_oklch(colors.to_oklch(color)) == color


@given(HEX)
def test_an_edge_keeps_the_hue_of_its_colour(color: str):
    before, after = colors.to_oklch(color), colors.to_oklch(colors.edge(color, "#FFFFFF"))
    if min(before.chroma, after.chroma) > 0.05:
        turn = abs(before.hue - after.hue)
        assert min(turn, 360 - turn) < 4


def test_fill_does_not_glare_on_a_dark_base():
    assert colors.fill("#B8DFB0", LIGHT.base) == "#B8DFB0"
    assert colors.to_oklch(colors.fill("#FFFFFF", DARK.base)).lightness == pytest.approx(0.88, abs=0.01)
    assert colors.to_oklch(colors.fill("#000000", DARK.base)).lightness == pytest.approx(0.45, abs=0.01)


def test_next_hue_takes_the_first_unused_and_then_the_least_used():
    assert colors.next_hue([]) == "#EC9B3E"
    assert colors.next_hue(["#ec9b3e", "#1F877B", "#000000"]) == "#47CFF8"
    every = [hue.main for hue in colors.HUES]
    assert colors.next_hue([*every, every[0], every[1]]) == every[2]


def test_tints_pale_with_every_level_down_to_the_fourth():
    assert [colors.tint("#000000", level) for level in (1, 2, 3, 4, 9)] == [
        "#000000",
        "#404040",
        "#737373",
        "#999999",
        "#999999",
    ]


def test_black_or_white_on_a_colour():
    assert colors.on("#F8CE01") == "#000000"
    assert colors.on("#1754A7") == "#FFFFFF"


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_inks_of_speakers_read_well_and_differ(tokens):
    inks = [colors.speaker_ink(number, tokens.base) for number in range(8)]
    assert colors.speaker_ink(8, tokens.base) == inks[0]
    assert min(colors.contrast(ink, tokens.base) for ink in inks) >= 4.5
    washes = [colors.wash(hue.main, tokens.base, depth) for hue in colors.HUES for depth in (1, 2, 3)]
    assert min(colors.contrast(ink, wash) for ink in inks for wash in washes) >= 4.5
    for n, ink in enumerate(inks):
        for other in inks[:n]:
            a, b = colors.to_oklch(ink), colors.to_oklch(other)
            assert abs((a.hue - b.hue + 180) % 360 - 180) > 25
            assert min(a.chroma, b.chroma) > 0.05
