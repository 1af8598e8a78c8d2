"""A process of its own that takes the pictures of the documentation: the real window around the demo, offscreen.

Prints one JSON object, for each picture what its widgets say; ``python -m tests.journeys.pictures HOME LANGUAGE
TARGET``. HOME holds the projects and transcripts that are to be seen, in folders whose names may be seen too.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from gk_qda.operations.memos import write_memo
from gk_qda.queries.cases import cases
from gk_qda.queries.memo_targets import PROJECT, MemoTarget
from gk_qda.spans import Span
from gk_qda.ui.application import Application, make_application
from gk_qda.ui.charts.values import Cell
from gk_qda.ui.code_desk.desk import CodeDesk
from gk_qda.ui.compare.desk import CompareDesk
from gk_qda.ui.focus import Place
from gk_qda.ui.frequencies.desk import FrequenciesDesk
from gk_qda.ui.look import theme as look
from gk_qda.ui.preferences import Preferences, RecentProject
from gk_qda.ui.tasks import Task
from gk_qda.ui.themes.desk import ThemesDesk
from tests.journeys import picture_pages, picture_protection, picture_search
from tests.journeys.window import until, wait

SIZE = (1440, 900)
FAMILY = "DejaVu Sans"
SHOWN = "TM07.txt"
PARAGRAPH = "7"
IN_FOCUS = "9"
SELECTED = "Aber anders erreiche ich die nicht."
TYPED = "daten"
GIVEN = ("Messenger und Datenschutz", "Zitierwürdig")
SPEAKERS = ("TM09, B2", "RG07, B1")
SPEAKERS_CODE = {"de": "Geschäftsführende Stelle", "en": "Managing office"}
CROWDED = "7"
QUERY = "Kooperation AND Corona"
CROWD = (  # nine, beside the one that is there
    "Corona > Auswirkungen > Schließung von Behörden und Einrichtungen",
    "Corona > Umgang > Aufsuchende Kontakte",
    "THM-Integration > Installierung > Einarbeitung",
    "Kooperation > Akteure > Jugendhilfe",
    "Kooperation > Akteure > Ausländerbehörde",
    "Beratungsstruktur > Zugangswege",
    "Zielgruppe > Geduldete",
    "Prozessmanagement und GfS > Rolle der GfS",
    "Bausteine Durchstarten > F1 Coaching",
)
OPEN = ("RG05", "TM08")
PROJECTS = ("Demo.gkqda", "Neu.gkqda")
COMPARED = ("KO06", "KO11", "KO10")
NOTED = {
    "de": (
        ("Fragestellung", "Wie wurde im Lockdown beraten, und was davon soll bleiben?"),
        (
            "Abgrenzung zu „Datenaustausch“",
            "Hier geht es um den Kontakt zur Zielgruppe, dort um Stellen unter sich.",
        ),
        ("Eindruck vom Gespräch", "Sehr offen, viele Beispiele; kam erst im April ins Amt."),
        ("Dienstanweisung und Erreichbarkeit", "Hier kippt die Regel ins Praktische. Mit TM02 vergleichen."),
    ),
    "en": (
        ("Research question", "How was advice given in lockdown, and what of it shall stay?"),
        (
            "Unlike “Datenaustausch”",
            "This is about contact with the target group, that about the offices.",
        ),
        ("Impression of the talk", "Very frank, many examples; came into office in April only."),
        ("Rules and being reached", "Here the rule gives way to practice. Compare TM02."),
    ),
}
_COLORS = 256


class Camera:
    """The window in one language; each method brings it into one state and takes its picture."""

    def __init__(self, home: Path, language: str, target: Path) -> None:
        self.language, self.target = language, target
        self.demo, self.empty = (next(home.rglob(name)) for name in PROJECTS)
        self.transcripts = sorted(home.rglob("*.txt"), key=lambda path: path.name != SHOWN)
        look.system_family = lambda: FAMILY  # the same type on every machine
        preferences = Preferences(
            language=language, theme="light", path=home / ".config" / "preferences.json"
        )
        self.application = Application(make_application(["gk-qda"]), preferences)
        sys.excepthook = sys.__excepthook__  # whatever fails shall say where
        self.window = self.application.window
        self.window.resize(*SIZE)
        self.window.show()
        self.window.activateWindow()
        self.said: dict[str, list[str]] = {}

    def settle(self) -> None:
        """Until nothing runs any more."""
        for _ in range(2):
            wait(80)
            until(lambda: not Task.are_running())
        wait(80)

    def open(self, path: Path) -> None:
        """A project, with nothing of the last one in sight."""
        self.window.open_project(path)
        until(
            lambda: self.window.page is not None and self.window.page.context.workspace.project.path == path
        )
        self.settle()
        self.window.messages.clear()

    def desk(self, name: str) -> Any:
        """Bring a desk to the front, counted to the end."""
        assert self.window.page is not None
        desk = self.window.page.open_desk(name)
        self.settle()
        return desk

    def take(self, name: str, over: QWidget | None = None) -> None:
        """Grab the window, and what floats over it, into a small file; note what is written there."""
        self.settle()
        picture = self.window.grab()
        if over is not None:
            painter = QPainter(picture)
            place = self.window.mapFromGlobal(over.pos())
            painter.drawPixmap(place, over.grab())
            if isinstance(over, QDialog):  # the system draws its frame, which is not seen here
                painter.setPen(QColor(self.window.theme.tokens.faint))
                painter.drawRect(QRect(place, over.size()).adjusted(-1, -1, 0, 0))
            painter.end()
        target = str(self.target / f"{name}-{self.language}.png")
        assert in_few_colors(picture.toImage()).save(target, "PNG", 0)  # quality 0: packed as small as can be
        shown = [*written_in(self.window), *(written_in(over) if over is not None else ())]
        self.said[name] = sorted(set(shown))

    # The pictures

    def start(self) -> None:
        """The start page with one project on its list."""
        self.window.preferences.remember(
            RecentProject(
                str(self.demo),
                "Gemeinsam klappt’s (Demo, synthetisch)",
                "2026-05-11T14:32+00:00",
                24,
                73,
                756,
                16,
            )
        )
        self.window.show_start()
        self.take("start")

    def coding(self) -> None:
        """A passage is about to be coded by typing."""
        desk = self._reading()
        popup = desk.popup
        QTest.keyClick(desk.reading.transcript, Qt.Key.Key_Return)
        until(popup.isVisible, 5)
        QTest.keyClicks(popup.field, TYPED)
        self.take("coding", over=popup)
        popup.close()

    def coding_dark(self) -> None:
        """The same desk at night, a coding in focus."""
        desk = self._reading()
        self.window.theme.choose("dark")
        here = next(s for s in desk.segments.model.segments if s.paragraph == IN_FOCUS)
        desk.context.focus.set_coding(here.coding.id)
        self.take("coding-dark")
        self.window.theme.choose("light")

    def ten_codings(self) -> None:
        """Ten codings on one paragraph, several transcripts open; taken late, because it changes the demo."""
        desk = self._reading()
        text = desk.reading.document
        assert text is not None
        paragraph = next(one for one in text.paragraphs if one.number == CROWDED)
        codes = [code.id for code in desk.book.codes if code.path in CROWD]
        for number, code in enumerate(codes):
            start = paragraph.start + 3 + 5 * number
            desk.controller.apply([code], Span(start, paragraph.end - 16 - 9 * number))
        for name in OPEN:
            desk.tabs.open(next(one.id for one in desk.shown.documents if one.name == name))
        desk.tabs.choose(0)
        desk.reading.set_stripe_width(280)
        desk.reading.scroll_to_paragraph(CROWDED)
        self.window.messages.clear()
        self.take("ten-codings")

    def frequencies(self) -> None:
        """Codes by documents, and by the start of the participation management below."""
        tab = self.desk("frequencies").tab("table")
        tab.crosstab.by.set_value("thm_startphase")
        tab.crosstab.count()
        self.settle()
        code = tab.table.scope.book.find(GIVEN[0])
        tab.matrix.select(tab.model.index_of(code.id, tab.model.first_group + 13))
        self.take("frequencies")

    def portraits(self) -> None:
        """All documents as tiles, one segment opened beside them."""
        desk = self.desk("frequencies")
        desk.show_tab("portrait")
        self.settle()
        tab = desk.tab("portrait")
        tab.view.go_to(Cell(6, 9))
        tab.view.cell_chosen.emit(Cell(6, 9))
        self.settle()
        until(lambda: tab.view.is_painted)
        self.take("portrait")
        desk.drawer.put_away()
        desk.show_tab("table")

    def relations(self) -> None:
        """Which codes meet, and the passages on which two of them do."""
        desk: FrequenciesDesk = self.desk("frequencies")
        desk.show_tab("relations")
        self.settle()
        self.take("relations")
        desk.show_tab("query")
        desk.tab().show_query(QUERY)
        self.settle()
        self.take("query")
        desk.show_tab("table")

    def themes(self) -> None:
        """The one outdated cell of the demo, with its segments and its summary."""
        desk: ThemesDesk = self.desk("themes")
        board = desk.model.board
        assert board is not None
        stale = next(cell for cell in board.cells() if cell.stale is not None)
        desk.show_place(Place("themes", case_id=stale.row.id, theme_id=stale.theme.id))
        self.take("themes")

    def compare(self) -> None:
        """Three cases side by side."""
        desk: CompareDesk = self.desk("compare")
        ids = {case.name: case.id for case in desk.context.workspace.read(cases)}
        for name in COMPARED:
            desk.chooser.toggled.emit(ids[name])
            self.settle()
        self.take("compare")

    def team(self) -> None:
        """What was done, by whom, and the way back."""
        desk = self._reading()
        span = desk.reading.selection()
        assert span is not None
        codes = [desk.book.find(path).id for path in GIVEN]
        codings = [desk.controller.apply([code], span) for code in codes]
        desk.controller.weigh(codings[0] or 0, 70)
        desk.context.workspace.undo()
        self.window.messages.clear()
        team = self.desk("team")
        team.show_place(Place("team"))
        self.settle()
        team.history.table.setCurrentIndex(team.history.steps.index(2, 0))
        self.take("team")

    def speakers(self) -> None:
        """Two speakers of two documents are one person, and their turns are about to be coded."""
        team = self.desk("team")
        team.show_place(Place("team", page="speakers"))
        self.settle()
        page = team.speakers
        chosen = [speaker.id for speaker in page.speakers.listed() if speaker.name in SPEAKERS]
        page.table.choose(chosen)
        page.auto_code.set_open(True)
        page.auto_code.code.setText(SPEAKERS_CODE[self.language])
        until(page.auto_code.go.isEnabled)
        self.take("speakers")
        page.auto_code.set_open(False)

    def memos(self) -> None:
        """Memos of several sorts at the side, one on a passage open; taken late, because it changes the demo."""
        desk = self._reading()
        span, change = desk.reading.selection(), desk.context.workspace.change
        document, coder = desk.context.focus.document_id, desk.context.workspace.coder_id
        assert span is not None
        targets = {
            "project": PROJECT,
            "code": MemoTarget("code", desk.book.find(GIVEN[0]).id),
            "document": MemoTarget("document", document),
            "passage": MemoTarget("passage", document, span),
        }
        for (title, text), target in zip(NOTED[self.language], targets.values(), strict=True):
            change(
                "write_memo",
                partial(write_memo, coder_id=coder, target=target, title=title, text=text),
                title=title,
            )
        desk.side.bring_memos()
        self.settle()
        desk.memos.open_memo(desk.memos.view.memos.memos[0].id)
        desk.reading.scroll_to_paragraph(PARAGRAPH)
        self.take("memos")
        desk.side.bring_segments()

    def print(self) -> None:
        """A coded transcript as it stands on paper."""
        desk = self._reading()
        desk.context.actions.run("print.documents")
        until(lambda: self.window.page.commands.printing.page is not None)
        self.settle()
        page = self.window.page.commands.printing.page
        page.options.direction.set_value("landscape")
        page.options.changed.emit()
        self.settle()
        page.view.go_to(2)
        self.take("print")
        page.left.emit()

    def importing(self) -> None:
        """How three transcripts would be read, in a project that is still empty."""
        assert self.window.show_start()
        self.open(self.empty)
        page = self.window.page
        assert page is not None
        until(lambda: page.desk is not None and page.desk.is_built)  # it comes to the front when it is ready
        self.settle()
        page.commands.import_documents(self.transcripts)
        self.take("import")

    def _reading(self) -> CodeDesk:
        desk: CodeDesk = self.desk("code")
        ids = {document.name: document.id for document in desk.shown.documents}
        desk.context.focus.set_document(ids["TM07"])
        desk.codes.select(desk.book.find("Messenger und Datenschutz").id)
        desk.reading.scroll_to_paragraph(PARAGRAPH)
        document = desk.reading.document
        assert document is not None
        start = document.text.index(SELECTED)
        desk.reading.select(Span(start, start + len(SELECTED)))
        desk.reading.transcript.setFocus()
        self.settle()
        return desk


def in_few_colors(picture: QImage) -> QImage:
    """At most 256 colours, commoner ones first and none too like another: ground stays flat, files small."""
    whole = picture.convertToFormat(QImage.Format.Format_RGB32)
    values, numbers = np.unique(np.frombuffer(whole.constBits(), np.uint32), return_counts=True)
    values = values[np.argsort(numbers)[::-1]]
    parts = np.stack([values >> shift & 255 for shift in (16, 8, 0)], axis=1).astype(np.int32)
    for likeness in range(4, 256, 4):
        kept: list[int] = []
        free = np.ones(len(values), dtype=bool)
        while len(kept) <= _COLORS and free.any():
            kept.append(int(np.argmax(free)))
            free &= np.abs(parts - parts[kept[-1]]).sum(axis=1) > likeness
        if len(kept) <= _COLORS:
            break
    return whole.convertToFormat(QImage.Format.Format_Indexed8, [int(values[at]) for at in kept])


def written_in(root: QWidget) -> Iterator[str]:
    """The words that can be seen on the controls, heads and rows below a widget."""
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel | QAbstractButton):
            yield from _lines(widget.text())
        elif isinstance(widget, QLineEdit):
            yield from _lines(widget.text() or widget.placeholderText())
        elif isinstance(widget, QPlainTextEdit | QTextEdit):
            yield from _lines(widget.toPlainText())
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(at) for at in range(widget.count()))
        elif isinstance(widget, QHeaderView) and widget.model() is not None:
            yield from _heads(widget)
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _rows(widget.model())
        yield from (action.text().replace("&", "") for action in widget.actions() if action.menu())
        yield from _lines(widget.accessibleName())


def _rows(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[str]:
    above = parent or QModelIndex()
    for row in range(min(60, model.rowCount(above))):
        for column in range(3):
            index = model.index(row, column, above)  # invalid where a list has fewer columns
            yield from _lines(str(index.data() or ""))
            if column == 0:
                yield from _rows(model, index)


def _heads(view: QHeaderView) -> Iterator[str]:
    for section in range(view.count()):
        yield from _lines(str(view.model().headerData(section, view.orientation()) or ""))


def _lines(text: str) -> Iterator[str]:
    yield from (line.strip() for line in text.splitlines() if line.strip())


def main(home: Path, language: str, target: Path) -> dict[str, list[str]]:
    """Take every picture in one language."""
    camera = Camera(home, language, target)
    camera.start()
    camera.open(camera.demo)
    camera.coding()
    camera.coding_dark()
    camera.frequencies()
    camera.portraits()
    camera.relations()
    camera.themes()
    picture_pages.theme_page(camera)
    camera.compare()
    camera.team()
    camera.speakers()
    picture_pages.cases(camera)
    picture_pages.worksheets(camera)
    camera.print()
    camera.memos()
    camera.ten_codings()
    picture_pages.groups(camera)
    picture_pages.guide(camera)
    picture_pages.pseudonyms(camera)
    picture_pages.reports(camera, camera.demo.parent)
    picture_search.search(camera)
    picture_search.dictionaries(camera)
    picture_search.words(camera)
    picture_search.suggestions(camera)
    picture_protection.protection(camera)
    camera.importing()
    camera.application.stop()
    return camera.said


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))))
