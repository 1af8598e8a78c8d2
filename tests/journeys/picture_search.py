"""Pictures of what finds language: the search in all texts, dictionaries, words, suggestions. They change the demo."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from gk_qda.importing.table import ImportedTable
from gk_qda.operations.dictionaries import import_dictionary

if TYPE_CHECKING:
    from tests.journeys.pictures import Camera

SEARCHED = "anrufen"
PARAGRAPH = "17"
NAMES = {"de": "Themen der Beratung", "en": "Topics of advice"}
WORDS = (
    ("Corona", "Pandemie; Lockdown; Homeoffice", "text"),
    ("Kooperation", "anrufen; absprechen", "lemma"),
    ("Kooperation > Akteure > Ausländerbehörde", "Ausländerbehörde; Ausländeramt", "word"),
    ("Kooperation > Datenaustausch", r"Daten(austausch|schutz)\w*", "regex"),
)


def search(camera: Camera) -> None:
    """Every place of a word in all its forms, by what stands behind it."""
    desk = camera.desk("code")
    panel = desk.search.open()
    panel.fields.mode.set_value("lemma")
    panel.order.set_value("after")
    panel.look_for(SEARCHED)
    camera.settle()
    panel.table.go_to(2)
    panel.open_line(2)
    camera.settle()
    camera.take("search")
    desk.search.close()


def dictionaries(camera: Camera) -> None:
    """The words of a dictionary, and how often each stands in the texts."""
    page = camera.window.page
    assert page is not None
    name = NAMES[camera.language]
    columns = ("code", "words", "mode")
    table = ImportedTable(Path("w.csv"), columns, WORDS, tuple(range(len(WORDS))))
    work = partial(import_dictionary, table=table, name=name)
    page.context.workspace.change("import_dictionary", work, name=name)
    camera.window.actions_table.run("find.dictionaries")
    camera.settle()
    camera.window.messages.clear()
    camera.take("dictionaries")
    page.commands.dictionaries.leave()


def words(camera: Camera) -> None:
    """The words of all respondents by how often they stand, as a cloud."""
    desk = camera.desk("frequencies")
    desk.show_tab("words")
    camera.settle()
    tab = desk.tab("words")
    tab.display.set_value("picture")
    tab.display.chosen.emit("picture")
    camera.settle()
    camera.take("words")


def suggestions(camera: Camera) -> None:
    """Likely codes of a paragraph with the words that speak for them."""
    desk = camera.desk("code")
    desk.suggesting.switch(on=True)
    desk.suggesting.show()
    ids = {document.name: document.id for document in desk.shown.documents}
    desk.context.focus.set_document(ids["TM07"])
    camera.settle()
    paragraph = next(one for one in desk.reading.sheet.shown.document.paragraphs if one.number == PARAGRAPH)
    desk.reading.scroll_to_paragraph(PARAGRAPH)
    desk.reading.transcript.show_span(desk.reading.sheet.shown.turns.words(paragraph))
    desk.suggesting.refresh()
    camera.settle()
    camera.window.messages.clear()
    camera.take("suggestions")
