"""What was planted in the demo comes out of the command line: patterns F1 to F15, roll-up, bases."""

from __future__ import annotations

import csv

import pytest

from tests.cli.conftest import DEMO

BEFORE, DURING = "vor Lockdown", "während Lockdown"
CITY, COUNTY, TOWN = "kreisfreie Stadt", "Kreis", "kreisangehörige Gemeinde"
BKG = "THM-Integration > Einbindung in das Bündnis > Teilnahme an der Bündniskerngruppe"
TALKS = ("--kind", "reflection_talk")
INTERVIEWS = ("--kind", "interview")


@pytest.fixture
def counted(run, built_demo):
    """Frequencies by path (or by the end of it) with some filters."""

    def counted(*options: str):
        rows = run("frequencies", built_demo, "--json", *options).rows
        return lambda path: next(row for key, row in rows.items() if key.endswith(path))

    return counted


@pytest.fixture
def crossed(run, built_demo):
    """ "x of n" interviews in each group of an attribute."""

    def crossed(path: str, attribute: str) -> dict[str, str]:
        answer = run("crosstab", built_demo, *INTERVIEWS, "--by", attribute, "--json")
        row = next(row for row in answer.json["rows"] if row["path"].endswith(path))
        base = answer.json["base"]["by_base"]
        return {key: f"{n} of {base[key]['documents']}" for key, n in row["documents"].items()}

    return crossed


def numbers(row) -> tuple[int, int]:
    return row["documents"], row["codings"]


def test_every_cell_of_the_planted_matrix(run, built_demo):
    found = run("frequencies", built_demo, "--by", "document", "--include-technical", "--json").rows
    with (DEMO / "planted-matrix.csv").open(encoding="utf-8", newline="") as file:
        planted = {row.pop("path"): {name: int(n) for name, n in row.items()} for row in csv.DictReader(file)}
    assert (len(planted), len(found)) == (41, 73)
    nothing = dict.fromkeys(next(iter(planted.values())), 0)
    assert {path: row["by"] for path, row in found.items()} == {
        path: planted.get(path, nothing) for path in found
    }
    assert sum(row["codings_own"] for row in found.values()) == 563
    assert sum(row["codings_own"] == 0 for row in found.values()) == 32


@pytest.mark.parametrize(
    ("options", "base"),
    [
        ((), (24, 15, 502)),
        (INTERVIEWS, (14, 13, 322)),
        (TALKS, (10, 10, 180)),
        (("--with-kinds", "interview,reflection_talk"), (17, 8, None)),
        ((*INTERVIEWS, "--with-kinds", "interview,reflection_talk"), (9, 8, None)),
    ],
)
def test_bases(run, built_demo, options, base):
    documents, cases, codings = base
    answer = run("frequencies", built_demo, "--json", *options).json
    assert (answer["base"]["documents"], answer["base"]["cases"]) == (documents, cases)
    assert {row["documents_base"] for row in answer["rows"]} == {documents}
    assert {row["cases_base"] for row in answer["rows"]} == {cases}
    if codings is not None:
        assert answer["base"]["codings"] == codings


def test_segments_are_fewer_than_codings(run, built_demo):
    assert run("frequencies", built_demo, "--json").json["base"]["segments"] == 487
    assert run("segments", built_demo, "--json").json["base"]["segments"] == 487


@pytest.mark.parametrize(
    ("theme", "interviews", "talks"),
    [
        ("Corona", (14, 99), (10, 32)),
        ("THM-Integration", (14, 57), (10, 21)),
        ("Kooperation", (13, 91), (10, 39)),
        ("Beratungsstruktur", (9, 11), (3, 3)),
        ("Zielgruppe", (12, 22), (3, 4)),
        ("Prozessmanagement und GfS", (10, 16), (10, 43)),
        ("Bausteine Durchstarten", (5, 7), (8, 11)),
        ("Integrations- und Bildungsketten", (6, 10), (9, 19)),
        ("Schlussfolgerungen", (8, 9), (7, 8)),
        ("Technische Codes", (14, 42), (10, 19)),
    ],
)
def test_main_themes(run, built_demo, theme, interviews, talks):
    for options, expected in ((INTERVIEWS, interviews), (TALKS, talks)):
        rows = run("frequencies", built_demo, "--json", "--include-technical", *options).rows
        assert numbers(rows[theme]) == expected


