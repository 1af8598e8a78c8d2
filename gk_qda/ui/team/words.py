"""Steps of the history in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gk_qda.operations.tables.history import step_sentence
from gk_qda.queries.history import ChangedWords, Step, TouchedRows
from gk_qda.ui.dates import moment_words


class StepWords(QObject):
    """What a step did, when, whether it is in force, and what it touched."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def sentence(self, step: Step) -> str:
        """What was done."""
        return step_sentence(step, self._language)

    def moment(self, step: Step) -> str:
        """When, by the clock of this machine."""
        return moment_words(step.at)

    def state(self, step: Step) -> str:
        """Whether it is in force; nothing for undoing and redoing themselves."""
        if step.kind == "setup":
            return self.tr("beginning")
        if step.kind != "do":
            return ""
        return {
            "done": self.tr("in force"),
            "undone": self.tr("taken back"),
            "discarded": self.tr("discarded"),
        }[step.state]

    def explanation(self, step: Step) -> str:
        """What its state means for undo and redo."""
        if step.kind == "setup":
            return self.tr("The project was made with this step; it cannot be taken back.")
        if step.kind != "do":
            return self.tr("This line tells that another step was taken back or repeated.")
        return {
            "done": "",
            "undone": self.tr("Taken back. Redo brings it again as long as nothing else is changed."),
            "discarded": self.tr("Taken back, and then something else was changed. It cannot be repeated."),
        }[step.state]

    def searchable(self, step: Step) -> str:
        """The words that the search looks at."""
        return " ".join((self.sentence(step), step.coder, self.moment(step), self.state(step)))

    def touched(self, rows: TouchedRows) -> str:
        """ "3 new, 1 changed"."""
        parts = [
            self.tr("%n new", "", rows.added) if rows.added else "",
            self.tr("%n changed", "", rows.changed) if rows.changed else "",
            self.tr("%n removed", "", rows.removed) if rows.removed else "",
        ]
        return ", ".join(part for part in parts if part)

    def field(self, changed: ChangedWords) -> str:
        """Whose words changed: "Ehrenamt, definition"."""
        names = {
            "name": self.tr("name"),
            "definition": self.tr("definition"),
            "rule": self.tr("rule"),
            "delimitation": self.tr("delimitation"),
            "gloss": self.tr("name in the other language"),
        }
        return f"{changed.code}, {names[changed.field]}"

    def was_and_is(self, changed: ChangedWords) -> str:
        """The words before and after, one below the other."""
        before = self.tr("Before: {words}").format(words=changed.before or "–")
        return before + "\n" + self.tr("After: {words}").format(words=changed.after or "–")

    def table(self, name: str) -> str:
        """What the rows of a table are called; rare tables keep their own name."""
        return self._tables().get(name, name)

    def _tables(self) -> dict[str, str]:
        return {
            "anchor_examples": self.tr("Anchor examples"),
            "attribute_values": self.tr("Values of attributes"),
            "attributes": self.tr("Attributes"),
            "case_members": self.tr("Members of cases"),
            "cases": self.tr("Cases"),
            "coders": self.tr("Coders"),
            "codes": self.tr("Codes"),
            "codings": self.tr("Codings"),
            "consents": self.tr("Consents"),
            "documents": self.tr("Documents"),
            "guide_questions": self.tr("Guide questions"),
            "memos": self.tr("Memos"),
            "contents": self.tr("Original files"),
            "consensus_decisions": self.tr("Consensus decisions"),
            "named_sets": self.tr("Sets"),
            "set_members": self.tr("Members of sets"),
            "paragraphs": self.tr("Paragraphs"),
            "persons": self.tr("Persons"),
            "saved_queries": self.tr("Saved searches"),
            "scale_values": self.tr("Values of scales"),
            "settings": self.tr("Settings"),
            "speakers": self.tr("Speakers"),
            "summaries": self.tr("Summaries"),
            "summary_evidence": self.tr("Evidence of summaries"),
            "text_marks": self.tr("Labels and time marks"),
            "text_versions": self.tr("Versions of texts"),
            "withdrawals": self.tr("Withdrawn paragraphs"),
            "worksheet_answers": self.tr("Answers of worksheets"),
            "worksheet_items": self.tr("Items of worksheets"),
        }
