"""What the tree says of a code in words: tooltips, and what a screen reader reads."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gk_qda.queries.code_counts import Unit
from gk_qda.queries.code_marks import CodeMarks
from gk_qda.queries.values import CodeValue

_LONGEST = 400  # characters of a definition in a tooltip


def unit_words(unit: Unit) -> str:
    """What the columns of numbers count, in short: the head over the names says it."""
    translate = QCoreApplication.translate
    return {
        "own": translate("CodeWords", "Own codings"),
        "subcodes": translate("CodeWords", "Codings with sub-codes"),
        "documents": translate("CodeWords", "Documents"),
    }[unit]


def unit_tip(unit: Unit) -> str:
    """What the columns of numbers count, in a sentence."""
    translate = QCoreApplication.translate
    return {
        "own": translate("CodeWords", "Number of codings with the code itself"),
        "subcodes": translate("CodeWords", "Number of codings with the code or one of its sub-codes"),
        "documents": translate("CodeWords", "Number of documents that hold the code or one of its sub-codes"),
    }[unit]


def facts_of(code: CodeValue, marks: CodeMarks) -> list[str]:
    """What the marks of a row mean, one fact each."""
    translate = QCoreApplication.translate
    facts = []
    if code.status == "draft":
        facts.append(translate("CodeWords", "draft"))
    if code.status == "dissolved":
        facts.append(translate("CodeWords", "dissolved"))
    if code.is_sensitive:
        facts.append(translate("CodeWords", "sensitive"))
    if code.rule:
        facts.append(translate("CodeWords", "has a rule"))
    elif code.definition:
        facts.append(translate("CodeWords", "has a definition"))
    if code.id in marks.memos:
        facts.append(translate("CodeWords", "has a memo"))
    if code.id in marks.favorites:
        facts.append(translate("CodeWords", "favourite"))
    if code.shortcut is not None:
        facts.append(translate("CodeWords", "key {digit}").format(digit=code.shortcut))
    return facts


def color_words(code: CodeValue) -> str:
    """Whose the colour is."""
    translate = QCoreApplication.translate
    if code.level == 1 or code.has_own_color:
        return translate("CodeWords", "Colour of its own")
    return translate("CodeWords", "Colour from “{code}”").format(code=code.parts[0])


def tip_of(code: CodeValue, marks: CodeMarks) -> str:
    """The tooltip of a row."""
    definition = code.definition
    if len(definition) > _LONGEST:
        definition = definition[: _LONGEST - 1].rstrip() + "…"
    facts = " · ".join([*facts_of(code, marks), color_words(code)])
    return "\n".join(part for part in (code.path, definition, facts[0].upper() + facts[1:]) if part)


def spoken(code: CodeValue, marks: CodeMarks, unit: Unit, here: int, there: int) -> str:
    """A row for screen readers."""
    translate = QCoreApplication.translate
    numbers = {
        "own": translate("CodeWords", "{here} own codings here, {all} in all"),
        "subcodes": translate("CodeWords", "{here} codings here, {all} in all"),
        "documents": translate("CodeWords", "in {all} documents"),
    }[unit]
    if (there if unit == "documents" else here) == 1:
        numbers = {
            "own": translate("CodeWords", "1 own coding here, {all} in all"),
            "subcodes": translate("CodeWords", "1 coding here, {all} in all"),
            "documents": translate("CodeWords", "in 1 document"),
        }[unit]
    numbers = numbers.format(here=here, all=there)
    return ", ".join([code.path, numbers, *facts_of(code, marks)])
