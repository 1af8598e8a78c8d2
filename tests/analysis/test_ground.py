"""The countable text as one line of characters."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.analysis.ground import Ground

from .oracle import LENGTH, World, passages, worlds

DOCUMENTS = [4, 1, 3]
spans = st.lists(passages(st.integers(1, 5)), max_size=8)


def characters(spans: list[tuple[int, int, int]]) -> set[tuple[int, int]]:
    return {
        (document, place)
        for document, start, end in spans
        for place in range(start, end)
        if document in DOCUMENTS
    }


@given(spans, passages(st.sampled_from(DOCUMENTS)))
def test_places_number_the_countable_characters(
    spans: list[tuple[int, int, int]], span: tuple[int, int, int]
) -> None:
    ground = Ground(DOCUMENTS, spans)
    text = sorted(characters(spans), key=lambda at: (DOCUMENTS.index(at[0]), at[1]))
    document, start, end = span
    index = ground.document_indexes(np.array([document]))
    first, last = ground.places(index, np.array([start]), np.array([end]))
    assert text[first[0] : last[0]] == [at for at in text if at[0] == document and start <= at[1] < end]
    assert ground.characters == len(text)


@given(spans, st.lists(st.integers(1, 5), max_size=2), spans)
def test_a_part_has_the_characters_of_both(
    spans: list[tuple[int, int, int]], whole: list[int], pieces: list[tuple[int, int, int]]
) -> None:
    part = Ground(DOCUMENTS, spans).part(whole, pieces)
    wanted = characters([*((document, 0, LENGTH) for document in whole), *pieces])
    members = {*whole, *(piece[0] for piece in pieces)}
    assert part.documents.tolist() == [document for document in DOCUMENTS if document in members]
    index = np.arange(len(part))
    found = {
        (int(document), place)
        for place in range(LENGTH)
        for document, first, last in zip(
            part.documents, *part.places(index, index * 0 + place, index * 0 + place + 1), strict=True
        )
        if first < last
    }
    assert found == characters(spans) & wanted


@given(worlds())
def test_documents_outside_the_filter_have_no_index(world: World) -> None:
    ground = world.selection.ground
    found = ground.document_indexes(np.arange(1, 6)).tolist()
    assert found == [
        world.documents.index(document) if document in world.documents else -1 for document in range(1, 6)
    ]
