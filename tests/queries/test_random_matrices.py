"""Every number of matrix and crosstab equals counting by hand: random projects, every unit, filter and roll-up."""

from __future__ import annotations

import math
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from gk_qda.importing.values import ImportedDocument, ImportedParagraph, ImportedSpeaker
from gk_qda.models import Coding, Speaker
from gk_qda.operations.cases import assign_document, ensure_attribute, ensure_case, set_attribute
from gk_qda.operations.codebook import add_code
from gk_qda.operations.coders import ensure_coder
from gk_qda.operations.documents import import_documents
from gk_qda.operations.projects import new_project
from gk_qda.operations.tables.crosstab import crosstab_table
from gk_qda.project import Project, insert_rows
from gk_qda.queries.code_matrix import VALUES, CodeMatrix, code_matrix
from gk_qda.queries.filters import Filters

TURN, TURNS = 10, 5  # characters of a paragraph with its line break, paragraphs of a document
LENGTH = TURN * TURNS
KINDS = ("interview", "interview", "reflection_talk", "interview", "reflection_talk")
CASES = {"K1": ("D1", "D3"), "K2": ("D2",), "K3": ("D4", "D5"), "K4": ()}
TYPES = {"K1": "Stadt", "K2": "Land", "K3": "Stadt"}  # K4 has none
CODERS = ("Anna Berg", "Ben Claus")
ROLES = {"I": "interviewer", "B": "respondent", "G": "respondent"}
COUNTED = {"B"}
FILTERS = (
    Filters(),
    Filters(speakers="respondents"),
    Filters(speakers="all"),
    Filters(kinds=("interview",)),
    Filters(cases=("K1", "K2"), coders=("Ben Claus",)),
    Filters(where=("Typ=Stadt",), with_kinds=("interview", "reflection_talk")),
    Filters(documents=("D2", "D5")),
)


@dataclass(frozen=True, eq=False)
class World:
    """What was put into the project, as plain tuples.

    What it is asked for every cell of a table again it remembers; nobody changes what it answers.
    """

    codes: dict[str, str | None]  # path -> path of the parent, depth first
    speakers: dict[tuple[str, int], str]  # (document, paragraph) -> label
    codings: tuple[tuple[str, str, str, int, int], ...]  # document, code, coder, start, end

    # Which documents and characters count -----------------------------------------------------

    @lru_cache(maxsize=32)  # noqa: B019 - a few worlds at most
    def documents(self, filters: Filters) -> list[str]:
        found = []
        for number, kind in enumerate(KINDS, 1):
            name = f"D{number}"
            case = next(case for case, inside in CASES.items() if name in inside)
            kinds = {KINDS[int(other[1:]) - 1] for other in CASES[case]}
            wanted = (
                not filters.documents or name in filters.documents,
                not filters.kinds or kind in filters.kinds,
                not filters.cases or case in filters.cases,
                not filters.where or f"Typ={TYPES.get(case, '')}" in filters.where,
                set(filters.with_kinds) <= kinds,
            )
            if all(wanted):
                found.append(name)
        return found

    @lru_cache(maxsize=32)  # noqa: B019
    def places(self, filters: Filters) -> set[tuple[str, int]]:
        """(document, character) that counts."""
        found = set()
        for (document, number), label in self.speakers.items():
            is_heard = {
                "all": True,
                "answers": ROLES[label] != "interviewer",
                "respondents": label in COUNTED,
            }[filters.speakers]
            if is_heard and document in self.documents(filters):
                found |= {(document, at) for at in range(TURN * number, TURN * (number + 1) - 1)}
        return found

    def words(self, places: set[tuple[str, int]]) -> int:
        """Words of which a character is among the places: "D1" and "Abs." of each paragraph "D1 Abs. 1"."""
        found = 0
        for document, number in self.speakers:
            for begin, end in ((0, 2), (3, 7)):
                found += any((document, TURN * number + at) in places for at in range(begin, end))
        return found

    @lru_cache(maxsize=32)  # noqa: B019
    def counted(self, filters: Filters) -> list[tuple[str, str, str, int, int]]:
        places = self.places(filters)
        return [
            coding
            for coding in self.codings
            if (not filters.coders or coding[2] in filters.coders)
            and any((coding[0], at) in places for at in range(coding[3], coding[4]))
        ]

    @lru_cache(maxsize=32)  # noqa: B019
    def family(self, path: str) -> set[str]:
        return {other for other in self.codes if other == path or other.startswith(f"{path} > ")}

    def groups(self, by: str, filters: Filters) -> dict[str, list[str]]:
        """The columns with their documents."""
        found: dict[str, list[str]] = {}
        for name in self.documents(filters):
            case = next(case for case, inside in CASES.items() if name in inside)
            key = {
                "document": name,
                "kind": KINDS[int(name[1:]) - 1],
                "case": case,
                "Typ": TYPES.get(case, ""),
            }[by]
            found.setdefault(key, []).append(name)
        return found

    # What a cell should say ---------------------------------------------------------------------

    def cell(self, path: str, documents: list[str], value: str, filters: Filters, groups: Any) -> float:
        mine = [c for c in self.counted(filters) if c[0] in documents]
        inside = [c for c in mine if c[1] in self.family(path)]
        everywhere = [c for c in self.counted(filters) if c[1] in self.family(path)]
        with_code = {c[0] for c in inside}
        match value:
            case "total" | "binary":
                return len(inside) if value == "total" else int(bool(inside))
            case "own":
                return sum(c[1] == path for c in inside)
            case "documents":
                return len(with_code)
            case "segments":
                return len({(c[0], c[3], c[4]) for c in inside})
            case "characters" | "words":
                places = {(c[0], at) for c in inside for at in range(c[3], c[4])} & self.places(filters)
                return len(places) if value == "characters" else self.words(places)
            case "row_percent":
                whole = sum(1 for c in everywhere for group in groups.values() if c[0] in group)
                return 100 * len(inside) / whole if whole else math.nan
            case "column_percent":
                return 100 * len(inside) / len(mine) if mine else math.nan
            case "documents_percent":
                return 100 * len(with_code) / len(documents) if documents else math.nan
        raise AssertionError(value)


