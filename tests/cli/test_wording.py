"""Words by the command line and from notebooks."""

from __future__ import annotations

import gk_qda


def test_words_collocations_keywords_and_trees(run, built_demo):
    answer = run("words", built_demo, "--by", "typ", "--min-count", "3", "--json").json
    assert answer["rows"]
    assert answer["base"]["listed"] == len(answer["rows"])
    first = answer["rows"][0]
    assert first["tokens"] == sum(n for key, n in first.items() if key.startswith("by:"))
    limited = run("words", built_demo, "--limit", "3", "--by-word-form", "--with-stop-words", "--json").json
    assert len(limited["rows"]) == 3
    near = run("collocations", built_demo, first["word"], "--window", "3", "--json").json
    assert near["base"]["occurrences"] == first["tokens"]
    assert {"g2", "log_dice", "together"} <= near["rows"][0].keys()
    keys = run("keywords", built_demo, "--by", "typ", "--group", "Kreis", "--json").json
    assert all(row["log_ratio"] > 0 for row in keys["rows"])
    tree = run("wordtree", built_demo, first["word"], "--depth", "2", "--json").json
    assert {row["side"] for row in tree["rows"]} == {"left", "right"}


def test_trouble_is_one_sentence(run, built_demo):
    assert "Planet" in run("keywords", built_demo, "--by", "typ", "--group", "Planet").sentence
    assert run("collocations", built_demo, "zwei Wörter").sentence
    assert run("words", built_demo, "--by", "nix").sentence


def test_stop_words_are_kept_and_undone(run, demo):
    word = run("words", demo, "--limit", "1", "--json").json["rows"][0]["word"]
    run("stopwords", "add", demo, word)
    assert run("words", demo, "--limit", "1", "--json").json["rows"][0]["word"] != word
    assert word.lower() in run("stopwords", "list", demo).out.split()
    run("stopwords", "remove", demo, "und")
    assert run("stopwords", "list", demo, "--json").json["removed"] == ["und"]
    run("history", demo, "--undo")
    run("history", demo, "--undo")
    assert run("words", demo, "--limit", "1", "--json").json["rows"][0]["word"] == word


def test_tables_become_files(run, built_demo, tmp_path):
    for suffix in ("csv", "xlsx"):
        path = tmp_path / f"words.{suffix}"
        run("words", built_demo, "--output", path)
        assert path.stat().st_size > 500


def test_the_notebook_gives_the_same(run, built_demo):
    rows = run("words", built_demo, "--json").json["rows"]
    with gk_qda.open_project(built_demo) as project:
        frame = project.words()
        assert frame["tokens"].tolist() == [row["tokens"] for row in rows]
        assert "Kreis" in project.words(by="typ", least=3).columns
        assert len(project.collocations(rows[0]["word"], window=3))
        assert (project.keywords("typ", "Kreis")["log_ratio"] > 0).all()
        assert len(project.wordtree(rows[0]["word"], document="TM07", least=1))
