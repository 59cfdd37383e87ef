"""Writing files that are not there yet: whole or not at all, and never over another one."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from pathlib import Path


def write_new(path: Path, text: str) -> bool:
    """Write ``text`` as the new file ``path``, with the folders that it needs.

    ``False`` when something is there already, even a link that leads nowhere: it is left as it is.
    Nobody ever sees half of the file. Raises :class:`OSError` when it cannot be written, with the
    path that is meant as its ``filename``.
    """
    if os.path.lexists(path):
        return False
    part = path.with_name(f".{path.name[:50]}.{secrets.token_hex(4)}.part")
    try:
        _make_folder(path.parent)
        try:
            with part.open("xb") as file:
                file.write(text.encode())
                file.flush()
                os.fsync(file.fileno())
            return _put(part, path)
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
    except OSError as error:
        error.filename = str(path)
        raise


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder)) from None


def _put(part: Path, path: Path) -> bool:
    """Give the finished file its name in one step, unless somebody else has taken the name."""
    try:
        os.link(part, path)
    except FileExistsError:
        return False
    except OSError:
        # A file system without second names for a file.
        if os.path.lexists(path):
            return False
        part.rename(path)
    return True
