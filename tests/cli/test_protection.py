"""Withdrawing, deleting for good, consents, deletion dates and what is held on a person, by command."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from gk_qda.models import Document, Summary
from gk_qda.operations.coding import apply_code
from gk_qda.project import open_project
from gk_qda.project.backup import backups
from gk_qda.project.file_texts import strings_in
from gk_qda.project.traces import Traces
from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import document_text, find_document, paragraphs_of, text_of, texts_of
from gk_qda.queries.filters import speech


def test_a_paragraph_is_withdrawn_and_the_gap_is_everywhere(run, demo):
    before = run("segments", demo, "--json").json
    number = next(r for r in before["rows"] if r["document"] == "TM07")["paragraph"].partition("–")[0]
    said = run("withdraw", demo, "--document", "TM07", "--paragraph", number, "--reason", "auf Wunsch")
    assert "gesperrt" in said.out or "withdrawn" in said.out
    after = run("segments", demo, "--json").json
    assert len(after["rows"]) < len(before["rows"])
    assert {"document": "TM07", "paragraph": number} in after["base"]["withdrawn"]
    run("withdraw", demo, "--document", "TM07", "--paragraph", number, "--lift")
    assert len(run("segments", demo, "--json").json["rows"]) == len(before["rows"])
    run("withdraw", demo, "--document", "TM07", "--paragraph", number)
    assert run("history", demo, "--undo", "--json").json["verb"] == "withdraw_paragraph"


def test_a_passage_over_a_withdrawn_paragraph_has_a_gap_wherever_it_is_quoted(run, demo, tmp_path):
    code = ("--code", "Ehrenamt")
    with open_project(demo) as project, project.change("apply_code") as session:
        document = find_document(session, "TM01")
        respondents = [p for p in paragraphs_of(session, [document.id])[document.id] if not p.is_interviewer]
        first, gone, last = respondents[2:5]
        ehrenamt = codebook(session).find("Ehrenamt").id
        where = {"document_id": document.id, "code_id": ehrenamt, "coder_id": project.coder_id or 1}
        apply_code(session, start=first.end - 40, end=last.start + 60, **where)
        lost = speech(gone)[0].of(text_of(session, document.id)).strip()
    run("withdraw", demo, "--document", "TM01", "--paragraph", gone.number, "--reason", "auf Wunsch")
    rows = run("segments", demo, *code, "--document", "TM01", "--json").json["rows"]
    [quote] = [row["quote"] for row in rows if row["paragraph"] == first.number]
    assert quote.count("[…]") == 1
    before, after = (part.strip() for part in quote.split("[…]"))
    assert before
    assert after
    assert lost not in quote
    reports = {
        "segments.md": (
            "reports",
            "save",
            demo,
            "A",
            "--as",
            "segments",
            *code,
            "--document",
            "TM01",
            "--format",
            "md",
        ),
        "fall.md": (
            "reports",
            "save",
            demo,
            "B",
            "--as",
            "case",
            "--for",
            "KO01",
            "--section",
            "codings",
            "--format",
            "md",
        ),
    }
    for (file, save), name in zip(reports.items(), "AB", strict=True):
        assert run(*save).code == 0
        assert run("reports", "export", demo, name, "--output", tmp_path / file).code == 0
        written = " ".join(
            (tmp_path / file).read_text("utf-8").replace("\\", "").replace("<br>", " ").split()
        )
        assert f"[…] {' '.join(after.split())[:30]}" in written, file
        assert " ".join(lost.split())[:40] not in written


def test_a_document_is_purged_with_the_backups_that_hold_it(run, demo):
    run("backup", demo)
    plan = run("purge", demo, "--document", "TM13", "--dry-run", "--json").json
    assert plan["purged"] is False
    assert plan["codings"] > 10
    done = run("purge", demo, "--document", "TM13", "--backups", "delete", "--reason", "x", "--json").json
    assert done["codings"] == plan["codings"]
    assert done["held_by"] == []
    assert done["deleted_backups"]
    assert len(backups(demo)) == 1, "a new one"
    assert "TM13" in run("purge", demo, "--document", "TM13").sentence
    assert run("check", demo).code == 0
    said = run("history", demo, "--limit", "1").out
    assert "endgültig" in said or "for good" in said


def test_a_paragraph_is_purged(run, demo):
    backups_before = set(backups(demo))
    done = run("purge", demo, "--document", "TM07", "--paragraph", "17", "--json").json
    assert done["paragraphs"] == 1
    assert {Path(path) for path in done["held_by"]} == set(backups(demo)) >= backups_before
    assert str(demo) not in done["held_by"]
    assert "999" in run("purge", demo, "--document", "TM07", "--paragraph", "999").sentence


def test_a_word_inside_longer_words_is_deleted_only_where_that_is_meant(run, demo):
    plan = run("purge", demo, "--word", "duldung", "--dry-run", "--json").json
    assert plan["words"] >= plan["inside"] > 0
    assert str(plan["inside"]) in run("purge", demo, "--word", "duldung").sentence
    assert run("search", demo, "duldung", "--json").json["base"]["count"] > 0
    assert run("purge", demo, "--word", "duldung", "--inside-words", "--json").json["purged"]
    assert "duldung" not in {row["hit"] for row in run("search", demo, "duldung", "--json").json["rows"]}


def test_what_to_purge_is_named_exactly_once(run, demo):
    assert run("purge", demo).code == 2
    assert run("purge", demo, "--document", "TM07", "--person", "x").code == 2
    assert run("purge", demo, "--word", "x", "--paragraph", "3").code == 2


def test_consents_go_in_and_out(run, demo, tmp_path):
    rows = run("consents", "list", demo, "--json").json["rows"]
    assert {row["state"] for row in rows} == {"unknown"}
    assert len(rows) == 3 * len({row["document"] for row in rows})
    table = tmp_path / "consents.csv"
    table.write_text(
        "document,purpose,state,date,place_of_form\nTM07,Zitat,verweigert,05.05.2020,Ordner 3\n", "utf-8"
    )
    assert run("consents", "import", demo, str(table), "--json").json["imported"] == 1
    out = tmp_path / "out.xlsx"
    run("consents", "export", demo, str(out))
    assert run("consents", "import", demo, str(out), "--json").json["imported"] == len(rows)
    (row,) = [
        row for row in run("consents", "list", demo, "--json").json["rows"] if row["state"] == "refused"
    ]
    assert (row["document"], row["purpose"], row["date"], row["place_of_form"]) == (
        "TM07",
        "quotation",
        "2020-05-05",
        "Ordner 3",
    )


def test_deletion_dates_are_imported_shown_and_taken_away(run, demo, tmp_path):
    table = tmp_path / "dates.csv"
    table.write_text("document,delete_audio_by,delete_transcript_by\nTM07,2020-01-31,2099-12-31\n", "utf-8")
    run("documents", "import", demo, str(table))
    found = run("retention", demo, "--language", "en", "--json").json
    assert found["base"]["due"] == 1
    assert [(row["thing"], row["due"], row["there"]) for row in found["rows"]] == [
        ("Recording", "due", "outside the project"),
        ("Transcript", "later", "still there"),
    ]
    assert "31.01.2020" in run("retention", demo, "--language", "de").out
    assert "2020-01-31" in run("retention", demo, "--language", "en").out
    out = tmp_path / "documents.csv"
    run("documents", "export", demo, str(out))
    assert "delete_audio_by" in out.read_text("utf-8-sig").splitlines()[0]
    table.write_text("document,delete_audio_by\nTM07,–\n", "utf-8")
    run("documents", "import", demo, str(table))
    assert run("retention", demo, "--json").json["base"]["due"] == 0
    table.write_text("document,delete_transcript_by\nTM07,–\n", "utf-8")
    run("documents", "import", demo, str(table))
    assert (
        "Für kein Dokument ist eine Löschfrist eingetragen." in run("retention", demo, "--language", "de").out
    )


def test_what_is_held_on_a_person_is_written(run, demo, tmp_path):
    table = tmp_path / "speakers.csv"
    table.write_text("document,label,person\nTM07,B,Person Sieben\n", "utf-8")
    assert run("speakers", "import", demo, str(table)).code == 0, "TM07 has one respondent, B"
    out = tmp_path / "person.md"
    run("person-report", demo, "Person Sieben", "--output", str(out), "--language", "de")
    text = out.read_text("utf-8")
    for part in ("Angaben", "Einwilligungen", "Redebeiträge", "Codierungen", "Memos", "Protokoll"):
        assert part in text
    assert text.count("TM07") > 50
    for suffix in ("docx", "html", "odt"):
        assert (
            run("person-report", demo, "Person Sieben", "--output", str(tmp_path / f"p.{suffix}")).code == 0
        )
    assert "Niemand" in run("person-report", demo, "Niemand", "--output", str(out)).sentence


REPEATED = "in der zweiten Woche eine Videorunde"


def test_what_is_withdrawn_is_in_no_file_that_leaves(run, demo, tmp_path):
    """The words of the paragraph most coded in TM07, in everything that can be written."""
    with open_project(demo, read_only=True) as project, project.read() as session:
        found = document_text(session, find_document(session, "TM07").id)
        texts = texts_of(session, session.scalars(select(Document.id)))
    one = next(p for p in found.paragraphs if p.number == "17")
    words = one.span.of(found.text)
    texts[found.document.id] = found.text.replace(words, "")
    traces = Traces(texts=[words[4:]], but_not=[*texts.values()])
    assert len(traces.runs) > 100

    def written(folder):
        folder.mkdir()
        commands = (
            ("segments", demo, "--document", "TM07", "--output", folder / "segments.csv"),
            ("codings", "export", demo, folder / "codings.csv"),
            ("memos", "export", demo, folder / "memos.md"),
            ("matrix", demo, "--output", folder / "matrix.md"),
            ("themes", demo, "--output", folder / "themes.md"),
            ("compare", demo, "KO06", "KO11", "--output", folder / "compare.md"),
            ("case-report", demo, "KO06", "--output", folder / "case.md"),
            ("query", demo, "Corona", "--output", folder / "query.csv"),
            ("search", demo, words.split()[5], "--output", folder / "search.csv"),
            ("codebook", "export", demo, folder / "codebook.md"),
            ("reports", "save", demo, "Texte", "--as", "transcripts", "--document", "TM07"),
            ("reports", "export", demo, "Texte", "--output", folder / "texts.md"),
        )
        for command in commands:
            answer = run(*command)
            assert answer.code == 0, (command, answer.err)
        return {
            file.name: any(map(traces.within, strings_in(file.read_bytes()))) for file in folder.iterdir()
        }

    before = written(tmp_path / "before")
    assert before["segments.csv"]
    assert before["texts.md"]
    run("withdraw", demo, "--document", "TM07", "--paragraph", "17")
    run("reports", "delete", demo, "Texte")
    for command in ("matrix", "themes"):  # two summaries repeat six words of it: somebody has to decide
        refused = run(command, demo, "--output", tmp_path / "refused.md", "--strict")
        assert refused.code == 1
        told = run(command, demo, "--output", tmp_path / f"{command}.md")
        assert (told.code, "words as in a withdrawn paragraph" in told.err) == (0, True)
    assert not (tmp_path / "refused.md").exists()
    with open_project(demo) as project, project.change("test") as session:
        one = session.scalars(select(Summary).where(Summary.text.contains(REPEATED))).first()
        one.text += f" Sie sagt: „{' '.join(words.split()[4:18])}“."
    refused = run("summaries", "export", demo, tmp_path / "refused.csv")
    assert (refused.code, "TM07, 17 → " in refused.sentence) == (1, True)
    with open_project(demo) as project:
        project.undo()
    with open_project(demo) as project, project.change("test") as session:
        for one in session.scalars(select(Summary).where(Summary.text.contains(REPEATED))):
            one.text = one.text.replace(REPEATED, "früh eine Runde")
    assert not any(written(tmp_path / "after").values())
