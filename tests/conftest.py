"""Settings for all tests.

Hypothesis profiles, chosen with ``HYPOTHESIS_PROFILE``: ``ci`` (the default) runs the same modest
number of examples each time, so that a failure is the change's own; ``search`` looks for new
counterexamples, ``deep`` for a long time.
"""

from __future__ import annotations

import os
from datetime import timedelta

from hypothesis import settings

settings.register_profile(
    "ci", derandomize=True, database=None, max_examples=60, deadline=None, print_blob=True
)
settings.register_profile("search", max_examples=200, deadline=timedelta(seconds=2))
settings.register_profile("deep", max_examples=5_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))
