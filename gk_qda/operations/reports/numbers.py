"""How often a theme is found, and in which groups: tables with the sentence that says what they count."""

from __future__ import annotations

from collections.abc import Iterator

from gk_qda.exporting.report import Align, Block, Cell, Heading, Paragraph, Run, TableBlock
from gk_qda.operations.reports.widths import first_takes_the_rest
from gk_qda.operations.reports.wording import Wording
from gk_qda.queries.theme_comparison import ComparedGroup, Comparison
from gk_qda.queries.theme_page import Finding, ThemePage
from gk_qda.queries.theme_units import Unit
from gk_qda.queries.theme_values import Label

_POSITIVE = ("value", "mentioned")
_MOST_NAMES = 12
_MANY_UNITS = 4  # from here on heads of columns are folded


def frequency_blocks(page: ThemePage, wording: Wording, *, relations: bool = True) -> Iterator[Block]:
    """The frequency table: one line a value or sub-code, one column a unit, each cell "7 von 14".

    ``relations`` False leaves out the note on codes that meet the theme.
    """
    words = wording.words
    yield Heading(3, words("frequency"))
    if not page.units:
        yield Paragraph(words("no_documents"))
        return
    yield Paragraph(" ".join(_sentences(page, wording)))
    several = sum(unit.what == "cases" for unit in page.units) > 1
    units = (wording.unit(unit, several=several) for unit in page.units)
    head = (words("value" if page.is_evaluative else "theme_and_subcodes"), *units)
    right: list[Align] = ["right"] * len(page.units)
    yield TableBlock(
        head=head,
        rows=tuple(_row(finding, page, wording) for finding in page.findings),
        widths=first_takes_the_rest(head, 3.5 if len(page.units) < _MANY_UNITS else 2.5),
        align=("left", *right),
    )
    for note in _notes(page, wording, relations=relations):
        yield Paragraph(note, "note")


def _row(finding: Finding, page: ThemePage, wording: Wording) -> tuple[str | Cell, ...]:
    name = wording.label(finding.label)
    head: str | Cell = name
    if finding.label.kind in _POSITIVE:
        head = Cell(name, bold=True)
    elif finding.label.kind == "code":
        head = wording.words("of_which", code=name)
    counts = (
        wording.x_of_n(len(members), unit.base)
        for members, unit in zip(finding.members, page.units, strict=True)
    )
    return head, *counts


def _sentences(page: ThemePage, wording: Wording) -> Iterator[str]:
    """One sentence for the first unit of each kind of document: positions *are*, mentions *speak of*."""
    told: set[str] = set()
    for at, unit in enumerate(page.units):
        if unit.kind in told:
            continue
        told.add(unit.kind)
        yield f"{_sentence(page, at, unit, wording)}."


def _sentence(page: ThemePage, at: int, unit: Unit, wording: Wording) -> str:
    words = wording.words
    key = "sentence_are" if page.is_evaluative else "sentence_speak"
    if unit.what != "respondents":
        key = key.replace("sentence_", "sentence_documents_")
    positive = [finding for finding in page.findings if finding.label.kind in _POSITIVE]
    parts: list[str] = []
    for finding in positive:
        number = len(finding.members[at])
        fields = {
            "n": number,
            "x_of_n": wording.x_of_n(number, unit.base),
            "unit": _with_quantifier(wording.unit_after_number(unit), number, unit.base, wording),
            "value": finding.label.name or page.theme.name,
        }
        parts.append(words(key if not parts else "sentence_more", **fields))
    return ", ".join(parts)


def _with_quantifier(unit: str, number: int, base: int, wording: Wording) -> str:
    """ "Befragten (THM), etwa die Hälfte,": the number before it stays."""
    word = wording.quantifier(number, base)
    return f"{unit}, {word}," if word else unit


def _notes(page: ThemePage, wording: Wording, *, relations: bool) -> Iterator[str]:
    words = wording.words
    for unit in page.units:
        if unit.what == "cases":
            yield from _same_case(page, unit, wording)
    if others := _other_speakers(page):
        yield words("other_speakers", documents=wording.listed(others))
    if any(finding.label.kind == "code" for finding in page.findings):
        yield words("subcodes_overlap")
    if page.ratings:
        yield words("counts_codings")
    if page.relations and relations:
        listed = ", ".join(
            words(
                "relation",
                n=relation.codings,
                code=relation.code.name,
                documents=words("rows_document", n=relation.documents),
            )
            for relation in page.relations
        )
        yield words("relations", codes=listed)


