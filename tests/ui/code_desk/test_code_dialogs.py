"""The small questions about codes."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from gk_qda.ui.code_desk.code_dialogs import ask_delete
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.widgets.labels import Label


@pytest.mark.parametrize(("level", "focused"), [(2, "Give codings to the parent code"), (1, "Cancel")])
def test_enter_deletes_no_codings(theme, monkeypatch, level, focused):
    seen: list[str] = []
    monkeypatch.setattr(Dialog, "is_accepted", lambda self: seen.append(self.focusWidget().text()))
    code: Any = SimpleNamespace(level=level, name="Zugangswege")
    assert ask_delete(None, theme, [code], 14) is None
    assert seen == [focused]


def test_what_is_written_about_a_theme_is_counted_in_the_question(theme, monkeypatch):
    seen: list[str] = []

    def read(dialog):
        seen.extend(label.text() for label in dialog.findChildren(Label))
        seen.append(dialog.focusWidget().text())

    monkeypatch.setattr(Dialog, "is_accepted", read)
    code: Any = SimpleNamespace(level=2, name="Zugangswege")
    assert ask_delete(None, theme, [code], 0, "15 cells") is None
    assert "15 cells" in seen[0]
    assert seen[-1] == "Give all to the parent code"
