"""What the Code desk remembers from one start to the next: sizes, folds, choices, the place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

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
    }


def restore(desk: CodeDesk, state: dict[str, Any]) -> None:
    """Take up what ``state_of`` gave; what is gone from the project is left out."""
    desk.take_room(ROOMS.get(state.get("room", ""), room_for(desk.window().width())))
    splitters = ((desk.columns, "columns"), (desk.left, "left"), (desk.side.splitter, "right"))
    for splitter, key in splitters:
        if state.get(key):
            splitter.setSizes(state[key])
    if state.get("order") in ("tree", "name", "number"):
        desk.codes.set_order(state["order"])
    desk.codes.menu.restore(state.get("codes", {}))
    if state.get("closed") is not None:
        desk.codes.set_closed(state["closed"])
    if state.get("grouping"):
        desk.documents.set_grouping(state["grouping"])
    desk.filter.restore(state.get("document_filter"))
    desk.controller.recent = [i for i in state.get("recent", []) if i in desk.book.by_id()]
    desk.reading.transcript.set_zoom(int(state.get("zoom", desk.context.preferences.reading_size)))
    desk.reading.set_stripe_width(int(state.get("stripes", desk.reading.stripe_width)))
    desk.segments.show_part(state.get("segments_show", "words"))
    desk.memos.restore(state.get("memos", {}))
    desk.search.restore(state.get("search", {}))
    if state.get("shows_memos"):
        desk.side.bring_memos()
    desk.reading_view.restore(state.get("what"))
    known = {document.guid: document.id for document in desk.shown.documents}
    if state.get("document") in known:
        desk.context.focus.set_document(known[state["document"]])
        if state.get("paragraph"):
            go = partial(desk.reading.scroll_to_paragraph, state["paragraph"])
            desk.shown.opening.when_there(go)
        desk.tabs.restore(state.get("tabs"))
