"""Cases made of speakers and passages: a filter by a case counts what its column counts, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from gk_qda.importing.values import ImportedDocument, ImportedParagraph, ImportedSpeaker
from gk_qda.models import CaseMember, Coding, Speaker
from gk_qda.operations.cases import ensure_case
from gk_qda.operations.codebook import add_code
from gk_qda.operations.coders import ensure_coder
from gk_qda.operations.documents import import_documents
from gk_qda.operations.projects import new_project
from gk_qda.operations.sets import save_set
from gk_qda.operations.tables.crosstab import crosstab_table
from gk_qda.operations.tables.frequencies import frequency_table
from gk_qda.project import Project, insert_rows
from gk_qda.queries.code_matrix import code_matrix
from gk_qda.queries.filters import Filters
from gk_qda.queries.frequencies import frequencies
from gk_qda.queries.segments import segments
from gk_qda.queries.themes import theme_grid
from gk_qda.queries.words import Words, group_rows, words

TURN, TURNS = 10, 6  # characters of a paragraph with its line break, paragraphs of a document
LENGTH = TURN * TURNS
KINDS = ("interview", "reflection_talk", "interview")
CASES = ("K1", "K2", "K3", "K4", "K5")
CODES = {"A": None, "A > B": "A", "C": None}
LABELS = "IBBGH"


@dataclass(frozen=True)
class World:
    """What was put into a project, as plain tuples; documents are numbered from 0."""

    voices: tuple[str, ...]  # label of each paragraph, document after document
    codings: tuple[tuple[int, str, int, int], ...]  # document, code, start, end
    members: tuple[tuple[str, int, str, int, int], ...]  # case, document, label, start, end

    def voice(self, document: int, at: int) -> str:
        return self.voices[document * TURNS + at // TURN]

    def own(self, case: str) -> set[tuple[int, int]]:
        """(document, character) of a case."""
        found = set()
        for name, document, label, start, end in self.members:
            if name == case:
                found |= {
                    (document, at)
                    for at in range(LENGTH)
                    if (label and self.voice(document, at) == label)
                    or start <= at < end
                    or not (label or end)
                }
        return found

    def said(self, *cases: str) -> set[tuple[int, int]]:
        """The countable characters of some cases: nothing of interviewers, no line breaks."""
        return {
            (document, at)
            for case in cases
            for document, at in self.own(case)
            if at % TURN < TURN - 1 and self.voice(document, at) != "I"
        }

    def counted(self, *cases: str) -> list[tuple[int, str, int, int]]:
        said = self.said(*cases)
        return [one for one in self.codings if any((one[0], at) in said for at in range(one[2], one[3]))]

    def touched(self, case: str) -> set[int]:
        heard = {(d, self.voices[d * TURNS + n]) for d in range(len(KINDS)) for n in range(TURNS)}
        return {
            document for name, document, label, _, _ in self.members
            if name == case and (not label or (document, label) in heard)
        }  # fmt: skip


def world(seed: int) -> World:
    random = Random(seed)
    voices = tuple(random.choice(LABELS) for _ in range(TURNS * len(KINDS)))
    codings = set()
    for _ in range(40):
        start, end = sorted(random.sample(range(0, LENGTH, 3), 2))
        codings.add((random.randrange(len(KINDS)), random.choice([*CODES]), start, end))
    members = set()
    for case in CASES[:-1]:  # one has nothing at all
        for _ in range(random.randint(1, 3)):
            document, kind = random.randrange(len(KINDS)), random.choice(["whole", "speaker", "passage"])
            heard = sorted(set(voices[document * TURNS : (document + 1) * TURNS]))
            start, end = sorted(random.sample(range(LENGTH), 2)) if kind == "passage" else (0, 0)
            members.add(
                (case, document, random.choice(heard) if kind == "speaker" else "", start, end)
            )  # fmt: skip
    return World(voices, tuple(sorted(codings)), tuple(sorted(members)))


@pytest.fixture(scope="module", params=range(3))
def made(request, tmp_path_factory) -> Iterator[tuple[World, Project]]:
    one = world(request.param)
    path: Path = tmp_path_factory.mktemp("parts") / "p.gkqda"
    with new_project(path, name="P", coder="Anna") as project:
        with project.change("build_demo", setup=True) as session:
            _fill(session, one)
        yield one, project


def _fill(session, one: World) -> None:
    ids = [
        import_documents(session, [_document(one, number)], kind=kind)[0] for number, kind in enumerate(KINDS)
    ]
    for speaker in session.scalars(select(Speaker)):
        speaker.role = "interviewer" if speaker.label == "I" else "respondent"
    codes: dict[str, int] = {}
    for path, parent in CODES.items():
        codes[path] = add_code(
            session, name=path.rpartition(" > ")[2], parent_id=codes[parent] if parent else None
        )
    cases = {name: ensure_case(session, name).id for name in CASES}
    speakers = {(s.document_id, s.label): s.id for s in session.scalars(select(Speaker))}
    for case, document, label, start, end in one.members:
        session.add(
            CaseMember(
                case_id=cases[case],
                document_id=ids[document],
                speaker_id=speakers[ids[document], label] if label else None,
                start=start if end else None,
                end=end if end else None,
            )
        )
    save_set(session, kind="cases", name="Zwei", member_ids=[cases["K1"], cases["K2"]])
    coder = ensure_coder(session, "Anna").id
    rows = [
        {"document_id": ids[d], "code_id": codes[code], "coder_id": coder, "start": start, "end": end}
        for d, code, start, end in one.codings
    ]
    insert_rows(session, Coding, rows)


def _document(one: World, number: int) -> ImportedDocument:
    voices = one.voices[number * TURNS : (number + 1) * TURNS]
    return ImportedDocument(
        name=f"D{number}",
        format="txt",
        encoding="utf-8",
        text="".join(f"D{number} Abs. {n + 1}\n" for n in range(TURNS)),
        head_end=0,
        front_matter=(),
        paragraphs=tuple(
            ImportedParagraph(str(n + 1), TURN * n, TURN * (n + 1) - 1, None, voice)
            for n, voice in enumerate(voices)
        ),
        speakers=tuple(ImportedSpeaker(label, "respondent", 1, 1) for label in dict.fromkeys(voices)),
        warnings=(),
        original=b"",
    )


def places(found) -> list[tuple[int, str, int, int]]:
    return sorted(
        (int(one.document.name[1:]), one.code.path, one.coding.span.start, one.coding.span.end)
        for one in found.segments
    )


@pytest.mark.parametrize("case", CASES)
def test_a_filter_by_a_case_counts_what_its_column_counts(made, case):
    one, project = made
    by_hand = one.counted(case)
    filtered = frequency_table(project, Filters(cases=(case,)), format="json")
    columns = frequency_table(project, by="case", format="json")
    crossed = crosstab_table(project, Filters(cases=(case,)), by="case", format="json")
    assert filtered.base["documents"] == len(one.touched(case))
    assert filtered.base["cases"] == bool(one.touched(case))
    for row, beside, cross in zip(filtered.rows, columns.rows, crossed.rows, strict=True):
        mine = [c for c in by_hand if c[1] == row["path"] or c[1].startswith(row["path"] + " > ")]
        assert row["codings"] == len(mine)
        assert row["codings"] == beside["by_total"].get(case, 0)
        assert row["codings_own"] == sum(c[1] == row["path"] for c in mine)
        assert row["characters"] == len(
            {(c[0], at) for c in mine for at in range(c[2], c[3])} & one.said(case)
        )
        assert row["cases"] == bool(mine)
        assert cross["by_total"] == ({case: len(mine)} if one.touched(case) else {})


def where(found: Words) -> list[tuple[int, int, int]]:
    names = [int(document.name[1:]) for document in found.scope.documents]
    rows = zip(found.document, found.start, found.end, strict=True)
    return sorted((names[d], int(start), int(end)) for d, start, end in rows)


def test_a_base_counts_each_coding_once_whatever_cases_overlap(made):
    one, project = made
    everywhere = [(d, at) for d in range(len(KINDS)) for at in range(LENGTH) if at % TURN < TURN - 1]
    heard = {place for place in everywhere if one.voice(*place) != "I"}
    everything = [c for c in one.codings if any((c[0], at) in heard for at in range(c[2], c[3]))]
    counted = {case: one.counted(case) for case in CASES}
    in_several = [c for c in everything if sum(c in found for found in counted.values()) > 1]
    for make in (crosstab_table, frequency_table):
        table = make(project, by="case", language="de")
        assert table.base["codings"] == len(everything)
        assert any("zu mehreren Spalten" in note for note in table.notes) == bool(in_several)
        of_document = make(project, Filters(documents=("D0",)), by="case", format="json")
        assert of_document.base["codings"] == sum(c[0] == 0 for c in everything)
    assert code_matrix(project, Filters(), by="case").sum_base("total") == len(everything)


@pytest.mark.parametrize("case", CASES)
def test_segments_words_and_rows_of_themes_are_those_of_the_case(made, case):
    one, project = made
    filters = Filters(cases=(case,))
    assert places(segments(project, filters)) == one.counted(case)
    found = words(project, filters, form="word")
    everything = words(project, Filters(), form="word", by="case")
    names = [case.name for case in everything.scope.cases]
    rows = group_rows(everything, "case", names.index(case)) if case in names else []
    assert where(found) == [where(everything)[row] for row in rows]
    assert {(d, s) for d, s, _ in where(found)} <= one.said(case)
    grid = theme_grid(project, ["A", "C"], "case", filters)
    assert [row.name for row in grid.rows] == [case]
    for theme in grid.themes:
        mine = {c[0:1] + c[2:] for c in one.counted(case) if c[1].split(" > ")[0] == theme.name}
        assert grid.cell(grid.rows[0], theme).segments == len(mine)


def test_several_cases_and_sets_of_cases_are_their_text_together(made):
    one, project = made
    assert places(segments(project, Filters(cases=("K1", "K3")))) == one.counted("K1", "K3")
    assert places(segments(project, Filters(sets=("Zwei",)))) == one.counted("K1", "K2")
    assert places(segments(project, Filters(sets=("Zwei",), cases=("K2", "K3")))) == one.counted("K2")
    assert frequencies(project, Filters(sets=("Zwei",), cases=("K3",))).scope.documents == ()
    by_set = frequency_table(project, by="set", format="json")
    assert sum(row["by"]["Zwei"] for row in by_set.rows) == len(one.counted("K1", "K2"))


def test_cases_with_several_kinds_of_document_are_their_parts(made):
    one, project = made
    kinds = {case: {KINDS[document] for document in one.touched(case)} for case in CASES}
    both = [case for case in CASES if len(kinds[case]) == 2]
    found = segments(project, Filters(with_kinds=("interview", "reflection_talk")))
    assert places(found) == one.counted(*both)
    assert [case.name for case in found.scope.cases] == both


def test_a_base_names_documents_that_count_in_part(made):
    one, project = made
    for case in CASES:
        table = frequency_table(project, Filters(cases=(case,)), format="json")
        whole = {d for name, d, label, _, end in one.members if name == case and not (label or end)}
        in_part = [f"D{document}" for document in sorted(one.touched(case) - whole)]
        assert table.base.get("documents_in_part", []) == in_part
