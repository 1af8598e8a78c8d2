"""What an export dialog has to show, asked from the project before it opens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from gk_qda.operations.tables.base import table_base
from gk_qda.project import Project
from gk_qda.queries.cases import attribute_titles, attributes
from gk_qda.queries.codebook import codebook
from gk_qda.queries.codebook_past import codebook_days
from gk_qda.queries.coders import coders
from gk_qda.queries.derived_attributes import derived_attributes
from gk_qda.queries.filters import Filters, scope
from gk_qda.queries.themes import themes_of
from gk_qda.queries.values import CoderValue, CodeValue
from gk_qda.ui.exporting.export import Export


@dataclass(frozen=True, slots=True)
class Offer:
    """``base`` are the sentences that the file will begin with, ``themes`` the codes with those preselected."""

    filters: Filters
    base: tuple[str, ...]
    codes: tuple[CodeValue, ...]
    themes: frozenset[int]
    attributes: tuple[tuple[str, str], ...]  # name, and what people call it
    people: tuple[CoderValue, ...] = ()
    days: tuple[date, ...] = ()  # on which the codebook changed, the newest first


def offer_of(project: Project, export: Export, filters: Filters) -> Offer:
    """What the dialog of ``export`` needs to know."""
    kept = filters if export.is_filtered else Filters()
    if "themes" in export.choices:
        kept = replace(kept, codes=())  # the themes are chosen in the dialog
    with project.read() as session:
        chosen = scope(session, kept) if export.is_filtered else None
        codes = codebook(session).codes
        themes = frozenset(code.id for code in themes_of(session))
        named = [info.name for info in attributes(session) if info.scope != "person"]
        derived = [info.name for info in derived_attributes(session)]
        named += derived
        titles = {name: name for name in derived} | attribute_titles(session)
        people = tuple(coders(session))
        days = tuple(codebook_days(session)) if "days" in export.choices else ()
    offered = tuple((name, titles[name]) for name in dict.fromkeys(named))
    base = table_base(project, chosen, unit=export.unit)
    return Offer(kept, base.lines[1:], codes, themes, offered, people, days)
