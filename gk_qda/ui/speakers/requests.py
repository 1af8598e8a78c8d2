"""What the speakers page asks for becomes recorded steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from gk_qda.operations import persons, speakers
from gk_qda.operations.auto_coding import TurnCoding, code_speakers
from gk_qda.queries.speakers import ProjectSpeaker
from gk_qda.ui.desk import Context
from gk_qda.ui.speakers.auto_code import Order
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.message_bar import MessageAction


class SpeakerRequests(QObject):
    """One method a gesture; each is one step that undo takes back."""

    def __init__(self, context: Context, owner: QObject) -> None:
        super().__init__(owner)
        self._context, self._workspace = context, context.workspace

    def rename(self, speaker_id: int, label: str) -> None:
        """Another label in lists and citations."""
        work = partial(speakers.rename_speaker, speaker_id=speaker_id, label=label)
        self._workspace.change("rename_speaker", work, label=label)

    def set_role(self, ids: Sequence[int], role: str) -> None:
        """Respondent, interviewer or other."""
        work = partial(speakers.describe_speakers, speaker_ids=ids, role=role)
        self._workspace.change("set_speaker_role", work)

    def set_function(self, ids: Sequence[int], function: str) -> None:
        """ "THM"."""
        work = partial(speakers.describe_speakers, speaker_ids=ids, function=function)
        self._workspace.change("set_speaker_function", work)

    def count(self, ids: Sequence[int], counted: bool) -> None:
        """Whether they are respondents of whom "x of n" speaks."""
        work = partial(speakers.describe_speakers, speaker_ids=ids, counts_as_respondent=counted)
        self._workspace.change("count_as_respondents" if counted else "leave_out_respondents", work)

    def assign(self, ids: Sequence[int], name: str) -> None:
        """Who they are; "" nobody in particular."""
        work = partial(speakers.assign_person, speaker_ids=ids, name=name)
        self._workspace.change("assign_person" if name else "release_person", work)

    def unite(self, chosen: Sequence[ProjectSpeaker]) -> None:
        """One person, called as the first of them that is one already, else as the first speaker."""
        name = next((speaker.person for speaker in chosen if speaker.person), chosen[0].name)
        ids = [speaker.id for speaker in chosen]
        work = partial(speakers.unite_as_person, speaker_ids=ids, name=name)
        if self._workspace.change("assign_person", work) is not None:
            names = "; ".join(speaker.name for speaker in chosen[:4])
            names += " ..." if len(chosen) > 4 else ""
            words = self.tr("One person now, “{name}”: {speakers}.")
            self._tell(words.format(name=name, speakers=names))

    def merge(self, chosen: Sequence[ProjectSpeaker]) -> None:
        """One speaker of the document, under the label of the first."""
        into, ids = chosen[0], [speaker.id for speaker in chosen]

        def work(session: Any) -> bool:
            speakers.merge_speakers(session, speaker_ids=ids, into_id=into.id)
            return True

        if self._workspace.change("merge_speakers", work, label=into.label):
            turns = self.tr("%n turn(s)", "", sum(speaker.turns for speaker in chosen))
            words = self.tr("Merged into “{label}”, {turns}.")
            self._tell(words.format(label=into.name, turns=turns))

    def rename_person(self, person_id: int, name: str) -> None:
        """Another name for a person."""
        work = partial(persons.rename_person, person_id=person_id, name=name)
        self._workspace.change("rename_person", work, name=name)

    def merge_persons(self, ids: Sequence[int], name: str) -> None:
        """One person under the name of the first."""
        work = partial(persons.merge_persons, person_ids=ids, into_id=ids[0])
        self._workspace.change("merge_persons", work, name=name)

    def delete_persons(self, ids: Sequence[int]) -> None:
        """Remove persons; their speakers stay."""

        def work(session: Any) -> bool:
            persons.delete_persons(session, person_ids=ids)
            return True

        if self._workspace.change("delete_persons", work, n=len(ids)):
            self._tell(self.tr("%n person(s) removed. Their speakers stay.", "", len(ids)))

    def code(self, order: Order) -> None:
        """Code whole turns off the window's thread; stopped, nothing is written."""
        verb = "code_speakers_anew" if order.makes_codes else "code_speakers"
        project, progress, coder_id = (
            self._workspace.project,
            self._context.progress,
            self._workspace.coder_id,
        )

        def work(task: Task) -> TurnCoding:
            with project.change(verb) as session:
                return code_speakers(
                    session,
                    groups=order.groups,
                    parent_id=order.parent_id,
                    coder_id=coder_id,
                    progress=task,
                )

        task = self._workspace.work(work)
        progress.start(self.tr("Coding turns"))
        task.progressed.connect(lambda done, total, _: progress.advance(done, total))
        progress.cancelled.connect(task.cancel)
        task.finished.connect(progress.finish)
        task.succeeded.connect(self._say_coded)
        task.start()

    def _say_coded(self, result: TurnCoding) -> None:
        self._tell(self.tr("%n turn(s) coded.", "", result.codings))

    def _tell(self, words: str) -> None:
        undo: Callable[[], object] = self._workspace.undo
        self._context.messages.inform(words, MessageAction(self.tr("Undo"), undo))
