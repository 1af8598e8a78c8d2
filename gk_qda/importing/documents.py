"""Reading transcripts of every format, and finding them in folders."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from gk_qda.errors.importing import FileEmpty, FileMissing, OldWordFile, UnknownSuffix
from gk_qda.importing.checks import check_text
from gk_qda.importing.files import CONTAINER_LIMIT, TEXT_LIMIT, read_bytes
from gk_qda.importing.front_matter import find_front_matter
from gk_qda.importing.segmentation import segment
from gk_qda.importing.sources import Source
from gk_qda.importing.speakers import list_speakers, one_spelling
from gk_qda.importing.table import TABLE_SUFFIXES
from gk_qda.importing.values import ImportedDocument

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_TEXTS = frozenset({".txt", ".md", ".markdown"})
_CONTAINERS = frozenset({".docx", ".odt", ".pdf"})
_WEBPAGES = frozenset({".html", ".htm"})
_SUBTITLES = frozenset({".vtt", ".srt"})
SUFFIXES: frozenset[str] = _TEXTS | _CONTAINERS | _WEBPAGES | _SUBTITLES | TABLE_SUFFIXES | {".rtf"}
OLD_WORD = ".doc"


def read_document(
    path: Path, *, encoding: str | None = None, labels: Collection[str] | None = None
) -> ImportedDocument:
    """The transcript in ``path``.

    ``encoding`` overrules the detection for text formats; ``labels`` says which speakers there are (an
    empty collection: none) instead of letting them be recognised.
    Raises an ImportFailure that names the file and the way out.
    """
    path = Path(path)
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES and path.is_file():
        if suffix == OLD_WORD:
            raise OldWordFile(file=path.name)
        raise UnknownSuffix(file=path.name, suffix=path.suffix, readable=", ".join(sorted(SUFFIXES)))
    limit = CONTAINER_LIMIT if suffix in _CONTAINERS | {".xlsx"} else TEXT_LIMIT
    original = read_bytes(path, limit=limit)
    source = _read(original, path, suffix, encoding)
    return document_from(source, name=path.stem, file=path.name, original=original, labels=labels)


def _read(data: bytes, path: Path, suffix: str, encoding: str | None) -> Source:
    """The reader of each format is loaded when its first file comes."""
    if suffix in _CONTAINERS:
        return _read_container(data, path, suffix)
    if suffix in _WEBPAGES:
        from gk_qda.importing.webpage import read_webpage

        return read_webpage(data, path, encoding)
    if suffix in _SUBTITLES:
        from gk_qda.importing.subtitles import read_subtitles

        return read_subtitles(data, path, encoding)
    if suffix in TABLE_SUFFIXES:
        from gk_qda.importing.turn_tables import read_turn_table

        return read_turn_table(path, encoding)
    if suffix == ".rtf":
        from gk_qda.importing.richtext import read_richtext

        return read_richtext(data, path, encoding)
    from gk_qda.importing.plain import read_plain

    return read_plain(data, path, encoding)


def _read_container(data: bytes, path: Path, suffix: str) -> Source:
    if suffix == ".docx":
        from gk_qda.importing.word import read_word

        return read_word(data, path)
    if suffix == ".odt":
        from gk_qda.importing.opendocument import read_opendocument

        return read_opendocument(data, path)
    from gk_qda.importing.pdf import read_pdf

    return read_pdf(data, path)


def document_from(
    source: Source,
    *,
    name: str,
    file: str,
    original: bytes,
    labels: Collection[str] | None = None,
) -> ImportedDocument:
    """The document that a text makes; ``file`` is what FileEmpty names."""
    if not source.text.strip():
        raise FileEmpty(file=file)
    head_end, front_matter = (0, ()) if source.turns is not None else find_front_matter(source.text)
    paragraphs, unused = segment(source, head_end, labels)
    paragraphs = one_spelling(paragraphs)
    return ImportedDocument(
        name=name,
        format=source.format,
        encoding=source.encoding,
        text=source.text,
        head_end=head_end,
        front_matter=front_matter,
        paragraphs=paragraphs,
        speakers=list_speakers(source.text, paragraphs),
        warnings=(*source.warnings, *check_text(source.text, paragraphs, unused)),
        original=original,
    )


def find_documents(paths: Iterable[Path]) -> list[Path]:
    """The transcripts among ``paths``: files as given, folders searched with their subfolders.

    Folders give what has a readable suffix, in natural order ("TM2" before "TM10", "Ä" beside "A"), and old
    Word files, which ``read_document`` refuses with a remedy, so that nobody misses them unawares. Hidden
    files and the lock files of office programs are left out. Raises FileMissing.
    """
    found: list[Path] = []
    for path in map(Path, paths):
        if path.is_dir():
            inside = [p for p in path.rglob("*") if _is_document(p, path)]
            found.extend(
                sorted(inside, key=lambda p: [natural_key(part) for part in p.relative_to(path).parts])
            )
        elif path.exists():
            found.append(path)
        else:
            raise FileMissing(file=str(path))
    return list(dict.fromkeys(found))


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key: numbers by value, letters without case and accents as in German (DIN 5007-1)."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name.casefold()) if not unicodedata.combining(c))
    parts = (part for part in re.split(r"(\d+)", plain) if part)
    return (*((0, int(p), "") if p.isdecimal() else (1, 0, p) for p in parts), (2, 0, name))


def _is_document(path: Path, folder: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
    return not hidden and path.suffix.lower() in SUFFIXES | {OLD_WORD} and path.is_file()
