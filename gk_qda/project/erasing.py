"""Deletes for good: rows, words and texts, out of the record of changes and the file too.

The work is done on a copy of the file that then takes its place (``Project.remake``): whoever is killed in the middle
finds the project as it was before or as it is after. The new file is looked through before it is put in place.

On a server rows, record and contents are cleaned and the tables written anew; its write-ahead log, its own backups
and copies on other machines are beyond reach, and the people who run it have to let them expire.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from gk_qda.errors import Cancelled
from gk_qda.errors.project import ErasureIncomplete
from gk_qda.models import Base, Content, Document, TextVersion
from gk_qda.progress import Progress, Silent
from gk_qda.project import audit, history, sealing
from gk_qda.project.backup import back_up, backups
from gk_qda.project.changes import ChangeSet, Row, RowChange
from gk_qda.project.engine_sqlite import Access, sqlite_engine
from gk_qda.project.project import Project
from gk_qda.project.recording import chunks, delete_rows, update_rows
from gk_qda.project.remaking import tidy_backups
from gk_qda.project.residue import Holder, holders
from gk_qda.project.scrubbing import (
    Doomed,
    find_relatives,
    places_left,
    rows_holding,
    scrub_record,
    scrub_writing,
)
from gk_qda.project.sessions import RecordedSession
from gk_qda.project.traces import Places, Traces

_HISTORY = ("changes", "change_rows")


@dataclass(frozen=True, slots=True)
class Erasure:
    """What is to leave no trace.

    ``body`` deletes or changes rows by ordinary operations; the rows it deletes are erased. It answers with the texts
    whose every run of twenty characters is to go. ``words`` go from the record, and from all that people wrote where
    ``everywhere`` (texts of documents are the body's business). ``loose`` are links ("table.column") through which a
    row is not erased with the one it points at. ``action`` and ``details`` stand in the history and the audit trail:
    ids, counts and the reason, never a word of what was erased.
    """

    action: str
    details: Mapping[str, Any]
    body: Callable[[Session], Iterable[str]] = lambda _: ()
    words: Collection[str] = ()
    places: Places | None = None  # where words stand that are not meant everywhere
    longer: Callable[[str], int] | None = None  # how many longer words hold one: they stay, and are counted
    names: Collection[str] = ()  # of erased things: they go from the sentences of the history
    everywhere: bool = True
    loose: Collection[str] = ()
    but_not: Callable[[Session], Iterable[str]] = (
        lambda _: ()
    )  # texts that keep what they share with the erased


@dataclass(frozen=True, slots=True)
class Erased:
    """What was done; ``left`` are tables that still hold one of the words (texts of documents, file names).

    ``longer`` counts the rows of the history with a longer word that holds one.
    """

    rows: int
    steps: int  # of the history that can no longer be undone
    written: int  # memos, summaries and the like that have a gap now
    left: Mapping[str, int] = field(default_factory=dict)
    longer: int = 0
    holders: tuple[Holder, ...] = ()  # what still holds it below the folder, or could not be looked into


def erase(project: Project, what: Erasure, progress: Progress | None = None) -> Erased:
    """Delete for good; where it raises (``ErasureIncomplete``, ``ProjectBusy``, ``Cancelled``) nothing happened."""
    watch = progress or Silent()
    if project.path is None:
        with project.write_unrecorded() as session:
            changes, traces, done = _erase(session, what, watch, project.coder_id)
        _rewrite_tables(project)
    else:
        changes, traces, done = project.remake(lambda copy: _in_copy(project, copy, what, watch))
        tidy_backups(project.path)
    project.announce(changes)
    if project.path is None:
        return done
    try:
        found = holders(project.path, project.key, traces, watch)
    except Cancelled:  # the erasure is done; whatever was not looked through may hold it
        found = [Holder(path, is_backup=True, is_readable=False) for path in backups(project.path)]
        found.append(Holder(project.path.parent, is_backup=False, is_readable=False))
    return replace(done, holders=tuple(found))


def erase_words(
    project: Project,
    words: Collection[str],
    progress: Progress | None = None,
    *,
    action: str = "erase_words",
    reason: str = "",
    places: Places | None = None,
    longer: Callable[[str], int] | None = None,
) -> Erased:
    """Take words out of the history, older texts and original files; what is written now stays.

    For words that have been replaced in the texts already (pseudonyms). Compared to the letter, inside longer words
    too; or only where ``places`` finds them in a text ("Jan", not "Januar"). Older texts that hold one of them are
    dropped, and the original files of those documents. ``Erased.left`` names the tables whose rows of today hold one.
    """
    details = {"n": len(words), "reason": reason}
    what = Erasure(action, details, words=words, places=places, longer=longer, everywhere=False)
    return erase(project, what, progress)


def delete_copies(found: Iterable[Holder]) -> list[Path]:
    """Delete those backups that still hold what was erased, or cannot be looked into; returns them."""
    gone = [holder.path for holder in found if holder.is_backup]
    for path in gone:
        path.unlink(missing_ok=True)
    return gone


def renew_backup(project: Project) -> Path | None:
    """A copy of the project as it is after an erasure, in place of those that went."""
    return back_up(project.path, project.key) if project.path is not None else None


def _in_copy(
    project: Project, copy: Path, what: Erasure, progress: Progress
) -> tuple[ChangeSet, Traces, Erased]:
    engine = sqlite_engine(copy, project.key, Access.CREATE)
    try:
        with RecordedSession(engine.execution_options(writes=True)) as session, session.begin():
            done = _erase(session, what, progress, project.coder_id)
        connection = engine.raw_connection()
        try:
            connection.cursor().execute("VACUUM")
        finally:
            connection.close()
        progress.report(0, 0)
    finally:
        engine.dispose()
    return done


def _erase(
    session: RecordedSession, what: Erasure, progress: Progress, coder_id: int | None
) -> tuple[ChangeSet, Traces, Erased]:
    session.info["details"] = {}
    session.recorder.progress = progress
    was_sound = sealing.check(session).is_sound
    texts = list(what.body(session))
    session.flush()
    traces = Traces(texts=texts, words=what.words, but_not=what.but_not(session), places=what.places)
    written = scrub_writing(session, traces) if what.everywhere else 0
    heavy = _drop_texts(session, traces) | _contents_of(session.recorder.rows)
    _drop_contents(session, heavy)
    connection = session.connection()
    rows = session.recorder.rows
    retold = {row.before["document_id"] for row in rows if row.table == "text_versions" and row.before}
    gone = {(row.table, row.id) for row in rows if row.after is None}
    doomed = Doomed(gone, what.loose, retold)
    count = len(doomed.rows)
    if count:
        find_relatives(connection, doomed, progress)
    steps = scrub_record(connection, doomed, traces, progress, what.names)
    changes = _note(session, what, traces, coder_id, {"rows": count, "steps": steps}, was_sound=was_sound)
    left = places_left(connection, traces)
    if traces.runs and (strict := {name for name in left if name != "audit_entries"} - _open(what)):
        raise ErasureIncomplete(places=", ".join(sorted(strict)))
    longer = what.longer
    in_history = rows_holding(connection, lambda text: longer(text) > 0, _HISTORY) if longer else {}
    return changes, traces, Erased(count, steps, written, left, sum(in_history.values()))


def _open(what: Erasure) -> set[str]:
    """Where words may stay: their text is not ours to change."""
    return {"contents", "codings"} if what.words else set()


def _note(
    session: RecordedSession,
    what: Erasure,
    traces: Traces,
    coder_id: int | None,
    counts: Row,
    *,
    was_sound: bool,
) -> ChangeSet:
    """The deletion record; and a step without contents, as what is kept in memory looks there for news."""
    details = {**what.details, **counts}
    rows = tuple(session.recorder.rows)
    kept = {**traces.gapped(dict(details))}
    step = ChangeSet(what.action, kept, tuple(map(_blank, rows)), "setup")
    step = history.add(session, step, coder_id=coder_id, whose=history.EVERYBODY)
    sealing.seal(session, anew=True, was_sound=was_sound)
    audit.append(session, what.action, kept, coder_id=coder_id, file_sha256=None)
    session.flush()
    return replace(step, rows=rows)


def _blank(change: RowChange) -> RowChange:
    return replace(change, before=_blanked(change.before), after=_blanked(change.after))


def _blanked(row: Row | None) -> Row | None:
    """Numbers and ids only."""
    if row is None:
        return None
    return {name: _emptied(name, value) for name, value in row.items()}


def _emptied(name: str, value: Any) -> Any:
    if name == "guid" or value is None or isinstance(value, (int, date, datetime)):
        return value
    return type(value)()


def _contents_of(rows: Iterable[RowChange]) -> set[int]:
    """Heavy values that deleted or changed rows pointed at."""
    columns = {"text_versions": "content_id", "documents": "original_id"}
    found = set()
    for row in rows:
        if row.before is not None and row.table in columns:
            found.add(row.before[columns[row.table]])
    return found - {None}


def _drop_texts(session: Session, traces: Traces) -> set[int]:
    """Drop older texts that hold erased words, and the original files of their documents and those that hold them."""
    newest = select(TextVersion.document_id, func.max(TextVersion.number)).group_by(TextVersion.document_id)
    current = {tuple(row) for row in session.execute(newest)}
    versions = select(TextVersion.id, TextVersion.document_id, TextVersion.number, TextVersion.content_id)
    dropped: list[int] = []
    concerned: set[int] = set()
    heavy: set[int] = set()
    held: dict[int, bool] = {}
    for row_id, document_id, number, content_id in session.execute(versions).all():
        if content_id not in held:
            text = session.scalar(select(Content.text).where(Content.id == content_id))
            held[content_id] = traces.within(text or "")
        if held[content_id] and (document_id, number) not in current:
            dropped.append(row_id)
            heavy.add(content_id)
            concerned.add(document_id)
    from gk_qda.project.file_texts import strings_in

    for document_id, original_id in session.execute(select(Document.id, Document.original_id)).all():
        if original_id is not None and document_id not in concerned:
            data = session.scalar(select(Content.data).where(Content.id == original_id))
            if data is not None and any(map(traces.within, strings_in(data))):
                concerned.add(document_id)
    originals = select(Document.id, Document.original_id).where(Document.original_id.is_not(None))
    with_original = {row.id: row.original_id for row in session.execute(originals) if row.id in concerned}
    heavy.update(with_original.values())
    delete_rows(session, TextVersion, dropped)
    update_rows(session, Document, {document_id: {"original_id": None} for document_id in with_original})
    return heavy


def _drop_contents(session: Session, ids: set[int]) -> None:
    """Heavy values that nothing points at any more go; the record may not bring their rows back."""
    used = set(session.scalars(select(TextVersion.content_id)))
    used.update(session.scalars(select(Document.original_id)))
    table = Base.metadata.tables["contents"]
    for some in chunks(sorted(ids - used)):
        session.connection().execute(delete(table).where(table.c.id.in_(some)))


def _rewrite_tables(project: Project) -> None:
    """PostgreSQL keeps deleted rows in its files until a table is written anew."""
    with project.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for table in Base.metadata.sorted_tables:
            connection.exec_driver_sql(f"VACUUM (FULL) {table.name}")
