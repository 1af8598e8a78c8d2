"""Attributes on the command line; what counts once although it was heard twice."""

from __future__ import annotations


def test_attributes_are_listed_and_added(run, demo):
    before = run("attributes", "list", demo, "--json").json["rows"]
    kinds = {row["name"]: (row["scope"], row["type"], row["filled"], row["base"]) for row in before}
    assert kinds["thm_start_monat"] == ("case", "month", 14, 16)
    made = run(
        "attributes", "add", demo, "leitung_seit", "--type", "date", "--title", "Leitung seit", "--json"
    )
    assert made.json == {"name": "leitung_seit", "scope": "case", "type": "date"}
    after = run("attributes", "list", demo, "--json").json["rows"]
    new = next(row for row in after if row["name"] == "leitung_seit")
    assert (new["title"], new["filled"], new["base"]) == ("Leitung seit", 0, 16)
    assert run("attributes", "add", demo, "Leitung_Seit").code == 1
    assert run("attributes", "add", demo, "farbe", "--type", "colour").code == 2


def test_values_of_a_new_attribute_come_from_a_table_and_go_back_the_same(run, demo, tmp_path):
    run("attributes", "add", demo, "leitung_seit", "--type", "date")
    table = tmp_path / "neu.csv"
    table.write_text(
        "case,leitung_seit\nKO01,2020-03-16\nKO02,trifft nicht zu\nKO03,nicht bekannt\n", "utf-8"
    )
    run("cases", "import", demo, table)
    counts = {
        where: run("frequencies", demo, "--kind", "interview", "--where", where, "--json").json["rows"][0][
            "documents_base"
        ]
        for where in ("leitung_seit=not applicable", "leitung_seit=unknown", "leitung_seit=missing")
    }
    assert list(counts.values()) == [1, 1, 11]
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    run("cases", "export", demo, first)
    run("cases", "import", demo, first)
    run("cases", "export", demo, second)
    assert first.read_text("utf-8") == second.read_text("utf-8")


def test_a_case_with_two_interviews_counts_once(run, built_demo):
    options = ("--case", "KO05", "--kind", "interview", "--code", "Corona")
    row = run("frequencies", built_demo, *options, "--json").json["rows"][0]
    assert (row["documents_base"], row["cases_base"]) == (2, 1)
    assert (row["documents"], row["cases"]) == (2, 1)


def test_a_person_heard_twice_is_one(run, built_demo):
    """The second respondent of TM09 is the first of RG07."""
    row = run("frequencies", built_demo, "--by", "person", "--code", "Corona", "--json").json["rows"][0]
    counted = row["by_total"]
    assert not {"TM09: B2", "RG07: B1"} & set(counted)
    only = {
        name: run(
            "frequencies", built_demo, "--by", "person", "--document", name, "--code", "Corona", "--json"
        ).json["rows"][0]["by_total"]["KO08-GfS"]
        for name in ("TM09", "RG07")
    }
    assert counted["KO08-GfS"] == sum(only.values()) > 0
    assert sum(counted.values()) == row["codings"], "nobody is counted twice, nobody is left out"
    asked = run(
        "crosstab", built_demo, "--by", "person", "--speakers", "respondents", "--code", "Corona", "--json"
    )
    assert asked.code == 0
