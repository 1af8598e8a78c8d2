"""The rules of ARCHITECTURE.md that no linter knows: sizes, names, who may speak to whom."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import statistics
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

import gk_qda.errors
from gk_qda.errors import QdaError

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "gk_qda"
UI = PACKAGE / "ui"

MODULE_LINES = 500
CLASS_LINES = 300
FUNCTION_LINES = 50
# 9 of 10 modules, and the window's layout, stay well below.
MOST_MODULES_LINES = 300

# Functions that may be longer, each with its reason: "module.py:function" -> why.
LONG_FUNCTIONS: dict[str, str] = {}

SOURCES = sorted(PACKAGE.rglob("*.py"))


@pytest.fixture(scope="module", autouse=True)
def _forget() -> Iterator[None]:
    """A million nodes must not burden the tests that come after."""
    yield
    trees.cache_clear()


@cache
def trees() -> dict[Path, ast.Module]:
    """Every module of the package, read when the first test asks."""
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES}


def place(path: Path, node: ast.AST | None = None) -> str:
    """Where to look, as printed by a failing test."""
    line = f":{node.lineno}" if node is not None and hasattr(node, "lineno") else ""
    return f"{path.relative_to(ROOT).as_posix()}{line}"


def nodes(*kinds: type[ast.AST], below: Path = PACKAGE) -> Iterator[tuple[Path, ast.AST]]:
    """Every syntax node of these kinds in the modules below a folder."""
    for path, tree in trees().items():
        if path.is_relative_to(below):
            yield from ((path, node) for node in ast.walk(tree) if isinstance(node, kinds))


def length(node: ast.AST) -> int:
    return node.end_lineno - node.lineno + 1


# --- sizes -----------------------------------------------------------------------------------------------


def test_modules_hold_one_idea():
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert not {place(path): count for path, count in lines.items() if count > MODULE_LINES}
    assert statistics.quantiles(lines.values(), n=10)[-1] <= MOST_MODULES_LINES
    assert lines.get(UI / "main_window.py", 0) <= MOST_MODULES_LINES, (
        "the main window is layout and wiring only"
    )


def test_classes_are_small():
    assert not {
        f"{place(path, node)} {node.name}": length(node)
        for path, node in nodes(ast.ClassDef)
        if length(node) > CLASS_LINES
    }


def test_functions_are_small():
    long = {
        f"{place(path)}:{node.name}": length(node)
        for path, node in nodes(ast.FunctionDef, ast.AsyncFunctionDef)
        if length(node) > FUNCTION_LINES
    }
    assert not {name: lines for name, lines in long.items() if name not in LONG_FUNCTIONS}
    assert LONG_FUNCTIONS.keys() <= long.keys(), "an exception is no longer needed"


# --- names -----------------------------------------------------------------------------------------------


def test_modules_are_named_by_what_they_hold():
    attics = {"utils", "util", "helpers", "helper", "misc", "common", "tools", "stuff"}
    assert not [place(path) for path in SOURCES if path.stem in attics or path.parent.name in attics]


FORBIDDEN_WORDS = re.compile(
    r"""
    # how a text came about
    \bissue\s\#?\d | \bthe\s(brief|task\sstatement)\b | \bas\s(requested|instructed)\b
    | \bprompt\sengineering\b | \bAI[- ](generated|assisted|written)\b | \bco-authored-by\b
    # whose machine it was
    | (?<![\w.~}$])/(work|root|home/(?!anna\b)\w+|Users/(?!anna\b)\w+)/
    """,
    re.VERBOSE | re.IGNORECASE,
)
OURS = ("gk_qda", "migrations", "resources", "tests", "docs", ".ci")
READABLE = {".py", ".md", ".cfg", ".toml", ".yaml", ".yml", ".json", ".mako", ".ts", ".svg", ".in", ""}


def test_files_speak_of_the_project_alone():
    files = [path for folder in OURS for path in (ROOT / folder).rglob("*") if path.is_file()]
    files += [path for path in ROOT.iterdir() if path.is_file() and path.name != ".git"]  # a worktree has one
    assert not {
        f"{place(path)}:{number}: {line.strip()[:80]}"
        for path in files
        if path.suffix in READABLE and not path.is_relative_to(ROOT / "resources" / "demo")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if FORBIDDEN_WORDS.search(line)
    }


# --- who may speak to whom -------------------------------------------------------------------------------


def test_import_contracts_are_kept(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    result = lint_imports(config_filename="setup.cfg", no_cache=True)
    assert result == 0, capsys.readouterr().out


def test_only_ui_knows_qt():
    assert not [
        place(path, node)
        for path, node in nodes(ast.Import, ast.ImportFrom)
        if not path.is_relative_to(UI)
        and any(name.partition(".")[0] in {"PySide6", "shiboken6"} for name in imported(node))
    ]


def imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""]


def test_only_the_command_line_prints():
    assert not [
        place(path, node)
        for path, node in nodes(ast.Call)
        if isinstance(node.func, ast.Name)
        and node.func.id == "print"
        and not path.is_relative_to(PACKAGE / "cli")
    ]


# --- the window ------------------------------------------------------------------------------------------


def test_translated_strings_are_literals():
    """lupdate extracts an f-string as it stands in the source, and then its translation never matches."""
    assert not [
        place(path, node)
        for path, node in nodes(ast.Call, below=UI)
        if called_name(node) in {"tr", "translate"} and any(is_composed(argument) for argument in node.args)
    ]


def called_name(node: ast.Call) -> str:
    return getattr(node.func, "attr", None) or getattr(node.func, "id", "")


def is_composed(argument: ast.expr) -> bool:
    """f"...", "..." % x, "..." + x, "...".format(x): text that is not complete in the source."""
    match argument:
        case ast.JoinedStr():
            return True
        case ast.BinOp(left=ast.Constant(value=str())) | ast.BinOp(right=ast.Constant(value=str())):
            return True
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str()), attr="format")):
            return True
    return False


def test_word_files_of_a_project_know_its_house():
    """``write_in_house`` finds the template; what is written past it would not look like the house."""
    may = {"exporting/writing.py", "operations/reports/house.py", "operations/reports/kinds.py"}
    may.add("cli/kept_reports.py")  # the example that a template begins with
    past = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if re.search(r"(?<!\w)write_report\(", path.read_text(encoding="utf-8"))
    }
    assert past - may == set()


def test_colours_have_names():
    """Colours are chosen in ui/look, once, for light and dark; everywhere else they have a name."""
    literal = re.compile(r"#(?!00000000)(?:[0-9a-f]{6}|[0-9a-f]{8})\b", re.IGNORECASE)
    assert not [
        place(path, node)
        for path, node in nodes(ast.Constant, below=UI)
        if isinstance(node.value, str) and literal.search(node.value) and not path.is_relative_to(UI / "look")
    ]


# --- errors ----------------------------------------------------------------------------------------------

for _module in pkgutil.iter_modules(gk_qda.errors.__path__, "gk_qda.errors."):
    importlib.import_module(_module.name)


def descendants(cls: type[QdaError]) -> Iterator[type[QdaError]]:
    for child in cls.__subclasses__():
        yield child
        yield from descendants(child)


ERRORS = sorted(set(descendants(QdaError)), key=lambda cls: (cls.__module__, cls.__qualname__))


def fields(sentence: str) -> set[str]:
    """The names in braces; what differs between languages is given twice, as NAME_en (or NAME) and NAME_de."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def test_errors_live_in_one_package():
    names = {"QdaError", *(cls.__name__ for cls in ERRORS)}
    assert not [
        f"{place(path, node)} {node.name}"
        for path, node in nodes(ast.ClassDef)
        if names & {getattr(base, "id", "") for base in node.bases}
        and not path.is_relative_to(PACKAGE / "errors")
    ]


