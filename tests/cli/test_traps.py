"""Traps of the demo corpus that a command may fall into: emoji, decomposed letters, doubled ranges, withdrawals."""

from __future__ import annotations

import csv
import unicodedata
from collections import Counter

import pytest

from tests.cli.conftest import DEMO, write


def planted() -> Counter[tuple[str, str, str, str]]:
    """(document, paragraph, code, quote) of every coding of the first coder."""
    found: Counter[tuple[str, str, str, str]] = Counter()
    for path in sorted((DEMO / "codings").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            found.update((r["doc_id"], r["paragraph"], r["path"], r["quote"]) for r in csv.DictReader(file))
    return found


@pytest.fixture(scope="module")
def rows(built_demo):
    from gk_qda.operations.tables.segments import segment_table
    from gk_qda.project import open_project
    from gk_qda.queries.filters import Filters

    with open_project(built_demo, read_only=True) as project:
        chosen = Filters(speakers="all", include_technical=True)
        return segment_table(project, chosen, format="json").rows


def test_every_coding_returns_its_quote_to_the_letter(rows):
    """Composed or not, with no-break spaces, soft hyphens and emoji."""
    found = Counter((r["document"], r["paragraph"], r["code"], r["quote"]) for r in rows)
    assert found == planted()
    texts = "".join(row["quote"] for row in rows)
    assert "👍🏽" in texts
    assert "\u00ad" in texts
    assert any(unicodedata.normalize("NFC", row["quote"]) != row["quote"] for row in rows)


def test_they_survive_csv_and_spreadsheet(run, built_demo, tmp_path):
    run("segments", built_demo, "--speakers", "all", "--include-technical", "--output", tmp_path / "s.csv")
    with (tmp_path / "s.csv").open(encoding="utf-8", newline="") as file:
        found = Counter(
            (
                r["document"],
                r["paragraph"],
                r["code"],
                r["quote"].removeprefix("'") if r["quote"][0] == "'" else r["quote"],
            )
            for r in csv.DictReader(file)
        )
    assert found == planted()


def test_one_passage_with_two_codes_is_two_codings_and_one_segment(run, built_demo, rows):
    counts = Counter((r["document"], r["start"], r["end"]) for r in rows if r["document"] == "TM07")
    assert max(counts.values()) >= 2
    base = run("frequencies", built_demo, "--document", "TM07", "--include-technical", "--json").json["base"]
    assert (base["codings"], base["segments"]) == (sum(counts.values()), len(counts))
    assert base["segments"] < base["codings"]


def test_a_sentence_that_stands_twice_is_two_places(run, demo, tmp_path):
    """The second one is coded by its position; the list shows that one, not the first match."""
    answer = run("segments", demo, "--document", "TM02", "--json")
    assert answer.code == 0
    from gk_qda.project import open_project
    from gk_qda.queries.documents import find_document, text_of

    with open_project(demo, read_only=True) as project, project.read() as session:
        text = text_of(session, find_document(session, "TM02").id)
    sentence = "Das war schwierig."
    second = text.index(sentence, text.index(sentence) + 1)
    table = write(
        tmp_path / "c.csv",
        f"document,start,end,code\nTM02,{second},{second + len(sentence)},Ehrenamt\n",
    )
    assert run("codings", "import", demo, table).code == 0
    [row] = run("segments", demo, "--document", "TM02", "--code", "Ehrenamt", "--json").json["rows"]
    assert (row["start"], row["quote"]) == (second, sentence)


def test_withdrawn_words_leave_no_trace_in_what_is_written(run, demo, tmp_path):
    """Even where somebody coded them before."""
    from gk_qda.project import open_project
    from gk_qda.queries.documents import find_document, paragraphs_of, text_of

    with open_project(demo, read_only=True) as project, project.read() as session:
        document = find_document(session, "TM13")
        text = text_of(session, document.id)
        paragraphs = paragraphs_of(session, [document.id])[document.id]
    at = next(at for at, paragraph in enumerate(paragraphs) if paragraph.is_withdrawn)
    before, withdrawn = paragraphs[at - 1], paragraphs[at]
    words = text[withdrawn.start + 3 : withdrawn.end].split("#")[0].strip()
    assert len(words) > 30
    table = write(
        tmp_path / "c.csv",
        "document,start,end,code\n"
        f"TM13,{withdrawn.start + 3},{withdrawn.end},Ausländerbehörde\n"
        f"TM13,{before.start},{withdrawn.end},Ausländerbehörde\n",
    )
    assert run("codings", "import", demo, table, "--json").json["imported"] == 2
    everything = ("--speakers", "all", "--include-technical", "--document", "TM13")
    run("segments", demo, *everything, "--output", tmp_path / "s.csv")
    run("segments", demo, *everything, "--output", tmp_path / "s.json")
    run("codings", "export", demo, tmp_path / "codings.csv")
    run("themes", demo, "--theme", "Ausländerbehörde", "--output", tmp_path / "t.md")
    run("matrix", demo, "--theme", "Ausländerbehörde", "--output", tmp_path / "m.md")
    written = {path.name: path.read_text("utf-8") for path in tmp_path.glob("*.[cjm]*")}
    assert {"s.csv", "s.json", "codings.csv", "t.md", "m.md"} <= written.keys()
    assert not [name for name, content in written.items() if words[:40] in content]
    listed = run("segments", demo, *everything, "--code", "Ausländerbehörde", "--json").json["rows"]
    assert any(row["start"] == before.start for row in listed), "what was said before it still counts"
