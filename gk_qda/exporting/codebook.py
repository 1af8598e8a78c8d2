"""The codebook: as a guide to read beside the transcripts, and as a table to take along."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from gk_qda.exporting.report import Block, Cell, Heading, ListBlock, Paragraph, Report, Run, TableBlock
from gk_qda.exporting.table import Column, Table
from gk_qda.words import Catalogue, catalogue

_SEPARATOR = " > "
# Main codes with these names are technical without saying so.
_TECHNICAL_NAMES = {"technische codes", "technical codes"}


@dataclass(frozen=True, slots=True)
class CodebookEntry:
    """One code: ``path`` from its main code with " > ", ``level`` from 1, ``color`` as "#RRGGBB".

    ``status`` is "draft", "valid" or "dissolved".
    """

    path: str
    level: int
    name: str
    color: str
    definition: str = ""
    anchor_examples: tuple[str, ...] = ()
    rule: str = ""
    delimitation: str = ""
    status: str = "valid"
    is_technical: bool = False
    is_sensitive: bool = False
    counts: str = ""  # how often it was given, in words


def codebook_report(
    codes: Sequence[CodebookEntry],
    *,
    title: str,
    language: Literal["de", "en"],
    notice: str | None,
    rules: Sequence[str] = (),
    stand: str = "",
) -> Report:
    """The guide for coders (Kodierleitfaden): definition, anchor example, rule and delimitation of each code.

    ``codes`` come in the order of the tree. ``rules`` apply to all codes and stand at the beginning. The layout
    follows P. Mayring, Qualitative Inhaltsanalyse: a table of definition, anchor example and coding rule.
    """
    words = catalogue("exporting", language)
    families = [list(family) for _, family in groupby(codes, key=lambda code: code.path.split(_SEPARATOR)[0])]
    blocks: list[Block] = []
    if rules:
        blocks += [Heading(1, words("general_rules")), ListBlock(tuple(rules), ordered=True)]
    if families:
        blocks += [Heading(1, words("overview")), _overview(families, words)]
    else:
        blocks.append(Paragraph(words("no_codes"), "note"))
    has_delimitation = any(code.delimitation for code in codes)
    for family in families:
        blocks.append(Heading(1, family[0].name))
        blocks.append(_family(family, words, has_delimitation=has_delimitation))
    subtitle = f"{words('codebook')} · {words('codes', n=len(codes))}"
    return Report(title, subtitle, tuple(blocks), language, notice, stand, landscape=True)


def _overview(families: Iterable[list[CodebookEntry]], words: Catalogue) -> TableBlock:
    rows = tuple(
        (
            Cell(shade=family[0].color),
            Cell(family[0].name, bold=True),
            str(len(family) - 1),
            family[0].definition,
        )
        for family in families
    )
    return TableBlock(
        head=("", words("main_code"), words("subcodes"), words("definition")),
        rows=rows,
        widths=(0.5, 5, 2, 17),
        align=("left", "left", "right", "left"),
    )


def _family(family: list[CodebookEntry], words: Catalogue, *, has_delimitation: bool) -> TableBlock:
    head = ["", words("code"), words("definition"), words("anchor_example"), words("rule")]
    widths = [0.5, 5.5, 6.5, 6.5, 6.0]
    if has_delimitation:
        head.append(words("delimitation"))
        widths = [0.5, 4.8, 5.2, 5.2, 5.0, 4.3]
    return TableBlock(
        head=tuple(head),
        rows=tuple(_row(code, words, has_delimitation=has_delimitation) for code in family),
        widths=tuple(widths),
    )


def _row(code: CodebookEntry, words: Catalogue, *, has_delimitation: bool) -> tuple[str | Cell, ...]:
    cells: tuple[str | Cell, ...] = (
        Cell(shade=code.color),
        Cell(_name(code, words)),
        code.definition,
        "\n".join(code.anchor_examples),
        code.rule,
    )
    return (*cells, code.delimitation) if has_delimitation else cells


def _name(code: CodebookEntry, words: Catalogue) -> tuple[Run, ...]:
    """The name under the path to it, and what is unusual about the code."""
    above = code.path.split(_SEPARATOR)[:-1]
    runs = [Run(_SEPARATOR.join(above) + _SEPARATOR.rstrip() + "\n", muted=True)] if above else []
    runs.append(Run(code.name, bold=True))
    remarks = []
    if code.status != "valid":
        remarks.append(words(f"status_{code.status}"))
    if code.is_technical:
        remarks.append(words("is_technical"))
    if code.is_sensitive:
        remarks.append(words("is_sensitive"))
    if code.counts:
        runs.append(Run(f"\n{code.counts}", muted=True))
    if remarks:
        runs.append(Run(f"\n{', '.join(remarks)}", italic=True, muted=True))
    return tuple(runs)


def codebook_table(
    entries: Sequence[CodebookEntry], *, language: str = "de", notice: str | None = None, title: str = ""
) -> Table:
    """The codebook as a table that can be read back: path, definition, anchor_example, rule, color.

    Columns for delimitation, status and the two flags are added only when a code needs them. Several
    anchor examples stand in one cell, one a line.
    """
    words = catalogue("exporting", language)
    keys = ["path", "definition", "anchor_example", "rule", "color"]
    if any(entry.delimitation for entry in entries):
        keys.append("delimitation")
    if any(entry.status != "valid" for entry in entries):
        keys.append("status")
    if any(entry.is_technical != _sounds_technical(entry) for entry in entries):
        keys.append("technical")
    if any(entry.is_sensitive for entry in entries):
        keys.append("sensitive")
    widths = {"path": 44.0, "color": 10.0, "status": 10.0, "technical": 10.0, "sensitive": 10.0}
    titles = {key: words("code" if key == "path" else key) for key in keys}
    return Table(
        title=title or words("codebook"),
        columns=tuple(Column(key, titles[key], width=widths.get(key, 48.0)) for key in keys),
        rows=tuple(_values(entry) for entry in entries),
        base={"codes": len(entries)},
        base_lines=(words("codes", n=len(entries)),),
        language=language,
        synthetic=notice,
        is_data=True,
    )


def _sounds_technical(entry: CodebookEntry) -> bool:
    return entry.path.split(_SEPARATOR)[0].casefold() in _TECHNICAL_NAMES


def _values(entry: CodebookEntry) -> dict[str, str]:
    return {
        "path": entry.path,
        "definition": entry.definition,
        "anchor_example": "\n".join(entry.anchor_examples),
        "rule": entry.rule,
        "color": entry.color,
        "delimitation": entry.delimitation,
        "status": entry.status,
        "technical": "1" if entry.is_technical else "0",
        "sensitive": "1" if entry.is_sensitive else "",
    }
