"""What is worked out for a screenful is what working everything out would give."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gk_qda.spans import Span
from gk_qda.ui.text_edit.edited_text import EditedText
from tests.ui.text_edit.test_text_editor import ODD, document_of

TEXT = ODD * 3


@st.composite
def corrected(draw: st.DrawFn) -> EditedText:
    edited = EditedText(document_of(TEXT), withdrawn="withdrawn")
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(edited.text)))
        end = draw(st.integers(start, min(len(edited.text), start + draw(st.sampled_from([0, 3, 90])))))
        edited.replace(start, end, draw(st.sampled_from(["", "x", "neue Worte ", "\n\nB: Ja.\n\n"])))
    return edited


@given(corrected(), st.data())
def test_every_coding_in_view_is_found_by_what_is_left_of_the_old_text(edited, data) -> None:
    start = data.draw(st.integers(0, len(edited.text)))
    view = Span(start, data.draw(st.integers(start, len(edited.text))))
    low = data.draw(st.integers(0, len(TEXT) - 1))
    coding = Span(low, data.draw(st.integers(low + 1, min(len(TEXT), low + 60))))
    now = edited.moved.span(coding)
    if now is not None and now.span.overlaps(view):
        near = [Span(max(0, old.start - 1), old.end + 1) for old in edited.old_spans(view)]
        assert any(coding.overlaps(old) for old in near)


@given(corrected())
def test_offsets_follow_the_text(edited) -> None:
    assert edited.offsets.length == len(edited.shown) == len(edited.text)
    assert edited.offsets.units == len(edited.shown.encode("utf-16-le")) // 2
