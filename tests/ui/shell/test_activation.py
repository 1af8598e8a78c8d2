"""Activation is there again at the next start, on whatever desk that begins."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gk_qda.operations.documents import delete_documents
from gk_qda.queries.filters import Filters


def test_activation_survives_closing_and_reopening(start, demo, settle):
    window = start(demo).window
    activation = window.page.context.activation
    ids = {document.name: document.id for document in activation.everything}
    activation.switch_documents([ids["TM07"], ids["RG05"]])
    activation.switch_codes([activation.book.find("Kooperation > Akteure").id])
    wanted = Filters(documents=("TM07", "RG05"), codes=("Kooperation > Akteure",))
    assert activation.filters() == wanted
    window.page.open_desk("frequencies")
    settle()
    window.show_start()
    window.open_project(demo)
    settle()
    page = window.page
    assert page.current == "frequencies"
    assert page.context.activation.filters() == wanted
    desk = page.desk
    assert [document.name for document in desk.tab().table.scope.documents] == ["TM07", "RG05"]
    assert not desk.activation.isHidden()
    window.actions_table.run("activate.reset")
    settle()
    assert page.context.activation.filters() == Filters()
    assert len(desk.tab().table.scope.documents) == 24
    page.context.activation.all_codes()  # names none of the technical ones, which would count then
    codes = page.context.activation.filters().codes
    assert "Corona" in codes
    assert "Technische Codes" not in codes
    page.context.activation.switch_codes([page.context.activation.book.find("Zitierwürdig").id], only=True)
    assert page.context.activation.filters().codes == ("Technische Codes > Zitierwürdig",)


def test_from_a_filter_to_the_numbers_and_back_in_german(start, demo, settle, preferences):
    """Filter by an attribute, activate what passes, look at the other desks, let go."""
    preferences.language = "de"
    window = start(demo).window
    page = window.page
    desk = page.code_desk()
    settle()
    QTest.mouseClick(desk.documents.filter_button, Qt.MouseButton.LeftButton)
    popup = desk.filter.popup
    popup.attribute.set_value("thm_startphase")
    popup.attribute.chosen.emit("thm_startphase")
    popup.list.ticked.emit("vor Lockdown")
    found = int(popup.result.text().split()[0])
    assert popup.result.text() == f"{found} von 24 Dokumenten"
    popup.activate.click()
    bar = desk.activated.bar
    assert bar.isVisible()
    assert bar.documents.text() == f"{found} von 24 Dokumenten"
    for name, sentence in (
        ("frequencies", "Gezählt sind nur die aktivierten Dokumente."),
        ("themes", "Zeilen und Zahlen kommen nur aus den aktivierten Dokumenten."),
        ("compare", "Quellen und Zahlen kommen nur aus den aktivierten Dokumenten."),
    ):
        front = page.open_desk(name)
        settle()
        assert front.activation.isVisible()
        assert front.activation.sentence.text() == sentence
    front = page.open_desk("frequencies")
    settle()
    assert len(front.tab().table.scope.documents) == found
    assert f"Basis: {found} Dokumente" in front.base.accessibleName()
    QTest.mouseClick(front.activation.reset, Qt.MouseButton.LeftButton)
    settle()
    assert len(front.tab().table.scope.documents) == 24
    for name in ("themes", "compare", "code"):
        front = page.open_desk(name)
        settle()
        assert not (front.activation if name != "code" else desk.activated.bar).isVisible()


def test_it_is_said_when_the_last_activated_document_goes(start, demo, settle):
    window = start(demo).window
    context = window.page.context
    document = context.activation.everything[0]
    context.activation.switch_documents([document.id])
    context.workspace.change(
        "delete_documents", lambda s: delete_documents(s, document_ids=[document.id]), n=1, name=document.name
    )
    settle()
    assert "Everything counts again." in window.messages.current().words
    assert context.activation.filters() == Filters()
