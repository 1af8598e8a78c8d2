"""Phases and kept groups are asked for like attributes by whatever takes one, and in the order of time."""

from __future__ import annotations

PHASES = ["vor Lockdown", "während Lockdown"]


def test_a_derived_phase_is_known_to_every_command(run, demo, tmp_path):
    table = tmp_path / "b.csv"
    table.write_text("case,beginn_monat\nKO01,2020-01\nKO02,2020-06\nKO06,2020-07\n", encoding="utf-8")
    assert run("cases", "import", demo, table).code == 0
    rows = run("values", demo, "--attribute", "beginnphase", "--json").json["rows"]
    named = [row["value"] for row in rows if row["value"]]
    assert named[0] == PHASES[0]
    assert len(named) == 2
    later = named[1]
    assert run("compare", demo, "KO01", "KO02", "--attribute", "beginnphase", "--json").code == 0
    shown = run(
        "compare", demo, "--group", f"beginnphase={PHASES[0]}", "--group", f"beginnphase={later}", "--json"
    )
    assert shown.code == 0, shown.err
    counts = run("worksheets", "counts", demo, "--by", "beginnphase", "--json")
    assert counts.code == 0, counts.err
    assert counts.out.index(PHASES[0]) < counts.out.index(later)
    alike = run("similarity", demo, "--unit", "case", "--attribute", "beginnphase", "--json")
    assert alike.code == 0, alike.err
    assert run("similarity", demo, "--unit", "case", "--attribute", "nonsense").code == 1


def test_a_kept_group_is_an_attribute_too_and_keeps_its_name(run, demo):
    run("groups", "add", demo, "Nur Kreise", "--where", "typ=Kreis")
    rows = run("values", demo, "--attribute", "Nur Kreise", "--json").json["rows"]
    inside = run("groups", "members", demo, "Nur Kreise", "--json").json["rows"]
    assert {row["value"] for row in rows} >= {"ja", "nein"}
    assert len(inside) in {value for row in rows for value in row.values() if isinstance(value, int)}
    for by in ("Nur Kreise", "typ=Kreis"):
        counts = run("worksheets", "counts", demo, "--by", by, "--json")
        assert counts.code == 0, counts.err
        assert "nein" in counts.out
    assert "nur kreise" in run("attributes", "add", demo, "nur kreise").sentence


def test_groups_name_the_cases_that_are_in_no_base(run, demo):
    shown = run("compare", demo, "KO06", "KO16", "--theme", "Corona")
    assert shown.code == 0
    assert "Ohne Dokument, in keiner Basis: KO16." in shown.out + shown.err
