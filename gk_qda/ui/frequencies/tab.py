"""What a tab of the Frequencies desk gets and what it offers to the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gk_qda.project import ChangeSet
from gk_qda.queries.filters import Filters
from gk_qda.ui.desk import Context
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.base_line import Filter

# A change of these may change what is counted.
COUNTED = frozenset(
    {
        "codings",
        "codes",
        "documents",
        "speakers",
        "paragraphs",
        "withdrawals",
        "settings",
        "cases",
        "case_members",
        "attributes",
        "attribute_values",
        "named_sets",
        "set_members",
        "coders",
        "text_versions",
    }
)


@dataclass(frozen=True, slots=True)
class SegmentsAsked:
    """Codings to list in the drawer, in this order, and what they are of.

    ``again`` is called with this whenever the tab has news: it answers what stands in the same place by now, this
    itself where nothing was counted since, None where the place is gone. Without it the codings that are left stay.
    """

    coding_ids: tuple[int, ...]
    caption: str
    again: Callable[[SegmentsAsked], SegmentsAsked | None] | None = field(
        default=None, compare=False, repr=False
    )


@dataclass(frozen=True, slots=True)
class TabExport:
    """A file that a tab can become.

    ``words`` stand in the menu, ``name`` is proposed for the file and ends in its suffix, ``what`` names the export in
    the audit trail. ``write`` runs in a task and returns the files it wrote.
    """

    words: str
    name: str
    what: str
    write: Callable[[Path, Task], list[Path]]


def file_words(what: str, kind: str) -> str:
    """What a menu calls a file by its ending: "Table, Excel (.xlsx)", "Table (.csv)", "Picture (.png)"."""
    return f"{what}, Excel (.xlsx)" if kind == "xlsx" else f"{what} (.{kind})"


class FrequenciesTab(QWidget):
    """Base of the tabs. A tab is made when it is first shown: built, restored, then ``opened``.

    The desk owns the filters, the base line and the drawer of segments; a tab asks ``filters()`` whenever it counts
    and says by ``told`` that its base, facts or chips are others. Commands that only this tab has are bound in
    ``__init__`` as desks do it; they must do nothing while ``is_in_front`` is False.
    """

    name = ""
    segments_asked = Signal(object)  # SegmentsAsked
    filters_asked = Signal(object)  # Filters that the desk shall take
    told = Signal()

    def __init__(self, context: Context, filters: Callable[[], Filters]) -> None:
        super().__init__()
        self.context = context
        self.filters = filters
        self._outdated = True

    def shared_filters(self) -> Filters:
        """The filters of the desk without what is activated: what ``filters_asked`` changes and gives back."""
        filters, activation = self.filters(), self.context.activation
        if activation.documents():
            filters = replace(filters, documents=())
        return replace(filters, codes=()) if activation.roots() else filters

    @property
    def is_in_front(self) -> bool:
        """Whether people see it now."""
        return self.isVisible()

    def count(self) -> None:
        """Count in a task with the filters as they are now."""

    def opened(self) -> None:
        """The tab comes to the front: count if something changed meanwhile."""
        if self._outdated:
            self._outdated = False
            self.count()

    def outdate(self) -> None:
        """Other filters, or another project: count now, or when somebody looks."""
        self._outdated = True
        if self.is_in_front:
            self.opened()

    def follow(self, changes: ChangeSet) -> None:
        """The project changed."""
        if changes.tables() & COUNTED:
            self.outdate()

    def gone_columns(self) -> list[str]:
        """The names of columns that were deleted since this was asked; others stand there now."""
        return []

    def controls(self) -> QWidget | None:
        """What stands in the head of the desk while this tab is shown; made once."""
        return None

    def legend(self) -> QWidget | None:
        """What stands at the right of the base line while this tab is shown; made once."""
        return None

    def base_lines(self) -> Sequence[str]:
        """The sentences of the base: the second is shown, all are its tooltip. Empty before anything is counted."""
        return ()

    def chips(self) -> Sequence[Filter]:
        """What this tab leaves out or adds by itself, shown behind the filters of the desk."""
        return ()

    def chip_pressed(self, key: Any) -> None:
        """A chip of its own was taken off or pressed."""

    def take_codings(self, coding_ids: Sequence[int]) -> None:
        """Somebody came here with some segments: a tab that can counts these alone."""

    def facts(self) -> list[str]:
        """For the status line."""
        return []

    def exports(self) -> Sequence[TabExport]:
        """The files that what is shown can become; empty before anything is counted."""
        return ()

    def can_export(self) -> bool:
        """Whether there is anything to export; asked often, so it must not cost what ``exports`` may cost."""
        return bool(self.exports())

    def can_copy_picture(self) -> bool:
        """Whether there is a picture to copy."""
        return False

    def copy_picture(self) -> None:
        """Put the picture on the clipboard, as it would be on paper."""

    def copy_table(self) -> None:
        """Put what is marked, or all of it, on the clipboard as a table with its base."""

    def more_copies(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """What else can be copied, in words, below table and picture."""
        return ()

    def can_copy(self) -> bool:
        """Whether there is a table to copy."""
        return False

    def state(self) -> dict[str, Any]:
        """Choices and sizes."""
        return {}

    def restore(self, state: dict[str, Any]) -> None:
        """Choices and sizes of last time."""
