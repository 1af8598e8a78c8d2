"""Colours of codes: twelve hues, their tints, and four functions that keep any colour visible.

Pure arithmetic on "#RRGGBB" strings. Lightness and chroma are those of OKLCH (B. Ottosson, "A perceptual color
space for image processing", 2020); contrast is that of WCAG 2.2, "relative luminance" and "contrast ratio", 1 to 21.
"""

import math
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

LIGHT_TEXT, LIGHT_QUIET = "#1B1F24", "#454E58"
DARK_TEXT, DARK_QUIET = "#E3E6EA", "#BBC4CD"

_EDGE_CONTRAST = 3.0
_TEXT_CONTRAST = 4.5
_WASH_CONTRAST = 7.0
_STEP = 0.005
_SPEAKER_HUES = (255.0, 40.0, 150.0, 325.0, 90.0, 200.0, 290.0, 5.0)  # degrees; neighbours lie far apart
_SPEAKER_CHROMA = 0.11
_GAMUT_SLACK = 0.0005
_DIMMEST, _BRIGHTEST = 0.45, 0.88  # lightness of fills on a dark base
_FADE = 0.97
_ALIKE = 0.10  # nearer colours are easily mixed up


class Hue(NamedTuple):
    """A hue of the code palette: `name` in English, `tints` from the main code down to the fourth level."""

    name: str
    tints: tuple[str, str, str, str]

    @property
    def main(self) -> str:
        """The full colour, for a main code."""
        return self.tints[0]


class Oklch(NamedTuple):
    """Lightness 0..1, chroma 0..about 0.37, hue in degrees 0..360."""

    lightness: float
    chroma: float
    hue: float


# The smallest distance between any two is 13.6 (OKLab x 100) and stays above 10 for protan, deutan and tritan eyes,
# as full colours and as fills of both themes (tests/ui/look/test_color_vision.py).
_MAIN_HUES = (
    ("orange", "#EC9B3E"),
    ("sky", "#47CFF8"),
    ("green", "#1F877B"),
    ("yellow", "#F8CE01"),
    ("brick", "#A83614"),
    ("pink", "#D958BB"),
    ("mint", "#B8DFB0"),
    ("indigo", "#8286FE"),
    ("amber", "#A37C0C"),
    ("grey", "#AAABA4"),
    ("blue", "#1754A7"),
    ("plum", "#6E4667"),
)
_WHITE_SHARE = (0.0, 0.25, 0.45, 0.60)


def _channels(color: str) -> tuple[int, int, int]:
    value = int(color[1:7], 16)
    return value >> 16, value >> 8 & 255, value & 255


def _hex(channels: Iterable[float]) -> str:
    return "#" + "".join(f"{min(255, max(0, round(c))):02X}" for c in channels)


def _linear(channel: float) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def _companded(share: float) -> float:
    share = min(1.0, max(0.0, share))
    return 255 * (12.92 * share if share <= 0.0031308 else 1.055 * share ** (1 / 2.4) - 0.055)


def mix(color: str, other: str, share: float) -> str:
    """`color` with `share` (0..1) of `other` in it, channel by channel as a painter with opacity would do."""
    pairs = zip(_channels(color), _channels(other), strict=True)
    return _hex(a + (b - a) * share for a, b in pairs)


def tint(color: str, level: int) -> str:
    """The colour of a code `level` steps below the main code that owns `color`; from level 4 on nothing changes."""
    return mix(color, "#FFFFFF", _WHITE_SHARE[min(max(level, 1), len(_WHITE_SHARE)) - 1])


HUES = tuple(
    Hue(name, (tint(main, 1), tint(main, 2), tint(main, 3), tint(main, 4))) for name, main in _MAIN_HUES
)


def luminance(color: str) -> float:
    """Relative luminance, 0 (black) to 1 (white)."""
    red, green, blue = (_linear(c) for c in _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: str, b: str) -> float:
    """Contrast ratio of two colours, 1 (same) to 21 (black on white)."""
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


def is_dark(ground: str) -> bool:
    """Whether light text reads better than dark text on `ground`."""
    return contrast(ground, "#FFFFFF") > contrast(ground, "#000000")


def to_oklch(color: str) -> Oklch:
    """Lightness, chroma and hue of a colour."""
    red, green, blue = (_linear(c) for c in _channels(color))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return Oklch(lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360)


def next_hue(used: Iterable[str]) -> str:
    """The full colour for a new main code: the first hue unlike all of `used`, or else the one used least."""
    counts: Counter[str] = Counter()
    for color, number in Counter(color.upper() for color in used).items():
        for hue in HUES:
            if _distance(color, hue.main) < _ALIKE:
                counts[hue.main] += number
    return min(HUES, key=lambda hue: counts[hue.main]).main


