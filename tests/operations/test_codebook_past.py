"""The codebook of an earlier day is what it was on that day; the history tells old and new words."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import select

from gk_qda.errors.domain import CodebookNotKnown
from gk_qda.models import AnchorExample
from gk_qda.operations import anchors, code_groups, codebook, coding
from gk_qda.operations.tables.codebook import code_table, codebook_entries, codebook_guide
from gk_qda.queries.codebook_past import codebook_as_of, codebook_days
from gk_qda.queries.history import ChangedWords, changed_words, steps

BEGIN = date(2025, 3, 1)


def day(n: int) -> date:
    return BEGIN + timedelta(days=n)


def dated(small, days: dict[int, int]) -> None:
    """Let steps have been done on other days: the number of a day by the id of a step."""
    with small.project.change("test") as session:
        for step, n in days.items():
            noon = datetime.combine(day(n), time(12)).astimezone().astimezone(UTC).replace(tzinfo=None)
            session.connection().exec_driver_sql(
                "UPDATE changes SET created_at = ? WHERE id = ?", (noon.isoformat(" "), step)
            )


def last_step(small) -> int:
    with small.project.read() as session:
        return steps(session, limit=1)[0].id


@pytest.fixture
def grown(small):
    """A codebook that changed on nine days, with what it was on each of them."""
    span = small.span("Kaffee")
    coded: list[int] = []

    def code_it() -> None:
        at = {"document_id": small.document_id, "coder_id": small.coder_id}
        made = small.change(coding.apply_code, code_id=small.theme, start=span.start, end=span.end, **at)
        coded.append(made.coding_id)
        small.change(anchors.add_anchor, code_id=small.theme, coding_id=made.coding_id, text="Kaffee")

    days = [
        lambda: small.change(codebook.describe_code, code_id=small.child, definition="Alt", rule="Nur so"),
        code_it,
        lambda: small.change(codebook.describe_code, code_id=small.child, definition="Neu"),
        lambda: small.change(codebook.rename_code, code_id=small.child, name="Jung"),
        lambda: small.change(anchors.add_anchor, code_id=small.child, text="Getippt"),
        lambda: small.change(codebook.merge_codes, source_id=small.child, target_id=small.other),
        small.project.undo,
        lambda: small.change(codebook.delete_code, code_id=small.child),
        lambda: small.change(code_groups.mark_sensitive, code_ids=[small.other]),
    ]
    was, when = {0: codebook_entries(small.project)}, dict.fromkeys(range(1, last_step(small) + 1), 0)
    for n, work in enumerate(days, start=1):
        before = last_step(small)
        work()
        when |= dict.fromkeys(range(before + 1, last_step(small) + 1), n)
        was[n] = codebook_entries(small.project)
    dated(small, when)
    return small, was


def past(small, n):
    table = code_table(small.project, as_of=day(n), language="de")
    return table, [row["path"] for row in table.rows]


def test_each_day_is_as_it_was(grown):
    small, was = grown
    for n, entries in was.items():
        table, paths = past(small, n)
        assert paths == [entry.path for entry in entries], n
        for name in ("definition", "rule", "anchor_example", "color"):
            told = [row[name] or "" for row in table.rows]
            key = "anchor_examples" if name == "anchor_example" else name
            expected = [getattr(entry, key) for entry in entries]
            assert told == ["\n".join(e) if isinstance(e, tuple) else e for e in expected], (n, name)
        assert table.base["as_of"] == day(n).isoformat()
    with small.project.read() as session:
        assert codebook_days(session) == [day(n) for n in range(9, -1, -1)]
        book = codebook_as_of(session, day(8)).book
        assert not any(code.is_sensitive for code in book.codes)


def test_the_guide_says_of_which_day_it_is(grown):
    small, _ = grown
    guide = codebook_guide(small.project, as_of=day(3), language="de")
    assert guide.stand.startswith("Kodierleitfaden vom 04.03.2025 (Version ")
    assert "Neu" in str(guide.blocks)
    assert "Jung" not in str(guide.blocks)


def test_words_of_passages_that_are_no_longer_coded_stay_away(grown):
    small, _ = grown
    with small.project.read() as session:
        linked = session.scalars(select(AnchorExample.coding_id).where(AnchorExample.coding_id.is_not(None)))
        coding_ids = list(linked)
    small.change(coding.remove_codings, coding_ids=coding_ids)
    table, _ = past(small, 3)
    assert "Kaffee" not in str(table.rows)
    assert "1 Ankerbeispiel fehlt: Seine Stelle ist nicht mehr codiert." in table.base_lines


def test_what_was_deleted_for_good_since_is_told(grown):
    small, _ = grown
    assert not any("endgültig" in line for line in past(small, 3)[0].base_lines)
    with small.project.change("test") as session:
        steps_of_day = "UPDATE changes SET details = ? WHERE verb = 'test' AND date(created_at) = ?"
        session.connection().exec_driver_sql(steps_of_day, ('{"erased": true}', day(5).isoformat()))
    told = past(small, 3)[0].base_lines
    assert "Ein Teil seiner Worte wurde seither endgültig gelöscht." in told
    assert not any("endgültig" in line for line in past(small, 8)[0].base_lines)


def test_days_that_nobody_knows_are_refused(grown):
    small, _ = grown
    for n in (-1, 100_000):
        with pytest.raises(CodebookNotKnown) as refused:
            past(small, n)
        assert "2025-03-01" in str(refused.value)


def test_the_history_tells_words_before_and_after(small):
    small.change(codebook.describe_code, code_id=small.child, definition="Alt", rule="Nur so")
    small.change(codebook.describe_code, code_id=small.child, definition="Neu")
    small.change(codebook.rename_code, code_id=small.child, name="Jung")
    step = last_step(small)
    with small.project.read() as session:
        assert changed_words(session, step) == (ChangedWords("Jung", "name", "Kind", "Jung"),)
        assert changed_words(session, step - 1) == (ChangedWords("Jung", "definition", "Alt", "Neu"),)
        assert changed_words(session, 99_999) == ()
    small.project.undo()
    with small.project.read() as session:
        assert changed_words(session, last_step(small)) == (ChangedWords("Kind", "name", "Jung", "Kind"),)
