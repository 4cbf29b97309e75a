"""What holds for every test: no screen is needed, and in CI nothing is skipped in silence."""

import os
import shutil

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import hypothesis
import pytest

# The table of the fault tests is put together when all processes have ended.
pytest_plugins = ["faults.rows"]

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


@pytest.fixture(scope="session")
def empty_base(tmp_path_factory):
    """Make one empty base that tests copy: making it anew for each takes longer."""
    from mms_desktop.services.workspace import create_workspace

    path = tmp_path_factory.mktemp("base") / "empty.mms"
    create_workspace(path, profile="lenobl", name="Озёрский район", oktmo="41625000").close()
    return path


@pytest.fixture
def base_path(empty_base, tmp_path):
    """Return the path of an empty base of its own for the test."""
    path = tmp_path / "base.mms"
    shutil.copyfile(empty_base, path)
    shutil.copyfile(f"{empty_base}.key", f"{path}.key")
    return path


@pytest.fixture
def workspace(base_path):
    """Open an empty base."""
    from mms_desktop.services.workspace import open_workspace

    opened = open_workspace(base_path)
    yield opened
    opened.close()


@pytest.fixture
def filled(workspace):
    """Fill every section with two records, so that links have a target."""
    from mms_desktop.domain.sections import ALL_SECTIONS
    from samples import sample_values

    for section in ALL_SECTIONS:
        for number in (1, 2):
            workspace.registry.save(section.key, sample_values(section, number))
    return workspace
