import pytest
from sqlalchemy import select

from gk_qda.errors import Cancelled
from gk_qda.exporting.docx_report import docx_bytes
from gk_qda.exporting.html_report import html_bytes
from gk_qda.exporting.markdown_report import markdown_bytes
from gk_qda.exporting.odt_report import odt_bytes
from gk_qda.exporting.report import Paragraph, Report
from gk_qda.exporting.spreadsheet import xlsx_bytes
from gk_qda.exporting.tabular import csv_bytes, json_bytes
from gk_qda.models import Code
from gk_qda.progress import look, looking, stoppable
from gk_qda.project import open_project
from tests.demo_copy import demo_file
from tests.exporting.test_table import small


def stop() -> None:
    raise Cancelled


def test_who_looks_stops_only_where_somebody_may_stop_it() -> None:
    look()
    with pytest.raises(Cancelled), stoppable(stop):
        look()
    look()
    with pytest.raises(Cancelled), stoppable(lambda: None), stoppable(stop):
        look()


def test_one_looks_before_every_so_many() -> None:
    seen: list[int] = []
    with stoppable(lambda: seen.append(len(done))):
        done: list[str] = []
        done.extend(looking("abcdefg", every=3))
    assert done == list("abcdefg")
    assert seen == [0, 3, 6]


@pytest.mark.parametrize("write", [docx_bytes, odt_bytes, html_bytes, markdown_bytes])
def test_every_format_of_reports_can_be_stopped(write) -> None:
    with pytest.raises(Cancelled), stoppable(stop):
        write(Report("Titel", "", (Paragraph("Wort"),)))


@pytest.mark.parametrize("write", [xlsx_bytes, csv_bytes, json_bytes])
def test_every_format_of_tables_can_be_stopped(write) -> None:
    with pytest.raises(Cancelled), stoppable(stop):
        write(small())


@pytest.mark.parametrize("ask", ["execute", "scalars", "scalar", "connection"])
def test_every_question_to_a_project_can_be_stopped_and_leaves_it_usable(ask: str) -> None:
    query = select(Code.name).order_by(Code.id)
    with open_project(demo_file(), read_only=True) as project:
        with project.read() as session, pytest.raises(Cancelled), stoppable(stop):
            getattr(session, ask)(*([] if ask == "connection" else [query]))
        with project.read() as session:
            assert len(session.scalars(query).all()) == 73
