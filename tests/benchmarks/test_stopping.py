"""How long work on L goes on after somebody stopped it: the longest time on the processor between two looks."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from time import thread_time
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from gk_qda.exporting.writing import write_table
from gk_qda.operations.citation_check import check_citations
from gk_qda.operations.reports.kinds import made_report, write_made
from gk_qda.operations.reports.memos import write_memos
from gk_qda.operations.reports.outlines import Section, differences, read_outline, written_outline
from gk_qda.operations.tables.codeline import codeline_table
from gk_qda.operations.tables.dates import dated_table
from gk_qda.operations.tables.portrait import portrait_table
from gk_qda.operations.tables.queries import query_table
from gk_qda.operations.tables.relations import relation_table
from gk_qda.operations.tables.similarity import similarity_table
from gk_qda.operations.tables.summaries import summary_table
from gk_qda.operations.tables.values import value_table
from gk_qda.operations.tables.worksheets import answer_table
from gk_qda.progress import stoppable
from gk_qda.project import Project
from gk_qda.queries.cases import cases
from gk_qda.queries.code_matrix import code_matrix
from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import documents
from gk_qda.queries.filters import Filters
from gk_qda.queries.portraits import document_portraits
from gk_qda.queries.report_choices import ReportChoices
from gk_qda.queries.theme_desk import theme_board
from gk_qda.queries.value_frequencies import Wanted
from gk_qda.ui.charts.values import Label, Palette, Picture, Portraits, Portrayed
from gk_qda.ui.charts.writing import write_picture
from gk_qda.ui.garbage import GarbageCollection
from gk_qda.ui.look.tokens import LIGHT

MOST = 0.2  # seconds


@pytest.fixture(autouse=True)
def _as_in_the_window(qapp: QApplication) -> Iterator[None]:
    """Python's full searches for garbage wait until nobody works."""
    before = gc.get_threshold()
    rule = GarbageCollection(qapp)
    rule.set_aside()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()
    rule.deleteLater()


class Watch:
    """Looks, and reports, as a task has them; ``longest`` is the longest time between two of them."""

    def __init__(self) -> None:
        self.longest, self._last = 0.0, thread_time()

    def look(self) -> None:
        now = thread_time()
        self.longest, self._last = max(self.longest, now - self._last), now

    def report(self, done: int, total: int, message: str = "") -> None:
        self.look()


def longest(work: Callable[[Watch], object]) -> float:
    watch = Watch()
    with stoppable(watch.look):
        work(watch)
    watch.look()
    return watch.longest


def report(kind: str, suffix: str, **choices: Any) -> Callable[[Project, Path, Watch], object]:
    def work(project: Project, folder: Path, watch: Watch) -> object:
        chosen = ReportChoices(kind=kind, suffix=suffix, language="de", **choices)
        return write_made(made_report(project, chosen), chosen, folder / f"file{suffix}")

    return work


def with_names(kind: str, suffix: str, what: str, n: int, **more: Any) -> Callable[..., object]:
    """As ``report``, of the first ``n`` cases, documents or codes."""

    def work(project: Project, folder: Path, watch: Watch) -> object:
        with project.read() as session:
            names = {
                "cases": lambda: [one.name for one in cases(session)],
                "documents": lambda: [one.name for one in documents(session)],
                "themes": lambda: [one.path for one in codebook(session).codes],
            }[what]()[:n]
        chosen = {"filters": Filters(documents=tuple(names))} if what == "documents" else {what: tuple(names)}
        return report(kind, suffix, **chosen, **more)(project, folder, watch)

    return work


def _query(project: Project, folder: Path, watch: Watch) -> object:
    with project.read() as session:
        first, second = (code.path for code in codebook(session).codes[:2])
    return query_table(project, f'"{first}" NEAR/2 "{second}"', format="xlsx", progress=watch)


def _codeline(project: Project, folder: Path, watch: Watch) -> object:
    with project.read() as session:
        first = documents(session)[0].name
    return codeline_table(project, document=first, format="xlsx")


def _values(project: Project, folder: Path, watch: Watch) -> object:
    table = value_table(project, wanted=Wanted(attributes=("typ",)), format="xlsx")
    return write_table(table, to=folder / "values.xlsx", format="xlsx", progress=watch)


def _drawn(project: Project, folder: Path, watch: Watch) -> object:
    """Portraits as the window exports them; what Qt does at the end of a file, in one go, grows with them."""
    with project.read() as session:
        names = tuple(document.name for document in documents(session)[:300])
    found = document_portraits(project, Filters(documents=names), progress=watch)
    portrayed = tuple(
        Portrayed(
            Label(document.name),
            tuple(found.scope.book.codes[code].color for code in portrait.code.tolist()),
            tuple(portrait.tiles.tolist()),
        )
        for document, portrait in zip(found.scope.documents, found.portraits, strict=True)
    )
    picture = Picture(Portraits(portrayed), "Portraits", moment=None)
    palette = Palette(LIGHT, "DejaVu Sans").on_paper()
    return write_picture(picture, folder / "portraits.pdf", palette)


