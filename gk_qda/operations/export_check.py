"""What is to be thought of before a report, a table or a file leaves the project."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args

from sqlalchemy.orm import Session

from gk_qda.exporting.report import Cell, Report, TableBlock, text_of
from gk_qda.exporting.table import Table
from gk_qda.exporting.texts import Piece, pieces
from gk_qda.language.known_names import KnownNames
from gk_qda.language.personal import Personal, patterns_in
from gk_qda.language.traces import Traces, words_of
from gk_qda.operations.reports.kinds import made_report
from gk_qda.operations.reports.levels import ExportLevel, Leveller
from gk_qda.operations.told_words import Excerpt, excerpt, places_of
from gk_qda.operations.withdrawn_words import names_of_withdrawn, repeated
from gk_qda.progress import looking
from gk_qda.project import Project
from gk_qda.queries.attribute_owners import OWNER_SCOPES, OwnerScope, attribute_owners
from gk_qda.queries.cases import attributes, cases
from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import documents
from gk_qda.queries.group_advice import Proposal, proposals
from gk_qda.queries.named_codes import spelled
from gk_qda.queries.protected import ProtectedPassage, protected_passages
from gk_qda.queries.report_choices import ReportChoices
from gk_qda.queries.settings import setting
from gk_qda.queries.small_groups import GroupCheck, check_groups
from gk_qda.queries.values import CaseValue
from gk_qda.spans import Span

Kind = Literal[
    "withdrawn", "repeated", "consent_refused", "name", "pattern", "maybe_name", "consent_missing", "sensitive",
    "person", "small_group", "few", "unread",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)
#: What nobody can decide to let out.
FORBIDDEN: frozenset[Kind] = frozenset({"withdrawn"})
#: What is asked about inside the house, too; the rest is told only.
GRAVE: frozenset[Kind] = frozenset({"withdrawn", "repeated", "consent_refused", "name"})

Made = Report | Table
_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d{4})?")
_COUNT = re.compile(r"\s*\(\d+\)$")  # "Kreis (12)"
_NUMBERS = re.compile(r"(?:[\W\d_]|\b(?:von|of)\b)*")  # "3 von 5", "–"
_GUID = re.compile(r"[0-9A-Fa-f]{8}-?(?:[0-9A-Fa-f]{4}-?){3}[0-9A-Fa-f]{12}")  # digits, but nobody's
_X_OF_N = re.compile(r"(?<![\w,.])(\d{1,4})[ \u00a0](?:von|of)[ \u00a0](\d{1,4})(?![\w,.]*\d)")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to think of: ``document_id`` and ``span`` lead to the words in the project.

    ``where`` and ``row`` say where it stands in what leaves; ``about`` is the path of a code, the values of a group,
    or the sort of a detail; ``count`` is the number of places, or of cases in a group. ``words`` are a name or a
    detail with what stands around it, for the window in which somebody decides: neither printed nor noted.
    """

    kind: Kind
    where: str = ""
    row: int = 0
    document: str = ""
    document_id: int | None = None
    span: Span | None = None
    about: str = ""
    count: int = 1
    words: Excerpt | None = field(default=None, repr=False, compare=False)

    @property
    def key(self) -> tuple[object, ...]:
        """The same for the same finding when the same export is made once more."""
        if self.words is not None:
            return self.kind, None, None, self.about
        return self.kind, self.document_id, self.span, self.about


