"""Whether a project is asked for dictionary forms, so that the words of its texts are worth reading ahead."""

from __future__ import annotations

from sqlalchemy.orm import Session

from gk_qda.queries.dictionaries import dictionaries
from gk_qda.queries.saved_searches import saved_searches
from gk_qda.queries.settings import setting

SUGGESTIONS = "suggestions"  # the setting that switches them on


def uses_lemmas(session: Session) -> bool:
    """Suggestions are on, or a saved search or a word of a dictionary is looked for by its dictionary form."""
    return (
        bool(setting(session, SUGGESTIONS))
        or any(one.mode == "lemma" for one in saved_searches(session))
        or any(word.mode == "lemma" for one in dictionaries(session) for word in one.words)
    )
