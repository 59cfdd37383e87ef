"""Finding the knowledge base upwards from where one stands, and the files in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pmkit.source.real_path import real_path

CATALOG_NAME = "catalog.yaml"
CACHE_FOLDER = ".cache/pmkit"
"""Where caches are, relative to the root of the knowledge base."""

INCIDENT_SUFFIXES = (".yaml", ".yml")


class NoBaseError(Exception):
    """There is no knowledge base here; the message says where it was looked for."""


@dataclass(frozen=True, slots=True)
class BaseFolder:
    """Where a knowledge base lies: its root, and the folder of its incidents."""

    root: Path
    incidents: Path

    @property
    def catalog(self) -> Path:
        """Where the catalog is, if there is one."""
        return self.incidents / CATALOG_NAME

    def shown(self, path: Path | str) -> str:
        """``path`` as diagnostics show it: relative to the root, with forward slashes."""
        text, root = str(path), str(self.root) + os.sep
        if text.startswith(root) and ".." not in text:
            # As it is written: a link in the base that leads out of it has a place in the base.
            return text[len(root) :].replace(os.sep, "/")
        try:
            return real_path(Path(path)).relative_to(real_path(self.root)).as_posix()
        except (ValueError, OSError):
            return Path(path).as_posix()

    def incident_files(self) -> Iterator[Path]:
        """Every incident file, sorted by path; hidden files and the catalog are left out.

        A folder reached twice through links is read once, so that link loops end. A folder that
        cannot be looked into is given itself: reading it as a file says what is wrong with it.
        """
        return map(Path, self.incident_paths())

    def incident_paths(self) -> Iterator[str]:
        """The paths of :meth:`incident_files` as text, which is cheaper for very many."""
        return _incident_paths(str(self.incidents), str(self.catalog), set())


def _incident_paths(folder: str, catalog: str, seen: set[tuple[int, int]]) -> Iterator[str]:
    try:
        status = os.stat(folder)  # noqa: PTH116 - many paths, and no objects for them
        if (status.st_dev, status.st_ino) in seen:
            return
        seen.add((status.st_dev, status.st_ino))
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield folder
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.name.endswith(INCIDENT_SUFFIXES):
            if entry.path != catalog:
                yield entry.path
        elif _is_folder(entry):
            yield from _incident_paths(entry.path, catalog, seen)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # A link to itself, say.
        return False


def find_base(start: Path, incidents: str | None = None) -> BaseFolder:
    """The knowledge base that ``start`` is in: the nearest folder upwards with a ``pmkit.toml``, a
    ``pyproject.toml`` with ``[tool.pmkit]``, or a folder ``incidents``.

    ``start`` may be the folder of incidents itself. Raises :class:`NoBaseError` when there is none.
    """
    from pmkit.config.settings_file import settings_in

    here = real_path(start)
    if not here.is_dir():
        here = here.parent
    for folder in (here, *here.parents):
        settings, _ = settings_in(folder)
        name = incidents or (settings.incidents if settings else "incidents")
        if settings is not None or (folder / name).is_dir():
            return BaseFolder(folder, folder / name)
    raise NoBaseError(
        f"no knowledge base found in {start} or above it: "
        "there is neither a folder 'incidents' nor a pmkit.toml"
    )
