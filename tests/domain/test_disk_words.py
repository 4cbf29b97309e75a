"""What the system says reaches nobody in English."""

import errno
import os
import re

import pytest

from mms_desktop.domain.disk_words import WORDS, disk_words


@pytest.mark.parametrize("code", [*WORDS, errno.ELOOP, errno.EPIPE])
def test_reason_is_russian(code):
    said = disk_words(OSError(code, os.strerror(code)))
    assert not re.search("[A-Za-z]", said)
    assert said


def test_words_of_ours_are_kept():
    assert disk_words(OSError(errno.EBUSY, "его держит антивирус")) == "его держит антивирус"


def test_refusal_without_a_code():
    assert disk_words(OSError("read error")) == "система отказала"
