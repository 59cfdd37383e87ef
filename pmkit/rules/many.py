"""Checking many files: in one process, in several, or on a cluster; with what earlier runs found.

Files go in chunks, and reports come back in the order of the files while the next chunks are being
checked: a hundred thousand files are never in memory at once. Between processes go paths, reports
and rows of the cache, never models: they cost more to send than to make.
"""

from __future__ import annotations

import os
import stat
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple, Protocol

from pmkit.rules.check import check_document, check_file
from pmkit.rules.report import Base, Report
from pmkit.source.reader import MAX_BYTES, read

CACHE = ".cache/pmkit/reports.sqlite"
"""Where the cache is, relative to the root of the knowledge base."""

CHUNK = 200
"""Files in one piece of work."""

WORTH_A_PROCESS = 400
"""Files that each further process must have for itself to be worth its start."""

WORTH_A_CACHE = 50
"""Fewer files than this are checked sooner than a cache is opened."""

_AHEAD = 3
"""Chunks a process has waiting, so that it never idles."""


class Options(NamedTuple):
    """How to go about it.

    ``jobs``: processes, ``None`` for as many as help. ``cache``: where reports of earlier runs are
    kept; ``None`` keeps none. ``scheduler``: the address of a Dask cluster.
    """

    jobs: int | None = 1
    cache: Path | None = None
    scheduler: str | None = None


ONE_PROCESS = Options()
"""One process, and nothing kept."""


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


def check_files(
    paths: Iterable[Path | str], base: Base, options: Options = ONE_PROCESS
) -> Iterator[Report]:
    """Check files and give their reports, in the order of ``paths``.

    Raises :class:`pmkit.rules.cluster.ClusterError` when a cluster cannot be used.
    """
    rest = iter(paths)
    first = list(islice(rest, WORTH_A_PROCESS * (os.cpu_count() or 1)))
    jobs = _processes(options.jobs, len(first))
    paths = chain(first, rest)
    few = len(first) < WORTH_A_CACHE
    if options.scheduler is None and (options.cache is None or few) and jobs == 1:
        return (check_file(Path(path), base) for path in paths)
    return _in_chunks(paths, base, options, jobs, few=few)


def _processes(asked: int | None, files: int) -> int:
    """How many processes help: each needs files enough to be worth its start."""
    if asked is None:
        asked = _processors()
    return max(1, min(asked, files // WORTH_A_PROCESS))


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _in_chunks(
    paths: Iterable[Path | str], base: Base, options: Options, jobs: int, *, few: bool
) -> Iterator[Report]:
    import pickle  # A single file does without it.

    cache, salt = None, b""
    if options.cache is not None and not few:
        from pmkit.rules.cache import ReportCache, salt_of

        cache, salt = ReportCache(options.cache), salt_of(base)
    known = pickle.dumps(base)
    place = options.cache if cache is not None else None
    tasks = (Task(some, known, place, salt) for some in _chunked(paths))
    try:
        count = 0
        for chunk in _run(tasks, base, options, jobs):
            if cache is not None and chunk.fresh:
                cache.put(chunk.fresh)
            count += len(chunk.reports)
            yield from chunk.reports
        if cache is not None:
            cache.trim(count)
    finally:
        if cache is not None:
            cache.close()


def _chunked(paths: Iterable[Path | str]) -> Iterator[list[str]]:
    rest = map(str, paths)
    while some := list(islice(rest, CHUNK)):
        yield some


def _run(tasks: Iterator[Task], base: Base, options: Options, jobs: int) -> Iterator[Chunk]:
    if options.scheduler is not None:
        from pmkit.rules.cluster import on_cluster

        yield from on_cluster(tasks, base, options.scheduler)
    elif jobs == 1:
        yield from map(check_chunk, tasks)
    else:
        yield from _in_processes(tasks, jobs)


def _in_processes(tasks: Iterator[Task], jobs: int) -> Iterator[Chunk]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # Spawned, not forked: a caller may have threads, and a fork of those can hang.
    with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
        yield from in_order(tasks, lambda task: pool.submit(check_chunk, task), jobs * _AHEAD)


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
        report = report_of(name, kept[key]) if key in kept else None
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
    import pickle

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
