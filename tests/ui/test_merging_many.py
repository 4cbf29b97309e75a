"""Many certain pairs joined at once: one step, a backup before very many."""

import pytest

from mms_desktop.ui.pages.duplicates.page import DuplicatesPage

PAIRS = 21


@pytest.fixture
def fill():
    def crowd(workspace):
        for number in range(PAIRS):
            born = {"birth_date": f"{1 + number:02}.05.1990", "given_name": "Анна"}
            surname = f"Учителева{chr(1072 + number)}"
            workspace.registry.save("people", born | {"surname": surname})
            twin = born | {"surname": surname, "patronymic": "Петровна"}
            workspace.registry.save("people", twin)

    return crowd


@pytest.mark.parametrize(("chosen", "reasons"), [(PAIRS, ["before_merge"]), (PAIRS - 1, [])])
def test_pairs_are_joined_in_one_step(qtbot, desk, idle, theme, *, chosen, reasons):
    page = DuplicatesPage(desk)
    qtbot.addWidget(page)
    page.show()
    desk.session.data_changed.connect(page.refresh)
    page.refresh()
    idle()
    assert page.lists.model.rowCount() == PAIRS
    page.lists.table.selectAll()
    for row in range(chosen, PAIRS):
        selection = page.lists.table.selectionModel()
        flags = selection.SelectionFlag.Deselect | selection.SelectionFlag.Rows
        selection.select(page.lists.model.index(row, 0), flags)
    page.merge_chosen.click()
    idle()
    told = []

    def question(workspace, _progress):
        backups = [line.path.name for line in workspace.backups.listed()]
        return workspace.registry.total("people"), backups

    desk.session.ask(question, desk, told.append)
    idle()
    ((people, backups),) = told
    assert people == 2 * PAIRS - chosen
    assert len(backups) == len(reasons)

    desk.undo()
    idle()
    assert page.lists.model.rowCount() == PAIRS