@dataclass(frozen=True, slots=True)
class GroupFinding:
    """The attributes shown together in what leaves, and what would help; ``titles`` by name are for people."""

    check: GroupCheck
    k: int
    proposals: tuple[Proposal, ...]
    titles: Mapping[str, str]
    told: int  # cases, documents or persons in what leaves that can be told
    scope: OwnerScope = "case"


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found, the gravest first. ``names`` None: no key file was open, no name was looked for.

    ``has_words``: what leaves may hold words and details of people, not only counts by codes and documents.
    """

    level: ExportLevel
    findings: tuple[Finding, ...] = ()
    groups: tuple[GroupFinding, ...] = ()
    names: int | None = None
    has_words: bool = True

    @property
    def counts(self) -> dict[str, int]:
        """How many findings of each kind, for the audit trail."""
        return dict(Counter(one.kind for one in self.findings))

    @property
    def is_forbidden(self) -> bool:
        """Whether something may not leave whatever anybody decides."""
        return any(one.kind in FORBIDDEN for one in self.findings)

    @property
    def to_decide(self) -> frozenset[tuple[object, ...]]:
        """The keys of what somebody has to decide about before it leaves."""
        return frozenset(one.key for one in self.findings if self.level != "internal" or one.kind in GRAVE)


def check_export(
    project: Project,
    made: Made,
    *,
    level: ExportLevel,
    format: str = "table",
    shown: Made | None = None,
    names: KnownNames | None = None,
) -> Checked:
    """Check what is about to leave, as it would leave.

    ``shown`` is the same before its cases were disguised: it says which cases are in it. ``names`` are those of an
    opened key file.
    """
    parts = [piece for piece in pieces(made, format) if piece.text]
    with project.read() as session:
        everything = {scope: attribute_owners(session, scope) for scope in OWNER_SCOPES}
        titles = {
            scope: {info.name: info.label for info in attributes(session, scope)} for scope in OWNER_SCOPES
        }
        k = int(setting(session, "small_group"))
        has_words = _has_words(session, made, parts)
        # Tables say most of their words again and again: each is looked at once.
        texts = dict.fromkeys(piece.text for piece in looking(parts, every=500))
        traces = Traces(looking(texts, every=20))
        protected = protected_passages(session, traces.may_hold, only_withdrawn=not has_words)
        held = [passage for passage in protected if traces.holds(passage.text)]
        passages = [*_withdrawn(session, held, parts), *_by_document(held), *_code_names(session, parts)]
    groups, small = _small_groups(
        made, shown=shown or made, format=format, everything=everything, titles=titles, k=k
    )
    people = [*_names(parts, names), *_patterns(parts, names), *_maybe_names(parts, names)]
    findings = [
        *passages,
        *located(project, people),
        *small,
        *_few(parts, made, k, {len(owners) for owners in everything.values()}),
    ]
    findings.sort(key=lambda one: KINDS.index(one.kind))
    return Checked(level, tuple(findings), groups, None if names is None else len(names), has_words)


def located(project: Project, found: Sequence[Finding]) -> list[Finding]:
    """The same with the place in a text of the project where the words of each stand, if they do."""
    if not found:
        return []
    with project.read() as session:
        places = places_of(session, [one.words for one in found])
    return [
        replace(one, document_id=place[0], span=place[1]) if place is not None else one
        for one, place in zip(found, places, strict=True)
    ]


def check_passage(
    session: Session,
    document_id: int,
    span: Span,
    words: str,
    *,
    level: ExportLevel,
    names: KnownNames | None = None,
) -> Checked:
    """Check one passage of a document that somebody sees, as the ``words`` that leave: quicker than a whole export."""
    traces = Traces([words])
    passages = [
        one
        for one in protected_passages(session, document_id=document_id)
        if (traces.holds(one.text) if one.reason == "withdrawn" else _overlap(one.span, span))
    ]
    leaving = [piece for piece in (Piece(words),) if words]
    withdrawn = _withdrawn(session, passages, leaving)
    people = [*_names(leaving, names), *_patterns(leaving, names), *_maybe_names(leaving, names)]
    findings = [
        *withdrawn,
        *_by_document(passages),
        *(replace(one, document_id=document_id, span=span) for one in people),
    ]
    findings.sort(key=lambda one: KINDS.index(one.kind))
    return Checked(level, tuple(findings), names=None if names is None else len(names))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def together(found: Sequence[Checked]) -> Checked:
    """What was found in all parts of one export, the gravest first."""
    findings = sorted((one for part in found for one in part.findings), key=lambda one: KINDS.index(one.kind))
    groups: dict[OwnerScope, GroupFinding] = {}
    for part in found:
        for one in part.groups:
            if one.scope not in groups or (one.told and not groups[one.scope].told):
                groups[one.scope] = one
    return replace(found[0], findings=tuple(findings), groups=tuple(groups.values()))


def check_report(
    project: Project, choices: ReportChoices, level: ExportLevel, names: KnownNames | None = None
) -> Checked:
    """Check a kept report, or one by its choices, as it would be written on the level."""
    made = made_report(project, choices)
    leaving = Leveller.of(project, level).either(made)
    return check_export(
        project, leaving, level=level, format=choices.suffix.removeprefix("."), shown=made, names=names
    )


def _has_words(session: Session, made: Made, parts: Sequence[Piece]) -> bool:
    """Whether there is more in what leaves than numbers beside names of codes, documents and cases.

    What the program says around the rows of a table does not count; that of a report does.
    """
    if isinstance(made, Report):
        return True
    book = codebook(session).codes
    names = {text for code in book for text in (code.path, code.name)}
    names |= {one.name for one in documents(session)}
    names |= {text for case in cases(session) for text in (case.name, case.title)}
    texts = (piece.text for piece in looking(parts, every=500) if piece.row)
    return any(text not in names and not _NUMBERS.fullmatch(text) for text in texts)


def _withdrawn(
    session: Session, held: Sequence[ProtectedPassage], parts: Sequence[Piece]
) -> Iterator[Finding]:
    """Words of withdrawn passages, with the place in what leaves where they stand."""
    for one in repeated(session, [passage for passage in held if passage.reason == "withdrawn"], parts):
        found = replace(_passage(one.passage), about=one.piece.where, row=one.piece.row)
        yield found if one.is_sure else replace(found, kind="repeated")


def _code_names(session: Session, parts: Sequence[Piece]) -> Iterator[Finding]:
    """Names of codes in what leaves that are words of withdrawn paragraphs, as those of in-vivo codes are."""
    for passage, name in names_of_withdrawn(session):
        piece = next((one for one in looking(parts, every=500) if name in spelled(words_of(one.text))), None)
        if piece is not None:
            yield replace(_passage(passage), kind="repeated", about=piece.where, row=piece.row)


def _by_document(passages: Iterable[ProtectedPassage]) -> Iterator[Finding]:
    """Passages as findings; what was never agreed to comes once a document."""
    by_document: dict[tuple[Kind, int], list[ProtectedPassage]] = {}
    for passage in passages:
        if passage.reason in ("consent_refused", "consent_missing"):
            by_document.setdefault((passage.reason, passage.document_id), []).append(passage)
        elif passage.reason != "withdrawn":
            yield _passage(passage)
    for found in by_document.values():
        yield _passage(found[0], len(found))


def _passage(passage: ProtectedPassage, count: int = 1) -> Finding:
    return Finding(
        passage.reason,
        where=passage.paragraph,
        document=passage.document,
        document_id=passage.document_id,
        span=passage.span,
        about=passage.what,
        count=count,
    )


def _names(parts: Sequence[Piece], names: KnownNames | None) -> Iterator[Finding]:
    if not names:
        return
    known: dict[str, list[Span]] = {}
    for piece in looking(parts, every=20):
        spans = known.get(piece.text)
        if spans is None:
            spans = known[piece.text] = names.places(piece.text)
        if spans:
            yield Finding(
                "name", piece.where, piece.row, count=len(spans), words=excerpt(piece.text, spans[0])
            )


def _maybe_names(parts: Sequence[Piece], names: KnownNames | None) -> Iterator[Finding]:
    """Names in small letters that are words as well ("koch"), one finding for a heading or column: the first row."""
    if not names:
        return
    known: dict[str, list[Span]] = {}
    found: dict[str, Finding] = {}
    for piece in looking(parts, every=20):
        spans = known.get(piece.text)
        if spans is None:
            spans = known[piece.text] = names.maybe(piece.text)
        if spans:
            first = excerpt(piece.text, spans[0])
            one = found.get(piece.where, Finding("maybe_name", piece.where, piece.row, count=0, words=first))
            found[piece.where] = replace(one, count=one.count + len(spans))
    yield from found.values()


def _patterns(parts: Sequence[Piece], names: KnownNames | None) -> Iterator[Finding]:
    """Numbers, addresses, dates of birth, names after a title that a key file did not invent."""
    known: dict[str, dict[str, list[Span]]] = {}
    for piece in looking(parts, every=20):
        kinds = known.get(piece.text)
        if kinds is None:
            kinds = known[piece.text] = {}
            for one in [] if _GUID.fullmatch(piece.text) else patterns_in(piece.text):
                if not _is_plain_date(one, piece.text) and not _is_invented(one, piece.text, names):
                    kinds.setdefault(one.kind, []).append(one.span)
        for kind, spans in kinds.items():
            first = excerpt(piece.text, spans[0])
            yield Finding("pattern", piece.where, piece.row, about=kind, count=len(spans), words=first)


def _is_invented(one: Personal, text: str, names: KnownNames | None) -> bool:
    return names is not None and one.kind == "name" and names.wrote(one.span.of(text))


def _is_plain_date(one: Personal, text: str) -> bool:
    """A date by itself is no number that somebody is called by."""
    return one.kind == "phone" and _DATE.fullmatch(one.span.of(text)) is not None


def _attributes_shown(made: Made, everything: Sequence[CaseValue], titles: Mapping[str, str]) -> list[str]:
    """The attributes of cases whose values stand in what leaves: as columns, as rows, or as groups side by side."""
    grids = list(_grids(made))
    by = made.base.get("by") if isinstance(made, Table) else None
    found = []
    for name, title in titles.items():
        called = {name.casefold(), title.casefold()}
        values = {
            value.casefold() for case in everything for key, value in case.attributes if key == name
        } - {""}
        if by == name or any(_shows(grid, called, values) for grid in grids):
            found.append(name)
    return found


def _shows(grid: Sequence[Sequence[str]], called: set[str], values: set[str]) -> bool:
    if not grid:
        return False
    head = [_COUNT.sub("", cell) for cell in grid[0]]
    if len(values.intersection(head)) > 1:  # groups side by side
        return True
    columns = [at for at, cell in enumerate(head) if cell in called]
    if any(row[at] in values for row in grid[1:] for at in columns if at < len(row)):
        return True
    return any(row[0] in called and values.intersection(row[1:]) for row in grid if row)


def _grids(made: Made) -> Iterator[list[list[str]]]:
    """Every table of what leaves as folded words, its head first; heads of columns by key and by title."""
    if isinstance(made, Table):
        columns = made.columns
        rows = [
            [str(row.get(column.key) or "").casefold() for column in columns]
            for row in looking(made.rows, every=100)
        ]
        yield [[column.title.casefold() for column in columns], *rows]
        yield [[column.key.casefold() for column in columns], *rows]
        yield from _compared(made)
        return
    for block in made.blocks:
        if isinstance(block, TableBlock):
            head = [text.casefold() for text in block.head]
            yield [head, *([_text(cell).casefold() for cell in row] for row in block.rows)]


def _compared(made: Table) -> Iterator[list[list[str]]]:
    """The attributes of cases side by side: for programs they stand in the base, in spreadsheets on another sheet."""
    for one in made.base.get("compared_cases", ()):
        told = one["attributes"]
        yield [
            [attribute["name"].casefold() for attribute in told],
            [attribute["value"].casefold() for attribute in told],
        ]


def _text(cell: str | Cell) -> str:
    return cell if isinstance(cell, str) else text_of(cell.content)


def _small_groups(
    made: Made,
    *,
    shown: Made,
    format: str,
    everything: Mapping[OwnerScope, Sequence[CaseValue]],
    titles: Mapping[OwnerScope, Mapping[str, str]],
    k: int,
) -> tuple[tuple[GroupFinding, ...], list[Finding]]:
    """The attributes of cases, documents and persons that leave, with advice, and the small groups of each."""
    found: list[GroupFinding] = []
    small: list[Finding] = []
    for scope, owners in everything.items():
        columns = _attributes_shown(made, owners, titles[scope])
        if columns:
            there = _cases_in(shown, format, owners)
            found.append(replace(_groups(owners, columns, k, there, titles[scope]), scope=scope))
            small += _small(found[-1], there)
    return tuple(found), small


def _groups(
    everything: Sequence[CaseValue],
    columns: Sequence[str],
    k: int,
    shown: set[str],
    titles: Mapping[str, str],
) -> GroupFinding:
    check = check_groups(everything, columns, k)
    advice = proposals(everything, columns, k, shown) if check.small else []
    return GroupFinding(check, k, tuple(advice), titles, len(shown.intersection(check.cases)))


def _cases_in(made: Made, format: str, everything: Sequence[CaseValue]) -> set[str]:
    """The cases that what leaves names; all where it names none."""
    known = {one: case.name for case in everything for one in (case.name, case.title) if one}
    if not known:
        return set()
    longest = sorted(known, key=lambda name: -len(name))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
    texts = dict.fromkeys(piece.text for piece in pieces(made, format))
    found = {known[hit[0]] for text in looking(texts, every=20) for hit in pattern.finditer(text)}
    return found or {case.name for case in everything}


def _small(groups: GroupFinding, shown: set[str]) -> Iterator[Finding]:
    for group in groups.check.small:
        if shown.intersection(group.cases):
            yield Finding("small_group", about=" · ".join(group.values), count=len(group.cases))


def _few(parts: Sequence[Piece], made: Made, k: int, everybody: Collection[int]) -> Iterator[Finding]:
    """x of n where one of both is below k, one finding for a heading or column.

    ``everybody``: how many cases, documents and persons there are; of all of them a few are no small group.
    """
    most = max(everybody)
    counts: Counter[str] = Counter()
    for piece in looking(parts, every=100):
        for found in _X_OF_N.finditer(piece.text):
            x, n = int(found[1]), int(found[2])
            if min(x, n) < k and x <= n < most and n not in everybody:
                counts[piece.where or made.title] += 1
    for where, n in counts.items():
        yield Finding("few", where, count=n)
    yield from _few_in_columns(made, k)


def _few_in_columns(made: Made, k: int) -> Iterator[Finding]:
    """Groups of a counting table that are small themselves, and cells that count few documents of a group."""
    bases: Any = made.base.get("by_base") if isinstance(made, Table) else None
    if not isinstance(made, Table) or not isinstance(bases, dict):
        return
    for group, base in bases.items():
        n = int(base.get("documents", k)) if isinstance(base, dict) else k
        keys = {f"{group}_documents"} & {column.key for column in made.columns}
        few = sum(1 for row in made.rows for key in keys if isinstance(row.get(key), int) and row[key] < k)
        if n < k:
            few = max(few, 1)
        if few:
            yield Finding("few", str(group), count=few)


__all__ = [
    "FORBIDDEN",
    "GRAVE",
    "KINDS",
    "Checked",
    "Finding",
    "GroupFinding",
    "check_export",
    "check_passage",
    "check_report",
    "together",
]
