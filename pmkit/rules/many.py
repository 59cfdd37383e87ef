"""Checking many files: in one process, in several, or on a cluster; with what earlier runs found.

Files go in chunks, and reports come back in the order of the files while the next chunks are being
checked: a hundred thousand files are never in memory at once. Between processes go paths, reports
and rows of the cache, never models: they cost more to send than to make.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from pmkit.config.base_folder import CACHE_FOLDER
from pmkit.rules.check import check_file
from pmkit.rules.chunk import Chunk, Task, check_chunk, in_order
from pmkit.rules.report import Base, Report

CACHE = f"{CACHE_FOLDER}/reports.sqlite"
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
