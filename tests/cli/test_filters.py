"""Filters: the same option again widens, another one narrows; whatever is chosen, the numbers agree."""

from __future__ import annotations

import csv
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gk_qda.operations.projects import work_as
from gk_qda.operations.sets import save_set
from gk_qda.operations.tables.frequencies import frequency_table
from gk_qda.operations.tables.segments import segment_table
from gk_qda.project import open_project
from gk_qda.queries.documents import find_document
from gk_qda.queries.filters import Filters, chosen_documents, scope
from tests.cli.conftest import DEMO


def table(name: str) -> list[dict[str, str]]:
    with (DEMO / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


CASE_OF = {row["doc_id"]: row["kommune"] for row in table("documents.csv")}
KIND_OF = {
    row["doc_id"]: "interview" if row["typ"] == "Interview" else "reflection_talk"
    for row in table("documents.csv")
}
CASES = {row["code"]: row for row in table("municipalities.csv")}
CODINGS = {name: [row["path"] for row in table(f"codings/{name}.csv")] for name in CASE_OF}
TYPES = sorted({row["typ"] for row in CASES.values()})
CODES = ["Corona", "Corona > Umgang", "Kooperation > Akteure", "Schlussfolgerungen", "Technische Codes"]

some = lambda values: st.lists(st.sampled_from(values), max_size=3, unique=True).map(tuple)  # noqa: E731

CHOICES = st.builds(
    Filters,
    documents=some(sorted(CASE_OF)),
    kinds=some(["interview", "reflection_talk", "other"]),
    cases=some(sorted(CASES)),
    where=some([f"typ={value}" for value in TYPES] + ["thm_startphase=vor Lockdown"]),
    codes=some(CODES),
    with_kinds=some(["interview", "reflection_talk"]),
    include_technical=st.booleans(),
)


def chosen(filters: Filters) -> list[str]:
    """The documents that the filters mean, found in the simplest way."""
    kinds_of_case: dict[str, set[str]] = {}
    for name, case in CASE_OF.items():
        kinds_of_case.setdefault(case, set()).add(KIND_OF[name])
    conditions: dict[str, set[str]] = {}
    for text in filters.where:
        attribute, _, value = text.partition("=")
        conditions.setdefault(attribute, set()).add(value)
    return [
        name
        for name, case in CASE_OF.items()
        if (not filters.documents or name in filters.documents)
        and (not filters.kinds or KIND_OF[name] in filters.kinds)
        and (not filters.cases or case in filters.cases)
        and all(CASES[case][attribute] in values for attribute, values in conditions.items())
        and set(filters.with_kinds) <= kinds_of_case[case]
    ]


def under(path: str, code: str) -> bool:
    return path == code or path.startswith(f"{code} > ")


@pytest.fixture(scope="module")
def project(built_demo):
    with open_project(built_demo, read_only=True) as opened:
        yield opened


@settings(max_examples=60)
@given(filters=CHOICES)
def test_frequencies_agree_with_plain_counting(project, filters):
    names = chosen(filters)
    codings = Counter(path for name in names for path in CODINGS[name])
    technical = sum(n for path, n in codings.items() if under(path, "Technische Codes"))
    found = frequency_table(project, filters, format="json")
    assert found.base["documents"] == len(names)
    left_out = 0 if filters.include_technical else technical  # named or not: that touches no base
    assert found.base["codings"] == codings.total() - left_out
    assert found.base["cases"] == len({CASE_OF[name] for name in names})
    for row in found.rows:
        assert row["codings_own"] == codings[row["path"]]
        assert row["codings"] == sum(n for path, n in codings.items() if under(path, row["path"]))
        holders = [name for name in names if any(under(path, row["path"]) for path in CODINGS[name])]
        assert row["documents"] == len(holders)
        assert row["cases"] == len({CASE_OF[name] for name in holders})
        assert row["segments"] <= row["codings"]
        assert (row["characters"] > 0) == (row["codings"] > 0)
    if filters.codes:
        assert all(any(under(row["path"], code) for code in filters.codes) for row in found.rows)
    shown = any(under(row["path"], "Technische Codes") for row in found.rows)
    assert shown == ("Technische Codes" in filters.codes or (filters.include_technical and not filters.codes))


@settings(max_examples=60)
@given(filters=CHOICES)
def test_the_documents_of_a_filter_are_those_of_its_tables(project, filters):
    with project.read() as session:
        documents = chosen_documents(session, filters)
        assert documents == list(scope(session, filters).documents)
    assert [document.name for document in documents] == chosen(filters)


@settings(max_examples=40)
@given(filters=CHOICES)
def test_segments_are_what_frequencies_count(project, filters):
    listed = segment_table(project, filters, format="json")
    counted = frequency_table(project, filters, format="json")
    own = Counter(row["code"] for row in listed.rows)
    assert own == Counter({row["path"]: row["codings_own"] for row in counted.rows if row["codings_own"]})
    order = [(row["document"], row["start"], row["end"]) for row in listed.rows]
    names = list(CASE_OF)
    assert order == sorted(order, key=lambda place: (names.index(place[0]), *place[1:]))
    assert all(row["quote"].strip() for row in listed.rows)


@settings(max_examples=30)
@given(filters=CHOICES, by=st.sampled_from(["document", "case", "kind", "typ", "modus"]))
def test_columns_add_up(project, filters, by):
    """In the demo every document belongs to one case at most, so that nothing is counted twice."""
    for row in frequency_table(project, filters, by=by, format="json").rows:
        assert sum(row["by"].values()) == row["codings_own"]
        assert sum(row["by_total"].values()) == row["codings"]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--document", "TM99"), "There is no document “TM99”."),
        (("--kind", "chat"), "“chat” is not a possible kind. Possible are: interview, reflection_talk"),
        (("--case", "KO99"), "There is no case “KO99”."),
        (("--where", "typ"), "“typ” is not a filter. Write attribute=value"),
        (("--where", "farbe=rot"), "There is no attribute “farbe”. Known are: "),
        (("--where", "typ=Dorf"), "“Dorf” is not a possible typ. Possible are: Kreis, kreis"),
        (("--code", "Nichts"), "There is no code “Nichts”."),
        (("--coder", "Niemand"), "There is no coder “Niemand”. Known are: A. Brandt, M. Yıldız."),
        (("--by", "farbe"), "There is no attribute “farbe”."),
    ],
)
def test_filters_that_name_what_is_not_there(run, built_demo, options, sentence):
    assert sentence in run("frequencies", built_demo, *options).sentence


