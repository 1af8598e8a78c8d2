"""How fast the machine is just now at what a window does: the floor beside which its blocks are judged."""

from __future__ import annotations

import time

from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

_ROWS = 40
_REFERENCE = 0.006  # CPU seconds of one piece of work on two quiet cores of 2026
_MOST = 2.5


def pace() -> float:
    """How many times longer than on the reference machine a fixed piece of work takes now, at least 1.

    CPU time grows too where other processes share caches and threads of a core. Both are in the figure.
    """
    began = time.thread_time()
    page = QWidget()
    page.setStyleSheet("QLabel { padding: 1px } QLineEdit { border: 1px solid gray }")
    form = QFormLayout(page)
    for number in range(_ROWS):
        form.addRow(QLabel(f"Row {number}"), QLineEdit(str(number)))
    form.sizeHint()
    took = time.thread_time() - began
    page.deleteLater()
    return min(_MOST, max(1.0, took / _REFERENCE))
