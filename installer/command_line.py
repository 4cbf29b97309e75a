"""What the frozen `mms` starts with."""

import multiprocessing
import sys

# First of all: this program is also the process that reads files of others.
multiprocessing.freeze_support()

from mms_desktop.cli import main  # noqa: E402

sys.exit(main())
