"""Asks what a report is to hold: its name and kind, and the choices that its kind heeds."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gk_qda.operations.reports.disguise import LEVELS
from gk_qda.operations.reports.kinds import KINDS, kind_of, with_kind
from gk_qda.queries.filters import Filters
from gk_qda.queries.report_choices import ReportChoices
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.exporting.theme_list import ThemeList
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.reports.models import Tick, TickModel
from gk_qda.ui.reports.offer import ReportOffer
from gk_qda.ui.reports.tick_table import OrderedTicks, TickTable
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.section import Fields
from gk_qda.ui.widgets.ticks import TickBox
from gk_qda.words import catalogue

_WIDTH, _LEFT, _HEIGHT = 900, 440, 600
_MOST = 4  # columns of a comparison
_QUOTES = (0, 1, 2, 3, 5)


class ReportDialog(Dialog):
    """Nothing is stored before the last button."""

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        theme: Theme,
        offer: ReportOffer,
        given: tuple[str, ReportChoices],
        language: str,
    ) -> tuple[str, ReportChoices] | None:
        """The name and what was chosen, or None when given up. An empty name given is a new report."""
        dialog = cls(parent, theme, offer, given, language)
        return (dialog.name.text().strip(), dialog.choices()) if dialog.is_accepted() else None

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        offer: ReportOffer,
        given: tuple[str, ReportChoices],
        language: str,
    ) -> None:
        super().__init__(parent, theme, "")
        name, choices = given
        self.setWindowTitle(self.tr("Choices of the report") if name else self.tr("New report"))
        self._offer, self._choices, self._words = offer, choices, catalogue("reports", language)
        self._is_new = not name
        self.name = QLineEdit(name)
        self.kind = Choice(theme, self.tr("Kind"))
        self.case = Choice(theme, self.tr("Case"))
        self.by = Choice(theme, self.tr("By"))
        self.quotes = Choice(theme, self.tr("Quotations of a theme"))
        self.names = Choice(theme, self.tr("Cases are called"))
        self.format = Choice(theme, self.tr("Format"))
        self.language = Choice(theme, self.tr("Language"))
        self.material = Choice(theme, self.tr("Material"))
        self.in_order = TickBox(theme, self.tr("Themes in the order of the tree"))
        self.evidenced = TickBox(theme, self.tr("Only themes with evidence in all columns"))
        self.by_question = TickBox(theme, self.tr("Questions of the guide instead of themes"))
        self.quantifiers = TickBox(theme, self.tr("“About half” beside “7 of 14”, with a legend"))
        self.sections = TickModel()
        self.columns = TickModel(_MOST)
        self.attributes = TickModel()
        known = {code.path: code.id for code in offer.codes} | {code.name: code.id for code in offer.codes}
        ticked = {known[path] for path in choices.themes if path in known} or set(offer.themes)
        self.themes = ThemeList(theme, offer.codes, ticked)
        self._rows: dict[str, QWidget] = {}
        self.note = Label(theme, ink="muted", font="small", wrap=True)
        self._lay_out()
        self.add_note(self.note)
        self.go_on = self.add_buttons(self.tr("Create") if self._is_new else self.tr("Store"))
        self.setFixedWidth(_WIDTH)
        self.resize(_WIDTH, _HEIGHT)
        self._connect()
        self._fill()

    def choices(self) -> ReportChoices:
        """What the fields say, as far as the kind heeds them."""
        kind = kind_of(str(self.kind.value()))
        heeds, by_question = kind.choices, self._is_by_question()
        sections = self.sections.chosen()
        columns = self.columns.chosen() if "columns" in heeds else ()
        cases = tuple(key.removeprefix("case ") for key in columns if key.startswith("case "))
        return ReportChoices(
            kind=kind.name,
            suffix=str(self.format.value()),
            filters=self._filters() if "filters" in heeds else Filters(),
            themes=self._themes() if "themes" in heeds and not by_question else (),
            cases=(str(self.case.value()),) if "case" in heeds and self.case.value() else cases,
            groups=tuple(key.removeprefix("group ") for key in columns if key.startswith("group ")),
            attributes=self.attributes.chosen() if "attributes" in heeds else (),
            by=str(self.by.value() or "") if heeds & {"groups", "rows", "by"} else "",
            sections=() if sections == kind.sections else sections,
            quotes=self.quotes.value() if "quotes" in heeds else None,
            names=str(self.names.value()) if "names" in heeds else "full",
            quantifiers="quantifiers" in heeds and self.quantifiers.isChecked(),
            in_tree_order="order" in heeds and self.in_order.isChecked() and not by_question,
            only_evidenced="order" in heeds and self.evidenced.isChecked(),
            by_question=by_question,
            language=str(self.language.value() or ""),
            excel_de=self._choices.excel_de,
        )

    def _is_by_question(self) -> bool:
        """Whether rows are questions; only a comparison can have such, and only where there is a guide."""
        return self._has("order") and self.by_question.isChecked()

    def _themes(self) -> tuple[str, ...]:
        """The ticked themes; none where they are just those of the project, so that they follow it."""
        paths = self.themes.paths()
        usual = tuple(code.path for code in self._offer.codes if code.id in self._offer.themes)
        return () if paths == usual else paths

    def _filters(self) -> Filters:
        match self.material.value():
            case "activated":
                activated = self._offer.activated
                return replace(activated, codes=()) if self._has("themes") else activated
            case "kept":
                return self._choices.filters
            case _:
                return Filters()

    def _has(self, choice: str) -> bool:
        return choice in kind_of(str(self.kind.value())).choices

    # Building

    def _lay_out(self) -> None:
        fields = Fields(self.theme)
        fields.add(self.tr("Name"), self.name)
        for key, words, field in (
            ("kind", self.tr("Kind"), self.kind),
            ("case", self.tr("Case"), self.case),
            ("by", self.tr("By"), self.by),
            ("quotes", self.tr("Quotations"), self.quotes),
            ("names", self.tr("Cases are called"), self.names),
            ("material", self.tr("Material"), self.material),
            ("format", self.tr("Format"), self.format),
            ("language", self.tr("Language"), self.language),
        ):
            fields.add(words, field)
            self._rows[key] = field
        left = QVBoxLayout()
        left.setSpacing(self.theme.metrics.gap)
        left.addWidget(fields)
        for box in (self.quantifiers, self.by_question, self.in_order, self.evidenced):
            left.addWidget(box)
        self._sections_box = self._box(
            self.tr("Parts, in this order"), OrderedTicks(self.theme, self.tr("Parts"), self.sections)
        )
        self._attributes_box = self._box(
            self.tr("Attributes at the top"), TickTable(self.theme, self.tr("Attributes"), self.attributes)
        )
        left.addWidget(self._sections_box, 1)
        left.addWidget(self._attributes_box, 1)
        self._filler = QWidget()
        left.addWidget(self._filler, 1)
        right = QVBoxLayout()
        right.setSpacing(self.theme.metrics.gap)
        self._columns_box = self._box(
            self.tr("Two to four columns"), TickTable(self.theme, self.tr("Columns"), self.columns)
        )
        self._themes_box = self._box(self.tr("Themes"), self.themes)
        right.addWidget(self._columns_box, 1)
        right.addWidget(self._themes_box, 1)
        row = QHBoxLayout()
        row.setSpacing(self.theme.metrics.padding)
        holder = QWidget()
        holder.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        holder.setFixedWidth(_LEFT)
        row.addWidget(holder)
        row.addLayout(right, 1)
        self.column.addLayout(row, 1)

    def _box(self, title: str, body: QWidget) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, self.theme.metrics.gap, 0, 0)
        column.setSpacing(self.theme.metrics.gap)
        column.addWidget(Label(self.theme, title, font="bold"))
        column.addWidget(body, 1)
        return box

    def _connect(self) -> None:
        self.kind.chosen.connect(lambda _: self._show_kind())
        self.name.textChanged.connect(lambda _: self._check())
        self.by.chosen.connect(lambda _: self._check())
        self.by_question.toggled.connect(lambda _: self._show_rows())
        for ticked in (self.themes.ticked, self.sections.ticked, self.columns.ticked):
            ticked.connect(self._check)

    # Filling

    def _fill(self) -> None:
        words, choices = self._words, self._choices
        self.kind.set_options([(name, words(f"kind_{name}")) for name in KINDS])
        self.kind.set_value(choices.kind)
        self.kind.setEnabled(self._is_new)
        self.case.set_options([(tick.key, tick.words) for tick in self._offer.cases])
        _choose(self.case, choices.cases[0] if choices.cases else None)
        numbers: list[tuple[int | None, str]] = [(None, self.tr("all that fit"))]
        offered = sorted({*_QUOTES, choices.quotes or 0})
        numbers += [(n, self.tr("at most {n}").format(n=n) if n else self.tr("none")) for n in offered]
        self.quotes.set_options(numbers)
        self.quotes.set_value(choices.quotes)
        self.names.set_options([(level, words(f"level_{level}")) for level in LEVELS])
        _choose(self.names, choices.names)
        languages = [("", self.tr("that of the project"))]
        self.language.set_options([*languages, *((key, words(f"language_{key}")) for key in ("de", "en"))])
        self.language.set_value(choices.language)
        self._fill_material()
        self.quantifiers.setChecked(choices.quantifiers)
        self.by_question.setChecked(choices.by_question)
        self.in_order.setChecked(choices.in_tree_order)
        self.evidenced.setChecked(choices.only_evidenced)
        self.attributes.offer(self._offer.case_attributes, choices.attributes)
        columns = [Tick(f"case {tick.key}", tick.words) for tick in self._offer.cases]
        columns += [Tick(f"group {tick.key}", tick.words) for tick in self._offer.groups]
        chosen = [*(f"case {name}" for name in choices.cases), *(f"group {key}" for key in choices.groups)]
        self.columns.offer(columns, chosen)
        self._show_kind()

    def _fill_material(self) -> None:
        options = [("all", self.tr("the whole project"))]
        if self._choices.filters != Filters():
            options.append(("kept", self.tr("as set before")))
        if self._offer.activated not in (Filters(), self._choices.filters):
            options.append(("activated", self.tr("what is activated now")))
        self.material.set_options(options)
        kept = not self._is_new and self._choices.filters != Filters()
        self.material.set_value("kept" if kept else options[-1][0] if self._is_new else "all")

    def _show_kind(self) -> None:
        """Show what this kind heeds."""
        wanted = with_kind(self._choices, str(self.kind.value()))
        if wanted.kind == self._choices.kind:
            wanted = self._choices
        kind, words = kind_of(wanted.kind), self._words
        self.format.set_options([(suffix, suffix.removeprefix(".")) for suffix in kind.suffixes])
        self.format.set_value(wanted.suffix)
        parts = [Tick(name, words(f"part_{name}")) for name in kind.sections]
        self.sections.offer(parts, wanted.sections or kind.sections)
        self._fill_by(kind.choices)
        by = self.tr("Compare by") if "groups" in kind.choices else self.tr("Columns by")
        by = self.tr("Rows") if "rows" in kind.choices else by
        for key, shown in {
            "case": "case" in kind.choices,
            "by": bool(kind.choices & {"groups", "rows", "by"}),
            "quotes": "quotes" in kind.choices,
            "names": "names" in kind.choices,
            "material": "filters" in kind.choices and len(self.material.values()) > 1,
        }.items():
            self._show_row(key, shown=shown, words=by if key == "by" else "")
        for box, shown in (
            (self._sections_box, bool(kind.sections)),
            (self._attributes_box, "attributes" in kind.choices),
            (self._columns_box, "columns" in kind.choices),
            (self.quantifiers, "quantifiers" in kind.choices),
            (self.by_question, "order" in kind.choices and (self._offer.has_guide or wanted.by_question)),
            (self.evidenced, "order" in kind.choices),
        ):
            box.setVisible(shown)
        self._filler.setHidden(bool(kind.sections) or "attributes" in kind.choices)
        self._show_rows()

    def _show_rows(self) -> None:
        """Which rows there are to choose; questions stand in the order of the guide."""
        by_question = self._is_by_question()
        self._themes_box.setVisible(self._has("themes") and not by_question)
        self.in_order.setVisible(self._has("order") and not by_question)
        self._check()

    def _show_row(self, key: str, *, shown: bool, words: str = "") -> None:
        field = self._rows[key]
        grid = field.parentWidget()
        field.setVisible(shown)
        for label in grid.findChildren(Label) if grid is not None else ():
            if label.buddy() is field:
                label.setVisible(shown)
                label.setText(words or label.text())

    def _fill_by(self, heeds: frozenset[str]) -> None:
        names = [(tick.key, tick.words) for tick in self._offer.attributes]
        case, document = ("case", self.tr("Case")), ("document", self.tr("Document"))
        if "rows" in heeds:
            options = [case, document, ("person", self.tr("Person"))]
        elif "groups" in heeds:
            options = [("", self.tr("no groups")), *names]
        elif self.kind.value() == "crosstab":
            options = [*names, document, case, ("kind", self.tr("Kind of document"))]
        else:
            options = [
                ("", self.tr("no columns")),
                document,
                case,
                ("kind", self.tr("Kind of document")),
                *names,
            ]
        self.by.set_options(options)
        _choose(self.by, self._choices.by)

    def _check(self) -> None:
        wrong = ""
        if not self.name.text().strip():
            wrong = self.tr("Give the report a name.")
        elif self._has("themes") and not self._is_by_question() and not self.themes.paths():
            wrong = self.tr("Tick at least one theme.")
        elif self._has("columns") and len(self.columns.chosen()) < 2:
            wrong = self.tr("Tick two to four columns.")
        elif kind_of(str(self.kind.value())).sections and not self.sections.chosen():
            wrong = self.tr("Tick at least one part.")
        elif self._has("case") and not self.case.value():
            wrong = self.tr("The project has no cases yet.")
        self.note.setText(wrong)
        self.go_on.setEnabled(not wrong)


def _choose(choice: Choice, value: object) -> None:
    """Choose a value where it is (still) offered."""
    if value in choice.values():
        choice.set_value(value)
