"""Requests about codings -> operations; the views hear of the result through the workspace."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from gk_qda.names import name_key
from gk_qda.operations import codebook, coding
from gk_qda.queries.hanging import Hanging, hanging_on
from gk_qda.queries.values import CodeValue
from gk_qda.spans import Span
from gk_qda.ui.code_desk.coding_words import CodingWords
from gk_qda.ui.code_desk.whose_words import WhoseWords
from gk_qda.ui.look.colors import next_hue
from gk_qda.ui.widgets.message_bar import MessageAction

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk

_RECENT = 12
_Recoded = tuple[int, int, coding.GivenUp]  # code, number of codings, what uniting them cost


class CodeController(QObject):
    """Every change of codings on the Code desk goes through here, one step each."""

    recent_changed = Signal()

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.workspace = desk.context.workspace
        self.recent: list[int] = []
        self._words = CodingWords(self)
        self._whose = WhoseWords(desk)

    def apply(self, code_ids: Sequence[int], span: Span, document_id: int | None = None) -> int | None:
        """Give codes to a passage; returns the last coding. What was extended is said, with undo."""
        work = self._giving(code_ids, span, document_id)
        if work is None:
            return None
        names = self.names_of(code_ids)
        applied = self.workspace.change("apply_code", work, code=names)
        if not applied:
            return None
        self.remember(code_ids)
        self._tell(applied, names)
        return applied[-1].coding_id

    def apply_together(self, code_ids: Sequence[int], span: Span) -> None:
        """Give several codes to a passage and say which."""
        names = self.names_of(code_ids)

        def done(_: object) -> None:
            self.remember(code_ids)
            said = self.tr("Coded “{name}”.").format(name=names)
            self._desk.context.messages.inform(said, self._undo_action())

        if (work := self._giving(code_ids, span)) is not None:
            words, rows = self.tr("Coding the passage"), len(code_ids)
            self.workspace.change_apart("apply_code", work, done, rows=rows, words=words, code=names)

    def _giving(
        self, code_ids: Sequence[int], span: Span, document_id: int | None = None
    ) -> Callable[[Any], list[coding.Applied]] | None:
        """The step that gives codes to a passage of a document (None: the open one), if it can be done now."""
        document = document_id or self._desk.context.focus.document_id
        if document is None or not code_ids or self._is_being_read(document):
            return None
        return partial(
            coding.apply_codes,
            document_id=document,
            code_ids=list(code_ids),
            coder_id=self.workspace.coder_id,
            start=span.start,
            end=span.end,
        )

    def names_of(self, code_ids: Sequence[int]) -> str:
        """ "Ehrenamt, Jugendhilfe"."""
        codes = self._desk.book.by_id()
        return ", ".join(codes[i].name for i in code_ids if i in codes)

    def apply_last(self, span: Span) -> int | None:
        """The code used last, once more."""
        last = self.last_code()
        return self.apply([last], span) if last is not None else None

    def last_code(self) -> int | None:
        """The code used last that is still in the codebook; undo may have taken newer ones away."""
        known = self._desk.book.by_id()
        return next((code_id for code_id in self.recent if code_id in known), None)

    def apply_new(self, name: str, span: Span | None, parent_id: int | None = None) -> int | None:
        """Make a code and give it to the passage, as one step; returns the code's id.

        For a passage a code that stands there already under this name is taken instead.
        """
        if span is not None and self._is_being_read(self._desk.context.focus.document_id):
            return None
        known = self.find_child(parent_id, name) if span is not None else None
        if known is not None and span is not None:
            self.apply([known.id], span)
            return known.id

        def work(session: Any) -> int:
            code_id = self.add(session, name, parent_id)
            if span is not None and self._desk.context.focus.document_id is not None:
                coding.apply_code(
                    session,
                    document_id=self._desk.context.focus.document_id,
                    code_id=code_id,
                    coder_id=self.workspace.coder_id,
                    start=span.start,
                    end=span.end,
                )
            return code_id

        verb = "add_code" if span is None else "apply_new_code"
        code_id = self.workspace.change(verb, work, code=name)
        if code_id is not None and span is not None:
            self.remember([code_id])
            self._tell_made(code_id)
        return code_id

    def find_child(self, parent_id: int | None, name: str) -> CodeValue | None:
        """The code of this name below a parent, or at the top level (None)."""
        key = name_key(name)
        return next((c for c in self._desk.book.children(parent_id) if name_key(c.name) == key), None)

    def remove(self, coding_ids: Sequence[int]) -> None:
        """Take codings back; the bar says whose they were, and offers undo instead of asking first."""
        ids = list(coding_ids)
        whose = self._whose.codings(ids)

        def work(session: Any) -> tuple[int, Hanging]:
            hung = hanging_on(session, ids)
            return coding.remove_codings(session, coding_ids=ids), hung

        def done(result: tuple[int, Hanging]) -> None:
            self._say(self._words.removed(*result), whose)

        self.workspace.change_apart(
            "remove_codings",
            work,
            done,
            rows=len(ids),
            words=self.tr("Removing codings"),
        )

    def resize(self, coding_id: int, span: Span) -> None:
        """New limits of a coding; where it is somebody else's, the bar says so."""
        code, whose = self._desk.shown.code_of_coding(coding_id), self._whose.codings([coding_id])
        work = partial(coding.resize_coding, coding_id=coding_id, start=span.start, end=span.end)
        name = code.name if code else ""
        done = self.workspace.change("resize_coding", work, code=name)
        if done is not None and done.given_up:
            covers = self.tr("The coding now covers both passages.")
            self._say(covers, self._words.given_up(done.given_up), whose)
        elif done is not None and whose:
            self._say(self.tr("“{name}” has other limits now.").format(name=name), whose)

    def recode(self, coding_ids: Sequence[int], code_id: int) -> None:
        """Move codings to another code; the bar says so."""

        def work(session: Any) -> _Recoded:
            number = coding.recode(session, coding_ids=list(coding_ids), code_id=code_id)
            return code_id, number, coding.given_up(session)

        self._recode(work, coding_ids, self.names_of([code_id]))

    def recode_new(self, coding_ids: Sequence[int], name: str, parent_id: int | None) -> None:
        """Move codings to a code that is made for them; one that is called so there already is taken."""
        known = self.find_child(parent_id, name)
        if known is not None:
            self.recode(coding_ids, known.id)
            return

        def work(session: Any) -> _Recoded:
            code_id = self.add(session, name, parent_id)
            number = coding.recode(session, coding_ids=list(coding_ids), code_id=code_id)
            return code_id, number, coding.given_up(session)

        self._recode(work, coding_ids, name)

    def _recode(self, work: Callable[[Any], _Recoded], coding_ids: Sequence[int], name: str) -> None:
        whose = self._whose.codings(coding_ids)

        def done(result: _Recoded) -> None:
            code_id, number, given_up = result
            self.remember([code_id])
            said = self.tr("%n coding(s) moved to “{name}”.", "", number).format(name=name)
            self._say(said, self._words.given_up(given_up), whose)

        words = self.tr("Moving codings")
        self.workspace.change_apart("recode", work, done, rows=len(coding_ids), words=words, code=name)

    def weigh(self, coding_id: int, weight: int | None) -> None:
        """Weight of a coding."""
        self._do("set_weight", partial(coding.set_weight, coding_id=coding_id, weight=weight))

    def comment(self, coding_id: int, text: str) -> None:
        """Comment on a coding."""
        self._do("set_comment", partial(coding.set_comment, coding_id=coding_id, comment=text))

    def add(self, session: Any, name: str, parent_id: int | None) -> int:
        """Make a code within a step; a main code gets a colour of its own. Returns its id."""
        color = None
        if parent_id is None:
            color = next_hue(code.color for code in self._desk.book.codes if code.level == 1)
        return codebook.add_code(
            session, name=name, parent_id=parent_id, color=color, coder_id=self.workspace.coder_id
        )

    def _do(self, verb: str, work: Callable[[Any], object], **details: object) -> None:
        self.workspace.change(verb, work, **details)

    def remember(self, code_ids: Sequence[int]) -> None:
        """These codes were used last."""
        self.recent = [*code_ids, *(i for i in self.recent if i not in code_ids)][:_RECENT]
        self.recent_changed.emit()

    def _tell_made(self, code_id: int) -> None:
        """Where a code stands that was made below another one."""
        code = self._desk.book.by_id().get(code_id)
        if code is not None and code.parent_id is not None:
            self._say(self.tr("Coded with a new code: {path}.").format(path=code.path))

    def _tell(self, applied: Sequence[coding.Applied], names: str) -> None:
        if any(one.extended for one in applied):
            said = self.tr("“{name}” is already coded here. The coding now covers both passages.")
            self._say(said.format(name=names), *(self._words.given_up(one.given_up) for one in applied))
        elif all(one.was_there for one in applied):
            self._desk.context.messages.inform(self.tr("“{name}” is already coded here.").format(name=names))

    def _is_being_read(self, document_id: int | None) -> bool:
        """Passages chosen before a text is read anew may be others in it; the bar says that it comes."""
        focus = self._desk.context.focus
        return document_id == focus.document_id and self._desk.shown.opening.refuses()

    def _say(self, *sentences: str) -> None:
        words = " ".join(sentence for sentence in sentences if sentence)
        self._desk.context.messages.inform(words, self._undo_action())

    def _undo_action(self) -> MessageAction:
        return MessageAction(self.tr("Undo"), self.workspace.undo)
