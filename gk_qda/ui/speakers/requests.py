"""What the speakers page asks for becomes recorded steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from gk_qda.operations import persons, speakers
from gk_qda.operations.auto_coding import TurnCoding, code_speakers
from gk_qda.queries.speakers import ProjectSpeaker
from gk_qda.queries.speakers import persons as all_persons
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
        self._apart("assign_person" if name else "release_person", work, rows=len(ids))

    def unite(self, chosen: Sequence[ProjectSpeaker]) -> None:
        """One person, called as the first of them that is one already, else as the first speaker."""
        name = next((speaker.person for speaker in chosen if speaker.person), chosen[0].name)
        ids = [speaker.id for speaker in chosen]
        work = partial(speakers.unite_as_person, speaker_ids=ids, name=name)

        def done(_: object) -> None:
            names = "; ".join(speaker.name for speaker in chosen[:4])
            names += " ..." if len(chosen) > 4 else ""
            words = self.tr("One person now, “{name}”: {speakers}.")
            self._tell(words.format(name=name, speakers=names))

        self._apart("assign_person", work, done, rows=len(ids))

    def merge(self, chosen: Sequence[ProjectSpeaker]) -> None:
        """One speaker of the document, under the label of the first."""
        into, ids = chosen[0], [speaker.id for speaker in chosen]
        work = partial(speakers.merge_speakers, speaker_ids=ids, into_id=into.id)
        number = sum(speaker.turns for speaker in chosen)

        def done(_: object) -> None:
            words, turns = self.tr("Merged into “{label}”, {turns}."), self.tr("%n turn(s)", "", number)
            self._tell(words.format(label=into.name, turns=turns))

        self._apart("merge_speakers", work, done, rows=number, label=into.label)

    def rename_person(self, person_id: int, name: str) -> None:
        """Another name for a person."""
        work = partial(persons.rename_person, person_id=person_id, name=name)
        self._workspace.change("rename_person", work, name=name)

    def merge_persons(self, ids: Sequence[int], name: str) -> None:
        """One person under the name of the first."""
        work = partial(persons.merge_persons, person_ids=ids, into_id=ids[0])
        self._apart("merge_persons", work, rows=self._told_of(ids), name=name)

    def delete_persons(self, ids: Sequence[int]) -> None:
        """Remove persons; their speakers stay."""
        work, number = partial(persons.delete_persons, person_ids=ids), len(ids)

        def done(_: object) -> None:
            self._tell(self.tr("%n person(s) removed. Their speakers stay.", "", number))

        self._apart("delete_persons", work, done, rows=self._told_of(ids), n=number)

    def code(self, order: Order) -> None:
        """Code whole turns off the window's thread; stopped, nothing is written."""
        verb = "code_speakers_anew" if order.makes_codes else "code_speakers"
        project, coder_id = self._workspace.project, self._workspace.coder_id

        def work(task: Task) -> TurnCoding:
            with project.change(verb) as session:
                return code_speakers(
                    session,
                    groups=order.groups,
                    parent_id=order.parent_id,
                    coder_id=coder_id,
                    progress=task,
                )

        self._workspace.large.add(self.tr("Coding turns"), work, self._say_coded)

    def _told_of(self, person_ids: Sequence[int]) -> int:
        """Persons and their speakers: what is written when these go."""
        known = self._workspace.read(all_persons)
        return sum(1 + person.speakers for person in known if person.id in set(person_ids))

    def _apart(
        self,
        verb: str,
        work: Callable[[Any], object],
        done: Callable[[object], object] = lambda _: None,
        *,
        rows: int,
        **details: Any,
    ) -> None:
        """What may concern many turns is written while the window answers."""
        words = self.tr("Changing speakers")
        self._workspace.change_apart(verb, work, done, rows=rows, words=words, **details)

    def _say_coded(self, result: TurnCoding) -> None:
        self._tell(self.tr("%n turn(s) coded.", "", result.codings))

    def _tell(self, words: str) -> None:
        undo: Callable[[], object] = self._workspace.undo
        self._context.messages.inform(words, MessageAction(self.tr("Undo"), undo))
