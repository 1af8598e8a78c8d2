"""Reports kept in the project, on the command line: saved, exported, outdated, compared."""

from __future__ import annotations

import pytest
from docx import Document

import gk_qda

THEME = "Teilnahme an der Bündniskerngruppe"


def status(run, project):
    return {row["name"]: row["status"] for row in run("reports", "list", project, "--json").json["rows"]}


@pytest.fixture
def kept(run, demo, tmp_path):
    """A project with four reports, all exported."""
    saves = [
        ("BKG", "--as", "themes", "--theme", THEME, "--section", "frequency", "--section", "quotations"),
        ("Ginsterkamp", "--as", "case", "--for", "Ginsterkamp", "--section", "codings"),
        ("Segmente TM01", "--as", "segments", "--document", "TM01", "--format", "xlsx"),
        ("Leitfaden", "--as", "codebook", "--section", "guide"),
    ]
    for name, *choices in saves:
        assert run("reports", "save", demo, name, *choices).code == 0
        suffix = "xlsx" if "xlsx" in choices else "docx"
        assert run("reports", "export", demo, name, "--output", tmp_path / f"{name}.{suffix}").code == 0
    return demo


def code_passage(run, project):
    arguments = ("--document", "TM07", "--paragraph", "5", "--code", THEME)
    assert run("code", project, *arguments).code == 0


def test_a_changed_coding_outdates_what_rests_on_it(run, kept):
    assert set(status(run, kept).values()) == {"current"}
    code_passage(run, kept)
    assert status(run, kept) == {
        "BKG": "outdated",
        "Ginsterkamp": "outdated",
        "Segmente TM01": "current",
        "Leitfaden": "current",
    }


def test_the_list_says_since_which_day_a_report_is_outdated(run, kept):
    code_passage(run, kept)
    with gk_qda.open_project(kept) as project:
        day = project.reports()["outdated_since"].dropna().iloc[0][:10]
    year, month, number = day.split("-")
    listed = run("reports", "list", kept, "--language", "de").out
    assert listed.count(f"veraltet seit {number}.{month}.{year}") == 2
    shown = run("reports", "show", kept, "Ginsterkamp", "--language", "en").out
    assert f"Outdated since {day}: the project says otherwise than the docx file of" in " ".join(
        shown.split()
    )
    rows = run("reports", "list", kept, "--json").json["rows"]
    assert [row["outdated_since"] is None for row in rows] == [row["status"] == "current" for row in rows]


def test_the_difference_names_the_new_line(run, kept):
    assert run("reports", "diff", kept, "Ginsterkamp", "--json").json["rows"] == []
    code_passage(run, kept)
    rows = run("reports", "diff", kept, "Ginsterkamp", "--json").json["rows"]
    [added] = [row for row in rows if row["section"].startswith("Codierte Stellen")]
    assert added["change"] == "changed"
    assert added["before"] is None
    assert added["now"].startswith("TM07, Abs. 5 · ")
    assert THEME in added["now"]


def test_a_new_export_is_current_again(run, kept, tmp_path):
    code_passage(run, kept)
    for name in ("BKG", "Ginsterkamp"):
        assert run("reports", "export", kept, name, "--output", tmp_path / "again.docx").code == 0
    assert set(status(run, kept).values()) == {"current"}


def test_other_choices_are_told_apart_from_other_data(run, kept):
    choices = ("--as", "themes", "--theme", THEME, "--section", "frequency", "--replace")
    assert run("reports", "save", kept, "bkg", *choices).code == 0
    assert status(run, kept)["BKG"] == "changed"
    rows = run("reports", "diff", kept, "BKG", "--json").json["rows"]
    assert {row["change"] for row in rows} == {"removed"}
    assert all(row["section"].endswith("› Zitate") for row in rows)


def test_sections_stand_in_the_order_chosen(run, demo, tmp_path):
    parts = ("--section", "quotations", "--section", "frequency", "--quotes", "2")
    assert run("reports", "save", demo, "A", "--as", "themes", "--theme", THEME, *parts).code == 0
    rows = run("reports", "show", demo, "A", "--json").json["rows"]
    assert [row["section"].rpartition(" › ")[2] for row in rows[-2:]] == ["Zitate", "Häufigkeit"]
    assert rows[-2]["lines"] == 2


def test_what_is_wrong_is_said(run, demo, tmp_path):
    assert (
        "genau einen Fall" in run("reports", "save", demo, "A", "--as", "case", "--language", "de").sentence
    )
    assert "Known are: –" in run("reports", "show", demo, "A").sentence
    assert run("reports", "save", demo, "A", "--as", "codebook").code == 0
    assert "“A” already" in run("reports", "save", demo, "a", "--as", "codebook").sentence
    assert "not exported yet" in run("reports", "diff", demo, "A").sentence
    assert ".pdf" in run("reports", "export", demo, "A", "--output", tmp_path / "a.pdf").sentence
    assert run("reports", "delete", demo, "A").code == 0
    assert status(run, demo) == {}


def test_reports_go_along_with_new_names(run, kept, tmp_path):
    from gk_qda.operations.codebook import rename_code
    from gk_qda.project import open_project
    from gk_qda.queries.codebook import codebook

    with (
        open_project(kept, backup=False) as project,
        project.change("rename_code", name="", code="") as session,
    ):
        rename_code(session, code_id=codebook(session).find(THEME).id, name="Sitz in der Kerngruppe")
    found = run("reports", "show", kept, "BKG", "--json").json
    assert any(row["section"].startswith("THM-Integration › Sitz in der Kerngruppe") for row in found["rows"])
    assert status(run, kept)["BKG"] in ("outdated", "changed")


