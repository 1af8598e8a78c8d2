"""What is copied carries the marks by which histories of clipboards leave it alone."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from gk_qda.spans import Span
from gk_qda.ui.clipboard import HINTS, copy_data, copy_words
from gk_qda.ui.reading.parcels import pack_segment, unpack_segment


def marks(data: QMimeData) -> dict[str, bytes]:
    return {kind: bytes(data.data(kind).data()) for kind in HINTS if data.hasFormat(kind)}


def test_words_and_tables_are_marked(qapp: QApplication) -> None:
    copy_words("Das hat sie mir erzählt.")
    copied = qapp.clipboard().mimeData()
    assert copied.text() == "Das hat sie mir erzählt."
    assert marks(copied) == HINTS
    table = QMimeData()
    table.setHtml("<b>7</b>")
    copy_data(table)
    assert marks(qapp.clipboard().mimeData()) == HINTS
    assert qapp.clipboard().mimeData().html() == "<b>7</b>"


def test_passages_are_marked_and_still_passages() -> None:
    packed = pack_segment(7, Span(3, 9), "„Ja.“ (TM07, Abs. 3)")
    assert marks(packed) == HINTS
    assert unpack_segment(packed) == (7, Span(3, 9))
    assert packed.text() == "„Ja.“ (TM07, Abs. 3)"
