"""Where a path leads, links followed."""

from __future__ import annotations

import os
from pathlib import Path


def real_path(path: Path) -> Path:
    """``path``, absolute and without links. Unlike :meth:`~pathlib.Path.resolve` it does not raise
    when links lead round in a circle: the path then ends with the first of those.

    Raises ValueError for a path with a NUL in it.
    """
    return Path(os.path.realpath(path))
