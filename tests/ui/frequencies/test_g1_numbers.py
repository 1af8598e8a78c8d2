"""Every number that the design prints for project G1, by the command line and on the Frequencies desk.

``NUMBERS`` is the table: section and number of analysis-semantics, what is printed there. Both readings must give
exactly these lines, so that a number without a reading is a failure too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex

from gk_qda.cli import main
from gk_qda.operations.settings import set_setting
from gk_qda.ui.frequencies.desk import FrequenciesDesk
from tests.g1 import SEGMENTS, names_of, opened_g1, write_g1
from tests.ui.desks import Stage, staged

Reading = dict[str, Any]
CODES = ("A", "B", "C")
PAIRS = ("AB", "AC", "BC")
NUMBERS: Reading = {
    "2.1 codings": {"A": [2, 1, 0, 0], "B": [1, 0, 2, 0], "C": [1, 1, 1, 0]},
    "2.1 sums of rows": [3, 3, 3],
    "2.1 sums of columns": [4, 2, 3, 0],
    "2.1 total": 9,
    "2.1 once per document": {"A": [1, 1, 0, 0], "B": [1, 0, 1, 0], "C": [1, 1, 1, 0]},
    "2.1 documents of each code": [2, 2, 3],
    "2.1 documents, total": 7,
    "2.2 overlap": [1, 1, 1],
    "2.2 near 0": [1, 1, 1],
    "2.2 near 1": [1, 2, 1],
    "2.2 near 2": [2, 2, 3],
    "2.2 near 3": [2, 3, 3],
    "2.2 same document": [1, 2, 2],
    "2.2 c-coefficient": [0.2, 0.2, 0.2],
    "2.3 segments, Stadt | Land": {"A": [3, 0], "B": [1, 2], "C": [2, 1]},
    "2.3 sum": [6, 3],
    "2.3 row %": {"A": [100, 0], "B": [33.3, 66.7], "C": [66.7, 33.3]},
    "2.3 column % of segments": {"A": [50, 0], "B": [16.7, 66.7], "C": [33.3, 33.3]},
    "2.3 column % of documents": {"A": [100, 0], "B": [50, 50], "C": [100, 50]},
    "2.3 chi-square, degrees of freedom": (3.0, 2),
    "2.8 codeline of D1": {"A": [1, 2, 5], "B": [2, 3], "C": [5]},
    "2.9 intersection": ["D1[10,20)"],
    "2.9 overlapping": ["D1[0,30)"],
    "2.9 near": ["s3", "s4", "s5", "s6"],
    "2.9 followed by": ["s5", "s6"],
    "2.9 only this code alone": ["s7"],
    "2.9 if inside": ["s4"],
    "2.10 D1-D3: a, b + c, d": (2, 1, 0),
    "2.10 simple match": [0.667, 0.333],
    "2.10 Jaccard": [0.667, 0.333],
    "2.10 Kuckartz & Rädiker": [0.8, 0.5],
    "2.10 Russel & Rao": [0.667, 0.333],
}
QUERIES = {
    "2.9 intersection": "A AND B",
    "2.9 overlapping": "A OVERLAPS B",
    "2.9 near": "A NEAR/1 C",
    "2.9 followed by": "A FOLLOWED BY/1 C",
    "2.9 only this code alone": "B ALONE AMONG (A, C)",
    "2.9 if inside": "C WITHIN A",
}
MEASURES = {
    "2.10 simple match": "simple",
    "2.10 Jaccard": "jaccard",
    "2.10 Kuckartz & Rädiker": "zeta",
    "2.10 Russel & Rao": "russel_rao",
}
SHARES = {
    "2.3 row %": ("row", "row_percent"),
    "2.3 column % of segments": ("column", "column_percent"),
    "2.3 column % of documents": ("documents", "documents_percent"),
}


def named(document: str, code: str, start: int, end: int) -> str:
    """A hit by the name of its segment, or by its place."""
    return names_of([(document, start, end)], code)[0]


class CommandLine:
    """Reads the table from what commands print."""

    def __init__(self, path: Path, capfd: pytest.CaptureFixture[str]) -> None:
        self.path, self.capfd = path, capfd

    def ask(self, command: str, *options: object) -> Any:
        self.capfd.readouterr()
        assert main([command, str(self.path), *map(str, options), "--json"]) == 0
        return json.loads(self.capfd.readouterr().out)

    def rows(self, key: str, *asked: object) -> dict[str, dict[str, Any]]:
        return {row["path"]: row[key] for row in self.ask(*asked)["rows"]}  # type: ignore[arg-type]

    def read(self) -> Reading:
        found: Reading = {}
        matrix = self.ask("frequencies", "--by", "document")
        found["2.1 codings"] = {row["path"]: list(row["by_total"].values()) for row in matrix["rows"]}
        found["2.1 sums of rows"] = [row["codings"] for row in matrix["rows"]]
        found["2.1 sums of columns"] = [one["codings"] for one in matrix["base"]["by_base"].values()]
        found["2.1 total"] = matrix["base"]["codings"]
        once = self.rows("by", "frequencies", "--by", "document", "--value", "documents")
        found["2.1 once per document"] = {code: list(cells.values()) for code, cells in once.items()}
        found["2.1 documents of each code"] = [row["documents"] for row in matrix["rows"]]
        found["2.1 documents, total"] = sum(row["documents"] for row in matrix["rows"])
        relations = self.ask("relations")["rows"]
        found["2.2 overlap"] = [row["overlaps"] for row in relations]
        for near in range(4):
            found[f"2.2 near {near}"] = [row["near"] for row in self.ask("relations", "--near", near)["rows"]]
        found["2.2 same document"] = [row["documents"] for row in relations]
        found["2.2 c-coefficient"] = [round(row["c_coefficient"], 3) for row in relations]
        assert [row["a"] + row["b"] for row in relations] == list(PAIRS)
        crosstab = self.ask("crosstab", "--by", "Typ", "--stats")
        found["2.3 segments, Stadt | Land"] = {
            row["path"]: [row["by_total"][key] for key in ("Stadt", "Land")] for row in crosstab["rows"]
        }
        base = crosstab["base"]
        found["2.3 sum"] = [base["by_base"][key]["codings"] for key in ("Stadt", "Land")]
        found["2.3 chi-square, degrees of freedom"] = (
            round(base["chi_square"], 2),
            base["degrees_of_freedom"],
        )
        for name, (percent, _) in SHARES.items():
            shares = self.rows("percent", "crosstab", "--by", "Typ", "--percent", percent)
            found[name] = {c: [round(one[key], 1) for key in ("Stadt", "Land")] for c, one in shares.items()}
        line = self.rows("paragraphs", "codeline", "--document", "D1")
        found["2.8 codeline of D1"] = {code: [int(n) for n in cells] for code, cells in line.items()}
        for name, expression in QUERIES.items():
            hits = self.ask("query", expression)["rows"]
            found[name] = [named(row["document"], row["code"], row["start"], row["end"]) for row in hits]
        for name, measure in MEASURES.items():
            pairs = {row["a"] + row["b"]: row for row in self.ask("similarity", "--measure", measure)["rows"]}
            found[name] = [round(pairs[pair]["value"], 3) for pair in ("D1D3", "D2D3")]
            one = pairs["D1D3"]
            found["2.10 D1-D3: a, b + c, d"] = (one["both"], one["only_a"] + one["only_b"], one["neither"])
        return found


def choose(stage: Stage, choice: Any, value: object) -> None:
    next(a for a in choice.menu().actions() if a.data()[0] == value).trigger()
    stage.settle()


class Desk:
    """Reads it from the words and charts of the tabs, after the choices a person would make."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    def tab(self, name: str) -> Any:
        self.stage.desk.show_tab(name)  # type: ignore[attr-defined]
        self.stage.settle()
        return self.stage.desk.tab(name)  # type: ignore[attr-defined]

    def read(self) -> Reading:
        return self.table() | self.relations() | self.course() | self.queries() | self.similarity()

    def cells(self, model: Any, columns: range, rows: range | None = None) -> list[list[float]]:
        """Numbers as they stand in a table; an empty cell is 0."""
        lines = rows or range(model.rowCount())
        words = [[model.index(row, at, QModelIndex()).data() or "0" for at in columns] for row in lines]
        return [[float(word.replace(" %", "").split(" of ")[0]) for word in line] for line in words]

    def matrix(self) -> dict[str, list[float]]:
        model = self.stage.desk.tab().model  # type: ignore[attr-defined]
        groups = range(model.first_group, model.columnCount())
        return dict(zip(CODES, self.cells(model, groups), strict=True))

    def table(self) -> Reading:
        tab, found = self.tab("table"), {}
        found["2.1 codings"] = self.matrix()
        sums = self.cells(tab.model, range(1, 4))
        found["2.1 sums of rows"] = [line[0] for line in sums]
        choose(self.stage, tab.value, "documents")
        found["2.1 once per document"] = self.matrix()
        once = [line[0] for line in self.cells(tab.model, range(1, 2))]
        found["2.1 documents of each code"], found["2.1 documents, total"] = once, sum(once)
        panel = tab.crosstab
        panel.rows = "all"
        choose(self.stage, panel.by, "kind")
        panel._take_value("total")
        self.stage.settle()
        found["2.1 total"] = self.cells(panel.model, range(2, 3))[-1][0]
        choose(self.stage, tab.value, "total")
        found["2.1 sums of columns"] = [sum(column) for column in zip(*self.matrix().values(), strict=True)]
        choose(self.stage, panel.by, "Typ")
        *rows, last = self.cells(panel.model, range(1, 3))
        found["2.3 segments, Stadt | Land"] = dict(zip(CODES, rows, strict=True))
        found["2.3 sum"] = last
        for name, (_, value) in SHARES.items():
            panel._take_value(value)
            self.stage.settle()
            cells = self.cells(panel.model, range(1, 3), range(3))
            found[name] = dict(zip(CODES, cells, strict=True))
        panel._take_value("residuals")
        self.stage.settle()
        said = panel.head.count()
        square, _, rest = said.partition("chi-square ")[2].partition(", ")
        found["2.3 chi-square, degrees of freedom"] = (float(square), int(rest.split()[0]))
        assert panel.model.index(0, 1).data() == "+0.71", "(3 - 2) / root of 2"
        return found

    def relations(self) -> Reading:
        tab, found = self.tab("relations"), {}

        def numbers() -> list[float]:
            names = [tab.related.table.scope.book.codes[at].path for at in tab.shown]
            values = tab.chart.chart.values
            shown = [float(values[names.index(a), names.index(b)]) for a, b in PAIRS]
            assert shown == [float(values[names.index(b), names.index(a)]) for a, b in PAIRS]
            return [round(n, 3) for n in shown]

        found["2.2 overlap"] = numbers()
        choose(self.stage, tab.value, "near")
        for near in range(4):
            tab.distance.setValue(near)
            self.stage.settle()
            found[f"2.2 near {near}"] = numbers()
        choose(self.stage, tab.value, "documents")
        found["2.2 same document"] = numbers()
        choose(self.stage, tab.value, "coefficient")
        found["2.2 c-coefficient"] = numbers()
        return found

    def course(self) -> Reading:
        tab = self.tab("course")
        choose(self.stage, tab.shows, "codeline")
        choose(self.stage, tab.documents, "D1")
        chart = tab.view.chart
        names = [label.text for label in chart.rows]
        return {
            "2.8 codeline of D1": {
                name: [
                    int(chart.numbers[column]) if chart.numbers else column + 1
                    for column in chart.filled[row]
                ]
                for row, name in enumerate(names)
            }
        }

    def queries(self) -> Reading:
        tab, found = self.tab("query"), {}
        for name, expression in QUERIES.items():
            tab.show_query(expression)
            self.stage.settle()
            assert tab.field.toPlainText() == expression
            hits = tab.hits.segments.segments
            found[name] = [named(s.document.name, s.code.name, s.coding.start, s.coding.end) for s in hits]
        return found

    def similarity(self) -> Reading:
        tab, found = self.tab("similarity"), {}
        for name, measure in MEASURES.items():
            choose(self.stage, tab.measure, measure)
            chart = tab.view.chart
            rows, columns = ([label.text for label in labels] for labels in (chart.rows, chart.columns))
            found[name] = [
                round(float(chart.values[rows.index(a), columns.index(b)]), 3)
                for a, b in (("D1", "D3"), ("D2", "D3"))
            ]
        tab._show_pair(0, 2)
        heads = [tab.pair.list.topLevelItem(n) for n in range(tab.pair.list.topLevelItemCount())]
        both, first, second, neither = (head.childCount() for head in heads)
        found["2.10 D1-D3: a, b + c, d"] = (both, first + second, neither)
        return found


@pytest.fixture
def stage(tmp_path, theme, qapp, monkeypatch) -> Iterator[Stage]:
    monkeypatch.setattr("tests.ui.desks.opened_copy", opened_g1)
    with staged(FrequenciesDesk, tmp_path, theme) as stage:
        stage.context.workspace.change("set_setting", lambda s: set_setting(s, "small_n", 2))
        stage.settle()
        yield stage


def test_the_command_line_gives_every_number(tmp_path, capfd):
    assert len(SEGMENTS) == NUMBERS["2.1 total"]
    assert CommandLine(write_g1(tmp_path / "g1.gkqda"), capfd).read() == NUMBERS


def test_the_desk_gives_every_number(stage):
    assert Desk(stage).read() == NUMBERS
