"""Brings the text of a document to the Code desk: a usual one at once, a very long one when a task has read it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from gk_qda.queries.documents import speakers_of
from gk_qda.queries.reading import read_document, rows_to_read
from gk_qda.ui.text_edit.text_place import TextPlace

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk
    from gk_qda.ui.code_desk.presenter import Presenter
    from gk_qda.ui.reading.prepared import Prepared
    from gk_qda.ui.tasks import Task

# Rows of paragraphs, marks and codings that are read while the window waits, in about 20 ms. An interview of an
# hour has a thousand; 400,000 words with 50,000 codings are 80,000 rows and two thirds of a second.
FEW_ROWS = 2_500

Then = Callable[[], object]


class _Wanted(NamedTuple):
    """The text that is on its way."""

    document_id: int
    arrived: Then  # what is to be done once it is shown
    place: TextPlace | None  # where it was read; None where it comes to the front


class TextOpening(QObject):
    """One text at a time: who chooses another one meanwhile gets that, and the earlier answer is dropped.

    While a text is read the pane holds none, so that nothing can be coded or corrected in what is not there any
    more; what changes in the project meanwhile is read with it.
    """

    def __init__(self, desk: CodeDesk, shown: Presenter) -> None:
        super().__init__(desk)
        self._desk, self._shown = desk, shown
        self._wanted: _Wanted | None = None
        self._task: Task | None = None
        self._afterwards: list[Then] = []

    @property
    def is_reading(self) -> bool:
        """Whether a text is on its way, so that none is in front."""
        return self._wanted is not None

    def refuses(self) -> bool:
        """Whether nothing can be done with the text yet, which is said then."""
        if self.is_reading:
            self._desk.context.messages.inform(self.tr("The text is still being loaded."))
        return self.is_reading

    def place(self) -> TextPlace | None:
        """Where the open document is read, also while it is read anew."""
        return self._wanted.place if self._wanted else TextPlace.of(self._desk.reading)

    def is_long(self, document_id: int) -> bool:
        """Whether reading a document would make the window wait."""
        rows: int = self._desk.context.workspace.read(partial(rows_to_read, document_id=document_id))
        return rows > FEW_ROWS

    def open(self, document_id: int, place: TextPlace | None = None) -> None:
        """Bring a document to the front, to where it was read last, or to ``place`` in it."""
        if self._wanted is None or self._wanted.document_id != document_id:
            self._afterwards.clear()
        arrived = partial(self._opened, place)
        is_there = self._bring(_Wanted(document_id, arrived, place), stays=place is not None)
        workspace, focus = self._desk.context.workspace, self._desk.context.focus
        self._shown.people = workspace.read(partial(speakers_of, document_id=document_id))
        focus.set_coding(None)
        self._shown.show_counts()
        self._shown.show_head()
        self._shown.show_base()
        if is_there:
            self._finish(arrived)

    def renew(self) -> None:
        """The text in front is another one now: show it where it is read."""
        focus = self._desk.context.focus
        document_id, coding_id, place = focus.document_id, focus.coding_id, self.place()
        if self._wanted is not None:
            self.again()
        elif document_id is not None:
            wanted = _Wanted(document_id, partial(self._renewed, place, coding_id), place)
            if self._bring(wanted, stays=True):
                self._finish(wanted.arrived)

    def again(self) -> None:
        """What is on its way changed meanwhile."""
        if self._wanted is not None:
            self._read(self._wanted)

    def stop(self) -> None:
        """No text is wanted any more."""
        self._afterwards.clear()
        self._let_go()

    def when_there(self, then: Then) -> None:
        """Do something with the text in front: at once, or as soon as it is there; not if another one is chosen."""
        if self._wanted is None:
            then()
        else:
            self._afterwards.append(then)

    # --- inside

    def _bring(self, wanted: _Wanted, *, stays: bool) -> bool:
        """Whether it is there at once."""
        self._let_go()
        if self.is_long(wanted.document_id):
            self._wanted = wanted
            self._read(wanted, self._desk.reading.wait(stays=stays))
            return False
        terms = self._desk.reading.sheet.terms_for(self._shown.coder_ids())
        read = partial(read_document, document_id=wanted.document_id)
        self._show(terms.prepare(*self._desk.context.workspace.read(read)))
        return True

    def _read(self, wanted: _Wanted, old: list[object] | None = None) -> None:
        """In a task, which forgets what is ``old`` too; what an earlier one brings is not looked at."""
        if self._task is not None:
            self._task.abandon()
        workspace = self._desk.context.workspace
        terms = self._desk.reading.sheet.terms_for(self._shown.coder_ids())

        def work(task: Task) -> Prepared:
            if old is not None:
                old.clear()
            read = partial(read_document, document_id=wanted.document_id, progress=task)
            prepared = terms.prepare(*workspace.read(read))
            _ = prepared.shown.searchable  # made here, not when somebody searches
            return prepared

        task = self._task = workspace.work(work)
        task.succeeded.connect(self._take)
        task.failed.connect(self._give_up)
        task.start()

    def _take(self, prepared: Prepared) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        if prepared.terms != self._desk.reading.sheet.terms_for(self._shown.coder_ids()):
            self.again()  # something else is to be shown of it now
            return
        self._let_go()
        self._show(prepared)
        self._finish(wanted.arrived)

    def _give_up(self, _: object) -> None:
        self.stop()
        self._desk.reading.show_empty(
            self.tr("This text could not be read. Open another one, then try again.")
        )

    def _let_go(self) -> None:
        self._wanted = None
        if self._task is not None:
            self._task.abandon()
            self._task = None

    def _show(self, prepared: Prepared) -> None:
        self._desk.reading.show_prepared(prepared, self._shown.book.by_id())

    def _finish(self, arrived: Then) -> None:
        arrived()
        waited, self._afterwards = self._afterwards, []
        for then in waited:
            then()

    def _opened(self, place: TextPlace | None) -> None:
        """It came to the front."""
        desk = self._desk
        if desk.segments.scope.value() == "document":
            self._shown.segments.keep(desk.reading.sheet.index)
            self._shown.show_segments()
        desk.reading.places.come_back()
        if place is not None:
            place.restore(desk.reading)

    def _renewed(self, place: TextPlace | None, coding_id: int | None) -> None:
        """It is where it was, with other words."""
        focus = self._desk.context.focus
        focus.set_coding(None)
        if coding_id in self._desk.reading.sheet.index:
            focus.set_coding(coding_id)
        if place is not None:
            place.restore(self._desk.reading)
