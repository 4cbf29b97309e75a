"""Work off the GUI thread: results, errors, cancelling, lifetime, the flood of progress."""

import gc
import weakref
from threading import current_thread, main_thread
from weakref import finalize

import shiboken6
from PySide6.QtCore import QObject, QThread

from mms_desktop.domain.changes import Change, ChangeSet
from mms_desktop.ui.operations import Operations


def endless(progress):
    step = 0
    while True:
        progress(step := step + 1, 0)


def test_call_runs_elsewhere_and_answer_comes_home(qtbot, operations):
    seen = {}
    operations.start(
        lambda _p: QThread.currentThread(),
        operations,
        lambda t: seen.update(worker=t, home=QThread.currentThread()),
    )
    qtbot.waitUntil(lambda: "home" in seen)

    assert seen["worker"] is not seen["home"]


def test_calls_run_one_after_another_in_one_thread(qtbot, operations):
    threads = []
    for _ in range(3):
        operations.start(lambda _p: QThread.currentThread(), operations, threads.append)
    qtbot.waitUntil(lambda: len(threads) == 3)

    assert len(set(threads)) == 1


def test_error_nobody_took_reaches_the_signal(qtbot, operations):
    with qtbot.waitSignal(operations.failed) as caught:
        operations.start(lambda _p: 1 / 0, operations)

    assert isinstance(caught.args[0], ZeroDivisionError)


def test_error_the_starter_takes_reaches_nobody_else(qtbot, operations):
    taken, told = [], []
    operations.failed.connect(told.append)
    operations.start(lambda _p: 1 / 0, operations, on_failed=taken.append)
    qtbot.waitUntil(lambda: bool(taken))

    assert told == []


def test_cancelled_call_says_nothing(qtbot, operations):
    said = []
    ticket = operations.start(endless, operations, said.append, said.append)
    with qtbot.waitSignal(operations.busy_changed, check_params_cb=lambda busy: not busy):
        ticket.cancel()

    assert said == []


def test_call_cancelled_before_its_turn_is_never_made(qtbot, operations):
    made = []
    first = operations.start(endless, operations)
    second = operations.start(lambda _p: made.append(1), operations)
    second.cancel()
    with qtbot.waitSignal(operations.busy_changed, check_params_cb=lambda busy: not busy):
        first.cancel()

    assert made == []


def test_answer_to_a_closed_window_is_dropped(qtbot, operations):
    owner, said = QObject(), []
    operations.start(lambda _p: "late", owner, said.append)
    shiboken6.delete(owner)
    operations.wait()
    qtbot.wait(20)

    assert said == []


def test_change_set_refreshes_the_views(qtbot, operations):
    changes = ChangeSet("Добавлено", (Change("people", 1, None, {}),))
    with qtbot.waitSignal(operations.data_changed) as told:
        operations.start(lambda _p: changes, operations)

    assert told.args[0] is changes


def test_progress_does_not_flood_the_window_and_ends_full(qtbot, operations):
    reports = []
    operations.progress.connect(lambda _ticket, done, total: reports.append((done, total)))
    done = []

    def count(progress):
        for step in range(1, 5001):
            progress(step, 5000)

    operations.start(count, operations, lambda _none: done.append(1))
    qtbot.waitUntil(lambda: bool(done))

    assert reports[-1] == (5000, 5000)
    assert len(reports) < 500


def test_operations_are_freed(qtbot):
    operations = Operations()
    gone = weakref.ref(operations)
    operations.wait()
    del operations
    gc.collect()

    assert gone() is None


def test_who_asked_dies_on_the_gui_thread(qtbot, operations):
    died_on = []
    for _ in range(100):
        owner = QObject()
        finalize(owner, lambda: died_on.append(current_thread()))
        operations.start(lambda _progress: None, owner, print)
        del owner
    qtbot.waitUntil(lambda: not operations.busy, timeout=10_000)
    operations.wait()
    assert died_on == [main_thread()] * 100
