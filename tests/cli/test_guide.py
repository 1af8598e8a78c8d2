"""gk-qda guide: questions in and out without a loss."""

from __future__ import annotations

from tests.cli.conftest import write


def test_a_guide_comes_in_and_goes_out_again(run, demo, tmp_path):
    file = write(
        tmp_path / "leitfaden.csv",
        "number,text,kind,code\n"
        "1,Wie sind Sie eingebunden?,interview,Verstetigung\n"
        ",Was noch?,Reflexionsgespräch,\n",
    )
    answer = run("guide", "import", demo, file, "--json").json
    assert answer["imported"] == 2
    assert run("guide", "export", demo, tmp_path / "out.csv").code == 0
    lines = (tmp_path / "out.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0].lstrip("\ufeff") == "number,text,kind,code"
    assert lines[1] == "1,Wie sind Sie eingebunden?,interview,Integrations- und Bildungsketten > Verstetigung"
    assert lines[2] == "1,Was noch?,reflection_talk,"
    assert run("guide", "import", demo, tmp_path / "out.csv").code == 0
    run("guide", "export", demo, tmp_path / "again.csv")
    assert (tmp_path / "again.csv").read_bytes() == (tmp_path / "out.csv").read_bytes()


def test_a_theme_is_a_code_and_other_columns_are_named(run, demo, tmp_path):
    file = write(tmp_path / "leitfaden.csv", "number,text,theme,note,x\n1,Wie?,Verstetigung,heikel,\n")
    said = run("guide", "import", demo, file, "--language", "de")
    assert said.code == 0
    assert "die Spalten note, x kennt diese Tabelle nicht" in said.err
    run("guide", "export", demo, tmp_path / "out.csv")
    assert "Integrations- und Bildungsketten > Verstetigung" in (tmp_path / "out.csv").read_text("utf-8")


def test_a_guide_is_printed_by_the_talks_it_belongs_to(run, demo, tmp_path):
    file = write(
        tmp_path / "leitfaden.csv",
        "number,text,kind,code\n1,Wie sind Sie eingebunden?,interview,Verstetigung\n1,Was noch?,Reflexionsgespräch,\n",
    )
    run("guide", "import", demo, file)
    assert run("guide", "export", demo, tmp_path / "leitfaden.md", "--language", "de").code == 0
    text = (tmp_path / "leitfaden.md").read_text(encoding="utf-8")
    assert text.index("## Interviews") < text.index("Wie sind Sie") < text.index("## Reflexionsgespräche")
    assert "Interviewleitfaden · 2 Fragen" in text
    assert "Integrations- und Bildungsketten" in text
    assert run("guide", "export", demo, tmp_path / "leitfaden.docx").code == 0


def test_trouble_names_the_row(run, demo, tmp_path):
    file = write(tmp_path / "leitfaden.csv", "text,code\nWas?,Gibt es nicht\n")
    assert "2" in run("guide", "import", demo, file).sentence
