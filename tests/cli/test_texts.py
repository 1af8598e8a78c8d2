"""Correcting text on the command line: words, and whole files."""

from __future__ import annotations

from tests.cli.conftest import DEMO, dump

PLACE = ("--document", "TM07", "--paragraph", "9")
WORDS = ("--find", "Telefonisch.", "--replace", "Fernmündlich.")


def codings(run, demo):
    return {
        row["guid"]: row["quote"]
        for row in run("segments", demo, "--document", "TM07", "--json").json["rows"]
    }


def test_a_word_is_corrected(run, demo):
    before = codings(run, demo)
    answer = run("text", demo, *PLACE, *WORDS, "--json").json
    assert (answer["stored"], answer["places"]) == (True, 1)
    changes = answer["changes"]
    assert {(c["kind"], c["paragraph"], c["outcome"]) for c in changes} == {("coding", "9", "other_words")}
    after = codings(run, demo)
    assert after.keys() == before.keys()
    changed = {quote for guid, quote in after.items() if quote != before[guid]}
    assert changed
    assert changed <= {change["after"] for change in changes}
    assert all(quote.startswith("Fernmündlich.") for quote in changed)
    assert "Telefonisch" not in " ".join(after.values())
    last = run("history", demo, "--json", "--limit", "1").json["rows"][0]
    assert last["verb"] == "edit_text"
    assert run("history", demo, "--undo").code == 0
    assert codings(run, demo) == before


def test_a_dry_run_stores_nothing(run, demo):
    before = dump(demo)
    answer = run("text", demo, *PLACE, *WORDS, "--dry-run")
    assert "other words" in answer.out
    assert "Nothing was stored" in answer.out
    assert dump(demo) == before


def test_losses_are_refused_unless_accepted(run, demo):
    quote = min(codings(run, demo).values(), key=len)
    before = dump(demo)
    remove = ("text", demo, "--document", "TM07", "--find", quote, "--replace", "")
    assert "would be lost" in run(*remove).sentence
    assert dump(demo) == before
    assert "lost" in run(*remove, "--accept-losses").out
    assert quote not in codings(run, demo).values()


def test_words_that_are_not_there(run, demo):
    assert (
        "not in TM07, para. 9" in run("text", demo, *PLACE, "--find", "Brieftaube", "--replace", "x").sentence
    )
    assert (
        "paragraph 99"
        in run(
            "text", demo, "--document", "TM07", "--paragraph", "99", "--find", "a", "--replace", "b"
        ).sentence
    )


def test_a_corrected_file_is_a_new_state(run, demo, tmp_path):
    before = codings(run, demo)
    text = (DEMO / "transcripts" / "TM07.txt").read_text("utf-8")
    file = tmp_path / "TM07.txt"
    file.write_text(
        text.replace("I: (unv.)", "I: Ach so?\n\nI: (unv.)").replace("Telefonisch", "Fernmündlich"), "utf-8"
    )
    answer = run("import", demo, file, "--update", "--json").json
    assert (answer["updated"], answer["imported"], answer["known"]) == (1, 0, 0)
    [facts] = answer["files"]
    assert facts["status"] == "updated"
    assert facts["update"]["new_paragraphs"] == ["9a"]
    assert codings(run, demo).keys() == before.keys()
    answer = run("import", demo, file, "--update")
    assert "is in the project already" in answer.out
    paragraphs = {
        row["paragraph"] for row in run("segments", demo, "--document", "TM07", "--json").json["rows"]
    }
    assert "11" in paragraphs


def test_a_file_that_loses_codings_is_refused(run, demo, tmp_path):
    file = tmp_path / "TM07.txt"
    file.write_text("ID: TM07\n---\n\nI: Ganz anders.\n", "utf-8")
    before = dump(demo)
    assert "would be lost" in run("import", demo, file, "--update").sentence
    assert dump(demo) == before
    assert run("import", demo, file, "--update", "--accept-losses").code == 0
    assert codings(run, demo) == {}


def test_new_files_are_imported_beside_updates(run, demo, tmp_path):
    (tmp_path / "Neu.txt").write_text("I: Was?\n\nB: Ja.\n", "utf-8")
    text = (DEMO / "transcripts" / "TM01.txt").read_text("utf-8")
    (tmp_path / "TM01.txt").write_text(text + "\nI: Danke.\n", "utf-8")
    answer = run("import", demo, tmp_path / "Neu.txt", tmp_path / "TM01.txt", "--update", "--json").json
    assert (answer["updated"], answer["imported"]) == (1, 1)
