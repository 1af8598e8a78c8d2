"""The filters that all tabs of the Frequencies desk share: a menu to choose them, and the words of each."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from gk_qda.queries.attribute_choices import AttributeChoice, attribute_choices, is_answerable
from gk_qda.queries.cases import cases
from gk_qda.queries.coders import coders
from gk_qda.queries.documents import documents
from gk_qda.queries.filters import Filters
from gk_qda.queries.sets import named_sets
from gk_qda.queries.values import CaseValue
from gk_qda.ui.desk import Context
from gk_qda.ui.widgets.base_line import Filter
from gk_qda.ui.widgets.buttons import Button

_MOST_VALUES = 40  # of an attribute, or cases, in one menu
_SIGN = re.compile("[=~]")
_ANY = 3  # values, documents or sets a chip names before it counts them


@dataclass(frozen=True, slots=True)
class _Offer:
    """What the project can be filtered by."""

    kinds: tuple[str, ...]
    cases: tuple[CaseValue, ...]
    attributes: tuple[AttributeChoice, ...]
    sets: tuple[str, ...]
    coders: tuple[str, ...]


class FilterMenu(Button):
    """A button whose menu is made anew when it opens, from what the project holds then.

    ``chosen`` carries the new filters when a person takes some. Activation is no part of them.
    """

    chosen = Signal(object)  # Filters

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, self.tr("Filter"), icon="filter", size="head")
        self._context = context
        self.filters = Filters()
        self._list = QMenu(self)
        self._list.aboutToShow.connect(self.fill)
        self.setMenu(self._list)
        self.setToolTip(self.tr("Which documents, speakers and codings are counted"))

    def take(self, filters: Filters) -> None:
        """Another choice."""
        if filters != self.filters:
            self.filters = filters
            self.chosen.emit(filters)

    def clear(self) -> None:
        """Everything counts that counts by itself."""
        self.take(Filters())

    def fill(self) -> None:
        """Make the entries."""
        menu, offer = self._list, self._offer()
        menu.clear()
        kinds = [("", self.tr("All documents")), *((k, self._kind_words(k)) for k in offer.kinds)]
        self._choices(menu, self.tr("Documents"), kinds, self._only(self.filters.kinds), self._take_kind)
        self._choices(
            menu, self.tr("Who speaks"), self._speakers(), self.filters.speakers, self._take_speakers
        )
        if len(offer.kinds) > 1:
            both = self.tr("Only cases with all kinds of document")
            self._tick(menu, both, bool(self.filters.with_kinds), partial(self._take_both, offer.kinds))
        self._add_cases(menu, offer.cases)
        self._add_attributes(menu, offer.attributes)
        self._add_names(menu, self.tr("Sets"), offer.sets, "sets")
        if len(offer.coders) > 1:
            self._add_names(menu, self.tr("Coders"), offer.coders, "coders")
        menu.addSeparator()
        words = self.tr("Count technical codes too")
        self._tick(menu, words, self.filters.include_technical, self._take_technical)
        menu.addSeparator()
        menu.addAction(self.tr("Clear filter"), self.clear).setEnabled(self.filters != Filters())

    def chips(self) -> list[Filter]:
        """What is chosen, a chip each; the one about technical codes is always there."""
        filters = self.filters
        found = [Filter(("kind", kind), self._kind_words(kind)) for kind in filters.kinds]
        if filters.speakers != "answers":
            found.append(Filter("speakers", dict(self._speakers())[filters.speakers]))
        if filters.with_kinds:
            found.append(Filter("with_kinds", self.tr("only cases with all kinds")))
        found += self._case_chips()
        found += [Filter(("where", text), self._condition(text)) for text in filters.where]
        found += [Filter(("sets", name), name) for name in filters.sets]
        found += [Filter(("coders", name), name) for name in filters.coders]
        found += [Filter(("documents", name), name) for name in filters.documents[:_ANY]]
        technical = filters.include_technical
        words = self.tr("with technical codes") if technical else self.tr("without technical codes")
        return [*found, Filter("technical", words)]

    def take_off(self, key: Any) -> bool:
        """A chip was pressed; False where it is none of these."""
        filters = self.filters
        match key:
            case "technical":
                self._take_technical()
            case "speakers":
                self.take(replace(filters, speakers="answers"))
            case "cases":
                self.take(replace(filters, cases=()))
            case "with_kinds":
                self.take(replace(filters, with_kinds=()))
            case ("kind", _):
                self.take(replace(filters, kinds=()))
            case (("cases" | "where" | "sets" | "coders" | "documents") as name, value):
                self._put(name, tuple(one for one in getattr(filters, name) if one != value))
            case _:
                return False
        return True

    def state(self) -> dict[str, Any]:
        """What is chosen."""
        filters = self.filters
        return {
            "kinds": list(filters.kinds),
            "speakers": filters.speakers,
            "cases": [case.guid for case in self._offer().cases if case.name in filters.cases],
            "where": list(filters.where),
            "sets": list(filters.sets),
            "coders": list(filters.coders),
            "with_kinds": list(filters.with_kinds),
            "technical": filters.include_technical,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what ``state`` gave; what is gone from the project is left out."""
        offer = self._offer()
        speakers = state.get("speakers")
        self.filters = Filters(
            kinds=_kept(state, "kinds", offer.kinds),
            speakers=speakers if speakers in dict(self._speakers()) else "answers",
            cases=tuple(case.name for case in offer.cases if case.guid in state.get("cases", ())),
            where=tuple(text for text in state.get("where", ()) if self._is_answerable(text)),
            sets=_kept(state, "sets", offer.sets),
            coders=_kept(state, "coders", offer.coders),
            with_kinds=_kept(state, "with_kinds", offer.kinds),
            include_technical=bool(state.get("technical", False)),
        )

    def drop_gone(self) -> list[str]:
        """Take off conditions, cases and sets that nobody can answer any more; the names of what is gone."""
        filters, read = self.filters, self._context.workspace.read
        known = {case.name for case in read(cases)} if filters.cases else set()
        named = tuple(name for name in filters.cases if name in known)
        sets = {one.name for one in read(named_sets)} if filters.sets else set()
        where = tuple(text for text in filters.where if self._is_answerable(text))
        left = tuple(name for name in filters.sets if name in sets)
        gone = [_SIGN.split(text, maxsplit=1)[0] for text in filters.where if text not in where]
        gone += [name for name in filters.sets if name not in left]
        gone += [name for name in filters.cases if name not in known]
        if gone:
            self.take(replace(filters, cases=named, where=where, sets=left))
        return list(dict.fromkeys(gone))

    def _is_answerable(self, condition: str) -> bool:
        return self._context.workspace.read(partial(is_answerable, condition=condition))

    # Making the menu

    def _offer(self) -> _Offer:
        read = self._context.workspace.read
        return _Offer(
            kinds=tuple(dict.fromkeys(document.kind for document in read(documents))),
            cases=tuple(read(cases)),
            attributes=read(attribute_choices),
            sets=tuple(one.name for one in read(named_sets) if one.members),
            coders=tuple(coder.name for coder in read(coders) if coder.codings),
        )

    def _choices(
        self,
        menu: QMenu,
        head: str,
        options: Sequence[tuple[str, str]],
        now: str,
        take: Callable[[str], None],
    ) -> None:
        menu.addSection(head)
        group = QActionGroup(menu)
        for value, words in options:
            action = self._tick(menu, words, value == now, partial(take, value))
            group.addAction(action)

    def _add_attributes(self, menu: QMenu, choices: Sequence[AttributeChoice]) -> None:
        """A menu for each attribute that has few enough values to choose among."""
        short = [one for one in choices if len(one.values) <= _MOST_VALUES]
        below = menu.addMenu(self.tr("By attribute"))
        below.setEnabled(bool(short))
        for choice in short:
            values = below.addMenu((choice.title or choice.name).replace("&", "&&"))
            for value in choice.values:
                text = choice.condition(value.value)
                words = f"{value.value or self.tr('no value')} ({value.documents})"
                self._tick(values, words, text in self.filters.where, partial(self._switch, "where", text))

    def _add_cases(self, menu: QMenu, offered: Sequence[CaseValue]) -> None:
        """All cases; of many each so many in a menu of their own."""
        if not offered:
            return
        below = menu.addMenu(self.tr("Cases"))
        parts = [offered[at : at + _MOST_VALUES] for at in range(0, len(offered), _MOST_VALUES)]
        for part in parts:
            span = f"{part[0].name} – {part[-1].name}".replace("&", "&&")
            home = below if len(parts) == 1 else below.addMenu(span)
            for case in part:
                words, on = f"{case.name} {case.title}".strip(), case.name in self.filters.cases
                self._tick(home, words, on, partial(self._switch, "cases", case.name))

    def _case_chips(self) -> list[Filter]:
        """The cases, each with its title; of many only how many they are."""
        chosen = self.filters.cases
        if len(chosen) > _ANY:
            return [Filter("cases", self.tr("%n case(s)", "", len(chosen)))]
        titles = {case.name: case.title for case in self._offer().cases} if chosen else {}
        return [Filter(("cases", name), f"{name} {titles.get(name, '')}".strip()) for name in chosen]

    def _add_names(self, menu: QMenu, head: str, names: Sequence[str], field: str) -> None:
        if names:
            below = menu.addMenu(head)
            for name in names:
                chosen = name in getattr(self.filters, field)
                self._tick(below, name, chosen, partial(self._switch, field, name))

    def _tick(self, menu: QMenu, words: str, on: bool, take: Callable[[], None]) -> QAction:
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(lambda _=False: take())
        return action

    # Choosing

    def _switch(self, field: str, value: str) -> None:
        chosen = getattr(self.filters, field)
        kept = tuple(one for one in chosen if one != value)
        self._put(field, kept if value in chosen else (*chosen, value))

    def _put(self, field: str, values: tuple[str, ...]) -> None:
        changed: dict[str, Any] = {field: values}
        self.take(replace(self.filters, **changed))

    def _take_kind(self, kind: str) -> None:
        self.take(replace(self.filters, kinds=(kind,) if kind else ()))

    def _take_speakers(self, speakers: str) -> None:
        self.take(replace(self.filters, speakers=speakers))

    def _take_both(self, kinds: tuple[str, ...]) -> None:
        self.take(replace(self.filters, with_kinds=() if self.filters.with_kinds else kinds))

    def _take_technical(self) -> None:
        self.take(replace(self.filters, include_technical=not self.filters.include_technical))

    # Words

    def _only(self, kinds: tuple[str, ...]) -> str:
        return kinds[0] if len(kinds) == 1 else ""

    def _speakers(self) -> list[tuple[str, str]]:
        return [
            ("answers", self.tr("All but interviewers")),
            ("respondents", self.tr("Counted respondents")),
            ("all", self.tr("Everybody")),
        ]

    def _kind_words(self, kind: str) -> str:
        known = {
            "interview": self.tr("Interviews"),
            "reflection_talk": self.tr("Reflection talks"),
            "worksheet_text": self.tr("Worksheets"),
        }
        return known.get(kind, self.tr("Other documents"))

    def _condition(self, text: str) -> str:
        name, *rest = _SIGN.split(text, maxsplit=1)
        titles = {one.name: one.title for one in self._offer().attributes}
        return f"{titles.get(name) or name}: {''.join(rest) or self.tr('no value')}"


def _kept(state: dict[str, Any], name: str, known: Any) -> tuple[str, ...]:
    return tuple(value for value in state.get(name, ()) if value in known)
