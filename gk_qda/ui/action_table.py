"""Every command of the window in one table: menus, shortcuts, palette and shortcut sheet are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "Actions"
MENUS: tuple[Any, ...] = (
    QT_TRANSLATE_NOOP("Actions", "&Project"),
    QT_TRANSLATE_NOOP("Actions", "&Edit"),
    QT_TRANSLATE_NOOP("Actions", "&Coding"),
    QT_TRANSLATE_NOOP("Actions", "&Analysis"),
    QT_TRANSLATE_NOOP("Actions", "&View"),
    QT_TRANSLATE_NOOP("Actions", "&Help"),
)


_WRITING = ("import.", "code.", "coding.", "edit.", "memo.", "paraphrase.")
_READING = {"code.segments", "edit.history", "edit.versions", "memo.show"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One command: its name, its words (English), the menu, keys, icon and the desk it belongs to ("": any)."""

    name: str
    words: Any  # str: what QT_TRANSLATE_NOOP marks is an object to the type checker
    menu: int = -1  # place in MENUS; -1: palette and shortcut only
    keys: tuple[str, ...] = ()
    icon: str = ""
    desk: str = ""
    separated: bool = False  # a line above it in the menu
    shown_keys: str = ""  # keys that a view handles itself, printed but not bound

    @property
    def writes(self) -> bool:
        """Whether it changes the project, and is off in one that is open for reading."""
        return self.name.startswith(_WRITING) and self.name not in _READING


