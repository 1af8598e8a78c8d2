"""The columns of a page: paragraph numbers, text, stripes, names. Lengths in units, ten to a point."""

from __future__ import annotations

from dataclasses import dataclass

from gk_qda.ui.printing.options import PrintOptions

UNITS = 10  # a point: large enough for fonts to scale without rounding
DPI = 72 * UNITS


def pt(points: float) -> float:
    """Points in units."""
    return points * UNITS


PAPERS = {"A4": (pt(595.28), pt(841.89)), "Letter": (pt(612), pt(792))}
_MARGIN_SIDE = pt(40)
_MARGIN_TOP = pt(44)
_MARGIN_BOTTOM = pt(40)
_FOOTER = pt(24)  # from the text to the foot of the page number
_NUMBERS = pt(26)
_NUMBER_GAP = pt(8)
_GAP = pt(12)  # between text and stripes, and stripes and names
_NAMES = {False: pt(124), True: pt(190)}  # by landscape
LANE = pt(5)
_LANES = (3, 12)  # room is kept for at least, and for at most so many of full width
PITCH = pt(14.6)
TEXT_SIZE = pt(9.8)


@dataclass(frozen=True, slots=True)
class Frame:
    """One page size with its columns; x from the left, y from the top of the sheet."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float  # of the text
    footer: float  # baseline of the page number
    number_right: float
    text_left: float
    text_right: float
    lanes_left: float
    lanes_width: float
    names_left: float

    @property
    def text_width(self) -> float:
        """The measure."""
        return self.text_right - self.text_left

    @property
    def names_width(self) -> float:
        """Room for the names of codes."""
        return self.right - self.names_left

    @property
    def room(self) -> float:
        """Height for text on a page without a head."""
        return self.bottom - self.top


def frame_for(options: PrintOptions, depth: int) -> Frame:
    """The columns for these options where at most ``depth`` codings lie over one another."""
    width, height = PAPERS[options.paper]
    if options.landscape:
        width, height = height, width
    left, right = _MARGIN_SIDE, width - _MARGIN_SIDE
    text_left = left + _NUMBERS + _NUMBER_GAP
    names_left = right - _NAMES[options.landscape]
    lanes = LANE * min(max(depth + 1, _LANES[0]), _LANES[1])
    lanes_left = names_left - pt(5) - lanes
    text_right = lanes_left - _GAP if options.with_codings else right
    bottom = height - _MARGIN_BOTTOM - _FOOTER
    return Frame(
        width=width,
        height=height,
        left=left,
        right=right,
        top=_MARGIN_TOP,
        bottom=bottom,
        footer=height - _MARGIN_BOTTOM,
        number_right=left + _NUMBERS,
        text_left=text_left,
        text_right=text_right,
        lanes_left=lanes_left,
        lanes_width=lanes,
        names_left=names_left,
    )