def _distance(a: str, b: str) -> float:
    """How different two colours look: Euclidean in OKLab, 0 to about 1."""
    one, other = to_oklch(a), to_oklch(b)
    turn = math.radians(one.hue - other.hue)
    apart = one.chroma**2 + other.chroma**2 - 2 * one.chroma * other.chroma * math.cos(turn)
    return math.hypot(one.lightness - other.lightness, math.sqrt(max(0.0, apart)))


def _shares(color: Oklch) -> tuple[float, float, float]:
    """Linear red, green and blue; below 0 or above 1 where no screen can show the colour."""
    a = color.chroma * math.cos(math.radians(color.hue))
    b = color.chroma * math.sin(math.radians(color.hue))
    long = (color.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (color.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (color.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def from_oklch(color: Oklch) -> str:
    """The nearest colour a screen can show: chroma gives way, lightness and hue stay."""
    shares = _shares(color)
    chroma = color.chroma
    while not all(-_GAMUT_SLACK <= share <= 1 + _GAMUT_SLACK for share in shares) and chroma > 1e-4:
        chroma *= _FADE
        shares = _shares(Oklch(color.lightness, chroma, color.hue))
    return _hex(_companded(share) for share in shares)


@lru_cache(maxsize=4096)
def edge(color: str, base: str) -> str:
    """`color` moved away from `base` until its outline is seen (contrast 3); hue and chroma stay."""
    lch, result = to_oklch(color), color.upper()
    step = _STEP if is_dark(base) else -_STEP
    lightness = lch.lightness
    while contrast(result, base) < _EDGE_CONTRAST and 0 < lightness < 1:
        lightness += step
        result = from_oklch(Oklch(lightness, lch.chroma, lch.hue))
    return result


@lru_cache(maxsize=4096)
def fill(color: str, base: str) -> str:
    """The inside of a stripe or swatch: on a light base the colour itself, on a dark one without glare.

    Only what is brighter or dimmer than the whole palette gives way: hues that some eyes tell apart by their
    lightness alone (orange and yellow) must keep it.
    """
    if not is_dark(base):
        return color.upper()
    lch = to_oklch(color)
    lightness = min(_BRIGHTEST, max(_DIMMEST, lch.lightness))
    return color.upper() if lightness == lch.lightness else from_oklch(Oklch(lightness, lch.chroma, lch.hue))


@lru_cache(maxsize=4096)
def wash(color: str, base: str, depth: int) -> str:
    """The ground under coded words on `base`.

    `color` is the full colour of the branch, so that washes of pale tints stay visible; `depth` is how many
    codings lie on the words, 1 to 3. Body text keeps a contrast of 7 on it, the quiet words of interviewers 4.5.
    """
    dark = is_dark(base)
    text, quiet = (DARK_TEXT, DARK_QUIET) if dark else (LIGHT_TEXT, LIGHT_QUIET)
    lch = to_oklch(color)
    chroma = lch.chroma if lch.chroma < 0.02 else max(0.10, lch.chroma)
    lightness = max(0.62, lch.lightness) if dark else min(0.80, lch.lightness)
    strong = from_oklch(Oklch(lightness, chroma, lch.hue))
    alpha = min((0.28 if dark else 0.26) + 0.10 * (min(max(depth, 1), 3) - 1), 0.46)
    result = mix(base, strong, alpha)
    while alpha > 0 and (contrast(text, result) < _WASH_CONTRAST or contrast(quiet, result) < _TEXT_CONTRAST):
        alpha -= 0.02
        result = mix(base, strong, alpha)
    return result


@lru_cache(maxsize=64)
def speaker_ink(number: int, base: str) -> str:
    """A quiet ink for the label of the speaker with this number, from 0; after eight they begin again.

    It reads at least as well as the quiet words of interviewers, on `base` and on every wash: contrast 4.5 or more.
    """
    dark = is_dark(base)
    wanted = contrast(DARK_QUIET if dark else LIGHT_QUIET, base)
    lightness, step = (0.70, _STEP) if dark else (0.60, -_STEP)
    hue = _SPEAKER_HUES[number % len(_SPEAKER_HUES)]
    result = from_oklch(Oklch(lightness, _SPEAKER_CHROMA, hue))
    while contrast(result, base) < wanted and 0 < lightness < 1:
        lightness += step
        result = from_oklch(Oklch(lightness, _SPEAKER_CHROMA, hue))
    return result


def on(color: str) -> str:
    """Black or white, whichever reads better on `color`."""
    return "#FFFFFF" if is_dark(color) else "#000000"
