"""Whole projects: making, opening, encrypting, copying, checking them, and going back in their history."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from gk_qda.project import open_project
from tests.cli.conftest import DEMO, dump, work_in, write


def test_info_is_the_contract(run, built_demo):
    info = run("info", built_demo, "--json").json
    contract = {
        *("name", "documents", "paragraphs", "words", "codes", "codings", "cases"),
        *("coders", "kinds", "schema", "encrypted"),
    }
    assert contract <= info.keys()
    assert (info["documents"], info["paragraphs"], info["codes"]) == (24, 1440, 73)
    assert (info["codings"], info["cases"]) == (563 + 193, 16)
    assert info["coders"] == ["A. Brandt", "M. Yıldız"]
    assert info["kinds"] == {"interview": 14, "reflection_talk": 10}
    assert info["encrypted"] is False
    assert info["name"].endswith("(Demo, synthetisch)")


def test_info_for_people(run, built_demo):
    text = run("info", built_demo, "--language", "de").out
    assert "Dokumente        24 (14 Interviews, 10 Reflexionsgespräche)" in text
    assert "Schutz           nicht verschlüsselt" in text


def test_nothing_is_ever_overwritten(run, tmp_path):
    taken = write(tmp_path / "taken.gkqda", "mine")
    for command in ("new", "demo"):
        assert "exists already" in run(command, taken).sentence
        assert taken.read_text() == "mine"
    assert "does not exist or cannot be written" in run("new", tmp_path / "none" / "x.gkqda").sentence


def test_a_new_project(run, tmp_path):
    path = tmp_path / "study.gkqda"
    answer = run("new", path, "--name", "Studie Ü", "--coder", "Anna Berg", "--language", "de")
    assert answer.out == "study.gkqda ist angelegt: 0 Codes; es codiert Anna Berg.\n"
    info = run("info", path, "--json").json
    assert (info["name"], info["coders"], info["language"]) == ("Studie Ü", ["Anna Berg"], "de")
    assert "Basis: 0 Dokumente" in run("frequencies", path).out


def test_a_codebook_that_cannot_be_read_leaves_no_project(run, tmp_path):
    for name, text in (("c.csv", "name\nA\n"), ("c.qdc", "<x/>"), ("d.csv", "path,color\nA,rot\n")):
        file = write(tmp_path / name, text)
        assert name in run("new", tmp_path / "study.gkqda", "--codebook", file).sentence
    assert not list(tmp_path.glob("*study.gkqda"))
    assert "does not exist" in run("new", tmp_path / "s.gkqda", "--codebook", tmp_path / "no.csv").sentence


@pytest.fixture(scope="module")
def secret(tmp_path_factory):
    """An encrypted project and the file with its passphrase."""
    from gk_qda.cli import main

    folder = tmp_path_factory.mktemp("secret")
    key = write(folder / "key.txt", "Öl und Brot\r\nsecond line\n")
    path = folder / "secret.gkqda"
    assert main(["new", str(path), "--passphrase-file", str(key), "--codebook", "starter"]) == 0
    return path, key


def test_an_encrypted_project_opens_with_its_passphrase(run, secret, tmp_path):
    path, key = secret
    assert b"Corona" not in path.read_bytes()
    info = run("info", path, "--passphrase-file", key, "--json").json
    assert (info["encrypted"], info["codes"]) == (True, 73)
    assert "verschlüsselt" in run("frequencies", path, "--passphrase-file", key, "--language", "de").out
    assert "--passphrase-file" in run("info", path).sentence
    assert "--passphrase-file" in run("new", tmp_path / "n.gkqda", "--encrypt").sentence
    assert not (tmp_path / "n.gkqda").exists()
    wrong = write(tmp_path / "wrong.txt", "öl und brot")
    assert "does not open secret.gkqda" in run("info", path, "--passphrase-file", wrong).sentence
    copy = tmp_path / "copy.gkqda"
    answer = run("backup", path, "--passphrase-file", key, "--output", copy, "--json").json
    assert answer == {"file": str(copy)}
    assert b"Corona" not in copy.read_bytes()
    assert run("info", copy, "--passphrase-file", key, "--json").json["codes"] == 73


def test_passphrase_files_that_do_not_help(run, secret, tmp_path):
    path, _ = secret
    assert "does not exist" in run("info", path, "--passphrase-file", tmp_path / "none").sentence
    assert "is a folder" in run("info", path, "--passphrase-file", tmp_path).sentence
    empty = write(tmp_path / "empty", "\n")
    assert "is empty" in run("info", path, "--passphrase-file", empty).sentence
    blob = tmp_path / "blob"
    blob.write_bytes(b"\xff\xfe\x00")
    assert "may not be read" in run("info", path, "--passphrase-file", blob).sentence
    assert not list(tmp_path.glob("*.gkqda"))
    run("new", tmp_path / "n.gkqda", "--passphrase-file", empty)
    assert not list(tmp_path.glob("*.gkqda"))


def test_the_terminal_asks_for_the_passphrase(secret):
    """A real terminal on stdin; what is typed is not shown."""
    pty = pytest.importorskip("pty")
    path, _ = secret
    controller, terminal = pty.openpty()
    code = f"import sys\nfrom gk_qda.cli import main\nsys.exit(main(['info', {str(path)!r}, '--json']))"
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=terminal,
        start_new_session=True,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    ) as process:
        asked = os.read(controller, 1000)
        while b"Passphrase: " not in asked:
            asked += os.read(controller, 1000)
        os.write(controller, "Öl und Brot\n".encode())
        out, _ = process.communicate(timeout=60)
    os.close(terminal)
    os.close(controller)
    assert process.returncode == 0
    assert json.loads(out)["codes"] == 73


def test_progress_is_for_terminals_and_stays_off_stdout():
    pty = pytest.importorskip("pty")
    controller, terminal = pty.openpty()
    files = [str(DEMO / "transcripts" / name) for name in ("TM07.txt", "TM08.txt")]
    code = f"import sys\nfrom gk_qda.cli import main\nsys.exit(main(['inspect', *{files!r}, '--json']))"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=terminal) as process:
        os.close(terminal)
        shown = b""
        with suppress(OSError):  # the end of a terminal
            while part := os.read(controller, 4096):
                shown += part
        out, _ = process.communicate(timeout=60)
    os.close(controller)
    assert process.returncode == 0
    assert [item["turns"] for item in json.loads(out)] == [51, 58]
    assert b"Reading files" in shown
    assert b"TM07" not in shown, "names of files do not belong on a shared screen"


@contextmanager
def at_work(path):
    """Somebody has the project open in the window."""
    with open_project(path, backup=False) as project:
        yield project


def test_reading_goes_on_beside_a_window_at_work_and_writing_waits(run, demo):
    with at_work(demo):
        for command in ("info", "frequencies", "segments", "history", "check"):
            assert run(command, demo).code == 0
        answer = run("code", demo, "--document", "TM07", "--paragraph", "17", "--code", "Ehrenamt")
        assert "demo.gkqda is open in another window" in answer.sentence
        assert (
            "is open in another window" in run("cases", "import", demo, DEMO / "municipalities.csv").sentence
        )
        assert "is open in another window" in run("history", demo, "--undo").sentence
    assert run("code", demo, "--document", "TM07", "--paragraph", "17", "--code", "Ehrenamt").code == 0


def test_reading_leaves_the_file_as_it_is(run, demo):
    before, work = demo.read_bytes(), work_in(demo)
    for command in ("info", "frequencies", "history", "check"):
        assert run(command, demo).code == 0
    assert run("crosstab", demo, "--by", "typ").code == 0
    assert demo.read_bytes() == before
    assert run("segments", demo).code == 0
    assert work_in(demo) == work, (
        "that words of people were printed stands in the audit trail, and nothing else"
    )


def test_backups_are_copies(run, demo):
    first = run("backup", demo, "--json").json["file"]
    assert Path(first).parent == demo.with_name("demo Sicherungen")
    assert dump(first) == dump(demo)
    assert "The folder /nowhere does not exist" in run("backup", demo, "--output", "/nowhere/x").sentence


def test_a_backup_overwrites_nothing(run, demo, tmp_path):
    other = tmp_path / "other.gkqda"
    assert run("new", other).code == 0
    before = other.read_bytes(), demo.read_bytes()
    for target in (other, demo):
        assert "exists already" in run("backup", demo, "--output", target).sentence
    assert (other.read_bytes(), demo.read_bytes()) == before


def test_check_finds_what_deserves_a_look(run, demo, tmp_path):
    table = write(
        tmp_path / "codings.csv",
        "document,paragraph,quote,code,coder\n"
        "TM07,17,in der zweiten Woche,Ehrenamt,A. Brandt\n"
        "TM07,17,zweiten Woche,Ehrenamt,A. Brandt\n"
        "TM07,17,zweiten Woche,Ehrenamt,M. Yıldız\n",
    )
    assert run("codings", "import", demo, table).code == 0
    answer = run("check", demo, "--json").json
    assert answer["base"]["sound"] is True
    found = [(row["kind"], row["place"], row["code"], row["coder"]) for row in answer["rows"]]
    overlap = ("overlap", "TM07, Abs. 17", "Kooperation > Akteure > Ehrenamt", "A. Brandt")
    assert found == [overlap, ("case_without_documents", "KO16", None, None)]
    assert "Die Datei ist unversehrt." in run("check", demo, "--language", "de").out


def test_a_damaged_project_is_not_sound(run, demo):
    size = demo.stat().st_size
    with demo.open("r+b") as file:
        file.seek(size // 2)
        file.write(bytes(4096 * 3))
    answer = run("check", demo)
    assert "demo.gkqda is damaged. Open the newest copy in the folder demo Sicherungen." in answer.sentence


def test_the_window_opens_by_name(run, monkeypatch, tmp_path):
    started = []
    monkeypatch.setattr("gk_qda.__main__._open_window", lambda project: started.append(project) or 0)
    monkeypatch.chdir(tmp_path)
    assert run("open", "study.gkqda").code == 0
    assert started == [tmp_path / "study.gkqda"]


def test_history_tells_undoes_and_redoes(run, demo):
    run("code", demo, "--document", "TM07", "--paragraph", "17", "--code", "Ehrenamt")
    before = dump(demo)
    rows = run("history", demo, "--json").json["rows"]
    assert [row["verb"] for row in rows] == ["apply_code", "import_codings", "build_demo", "new_project"]
    assert rows[0]["sentence"] == "„Ehrenamt“ codiert"
    assert rows[0].keys() == {"step", "time", "coder", "kind", "verb", "state", "sentence"}
    answer = run("history", demo, "--undo", "--language", "de")
    assert answer.out == "Zurückgenommen: „Ehrenamt“ codiert\n"
    assert "nothing to undo" in run("history", demo, "--undo").sentence, "a demo cannot be unmade"
    said = run("history", demo, "--redo", "--json").json
    assert (said["kind"], said["verb"], said["sentence"]) == ("redo", "apply_code", "Coded “Ehrenamt”")
    assert "nothing to redo" in run("history", demo, "--redo").sentence
    after = dump(demo)
    assert after.pop("changes") != before.pop("changes")
    assert len(after.pop("audit_entries")) > len(before.pop("audit_entries")), "each of them was sealed"
    assert after == before
    text = run("history", demo, "--limit", "2", "--language", "de").out
    assert "Wiederhergestellt: „Ehrenamt“ codiert" in text
    assert "Demoprojekt angelegt" not in text


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("text.gkqda", b"just a text", "is not a GK-QDA project"),
        ("zero.gkqda", b"", "is not a GK-QDA project"),
        ("zip.gkqda", b"PK\x03\x04" + bytes(600), "is not a GK-QDA project"),
    ],
)
def test_files_that_are_no_project(run, tmp_path, name, content, sentence):
    file = tmp_path / name
    file.write_bytes(content)
    for command in (("info",), ("history",), ("cases", "import")):
        table = [DEMO / "municipalities.csv"] if len(command) == 2 else []
        assert sentence in run(*command, file, *table).sentence
    assert file.read_bytes() == content
    assert {path.name for path in tmp_path.iterdir()} == {name}


def test_a_foreign_database(run, tmp_path):
    from sqlcipher3 import dbapi2

    file = tmp_path / "foreign.sqlite3"
    connection = dbapi2.connect(str(file))
    connection.execute("CREATE TABLE documents (id)")
    connection.commit()
    connection.close()
    before = file.read_bytes()
    assert "foreign.sqlite3 is not a GK-QDA project" in run("info", file).sentence
    assert "foreign.sqlite3 is not a GK-QDA project" in run("check", file).sentence
    assert file.read_bytes() == before


def test_a_project_of_a_newer_release(run, demo):
    with demo.open("r+b") as file:
        file.seek(60)
        file.write((999).to_bytes(4, "big"))
    before = demo.read_bytes()
    assert "was saved by a newer version of GK-QDA" in run("info", demo).sentence
    assert "was saved by a newer version of GK-QDA" in run("history", demo, "--undo").sentence
    assert demo.read_bytes() == before


NOBODY = 65534
AS_NOBODY = """
import contextlib, io, os, sys
from gk_qda.cli import main
arguments, elsewhere = {arguments!r}, {elsewhere!r}
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    main(elsewhere)  # loads what is needed while it may still be read
if os.geteuid() == 0:
    os.setgid({nobody})
    os.setuid({nobody})
