"""``python -m dotworkout`` is the command ``workout``."""

import sys

from dotworkout.cli import main

sys.exit(main())
