"""What a study of this kind must be able to rely on, on the command line: the lines of tests/ACCEPTANCE.md."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date
from operator import itemgetter
from typing import Any

import docx
import odfdo
import pytest

from gk_qda.project import open_project
from gk_qda.queries.documents import document_text, documents

THEME = "Teilnahme an der Bündniskerngruppe"
INTERVIEWS = ("--kind", "interview")


@pytest.fixture
def theme(run, built_demo, tmp_path):
    """Write the summary of one theme and read it as text."""

    def written(*options: object, suffix: str = "md", theme: str = THEME) -> str:
        path = tmp_path / f"thema.{suffix}"
        assert run("themes", built_demo, "--theme", theme, "--output", path, *options).code == 0
        if suffix != "docx":
            return path.read_text("utf-8")
        document = docx.Document(str(path))
        cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
        return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])

    return written


def test_missing_not_applicable_and_unknown_are_columns_of_their_own(run, demo, tmp_path):
    """A-D2."""
    table = tmp_path / "stellen.csv"
    table.write_text("case,thm_stellen_vzae\nKO01,trifft nicht zu\nKO02,nicht bekannt\nKO03,\n", "utf-8")
    assert run("cases", "import", demo, table).code == 0
    chosen = ("--by", "thm_stellen_vzae", *INTERVIEWS, "--code", "Corona")
    counted = run("crosstab", demo, *chosen, "--json").json["base"]["by_base"]
    three = ("trifft nicht zu", "nicht bekannt", "(missing)")
    assert [counted[name]["documents"] for name in three] == [1, 1, 1]
    assert sum(group["documents"] for group in counted.values()) == 14
    said = run("crosstab", demo, *chosen, "--language", "de").out
    assert all(f"{name} (1)" in said for name in ("trifft nicht zu", "nicht bekannt", "ohne Angabe"))


def test_paragraphs_are_numbered_once(run, empty, tmp_path):
    """A10.2: from 1, without head and blank lines; neither a correction nor a new turn renumbers one."""
    head = "Datum: 2020-05-05\nArt: Interview\n---\n\n"
    turns = "I: Wie war es?\n\n\n\nB: Gut, sagte Frau Meier.\n\nI: Mhm.\n\nB: Ja.\n"
    (tmp_path / "TM77.txt").write_text(head + turns, "utf-8")
    assert run("import", empty, tmp_path / "TM77.txt").code == 0

    def numbers() -> dict[str, str]:
        with open_project(empty, backup=False) as project, project.read() as session:
            [document] = documents(session)
            text = document_text(session, document.id)
            return {one.number: one.span.of(text.text) for one in text.paragraphs}

    assert list(numbers()) == ["1", "2", "3", "4"]
    correct = ("text", empty, "--document", "TM77", "--find")
    assert run(*correct, "Frau Meier", "--replace", "[eine Kollegin]").code == 0
    assert run(*correct, "I: Mhm.", "--replace", "I: Mhm.\n\nB: Doch.\n\nI: Wirklich?").code == 0
    assert numbers() == {
        "1": "I: Wie war es?",
        "2": "B: Gut, sagte [eine Kollegin].",
        "3": "I: Mhm.",
        "3a": "B: Doch.",
        "3b": "I: Wirklich?",
        "4": "B: Ja.",
    }


def test_a_finished_report_is_proved(run, built_demo, tmp_path):
    """A10.3: as docx and as txt, with omissions; what is wrong is listed, and nothing else."""
    right = (
        "Das Team „hat gleich in der zweiten Woche […], und da sollte ich mich vorstellen“ (TM07, Abs. 17). "
        "Anders anderswo: „Eingeladen war ich […] zu nichts.“ (TM12, Abs. 24)."
    )
    wrong = "„Eingeladen war ich jedenfalls zu allem.“ (TM12, Abs. 24)"
    report = docx.Document()
    report.add_paragraph(right)
    report.add_table(1, 1).cell(0, 0).text = wrong
    report.save(str(tmp_path / "bericht.docx"))
    (tmp_path / "bericht.txt").write_text(f"{right}\n\n{wrong}\n", "utf-8")
    for name in ("bericht.docx", "bericht.txt"):
        found = run("check-citations", built_demo, tmp_path / name, "--json").json
        assert [row["verdict_key"] for row in found["rows"] if row["is_wrong"]] == ["wrong_words"], name
        assert (found["base"]["citations"], found["base"]["wrong"]) == (3, 1)


@pytest.mark.parametrize("suffix", ["docx", "md", "html"])
def test_the_summary_has_its_day_and_its_codebook(theme, suffix):
    """A10.4."""
    words = theme(suffix=suffix)
    assert f"Stand {date.today():%d.%m.%Y}" in words
    assert "Kodierleitfaden v3" in words
    assert words.count("(Demo, synthetisch)") >= 1


def test_inner_marks_are_turned(theme):
    """A-E4, to the letter."""
    wanted = (
        "„Der eine schreibt ‚ok 👍🏽‘ und damit ist der Termin bestätigt, auf eine Mail antwortet der nie.“ "
        "(TM07, Abs. 11)"
    )
    assert wanted in theme(theme="Corona > Umgang")


def test_cases_are_called_as_asked(theme):
    """A-E5."""
    assert {"KO06", "Ginsterkamp"} <= set(re.findall(r"\w+", theme()))
    code, pseudonym, kind = (theme("--names", level) for level in ("code", "pseudonym", "type"))
    assert "KO06" in code
    assert "Ginsterkamp" not in code
    assert "Ginsterkamp" in pseudonym
    assert "KO06" not in pseudonym
    assert "eine kreisfreie Stadt" in kind
    assert not {"KO06", "Ginsterkamp"} & set(re.findall(r"\w+", kind))


def test_totals_are_sums_and_documents_a_union(run, built_demo):
    """A-E6 and A-E7, for every code: Corona 14 documents, not 12 + 14."""
    rows = run("frequencies", built_demo, *INTERVIEWS, "--by", "document", "--json").rows
    assert rows["Corona"]["documents"] == 14
    for path, row in rows.items():
        assert row["codings"] == sum(row["by_total"].values()), path
        assert row["documents"] == sum(number > 0 for number in row["by_total"].values()), path
        below = [
            other["documents"]
            for name, other in rows.items()
            if name.startswith(f"{path} > ") and other["level"] == row["level"] + 1
        ]
        own = sum(number > 0 for number in row["by"].values())
        assert max(below, default=0) <= row["documents"] <= own + sum(below), path


def test_a_case_beside_itself_and_columns_the_other_way_round(run, built_demo):
    """A-E10."""

    def rows(*cases: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = run("compare", built_demo, *cases, "--json").json["rows"]
        return [row | {"cases": sorted(row["cases"], key=itemgetter("name"))} for row in found]

    twice = rows("KO11", "KO11")
    assert twice
    for row in twice:
        assert row["difference"] == []
        one, other = ({**case, "name": ""} for case in row["cases"])
        assert one == other
    there, back = rows("KO06", "KO11"), rows("KO11", "KO06")
    assert there == back


@pytest.mark.long
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_finds_headings_tables_and_the_language(run, built_demo, tmp_path):
    """A-E3: what Word is given is opened by LibreOffice and saved as its own."""
    source = tmp_path / "thema.docx"
    assert run("themes", built_demo, "--theme", THEME, "--output", source).code == 0
    styles = docx.Document(str(source)).styles.element.xml
    assert 'w:lang w:val="de-DE"' in styles
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "odt", "--outdir", tmp_path, source],
        check=True,
        capture_output=True,
        timeout=120,
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin:/usr/local/bin"},
    )
    opened = odfdo.Document(str(tmp_path / "thema.odt"))
    heads = {head.inner_text: head.get_attribute("text:outline-level") for head in opened.body.headers}
    assert heads[f"1.1 {THEME}"] == "2"
    assert heads["Themenmatrix"] == "3"
    first = [str(table.get_value((0, 0))) for table in opened.body.tables]
    assert "Ausprägung" in first
    frequency = opened.body.tables[first.index("Ausprägung")]
    assert frequency.get_row_values(1) == ["beteiligt", "7 von 14", "6 von 13", "5 von 10"]
    assert b'fo:language="de"' in opened.styles.serialize()
