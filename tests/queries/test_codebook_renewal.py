"""After a few codes were written the codebook in memory is renewed: as if read anew, and the same where it was not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

from gk_qda.errors import QdaError
from gk_qda.operations import codebook as codebook_verbs
from gk_qda.operations.code_groups import delete_codes
from gk_qda.project import Project
from gk_qda.queries.codebook import Codebook, codebook, current_codebook
from tests.demo_copy import opened_copy


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Project]:
    with opened_copy(tmp_path) as project:
        yield project


def both(project: Project) -> tuple[Codebook, Codebook]:
    """As kept in memory, and read anew."""
    with project.read() as session:
        return current_codebook(session), codebook(session)


NUMBERS = st.integers(0, 200)
STEP = st.tuples(
    st.sampled_from(["rename", "colour", "move", "add", "dissolve", "restore", "delete", "undo"]),
    NUMBERS,  # a code
    st.one_of(st.none(), NUMBERS),  # a parent
    st.integers(0, 9),  # a place, a name, whether technical
)


def take(project: Project, book: Codebook, kind: str, code: int, parent: int | None, number: int) -> None:
    """One step on codes of the book."""
    ids = [one.id for one in book.codes]
    if not ids:  # steps before this one deleted the last code: only adding and taking back remain
        kind, parent = ("undo" if kind == "undo" else "add"), None
    code_id = ids[code % len(ids)] if ids else 0
    parent_id = None if parent is None else ids[parent % len(ids)]
    verbs: dict[str, Callable[[Session], object]] = {
        "rename": lambda s: codebook_verbs.rename_code(s, code_id=code_id, name=f"Name {number}"),
        "colour": lambda s: codebook_verbs.recolor_code(
            s, code_id=code_id, color="#123456" if number % 2 else None
        ),
        "move": lambda s: codebook_verbs.move_code(s, code_id=code_id, parent_id=parent_id, position=number),
        "add": lambda s: codebook_verbs.add_code(
            s, name=f"Neu {number}", parent_id=parent_id, is_technical=number % 2
        ),
        "dissolve": lambda s: codebook_verbs.dissolve_code(s, code_id=code_id),
        "restore": lambda s: codebook_verbs.restore_code(s, code_id=code + 1),
        "delete": lambda s: codebook_verbs.delete_code(s, code_id=code_id),
    }
    with suppress(QdaError, NoResultFound):
        if kind == "undo":
            project.undo()
        else:
            with project.change("x") as session:
                verbs[kind](session)


def test_a_renewed_codebook_is_that_of_the_project(demo):
    @given(history=st.lists(STEP, min_size=1, max_size=4))
    @settings(max_examples=50)
    def run(history):
        for step in history:
            with demo.read() as session:
                fresh = codebook(session)
            take(demo, fresh, *step)
            if step[1] % 3:  # at other times it is renewed by several steps at once
                check(demo)
        check(demo)

    run()


def test_a_codebook_that_lost_its_last_code_takes_further_steps(demo):
    while ids := [code.id for code in both(demo)[1].codes]:
        with demo.change("delete_codes") as session:
            delete_codes(session, code_ids=ids)
        check(demo)
    for kind in ("rename", "add", "delete", "undo"):
        take(demo, both(demo)[1], kind, 5, 7, 1)
        check(demo)


def check(project: Project) -> None:
    kept, fresh = both(project)
    assert kept == fresh
    assert kept.tree.ids.tolist() == [code.id for code in fresh.codes]
    assert kept.tree.end.tolist() == fresh.tree.end.tolist()
    assert kept.tree.level.tolist() == [code.level for code in fresh.codes]


def test_codes_that_were_not_written_stay_the_same_values(demo):
    before, _ = both(demo)
    code = before.find("Kooperation > Akteure")
    below = before.descendants([code.id])
    tree = before.tree
    with demo.change("rename_code") as session:
        codebook_verbs.rename_code(session, code_id=code.id, name="Beteiligte")
    after, fresh = both(demo)
    assert after == fresh
    changed = [new.id for old, new in zip(before.codes, after.codes, strict=True) if new is not old]
    assert changed == below
    assert after.tree is tree
    assert after.hangs_like(before)


def test_another_order_of_codes_is_another_tree(demo):
    before, _ = both(demo)
    first, second = (code.id for code in before.children(None)[:2])
    with demo.change("move_code") as session:
        codebook_verbs.move_code(session, code_id=second, parent_id=None, position=0)
    after, fresh = both(demo)
    assert after == fresh
    assert [code.id for code in after.children(None)[:2]] == [second, first]
    assert not after.hangs_like(before)
    assert after.tree.index_of(second) == 0


def test_the_first_code_after_the_last_was_deleted_is_there(demo: Project) -> None:
    with demo.read() as session:
        mains = [code.id for code in codebook(session).codes if code.level == 1]
    with demo.change("delete_codes") as session:
        delete_codes(session, code_ids=mains, codings_to_parent=False)
    for book in both(demo):
        assert book.codes == ()
    with demo.change("add_code") as session:
        codebook_verbs.add_code(session, name="Neu", parent_id=None)
    kept, anew = both(demo)
    assert [code.name for code in kept.codes] == ["Neu"]
    assert kept.codes == anew.codes
