"""A base for the tests of monitoring, and words to fill it with."""

import pytest

from mms_desktop.catalog.positions import read_positions
from mms_desktop.paths import forms_dir
from mms_desktop.services.monitoring.definitions import read_definitions
from mms_desktop.storage import migrations
from mms_desktop.storage.connection import Database
from mms_desktop.storage.keys import create_key


@pytest.fixture
def database(tmp_path):
    """Return an empty base of the newest schema."""
    path = tmp_path / "base.mms"
    base = Database(path, create_key(path, None))
    with base.transaction() as connection:
        migrations.upgrade(connection)
    yield base
    base.close()


@pytest.fixture(scope="session")
def definitions():
    """Return the definitions of the profile of Leningrad region."""
    return read_definitions(forms_dir(), "lenobl", read_positions(forms_dir()))
