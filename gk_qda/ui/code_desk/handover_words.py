"""What goes along with codes to another one, and what stays protected there, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gk_qda.queries.code_handover import (
    Carried,
    carried,
    holds_anything,
    newly_sensitive,
    protected_by_going,
)
from gk_qda.queries.codebook import Codebook
from gk_qda.queries.hanging import written_under
from gk_qda.queries.merging import worked_cells
from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.coding_words import CodingWords
from gk_qda.ui.code_desk.whose_words import WhoseWords

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk


class HandoverWords(QObject):
    """Says before and after a step on codes what else than codings it concerns."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._workspace = desk.context.workspace
        self._whose = WhoseWords(desk)

    def cells(self, number: int) -> str:
        """ "15 cells with a summary or a rating"."""
        return self.tr("%n cell(s) with a summary or a rating", "", number)

    def hanging(self, code_ids: Sequence[int]) -> Carried:
        """What hangs on these codes themselves."""
        return self._workspace.read(partial(carried, code_ids=list(code_ids)))

    def going(self, found: Carried) -> str:
        """ "2 memos, 1 decision of the team, 1 set of codes"."""
        parts = (
            (found.memos, self.tr("%n memo(s)", "", found.memos)),
            (found.anchors, self.tr("%n anchor example(s)", "", found.anchors)),
            (found.decisions, self.tr("%n decision(s) of the team", "", found.decisions)),
            (found.sets, self.tr("%n place(s) in sets of codes", "", found.sets)),
            (found.queries, self.tr("%n saved query(ies) or report(s) naming it", "", found.queries)),
            (found.wordings, self.tr("definition, rules or scale of %n code(s)", "", found.wordings)),
            (found.digits, self.tr("%n digit(s)", "", found.digits)),
        )
        return ", ".join(words for number, words in parts if number)

    def on_codings(self, code_ids: Sequence[int]) -> str:
        """What was written on the codings of these codes: "3 memos and 1 paraphrase", or nothing."""
        return CodingWords(self).things(self._workspace.read(partial(written_under, code_ids=code_ids)))

    def written(self, codes: Sequence[CodeValue]) -> str:
        """For the question at deleting: codings of others, what is written and hangs on them, what is protected.

        Empty where none of it is there; words in the codebook alone are no reason to ask.
        """
        ids = self._desk.book.descendants([code.id for code in codes])
        cells = self._workspace.read(partial(worked_cells, code_ids=ids))
        found, said = self.hanging(ids), [words] if (words := self._whose.codes(ids)) else []
        if cells:
            said.append(self.tr("Written in the Themes desk: {cells}.").format(cells=self.cells(cells)))
        if found.is_work:
            said.append(self.tr("What hangs on them: {things}.").format(things=self.going(found)))
        if things := self.on_codings(ids):
            said.append(self.tr("On their codings: {things}.").format(things=things))
        if all(code.level > 1 for code in codes):
            said.extend(self._protected_parents(codes))
        return " ".join(said)

    def merging(self, codes: Sequence[CodeValue], target: CodeValue) -> str:
        """What goes along besides codings and cells, and that the target becomes sensitive."""
        said = []
        if words := self.going(self.hanging([code.id for code in codes])):
            said.append(self.tr("also {things}").format(things=words))
        if self._protects(codes, target):
            said.append(self.tr("“{code}” becomes sensitive").format(code=target.name))
        return " · ".join(said)

    def moving(self, codes: Sequence[CodeValue], parent: CodeValue | None) -> str:
        """That codes stay sensitive which would not be it by their place any more; else nothing."""
        kept = protected_by_going(self._desk.book, codes, parent)
        if len(kept) == 1:
            return self.tr("“{code}” stays sensitive.").format(code=kept[0].name)
        return self.tr("%n code(s) stay sensitive.", "", len(kept)) if kept else ""

    def went(self, found: Carried) -> str:
        """The sentence after the step, or nothing."""
        words = self.going(found)
        return self.tr("Went along: {things}.").format(things=words) if words else ""

    def gone(self, code_ids: Sequence[int]) -> str:
        """What goes where these codes are deleted with their codings, as a sentence, or nothing."""
        found = self.hanging(code_ids)
        things = [self.going(found)] if found.is_work or found.anchors else []
        things.append(self.on_codings(code_ids))
        words = ", ".join(part for part in things if part)
        return self.tr("Gone with it: {things}.").format(things=words) if words else ""

    def since(self, before: Codebook) -> str:
        """Which codes are sensitive since then, as a sentence."""
        new = newly_sensitive(before, self._desk.book)
        return " ".join(self.tr("“{code}” is sensitive now.").format(code=code.name) for code in new)

    def _protected_parents(self, codes: Iterable[CodeValue]) -> list[str]:
        book, said = self._desk.book, {}
        for code in codes:
            parent = book.by_id().get(code.parent_id or 0)
            if parent is not None and self._protects(
                [book.by_id()[i] for i in book.descendants([code.id])], parent
            ):
                said[parent.id] = self.tr("Given to “{code}”, that becomes sensitive.").format(
                    code=parent.name
                )
        return list(said.values())

    def _protects(self, codes: Sequence[CodeValue], target: CodeValue) -> bool:
        guarded = [code.id for code in codes if code.is_sensitive]
        return (
            bool(guarded)
            and not target.is_sensitive
            and self._workspace.read(partial(holds_anything, code_ids=guarded))
        )
