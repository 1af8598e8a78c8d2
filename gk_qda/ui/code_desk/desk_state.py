"""What the Code desk remembers from one start to the next: sizes, folds, choices, the place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView

from gk_qda.ui.code_desk.rooms import ROOMS, room_for

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk


def state_of(desk: CodeDesk) -> dict[str, Any]:
    """Sizes, folds, choices and place, as plain values."""
    desk.paraphrasing.writer.flush()
    document = desk.shown.current_document
    return {
        "room": desk.room.name if desk.room else "",
        "columns": desk.columns.sizes(),
        "left": desk.left.sizes(),
        "right": desk.side.splitter.sizes(),
        "zoom": desk.reading.transcript.zoom,
        "stripes": desk.reading.stripe_width,
        "closed": desk.codes.closed_codes(),
        "document": document.guid if document else "",
        "what": desk.what.shown.values(),
        "tabs": desk.tabs.state(),
        "paragraph": desk.reading.first_visible_paragraph(),
        "recent": desk.controller.recent,
        "grouping": desk.documents.grouping.value(),
        "document_filter": desk.filter.state(),
        "order": desk.codes.sorting.value(),
        "segments_show": desk.segments.part(),
        "memos": desk.memos.state(),
        "shows_memos": desk.side.shows_memos(),
        "codes": desk.codes.menu.state(),
        "search": desk.search.state(),
        "segments_of": desk.segments.scope.value(),
        "code": desk.context.focus.code_id,
        "inspector": desk.inspector.tabs.currentIndex(),
        "closed_groups": sorted(map(list, desk.documents.closed_groups)),
        "scrolled": {name: view.verticalScrollBar().value() for name, view in _scrolled(desk).items()},
        "segments_read": len(desk.segments.model.segments),
    }


def restore(desk: CodeDesk, state: dict[str, Any]) -> None:
    """Take up what ``state_of`` gave; what is gone from the project is left out."""
    desk.take_room(ROOMS.get(state.get("room", ""), room_for(desk.window().width())))
    _restore_sizes(desk, state)
    if state.get("order") in ("tree", "name", "number"):
        desk.codes.set_order(state["order"])
    desk.codes.menu.restore(state.get("codes", {}))
    if state.get("closed") is not None:
        desk.codes.set_closed(state["closed"])
    if state.get("grouping"):
        desk.documents.set_grouping(state["grouping"])
    desk.filter.restore(state.get("document_filter"))
    desk.controller.recent = [i for i in state.get("recent", []) if i in desk.book.by_id()]
    desk.segments.show_part(state.get("segments_show", "words"))
    desk.memos.restore(state.get("memos", {}))
    desk.search.restore(state.get("search", {}))
    if state.get("shows_memos"):
        desk.side.bring_memos()
    desk.reading_view.restore(state.get("what"))
    _restore_choice(desk, state)
    known = {document.guid: document.id for document in desk.shown.documents}
    if state.get("document") in known:
        desk.context.focus.set_document(known[state["document"]])
        if state.get("paragraph"):
            go = partial(desk.reading.scroll_to_paragraph, state["paragraph"])
            desk.shown.opening.when_there(go)
        desk.tabs.restore(state.get("tabs"))
    if isinstance(
        groups := state.get("closed_groups"), list
    ):  # after the document, whose group opens with it
        desk.documents.closed_groups = {(str(by), str(key)) for by, key in groups}
        desk.documents.set_grouping(desk.documents.grouping.value())
    if state:
        desk.shown.opening.when_there(partial(_come_back, desk, state))


def _restore_sizes(desk: CodeDesk, state: dict[str, Any]) -> None:
    splitters = ((desk.columns, "columns"), (desk.left, "left"), (desk.side.splitter, "right"))
    for splitter, key in splitters:
        if state.get(key):
            splitter.setSizes(state[key])
    desk.reading.transcript.set_zoom(int(state.get("zoom", desk.context.preferences.reading_size)))
    desk.reading.set_stripe_width(int(state.get("stripes", desk.reading.stripe_width)))


def _restore_choice(desk: CodeDesk, state: dict[str, Any]) -> None:
    if state.get("segments_of") in ("document", "code", "active"):
        desk.segments.scope.set_value(state["segments_of"])
    if state.get("code") in desk.book.by_id():
        desk.codes.select(state["code"])


def _come_back(desk: CodeDesk, state: dict[str, Any]) -> None:
    """What the coming of the text would change, and places in lists that have to be laid out first."""
    desk.shown.show_segments()
    if state.get("inspector") in (0, 1):
        desk.inspector.tabs.setCurrentIndex(state["inspector"])
    QTimer.singleShot(0, desk, partial(_scroll, desk, state))


def _scroll(desk: CodeDesk, state: dict[str, Any]) -> None:
    places = state.get("scrolled", {})
    for name, view in _scrolled(desk).items():
        if name != "segments":
            view.executeDelayedItemsLayout()
            view.verticalScrollBar().setValue(int(places.get(name, 0)))
    desk.shown.segments.come_back(int(state.get("segments_read", 0)), int(places.get("segments", 0)))


def _scrolled(desk: CodeDesk) -> dict[str, QAbstractItemView]:
    return {"documents": desk.documents.tree, "codes": desk.codes.tree, "segments": desk.segments.view}
