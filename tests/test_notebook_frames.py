"""The columns of DataFrames: there without a row, never overwritten by a name, and words that are no choice refused."""

from __future__ import annotations

import inspect
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pandas import DataFrame

import gk_qda
from gk_qda.errors.domain import SetNotFound, ValueNotAllowed
from gk_qda.notebook import NotebookProject
from gk_qda.notebook_frames import group_columns
from gk_qda.operations.attributes import add_attribute, set_value
from gk_qda.operations.projects import new_project
from gk_qda.project import open_project
from gk_qda.queries.cases import cases
from tests.demo_copy import demo_file

#: Methods that answer about something named, which an empty project has not.
NAMED = {
    "citations", "codeline", "collocations", "compare", "export_check", "group_members", "keywords", "report_changes",
    "run_query", "run_search", "scale", "suggest", "wordtree", "query", "crosstab",
}  # fmt: skip
ARGUMENTS: dict[str, tuple[Any, ...]] = {"search": ("Beratung",)}
#: What takes seconds in the demo; its columns are those of its table, with rows and without.
SLOW = {"personal_data"}
#: Codes, groups or units are their rows and columns; there is none.
BY_NAMES = {"matrix", "similarity"}


def frame_methods() -> list[str]:
    """Every public method that answers with a DataFrame."""
    found = inspect.getmembers(NotebookProject, inspect.isfunction)
    return [
        name for name, one in found if name[0] != "_" and one.__annotations__.get("return") == "DataFrame"
    ]


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NotebookProject]:
    path = tmp_path_factory.mktemp("empty") / "e.gkqda"
    new_project(path, name="E", coder="A").close()
    with gk_qda.open_project(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def named_like_columns(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NotebookProject]:
    """The demo with attributes and values that are called like columns; KO01 to KO03 have them, no other case."""
    path = Path(shutil.copy(demo_file(), tmp_path_factory.mktemp("named")))
    with open_project(path) as project, project.change("attributes") as session:
        known = {case.name: case.id for case in cases(session)}
        for name, given in {
            "wert": ("level", "documents", "n"),
            "documents": ("17", "", ""),
            "name": ("Foo", "", ""),
        }.items():
            made = add_attribute(session, scope="case", name=name)
            for case, value in zip(("KO01", "KO02", "KO03"), given, strict=True):
                if value:
                    set_value(session, attribute_id=made, owner_id=known[case], words=value)
    with gk_qda.open_project(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def full() -> Iterator[NotebookProject]:
    with gk_qda.open_project(demo_file()) as opened:
        yield opened


@pytest.mark.parametrize("method", [name for name in frame_methods() if name not in NAMED | BY_NAMES])
def test_a_table_without_rows_has_its_columns(
    empty: NotebookProject, full: NotebookProject, method: str
) -> None:
    arguments = ARGUMENTS.get(method, ())
    nothing: DataFrame = getattr(empty, method)(*arguments)
    columns = list(nothing.columns)
    assert nothing.empty or method in {"audit_trail"}
    assert columns
    assert len(set(columns)) == len(columns)
    if method in SLOW:
        return
    something: DataFrame = getattr(full, method)(*arguments)
    own = [key for key in something.columns if method not in {"cases", "theme_matrix"} or key in columns]
    assert columns == own


def test_a_report_without_citations_has_their_columns(full: NotebookProject, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("Nichts belegt.", encoding="utf-8")
    without = full.citations(report)
    report.write_text("„Das sagt hier niemand je so.“ (TM07, Abs. 17)", encoding="utf-8")
    found = full.citations(report)
    assert (len(without), len(found)) == (0, 1)
    assert list(without.columns) == list(found.columns)


def test_every_method_is_among_those_that_are_tried() -> None:
    assert set(frame_methods()) >= NAMED | BY_NAMES | set(ARGUMENTS)
    assert {"segments", "documents", "codes", "memos", "groups", "values"} <= set(frame_methods())


def test_a_code_nobody_used_has_a_table_of_no_segments(full: NotebookProject) -> None:
    unused = full.segments(code="Betriebe und Kammern")
    assert (len(unused), list(unused["document"])) == (0, [])
    assert list(unused.columns) == list(full.segments(code="Ehrenamt").columns)


def test_groups_called_like_columns_leave_them_as_they_are(named_like_columns: NotebookProject) -> None:
    study = named_like_columns
    plain, grouped = study.frequencies(), study.frequencies(by="wert")
    assert grouped[list(plain.columns)].equals(plain)
    assert list(grouped.columns[len(plain.columns) :]) == ["wert: documents", "wert: level", "n", "–"]
    assert grouped.loc["Corona", "wert: level"] > 0
    words = study.words(by="wert", least=20)
    assert words["documents"].equals(study.words(least=20)["documents"])
    assert {"wert: documents", "level", "n", "–"} <= set(words.columns)
    answers = study.worksheets(by="wert")
    assert answers["n"].equals(study.worksheets()["n"])
    assert {"documents", "level", "wert: n", "–"} <= set(answers.columns)
    assert "–" in study.matrix("wert")
    assert "–" in study.crosstab("wert")


def test_attributes_called_like_facts_of_cases_stand_beside_them(
    named_like_columns: NotebookProject, full: NotebookProject
) -> None:
    found, before = named_like_columns.cases(), full.cases()
    assert found[list(before.columns)].equals(before)
    assert found.set_index("name").loc["KO01", ["attribute: name", "attribute: documents"]].tolist() == [
        "Foo",
        "17",
    ]


def test_a_name_is_never_given_twice() -> None:
    assert group_columns(["n", "by: n", "", "–"], ["n"], "by") == ["by: n", "by: by: n", "–", "by: –"]


@pytest.mark.parametrize(
    ("ask", "possible"),
    [
        (lambda study: study.similarity(of="bogus"), "main_codes"),
        (lambda study: study.similarity(unit="bogus"), "case"),
        (lambda study: study.similarity(measure="bogus"), "jaccard"),
        (lambda study: study.portrait(weight="bogus"), "equal"),
        (lambda study: study.document_comparison(across="bogus"), "question"),
        (lambda study: study.themes("never.md", language="fr"), "de, en"),
        (lambda study: study.themes("never.md", names="bogus"), "pseudonym"),
        (lambda study: study.memos(language="fr"), "de, en"),
        (lambda study: study.audit_trail(language="fr"), "de, en"),
        (lambda study: study.worksheets(language="fr"), "de, en"),
        (lambda study: study.words(form="bogus"), "lemma"),
        (lambda study: study.wordtree("Beratung", form="bogus"), "lemma"),
        (lambda study: study.collocations("Beratung", order="bogus"), "log_dice"),
        (lambda study: study.register("bogus"), "retention"),
        (lambda study: study.relations(near=-1), "0, 1"),
        (lambda study: study.export_check("R", level="bogus"), "publication"),
    ],
)
def test_words_that_are_no_choice_are_refused_with_those_that_are(
    full: NotebookProject, ask: Callable[[NotebookProject], Any], possible: str
) -> None:
    with pytest.raises(ValueNotAllowed, match=possible):
        ask(full)
    assert not Path("never.md").exists()


def test_sets_are_filters_in_the_singular_too(full: NotebookProject) -> None:
    with pytest.raises(SetNotFound) as singular:
        full.segments(set="Nix")
    with pytest.raises(SetNotFound) as plural:
        full.segments(sets="Nix")
    assert str(singular.value) == str(plural.value)
