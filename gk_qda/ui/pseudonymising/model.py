"""The words that may tell who is meant, for Qt: a row an original, with what was decided on it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from gk_qda.operations.pseudonym_review import Review
from gk_qda.operations.pseudonym_rules import Trouble
from gk_qda.queries.personal import Candidate
from gk_qda.ui.team.table_look import BOLD, MUTED, WRONG
from gk_qda.words import catalogue

Index = QModelIndex | QPersistentModelIndex
ORIGINAL, KIND, COUNT, DOCUMENTS, CONTEXT, CHOICE, REPLACEMENT = range(7)
ALL, OPEN, DECIDED, FAULTY = "all", "open", "decided", "faulty"
_NEAR = 26  # characters
_NOWHERE = QModelIndex()


class CandidateModel(QAbstractTableModel):
    """Shows those candidates of a ``Review`` that pass the filters; what is typed into a row is only asked for."""

    replacement_typed = Signal(str, str)  # original, words

    def __init__(self, review: Review, language: str, *, read_only: bool) -> None:
        super().__init__()
        self._review, self._read_only = review, read_only
        self._catalogue = catalogue("pseudonyms", language)
        self._troubles: dict[str, Trouble] = {}
        self.rows: list[Candidate] = []
        self.kind, self.state, self.wanted = "", ALL, ""

    def filter(self, *, kind: str, state: str, wanted: str) -> None:
        """Keep those of a kind and state that hold all the words somewhere; "" of any kind."""
        self.kind, self.state, self.wanted = kind, state, wanted.casefold()
        self.arrange()

    def arrange(self) -> None:
        """Take the rows from the review again."""
        self.beginResetModel()
        self._troubles = self._review.troubles()
        self.rows = [one for one in self._review.candidates if self._passes(one)]
        self.endResetModel()

    def tell(self) -> None:
        """Decisions are others; the rows stay, also those that a filter would leave out by now."""
        self._troubles = self._review.troubles()
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, REPLACEMENT))

    def candidate(self, index: Index) -> Candidate | None:
        """The candidate of a row."""
        return self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None

    def row_of(self, original: str) -> int | None:
        """Where an original is listed."""
        return next((row for row, one in enumerate(self.rows) if one.original == original), None)

    def trouble(self, original: str) -> Trouble | None:
        """What is wrong with a decision."""
        return self._troubles.get(original)

    @property
    def trouble_count(self) -> int:
        """How many decisions cannot be carried out, listed or not."""
        return len(self._troubles)

    def kinds(self) -> list[tuple[str, str]]:
        """The kinds that occur, with their words and numbers."""
        numbers: dict[str, int] = {}
        for one in self._review.candidates:
            numbers[one.kind] = numbers.get(one.kind, 0) + 1
        return [(kind, f"{self.kind_words(kind)} ({n})") for kind, n in numbers.items()]

    def kind_words(self, kind: str) -> str:
        """What a kind is called."""
        return self._catalogue(f"kind_{kind}")

    def choice_words(self, choice: str) -> str:
        """What a choice is called."""
        words = self._catalogue(f"technique_{choice}")
        return words[:1].upper() + words[1:]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else REPLACEMENT + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Qt."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            keys = ("original", "kind", "count", "documents", "context", "technique", "replacement")
            return self._catalogue(keys[section])
        if role == Qt.ItemDataRole.TextAlignmentRole and section == COUNT:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt."""
        one = self.candidate(index)
        if one is None:
            return None
        column = index.column()
        answer: object = None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            answer = self._words(one, column, is_edited=role == Qt.ItemDataRole.EditRole)
        elif role == Qt.ItemDataRole.ToolTipRole:
            words = self._words(one, column, is_edited=False)
            answer = words if column != COUNT and words else None
        elif role == Qt.ItemDataRole.TextAlignmentRole and column == COUNT:
            answer = int(Qt.AlignmentFlag.AlignRight)
        elif role == BOLD:
            answer = column == ORIGINAL
        elif role == MUTED:
            is_open = one.original not in self._review.decisions
            answer = column in (KIND, DOCUMENTS, CONTEXT) or (column == CHOICE and is_open)
        elif role == WRONG:
            answer = column in (CHOICE, REPLACEMENT) and one.original in self._troubles
        return answer

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: a replacement was typed."""
        one = self.candidate(index)
        if one is None or role != Qt.ItemDataRole.EditRole:
            return False
        if str(value).strip() != self._replacement(one):
            self.replacement_typed.emit(one.original, str(value).strip())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        flags = super().flags(index)
        can_edit = index.column() == REPLACEMENT and not self._read_only
        return flags | Qt.ItemFlag.ItemIsEditable if can_edit else flags

    def trouble_words(self, trouble: Trouble) -> str:
        """What is wrong, in a few words for the row."""
        return {
            "empty": self.tr("no replacement"),
            "twice": self.tr("given twice"),
            "taken": self.tr("taken already"),
        }[trouble]

    def _passes(self, one: Candidate) -> bool:
        is_decided = one.original in self._review.decisions
        states = {
            ALL: True,
            OPEN: not is_decided,
            DECIDED: is_decided,
            FAULTY: one.original in self._troubles,
        }
        if (self.kind and one.kind != self.kind) or not states[self.state]:
            return False
        held = " ".join((one.original, _context(one), *one.documents, self._replacement(one))).casefold()
        return all(word in held for word in self.wanted.split())

    def _words(self, one: Candidate, column: int, *, is_edited: bool) -> str:
        decision = self._review.decisions.get(one.original)
        match column:
            case 0:
                return one.original
            case 1:
                return self.kind_words(one.kind)
            case 2:
                return str(one.count)
            case 3:
                return ", ".join(one.documents)
            case 4:
                return _context(one, near=True)
            case 5:
                return self.tr("open") if decision is None else self.choice_words(decision.choice)
        trouble = self._troubles.get(one.original)
        words = self._replacement(one)
        if trouble is None or is_edited:
            return words
        return " – ".join(part for part in (words, self.trouble_words(trouble)) if part)

    def _replacement(self, one: Candidate) -> str:
        decision = self._review.decisions.get(one.original)
        return decision.replacement if decision is not None else ""


def _context(one: Candidate, *, near: bool = False) -> str:
    """The first place; ``near`` begins a few words before, for a narrow column."""
    if not one.places:
        return ""
    place = one.places[0]
    before, after = place.around(_NEAR if near else len(place.before), len(place.after))
    return f"{before}{place.words}{after}".strip()
