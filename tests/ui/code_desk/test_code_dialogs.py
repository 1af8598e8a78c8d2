"""The small questions about codes."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from gk_qda.ui.code_desk.code_dialogs import ask_delete
from gk_qda.ui.dialog import Dialog


@pytest.mark.parametrize(("level", "focused"), [(2, "Give codings to the parent code"), (1, "Cancel")])
def test_enter_deletes_no_codings(theme, monkeypatch, level, focused):
    seen: list[str] = []
    monkeypatch.setattr(Dialog, "is_accepted", lambda self: seen.append(self.focusWidget().text()))
    code: Any = SimpleNamespace(level=level, name="Zugangswege")
    assert ask_delete(None, theme, [code], 14) is None
    assert seen == [focused]
