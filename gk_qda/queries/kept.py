"""Answers kept in memory until a table they rest on is written.

The stored history says what was written since: every step names the rows it touched, whoever made it, undo
and redo included. So an answer is kept or dropped by what the asking session itself sees of the history; no
moment between a commit and the news of it can leave something old behind.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import Any, Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from gk_qda.models import Base, Change, ChangeRow
from gk_qda.project.sessions import ReadingSession

P = ParamSpec("P")
T = TypeVar("T")
State = tuple[int, int]  # the newest step, the number of steps
_EMPTY: State = (0, 0)


class Kept:
    """What one database answered, as it was at one state of its history."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._state = _EMPTY
        self._answers: dict[Any, tuple[frozenset[str], Any]] = {}

    def ask(self, session: Session, key: Any, tables: frozenset[str], load: Callable[[], T]) -> T:
        """The kept answer to ``key``, or what ``load`` gives, kept until one of ``tables`` is written."""
        state = _state(session)
        with self._lock:
            if state > self._state:
                self._advance(session, state)
            if state == self._state and key in self._answers:
                answer: T = self._answers[key][1]
                return answer
        answer = load()  # without the lock: others need not wait, and two may load the same
        with self._lock:
            if state == self._state:
                self._answers[key] = (tables, answer)
        return answer

    def _advance(self, session: Session, state: State) -> None:
        written = _written_since(session, self._state, state)
        self._answers = {
            key: (tables, answer)
            for key, (tables, answer) in self._answers.items()
            if written is not None and written.isdisjoint(tables)
        }
        self._state = state


_KEPT: WeakKeyDictionary[Engine, Kept] = WeakKeyDictionary()


def kept_until(
    *tables: str,
) -> Callable[[Callable[Concatenate[Session, P], T]], Callable[Concatenate[Session, P], T]]:
    """Keep the answers of a question until a row of one of the tables is added, changed or removed.

    The answer is shared, so it must never be changed by who gets it. A session that writes asks anew each
    time: it may see rows that come to nothing.
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
            return kept.ask(session, key, watched, lambda: question(session, *args, **kwargs))

        return ask

    return decorate


def _state(session: Session) -> State:
    """What the session sees of the history; looked up once in a transaction, which sees one state only."""
    connection, transaction = session.connection(), session.get_transaction()
    known: tuple[object, State] | None = session.info.get("history_state")
    if known is not None and known[0] is transaction:
        return known[1]
    newest, number = connection.execute(select(func.max(Change.id), func.count(Change.id))).one()
    state: State = (newest or 0, number)
    session.info["history_state"] = (transaction, state)
    return state


def _written_since(session: Session, old: State, new: State) -> frozenset[str] | None:
    """Names of the tables written between two states; None where the history does not tell.

    On a server a step with a lower number may be committed later, and an erasure may shorten the history.
    """
    since = select(Change.id).where(Change.id > old[0])
    undone = select(Change.target_id).where(Change.id > old[0], Change.target_id.is_not(None))
    connection = session.connection()
    number = connection.execute(select(func.count()).select_from(since.subquery())).scalar_one()
    if new[1] - old[1] != number:
        return None
    names = select(ChangeRow.table_name).where(ChangeRow.change_id.in_(since.union(undone))).distinct()
    return frozenset(connection.execute(names).scalars())
