"""What is dragged between transcript, code tree and lists: passages, codes, documents and cases, as MIME data."""

from __future__ import annotations

import json

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication
from shiboken6 import Shiboken

from gk_qda.spans import Span
from gk_qda.ui.clipboard import private

SEGMENT_MIME = "application/x-gk-qda-segment"
CODE_MIME = "application/x-gk-qda-code"
CODING_MIME = "application/x-gk-qda-coding"
DOCUMENT_MIME = "application/x-gk-qda-document"
CASE_MIME = "application/x-gk-qda-case"


def pack_segment(document_id: int, span: Span, text: str) -> QMimeData:
    """A passage of a document (code points), and ``text`` for other programs."""
    data = QMimeData()
    content = {"document": document_id, "start": span.start, "end": span.end}
    data.setData(SEGMENT_MIME, QByteArray(json.dumps(content).encode()))
    data.setText(text)
    return private(data)


def unpack_segment(data: QMimeData) -> tuple[int, Span] | None:
    """Document id and span of a dragged passage; None if something else is dragged."""
    content = _content(data, SEGMENT_MIME)
    if not isinstance(content, dict):
        return None
    try:
        return int(content["document"]), Span(int(content["start"]), int(content["end"]))
    except (KeyError, TypeError, ValueError):
        return None


def with_codings(data: QMimeData, coding_ids: list[int]) -> QMimeData:
    """Say that the dragged passages are those of codings, which can be moved to another code."""
    data.setData(CODING_MIME, QByteArray(json.dumps(coding_ids).encode()))
    return data


def unpack_codings(data: QMimeData) -> list[int]:
    """The ids of dragged codings; empty if there are none."""
    return _ids(data, CODING_MIME)


def pack_codes(code_ids: list[int]) -> QMimeData:
    """Codes dragged out of the tree."""
    data = QMimeData()
    data.setData(CODE_MIME, QByteArray(json.dumps(code_ids).encode()))
    return data


def unpack_codes(data: QMimeData) -> list[int]:
    """The ids of dragged codes; empty if something else is dragged."""
    return _ids(data, CODE_MIME)


def pack_ids(mime: str, ids: list[int]) -> QMimeData:
    """Documents or cases (``DOCUMENT_MIME``, ``CASE_MIME``) dragged out of a list."""
    data = QMimeData()
    data.setData(mime, QByteArray(json.dumps(ids).encode()))
    return data


def unpack_ids(data: QMimeData, mime: str) -> list[int]:
    """The ids of dragged documents or cases; empty if something else is dragged."""
    return _ids(data, mime)


def _ids(data: QMimeData, mime: str) -> list[int]:
    content = _content(data, mime)
    if not isinstance(content, list) or not all(isinstance(entry, int) for entry in content):
        return []
    return content


def leave_clipboard() -> None:
    """Before the program ends: what was copied stays as text, without the data made in Python.

    Qt drops the clipboard after the interpreter has gone, and would call into it.
    """
    clipboard = QGuiApplication.clipboard()
    copied: QMimeData | None = clipboard.mimeData()  # None where nothing was ever copied
    if copied is not None and Shiboken.createdByPython(copied):  # a passage, a table
        clipboard.setText(clipboard.text())


def _content(data: QMimeData, mime: str) -> object:
    if not data.hasFormat(mime):
        return None
    try:
        return json.loads(bytes(data.data(mime).data()))
    except ValueError:
        return None
