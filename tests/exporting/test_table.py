import csv
import datetime as dt
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.errors.exporting import NeedsFile, UnknownFormat
from gk_qda.exporting.table import Column, Table
from gk_qda.exporting.tabular import csv_bytes, guard, json_bytes, unguard
from gk_qda.exporting.writing import format_of, write_table

NOTICE = "(Demo, synthetisch) & mehr"
RISKY = ("=SUMME(A1)", "+49 201", "-Duldung", "@LaKI", "\tx", "\rx", "'=ok")


def small(**changes: Any) -> Table:
    """Three codes, one number of every kind."""
    values: dict[str, Any] = {
        "title": "Codehäufigkeiten",
        "columns": (
            Column("path", "Code", indent_by="level"),
            Column("codings", "Codierungen", "integer"),
            Column("share", "% der Codierungen", "percent"),
            Column("documents", "Dokumente"),
            Column("day", "Datum", "date"),
        ),
        "rows": (
            {
                "path": "Corona",
                "level": 1,
                "codings": np.int64(99),
                "share": 30.745,
                "documents": "14 von 14",
            },
            {
                "path": "Corona > Umgang 👍🏽",
                "level": 2,
                "codings": 1234,
                "share": float("nan"),
                "documents": "=SUMME(A1)",
                "day": dt.date(2020, 5, 5),
                "by": {"TM01": 1},
            },
            {"path": 'B, „C“; "D"\nE', "level": 1, "codings": 0, "share": 0.5, "day": "2020-04"},
        ),
        "base": {"documents": 14, "kinds": ["interview"]},
        "base_lines": ("Basis: 14 Dokumente", "ohne technische Codes"),
        "notes": ("analysiert: 14",),
    }
    return Table(**(values | changes))


def printed(table: Table, chosen: str, **options: Any) -> str:
    sink = io.StringIO()
    assert write_table(table, to=None, format=chosen, stdout=sink, **options) == []
    return sink.getvalue()


def test_suffix_decides_then_the_chosen_format() -> None:
    assert format_of(Path("a.CSV"), "json") == "csv"
    assert format_of(Path("a.dat"), "json") == "json"
    assert format_of(None, "csv") == "csv"
    assert format_of(None, None) == "table"
    assert format_of(Path("a.txt"), None) == "table"
    with pytest.raises(UnknownFormat, match=r"report\.pdf.*\.csv, \.json, \.xlsx"):
        format_of(Path("report.pdf"), None)
    with pytest.raises(UnknownFormat, match="Possible: table, csv, json, xlsx"):
        format_of(None, "pdf")


def test_csv_is_rfc_4180() -> None:
    rows = list(csv.reader(io.StringIO(printed(small(), "csv"), newline="")))
    assert rows == [
        ["path", "codings", "share", "documents", "day"],
        ["Corona", "99", "30.745", "14 von 14", ""],
        ["Corona > Umgang 👍🏽", "1234", "", "'=SUMME(A1)", "2020-05-05"],
        ['B, „C“; "D"\nE', "0", "0.5", "", "2020-04"],
    ]
    assert csv_bytes(small()).count(b"\r\n") == 4


def test_csv_for_german_spreadsheets() -> None:
    content = csv_bytes(small(), excel_de=True)
    assert content.startswith(b"\xef\xbb\xbfpath;codings;")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows[1] == ["Corona", "99", "30,745", "14 von 14", ""]


@pytest.mark.parametrize("text", RISKY)
def test_no_text_can_run_as_a_formula(text: str) -> None:
    assert guard(text) == "'" + text
    assert unguard(guard(text)) == text


@given(st.text(alphabet="'=+-@\t\ra1 <", max_size=8))
def test_guard_can_be_taken_back(text: str) -> None:
    guarded = guard(text)
    assert unguard(guarded) == text
    assert guarded[:1] not in {"=", "+", "-", "@", "\t", "\r"} or guarded == ""


