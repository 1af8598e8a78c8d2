"""What the Code desk shows of codings on withdrawn paragraphs: nothing but how many there are."""

from __future__ import annotations

from gk_qda.operations.codebook import add_code
from gk_qda.spans import Span
from tests.ui.waiting import settle_tasks


def shown(table):
    """What list, stripes, tree, head and list of documents say of TM07."""
    settle_tasks()
    desk = table.desk
    return (
        [segment.coding.id for segment in desk.segments.model.segments],
        sorted(coding.id for coding in desk.reading.sheet.index),
        desk.shown.counts.here,
        desk.shown.counts.everywhere,
        desk.shown.counts.by_document,
        desk.base.accessibleName(),
    )


def at(table, number):
    document = table.desk.reading.document
    return next(one for one in document.paragraphs if one.number == number)


def switch(table, number):
    table.desk.reading.select(at(table, number).span)
    table.context.actions.action("edit.withdraw").trigger()


def test_withdrawn_codings_are_gone_from_tree_list_and_margin_until_that_is_lifted(table):
    table.open("TM07")
    before = shown(table)
    code = table.code("Prozessmanagement und GfS > Rolle der GfS")
    gone = [one for one in table.desk.reading.sheet.index if at(table, "17").span.overlaps(one.span)]
    assert len(gone) > 1
    switch(table, "17")
    listed, painted, here, everywhere, by_document, base = shown(table)
    ids = {one.id for one in gone}
    assert listed == [one for one in before[0] if one not in ids]
    assert painted == sorted(set(before[1]) - ids)
    assert everywhere[code] == before[3][code] - 1
    assert here[code] == before[2][code] - 1
    document = table.context.focus.document_id
    assert by_document[document] == before[4][document] - len(ids)
    assert "on withdrawn paragraphs" in base
    assert table.desk.reading.sheet.index.at(at(table, "17").label.end + 2) == []
    table.context.workspace.undo()
    assert shown(table) == before
    switch(table, "17")
    switch(table, "17")
    assert shown(table) == before


def test_a_coding_that_reaches_out_of_the_gap_is_shown(table):
    table.open("TM07")
    first, last = at(table, "16"), at(table, "17")
    table.desk.controller.apply([table.code("Ehrenamt")], Span(first.start, last.end))
    settle_tasks()
    coding = next(
        one for one in table.desk.reading.sheet.index if one.end >= last.end - 1 and one.start <= first.end
    )
    switch(table, "17")
    settle_tasks()
    assert coding.id in table.desk.reading.sheet.index
    switch(table, "16")
    settle_tasks()
    assert coding.id not in table.desk.reading.sheet.index
    assert coding.id not in {segment.coding.id for segment in table.desk.segments.model.segments}


def test_withdrawing_tells_of_codes_that_are_called_by_the_words(table):
    table.open("TM07")
    words = "Brief macht denen Angst"
    start = table.text.index(words)
    number = next(p.number for p in table.desk.reading.document.paragraphs if p.start <= start < p.end)
    table.context.workspace.change("add_code", lambda s: add_code(s, name=words, parent_id=None))
    switch(table, number)
    assert table.message.endswith("1 code(s) are called by words of it.")
    settle_tasks()
