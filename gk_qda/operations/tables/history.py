"""What was done to a project, step by step, in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import Layout, layout_of, moment_in_words, table_base
from gk_qda.project import Project
from gk_qda.queries.history import Step, steps
from gk_qda.words import Catalogue, catalogue

_UNKNOWN = "…"


def sentence(verb: str, details: Mapping[str, Any], language: str) -> str:
    """What a step did: "Code „Messenger“ vergeben". What its record does not know reads "…"."""
    words = catalogue("changes", language)
    if verb not in words:
        return words("other_step", verb=verb)
    fields = dict(details)
    while True:
        try:
            return words(verb, **fields)
        except KeyError as unknown:
            fields[unknown.args[0]] = _UNKNOWN


def step_sentence(step: Step, language: str) -> str:
    """A line of the history: the sentence of its step, or that the step was taken back or repeated."""
    said = sentence(step.name.verb, step.name.details, language)
    if step.kind in ("undo", "redo"):
        return catalogue("changes", language)(step.kind, step=said)
    if code := step.name.details.get("sensitive"):
        return catalogue("codes", language)("now_sensitive", step=said, code=code)
    return said


def history_table(
    project: Project, *, limit: int | None = None, language: str | None = None, format: str = "table"
) -> Table:
    """One row a step, the newest first, at most ``limit`` of them."""
    base = table_base(project, unit="steps", language=language)
    with project.read() as session:
        found = steps(session, limit=limit)
    layout = layout_of(format)
    return base.table(
        base.words("title_history"),
        _columns(base.words, layout),
        [_row(step, base.language, layout, base.words) for step in found],
        facts={"limit": limit},
    )


def _row(step: Step, language: str, layout: Layout, words: Catalogue) -> dict[str, Any]:
    row = {
        "step": step.id,
        "time": step.at.isoformat(),
        "coder": step.coder or None,
        "kind": step.kind,
        "verb": step.name.verb,
        "state": step.state,
        "sentence": step_sentence(step, language),
    }
    if layout in ("people", "sheet"):
        row["time"] = moment_in_words(step.at, language)
        row["state"] = words(f"step_{step.state}") if step.kind == "do" else ""
    return row


def _columns(words: Catalogue, layout: Layout) -> list[Column]:
    columns = [
        Column("step", words("step"), "integer"),
        Column("time", words("time"), width=18),
        Column("coder", words("coder"), width=16),
        Column("kind", words("kind")),
        Column("verb", words("verb")),
        Column("sentence", words("sentence"), width=60),
        Column("state", words("state_column"), width=14),
    ]
    return [c for c in columns if layout not in ("people", "sheet") or c.key not in ("kind", "verb")]
