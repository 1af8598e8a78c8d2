"""A tree of XML as bytes, in pieces: its large branches are hung in and written a handful at a time.

lxml moves and writes a branch in one go, half a second for ten thousand rows, in which nothing can be stopped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from lxml import etree

from gk_qda.progress import look

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MOST = 200  # branches that are written at once
_SIGN = "8f9f2b1c-6f0e-4d7c-9a55-gk-qda"  # in no text by chance
_COMMENT = f"<!--{_SIGN}-->".encode()


def place_mark() -> Element:
    """A mark for the place where branches are to hang."""
    return etree.Comment(_SIGN)


def tree_pieces(mark: Element, branches: Sequence[Element]) -> Iterator[bytes]:
    """The bytes of the tree in which ``mark`` hangs, with ``branches`` in its place; looks between the pieces.

    Joined they are what lxml writes of the whole. The branches are taken out of the tree again.
    """
    head, tail = _around(mark)
    yield head
    yield from _hung(mark, head, tail, branches)
    yield tail


def _hung(mark: Element, head: bytes, tail: bytes, branches: Iterable[Element]) -> Iterator[bytes]:
    waiting: list[Element] = []
    for branch in branches:
        if len(branch) > _MOST:
            yield _written(mark, head, tail, waiting)
            waiting = []
            yield from _large(mark, head, tail, branch)
            continue
        waiting.append(branch)
        if len(waiting) == _MOST:
            yield _written(mark, head, tail, waiting)
            waiting = []
    yield _written(mark, head, tail, waiting)


def _large(mark: Element, head: bytes, tail: bytes, branch: Element) -> Iterator[bytes]:
    """One with many branches of its own, as the rows of a table."""
    bare = branch.makeelement(branch.tag, {str(name): str(value) for name, value in branch.attrib.items()})
    inner = place_mark()
    bare.append(inner)
    mark.addprevious(bare)
    inner_head, inner_tail = _around(inner)
    yield inner_head[len(head) :]
    yield from _hung(inner, inner_head, inner_tail, _taken(list(branch)))
    yield inner_tail[: len(inner_tail) - len(tail) - len(_COMMENT)]
    _parent(bare).remove(bare)


def _taken(branches: list[Element]) -> Iterator[Element]:
    """Those of a list that forgets them: to let go of all of them at the end takes as long as to write them."""
    branches.reverse()
    while branches:
        yield branches.pop()


def _written(mark: Element, head: bytes, tail: bytes, branches: list[Element]) -> bytes:
    look()
    for branch in branches:
        mark.addprevious(branch)
    whole = _bytes(mark)
    for branch in branches:
        _parent(branch).remove(branch)
    return whole[len(head) : len(whole) - len(tail) - len(_COMMENT)]


def _around(mark: Element) -> tuple[bytes, bytes]:
    """The bytes before the mark and behind it."""
    head, _, tail = _bytes(mark).partition(_COMMENT)
    return head, tail


def _bytes(mark: Element) -> bytes:
    return bytes(etree.tostring(mark.getroottree().getroot(), encoding="UTF-8", standalone=True))


def _parent(one: Element) -> Element:
    parent = one.getparent()
    assert parent is not None
    return parent
