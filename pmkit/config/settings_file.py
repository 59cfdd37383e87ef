"""Reading ``pmkit.toml``, or ``[tool.pmkit]`` in ``pyproject.toml``, with places of what is wrong.

A settings file may ``extend`` another one: what both say, the nearer one says; tables are joined
key by key.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pmkit.config.settings import Settings, SettingsError
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.span import START, Span

CODES = {"CFG001": "not-toml", "CFG002": "unknown-setting", "CFG003": "wrong-setting"}
"""What is found in settings files, by code."""

OWN, PROJECT = "pmkit.toml", "pyproject.toml"
_DEEPEST = 8
"""How many files may extend one another."""

_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")


class _File(NamedTuple):
    """A settings file: what diagnostics call it, its text, and its table."""

    shown: str
    text: str
    prefix: tuple[str, ...]
    table: Any


def read_settings(folder: Path) -> Settings | None:
    """The settings that ``folder`` holds, or ``None`` when it holds none.

    Raises :class:`SettingsError` for a file that is not TOML, or a key or value that is not known.
    """
    settings, diagnostics = settings_in(folder)
    if diagnostics:
        first = diagnostics[0]
        more = f" (and {len(diagnostics) - 1} more)" if len(diagnostics) > 1 else ""
        place = f"{first.path}:{first.span.line}:{first.span.column}"
        raise SettingsError(
            f"{place}: {first.code} {first.message}. {first.hint}{more}", diagnostics
        )
    return settings


def settings_in(folder: Path) -> tuple[Settings | None, tuple[Diagnostic, ...]]:
    """The settings in ``folder`` (``None`` when there are none), and what is wrong with them.

    What is wrong is left out of the settings, and the default stands in its place.
    """
    file, wrong = _own(folder / OWN, OWN)
    if file is None and not wrong:
        file = _section(folder / PROJECT)
    if file is None:
        return (Settings() if wrong else None), wrong
    if file.table == {}:
        return Settings(), wrong
    table, more = _extended(file, folder, ())
    from pmkit.config.settings_shape import settings_of

    settings, faults = settings_of(table)
    found = [*wrong, *more]
    for path, code, message, hint in faults:
        # What came from a file that this one extends has been told there.
        if _has(file.table, path):
            found.append(_diagnostic(file, path, code, message, hint))
    return settings, tuple(sorted(found, key=Diagnostic.sort_key))


def place_in(folder: Path, path: tuple[str, ...], written: str) -> tuple[str, Span]:
    """The settings file of ``folder``, and where in the value at ``path`` it says ``written``."""
    from pmkit.config.toml_places import within

    file, _ = _own(folder / OWN, OWN)
    file = file or _section(folder / PROJECT)
    if file is None:
        return OWN, START
    return file.shown, within(file.text, (*file.prefix, *path), written)


def _own(path: Path, shown: str) -> tuple[_File | None, tuple[Diagnostic, ...]]:
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None, ()
    except OSError as error:
        message = f"The file cannot be read: {error.strerror}"
        return None, (_fault(shown, START, message, "Check the file and who may read it"),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        message = "The file is not UTF-8, so it is not TOML"
        return None, (_fault(shown, Span(line, column, line, column), message, "Save it as UTF-8"),)
    if not text.strip():
        return _File(shown, text, (), {}), ()  # It marks the root, and asks for nothing else.
    import tomllib

    try:
        return _File(shown, text, (), tomllib.loads(text)), ()
    except tomllib.TOMLDecodeError as error:
        said = _PLACE.search(str(error))
        lines = text.splitlines() or [""]
        line, column = len(lines), len(lines[-1]) + 1
        if said and said[1]:
            line, column = int(said[1]), int(said[2])
        message = f"This is not TOML: {_PLACE.sub('', str(error))}"
        hint = 'Text needs quotes (`language = "en"`), a table its brackets (`[lint]`)'
        return None, (_fault(shown, Span(line, column, line, column), message, hint),)


def _section(path: Path) -> _File | None:
    """The section of a project file; somebody else's faults in it are not ours to tell."""
    try:
        text = path.read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return None
    if "pmkit" not in text:
        return None
    import tomllib

    try:
        tools = tomllib.loads(text).get("tool")
    except tomllib.TOMLDecodeError:
        return None
    if not isinstance(tools, dict) or "pmkit" not in tools:
        return None
    return _File(PROJECT, text, ("tool", "pmkit"), tools["pmkit"])


def _extended(file: _File, folder: Path, seen: tuple[Path, ...]) -> tuple[Any, list[Diagnostic]]:
    """The table of ``file`` joined to that of the file that it extends, and so on."""
    table = file.table
    if not isinstance(table, dict) or "extend" not in table:
        return table, []
    name = table["extend"]
    if not isinstance(name, str) or not name:
        message, hint = "`extend` must name a settings file", 'Write `extend = "../pmkit.toml"`'
        return table, [_diagnostic(file, ("extend",), "CFG003", message, hint)]
    path = Path(os.path.normpath(folder / name))
    if path in seen or len(seen) >= _DEEPEST:
        message = f"`{name}` extends a file that extends it, or too many others"
        hint = "Extend one file that all have in common"
        return table, [_diagnostic(file, ("extend",), "CFG003", message, hint)]
    other, wrong = _own(path, name)
    if other is None:
        why = wrong[0].message if wrong else "there is no such file"
        message = f"`{name}` cannot be used: {why[0].lower()}{why[1:]}"
        return table, [_diagnostic(file, ("extend",), "CFG003", message, "Name another file")]
    below, more = _extended(other, path.parent, (*seen, path))
    from pmkit.config.settings_shape import settings_of

    for fault in settings_of(below)[1]:
        message = f"`{name}` is wrong: {fault.message}"
        more.append(_diagnostic(file, ("extend",), fault.code, message, fault.hint))
    return _joined(below, table), more


def _has(table: Any, path: tuple[str | int, ...]) -> bool:
    for key in path:
        if not isinstance(table, dict) or key not in table:
            return False
        table = table[key]
    return True


def _joined(below: Any, above: Mapping[str, Any]) -> Any:
    if not isinstance(below, dict):
        return above
    joined = dict(below)
    for key, value in above.items():
        inner = joined.get(key)
        both = isinstance(value, dict) and isinstance(inner, dict)
        joined[key] = _joined(inner, value) if both else value
    return joined


def _diagnostic(
    file: _File, path: tuple[str | int, ...], code: str, message: str, hint: str
) -> Diagnostic:
    from pmkit.config.toml_places import place_of

    place = place_of(file.text, (*file.prefix, *path))
    return Diagnostic(file.shown, place, code, CODES[code], "error", message, hint)


def _fault(shown: str, place: Span, message: str, hint: str) -> Diagnostic:
    return Diagnostic(shown, place, "CFG001", CODES["CFG001"], "error", message, hint)
