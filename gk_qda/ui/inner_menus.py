"""Which commands of the table stand in a menu inside their menu, so that no menu is longer than a small screen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

INNER_MENUS: tuple[tuple[Any, str, tuple[str, ...]], ...] = (  # words, what names begin with, their ends
    (
        QT_TRANSLATE_NOOP("Actions", "Import tables"),
        "import.",
        (
            *("codebook", "cases", "values", "parts", "guide", "worksheets", "attributes", "speakers"),
            *("codings", "memos", "summaries", "results"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Export"),
        "export.",
        (
            *("themes", "matrix", "frequencies", "segments", "codebook", "cases", "values", "parts"),
            *("guide", "worksheets", "documents", "speakers", "codings", "memos", "summaries", "results"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Edit codes"),
        "code.",
        (
            *("new_sub", "rename", "color", "favorite", "sensitive", "draft", "valid", "move", "merge"),
            *("dissolve", "delete", "segments"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Activation"),
        "activate.",
        ("reset", "documents", "invert_documents", "codes", "invert_codes", "codes_here", "with_code"),
    ),
    (QT_TRANSLATE_NOOP("Actions", "Activation"), "sets.", ("documents", "codes")),
    (QT_TRANSLATE_NOOP("Actions", "Activation"), "documents.", ("filter",)),
    (
        QT_TRANSLATE_NOOP("Actions", "Colours and language"),
        "view.",
        ("light", "dark", "system", "german", "english"),
    ),
)
INSIDE: dict[str, Any] = {
    start + end: words for words, start, ends in INNER_MENUS for end in ends
}  # command -> words of its menu
