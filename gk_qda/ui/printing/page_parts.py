"""The parts of a laid-out page as values: what a test can look at and a painter paints."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from gk_qda.ui.printing.typesetting import FlowLine


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in units."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    def overlaps(self, other: Box) -> bool:
        """Whether both share an area; touching is not sharing (nor is a hundredth of a point)."""
        slack = 0.1
        return (
            self.left < other.right - slack
            and other.left < self.right - slack
            and self.top < other.bottom - slack
            and other.top < self.bottom - slack
        )


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of text and its upper edge."""

    line: FlowLine
    top: float


@dataclass(frozen=True, slots=True)
class Fill:
    """A wash, an underline or a bracket."""

    box: Box
    color: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Where a withdrawn paragraph was."""

    box: Box


@dataclass(frozen=True, slots=True)
class Mark:
    """The numbers of the codings that begin at one character, over it."""

    words: str
    left: float
    top: float


@dataclass(frozen=True, slots=True)
class Stripe:
    """The bar of a coding on this page; open at an end where the coding goes on over the page."""

    coding_id: int
    box: Box
    fill: str
    edge: str
    begins: bool
    ends: bool


@dataclass(frozen=True, slots=True)
class Name:
    """Number and name of a coding in the margin; ``scale`` shrinks its type where a page is crowded."""

    coding_id: int
    number: int
    lines: tuple[str, ...]  # the first one follows the number
    box: Box
    fill: str
    edge: str
    is_continued: bool  # the coding began on an earlier page
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over the first page."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LegendRow:
    """One code with the numbers of its codings."""

    lines: tuple[str, ...]
    numbers: tuple[str, ...]
    top: float
    fill: str
    edge: str


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet of one document."""

    number: int
    kind: Literal["text", "legend"]
    heading: Heading | None = None
    lines: tuple[PlacedLine, ...] = ()
    fills: tuple[Fill, ...] = ()
    gaps: tuple[Gap, ...] = ()
    marks: tuple[Mark, ...] = ()
    stripes: tuple[Stripe, ...] = ()
    names: tuple[Name, ...] = ()
    legend_title: tuple[str, float] | None = None  # words and upper edge
    legend: tuple[LegendRow, ...] = field(default=())
