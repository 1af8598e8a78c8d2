"""The commands of pseudonymisation: the page, and what is done with a key file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QMenu

from gk_qda.operations.pseudonym_keys import KeyContents, KeyPlace, carry_out, open_key, read_key
from gk_qda.operations.pseudonymising import make_final, preview, reverse_in_project
from gk_qda.operations.still_written import still_written_in
from gk_qda.operations.tables.pseudonyms import longer_sentences, still_sentences
from gk_qda.project.backup import backups
from gk_qda.project.erasing import delete_copies, renew_backup
from gk_qda.ui.over_page import PageCommands
from gk_qda.ui.pseudonymising.dialogs import (
    FinalAnswer,
    FinalDialog,
    KeyDialog,
    Keyed,
    LeaveDialog,
    Question,
    ReplaceAnswer,
    ReplaceDialog,
)
from gk_qda.ui.pseudonymising.lists import ListFiles
from gk_qda.ui.purging.remains import remains_words
from gk_qda.ui.widgets.message_bar import MessageAction

if TYPE_CHECKING:
    from gk_qda.language.pseudonyms import Rule
    from gk_qda.operations.pseudonymising import Pseudonymised
    from gk_qda.operations.still_written import StillWritten
    from gk_qda.project.erasing import Erased
    from gk_qda.project.residue import Holder
    from gk_qda.ui.project_page import ProjectPage
    from gk_qda.ui.pseudonymising.page import PseudonymsPage
    from gk_qda.ui.tasks import Task

T = TypeVar("T")


class PseudonymCommands(PageCommands["PseudonymsPage"]):
    """Opens the page; decisions live as long as it does, also while somebody looks at a place on a desk."""

    def __init__(self, page: ProjectPage) -> None:
        super().__init__(page, "protect.pseudonyms")
        self._last: Path | None = None  # the key file of this session
        self.lists = ListFiles(page)

    def _make(self) -> PseudonymsPage:
        from gk_qda.ui.pseudonymising.page import PseudonymsPage

        page = PseudonymsPage(self._context)
        page.replace.clicked.connect(self.replace)
        page.list_button.setMenu(self.lists.menu(page))
        page.key_button.setMenu(self._menu(page))
        return page

    def leave(self) -> None:
        """Back to the desk of before; decisions that would be lost are asked about."""
        page = self.page
        if page is not None and self.may_close():
            page.cancel()
            super().leave()

    def may_close(self) -> bool:
        """Whether the page may go: nothing is decided, or somebody lets go of it."""
        number = len(self.page.review.pending()) if self.page is not None else 0
        return not number or LeaveDialog.ask(self._page, self._context.theme, number)

    def _menu(self, page: PseudonymsPage) -> QMenu:
        menu = QMenu(page.key_button)
        read_only = self._context.workspace.project.is_read_only
        entries: list[tuple[str, Callable[[], object], bool]] = [
            (self.tr("Open..."), self.open_key, False),
            (self.tr("Protocol without originals..."), self.write_protocol, False),
            (self.tr("Make replacements final..."), self.make_final, True),
            (self.tr("Take replacements back..."), self.take_back, True),
        ]
        for number, (words, run, writes) in enumerate(entries):
            if number == 2:
                menu.addSeparator()
            menu.addAction(words, run).setEnabled(not (writes and read_only))
        return menu

    # With a key file

    def open_key(self) -> None:
        """Let the page know what was replaced before: same original, same pseudonym."""
        sentence = self.tr(
            "What was replaced before gets the same replacement again; harmless words and pseudonyms are not "
            "listed any more. It is noted that the file was opened."
        )
        place = self._ask_key(self.tr("Open the key file"), sentence, self.tr("Open key file"))
        if place is None:
            return
        project = self._context.workspace.project

        def done(contents: KeyContents) -> None:
            self._know(place, contents)
            if self.page is not None:
                self.page.refresh()

        self._run(self.tr("Opening the key file"), lambda _: read_key(project, place), done)

    def replace(self) -> None:
        """Count, ask for the key file, and replace in one step."""
        if self.page is None:
            return
        review, workspace = self.page.review, self._context.workspace
        rules, harmless = review.rules(), review.harmless()

        def look(names: bool) -> Task:
            question = partial(preview, rules=rules, names=names)
            return workspace.work(lambda task: workspace.read(partial(question, progress=task)))

        answer = ReplaceDialog.ask(
            self._page, self._context.theme, self._keyed(), len(harmless), look if rules else None
        )
        if answer is not None:
            work = partial(self._carry_out, answer, rules, harmless)
            done = partial(self._replaced, answer, rules, harmless)
            workspace.large.add(self.tr("Replacing"), work, done)

    def make_final(self) -> None:
        """Ask, then take the originals out of everything that is not written now."""
        path = self._context.workspace.project.path
        found = backups(path) if path is not None else []
        answer = FinalDialog.ask(self._page, self._context.theme, self._keyed(), found)
        if answer is not None:
            self._last = answer.key.path
            self._run(self.tr("Making replacements final"), partial(self._erase, answer), self._tell_final)

    def take_back(self) -> None:
        """Ask for the key file, and put the originals back in one step."""
        sentence = self.tr(
            "The originals are put back where they stood. Replacements that somebody wrote over stay. "
            "The audit trail says that it was done."
        )
        place = self._ask_key(self.tr("Take replacements back"), sentence, self.tr("Take back"))
        if place is None:
            return
        project = self._context.workspace.project

        def work(task: Task) -> int:
            with open_key(project, place) as key_file:
                return reverse_in_project(project, key_file, task)

        def done(number: int) -> None:
            self._last = place.path
            words = self.tr("%n replacement(s) taken back.", "", number)
            self._context.messages.inform(words, self._undo())

        self._context.workspace.large.add(self.tr("Taking replacements back"), work, done)

    def write_protocol(self) -> None:
        """Ask for the key file and for a file, and write what was replaced without a single original."""
        sentence = self.tr(
            "A list of the replacements with technique, kind and number, without the originals."
        )
        place = self._ask_key(self.tr("Protocol of the replacements"), sentence, self.tr("Go on..."))
        if place is not None:
            self._last = place.path
            self.lists.save_protocol(place)

    # Behind it

    def _keyed(self) -> Keyed:
        return Keyed(self._context.workspace.project.path, self._last)

    def _ask_key(self, title: str, sentence: str, go_on: str) -> KeyPlace | None:
        question = Question(title, sentence, go_on)
        return KeyDialog.ask_key(self._page, self._context.theme, self._keyed(), question)

    def _run(self, words: str, work: Callable[[Task], T], done: Callable[[T], object]) -> None:
        self._page.window_of.work.run(words, work, done)

    def _know(self, place: KeyPlace, contents: KeyContents) -> None:
        self._last = place.path
        self._context.workspace.known_names = contents.names
        if self.page is not None:
            self.page.take_key(contents)

    def _undo(self) -> MessageAction:
        return MessageAction(self.tr("Undo"), partial(self._context.actions.run, "edit.undo"))

    def _carry_out(
        self, answer: ReplaceAnswer, rules: list[Rule], harmless: list[str], task: Task
    ) -> tuple[Pseudonymised, KeyContents]:
        project = self._context.workspace.project
        return carry_out(project, answer.key, rules, harmless, names=answer.names, progress=task)

    def _replaced(
        self,
        answer: ReplaceAnswer,
        rules: list[Rule],
        harmless: Iterable[str],
        done: tuple[Pseudonymised, KeyContents],
    ) -> None:
        result, contents = done
        self._know(answer.key, contents)
        missed = {rules[at].original for at in result.missed}
        if self.page is not None:  # what was found nowhere stays listed
            self.page.finish([one for one in (*(r.original for r in rules), *harmless) if one not in missed])
        messages = self._context.messages
        if not rules:
            messages.inform(self.tr("Harmless words are kept in the key file."))
            return
        places = self.tr("%n place(s) replaced", "", result.places)
        documents = self.tr("in %n document(s)", "", len(result.documents))
        words = f"{places} {documents}."
        if missed:
            words += " " + self.tr("%n word(s) of the list were found nowhere.", "", len(missed))
        if self.page is not None:
            self.page.take_candidates((*result.rest.texts, *result.rest.longer_words))
        if result.rest.is_nothing:
            messages.inform(words, self._undo())
            return
        told = still_sentences(result.rest, language=self._context.language)
        messages.warn(" ".join((words, self.tr("Originals are still written:"), *told)), self._undo())

    def _erase(self, answer: FinalAnswer, task: Task) -> tuple[FinalAnswer, Erased, StillWritten]:
        project = self._context.workspace.project
        with open_key(project, answer.key) as key_file:
            done = make_final(project, key_file, task)
            rest = still_written_in(project, key_file, task)
        if answer.with_backups and delete_copies(done.holders):
            renew_backup(project)
        return answer, done, rest

    def _tell_final(self, told: tuple[FinalAnswer, Erased, StillWritten]) -> None:
        answer, done, rest = told
        language = self._context.language
        is_clean = rest.is_nothing and not done.left
        if is_clean:
            parts = [self.tr("The replacements are final.")]
        else:
            parts = [self.tr("The history holds no original any more, but what is written today does:")]
            parts += still_sentences(rest, done, language=language)
        if self.page is not None:
            self.page.take_candidates((*rest.texts, *rest.longer_words))
        parts += longer_sentences(rest, done, language=language)
        if done.steps:
            parts.append(self.tr("%n earlier step(s) can no longer be undone.", "", done.steps))
        copies = [one for one in done.holders if one.is_backup]
        own = self._context.workspace.project.path
        left = [one for one in done.holders if not one.is_backup and (is_clean or one.path != own)]
        others = remains_words(left, self._page)
        parts += others
        messages = self._context.messages
        if copies and not answer.with_backups:
            parts.append(self.tr("%n backup(s) still hold originals.", "", len(copies)))
            action = MessageAction(self.tr("Delete these backups"), partial(self._delete_backups, copies))
            messages.warn(" ".join(parts), action)
        elif others or not is_clean:
            messages.warn(" ".join(parts))
        else:
            messages.inform(" ".join(parts))

    def _delete_backups(self, copies: list[Holder]) -> None:
        project = self._context.workspace.project

        def work(_: Task) -> int:
            gone = delete_copies(copies)
            renew_backup(project)
            return len(gone)

        def done(number: int) -> None:
            self._context.messages.inform(self.tr("%n backup(s) deleted, a new one made.", "", number))

        self._run(self.tr("Deleting backups"), work, done)
