"""What cases are made of, values in time and the choices of a project, by command."""

from __future__ import annotations

import csv

import pytest

PARTS = "case,document,speaker,start,end\n"
VALUES = "case,attribute,value,from\n"


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def test_cases_are_put_together_and_come_back_the_same(run, demo, tmp_path):
    first, added, second = (tmp_path / name for name in ("a.csv", "neu.csv", "b.csv"))
    run("cases", "parts", "export", demo, first)
    before = rows(first)
    assert {"case": "KO06", "document": "TM07", "speaker": "", "start": "", "end": ""} in before
    looked_at = run("frequencies", demo, "--case", "KO01", "--json").json["base"]["documents"]
    added.write_text(PARTS + "KO01,RG05,B1,,\nKO01,TM07,,120,480\nKO02,TM07,,,\n", "utf-8")
    assert run("cases", "parts", "import", demo, added, "--json").json["imported"] == 3
    assert run("cases", "parts", "import", demo, added, "--json").json["imported"] == 0, "known parts stay"
    run("cases", "parts", "export", demo, second)
    after = rows(second)
    new = [row for row in after if row not in before]
    assert [tuple(row.values()) for row in new] == [
        ("KO01", "TM07", "", "120", "480"),
        ("KO01", "RG05", "B1", "", ""),
        ("KO02", "TM07", "", "", ""),
    ]
    base = run("frequencies", demo, "--case", "KO01", "--json").json["base"]
    assert base["documents"] == looked_at + 2, "a document of which a part belongs to the case is looked at"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("KO01,RG05,B9,,", "In RG05 nobody is called “B9”. Known are: "),
        ("KO01,TM07,,7,3", "The passage 7–3 does not lie in TM07"),
        ("KO01,TM07,,7,", "The passage 7– does not lie in TM07"),
        ("KO99,TM07,,,", "There is no case “KO99”"),
    ],
)
def test_parts_that_do_not_exist_are_named_with_their_row(run, demo, tmp_path, row, said):
    table = tmp_path / "neu.csv"
    table.write_text(PARTS + "KO02,TM07,,,\n" + row + "\n", "utf-8")
    sentence = run("cases", "parts", "import", demo, table, "--language", "en").sentence
    assert "row 3" in sentence
    assert said in sentence
    out = tmp_path / "a.csv"
    run("cases", "parts", "export", demo, out)
    assert not any(row["case"] == "KO02" and row["document"] == "TM07" for row in rows(out)), "nothing of it"


def test_values_hold_from_a_day_on_and_come_back_the_same(run, demo, tmp_path):
    first, added, second, third = (tmp_path / name for name in ("a.csv", "neu.csv", "b.csv", "c.csv"))
    run("attributes", "values", "export", demo, first)
    before = rows(first)
    table = VALUES + "KO06,bkg_status,anders,2020-04-01\nKO06,thm_stellen_vzae,nicht bekannt,01.05.2020\n"
    added.write_text(table, "utf-8")
    assert run("attributes", "values", "import", demo, added, "--json").json["imported"] == 2
    run("attributes", "values", "export", demo, second)
    new = [tuple(row.values()) for row in rows(second) if row not in before]
    assert sorted(new) == [
        ("KO06", "bkg_status", "anders", "2020-04-01"),
        ("KO06", "thm_stellen_vzae", "nicht bekannt", "2020-05-01"),
    ]
    run("attributes", "values", "import", demo, second)
    run("attributes", "values", "export", demo, third)
    assert third.read_bytes() == second.read_bytes()
    added.write_text(VALUES + "KO06,bkg_status,,2020-04-01\n", "utf-8")
    run("attributes", "values", "import", demo, added)
    run("attributes", "values", "export", demo, third)
    assert len(rows(third)) == len(rows(second)) - 1, "an empty value takes away what stood there"


def test_values_that_are_none_are_named_with_their_row(run, demo, tmp_path):
    table = tmp_path / "neu.csv"
    for line, said in (
        ("KO06,thm_stellen_vzae,viele,", "viele"),
        ("KO06,farbe,rot,", "farbe"),
        ("KO06,bkg_status,anders,Frühjahr", "Frühjahr"),
    ):
        table.write_text(VALUES + line + "\n", "utf-8")
        sentence = run("attributes", "values", "import", demo, table, "--language", "en").sentence
        assert "row 2" in sentence
        assert said in sentence


def test_choices_of_the_project_are_shown_and_made(run, demo):
    shown = {row["key"]: row["value"] for row in run("settings", demo, "--json").json["rows"]}
    assert shown == {
        "period_name": "Lockdown",
        "period_start": "2020-03-16",
        "period_end": "2020-05-31",
        "export_level": "internal",
        "suggestions": "no",
        "text_language": "",
    }
    made = run("settings", demo, "period-end", "15.06.2020", "--json")
    assert made.json == {"key": "period_end", "value": "2020-06-15"}
    [row] = run("settings", demo, "period_end", "--json").json["rows"]
    assert row["value"] == "2020-06-15"
    assert run("settings", demo, "suggestions", "yes").code == 0
    assert run("settings", demo, "period_name", "", "--json").json["value"] == ""
    assert run("history", demo, "--limit", "1", "--json").json["rows"][0]["verb"] == "set_setting"
    assert "yes, no" in run("settings", demo, "suggestions", "maybe").sentence
    assert "internal, client" in run("settings", demo, "export_level", "all").sentence
    assert "2020-03-16" in run("settings", demo, "period_start", "Frühjahr").sentence
    assert "period_name" in run("settings", demo, "themes", "x").sentence, (
        "only what people choose in the window"
    )


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_table_of_cases_says_what_it_has_no_place_for_and_comes_back_without_loss(
    run, demo, tmp_path, suffix
):
    added, cases, before, after = (tmp_path / name for name in ("neu.csv", f"c.{suffix}", "b.csv", "a.csv"))
    assert "attributes values" not in run("cases", "export", demo, cases).err
    table = VALUES + "KO06,bkg_status,anders,2020-04-01\nKO06,thm_stellen_vzae,nicht bekannt,2020-05-01\n"
    added.write_text(table, "utf-8")
    run("attributes", "values", "import", demo, added)
    said = run("cases", "export", demo, cases, "--language", "en").err
    assert "2 values hold from a day on" in said
    assert "gk-qda attributes values export" in said
    run("attributes", "values", "export", demo, before)
    run("cases", "import", demo, cases)
    run("attributes", "values", "export", demo, after)
    assert after.read_bytes() == before.read_bytes()


def test_what_is_written_over_the_newest_value_is_the_newest_then(run, demo, tmp_path):
    added, cases, found = (tmp_path / name for name in ("neu.csv", "c.csv", "a.csv"))
    added.write_text(VALUES + "KO06,bkg_status,anders,2020-04-01\n", "utf-8")
    run("attributes", "values", "import", demo, added)
    cases.write_text("case,bkg_status\nKO06,noch anders\n", "utf-8")
    run("cases", "import", demo, cases)
    run("attributes", "values", "export", demo, found)
    told = [row for row in rows(found) if (row["case"], row["attribute"]) == ("KO06", "bkg_status")]
    assert ("noch anders", "2020-04-01") in [(row["value"], row["from"]) for row in told]
    assert [row["value"] for row in told].count("noch anders") == 1
