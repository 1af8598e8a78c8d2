"""What queries answer with: frozen values that may cross threads and outlive their transaction."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime

from gk_qda.spans import Span


@dataclass(frozen=True, slots=True)
class CodeValue:
    """One code of the tree, with everything a list or an inspector shows of it."""

    id: int
    guid: str
    parent_id: int | None
    name: str
    path: str  # "Corona > Umgang"
    level: int  # 1 for a main code
    color: str  # own or inherited, "#rrggbb"
    main_color: str  # colour of the branch: washes are painted with it
    has_own_color: bool
    is_technical: bool  # itself or an ancestor
    status: str  # draft | valid | dissolved
    definition: str = ""
    rule: str = ""
    delimitation: str = ""
    shortcut: int | None = None  # digit 1-9
    is_sensitive: bool = False  # itself or an ancestor: its passages are asked about before they leave

    @property
    def parts(self) -> tuple[str, ...]:
        """The names from the main code down to this one."""
        return tuple(self.path.split(" > "))


WORKSHEET = "worksheet_text"  # kind of a document that is no talk


@dataclass(frozen=True, slots=True)
class DocumentValue:
    """One document as lists show it."""

    id: int
    guid: str
    name: str
    kind: str  # interview | reflection_talk | worksheet_text | other
    form: str  # transcript | minutes | form
    date: date | None
    mode: str
    cases: tuple[str, ...]  # names of the cases it belongs to, as "KO06"
    case_titles: tuple[str, ...]  # "Ginsterkamp"
    paragraphs: int
    words: int  # without front matter, labels and time marks
    length: int  # code points
    position: int
    is_synthetic: bool = False

    @property
    def is_worksheet(self) -> bool:
        """Whether it is what a case answered in a worksheet: such a text counts only where it is asked for."""
        return self.kind == WORKSHEET


@dataclass(frozen=True, slots=True)
class ParagraphValue:
    """One numbered paragraph (Abs.) = one turn of a transcript; offsets in code points of the text."""

    id: int
    number: str  # "17", "17a"
    start: int
    end: int
    label: Span | None  # speaker label with its colon and blank
    time_marks: tuple[Span, ...]
    speaker: str  # "B1", "" where nobody is named
    role: str  # interviewer | respondent | other | ""
    is_withdrawn: bool = False
    counts_as_respondent: bool = False

    @property
    def is_interviewer(self) -> bool:
        """Whether an interviewer speaks."""
        return self.role == "interviewer"

    @property
    def span(self) -> Span:
        """The whole paragraph, label and time marks included."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class SpeakerValue:
    """One speaker label of a document."""

    id: int
    label: str
    role: str  # interviewer | respondent | other
    function: str  # "THM"
    counts_as_respondent: bool
    person_id: int | None
    turns: int


@dataclass(frozen=True, slots=True)
class DocumentText:
    """A document opened for reading."""

    document: DocumentValue
    text: str
    head_end: int  # where the front matter ends; 0 without one
    paragraphs: tuple[ParagraphValue, ...]

    def is_withdrawn(self, span: Span) -> bool:
        """Whether a span lies on withdrawn paragraphs only."""
        row = bisect_right(self.paragraphs, span.start, key=lambda paragraph: paragraph.end)
        touched = []
        while row < len(self.paragraphs) and self.paragraphs[row].start < span.end:
            touched.append(self.paragraphs[row].is_withdrawn)
            row += 1
        return bool(touched) and all(touched)


@dataclass(frozen=True, slots=True)
class CodingValue:
    """One coding with what its stripe, tooltip and list row show."""

    id: int
    guid: str
    document_id: int
    code_id: int
    coder_id: int
    start: int
    end: int
    weight: int | None
    rating: str
    comment: str
    created: datetime
    coder: str  # initials

    @property
    def span(self) -> Span:
        """The coded characters."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class CaseValue:
    """One case, for instance a municipality."""

    id: int
    guid: str
    name: str  # "KO06"
    title: str  # "Ginsterkamp"
    kind: str
    documents: tuple[str, ...]
    attributes: tuple[tuple[str, str], ...]  # (attribute, value as printed)


@dataclass(frozen=True, slots=True)
class CoderValue:
    """A person who codes, or the consensus layer."""

    id: int
    name: str
    initials: str
    is_consensus: bool
    codings: int
    guid: str = ""
