"""Diagnostics as the JUnit XML that Jenkins, GitLab and most other CI services read.

There is no standard; the elements and attributes used are those of Jenkins's ``junit-10.xsd``.
Readers look at the first failure of a test alone, and take tests with the same class and name for
one: so each diagnostic is a test that failed, named by its rule and place, and each file without
one is a test that passed. Notes do not make ``pmkit validate`` fail: they are tests that passed,
with what is noted as their output.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from pmkit.reporters.place import in_repository
from pmkit.reporters.registry import Style
from pmkit.source.diagnostic import Diagnostic
from pmkit.text.escape import terminal

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even as a reference."""


def render(diagnostics: Sequence[Diagnostic], style: Style) -> str:
    """The document, with one suite."""
    failed = sum(one.severity != "note" for one in diagnostics)
    wrong = {one.path for one in diagnostics}
    cases = _cases(diagnostics, style)
    cases += [_passed(in_repository(path, style)) for path in style.files if path not in wrong]
    counts = f'tests="{len(cases)}" failures="{failed}" errors="0"'
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<testsuites name="pmkit" {counts}>',
            f'<testsuite name="pmkit validate" {counts}>',
            *cases,
            "</testsuite>",
            "</testsuites>\n",
        ]
    )


def _cases(diagnostics: Sequence[Diagnostic], style: Style) -> list[str]:
    seen: Counter[tuple[str, str]] = Counter()
    cases: list[str] = []
    for one in diagnostics:
        path = in_repository(one.path, style)
        name = f"{one.code} {one.name} {one.pointer}".rstrip()
        seen[path, name] += 1
        if (count := seen[path, name]) > 1:
            name += f" ({count})"
        cases.append(_case(one, path, name))
    return cases


def _case(one: Diagnostic, path: str, name: str) -> str:
    place = f"{path}:{one.span.line}:{one.span.column}"
    told = _plain(f"{place}: {one.severity} {one.code} {one.message}")
    if one.hint:
        told += "\n" + _plain(f"help: {one.hint}")
    head = (
        f"<testcase name={_attribute(name)} classname={_attribute(path)} "
        f'file={_attribute(path)} line="{one.span.line}">'
    )
    if one.severity == "note":
        return f"{head}<system-out>{escape(told)}</system-out></testcase>"
    return (
        f"{head}<failure type={_attribute(one.severity)} message={_attribute(one.message)}>"
        f"{escape(told)}</failure></testcase>"
    )


def _passed(path: str) -> str:
    return (
        f'<testcase name="nothing is wrong" classname={_attribute(path)} file={_attribute(path)}/>'
    )


def _attribute(text: str) -> str:
    return quoteattr(_plain(text))


def _plain(text: str) -> str:
    """``text`` on one line, and without what XML cannot hold."""
    return _NOT_IN_XML.sub("\ufffd", terminal(text))
