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
from gk_qda.models import Code, Coding, Speaker
from gk_qda.operations.case_editing import add_part
from gk_qda.operations.cases import assign_document, ensure_attribute, ensure_case, set_attribute
from gk_qda.operations.codebook import add_code
from gk_qda.operations.coders import ensure_coder
from gk_qda.operations.documents import import_documents, withdraw_paragraph
from gk_qda.operations.projects import new_project
from gk_qda.operations.sets import save_set
from gk_qda.operations.tables.crosstab import crosstab_table
from gk_qda.project import Project, insert_rows
from gk_qda.queries.code_matrix import VALUES, CodeMatrix, code_matrix
from gk_qda.queries.filters import Filters
from gk_qda.spans import Span

TURN, TURNS = 10, 5  # characters of a paragraph with its line break, paragraphs of a document
LENGTH = TURN * TURNS
KINDS = ("interview", "interview", "reflection_talk", "interview", "reflection_talk")
CASES = {"K1": ("D1", "D3"), "K2": ("D2",), "K3": ("D4", "D5"), "K4": ()}
PART = ("D4", 5, 25)  # K4 is a passage, and one of the speakers of D1
PART_SPEAKER = ("D1", "B")
TYPES = {"K1": "Stadt", "K2": "Land", "K3": "Stadt"}  # K4 has none
LONG = ("D1", "D2", "D4")  # documents whose own attribute says so
SET = ("D1", "D4")
EVERY_BY = ("document", "kind", "case", "Typ")
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
MORE_FILTERS = (  # each with fewer columns
    Filters(codes=("C0",)),
    Filters(include_technical=True, speakers="all"),
    Filters(sets=("Paar",)),
    Filters(cases=("K4",)),
    Filters(where=("Art=lang",)),
    Filters(where=("Typ=Land OR Art=lang",)),
    Filters(where=("NOT Typ=Stadt",), codes=("C0",), include_technical=True),
)
CONDITIONS = {  # what the conditions mean, of the type of the case and of a document
    "Typ=Stadt": lambda kind, name: kind == "Stadt",
    "Art=lang": lambda kind, name: name in LONG,
    "Typ=Land OR Art=lang": lambda kind, name: kind == "Land" or name in LONG,
    "NOT Typ=Stadt": lambda kind, name: kind != "Stadt",
}


@dataclass(frozen=True, eq=False)
class Part:
    """A column: its analysed documents, and the (document, character) that belong to it."""

    documents: tuple[str, ...]
    places: frozenset[tuple[str, int]]


NOTHING = Part((), frozenset())


