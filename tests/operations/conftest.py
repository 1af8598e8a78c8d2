"""A small project with known text, and the demo, each copied for every test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from gk_qda.importing import read_document
from gk_qda.operations import codebook, documents
from gk_qda.operations.projects import new_project, work_as
from gk_qda.project import Project, open_project
from gk_qda.queries.segments import codings_of
from gk_qda.spans import Span
from tests import demo_copy

TEXT = """I: Wie fing das an?

B: Ganz klein. Mit 👍🏽 und Kaffee, § 60a war noch fern.

I: Und dann?

B: Das war schwierig. Das war schwierig. Am Ende ging es.
"""


@dataclass
class Small:
    """The project with the ids that tests speak of."""

    project: Project
    document_id: int
    theme: int
    child: int
    other: int
    text: str

    @property
    def coder_id(self) -> int:
        assert self.project.coder_id is not None
        return self.project.coder_id

    def change(self, operation: Callable[..., Any], **values: Any) -> Any:
        """Run one operation as one step."""
        with self.project.change("test") as session:
            return operation(session, **values)

    def span(self, words: str, nth: int = 0) -> Span:
        """Where words stand in the text."""
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return Span(start, start + len(words))

    def words(self) -> list[tuple[int, str]]:
        """(code, words) of every coding in order."""
        with self.project.read() as session:
            return [(c.code_id, c.span.of(self.text)) for c in codings_of(session, self.document_id)]


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Small]:
    source = tmp_path / "D1.txt"
    source.write_text(TEXT, encoding="utf-8")
    project = new_project(tmp_path / "small.gkqda", name="Klein", coder="Anna Berg")
    with project.change("test") as session:
        [document_id] = documents.import_documents(session, [read_document(source)])
        theme = codebook.add_code(session, name="Thema", color="#EC9B3E")
        child = codebook.add_code(session, name="Kind", parent_id=theme)
        other = codebook.add_code(session, name="Anderes", color="#47CFF8")
    yield Small(project, document_id, theme, child, other, TEXT)
    project.close()


@pytest.fixture(scope="session")
def demo_file() -> Path:
    return demo_copy.demo_file()


@pytest.fixture
def demo(demo_file: Path, tmp_path: Path) -> Iterator[Project]:
    path = tmp_path / "demo.gkqda"
    shutil.copy(demo_file, path)
    project = open_project(path, backup=False)
    work_as(project)
    yield project
    project.close()


@pytest.fixture
def read() -> Callable[[Project, Callable[[Session], Any]], Any]:
    def ask(project: Project, question: Callable[[Session], Any]) -> Any:
        with project.read() as session:
            return question(session)

    return ask
