"""The commands that take files in and give files out, as entries of the table of commands."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gk_qda.ui.entry import Entry

IMPORTS: tuple[Entry, ...] = (
    Entry(
        "import.documents",
        QT_TRANSLATE_NOOP("Actions", "Import documents..."),
        0,
        ("Ctrl+Shift+I",),
        "file-import",
        separated=True,
    ),
    Entry("import.codebook", QT_TRANSLATE_NOOP("Actions", "Import codebook..."), 0),
    Entry("import.cases", QT_TRANSLATE_NOOP("Actions", "Import cases and attributes..."), 0),
    Entry("import.values", QT_TRANSLATE_NOOP("Actions", "Import values of attributes by date..."), 0),
    Entry("import.parts", QT_TRANSLATE_NOOP("Actions", "Import parts of cases..."), 0),
    Entry("import.guide", QT_TRANSLATE_NOOP("Actions", "Import interview guide..."), 0),
    Entry("import.worksheets", QT_TRANSLATE_NOOP("Actions", "Import worksheets..."), 0),
    Entry("import.attributes", QT_TRANSLATE_NOOP("Actions", "Import attributes of documents..."), 0),
    Entry("import.speakers", QT_TRANSLATE_NOOP("Actions", "Import speakers..."), 0),
    Entry("import.codings", QT_TRANSLATE_NOOP("Actions", "Import codings..."), 0),
    Entry("import.memos", QT_TRANSLATE_NOOP("Actions", "Import memos..."), 0),
    Entry("import.summaries", QT_TRANSLATE_NOOP("Actions", "Import summaries..."), 0),
    Entry("import.results", QT_TRANSLATE_NOOP("Actions", "Import results of themes and cases..."), 0),
)
EXPORTS: tuple[Entry, ...] = (
    Entry(
        "export.themes",
        QT_TRANSLATE_NOOP("Actions", "Export theme-centred summary..."),
        0,
        ("Ctrl+Shift+T",),
        "file-type-docx",
        separated=True,
    ),
    Entry("export.matrix", QT_TRANSLATE_NOOP("Actions", "Export theme matrix..."), 0, (), "file-spreadsheet"),
    Entry(
        "export.frequencies",
        QT_TRANSLATE_NOOP("Actions", "Export code frequencies..."),
        0,
        ("Ctrl+Shift+H",),
        "file-spreadsheet",
    ),
    Entry("export.segments", QT_TRANSLATE_NOOP("Actions", "Export coded segments..."), 0),
    Entry("export.codebook", QT_TRANSLATE_NOOP("Actions", "Export codebook..."), 0),
    Entry("export.cases", QT_TRANSLATE_NOOP("Actions", "Export cases and attributes..."), 0),
    Entry("export.values", QT_TRANSLATE_NOOP("Actions", "Export values of attributes by date..."), 0),
    Entry("export.parts", QT_TRANSLATE_NOOP("Actions", "Export parts of cases..."), 0),
    Entry("export.guide", QT_TRANSLATE_NOOP("Actions", "Export interview guide..."), 0),
    Entry("export.worksheets", QT_TRANSLATE_NOOP("Actions", "Export worksheets..."), 0),
    Entry("export.documents", QT_TRANSLATE_NOOP("Actions", "Export attributes of documents..."), 0),
    Entry("export.speakers", QT_TRANSLATE_NOOP("Actions", "Export speakers..."), 0),
    Entry("export.codings", QT_TRANSLATE_NOOP("Actions", "Export codings..."), 0),
    Entry("export.memos", QT_TRANSLATE_NOOP("Actions", "Export memos..."), 0),
    Entry("export.summaries", QT_TRANSLATE_NOOP("Actions", "Export summaries..."), 0),
    Entry("export.results", QT_TRANSLATE_NOOP("Actions", "Export results of themes and cases..."), 0),
    Entry("export.level", QT_TRANSLATE_NOOP("Actions", "Level of exports..."), 0, (), "shield-lock"),
)