@pytest.mark.parametrize(
    ("name", "choices"),
    [
        ("frequencies", ("--by", "kind")),
        ("crosstab", ("--by", "typ")),
        ("segments", ("--kind", "interview", "--code", THEME)),
        ("matrix", ("--theme", THEME)),
        ("comparison", ("--for", "KO06", "--for", "KO11")),
        ("memos", ()),
    ],
)
@pytest.mark.parametrize("suffix", ["docx", "xlsx", "md"])
def test_every_kind_is_written_in_every_format(run, demo, tmp_path, name, choices, suffix):
    assert run("reports", "save", demo, "A", "--as", name, *choices, "--format", suffix).code == 0
    path = tmp_path / f"a.{suffix}"
    assert run("reports", "export", demo, "A", "--output", path).code == 0
    assert path.stat().st_size > 200
    assert status(run, demo) == {"A": "current"}


def test_a_kept_comparison_by_question_says_what_changed_under_the_guide(run, demo, tmp_path):
    def ask(question):
        guide.write_text(f"number,text,kind,code\n1,{question},interview,{THEME}\n", encoding="utf-8")
        assert run("guide", "import", demo, guide).code == 0

    guide = tmp_path / "leitfaden.csv"
    choices = ("--as", "comparison", "--for", "KO06", "--for", "KO11", "--by-question", "--format", "md")
    assert "guide" in run("reports", "save", demo, "Fragen", *choices).err
    ask("Wie arbeitet das Bündnis?")
    assert run("reports", "save", demo, "Fragen", *choices).code == 0
    path = tmp_path / "fragen.md"
    assert run("reports", "export", demo, "Fragen", "--output", path).code == 0
    shown = run("reports", "show", demo, "Fragen", "--language", "de").out
    assert "Zeilen: Fragen des Leitfadens" in " ".join(shown.split())
    assert "Wie arbeitet das Bündnis?" in path.read_text(encoding="utf-8")
    assert status(run, demo) == {"Fragen": "current"}
    ask("Ganz anders gefragt?")
    [row] = run("reports", "list", demo, "--json").json["rows"]
    assert row["status"] == "outdated"
    assert row["outdated_since"]
    assert "Ganz anders gefragt?" in str(run("reports", "diff", demo, "Fragen", "--json").json)


def test_the_template_of_the_house_is_kept_and_used(run, kept, tmp_path):
    example = tmp_path / "haus.docx"
    assert run("reports", "template", kept, "--example", example).code == 0
    house = Document(str(example))
    house.sections[0].header.paragraphs[0].text = "Institut für Beispielforschung"
    house.sections[0].different_first_page_header_footer = False
    house.save(example)
    assert run("reports", "template", kept, "--json").json == {"template": None}
    assert run("reports", "template", kept, example, "--json").json == {"template": "haus.docx"}
    example.unlink()
    path = tmp_path / "bkg.docx"
    for command in (
        ("reports", "export", kept, "BKG", "--output", path),
        ("themes", kept, "--theme", THEME, "--output", path),
        ("matrix", kept, "--theme", THEME, "--output", path),
        ("compare", kept, "KO06", "KO11", "--theme", THEME, "--output", path),
        ("case-report", kept, "KO06", "--theme", THEME, "--output", path),
        ("person-report", kept, "TM07-B", "--output", path),
        ("codebook", "export", kept, path),
        ("memos", "export", kept, path),
    ):
        path.unlink(missing_ok=True)
        assert run(*command).code == 0, command
        head = Document(str(path)).sections[0].header.paragraphs[0].text
        assert head == "Institut für Beispielforschung", command
    assert run("reports", "template", kept, "--none", "--json").json == {"template": None}
    (tmp_path / "broken.docx").write_bytes(b"no document")
    assert "Word document" in run("reports", "template", kept, tmp_path / "broken.docx").sentence
    assert "missing" in run("reports", "template", kept, tmp_path / "missing.docx").sentence


def test_words_beside_numbers_with_their_legend(run, demo, tmp_path):
    choices = ("--as", "themes", "--theme", THEME, "--section", "frequency", "--format", "md")
    path = tmp_path / "a.md"
    for name, more in (("ohne", ()), ("mit", ("--quantifiers",))):
        assert run("reports", "save", demo, name, *choices, *more).code == 0
        assert run("reports", "export", demo, name, "--output", path).code == 0
        text = path.read_text(encoding="utf-8")
        assert "7 von 14 Befragten (THM)" in text
        assert ("7 von 14 Befragten (THM), etwa die Hälfte, sind „beteiligt“" in text) == bool(more)
        assert ("etwa die Hälfte 6–8" in text) == bool(more)


def test_the_notebook_knows_them_too(run, kept):
    code_passage(run, kept)
    with gk_qda.open_project(kept) as project:
        frame = project.reports().set_index("name")
        assert frame.loc["Ginsterkamp", "status"] == "outdated"
        assert frame.loc["Leitfaden", "status"] == "current"
        assert any("TM07, Abs. 5" in str(line) for line in project.report_changes("Ginsterkamp")["now"])
        assert project.report_changes("Leitfaden").empty
