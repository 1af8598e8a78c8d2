"""The palette for people who see fewer colours: no two codes may look alike to them.

Dichromatic vision is simulated by the matrices of Machado, Oliveira and Fernandes, "A Physiologically-based Model
for Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009, table of severity 1.0, on linear RGB. Distances
are Euclidean in OKLab times 100; about 2 can just be told apart side by side.
"""

from __future__ import annotations

import math
from itertools import combinations

import pytest

from gk_qda.ui.look import colors
from gk_qda.ui.look.tokens import DARK, LIGHT

EYES = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
LEAST = 10.0
MAIN = [hue.main for hue in colors.HUES]


def seen(color: str, eyes: str) -> tuple[float, float, float]:
    """What an eye makes of a colour, as lightness, a and b of OKLab."""
    linear = []
    for place in (1, 3, 5):
        share = int(color[place : place + 2], 16) / 255
        linear.append(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)
    result = "#"
    for row in EYES[eyes]:
        share = min(1.0, max(0.0, sum(a * b for a, b in zip(row, linear, strict=True))))
        curved = 12.92 * share if share <= 0.0031308 else 1.055 * share ** (1 / 2.4) - 0.055
        result += f"{round(255 * curved):02X}"
    lch = colors.to_oklch(result)
    turn = math.radians(lch.hue)
    return lch.lightness, lch.chroma * math.cos(turn), lch.chroma * math.sin(turn)


def distance(a: str, b: str, eyes: str) -> float:
    return 100 * math.dist(seen(a, eyes), seen(b, eyes))


def test_the_simulation_makes_red_and_green_alike_to_those_who_mix_them_up():
    red, green = "#C05028", "#7A7A28"
    assert distance(red, green, "normal") > 15
    assert distance(red, green, "deuteranopia") < distance(red, green, "normal") / 2
    assert distance("#FFFFFF", "#000000", "protanopia") == pytest.approx(100, abs=1)


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_no_two_codes_look_alike(eyes, tokens):
    for a, b in combinations(MAIN, 2):
        assert distance(a, b, eyes) >= LEAST, (a, b)
        filled = (colors.fill(color, tokens.base) for color in (a, b))
        assert distance(*filled, eyes) >= LEAST, (a, b)


@pytest.mark.parametrize("eyes", EYES)
def test_twelve_new_codes_get_twelve_colours_that_differ(eyes):
    offered: list[str] = []
    for _ in MAIN:
        offered.append(colors.next_hue(offered))
    assert min(distance(a, b, eyes) for a, b in combinations(offered, 2)) >= LEAST


def test_a_new_code_keeps_away_from_colours_that_somebody_picked():
    near_orange = "#F0A040"
    first = colors.next_hue([near_orange])
    assert all(distance(first, near_orange, eyes) >= LEAST for eyes in EYES)
