"""A tree written in pieces is what the whole would be, and can be stopped between them."""

from __future__ import annotations

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from gk_qda.errors import Cancelled
from gk_qda.exporting.docx_elements import element, paragraph
from gk_qda.exporting.report import Run
from gk_qda.exporting.tree_pieces import place_mark, tree_pieces
from gk_qda.progress import stoppable


def branches(sizes: list[int]) -> list[etree._Element]:
    """A paragraph for 0, else a table of so many rows."""
    return [
        element("tbl", element("tblPr"), *(element("tr", h=str(at)) for at in range(size)), w="5")
        if size
        else paragraph("body", (Run("Ä & <b>"),))
        for size in sizes
    ]


@given(st.lists(st.sampled_from([0, 0, 1, 199, 200, 201, 450]), max_size=5))
def test_the_pieces_are_the_whole(sizes):
    whole, pieced = Document().element, Document().element
    for one in branches(sizes):
        whole.body.sectPr.addprevious(one)
    mark = place_mark()
    pieced.body.sectPr.addprevious(mark)
    written = b"".join(tree_pieces(mark, branches(sizes)))
    assert written == etree.tostring(whole, encoding="UTF-8", standalone=True)


def test_many_small_branches_are_the_whole_too():
    root, pieced = etree.Element("r"), etree.Element("r")
    root.extend(etree.Element("p", n=str(at)) for at in range(450))
    mark = place_mark()
    pieced.append(mark)
    written = b"".join(tree_pieces(mark, [etree.Element("p", n=str(at)) for at in range(450)]))
    assert written == etree.tostring(root, encoding="UTF-8", standalone=True)


def test_it_can_be_stopped_within_a_table():
    looks = []

    def stop_asked() -> None:
        looks.append(1)
        if len(looks) == 3:
            raise Cancelled

    mark = place_mark()
    root = etree.Element("r")
    root.append(mark)
    with stoppable(stop_asked), pytest.raises(Cancelled):
        list(tree_pieces(mark, branches([1000])))
