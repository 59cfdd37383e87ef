"""The YAML Test Suite: what is read is read as the standard says, and the rest is told."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from pmkit.source.reader import read
from pmkit.source.tree import Tree

SUITE = json.loads((Path(__file__).parent / "yaml_test_suite.json").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = SUITE["cases"]

AS_LIBYAML_READS = {
    "652Z": "a `?` that is part of a key in brackets is taken for the sign of a key",
    "L24T-1": "spaces on a last line without a line break are taken for text",
    "Y2GN": "the name of an anchor ends at a colon (and the anchor is told as unused)",
}
"""Cases that libyaml, and with it every program around PyYAML, reads otherwise."""

AS_LIBYAML_ACCEPTS = {
    "9C9N": "lines within brackets indented less than they should be",
    "QB6E": "lines within quotes indented less than they should be",
    "DK95-1": "a tab before text that goes on within quotes",
    "DK95-2": "a tab before text that goes on within quotes",
    "DK95-5": "a tab on an empty line",
    "DK95-8": "a tab before text that goes on within quotes",
    "S98Z": "empty lines of a block of text with growing indentation",
    "SU5Z": "a comment right behind a quote",
    "X4QW": "a comment right behind the sign of a block",
}
"""Cases that the standard forbids and libyaml reads as meant."""

_EVENT = re.compile(
    r"^ *(?P<what>\+STR|-STR|\+DOC|-DOC|\+MAP|-MAP|\+SEQ|-SEQ|=VAL|=ALI)(?P<more>.*)$"
)
_ESCAPES = {"\\n": "\n", "\\t": "\t", "\\b": "\b", "\\r": "\r", "\\\\": "\\"}


def tree_of(events: str) -> Tree:
    """The tree of the one document that ``events``, in the suite's notation, describe."""
    stack: list[list[Any]] = [[]]
    kinds: list[str] = []
    named: dict[str, Tree] = {}
    for line in events.splitlines():
        match = _EVENT.match(line)
        assert match, line
        what, more = match["what"], match["more"]
        if what in ("+MAP", "+SEQ"):
            stack.append([])
            kinds.append(what)
        elif what in ("-MAP", "-SEQ"):
            items = stack.pop()
            if kinds.pop() == "+MAP":
                items = dict(zip(items[::2], items[1::2], strict=True))  # type: ignore[assignment]
            stack[-1].append(items)
        elif what == "=VAL":
            text = re.sub(r"^(?: &\S+)?(?: <[^>]*>)? ", "", more)[1:]
            value = re.sub(r"\\[ntbr\\]", lambda m: _ESCAPES[m.group()], text)
            stack[-1].append(value)
        elif what == "=ALI":
            stack[-1].append(named[more.strip(" *")])
        if what in ("=VAL", "+MAP", "+SEQ") and (name := re.search(r"^[^:|>'\"]* &(\S+)", more)):
            # A list or map is named at its beginning and known at its end.
            named[name[1]] = stack[-1][-1] if what == "=VAL" else ""
    assert len(stack[0]) == 1
    tree: Tree = stack[0][0]
    return tree


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_case_is_read_as_the_standard_says_or_told(case: dict[str, Any]) -> None:
    document = read(case["yaml"].encode(), "case.yaml")
    errors = [found for found in document.diagnostics if found.severity == "error"]
    assert errors or document.tree is not None
    if errors:
        assert case["id"] not in {*AS_LIBYAML_READS, *AS_LIBYAML_ACCEPTS}
    else:
        assert case["fail"] == (case["id"] in AS_LIBYAML_ACCEPTS)
    if not (errors or case["fail"]):
        as_meant = document.tree == tree_of(case["tree"])
        assert as_meant == (case["id"] not in AS_LIBYAML_READS)
