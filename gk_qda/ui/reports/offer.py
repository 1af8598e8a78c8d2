"""What the dialog of a report has to offer, asked from the project before it opens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gk_qda.queries.cases import attribute_titles, attributes, cases
from gk_qda.queries.codebook import codebook
from gk_qda.queries.comparison_groups import case_groups
from gk_qda.queries.filters import Filters
from gk_qda.queries.guide import guide
from gk_qda.queries.themes import themes_of
from gk_qda.queries.values import CodeValue
from gk_qda.ui.reports.models import Tick

if TYPE_CHECKING:
    from gk_qda.project import Project


@dataclass(frozen=True, slots=True)
class ReportOffer:
    """Codes with those that are themes of the project, cases, groups of cases, attributes; what is activated now."""

    codes: tuple[CodeValue, ...]
    themes: frozenset[int]
    cases: tuple[Tick, ...]
    groups: tuple[Tick, ...]
    attributes: tuple[Tick, ...]
    case_attributes: tuple[Tick, ...]
    activated: Filters
    has_guide: bool = False  # an interview guide, whose questions can be rows


def report_offer(project: Project, activated: Filters) -> ReportOffer:
    """Look everything up once."""
    with project.read() as session:
        titles = attribute_titles(session)
        found = [info for info in attributes(session) if info.scope != "person"]
        return ReportOffer(
            codes=tuple(codebook(session).codes),
            themes=frozenset(code.id for code in themes_of(session)),
            cases=tuple(Tick(case.name, f"{case.name} {case.title}".strip()) for case in cases(session)),
            groups=tuple(Tick(group.key, group.name) for group in case_groups(session) if group.divides),
            attributes=tuple({info.name: Tick(info.name, titles[info.name]) for info in found}.values()),
            case_attributes=tuple(
                {i.name: Tick(i.name, titles[i.name]) for i in found if i.scope == "case"}.values()
            ),
            activated=activated,
            has_guide=bool(guide(session)),
        )
