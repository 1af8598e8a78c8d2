"""Every step of work has a sentence in both languages, whatever its record knows."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from gk_qda.operations.tables.history import history_table, sentence
from gk_qda.words import LANGUAGES, catalogue

PACKAGE = Path(__file__).resolve().parents[3] / "gk_qda"
# Methods that make a step: ``project.change(verb)`` and those of the window and the command line above it.
STEPS = {"change", "_do", "_take", "perform", "start_change"}


def literals(node: ast.AST) -> Iterator[str]:
    """The strings an argument may be."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)


def verbs() -> dict[str, str]:
    """Every verb that the program gives to a step, and where."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            arguments: list[ast.AST] = []
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
                arguments = [k.value for k in node.keywords if k.arg == "verb"]
                if name in STEPS:
                    arguments += node.args[:1]
            elif isinstance(node, ast.Assign) and [getattr(t, "id", "") for t in node.targets] == ["verb"]:
                arguments = [node.value]
            for argument in arguments:
                for verb in literals(argument):
                    found[verb] = f"{path.relative_to(PACKAGE)}:{node.lineno}"
    return found


def test_every_verb_has_a_sentence():
    found = verbs()
    assert {"apply_code", "import_documents", "build_demo", "import_codings"} <= found.keys()
    known = catalogue("changes", "de").keys()
    assert not {verb: place for verb, place in found.items() if verb not in known}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verb", sorted(catalogue("changes", "de").keys() - {"undo", "redo", "other_step"}))
def test_a_sentence_bears_a_poor_record(verb, language):
    """Old files, other programs: what is not known reads "…"."""
    said = sentence(verb, {}, language)
    assert said
    assert "{" not in said
    assert not said.endswith(".")


def test_what_a_sentence_says():
    assert sentence("apply_code", {"code": "Messenger"}, "de") == "„Messenger“ codiert"
    assert sentence("remove_codings", {"n": 1}, "de") == "1 Codierung entfernt"
    assert sentence("remove_codings", {"n": 3}, "en") == "3 codings removed"
    assert sentence("remove_codings", {}, "en") == "… codings removed"
    assert sentence("from_the_future", {"x": 1}, "de") == "Änderung (from_the_future)"


def test_the_table(demo):
    with demo.change("add_coder", name="Neu") as session:
        from gk_qda.operations.coders import ensure_coder

        ensure_coder(session, "Neu")
    demo.undo()
    rows = history_table(demo, language="en", format="json").rows
    assert [row["sentence"] for row in rows[:2]] == ["Undone: “Neu” joined as coder", "“Neu” joined as coder"]
    assert [(row["kind"], row["state"]) for row in rows[:2]] == [("undo", "done"), ("do", "undone")]
    assert rows[0]["coder"] == "A. Brandt"
    assert len(history_table(demo, limit=1).rows) == 1
    people = history_table(demo, language="de")
    assert [column.key for column in people.columns] == ["step", "time", "coder", "sentence", "state"]
    assert people.rows[1]["state"] == "zurückgenommen"
