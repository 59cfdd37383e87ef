"""Writing a file so that nobody ever sees half of it."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from pmkit.source.real_path import real_path


def write_atomic(path: Path, data: bytes) -> bool:
    """Make `data` the content of the file at `path`; False if it already is.

    The new content is written beside the file, flushed to the disk, and put in its place in one
    step: whoever reads sees the old or the new, and on any failure the old stays. The mode of an
    existing file is kept; a symbolic link stays one, and what it points to is written. A device or
    pipe is written to as it is.

    Raises OSError when the folder is missing, full or not writable.
    """
    with contextlib.suppress(FileNotFoundError):
        if not stat.S_ISREG(path.stat().st_mode):
            # A device or a pipe has no old content to keep, and must not become a file.
            with path.open("wb") as device:
                device.write(data)
            return True
    path = real_path(path)
    mode = None
    with contextlib.suppress(FileNotFoundError):
        if path.read_bytes() == data:
            return False
        mode = stat.S_IMODE(path.stat().st_mode)
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:50]}.", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(_new_file_mode() if mode is None else mode)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return True


def _new_file_mode() -> int:
    """Return the mode that a file would be created with; the umask can only be read by setting."""
    mask = os.umask(0o022)
    os.umask(mask)
    return 0o666 & ~mask