def _same_case(page: ThemePage, unit: Unit, wording: Wording) -> Iterator[str]:
    names = {document.id: document.name for document in page.scope.documents}
    titles = {case.id: case.title or case.name for case in page.scope.all_cases}
    for member in unit.members:
        if len(member.document_ids) > 1:
            yield wording.words(
                "same_case",
                documents=wording.listed([names[d] for d in member.document_ids]),
                case=titles[member.id],
            )


def _other_speakers(page: ThemePage) -> list[str]:
    """Documents that speak of the theme while their respondent does not."""
    found: list[str] = []
    for at, unit in enumerate(page.units):
        people = [i for i, u in enumerate(page.units) if u.what == "respondents" and u.kind == unit.kind]
        if unit.what == "documents" and people:
            told = {
                part
                for finding in page.findings
                if finding.label.kind in (*_POSITIVE, "contradictory", "without_value")
                for name in finding.members[people[0]]
                for part in name.split(", ")
            }
            found += [
                name
                for finding in page.findings
                if finding.label.kind in (*_POSITIVE, "contradictory", "without_value")
                for name in finding.members[at]
                if name not in told
            ]
    return found


def comparison_blocks(page: ThemePage, wording: Wording) -> Iterator[Block]:
    """The groups of an attribute side by side; positions name who deviates from the majority."""
    comparison = page.comparison
    if comparison is None:
        return
    words = wording.words
    yield Heading(3, words("comparison", attribute=wording.attribute(comparison.attribute)))
    unit = wording.unit_plural(comparison.unit)
    if page.is_evaluative or comparison.by_rating:
        yield _positions_table(page, comparison, wording)
        key = "comparison_ratings" if comparison.by_rating else "comparison_counts"
        if comparison.unit.what == "respondents":
            key = "comparison_counts_respondents"
    else:
        yield _mentions_table(page, comparison, wording)
        key = "comparison_mentions"
    yield Paragraph(words(key, unit=unit), "note")


def compared_labels(page: ThemePage, comparison: Comparison) -> list[Label]:
    """What the groups are compared by: the columns of a table of positions, the rows of one of mentions."""
    if page.is_evaluative or comparison.by_rating:
        return [
            label
            for label in comparison.labels
            if label.kind == "value" or any(group.found[label] for group in comparison.groups)
        ]
    labels = [
        label
        for label in (*comparison.labels, *comparison.codes)
        if label.kind in ("mentioned", "code") or any(group.found[label] for group in comparison.groups)
    ]
    order = {finding.label: at for at, finding in enumerate(page.findings)}
    return sorted(labels, key=lambda label: order.get(label, len(order)))


def _positions_table(page: ThemePage, comparison: Comparison, wording: Wording) -> TableBlock:
    labels = compared_labels(page, comparison)
    return TableBlock(
        head=(wording.attribute(comparison.attribute), *(wording.label(label) for label in labels)),
        rows=tuple(
            (_group_name(group, comparison, wording), *(_position(group, label) for label in labels))
            for group in comparison.groups
        ),
        widths=(3.4, *(2.6 for _ in labels)),
    )


def _position(group: ComparedGroup, label: Label) -> Cell:
    """The number, and behind it the names of those that the majority of their group outvotes."""
    names = group.found[label]
    deviates = bool(group.majority) and label.kind in ("value", "contradictory")
    if not names or not deviates or label.name == group.majority:
        return Cell((Run(str(len(names)), bold=bool(names)),))
    shown = ", ".join(names[:_MOST_NAMES]) + (" …" if len(names) > _MOST_NAMES else "")
    return Cell((Run(str(len(names)), bold=True), Run(f"  {shown}")))


def _mentions_table(page: ThemePage, comparison: Comparison, wording: Wording) -> TableBlock:
    labels = compared_labels(page, comparison)
    rows = []
    for label in labels:
        name = wording.label(label)
        title: str | Cell = Cell(name, bold=True) if label.kind == "mentioned" else name
        if label.kind == "code":
            title = wording.words("of_which", code=name)
        cells = (wording.x_of_n(len(group.found[label]), len(group.members)) for group in comparison.groups)
        rows.append((title, *cells))
    right: list[Align] = ["right"] * len(comparison.groups)
    groups = (_group_name(group, comparison, wording) for group in comparison.groups)
    head = (wording.words("theme_and_subcodes"), *groups)
    return TableBlock(
        head=head,
        rows=tuple(rows),
        widths=first_takes_the_rest(head, min(max(10 / len(comparison.groups), 1.8), 4.2)),
        align=("left", *right),
    )


def _group_name(group: ComparedGroup, comparison: Comparison, wording: Wording) -> str:
    value = wording.value(group.value, holds=comparison.by_condition)
    return f"{value} ({len(group.members)})"
