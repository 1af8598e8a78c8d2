"""Worksheets as tables: how often each answer was given, the items, the answers."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import NotFound, ValueNotAllowed
from gk_qda.exporting.quotes import x_of_n
from gk_qda.exporting.table import Column, Table
from gk_qda.models import WorksheetItem
from gk_qda.models.worksheet import MULTIPLE
from gk_qda.operations.tables.base import Base, Layout, table_base
from gk_qda.project import Project
from gk_qda.queries.cases import cases, match_case
from gk_qda.queries.codebook import codebook
from gk_qda.queries.worksheets import ItemResult, case_groups, given_answers, item_results, worksheet_names

#: What stands apart from the options of an item, in the order of the table.
STATES = ("not_applicable", "unknown", "missing")


def answer_table(
    project: Project,
    *,
    worksheets: Sequence[str] = (),
    themes: Sequence[str] = (),
    case_names: Sequence[str] = (),
    by: str | None = None,
    item_ids: Collection[int] | None = None,
    layout: Layout = "people",
    language: str | None = None,
) -> Table:
    """One row an item and answer: how many of the cases that returned the worksheet gave it.

    "Does not apply", "not known" and "missing" are rows of their own and no options; of items in people's own
    words only the number of answers is counted. ``by`` is an attribute of cases: one column a value. Raises a
    ``QdaError`` for a name that does not exist.
    """
    base = table_base(project, unit="answers", language=language)
    with project.read() as session:
        known = worksheet_names(session)
        for name in worksheets:
            if name not in known:
                raise ValueNotAllowed(value=name, what="worksheet", allowed=", ".join(known))
        book = codebook(session)
        chosen = [book.find(path).id for path in themes]
        theme_ids = set(book.descendants(chosen)) if themes else None
        paths = {code.id: code.path for code in book.codes}
        groups = _groups(session, by, case_names)
        results = {
            key: item_results(session, theme_ids, ids, worksheets=list(worksheets) or None, item_ids=item_ids)
            for key, ids in groups.items()
        }
    rows = [row for index in range(len(results[""])) for row in _rows(index, results, base, layout, paths)]
    return base.table(
        base.words("title_answers"),
        _columns(base, layout, [key for key in results if key], nested=layout == "nested"),
        rows,
        notes=_notes(results[""], base),
        facts={"worksheets": list(worksheets) or known, "by": by, "cases": list(case_names)},
    )


def _groups(session: Session, by: str | None, case_names: Sequence[str]) -> dict[str, set[int] | None]:
    """The cases of each column; "" is the column of all."""
    everything = cases(session)
    chosen: set[int] | None = None
    if case_names:
        chosen = set()
        for name in case_names:
            case = match_case(everything, name)
            if case is None:
                raise NotFound(name=name)
            chosen.add(case.id)
    groups: dict[str, set[int] | None] = {"": chosen}
    if by is not None:
        groups.update(case_groups(session, by, chosen))
    return groups


def _answers(
    result: ItemResult, options: Collection[str], others: Collection[str]
) -> Iterator[tuple[str, str, int]]:
    """(kind, answer, number) of an item; ``options`` and ``others`` are those of all cases, zeros included."""
    given, strange = dict(result.options), dict(result.others)
    if result.is_text:
        yield "answered", "", result.answered
    else:
        for option in options:
            yield "value", option, given.get(option, 0)
        for answer in others:
            yield "not_offered", answer, strange.get(answer, 0)
    for state in STATES:
        yield state, "", getattr(result, state)


def _rows(
    index: int, results: dict[str, list[ItemResult]], base: Base, layout: Layout, paths: dict[int, str]
) -> Iterator[dict[str, Any]]:
    everything = results[""][index]
    options = [option for option, _ in everything.options]
    others = [answer for answer, _ in everything.others]
    columns = {key: list(_answers(found[index], options, others)) for key, found in results.items()}
    bases = {key: found[index].returned for key, found in results.items()}
    for number, (kind, answer, n) in enumerate(columns[""]):
        row: dict[str, Any] = {
            "worksheet": everything.worksheet,
            "item": everything.item,
            "section": everything.section,
            "text": everything.text,
            "type": everything.type,
            "theme": paths.get(everything.theme_id or 0, ""),
            "kind": kind,
            "answer": _in_words(kind, answer, base, layout),
            "n": n,
            "returned": bases[""],
            "n_of_returned": x_of_n(n, bases[""], base.language),
        }
        groups = {key: found[number][2] for key, found in columns.items() if key}
        if layout == "nested":
            row |= {"by": groups, "by_returned": {key: bases[key] for key in groups}}
        for key, count in groups.items():
            row[f"by:{key}"] = count
            row[f"by_of:{key}"] = x_of_n(count, bases[key], base.language)
        yield row


def _in_words(kind: str, answer: str, base: Base, layout: Layout) -> str:
    """An answer; for people also that the item does not offer it, which programs read in ``kind``."""
    if kind == "value" or (kind == "not_offered" and layout in ("flat", "nested")):
        return answer
    return base.words(f"answer_{kind}", answer=answer) if answer else base.words(f"answer_{kind}")


def _notes(results: Sequence[ItemResult], base: Base) -> list[str]:
    several = [item.item for item in results if item.type == MULTIPLE]
    strange = [item.item for item in results if item.others]
    notes = [base.words("answers_note")]
    if several:
        notes.append(base.words("answers_several", items=", ".join(several)))
    if strange:
        notes.append(base.words("answers_not_offered", items=", ".join(strange)))
    return notes


def _columns(base: Base, layout: Layout, groups: Sequence[str], *, nested: bool) -> list[Column]:
    words = base.words
    columns = [Column(key, words(f"item_{key}")) for key in ("worksheet", "item")]
    if layout != "people":
        columns += [Column(key, words(f"item_{key}")) for key in ("section", "type", "theme", "kind")]
    columns.insert(2, Column("text", words("item_text"), width=50))
    columns.append(Column("answer", words("item_answer"), width=28))
    if layout == "people":
        columns.append(Column("n", words("item_n"), "integer", label_by="n_of_returned"))
        return columns + [Column(f"by:{key}", key, "integer", label_by=f"by_of:{key}") for key in groups]
    columns += [
        Column("n", words("item_n"), "integer"),
        Column("returned", words("item_returned"), "integer"),
    ]
    return columns if nested else columns + [Column(f"by:{key}", key, "integer") for key in groups]


def item_table(project: Project, *, language: str | None = None) -> Table:
    """The items as they are imported: worksheet, item, section, text, type, options, theme."""
    keys = ("worksheet", "item", "section", "text", "type", "options", "theme")
    base = table_base(project, unit="items", language=language)
    with project.read() as session:
        paths = {code.id: code.path for code in codebook(session, with_dissolved=True).codes}
        query = select(WorksheetItem).order_by(WorksheetItem.position, WorksheetItem.id)
        rows = [
            {key: getattr(item, key) for key in keys[:4]}
            | {"type": item.kind, "options": "|".join(item.offered)}
            | {"theme": paths.get(item.theme_id or 0, "")}
            for item in session.scalars(query)
        ]
    columns = [Column(key, base.words(f"item_{key}")) for key in keys]
    return base.table(base.words("title_items"), columns, rows, is_data=True)


def given_answer_table(project: Project, *, language: str | None = None) -> Table:
    """The answers as they are imported: worksheet, case, item, answer as it was written."""
    base = table_base(project, unit="given_answers", language=language)
    with project.read() as session:
        rows = [
            {"worksheet": a.worksheet, "case": a.case, "item": a.item, "answer": a.value}
            for a in given_answers(session)
        ]
    columns = [Column(key, base.words(f"item_{key}")) for key in ("worksheet", "case", "item", "answer")]
    return base.table(base.words("title_given_answers"), columns, rows, is_data=True)
