"""What a command knows of the terminal it writes to, and the error that ends it politely."""

from __future__ import annotations

import io
import os
import sys


class CannotRunError(Exception):
    """The command cannot do what was asked; the message says why and what would help."""


def colour_wanted() -> bool:
    """Whether standard output is a terminal that wants colour; NO_COLOR is respected."""
    if os.environ.get("NO_COLOR"):
        return False
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def say(text: str) -> None:
    """Write a line for people to standard error: data alone goes to standard output."""
    sys.stderr.write(text + "\n")


def write_any_character() -> None:
    """Let both outputs take every character: files and pipes as UTF-8, terminals as they can.

    An output that was closed before the start (``>&-``) takes what is written to nowhere.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = io.TextIOWrapper(io.FileIO(os.devnull, "w"), encoding="utf-8")
            setattr(sys, name, nowhere)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")
