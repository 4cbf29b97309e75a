"""Rows of the table are collected over all processes and written when the run is over."""

import shutil

import pytest

from faults import table


def _is_first(session):
    return not hasattr(session.config, "workerinput")


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session):
    if _is_first(session):
        table.begin()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session, exitstatus):
    if not _is_first(session):
        return
    if exitstatus == 0:
        table.put_together()
    if not table.SOAK:
        # Rows of a full run are hours of work: what it had shown stays, if it was cut short.
        shutil.rmtree(table.rows_folder())
