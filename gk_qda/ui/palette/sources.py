"""Where the palette takes its entries from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject

from gk_qda.ui.action_table import CONTEXT, MENUS
from gk_qda.ui.actions import Actions
from gk_qda.ui.focus import Place
from gk_qda.ui.palette.entries import Entry
from gk_qda.ui.start.words import folder_in_words

if TYPE_CHECKING:
    from gk_qda.project import ChangeSet
    from gk_qda.queries.code_counts import CodeCounts
    from gk_qda.queries.values import CaseValue, CodeValue, DocumentValue
    from gk_qda.ui.preferences import Preferences
    from gk_qda.ui.project_page import ProjectPage

_ADDRESS = re.compile(r"(.+?)[\s,:]+(?:abs\.?|para\.?)?\s*(\d+[a-z]?)$", re.IGNORECASE)
_OWN = "app.palette"


class Source(Protocol):
    """Gives entries for what was typed."""

    def entries(self, typed: str) -> Iterator[Entry]:
        """All that could fit; the palette filters."""


class CommandSource(QObject):
    """The commands of the menus with the same words and keys; the last five come first."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions

    def entries(self, typed: str) -> Iterator[Entry]:
        """Every command that has work now."""
        known = {entry.name: entry for entry in self._actions.available() if entry.name != _OWN}
        recent = [name for name in self._actions.recent if name in known]
        if not typed.strip():
            known = {name: known[name] for name in recent} or known
        for name in [*recent, *(name for name in known if name not in recent)]:
            entry, action = known[name], self._actions.action(name)
            keys = next(iter(entry.shown_keys), "") or self._actions.keymap.first(name)
            menu = QCoreApplication.translate(CONTEXT, MENUS[entry.menu]) if entry.menu >= 0 else ""
            yield Entry(
                "commands",
                action.text().replace("&&", "\0").replace("&", "").replace("\0", "&"),
                partial(self._actions.run, name),
                more=menu.replace("&", ""),
                keys=keys,
                icon=entry.icon,
                reason=self._actions.reason(name),
            )


class RecentSource(QObject):
    """Without a project: the projects opened last."""

    def __init__(self, preferences: Preferences, open_project: Callable[[Path], object]) -> None:
        super().__init__()
        self._preferences, self._open = preferences, open_project

    def entries(self, _: str) -> Iterator[Entry]:
        """Each project of the list."""
        for project in self._preferences.recent:
            yield Entry(
                "documents",
                project.name,
                partial(self._open, Path(project.path)),
                more=folder_in_words(project.path),
                right=self.tr("Project"),
                icon="database",
            )


class ProjectSource(QObject):
    """Codes, documents, cases and places of the open project; kept until they change."""

    def __init__(self, page: ProjectPage) -> None:
        super().__init__(page)
        self._page = page
        self._codes: tuple[CodeValue, ...] = ()
        self._counts: CodeCounts | None = None
        self._documents: list[DocumentValue] = []
        self._cases: list[CaseValue] = []
        self._stale = True
        page.context.workspace.changed.connect(self._on_changed)

    def entries(self, typed: str) -> Iterator[Entry]:
        """Places first, then codes, documents, cases, and the search in the text."""
        if self._stale:
            self.refresh()
        yield from self._places(typed)
        if not typed.strip():
            return
        yield from self._code_entries()
        yield from self._document_entries()
        yield from self._case_entries()
        yield from self._text_entries(typed)

    def refresh(self) -> None:
        """Ask the project again."""
        from gk_qda.queries.cases import cases
        from gk_qda.queries.code_counts import code_counts
        from gk_qda.queries.codebook import codebook
        from gk_qda.queries.coders import counted_coders
        from gk_qda.queries.documents import documents

        workspace = self._page.context.workspace
        book = workspace.read(codebook)
        counted = workspace.read(counted_coders)
        ids = None if counted is None else [coder.id for coder in counted]
        self._counts = code_counts(workspace.project, book, None, ids)
        self._codes = book.codes
        self._documents, self._cases = workspace.read(documents), workspace.read(cases)
        self._stale = False

    def _on_changed(self, _: ChangeSet) -> None:
        self._stale = True

    def _code_entries(self) -> Iterator[Entry]:
        activation = self._page.context.activation
        for code in self._codes:
            number = self._counts.everywhere.get(code.id, 0) if self._counts else 0
            yield Entry(
                "codes",
                code.name,
                partial(self._page.show_place, Place("code", code_id=code.id)),
                more=" › ".join(code.parts[:-1]),
                right=self.tr("%n coding(s)", "", number),
                color=code.color,
                also=code.definition,
                run_with_shift=partial(self._apply, code.id),
                run_with_control=partial(activation.switch_codes, [code.id]),
            )

    def _document_entries(self) -> Iterator[Entry]:
        activation = self._page.context.activation
        for document in self._documents:
            yield Entry(
                "documents",
                document.name,
                partial(self._page.show_place, Place("code", document_id=document.id)),
                more=", ".join(document.case_titles or document.cases),
                right=self.tr("Document"),
                icon="file-text",
                run_with_control=partial(activation.switch_documents, [document.id]),
            )

    def _case_entries(self) -> Iterator[Entry]:
        for case in self._cases:
            values = [f"{name}: {value}" for name, value in case.attributes if value]
            yield Entry(
                "documents",
                case.title or case.name,
                partial(self._page.show_place, Place("themes", case_id=case.id)),
                more=" · ".join(part for part in (case.name if case.title else "", case.kind) if part),
                right=self.tr("Case"),
                icon="building",
                also="\n".join(values),
            )

    def _places(self, typed: str) -> Iterator[Entry]:
        """ "TM07 17" is a place."""
        found = _ADDRESS.fullmatch(typed.strip().lstrip("@").strip())
        if found is None:
            return
        wanted, number = found[1].casefold(), found[2].lower()
        for document in self._documents:
            if document.name.casefold() == wanted:
                words = self.tr("{document}, para. {number}")
                yield Entry(
                    "documents",
                    words.format(document=document.name, number=number),
                    partial(self._go_to_paragraph, document.id, number),
                    right=self.tr("Paragraph"),
                    icon="corner-down-left",
                    also=typed.strip().lstrip("@"),
                )

    def _text_entries(self, typed: str) -> Iterator[Entry]:
        words = typed.strip()
        if words[:1] in "#>@?":
            return
        keymap = self._page.context.actions.keymap
        yield Entry(
            "text",
            self.tr("Search “{words}” in all texts").format(words=words),
            partial(self._search_texts, words),
            keys=keymap.first("find.all"),
            icon="search",
        )
        if self._page.context.focus.document_id is None:
            return
        yield Entry(
            "text",
            self.tr("Find “{words}” in the open document").format(words=words),
            partial(self._find_text, words),
            keys=keymap.first("find.here"),
            icon="search",
        )

    # What Enter does

    def _apply(self, code_id: int) -> None:
        self._page.code_desk().apply_to_selection(code_id)

    def _find_text(self, words: str) -> None:
        self._page.code_desk().find_words(words)

    def _search_texts(self, words: str) -> None:
        self._page.code_desk().search.open(words)

    def _go_to_paragraph(self, document_id: int, number: str) -> None:
        from gk_qda.queries.documents import paragraphs_of

        paragraphs = self._page.context.workspace.read(lambda session: paragraphs_of(session, [document_id]))
        span = next((p.span for p in paragraphs[document_id] if p.number.lower() == number), None)
        self._page.show_place(Place("code", document_id=document_id, span=span))
        if span is None:
            words = self.tr("This document has no paragraph {number}.").format(number=number)
            self._page.context.messages.inform(words)
