"""What a rule is, what it is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from pmkit.config.settings import Settings
from pmkit.knowledge.names import Names
from pmkit.model.incident import Incident

Severity = Literal["error", "warning", "note"]


class Problem(NamedTuple):
    """One thing wrong: where (a JSON Pointer), what, and how to mend it.

    ``at_key`` points at the key instead of its value.
    """

    pointer: str
    message: str
    hint: str
    at_key: bool = False


@dataclass(frozen=True, slots=True)
class FileContext:
    """What a rule about one file may know besides the file."""

    path: str
    names: Names
    settings: Settings
    file: Path | None = None
    """The file on disk; ``None`` for text that is not in a file."""
    root: Path | None = None
    """The root of the knowledge base; ``None`` when there is none around the file."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What rules about the whole base know of one file: small enough to send between processes."""

    path: str
    id: str
    related: tuple[tuple[str, str], ...] = ()
    """Pointer and id of each incident it refers to."""


class BaseProblem(NamedTuple):
    """A problem that only the whole base shows: which file it is in, and the problem."""

    path: str
    problem: Problem


FileCheck = Callable[[Incident, FileContext], Iterable[Problem]]
BaseCheck = Callable[[Mapping[str, Outline]], Iterable[BaseProblem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, its name (what is wrong), its scope and its severity.

    ``file`` rules check one incident, ``base`` rules all outlines by path; ``reading`` rules have
    no check of their own: reading and decoding raise them, and they are here to be documented.
    """

    code: str
    name: str
    scope: Literal["reading", "file", "base"]
    severity: Severity
    since: str
    check_file: FileCheck | None = None
    check_base: BaseCheck | None = None
    needs_whole: bool = False
    """Whether it may only be asked about a file without faults: on what is left of another it would
    miss what was taken out."""
