from __future__ import annotations

import pytest

from pmkit.source.diagnostic import Diagnostic
from pmkit.source.reader import read, read_text

# What was written, where a person would mend it, a word of the message, a word of the hint.
CASES = {
    "no colon": ("a: 1\nkind change\nb: 2\n", 2, "no colon", "key: value"),
    "no colon in the first line": ("id foo\ntitle: x\nb: 2\n", 1, "no colon", "key: value"),
    "no colon before a list": ("a: 1\nimpact\n  - b: c\n    d: e\n", 2, "no colon", "key: value"),
    "no colon before a block": ("a:\n  b |\n    x\n    y z: w\n", 2, "no colon", "key: value"),
    "no space after a colon": ("a: 1\nkind:change\nb: 2\n", 2, "space after the colon", "space"),
    "a colon in a value": ("a: 1\nb: foo: bar\nc: 2\n", 2, "colon", "quotes"),
    "two keys on a line": ("a: 1, b: 2\nc: 3\n", 1, "second key", "line of its own"),
    "no key before a colon": ("a: 1\n: 2\nc: 3\n", 2, "key is missing", "key: value"),
    "indented too far": ("t:\n  - a: 1\n    b: x\n      c: y\n", 4, "belonged to", "column 5"),
    "indented too little": ("t:\n  - a: 1\n    b: x\n   c: y\n", 4, "column 4", "indentation"),
    "a dash too far left": ("t:\n  - a: 1\n - a: 2\n", 3, "column 2", "indentation"),
    "a dash too far right": ("t:\n  - a: 1\n    b: 1\n   - a: 2\n", 4, "column 3", "indentation"),
    "no space after a dash": ("t:\n  - a: 1\n  -a: 2\n", 3, "after the dash", "`- `"),
    "no dash": ("t:\n  - a: 1\n  a: 2\n  - a: 3\n", 3, "dash", "`- `"),
    "a list beside its key": ("a: 1\nb: - x\n", 2, "line of its key", "line of its own"),
    "the first key indented": (" a: 1\nb: 2\nc: 3\n", 1, "column 2", "indentation"),
    "an open double quote": ('a: "foo\nb: 2\nc: 3\n', 1, "never closed", 'closing `"`'),
    "an open quote that a later one closes": ('a: "x\nb: 2\nc: "y"\n', 1, "never closed", '"'),
    "an open single quote": ("a: 'foo\nb: it's\n", 1, "never closed", "'"),
    "an open quote over lines": ('a: "x\n  y\n  z\nb: 1\n', 3, "line 1", '`"` here'),
    "an apostrophe in single quotes": ("a: 'don't'\nb: 1\n", 1, "apostrophe", "''"),
    "text after a quote": ('a: "b" c\nd: 1\n', 1, "after the closing quote", "inside"),
    "an open bracket": ("a: [x, y\nb: 2\n", 1, "never closed", "closing `]`"),
    "an open brace": ("a:\n  - {b: c, d: e\n  - {f: g}\n", 2, "never closed", "closing `}`"),
    "an open brace at the end": ("a:\n  - {b: c, d: e\n", 2, "never closed", "closing `}`"),
    "an open bracket over lines": ("a: [\n  x,\n  y,\n  z\nb: 2\n", 4, "line 1", "`]` here"),
    "an open bracket at the very end": ("a: 1\nb: [c, d", 2, "never closed", "closing `]`"),
    "an open brace after a comma": ("a:\n  - {b: c,", 2, "never closed", "closing `}`"),
    "an open brace after a colon": ("a:\n  - {b: c, d:", 2, "never closed", "closing `}`"),
    "an item among keys": ("t:\n  - a: 1\n    b: 2\n    - a: 3\n", 4, "of line 2", "column 3"),
    "a full-width colon": ("a: 1\nb：2\nc: 3\n", 2, "full-width", "plain colon"),
    "a full-width comma": ("a: {b: 1，c: 2}\n", 1, "full-width comma (，)", "`, `"),
    "a no-break space after a colon": ("a: 1\nb:\u00a02\nc: 3\n", 2, "special", "plain space"),
    "an ideographic space": ("t:\n\u3000- a: 1\n    b: 2\n", 2, "U+3000", "plain spaces"),
    "a conflict": ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n", 2, "merge conflict", "<<<<<<<"),
    "a star as a dash": ("a:\n  * b\n  * c\n", 2, "star", "`- `"),
    "brackets that do not match": ("a: [b, c}\nd: e\n", 1, "other kind", "matches"),
    "a bracket too many": ("a: [b]]\nc: d\n", 1, "closes nothing", "Delete"),
    "a bracket never opened": ("a:\n  b,\n  c\n]\nd: 1\n", 2, "nothing opens", "`[`"),
    "a comma too many": ("a: [b,, c]\n", 1, "comma", "Delete the comma"),
    "a comma missing": ("a: {b: c d: e}\n", 1, "colon", "comma"),
    "a value that begins with a star": ("a: *bold* x\n", 1, "alias", "quotes"),
    "a value that begins with an at": ("a: @team\n", 1, "`@`", "quotes"),
    "a value that begins with a backtick": ("a: `x` y\n", 1, "begin", "quotes"),
    "a line that begins with percent": ("a: 1\n%b: 2\n", 2, "`%`", "quotes"),
    "a backslash in double quotes": ('a: 1\nb: "C:\\path"\n', 2, "backslash", "two backslashes"),
    "text beside a block sign": ("a: 1\nb: | text\n  more\n", 2, "line break", "next line"),
    "a block that ends too early": ("a: |\n  one\n two\n  three\n", 3, "column 2", "indentation"),
    "a block out of which text falls": ("a: |\n  x\ny\n  z\nb: 1\n", 3, "no colon", "indent"),
    "a value above a list": ("a: 1\nb: c\n  - d: e\n", 3, "belonged to", "column 1"),
    "a character that is none": ('a: "\\ud800"\n', 1, "backslash", "two backslashes"),
    "a question mark": ("a: ? b\n", 1, "`? `", "quotes"),
    "an empty key in brackets": ("a: [b, : c: d]\n", 1, "colon", "quotes"),
    "words at the top": ("# a\nno sense here\n# b\n\na:\n  b: c\n", 2, "no colon", "key: value"),
    "a file that breaks off": ("a: 1\nb: 2\nthe_nex", 3, "no colon", "key: value"),
}


