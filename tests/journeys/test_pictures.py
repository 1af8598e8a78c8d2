"""The pictures of the documentation: they can be taken, show what they should, and none is missing or left over."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from gk_qda.operations.projects import new_project
from gk_qda.paths import RESOURCES
from tests.demo_copy import demo_file

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "pictures"
FOLDERS = {"de": "Dokumente", "en": "Documents"}
LARGEST = 250_000  # bytes

# Words that must be seen in each picture, in both languages.
SEEN = {
    "start": ["GK-QDA", "Gemeinsam klappt’s (Demo, synthetisch)"],
    "coding": ["TM07", "daten", "Kooperation > Datenaustausch"],
    "coding-dark": ["TM07", "Zugangswege"],
    "frequencies": ["Corona", "131", "14"],
    "portrait": ["1 in TM07 · Messenger und Datenschutz"],
    "relations": [],  # the matrix is painted, its base is a sentence
    "query": ["Kooperation", "Corona"],
    "themes": ["Kreis Pappelried"],
    "theme-page": ["Teilnahme an der Bündniskerngruppe", "THM-Start"],
    "compare": ["KO06 Ginsterkamp", "KO11 Kreis Pappelried", "KO10 Öhrenscheid"],
    "team": ["A. Brandt"],
    "speakers": ["KO08-GfS", "TM09, B2; RG07, B1"],
    "cases": ["Öhrenscheid", "Größenklasse", "kreisfreie Stadt"],
    "worksheets": ["PM12", "THM ist Mitglied der Bündniskerngruppe", "geplant"],
    "groups": ["thm_start_monat<2020-03", "KO06"],
    "guide": ["Wie sah die Einarbeitung aus?", "TM07"],
    "pseudonyms": ["Osterkötter", "Wiegelmann", "Hinterwülfen"],
    "reports": ["Ginsterkamp"],
    "memos": ["TM07"],
    "print": ["TM07"],
    "ten-codings": ["TM07", "RG05", "TM08"],
    "search": ["anrufen"],
    "dictionaries": ["Pandemie", "Kooperation > Datenaustausch"],
    "words": [],  # the cloud is painted
    "suggestions": ["TM07"],
    "register": ["TM07", "TM03"],
    "export-check": [],  # what is found is in words
    "audit": ["A. Brandt"],
    "import": ["RG09.txt", "TM07.txt", "TM12.txt", "Ginsterkamp"],
}
# Seen in the English window only.
ENGLISH = {
    "start": ["Open project", "New project"],
    "coding": ["Documents", "Segments", "Import"],
    "coding-dark": ["Weight", "Comment", "Remove coding"],
    "frequencies": ["Table", "Columns", "Notes on the numbers"],
    "portrait": ["Document portrait", "Share of the characters", "Order"],
    "relations": ["Relations", "Overlaps"],
    "query": ["Code search", "Intersection", "Code all hits"],
    "themes": ["Themes", "Still right", "Show difference"],
    "theme-page": [
        "Compared by",
        "Ratings...",
        "Coding rule: Wenn die Lage eindeutig ist, eine der beiden Ausprägungen codieren, sonst hier.",
    ],
    "compare": ["Compare", "Differences first"],
    "team": ["History", "What was done"],
    "speakers": ["Speakers", "Counts as a respondent", "Code 53 turns"],
    "cases": ["Merge...", "Sort by title", "Document or speaker"],
    "worksheets": ["Counts", "Theme: Teilnahme an der Bündniskerngruppe", "6 of 13"],
    "groups": ["Sets and groups", "Districts with more than one post", "4 of 16 cases"],
    "guide": ["Who asks what", "TM07: questions asked: 5 of 5.", "Reflection talks"],
    "pseudonyms": ["Pseudonymise", "Open again", "Replace...", "Decision"],
    "reports": ["Changes since the last export (3)", "Last export", "New report..."],
    "memos": ["All memos", "Last changed", "TM07, para. 11"],
    "print": ["Print...", "Save as PDF...", "Landscape"],
    "ten-codings": ["Documents", "All codes"],
    "search": ["Search", "Dictionary form", "101 hits in 23 documents"],
    "dictionaries": ["Dictionaries", "Search with it", "Code with it", "How it is looked for"],
    "words": ["Word cloud", "Without stop words"],
    "suggestions": ["How often are they right?", "Similar passages"],
    "register": ["Consents", "Deletion dates", "What is still there", "Import consents..."],
    "export-check": ["Export all the same", "small group", "Export check (client): 15 findings."],
    "audit": ["Audit trail", "Accepted by the head of the project", "15 × small group"],
    "import": ["Import documents", "How it is read", "Speakers"],
}


@pytest.mark.long
@pytest.mark.parametrize("language", ["de", "en"])
def test_pictures_show_the_window_in_its_language(language, tmp_path):
    target = PICTURES if os.environ.get("GK_QDA_PICTURES") else tmp_path / "pictures"
    target.mkdir(parents=True, exist_ok=True)
    said = take(prepared_home(tmp_path / "home", language), language, target)
    assert set(said) == set(SEEN)
    for name, words in said.items():
        check_picture(target / f"{name}-{language}.png")
        missing = set(SEEN[name]) - set(words)
        assert not missing, (name, missing)
        found = [word for word in ENGLISH[name] if word in words]
        assert found == (ENGLISH[name] if language == "en" else []), name
        assert not [word for word in words if re.search(r"/(tmp|home|root|work)\b", word)], name


def prepared_home(home: Path, language: str) -> Path:
    """A home with the demo, an empty project and three transcripts, in folders anybody may see."""
    study = home / FOLDERS[language] / "Begleitforschung"
    study.mkdir(parents=True)
    shutil.copy(demo_file(), study / "Demo.gkqda")
    new_project(
        study / "Neu.gkqda",
        name="Gemeinsam klappt’s",
        coder="A. Brandt",
        codebook="starter",
        language=language,
    ).close()
    for name in ("RG09", "TM07", "TM12"):
        shutil.copy(RESOURCES / "demo" / "transcripts" / f"{name}.txt", study)
    return home


def take(home: Path, language: str, target: Path) -> dict[str, list[str]]:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.journeys.pictures", str(home), language, str(target)],
        env=os.environ | {"HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config")},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert "Traceback" not in ended.stderr
    said: dict[str, list[str]] = json.loads(ended.stdout)
    return said


def check_picture(path: Path) -> None:
    """Of the right size, small, and neither blank nor half blank."""
    assert path.stat().st_size < LARGEST, path.name
    picture = QImage(str(path))
    assert (picture.width(), picture.height()) == (1440, 900), path.name
    assert picture.colorCount() > 100, path.name
    pixels = np.frombuffer(picture.constBits(), np.uint8).reshape(900, picture.bytesPerLine())
    quarters = [part for half in np.array_split(pixels, 2) for part in np.array_split(half, 2, axis=1)]
    assert all(len(np.unique(quarter)) > 8 for quarter in quarters), path.name


def test_every_picture_that_is_named_exists_and_none_is_left_over():
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    named: Counter[Path] = Counter()
    for page in pages:
        for link in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
            named[(page.parent / link).resolve()] += 1
    assert not sorted(str(path) for path in named if not path.is_file())
    assert set(PICTURES.glob("*")) == set(named)
