"""Python imports this at the start of every process that has this folder on its path."""

import os

if os.environ.get("GK_QDA_TEST_ATTEMPTS"):
    import network_guard

    network_guard.install()
