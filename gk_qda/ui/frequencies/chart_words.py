"""Names, colours and legends that the pictures of the Frequencies desk share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gk_qda.queries.values import CodeValue, DocumentValue
from gk_qda.ui.charts.values import Key, Label


def code_label(code: CodeValue, *, indented: bool = True) -> Label:
    """A code as the name of a row."""
    return Label(code.name, code.color, code.level if indented else 1, bold=code.level == 1)


def document_label(document: DocumentValue, note: str = "") -> Label:
    """A document as the name of a row."""
    return Label(document.name, note=note)


def code_keys(codes: Sequence[CodeValue], used: Iterable[int]) -> tuple[Key, ...]:
    """The colours of the codes at these places of the tree, in its order.

    Sub-codes have tints of their main code: it stands for them, unless a code has a colour of its own.
    """
    mains: dict[str, str] = {}
    known = {code.id: code for code in codes}
    for at in sorted(set(used)):
        code = codes[at]
        branch = _branch(code, known)
        mains.setdefault(branch.color, branch.name)
    return tuple(Key(name, color) for color, name in mains.items())


def _branch(code: CodeValue, known: dict[int, CodeValue]) -> CodeValue:
    """The uppermost code whose colour the code has, or a tint of it."""
    while not code.has_own_color and code.parent_id is not None and code.parent_id in known:
        code = known[code.parent_id]
    return code
