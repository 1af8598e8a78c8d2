"""The command that shows and checks the audit trail."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from gk_qda.cli.command import Misuse, command, option
from gk_qda.cli.opening import reads_project
from gk_qda.cli.output import Output, print_json, prints_table
from gk_qda.cli.talk import current_talk
from gk_qda.errors.command_line import TrailAltered

if TYPE_CHECKING:
    from gk_qda.project import Project

_DAY = click.DateTime(formats=["%Y-%m-%d"])


@command("audit")
@reads_project
@option("--check", "checks", is_flag=True, words="option_audit_check")
@option("--known", default="", metavar="LINK", words="option_audit_known")
@option("--action", "actions", multiple=True, metavar="ACTION", words="option_audit_action")
@option("--since", type=_DAY, metavar="YYYY-MM-DD", words="option_audit_since")
@option("--until", type=_DAY, metavar="YYYY-MM-DD", words="option_audit_until")
@option("--person", default="", metavar="NAME", words="option_audit_person")
@option("--project-lead", "is_lead", is_flag=True, words="option_project_lead")
@partial(prints_table, is_noted=False)
@click.pass_context
def audit(
    context: click.Context,
    project: Project,
    *,
    checks: bool,
    known: str,
    actions: tuple[str, ...],
    since: datetime | None,
    until: datetime | None,
    person: str,
    is_lead: bool,
    out: Output,
) -> None:
    """Show what was done with the data besides editing, or check that nothing of it was altered."""
    if known and not checks:
        raise Misuse("usage_needs", context, option="--known", other="--check")
    if checks:
        _check(project, known, as_json=out.as_json)
        return
    from gk_qda.operations.tables.audit import audit_table, require_lead
    from gk_qda.queries.audit_trail import AuditFilter

    out.spare(project)
    wanted = AuditFilter(
        actions,
        since.astimezone() if since else None,
        (until + timedelta(days=1)).astimezone() if until else None,
        person,
    )
    require_lead(project, wanted, is_lead=is_lead)
    out.write(audit_table(project, wanted, language=current_talk().wanted, format=out.format))


def _check(project: Project, known: str, *, as_json: bool) -> None:
    from gk_qda.operations.tables.audit import verdict_sentences
    from gk_qda.project import sealing

    with project.read() as session:
        verdict = sealing.check(session, known)
    if as_json:
        document: dict[str, Any] = {"sound": verdict.is_sound, **asdict(verdict)}
        print_json(document)
    else:
        for sentence in verdict_sentences(verdict, current_talk().language):
            click.echo(sentence)
    if not verdict.is_sound:
        raise TrailAltered(path=project.name)
