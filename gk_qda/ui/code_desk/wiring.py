"""Who hears whom on the Code desk."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from gk_qda.queries.places import citation_style
from gk_qda.queries.segments import Segment
from gk_qda.ui.focus import Place
from gk_qda.ui.frequencies.copying import TableCopier
from gk_qda.ui.key_printer import KeyPrinter

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk


def connect(desk: CodeDesk) -> None:
    """Requests of the views go to controller and commands, choices to the focus."""
    context, controller, focus = desk.context, desk.controller, desk.context.focus
    desk.documents.opened.connect(focus.set_document)
    desk.documents.activation_requested.connect(
        lambda ids, only: context.activation.switch_documents(ids, only=only)
    )
    desk.documents.context_menu_requested.connect(desk.document_commands.menu)
    desk.documents.import_requested.connect(lambda: context.actions.run("import.documents"))
    desk.documents.model.dropped.connect(desk.case_commands.assign_documents)
    desk.reading.empty_action_requested.connect(lambda: context.actions.run("import.documents"))
    desk.codes.selected.connect(focus.set_code)
    desk.codes.segments_requested.connect(lambda code: desk.show_place(Place(code_id=code)))
    desk.codes.import_requested.connect(lambda: context.actions.run("import.codebook"))
    desk.codes.named_requested.connect(lambda name: controller.apply_new(name, None))
    desk.codes.model.segment_dropped.connect(lambda doc, span, code: controller.apply([code], span, doc))
    desk.codes.model.codings_dropped.connect(lambda ids, code, move: drop_codings(desk, ids, code, move=move))
    desk.codes.model.activation_requested.connect(
        lambda code, only: context.activation.switch_codes([code], only=only)
    )
    desk.codes.tree.activation_toggled.connect(context.activation.switch_codes)
    desk.segments.segment_chosen.connect(lambda segment: show_segment(desk, segment))
    desk.inspector.coding_page.weight_changed.connect(controller.weigh)
    desk.inspector.coding_page.comment_changed.connect(controller.comment)
    desk.inspector.coding_page.remove_requested.connect(lambda coding: controller.remove([coding]))
    desk.inspector.coding_page.anchor_requested.connect(desk.codebook_controller.make_anchor)
    desk.find_button.clicked.connect(desk.open_find)
    for button, command in (
        (desk.find_button, "find.here"),
        (desk.codes.new_button, "code.new"),
        (desk.memos.new_button, "memo.new"),
    ):
        KeyPrinter(button, button.set_keys, context.actions.keymap, command)
    _connect_reading(desk)


def _connect_reading(desk: CodeDesk) -> None:
    reading, controller = desk.reading, desk.controller
    copier = TableCopier(desk.context, desk)
    copier.serve(desk.segments.view)
    copier.note(reading.transcript)
    reading.transcript.cites = desk.segments.view.cites = partial(desk.context.workspace.read, citation_style)
    reading.code_requested.connect(desk.coding.choose)
    reading.digit_pressed.connect(desk.coding.apply_digit)
    reading.code_dropped.connect(controller.apply)
    reading.coding_focused.connect(desk.context.focus.set_coding)
    reading.coding_remove_requested.connect(lambda coding: controller.remove([coding]))
    reading.coding_resize_requested.connect(controller.resize)
    reading.segments_of_code_requested.connect(lambda code: desk.show_place(Place(code_id=code)))
    reading.context_menu_requested.connect(desk.coding.text_menu)
    reading.zoom_changed.connect(lambda size: keep_zoom(desk, size))


def show_segment(desk: CodeDesk, segment: Segment) -> None:
    """The transcript shows a segment and focuses its coding."""
    desk.context.focus.set_document(segment.document.id)
    desk.show_coding(segment.coding.id)


def drop_codings(desk: CodeDesk, coding_ids: Sequence[int], code_id: int, *, move: bool) -> None:
    """Segments dropped on a code get it besides their own, or (``move``) instead of it."""
    if move:
        desk.controller.recode(coding_ids, code_id)
    else:
        desk.segment_commands.apply_to_codings([code_id], coding_ids)


def keep_zoom(desk: CodeDesk, size: int) -> None:
    """The size of the type in px is the person's, not the project's."""
    desk.context.preferences.reading_size = size
