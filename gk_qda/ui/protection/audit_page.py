"""The page of the audit trail: the list at the left, the chosen entry at the right, filters and check above."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gk_qda.operations.tables.audit import (
    action_name,
    audit_sentence,
    audit_table,
    facts_of,
    require_lead,
    verdict_sentences,
)
from gk_qda.project.sealing import Verdict
from gk_qda.queries.audit_trail import AuditFilter, AuditLine, audit_actions, audit_lines
from gk_qda.queries.coders import coders
from gk_qda.ui.dates import moment_words
from gk_qda.ui.desk import Context
from gk_qda.ui.file_saver import FileSaver
from gk_qda.ui.over_page import OverPage
from gk_qda.ui.protection.audit_model import WHAT, AuditModel, second_in_utc
from gk_qda.ui.tasks import Task
from gk_qda.ui.team.table_look import RowTable
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.panel import DeskHead, Panel
from gk_qda.ui.widgets.section import Facts
from gk_qda.ui.widgets.side_by_side import SideBySide
from gk_qda.ui.widgets.ticks import TickBox

_WIDTHS = [152, 172, 120, 320, 150]
_SIZES = [900, 380]
_DAYS = (1, 7, 30, 365)


class AuditPage(OverPage):
    """Read and checked off the thread."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self.lines = AuditModel(context.language)
        self.head = DeskHead(theme, self.tr("Audit trail"))
        self.back = Button(theme, self.tr("Back"), kind="flat", size="head")
        self.action = Choice(theme, self.tr("Action"))
        self.time = Choice(theme, self.tr("Time"))
        self.person = Choice(theme, self.tr("Person"))
        self.check = Button(theme, self.tr("Check the trail"), icon="shield-lock", size="head")
        self.export = Button(theme, self.tr("Export..."), icon="file-export", size="head")
        self.lead = TickBox(theme, self.tr("Project lead: look at one person"))
        self.explanation = Label(theme, "", ink="muted", wrap=True)
        self.verdict = Label(theme, "", wrap=True)
        self.table = RowTable(theme, self.tr("Audit trail"))
        self.panel, self.details = Panel(theme, self.tr("Entries")), Panel(theme, self.tr("Entry"))
        self.sentence = Label(theme, font="heading", wrap=True)
        self.facts = Facts(theme)
        self._saver = FileSaver(context, self)
        self._task: Task | None = None
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the entries anew."""
        actions = self._context.workspace.read(audit_actions)
        names = [(action, action_name(action, self._context.language)) for action in actions]
        self.action.set_options([("", self.tr("All actions")), *names])
        self._read()

    def wanted(self) -> AuditFilter:
        """What the filters say."""
        days, action = self.time.value(), self.action.value()
        return AuditFilter(
            actions=(action,) if action else (),
            since=datetime.now(UTC) - timedelta(days=days) if days else None,
            person=self.person.value() or "" if self.lead.isChecked() else "",
        )

    def show_verdict(self, verdict: Verdict) -> None:
        """Say what a check found."""
        sentences = verdict_sentences(verdict, self._context.language)
        self.verdict.set_ink("text" if verdict.is_sound else "warning_text")
        self.verdict.setText("\n".join(sentences))
        self.verdict.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.verdict.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: what happened meanwhile is read."""
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: whoever comes back is asked anew whether she leads the project."""
        super().hideEvent(event)
        self.lead.setChecked(False)

    def _lay_out(self) -> None:
        theme = self._context.theme
        self.head.add_left(self.back)
        for widget in (self.action, self.time):
            self.head.add_left(widget)
        self.head.add_left(self.lead)
        self.head.add_left(self.person)
        self.head.add_right(self.check)
        self.head.add_right(self.export)
        spans = (self.tr("Last day"), self.tr("Last 7 days"), self.tr("Last 30 days"), self.tr("Last year"))
        self.time.set_options([(0, self.tr("Any time")), *zip(_DAYS, spans, strict=True)])
        people = self._context.workspace.read(coders)
        self.person.set_options([("", self.tr("Everybody")), *((one.name, one.name) for one in people)])
        self.table.setModel(self.lines)
        self.table.set_widths(_WIDTHS, WHAT)
        self.panel.set_body(self.table)
        self.panel.set_empty(EmptyState(theme, self.tr("No entry with this action and time.")))
        inside, column = QWidget(), QVBoxLayout()
        inside.setLayout(column)
        padding = theme.metrics.padding
        column.setContentsMargins(padding, padding, padding, padding)
        column.setSpacing(padding)
        column.addWidget(self.sentence)
        column.addWidget(self.facts)
        column.addStretch(1)
        self.details.set_body(inside)
        self.details.set_empty(EmptyState(theme, self.tr("Choose an entry to see all that it holds.")))
        self.details.show_empty(True)
        notes, lines = QWidget(), QVBoxLayout()
        notes.setLayout(lines)
        lines.setContentsMargins(padding, padding // 2, padding, padding // 2)
        for label in (self.explanation, self.verdict):
            lines.addWidget(label)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(notes)
        whole.addWidget(SideBySide(self.panel, self.details, _SIZES), 1)
        self.verdict.hide()
        self._explain()

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.action.chosen.connect(self._read)
        self.time.chosen.connect(self._read)
        self.person.chosen.connect(self._read)
        self.lead.toggled.connect(self._explain)
        self.lead.toggled.connect(self._forget_person)
        self.export.clicked.connect(self._export)
        self.table.selectionModel().currentChanged.connect(self._show_line)

    def _explain(self) -> None:
        self.person.setVisible(self.lead.isChecked())
        if self.lead.isChecked():
            words = self.tr(
                "Only the project lead looks at one person, for a reason that the works council knows. "
                "Each such look is noted in the trail itself."
            )
        else:
            words = self.tr(
                "The trail proves what happened to the data besides editing: exports, passphrases, opened keys, "
                "erasures. It is no control of performance, and no text of a transcript stands in it."
            )
        self.explanation.setText(words)

    def _forget_person(self, is_lead: bool) -> None:
        if not is_lead and self.person.value():
            self.person.set_value("")
            self._read()

    def _read(self) -> None:
        wanted, workspace = self.wanted(), self._context.workspace

        def read(_: Task) -> list[AuditLine]:
            require_lead(workspace.project, wanted, is_lead=True)
            return workspace.read(partial(audit_lines, wanted=wanted))

        task = self._task = workspace.work(read)
        task.succeeded.connect(partial(self._show, task))
        task.start()

    def _show(self, task: Task, lines: list[AuditLine]) -> None:
        """What is no longer asked for is dropped."""
        if task is not self._task:
            return
        self.lines.show(lines)
        self.panel.head.set_count(self.tr("%n entry(ies)", "", len(lines)))
        self.panel.show_empty(not lines)
        self.details.show_empty(True)
        if lines:
            self.table.setCurrentIndex(self.lines.index(0, WHAT))

    def _show_line(self, index: QModelIndex, _: QModelIndex) -> None:
        line = self.lines.row(index)
        self.details.show_empty(line is None)
        if line is None:
            return
        language = self._context.language
        self.details.head.set_count(self.tr("no. {n}").format(n=line.id))
        self.sentence.setText(audit_sentence(line, language))
        facts = [
            (self.tr("Time"), moment_words(line.at)),
            (self.tr("Time (UTC)"), second_in_utc(line.at)),
            (self.tr("Person"), line.coder or "–"),
            (self.tr("Action"), action_name(line.action, language)),
            *facts_of(line.details, language),
            (self.tr("Hash of the file"), _broken(line.sha256) if line.action != "seal" else ""),
            (self.tr("Chain"), _broken(line.chain)),
        ]
        self.facts.set_facts([(name, value) for name, value in facts if value])

    def _export(self) -> None:
        from gk_qda.exporting.writing import format_of, write_table

        project, language, wanted = self._context.workspace.project, self._context.language, self.wanted()

        def write(path: Path) -> list[Path]:
            chosen = format_of(path, None)
            return write_table(
                audit_table(project, wanted, language=language, format=chosen), to=path, format=chosen
            )

        formats = self.tr("As text (*.csv);;Excel (*.xlsx);;For programs (*.json)")
        self._saver.save("export.audit", self.tr("Audit trail") + ".csv", formats, write)


def _broken(digest: str) -> str:
    """A hash in four pieces: it has no place to be broken."""
    return " ".join(digest[at : at + 16] for at in range(0, len(digest), 16))
