"""Activation is there again at the next start, on whatever desk that begins."""

from __future__ import annotations

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
    assert [document.name for document in desk.table.scope.documents] == ["TM07", "RG05"]
    assert not desk.activation.isHidden()
    window.actions_table.run("activate.reset")
    settle()
    assert page.context.activation.filters() == Filters()
    assert len(desk.table.scope.documents) == 24
