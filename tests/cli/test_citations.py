"""gk-qda check-citations."""

from __future__ import annotations


def test_a_report_is_checked(run, built_demo, tmp_path):
    report = tmp_path / "bericht.md"
    run("themes", built_demo, "--output", report, "--theme", "Corona")
    report.write_text(
        report.read_text(encoding="utf-8") + "\n\n„Das hat so niemand je gesagt.“ (TM07, Abs. 17)\n",
        encoding="utf-8",
    )
    found = run("check-citations", built_demo, report, "--json").json
    assert found["base"]["wrong"] == 1
    assert found["base"]["citations"] == len(found["rows"])
    (wrong,) = [row for row in found["rows"] if row["is_wrong"]]
    assert (wrong["document"], wrong["paragraphs"], wrong["verdict_key"]) == ("TM07", "17", "wrong_words")
    only = run("check-citations", built_demo, report, "--only-wrong", "--json").json
    assert only["rows"] == [wrong]


def test_people_read_a_sentence(run, built_demo, tmp_path):
    report = tmp_path / "bericht.txt"
    report.write_text("Siehe (TM99, Abs. 3).", encoding="utf-8")
    said = run("check-citations", built_demo, report, "--language", "de")
    assert said.code == 0
    assert "1 Quellenangabe: 0 wörtlich belegt, 1 zu prüfen." in said.out
    assert "Dokument gibt es nicht" in said.out


def test_a_missing_report_is_one_sentence(run, built_demo, tmp_path):
    said = run("check-citations", built_demo, tmp_path / "nichts.docx")
    assert said.code == 1
    assert "nichts.docx" in said.sentence
