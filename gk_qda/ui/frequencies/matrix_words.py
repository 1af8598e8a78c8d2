"""The words of the matrix, in the language of the window."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject

from gk_qda.queries.code_matrix import Over, Value
from gk_qda.ui.dates import typed_value


class MatrixWords(QObject):
    """Heads, units and sentences; numbers as the locale writes them."""

    def head(self) -> str:
        """Over the codes."""
        return self.tr("Code with sub-codes")

    def by(self, name: str) -> str:
        """A kind of columns that is no attribute."""
        return {
            "document": self.tr("Documents"),
            "case": self.tr("Cases"),
            "kind": self.tr("Kinds of document"),
            "set": self.tr("Sets"),
            "person": self.tr("Persons"),
            "modus": self.tr("Mode"),
            "form": self.tr("Form"),
            "datum": self.tr("Date"),
        }.get(name, name)

    def values(self) -> list[tuple[Value, str]]:
        """What a cell can count."""
        return [
            ("total", self.tr("Codings")),
            ("own", self.tr("Codings without sub-codes")),
            ("documents", self.tr("Documents, once each")),
            ("segments", self.tr("Segments")),
            ("characters", self.tr("Characters")),
            ("words", self.tr("Words")),
            ("binary", self.tr("Occurs or not")),
            ("row_percent", self.tr("Row %")),
            ("column_percent", self.tr("Column % of codings")),
            ("documents_percent", self.tr("Column % of documents")),
        ]

    def looks(self) -> list[tuple[str, str]]:
        """How cells are shown."""
        return [
            ("heat", self.tr("Heat map")),
            ("table", self.tr("Symbols by table")),
            ("row", self.tr("Symbols by row")),
            ("column", self.tr("Symbols by column")),
        ]

    def size_of(self, unit: str, over: Over) -> str:
        """What the area of a disc says."""
        words = {
            "table": self.tr("{unit}: share of the largest number of the table"),
            "row": self.tr("{unit}: share of the largest number of the row"),
            "column": self.tr("{unit}: share of the largest number of the column"),
        }[over]
        return words.format(unit=unit)

    def share(self, share: float) -> str:
        """ "25 %"."""
        return self.tr("{n} %").format(n=self.number(round(100 * share)))

    def unit(self, value: Value) -> str:
        """What the sums count."""
        return {
            "own": self.tr("Own codings"),
            "documents": self.tr("Documents"),
            "documents_percent": self.tr("Documents"),
            "segments": self.tr("Segments"),
            "characters": self.tr("Characters"),
            "words": self.tr("Words"),
            "binary": self.tr("Columns"),
        }.get(value, self.tr("Codings"))

    def counted(self, value: Value, n: int) -> str:
        """A number with its unit: "11 codings"."""
        match value:
            case "documents" | "documents_percent":
                return self.tr("%n document(s)", "", n)
            case "segments":
                return self.tr("%n segment(s)", "", n)
            case "characters":
                return self.tr("%n character(s)", "", n)
            case "words":
                return self.tr("%n word(s)", "", n)
            case "binary":
                return self.tr("occurs %n time(s)", "", n)
            case "own":
                return self.tr("%n own coding(s)", "", n)
        return self.tr("%n coding(s)", "", n)

    def kind(self, kind: str) -> str:
        """Over the documents of a kind, in the plural."""
        return {
            "interview": self.tr("Interviews"),
            "reflection_talk": self.tr("Reflection talks"),
            "worksheet_text": self.tr("Worksheets"),
            "other": self.tr("Other documents"),
        }.get(kind, kind)

    def short_kind(self, kind: str) -> str:
        """The same where little room is."""
        return self.tr("Talks") if kind == "reflection_talk" else self.kind(kind)

    def name(self, by: str, name: str) -> str:
        """A column: a kind by its word, what has no value by saying so."""
        if not name:
            return self.tr("no value")
        return self.kind(name) if by == "kind" else typed_value(name)

    def documents(self) -> str:
        """Over the documents of all kinds."""
        return self.tr("Documents")

    def cases(self) -> str:
        """Over the cases."""
        return self.tr("Cases")

    def of(self, x: int, n: int) -> str:
        """ "9 of 14"."""
        return self.tr("{x} of {n}").format(x=self.number(x), n=self.number(n))

    def percent_of(self, n: int) -> str:
        """ "% of 502"."""
        return self.tr("% of {n}").format(n=self.number(n))

    def number(self, n: int) -> str:
        """A whole number."""
        return QLocale().toString(n)

    def percent(self, share: float) -> str:
        """A percentage without its sign."""
        return QLocale().toString(share, "f", 1)

    def residuals(self) -> str:
        """What cells may show instead of numbers."""
        return self.tr("Standardised residuals")

    def chi_square(self, value: float, degrees: int) -> str:
        """What residuals come to, and that this is no test."""
        words = self.tr("chi-square {value}, {degrees} degrees of freedom: no test")
        return words.format(value=QLocale().toString(value, "f", 2), degrees=self.number(degrees))

    def signed(self, number: float) -> str:
        """A residual with its sign; nothing where there is none."""
        if math.isnan(number):
            return ""
        words = QLocale().toString(abs(number), "f", 2)
        return words if round(number, 2) == 0 else f"{'+' if number > 0 else '−'}{words}"

    def expected(self, counted: str, expected: float) -> str:
        """A number beside the one that was to be expected."""
        words = self.tr("{counted}, expected {expected}")
        return words.format(counted=counted, expected=QLocale().toString(expected, "f", 1))

    def not_coded(self) -> str:
        """Of a document without any coding."""
        return self.tr("not coded yet")

    def cell(self, code: str, column: str, what: str) -> str:
        """What a cell says, for the status line and for screen readers."""
        return self.tr("{code} × {column}: {what}").format(code=code, column=column, what=what)

    def whole(self, code: str, what: str) -> str:
        """What a sum says."""
        return self.tr("{code}: {what}").format(code=code, what=what)

    def steps(self, ranges: Sequence[tuple[float, float | None]], *, is_percent: bool) -> list[str]:
        """The steps of the ramp in words."""
        if is_percent:
            found = [self.tr("below {n} %").format(n=self.number(int(ranges[1][0])))]
            found += [self._range(first, last) for first, last in ranges[1:-1]]
            return [*found, self.tr("{n} % and more").format(n=self.number(int(ranges[-1][0])))]
        found = [self._range(first, last) for first, last in ranges[:-1]]
        return [*found, self.tr("{n} and more").format(n=self.number(int(ranges[-1][0])))]

    def _range(self, first: float, last: float | None) -> str:
        if last is None or last == first:
            return self.number(int(first))
        return f"{self.number(int(first))}–{self.number(int(last))}"
