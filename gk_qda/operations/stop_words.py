"""The stop words of a project: what its people add to the list of the program and take off it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from gk_qda.language.stop_lists import stop_list
from gk_qda.operations.settings import set_setting
from gk_qda.queries.settings import setting
from gk_qda.queries.stop_words import plain_words
from gk_qda.queries.text_language import text_language


def add_stop_words(session: Session, *, words: Sequence[str]) -> None:
    """From now on these are left out where stop words are."""
    _store(session, plain_words(words), add=True)


def remove_stop_words(session: Session, *, words: Sequence[str]) -> None:
    """From now on these are counted, though the list of the program may have them."""
    _store(session, plain_words(words), add=False)


def _store(session: Session, words: list[str], *, add: bool) -> None:
    own, known = setting(session, "stop_words"), stop_list(text_language(session))
    added = [word for word in own.get("added", ()) if word not in words]
    removed = [word for word in own.get("removed", ()) if word not in words]
    if add:
        added += [word for word in words if word not in known]
    else:
        removed += [word for word in words if word in known]
    set_setting(session, "stop_words", {"added": added, "removed": removed})
