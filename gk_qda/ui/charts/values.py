"""What charts show: frozen values that may cross threads; and the palette they are drawn with."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtGui import QFont, QFontInfo

from gk_qda.ui.look.tokens import LIGHT, Tokens

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from gk_qda.exporting.table import Table

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours, family and size of the type; ``label_room`` is the widest that names may get, in pixels."""

    tokens: Tokens
    family: str
    size: int = 12
    label_room: int = 280

    @property
    def small(self) -> int:
        """Pixels of labels of columns, units, notes."""
        return self.size - 1

    def font(self, *, small: bool = False, bold: bool = False, larger: int = 0) -> QFont:
        """A fresh font with figures of equal width."""
        made = QFont(self.family)
        made.setPixelSize((self.small if small else self.size) + larger)
        made.setBold(bold)
        made.setFeature(QFont.Tag("tnum"), 1)
        return made

    def on_paper(self) -> Palette:
        """The same type in the colours of the light theme, with more room for names."""
        return Palette(LIGHT, QFontInfo(self.font()).family(), 12, 420)


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a row or column: with the swatch of a code, indented by its level, with a muted note behind."""

    text: str
    color: str = ""
    level: int = 1
    bold: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One thing in a chart that can be pointed at; what row and column are, the chart says."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of a legend: a colour of a code, a step of the heat ramp (0-4), a hatch, a bar's colour, a disc."""

    text: str
    color: str = ""
    step: int | None = None
    hatched: bool = False
    size: float = 0.0  # of a disc, as a share of the largest


class Measured:
    """A chart keeps what was measured of it: names are long to measure and short to keep."""

    @cached_property
    def measured(self) -> dict[Any, Any]:
        """By what was measured, and with which palette."""
        return {}

    def prepare(self) -> None:
        """Count at once what is counted once."""

    def measure(self, what: str, palette: Palette, take: Callable[[], T]) -> T:
        """What ``take`` gives, asked once for each palette."""
        key = (what, palette)
        if key not in self.measured:
            self.measured[key] = take()
        found: T = self.measured[key]
        return found


@dataclass(frozen=True, eq=False)
class HeatMap(Measured):
    """Numbers in rows and columns. ``steps`` are the least values of the second to fifth colour.

    NaN is hatched; 0 stays empty unless ``shows_zero``. ``reversed`` gives small values the strong colours.
    ``sizes`` (0 to 1) make discs of these shares of the largest instead. ``flags`` put a dot into cells
    (row, column): yellow for a caution (False), red for a warning (True).
    """

    rows: tuple[Label, ...]
    columns: tuple[Label, ...]
    values: NDArray[Any]
    steps: tuple[float, float, float, float] = (2, 3, 5, 10)
    decimals: int = 0
    comma: bool = False
    shows_zero: bool = False
    reversed: bool = False
    without_diagonal: bool = False
    sizes: NDArray[Any] | None = field(default=None, repr=False)
    texts: tuple[tuple[str, ...], ...] = ()  # what is printed in the cells instead of the numbers
    flags: Mapping[tuple[int, int], bool] = field(default_factory=dict, repr=False)

    @cached_property
    def largest(self) -> float:
        """The largest number, 0 without any."""
        known = self.values[self.values == self.values]
        return float(known.max()) if known.size else 0.0


@dataclass(frozen=True, slots=True)
class Bar:
    """``value`` of ``of``, and the words beside it ("6 von 8")."""

    value: float
    of: float
    words: str


@dataclass(frozen=True, eq=False)
class Bars(Measured):
    """Horizontal bars: a row a name, a column a group; without ``columns`` there is one."""

    rows: tuple[Label, ...]
    columns: tuple[Label, ...]
    bars: tuple[tuple[Bar | None, ...], ...]  # by row, then column


@dataclass(frozen=True, slots=True)
class Mark:
    """Something at a date in a lane; ``amount`` is its size and the number beside it."""

    lane: int
    day: date
    amount: int
    words: str


