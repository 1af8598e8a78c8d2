"""Named sets: saved, renamed, changed, put in order, forgotten; undone; taken as filters."""

from __future__ import annotations

from functools import partial

import pytest

from gk_qda.errors.domain import NameEmpty, SetEmpty, SetNameTaken, SetNotFound
from gk_qda.operations import codebook, documents, sets
from gk_qda.operations.tables.frequencies import frequency_table
from gk_qda.queries.filters import Filters, scope
from gk_qda.queries.sets import choice_of, named_sets
from tests.project.dump import differences, dump


def known(project, kind=None):
    with project.read() as session:
        return {one.name: one.members for one in named_sets(session, kind)}


def change(project, operation, **values):
    with project.change("test") as session:
        return operation(session, **values)


def test_a_set_keeps_its_members_in_their_order(small):
    first = small.change(sets.save_set, kind="codes", name=" Kern ", member_ids=[small.other, small.theme])
    small.change(sets.save_set, kind="documents", name="Kern", member_ids=[small.document_id])
    assert known(small.project, "codes") == {"Kern": (small.other, small.theme)}
    small.change(sets.update_set, set_id=first, member_ids=[small.theme, small.child, small.theme])
    assert known(small.project, "codes") == {"Kern": (small.theme, small.child)}
    small.change(sets.rename_set, set_id=first, name="kern")  # itself in another spelling
    assert known(small.project, "codes") == {"kern": (small.theme, small.child)}


def test_every_change_of_a_set_can_be_undone(small):
    first = small.change(sets.save_set, kind="codes", name="A", member_ids=[small.other])
    small.change(sets.save_set, kind="codes", name="B", member_ids=[small.child])
    for operation in (
        partial(sets.update_set, member_ids=[small.theme, small.other]),
        partial(sets.rename_set, name="C"),
        partial(sets.move_set, position=1),
        sets.delete_set,
    ):
        before = dump(small.project)
        small.change(operation, set_id=first)
        after = dump(small.project)
        assert differences(before, after)
        small.project.undo()
        assert differences(before, dump(small.project)) == {}
        small.project.redo()
        assert differences(after, dump(small.project)) == {}
        small.project.undo()


def test_sets_stand_in_the_order_people_give_them(small):
    ids = [small.change(sets.save_set, kind="codes", name=name, member_ids=[]) for name in "ABC"]
    small.change(sets.move_set, set_id=ids[2], position=0)
    assert list(known(small.project)) == ["C", "A", "B"]
    small.change(sets.move_set, set_id=ids[2], position=9)
    assert list(known(small.project)) == ["A", "B", "C"]


def test_names_are_taken_once_a_kind(small):
    first = small.change(sets.save_set, kind="codes", name="Kern", member_ids=[])
    other = small.change(sets.save_set, kind="codes", name="Rand", member_ids=[])
    with pytest.raises(SetNameTaken) as taken:
        small.change(sets.save_set, kind="codes", name="KERN", member_ids=[])
    assert "„Kern“" in taken.value.sentence("de")
    with pytest.raises(SetNameTaken):
        small.change(sets.rename_set, set_id=other, name="kern ")
    with pytest.raises(NameEmpty):
        small.change(sets.rename_set, set_id=first, name="  ")
    assert list(known(small.project)) == ["Kern", "Rand"]


def test_what_is_deleted_leaves_its_sets_and_comes_back_with_undo(small):
    small.change(sets.save_set, kind="documents", name="D", member_ids=[small.document_id])
    small.change(sets.save_set, kind="codes", name="C", member_ids=[small.other, small.child])
    before = dump(small.project)
    small.change(documents.delete_documents, document_ids=[small.document_id])
    small.change(codebook.delete_code, code_id=small.other, codings_to_parent=False)
    assert known(small.project) == {"D": (), "C": (small.child,)}
    small.project.undo()
    small.project.undo()
    assert differences(before, dump(small.project)) == {}


def test_a_set_filters_as_its_members_do(demo, read):
    with demo.read() as session:
        everything = scope(session, Filters())
    document_ids = {d.name: d.id for d in everything.documents}
    cases = {c.name: c.id for c in everything.all_cases}
    codes = {c.path: c.id for c in everything.book.codes}
    for name, kind, members in (
        ("Drei", "documents", [document_ids[n] for n in ("TM01", "TM07", "RG02")]),
        ("Eins", "documents", [document_ids["TM02"]]),
        ("Orte", "cases", [cases["KO06"], cases["KO11"]]),
        ("Kern", "codes", [codes["Corona > Umgang"], codes["Kooperation"]]),
    ):
        change(demo, sets.save_set, kind=kind, name=name, member_ids=members)
    for by_set, by_name in (
        (Filters(sets=("drei",)), Filters(documents=("TM01", "TM07", "RG02"))),
        (Filters(sets=("Drei", "Eins")), Filters(documents=("TM01", "TM07", "RG02", "TM02"))),
        (Filters(sets=("Drei",), documents=("TM07", "TM09")), Filters(documents=("TM07",))),
        (Filters(sets=("Orte",)), Filters(cases=("KO06", "KO11"))),
        (
            Filters(sets=("Orte", "Kern")),
            Filters(cases=("KO06", "KO11"), codes=("Corona > Umgang", "Kooperation")),
        ),
        (Filters(sets=("Kern",), codes=("Corona",)), Filters(codes=("Corona > Umgang",))),
    ):
        one, other = (frequency_table(demo, f, by="document", format="json") for f in (by_set, by_name))
        assert one.rows == other.rows
        assert one.base | {"filters": {}} == other.base | {"filters": {}}
        assert one.base["filters"]["sets"] == by_set.sets
    printed = frequency_table(demo, Filters(sets=("Drei", "Kern")), language="de")
    assert any("Set = Drei, Kern" in line for line in printed.base_lines)


def test_an_empty_set_never_means_everything(small):
    small.change(sets.save_set, kind="codes", name="Leer", member_ids=[])
    small.change(sets.save_set, kind="codes", name="Kern", member_ids=[small.other])
    with small.project.read() as session:
        with pytest.raises(SetEmpty, match="Leer"):
            scope(session, Filters(sets=("Leer",)))
        with pytest.raises(SetEmpty, match="Kern"):
            scope(session, Filters(sets=("Kern",), codes=("Thema",)))
        with pytest.raises(SetNotFound) as missing:
            scope(session, Filters(sets=("Nichts",)))
        assert "Known are: Leer, Kern." in missing.value.sentence("en")
        assert choice_of(named_sets(session), ["kern"]).documents is None
