"""Files of other programs beside the checkout; tests that need one skip where the folder is absent."""

from __future__ import annotations

from pathlib import Path

import pytest

SAMPLES = Path(__file__).resolve().parents[2] / "shared" / "samples"

needs_samples = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason=f"no sample files of other programs in {SAMPLES.parent.name}/{SAMPLES.name}"
)
