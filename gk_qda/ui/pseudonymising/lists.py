"""The list of words and decisions as a file and back again, and the protocol of what was replaced."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu

from gk_qda.operations.pseudonym_review import Decision, decisions_of
from gk_qda.operations.tables.pseudonyms import candidates_table, protocol_table, reviewed
from gk_qda.project.key_file import KeyFile
from gk_qda.queries.personal import Candidate
from gk_qda.ui.file_saver import FileSaver
from gk_qda.ui.pseudonymising.reading import places_of

if TYPE_CHECKING:
    from gk_qda.operations.pseudonym_keys import KeyPlace
    from gk_qda.ui.project_page import ProjectPage
    from gk_qda.ui.pseudonymising.page import PseudonymsPage
    from gk_qda.ui.tasks import Task


class ListFiles(QObject):
    """The columns are those of ``gk-qda pseudonymise find`` and ``apply``."""

    def __init__(self, page: ProjectPage) -> None:
        super().__init__(page)
        self._page = page
        self._context = page.context
        self._saver = FileSaver(page.context, page)

    def menu(self, page: PseudonymsPage) -> QMenu:
        """For the button of the page."""
        menu = QMenu(page.list_button)
        menu.addAction(self.tr("Read the texts again"), page.refresh)
        menu.addSeparator()
        menu.addAction(self.tr("Export..."), partial(self.export, page))
        take = menu.addAction(self.tr("Import..."), partial(self.take, page))
        take.setEnabled(not self._context.workspace.project.is_read_only)
        return menu

    def export(self, page: PseudonymsPage) -> None:
        """Write all words with what is decided by now. The file names originals: that is said."""
        name = self.tr("Words that may tell who is meant") + ".csv"
        project, language = self._context.workspace.project, self._context.language
        candidates, decisions = list(page.review.candidates), dict(page.review.decisions)

        def write(path: Path) -> list[Path]:
            from gk_qda.exporting.writing import format_of, write_table

            kind = format_of(path, None)
            table = candidates_table(project, candidates, language=language, format=kind, decisions=decisions)
            return write_table(table, to=path, format=kind)

        formats = self.tr("As text (*.csv);;Excel (*.xlsx)")
        warning = self.tr("It names originals: delete it when it has served.")
        self._saver.save("export.candidates", name, formats, write, level="internal", warning=warning)

    def take(self, page: PseudonymsPage) -> None:
        """Read a list that was filled in; words that are not on the page yet are added where a text holds them."""
        kinds = self.tr("Tables (*.csv *.xlsx)")
        chosen, _ = QFileDialog.getOpenFileName(self._page, self.tr("Import a list"), str(Path.home()), kinds)
        if not chosen:
            return
        path, project = Path(chosen), self._context.workspace.project
        listed = {one.original for one in page.review.candidates}

        def work(task: Task) -> tuple[dict[str, Decision], list[Candidate]]:
            from gk_qda.operations.table_files import read_given_table

            rules, harmless, _ = reviewed(read_given_table(path))
            kinds_of = {rule.original: (rule.kind, rule.forms) for rule in rules}
            added = [word for word in kinds_of if word not in listed]
            found = []
            for at, word in enumerate(added):
                task.report(at, len(added))
                kind, forms = kinds_of[word]
                found.append(places_of(project, word, kind, forms, task))
            return dict(decisions_of(rules, harmless)), [one for one in found if one.count]

        def done(read: tuple[dict[str, Decision], list[Candidate]]) -> None:
            decisions, candidates = read
            page.take_candidates(candidates)
            left = page.take_decisions(decisions)
            taken = len(decisions) - len(left)
            words = self.tr("%n decision(s) read.", "", taken)
            if left:
                words += " " + self.tr("%n word(s) stand in no text.", "", len(left))
            self._context.messages.inform(words)

        self._page.window_of.work.run(self.tr("Reading the list"), work, done)

    def save_protocol(self, place: KeyPlace) -> None:
        """Ask for a file and write the protocol of a key file."""
        project, language = self._context.workspace.project, self._context.language

        def write(path: Path) -> list[Path]:
            from gk_qda.exporting.writing import format_of, write_table

            kind = format_of(path, None)
            with KeyFile.open(place.path, place.passphrase) as key_file:
                table = protocol_table(project, key_file, language=language, format=kind)
            return write_table(table, to=path, format=kind)

        name = self.tr("Protocol of the replacements") + ".csv"
        formats = self.tr("As text (*.csv);;Excel (*.xlsx)")
        self._saver.save("export.protocol", name, formats, write)
