"""Every kind, section, level and status of reports has its words in both languages."""

from __future__ import annotations

import pytest

from gk_qda.cli.kept_reports import KIND_NAMES
from gk_qda.errors.domain import ValueNotAllowed
from gk_qda.operations.reports.disguise import LEVELS
from gk_qda.operations.reports.kinds import KINDS, checked, with_kind
from gk_qda.queries.report_choices import ReportChoices
from gk_qda.words import LANGUAGES, catalogue


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_has_words(language):
    words = catalogue("reports", language)
    wanted = {f"kind_{name}" for name in KINDS} | {f"level_{level}" for level in LEVELS}
    wanted |= {f"part_{section}" for kind in KINDS.values() for section in kind.sections}
    wanted |= {f"status_{one}" for one in ("new", "current", "outdated", "changed", "broken")}
    assert wanted - words.keys() == set()


def test_the_command_offers_every_kind():
    assert set(KIND_NAMES) == KINDS.keys()


def test_what_a_kind_does_not_have_is_refused():
    with pytest.raises(ValueNotAllowed, match="pdf"):
        checked(ReportChoices("themes", ".pdf"))
    with pytest.raises(ValueNotAllowed, match="nothing"):
        checked(ReportChoices("themes", sections=("nothing",)))
    with pytest.raises(ValueNotAllowed, match="somehow"):
        checked(ReportChoices("themes", names="somehow"))
    with pytest.raises(ValueNotAllowed, match="novel"):
        checked(ReportChoices("novel"))


def test_another_kind_keeps_the_format_where_it_has_it():
    choices = ReportChoices("comparison", ".xlsx", sections=())
    assert with_kind(choices, "matrix").suffix == ".xlsx"
    assert with_kind(choices, "themes").suffix == ".docx"
