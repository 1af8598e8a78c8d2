"""The pages of the manual that come with the program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from gk_qda.paths import DOCS

FIRST_STEPS = {"de": "erste-zehn-minuten", "en": "first-ten-minutes"}


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page by its title, the first heading in it."""

    title: str
    path: Path


def help_pages(language: str) -> list[HelpPage]:
    """The pages in a language, the first ten minutes before the others."""
    found = [HelpPage(_title(path), path) for path in sorted((DOCS / language).glob("*.md"))]
    return sorted(found, key=lambda page: page.path.stem != FIRST_STEPS[language])


def _title(path: Path) -> str:
    with path.open(encoding="utf-8") as lines:
        return next((line.lstrip("# ").strip() for line in lines if line.startswith("#")), path.stem)
