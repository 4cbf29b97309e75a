"""Rows of the table are collected over all processes and written when the run is over."""

import pytest

from faults import table


def _is_first(session):
    return not hasattr(session.config, "workerinput")


@pytest.hookimpl
def pytest_sessionstart(session):
    if _is_first(session):
        table.forget()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session, exitstatus):
    if _is_first(session) and exitstatus == 0:
        table.put_together()
