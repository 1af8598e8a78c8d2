"""A changed coding makes exactly those cells, results and case summaries outdated that rest on it.

Random histories with undo and redo. What a text rests on is kept beside the program as plain tuples, read with SQL
of its own: which words are coded how, in the documents, turns and passages of a row, and what of them was withdrawn.
No position is among them. What is an interviewer's or withdrawn altogether counts nowhere.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from gk_qda.errors import QdaError
from gk_qda.importing.values import ImportedDocument, ImportedParagraph, ImportedSpeaker
from gk_qda.models import Case, Code, Coder, Coding, Document, Paragraph, Person, Speaker, Withdrawal
from gk_qda.operations import case_summaries, code_groups, codebook, coding, summaries
from gk_qda.operations.case_editing import add_part
from gk_qda.operations.cases import assign_document, ensure_case
from gk_qda.operations.coders import count_coders, ensure_coder
from gk_qda.operations.documents import import_documents, restore_paragraph, withdraw_paragraph
from gk_qda.operations.persons import ensure_person
from gk_qda.operations.projects import new_project
from gk_qda.operations.settings import set_setting
from gk_qda.operations.speakers import describe_speakers
from gk_qda.operations.text_edit import replace_words
from gk_qda.project import Project
from gk_qda.queries.codebook import codebook as codebook_of
from gk_qda.queries.documents import text_of
from gk_qda.queries.filters import Filters
from gk_qda.queries.theme_desk import RESULT, theme_board
from gk_qda.spans import Span

CODERS = ("Anna Berg", "Ben Claus")
DOCUMENTS, TURNS, WORDS = 3, 4, 5
KINDS = ("case", "document", "person")
FILTERS = (
    {},
    {"coders": ("Ben Claus",)},
    {"speakers": "all"},
    {"documents": ("D1", "D2", "D3"), "coders": ("Anna Berg",)},
)

Key = tuple[str, int, int]  # kind of row, its id, theme; theme 0 for the summary of a case
Text = str | int  # what is written: the GUID of a cell, or the id of a case that is summed up
Basis = frozenset[tuple[str, ...]]


# What is in the file, read by SQL of its own -----------------------------------------------------------------


class Facts:
    """Codings with their words, and what rows are made of."""

    def __init__(self, session: Session) -> None:
        def rows(sql: str) -> list[Any]:
            return [tuple(row) for row in session.execute(text(sql))]

        self.parents = dict(rows("SELECT id, parent_id FROM codes"))
        texts = {document: text_of(session, document) for (document,) in rows("SELECT id FROM documents")}
        counted = [value for (value,) in rows("SELECT value FROM settings WHERE key = 'counted_coders'")]
        names = set(json.loads(counted[0])) if counted else set()
        self.codings = [
            (guid, document, start, end, texts[document][start:end], code, rating)
            for guid, document, start, end, code, rating, coder in rows(
                'SELECT c.guid, document_id, start, "end", code_id, rating, coders.guid FROM codings c'
                " JOIN coders ON coders.id = c.coder_id"
            )
            if not names or coder in names
        ]
        self.turns = rows(
            'SELECT p.document_id, p.start, p."end", p.speaker_id, s.person_id, s.role, p.number FROM paragraphs p'
            " LEFT JOIN speakers s ON s.id = p.speaker_id"
        )
        self.withdrawn = {
            (document, number)
            for document, number in rows(
                "SELECT p.document_id, p.number FROM withdrawals w JOIN paragraphs p ON p.id = w.paragraph_id"
            )
        }
        self.members = rows('SELECT case_id, document_id, speaker_id, start, "end" FROM case_members')
        self.cells: dict[str, Key] = {}
        self.said: dict[str, tuple[str, str, str]] = {}
        for guid, kind, case, document, person, theme, *said in rows(
            "SELECT guid, row_kind, case_id, document_id, person_id, theme_id, text, rating, state FROM summaries"
        ):
            self.cells[guid] = (kind, case or document or person or 0, theme)
            self.said[guid] = (said[0], said[1], said[2])
        self.cases = [one for (one,) in rows("SELECT id FROM cases")]

    def is_under(self, code: int | None, theme: int) -> bool:
        while code is not None:
            if code == theme:
                return True
            code = self.parents.get(code)
        return False

    def places(self, kind: str, row: int) -> list[tuple[int, int, int]]:
        """(document, start, end) of a row."""
        if kind == "document":
            return [(row, 0, 10**9)]
        if kind == "person":
            return [
                (d, s, e)
                for d, s, e, _, person, role, _ in self.turns
                if person == row and role != "interviewer"
            ]
        found = []
        for case, document, speaker, start, end in self.members:
            if case != row:
                continue
            if speaker is not None:
                found += [(d, s, e) for d, s, e, who, *_ in self.turns if who == speaker]
            elif start is not None:
                found.append((document, start, end))
            else:
                found.append((document, 0, 10**9))
        return found

    def basis(self, guid: str) -> Basis:
        """Everything that a text in this cell rests on."""
        kind, row, theme = self.cells[guid]
        places = None if kind == RESULT else self.places(kind, row)
        found = set()
        for guid_, document, start, end, words, code, rating in self.codings:
            if not self.is_under(code, theme):
                continue
            below = [
                (s, e, number, role == "interviewer" or (document, number) in self.withdrawn)
                for d, s, e, _, _, role, number in self.turns
                if d == document and start < e and end > s
            ]
            counts = any(
                not is_silent
                and (places is None or any(d == document and s < e_ and e > s_ for d, s_, e_ in places))
                for s, e, is_silent in (
                    (max(start, s), min(end, e), is_silent) for s, e, _, is_silent in below
                )
            )
            if counts:
                gone = [number for _, _, number, _ in below if (document, number) in self.withdrawn]
                found.add((guid_, words, str(code), rating, *gone))
        return frozenset(found)

    def cell_at(self, key: Key) -> str:
        return next(guid for guid, place in self.cells.items() if place == key)

    def says(self, guid: str) -> bool:
        said, rating, state = self.said[guid]
        return bool(said.strip() or rating) or state != "open"

    def basis_of_case(self, case: int) -> Basis:
        """The cells of a case that say something, with what they say and rest on."""
        return frozenset(
            (guid, *self.said[guid], repr(sorted(self.basis(guid))))
            for guid, place in self.cells.items()
            if place[:2] == ("case", case) and self.says(guid)
        )


# Histories ----------------------------------------------------------------------------------------------------


@dataclass
class Study:
    """A project, and beside it on what each text was written, for every state to which undo can lead."""

    project: Project
    random: Random
    known: dict[Text, Basis] = field(default_factory=dict)
    past: list[dict[Text, Basis]] = field(default_factory=list)
    future: list[dict[Text, Basis]] = field(default_factory=list)

    def facts(self) -> Facts:
        with self.project.read() as session:
            return Facts(session)

    def steps(self) -> int:
        with self.project.read() as session:
            sql = "SELECT count(*) FROM changes WHERE kind = 'do' AND state = 'done'"
            return int(session.execute(text(sql)).scalar_one())

    def some(self, session: Session, model: Any) -> int:
        return self.random.choice(session.scalars(select(model.id).order_by(model.id)).all())

    def do(
        self, verb: str, work: Callable[[Session], object], *, rests: Callable[[Facts], dict[Text, Basis]]
    ) -> None:
        before, done = dict(self.known), self.steps()
        try:
            with self.project.change(verb) as session:
                work(session)
        except (QdaError, IndexError):  # refused, or nothing is left to do it with
            return
        if self.steps() == done:
            return  # nothing was different
        self.past.append(before)
        self.future.clear()
        self.known.update(rests(self.facts()))

    def undo(self) -> None:
        if self.past:
            self.project.undo()
            self.future.append(self.known)
            self.known = self.past.pop()

    def redo(self) -> None:
        if self.future:
            self.project.redo()
            self.past.append(self.known)
            self.known = self.future.pop()

    def expected(self) -> set[Key]:
        facts = self.facts()
        found = {
            place
            for guid, place in facts.cells.items()
            if facts.says(guid) and facts.basis(guid) != self.known[guid]
        }
        for case in facts.cases:
            if case in self.known and facts.basis_of_case(case) != self.known[case]:
                found.add(("case", case, 0))
        return found


def step(study: Study) -> None:
    """One random thing that people do."""
    random = study.random
    name = random.choice(
        [*CHANGES, *USUAL, "write", "write", "confirm", "sum_up", "confirm_case", "undo", "undo", "redo"]
    )
    if name in ("undo", "redo"):
        getattr(study, name)()
    elif name == "write":
        write(study)
    elif name == "confirm":
        facts = study.facts()
        if facts.cells:
            guid = random.choice(sorted(facts.cells))
            kind, row, theme = facts.cells[guid]

            def confirm(session: Session) -> None:
                cell = summaries.find_cell(session, row_kind=kind, row_id=row or None, theme_id=theme)
                assert cell is not None
                summaries.confirm_summary(session, summary_id=cell.id)

            study.do("confirm_summary", confirm, rests=lambda found: {guid: found.basis(guid)})
    elif name in ("sum_up", "confirm_case"):
        sum_up(study, confirm=name == "confirm_case")
    else:
        study.do(name, lambda s: CHANGES[name](study, s), rests=lambda _: {})


def write(study: Study) -> None:
    random, facts = study.random, study.facts()
    if not facts.parents:
        return
    kind = random.choice([*KINDS, RESULT])
    with study.project.read() as session:
        model = {"case": Case, "document": Document, "person": Person}.get(kind)
        row = 0 if model is None else study.some(session, model)
    key = (kind, row, random.choice(list(facts.parents)))
    words = {
        "text": random.choice(["Neu.", "Anders.", "", None, None]),
        "state": random.choice([None, "done", "not_asked"]),
    }
    if kind == RESULT:
        words["state"] = None
    study.do(
        "write_summary",
        lambda s: summaries.write_summary(
            s, row_kind=kind, row_id=row or None, theme_id=key[2], coder_id=1, **words
        ),
        rests=lambda found: rewritten(facts, found, key),
    )


def rewritten(before: Facts, after: Facts, key: Key) -> dict[Text, Basis]:
    """A text rests on what is there when its words are written; a judgement alone where there are no words."""
    guid = after.cell_at(key)
    was, is_now = before.said.get(guid), after.said[guid]
    if was is not None and was[0] == is_now[0] and (was == is_now or is_now[0].strip()):
        return {}
    return {guid: after.basis(guid)}


def sum_up(study: Study, *, confirm: bool) -> None:
    with study.project.read() as session:
        case = study.some(session, Case)
    if confirm and case not in study.known:
        return
    said = study.random.choice(["Alles in allem.", "Kurz."])

    def work(session: Session) -> None:
        if confirm:
            case_summaries.confirm_case_summary(session, case_id=case)
        else:
            case_summaries.write_case_summary(session, case_id=case, coder_id=1, text=said)

    verb = "confirm_case_summary" if confirm else "write_case_summary"
    study.do(verb, work, rests=lambda found: {case: found.basis_of_case(case)})


def apply_code(study: Study, session: Session) -> None:
    random = study.random
    document = session.get_one(Document, study.some(session, Document))
    start, end = sorted(random.sample(range(document.length), 2))
    coding.apply_code(
        session,
        document_id=document.id,
        code_id=study.some(session, Code),
        coder_id=random.choice([1, 2]),
        start=start,
        end=end,
    )


def resize(study: Study, session: Session) -> None:
    one = session.get_one(Coding, study.some(session, Coding))
    length = session.get_one(Document, one.document_id).length
    coding.resize_coding(
        session, coding_id=one.id, start=one.start, end=min(length, one.end + study.random.randint(1, 40))
    )


def correct(study: Study, session: Session) -> None:
    """Another word for one word of a turn; now and then more words than before."""
    turn = session.get_one(Paragraph, study.some(session, Paragraph))
    words = text_of(session, turn.document_id)[turn.start : turn.end].split()[1:]
    word = study.random.choice(words)
    other = f"neu{study.random.randint(0, 10**6)}" + study.random.choice(
        ["", f" und{study.random.randint(0, 10**6)}"]
    )
    replace_words(
        session, document_id=turn.document_id, number=turn.number, words=word, replacement=other, coder_id=1
    )


def withdraw(study: Study, session: Session) -> None:
    turn = session.get_one(Paragraph, study.some(session, Paragraph))
    withdraw_paragraph(session, document_id=turn.document_id, number=turn.number)


def lift(study: Study, session: Session) -> None:
    turn = session.get_one(
        Paragraph, session.get_one(Withdrawal, study.some(session, Withdrawal)).paragraph_id
    )
    restore_paragraph(session, document_id=turn.document_id, number=turn.number)


def set_role(study: Study, session: Session) -> None:
    role = study.random.choice(["interviewer", "respondent"])
    describe_speakers(session, speaker_ids=[study.some(session, Speaker)], role=role)


CHANGES: dict[str, Callable[[Study, Session], object]] = {
    "apply_code": apply_code,
    "remove_codings": lambda study, s: coding.remove_codings(s, coding_ids=[study.some(s, Coding)]),
    "resize_coding": resize,
    "recode": lambda study, s: coding.recode(
        s, coding_ids=[study.some(s, Coding)], code_id=study.some(s, Code)
    ),
    "set_rating": lambda study, s: coding.set_coding_rating(
        s, coding_id=study.some(s, Coding), rating=study.random.choice(["", "hoch"])
    ),
    "merge_codes": lambda study, s: codebook.merge_codes(
        s, source_id=study.some(s, Code), target_id=study.some(s, Code)
    ),
    "move_code": lambda study, s: codebook.move_code(
        s, code_id=study.some(s, Code), parent_id=study.some(s, Code), position=0
    ),
    "delete_codes": lambda study, s: code_groups.delete_codes(
        s, code_ids=[study.some(s, Code)], codings_to_parent=study.random.choice([True, False])
    ),
    "set_comment": lambda study, s: coding.set_comment(s, coding_id=study.some(s, Coding), comment="Anm."),
    "edit_text": correct,
    "withdraw": withdraw,
    "lift": lift,
    "set_role": set_role,
    "set_setting": lambda study, s: set_setting(s, "small_n", study.random.randint(1, 30)),
}


OWN = ("write", "write", "confirm", "sum_up", "confirm_case", "undo", "undo", "redo")
USUAL = (
    "apply_code",
    "apply_code",
    "apply_code",
    "recode",
    "edit_text",
    "resize_coding",
    "withdraw",
    "lift",
    "set_role",
)  # more often than the rest


# The study ----------------------------------------------------------------------------------------------------


@contextmanager
def begun(random: Random) -> Iterator[Study]:
    """Three talks of two people with an interviewer, three cases made of a document, a speaker and a passage."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        project = new_project(Path(folder) / "p.gkqda", name="P", coder=CODERS[0])
        with project:
            with project.change("build_demo", setup=True) as session:
                _fill(session, random)
            yield Study(project, random)


