"""Every test below runs without a screen, in one style and one font, and never meets a modal dialog."""

import os
from collections.abc import Iterator
from typing import Any, NoReturn

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtCore import QEvent, QLocale, QTranslator
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.reading.parcels import leave_clipboard

FAMILY = "DejaVu Sans"
_MESSAGE_BOXES = ("about", "aboutQt", "critical", "information", "question", "warning")
_FILE_DIALOGS = (
    "getExistingDirectory",
    "getExistingDirectoryUrl",
    "getOpenFileName",
    "getOpenFileNames",
    "getOpenFileUrl",
    "getOpenFileUrls",
    "getSaveFileName",
    "getSaveFileUrl",
)


def _refuse(*args: Any, **named: Any) -> NoReturn:
    raise AssertionError("unexpected modal dialog")


@pytest.fixture(autouse=True)
def no_modal_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A question nobody answers would hang the run; make it fail instead."""
    for name in _MESSAGE_BOXES:
        monkeypatch.setattr(QMessageBox, name, _refuse)
    monkeypatch.setattr(QMessageBox, "exec", _refuse)
    for name in _FILE_DIALOGS:
        monkeypatch.setattr(QFileDialog, name, _refuse)
    monkeypatch.setattr(QFileDialog, "exec", _refuse)


@pytest.fixture(autouse=True)
def same_look(qapp: QApplication) -> Iterator[None]:
    """Fusion and DejaVu Sans, so that sizes and pictures are the same on every machine.

    Widgets that a test has left behind go with it: a style sheet is applied to all there are, so that each test
    would take longer than the one before.
    """
    older = set(qapp.topLevelWidgets())
    if qapp.style().name() != "fusion":  # another object of the same style is given to every widget there is
        qapp.setStyle("Fusion")
    qapp.setFont(QFont(FAMILY, 10))
    yield
    for widget in set(qapp.topLevelWidgets()) - older:
        widget.deleteLater()
    # Whatever waits for its deletion must go first: the style sheet would remember it after its end.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


@pytest.fixture(autouse=True)
def same_language(qapp: QApplication) -> Iterator[None]:
    """English source words and neutral numbers, whatever language the test before has chosen."""
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(QLocale.c())


@pytest.fixture(scope="session", autouse=True)
def clipboard_in_the_end(qapp: QApplication) -> Iterator[None]:
    """What tests copied must not outlive Python."""
    yield
    leave_clipboard()


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The light look; `theme.choose("dark")` switches."""
    return Theme(qapp, setting="light", family=FAMILY)


@pytest.fixture(params=["light", "dark"])
def each_theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    """Both looks, one after the other."""
    return Theme(qapp, setting=request.param, family=FAMILY)