def _difference(project: Project, folder: Path, watch: Watch) -> object:
    """What changed in a kept table with a row a coding: some came, some went, many read otherwise."""
    lines = tuple(f"TM{n % 500:03}, Abs. {n % 61} · {n} · Kooperation > Akteure" for n in range(200_000))
    kept = written_outline((Section("Segmente", lines),))
    now = tuple(line.upper() if n % 97 == 0 else line for n, line in enumerate(lines) if n % 89)
    return differences(read_outline(kept), (Section("Segmente", now), Section("Neu", ("eine",))))


def _words(project: Project, folder: Path, watch: Watch) -> object:
    return code_matrix(project, Filters(), by="document", value="words", progress=watch)


def _summaries(project: Project, folder: Path, watch: Watch) -> object:
    return write_table(summary_table(project), to=folder / "s.csv", format="csv", progress=watch)


def _citations(project: Project, folder: Path, watch: Watch) -> object:
    """Quotations that stand nowhere: each of them is looked for in every document."""
    with project.read() as session:
        names = [document.name for document in documents(session)[::20]]
    words = "Gemeinde wir hat die niemand wusste im Frühjahr"  # all known, never in this order
    report = folder / "report.txt"
    report.write_text("\n\n".join(f"„{words}“ ({name}, Abs. 3)." for name in names), "utf-8")
    checked = check_citations(project, report, progress=watch)
    assert [one.verdict for one in checked] == ["wrong_words"] * len(names)
    return checked


JOBS: dict[str, Callable[[Project, Path, Watch], object]] = {
    "frequencies by document, xlsx with segments": report("frequencies", ".xlsx", by="document"),
    "crosstab by case, xlsx with segments": report("crosstab", ".xlsx", by="case"),
    "segments, xlsx": report("segments", ".xlsx"),
    "segments, csv": report("segments", ".csv"),
    "segments of 5 documents, cases by type, docx": with_names(
        "segments", ".docx", "documents", 5, names="type"
    ),
    "theme summary of 12 themes, docx": with_names("themes", ".docx", "themes", 12),
    "theme matrix, docx": with_names("matrix", ".docx", "themes", 12),
    "case report, docx": with_names("case", ".docx", "cases", 1),
    "comparison of four cases, docx": with_names("comparison", ".docx", "cases", 4),
    "codebook, docx": report("codebook", ".docx"),
    "theme summary of 12 themes, odt": with_names("themes", ".odt", "themes", 12),
    "case report, odt": with_names("case", ".odt", "cases", 1),
    "case report, html": with_names("case", ".html", "cases", 1),
    "transcripts of 20 documents, docx": with_names("transcripts", ".docx", "documents", 20),
    "transcripts of 60 documents, docx": with_names("transcripts", ".docx", "documents", 60),
    "segments of 30 documents, docx": with_names("segments", ".docx", "documents", 30),
    "transcripts of 20 documents, odt": with_names("transcripts", ".odt", "documents", 20),
    "transcripts of 20 documents, html": with_names("transcripts", ".html", "documents", 20),
    "transcripts of 20 documents, md": with_names("transcripts", ".md", "documents", 20),
    "quotations of 20 documents, odt": with_names("quotations", ".odt", "documents", 20),
    "quotations, xlsx": report("quotations", ".xlsx"),
    "comparison of four cases, odt": with_names("comparison", ".odt", "cases", 4),
    "frequencies by case, odt": report("frequencies", ".odt", by="case"),
    "relations, xlsx": lambda project, _, __: relation_table(project, format="xlsx"),
    "query, xlsx": _query,
    "similarity of documents, xlsx": lambda project, _, watch: similarity_table(
        project, format="xlsx", progress=watch
    ),
    "portraits of 300 documents, pdf": _drawn,
    "codeline, xlsx": _codeline,
    "values of an attribute, xlsx with segments": _values,
    "counts of worksheets": lambda project, _, __: answer_table(project, layout="sheet"),
    "codings by date, csv": lambda project, _, __: dated_table(project, format="csv"),
    "citations of a report, 25 of them wrong": _citations,
    "theme board": lambda project, _, __: theme_board(project),
    "difference of a kept table": _difference,
    "code matrix with words": _words,
    "summaries, csv": _summaries,
    "memos, docx": lambda project, folder, _: write_memos(project, folder / "memos.docx"),
    "portraits, xlsx": lambda project, _, watch: portrait_table(project, format="xlsx", progress=watch),
}


@pytest.mark.parametrize("name", JOBS)
def test_long_work_stops_at_once(
    name: str, large_project: Project, tmp_path: Path, say: Callable[..., None]
) -> None:
    """Twice: another program on the machine may stretch one of them."""
    first = longest(lambda watch: JOBS[name](large_project, tmp_path, watch))
    again = longest(lambda watch: JOBS[name](large_project, tmp_path, watch)) if first > MOST else first
    say(f"between two looks: {name}"[:58], min(first, again), goal=MOST)
    assert min(first, again) < MOST