@dataclass(frozen=True, eq=False)
class Timeline(Measured):
    """Marks by date; a lane is a kind of document, a code ..."""

    lanes: tuple[Label, ...]
    marks: tuple[Mark, ...]  # sorted by lane, then date
    comma: bool = False  # dates as in German

    def prepare(self) -> None:
        """Many marks take their time."""
        _ = self.bounds, self.most, self.days

    @cached_property
    def bounds(self) -> tuple[int, ...]:
        """Where the marks of each lane begin, and the end of the last."""
        found = [0] * (len(self.lanes) + 1)
        for mark in self.marks:
            found[mark.lane + 1] += 1
        return tuple(accumulate(found))

    @cached_property
    def most(self) -> int:
        """The largest amount."""
        return max((mark.amount for mark in self.marks), default=0)

    @cached_property
    def days(self) -> tuple[int, int]:
        """The first and the last day, as ordinals."""
        days = [mark.day.toordinal() for mark in self.marks] or [date(2020, 1, 1).toordinal()]
        return min(days), max(days)


@dataclass(frozen=True, slots=True)
class Portrayed:
    """One document of a portrait: a colour and a number of tiles for each of its segments in order."""

    label: Label
    colors: tuple[str, ...]
    tiles: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Portraits(Measured):
    """Tiles in lines of ``across``, a block a document. Rows are documents, columns their segments."""

    documents: tuple[Portrayed, ...]
    across: int = 40

    @cached_property
    def lines(self) -> int:
        """Lines of tiles of the document that has most."""
        most = max((sum(document.tiles) for document in self.documents), default=0)
        return max(1, -(-most // self.across))

    def ends(self, document: int) -> list[int]:
        """How many tiles a document has up to each of its segments."""
        key = ("ends", document)
        if key not in self.measured:
            self.measured[key] = list(accumulate(self.documents[document].tiles))
        found: list[int] = self.measured[key]
        return found


@dataclass(frozen=True, eq=False)
class Strips(Measured):
    """Filled places along lines: a codeline, or documents beside each other.

    ``lengths`` are the places of each row, ``cells`` the colours in each filled one, from above. With ``stretched``
    every row fills the width. ``heads`` name the columns (none: they are numbered by ``numbers``); ``absent`` are
    hatched: nothing can be said there.
    """

    rows: tuple[Label, ...]
    lengths: tuple[int, ...]
    cells: Mapping[tuple[int, int], tuple[str, ...]] = field(repr=False)
    numbers: tuple[str, ...] = ()
    heads: tuple[Label, ...] = ()
    stretched: bool = False
    absent: frozenset[tuple[int, int]] = frozenset()

    def prepare(self) -> None:
        """Many places take their time."""
        _ = self.filled

    @cached_property
    def filled(self) -> Mapping[int, list[int]]:
        """The filled places of each row that has any."""
        found: dict[int, list[int]] = {}
        for row, column in sorted(self.cells):
            found.setdefault(row, []).append(column)
        return found


@dataclass(frozen=True, slots=True)
class CloudWord:
    """A word of a cloud; the more ``amount``, the larger it is written."""

    text: str
    amount: float


@dataclass(frozen=True, eq=False)
class WordCloud(Measured):
    """Words as large as they are frequent, the most frequent in the middle. Rows are words."""

    words: tuple[CloudWord, ...]  # the commonest first


@dataclass(frozen=True, slots=True)
class Twig:
    """A word in a word tree: ``level`` is its distance from the root, negative at the left; ``parent`` is a row."""

    text: str
    count: int
    level: int
    parent: int


@dataclass(frozen=True, eq=False)
class Twigs(Measured):
    """A word with what leads to it at the left and what follows at the right. Rows are twigs, the root is the first.

    A twig stands behind its parent, and the twigs of one parent stand together.
    """

    twigs: tuple[Twig, ...]


Chart = HeatMap | Bars | Timeline | Portraits | Strips | WordCloud | Twigs


@dataclass(frozen=True, eq=False)
class Picture:
    """A chart with everything that must be printed with it."""

    chart: Chart
    title: str
    lines: tuple[str, ...] = ()  # base, unit, filters, date, versions
    notes: tuple[str, ...] = ()
    legend: Sequence[Key] = ()
    synthetic: str = ""
    moment: datetime | None = field(kw_only=True)  # of the data: files have it as their date

    @classmethod
    def of(
        cls, chart: Chart, table: Table, *, legend: Sequence[Key] = (), notes: tuple[str, ...] = ()
    ) -> Picture:
        """A chart with title, base and hints of the table that it shows; ``notes`` follow those of the table."""
        said = (*table.notes, *notes)
        return cls(
            chart, table.title, table.base_lines, said, legend, table.synthetic or "", moment=table.moment
        )
