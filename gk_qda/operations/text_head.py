"""Where the front matter of a transcript ends after its text was edited.

The head stays as long as the line that closes it stays. Where that line was changed, the head is what an import of the
new text would take for it; where it would find none, only whole lines above the first edit are left of the head: what
was written over the end of the head is the text.
"""

from __future__ import annotations

from collections.abc import Callable

from gk_qda.importing.front_matter import find_front_matter
from gk_qda.reanchoring import Reanchoring
from gk_qda.spans import Span


def head_end_after(moved: Reanchoring, head_end: int, reach: Callable[[], int]) -> int:
    """The end of the head in the new text; what is written right behind it is the text, not the head.

    ``reach`` says up to where the paragraphs around the first edits go now: a head ends before the others.
    """
    first = moved.edits[0] if moved.edits else None
    if first is None or first.start > head_end or first.start == head_end > 0:
        return head_end
    if head_end == 0:
        found, _ = find_front_matter(moved.new) if first.start == 0 else (0, ())
        return found if found <= len(first.replacement) else 0
    kept = moved.exactly(_closing_line(moved.old, head_end))
    if kept is not None:
        return kept.end
    found, _ = find_front_matter(moved.new)
    if found and found <= reach():
        return found
    return moved.old.rfind("\n", 0, first.start) + 1


def _closing_line(text: str, head_end: int) -> Span:
    """The last line of the head that is not blank, up to the end of the head."""
    filled = len(text[:head_end].rstrip())
    return Span(text.rfind("\n", 0, filled) + 1, head_end)