def _fill(session: Session, random: Random) -> None:
    ensure_coder(session, CODERS[1])
    if random.choice([True, False]):  # the other one codes for the agreement only
        count_coders(
            session, guids=[one.guid for one in session.scalars(select(Coder)) if one.name == CODERS[0]]
        )
    documents = [import_documents(session, [_document(n)])[0] for n in range(1, DOCUMENTS + 1)]
    by_label: dict[tuple[int, str], Speaker] = {}
    for speaker in session.scalars(select(Speaker)):
        by_label[speaker.document_id, speaker.label] = speaker
        if speaker.label != "I":
            speaker.role, speaker.counts_as_respondent = "respondent", True
            speaker.person_id = ensure_person(session, f"Person {speaker.label}").id
        else:
            speaker.role = "interviewer"
    cases = [ensure_case(session, f"K{n}").id for n in range(1, 5)]
    assign_document(session, document_id=documents[0], case_id=cases[0])
    add_part(session, case_id=cases[1], document_id=documents[1], speaker_id=by_label[documents[1], "B1"].id)
    turn = session.scalars(select(Paragraph).where(Paragraph.document_id == documents[2])).all()[1]
    add_part(session, case_id=cases[2], document_id=documents[2], span=Span(turn.start, turn.end))
    assign_document(session, document_id=documents[2], case_id=cases[0])
    top = [codebook.add_code(session, name=name, parent_id=None) for name in ("A", "B", "C")]
    below = [codebook.add_code(session, name=f"A{n}", parent_id=top[0]) for n in (1, 2)]
    codes = [*top, *below, codebook.add_code(session, name="A11", parent_id=below[0])]
    for _ in range(14):
        document = session.get_one(Document, random.choice(documents))
        start, end = sorted(random.sample(range(document.length), 2))
        with suppress(QdaError):  # only a label or a line break
            coding.apply_code(
                session,
                document_id=document.id,
                code_id=random.choice(codes),
                coder_id=random.choice([1, 2]),
                start=start,
                end=end,
            )


