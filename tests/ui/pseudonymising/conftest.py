"""The page of pseudonymisation in the whole window, looking at TM13 alone: that is where the planted items are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer

from gk_qda.queries.documents import documents
from gk_qda.ui.pseudonymising.dialogs import LeaveDialog
from tests.ui.shell.conftest import built_demo, demo, preferences, settle, start

__all__ = ["built_demo", "demo", "preferences", "settle", "start"]


@pytest.fixture
def window(start, demo):
    return start(demo).window


@pytest.fixture
def page(window, settle):
    return opened(window, settle)


@pytest.fixture
def answered(settle, monkeypatch):
    """``answered(kind, answer)``: let ``answer`` do with the next dialogs what a person would."""

    def prepare(kind, answer):
        def accepted(dialog):
            settle()
            QTimer.singleShot(0, lambda: answer(dialog))
            return bool(dialog.exec())

        monkeypatch.setattr(kind, "is_accepted", accepted)

    return prepare


@pytest.fixture(autouse=True)
def forgotten(monkeypatch):
    """Whoever ends a test with open decisions lets go of them."""
    monkeypatch.setattr(LeaveDialog, "is_accepted", lambda dialog: True)


def opened(window, settle, *, stops=False):
    """The page, once TM13 has been read; the reading of all texts, with which it begins, is stopped or overtaken."""
    context = window.page.context
    tm13 = next(one.id for one in context.workspace.read(documents) if one.name == "TM13")
    context.focus.activate(documents=[tm13])
    window.actions_table.run("protect.pseudonyms")
    page = window.page.commands.pseudonymising.page
    if stops:
        assert page.panel.stop.isVisibleTo(page)
        page.panel.stop.click()
        settle()
        assert (page.model.rowCount(), page.panel.empty_sentence()) == (0, "Stopped.")
        assert not page.panel.stop.isVisibleTo(page)
    page.scope.set_value("active")
    page.scope.chosen.emit("active")
    settle()
    return page


def message(window):
    current = window.messages.current()
    return current.words if current else ""