def first(text: str, *, pure: bool = False) -> Diagnostic:
    document = read_text(text, "x", pure=True) if pure else read(text.encode(), "x")
    assert document.tree is None
    assert len(document.diagnostics) == 1
    return document.diagnostics[0]


@pytest.mark.parametrize("name", CASES)
def test_a_fault_is_told_where_it_can_be_mended(name: str) -> None:
    text, line, message, hint = CASES[name]
    found = first(text)
    assert found.span.line == line, found
    assert message in found.message, found
    assert hint in found.hint, found


@pytest.mark.parametrize("name", CASES)
def test_the_parser_in_python_leads_to_the_same_place(name: str) -> None:
    text = CASES[name][0]
    assert first(text, pure=True).span.line == first(text).span.line


def test_a_quote_that_swallows_lines_is_told_beside_the_key_that_seems_repeated() -> None:
    text = 'a:\n  - b: "x\n    c: y\n  - b: z\n    c: w"\n    c: v\n    c: u\n'
    found = read(text.encode(), "x").diagnostics
    assert [(each.code, each.span.line) for each in found] == [("YML001", 2), ("YML002", 7)]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("t:\n\tat: 1\nb: 2\n", 2, 1),
        ("t:\n  at: 1\n\tb: 2\nc: 1\n", 3, 1),
        ("t:\n  - at: 1\n  \t  kind: 2\n", 3, 3),
        ("t: |\n\tfoo\nb: 2\n", 2, 1),
        ('t: "x"\n\tb: 2\n', 2, 1),
    ],
)
def test_a_tab_that_indents_has_a_code_of_its_own(text: str, line: int, column: int) -> None:
    found = first(text)
    assert (found.code, found.span.line, found.span.column) == ("YML003", line, column)
    assert "spaces" in found.hint


def test_a_tab_elsewhere_is_fine() -> None:
    assert read(b"a:\tb\nc: d\te\nf: |\n  g\n  \th\n", "x").tree is not None


def test_what_is_named_is_underlined() -> None:
    found = first("a: 1\nkind change\nb: 2\n")
    assert found.span == (2, 1, 2, 5)


def test_an_order_to_yaml_readers_at_the_end_is_told() -> None:
    (found,) = read(b"title: A\n%YAML 1.2", "a.yaml").diagnostics
    assert (found.code, found.span.line, found.span.column) == ("YML001", 2, 1)
    assert "begins with `%`" in found.message
