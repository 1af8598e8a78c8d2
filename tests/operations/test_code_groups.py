"""Several codes at once, favourites, dissolved codes that come back, anchor examples."""

from __future__ import annotations

import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from gk_qda.errors import QdaError
from gk_qda.errors.domain import MoveIntoItself, NameTaken
from gk_qda.models import AnchorExample, Code, Coding
from gk_qda.operations import anchors, code_groups, codebook, coding, favorites
from gk_qda.project import open_project
from gk_qda.queries.codebook import codebook as read_codebook
from gk_qda.queries.codebook import current_codebook
from gk_qda.queries.favorites import favorites as read_favorites
from gk_qda.queries.merging import MergeForecast, merge_forecast


@pytest.fixture
def paths(small, read):
    return lambda: [code.path for code in read(small.project, read_codebook).codes]


@pytest.fixture
def starred(small, read):
    return lambda: [code.name for code in read(small.project, lambda s: read_favorites(s, read_codebook(s)))]


def code_it(small, words, code, coder_id=None):
    span = small.span(words)
    return small.change(
        coding.apply_code,
        document_id=small.document_id,
        code_id=code,
        coder_id=coder_id or small.coder_id,
        start=span.start,
        end=span.end,
    ).coding_id


def main_codes(small, names):
    return [small.change(codebook.add_code, name=name) for name in names]


@pytest.mark.parametrize(
    ("moved", "place", "order"),
    [
        ("AB", 1, "DABEC"),  # in the order given, before what followed
        ("BA", 0, "BADEC"),
        ("DE", None, "CABDE"),
        ("ABC", 99, "DEABC"),
    ],
)
def test_codes_move_side_by_side_to_one_place(small, paths, moved, place, order):
    small.change(code_groups.delete_codes, code_ids=[small.theme, small.other])
    ids = dict(zip("CABDE", main_codes(small, "CABDE"), strict=True))
    chosen = [ids[name] for name in moved]
    before = [name for name in "CABDE" if name not in moved]
    place_at = len(before) if place is None else min(place, len(before))
    small.change(code_groups.move_codes, code_ids=chosen, parent_id=None, position=place)
    assert paths() == [*before[:place_at], *moved, *before[place_at:]]
    assert sorted(order) == sorted(paths())


def test_a_sub_code_goes_with_its_code_and_is_not_moved_out(small, paths):
    small.change(code_groups.move_codes, code_ids=[small.child, small.theme], parent_id=small.other)
    assert paths() == ["Anderes", "Anderes > Thema", "Anderes > Thema > Kind"]


def test_two_codes_of_one_name_cannot_move_together(small, paths):
    twin = small.change(codebook.add_code, name="Kind", parent_id=small.other)
    before = paths()
    with pytest.raises(NameTaken):
        small.change(code_groups.move_codes, code_ids=[small.child, twin], parent_id=None)
    assert paths() == before


def test_a_code_and_its_sub_code_merge_into_a_third(small, paths):
    for code, words in ((small.theme, "Kaffee"), (small.child, "Ganz klein."), (small.other, "Ganz klein.")):
        code_it(small, words, code)
    fewer = small.change(code_groups.merge_into, source_ids=[small.theme, small.child], target_id=small.other)
    assert (fewer, paths()) == (1, ["Anderes"])
    assert small.words() == [(small.other, "Ganz klein."), (small.other, "Kaffee")]


def test_nothing_is_merged_into_what_lies_below_it(small):
    with pytest.raises(MoveIntoItself):
        small.change(code_groups.merge_into, source_ids=[small.theme], target_id=small.child)


def test_the_forecast_is_that_of_the_codes_themselves(small, read):
    code_it(small, "Ganz klein. Mit", small.theme)
    code_it(small, "klein", small.other)
    code_it(small, "Kaffee", small.other)
    code_it(small, "Kaffee", small.child)
    forecast = read(small.project, lambda s: merge_forecast(s, [small.theme], small.other))
    assert forecast == MergeForecast(3, 2)
    assert forecast.fewer == 1


def test_the_forecast_is_what_merging_does(demo_file, tmp_path):
    """On the demo, for any few codes into any other."""
    path = tmp_path / "demo.gkqda"
    shutil.copy(demo_file, path)
    with open_project(path, backup=False) as project:

        @given(data=st.data())
        @settings(max_examples=25)
        def run(data):
            with project.read() as session:
                ids = list(session.scalars(select(Code.id).order_by(Code.id)))
                target = data.draw(st.sampled_from(ids))
                sources = data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=5, unique=True))
                sources = [i for i in sources if i != target]
                forecast = merge_forecast(session, sources, target)
            number = select(func.count()).where(Coding.code_id.in_([*sources, target]))
            with project.read() as session:
                assert session.scalar(number) == forecast.before
            try:
                with project.change("merge_into", target="x") as session:
                    fewer = code_groups.merge_into(session, source_ids=sources, target_id=target)
            except QdaError:
                return
            with project.read() as session:
                assert (session.scalar(number), fewer) == (forecast.after, forecast.fewer)
            if sources:
                project.undo()

        run()


def test_deleting_several_codes_gives_their_codings_to_what_stays(small, paths):
    grandchild = small.change(codebook.add_code, name="Enkel", parent_id=small.child)
    code_it(small, "Kaffee", grandchild)
    gone = small.change(code_groups.delete_codes, code_ids=[grandchild, small.child], codings_to_parent=True)
    assert (gone, paths()) == (0, ["Thema", "Anderes"])
    assert small.words() == [(small.theme, "Kaffee")]


