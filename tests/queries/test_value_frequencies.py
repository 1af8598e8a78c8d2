"""How often values occur: missing, does not apply and unknown apart."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from gk_qda.errors.domain import AttributeNotFound
from gk_qda.models import Document, Speaker
from gk_qda.operations.attributes import add_attribute
from gk_qda.operations.cases import set_attribute
from gk_qda.operations.coding import set_weight
from gk_qda.operations.speakers import unite_as_person
from gk_qda.operations.tables.values import value_table, value_words, variable_words
from gk_qda.operations.theme_matrix import theme_matrix
from gk_qda.operations.worksheet_texts import make_texts
from gk_qda.paths import RESOURCES
from gk_qda.project import Project
from gk_qda.queries.cases import attributes, cases
from gk_qda.queries.codebook import codebook
from gk_qda.queries.filters import Filters
from gk_qda.queries.index import coding_columns
from gk_qda.queries.person_passages import person_passages
from gk_qda.queries.segment_lists import list_segments
from gk_qda.queries.segments import segments
from gk_qda.queries.theme_pages import theme_pages
from gk_qda.queries.theme_values import scale_of
from gk_qda.queries.value_frequencies import OUTSIDE, ValueFrequency, Wanted, value_frequencies
from tests.demo_copy import opened_copy

BKG = "Teilnahme an der Bündniskerngruppe"


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Project]:
    with opened_copy(tmp_path) as project:
        yield project


def one(project: Project, wanted: Wanted, **filters: object) -> ValueFrequency:
    found = value_frequencies(project, Filters(**filters), wanted).variables
    assert len(found) == 1
    return found[0]


def counts(found: ValueFrequency) -> dict[str, int]:
    return {count.value or count.state: count.n for count in found.counts}


def test_attributes_count_cases(demo):
    found = one(demo, Wanted(attributes=("Typ",)))
    assert (found.name, found.unit, found.base, found.valid) == ("typ", "cases", 16, 16)
    with (RESOURCES / "demo" / "municipalities.csv").open(encoding="utf-8") as lines:
        wanted = Counter(row["typ"] for row in csv.DictReader(lines))
    assert counts(found) == wanted
    inside = one(demo, Wanted(attributes=("typ",)), kinds=("interview",))
    assert inside.base == 13, "cases with an interview"
    assert all(len(count.members) == count.n for count in found.counts)


def test_missing_does_not_apply_and_unknown_are_apart(demo):
    with demo.read() as session:
        attribute = next(a for a in attributes(session) if a.name == "thm_stellen_vzae")
        first, second, *_ = cases(session)
    for case, words in ((first, "trifft nicht zu"), (second, "k. A.")):
        with demo.change("set_attribute") as session:
            set_attribute(session, attribute_id=attribute.id, owner="case", owner_id=case.id, value=words)
    found = one(demo, Wanted(attributes=("thm_stellen_vzae",)))
    told = counts(found)
    assert (told["not_applicable"], told["unknown"]) == (1, 1)
    assert told["missing"] >= 1
    assert found.valid == found.base - sum(told[s] for s in ("not_applicable", "unknown", "missing"))
    numbers = [float(c.value.replace(",", ".")) for c in found.counts if c.state == "value"]
    assert numbers == sorted(numbers)


def test_ratings_of_a_theme_follow_its_scale(demo):
    found = one(demo, Wanted(themes=(BKG,)))
    with demo.read() as session:
        theme = codebook(session).find(BKG)
        scale = scale_of(session, theme.id)
    assert [c.value for c in found.counts if c.state == "value"] == scale
    assert sum(c.n for c in found.counts) == found.base + 1 == 16
    assert found.valid == sum(c.n for c in found.counts if c.state == "value") > 0
    assert counts(found)["no_source"] == 1, "KO16 has only a worksheet"


def test_ratings_are_those_of_the_page_of_the_theme(demo):
    """One n and one word, whatever filter; a case with nothing but an answer that is not coded is in neither."""
    with demo.change("make_texts") as session:
        make_texts(session)
    names = {"without_value": "without_rating"}
    for filters in ({}, {"kinds": ("interview",)}, {"cases": ("KO16", "KO11")}, {"where": ("typ=Kreis",)}):
        found = one(demo, Wanted(themes=(BKG,)), **filters)
        [page] = theme_pages(demo, [BKG], Filters(**filters))
        assert found.base == page.rated_rows == sum(len(line.rows) for line in page.ratings)
        of_page = {
            line.label.name or names.get(line.label.kind, line.label.kind): len(line.rows)
            for line in page.ratings
            if line.rows
        }
        inside = {name: n for name, n in counts(found).items() if name not in OUTSIDE and n}
        assert inside == of_page, filters
    assert counts(one(demo, Wanted(themes=(BKG,))))["not_coded"] == 1, "KO16 has only a worksheet"
    table = value_table(demo, wanted=Wanted(themes=(BKG,)), language="de")
    (row,) = [row for row in table.rows if row["members"] == ["KO16"]]
    assert (row["shown"], row["n_of_base"], row["percent"]) == ("noch nicht codiert", "1", None)
    (cell,) = [row for row in theme_matrix(demo, [BKG], language="de").rows if row["name"] == "KO16"]
    assert "noch nicht codiert" in cell.values()


def test_weights_of_codings(demo):
    found = one(demo, Wanted(weights=True), codes=("Messenger und Datenschutz",))
    assert (counts(found), found.base, found.valid) == ({"missing": 25}, 25, 0)
    with demo.read() as session:
        book = codebook(session)
        code = book.find("Messenger und Datenschutz")
        ids = [s.coding.id for s in list_segments(session, book, code_ids=[code.id])[0]]
    for coding, weight in zip(ids, (100, 20, 20), strict=False):
        with demo.change("set_weight") as session:
            set_weight(session, coding_id=coding, weight=weight)
    found = one(demo, Wanted(weights=True), codes=("Messenger und Datenschutz",))
    assert list(counts(found).items())[:2] == [("20", 2), ("100", 1)]
    assert found.valid == 3


def test_the_codings_behind_a_row_are_those_of_its_members(demo):
    """By the filter for the same cases or documents, and for the theme that was rated."""
    wanted = Wanted(attributes=("thm_stellen_vzae", "sprecher"), themes=(BKG,))
    found, columns = value_frequencies(demo, Filters(), wanted), coding_columns(demo)
    for variable in found.variables:
        codes = (variable.name,) if variable.what == "theme_rating" else ()
        for count in (count for count in variable.counts if count.n):
            filters = Filters(codes=codes, **{variable.unit: count.members})
            expected = tuple(segment.coding.id for segment in segments(demo, filters).segments)
            assert found.coding_ids(columns, variable, count) == expected


def test_people_have_the_codings_of_their_turns(demo):
    with demo.change("add_attribute") as session:
        role = add_attribute(session, name="rolle", scope="person")
        query = select(Speaker.id).join(Document).where(Speaker.role != "interviewer")
        first, second, third, *_ = session.scalars(query.order_by(Document.position, Speaker.id))
        one = unite_as_person(session, speaker_ids=[first, third], name="Eins")
        unite_as_person(session, speaker_ids=[second], name="Zwei")
        set_attribute(session, attribute_id=role, owner="person", owner_id=one, value="Leitung")
        turns = person_passages(session)
    found, columns = value_frequencies(demo, Filters(), Wanted(attributes=("rolle",))), coding_columns(demo)
    [variable] = found.variables
    lead, missing = variable.counts
    assert (lead.value, lead.members, missing.state) == ("Leitung", ("Eins",), "missing")
    assert "Zwei" in missing.members
    everything = segments(demo, Filters()).segments
    for count in (lead, missing):
        lines = [turn for name in count.members for turn in turns.get(name, ())]
        expected = {
            s.coding.id
            for s in everything
            if any(
                d == s.document.id and s.coding.start < end and start < s.coding.end
                for d, start, end in lines
            )
        }
        assert expected
        assert set(found.coding_ids(columns, variable, count)) == expected


def test_a_spreadsheet_has_the_segments_behind_every_row(demo):
    wanted = Wanted(attributes=("typ",), themes=(BKG,))
    table, found = value_table(demo, wanted=wanted, format="xlsx"), value_frequencies(demo, Filters(), wanted)
    behind = Counter((row["row"], row["column"]) for row in table.segments.rows)
    columns = coding_columns(demo)
    for variable in found.variables:
        for count in variable.counts:
            cell = variable_words(variable, "de"), value_words(count, "de")
            assert behind.pop(cell, 0) == len(found.coding_ids(columns, variable, count))
    assert not behind
    assert all(len(row["guid"]) == 36 for row in table.segments.rows)
    assert value_table(demo, wanted=wanted, format="csv").segments is None


def test_what_fits_on_no_sheet_is_left_out_and_said(demo, monkeypatch):
    monkeypatch.setattr("gk_qda.operations.tables.values._MOST_BEHIND", 501)
    table = value_table(demo, wanted=Wanted(attributes=("typ",)), format="xlsx")
    assert table.segments is None
    assert any("passen nicht auf ein Blatt" in note for note in table.notes)


def test_everything_is_counted_where_nothing_is_named(demo):
    found = value_frequencies(demo, Filters()).variables
    with demo.read() as session:
        named = [a.name for a in attributes(session)]
    assert [v.name for v in found if v.what == "attribute"] == named
    assert next(v.title for v in found if v.what == "theme_rating") == BKG
    for variable in found:
        if not variable.is_multiple:
            assert sum(c.n for c in variable.counts if c.is_in_base) == variable.base


def test_unknown_attributes_are_named(demo):
    with pytest.raises(AttributeNotFound, match="Farbe"):
        value_frequencies(demo, Filters(), Wanted(attributes=("Farbe",)))


@pytest.mark.parametrize("format", ["table", "csv", "json", "xlsx"])
def test_the_table_hides_small_percentages_from_people_only(demo, format):
    table = value_table(demo, wanted=Wanted(attributes=("typ",)), format=format)
    keys = [column.key for column in table.columns]
    assert ("percent" in keys) is (format in ("csv", "json"))
    assert "percent_shown" not in keys, "16 cases are few"
    row = next(r for r in table.rows if r["value"] == "Kreis")
    assert (row["n"], row["base"], row["n_of_base"]) == (7, 16, "7 von 16")
    assert row["percent"] == 43.75
