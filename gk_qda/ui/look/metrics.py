"""Heights, paddings and font sizes of the window, in logical pixels."""

from typing import NamedTuple


class Metrics(NamedTuple):
    """All sizes at 100 %; `Metrics.at(1.25)` gives them for larger type. Lines stay 1 px, focus frames 2 px."""

    # Heights
    menu_bar: int = 30
    desk_head: int = 40
    panel_head: int = 32
    base_line: int = 30
    button: int = 26
    head_button: int = 24
    panel_button: int = 22
    line_edit: int = 26
    status_bar: int = 26
    message_bar: int = 34
    tree_row: int = 24
    table_row: int = 24
    heat_row: int = 19
    heat_column: int = 26
    theme_row: int = 42
    popup_row: int = 32
    popup_row_tall: int = 40
    chip: int = 22
    # The rail
    rail: int = 88
    rail_narrow: int = 48
    rail_entry: int = 60
    rail_icon: int = 22
    # Marks
    icon: int = 16
    panel_icon: int = 14
    swatch: int = 11
    twisty: int = 12
    indent: int = 13
    rating: int = 11
    # Space
    inside: int = 8  # inside a control, left and right
    padding: int = 12  # inside a panel, and between groups
    gap: int = 6  # between controls of one group
    hairgap: int = 4  # between an icon and its word
    # Fonts
    title: int = 24
    heading: int = 13
    body: int = 12
    small: int = 11
    mini: int = 10
    reading: int = 14
    writing: int = 14

    @classmethod
    def at(cls, scale: float) -> "Metrics":
        """All sizes times `scale` (1.0 = 100 %), rounded to whole pixels."""
        return cls(*(round(size * scale) for size in _FULL_SIZE))


_FULL_SIZE = Metrics()


def line_pitch(size: int) -> int:
    """From one line of reading text of `size` pixels to the next, in pixels."""
    return round(1.42 * size)


# Radii do not grow with the type.
RADIUS_CONTROL = 4
RADIUS_POPUP = 6
RADIUS_KEY_CAP = 3
RADIUS_SWATCH = 2