@pytest.mark.parametrize("error", ERRORS, ids=lambda cls: cls.__qualname__)
def test_an_error_says_the_same_in_both_languages(error):
    english = {name.removesuffix("_en") for name in fields(error.en)}
    assert english == {name.removesuffix("_de") for name in fields(error.de)}
    assert ("en" in vars(error)) == ("de" in vars(error)), (
        "one language alone would hide the other's sentence"
    )
    assert error.en != error.de
    for sentence in (error.en, error.de):
        assert re.search(r"[.?!}]$|: ", sentence), "ends as a sentence does, or with a command to type"
    if not error.__subclasses__():
        assert error.en != QdaError.en, "what can happen needs a sentence of its own"


def test_errors_are_raised_with_the_fields_of_their_sentence():
    """A missing field would show only when the trouble comes, as a KeyError instead of the sentence."""
    needed = {
        cls.__name__: fields(cls.en) | fields(cls.de) for cls in ERRORS if cls.__init__ is QdaError.__init__
    }
    missing = {}
    for path, node in nodes(ast.Raise):
        call = node.exc if isinstance(node.exc, ast.Call) else None
        name = called_name(call) if call else getattr(node.exc, "id", "")
        given = {keyword.arg for keyword in call.keywords} if call else set()
        if name in needed and None not in given and needed[name] - given:
            missing[f"{place(path, node)} {name}"] = needed[name] - given
    assert not missing


def test_a_task_whose_result_nobody_wants_any_more_is_abandoned():
    """One that is only cancelled says that it was stopped, though nobody stopped anything."""
    people_stop = {"work.py", "large_changes.py", "tasks.py"}
    assert not [
        place(path, node)
        for path, node in nodes(ast.Call)
        if path.is_relative_to(UI)
        and path.name not in people_stop
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "cancel"
        and isinstance(node.func.value, ast.Attribute)
        and node.func.value.attr != "work"
    ]