@dataclass(frozen=True, eq=False)
class World:
    """What was put into the project, as plain tuples.

    What it is asked for every cell of a table again it remembers; nobody changes what it answers.
    """

    codes: dict[str, str | None]  # path -> path of the parent, depth first
    speakers: dict[tuple[str, int], str]  # (document, paragraph) -> label
    codings: tuple[tuple[str, str, str, int, int], ...]  # document, code, coder, start, end
    technical: frozenset[str] = frozenset()  # paths, those below included
    withdrawn: frozenset[tuple[str, int]] = frozenset()  # (document, paragraph)

    # Which documents and characters count -----------------------------------------------------

    @lru_cache(maxsize=32)  # noqa: B019 - a few worlds at most
    def parts(self) -> dict[str, frozenset[tuple[str, int]]]:
        """What the cases are made of, in characters."""
        found = {case: {(d, at) for d in inside for at in range(LENGTH)} for case, inside in CASES.items()}
        document, start, end = PART
        found["K4"] |= {(document, at) for at in range(start, end)}
        for (name, number), label in self.speakers.items():
            if (name, label) == PART_SPEAKER:
                found["K4"] |= {(name, at) for at in range(TURN * number, TURN * (number + 1) - 1)}
        return {case: frozenset(places) for case, places in found.items()}

    def named(self, filters: Filters) -> list[str]:
        """The cases that the filters name, or all."""
        return [
            case
            for case, places in self.parts().items()
            if (not filters.cases or case in filters.cases)
            and set(filters.with_kinds) <= {KINDS[int(name[1:]) - 1] for name, _ in places}
        ]

    @lru_cache(maxsize=32)  # noqa: B019
    def pieces(self, filters: Filters) -> dict[tuple[str, str], frozenset[tuple[str, int]]]:
        """What each named case has of each document, where the conditions hold for the two of them."""
        found = {}
        for case in self.named(filters):
            for name in sorted({name for name, _ in self.parts()[case]}):
                if all(CONDITIONS[condition](TYPES.get(case), name) for condition in filters.where):
                    found[case, name] = frozenset(place for place in self.parts()[case] if place[0] == name)
        return found

    @lru_cache(maxsize=32)  # noqa: B019
    def documents(self, filters: Filters) -> list[str]:
        found = []
        inside = {name for _, name in self.pieces(filters)}
        for number, kind in enumerate(KINDS, 1):
            name = f"D{number}"
            wanted = (
                not filters.documents or name in filters.documents,
                not filters.kinds or kind in filters.kinds,
                name in inside,
                not filters.sets or name in SET,
            )
            if all(wanted):
                found.append(name)
        return found

    @lru_cache(maxsize=32)  # noqa: B019
    def places(self, filters: Filters) -> set[tuple[str, int]]:
        """(document, character) that counts: only what belongs to cases that filters name, or conditions choose."""
        found = set()
        inside = set().union(*self.pieces(filters).values())
        for (document, number), label in self.speakers.items():
            is_heard = {
                "all": True,
                "answers": ROLES[label] != "interviewer",
                "respondents": label in COUNTED,
            }[filters.speakers]
            if (document, number) in self.withdrawn:
                continue
            if is_heard and document in self.documents(filters):
                found |= {(document, at) for at in range(TURN * number, TURN * (number + 1) - 1)}
        return found & inside

    def words(self, places: set[tuple[str, int]]) -> int:
        """Words of which a character is among the places: "D1" and "Abs." of each paragraph "D1 Abs. 1"."""
        found = 0
        for document, number in self.speakers:
            for begin, end in ((0, 2), (3, 7)):
                found += any((document, TURN * number + at) in places for at in range(begin, end))
        return found

    @lru_cache(maxsize=32)  # noqa: B019
    def shown(self, filters: Filters) -> list[tuple[str, str, str, int, int]]:
        """The counted codings of the codes that are rows."""
        return [coding for coding in self.counted(filters) if coding[1] in self.listed(filters)]

    @lru_cache(maxsize=32)  # noqa: B019
    def counted(self, filters: Filters) -> list[tuple[str, str, str, int, int]]:
        places = self.places(filters)
        return [
            coding
            for coding in self.codings
            if (not filters.coders or coding[2] in filters.coders)
            and (filters.include_technical or coding[1] not in self.technical)
            and any((coding[0], at) in places for at in range(coding[3], coding[4]))
        ]

    @lru_cache(maxsize=32)  # noqa: B019
    def family(self, path: str) -> set[str]:
        return {other for other in self.codes if other == path or other.startswith(f"{path} > ")}

    @lru_cache(maxsize=64)  # noqa: B019
    def listed(self, filters: Filters) -> list[str]:
        """The codes that are rows."""
        wanted = (
            set().union(*(self.family(code) for code in filters.codes)) if filters.codes else set(self.codes)
        )
        left_out = set() if filters.include_technical else self.technical
        return [path for path in self.codes if path in wanted - left_out]

    def theme(self, path: str) -> set[str]:
        """The codes that count with one that is asked for: technical ones only where it is one itself."""
        return self.family(path) if path in self.technical else self.family(path) - self.technical

    @lru_cache(maxsize=128)  # noqa: B019
    def groups(self, by: str, filters: Filters) -> dict[str, Part]:
        """The columns: whole documents, or of cases and their types also passages and the turns of a speaker."""
        analysed = self.documents(filters)
        if by in ("case", "Typ"):
            held: dict[str, dict[str, set[tuple[str, int]]]] = {}
            for (case, name), places in self.pieces(filters).items():
                if name in analysed:
                    inside = held.setdefault(case if by == "case" else TYPES.get(case, ""), {})
                    inside.setdefault(name, set()).update(places)
            return {
                key: Part(
                    tuple(name for name in analysed if name in inside), frozenset().union(*inside.values())
                )
                for key, inside in held.items()
            }
        named: dict[str, list[str]] = {}
        for name in analysed:
            key = {"document": name, "kind": KINDS[int(name[1:]) - 1]}[by]
            named.setdefault(key, []).append(name)
        return {key: self.whole(tuple(names)) for key, names in named.items()}

    @lru_cache(maxsize=128)  # noqa: B019
    def whole(self, documents: tuple[str, ...]) -> Part:
        """Some documents as they are."""
        return Part(documents, frozenset((d, at) for d in documents for at in range(LENGTH)))

    @lru_cache(maxsize=512)  # noqa: B019
    def held(self, part: Part, filters: Filters) -> list[tuple[str, str, str, int, int]]:
        """The codings that count in a column."""
        places = self.places(filters) & part.places
        return [c for c in self.counted(filters) if any((c[0], at) in places for at in range(c[3], c[4]))]

    # What a cell should say ---------------------------------------------------------------------

    def cell(self, path: str, part: Part, value: str, filters: Filters, groups: Any) -> float:
        family, documents = self.family(path), part.documents
        mine = self.held(part, filters)
        inside = [c for c in mine if c[1] in family]
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
                covered = {(c[0], at) for c in inside for at in range(c[3], c[4])}
                places = covered & self.places(filters) & part.places
                return len(places) if value == "characters" else self.words(places)
            case "row_percent":
                whole = sum(c[1] in family for group in groups.values() for c in self.held(group, filters))
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
    first = random.choice([*list(codes)[1:], "none"])
    technical = {path for path in codes if path == first or path.startswith(f"{first} > ")}
    withdrawn = random.sample(sorted(speakers), random.randint(0, 4))
    return World(codes, speakers, tuple(sorted(codings)), frozenset(technical), frozenset(withdrawn))


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
    _describe(session, documents)
    save_set(session, kind="documents", name="Paar", member_ids=[documents[name] for name in SET])
    for path in made.technical:
        session.get_one(Code, codes[path]).is_technical = True
    for name, number in made.withdrawn:
        withdraw_paragraph(session, document_id=documents[name], number=str(number + 1))
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


