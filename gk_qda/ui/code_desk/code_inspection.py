"""Fills the page of the code in the inspector and brings its requests to the project."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from gk_qda.operations import anchors
from gk_qda.project import ChangeSet
from gk_qda.queries.code_counts import code_totals
from gk_qda.queries.code_details import code_details
from gk_qda.queries.segments import Segment
from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.inspector_code import ShownCode

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk

_SHOWN = {"codes", "anchor_examples", "codings", "text_versions", "documents", "coders"}


class CodeInspection(QObject):
    """Reads what the page shows when somebody looks at it, and follows the changes."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._workspace = desk.context.workspace
        self._page = desk.inspector.code_page
        self._wanted: int | None = None
        self._is_stale = False
        self._workspace.changed.connect(self._on_changed)
        desk.what.chosen.connect(lambda _: self.refresh())
        self._connect_page()

    def show(self, code_id: int | None) -> None:
        """The code in focus, or one that is looked at in passing."""
        self._wanted = code_id
        self.refresh()

    def refresh(self) -> None:
        """Read anew, now or as soon as the page is seen."""
        self._is_stale = not self._page.isVisible()
        code = self._code()
        if code is None:
            self._page.show_code(None)
        elif not self._is_stale or self._page.code_id() != code.id:
            self._page.show_code(self._read(code))

    def _code(self) -> CodeValue | None:
        if self._wanted is None:
            return None
        living = self._desk.book.by_id().get(self._wanted)
        return living or self._desk.codes.model.rows.codes.get(self._wanted)

    def _read(self, code: CodeValue) -> ShownCode:
        book, shown = self._desk.book, self._desk.shown
        above = book.by_id().get(code.parent_id or 0)
        is_living = code.status != "dissolved"
        return ShownCode(
            code=code,
            details=self._workspace.read(lambda s: code_details(s, book, code.id)),
            totals=code_totals(self._workspace.project, book, code.id, shown.coder_ids())
            if is_living
            else None,
            documents=len(shown.documents),
            is_writable=is_living and not self._workspace.project.is_read_only,
            above_is_sensitive=above is not None and above.is_sensitive,
        )

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & _SHOWN:
            self.refresh()

    def _connect_page(self) -> None:
        page, controller = self._page, self._desk.codebook_controller
        page.came_to_front.connect(lambda: self.refresh() if self._is_stale else None)
        page.left.connect(self._desk.opened)
        page.described.connect(self._describe)
        page.status_chosen.connect(self._set_status)
        page.sensitive_chosen.connect(lambda code_id, on: controller.set_sensitive([self._one(code_id)], on))
        page.digit_chosen.connect(lambda code_id, digit: controller.put_on_digit(self._one(code_id), digit))
        page.color_requested.connect(lambda code_id: self._desk.codebook_commands.color_of([code_id]))
        page.anchors.opened.connect(self._open)
        page.anchors.added.connect(lambda text: self._anchor("add_anchor", anchors.add_anchor, text=text))
        page.anchors.worded.connect(
            lambda anchor, text: self._anchor("word_anchor", anchors.word_anchor, anchor_id=anchor, text=text)
        )
        page.anchors.removed.connect(
            lambda anchor: self._anchor("remove_anchor", anchors.remove_anchor, anchor_id=anchor)
        )
        page.anchors.moved.connect(
            lambda anchor, place: self._anchor(
                "move_anchor", anchors.move_anchor, anchor_id=anchor, position=place
            )
        )

    def _one(self, code_id: int) -> CodeValue:
        return self._desk.book.by_id()[code_id]

    def _describe(self, code_id: int, field: str, text: str) -> None:
        if code_id in self._desk.book.by_id():
            self._desk.codebook_controller.describe(self._one(code_id), **{field: text})

    def _set_status(self, code_id: int, status: Any) -> None:
        controller = self._desk.codebook_controller
        code = self._code()
        if code is None or code.id != code_id:
            return
        if status == "dissolved":
            controller.dissolve([code])
        else:
            controller.set_status([code], status)
        self.refresh()  # refused, the choice goes back to what is

    def _anchor(self, verb: str, operation: Any, **values: Any) -> None:
        code = self._code()
        if code is not None:
            if verb == "add_anchor":
                values["code_id"] = code.id
            self._workspace.change(verb, partial(operation, **values), code=code.name)

    def _open(self, segment: Segment) -> None:
        """The transcript shows the passage; the page stays what it is."""
        self._desk.context.focus.set_document(segment.document.id)
        show = partial(self._desk.reading.show_span, segment.coding.span)
        self._desk.shown.opening.when_there(show)