TABLE: tuple[Entry, ...] = (
    Entry("project.new", QT_TRANSLATE_NOOP("Actions", "New project..."), 0, ("Ctrl+N",), "file-plus"),
    Entry("project.open", QT_TRANSLATE_NOOP("Actions", "Open project..."), 0, ("Ctrl+O",), "folder-open"),
    Entry("project.demo", QT_TRANSLATE_NOOP("Actions", "Look at the demo project"), 0, (), "player-play"),
    Entry("project.close", QT_TRANSLATE_NOOP("Actions", "Close project"), 0, ("Ctrl+W",)),
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
    Entry("import.codings", QT_TRANSLATE_NOOP("Actions", "Import codings..."), 0),
    Entry("import.memos", QT_TRANSLATE_NOOP("Actions", "Import memos..."), 0),
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
    Entry("export.codings", QT_TRANSLATE_NOOP("Actions", "Export codings..."), 0),
    Entry("export.memos", QT_TRANSLATE_NOOP("Actions", "Export memos..."), 0),
    Entry(
        "print.documents",
        QT_TRANSLATE_NOOP("Actions", "Print or save as PDF..."),
        0,
        ("Ctrl+P",),
        "printer",
        separated=True,
    ),
    Entry("project.backup", QT_TRANSLATE_NOOP("Actions", "Make a backup now"), 0, separated=True),
    Entry(
        "app.preferences",
        QT_TRANSLATE_NOOP("Actions", "Preferences..."),
        0,
        ("Ctrl+,",),
        "settings",
        separated=True,
    ),
    Entry("app.quit", QT_TRANSLATE_NOOP("Actions", "Quit"), 0, ("Ctrl+Q",)),
    Entry("edit.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), 1, ("Ctrl+Z",), "arrow-back-up"),
    Entry("edit.redo", QT_TRANSLATE_NOOP("Actions", "Redo"), 1, ("Ctrl+Y", "Ctrl+Shift+Z")),
    Entry(
        "edit.words",
        QT_TRANSLATE_NOOP("Actions", "Correct words..."),
        1,
        ("Ctrl+E",),
        "pencil",
        desk="code",
        separated=True,
    ),
    Entry("edit.text", QT_TRANSLATE_NOOP("Actions", "Edit text"), 1, ("F9",), desk="code"),
    Entry("edit.versions", QT_TRANSLATE_NOOP("Actions", "Text versions"), 1, (), "history", desk="code"),
    Entry("edit.history", QT_TRANSLATE_NOOP("Actions", "History"), 1, (), "history"),
    Entry(
        "find.here",
        QT_TRANSLATE_NOOP("Actions", "Find in this document"),
        1,
        ("Ctrl+F",),
        "search",
        desk="code",
        separated=True,
    ),
    Entry("find.paragraph", QT_TRANSLATE_NOOP("Actions", "Go to paragraph"), 1, ("Ctrl+G",), desk="code"),
    Entry(
        "app.palette",
        QT_TRANSLATE_NOOP("Actions", "Find a command, code or document"),
        1,
        ("Ctrl+K",),
        "search",
    ),
    Entry(
        "code.choose",
        QT_TRANSLATE_NOOP("Actions", "Code the selection..."),
        2,
        ("Ctrl+J",),
        "tag",
        desk="code",
        shown_keys="Enter",
    ),
    Entry(
        "code.last", QT_TRANSLATE_NOOP("Actions", "Last code again"), 2, ("Ctrl+L",), "repeat", desk="code"
    ),
    Entry(
        "code.active", QT_TRANSLATE_NOOP("Actions", "All activated codes"), 2, ("Ctrl+Shift+L",), desk="code"
    ),
    Entry("code.in_vivo", QT_TRANSLATE_NOOP("Actions", "In vivo"), 2, ("Ctrl+I",), "quote", desk="code"),
    Entry(
        "coding.recode",
        QT_TRANSLATE_NOOP("Actions", "Move to another code..."),
        2,
        ("Ctrl+Shift+J",),
        desk="code",
    ),
    Entry(
        "coding.remove",
        QT_TRANSLATE_NOOP("Actions", "Remove coding"),
        2,
        (),
        "trash",
        desk="code",
        shown_keys="Del",
    ),
    Entry(
        "coding.open_mode",
        QT_TRANSLATE_NOOP("Actions", "Open coding mode"),
        2,
        ("Ctrl+Shift+O",),
        desk="code",
    ),
    Entry(
        "select.sentence",
        QT_TRANSLATE_NOOP("Actions", "Select sentence"),
        2,
        ("Ctrl+Shift+S",),
        desk="code",
        separated=True,
    ),
    Entry("select.turn", QT_TRANSLATE_NOOP("Actions", "Select turn"), 2, ("Ctrl+Shift+P",), desk="code"),
    Entry(
        "select.more",
        QT_TRANSLATE_NOOP("Actions", "Select one more sentence"),
        2,
        desk="code",
        shown_keys="Shift+Alt+Right",
    ),
    Entry(
        "code.new",
        QT_TRANSLATE_NOOP("Actions", "New code..."),
        2,
        ("Alt+N",),
        "tag-plus",
        desk="code",
        separated=True,
    ),
    Entry("code.new_sub", QT_TRANSLATE_NOOP("Actions", "New sub-code..."), 2, desk="code"),
    Entry("code.rename", QT_TRANSLATE_NOOP("Actions", "Rename code"), 2, (), desk="code", shown_keys="F2"),
    Entry("code.color", QT_TRANSLATE_NOOP("Actions", "Colour of the code..."), 2, (), "palette", desk="code"),
    Entry(
        "code.favorite",
        QT_TRANSLATE_NOOP("Actions", "Favourite: add or take out"),
        2,
        ("Ctrl+D",),
        desk="code",
    ),
    Entry("code.draft", QT_TRANSLATE_NOOP("Actions", "Make the code a draft"), 2, desk="code"),
    Entry("code.valid", QT_TRANSLATE_NOOP("Actions", "Make the code valid"), 2, desk="code"),
    Entry("code.move", QT_TRANSLATE_NOOP("Actions", "Move under another code..."), 2, desk="code"),
    Entry(
        "code.merge",
        QT_TRANSLATE_NOOP("Actions", "Merge into another code..."),
        2,
        (),
        "arrow-merge",
        desk="code",
    ),
    Entry("code.dissolve", QT_TRANSLATE_NOOP("Actions", "Dissolve code"), 2, (), desk="code"),
    Entry(
        "code.delete",
        QT_TRANSLATE_NOOP("Actions", "Delete code..."),
        2,
        (),
        "trash",
        desk="code",
        shown_keys="Del",
    ),
    Entry("code.segments", QT_TRANSLATE_NOOP("Actions", "Segments of the code"), 2, (), desk="code"),
    Entry(
        "memo.new",
        QT_TRANSLATE_NOOP("Actions", "New memo on what is in focus"),
        2,
        ("Alt+M",),
        "note",
        desk="code",
        separated=True,
    ),
    Entry(
        "paraphrase.mode",
        QT_TRANSLATE_NOOP("Actions", "Paraphrase passages"),
        2,
        ("Ctrl+Shift+R",),
        "quote",
        desk="code",
    ),
    Entry("memo.free", QT_TRANSLATE_NOOP("Actions", "New free memo"), 2, desk="code"),
    Entry("memo.project", QT_TRANSLATE_NOOP("Actions", "Memo on the project"), 2, desk="code"),
    Entry("memo.case", QT_TRANSLATE_NOOP("Actions", "New memo on the case"), 2, desk="code"),
    Entry("activate.reset", QT_TRANSLATE_NOOP("Actions", "Reset activation"), 2, (), separated=True),
    Entry("activate.documents", QT_TRANSLATE_NOOP("Actions", "Activate all documents"), 2, desk="code"),
    Entry(
        "activate.invert_documents",
        QT_TRANSLATE_NOOP("Actions", "Invert activated documents"),
        2,
        desk="code",
    ),
    Entry(
        "documents.filter",
        QT_TRANSLATE_NOOP("Actions", "Filter documents by attributes..."),
        2,
        icon="filter",
        desk="code",
    ),
    Entry("sets.documents", QT_TRANSLATE_NOOP("Actions", "Sets of documents..."), 2, desk="code"),
    Entry("sets.codes", QT_TRANSLATE_NOOP("Actions", "Sets of codes..."), 2, desk="code"),
    Entry("activate.codes", QT_TRANSLATE_NOOP("Actions", "Activate all codes"), 2, desk="code"),
    Entry("activate.invert_codes", QT_TRANSLATE_NOOP("Actions", "Invert activated codes"), 2, desk="code"),
    Entry(
        "activate.codes_here",
        QT_TRANSLATE_NOOP("Actions", "Activate the codes of this document"),
        2,
        desk="code",
    ),
    Entry(
        "activate.with_code",
        QT_TRANSLATE_NOOP("Actions", "Activate documents with this code"),
        2,
        desk="code",
    ),
    Entry("desk.code", QT_TRANSLATE_NOOP("Actions", "Coding"), 3, ("Ctrl+1",), "highlight"),
    Entry("desk.themes", QT_TRANSLATE_NOOP("Actions", "Themes"), 3, ("Ctrl+2",), "layout-grid"),
    Entry("desk.compare", QT_TRANSLATE_NOOP("Actions", "Compare"), 3, ("Ctrl+3",), "columns-3"),
    Entry("desk.frequencies", QT_TRANSLATE_NOOP("Actions", "Frequencies"), 3, ("Ctrl+4",), "chart-grid-dots"),
    Entry("desk.team", QT_TRANSLATE_NOOP("Actions", "Team"), 3, ("Ctrl+5",), "users"),
    Entry("team.speakers", QT_TRANSLATE_NOOP("Actions", "Speakers"), 3, (), "microphone", separated=True),
    Entry("view.larger", QT_TRANSLATE_NOOP("Actions", "Larger text"), 4, ("Ctrl++", "Ctrl+="), "text-size"),
    Entry("view.smaller", QT_TRANSLATE_NOOP("Actions", "Smaller text"), 4, ("Ctrl+-",)),
    Entry("view.time_marks", QT_TRANSLATE_NOOP("Actions", "Hide or show time marks"), 4, (), desk="code"),
    Entry(
        "view.washes", QT_TRANSLATE_NOOP("Actions", "Colour, underline or stripes only"), 4, (), desk="code"
    ),
    Entry("memo.show", QT_TRANSLATE_NOOP("Actions", "Memos"), 4, ("Ctrl+Shift+M",), "note", desk="code"),
    Entry(
        "view.code_filter",
        QT_TRANSLATE_NOOP("Actions", "Codings of all codes, or only of activated ones"),
        4,
        (),
        "eye",
        desk="code",
    ),
    Entry("view.speaker_colors", QT_TRANSLATE_NOOP("Actions", "Speaker colours"), 4, (), desk="code"),
    Entry("view.stripes_side", QT_TRANSLATE_NOOP("Actions", "Stripes left or right"), 4, (), desk="code"),
    Entry(
        "view.code_numbers",
        QT_TRANSLATE_NOOP("Actions", "Count own codings, with sub-codes, or documents"),
        4,
        (),
        desk="code",
        separated=True,
    ),
    Entry("view.favorites", QT_TRANSLATE_NOOP("Actions", "Hide or show favourites"), 4, (), desk="code"),
    Entry("view.dissolved", QT_TRANSLATE_NOOP("Actions", "Show or hide dissolved codes"), 4, (), desk="code"),
    Entry("view.open_codes", QT_TRANSLATE_NOOP("Actions", "Open all codes"), 4, (), desk="code"),
    Entry("view.close_codes", QT_TRANSLATE_NOOP("Actions", "Close all codes"), 4, (), desk="code"),
    Entry(
        "tab.open",
        QT_TRANSLATE_NOOP("Actions", "Open document in new tab"),
        4,
        (),
        desk="code",
        separated=True,
        shown_keys="Ctrl+Return",
    ),
    Entry("tab.next", QT_TRANSLATE_NOOP("Actions", "Next tab"), 4, ("Ctrl+Tab", "Ctrl+PgDown"), desk="code"),
    Entry(
        "tab.previous",
        QT_TRANSLATE_NOOP("Actions", "Previous tab"),
        4,
        ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
        desk="code",
    ),
    Entry("tab.close", QT_TRANSLATE_NOOP("Actions", "Close tab"), 4, ("Ctrl+F4",), desk="code"),
    Entry("view.light", QT_TRANSLATE_NOOP("Actions", "Light"), 4, (), separated=True),
    Entry("view.dark", QT_TRANSLATE_NOOP("Actions", "Dark"), 4),
    Entry("view.system", QT_TRANSLATE_NOOP("Actions", "Like the desktop"), 4),
    Entry("view.german", QT_TRANSLATE_NOOP("Actions", "Deutsch"), 4, (), separated=True),
    Entry("view.english", QT_TRANSLATE_NOOP("Actions", "English"), 4),
    Entry("view.next_pane", QT_TRANSLATE_NOOP("Actions", "Next pane"), 4, ("F6",), separated=True),
    Entry("view.previous_pane", QT_TRANSLATE_NOOP("Actions", "Previous pane"), 4, ("Shift+F6",)),
    Entry(
        "help.first_steps", QT_TRANSLATE_NOOP("Actions", "The first ten minutes"), 5, ("F1",), "info-circle"
    ),
    Entry("help.shortcuts", QT_TRANSLATE_NOOP("Actions", "Shortcuts"), 5, ("Ctrl+Shift+K",)),
    Entry("help.about", QT_TRANSLATE_NOOP("Actions", "About GK-QDA"), 5),
)
