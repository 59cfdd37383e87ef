"""What checking files gave, kept from one run to the next by what they hold.

One SQLite file in a folder that no repository keeps. A report is kept under a digest of the file's
path and bytes and of everything else that decides about it, so that what is found is right for
ever; two runs may share the file, and whatever is wrong with it, checking goes on without it.
Reports are kept as JSON, never pickled: a cache may come from elsewhere.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from pmkit import __version__
from pmkit.config.cache_file import opened_cache
from pmkit.rules.report import Base, Report
from pmkit.rules.rule import OpenAction, Outline
from pmkit.rules.suppressing import Suppressed
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.edit import Edit, Fix, TextEdit
from pmkit.source.events import PARSER
from pmkit.source.span import Span
from pmkit.source.suppressions import Suppression

_TABLE = (
    "create table if not exists reports (key blob primary key, report text not null) without rowid"
)
_PROBE = "select key, report from reports limit 1"
_AT_ONCE = 500
_SPARE = 20_000
"""Reports kept besides those of the last run, for other branches of the same base."""


def salt_of(base: Base) -> bytes:
    """A digest of everything besides the file that decides what checking it gives: pmkit's own
    files, the libraries it reads with, the settings and the catalog.
    """
    import pydantic

    found = hashlib.blake2b(digest_size=16)
    root = Path(__file__).parent.parent
    for name in ("text", "times", "source", "model", "config", "knowledge", "rules"):
        for file in sorted((root / name).rglob("*.py")):
            found.update(file.relative_to(root).as_posix().encode())
            found.update(file.read_bytes())
    about = (__version__, pydantic.VERSION, PARSER, _zones(), base.settings)
    found.update(repr(about).encode())
    found.update(repr((base.names.present, base.names.catalog)).encode())
    return found.digest()


def _zones() -> str:
    try:
        import tzdata
    except ImportError:
        return ""
    return str(tzdata.IANA_VERSION)


def keys_of(salt: bytes, shown: Iterable[str], contents: Iterable[bytes | None]) -> list[bytes]:
    """The keys under which the reports on files are kept; an empty one for a file without content.

    ``shown`` are the files' paths as diagnostics show them; none has a NUL in it.
    """
    salted = hashlib.blake2b(salt, digest_size=16)
    keys: list[bytes] = []
    for name, data in zip(shown, contents, strict=True):
        if data is None:
            keys.append(b"")
            continue
        found = salted.copy()
        found.update(name.encode(errors="surrogatepass") + b"\0")
        found.update(data)
        keys.append(found.digest())
    return keys


class ReportCache:
    """The reports of earlier runs; without ``path``, or where it cannot be used, there are none."""

    def __init__(self, path: Path) -> None:
        self._connection = opened_cache(path, _TABLE, _PROBE, timeout=2)

    def get(self, keys: Sequence[bytes]) -> dict[bytes, str]:
        """The reports kept under ``keys``, as they were :func:`written`."""
        found: dict[bytes, str] = {}
        if self._connection is None:
            return found
        try:
            for start in range(0, len(keys), _AT_ONCE):
                some = keys[start : start + _AT_ONCE]
                marks = ",".join("?" * len(some))
                query = f"select key, report from reports where key in ({marks})"  # noqa: S608
                found.update(self._connection.execute(query, some))
        except (sqlite3.Error, OverflowError):
            return {}
        return found

    def put(self, rows: Iterable[tuple[bytes, str]]) -> None:
        """Keep reports; those of another run that is writing at this moment win."""
        if self._connection is None:
            return
        try:
            with self._connection:
                self._connection.executemany("insert or ignore into reports values (?, ?)", rows)
        except sqlite3.Error:
            self.close()

    def trim(self, files: int) -> None:
        """Begin anew when much more is kept than ``files`` need."""
        if self._connection is None:
            return
        try:
            (count,) = self._connection.execute("select count(*) from reports").fetchone()
            if count > 2 * files + _SPARE:
                with self._connection:
                    self._connection.execute("delete from reports")
        except sqlite3.Error:
            self.close()

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def written(report: Report) -> str:
    """A report as JSON."""
    outline = report.outline
    parts: list[Any] = [None, [], None]
    if outline is not None:
        actions = [
            (*action[:3], *(day and day.isoformat() for day in action[3:5]), action.followed)
            for action in outline.actions
        ]
        parts[0] = [outline.id, outline.related, outline.audience, outline.status, actions]
    parts[1] = [
        (*one.span, one.code, one.name, one.severity, one.message, one.hint, one.pointer, one.fix)
        for one in report.diagnostics
    ]
    if report.comments is not None:
        parts[2] = [report.comments.comments, sorted(report.comments.used)]
    return json.dumps(parts, ensure_ascii=True, separators=(",", ":"))


def report_of(path: str, text: str) -> Report | None:
    """The report on the file at ``path`` that was :func:`written`; ``None`` for anything else."""
    try:
        outline, diagnostics, comments = json.loads(text)
        return Report(
            path,
            tuple(_diagnostic(path, *one) for one in diagnostics) if diagnostics else (),
            None if outline is None else _outline(path, *outline),
            None if comments is None else _comments(path, *comments),
        )
    except (ValueError, TypeError, KeyError, IndexError):
        return None


def _outline(
    path: str, id_: str, related: list[Any], audience: str, status: str, actions: list[Any]
) -> Outline:
    return Outline(
        path,
        id_,
        tuple((pointer, other) for pointer, other in related),
        audience,
        status,
        tuple(
            OpenAction(
                pointer,
                name,
                priority,
                None if created is None else date.fromisoformat(created),
                None if due is None else date.fromisoformat(due),
                followed,
            )
            for pointer, name, priority, created, due, followed in actions
        ),
    )


def _diagnostic(path: str, *parts: Any) -> Diagnostic:
    *place, code, name, severity, message, hint, pointer, fix = parts
    mend = None
    if fix is not None:
        what, edits, safe = fix
        mend = Fix(what, tuple(_edit(*edit) for edit in edits), safe)
    return Diagnostic(path, Span(*place), code, name, severity, message, hint, pointer, mend)


def _edit(first: Any, *rest: Any) -> Edit | TextEdit:
    return TextEdit(Span(*first), *rest) if isinstance(first, list) else Edit(first, *rest)


def _comments(path: str, comments: list[Any], used: list[Any]) -> Suppressed:
    return Suppressed(
        path,
        tuple(
            Suppression(Span(*span), line, verb, tuple(codes), reason)
            for span, line, verb, codes, reason in comments
        ),
        {(number, code) for number, code in used},
    )
