"""Places in worksheets are items, everywhere else paragraphs."""

from __future__ import annotations

import pytest

from gk_qda.ui.place_words import with_items


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("TM07, Abs. 11", "TM07, Abs. 11"),
        ("KO06, AH PM, Abs. Item 14", "KO06, AH PM, Item 14"),
        ("KO06, AH PM, para. Item 14–Item T1", "KO06, AH PM, Item 14–T1"),
        ("in Abs. Item 14, Item 22", "in Item 14, 22"),
        ("Para. Item 2", "Item 2"),
    ],
)
def test_the_number_says_what_it_is(words, expected):
    assert with_items(words) == expected