def test_numbers_are_not_guarded() -> None:
    table = small(rows=({"path": "A", "level": 1, "codings": -3, "share": -0.5},))
    assert "A,-3,-0.5,," in printed(table, "csv")


def test_csv_file_has_its_base_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "häufig.csv"
    assert write_table(small(synthetic=NOTICE), to=target, format="csv") == [
        target,
        tmp_path / "häufig.base.json",
    ]
    base = json.loads((tmp_path / "häufig.base.json").read_text(encoding="utf-8"))
    assert base == {"synthetic": NOTICE, "documents": 14, "kinds": ["interview"]}
    assert target.read_bytes() == csv_bytes(small())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["häufig.base.json", "häufig.csv"]


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="a device of Unix")
def test_a_device_gets_no_side_file() -> None:
    assert write_table(small(), to=Path("/dev/null"), format="csv") == [Path("/dev/null")]
    assert not Path("/dev/null.base.json").exists()


def test_json_is_one_document_with_every_key() -> None:
    document = json.loads(printed(small(synthetic=NOTICE), "json"))
    assert document["base"] == {"synthetic": NOTICE, "documents": 14, "kinds": ["interview"]}
    assert document["rows"][0]["codings"] == 99
    assert document["rows"][1]["by"] == {"TM01": 1}
    assert document["rows"][1]["share"] is None
    assert document["rows"][1]["day"] == "2020-05-05"
    assert "häufig" in json_bytes(small(rows=({"path": "häufig"},))).decode()
    assert json.loads(json_bytes(small(rows=()))) == {"base": small().base, "rows": []}


def test_plain_table_has_base_first_and_nothing_cut() -> None:
    long = "sehr lange Zusammenfassung " * 40
    table = small(synthetic=NOTICE, notes=("analysiert: 14", long))
    lines = printed(table, "table").splitlines()
    assert lines[:4] == [NOTICE, "Codehäufigkeiten", "Basis: 14 Dokumente", "ohne technische Codes"]
    assert lines[-1] == NOTICE
    assert long in lines
    assert "\x1b" not in "".join(lines)
    head = next(line for line in lines if line.startswith("Code "))
    corona = next(line for line in lines if line.startswith("Corona "))
    assert corona.index("99") + 2 == head.index("Codierungen") + len("Codierungen")
    assert "30,7" in corona
    assert "05.05.2020" in next(line for line in lines if line.startswith("  Umgang 👍🏽"))


def test_control_characters_do_not_reach_the_terminal() -> None:
    table = small(rows=({"path": "A", "level": 1, "documents": "\x1b[2Jweg\x9b"},))
    text = printed(table, "table")
    assert "\ufffd[2Jweg\ufffd" in text
    assert "\x1b" not in text


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_terminal_folds_but_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "xterm")
    wide = tuple(Column(f"d{at}", f"TM{at:02}", "integer") for at in range(1, 25))
    row = {f"d{at}": 1000 + at for at in range(1, 25)}
    text = "[bold]kein Markup[/bold] " * 10
    table = small(columns=(Column("path", "Code"), *wide), rows=({"path": text, **row},))
    sink = Terminal()
    write_table(table, to=None, format="table", stdout=sink)
    out = sink.getvalue()
    assert all(f"TM{at:02}" in out and str(1000 + at) in out for at in range(1, 25))
    assert out.count("[bold]") == 10


def test_xlsx_needs_a_file() -> None:
    with pytest.raises(NeedsFile):
        printed(small(), "xlsx")
    assert "--output" in NeedsFile(format="xlsx").sentence("de")


def test_unknown_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat):
        write_table(small(), to=tmp_path / "a.pdf", format="pdf")
    assert list(tmp_path.iterdir()) == []


def test_bytes_reach_a_stream_of_another_encoding() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="cp1252", newline="\r\n")
    write_table(small(), to=None, format="csv", stdout=stream)
    assert raw.getvalue() == csv_bytes(small())
