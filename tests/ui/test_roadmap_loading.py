"""The roadmap of a region loaded from the window: seen first, one undoable action."""

import pytest
from PySide6.QtCore import Qt

from mms_desktop.domain.sections import SECTIONS
from mms_desktop.ui.dialogs.roadmap_dialog import ADDED, KNOWN
from mms_desktop.ui.pages.roadmap.progress import RoadmapProgressPage
from mms_desktop.ui.pages.sections.page import SectionPage


@pytest.fixture
def fill():
    def put(workspace):
        point = {"number": "1.1", "direction": "Своё", "title": "Как мы изменили"}
        workspace.registry.save("roadmap", point)

    return put


@pytest.fixture(params=["section", "progress"])
def page(request, qtbot, desk, idle):
    made = (
        SectionPage(SECTIONS["roadmap"], desk)
        if request.param == "section"
        else RoadmapProgressPage(desk)
    )
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    idle()
    return made


def state(dialog):
    return [dialog.model.index(row, 3).data() for row in range(dialog.model.rowCount())]


def total(desk, page, idle):
    found = []
    desk.session.ask(lambda w, _p: w.registry.total("roadmap"), page, found.append)
    idle()
    return found[0]


def test_points_are_seen_before_they_are_loaded_and_one_step_takes_them_back(
    qtbot, desk, idle, page
):
    qtbot.mouseClick(page.loading.button, Qt.MouseButton.LeftButton)
    idle()
    dialog = page.loading.dialog
    assert dialog.key == "lenobl"
    assert (state(dialog).count(KNOWN), state(dialog).count(ADDED)) == (1, 45)
    assert dialog.load.text() == "Загрузить 45 пунктов"
    dialog.region.setCurrentIndex(dialog.region.findData("kirov"))
    idle()
    assert len(state(dialog)) == 23
    dialog.region.setCurrentIndex(dialog.region.findData("lenobl"))
    idle()
    notices = []
    desk.notice_posted.connect(notices.append)
    qtbot.mouseClick(dialog.load, Qt.MouseButton.LeftButton)
    idle()
    assert [one.text for one in notices] == ["Добавлено: 45 пунктов."]
    assert total(desk, page, idle) == 46
    desk.undo()
    idle()
    assert total(desk, page, idle) == 1


def test_year_moves_the_terms_and_escape_loads_nothing(qtbot, desk, idle, page):
    page.loading.start()
    idle()
    dialog = page.loading.dialog
    dialog.year.setValue(2027)
    idle()
    days = {dialog.model.index(row, 2).data() for row in range(dialog.model.rowCount())}
    assert "31.01.2027" in days
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert total(desk, page, idle) == 1
