"""Where names of a key file are still written after they were replaced: as they are, in other letters, in names.

It is what can be said honestly of a project: the success of ``pseudonymising`` is never taken for granted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.language.known_names import KnownNames
from gk_qda.models import AuditEntry, Document
from gk_qda.operations.written_fields import WRITTEN, fields, name_fields
from gk_qda.progress import Progress, Silent, looking, watched
from gk_qda.project import Project
from gk_qda.project.key_file import KeyFile
from gk_qda.queries.documents import texts_of
from gk_qda.queries.personal import Candidate, candidates_at
from gk_qda.spans import Span

_NOTES = frozenset(model.__tablename__ for model in WRITTEN)
_BETWEEN = 100  # fields read between two looks at whether somebody wants to stop


@dataclass(frozen=True, slots=True)
class StillWritten:
    """What is left of the names of a key file.

    ``texts`` are the words as they stand there, each with its places; ``notes`` counts places in memos, summaries and
    other fields, ``names`` by table what is called by one, ``trail`` entries of the audit trail (written by earlier
    versions with the name of a file), ``reasons`` entries with one in their reason. ``longer`` counts longer words
    that hold one ("Januar" holds "Jan"), ``longer_words`` are those of the texts with their places, but for what
    somebody called harmless.
    """

    texts: tuple[Candidate, ...] = ()
    notes: int = 0
    names: Mapping[str, int] = field(default_factory=dict)
    trail: int = 0
    reasons: int = 0
    longer: int = 0
    longer_words: tuple[Candidate, ...] = ()

    @property
    def in_texts(self) -> int:
        """The number of places in texts."""
        return sum(one.count for one in self.texts)

    @property
    def in_names(self) -> int:
        """The number of documents, cases, persons, codes and sets that are called by one."""
        return sum(self.names.values())

    @property
    def is_nothing(self) -> bool:
        """Whether no name is left as a word."""
        return not (self.texts or self.notes or self.names or self.trail or self.reasons)

    @property
    def counts(self) -> dict[str, int]:
        """How much is where; only where there is something."""
        found = {"texts": self.in_texts, "notes": self.notes, "names": self.in_names}
        found |= {"trail": self.trail, "reasons": self.reasons}
        return {where: n for where, n in found.items() if n}

    def not_among(self, left: Mapping[str, int]) -> dict[str, int]:
        """Of the tables that still hold one after an erasure, those that are not spoken of here."""
        told = set(self.names)
        told |= {"contents"} if self.texts else set()
        told |= _NOTES if self.notes else set()
        told |= {"audit_entries"} if self.trail or self.reasons else set()
        return {table: n for table, n in left.items() if table not in told}


def still_written(
    session: Session,
    meant: KnownNames,
    progress: Progress | None = None,
    *,
    harmless: Collection[str] = (),
) -> StillWritten:
    """Look through everything that people wrote, in whatever letters."""
    documents = session.scalars(select(Document).order_by(Document.position, Document.id)).all()
    texts = texts_of(session, [one.id for one in documents])
    longer = 0
    spans: dict[int, list[Span]] = {}
    inside: dict[int, list[Span]] = {}
    for document in watched(documents, progress or Silent()):
        text = texts.get(document.id, "")
        spans[document.id] = meant.places(text)
        longer += meant.longer(text)
        inside[document.id] = [one for one in meant.longer_words(text) if one.of(text) not in harmless]
    notes, names = 0, Counter[str]()
    for one in looking(fields(session, names=False), _BETWEEN):
        for words in one.strings():
            notes += len(meant.places(words))
            longer += meant.longer(words)
    for one in looking(name_fields(session), _BETWEEN):
        names[one.model.__tablename__] += bool(meant.places(one.value))
        longer += meant.longer(one.value)
    trail = reasons = 0
    for details in session.scalars(select(AuditEntry.details)):
        held = {key for key, words in details.items() if isinstance(words, str) and meant.places(words)}
        reasons += "reason" in held
        trail += bool(held - {"reason"})
    found = candidates_at(session, documents, texts, spans)
    words_with = candidates_at(session, documents, texts, inside)
    return StillWritten(tuple(found), notes, dict(+names), trail, reasons, longer, tuple(words_with))


def still_written_in(project: Project, key_file: KeyFile, progress: Progress | None = None) -> StillWritten:
    """The same by the names of an open key file."""
    with project.read() as session:
        return still_written(session, key_file.known(), progress, harmless=key_file.harmless())
