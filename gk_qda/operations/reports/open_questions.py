"""What is still to do under a theme: open and outdated cells, texts without evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gk_qda.exporting.quotes import quotation
from gk_qda.exporting.report import Block, Content, Heading, ListBlock, Paragraph
from gk_qda.language.sentences import sentences_of
from gk_qda.operations.reports.wording import Wording
from gk_qda.queries.changed_codings import ChangedCoding
from gk_qda.queries.silence_history import SILENCED
from gk_qda.queries.staleness import CellChanges
from gk_qda.queries.theme_page import ThemePage
from gk_qda.queries.themes import ThemeCell

_MOST_CHANGES = 6


def open_blocks(page: ThemePage, wording: Wording) -> Iterator[Block]:
    """One line for each kind of open question, or the sentence that there is none."""
    words = wording.words
    yield Heading(3, words("open_questions"))
    lines: list[Content] = [*_unfinished(page, wording), *_outdated(page, wording), *_unproven(page, wording)]
    if lines:
        yield ListBlock(tuple(lines))
    else:
        yield Paragraph(words("open_none"))


def _unfinished(page: ThemePage, wording: Wording) -> Iterator[str]:
    words = wording.words
    if page.result is None:
        yield words("open_unwritten")
    if waiting := [cell for cell in page.cells if cell.state == "open" and cell.is_in_base]:
        yield words(
            "open_cells",
            cells=", ".join(words("open_cell", n=cell.segments, name=_name(cell)) for cell in waiting),
        )
    if drafts := [cell for cell in page.cells if cell.state == "draft"]:
        yield words("open_drafts", cells=", ".join(_name(cell) for cell in drafts))
    uncoded = dict.fromkeys(
        name
        for finding in page.findings
        if finding.label.kind == "not_coded"
        for at, unit in enumerate(page.units)
        if unit.what != "cases"
        for name in finding.members[at]
    )
    if uncoded:
        yield words("open_not_coded", n=len(uncoded), documents=wording.listed(list(uncoded)))


def _outdated(page: ThemePage, wording: Wording) -> Iterator[str]:
    words = wording.words
    if page.result is not None and page.result.stale is not None:
        stale = page.result.stale
        yield words(
            "open_stale_result", date=wording.date(stale.since), changes=changes_in_words(stale, wording)
        )
    for cell in page.cells:
        if cell.stale is not None:
            yield words(
                "open_stale",
                date=wording.date(cell.stale.since),
                name=_name(cell),
                changes=changes_in_words(cell.stale, wording),
            )


def changes_in_words(stale: CellChanges, wording: Wording) -> str:
    """ "Neu: RG08, B1, Abs. 28 als „beteiligt“ codiert."; of several the one that came first is named."""
    words = wording.words
    parts = []
    for way, codings in stale.by_way().items():
        placed = [coding for coding in codings if coding.place is not None]
        if placed:
            parts.append(words(f"changes_{way}", codings=_codings(placed, way, wording)))
        if lost := [coding for coding in codings if coding.place is None]:
            names = dict.fromkeys(coding.code for coding in lost if coding.code)
            codes = ", ".join(quotation(name, language=wording.language) for name in names)
            parts.append(words("changes_lost", n=len(lost), codes=codes or "–"))
    number = len(stale.added) + len(stale.changed) + len(stale.removed)
    if number > 1 and stale.first is not None:
        parts.insert(0, words("changes_first", coding=_first(stale.first, stale, wording)))
    return " ".join(parts)


def _first(coding: ChangedCoding, stale: CellChanges, wording: Wording) -> str:
    words = wording.words
    if coding in stale.removed:
        code = quotation(coding.code or "–", language=wording.language)
        if coding.place is None:
            return words("first_removed", code=code)
        return words("first_removed_at", place=wording.place(coding.place), code=code)
    way = coding.ways[0] if coding.ways else "added"
    said = _codings([coding], way, wording)
    return words(f"first_{way}", coding=said) if way in SILENCED else said


def _codings(codings: Sequence[ChangedCoding], way: str, wording: Wording) -> str:
    words = wording.words
    key = {"recoded": "coding_recoded", "rated": "coding_rated"}.get(way, "coding_at")
    if way == "removed" or way in SILENCED:
        key = "coding_removed"
    listed = []
    for coding in codings[:_MOST_CHANGES]:
        assert coding.place is not None
        said = "coding_left" if way == "removed" and coding.other_code else key
        listed.append(
            words(
                said,
                place=wording.place(coding.place),
                code=coding.code or "–",
                other=coding.other_code or "–",
                rating=coding.rating or "–",
                before=coding.other_rating or "–",
            )
        )
    if len(codings) > _MOST_CHANGES:
        listed.append(words("changes_more", n=len(codings) - _MOST_CHANGES))
    return "; ".join(listed)


def _unproven(page: ThemePage, wording: Wording) -> Iterator[str]:
    words = wording.words
    written = [cell for cell in page.cells if cell.text.strip()]
    unproven = []
    for cell in written:
        cited = [e.sentence for e in cell.evidence if not e.is_withdrawn]
        if not cited:
            unproven.append(_name(cell))
        elif None not in cited and (bare := len(set(range(len(sentences_of(cell.text)))) - set(cited))):
            unproven.append(words("open_unproven_sentences", n=bare, name=_name(cell)))
    if unproven:
        yield words("open_unproven", cells=", ".join(unproven))
    if gone := [_name(cell) for cell in written if any(e.is_withdrawn for e in cell.evidence)]:
        yield words("open_withdrawn", cells=", ".join(gone))


def _name(cell: ThemeCell) -> str:
    return (
        f"{cell.row.name} {cell.row.title}" if cell.row.title and cell.row.kind == "case" else cell.row.name
    )
