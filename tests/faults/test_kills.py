"""The program is killed at random moments: nothing acknowledged is lost, nothing is half."""

import pytest

from faults import table
from faults.killing import kill_often
from faults.operations import OPERATIONS, PLACES

TITLES = {
    "edit": "kill -9: правка, отмена, повтор",
    "import": "kill -9: загрузка файлов",
    "merge": "kill -9: объединение людей и отмена",
    "migration": "kill -9: обновление базы",
    "backup": "kill -9: резервная копия",
    "restore": "kill -9: восстановление",
    "password": "kill -9: смена пароля",
    "package": "kill -9: сборка пакета",
}
SHORT, FULL = 4, 500
"""Kills for each operation and each profile of storage."""


@pytest.mark.parametrize("name", OPERATIONS)
def test_killed_operation_leaves_the_base_whole(name, tmp_path):
    rng = table.seeded(f"kill {name}")
    count = table.chosen(SHORT, FULL)
    faults, pieces = [], 0
    for profile in PLACES:
        found, done = kill_often(name, profile, tmp_path / profile, count, rng)
        faults += found
        pieces += done
    other = f"подтверждено действий: {pieces}" if table.SOAK else "—"
    table.show(10 + list(TITLES).index(name), TITLES[name], count * len(PLACES), faults, other)
    assert faults == []
