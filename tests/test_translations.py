"""The window's German is complete, fits its English, and is what the program really loads."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("de", "en")
PLACEHOLDER = re.compile(r"\{\w*\}|%L?\d|%n")

pytestmark = pytest.mark.skipif(
    not (TRANSLATIONS / "gk_qda_de.ts").is_file(), reason="no translatable ui yet"
)


def translations(step: str, folder: Path) -> None:
    """Run one step of the tool that ``make translations`` runs, on the files of a folder."""
    command = [sys.executable, ROOT / ".ci" / "translations.py", step, "--into", folder]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not done.stderr, "lupdate could not read everything"


@pytest.fixture
def copy(tmp_path):
    for path in TRANSLATIONS.glob("*.ts"):
        shutil.copy(path, tmp_path)
    return tmp_path


def messages(language: str) -> Iterator[tuple[str, ET.Element]]:
    """Each message with the English text that names it."""
    for message in ET.parse(TRANSLATIONS / f"gk_qda_{language}.ts").iter("message"):
        yield message.findtext("source", ""), message


def forms(message: ET.Element) -> list[str]:
    """The translation, or its forms for one and for many."""
    translation = message.find("translation")
    assert translation is not None
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return plural or [translation.text or ""]


def test_every_string_has_a_context():
    """Strings of none are found in no language: the collector did not understand how they are asked for."""
    for language in LANGUAGES:
        contexts = ET.parse(TRANSLATIONS / f"gk_qda_{language}.ts").iter("context")
        assert [context for context in contexts if not context.findtext("name")] == []


def test_no_class_that_others_inherit_from_says_a_plural():
    """Qt looks for it under the name of the class that inherits, and fills in the number of what it does not find."""
    classes = [
        node
        for path in (ROOT / "gk_qda" / "ui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    inherited = {base.id for node in classes for base in node.bases if isinstance(base, ast.Name)}
    assert not [
        (node.name, call.args[0].value)
        for node in classes
        if node.name in inherited
        for call in ast.walk(node)
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "tr" and len(call.args) > 2
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_of_the_window_is_collected(copy, language):
    translations("update", copy)
    name = f"gk_qda_{language}.ts"
    assert (copy / name).read_text("utf-8") == (TRANSLATIONS / name).read_text("utf-8"), (
        "run: make translations"
    )


def literal_strings() -> Iterator[str]:
    """Every string that gk_qda/ui hands to a translating function, found by Python's own parser."""
    position = {"tr": 0, "_tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}
    for path in (ROOT / "gk_qda" / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
                arguments = node.args[position.get(name, len(node.args)) :]
                if arguments and isinstance(arguments[0], ast.Constant):
                    yield arguments[0].value


def test_lupdate_has_understood_every_call():
    """It passes silently over translate(..., len(x)), for one."""
    assert set(literal_strings()) <= {source for source, _ in messages("de")}


def test_strings_with_a_number_have_forms_for_one_and_many():
    """lupdate sees a plural in self.tr("%n ...", "", n), not in QCoreApplication.translate(..., n)."""
    assert not [source for source, message in messages("de") if "%n" in source and not message.get("numerus")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_translations_are_fresh(copy, language):
    translations("release", copy)
    name = f"gk_qda_{language}.qm"
    assert (copy / name).read_bytes() == (TRANSLATIONS / name).read_bytes(), "run: make translations"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_untranslated(language):
    unfinished = {
        source
        for source, message in messages(language)
        if message.find("translation").get("type") or not all(forms(message))
    }
    assert not unfinished


def test_german_has_every_plural_of_english():
    assert {source for source, _ in messages("en")} <= {source for source, _ in messages("de")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_agree(language):
    different = {
        source: form
        for source, message in messages(language)
        for form in forms(message)
        # A form for one thing may spell the number out.
        if set(PLACEHOLDER.findall(source)) - {"%n"} != set(PLACEHOLDER.findall(form)) - {"%n"}
    }
    assert not different


def test_keyboard_marks_agree():
    """Where English marks a letter for Alt, German does too, and never twice."""
    mark = re.compile(r"&(?=\w)")
    different = {
        source: form
        for source, message in messages("de")
        for form in forms(message)
        if len(mark.findall(source)) != len(mark.findall(form))
    }
    assert not different


def test_three_dots_stand_where_they_stand_in_english():
    """ "Exportieren..." and "Exportieren ..." in one window look like two programs."""
    found = [
        (source, form)
        for source, message in messages("de")
        if source.endswith("...") and not source.endswith(" ...")
        for form in forms(message)
        if not form.endswith("...") or form.endswith(" ...")
    ]
    assert found == []
