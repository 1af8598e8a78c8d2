"""Choices that belong to the project."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Setting
from gk_qda.project.sessions import ReadingSession
from gk_qda.queries.kept import kept_until

DEFAULTS: dict[str, Any] = {
    "name": "",
    "report_language": "de",
    "text_language": "",  # of the transcripts, for dictionary forms and stop words; "": told from the texts
    "counted_coders": [],  # GUIDs; empty: all
    "synthetic_notice": "",  # printed on every screen and export; cannot be switched off
    "codebook_version": 1,  # the one the project began with
    "themes": [],  # GUIDs of the codes that are columns of the themes desk; empty: main codes
    "period_name": "",  # "Lockdown": how phases derived from months and days are called
    "period_start": "",  # ISO dates between which "during" lies (demo: the lockdown)
    "period_end": "",
    "case_groups": [],  # {"name", "where"}: conditions that people keep under a name
    "project_memo": "",  # GUID of the memo on the project itself; other memos without a target are free
    "favorite_codes": [],  # GUIDs of the codes kept at hand above the tree, in their order
    "house_template": {},  # "name" of the file and "sha256" of the content that Word reports are written into
    "guide_turns": {},  # id of a paragraph -> id of the question it asks, 0 for none; what people decided
    "trained_pipeline": True,  # dictionary forms by a trained pipeline of spaCy where one is installed
    "export_level": "internal",  # for whom files of the window are made: internal | client | publication
    "small_group": 3,  # cases that should share every combination of attributes in what leaves
    "stop_words": {},  # "added" to the list of the language and "removed" from it; small letters
    "suggestions": False,  # whether codes are suggested; nothing is ever coded by itself
    "dismissed_suggestions": [],  # {"doubt": missing | doubtful, "code": GUID, "paragraph": GUID}
    "small_n": 20,  # below it, tables show numbers without percentages
}

_CHOSEN = select(Setting.key, Setting.value)


def setting(session: Session, key: str) -> Any:
    """One choice, or its default; unknown keys are a bug."""
    default = DEFAULTS[key]
    if isinstance(session, ReadingSession):
        return deepcopy(_stored(session).get(key, default))
    stored = session.scalars(select(Setting).where(Setting.key == key)).first()
    return default if stored is None else stored.value


def settings(session: Session) -> dict[str, Any]:
    """Every choice, defaults filled in."""
    stored = deepcopy(_stored(session))
    return DEFAULTS | {key: value for key, value in stored.items() if key in DEFAULTS}


@kept_until("settings")
def _stored(session: Session) -> dict[str, Any]:
    """What was chosen; asked for by nearly every question, and seldom another."""
    return dict(session.execute(_CHOSEN).all())