def test_names_are_compared_without_regard_to_case(run, built_demo):
    answer = run("frequencies", built_demo, "--document", "tm07", "--case", "ginsterKAMP", "--json").json
    assert answer["base"]["documents"] == 1
    assert answer["base"]["filters"] == {"documents": ["tm07"], "cases": ["ginsterKAMP"]}


def test_filters_are_printed(run, built_demo):
    text = run(
        *("frequencies", built_demo, "--kind", "interview", "--where", "typ=Kreis", "--case", "KO02"),
        *("--code", "Corona", "--with-kinds", "interview,reflection_talk", "--speakers", "all"),
    ).out
    assert "Dokumentart = Interview" in text
    assert "typ=Kreis" in text
    assert "Code = Corona (mit Subcodes" in text
    assert "nur Fälle mit Interview, Reflexionsgespräch" in text
    assert "Redebeiträge der Interviewenden sind mitgezählt." in text
    assert "Nicht gezählt: technische Codes; Codierungen von M. Yıldız" in text


def test_a_filter_that_leaves_nothing(run, built_demo):
    answer = run("frequencies", built_demo, "--kind", "other", "--json").json
    assert (answer["base"]["documents"], answer["base"]["codings"]) == (0, 0)
    assert {row["codings_percent"] for row in answer["rows"]} == {None}
    assert "0 von 0" in run("frequencies", built_demo, "--kind", "other").out
    assert run("segments", built_demo, "--kind", "other", "--json").json["rows"] == []
    assert run("crosstab", built_demo, "--kind", "other", "--by", "typ").code == 0


def test_a_set_is_a_filter(run, demo):
    with open_project(demo, backup=False) as opened:
        work_as(opened)
        with opened.change("save_set", name="Kern") as session:
            tm07 = find_document(session, "TM07").id
            save_set(session, kind="documents", name="Kern", member_ids=[tm07])
    counted = run("frequencies", demo, "--set", "kern", "--json").json
    named = run("frequencies", demo, "--document", "TM07", "--json").json
    assert counted["rows"] == named["rows"]
    assert counted["base"]["filters"] == {"sets": ["kern"]}
    assert "There is no set “Rand”. Known are: Kern." in run("segments", demo, "--set", "Rand").sentence
    assert "--set NAME" in run("frequencies", "--help").out


def test_expressions_choose_and_group(run, built_demo):
    options = ("--kind", "interview", "--code", "Corona")
    where = ("--where", "typ=Kreis UND thm_stellen_vzae>=1,5")
    found = run("frequencies", built_demo, *options, *where, "--json").json["rows"][0]
    assert found["documents_base"] == 4
    grouped = run("frequencies", built_demo, *options, "--by", where[1], "--json").json
    assert list(grouped["rows"][0]["by_total"]) == ["yes", "no"]
    assert sum(grouped["rows"][0]["by_total"].values()) == grouped["rows"][0]["codings"]
    assert "trifft zu" in run("crosstab", built_demo, "--by", where[1]).out


def test_missing_values_are_asked_for_by_name(run, built_demo):
    def base(*where: str) -> int:
        options = [word for text in where for word in ("--where", text)]
        return run("frequencies", built_demo, *options, "--json").json["rows"][0]["documents_base"]

    everything = base()
    assert base("thm_start_monat=missing") + base("thm_start_monat!=missing") == everything
    assert base("thm_start_monat<2020-03") + base("thm_start_monat>=2020-03") == base(
        "thm_start_monat!=missing"
    )
    assert base("NOT thm_start_monat<2020-03") == everything - base("thm_start_monat<2020-03")
