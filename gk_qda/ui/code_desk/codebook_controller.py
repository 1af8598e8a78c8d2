"""Requests about codes themselves -> operations; whatever is done to several of them is one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject

from gk_qda.operations import anchors, code_groups, codebook, coding, favorites
from gk_qda.queries.code_counts import codings_held
from gk_qda.queries.code_handover import Carried
from gk_qda.queries.codebook import Codebook
from gk_qda.queries.merging import merge_forecast, worked_cells
from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.coding_words import CodingWords
from gk_qda.ui.code_desk.handover_words import HandoverWords
from gk_qda.ui.large_changes import FEW, FEW_WRITTEN
from gk_qda.ui.widgets.message_bar import MessageAction

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk

Codes = Sequence[CodeValue]


class CodebookController(QObject):
    """Changes codes, says in the message bar what became of them, and offers the way back."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.workspace = desk.context.workspace
        self.words = HandoverWords(desk)

    def codes(self, code_ids: Sequence[int]) -> list[CodeValue]:
        """The living codes among the ids, in the order given."""
        known = self._desk.book.by_id()
        return [known[i] for i in code_ids if i in known]

    # Names, looks, words

    def rename(self, code_id: int, name: str) -> bool:
        """Another name for a code; False where it is refused (the bar says why)."""

        def work(session: Any) -> bool:
            codebook.rename_code(session, code_id=code_id, name=name)
            return True

        return bool(self.workspace.change("rename_code", work, name=name))

    def recolor(self, codes: Codes, color: str | None) -> None:
        """Another colour, or that of the main code."""
        if len(codes) == 1:
            work = partial(codebook.recolor_code, code_id=codes[0].id, color=color)
            self._do("recolor_code", work, code=codes[0].name)
        else:
            self._do("recolor_codes", partial(code_groups.recolor_codes, code_ids=_ids(codes), color=color))

    def describe(self, code: CodeValue, **fields: str) -> None:
        """Definition, rule, delimitation."""
        values: dict[str, Any] = dict(fields)
        self._do("describe_code", partial(codebook.describe_code, code_id=code.id, **values), code=code.name)

    def set_status(self, codes: Codes, status: Literal["draft", "valid"]) -> None:
        """Drafts, or valid; dissolved ones come back."""
        if len(codes) == 1 and codes[0].status == "dissolved" and status == "valid":
            code = codes[0]
            self._do("restore_code", partial(codebook.restore_code, code_id=code.id), code=code.name)
        else:
            self._do("set_status", partial(code_groups.set_status, code_ids=_ids(codes), status=status))

    def set_sensitive(self, codes: Codes, is_sensitive: bool) -> None:
        """Whether passages of these codes are asked about before they leave."""
        verb = "mark_sensitive" if is_sensitive else "unmark_sensitive"
        self._do(verb, partial(getattr(code_groups, verb), code_ids=_ids(codes)))
        above = next((code for code in self.codes(_ids(codes)) if code.is_sensitive != is_sensitive), None)
        if above is not None:
            self._say(self.tr("“{code}” stays sensitive: a code above it is.").format(code=above.name))

    def put_on_digit(self, code: CodeValue, digit: int | None) -> None:
        """A digit 1-9 for a code."""
        work = partial(codebook.set_shortcut, code_id=code.id, digit=digit)
        self._do("set_shortcut", work, code=code.name)

    # Places

    def move(self, code_ids: Sequence[int], parent_id: int | None, position: int | None = None) -> None:
        """Hang codes elsewhere in the tree; the bar offers undo."""
        codes, before = self.codes(code_ids), self._desk.book
        parent = next(iter(self.codes([parent_id])), None) if parent_id is not None else None
        stays = self.words.moving(codes, parent)
        work = partial(
            code_groups.move_codes, code_ids=list(code_ids), parent_id=parent_id, position=position
        )
        verb = "move_code" if len(codes) == 1 else "move_codes"
        self._do(verb, work, **({"code": codes[0].name} if len(codes) == 1 else {}))
        if [code.id for code in self._desk.book.codes] == [code.id for code in before.codes]:
            return  # refused, or nothing to do
        if len(codes) == 1:
            said = self.tr("“{code}” moved.").format(code=codes[0].name)
        else:
            said = self.tr("%n code(s) moved.", "", len(codes))
        self._say(said, stays, self.words.since(before))

    def forecast_words(self, codes: Codes, target: CodeValue) -> str:
        """What merging would do to the codings of the codes themselves, and what else would go along."""
        forecast = self.workspace.read(lambda s: merge_forecast(s, _ids(codes), target.id))
        cells = self.workspace.read(partial(worked_cells, code_ids=_ids(codes)))
        if forecast.fewer:
            words = self.tr("%n coding(s) become {after}, ", "", forecast.before).format(after=forecast.after)
            words += self.tr("because %n cover(s) the same passage", "", forecast.fewer)
        else:
            words = self.tr("%n coding(s)", "", forecast.before)
        parts = (words, self.words.cells(cells) if cells else "", self.words.merging(codes, target))
        return " · ".join(part for part in parts if part)

    def worked_cells(self, codes: Codes) -> int:
        """How many cells and results of the codes and of those below them have a text or a rating."""
        return self.workspace.read(partial(worked_cells, code_ids=self._desk.book.descendants(_ids(codes))))

    def merge(self, codes: Codes, target: CodeValue) -> None:
        """Put codes into another one; the bar says what became of the codings."""

        def work(session: Any) -> tuple[int, coding.GivenUp]:
            collapsed = code_groups.merge_into(session, source_ids=_ids(codes), target_id=target.id)
            return collapsed, coding.given_up(session)

        verb, details = "merge_into", dict[str, Any](target=target.name)
        if len(codes) == 1:
            verb, details = "merge_codes", {"source": codes[0].name, "target": target.name}
        self.workspace.change_apart(
            verb,
            work,
            partial(self._say_merged, codes, target, self.words.hanging(_ids(codes)), self._desk.book),
            rows=self._held(_ids(codes)) + self._held([target.id]),  # those are looked through
            words=self.tr("Merging codes"),
            **details,
        )

    def _say_merged(
        self,
        codes: Codes,
        target: CodeValue,
        went: Carried,
        before: Codebook,
        united: tuple[int, coding.GivenUp],
    ) -> None:
        collapsed, given_up = united
        if len(codes) == 1:
            said = self.tr("“{source}” is now part of “{target}”.").format(
                source=codes[0].name, target=target.name
            )
        else:
            said = self.tr("%n code(s) are now part of “{target}”.", "", len(codes)).format(
                target=target.name
            )
        if collapsed:
            said += " " + self.tr("%n overlapping coding(s) became one with others.", "", collapsed)
        self._say(said, CodingWords(self).given_up(given_up), self.words.went(went), self.words.since(before))

    def dissolve(self, codes: Codes) -> None:
        """Codings and sub-codes to the parents; the bar offers undo."""
        work = partial(code_groups.dissolve_codes, code_ids=_ids(codes))
        verb, details = _one_or_many("dissolve_code", codes)
        rows, words = self._held(_ids(codes)), self.tr("Dissolving codes")
        cells = self.workspace.read(partial(worked_cells, code_ids=_ids(codes)))
        went = self.words.hanging([code.id for code in codes if code.parent_id is not None])
        done = partial(self._say_dissolved, codes, cells, went, self._desk.book)
        self.workspace.change_apart(verb, work, done, rows=rows + cells, words=words, **details)

    def _say_dissolved(self, codes: Codes, cells: int, went: Carried, before: Codebook, _: object) -> None:
        if len(codes) == 1:
            said = self.tr("Code “{name}” dissolved.").format(name=codes[0].name)
        else:
            said = self.tr("%n code(s) dissolved.", "", len(codes))
        if cells:
            said += " " + self._with_parent(cells)
        self._say(said, self.words.went(went), self.words.since(before))

    def _with_parent(self, cells: int) -> str:
        return self.tr("At the code above now: {cells}.").format(cells=self.words.cells(cells))

    def delete(self, codes: Codes, *, codings_to_parent: bool) -> None:
        """Remove codes, with their codings or giving them to the parents; the bar offers undo."""
        work = partial(code_groups.delete_codes, code_ids=_ids(codes), codings_to_parent=codings_to_parent)
        verb, details = _one_or_many("delete_code", codes)
        cells, below = self.worked_cells(codes), self._desk.book.descendants(_ids(codes))
        before = self._desk.book if codings_to_parent else None
        if codings_to_parent and any(code.parent_id is not None for code in codes):
            hung = self.words.went(self.words.hanging(below))
        else:
            hung = self.words.gone(below)
        done = partial(self._say_deleted, codes, cells, hung, before)
        self.workspace.change_apart(
            verb,
            work,
            done,
            rows=self._held(below) + cells,
            words=self.tr("Deleting codes"),
            few=FEW if codings_to_parent else FEW_WRITTEN,
            **details,
        )

    def _say_deleted(self, codes: Codes, cells: int, hung: str, before: Codebook | None, gone: int) -> None:
        """``hung`` says what else went; ``before`` is the codebook where codings went to the parents, else None."""
        if len(codes) == 1:
            said = self.tr("Code “{name}” deleted.").format(name=codes[0].name)
        else:
            said = self.tr("%n code(s) deleted.", "", len(codes))
        if gone:
            said += " " + self.tr("%n coding(s) went with it.", "", gone)
        if cells and before is not None:
            said += " " + self._with_parent(cells)
        elif cells:
            said += " " + self.tr("Deleted with it: {cells}.").format(cells=self.words.cells(cells))
        self._say(said, hung, self.words.since(before) if before is not None else "")

    # Favourites

    def add_favorites(self, code_ids: Sequence[int]) -> None:
        """Keep codes at hand above the tree."""
        self._do("add_favorites", partial(favorites.add_favorites, code_ids=list(code_ids)), n=len(code_ids))

    def remove_favorites(self, code_ids: Sequence[int]) -> None:
        """Take codes out of the favourites."""
        work = partial(favorites.remove_favorites, code_ids=list(code_ids))
        self._do("remove_favorites", work, n=len(code_ids))

    def move_favorite(self, code_id: int, position: int) -> None:
        """Another place among the favourites."""
        work = partial(favorites.move_favorite, code_id=code_id, position=position)
        self._do("move_favorite", work)

    # Anchor examples

    def make_anchor(self, coding_id: int) -> None:
        """Make a segment an anchor example of its code."""
        segment = self._desk.shown.segment_of(coding_id)
        if segment is not None:
            work = partial(
                anchors.add_anchor, code_id=segment.code.id, coding_id=coding_id, text=segment.quote
            )
            self._do("add_anchor", work, code=segment.code.name)

    def _held(self, code_ids: Iterable[int]) -> int:
        return codings_held(self.workspace.project, list(code_ids))

    def _do(self, verb: str, work: Callable[[Any], object], **details: object) -> None:
        self.workspace.change(verb, work, **details)

    def _say(self, *sentences: str) -> None:
        words = " ".join(sentence for sentence in sentences if sentence)
        self._desk.context.messages.inform(words, MessageAction(self.tr("Undo"), self.workspace.undo))


def _one_or_many(verb: str, codes: Codes) -> tuple[str, dict[str, Any]]:
    """The verb for one code, which names it, or for several."""
    return (verb, {"code": codes[0].name}) if len(codes) == 1 else (f"{verb}s", {})


def _ids(codes: Codes) -> list[int]:
    return [code.id for code in codes]
