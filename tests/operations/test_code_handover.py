"""What hangs on a code goes where its codings go, and is protected there as it was before."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from gk_qda.models import (
    AnchorExample,
    Code,
    ConsensusDecision,
    Memo,
    SavedQuery,
    ScaleValue,
    SetMember,
    Setting,
)
from gk_qda.operations import anchors, code_groups, codebook, coding, favorites, sets
from gk_qda.operations.reports.keeping import save_report
from gk_qda.operations.saved_queries import save_query
from gk_qda.operations.tables.history import history_table
from gk_qda.queries.code_handover import Carried, carried, newly_sensitive, protected_by_going
from gk_qda.queries.codebook import codebook as read_codebook
from gk_qda.queries.favorites import favorites as read_favorites
from gk_qda.queries.report_choices import ReportChoices, kept_reports
from gk_qda.queries.saved_queries import saved_queries
from tests.project.dump import dump


def code_it(small, words, code):
    span = small.span(words)
    at = {"document_id": small.document_id, "coder_id": small.coder_id}
    return small.change(coding.apply_code, code_id=code, start=span.start, end=span.end, **at).coding_id


def sensitive(small):
    with small.project.read() as session:
        return {code.name for code in read_codebook(session).codes if code.is_sensitive}


def all_of(small, *columns):
    with small.project.read() as session:
        return [tuple(row) for row in session.execute(select(*columns))]


WAYS = {
    "merge_codes": lambda small, s: codebook.merge_codes(s, source_id=small.child, target_id=small.theme),
    "dissolve_code": lambda small, s: codebook.dissolve_code(s, code_id=small.child),
    "delete_code": lambda small, s: codebook.delete_code(s, code_id=small.child, codings_to_parent=True),
}


@pytest.mark.parametrize("way", WAYS)
def test_what_goes_into_another_code_stays_protected(small, way):
    code_it(small, "Kaffee", small.child)
    small.change(code_groups.mark_sensitive, code_ids=[small.child])
    before = dump(small.project)
    with small.project.change(way, code="Kind", source="Kind", target="Thema") as session:
        WAYS[way](small, session)
    assert small.words() == [(small.theme, "Kaffee")]
    assert "Thema" in sensitive(small)
    said = history_table(small.project, limit=1, language="de").rows[0]["sentence"]
    assert said.endswith(" „Thema“ ist damit sensibel.")
    small.project.undo()
    assert dump(small.project) == before


def test_an_empty_code_protects_nothing_but_those_below_it(small):
    grandchild = small.change(codebook.add_code, name="Enkel", parent_id=small.child)
    code_it(small, "Kaffee", grandchild)
    small.change(code_groups.mark_sensitive, code_ids=[small.child])
    small.change(codebook.dissolve_code, code_id=small.child)
    assert sensitive(small) == {"Enkel"}


def test_sub_codes_of_a_deleted_code_are_asked_too(small):
    small.change(code_groups.mark_sensitive, code_ids=[small.child])
    code_it(small, "Kaffee", small.child)
    top = small.change(codebook.add_code, name="Oben")
    small.change(codebook.move_code, code_id=small.theme, parent_id=top)
    assert sensitive(small) == {"Kind"}
    small.change(code_groups.delete_codes, code_ids=[small.theme], codings_to_parent=True)
    assert sensitive(small) == {"Oben"}


@pytest.mark.parametrize("verb", ["move_code", "move_codes"])
def test_out_from_below_a_sensitive_code_it_stays_sensitive(small, verb):
    small.change(code_groups.mark_sensitive, code_ids=[small.theme])
    with small.project.read() as session:
        before = read_codebook(session)
    by_id = before.by_id()
    assert protected_by_going(before, [by_id[small.child]], by_id[small.other]) == [by_id[small.child]]
    assert protected_by_going(before, [by_id[small.theme]], by_id[small.other]) == []
    with small.project.change(verb, code="Kind", n=1) as session:
        if verb == "move_code":
            codebook.move_code(session, code_id=small.child, parent_id=small.other)
        else:
            code_groups.move_codes(session, code_ids=[small.child], parent_id=None)
    assert sensitive(small) == {"Thema", "Kind"}
    assert "„Kind“" in history_table(small.project, limit=1, language="de").rows[0]["sentence"]
    small.change(code_groups.unmark_sensitive, code_ids=[small.theme])
    assert sensitive(small) == {"Kind"}


def test_which_codes_became_sensitive_is_told_once(small):
    with small.project.read() as session:
        before = read_codebook(session)
    small.change(code_groups.mark_sensitive, code_ids=[small.theme])
    with small.project.read() as session:
        now = read_codebook(session)
    assert [code.name for code in newly_sensitive(before, now)] == ["Thema"]
    assert newly_sensitive(now, now) == []


def decide(session, small, code, other=None, note="ja"):
    session.add(
        ConsensusDecision(
            document_id=small.document_id,
            start=0,
            end=5,
            code_id=code,
            other_code_id=other,
            decision="other_code" if other else "holds",
            note=note,
            coder_id=small.coder_id,
        )
    )


@pytest.fixture
def laden(small):
    """A sub-code on which everything hangs that can hang on one."""
    code_it(small, "Kaffee", small.child)
    with small.project.change("test") as session:
        child = session.get_one(Code, small.child)
        child.definition, child.rule, child.delimitation = "Was klein ist", "Nur Kleines", "Nicht: Großes"
        child.gloss, child.shortcut = "Child", 3
        theme = session.get_one(Code, small.theme)
        theme.rule = "Alles"
        session.add(Memo(code_id=small.child, text="Notiz"))
        session.add(ScaleValue(code_id=small.child, label="hoch", position=0))
        for note in ("ja", "auch"):
            decide(session, small, small.child, note=note)
        decide(session, small, small.theme)  # what they said of the child already
        decide(session, small, small.other, small.child)
        decide(session, small, small.theme, small.child, "eher dies")
        save_query(session, name="Meine", expression="Kind AND Anderes")
        save_report(
            session, name="Bericht", choices=ReportChoices("themes", themes=("Thema", "Thema > Kind"))
        )
        sets.save_set(session, kind="codes", name="Nur Kind", member_ids=[small.child])
        sets.save_set(session, kind="codes", name="Beide", member_ids=[small.theme, small.child])
        anchors.add_anchor(session, code_id=small.theme, text="Erstes")
        anchors.add_anchor(session, code_id=small.child, text="Zweites")
        favorites.add_favorites(session, code_ids=[small.child])
    return small


def test_what_hangs_on_a_code_is_counted(laden):
    with laden.project.read() as session:
        assert carried(session, [laden.child]) == Carried(
            memos=1, anchors=1, decisions=4, sets=2, queries=2, wordings=1, digits=1
        )
        assert not carried(session, [laden.other]).memos
        assert not carried(session, [])


@pytest.mark.parametrize("way", WAYS)
def test_all_of_it_goes_along(laden, way):
    small, theme = laden, laden.theme
    before = dump(small.project)
    with small.project.change(way, code="Kind", source="Kind", target="Thema") as session:
        WAYS[way](small, session)
    found = all_of(
        small,
        ConsensusDecision.code_id,
        ConsensusDecision.other_code_id,
        ConsensusDecision.decision,
        ConsensusDecision.note,
    )
    assert sorted(found, key=str) == sorted(
        [
            (theme, None, "holds", "ja"),
            (theme, None, "holds", "auch"),
            (small.other, theme, "other_code", "ja"),
            (theme, None, "holds", "eher dies"),
        ],
        key=str,
    )
    assert sorted(all_of(small, SetMember.code_id)) == [(theme,), (theme,)]
    with small.project.read() as session:
        [query] = saved_queries(session)
        assert query.expression == "Thema AND Anderes"
        assert kept_reports(session)[0].choices.themes == ("Thema",)
        assert [code.name for code in read_favorites(session, read_codebook(session))] == ["Thema"]
    assert (3, theme) in all_of(small, Code.shortcut, Code.id)
    order = select(AnchorExample.code_id, AnchorExample.text).order_by(AnchorExample.position)
    with small.project.read() as session:
        assert session.execute(order).all() == [(theme, "Erstes"), (theme, "Zweites")]
    assert ("hoch",) in all_of(small, ScaleValue.label)
    notes = dict(all_of(small, Memo.title, Memo.text))
    with small.project.read() as session:
        now = session.get_one(Code, theme)
        assert (now.rule, now.gloss) == ("Alles", "")
        if way == "merge_codes":
            assert (now.definition, now.delimitation) == ("Was klein ist", "Nicht: Großes")
        else:  # what a part is called is not what the whole is called
            assert (now.definition, now.delimitation) == ("", "")
    assert notes[""] == "Notiz"
    assert "Regel: Nur Kleines" in notes["Aus „Kind“"]
    assert "Name in der anderen Sprache: Child" in notes["Aus „Kind“"]
    assert ("Definition: Was klein ist" in notes["Aus „Kind“"]) == (way != "merge_codes")
    assert {code for (code,) in all_of(small, Memo.code_id)} == {theme}
    small.project.undo()
    assert dump(small.project) == before


def test_two_scales_are_both_kept(laden):
    with laden.project.change("test") as session:
        session.add(ScaleValue(code_id=laden.theme, label="ja", position=0))
        session.add(Setting(key="themes", value=[session.get_one(Code, laden.child).guid]))
    laden.change(codebook.merge_codes, source_id=laden.child, target_id=laden.theme)
    assert all_of(laden, ScaleValue.label) == [("ja",)]
    assert "Skala: hoch" in dict(all_of(laden, Memo.title, Memo.text))["Aus „Kind“"]
    with laden.project.read() as session:
        columns = session.scalars(select(Setting.value).where(Setting.key == "themes")).one()
        assert columns == [session.get_one(Code, laden.theme).guid], "a column stays one without cells too"


def test_dictionaries_name_the_code_that_took_over(small):
    with small.project.change("test") as session:
        guid = session.get_one(Code, small.child).guid
        entry = {"code": guid, "path": "Thema > Kind", "words": ["klein"], "mode": "word"}
        options = {"kind": "dictionary", "entries": [entry]}
        session.add(SavedQuery(name="Wörter", name_key="wörter", options=options))
    small.change(codebook.merge_codes, source_id=small.child, target_id=small.other)
    from gk_qda.queries.dictionaries import dictionaries

    with small.project.read() as session:
        assert [entry.path for entry in dictionaries(session)[0].entries] == ["Anderes"]


def test_what_is_dissolved_twice_leaves_its_words_once(laden):
    for _ in range(2):
        laden.change(codebook.dissolve_code, code_id=laden.child)
        laden.change(codebook.restore_code, code_id=laden.child)
    assert [title for (title,) in all_of(laden, Memo.title)].count("Aus „Kind“") == 1