def world(seed: int) -> World:
    random = Random(seed)
    codes: dict[str, str | None] = {}
    path: list[str] = []
    for number in range(random.randint(1, 7)):
        del path[random.randint(0, len(path)) :]
        path.append(f"C{number}")
        codes[" > ".join(path)] = " > ".join(path[:-1]) or None
    speakers = {
        (f"D{document}", turn): random.choice("IBBG") for document in range(1, 6) for turn in range(TURNS)
    }
    codings = set()
    for _ in range(random.choice([0, 5, 20, 40])):
        start, end = sorted(random.sample([*range(0, LENGTH, 4), LENGTH], 2))
        codings.add(
            (f"D{random.randint(1, 5)}", random.choice(list(codes)), random.choice(CODERS), start, end)
        )
    return World(codes, speakers, tuple(sorted(codings)))


@contextmanager
def stored(made: World) -> Iterator[Project]:
    """The world as a project on disk."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        project = new_project(Path(folder) / "p.gkqda", name="P", coder=CODERS[0])
        with project:
            with project.change("build_demo", setup=True) as session:
                _fill(session, made)
            yield project


def _fill(session: Any, made: World) -> None:
    documents: dict[str, int] = {}
    for number, kind in enumerate(KINDS, 1):
        name = f"D{number}"
        (documents[name],) = import_documents(session, [_document(made, name)], kind=kind)
    for speaker in session.scalars(select(Speaker)):
        speaker.role = ROLES[speaker.label]
        speaker.counts_as_respondent = speaker.label in COUNTED
    codes: dict[str, int] = {}
    for path, parent in made.codes.items():
        codes[path] = add_code(
            session, name=path.rpartition(" > ")[2], parent_id=codes[parent] if parent else None
        )
    attribute = ensure_attribute(session, "Typ", scope="case", type="choice", choices=["Stadt", "Land"])
    for name, inside in CASES.items():
        case = ensure_case(session, name)
        for document in inside:
            assign_document(session, document_id=documents[document], case_id=case.id)
        if name in TYPES:
            set_attribute(
                session, attribute_id=attribute.id, owner="case", owner_id=case.id, value=TYPES[name]
            )
    coders = {name: ensure_coder(session, name).id for name in CODERS}
    rows = [
        {
            "document_id": documents[document],
            "code_id": codes[code],
            "coder_id": coders[coder],
            "start": start,
            "end": end,
        }
        for document, code, coder, start, end in made.codings
    ]
    insert_rows(session, Coding, rows)


def _document(made: World, name: str) -> ImportedDocument:
    paragraphs = tuple(
        ImportedParagraph(str(n + 1), TURN * n, TURN * (n + 1) - 1, None, made.speakers[name, n])
        for n in range(TURNS)
    )
    labels = dict.fromkeys(p.speaker for p in paragraphs)
    return ImportedDocument(
        name=name,
        format="txt",
        encoding="utf-8",
        text="".join(f"{name} Abs. {n}\n" for n in range(1, TURNS + 1)),
        head_end=0,
        front_matter=(),
        paragraphs=paragraphs,
        speakers=tuple(ImportedSpeaker(label, ROLES[label], 1, 1) for label in labels),
        warnings=(),
        original=b"",
    )


def check_matrix(made: World, found: CodeMatrix, by: str, filters: Filters) -> None:
    groups = made.groups(by, filters)
    names = [column.name for column in found.columns]
    assert set(groups) <= set(names)
    paths = [code.path for code in found.table.scope.book.codes]
    assert paths == list(made.codes)
    for value in VALUES:
        cells = found.cells(value)
        for (at, path), (group, name) in product(enumerate(paths), enumerate(names)):
            wanted = made.cell(path, groups.get(name, []), value, filters, groups)
            assert cells[at, group] == pytest.approx(wanted, nan_ok=True), (value, by, path, name)
        if "percent" not in value:
            whole = [made.cell(path, made.documents(filters), value, filters, groups) for path in paths]
            if value == "binary":
                columns = [groups.get(name, []) for name in names]
                whole = [sum(made.cell(path, c, value, filters, groups) for c in columns) for path in paths]
            assert found.sums(value).tolist() == whole, value
    check_ratios(found)
    counted = made.counted(filters)
    assert found.sum_base("total") == len(counted)
    assert found.segments_base == len({(c[0], c[3], c[4]) for c in counted})
    assert found.sum_base("characters") == len(made.places(filters))
    assert found.sum_base("words") == made.words(made.places(filters))
    for at, kind in enumerate(found.kinds):
        inside = [d for d in made.documents(filters) if KINDS[int(d[1:]) - 1] == kind]
        by_hand = [made.cell(path, inside, "documents", filters, groups) for path in paths]
        assert found.by_kind.documents[:, at].tolist() == by_hand
    coded = {c[0] for c in made.codings if not filters.coders or c[2] in filters.coders}
    for column in found.columns:
        inside = groups.get(column.name, [])
        assert column.documents == len(inside)
        assert column.is_coded is (not inside or bool(coded & set(inside)))
    for (at, path), (group, name) in product(enumerate(paths[:3]), enumerate(names[:3])):
        ids = found.coding_ids([found.table.scope.book.codes[at].id], group)
        assert len(ids) == made.cell(path, groups.get(name, []), "total", filters, groups)


def check_ratios(found: CodeMatrix) -> None:
    """2.1: n / max over table, row or column; every code is listed here."""
    for value in ("total", "words", "row_percent"):
        cells = [[0.0 if math.isnan(n) else float(n) for n in row] for row in found.cells(value).tolist()]
        rivals = {
            "table": lambda at, group, cells=cells: [n for row in cells for n in row],
            "row": lambda at, group, cells=cells: cells[at],
            "column": lambda at, group, cells=cells: [row[group] for row in cells],
        }
        for over, among in rivals.items():
            for (at, row), ratios in zip(enumerate(cells), found.ratios(value, over).tolist(), strict=True):
                most = [max(among(at, group), default=0) for group in range(len(row))]
                by_hand = [n / m if m else 0 for n, m in zip(row, most, strict=True)]
                assert ratios == pytest.approx(by_hand), (value, over)


def check_crosstab(made: World, project: Project, filters: Filters) -> None:
    groups = made.groups("Typ", filters)
    for percent, value in (
        ("row", "row_percent"),
        ("column", "column_percent"),
        ("documents", "documents_percent"),
    ):
        table = crosstab_table(project, filters, by="Typ", percent=percent, format="json")
        for row in table.rows:
            for key, share in row["percent"].items():
                name = "" if key == "(missing)" else key
                wanted = made.cell(row["path"], groups[name], value, filters, groups)
                assert share == pytest.approx(wanted, nan_ok=True)
                assert row["by_total"][key] == made.cell(row["path"], groups[name], "total", filters, groups)


@pytest.mark.long
@given(st.integers(0, 2**32 - 1))
@settings(max_examples=12)
def test_every_number_equals_counting_by_hand(seed: int) -> None:
    made = world(seed)
    with stored(made) as project:
        for filters in FILTERS:
            for by in ("document", "kind", "case", "Typ"):
                check_matrix(made, code_matrix(project, filters, by=by), by, filters)
            check_crosstab(made, project, filters)
