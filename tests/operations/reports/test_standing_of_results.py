"""Kept matrices, comparisons, crosstabs, quotations and summaries: outdated exactly when their codings are others."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Collection
from dataclasses import asdict, replace
from hashlib import sha256
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from gk_qda.models import Coding, Document
from gk_qda.operations.reports.keeping import save_report
from gk_qda.operations.reports.standing import choices_mark, report_differences, standings
from gk_qda.project import Project
from gk_qda.queries.codebook import codebook
from gk_qda.queries.report_choices import ReportChoices
from tests.operations.reports.test_standing import EVERYTHING, Rows, export, step
from tests.queries.test_random_matrices import CASES, stored, world


def reports(theme: str) -> dict[str, ReportChoices]:
    """By kind."""
    under = replace(EVERYTHING, codes=(theme,))
    themes = {"themes": (theme,), "filters": EVERYTHING}
    return {
        "matrix": ReportChoices("matrix", ".xlsx", by="document", **themes),
        "comparison": ReportChoices("comparison", ".xlsx", cases=("K1", "K2"), quotes=0, **themes),
        "crosstab": ReportChoices("crosstab", ".xlsx", by="case", filters=EVERYTHING),
        "quotations": ReportChoices("quotations", ".csv", filters=under),
        "themes": ReportChoices("themes", ".docx", sections=("frequency",), **themes),
    }


def rests_on(project: Project, theme: str, technical: Collection[str]) -> dict[str, Rows]:
    """What each report says of codings, in its order, looked up without any of what makes reports."""
    with project.read() as session:
        order = {code.id: (at, code.path) for at, code in enumerate(codebook(session).codes)}
        names = {document.id: document.name for document in session.scalars(select(Document))}
        codings = [
            (names[c.document_id], c.start, c.end, *order[c.code_id], c.coder_id, c.id, c.guid)
            for c in session.scalars(select(Coding))
        ]
    everything = sorted(codings)
    under = [row for row in everything if row[4] == theme or row[4].startswith(f"{theme} > ")]
    first = {row[:3]: row for row in reversed(under)}  # of the codings of one passage
    return {
        "matrix": tuple((*row[:3], row[-1]) for row in under),
        "comparison": (
            *(
                (case, any(row[0] in CASES[case] and row[4] not in technical for row in everything))
                for case in ("K1", "K2")
            ),  # read for its themes at all; marks such as "quotable" are no reading
            *((case, *row[:3], row[-1]) for case in ("K1", "K2") for row in under if row[0] in CASES[case]),
        ),
        "crosstab": tuple((*row[:5], row[-1]) for row in everything),
        "quotations": tuple((*place, first[place][-1]) for place in sorted(first)),
        "themes": tuple(
            (*row[:5], row[-1]) for row in everything
        ),  # who speaks, and what else is coded there
    }


def check(seed: int) -> None:
    # What was withdrawn counts nowhere; what reports rest on is looked up here without looking for that.
    random, made = Random(seed), replace(world(seed), withdrawn=frozenset())
    theme = next(iter(made.codes))
    with stored(made) as project, tempfile.TemporaryDirectory() as folder:
        for name, choices in reports(theme).items():
            with project.change("save_report", setup=True, name=name) as session:
                save_report(session, name=name, choices=choices)
            export(project, Path(folder), name)
        at_export = rests_on(project, theme, made.technical)
        for _ in range(4):
            step(project, random)
            now = rests_on(project, theme, made.technical)
            for one in standings(project):
                name, last = one.report.name, one.report.exported
                same = now[name] == at_export[name]
                if name == "themes" and not same:
                    continue  # it counts documents: another passage in one of them may change nothing
                assert one.status == ("current" if same else "outdated"), (name, seed)
                assert bool(report_differences(project, one.report)) == (not same), (name, seed)
                assert last is not None
                assert one.since is None if same else last.at < one.since, (name, seed)


@settings(max_examples=3, deadline=None)
@given(st.integers(0, 10**6))
def test_exactly_what_rests_on_changed_codings_is_outdated(seed):
    check(seed)


def test_files_of_before_a_choice_was_there_keep_their_mark():
    choices = ReportChoices("comparison", cases=("K1", "K2"))
    before = asdict(choices)
    del before["by_question"]
    assert choices_mark(choices) == sha256(json.dumps(before, sort_keys=True).encode()).hexdigest()
    assert choices_mark(replace(choices, by_question=True)) != choices_mark(choices)
