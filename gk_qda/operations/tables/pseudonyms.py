"""Tables of pseudonymisation: candidates to look through, the reviewed table read back, the protocol."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

from gk_qda.errors.pseudonyms import TechniqueUnknown
from gk_qda.exporting.table import Column, Table
from gk_qda.importing.table import ImportedTable
from gk_qda.language.known_names import KnownNames
from gk_qda.language.pseudonyms import TECHNIQUES, Rule, Technique
from gk_qda.operations.pseudonym_review import Decision
from gk_qda.operations.pseudonymising import protocol
from gk_qda.operations.still_written import StillWritten
from gk_qda.operations.tables.base import layout_of, table_base
from gk_qda.progress import Progress
from gk_qda.project import Project
from gk_qda.project.erasing import Erased
from gk_qda.project.key_file import KeyFile
from gk_qda.queries.documents import find_document
from gk_qda.queries.personal import Candidate, personal_candidates
from gk_qda.words import LANGUAGES, Catalogue, catalogue

_HARMLESS = "harmless"
_NAMED = 5  # documents in a sentence
_LISTED = 20  # longer words
_COLUMNS = ("original", "kind", "count", "documents", "context", "technique", "replacement", "forms")


def candidates_of(
    project: Project,
    key_file: KeyFile | None = None,
    *,
    documents: Collection[str] = (),
    progress: Progress | None = None,
) -> list[Candidate]:
    """What may tell who is meant; what the key file knows as harmless, or wrote itself, is left out.

    Raises ``NotFound`` for a document that does not exist.
    """
    known: list[str] = []
    names: KnownNames | None = None
    if key_file is not None:
        names = key_file.known()
        known += key_file.harmless()
        for one in key_file.entries():
            known += [one.replacement, *one.replacement.split()]
    with project.read() as session:
        ids = [find_document(session, name).id for name in documents] or None
        return personal_candidates(session, document_ids=ids, known=known, names=names, progress=progress)


def candidates_table(
    project: Project,
    candidates: Collection[Candidate],
    *,
    language: str | None = None,
    format: str = "table",
    decisions: Mapping[str, Decision] | None = None,
) -> Table:
    """One row an original; the columns technique, replacement and forms are for the person who looks through them.

    They hold what was decided by now. ``reviewed`` reads them back.
    """
    base = table_base(project, unit="personal", language=language)
    words = catalogue("pseudonyms", base.language)
    columns = _COLUMNS[:5] if layout_of(format) == "people" else _COLUMNS
    widths = {"original": 24, "documents": 18, "context": 60, "replacement": 24}
    return base.table(
        words("title"),
        [
            Column(key, words(key), "integer" if key == "count" else "text", width=widths.get(key, 12))
            for key in columns
        ],
        [_row(one, words) | _decided((decisions or {}).get(one.original), words) for one in candidates],
        notes=[words("review"), words("places_by")],
        facts={"count": len(candidates)},
        is_data=layout_of(format) == "sheet",
    )


def personal_table(project: Project) -> Table:
    """Find and list in one go."""
    return candidates_table(project, candidates_of(project))


def protocol_table(
    project: Project, key_file: KeyFile, *, language: str | None = None, format: str = "table"
) -> Table:
    """The replacements without a single original."""
    del format
    base = table_base(project, unit="personal", language=language)
    words = catalogue("pseudonyms", base.language)
    rows = [
        row | {"technique": words(f"technique_{row['technique']}"), "kind": words(f"kind_{row['kind']}")}
        for row in protocol(key_file.entries())
    ]
    return base.table(
        words("protocol_title"),
        [
            Column("replacement", words("replacement"), width=32),
            Column("technique", words("technique"), width=16),
            Column("kind", words("kind"), width=16),
            Column("count", words("count"), "integer"),
        ],
        rows,
        facts={"count": sum(row["count"] for row in rows)},
    )


def still_sentences(rest: StillWritten, erased: Erased | None = None, *, language: str) -> list[str]:
    """Where originals are still written and what to do, a sentence each; nothing where all are gone.

    ``erased`` is what was done to make it final: what the file holds elsewhere is said, too.
    """
    words = catalogue("pseudonyms", language)
    counts = rest.counts
    found = [
        words(f"still_{where}", n=n, where=_where_is(rest.texts, words) if where == "texts" else "")
        for where, n in counts.items()
    ]
    if erased is not None and (more := rest.not_among(erased.left)):
        found.append(words("still_elsewhere", n=sum(more.values()), where=", ".join(more)))
    return found


def longer_sentences(rest: StillWritten, erased: Erased | None = None, *, language: str) -> list[str]:
    """That longer words hold an original, which stay; nothing where there is none."""
    words = catalogue("pseudonyms", language)
    found = [words("longer_words", n=rest.longer)] if rest.longer else []
    if erased is not None and erased.longer:
        found.append(words("longer_in_history", n=erased.longer))
    return found


def longer_lines(rest: StillWritten, *, language: str) -> list[str]:
    """Which words of the texts those are, and where they stand: often they mean the same people."""
    words = catalogue("pseudonyms", language)
    found = [
        words("longer_word", word=one.original, n=one.count, where=_where_is((one,), words))
        for one in rest.longer_words[:_LISTED]
    ]
    more = len(rest.longer_words) - _LISTED
    return [*found, words("longer_more", n=more)] if more > 0 else found


def longer_rows(rest: StillWritten) -> list[dict[str, Any]]:
    """The longer words for programs, each with its number and its first places."""
    return [
        {"word": one.original, "count": one.count}
        | {"places": [{"document": at.document, "paragraph": at.paragraph} for at in one.places]}
        for one in rest.longer_words
    ]


def _where_is(candidates: Iterable[Candidate], words: Catalogue) -> str:
    """Documents and numbers of paragraphs, never the words."""
    numbers: dict[str, dict[str, None]] = {}
    for candidate in candidates:
        for place in candidate.places:
            numbers.setdefault(place.document, {})[place.paragraph] = None
    listed = [
        f"{document} {words('para', numbers=', '.join(filter(None, found)))}"
        for document, found in list(numbers.items())[:_NAMED]
    ]
    return "; ".join((*listed, "…") if len(numbers) > _NAMED else listed)


class Reviewed(NamedTuple):
    """What a reviewed table says; ``rows`` are the numbers in the file of ``rules``."""

    rules: list[Rule]
    harmless: list[str]
    rows: list[int]


def reviewed(table: ImportedTable) -> Reviewed:
    """The rules of a reviewed table and the words that tell nothing; rows without a technique are left for later.

    A row with a replacement and no technique is a pseudonym. Raises ``TechniqueUnknown``.
    """
    techniques = _known("technique", (*TECHNIQUES, _HARMLESS))
    kinds = _known("kind", _KINDS)
    columns = {key: _column(table, key) for key in _COLUMNS}
    rules: list[Rule] = []
    harmless: list[str] = []
    rows: list[int] = []
    for number, row in zip(table.row_numbers, table.dicts(), strict=True):
        cell = {key: row[name].strip() if name else "" for key, name in columns.items()}
        if not cell["original"] or not (cell["technique"] or cell["replacement"]):
            continue
        technique = techniques.get((cell["technique"] or "pseudonym").casefold())
        if technique is None:
            allowed = ", ".join(dict.fromkeys(techniques))
            raise TechniqueUnknown(row=number, value=cell["technique"], allowed=allowed)
        if technique == _HARMLESS:
            harmless.append(cell["original"])
            continue
        forms = tuple(form.strip() for form in cell["forms"].split(";") if form.strip())
        kind = kinds.get(cell["kind"].casefold(), "word")
        rules.append(Rule(cell["original"], cell["replacement"], _technique(technique), kind, forms))
        rows.append(number)
    return Reviewed(rules, harmless, rows)


_KINDS = (
    "name", "speaker", "place", "phone", "email", "iban", "birth", "file", "address", "town", "origin", "word",
    "maybe",
)  # fmt: skip


def _technique(words: str) -> Technique:
    return next(known for known in TECHNIQUES if known == words)


def _known(prefix: str, keys: Collection[str]) -> dict[str, str]:
    """The words for keys in every language, small, and the keys themselves."""
    found = {key: key for key in keys}
    for language in LANGUAGES:
        words = catalogue("pseudonyms", language)
        found |= {words(f"{prefix}_{key}").casefold(): key for key in keys}
    return found


def _column(table: ImportedTable, key: str) -> str:
    names = {key, *(catalogue("pseudonyms", language)(key).casefold() for language in LANGUAGES)}
    return next((column for column in table.columns if column.casefold() in names), "")


def _decided(one: Decision | None, words: Catalogue) -> dict[str, Any]:
    if one is None:
        return {}
    forms = "; ".join(one.forms)
    return {
        "technique": words(f"technique_{one.choice}"), "replacement": one.replacement, "forms": forms
    }  # fmt: skip


def _row(one: Candidate, words: Catalogue) -> dict[str, Any]:
    open_to_all = [place for place in one.places if not place.is_withdrawn]
    first = next(iter((*open_to_all, *one.places)), None)
    context = f"{first.before}{first.words}{first.after}".strip() if first else ""
    return {
        "original": one.original,
        "kind": words(f"kind_{one.kind}"),
        "count": one.count,
        "documents": ", ".join(one.documents),
        "context": context if open_to_all or not first else words("withdrawn"),
        "technique": "",
        "replacement": "",
        "forms": "",
        "paragraph": first.paragraph if first else "",
    }
