"""Everything that leaves, found in the program itself: no way to a file, a printer or the clipboard unchecked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from gk_qda.cli.command import Commands
from gk_qda.cli.program import COMMANDS

PACKAGE = Path(__file__).parents[1] / "gk_qda"
#: Words of code by which something can leave.
_LEAVES = re.compile(
    r"getSaveFileName\(|clipboard\(\)|copy_(?:words|data)\(|QPrinter\(|QPdfWriter\(|QSvgGenerator\(|write_bytes\(|write_text\("
    r"|write_files?\(|\.back_up\("
)
#: Where they stand, and by which way they pass the check.
_DOORS = {
    "exporting/files.py": "the gate: every file that is written passes it",
    "exporting/writing.py": "the gate: reports and tables",
    "ui/charts/writing.py": "the gate: the words of a picture",
    "ui/printing/writing.py": "the gate: the words of the pages",
    "ui/printing/commands.py": "the door",
    "ui/file_saver.py": "the door",
    "ui/exporting/export_dialog.py": "asks for the place only; ui/exporting/commands.py has the door",
    "ui/reports/commands.py": "the door",
    "ui/citations/commands.py": "the door",
    "ui/frequencies/copying.py": "the door",
    "ui/clipboard.py": "puts there what others have let through",
    "ui/segments/segment_list.py": "one passage that somebody sees; several go by ui/frequencies/copying.py",
    "ui/themes/detail.py": "one cell, written by the analyst who copies it",
    "ui/themes/cell_commands.py": "one cell, written by the analyst who copies it",
    "ui/memos/memo_panel.py": "one memo, written by the analyst who copies it",
    "ui/reading/parcels.py": "keeps as text what was copied before",
    "ui/main_window.py": "a report on an error, which holds no text of the project",
    "ui/application.py": "keeps as text what was copied before",
    "ui/pseudonymising/key_fields.py": "asks where the key file shall lie, which is encrypted",
    "ui/new_project.py": "a new project",
    "ui/preferences.py": "choices of the window",
    "ui/commands.py": "a backup: the project itself, encrypted like it",
    "cli/projects.py": "a backup: the project itself, encrypted like it",
    "cli/command.py": "the words of --help",
}
#: What can be dragged, and where to: what another program gets of it.
_DRAGS = re.compile(r"QDrag\(|setDragEnabled\(True\)|DragDropMode\.Drag|def (?:createM|m)imeData")
_CARRIED = {
    "ui/reading/carrying.py": "asks whether another program took it",
    "ui/reading/transcript_view.py": "one passage that somebody sees, noted by ui/frequencies/copying.py",
    "ui/segments/segment_list.py": "the same; several carry no words for other programs",
    "ui/segments/coding_list.py": "a list of segments",
    "ui/text_edit/text_editor.py": "only for the clipboard: ui/text_edit/staying.py lets nothing be dragged",
    **dict.fromkeys(
        (
            "ui/code_desk/code_tree.py", "ui/code_desk/code_tree_model.py", "ui/code_desk/favorite_row.py",
            "ui/code_desk/document_tree.py", "ui/code_desk/document_items.py", "ui/frequencies/matrix_view.py",
            "ui/frequencies/matrix_model.py", "ui/cases/case_table.py", "ui/cases/models.py", "ui/cases/sheet_panel.py",
            "ui/speakers/table.py", "ui/speakers/model.py",
        ),
        "numbers of rows, which mean nothing elsewhere",
    ),
}  # fmt: skip
#: Commands that write no file and print no table, with what they answer.
_INSIDE = {
    **dict.fromkeys(("open", "demo", "new", "backup"), "a project"),
    **dict.fromkeys(
        ("info", "inspect", "check-export", "passphrase"), "facts without any text of the project"
    ),
    **dict.fromkeys(("code", "text", "autocode", "withdraw", "purge", "import"), "what was done"),
    "reports template": "an example without anything of the project",
    "reports approvals": "how many decisions were read",
    "stopwords list": "words of the language",
    "worksheets texts": "names of the texts that were made",
}
_DOING = {
    "import", "add", "change", "rename", "delete", "save", "remove", "apply", "final", "reverse", "passphrase", "move",
    "merge", "dissolve",
}  # fmt: skip


def commands(members=COMMANDS, group: str = "") -> Iterator[tuple[str, click.Command]]:
    parent = Commands("gk-qda", words=group or "gk-qda", members=members)
    for name, member in members.items():
        if isinstance(member, str):
            command = parent.get_command(click.Context(parent), name)
            assert command is not None
            yield f"{group} {name}".strip(), command
        else:
            yield from commands(member, name)


def test_every_command_that_writes_has_a_level():
    without = {name for name, command in commands() if "export_level" not in {p.name for p in command.params}}
    assert without - {name for name in without if name.rpartition(" ")[2] in _DOING} == set(_INSIDE) - {
        "check-export", "import", "passphrase",
    }  # fmt: skip


def test_no_command_without_a_level_takes_a_place_for_a_file():
    for name, command in commands():
        names = {parameter.name for parameter in command.params}
        if "export_level" not in names and name != "backup":
            assert "output" not in names, name


def test_every_way_out_is_known():
    found = {
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if path.relative_to(PACKAGE).parts[0] in ("ui", "cli", "exporting", "operations")
        and _LEAVES.search(path.read_text(encoding="utf-8"))
    }
    assert found == set(_DOORS)


def test_every_drag_is_known_and_only_passages_carry_words():
    files = {
        str(path.relative_to(PACKAGE)): path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")
    }
    assert {place for place, code in files.items() if _DRAGS.search(code)} == set(_CARRIED)
    own = {place for place, code in files.items() if "QDrag(" in code}
    assert own == {"ui/code_desk/favorite_row.py", "ui/reading/carrying.py"}, (
        "others are dragged by views of Qt"
    )
    for place in _CARRIED:
        for body in re.findall(r"def mimeData\(.*?(?=\n    def )", files[place], re.DOTALL):
            assert "setText" not in body
            assert ("pack_segment" in body) == (place == "ui/segments/segment_list.py")
    for place in ("ui/reading/transcript_view.py", "ui/segments/segment_list.py"):
        assert "carried_out(" in files[place]


def test_what_a_notebook_writes_passes_the_check():
    for path in PACKAGE.glob("notebook*.py"):
        code = path.read_text(encoding="utf-8")
        writers = re.findall(
            r"^ +from gk_qda\.operations\S+ import (write_\w+|export_report)$", code, re.MULTILINE
        )
        assert len(writers) == code.count("return write_out("), path.name


@pytest.mark.parametrize("place", [place for place, way in _DOORS.items() if way == "the door"])
def test_a_door_is_one(place):
    code = (PACKAGE / place).read_text(encoding="utf-8")
    assert "door.go(" in code or "saver" in code.casefold()
