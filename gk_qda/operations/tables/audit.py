"""The audit trail as a table for the data protection officer, and what a check of it found in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC
from typing import Any

from gk_qda.errors.command_line import PersonFilterIsForTheLead
from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import Layout, layout_of, moment_in_words, table_base
from gk_qda.project import Project
from gk_qda.project.sealing import Verdict
from gk_qda.queries.audit_trail import EVERYTHING, PERSON_FILTER, AuditFilter, AuditLine, audit_lines
from gk_qda.words import Catalogue, catalogue

_UNKNOWN = "…"


def audit_sentence(line: AuditLine, language: str) -> str:
    """What was done: "Datei ausgegeben: bericht.docx". What the entry does not know reads "…"."""
    words = catalogue("audit", language)
    key = f"did_{line.action}"
    variant = f"{key}_{line.details.get('done', '')}"
    key = variant if variant in words else key
    if key not in words:
        return words("did_other", action=line.action)
    fields = dict(line.details)
    while True:
        try:
            return words(key, **fields)
        except KeyError as unknown:
            fields[unknown.args[0]] = _UNKNOWN


def action_name(action: str, language: str) -> str:
    """What an action is called in a filter: "Ausgabe"."""
    words = catalogue("audit", language)
    return words(f"action_{action}") if f"action_{action}" in words else action


def objects(details: Mapping[str, Any]) -> str:
    """Everything that an entry knows, on one line: "file: bericht.docx, what: export.themes"."""
    return ", ".join(f"{key}: {_plain(value)}" for key, value in details.items() if value not in ("", None))


def facts_of(details: Mapping[str, Any], language: str) -> list[tuple[str, str]]:
    """Everything that an entry knows, as people read it: what there are words for has its name and value in words."""
    words, checks = catalogue("audit", language), catalogue("export_check", language)
    found = []
    for key, value in details.items():
        if value in ("", None, {}):
            continue
        shown = _plain(value)
        if key == "level" and f"level_{value}" in checks:
            shown = checks(f"level_{value}")
        elif key == "findings" and isinstance(value, dict):
            shown = ", ".join(f"{n} × {checks(f'kind_{kind}')}" for kind, n in value.items())
        found.append((words(f"detail_{key}") if f"detail_{key}" in words else key, shown))
    return found


def require_lead(project: Project, wanted: AuditFilter, *, is_lead: bool) -> None:
    """Looking at one person is for whoever leads the project, and is noted; raises ``PersonFilterIsForTheLead``."""
    if wanted.person:
        if not is_lead:
            raise PersonFilterIsForTheLead
        project.note(PERSON_FILTER)


def audit_table(
    project: Project,
    wanted: AuditFilter = EVERYTHING,
    *,
    language: str | None = None,
    format: str = "table",
) -> Table:
    """One row an entry, the newest first; programs and csv get every column, with time in UTC."""
    base = table_base(project, unit="audit_entries", language=language)
    words = catalogue("audit", base.language)
    with project.read() as session:
        found = audit_lines(session, wanted)
    layout = layout_of(format)
    return base.table(
        words("title"),
        _columns(words, layout),
        [_row(line, base.language, layout) for line in found],
        notes=() if layout == "flat" else (words("note_times"), words("note_people")),
    )


def verdict_sentences(verdict: Verdict, language: str) -> tuple[str, ...]:
    """What a check found, one sentence each; the first says whether all is well."""
    words = catalogue("audit", language)
    said = [words("sound" if verdict.is_sound else "unsound")]
    if verdict.broken_entry is not None:
        said.append(words("broken_entry", entry=verdict.broken_entry))
    for seal in verdict.broken_seals:
        moment = moment_in_words(seal.at, language)
        said.append(words("broken_seal", first=seal.first, last=seal.last, moment=moment, entry=seal.entry))
    if verdict.has_wanted is not None:
        said.append(words("known_found" if verdict.has_wanted else "known_missing"))
    said.append(words("checked", entries=verdict.entries, sealed=verdict.sealed, steps=verdict.steps))
    if verdict.head:
        said.append(words("head", head=verdict.head))
    return tuple(said)


def _row(line: AuditLine, language: str, layout: Layout) -> dict[str, Any]:
    at = line.at.astimezone(UTC).isoformat(timespec="seconds")
    return {
        "entry": line.id,
        "time_utc": at.replace("+00:00", "Z"),
        "time": moment_in_words(line.at, language),
        "person": line.coder or None,
        "action": line.action,
        "sentence": audit_sentence(line, language),
        "objects": dict(line.details) if layout == "nested" else objects(line.details),
        "sha256": line.sha256 or None,
        "chain": line.chain,
    }


def _columns(words: Catalogue, layout: Layout) -> list[Column]:
    columns = [
        Column("entry", words("entry"), "integer"),
        Column("time_utc", words("time_utc"), width=22),
        Column("time", words("time_local"), width=18),
        Column("person", words("person"), width=16),
        Column("action", words("action"), width=14),
        Column("sentence", words("what"), width=50),
        Column("objects", words("objects"), width=50),
        Column("sha256", words("sha256"), width=20),
        Column("chain", words("chain"), width=20),
    ]
    if layout == "people":
        return [column for column in columns if column.key in ("entry", "time", "person", "sentence")]
    return columns


def _plain(value: Any) -> str:
    if isinstance(value, list | tuple):
        return " ".join(map(str, value))
    if isinstance(value, dict):
        return " ".join(f"{key}={inner}" for key, inner in value.items())
    return str(value)
