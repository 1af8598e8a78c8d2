"""What is looked for, how and where: the first row of the search panel."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gk_qda.language.searching import MODES, SearchQuery
from gk_qda.queries.codebook import current_codebook
from gk_qda.queries.dictionaries import Dictionary, dictionaries
from gk_qda.queries.filters import Filters
from gk_qda.queries.saved_searches import SavedSearch
from gk_qda.queries.values import CodeValue
from gk_qda.ui.desk import Context
from gk_qda.ui.relating.code_pick import CodePick
from gk_qda.ui.search.listing import mode_options
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.search_field import SearchField

_LEAST = 3  # letters from which on a search begins while they are typed
_FIELD = 200  # px
_LIST = "dictionary"  # the choice that stands for the words of one


class SearchFields(QWidget):
    """``asked`` when something else shall be looked for, ``emptied`` when nothing shall."""

    asked = Signal()
    emptied = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self._code_guids: tuple[str, ...] = ()  # of chosen codes
        self._kept = Filters()  # where a saved search looks
        self._dictionary: Dictionary | None = None  # whose words are looked for
        self.field = SearchField(
            theme, self.tr("Search all texts"), keys=context.actions.keymap.first("find.all")
        )
        self.field.setMinimumWidth(_FIELD)
        self.mode = Choice(theme, self.tr("How to search"), kind="flat", size="panel")
        self.match_case = Button(theme, "Aa", kind="flat", size="panel")
        self.documents = Choice(theme, self.tr("In which documents"), kind="flat", size="panel")
        self.speakers = Choice(theme, self.tr("Who speaks"), kind="flat", size="panel")
        self.codes = Choice(theme, self.tr("Within which codes"), kind="flat", size="panel")
        self.pick = CodePick(theme, self)
        self._offer()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.gap)
        row.addWidget(self.field, 1)
        for widget in (self.mode, self.match_case, self.documents, self.speakers, self.codes):
            row.addWidget(widget)
        self._connect()

    def queries(self) -> tuple[SearchQuery, ...]:
        """All that is looked for: what is typed, or every word of a dictionary."""
        asked = self.wanted()
        if isinstance(asked, SearchQuery):
            return (asked,)
        return tuple(asked.queries) if asked is not None else ()

    def wanted(self) -> SearchQuery | Dictionary | None:
        """What was typed, or the dictionary whose words are looked for; None where nothing is."""
        if self._dictionary is not None:
            return self._dictionary
        words = self.field.text()
        if not words.strip():
            return None
        return SearchQuery(words, self.mode.value(), self.match_case.isChecked())

    def filters(self) -> Filters:
        """Where it is looked for, in the words of the command line."""
        found = Filters(speakers=self.speakers.value())
        activation = self._context.activation
        if self.documents.value() == "kept":
            found = replace(self._kept, speakers=found.speakers)
        elif self.documents.value() == "active":
            found = activation.filters(found, codes=False)
        if self.codes.value() == "active":
            return replace(found, codes=tuple(code.path for code in activation.roots()))
        return replace(found, codes=tuple(code.path for code in self.chosen_codes()))

    def chosen_codes(self) -> list[CodeValue]:
        """The codes within which is searched, where they were chosen."""
        if self.codes.value() != "chosen":
            return []
        book = self._context.workspace.read(current_codebook)
        return [code for code in book.codes if code.guid in self._code_guids]

    @property
    def rests_on_activation(self) -> bool:
        """Whether what is activated decides where is searched."""
        return "active" in (self.documents.value(), self.codes.value())

    def take_saved(self, saved: SavedSearch) -> None:
        """Choose what a saved search chose; raises ``CodeNotFound`` or ``DictionaryGone``, and nothing changes."""
        book, filters = self._context.workspace.read(current_codebook), saved.filters
        asked, codes = saved.asked(), [book.find(path) for path in filters.codes]
        self._kept = filters
        self._code_guids = tuple(code.guid for code in codes)
        if isinstance(asked, SearchQuery):
            self.take_dictionary(None)
            self.field.show_text(asked.words)
            self.mode.set_value(asked.mode)
        else:
            self.take_dictionary(asked)
        self.match_case.setChecked(saved.match_case)
        self._offer_documents()
        self._offer_codes()
        self.documents.set_value("kept" if "kept" in self.documents.values() else "all")
        self.speakers.set_value(filters.speakers)
        self.codes.set_value("chosen" if "chosen" in self.codes.values() else "all")
        self._arrange()

    def take_dictionary(self, dictionary: Dictionary | None) -> None:
        """Look for all words of a dictionary, until something else is typed or chosen."""
        self._dictionary = dictionary
        options: list[tuple[str, str]] = list(mode_options())
        if dictionary is not None:
            self.field.show_text(dictionary.name)
            options.append((_LIST, self.tr("Words of a dictionary")))
        self.mode.set_options(options)
        if dictionary is not None:
            self.mode.set_value(_LIST)
        self._arrange()

    def renew_dictionary(self) -> bool:
        """Look up the dictionary that is searched for as it is now; whether it is another one than before."""
        old = self._dictionary
        if old is None:
            return False
        known = self._context.workspace.read(dictionaries)
        now = next((one for one in known if one.guid == old.guid), None)
        if now == old:
            return False
        self.take_dictionary(now)
        if now is None:
            self.field.show_text("")
        return True

    def state(self) -> dict[str, Any]:
        """All choices, as plain values; a dictionary is not among them."""
        is_typed = self._dictionary is None
        return {
            "words": self.field.text() if is_typed else "",
            "mode": self.mode.value() if is_typed else MODES[0],
            "match_case": self.match_case.isChecked(),
            "documents": self.documents.value(),
            "speakers": self.speakers.value(),
            "within": self.codes.value(),
            "codes": list(self._code_guids),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Choose what ``state`` gave; nothing is searched yet."""
        self.field.show_text(str(state.get("words", "")))
        self.match_case.setChecked(bool(state.get("match_case")))
        self._code_guids = tuple(str(guid) for guid in state.get("codes", ()))
        self._offer_codes()
        for choice, key in (
            (self.mode, "mode"),
            (self.documents, "documents"),
            (self.speakers, "speakers"),
            (self.codes, "within"),
        ):
            if state.get(key) in choice.values() and state.get(key) != "choose":
                choice.set_value(state[key])
        self._arrange()

    def _offer(self) -> None:
        self.mode.set_options(mode_options())
        self.match_case.setCheckable(True)
        self.match_case.setToolTip(self.tr("Match capital and small letters"))
        self.match_case.setAccessibleName(self.tr("Match capital and small letters"))
        self._offer_documents()
        self.speakers.set_options(
            (
                ("answers", self.tr("Without interviewers")),
                ("respondents", self.tr("Respondents")),
                ("all", self.tr("All speakers")),
            )
        )
        self._offer_codes()

    def _offer_documents(self) -> None:
        options = [("all", self.tr("All documents")), ("active", self.tr("Activated documents"))]
        kept = replace(self._kept, codes=(), speakers=Filters().speakers)
        if kept == Filters(documents=kept.documents) and kept.documents:
            options.append(("kept", self.tr("%n document(s) of the search", "", len(kept.documents))))
        elif kept != Filters():
            options.append(("kept", self.tr("Filters of the search")))
        self.documents.set_options(options)

    def _offer_codes(self) -> None:
        options = [("all", self.tr("Coded or not")), ("active", self.tr("Within activated codes"))]
        if self._code_guids:
            book = self._context.workspace.read(current_codebook)
            names = [code.name for code in book.codes if code.guid in self._code_guids]
            if names:
                options.append(("chosen", self.tr("Within “{name}”").format(name=", ".join(names))))
        self.codes.set_options([*options, ("choose", self.tr("Within a code..."))])

    def _connect(self) -> None:
        self.field.searched.connect(self._on_typed)
        self.field.returnPressed.connect(self._ask)
        self.mode.chosen.connect(self._on_mode)
        self.match_case.clicked.connect(lambda _: self._ask())
        self.documents.chosen.connect(lambda _: self._ask())
        self.speakers.chosen.connect(lambda _: self._ask())
        self.codes.chosen.connect(self._on_codes)
        self.pick.picked.connect(self._take_code)

    def _on_mode(self, value: str) -> None:
        if value != _LIST and self._dictionary is not None:
            self.take_dictionary(None)
            self.mode.set_value(value)
            self.field.show_text("")  # the name of a dictionary is not looked for
        self._ask()

    def _on_typed(self, words: str) -> None:
        if self._dictionary is not None and words.strip() != self._dictionary.name:
            self.take_dictionary(None)
        if not words.strip():
            self.emptied.emit()
        elif len(words.strip()) >= _LEAST:
            self._ask()

    def _on_codes(self, value: str) -> None:
        if value != "choose":
            self._ask()
            return
        self.codes.set_value("chosen" if self._code_guids else "all")
        book = self._context.workspace.read(current_codebook)
        corner = self.codes.mapToGlobal(self.codes.rect().topLeft())
        self.pick.ask(book.codes, QRect(corner, self.codes.size()), several=False)

    def _take_code(self, code: CodeValue) -> None:
        self._code_guids = (code.guid,)
        self._offer_codes()
        self.codes.set_value("chosen")
        self._ask()

    def _ask(self) -> None:
        self._arrange()
        if not self.queries():
            self.emptied.emit()
        else:
            self.asked.emit()

    def _arrange(self) -> None:
        self.match_case.setEnabled(self.mode.value() not in ("lemma", _LIST))
