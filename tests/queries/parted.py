"""Small projects with cases made of documents, speakers and passages, and the same as plain tuples."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from sqlalchemy import select

from gk_qda.importing.values import ImportedDocument, ImportedParagraph, ImportedSpeaker
from gk_qda.models import CaseMember, Coding, Speaker
from gk_qda.operations.attributes import add_attribute, set_value
from gk_qda.operations.cases import ensure_case
from gk_qda.operations.codebook import add_code
from gk_qda.operations.coders import ensure_coder
from gk_qda.operations.documents import import_documents
from gk_qda.operations.sets import save_set
from gk_qda.project import insert_rows

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
    kinds_of_cases: tuple[str, ...]  # value of the attribute "typ" of each case, "" for none
    ways: tuple[str, ...]  # value of the attribute "weg" of each document

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

    def pieces(self) -> list[tuple[str, str, set[tuple[int, int]]]]:
        """("typ", "weg", characters) of what each case has of each document, and of what is nobody's."""
        found = []
        for document, way in enumerate(self.ways):
            left = {(document, at) for at in range(LENGTH)}
            for case, kind in zip(CASES, self.kinds_of_cases, strict=True):
                own = {place for place in self.own(case) if place[0] == document}
                left -= own
                found.append((kind, way, own))
            found.append(("", way, left))
        return found

    def where(self, holds: Callable[[str, str], bool]) -> set[tuple[int, int]]:
        """The countable characters of the pieces for which something holds."""
        fitting = (characters for kind, way, characters in self.pieces() if holds(kind, way))
        return {place for characters in fitting for place in characters if self.is_heard(place)}

    def shares(self) -> list[tuple[int, str]]:
        """(document, case) where a case has anything of a document, and (document, "") for what is nobody's."""
        touched = {case: self.touched(case) for case in CASES}
        shares = [(d, case) for case in CASES for d in touched[case]]
        return [*shares, *((d, "") for d in range(len(KINDS)))]

    def kind_of(self, case: str) -> str:
        return dict(zip(CASES, self.kinds_of_cases, strict=True)).get(case, "")

    def is_heard(self, place: tuple[int, int]) -> bool:
        return place[1] % TURN < TURN - 1 and self.voice(*place) != "I"

    def on(self, said: set[tuple[int, int]]) -> list[tuple[int, str, int, int]]:
        return [one for one in self.codings if any((one[0], at) in said for at in range(one[2], one[3]))]

    def said(self, *cases: str) -> set[tuple[int, int]]:
        """The countable characters of some cases: nothing of interviewers, no line breaks."""
        return {place for case in cases for place in self.own(case) if self.is_heard(place)}

    def counted(self, *cases: str) -> list[tuple[int, str, int, int]]:
        return self.on(self.said(*cases))

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
    kinds = random.sample(["Kreis", "Stadt", "", random.choice(["Kreis", "Stadt"])], 4)
    ways = random.sample(["Telefon", "Besuch", random.choice(["Telefon", "Besuch"])], 3)
    return World(voices, tuple(sorted(codings)), tuple(sorted(members)), (*kinds, "Stadt"), tuple(ways))


def fill(session, one: World) -> None:
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
    for scope, name, owners, values in (
        ("case", "typ", cases.values(), one.kinds_of_cases),
        ("document", "weg", ids, one.ways),
    ):
        attribute = add_attribute(session, scope=scope, name=name)
        for owner, value in zip(owners, values, strict=True):
            set_value(session, attribute_id=attribute, owner_id=owner, words=value)
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
