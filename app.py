"""Start GK-QDA from a checkout: the window, or with arguments a command, as ``gk-qda`` does."""

import sys

from gk_qda.__main__ import main

sys.exit(main())
