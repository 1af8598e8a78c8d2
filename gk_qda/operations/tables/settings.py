"""The choices of a project as a table."""

from __future__ import annotations

from collections.abc import Sequence

from gk_qda.exporting.table import Column, Table
from gk_qda.operations.project_settings import KEYS, known_key, setting_words
from gk_qda.operations.tables.base import table_base
from gk_qda.project import Project


def setting_table(project: Project, keys: Sequence[str] = (), *, language: str | None = None) -> Table:
    """One row a choice: key, value, what it is. Raises ``SettingNotFound``."""
    base = table_base(project, unit="settings", language=language)
    with project.read() as session:
        rows = [
            {"key": key, "value": setting_words(session, key), "meaning": base.words(f"setting_{key}")}
            for key in (map(known_key, keys) if keys else KEYS)
        ]
    columns = [Column(key, base.words(f"setting_column_{key}")) for key in ("key", "value", "meaning")]
    return base.table(base.words("title_settings"), columns, rows, is_data=True)
