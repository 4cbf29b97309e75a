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


@pytest.fixture(scope="session", autouse=True)
def folders_of_nobody(tmp_path_factory):
    """Keep logs, rescued forms and forms of one's own out of the folders of whoever runs this."""
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("XDG_STATE_HOME", "XDG_DATA_HOME"):
            patch.setenv(variable, str(tmp_path_factory.mktemp("home")))
        yield


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


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory):
    """Make one base of nothing but tables, and its key, that tests copy."""
    from mms_desktop.storage import migrations
    from mms_desktop.storage.connection import Database
    from mms_desktop.storage.keys import create_key

    path = tmp_path_factory.mktemp("tables") / "base.mms"
    key = create_key(path, None)
    base = Database(path, key)
    with base.transaction() as connection:
        migrations.upgrade(connection)
    base.close()
    return path, key


@pytest.fixture
def database(empty_database, tmp_path):
    """Open a base of nothing but tables."""
    from mms_desktop.storage.connection import Database

    made, key = empty_database
    path = tmp_path / "base.mms"
    shutil.copyfile(made, path)
    base = Database(path, key)
    yield base
    base.close()


@pytest.fixture(scope="session")
def definitions():
    """Return the definitions of the profile of Leningrad region."""
    return _definitions_of("lenobl")


@pytest.fixture(scope="session")
def primorye():
    """Return the definitions of the profile of Primorye."""
    return _definitions_of("primorye")


def _definitions_of(profile):
    from mms_desktop.catalog.positions import read_positions
    from mms_desktop.paths import forms_dir
    from mms_desktop.services.monitoring.definitions import read_definitions

    return read_definitions(forms_dir(), profile, read_positions(forms_dir()))


@pytest.fixture
def town(database, definitions):
    """Return a municipality counted for the second half of 2023."""
    from mms_desktop.domain.periods import period_of
    from oracle.town import Town

    return Town(database, definitions, period_of("2023-H2"))
