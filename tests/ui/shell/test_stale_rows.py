"""For a moment the list shows codings that a large step has removed: gestures on them do nothing, and say so."""

from __future__ import annotations

from functools import partial

import pytest

from gk_qda.operations.memos import write_memo
from gk_qda.queries.history import steps
from gk_qda.queries.memo_targets import MemoTarget
from gk_qda.spans import Span
from gk_qda.ui.code_desk.listed_segments import ListedSegments

SENTENCE = "What was selected has gone or become part of another coding meanwhile. Nothing was changed."


@pytest.fixture
def window(start, demo):
    return start(demo).window


@pytest.fixture
def desk(window, settle, monkeypatch):
    """All codings but the last were removed, and the answer of the list is still on its way."""
    desk = window.page.code_desk()
    desk.context.activation.all_documents()
    desk.segments.scope.set_value("active")
    desk.shown.show_segments()
    desk.segments.view.selectAll()
    settle()
    monkeypatch.setattr(ListedSegments, "show_later", lambda self, then: None)
    monkeypatch.setattr(ListedSegments, "show", lambda self: None)
    ids = [segment.coding.id for segment in desk.segments.model.segments]
    desk.controller.remove(ids[:-1])
    settle()
    assert len(desk.segments.model.segments) == len(ids), "old rows"
    window.messages.clear()
    return desk


def number_of_steps(desk):
    with desk.context.workspace.project.read() as session:
        return len(steps(session))


def gone(desk):
    return [segment.coding.id for segment in desk.segments.model.segments[:60]]


def code(desk):
    return desk.book.find("Ehrenamt").id


def anchor(desk):
    segment = desk.segments.model.segments[0]
    desk.shown.segments.keep([segment.coding])
    desk.codebook_controller.make_anchor(segment.coding.id)


def memo(desk):
    work = partial(write_memo, coder_id=None, target=MemoTarget("coding", gone(desk)[0]), text="Notiz")
    desk.context.workspace.change("write_memo", work)


GESTURES = {
    "remove many": lambda desk: desk.controller.remove(gone(desk)),
    "remove one": lambda desk: desk.controller.remove(gone(desk)[:1]),
    "recode many": lambda desk: desk.controller.recode(gone(desk), code(desk)),
    "recode one": lambda desk: desk.controller.recode(gone(desk)[:1], code(desk)),
    "recode to a new code": lambda desk: desk.controller.recode_new(gone(desk), "Neu", None),
    "code many": lambda desk: desk.segment_commands.apply_to_codings([code(desk)], gone(desk)),
    "code one": lambda desk: desk.segment_commands.apply_to_codings([code(desk)], gone(desk)[:1]),
    "weigh": lambda desk: desk.controller.weigh(gone(desk)[0], 50),
    "comment": lambda desk: desk.controller.comment(gone(desk)[0], "Notiz"),
    "resize": lambda desk: desk.controller.resize(gone(desk)[0], Span(0, 10)),
    "memo": memo,
}


@pytest.mark.parametrize("gesture", GESTURES.values(), ids=GESTURES.keys())
def test_a_gesture_on_what_is_gone_says_a_sentence(gesture, window, desk, settle):
    before = number_of_steps(desk)
    gesture(desk)
    settle()
    message = window.messages.current()
    assert (message.kind, message.words) == ("information", SENTENCE)
    assert number_of_steps(desk) == before


def test_choosing_what_is_gone_shows_nothing_and_breaks_nothing(window, desk, settle):
    coding_id = gone(desk)[0]
    desk.context.focus.set_coding(coding_id)
    settle()
    anchor(desk)
    settle()
    message = window.messages.current()
    assert message is None or message.kind == "information"


def test_what_is_left_of_a_selection_is_changed_and_counted(window, desk, settle):
    segments = desk.segments.model.segments
    desk.controller.recode([segment.coding.id for segment in segments], code(desk))
    settle()
    assert window.messages.current().words == "1 coding moved to “Ehrenamt”."
    desk.controller.remove([segment.coding.id for segment in segments])
    settle()
    assert window.messages.current().words == "1 coding removed."
