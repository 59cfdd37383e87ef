"""Checking files on a Dask cluster: the same chunks, on workers that see the same files.

Nothing is sent to a cluster but paths and what checking needs to know, so every worker must see the
knowledge base under the same path, and have the same pmkit; both are asked before anything begins.
A chunk whose worker is lost is checked by another one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pmkit import __version__
from pmkit.rules.chunk import Chunk, Task, check_chunk, in_order
from pmkit.rules.report import Base

_AHEAD = 4
_PATIENCE = "10s"


class ClusterError(Exception):
    """The cluster cannot be used; the message says why and what would help."""


def on_cluster(tasks: Iterator[Task], base: Base, address: str) -> Iterator[Chunk]:
    """Check ``tasks`` on the cluster whose scheduler is at ``address``; in their order.

    Raises :class:`ClusterError` when it cannot be reached, or its workers cannot do this.
    """
    try:
        import distributed
    except ImportError:
        raise ClusterError(
            "a cluster needs Dask: install pmkit with its extra `cluster`, from a clone "
            "`pip install '.[cluster]'`"
        ) from None
    try:
        make: Any = distributed.Client
        client = make(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        why = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise ClusterError(f"no scheduler answers at {address}: {why}") from None
    with client:
        workers = client.scheduler_info(n_workers=-1)["workers"]
        if not workers:
            raise ClusterError(f"the cluster at {address} has no workers")
        _ask(client, base)
        threads = sum(worker["nthreads"] for worker in workers.values())

        def submit(task: Task) -> Any:
            # Not pure: a file may change between two runs. Retried: a worker may be lost.
            return client.submit(check_chunk, task, pure=False, retries=3)

        try:
            yield from in_order(tasks, submit, max(2, threads) * _AHEAD)
        except _lost() as error:
            raise ClusterError(f"the cluster lost its workers: {error}") from None


def _lost() -> tuple[type[BaseException], ...]:
    from concurrent.futures import CancelledError

    from distributed import KilledWorker
    from distributed.comm.core import CommClosedError

    return (KilledWorker, CommClosedError, CancelledError)


def _ask(client: Any, base: Base) -> None:
    """Refuse workers that have another pmkit, or do not see the files as they are here."""
    root = base.folder.incidents.resolve() if base.folder is not None else None
    wanted = seen(root)
    for worker, answer in client.run(seen, root).items():
        if answer[0] != wanted[0]:
            raise ClusterError(
                f"worker {worker} has pmkit {answer[0]}, not {wanted[0]}: use the same on both"
            )
        if answer != wanted:
            raise ClusterError(
                f"worker {worker} does not see the same files in {root}: share the folder under "
                "the same path"
            )


def seen(folder: Path | None) -> tuple[str, str]:
    """The version of pmkit, and a digest of names and sizes of what lies in ``folder``."""
    found = hashlib.blake2b(digest_size=16)
    if folder is not None:
        for file in sorted(folder.glob("*")):
            size = file.stat().st_size if file.is_file() else 0
            found.update(f"{file.name}\0{size}\n".encode(errors="surrogatepass"))
    return __version__, found.hexdigest()
