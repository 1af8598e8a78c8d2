"""Memos in words: which can be listed, who wrote them, what to write."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from gk_qda.queries.memos import CASE_SUMMARY, NOTE, PARAPHRASE, MemoFilters, MemoValue
from gk_qda.ui.dates import day_words

_NOTES = (NOTE, CASE_SUMMARY)
SHOWN: dict[str, MemoFilters] = {
    "all": MemoFilters(kinds=_NOTES),
    "document": MemoFilters(targets=("document",), kinds=_NOTES),
    "passage": MemoFilters(targets=("passage",), kinds=_NOTES),
    "coding": MemoFilters(targets=("coding",), kinds=_NOTES),
    "code": MemoFilters(targets=("code",), kinds=_NOTES),
    "case": MemoFilters(targets=("case", "person", "summary"), kinds=_NOTES),
    "project": MemoFilters(targets=("project", "free"), kinds=_NOTES),
    "paraphrase": MemoFilters(kinds=(PARAPHRASE,)),
}


class MemoWords(QObject):
    """Words in the language of the window."""

    def __init__(self, language: str = "en") -> None:
        super().__init__()
        self._language = language

    def shown(self) -> list[tuple[str, str]]:
        """What the list can be limited to, in the order of ``SHOWN``."""
        words = {
            "all": self.tr("All memos"),
            "document": self.tr("On documents"),
            "passage": self.tr("On passages"),
            "coding": self.tr("On segments"),
            "code": self.tr("On codes"),
            "case": self.tr("On cases"),
            "project": self.tr("Project and free"),
            "paraphrase": self.tr("Paraphrases"),
        }
        return [(key, words[key]) for key in SHOWN]

    def orders(self) -> list[tuple[str, str]]:
        """How the list can be sorted."""
        return [("changed", self.tr("Last changed")), ("target", self.tr("By place"))]

    def heading(self, memo: MemoValue) -> str:
        """The title, or the first words, or that there are none."""
        return memo.heading or self.tr("(empty)")

    def kind(self, memo: MemoValue) -> str:
        """What it is where it is no ordinary memo."""
        return {PARAPHRASE: self.tr("Paraphrase"), CASE_SUMMARY: self.tr("Case summary")}.get(memo.kind, "")

    def invitation(self, kind: str) -> str:
        """What an empty text asks for."""
        if kind == CASE_SUMMARY:
            return self.tr("What does this case stand for?")
        return self.tr("Say it in your own words") if kind == PARAPHRASE else self.tr("What is to be noted?")

    def day(self, moment: datetime) -> str:
        """The time where it was today, else the day."""
        local = moment.astimezone()
        if local.date() == datetime.now().astimezone().date():
            return f"{local:%H:%M}"
        return day_words(moment, short=True)

    def facts(self, memo: MemoValue) -> str:
        """Kind, author, when it was written and changed."""
        changed = self.day(memo.changed)
        parts = [self.kind(memo), memo.author, self.day(memo.created)]
        if changed != parts[-1]:
            parts.append(self.tr("changed {when}").format(when=changed))
        return " · ".join(part for part in parts if part)