def test_f1_and_f2_who_takes_part(run, built_demo, crossed):
    assert crossed(f"{BKG} > beteiligt", "thm_startphase") == {BEFORE: "6 of 8", DURING: "1 of 6"}
    assert crossed(f"{BKG} > noch nicht beteiligt", "thm_startphase") == {BEFORE: "2 of 8", DURING: "5 of 6"}

    def names(code: str, phase: str) -> set[str]:
        options = ("--code", f"{BKG} > {code}", "--where", f"thm_startphase={phase}", *INTERVIEWS)
        return {row["document"] for row in run("segments", built_demo, "--json", *options).json["rows"]}

    assert names("beteiligt", DURING) == {"TM07"}
    assert names("noch nicht beteiligt", BEFORE) == {"TM08", "TM09"}


def test_f3_induction(crossed):
    assert crossed("Einarbeitung", "thm_startphase") == {BEFORE: "1 of 8", DURING: "6 of 6"}


def test_f4_many_mentions_are_not_many_persons(run, built_demo, counted):
    row = counted(*INTERVIEWS)("Messenger und Datenschutz")
    assert (*numbers(row), row["codings_own_rank"]) == (9, 23, 2)
    assert (row["dominant_document"], row["dominant_codings"]) == ("TM14", 11)
    assert numbers(counted(*TALKS)("Messenger und Datenschutz")) == (2, 2)
    others = [option for n in range(1, 14) for option in ("--document", f"TM{n:02}")]
    without = run("frequencies", built_demo, "--json", *others).rows
    ranks = {path: row["codings_own_rank"] for path, row in without.items() if row["codings_own"] == 12}
    assert len(ranks) == 4
    assert set(ranks.values()) == {3}
    text = run("frequencies", built_demo, *INTERVIEWS).out
    assert "Messenger und Datenschutz: 11 von 23 Codierungen stammen aus TM14." in text


def test_f5_a_near_universal_theme(counted):
    row = counted("--by", "document")("Wegfall persönlicher Beratung")
    assert {name for name, n in row["by"].items() if not n and name.startswith("TM")} == {"TM10", "TM11"}
    assert numbers(counted(*INTERVIEWS)("Wegfall persönlicher Beratung")) == (12, 24)
    assert numbers(counted(*TALKS)("Wegfall persönlicher Beratung")) == (7, 7)


@pytest.mark.parametrize(
    ("path", "county", "city", "town"),
    [
        ("Kreisangehörige Kommunen", "6 of 7", "0 of 5", "1 of 2"),
        ("Ungeklärte Identität und Arbeitsverbot", "5 of 7", "1 of 5", "0 of 2"),
        ("Jugendhilfe", "0 of 7", "3 of 5", "0 of 2"),
        ("Hemmnisse", "5 of 7", "1 of 5", "0 of 2"),
        ("Gelingensfaktoren", "1 of 7", "4 of 5", "1 of 2"),
    ],
)
def test_f6_and_f10_type_of_municipality(crossed, path, county, city, town):
    assert crossed(path, "typ") == {CITY: city, COUNTY: county, TOWN: town}


@pytest.mark.parametrize(
    ("path", "interviews", "talks"),
    [
        ("Verstetigung", (3, 3), (9, 11)),
        ("Arbeitshilfen > Prozessmanagement", (0, 0), (10, 12)),
        ("F5 Innovationsfonds", (2, 2), (5, 5)),
        ("Chancen und Lerneffekte", (5, 10), (6, 9)),
        ("Akteure > Ausländerbehörde", (11, 22), (5, 7)),
        ("Rolle der GfS", (10, 12), (10, 19)),
        ("Ehrenamt", (1, 2), (0, 0)),
        ("Betriebe und Kammern", (0, 0), (0, 0)),
    ],
)
def test_f7_to_f14_interviews_and_talks(counted, path, interviews, talks):
    assert numbers(counted(*INTERVIEWS)(path)) == interviews
    assert numbers(counted(*TALKS)(path)) == talks


def test_f8_contradiction_in_one_municipality(run, built_demo):
    rows = run("segments", built_demo, "--json", "--case", "KO11", "--code", BKG).json["rows"]
    found = [(row["document"], row["code"].rpartition(" > ")[2]) for row in rows]
    assert found == [("TM12", "noch nicht beteiligt")] * 2 + [("RG08", "beteiligt")]


def test_f9_the_positive_outlier(counted):
    row = counted("--by", "document")
    paths = (
        "Chancen und Lerneffekte",
        "Akteure > Ausländerbehörde",
        "Gelingensfaktoren",
        "Hemmnisse",
    )
    assert [row(path)["by"]["TM11"] for path in paths] == [5, 4, 3, 0]