sys.exit(main(arguments))
"""


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights of files are another matter there")
def test_a_folder_that_may_not_be_written(built_demo, tmp_path):
    """Root may write everywhere; then somebody else tries."""
    folder = Path(tempfile.mkdtemp())
    shutil.copy(built_demo, folder / "demo.gkqda")
    shutil.copy(built_demo, tmp_path / "demo.gkqda")

    def ask(*arguments: str) -> subprocess.CompletedProcess[str]:
        code = AS_NOBODY.format(
            arguments=[text.format(folder) for text in arguments],
            elsewhere=[text.format(tmp_path) for text in arguments],
            nobody=NOBODY,
        )
        return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    try:
        folder.chmod(0o555)
        (folder / "demo.gkqda").chmod(0o444)
        done = ask("frequencies", "{}/demo.gkqda", "--json")
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["base"]["codings"] == 502
        done = ask("code", "{}/demo.gkqda", "--document", "TM07", "--paragraph", "17", "--code", "Ehrenamt")
        assert (done.returncode, done.stderr.count("\n")) == (1, 1), done.stderr
        assert "demo.gkqda cannot be written. Copy it to a folder of your own" in done.stderr
        done = ask("frequencies", "{}/demo.gkqda", "--output", "{}/f.csv")
        assert (done.returncode, done.stderr.count("\n")) == (1, 1), done.stderr
        assert "could not be written" in done.stderr
        assert [path.name for path in folder.iterdir()] == ["demo.gkqda"]
    finally:
        folder.chmod(0o700)
        shutil.rmtree(folder)
