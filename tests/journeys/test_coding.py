"""A page coded by keyboard alone and another by mouse alone, in German and in English, without a stall."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from gk_qda.operations.batch_import import import_files, read_files
from gk_qda.operations.codebook import set_shortcut
from gk_qda.operations.projects import new_project
from gk_qda.paths import RESOURCES
from gk_qda.project import open_project
from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import document_text, documents
from gk_qda.queries.segments import codings_of
from gk_qda.ui.preferences import Preferences, RecentProject

ROOT = Path(__file__).resolve().parents[2]
TRANSCRIPT = RESOURCES / "demo" / "transcripts" / "TM07.txt"
DIGITS = {1: "Technische Codes > Zitierwürdig", 2: "Kooperation > Datenaustausch"}
LONGEST = 0.1  # seconds of the window's thread in which it does not answer


def prepare(folder: Path) -> Path:
    """A project with the starter codebook and one transcript without codings, on top of the list of projects."""
    path = folder / "Studie.gkqda"
    with new_project(path, name="Studie", coder="Anna Berg", codebook="starter") as project:
        import_files(project, read_files([TRANSCRIPT]))
        with project.change("set_shortcut") as session:
            book = codebook(session)
            for digit, code in DIGITS.items():
                set_shortcut(session, code_id=book.find(code).id, digit=digit)
    preferences = Preferences(path=folder / "preferences.json", author="Anna Berg")
    preferences.remember(RecentProject(str(path), name="Studie"))
    return path


@dataclass(frozen=True)
class Told:
    """What a journey leaves behind."""

    coded: set[tuple[str, str]]  # words, path of the code
    extras: dict[str, object]


def travel(name: str, folder: Path, display: dict[str, str], language: str) -> Told:
    """Run a journey in a process of its own; fails where the watchdog found a stall."""
    path = prepare(folder)
    ended = subprocess.run(
        [sys.executable, "-m", f"tests.journeys.{name}", str(folder), language],
        env=display | {"HOME": str(folder)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    extras = json.loads(ended.stdout.splitlines()[-1])
    assert extras["longest"] < LONGEST, extras["blocks"]
    return Told(coded(path), extras)


def coded(path: Path) -> set[tuple[str, str]]:
    """Words and code of everything that is coded in the file."""
    with open_project(path, backup=False, read_only=True) as project, project.read() as session:
        document = documents(session)[0]
        text = document_text(session, document.id).text
        paths = {code.id: code.path for code in codebook(session).codes}
        return {(c.span.of(text), paths[c.code_id]) for c in codings_of(session, document.id)}


TURN_9 = (
    "Telefonisch. Brief geht auch, aber Brief macht denen Angst, das sieht aus wie Behörde. Ich hab bis heute "
    "keinen Einzigen persönlich beraten, keinen. Ich kenne nur Stimmen. Das ist für die Beziehung wirklich/ "
    "also das ist schwierig, weil die mir ja am Telefon ihren ganzen Fluchtweg erzählen sollen und gar nicht "
    "wissen, wie ich aussehe."
)
TURN_11 = (
    "Genau. Und dann das Thema WhatsApp. Offiziell darf ich das nicht, da gibt’s eine Dienstanweisung, "
    "z.\u202fB. wegen Datenschutz. Aber anders erreiche ich die nicht. Der eine schreibt „ok 👍🏽“ und damit ist "
    "der Termin bestätigt, auf eine Mail antwortet der nie. Ich hab jetzt mit dem Datenschutzbeauftragten eine "
    "Übergangslösung: nur Termine, keine Inhalte."
)
TURN_14 = (
    "Wie ist denn die Zusammenarbeit mit den anderen Stellen angelaufen, zum Beispiel mit der "
    "Ausländerbehörde?"
)
BY_KEYBOARD = {
    ("Und wie erreichen Sie die Leute unter Corona-Bedingungen", "Beratungsstruktur > Zugangswege"),
    (TURN_9, "Corona > Auswirkungen > Wegfall persönlicher Beratung"),
    (TURN_11, "Technische Codes > Zitierwürdig"),
    ("Genau.", "Kooperation > Datenaustausch"),
    ("Und dann das Thema WhatsApp.", "Kooperation > Datenaustausch"),
    ("Das heißt, Termine über Messenger, Inhalte nicht.", "Absprachen"),
    ("Ja", "Ja"),
    (TURN_14, "Kooperation > Akteure > Ausländerbehörde"),
}
BY_MOUSE = {
    ("Bei den Gestatteten, da wartet man halt auf das BAMF, da passiert gerade gar nichts.", "Zielgruppe"),
    (
        "Telefonisch. Brief geht auch, aber Brief macht denen Angst, das sieht aus wie Behörde.",
        "Beratungsstruktur",
    ),
    ("Und wie erreichen Sie die Leute unter Corona-Bedingungen?", "Kooperation"),
    ("Ich kenne nur Stimmen. Das ist für die Beziehung wirklich/", "Corona"),
}


@pytest.mark.long
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_page_is_coded_by_keyboard_alone(display, tmp_path, language):
    told = travel("coding_by_keyboard", tmp_path, display, language)
    assert told.coded == BY_KEYBOARD


@pytest.mark.long
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_page_is_coded_by_mouse_alone(display, tmp_path, language):
    told = travel("coding_by_mouse", tmp_path, display, language)
    assert told.coded == BY_MOUSE
