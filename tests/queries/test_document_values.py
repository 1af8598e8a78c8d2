"""Values of documents: by the dates of values, derived from a period, chosen and grouped by expressions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.errors.domain import AttributeNotFound, ValueNotAllowed, ValueNotOrdered
from gk_qda.language.set_values import as_list
from gk_qda.models import AttributeValue
from gk_qda.operations.cases import ensure_attribute, find_case, set_attribute
from gk_qda.operations.settings import set_setting
from gk_qda.operations.tables.crosstab import crosstab_table
from gk_qda.operations.tables.values import value_table
from gk_qda.project import Project
from gk_qda.queries.attribute_choices import attribute_choices
from gk_qda.queries.document_values import value_on, values_by_document
from gk_qda.queries.documents import find_document
from gk_qda.queries.filters import Filters, chosen_documents
from gk_qda.queries.frequencies import frequencies
from gk_qda.queries.phases import Period, phase_name
from gk_qda.queries.value_frequencies import Wanted, value_frequencies
from tests.demo_copy import opened_copy


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Project]:
    with opened_copy(tmp_path) as project:
        yield project


def chosen(project: Project, *where: str) -> list[str]:
    with project.read() as session:
        return [d.name for d in chosen_documents(session, Filters(kinds=("interview",), where=where))]


def column(project: Project, name: str) -> dict[str, str]:
    with project.read() as session:
        found = values_by_document(session)[name]
        return {name: found.get(find_document(session, name).id, "") for name in ("TM04", "TM07", "RG05")}


def test_documents_are_chosen_by_expressions(demo):
    assert chosen(demo, "typ=Kreis AND thm_stellen_vzae>=1,5") == ["TM02", "TM05", "TM06", "TM08"]
    assert chosen(demo, "thm_start_monat<2020-02") == ["TM01", "TM03", "TM08", "TM13"]
    assert chosen(demo, "thm_start_monat<2020-02", "typ=Kreis") == ["TM08"]
    assert chosen(demo, "beantragte_bausteine~F3 AND NOT typ=Kreis") == ["TM03"]
    assert chosen(demo, "typ IN (Kreis, kreisfreie Stadt)") == chosen(
        demo, "typ=Kreis", "typ=kreisfreie Stadt"
    )
    assert chosen(demo, "thm_stellen_vzae=missing") == []
    assert len(chosen(demo, "thm_stellen_vzae!=missing")) == 14


def test_mistakes_are_named(demo):
    for where, error in (
        ("typ=Kreiss AND thm_stellen_vzae>=1", ValueNotAllowed),
        ("tip=Kreis AND thm_stellen_vzae>=1", AttributeNotFound),
        ("typ<Kreis", ValueNotOrdered),
        ("beantragte_bausteine~F9", ValueNotAllowed),
    ):
        with pytest.raises(error):
            chosen(demo, where)


def test_an_expression_makes_two_groups(demo):
    counted = frequencies(demo, Filters(kinds=("interview",)), by="typ=Kreis AND thm_stellen_vzae>=1,5")
    assert counted.columns == ("yes", "no")
    assert counted.counts.groups.documents_base.tolist() == [4, 10]
    assert counted.counts.by.sum() == counted.counts.own.sum()


def test_a_document_takes_the_value_of_its_date(demo):
    with demo.change("set_attribute") as session:
        info = ensure_attribute(session, "leitung", scope="case")
        case = find_case(session, "KO06")
        for since, value in ((None, "Alt"), (date(2020, 6, 1), "Neu")):
            session.add(AttributeValue(attribute_id=info.id, case_id=case.id, value=value, valid_from=since))
    with demo.read() as session:
        dates = {name: find_document(session, name).date for name in ("TM07", "RG05")}
    assert dates["TM07"] < date(2020, 6, 1) <= dates["RG05"]
    assert column(demo, "leitung") == {"TM04": "", "TM07": "Alt", "RG05": "Neu"}


def test_phases_are_derived_where_nothing_was_given(demo):
    with demo.change("set_attribute") as session:
        info = ensure_attribute(session, "umzug_datum", scope="case", type="date")
        for name, value in (("KO04", "2020-03-15"), ("KO06", "16.03.2020")):
            case = find_case(session, name)
            set_attribute(session, attribute_id=info.id, owner="case", owner_id=case.id, value=value)
    phases = {"TM04": "vor Lockdown", "TM07": "während Lockdown", "RG05": "während Lockdown"}
    assert column(demo, "umzugphase") == phases
    with demo.change("set_setting") as session:
        set_setting(session, "period_start", "2020-03-17")
    assert column(demo, "umzugphase") == dict.fromkeys(phases, "vor Lockdown")


def test_values_that_were_given_win_over_derived_ones(demo):
    assert column(demo, "thm_startphase")["TM04"] == "während Lockdown", "March 2020 could be either"
    with demo.change("set_attribute") as session:
        info = ensure_attribute(session, "thm_startphase", scope="case")
        for name, value in (("KO04", ""), ("KO06", "")):
            case = find_case(session, name)
            set_attribute(session, attribute_id=info.id, owner="case", owner_id=case.id, value=value)
    found = column(demo, "thm_startphase")
    assert found == {"TM04": "", "TM07": "während Lockdown", "RG05": "während Lockdown"}


def test_names_of_phases():
    assert phase_name("thm_start_monat") == "thm_startphase"
    assert phase_name("beginn") == "beginn_phase"
    assert phase_name("monat") == "monat_phase"


DAYS = st.dates(date(2019, 1, 1), date(2021, 12, 31))


@given(DAYS, DAYS, DAYS)
def test_a_day_lies_in_one_phase(day, first, last):
    first, last = min(first, last), max(first, last)
    wanted = "vor P" if day < first else "nach P" if day > last else "während P"
    assert Period("P", first, last).phase_of(day.isoformat()) == wanted
    month = Period("P", first, last).phase_of(f"{day:%Y-%m}")
    assert month in (wanted, None)


@given(st.lists(st.tuples(DAYS, st.text(min_size=1)), unique_by=lambda pair: pair[0]), DAYS)
def test_the_last_value_before_a_day_counts(dated, day):
    history = sorted(dated)
    valid = [value for since, value in history if since <= day]
    assert value_on(history, day) == (valid[-1] if valid else "")
    assert value_on(history, None) == (history[-1][1] if history else "")


def test_a_table_read_back_leaves_dated_values_alone(demo):
    with demo.change("set_attribute") as session:
        info = ensure_attribute(session, "leitung", scope="case")
        case = find_case(session, "KO06")
        for since, value in ((None, "Alt"), (date(2020, 6, 1), "Neu")):
            session.add(AttributeValue(attribute_id=info.id, case_id=case.id, value=value, valid_from=since))
        ids = info.id, case.id
    with demo.change("set_attribute") as session:
        set_attribute(session, attribute_id=ids[0], owner="case", owner_id=ids[1], value="Neu")
    assert column(demo, "leitung") == {"TM04": "", "TM07": "Alt", "RG05": "Neu"}


@pytest.fixture(scope="module")
def listed(tmp_path_factory) -> Iterator[Project]:
    """The demo with a list of values that people typed in different orders."""
    with opened_copy(tmp_path_factory.mktemp("lists")) as project:
        with project.change("set_attribute") as session:
            attribute = ensure_attribute(session, "bst", scope="case", type="set", title="Bausteine")
            for name, value in (
                ("KO01", "F1;F2"),
                ("KO05", " F2 ; F1;F2"),
                ("KO02", "F2"),
                ("KO03", "k. A."),
            ):
                owner_id = find_case(session, name).id
                set_attribute(
                    session, attribute_id=attribute.id, owner="case", owner_id=owner_id, value=value
                )
        yield project


def test_a_list_is_grouped_by_its_values_whatever_their_order(listed):
    table = frequencies(listed, Filters(), by="bst")
    assert table.columns == ("F1", "F2", "k. A.", "")
    own = {case: set(documents_of(listed, case)) for case in ("KO01", "KO02", "KO05")}
    made_of = {name: set(table.members(at)[0]) for at, name in enumerate(table.columns)}
    assert made_of["F1"] == own["KO01"] | own["KO05"]
    assert made_of["F2"] == own["KO01"] | own["KO05"] | own["KO02"]
    assert table.columns_overlap
    [bst] = value_frequencies(listed, Filters(), Wanted(attributes=("bst",))).variables
    assert [(c.value, c.members) for c in bst.counts[:2]] == [
        ("F1", ("KO01", "KO05")),
        ("F2", ("KO01", "KO02", "KO05")),
    ]


@pytest.mark.parametrize("typed", ["bst=F1;F2", "bst=F2; F1", "bst IN (F2;F1)", "bst~F1"])
def test_a_list_is_asked_for_in_any_order(listed, typed):
    assert chosen(listed, typed) == ["TM01", "TM05", "TM06"]


def test_what_a_list_holds_is_offered_and_widens_like_other_values(listed):
    with listed.read() as session:
        offered = {one.name: one for one in attribute_choices(session)}
        passing = {
            one.value: len(chosen_documents(session, Filters(where=(offered["bst"].condition(one.value),))))
            for one in offered["bst"].values
        }
    bst = offered["bst"]
    assert [(one.value, one.state) for one in bst.values[:2]] == [("F1", "value"), ("F2", "value")]
    assert [one.state for one in bst.values[2:]] == ["unknown", "missing"]
    assert {one.value: one.documents for one in bst.values} == passing
    assert [bst.condition(one.value) for one in bst.values] == ["bst~F1", "bst~F2", "bst=k. A.", "bst="]
    either = {name for part in ("F1", "F3") for name in chosen(listed, f"beantragte_bausteine~{part}")}
    assert set(chosen(listed, "beantragte_bausteine~F1", "beantragte_bausteine~F3")) == either
    both = chosen(listed, "beantragte_bausteine~F1 AND beantragte_bausteine~F3")
    assert 0 < len(both) < len(either)
    assert chosen(listed, "bst~F1", "bst=F2") == chosen(listed, "bst~F2")
    built = offered["beantragte_bausteine"]  # lists in an attribute that is none: its columns stay whole
    assert [one.value for one in built.values] == [f"F{n}" for n in range(1, 7)]
    assert built.groups > len(built.values)
    assert (bst.groups, bst.is_list, built.is_list, offered["typ"].is_list) == (3, True, True, False)
    with_signs = offered["sprecher"]
    assert chosen(listed, with_signs.condition("B=THM")) != []


def documents_of(project: Project, case: str) -> set[int]:
    with project.read() as session:
        return {one.id for one in chosen_documents(session, Filters(cases=(case,)))}


@given(st.lists(st.sampled_from(["F1", "F2", "F10", "ä", "Z"]), max_size=6), st.randoms())
def test_a_list_reads_alike_in_every_order(parts, random):
    """Each once, choices first in their order, then German order."""
    mixed = list(parts)
    random.shuffle(mixed)
    by_hand = [one for one in ("Z", "F2", "ä", "F1", "F10") if one in parts]
    assert as_list(" ; ".join(mixed), ["Z", "F2"]) == ";".join(by_hand)


def test_fields_of_documents_have_an_english_name_too(listed):
    assert chosen(listed, "date<2020-05") == chosen(listed, "datum<2020-05") != []
    with listed.read() as session:
        modes = values_by_document(session)["modus"]
    for by in ("mode", "modus"):
        table = frequencies(listed, Filters(), by=by)
        assert set(table.columns) == set(modes.values())
    by_hand = Counter(modes.values())
    for name in ("mode", "Modus"):
        [found] = value_frequencies(listed, Filters(), Wanted(attributes=(name,))).variables
        assert (found.name, found.unit, found.base) == ("modus", "documents", 24)
        assert {count.value: count.n for count in found.counts} == by_hand
    for field in ("form", "date"):
        [found] = value_frequencies(listed, Filters(), Wanted(attributes=(field,))).variables
        assert sum(count.n for count in found.counts) == 24
    with pytest.raises(AttributeNotFound, match="modus, form, datum"):
        value_frequencies(listed, Filters(), Wanted(attributes=("laune",)))


def test_an_attribute_called_like_a_field_is_meant_first(demo):
    with demo.change("set_attribute") as session:
        attribute = ensure_attribute(session, "mode", scope="case", type="text")
        owner_id = find_case(session, "KO01").id
        set_attribute(session, attribute_id=attribute.id, owner="case", owner_id=owner_id, value="neu")
    assert "neu" in frequencies(demo, Filters(), by="mode").columns
    assert "neu" not in frequencies(demo, Filters(), by="modus").columns
    [found] = value_frequencies(demo, Filters(), Wanted(attributes=("mode",))).variables
    assert (found.name, found.unit) == ("mode", "cases")


def test_tables_say_the_title_of_an_attribute_and_the_base_of_their_rows(listed):
    assert crosstab_table(listed, by="bst", language="de").title.endswith("Bausteine")
    assert crosstab_table(listed, by="mode", language="de").title.endswith("Modus")
    table = value_table(listed, Filters(), Wanted(attributes=("typ",)), language="de")
    assert {row["base"] for row in table.rows} == {16}
    assert any("16 Fälle" in line for line in table.base_lines)
    talks = value_table(listed, Filters(kinds=("interview",)), Wanted(attributes=("typ",)), language="de")
    assert any("13 Fälle" in line for line in talks.base_lines)
