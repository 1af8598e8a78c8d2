"""Collects the window's strings for translators and compiles their translations.

    .ci/translations.py update     gk_qda/ui -> resources/translations/gk_qda_*.ts
    .ci/translations.py release    resources/translations/gk_qda_*.ts -> *.qm

``--into FOLDER`` works on the translations of another folder. This is the one place that knows how Qt's tools
are called: the Makefile and tests/test_translations.py both use it.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TRANSLATIONS = ROOT / "resources" / "translations"
# English is the language of the source; its file holds the plurals alone.
LANGUAGES: dict[str, tuple[str, ...]] = {"de": (), "en": ("-pluralonly",)}


def update(folder: Path) -> None:
    """Bring the strings found in gk_qda/ui into the .ts files, keeping what is translated."""
    # Sorted and without line numbers, so that a file changes only when a string does.
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "gk_qda" / "ui").rglob("*.py"))
    for language, options in LANGUAGES.items():
        target = (
            "-source-language",
            "en",
            "-target-language",
            language,
            "-locations",
            "none",
            "-no-obsolete",
        )
        _run("lupdate", *target, *options, *sources, "-ts", str(folder / f"gk_qda_{language}.ts"))


def release(folder: Path) -> None:
    """Compile each .ts file to the .qm file that the window reads."""
    for language in LANGUAGES:
        source = folder / f"gk_qda_{language}.ts"
        _run("lrelease", "-silent", str(source), "-qm", str(source.with_suffix(".qm")))


def _run(tool: str, *arguments: str) -> None:
    command = Path(sysconfig.get_path("scripts")) / f"pyside6-{tool}"
    done = subprocess.run([str(command), *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    # lupdate reports what it could not read on stderr and still exits with 0.
    sys.stderr.write(done.stderr)
    if done.returncode:
        sys.exit(f"pyside6-{tool} failed:\n{done.stdout}")


def main() -> None:
    """Run the steps named on the command line, in their order."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("steps", nargs="+", choices=("update", "release"))
    parser.add_argument("--into", type=Path, default=TRANSLATIONS, help="folder of the .ts and .qm files")
    chosen = parser.parse_args()
    folder = chosen.into.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    for step in chosen.steps:
        (update if step == "update" else release)(folder)


if __name__ == "__main__":
    main()
