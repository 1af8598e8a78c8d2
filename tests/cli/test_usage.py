"""How the command line explains itself, and what it says to wrong usage."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator

import click
import pytest

import gk_qda
from gk_qda.cli import main
from gk_qda.cli.command import Commands, Members, Option
from gk_qda.cli.program import COMMANDS, _program
from gk_qda.cli.talk import Talk, talk_for
from gk_qda.words import LANGUAGES, catalogue

HEAVY = {"alembic", "docx", "numpy", "openpyxl", "pandas", "PySide6", "rich", "sqlalchemy", "xlsxwriter"}


def names(members: Members = COMMANDS, *before: str) -> Iterator[tuple[str, ...]]:
    for name, member in members.items():
        yield (*before, name)
        if not isinstance(member, str):
            yield from names(member, *before, name)


ALL = list(names())


def loaded(*arguments: str) -> set[str]:
    """What a process has imported after a command."""
    code = (
        f"from gk_qda.cli import main\nassert main({list(arguments)!r}) == 0\n"
        "import sys\nprint()\nprint(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in done.stdout.splitlines()[-1].split()}


@pytest.mark.parametrize("arguments", [["--help"], ["cases", "--help"], ["frequencies", "--help"]])
def test_help_loads_nothing_heavy(arguments):
    found = loaded(*arguments)
    assert "click" in found
    assert not found & HEAVY


def test_every_command_is_listed(run):
    answer = run("--help")
    assert answer.code == 0
    for name in COMMANDS:
        assert f"\n  {name} " in answer.out, name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_every_command_explains_itself_in_both_languages(run, path, language):
    answer = run(*path, "--help", "--language", language)
    assert answer.code == 0
    title = {"de": "Aufruf:", "en": "Usage:"}[language]
    assert answer.out.startswith(f"{title} gk-qda {' '.join(path)} ")
    assert catalogue("cli", language)(f"help_{'_'.join(path)}").split()[0] in answer.out


def options(*path: str) -> list[Option]:
    """The options of a command that are explained in the catalogue."""
    context = click.Context(_program(), obj=Talk("en", None))
    command: click.Command = context.command
    for name in path:
        assert isinstance(command, Commands)
        command = command.get_command(context, name)
    return [option for option in command.params if isinstance(option, Option)]


def test_no_word_of_the_catalogue_is_idle():
    """Each key of help and options belongs to something."""
    words = {"help_gk-qda", "option_help"}
    for path in [(), *ALL]:
        words |= {f"help_{'_'.join(path)}"} if path else set()
        words |= {option.words for option in options(*path)}
    known = {key for key in sorted(catalogue("cli", "en").keys()) if key.startswith(("help_", "option_"))}
    assert words == known


def test_options_of_one_explanation_are_one_option():
    """Two options that are typed in different ways, or take different values, are explained by different keys."""
    spellings: dict[str, set[tuple[object, ...]]] = {}
    for path in ALL:
        for option in options(*path):
            values = tuple(option.type.choices) if isinstance(option.type, click.Choice) else option.metavar
            spelling = (*option.opts, option.is_flag, option.multiple, values)
            spellings.setdefault(option.words, set()).add(spelling)
    assert {key: found for key, found in spellings.items() if len(found) > 1} == {}


def test_the_version(run):
    answer = run("--version")
    assert (answer.code, answer.out) == (0, f"gk-qda {gk_qda.__version__}\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["frequences"], "There is no command “frequences”; perhaps “frequencies” is meant."),
        (["zebras", "x"], "There is no command “zebras”. “gk-qda --help” lists all commands."),
        (["cases", "improt"], "perhaps “import” is meant. “gk-qda cases --help” lists all commands."),
        (["info"], "Missing: PROJECT. “gk-qda info --help” explains the command."),
        (["cases", "import", "p"], "Missing: TABLE."),
        (["cases"], "A command is missing: import, export, parts. “gk-qda cases --help” lists all commands."),
        (["info", "p", "q"], "“q” is too much here. “gk-qda info --help” explains the command."),
        (["info", "p", "--jsn"], "There is no option “--jsn” here; perhaps “--json” is meant."),
        (["info", "p", "--zebra"], "There is no option “--zebra” here."),
        (["frequencies", "p", "--speakers", "me"], "possible are: answers, respondents, all."),
        (["frequencies", "p", "--by"], "--by needs a value."),
        (["segments", "p", "--limit", "many"], "--limit needs a whole number"),
        (["segments", "p", "--limit", "0"], "--limit needs a whole number"),
        (["crosstab", "p"], "Missing: --by."),
        (["code", "p", "--document", "D", "--code", "C"], "The place is missing"),
        (["history", "p", "--undo", "--redo"], "--undo and --redo exclude each other."),
    ],
)
def test_wrong_usage(run, arguments, sentence):
    answer = run(*arguments)
    assert answer.code == 2
    assert sentence in answer.err
    assert answer.err.count("\n") == 1
    assert not answer.out


def test_help_names_what_is_required(run):
    assert "[erforderlich]" in run("crosstab", "--help", "--language", "de").out
    assert "[required]" in run("crosstab", "--help", "--language", "en").out


def test_wrong_usage_in_german(run):
    answer = run("frequencies", "p", "--bi", "kind", "--language", "de")
    assert answer.code == 2
    assert answer.err == (
        "Eine Option „--bi“ gibt es hier nicht; gemeint ist vielleicht „--by“. "
        "„gk-qda frequencies --help“ erklärt den Befehl.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "locale", "language", "wanted"),
    [
        ([], "de_DE.UTF-8", "de", None),
        ([], "C.UTF-8", "en", None),
        (["--language", "de", "info", "p"], "C", "de", "de"),
        (["info", "p", "--language=en"], "de_AT", "en", "en"),
        (["info", "p", "--language", "fr"], "de_AT", "de", None),
        (["info", "--", "--language", "de"], "C", "en", None),
        (["info", "--language"], "C", "en", None),
    ],
)
def test_the_language_of_a_run(monkeypatch, arguments, locale, language, wanted):
    monkeypatch.setenv("LC_ALL", locale)
    assert talk_for(arguments) == Talk(language, wanted)


def test_without_a_locale_the_machine_is_asked(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("locale.getlocale", lambda: ("German_Germany", "1252"))
    assert talk_for([]).language == "de"


def test_errors_come_in_the_language_of_the_run(run, tmp_path):
    assert run("info", tmp_path / "no.gkqda", "--language", "de").sentence.startswith("Ein Projekt no.gkqda")
    assert run("info", tmp_path / "no.gkqda").sentence.startswith("There is no project no.gkqda")


def test_a_reader_that_leaves_early_hears_no_complaint(built_demo):
    code = f"import sys\nfrom gk_qda.cli import main\nsys.exit(main(['segments', {str(built_demo)!r}]))"
    reading, writing = os.pipe()
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdout=writing, stderr=subprocess.PIPE, text=True
    )
    os.close(writing)
    os.close(reading)
    _, err = process.communicate(timeout=60)
    assert err == ""
    assert process.returncode == 1


def test_a_terminal_without_our_letters_gets_others(built_demo):
    done = subprocess.run(
        [sys.executable, "-c", f"from gk_qda.cli import main\nmain(['info', {str(built_demo)!r}])"],
        env={**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"},
        capture_output=True,
        check=True,
    )
    assert b"klappt?s" in done.stdout


def test_json_is_utf8_whatever_the_terminal_thinks(built_demo):
    done = subprocess.run(
        [sys.executable, "-c", f"from gk_qda.cli import main\nmain(['info', {str(built_demo)!r}, '--json'])"],
        env={**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"},
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout.decode())["coders"] == ["A. Brandt", "M. Yıldız"]


def test_stopping_leaves_a_sentence(monkeypatch, capfd):
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("gk_qda.cli.opening.passphrase_from", stop)
    assert main(["info", "p"]) == 1
    assert "Stopped. Nothing was changed." in capfd.readouterr().err
