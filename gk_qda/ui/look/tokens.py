"""Every colour of the window has a name here, once for the light and once for the dark theme.

Painters and style sheets ask for `tokens.muted`, never for a literal. Colours are "#RRGGBB" strings, so that this
module needs no Qt; wherever Qt expects a QColor it takes such a string as well.
"""

from typing import NamedTuple


class Tokens(NamedTuple):
    """The colours of one theme. `dark` says which one; the meaning of each name is in its comment."""

    dark: bool
    window: str  # ground of heads, bars and flat buttons
    base: str  # ground of transcript, grids, inspectors
    alt: str  # ground of the two left trees and of cells that have nothing to say
    raised: str  # face of labelled buttons
    text: str
    quiet: str  # turns of the interviewer
    muted: str  # labels, units, secondary lines, placeholders
    faint: str  # paragraph numbers, time marks, twisties
    separator: str  # 1 px lines between panes, rows, cells
    edge: str  # outline of labelled buttons, popups, key caps
    field: str  # outline of line edits, check boxes, activation rings
    accent: str  # "here": focus, active desk, links
    on_accent: str
    accent_soft: str  # active rail entry, pressed toggle, evidence mark
    selection: str
    selected_text: str
    warning_text: str
    warning_ground: str
    warning_edge: str
    stale_text: str
    stale_ground: str
    error_text: str
    error_ground: str
    error_edge: str
    ok: str  # "stored", "done"
    hatch: str  # strokes of "no source"
    hover: str
    tooltip: str
    tooltip_text: str
    heat: tuple[str, str, str, str, str]  # steps 1, 2, 3-4, 5-9, 10 and more
    heat_ink: tuple[str, str, str, str, str]  # the number printed on each step
    coder_a: str
    coder_b: str
    coders_agree: str


LIGHT = Tokens(
    dark=False,
    window="#F2F4F6",
    base="#FFFFFF",
    alt="#F7F8FA",
    raised="#FFFFFF",
    text="#1B1F24",
    quiet="#454E58",
    muted="#57616C",
    faint="#66707B",
    separator="#D9DEE3",
    edge="#BCC4CC",
    field="#838D97",
    accent="#1D5FA6",
    on_accent="#FFFFFF",
    accent_soft="#E6EFF9",
    selection="#D3E4F7",
    selected_text="#10233B",
    warning_text="#835000",
    warning_ground="#FFF4DA",
    warning_edge="#D99A1C",
    stale_text="#835000",
    stale_ground="#FFF8E6",
    error_text="#A12A1E",
    error_ground="#FCECE9",
    error_edge="#D2695D",
    ok="#1E6B45",
    hatch="#DDE2E7",
    hover="#E8ECF0",
    tooltip="#20262D",
    tooltip_text="#F3F5F7",
    heat=("#E4ECF4", "#C2D4E7", "#93B2D4", "#5D8DC0", "#2867AA"),
    heat_ink=("#10233B", "#10233B", "#10233B", "#10233B", "#FFFFFF"),
    coder_a="#4C8FD6",
    coder_b="#B978B6",
    coders_agree="#4A5561",
)

DARK = Tokens(
    dark=True,
    window="#1F2327",
    base="#17191C",
    alt="#1B1E22",
    raised="#2A2F35",
    text="#E3E6EA",
    quiet="#BBC4CD",
    muted="#A3ADB8",
    faint="#8B95A0",
    separator="#343A41",
    edge="#4C545D",
    field="#6E7883",
    accent="#7FB4EE",
    on_accent="#0D1B2A",
    accent_soft="#20364F",
    selection="#27486E",
    selected_text="#F1F6FC",
    warning_text="#F2C25C",
    warning_ground="#382D14",
    warning_edge="#B58325",
    stale_text="#F2C25C",
    stale_ground="#2E2716",
    error_text="#F49C90",
    error_ground="#40221E",
    error_edge="#B5564B",
    ok="#80CCA1",
    hatch="#33393F",
    hover="#292E34",
    tooltip="#E3E6EA",
    tooltip_text="#17191C",
    heat=("#262F39", "#344457", "#435A74", "#648CB7", "#7AACE3"),
    heat_ink=("#E3E6EA", "#E3E6EA", "#E3E6EA", "#0D1B2A", "#0D1B2A"),
    coder_a="#4C8FD6",
    coder_b="#B978B6",
    coders_agree="#A3ADB8",
)
