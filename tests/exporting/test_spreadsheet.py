import datetime as dt
import io
import re
import zipfile
from dataclasses import replace
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gk_qda.errors import Cancelled
from gk_qda.errors.exporting import TooManyRows
from gk_qda.exporting import spreadsheet
from gk_qda.exporting.sheet_rows import MOST_UNITS, pieces
from gk_qda.exporting.spreadsheet import xlsx_bytes
from gk_qda.exporting.table import Column
from tests.exporting.test_table import NOTICE, RISKY, small


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content)).active


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read(name).decode()


def test_base_on_top_then_a_frozen_head() -> None:
    sheet = opened(xlsx_bytes(small(synthetic=NOTICE)))
    column = [cell.value for cell in sheet["A"]]
    assert column[:4] == [NOTICE, "Codehäufigkeiten", "Basis: 14 Dokumente", "ohne technische Codes"]
    assert column[5] == "Code"
    assert column[-2:] == ["analysiert: 14", NOTICE]
    assert sheet.freeze_panes == "A7"
    assert sheet.auto_filter.ref == "A6:E9"
    assert sheet.title == "Codehäufigkeiten"


def test_numbers_dates_and_levels() -> None:
    sheet = opened(xlsx_bytes(small()))
    corona, umgang = sheet[6], sheet[7]
    assert [cell.value for cell in corona] == ["Corona", 99, 30.745, "14 von 14", None]
    assert corona[2].number_format == "#,##0.0"
    assert umgang[0].value == "Umgang 👍🏽"
    assert umgang[0].alignment.indent == 1
    assert umgang[4].value == dt.datetime(2020, 5, 5)
    assert umgang[4].number_format == "dd.mm.yyyy"
    assert umgang[2].value is None
    assert sheet[8][4].value == "2020-04"


@pytest.mark.parametrize("text", [*RISKY, "<b>fett</b>", "https://example.org", "{=1+1}", "_x0041_", "12"])
def test_text_stays_text(text: str) -> None:
    content = xlsx_bytes(small(rows=({"path": text, "level": 1, "documents": text},)))
    assert "<f>" not in part(content, "xl/worksheets/sheet1.xml")
    assert "hyperlink" not in part(content, "xl/worksheets/sheet1.xml")
    shown = opened(content)[6][3]
    assert shown.data_type == "s"
    # openpyxl keeps the escape that Excel takes away again, and XML reads CR as LF.
    assert shown.value.replace("_x005F_", "_").replace("_x000D_", "\r") == text


def test_numbers_too_large_for_a_float_stay_exact() -> None:
    big = 2**53 + 1
    assert opened(xlsx_bytes(small(rows=({"path": "A", "level": 1, "codings": big},))))[6][1].value == str(
        big
    )


def test_long_text_goes_on_in_the_next_row() -> None:
    text = "wort 👍🏽 " * 9000
    rows = ({"path": "A", "level": 1, "documents": text, "codings": 1}, {"path": "B", "level": 1})
    sheet = opened(xlsx_bytes(small(rows=rows)))
    column = [cell.value or "" for cell in sheet["D"][5:]]
    end = [cell.value for cell in sheet["A"]].index("B")
    assert "".join(column) == text
    assert [cell.value for cell in sheet["B"]].count(1) == 1
    assert end == 5 + len([value for value in column if value])


