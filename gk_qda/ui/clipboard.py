"""Words of a project on the clipboard: histories of clipboards, and clouds behind them, are asked to leave them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
_NO = b"\0\0\0\0"  # a DWORD
HINTS: Final = {
    "x-kde-passwordManagerHint": b"secret",  # Klipper, and what follows it on other desktops
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): _NO,
    _WINDOWS.format("CanIncludeInClipboardHistory"): _NO,
    _WINDOWS.format("CanUploadToCloudClipboard"): _NO,
    "org.nspasteboard.ConcealedType": b"",  # managers on macOS
}


def private(data: QMimeData) -> QMimeData:
    """The same with the marks that programs keeping what was copied look for."""
    for kind, content in HINTS.items():
        data.setData(kind, QByteArray(content))
    return data


def copy_words(text: str) -> None:
    """Put plain text on the clipboard, and into no history."""
    data = QMimeData()
    data.setText(text)
    copy_data(data)


def copy_data(data: QMimeData) -> None:
    """Put anything on the clipboard, and into no history."""
    QGuiApplication.clipboard().setMimeData(private(data))
