"""F6 and Shift+F6: from pane to pane."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

_REACHED_BY_TAB = Qt.FocusPolicy.TabFocus.value


def step_pane(roots: Sequence[QWidget], focused: QWidget | None, step: int) -> QWidget | None:
    """Give the keyboard to the next (``step`` 1) or previous (-1) pane; returns what has it now.

    Panes are the parts of the splitters in ``roots``; a root without splitters is one pane. Each takes the
    focus back where it had it.
    """
    panes = [pane for root in roots for pane in panes_of(root) if _entrance(pane) is not None]
    if not panes:
        return None
    here = [at for at, pane in enumerate(panes) if focused is not None and _holds(pane, focused)]
    at = here[-1] + step if here else (0 if step > 0 else -1)
    target = _entrance(panes[at % len(panes)])
    if target is not None:
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
    return target


def panes_of(root: QWidget) -> Iterator[QWidget]:
    """The panes below a widget, in the order of its splitters."""
    if isinstance(root, QSplitter):
        for at in range(root.count()):
            part = root.widget(at)
            if part is not None and part.isVisible():
                yield from panes_of(part)
        return
    splitters = [
        child for child in root.findChildren(QSplitter) if _outermost(child, root) and child.isVisible()
    ]
    if not splitters:
        yield root
    for splitter in splitters:
        yield from panes_of(splitter)


def _outermost(splitter: QSplitter, root: QWidget) -> bool:
    above = splitter.parentWidget()
    while above is not None and above is not root:
        if isinstance(above, QSplitter):
            return False
        above = above.parentWidget()
    return True


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _entrance(pane: QWidget) -> QWidget | None:
    """What takes the focus: what had it last, else the first view, else the first control."""
    last = pane.focusWidget()
    if last is not None and _takes_focus(last):
        return last
    inside = [child for child in (pane, *pane.findChildren(QWidget)) if _takes_focus(child)]
    views = [child for child in inside if child.inherits("QAbstractScrollArea")]
    return next(iter(views or inside), None)


def _takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & _REACHED_BY_TAB) and widget.isVisible() and widget.isEnabled()
