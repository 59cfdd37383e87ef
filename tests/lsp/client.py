"""A small client of the Language Server Protocol: JSON-RPC with a server in a process of its own.

Messages are those of the specification, version 3.17
(https://microsoft.github.io/language-server-protocol/), as plain dictionaries.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from itertools import count
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from types import TracebackType
from typing import Any

ROOT = Path(__file__).parents[2]
PATIENCE = 15.0
"""Seconds after which an answer is taken for lost."""

Message = dict[str, Any]


class Client:
    """An editor, as far as the protocol sees one.

    ``configuration`` answers what a server asks for with ``workspace/configuration``.
    """

    def __init__(
        self,
        command: Sequence[str],
        folder: Path,
        capabilities: Mapping[str, Any] | None = None,
        configuration: Mapping[str, Any] | None = None,
    ) -> None:
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        self.folder, self.configuration = folder, configuration or {}
        self.capabilities = capabilities or {}
        self.errors: list[bytes] = []
        self.notifications: list[Message] = []
        self._arrived: Queue[Message | None] = Queue()
        self._answers: dict[int, Message] = {}
        self._ids = count(1)
        self._threads = [Thread(target=self._read), Thread(target=self._read_errors)]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> Client:
        self.initialized = self.request(
            "initialize",
            {
                "processId": os.getpid(),
                "rootUri": self.folder.as_uri(),
                "workspaceFolders": [{"uri": self.folder.as_uri(), "name": "base"}],
                "capabilities": self.capabilities,
            },
        )
        self.notify("initialized", {})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        if kind is not None:
            self.process.kill()
        elif self.process.poll() is None:
            self.request("shutdown", None)
            self.notify("exit", None)
        self.process.wait(PATIENCE)
        for thread in self._threads:
            thread.join(PATIENCE)
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert stream is not None
            stream.close()

    def ask(self, method: str, params: Any) -> Message:
        """Send a request; returns the whole answer, which may be an error."""
        number = next(self._ids)
        self.send({"id": number, "method": method, "params": params})
        end = time.monotonic() + PATIENCE
        while number not in self._answers:
            self._receive(end, method)
        return self._answers.pop(number)

    def request(self, method: str, params: Any) -> Any:
        """Send a request; returns its result."""
        answer = self.ask(method, params)
        assert "error" not in answer, answer["error"]
        return answer["result"]

    def notify(self, method: str, params: Any) -> None:
        """Send what is not answered."""
        self.send({"method": method, "params": params})

    def await_notification(
        self, method: str, wanted: Callable[[Message], bool] = lambda _: True
    ) -> Message:
        """The parameters of the next such notification that fits; it is taken from the list."""
        end = time.monotonic() + PATIENCE
        while True:
            for message in self.notifications:
                if message["method"] == method and wanted(message["params"]):
                    self.notifications.remove(message)
                    params: Message = message["params"]
                    return params
            self._receive(end, method)

    def send(self, message: Message) -> None:
        """Send a message, as it is."""
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.send_bytes(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))

    def send_bytes(self, data: bytes) -> None:
        """Send bytes, as they are."""
        assert self.process.stdin is not None
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def _receive(self, end: float, waiting_for: str) -> None:
        try:
            message = self._arrived.get(timeout=max(end - time.monotonic(), 0.01))
        except Empty:
            raise AssertionError(f"{waiting_for}: no answer; {self._said()}") from None
        if message is None:
            raise AssertionError(f"{waiting_for}: the server has gone; {self._said()}")
        if "method" not in message:
            self._answers[message["id"]] = message
        elif "id" not in message:
            self.notifications.append(message)
        else:
            self.send({"id": message["id"], "result": self._result(message)})

    def _result(self, message: Message) -> Any:
        if message["method"] != "workspace/configuration":
            return None
        sections = [item.get("section", "") for item in message["params"]["items"]]
        return [self.configuration.get(section) for section in sections]

    def _said(self) -> str:
        return b"".join(self.errors).decode(errors="replace")[-4000:]

    def _read(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        while True:
            length = 0
            while (line := stream.readline()).strip():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if not line:
                self._arrived.put(None)
                return
            self._arrived.put(json.loads(stream.read(length)))

    def _read_errors(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.errors.append(line)


def pmkit_client(folder: Path, capabilities: Mapping[str, Any] | None = None) -> Client:
    """A client of ``pmkit lsp``, started in ``folder``."""
    command = [sys.executable, "-m", "pmkit.cli.main", "lsp"]
    return Client(command, folder, capabilities)
