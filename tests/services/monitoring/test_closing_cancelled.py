"""Closing a period may be given up at any step until it is written, and leaves nothing behind."""

from datetime import date

import pytest

from mms_desktop.domain.sections.periods import PeriodState
from mms_desktop.services.monitoring.periods import add_period, reopen_period
from mms_desktop.services.progress import Cancelled
from mms_desktop.services.workspace import create_workspace
from mms_desktop.storage.journal import Journal

TODAY = date(2024, 1, 10)


@pytest.fixture
def workspace(tmp_path):
    made = create_workspace(
        tmp_path / "base.mms", profile="primorye", name="Озёрский район", oktmo="41625000"
    )
    add_period(made.database, "2023-H2")
    yield made
    made.close()


def head(workspace):
    with workspace.database.snapshot() as connection:
        return Journal(connection).head()


class _GivenUp:
    """Gives up at a step of its own; counts the steps and keeps how far the work was."""

    def __init__(self, at=0):
        self.at = at
        self.shares = []

    def __call__(self, done, total):
        self.shares.append(done / total)
        if len(self.shares) == self.at:
            raise Cancelled


def test_progress_runs_to_the_end_without_going_back(workspace):
    progress = _GivenUp()
    assert workspace.monitoring.close("2023-H2", TODAY, progress).state == PeriodState.CLOSED
    assert progress.shares == sorted(progress.shares)
    assert progress.shares[-1] == 1
    assert len(progress.shares) > 50


@pytest.mark.parametrize("part", [0, 0.3, 0.7, 1])
def test_closing_given_up_leaves_nothing_behind(workspace, part):
    counted = _GivenUp()
    workspace.monitoring.close("2023-H2", TODAY, counted)
    reopen_period(workspace.database, "2023-H2")
    before = head(workspace)
    with pytest.raises(Cancelled):
        workspace.monitoring.close(
            "2023-H2", TODAY, _GivenUp(max(1, round(part * len(counted.shares))))
        )
    assert head(workspace) == before
    assert workspace.monitoring.period("2023-H2").state == PeriodState.OPEN
    assert workspace.monitoring.close("2023-H2", TODAY).state == PeriodState.CLOSED
