"""Python's search for unreachable objects does not come between a key and its answer."""

import gc
import weakref

import pytest
from PySide6.QtCore import Qt

from gk_qda.ui.garbage import GarbageCollection, collect_all


class Knot:
    """Holds itself: only a search finds that nobody needs it."""

    def __init__(self):
        self.me = self


@pytest.fixture
def collection(qapp):
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)  # as Python begins
    found = GarbageCollection(qapp, pause=100)
    yield found
    found.deleteLater()
    gc.set_threshold(
        *before
    )  # what is set aside stays so: later tests need not search through all that was collected


@pytest.fixture
def searches():
    """Generations of the searches that ran."""
    seen = []

    def note(phase, info):
        if phase == "stop":
            seen.append(info["generation"])

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def test_a_lot_of_new_objects_never_begins_a_full_search(collection, searches):
    kept = [[number] for number in range(300_000)]
    assert len(kept) == 300_000
    assert set(searches) == {0, 1}


def test_what_is_set_aside_is_searched_no_more_until_all_is(collection):
    knot = weakref.ref(Knot())
    collection.set_aside()
    gc.collect()
    assert knot() is not None
    collect_all()
    assert knot() is None
    assert gc.get_freeze_count() > 0


def test_another_program_in_front_begins_the_full_search(collection, qapp, qtbot):
    knot = weakref.ref(Knot())
    collection.set_aside()
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    qtbot.waitUntil(lambda: knot() is None, timeout=60_000)


def test_who_comes_back_at_once_is_not_kept_waiting(collection, qapp, qtbot):
    knot = weakref.ref(Knot())
    collection.set_aside()
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.wait(400)
    assert knot() is not None
