"""What holds for every test: no screen is needed, and in CI nothing is skipped in silence."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import hypothesis
import pytest

# A slow moment of a shared machine is no counterexample.
hypothesis.settings.register_profile("project", deadline=None)
hypothesis.settings.load_profile("project")


def _skip_is_failure():
    return os.environ.get("CI") == "true"


def _fail_a_skip(report):
    """Turn a skip into a failure that keeps the reason; an expected failure stays one."""
    if not report.skipped or hasattr(report, "wasxfail") or not _skip_is_failure():
        return
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    report.outcome = "failed"
    report.longrepr = f"skipped in CI, where nothing may be skipped: {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    _fail_a_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    report = yield
    _fail_a_skip(report)
    return report
