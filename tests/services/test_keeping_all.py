"""What is made at once is kept without a look for garbage, and looked at again afterwards."""

import gc

import pytest

from mms_desktop.services.bulk import keeping_all


def test_collector_rests_for_the_block_only():
    assert gc.isenabled()
    with keeping_all():
        assert not gc.isenabled()
        with keeping_all():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_collector_works_again_after_a_failure():
    with pytest.raises(RuntimeError), keeping_all():
        raise RuntimeError
    assert gc.isenabled()
