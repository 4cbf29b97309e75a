"""Task lists for the organizations: everybody who is missing to a target, in one workbook."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.files import EXCEL, ask_save_path
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

NAME = "Задания организациям.xlsx"


class TaskLists(QObject):
    """Writes the tasks of all indicators below their targets, a sheet for every organization."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    @Slot()
    def write(self) -> None:
        """Ask where to and write the tasks of the period."""
        code = self._desk.period
        path = ask_save_path(self._window, self._desk.settings, NAME, EXCEL) if code else None

        def question(workspace: "Workspace", _progress: Progress) -> int:
            from mms_desktop.services.monitoring.goal_seek import goals_of
            from mms_desktop.services.monitoring.task_lists import task_lists, write_task_lists

            monitoring, database = workspace.monitoring, workspace.database
            period, definitions = monitoring.period(code), monitoring.definitions
            goals = goals_of(database, definitions, period, monitoring.points(period))
            lists = task_lists(database, definitions.frame(period), goals)
            if path is not None:
                write_task_lists(path, period, lists)
            return sum(len(one.tasks) for one in lists)

        if path is not None:
            self._desk.session.ask(question, self, self._on_written, title="Составляю задания")

    def _on_written(self, count: int) -> None:
        if count:
            many = counted(count, "задание", "задания", "заданий")
            self._desk.notify(f"Задания сохранены: {many}.")
        else:
            self._desk.notify("Заданий нет: все цели профиля достигнуты или не заданы.")
