"""Choices that belong to the project."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Setting
from gk_qda.queries.settings import DEFAULTS


def set_setting(session: Session, key: str, value: Any) -> None:
    """Store one choice; unknown keys are a bug."""
    if key not in DEFAULTS:
        raise KeyError(key)
    setting = session.scalars(select(Setting).where(Setting.key == key)).first()
    if setting is None:
        session.add(Setting(key=key, value=value))
    else:
        setting.value = value
    session.flush()
