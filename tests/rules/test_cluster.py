"""A real cluster of two workers on this machine: the same reports, a lost worker survived."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pmkit.rules.cluster import ClusterError, seen
from pmkit.rules.many import CHUNK, Options, check_files
from tests.rules.checking import base_in

FILES = 20 * CHUNK
TEXT = "title: Checkout refused cards\ndate: 2026-03-02\norganization: nobody\n"


class Cluster:
    """A scheduler and its workers, each a process."""

    def __init__(self, folder: Path) -> None:
        self._told = folder / "scheduler.json"
        self._processes: list[subprocess.Popen[bytes]] = []
        self._start(
            "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-show", "--no-dashboard"
        )
        self.address: str = self._wait()["address"]
        self.workers = [
            self._start("worker", "--nthreads", "1", "--no-nanny", "--no-dashboard")
            for _ in range(2)
        ]
        deadline = time.monotonic() + 60
        while len(self._known()) < 2:
            assert time.monotonic() < deadline, "the workers did not come"
            time.sleep(0.2)

    def _start(self, what: str, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.dask_{what}", *arguments]
        process = subprocess.Popen(
            [*command, "--scheduler-file", str(self._told)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._processes.append(process)
        return process

    def _wait(self) -> dict[str, str]:
        deadline = time.monotonic() + 60
        while True:
            try:
                told: dict[str, str] = json.loads(self._told.read_text())
            except (OSError, ValueError):
                assert time.monotonic() < deadline, "the scheduler did not start"
                time.sleep(0.1)
            else:
                return told

    def _known(self) -> list[str]:
        ask = (
            "import sys; from distributed import Client\n"
            "with Client(sys.argv[1]) as client: print(len(client.scheduler_info()['workers']))"
        )
        said = subprocess.run(
            [sys.executable, "-c", ask, self.address], capture_output=True, check=True, text=True
        )
        return ["worker"] * int(said.stdout)

    def stop(self) -> None:
        for process in self._processes:
            process.kill()
            process.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    started = Cluster(tmp_path)
    yield started
    started.stop()


def test_a_cluster_finds_the_same_and_a_lost_worker_is_survived(
    cluster: Cluster, tmp_path: Path
) -> None:
    folder = tmp_path / "base"
    (folder / "incidents").mkdir(parents=True)
    files = []
    for number in range(FILES):
        files.append(folder / "incidents" / f"{number:05}.yaml")
        files[-1].write_text(TEXT if number % 3 else "title: [\n")
    base = base_in(folder)
    wanted = list(check_files(files, base))
    options = Options(scheduler=cluster.address)
    assert list(check_files(files, base, options)) == wanted

    reports = []
    for report in check_files(files, base, options):
        reports.append(report)
        if len(reports) == CHUNK + 1:
            cluster.workers[0].kill()
    assert reports == wanted

    cluster.workers[1].kill()
    cluster.workers[1].wait()
    time.sleep(1)
    with pytest.raises(ClusterError, match="has no workers"):
        list(check_files(files, base, options))


def test_an_address_where_nobody_answers_is_told(tmp_path: Path) -> None:
    with pytest.raises(ClusterError, match="no scheduler answers at nonsense"):
        list(check_files([tmp_path], base_in(tmp_path), Options(scheduler="nonsense://")))


def test_workers_are_asked_for_the_files_they_see(tmp_path: Path) -> None:
    (tmp_path / "catalog.yaml").write_text("a")
    one = seen(tmp_path)
    (tmp_path / "catalog.yaml").write_text("ab")
    assert one != seen(tmp_path)
    assert seen(None) == seen(tmp_path / "nowhere")
