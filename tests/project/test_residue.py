"""What still holds it is found below the folder of the project, whatever the format; what nobody can read is named."""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import zipfile
from pathlib import Path

import pytest

from gk_qda.errors import Cancelled
from gk_qda.progress import Silent
from gk_qda.project import residue
from gk_qda.project.residue import holders
from gk_qda.project.traces import Traces
from tests.importing.making import (
    OLE_MAGIC,
    make_docx,
    make_locked_pdf,
    make_odt,
    make_pdf,
    make_rtf,
    make_wrapped_pdf,
    make_xlsx,
    repack,
)
from tests.project.heard import Heard

SAID = "Frau Öztürk ging nach Köln & dann <wieder> zurück, weil die Schule es so wollte."
TRACES = Traces(texts=[SAID])
NAME = re.compile(r"(?<!\w)Öztürk(?!\w)")
WORD = Traces(words=["Öztürk"], places=lambda text: (one.span() for one in NAME.finditer(text)))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Where a project would be; only the files around it matter."""
    return tmp_path / "studie.gkqda"


def found(project: Path, traces: Traces = TRACES) -> tuple[set[str], set[str]]:
    """The names of the files that hold it, and of those that could not be looked into."""
    left = holders(project, None, traces, Silent())
    held, unread = (
        {one.path.name for one in left if one.is_readable == is_read} for is_read in (True, False)
    )
    return held, unread


def split_runs(path: Path, words: str) -> Path:
    """A Word file as Word saves it after a spell check: a run begins in the middle of words."""
    made = make_docx(path.with_name("whole.docx"), [words])
    with zipfile.ZipFile(made) as archive:
        xml = archive.read("word/document.xml").decode()
    pieces = (words[at : at + 3] for at in range(0, len(words), 3))
    escaped = (p.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for p in pieces)
    runs = "</w:t></w:r><w:r><w:t xml:space='preserve'>".join(escaped)
    xml = re.sub(r"<w:t[^>]*>.*</w:t>", lambda _: f"<w:t xml:space='preserve'>{runs}</w:t>", xml)
    repack(made, path, {"word/document.xml": xml.encode()})
    made.unlink()
    return path


def zipped(*files: tuple[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return packed.getvalue()


def test_every_common_format_is_looked_into_in_subfolders_too(project, tmp_path):
    folder = tmp_path / "Transkripte" / "alt"
    folder.mkdir(parents=True)
    plain = {
        "utf8.csv": SAID.encode(),
        "windows.csv": SAID.encode("cp1252"),
        "mac.csv": SAID.encode("mac_roman"),
        "wide.txt": SAID.encode("utf-16"),
        "page.html": f"<p>{SAID.replace('&', '&amp;').replace('<', '&lt;')}</p>".replace(
            "ö", "&ouml;"
        ).encode(),
        "ascii.json": json.dumps({"text": SAID}).encode(),
        "packed.gz": gzip.compress(SAID.encode()),
        "zip_in_zip.zip": zipped(("inside.zip", zipped(("a.csv", SAID.encode("cp1252"))))),
    }
    for name, data in plain.items():
        (folder / name).write_bytes(data)
    made = [
        split_runs(folder / "runs.docx", SAID),
        make_odt(folder / "text.odt", [SAID]),
        make_rtf(folder / "text.rtf", [SAID]),
        make_xlsx(folder / "hits.xlsx", [["Text"], [SAID]]),
        make_wrapped_pdf(folder / "text.pdf", [SAID], width=30),
    ]
    make_docx(folder / "other.docx", ["Etwas anderes, von niemandem sonst gesagt."])
    expected = {*plain, *(path.name for path in made)}
    assert found(project) == (expected, set())
    assert found(project, WORD) == (expected, set())


def test_what_cannot_be_looked_into_is_named(project, tmp_path, monkeypatch):
    monkeypatch.setattr(residue, "LARGEST", 300_000)
    (tmp_path / "a.7z").write_bytes(b"7z\xbc\xaf\x27\x1c" + b"x" * 50)
    (tmp_path / "old.doc").write_bytes(OLE_MAGIC + b"\0" * 500)
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04" + b"x" * 50)
    (tmp_path / "large.txt").write_bytes(b"x" * 300_001)
    (tmp_path / "voice.mp3").write_bytes(b"x" * 300_001)
    (tmp_path / "notes.txt").write_text("Nichts davon.", encoding="utf-8")
    make_locked_pdf(tmp_path / "locked.pdf", b"geheim")
    make_pdf(tmp_path / "scanned.pdf", [[]])
    unread = {"a.7z", "old.doc", "broken.docx", "large.txt", "locked.pdf", "scanned.pdf"}
    assert found(project) == (set(), unread)


def test_links_and_hidden_folders_are_left_out_and_a_large_tree_ends(project, tmp_path, monkeypatch):
    inside = tmp_path / "studie"
    for name in ("Texte", ".git", "Texte/tief"):
        (inside / name).mkdir(parents=True, exist_ok=True)
        (inside / name / "a.txt").write_text(SAID, encoding="utf-8")
    (outside := tmp_path / "anderswo").mkdir()
    (outside / "b.txt").write_text(SAID, encoding="utf-8")
    path = inside / project.name
    if hasattr(os, "symlink"):
        (inside / "link").symlink_to(outside, target_is_directory=True)
        (inside / "rund").symlink_to(inside, target_is_directory=True)
        (inside / "c.txt").symlink_to(outside / "b.txt")
    held = [one.shown(path) for one in holders(path, None, TRACES, Silent())]
    assert held == [str(Path("Texte/a.txt")), str(Path("Texte/tief/a.txt"))]
    monkeypatch.setattr(residue, "_MOST_FILES", 0)
    left = holders(path, None, TRACES, Silent())
    assert [(one.shown(path), one.is_readable) for one in left] == [
        (str(Path("Texte/a.txt")), True),
        (str(Path("Texte/tief")) + os.sep, False),
    ]


def test_the_search_says_how_far_it_is_and_can_be_stopped(project, tmp_path):
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text("nichts", encoding="utf-8")
    heard = Heard()
    assert holders(project, None, TRACES, heard) == []
    assert heard.told == [(0, 4), (1, 4), (2, 4), (3, 4)]
    with pytest.raises(Cancelled):
        holders(project, None, TRACES, Heard(stop_at=2))
