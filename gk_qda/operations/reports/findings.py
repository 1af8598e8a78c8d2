"""What stands out under a theme: deviant cases, contradictions, quotations, worksheets, open questions."""

from __future__ import annotations

from collections.abc import Iterator

from gk_qda.exporting.quotes import citation, quotation
from gk_qda.exporting.report import Block, Heading, ListBlock, Paragraph, Quote
from gk_qda.operations.reports.wording import Wording
from gk_qda.queries.theme_comparison import Contradiction
from gk_qda.queries.theme_page import ThemePage
from gk_qda.queries.theme_quotes import Quotation
from gk_qda.queries.worksheets import ItemResult

_LONGEST_QUOTE = 600  # characters
_RARE = 3  # so few documents with a theme are named, and so few without


def deviant_blocks(page: ThemePage, wording: Wording) -> Iterator[Block]:
    """Who deviates from the majority of its group, who contradicts itself, who is silent while most speak."""
    words = wording.words
    yield Heading(3, words("deviant"))
    lines = [*_deviant_members(page, wording), *_silent(page, wording)]
    lines += [_contradiction(one, wording) for one in page.contradictions]
    if lines:
        yield ListBlock(tuple(lines))
    else:
        yield Paragraph(words("no_deviant" if page.comparison else "no_comparison"))


def _deviant_members(page: ThemePage, wording: Wording) -> Iterator[str]:
    if page.comparison is None:
        return
    words = wording.words
    cases = _case_titles(page)
    for group in page.comparison.groups:
        if group.deviant:
            members = ", ".join(
                words("member_value", name=" ".join([name, *cases.get(name, ())]), value=value)
                for name, value in group.deviant
            )
            yield words(
                "deviant_members",
                attribute=wording.attribute(page.comparison.attribute),
                group=wording.value(group.value, holds=page.comparison.by_condition),
                majority=group.majority,
                members=members,
            )


def _case_titles(page: ThemePage) -> dict[str, tuple[str, ...]]:
    """What helps to recognise a document or case: the title of its case."""
    found = {document.name: document.case_titles for document in page.scope.documents}
    found |= {case.name: (case.title,) for case in page.scope.all_cases}
    return {name: tuple(title for title in titles if title) for name, titles in found.items()}


def _silent(page: ThemePage, wording: Wording) -> Iterator[str]:
    """For mentions: the few documents of a kind without the theme, or the few with it."""
    if page.is_evaluative:
        return
    found = {finding.label.kind: finding for finding in page.findings if finding.label.kind != "code"}
    for at, unit in enumerate(page.units):
        if unit.what != "documents" and not (
            unit.what == "respondents"
            and not any(u.what == "documents" and u.kind == unit.kind for u in page.units)
        ):
            continue
        without = found["not_addressed"].members[at] if "not_addressed" in found else ()
        with_it = found["mentioned"].members[at] if "mentioned" in found else ()
        if without and len(without) < unit.base / 2:
            yield wording.words("without_theme", documents=wording.listed(without))
        elif with_it and len(with_it) <= _RARE:
            yield wording.words("with_theme_only", documents=wording.listed(with_it))


def _contradiction(one: Contradiction, wording: Wording) -> str:
    words = wording.words
    positions = " ↔ ".join(
        words("position", documents=", ".join(documents), value=value) for value, documents in one.positions
    )
    return words("contradiction", case=one.row.title or one.row.name, positions=positions)


def quotation_blocks(page: ThemePage, wording: Wording) -> Iterator[Block]:
    """The quotations with their sources."""
    yield Heading(3, wording.words("quotations"))
    for one in page.quotations:
        yield quote_of(one, wording)
    if not page.quotations:
        yield Paragraph(wording.words("no_quotations"))


def quote_of(one: Quotation, wording: Wording) -> Quote:
    """Words in quotation marks, those inside nested, with the place where they stand."""
    text = quotation(one.text, language=wording.language, limit=_LONGEST_QUOTE)
    return Quote(text, wording.place(one.place))


def worksheet_blocks(page: ThemePage, wording: Wording) -> Iterator[Block]:
    """What the worksheets say about the theme: counts of each item, then the answers in own words.

    Nothing where no item belongs to it.
    """
    items = [item for item in page.worksheet_items if item.returned]
    if not items:
        return
    yield Heading(3, wording.words("worksheets"))
    counted = [item for item in items if not item.is_text]
    if counted:
        yield ListBlock(tuple(_item(item, wording) for item in counted))
    for item in items:
        if item.is_text:
            yield Paragraph(_item(item, wording))
            yield from _answers(item, page, wording)


def _answers(item: ItemResult, page: ThemePage, wording: Wording) -> Iterator[Block]:
    for answer in page.worksheet_answers:
        if (answer.worksheet, answer.item) == (item.worksheet, item.item):
            words = " ".join(answer.value.split())
            yield Quote(
                quotation(words, language=wording.language, limit=_LONGEST_QUOTE),
                citation(answer.document, answer.number, language=wording.language),
            )


def _item(item: ItemResult, wording: Wording) -> str:
    words = wording.words
    # "1 2 · 2 3" could not be read: numbers of a scale are set off from the numbers of answers.
    key = "step_count" if any(option[-1:].isdecimal() for option, _ in item.options) else "option_count"
    parts = [words(key, option=option, n=number) for option, number in item.options]
    parts += [words("not_offered", option=option, n=number) for option, number in item.others]
    if item.type == "multiple":
        parts.append(words("several_possible"))
    if item.is_text:
        parts.append(words("answers_in_words", n=item.answered))
    for key, number in (
        ("not_applicable", item.not_applicable),
        ("unknown", item.unknown),
        ("not_answered", item.missing),
    ):
        if number:
            parts.append(words(key, n=number))
    return words(
        "worksheet_item",
        worksheet=item.worksheet,
        item=item.item,
        text=item.text,
        returned=words("worksheets_returned", n=item.returned),
        answers=" · ".join(parts),
    )
