"""Says what an edit would take from codings, memos and whatever else stands on the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from gk_qda.operations.text_plan import PassageChange

_LONGEST = 60  # characters of a passage


def kind_of(change: PassageChange) -> str:
    """What it is that changes: "Coding"."""
    return {
        "coding": QCoreApplication.translate("LossWords", "Coding"),
        "memo": QCoreApplication.translate("LossWords", "Memo"),
        "anchor": QCoreApplication.translate("LossWords", "Anchor example"),
        "case": QCoreApplication.translate("LossWords", "Part of a case"),
        "decision": QCoreApplication.translate("LossWords", "Decision of the team"),
        "evidence": QCoreApplication.translate("LossWords", "Evidence of a summary"),
    }[change.kind]


def outcome_of(change: PassageChange) -> str:
    """What becomes of it: "lost", "cut", "stays as a memo on the document"."""
    if change.is_lost and change.kind == "memo":
        return QCoreApplication.translate("LossWords", "stays as a memo on the document")
    if change.is_lost:
        return QCoreApplication.translate("LossWords", "lost")
    if change.is_cut:
        return QCoreApplication.translate("LossWords", "cut")
    return QCoreApplication.translate("LossWords", "other words")


def sentence(change: PassageChange) -> str:
    """One line for one change: what, where, what becomes of it."""
    line = QCoreApplication.translate("LossWords", "{kind} “{name}”, para. {paragraph}: {outcome}")
    if change.coder:
        line = QCoreApplication.translate(
            "LossWords", "{kind} “{name}” by {coder}, para. {paragraph}: {outcome}"
        )
    return line.format(
        kind=kind_of(change),
        name=change.name,
        coder=change.coder,
        paragraph=change.paragraph,
        outcome=outcome_of(change),
    )


def in_short(words: str) -> str:
    """The beginning of a passage."""
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
