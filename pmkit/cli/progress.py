"""How far a long run has come, on a terminal and only when it takes long."""

from __future__ import annotations

import sys
import time
from types import TracebackType

_QUIET = 1.0
"""Seconds before anything is shown: most runs are over by then."""

_EVERY = 0.1


class Progress:
    """Counts files; used within ``with``, and wiped away at its end."""

    def __init__(self) -> None:
        self._count = 0
        self._shown = False
        self._next = time.monotonic() + _QUIET
        self._terminal = sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> Progress:
        return self

    def step(self) -> None:
        """One more file is done."""
        self._count += 1
        if self._terminal and time.monotonic() >= self._next:
            self._next = time.monotonic() + _EVERY
            self._shown = True
            sys.stderr.write(f"\r{self._count:,} files checked")
            sys.stderr.flush()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
