"""The page of the speakers: the list at the left, what is chosen at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from gk_qda.operations.auto_coding import TurnCoding, preview_speaker_codings
from gk_qda.queries.codebook import Codebook, codebook
from gk_qda.queries.speakers import PersonValue, ProjectSpeaker, persons, project_speakers
from gk_qda.ui.desk import Context
from gk_qda.ui.focus import Place
from gk_qda.ui.speakers.auto_code import AutoCodePanel, Order
from gk_qda.ui.speakers.grouping import NOBODY, PERSON
from gk_qda.ui.speakers.model import SpeakerModel
from gk_qda.ui.speakers.requests import SpeakerRequests
from gk_qda.ui.speakers.selection_panel import SelectionPanel
from gk_qda.ui.speakers.table import SpeakerTable
from gk_qda.ui.speakers.words import role_choices
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.base_line import BaseLine
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import Panel
from gk_qda.ui.widgets.search_field import SearchField
from gk_qda.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from gk_qda.project import ChangeSet

_NAMES_ONLY = {"speakers", "persons", "attribute_values", "case_members"}
_SHOWN = {"speakers", "persons", "documents", "paragraphs", "text_marks", "text_versions", "withdrawals"}
_SHOWN |= {"codes", "codings"}


@dataclass(frozen=True, slots=True)
class Everybody:
    """What the page shows, read in one go."""

    speakers: list[ProjectSpeaker]
    persons: list[PersonValue]
    book: Codebook


def everybody(session: Session) -> Everybody:
    """All speakers and persons, and the codes that turns may get."""
    return Everybody(project_speakers(session), persons(session), codebook(session))


class SpeakersPage(QWidget):
    """Reads off the window's thread where texts have to be counted; each gesture is one step."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme, read_only = context.theme, context.workspace.project.is_read_only
        self._all: Everybody | None = None
        self._task: Task | None = None
        self._preview: Task | None = None
        self._wanted: int | None = None  # the document whose speakers shall be chosen
        self.base = BaseLine(theme)
        self.speakers = SpeakerModel(read_only=read_only)
        self.table = SpeakerTable(theme, self.speakers, self._proposals)
        self.grouping = Choice(theme, self.tr("Group speakers by"), kind="flat", size="panel")
        self.search = SearchField(theme, self.tr("Find speakers, persons, documents"))
        self.panel = Panel(theme, self.tr("Speakers"))
        self.auto_code = AutoCodePanel(theme)
        self.auto_code.setHidden(read_only)
        self.selection = SelectionPanel(theme, self.auto_code, read_only=read_only)
        self.requests = SpeakerRequests(context, self)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read anew in a task."""
        if self._task is not None:
            self._task.abandon()
        workspace = self._context.workspace
        task = workspace.work(lambda _: workspace.read(everybody))
        task.succeeded.connect(partial(self._take, task))
        self._task = task
        task.start()

    def hears(self, changes: ChangeSet) -> bool:
        """Whether a step may have changed what is shown."""
        return bool(changes.tables() & _SHOWN)

    def follow(self, changes: ChangeSet) -> None:
        """Show what a step changed: at once where no text has to be counted."""
        if self._all is not None and changes.tables() <= _NAMES_ONLY and self._task is None:
            workspace = self._context.workspace
            self._show(Everybody(workspace.read(project_speakers), workspace.read(persons), self._all.book))
        else:
            self.refresh()

    def show_document(self, document_id: int) -> None:
        """Choose the speakers of a document."""
        self._wanted = document_id
        if self._all is not None:
            self._choose_wanted()

    def state(self) -> dict[str, Any]:
        """How the speakers are listed."""
        return {"group": self.grouping.value()}

    def restore(self, state: dict[str, Any]) -> None:
        """As last time."""
        group = state.get("group")
        if group in ("document", "person", "none"):
            self.grouping.set_value(group)
            self.speakers.group_by(group)

    def _lay_out(self) -> None:
        theme = self._context.theme
        self.grouping.set_options(
            (
                ("document", self.tr("By document")),
                ("person", self.tr("By person")),
                ("none", self.tr("One list")),
            )
        )
        self.search.setFixedWidth(round(300 * theme.metrics.body / 12))
        for widget in (self.search, self.grouping):
            self.panel.head.add_right(widget)
        self.panel.set_body(self.table)
        self.panel.set_empty(EmptyState(theme, self.tr("Counting turns and words...")))
        self.panel.show_empty()
        splitter = SideBySide(self.panel, self.selection, [900, round(350 * theme.metrics.body / 12)])
        self.selection.setMinimumWidth(round(310 * theme.metrics.body / 12))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.base)
        column.addWidget(splitter, 1)

    def _connect(self) -> None:
        requests, model, selection = self.requests, self.speakers, self.selection
        self.grouping.chosen.connect(model.group_by)
        self.search.searched.connect(self._search)
        self.search.stepped.connect(lambda _: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.table.chosen_changed.connect(self._show_chosen)
        self.table.first_turn_requested.connect(self._show_first_turn)
        self.table.menu_requested.connect(self._open_menu)
        model.rename_requested.connect(requests.rename)
        model.role_requested.connect(lambda one, role: requests.set_role([one], role))
        model.function_requested.connect(lambda one, words: requests.set_function([one], words))
        model.count_requested.connect(lambda one, counted: requests.count([one], counted))
        model.person_requested.connect(requests.assign)
        model.person_rename_requested.connect(requests.rename_person)
        selection.renamed.connect(requests.rename)
        selection.role_chosen.connect(requests.set_role)
        selection.function_given.connect(requests.set_function)
        selection.counted.connect(requests.count)
        selection.person_given.connect(requests.assign)
        selection.unite_requested.connect(lambda _: requests.unite(self.table.chosen()))
        selection.merge_requested.connect(lambda _: requests.merge(self.table.chosen()))
        selection.first_turn_requested.connect(self._show_first_turn)
        self.auto_code.preview_requested.connect(self._count_turns)
        self.auto_code.code_requested.connect(requests.code)

    def _take(self, task: Task, found: Everybody) -> None:
        """A result that is no longer asked for is dropped."""
        if task is self._task:
            self._task = None
            self._show(found)

    def _show(self, found: Everybody) -> None:
        self._all = found
        names = [person.name for person in found.persons]
        self.selection.propose(names, self._functions())
        self.speakers.show(found.speakers, found.persons)
        self._show_found()
        self._show_base()
        if self._wanted is not None:
            self._choose_wanted()

    def _show_found(self) -> None:
        words, listed = self.search.text().strip(), self.speakers.listed()
        documents = len({speaker.document_id for speaker in listed})
        counted = self.tr("%n speaker(s)", "", len(listed))
        self.panel.head.set_count(f"{counted} " + self.tr("in %n document(s)", "", documents))
        nothing = self.tr("No speaker with “{words}”.").format(words=words)
        none_yet = self.tr(
            "No speakers yet. They come with transcripts in which labels stand before the turns."
        )
        self.panel.set_empty(EmptyState(self._context.theme, nothing if words else none_yet))
        self.panel.show_empty(not listed)

    def _show_base(self) -> None:
        assert self._all is not None
        counted = [speaker for speaker in self._all.speakers if speaker.counts_as_respondent]
        people = len({speaker.person_id or -speaker.id for speaker in counted})
        speakers = self.tr("%n speaker(s)", "", len(counted))
        persons_words = self.tr("%n person(s)", "", people)
        documents = self.tr("in %n document(s)", "", len({s.document_id for s in counted}))
        words = self.tr("Respondents: {speakers} {documents}, together {persons}.")
        self.base.set_plain(words.format(speakers=speakers, documents=documents, persons=persons_words))

    def _search(self, words: str) -> None:
        self.speakers.search(words)
        self._show_found()

    def _show_chosen(self) -> None:
        chosen = self.table.chosen()
        self.selection.show_speakers(chosen)
        if self._all is not None:
            self.auto_code.show_speakers(chosen, self._all.book)

    def _choose_wanted(self) -> None:
        assert self._all is not None
        ids = [speaker.id for speaker in self._all.speakers if speaker.document_id == self._wanted]
        self._wanted = None
        self.search.clear()
        self._search("")
        if self.grouping.value() == "person":
            self.grouping.set_value("document")
            self.speakers.group_by("document")
        if ids:
            self.table.choose(ids)
        else:
            self._context.messages.inform(self.tr("This document names no speakers."))

    def _show_first_turn(self, speaker_id: int) -> None:
        speaker = next((one for one in self.speakers.listed() if one.id == speaker_id), None)
        if speaker is not None and speaker.first is not None:
            self._context.focus.go(Place("code", document_id=speaker.document_id, span=speaker.first))

    def _count_turns(self, order: Order) -> None:
        if self._preview is not None:
            self._preview.abandon()
        workspace = self._context.workspace

        def work(_: Task) -> TurnCoding:
            with workspace.project.read() as session:
                return preview_speaker_codings(
                    session, groups=order.groups, parent_id=order.parent_id, coder_id=workspace.coder_id
                )

        task = workspace.work(work)
        task.succeeded.connect(partial(self._take_preview, task))
        self._preview = task
        task.start()

    def _take_preview(self, task: Task, result: TurnCoding) -> None:
        if task is self._preview:
            self.auto_code.show_preview(result)

    def _functions(self) -> list[str]:
        assert self._all is not None
        return sorted({speaker.function for speaker in self._all.speakers if speaker.function})

    def _proposals(self, column: int) -> Sequence[str]:
        if self._all is None:
            return ()
        return [person.name for person in self._all.persons] if column == PERSON else self._functions()

    def _open_menu(self, place: QPoint) -> None:
        chosen = self.table.chosen()
        groups = [key for key in self.table.chosen_groups() if key != NOBODY]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(chosen) == 1 and chosen[0].first is not None:
            menu.addAction(self.tr("Show the first turn"), partial(self._show_first_turn, chosen[0].id))
        if not self._context.workspace.project.is_read_only:
            if chosen:
                self._offer(menu, chosen)
            if groups and self.speakers.grouping == "person":
                self._offer_persons(menu, groups)
        if menu.actions():
            menu.popup(place)

    def _offer(self, menu: QMenu, chosen: list[ProjectSpeaker]) -> None:
        ids = [speaker.id for speaker in chosen]
        if len(chosen) > 1:
            menu.addAction(self.tr("One person"), partial(self.requests.unite, chosen))
            if len({speaker.document_id for speaker in chosen}) == 1:
                merge = self.tr("Merge into {label}").format(label=chosen[0].label)
                menu.addAction(merge, partial(self.requests.merge, chosen))
        roles = menu.addMenu(self.tr("Role"))
        for role, words in role_choices():
            roles.addAction(words, partial(self.requests.set_role, ids, role))
        asked = [speaker.id for speaker in chosen if speaker.role != "interviewer"]
        if asked:
            menu.addAction(
                self.tr("Counts as a respondent"), partial(self.requests.count, asked, counted=True)
            )
            menu.addAction(
                self.tr("Does not count as a respondent"), partial(self.requests.count, asked, counted=False)
            )
        if any(speaker.person_id for speaker in chosen):
            menu.addAction(self.tr("Nobody in particular"), partial(self.requests.assign, ids, ""))

    def _offer_persons(self, menu: QMenu, ids: list[int]) -> None:
        assert self._all is not None
        name = next(person.name for person in self._all.persons if person.id == ids[0])
        menu.addSeparator()
        if len(ids) > 1:
            words = self.tr("Merge persons into “{name}”").format(name=name)
            menu.addAction(words, partial(self.requests.merge_persons, ids, name))
        menu.addAction(
            self.tr("Delete %n person(s)", "", len(ids)), partial(self.requests.delete_persons, ids)
        )
