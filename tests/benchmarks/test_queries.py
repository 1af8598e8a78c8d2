"""Questions to a project of 500 documents with 200,000 codings, from the file to the answer."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from gk_qda.operations.coding import apply_code
from gk_qda.project import Project, open_project
from gk_qda.project.engine_sqlite import Access, connector
from gk_qda.queries.codebook import codebook
from gk_qda.queries.filters import Filters
from gk_qda.queries.frequencies import cross_table, frequencies
from gk_qda.queries.segment_lists import list_segments, segments_on
from gk_qda.queries.segments import segments
from tests.benchmarks.conftest import DOCUMENTS
from tests.benchmarks.measuring import cpu_seconds

Say = Callable[..., None]
SCREEN = 40  # rows that a tall list shows at once
CODE = 4  # a leaf: about 1,700 codings of L
CHOSEN = Filters(codes=("Thema 3",))
MEMORY = 300  # megabytes


@contextmanager
def raw(path: Path) -> Iterator[Any]:
    """The driver alone: what any program that reads these rows must spend."""
    connection = connector(path, None, Access.READ)()
    yield connection
    connection.close()


def fetching(path: Path, *queries: str) -> float:
    """CPU seconds of fetching the rows of some queries."""
    with raw(path) as connection:
        return cpu_seconds(lambda: [connection.execute(query).fetchall() for query in queries], rounds=3)


def cold(path: Path, question: Callable[[Project], object]) -> float:
    """CPU seconds of a question in a project opened a moment ago; the least of three."""
    best = float("inf")
    for _ in range(3):
        with open_project(path, read_only=True) as project:
            begin = time.process_time()
            question(project)
            best = min(best, time.process_time() - begin)
    return best


def warm(path: Path, question: Callable[[Project], object]) -> float:
    """CPU seconds of a question asked again."""
    with open_project(path, read_only=True) as project:
        return cpu_seconds(lambda: question(project), rounds=5)


@pytest.fixture(scope="module")
def codings_floor(files: dict[int, Path]) -> float:
    return fetching(
        files[DOCUMENTS],
        'SELECT id, document_id, code_id, coder_id, start, "end" FROM codings',
        'SELECT document_id, number, start, "end", speaker_id FROM paragraphs',
        'SELECT paragraph_id, start, "end" FROM text_marks',
    )


def test_frequencies_cold(files: dict[int, Path], codings_floor: float, say: Say) -> None:
    seconds = cold(files[DOCUMENTS], lambda project: frequencies(project, Filters()))
    say("code frequencies, cold", seconds, floor=codings_floor, goal=1)
    assert seconds < 1


@pytest.mark.parametrize("by", [None, "case", "typ"])
def test_frequencies_warm(large_project: Project, say: Say, by: str | None) -> None:
    seconds = cpu_seconds(lambda: frequencies(large_project, Filters(), by=by))
    say(f"code frequencies, warm, by {by}", seconds, goal=0.05)
    assert seconds < 0.05


def test_cross_table(large_project: Project, say: Say) -> None:
    seconds = cpu_seconds(lambda: cross_table(large_project, Filters(), by="typ"))
    say("codes by attribute, warm", seconds, goal=0.05)
    assert seconds < 0.05


def test_frequencies_after_a_coding(large_copy: Project, say: Say) -> None:
    """Each coding makes the numbers old; only what rests on codings is read anew."""
    places = iter(range(0, 50_000, 500))

    def change_and_count() -> None:
        start = next(places)
        with large_copy.change("apply_code") as session:
            apply_code(session, document_id=7, code_id=5, coder_id=1, start=start, end=start + 40)
        frequencies(large_copy, Filters())

    seconds = cpu_seconds(change_and_count)
    say("one coding and the frequencies after it", seconds, goal=0.1)
    assert seconds < 0.1


def test_first_screen_of_a_code(large_project: Project, say: Say) -> None:
    with large_project.read() as session:
        book = codebook(session)

    def first_screen() -> None:
        with large_project.read() as session:
            list_segments(session, book, code_ids=[CODE], limit=SCREEN)

    seconds = cpu_seconds(first_screen)
    say("first screen of the segments of a code", seconds, goal=0.05)
    assert seconds < 0.05
    seconds = cpu_seconds(lambda: segments(large_project, CHOSEN, limit=SCREEN))
    say("the same with all filters", seconds, goal=0.05)
    assert seconds < 0.05


def test_all_segments_of_a_code(large_project: Project, files: dict[int, Path], say: Say) -> None:
    floor = fetching(
        files[DOCUMENTS],
        f"SELECT * FROM codings WHERE code_id = {CODE}",
        "SELECT text FROM contents WHERE text IS NOT NULL",
    )
    found = segments(large_project, CHOSEN).segments
    assert len(found) > 1_400
    seconds = cpu_seconds(lambda: segments(large_project, CHOSEN), rounds=3)
    say(f"all {len(found):,} segments of a code", seconds, floor=floor, goal=0.3)
    assert seconds < 0.3
    table = frequencies(large_project, Filters())
    seconds = cpu_seconds(lambda: segments_on(large_project, table, CODE, None), rounds=3)
    say("the same behind a cell of a table", seconds, floor=floor, goal=0.3)
    assert seconds < 0.3


@pytest.mark.parametrize(
    ("name", "question", "floor"),
    [
        (
            "frequencies",
            lambda project: frequencies(project, Filters(), by="case"),
            "SELECT document_id, code_id FROM codings",
        ),
        (
            "segments of a code",
            lambda project: segments(project, CHOSEN),
            "SELECT text FROM contents WHERE text IS NOT NULL",
        ),
    ],
)
def test_growth(
    files: dict[int, Path], say: Say, name: str, question: Callable[[Project], object], floor: str
) -> None:
    """Ten times the data, at most twelve times the time; or what reading ten times the data costs more."""
    small, large = (warm(path, question) for path in files.values())
    small_floor, large_floor = (fetching(path, floor) for path in files.values())
    say(f"ten times the data: {name}, raw", large_floor, floor=small_floor)
    say(f"ten times the data: {name}", large, floor=small)
    assert large / small < max(12, large_floor / small_floor)


def test_growth_cold(files: dict[int, Path], say: Say) -> None:
    small, large = (cold(path, lambda project: frequencies(project, Filters())) for path in files.values())
    say("ten times the data: frequencies, cold", large, floor=small)
    assert large / small < 12


_ALL_OF_IT = """
import sys
from pathlib import Path
from gk_qda.project import open_project
from gk_qda.queries.codebook import codebook
from gk_qda.queries.filters import Filters
from gk_qda.queries.frequencies import frequencies
from gk_qda.queries.segment_lists import list_segments, segments_on
from gk_qda.queries.segments import segments
with open_project(Path(sys.argv[1]), read_only=True) as project:
    table = frequencies(project, Filters(), by="case")
    table.counts.characters
    segments_on(project, table, 4, None)
    segments(project, Filters(codes=("Thema 3",)))
    with project.read() as session:
        list_segments(session, codebook(session), limit=500)
lines = Path("/proc/self/status").read_text().splitlines()
print(next(line for line in lines if line.startswith("VmHWM")).split()[1])
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="Linux tells the most memory ever used")
def test_memory(files: dict[int, Path], capsys: pytest.CaptureFixture[str]) -> None:
    """A process that counts L, lists the segments behind a cell and of a code, and fills a list."""
    done = subprocess.run(
        [sys.executable, "-c", _ALL_OF_IT, files[DOCUMENTS]], capture_output=True, text=True, check=True
    )
    megabytes = int(done.stdout) / 1024
    with capsys.disabled():
        print(
            f"\n{'most memory of a process that did all of these':<58}{megabytes:9.0f} MB   goal {MEMORY} MB"
        )
    assert megabytes < MEMORY
