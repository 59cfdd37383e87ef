"""The SQLite files in which a knowledge base keeps what can be made again.

They lie in a folder of the base that no repository keeps. A damaged one is begun anew; one that
cannot be used at all is done without.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path


def opened_cache(
    path: Path, create: str, probe: str, *, timeout: float
) -> sqlite3.Connection | None:
    """The cache in ``path``; ``None`` where it cannot be used.

    ``create`` makes its table where there is none; ``probe`` reads as much of it as shows whether
    it is sound. ``timeout``: seconds to wait while another run writes.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        ignore = path.with_name(".gitignore")
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")
        try:
            return _connected(path, create, probe, timeout)
        except sqlite3.OperationalError:
            return None  # Locked by another run, or not to be read or written: it may be sound.
        except sqlite3.DatabaseError:
            path.unlink(missing_ok=True)
            return _connected(path, create, probe, timeout)
    except (OSError, sqlite3.Error):
        return None


def _connected(path: Path, create: str, probe: str, timeout: float) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=timeout)
    try:
        connection.execute(create)
        connection.execute(probe).fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection
