"""Cases under the questions of the guide: whose turns answer, what is coded in them, what was not recognised."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from gk_qda.models import Coder, GuideQuestion
from gk_qda.operations.case_comparison import (
    Shown,
    Wanted,
    comparison_table,
    named_comparison,
    write_comparison,
)
from gk_qda.operations.coding import apply_code
from gk_qda.operations.worksheet_texts import make_texts
from gk_qda.queries.cases import cases
from gk_qda.queries.codebook import codebook
from gk_qda.queries.comparison import segments_of_cell
from gk_qda.queries.documents import find_document, paragraphs_of, texts_of
from gk_qda.queries.filters import Filters, scope, speech
from gk_qda.queries.guide import guide, questions_by_paragraph
from gk_qda.queries.guide_comparison import compare_questions
from gk_qda.queries.segments import segments
from tests.demo_copy import opened_copy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gk_qda.project import Project
    from gk_qda.queries.comparison import CaseComparison

QUESTIONS = (
    "Seit wann arbeiten Sie als Teilhabemanagerin?",
    "Wie erreichen Sie die Leute unter Corona-Bedingungen?",
    "Welche Rolle spielt der Fußballverein?",
    "Wie läuft die Zusammenarbeit mit der Ausländerbehörde?",
)


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Project]:
    with opened_copy(tmp_path) as project:
        with project.change("add_question") as session:
            for number, text in enumerate(QUESTIONS, 1):
                session.add(GuideQuestion(number=str(number), text=text, position=number))
        yield project


def compared(project: Project, *names: str) -> CaseComparison:
    return named_comparison(project, Wanted(names, by_question=True))


def by_hand(project: Project, name: str) -> dict[int, tuple[int, set[str], str]]:
    """question -> (thematic codings in its answers, documents that answer, the words) of a case."""
    found: dict[int, tuple[int, set[str], str]] = {}
    with project.read() as session:
        chosen = scope(session, Filters(cases=(name,)))
        marks = questions_by_paragraph(session, chosen.documents, chosen.paragraphs)
        texts = texts_of(session, set(chosen.document_ids))
    listed = segments(project, Filters(cases=(name,))).segments
    technical = {code.id for code in chosen.book.codes if code.is_technical}
    for question in {one for marked in marks.values() for one in marked if one is not None}:
        numbers, documents, words = set(), set(), []
        for document in chosen.documents:
            for paragraph, mark in zip(chosen.paragraphs[document.id], marks[document.id], strict=True):
                if mark != question or paragraph.is_interviewer or paragraph.is_withdrawn:
                    continue
                documents.add(document.name)
                pieces = speech(paragraph)
                words += ["".join(piece.of(texts[document.id]) for piece in pieces)]
                numbers |= {
                    one.coding.id
                    for one in listed
                    if one.document.id == document.id
                    and one.code.id not in technical
                    and any(one.coding.span.overlaps(piece) for piece in pieces)
                }
        found[question] = (len(numbers), documents, " ".join(" ".join(words).split()))
    return found


def test_answers_are_those_turns_and_codings(demo: Project) -> None:
    names = ("KO05", "KO06", "KO11")
    found = compared(demo, *names)
    with demo.read() as session:
        asked = guide(session)
    assert [row.theme.name for row in found.themes] == [question.label for question in asked]
    assert any(cell.codings for row in found.themes for cell in row.cells)
    for at, name in enumerate(names):
        truth = by_hand(demo, name)
        for row, question in zip(found.themes, asked, strict=True):
            cell = row.cells[at]
            codings, documents, words = truth.get(question.id, (0, set(), ""))
            assert cell.codings == codings
            assert {line.partition(":")[0] for line in cell.text.splitlines()} == documents
            assert sum(count.addressed for count in cell.counts) == len(documents)
            if len(documents) == 1 and len(words) < 1400:
                assert cell.text.partition(": ")[2] == words
            assert len(segments_of_cell(demo, found, cell)) == codings
            if documents:
                assert cell.standing == "addressed"


def test_a_case_without_such_talks_has_no_source(demo: Project) -> None:
    found = compared(demo, "KO16", "KO06")
    assert {row.cells[0].standing for row in found.themes} == {"no_source"}
    assert not any(row.difference.exists for row in found.themes)


def test_groups_hold_the_answers_of_their_cases_once(demo: Project) -> None:
    found = named_comparison(demo, Wanted(("KO06",), ("typ=Kreis",), by_question=True))
    members = [case.name for case in found.cases[1].members]
    truth = {name: by_hand(demo, name) for name in members}
    with demo.read() as session:
        asked = guide(session)
    for row, question in zip(found.themes, asked, strict=True):
        cell = row.cells[1]
        wanted = [truth[name].get(question.id, (0, set(), "")) for name in members]
        assert cell.codings == sum(number for number, _, _ in wanted)
        assert cell.evidenced == sum(bool(documents) for _, documents, _ in wanted)
        assert len(cell.members) == len(members)


def test_a_case_beside_itself_and_another_order(demo: Project) -> None:
    with demo.read() as session:
        ids = {case.name: case.id for case in cases(session)}
    twice = compare_questions(demo, [ids["KO06"], ids["KO06"]])
    assert not any(row.difference.exists or row.difference.spread for row in twice.themes)
    one, other = (compare_questions(demo, [ids[a], ids[b]]) for a, b in (("KO06", "KO11"), ("KO11", "KO06")))
    assert one.in_order([ids["KO11"], ids["KO06"]]).themes == other.themes


def test_questions_leave_the_project_as_pages_and_table(demo: Project, tmp_path: Path) -> None:
    found = compared(demo, "KO06", "KO11")
    for name in ("fragen.md", "fragen.csv"):
        write_comparison(demo, found, tmp_path / name, Shown(), language="de")
        text = (tmp_path / name).read_text(encoding="utf-8-sig")
        assert found.themes[0].theme.name in text
        assert "TM07: " in text
    assert "Zeilen sind die Fragen des Leitfadens" in (tmp_path / "fragen.md").read_text(encoding="utf-8")


def test_a_question_of_a_theme_carries_its_rating_and_summary(demo: Project) -> None:
    with demo.change("tie_question") as session:
        theme = next(c for c in codebook(session).codes if c.name == "Ausländerbehörde" and c.level > 1)
        tied = session.scalars(select(GuideQuestion).where(GuideQuestion.number == "4")).one()
        tied.code_id = theme.id
    named = ("KO06", "KO07", "KO16")
    by_theme = named_comparison(demo, Wanted(named, themes=(theme.path,))).themes[0]
    found = compared(demo, *named)
    rows = {row.theme.name: row for row in found.themes}
    row = next(row for name, row in rows.items() if "Ausländerbehörde" in name)
    shown = 0
    for one, other in zip(row.cells, by_theme.cells, strict=True):
        if one.standing in ("addressed", "not_addressed"):
            shown += 1
            assert (one.rating, one.level, one.summary, one.is_stale) == (
                other.rating,
                other.level,
                other.text,
                other.is_stale,
            )
            assert one.rated == theme
            assert one.words.startswith(f"{theme.name}: {other.text.strip()[:40]}")
            assert one.words.endswith(one.text)
        else:  # nobody asked there: what the theme says elsewhere is no answer to this question
            assert (one.rating, one.summary) == ("", "")
    assert shown
    assert any(cell.rating for cell in row.cells)
    others = [cell for name, each in rows.items() if each is not row for cell in each.cells]
    assert all((cell.tied, cell.rating, cell.summary) == (None, "", "") for cell in others)
    table = comparison_table(demo, found, Shown(), language="de", format="csv")
    line = next(line for line in table.rows if "Ausländerbehörde" in line["theme"])
    assert line["KO06 theme"] == row.cells[0].summary
    assert any("für das Thema im ganzen Fall" in note for note in table.notes)


def test_a_group_counts_the_ratings_of_the_theme_of_a_question(demo: Project) -> None:
    with demo.change("tie_question") as session:
        theme = next(c for c in codebook(session).codes if c.name == "Ausländerbehörde" and c.level > 1)
        session.scalars(select(GuideQuestion).where(GuideQuestion.number == "4")).one().code_id = theme.id
    found = named_comparison(demo, Wanted(("KO06",), groups=("typ=Kreis",), by_question=True))
    cell = next(row for row in found.themes if "Ausländerbehörde" in row.theme.name).cells[1]
    rated = [member.rating for member in cell.members if member.rating]
    assert sum(number for _, number in cell.ratings) == len(rated)


def test_a_case_with_nothing_but_worksheets_answers_with_what_is_coded_there(demo: Project) -> None:
    """Coded with the theme of the question; elsewhere it says that nobody talked with it. In groups, too."""
    with demo.change("make_texts") as session:
        make_texts(session)
    with demo.change("edit_question") as session:
        book = codebook(session)
        code, other = book.find("Kooperation"), book.find("Corona")
        first, second, *_ = session.scalars(select(GuideQuestion).order_by(GuideQuestion.position))
        first.code_id, second.code_id = code.id, other.id
        text = find_document(session, "KO16, AH PM")
        answer = paragraphs_of(session, [text.id])[text.id][0]
        span = speech(answer)[0]
        coder = session.scalars(select(Coder).order_by(Coder.id)).first()
        apply_code(
            session, document_id=text.id, code_id=code.id, coder_id=coder.id, start=span.start, end=span.end
        )
        said = " ".join(span.of(texts_of(session, {text.id})[text.id]).split())
    found = compared(demo, "KO16", "KO06")
    cells = [row.cells[0] for row in found.themes]
    assert [cell.standing for cell in cells] == ["addressed", "no_talk", "no_talk", "no_talk"]
    assert cells[0].text == f"KO16, AH PM: {said}"
    assert [one.document.name for one in segments_of_cell(demo, found, cells[0])] == ["KO16, AH PM"]
    assert [text.name for text in found.cases[0].texts] == ["KO16, AH PM"]
    assert {cell.standing for cell in (row.cells[1] for row in found.themes)} <= {"addressed", "not_asked"}
    table = comparison_table(demo, found, Shown(), format="table", language="de")
    silent = [row for row in table.rows if "kein Gespräch, nur Arbeitshilfen" in map(str, row.values())]
    assert len(silent) == 3
    of_group = named_comparison(demo, Wanted(("KO06",), ("typ=kreisangehörige Gemeinde",), by_question=True))
    cell, without = (row.cells[1] for row in of_group.themes[:2])
    assert [member.case.name for member in cell.members] == ["KO04", "KO10", "KO16"]
    assert (cell.base, without.base) == (3, 2)