def test_f11_two_interviews_in_one_municipality(counted):
    row = counted("--case", "KO05", *INTERVIEWS, "--by", "document")("Informationsfluss")
    assert row["by"] == {"TM05": 1, "TM06": 2}
    assert (row["documents"], row["cases"], row["cases_base"]) == (2, 1, 1)


def test_f12_only_respondents_count(run, built_demo, counted):
    row = counted(*INTERVIEWS, "--by", "document")("Rolle der GfS")
    assert (row["documents"], row["documents_base"]) == (10, 14)
    assert {name for name, n in row["by"].items() if not n} == {"TM04", "TM10", "TM13", "TM14"}
    respondents = counted(*INTERVIEWS, "--speakers", "respondents")("Rolle der GfS")
    assert (respondents["documents"], respondents["documents_base"]) == (9, 14)
    text = run("frequencies", built_demo, *INTERVIEWS, "--speakers", "respondents").out
    assert next(line for line in text.splitlines() if "Rolle der GfS" in line).count("9 von 14") == 1


def test_f15_technical_codes_are_left_out_and_said_to_be(run, built_demo):
    answer = run("frequencies", built_demo, "--json")
    assert "Technische Codes > Zitierwürdig" not in answer.rows
    assert answer.json["base"]["technical_codes"] == "left_out"
    for options, codings in ((INTERVIEWS, 28), (TALKS, 9)):
        rows = run("frequencies", built_demo, "--json", "--include-technical", *options).rows
        assert rows["Technische Codes > Zitierwürdig"]["codings"] == codings


def test_the_printed_table_of_the_interviews(run, built_demo):
    """The mock-up of the study: numbers, indentation, "x von n", closing lines."""
    text = run("frequencies", built_demo, *INTERVIEWS).out
    lines = {line.strip().split("  ")[0]: line.split() for line in text.splitlines() if " von " in line}
    expected = {
        "Corona": ["99", "30,7", "99", "14", "von", "14", "13", "von", "13"],
        "Auswirkungen": ["49", "15,2", "49", "12", "von", "14", "11", "von", "13"],
        "Messenger und Datenschutz": ["23", "7,1", "23", "9", "von", "14", "8", "von", "13"],
        "Kooperation": ["91", "28,3", "85", "13", "von", "14", "12", "von", "13"],
        "Betriebe und Kammern": ["0", "0,0", "0", "0", "von", "14", "0", "von", "13"],
    }
    assert {name: lines[name][-10:-1] for name in expected} == expected
    assert "\n    Wegfall persönlicher Beratung " in text
    assert "Dokumente mit mindestens einem dieser Codes: 14 · ohne: 0 · analysiert: 14" in text
    assert "% Dokumente" not in text, "below 20 a percentage of documents says too much"


def test_other_coders_are_another_layer(run, built_demo):
    rows = run("frequencies", built_demo, "--json", "--coder", "M. Yıldız", "--include-technical").json
    assert rows["base"]["coders"] == ["M. Yıldız"]
    assert rows["base"]["coders_left_out"] == ["A. Brandt"]
    assert sum(row["codings_own"] for row in rows["rows"]) == 193
    both = run("frequencies", built_demo, "--json", "--coder", "AB,MY", "--include-technical").json
    assert sum(row["codings_own"] for row in both["rows"]) == 563 + 193


def test_a_base_of_twenty_and_more_gets_percentages(run, built_demo):
    text = run("frequencies", built_demo).out
    assert "% Dokumente" in text


def test_a_document_counts_in_its_case_and_kind(run, built_demo):
    by_case = run("frequencies", built_demo, "--json", "--by", "case", "--code", "Corona").json
    assert len(by_case["base"]["by_base"]) == 15
    assert by_case["base"]["by_base"]["KO05"]["documents"] == 3
    corona = by_case["rows"][0]
    assert sum(corona["by_total"].values()) == corona["codings"] == 131
    by_kind = run("frequencies", built_demo, "--json", "--by", "kind").rows
    assert by_kind["Corona"]["by_total"] == {"interview": 99, "reflection_talk": 32}


def test_filtering_codes_leaves_bases_alone(run, built_demo):
    whole = run("frequencies", built_demo, "--json").rows
    part = run(
        "frequencies", built_demo, "--json", "--code", "Ausländerbehörde", "--code", "Corona > Umgang"
    ).rows
    assert len(part) == 1 + 6
    for path, row in part.items():
        assert row == whole[path]
    text = run("frequencies", built_demo, "--code", "Ausländerbehörde").out
    assert "502 thematische Codierungen\n" in text, "the segments of one code are no base"
