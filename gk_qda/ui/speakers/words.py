"""The words of roles."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

ROLES: tuple[tuple[str, Any], ...] = (
    ("respondent", QT_TRANSLATE_NOOP("SpeakerRoles", "Respondents")),
    ("interviewer", QT_TRANSLATE_NOOP("SpeakerRoles", "Interviewers")),
    ("other", QT_TRANSLATE_NOOP("SpeakerRoles", "Others")),
)


def role_words(role: str) -> str:
    """ "respondent" -> "Befragte"."""
    return QCoreApplication.translate("SpeakerRoles", dict(ROLES)[role])


def role_choices() -> list[tuple[str, str]]:
    """(role, words) of all roles."""
    return [(role, role_words(role)) for role, _ in ROLES]