def _describe(session: Any, documents: dict[str, int]) -> None:
    """Cases, and what is known of them and of documents."""
    attribute = ensure_attribute(session, "Typ", scope="case", type="choice", choices=["Stadt", "Land"])
    for name, inside in CASES.items():
        case = ensure_case(session, name)
        for document in inside:
            assign_document(session, document_id=documents[document], case_id=case.id)
        if not inside:
            _put_together(session, case.id, documents)
        if name in TYPES:
            set_attribute(
                session, attribute_id=attribute.id, owner="case", owner_id=case.id, value=TYPES[name]
            )
    art = ensure_attribute(session, "Art", scope="document")
    for name in LONG:
        set_attribute(session, attribute_id=art.id, owner="document", owner_id=documents[name], value="lang")


def _put_together(session: Any, case_id: int, documents: dict[str, int]) -> None:
    """The case that is no whole document."""
    document, start, end = PART
    add_part(session, case_id=case_id, document_id=documents[document], span=Span(start, end))
    document, label = PART_SPEAKER
    query = select(Speaker.id).where(Speaker.document_id == documents[document], Speaker.label == label)
    speaker_id = session.scalar(query)
    if speaker_id is not None:
        add_part(session, case_id=case_id, document_id=documents[document], speaker_id=speaker_id)


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
    everything = made.whole(tuple(made.documents(filters)))
    names = [column.name for column in found.columns]
    assert set(groups) <= set(names)
    paths = [code.path for code in found.table.scope.book.codes]
    assert paths == list(made.codes)
    rows = [(paths.index(path), path) for path in made.listed(filters)]
    assert found.table.counts.listed.nonzero()[0].tolist() == [at for at, _ in rows]
    for value in VALUES:
        cells, sums = found.cells(value), found.sums(value)
        for (at, path), (group, name) in product(rows, enumerate(names)):
            wanted = made.cell(path, groups.get(name, NOTHING), value, filters, groups)
            assert cells[at, group] == pytest.approx(wanted, nan_ok=True), (value, by, path, name)
        if "percent" not in value:
            for at, path in rows:
                whole = made.cell(path, everything, value, filters, groups)
                if value == "binary":
                    columns = [groups.get(name, NOTHING) for name in names]
                    whole = sum(made.cell(path, column, value, filters, groups) for column in columns)
                assert sums[at] == whole, value
    check_ratios(found, filters)
    counted = made.counted(filters)
    assert found.sum_base("total") == len(counted)
    assert found.segments_base == len({(c[0], c[3], c[4]) for c in counted})
    assert found.sum_base("characters") == len(made.places(filters))
    assert found.sum_base("words") == made.words(made.places(filters))
    for column, kind in enumerate(found.kinds):
        inside = made.whole(tuple(d for d in made.documents(filters) if KINDS[int(d[1:]) - 1] == kind))
        for at, path in rows:
            by_hand = made.cell(path, inside, "documents", filters, groups)
            assert found.by_kind.documents[at, column] == by_hand
    coded = {c[0] for c in made.codings if not filters.coders or c[2] in filters.coders}
    for column in found.columns:
        documents = groups.get(column.name, NOTHING).documents
        assert column.documents == len(documents)
        assert column.is_coded is (not documents or bool(coded & set(documents)))
    for (at, path), (group, name) in product(rows[:3], enumerate(names[:3])):
        ids = found.coding_ids([found.table.scope.book.codes[at].id], group)
        assert len(ids) == made.cell(path, groups.get(name, NOTHING), "total", filters, groups)


def check_ratios(found: CodeMatrix, filters: Filters) -> None:
    """2.1: n / max over table, row or column; what is left out holds nothing, but where codes were chosen."""
    if filters.codes:
        return
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
        assert [row["path"] for row in table.rows] == made.listed(filters)
        for row in table.rows:
            for key, share in row["percent"].items():
                group = groups["" if key == "(missing)" else key]
                wanted = made.cell(row["path"], group, value, filters, groups)
                assert share == pytest.approx(wanted, nan_ok=True)
                assert row["by_total"][key] == made.cell(row["path"], group, "total", filters, groups)


@pytest.mark.long
@given(st.integers(0, 2**32 - 1))
@settings(max_examples=8)
def test_every_number_equals_counting_by_hand(seed: int) -> None:
    made = world(seed)
    with stored(made) as project:
        for filters in FILTERS:
            for by in EVERY_BY:
                check_matrix(made, code_matrix(project, filters, by=by), by, filters)
            check_crosstab(made, project, filters)
        for filters in MORE_FILTERS:
            check_matrix(made, code_matrix(project, filters, by="case"), "case", filters)
            check_crosstab(made, project, filters)
