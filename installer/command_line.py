"""What the frozen `mms` starts with."""

import sys

from mms_desktop.cli import main

sys.exit(main())
