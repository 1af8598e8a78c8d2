"""A project that was just made: every desk, tab and page says what to do, none complains, and all words have room."""

from __future__ import annotations

from gk_qda.operations.projects import new_project
from gk_qda.ui.project_page import DESKS
from gk_qda.ui.widgets.message_bar import MessageBar
from tests.ui.cut_words import cut_words

PAGES = ("report.list", "find.dictionaries", "protect.pseudonyms", "project.audit")


def test_nothing_of_an_empty_project_complains_or_is_cut(start, settle, preferences, tmp_path, monkeypatch):
    """In German, which is long, and on a small screen."""
    said: list[str] = []
    monkeypatch.setattr(MessageBar, "error", lambda _, words, *more: said.append(words))
    path = tmp_path / "neu.gkqda"
    new_project(path, name="Neu", coder="A. Brandt").close()
    preferences.language = "de"
    window = start(path).window
    window.resize(1280, 800)
    page, cut = window.page, set[str]()
    for name in DESKS:
        desk = page.open_desk(name)
        settle()
        cut |= cut_words(window)
        tabs = getattr(desk, "tabs", None)
        for at in range(tabs.count() if name in ("frequencies", "team") else 0):
            tabs.setCurrentIndex(at)
            settle()
            cut |= cut_words(window)
    for command in PAGES:
        page.context.actions.run(command)
        settle()
        cut |= cut_words(window)
    assert said == []
    assert cut == set()
    tab = page.open_desk("frequencies").tab("values")
    assert tab.empty.isVisibleTo(tab)
    assert not tab.table.isVisibleTo(tab)
    counts = page.open_desk("frequencies").tab("table")
    page.open_desk("frequencies").tabs.setCurrentIndex(0)
    settle()
    assert counts.empty.button.text() == "Zum Codieren"  # there is no filter to clear
    assert counts.empty.accessibleName().startswith("Noch ist nichts codiert.")
    relations = page.open_desk("frequencies").tab("relations")
    assert relations.empty.accessibleName().startswith("Es gibt noch keine Codes.")
    counts.empty.button.click()
    settle()
    assert page.current == "code"
    page.context.actions.run("protect.register")
    register = page.commands.purging.window
    assert [table.accessibleDescription() for table in register.tables[:2]] == ["Noch keine Dokumente."] * 2
    assert cut_words(register) == set()
    register.close()