def _document(number: int) -> ImportedDocument:
    text_, paragraphs = "", []
    for turn, speaker in enumerate(("I", "B1", "B2", "B1")[:TURNS]):
        words = " ".join(f"d{number}t{turn}w{word}" for word in range(WORDS))
        start = len(text_)
        text_ += f"{speaker}: {words}\n"
        label = Span(start, start + len(speaker) + 2)
        paragraphs.append(ImportedParagraph(str(turn + 1), start, len(text_) - 1, label, speaker))
    return ImportedDocument(
        name=f"D{number}",
        format="txt",
        encoding="utf-8",
        text=text_,
        head_end=0,
        front_matter=(),
        paragraphs=tuple(paragraphs),
        speakers=tuple(ImportedSpeaker(label, "respondent", 1, 1) for label in ("I", "B1", "B2")),
        warnings=(),
        original=b"",
    )


def outdated(study: Study, **filters: Any) -> set[Key]:
    """As the program says it: in the matrix, for every kind of row."""
    with study.project.read() as session:
        paths = tuple(code.path for code in codebook_of(session).codes)
    found: set[Key] = set()
    for kind in KINDS:
        board = theme_board(study.project, kind, Filters(codes=paths, **filters))
        cells = [*board.cells(), *board.results.values(), *board.summaries.values()]
        found |= {(cell.row.kind, cell.row.id, cell.theme.id) for cell in cells if cell.stale is not None}
    return found


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 10**6), length=st.integers(5, 30))
def test_exactly_what_rests_on_a_change_is_outdated(seed: int, length: int) -> None:
    random = Random(seed)
    with begun(random) as study:
        for _ in range(length):
            step(study)
            if random.random() < 0.3:
                assert outdated(study) == study.expected()
        expected = study.expected()
        for filters in FILTERS:
            assert outdated(study, **filters) == expected
        while study.past:
            study.undo()
        assert outdated(study) == study.expected() == set()


@pytest.mark.long
@settings(max_examples=50, deadline=None)
@given(seed=st.integers(0, 10**6), length=st.integers(20, 60))
def test_the_same_over_long_histories(seed: int, length: int) -> None:
    random = Random(seed)
    with begun(random) as study:
        for _ in range(length):
            step(study)
        assert outdated(study) == study.expected()