def test_one_colour_for_several_codes_or_each_its_tint(small, read):
    both = [small.child, small.other]
    small.change(code_groups.recolor_codes, code_ids=both, color="#1754a7")
    book = read(small.project, read_codebook).by_id()
    assert [(book[i].color, book[i].has_own_color) for i in both] == [("#1754A7", True)] * 2
    small.change(code_groups.recolor_codes, code_ids=[small.child], color=None)
    child = read(small.project, read_codebook).by_id()[small.child]
    assert (child.has_own_color, child.main_color) == (False, "#EC9B3E")


def test_status_of_several_codes(small, read):
    small.change(code_groups.set_status, code_ids=[small.theme, small.child], status="draft")
    statuses = {code.name: code.status for code in read(small.project, read_codebook).codes}
    assert statuses == {"Thema": "draft", "Kind": "draft", "Anderes": "valid"}


def test_what_lies_below_a_sensitive_code_is_sensitive(small, read):
    def marked() -> set[str]:
        fresh, kept = read(small.project, read_codebook), read(small.project, current_codebook)
        assert fresh.codes == kept.codes
        return {code.name for code in fresh.codes if code.is_sensitive}

    assert marked() == set()
    small.change(code_groups.mark_sensitive, code_ids=[small.theme])
    assert marked() == {"Thema", "Kind"}
    small.change(code_groups.unmark_sensitive, code_ids=[small.child])
    assert marked() == {"Thema", "Kind"}, "the code above it is"
    small.change(code_groups.mark_sensitive, code_ids=[small.child])
    small.change(code_groups.unmark_sensitive, code_ids=[small.theme])
    assert marked() == {"Kind"}


def test_a_dissolved_code_comes_back_if_its_name_is_free(small, paths):
    small.change(codebook.dissolve_code, code_id=small.child)
    twin = small.change(codebook.add_code, name="kind", parent_id=small.theme)
    with pytest.raises(NameTaken):
        small.change(codebook.restore_code, code_id=small.child)
    small.change(codebook.rename_code, code_id=twin, name="Anders")
    small.change(code_groups.set_status, code_ids=[small.child], status="draft")
    assert paths() == ["Thema", "Thema > Anders", "Thema > Kind", "Anderes"]


def test_a_code_comes_back_below_the_nearest_living_one(small, paths):
    grandchild = small.change(codebook.add_code, name="Enkel", parent_id=small.child)
    small.change(codebook.dissolve_code, code_id=grandchild)
    small.change(codebook.dissolve_code, code_id=small.child)
    small.change(codebook.restore_code, code_id=grandchild)
    assert paths() == ["Thema", "Thema > Enkel", "Anderes"]


def test_merging_keeps_dissolved_sub_codes_on_record(small, read):
    small.change(codebook.dissolve_code, code_id=small.child)
    small.change(codebook.merge_codes, source_id=small.theme, target_id=small.other)
    assert read(small.project, lambda s: s.get_one(Code, small.child).parent_id) == small.other


def test_favourites_keep_their_order_and_lose_what_is_gone(small, starred):
    extra = small.change(codebook.add_code, name="Viertes")
    small.change(favorites.add_favorites, code_ids=[small.other, small.child, extra])
    small.change(favorites.add_favorites, code_ids=[small.child, small.theme])
    assert starred() == ["Anderes", "Kind", "Viertes", "Thema"]
    small.change(favorites.move_favorite, code_id=small.theme, position=0)
    assert starred() == ["Thema", "Anderes", "Kind", "Viertes"]
    small.change(codebook.merge_codes, source_id=extra, target_id=small.other)
    small.change(favorites.remove_favorites, code_ids=[small.other])
    assert starred() == ["Thema", "Kind"]
    small.change(codebook.delete_code, code_id=small.theme)
    assert starred() == []
    small.project.undo()
    assert starred() == ["Thema", "Kind"]


def anchor_texts(small, read):
    query = select(AnchorExample.id, AnchorExample.text).order_by(AnchorExample.position, AnchorExample.id)
    return [tuple(row) for row in read(small.project, lambda s: list(s.execute(query)))]


def test_anchor_examples_are_a_list_that_can_be_worded_and_arranged(small, read):
    coding_id = code_it(small, "Kaffee", small.theme)
    small.change(anchors.add_anchor, code_id=small.theme, text=" Erstes ")
    small.change(anchors.add_anchor, code_id=small.theme, coding_id=coding_id, text="Kaffee")
    small.change(
        anchors.add_anchor, code_id=small.theme, coding_id=coding_id, text="Kaffee"
    )  # once is enough
    small.change(anchors.add_anchor, code_id=small.theme, text="  ")
    (first, words), (second, _) = anchor_texts(small, read)
    assert words == "Erstes"
    small.change(anchors.move_anchor, anchor_id=second, position=0)
    assert [i for i, _ in anchor_texts(small, read)] == [second, first]
    small.change(anchors.word_anchor, anchor_id=first, text="Anders")
    small.change(anchors.remove_anchor, anchor_id=second)
    assert anchor_texts(small, read) == [(first, "Anders")]
    assert len(small.words()) == 1, "the coding stays"
    small.change(anchors.word_anchor, anchor_id=first, text="")
    assert anchor_texts(small, read) == []
