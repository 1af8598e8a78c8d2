"""Answers kept in memory until a table they rest on is written.

The stored history says what was written since: every step names the rows it touched, whoever made it, undo
and redo included. So an answer is kept or dropped by what the asking session itself sees of the history; no
moment between a commit and the news of it can leave something old behind.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, wraps
from threading import Lock
from typing import Any, Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import CompoundSelect, Engine, func, select
from sqlalchemy.orm import Session

from gk_qda.models import Base, Change, ChangeRow
from gk_qda.project.history import stored_values
from gk_qda.project.sessions import ReadingSession

P = ParamSpec("P")
T = TypeVar("T")
State = tuple[int, int]  # the newest step, the number of steps
_EMPTY: State = (0, 0)
_STATE = select(func.max(Change.id), func.count(Change.id))  # put together once: every transaction asks it


class Kept:
    """What one database answered, as it was at one state of its history."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._state = _EMPTY
        self._answers: dict[Any, tuple[frozenset[str], Any]] = {}
        self._outdated: dict[Any, tuple[State, Any]] = {}  # answers with the state that they were true for

    def ask(
        self,
        session: Session,
        key: Any,
        tables: frozenset[str],
        load: Callable[[], T],
        renew: Callable[[T, frozenset[int]], T] | None = None,
        *,
        by: str = "document_id",
    ) -> T:
        """The kept answer to ``key``, or what ``load`` gives, kept until one of ``tables`` is written.

        ``renew`` makes it out of the last one, and of what the rows that were written since had or have in the
        column ``by``.
        """
        state = _state(session)
        with self._lock:
            if state > self._state:
                self._advance(session, state)
            if state == self._state and key in self._answers:
                answer: T = self._answers[key][1]
                return answer
            outdated = self._outdated.get(key)
        # Without the lock: others need not wait, and two may load the same.
        touched = None
        if renew is not None and outdated is not None and outdated[0] <= state:
            touched = _values_written(session, outdated[0], state, tables, by)
        if renew is not None and outdated is not None and touched is not None:
            answer = renew(outdated[1], touched)
        else:
            answer = load()
        with self._lock:
            if state == self._state:
                self._answers[key] = (tables, answer)
                self._outdated.pop(key, None)
        return answer

    def _advance(self, session: Session, state: State) -> None:
        written = _written_since(session, self._state, state)
        if written is None:
            self._answers, self._outdated = {}, {}
        else:
            for key, (tables, answer) in list(self._answers.items()):
                if not written.isdisjoint(tables):
                    del self._answers[key]
                    self._outdated[key] = self._state, answer
        self._state = state


_KEPT: WeakKeyDictionary[Engine, Kept] = WeakKeyDictionary()


def kept_until(
    *tables: str,
    renew: Callable[[Session, Any, frozenset[int]], Any] | None = None,
    by: str = "document_id",
) -> Callable[[Callable[Concatenate[Session, P], T]], Callable[Concatenate[Session, P], T]]:
    """Keep the answers of a question until a row of one of the tables is added, changed or removed.

    The answer is shared, so it must never be changed by who gets it. A session that writes asks anew each
    time: it may see rows that come to nothing. ``renew(session, last, ids)`` may make an answer out of the last
    one where each table has the column ``by``: it gets the ids that stand there in the rows that were written.
    """
    watched = frozenset(Base.metadata.tables[name].name for name in tables)

    def decorate(question: Callable[Concatenate[Session, P], T]) -> Callable[Concatenate[Session, P], T]:
        @wraps(question)
        def ask(session: Session, /, *args: P.args, **kwargs: P.kwargs) -> T:
            place = session.get_bind()
            if not isinstance(session, ReadingSession) or not isinstance(place, Engine):
                return question(session, *args, **kwargs)
            kept = _KEPT.setdefault(place, Kept())
            key = (question, args, tuple(sorted(kwargs.items())))
            again: Callable[[T, frozenset[int]], T] | None
            again = None if renew is None else partial(renew, session)
            load = partial(question, session, *args, **kwargs)
            answer: T = kept.ask(session, key, watched, load, again, by=by)
            return answer

        return ask

    return decorate


def _state(session: Session) -> State:
    """What the session sees of the history; looked up once in a transaction, which sees one state only."""
    connection, transaction = session.connection(), session.get_transaction()
    known: tuple[object, State] | None = session.info.get("history_state")
    if known is not None and known[0] is transaction:
        return known[1]
    newest, number = connection.execute(_STATE).one()
    state: State = (newest or 0, number)
    session.info["history_state"] = (transaction, state)
    return state


def _written_since(session: Session, old: State, new: State) -> frozenset[str] | None:
    """Names of the tables written between two states; None where the history does not tell.

    On a server a step with a lower number may be committed later, and an erasure may shorten the history.
    """
    steps = _steps_since(session, old, new)
    if steps is None:
        return None
    names = select(ChangeRow.table_name).where(ChangeRow.change_id.in_(steps)).distinct()
    return frozenset(session.connection().execute(names).scalars())


def _values_written(
    session: Session, old: State, new: State, tables: frozenset[str], column: str
) -> frozenset[int] | None:
    """The ids in a column of the rows of some tables that were written between two states; None as above."""
    steps = _steps_since(session, old, new)
    if steps is None:
        return None
    lines = select(ChangeRow.before, ChangeRow.after, ChangeRow.block).where(
        ChangeRow.change_id.in_(steps), ChangeRow.table_name.in_(tables)
    )
    found = session.connection().execute(lines)
    ids = {row.get(column) for line in found for row in stored_values(*line)}
    known = frozenset(row_id for row_id in ids if row_id is not None)
    return known if known == ids else None


def _steps_since(session: Session, old: State, new: State) -> CompoundSelect[Any] | None:
    """A query for the steps between two states, and for those that were taken back or repeated by them."""
    since = select(Change.id).where(Change.id > old[0])
    undone = select(Change.target_id).where(Change.id > old[0], Change.target_id.is_not(None))
    number = session.connection().execute(select(func.count()).select_from(since.subquery())).scalar_one()
    return since.union(undone) if new[1] - old[1] == number else None
