"""Puts replacements in the place of what tells who is meant, in texts and in all that was written; and takes them back.

Codings, memos, evidence and paragraph numbers stay (``text_edit``). The history, older texts and original files keep
the originals until ``make_final``; who holds the key file can take the replacements back.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.pseudonyms import KeyHoldsNothing, KeyOfAnotherProject, NothingToReplace
from gk_qda.language.pseudonyms import Replaced, Replacing, Rule, edges, edits_of
from gk_qda.models import Document, WorksheetAnswer, WorksheetItem
from gk_qda.operations.pseudonym_rules import check_rules
from gk_qda.operations.still_written import StillWritten, still_written_in
from gk_qda.operations.text_edit import edit_text
from gk_qda.operations.worksheet_texts import follow_answers
from gk_qda.operations.written_fields import Field, fields, write_fields
from gk_qda.progress import Progress, Silent, looking, watched
from gk_qda.project.erasing import Erased, erase_words
from gk_qda.project.key_file import KeyEntry, KeyFile, Replacements
from gk_qda.project.project import Project
from gk_qda.queries.documents import texts_of
from gk_qda.queries.worksheet_texts import ANSWERS
from gk_qda.reanchoring import Edit, Reanchoring

_REASON = "pseudonyms"
_BETWEEN = 100  # fields read between two looks at whether somebody wants to stop


@dataclass(slots=True)
class Pseudonymised:
    """What was replaced, or would be: how often each rule, in which spellings, in which documents."""

    counts: Counter[int] = field(default_factory=Counter)  # by place of the rule
    found: defaultdict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    documents: dict[str, int] = field(default_factory=dict)  # name -> places
    written: int = 0  # places outside of texts
    lists: dict[str, Replacements] = field(default_factory=dict)  # what stands where now, for the key file
    missed: tuple[int, ...] = ()  # places of rules that replaced nothing, and never did
    rest: StillWritten = field(
        default_factory=StillWritten
    )  # what is written all the same, when all is stored

    @property
    def places(self) -> int:
        """How many words are replaced in all."""
        return self.counts.total()

    def add(self, places: Iterable[Replaced]) -> None:
        """Count some places."""
        for one in places:
            self.counts[one.rule] += 1
            self.found[one.rule].add(one.words)


def preview(
    session: Session, rules: Sequence[Rule], *, names: bool = False, progress: Progress | None = None
) -> Pseudonymised:
    """What would be replaced; nothing is written."""
    replacing, result = Replacing(rules), Pseudonymised()
    for document, text in watched(_texts(session), progress or Silent()):
        if places := replacing.places(text):
            result.documents[document.name] = len(places)
            result.add(places)
    for one in looking(fields(session, names=names), _BETWEEN):
        places = [place for words in one.strings() for place in replacing.places(words)]
        result.written += len(places)
        result.add(places)
    result.missed = tuple(at for at in range(len(rules)) if not result.counts[at])
    return result


def pseudonymise(
    session: Session,
    *,
    rules: Sequence[Rule],
    coder_id: int | None,
    names: bool = False,
    known: Mapping[str, Replacements] | None = None,
    progress: Progress | None = None,
) -> Pseudonymised:
    """Replace everywhere; ``known`` is what a key file says was replaced before, by place.

    Names of documents, cases, persons, codes and sets only where ``names``. Raises ``NothingToReplace`` or
    ``ReplacedNameTaken``.
    """
    replacing, result, watch = Replacing(rules), Pseudonymised(), progress or Silent()
    _replace_fields(session, replacing, result, names=names, known=known or {})
    texts = [(document, text) for document, text in _texts(session) if document.source_format != ANSWERS]
    for at, (document, text) in enumerate(texts):
        watch.report(at, len(texts))
        places = replacing.places(text)
        if places:
            name, place = document.name, _place(document)
            edit_text(
                session,
                document_id=document.id,
                edits=edits_of(places),
                coder_id=coder_id,
                reason=_REASON,
                conceals=True,
            )
            result.documents[name] = len(places)
            result.add(places)
            result.lists[place] = _merged(text, places, (known or {}).get(place, []))
    if not result.places:
        raise NothingToReplace
    session.info["details"] = {"n": result.places, "documents": len(result.documents)}
    return result


def reverse_pseudonyms(
    session: Session,
    *,
    places: Mapping[str, Replacements],
    coder_id: int | None,
    progress: Progress | None = None,
) -> list[str]:
    """Put the originals back where they stood; returns the places that were found.

    A replacement that somebody wrote over or took away meanwhile stays as it is.
    """
    done: list[str] = []
    watch = progress or Silent()
    changes: list[tuple[Field, Any]] = []
    for one in fields(session, names=True):
        if one.place in places:
            rest = list(places[one.place])
            value = one.mapped(lambda words, rest=rest: _taken_back(words, rest))  # type: ignore[misc]
            changes.append((one, value))
            done.append(one.place)
    write_fields(session, changes)
    _follow(session, changes)
    texts = [(document, text) for document, text in _texts(session) if _place(document) in places]
    n = 0
    for at, (document, text) in enumerate(texts):
        watch.report(at, len(texts))
        edits = [Edit(start, end, words) for start, end, words in located(text, places[_place(document)])]
        n += len(edits)
        done.append(_place(document))
        if edits and document.source_format != ANSWERS:
            edit_text(
                session,
                document_id=document.id,
                edits=edits,
                coder_id=coder_id,
                reason=_REASON,
                conceals=True,
            )
    session.info["details"] = {"n": n, "documents": len(texts)}
    return done


def located(text: str, replaced: Replacements) -> list[tuple[int, int, str]]:
    """Where the replacements of a list stand in a text by now, with the original of each, in order."""
    written = sorted({one for one, _ in replaced if one}, key=len, reverse=True)
    if not written:
        return []
    forms = [re.escape(one).join(edges(one)) for one in written]
    found = list(re.finditer("|".join(forms), text))
    matcher = SequenceMatcher(
        None, [one for one, _ in replaced], [match[0] for match in found], autojunk=False
    )
    return [
        (found[block.b + at].start(), found[block.b + at].end(), replaced[block.a + at][1])
        for block in matcher.get_matching_blocks()
        for at in range(block.size)
    ]


def apply_to_project(
    project: Project,
    key_file: KeyFile,
    rules: Sequence[Rule],
    *,
    names: bool = False,
    progress: Progress | None = None,
) -> Pseudonymised:
    """Replace in one step that can be undone, and keep in the key file what stands for whom.

    Raises what ``check_rules`` and ``pseudonymise`` raise.
    """
    entries = {one.original: one for one in key_file.entries()}
    check_rules(
        rules, [one for one in entries.values() if one.original not in {rule.original for rule in rules}]
    )
    with project.change("pseudonymise", progress=progress) as session:
        result = pseudonymise(
            session,
            rules=rules,
            coder_id=project.coder_id,
            names=names,
            known=key_file.places(),
            progress=progress,
        )
        session.flush()
        # The key is stored first: a key too many does no harm, a replacement without its key cannot be taken back.
        key_file.put(
            [_entry(rule, entries.get(rule.original), result, at) for at, rule in enumerate(rules)],
            result.lists.items(),
        )
    known = {original for original, one in entries.items() if one.count}
    result.missed = tuple(
        at for at, rule in enumerate(rules) if not result.counts[at] and rule.original not in known
    )
    result.rest = still_written_in(project, key_file, progress)
    project.note(
        "pseudonymise", n=result.places, documents=len(result.documents), originals=len(result.counts)
    )
    return result


def reverse_in_project(project: Project, key_file: KeyFile, progress: Progress | None = None) -> int:
    """Take all replacements back, as the holder of the key may; the audit trail says so. Returns their number."""
    with project.change("reverse_pseudonyms", progress=progress) as session:
        done = reverse_pseudonyms(
            session, places=key_file.places(), coder_id=project.coder_id, progress=progress
        )
        n = int(session.info["details"]["n"])
    key_file.forget_places(done)
    project.note("reverse_pseudonyms", n=n)
    return n


def make_final(project: Project, key_file: KeyFile, progress: Progress | None = None) -> Erased:
    """Take the originals out of the history, older texts and original files; these steps cannot be undone any more.

    They go as words, in every form that is replaced, too; longer words that hold one ("Januar") stay. What is written
    today stays as well: ``still_written_in`` tells whether, and where, an original is among it.
    ``Erased.holders`` are files that still hold one, backups first of all: ``delete_copies`` and ``renew_backup`` of
    ``gk_qda.project.erasing`` see to them. Raises ``KeyHoldsNothing``, ``KeyOfAnotherProject`` and what
    ``erase_words`` raises.
    """
    _require_used_here(project, key_file)
    meant = key_file.known()

    def places(text: str) -> Iterable[tuple[int, int]]:
        return ((one.start, one.end) for one in meant.places(text))

    return erase_words(
        project, key_file.names(), progress, reason=_REASON, places=places, longer=meant.longer
    )


def _require_used_here(project: Project, key_file: KeyFile) -> None:
    """By another key nothing of this project would go, and all the same it would be called final."""
    if not any(one.count for one in key_file.entries()):
        raise KeyHoldsNothing
    places = key_file.places()
    if not places:  # taken back everywhere: what is still written is said
        return
    with project.read() as session:
        own = {_place(document) for document, _ in _texts(session)}
        if own.isdisjoint(places) and not any(one.place in places for one in fields(session, names=True)):
            raise KeyOfAnotherProject


def protocol(entries: Iterable[KeyEntry]) -> list[dict[str, Any]]:
    """What was done, without a single original: replacement, technique, kind, how often."""
    grouped: Counter[tuple[str, str, str]] = Counter()
    for one in entries:
        rule = Rule(one.original, one.replacement, one.technique, one.kind)  # type: ignore[arg-type]
        grouped[rule.written, one.technique, one.kind] += one.count
    return [
        {"replacement": written, "technique": technique, "kind": kind, "count": count}
        for (written, technique, kind), count in sorted(grouped.items())
    ]


def _texts(session: Session) -> list[tuple[Document, str]]:
    documents = session.scalars(select(Document).order_by(Document.position, Document.id)).all()
    texts = texts_of(session, [document.id for document in documents])
    return [(document, texts.get(document.id, "")) for document in documents]


def _place(document: Document) -> str:
    return f"documents/{document.guid}/text"


def _replace_fields(
    session: Session,
    replacing: Replacing,
    result: Pseudonymised,
    *,
    names: bool,
    known: Mapping[str, Replacements],
) -> None:
    changes: list[tuple[Field, Any]] = []
    for one in list(fields(session, names=names)):
        before = list(one.strings())
        places = [place for words in before for place in replacing.places(words)]
        if places:
            changes.append((one, one.mapped(replacing.replaced)))
            result.written += len(places)
            result.add(places)
            whole = "\n".join(before)
            result.lists[one.place] = _merged(whole, replacing.places(whole), known.get(one.place, []))
    write_fields(session, changes)
    _follow(session, changes)


def _follow(session: Session, changes: Iterable[tuple[Field, Any]]) -> None:
    """Documents made of answers hold what the answers say now."""
    ids = [one.row_id for one, _ in changes if one.model is WorksheetAnswer]
    if ids:
        query = select(WorksheetItem.worksheet).join(
            WorksheetAnswer, WorksheetAnswer.item_id == WorksheetItem.id
        )
        follow_answers(session, set(session.scalars(query.where(WorksheetAnswer.id.in_(ids)))))


def _merged(text: str, places: Sequence[Replaced], before: Replacements) -> Replacements:
    """What stands for what in the new text: what was replaced before and is still there, and what is replaced now."""
    moved = Reanchoring(text, edits_of(places))
    kept = [(start, text[start:end], words) for start, end, words in located(text, before)]
    kept = [one for one in kept if not any(p.start <= one[0] < p.end for p in places)]
    both = [*kept, *((place.start, place.written, place.words) for place in places)]
    assert len(moved.edits) == len(places)
    return [(written, words) for _, written, words in sorted(both)]


def _taken_back(words: str, rest: Replacements) -> str:
    """One string of a value with its originals; what it holds is taken from the front of ``rest``."""
    found = located(words, rest)
    parts: list[str] = []
    done = 0
    for start, end, original in found:
        parts += (words[done:start], original)
        done = end
    del rest[: len(found)]
    return "".join(parts) + words[done:]


def _entry(rule: Rule, known: KeyEntry | None, result: Pseudonymised, at: int) -> KeyEntry:
    entry = KeyEntry(rule.original, rule.replacement, rule.technique, rule.kind, rule.forms)
    found = {*result.found[at], *(known.found if known else ())}
    return replace(entry, found=tuple(sorted(found)), count=result.counts[at] + (known.count if known else 0))
