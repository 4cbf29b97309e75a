"""What the frozen `mms-desktop` starts with."""

import sys

from mms_desktop.app import main

sys.exit(main())
