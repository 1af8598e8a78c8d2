"""Small questions about codes. Each is one function; tests replace them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from gk_qda.queries.values import CodeValue
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button


def ask_code_name(parent: QWidget, theme: Theme, parent_path: str = "") -> str | None:
    """The name of a new code; None when given up."""
    translate = QCoreApplication.translate
    sentence = translate("CodeDialogs", "Sub-code of {path}").format(path=parent_path) if parent_path else ""
    dialog = Dialog(parent, theme, translate("CodeDialogs", "New code"), sentence)
    return _ask_line(
        dialog,
        translate("CodeDialogs", "Name of the code"),
        translate("CodeDialogs", "Add code"),
    )


def ask_document_name(parent: QWidget, theme: Theme, name: str) -> str | None:
    """Another name for a document."""
    translate = QCoreApplication.translate
    dialog = Dialog(parent, theme, translate("CodeDialogs", "Rename document"), "")
    return _ask_line(
        dialog,
        translate("CodeDialogs", "Name of the document"),
        translate("CodeDialogs", "Rename"),
        name,
    )


def _ask_line(dialog: Dialog, label: str, accept: str, text: str = "") -> str | None:
    field = QLineEdit(text)
    field.selectAll()
    field.setPlaceholderText(label)
    field.setAccessibleName(label)
    field.setMinimumWidth(340)
    dialog.column.addWidget(field)
    go = dialog.add_buttons(accept)
    go.setEnabled(bool(text))
    field.textChanged.connect(lambda text: go.setEnabled(bool(text.strip())))
    field.setFocus()
    accepted = dialog.is_accepted()
    return field.text().strip() or None if accepted else None


def ask_delete(
    parent: QWidget, theme: Theme, codes: Sequence[CodeValue], codings: int, written: str = ""
) -> Literal["delete", "parent"] | None:
    """What becomes of the codings of codes that are deleted, and of what else ``written`` tells in sentences."""
    translate, number = QCoreApplication.translate, len(codes)
    if number == 1 and codings == 1:
        sentence = translate("CodeDialogs", "“{name}” and its sub-codes hold 1 coding.")
    elif number == 1:
        sentence = translate("CodeDialogs", "“{name}” and its sub-codes hold {n} codings.")
    elif codings == 1:
        sentence = translate("CodeDialogs", "{number} codes and their sub-codes hold 1 coding.")
    else:
        sentence = translate("CodeDialogs", "{number} codes and their sub-codes hold {n} codings.")
    sentence = sentence.format(name=codes[0].name, n=codings, number=number)
    if written:
        sentence += " " + written
    dialog = Dialog(parent, theme, translate("CodeDialogs", "Delete code"), sentence)
    answer: list[Literal["delete", "parent"]] = []

    def take(choice: Literal["delete", "parent"]) -> None:
        answer.append(choice)
        dialog.accept()

    row = QHBoxLayout()
    delete_words = translate("CodeDialogs", "Delete codings too")
    move_words = translate("CodeDialogs", "Give codings to the parent code")
    if written:
        delete_words = translate("CodeDialogs", "Delete all of it")
        move_words = translate("CodeDialogs", "Give all to the parent code")
    delete = Button(theme, delete_words)
    delete.clicked.connect(lambda: take("delete"))
    row.addWidget(delete)
    move: Button | None = None
    if all(code.level > 1 for code in codes):  # nobody could take over those of a main code
        move = Button(theme, move_words, kind="primary")
        move.clicked.connect(lambda: take("parent"))
        row.addWidget(move)
    cancel = Button(theme, translate("CodeDialogs", "Cancel"))
    cancel.clicked.connect(dialog.reject)
    row.addStretch(1)
    row.addWidget(cancel)
    dialog.column.addLayout(row)
    # Enter takes the way on which least is lost.
    (move if move is not None else cancel).setFocus()
    accepted = dialog.is_accepted()
    return answer[0] if accepted and answer else None