def test_rows_are_high_enough_for_folded_text() -> None:
    """Programs that do not fit the height themselves would print lines over each other."""
    columns = (Column("share", "% der Codierungen", "percent"), Column("text", "Zitat", width=20))
    rows = ({"share": 1.0, "text": "kurz"}, {"share": 2.0, "text": "wort " * 20 + "\nund noch eins"})
    sheet = opened(xlsx_bytes(small(columns=columns, rows=rows)))
    heights = [sheet.row_dimensions[row].height for row in (5, 6, 7)]
    assert heights == [30, None, 90]
    assert sheet.cell(6, 2).alignment.indent == 1


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="a \n👍", min_size=1, max_size=40), st.integers(1, 4000))
def test_pieces_fit_and_join_to_the_text(text: str, times: int) -> None:
    whole = text * times
    parts = list(pieces(whole))
    assert "".join(parts) == whole
    assert all(len(part.encode("utf-16-le")) // 2 <= MOST_UNITS for part in parts)


_ANY_TEXT = st.text("aÄDG_x<&>;\"' \t\r\n\x01👍", max_size=30)


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.tuples(
            _ANY_TEXT | st.sampled_from([" a ", "<si>&amp;</si>", "\r\n"]),
            st.integers(-(10**6), 10**6) | st.none(),
            st.floats(-1e6, 1e6) | st.none(),
            st.dates(dt.date(1901, 1, 1)) | st.none(),
        ),
        max_size=4,
    )
)
def test_every_value_is_read_back_as_it_was(values: list[tuple[Any, ...]]) -> None:
    kinds = ("text", "integer", "number", "date")
    columns = tuple(Column(kind, kind.title(), kind) for kind in kinds)  # type: ignore[arg-type]
    rows = tuple(dict(zip(kinds, one, strict=True)) for one in values)
    table = small(columns=columns, rows=rows, notes=("Text",))
    sheet = opened(xlsx_bytes(replace(table, segments=replace(table, title="Segmente"))))
    for at, (text, *numbers, day) in enumerate(values, 6):
        read = [cell.value for cell in sheet[at]]
        whole = "".join(chr(int(part, 16)) if code else part for code, part in _unescaped(read[0] or ""))
        assert whole == text
        assert read[1:3] == numbers
        assert read[3] == (day and dt.datetime.combine(day, dt.time()))


def _unescaped(text: str) -> list[tuple[bool, str]]:
    """What Excel makes of its escapes, which openpyxl leaves."""
    parts = re.split("_x([0-9A-Fa-f]{4})_", text)
    return [(at % 2 == 1, part) for at, part in enumerate(parts)]


def test_texts_of_both_sheets_are_stored_once_and_counted_right() -> None:
    table = small()
    content = xlsx_bytes(replace(table, segments=replace(table, title="Segmente")))
    strings = part(content, "xl/sharedStrings.xml")
    items = re.findall("<si>.*?</si>", strings, re.DOTALL)
    uses = sum(part(content, f"xl/worksheets/sheet{n}.xml").count('t="s"') for n in (1, 2))
    assert len(set(items)) == len(items)
    assert f'count="{uses}" uniqueCount="{len(items)}"' in strings
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert [[c.value for c in row] for row in book["Segmente"].iter_rows(min_row=4)] == [
        [c.value for c in row] for row in book["Codehäufigkeiten"].iter_rows(min_row=4)
    ]
    assert book["Segmente"].dimensions == "A1:E10"


def test_writing_stops_between_two_pieces() -> None:
    class Stopped:
        def report(self, done: int, total: int, message: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        xlsx_bytes(small(), progress=Stopped())


def test_same_table_same_bytes_and_no_traces() -> None:
    content = xlsx_bytes(small(synthetic=NOTICE))
    assert content == xlsx_bytes(small(synthetic=NOTICE))
    core = part(content, "docProps/core.xml")
    assert "<dc:creator></dc:creator>" in core
    assert "<cp:lastModifiedBy></cp:lastModifiedBy>" in core
    assert core.count("1980-01-01T00:00:00Z") == 2
    assert "<Company></Company>" in part(content, "docProps/app.xml")
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_notice_in_the_footer_of_every_page() -> None:
    sheet = opened(xlsx_bytes(small(synthetic=NOTICE)))
    assert NOTICE.replace("&", "&&") in sheet.oddFooter.left.text
    assert sheet.oddFooter.right.text.strip() == "Seite &P von &N"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("A/B: [C]?", "A B   C"),
        ("x" * 40, "x" * 31),
        ("'", "Tabelle"),
        ("History", "Tabelle"),
        ("👍" * 20, "👍" * 15),
    ],
)
def test_sheet_names_excel_accepts(title: str, name: str) -> None:
    assert opened(xlsx_bytes(small(title=title))).title == name


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheet, "MOST_ROWS", 7)
    with pytest.raises(TooManyRows, match="csv"):
        xlsx_bytes(small())


def test_english_words() -> None:
    columns = (Column("technical", "Technical"), Column("day", "Date", "date"), Column("n", "n", "number"))
    rows = ({"technical": True, "day": "2020-05-05", "n": 1.25}, {"technical": False, "n": "many"})
    sheet = opened(xlsx_bytes(small(language="en", columns=columns, rows=rows, title="")))
    assert sheet.title == "Table"
    assert [cell.value for cell in sheet[6]] == ["yes", dt.datetime(2020, 5, 5), 1.25]
    assert sheet[6][1].number_format == "yyyy-mm-dd"
    assert [cell.value for cell in sheet[7]] == ["no", None, "many"]
