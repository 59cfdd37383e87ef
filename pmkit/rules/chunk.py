"""A chunk of files: the piece of work that goes to a process or to a worker of a cluster."""

from __future__ import annotations

import os
import pickle
import stat
from collections import deque
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple, Protocol

from pmkit.rules.check import check_document, check_file
from pmkit.rules.report import Base, Report
from pmkit.source.reader import MAX_BYTES, read


class Chunk(NamedTuple):
    """What checking some files gave: their reports, and rows for the cache."""

    reports: list[Report]
    fresh: list[tuple[bytes, str]]


class Task(NamedTuple):
    """Some files to check, and what there is to know for it: pickled once for all chunks."""

    paths: list[str]
    base: bytes
    cache: Path | None
    salt: bytes


class Result(Protocol):
    """A chunk that is being checked somewhere."""

    def result(self) -> Chunk:
        """The chunk, once it is there."""


def in_order(
    tasks: Iterator[Task], submit: Callable[[Task], Result], ahead: int
) -> Iterator[Chunk]:
    """The results of ``tasks`` in their order, with at most ``ahead`` of them under way."""
    under_way: deque[Result] = deque(submit(task) for task in islice(tasks, ahead))
    while under_way:
        chunk = under_way.popleft().result()
        under_way.extend(submit(task) for task in islice(tasks, 1))
        yield chunk


def check_chunk(task: Task) -> Chunk:
    """Check some files, with what earlier runs found of them."""
    base = _base(task.base)
    if task.cache is None:
        return Chunk([check_file(Path(path), base) for path in task.paths], [])
    from pmkit.rules.cache import ReportCache, keys_of, report_of, written

    contents = [_content(path) for path in task.paths]
    shown = [base.shown(path) for path in task.paths]
    keys = keys_of(task.salt, shown, contents)
    cache = ReportCache(task.cache)
    kept = cache.get([key for key in keys if key])
    cache.close()
    done = Chunk([], [])
    for path, name, key, data in zip(task.paths, shown, keys, contents, strict=True):
        text = kept.get(key)
        report = None if text is None else report_of(name, text)
        if report is None:
            if data is None:
                report = check_file(Path(path), base)
            else:
                report = check_document(read(data, name), base, Path(path))
                if not report.looked_around:
                    done.fresh.append((key, written(report)))
        done.reports.append(report)
    return done


@lru_cache(maxsize=1)
def _base(pickled: bytes) -> Base:

    base: Base = pickle.loads(pickled)  # noqa: S301 - made by this program for its own processes
    return base


_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""Without waiting: a pipe among the files may have nobody at its other end."""


def _content(path: str) -> bytes | None:
    """The bytes of a file; ``None`` for what is none, or too large, or cannot be read."""
    try:
        file = os.open(path, _READ)
    except (OSError, ValueError):
        return None
    try:
        status = os.fstat(file)
        if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_BYTES:
            return None
        data = os.read(file, status.st_size + 1)
        # A file that is being written is left to who reads files with care.
        return data if len(data) == status.st_size else None
    except OSError:
        return None
    finally:
        os.close(file)
