"""Who reads a project at this moment, and how to be alone with it for the blink of an eye."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition, get_ident

from gk_qda.errors.project import ProjectBusy

_PATIENCE = 30.0  # seconds to wait for a moment in which nobody reads


class Gate:
    """Readers pass; whoever must be alone waits until none is inside and lets nobody in meanwhile.

    A thread that is inside may come in again, however often.
    """

    def __init__(self) -> None:
        self._condition = Condition()
        self._inside: Counter[int] = Counter()
        self._is_shut = False

    @contextmanager
    def passed(self) -> Iterator[None]:
        """Be inside as one of many."""
        me = get_ident()
        with self._condition:
            self._condition.wait_for(lambda: not self._is_shut or me in self._inside)
            self._inside[me] += 1
        try:
            yield
        finally:
            with self._condition:
                self._inside[me] -= 1
                if not self._inside[me]:
                    del self._inside[me]
                self._condition.notify_all()

    @contextmanager
    def shut(self, patience: float = _PATIENCE) -> Iterator[None]:
        """Be alone; raises ``ProjectBusy`` where somebody reads all the time. Not from inside."""
        with self._condition:
            if not self._condition.wait_for(lambda: not self._is_shut and not self._inside, timeout=patience):
                raise ProjectBusy
            self._is_shut = True
        try:
            yield
        finally:
            with self._condition:
                self._is_shut = False
                self._condition.notify_all()
