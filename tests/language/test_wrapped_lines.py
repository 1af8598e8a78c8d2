"""Lines of plain text become paragraphs again."""

from __future__ import annotations

from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.language.claims import find_claims
from gk_qda.language.wrapped_lines import paragraphs_of

NAMES = ["TM07", "RG08"]
FIRST = (
    "Sie lobt die GfS: „Die hat gleich in der zweiten Woche eine Runde gemacht. Das war gut.“ (TM07, Abs. 17)"
)
SECOND = "„Kurze Wege“ sind wichtig (vgl. TM07, Abs. 3; RG08, B1, Abs. 4–5)."
THIRD = "Anders RG08 (Abs. 28). Dort gab es das nicht."


def test_a_paragraph_a_line():
    assert paragraphs_of("\n".join([FIRST, SECOND, THIRD])) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "together",
    [
        "Sie sagt,\n„so war es damals“\n(TM07, Abs. 17)",
        "Sie sagt: „So war es.\nGanz genau so.“ (TM07, Abs. 17)",
        "Das belegt (vgl.\nTM07, Abs. 17)",
        "TM07, Abs. 17:\n„So war es damals bei uns.“",
        "Das war so.\nund blieb so (TM07, Abs. 17)",
    ],
)
def test_what_belongs_together_stays(together):
    assert paragraphs_of(together) == [together]


@pytest.mark.parametrize("begin", ["- ", "• ", "2. ", "“", "Er "])
def test_what_begins_anew_is_a_paragraph(begin):
    assert paragraphs_of(f"So war es (TM07, Abs. 17)\n{begin}kam") == [
        "So war es (TM07, Abs. 17)",
        f"{begin}kam",
    ]


@given(
    st.lists(st.sampled_from([FIRST, SECOND, THIRD]), min_size=1, max_size=4),
    st.integers(20, 120),
)
def test_wrapping_changes_no_claim(paragraphs, width):
    wrapped = "\n".join(
        fill(one, width, break_long_words=False, break_on_hyphens=False) for one in paragraphs
    )

    def claims(blocks):
        marked = (claim for claim in find_claims(blocks, NAMES) if claim.marked)
        return [(c.citation.document, c.citation.ranges, " ".join(c.quotation.split())) for c in marked]

    assert claims(paragraphs_of(wrapped)) == claims(paragraphs)
