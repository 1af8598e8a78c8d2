"""The program behind ``gk-qda``: its commands by name, and what becomes of trouble."""

from __future__ import annotations

import contextlib
import os
import sys

import click

from gk_qda import __version__
from gk_qda.cli.command import Commands, Members, Misuse, Option, everywhere
from gk_qda.cli.talk import Talk, talk_for
from gk_qda.cli.usage import usage_sentence
from gk_qda.errors import Cancelled, QdaError

# In the order of the work; each is loaded when it is called.
COMMANDS: Members = {
    "open": "projects:open_window",
    "demo": "projects:demo",
    "new": "projects:new",
    "info": "projects:info",
    "inspect": "importing:inspect",
    "import": "importing:import_transcripts",
    "documents": {"import": "tables:documents_import", "export": "tables:documents_export"},
    "settings": "settings:settings",
    "cases": {
        "import": "tables:cases_import",
        "export": "tables:cases_export",
        "parts": {"import": "tables:case_parts_import", "export": "tables:case_parts_export"},
    },
    "groups": {
        "list": "case_groups:groups_list",
        "members": "case_groups:groups_members",
        "add": "case_groups:groups_add",
        "change": "case_groups:groups_change",
        "rename": "case_groups:groups_rename",
        "delete": "case_groups:groups_delete",
    },
    "attributes": {
        "list": "attributes:attributes_list",
        "add": "attributes:attributes_add",
        "values": {
            "import": "tables:attribute_values_import",
            "export": "tables:attribute_values_export",
        },
    },
    "scale": "scales:scale",
    "speakers": {"import": "tables:speakers_import", "export": "tables:speakers_export"},
    "guide": {"import": "guide:guide_import", "export": "guide:guide_export"},
    "worksheets": {
        "import": "tables:worksheets_import",
        "export": "worksheets:export",
        "counts": "worksheets:counts",
        "texts": "worksheets:texts",
    },
    "codebook": {
        "import": "tables:codebook_import",
        "export": "tables:codebook_export",
        "move": "codebook:codebook_move",
        "merge": "codebook:codebook_merge",
        "dissolve": "codebook:codebook_dissolve",
    },
    "code": "coding:code",
    "text": "texts:text",
    "codings": {"import": "tables:codings_import", "export": "tables:codings_export"},
    "segments": "counting:segments",
    "frequencies": "counting:frequencies",
    "crosstab": "counting:crosstab",
    "values": "counting:values",
    "relations": "relating:relations",
    "query": "querying:query",
    "queries": {
        "list": "querying:queries_list",
        "save": "querying:queries_save",
        "run": "querying:queries_run",
        "delete": "querying:queries_delete",
    },
    "search": "searching:search",
    "searches": {
        "list": "saved_searches:searches_list",
        "save": "saved_searches:searches_save",
        "run": "saved_searches:searches_run",
        "delete": "saved_searches:searches_delete",
    },
    "autocode": "searching:autocode",
    "dictionaries": {
        "list": "dictionaries:dictionaries_list",
        "import": "dictionaries:dictionaries_import",
        "export": "dictionaries:dictionaries_export",
        "run": "dictionaries:dictionaries_run",
        "delete": "dictionaries:dictionaries_delete",
    },
    "words": "wording:words",
    "collocations": "wording:collocations",
    "keywords": "wording:keywords",
    "wordtree": "wording:wordtree",
    "stopwords": {
        "list": "wording:stopwords_list",
        "add": "wording:stopwords_add",
        "remove": "wording:stopwords_remove",
    },
    "pseudonymise": {
        "find": "pseudonymising:find",
        "apply": "pseudonymising:apply",
        "final": "pseudonymising:final",
        "reverse": "pseudonymising:reverse",
        "protocol": "pseudonymising:protocol",
        "passphrase": "pseudonymising:passphrase",
    },
    "suggest": "suggesting:suggest",
    "portrait": "pictures:portrait",
    "codeline": "pictures:codeline",
    "document-comparison": "pictures:document_comparison",
    "by-date": "pictures:by_date",
    "similarity": "pictures:similarity",
    "summaries": {"import": "tables:summaries_import", "export": "tables:summaries_export"},
    "results": {"import": "tables:results_import", "export": "tables:results_export"},
    "memos": {"import": "memos:memos_import", "export": "memos:memos_export"},
    "matrix": "reports:matrix",
    "themes": "reports:themes",
    "compare": "comparing:compare",
    "case-report": "comparing:case_report",
    "reports": {
        "list": "kept_reports:reports_list",
        "show": "kept_reports:reports_show",
        "save": "kept_reports:reports_save",
        "export": "kept_reports:reports_export",
        "diff": "kept_reports:reports_diff",
        "delete": "kept_reports:reports_delete",
        "template": "kept_reports:reports_template",
        "approvals": "kept_reports:reports_approvals",
    },
    "check-citations": "citations:check_citations",
    "check-export": "export_check:check_export",
    "withdraw": "protection:withdraw",
    "purge": "protection:purge",
    "retention": "protection:retention",
    "consents": {
        "list": "protection:consents_list",
        "import": "protection:consents_import",
        "export": "protection:consents_export",
    },
    "person-report": "protection:person_report",
    "history": "history:history",
    "backup": "projects:backup",
    "passphrase": "protecting:passphrase",
    "audit": "auditing:audit",
    "check": "projects:check",
}


def run(arguments: list[str]) -> int:
    """Run a command and return the exit code: 0 done, 1 trouble with a sentence, 2 wrong usage."""
    talk = talk_for(arguments)
    _print_anything()
    try:
        code = _program().main(
            arguments or ["--help"],
            prog_name="gk-qda",
            standalone_mode=False,
            windows_expand_args=False,
            obj=talk,
        )
        sys.stdout.flush()
    except click.UsageError as error:
        return _explain(usage_sentence(error, talk), 2)
    except QdaError as error:
        return _explain(error.sentence(talk.language), 1)
    except (click.Abort, KeyboardInterrupt):
        return _explain(Cancelled().sentence(talk.language), 1)
    except BrokenPipeError:
        _let_the_reader_go()
        return 1
    return code if isinstance(code, int) else 0


def _program() -> Commands:
    program = Commands("gk-qda", words="gk-qda", members=COMMANDS, params=list(everywhere()))
    program.params.append(
        Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_print_version,
            words="option_version",
        )
    )
    return program


def _print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        click.echo(f"gk-qda {__version__}")
        context.exit()


def _explain(sentence: str, code: int) -> int:
    click.echo(sentence, err=True)
    return code


def _print_anything() -> None:
    """Where a terminal lacks a character, print another one instead of stopping."""
    for stream in (sys.stdout, sys.stderr):
        if (getattr(stream, "encoding", "") or "").lower().replace("-", "") != "utf8":
            with contextlib.suppress(AttributeError, ValueError):
                stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def _let_the_reader_go() -> None:
    """``gk-qda ... | head`` has read enough; Python must not complain at its end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


__all__ = ["COMMANDS", "Misuse", "Talk", "run"]
