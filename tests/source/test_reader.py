from __future__ import annotations

import os
from pathlib import Path

import pytest

from pmkit.source.codes import CODES
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.document import Document
from pmkit.source.reader import MAX_BYTES, load, read, read_text


def codes(document: Document) -> list[tuple[str, int, int]]:
    return [(found.code, found.span.line, found.span.column) for found in document.diagnostics]


def only(document: Document) -> Diagnostic:
    assert len(document.diagnostics) == 1, document.diagnostics
    return document.diagnostics[0]


@pytest.mark.parametrize(
    "typed",
    ["2024-12-10", "15:16", "no", "~", "null", "1_000", "0o17", "1e3", ".5", "true", "=", "0x1F"],
)
def test_what_was_typed_is_what_arrives(typed: str) -> None:
    assert read(f"a: {typed}\nb: [{typed}]\n".encode(), "x").tree == {"a": typed, "b": [typed]}


def test_an_empty_value_is_empty_text() -> None:
    assert read(b"a:\nb: ''\nc:\n- \n- x\n", "x").tree == {"a": "", "b": "", "c": ["", "x"]}


def test_text_in_all_its_forms() -> None:
    data = b"a: |\n  x\n   y\n\nb: >-\n  x\n  y\nc: \"x\\ty\"\nd: 'it''s'\ne: x\n  y\nf: {g: [h]}\n"
    assert read(data, "x").tree == {
        "a": "x\n y\n",
        "b": "x y",
        "c": "x\ty",
        "d": "it's",
        "e": "x y",
        "f": {"g": ["h"]},
    }


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_breaks_and_byte_order_mark_change_nothing(line_break: str, mark: bytes) -> None:
    text = "title: 故障\nlist:\n  - a\n  - b: c\n"
    document = read(mark + text.replace("\n", line_break).encode(), "x")
    assert document.tree == {"title": "故障", "list": ["a", {"b": "c"}]}
    assert document.span("/title") == (1, 8, 1, 10)
    assert document.span("/list/1/b") == (4, 8, 4, 9)
    assert document.line(3) == "  - a"
    assert not document.diagnostics


def test_every_duplicate_is_reported_and_the_first_kept() -> None:
    document = read(b"a: 1\nb: {c: 1, c: 2}\na:\n  - d\na: 3\n", "x")
    assert document.tree == {"a": "1", "b": {"c": "1"}}
    assert codes(document) == [("YML002", 2, 11), ("YML002", 3, 1), ("YML002", 5, 1)]
    assert "line 1" in document.diagnostics[1].message
    assert [found.pointer for found in document.diagnostics] == ["/b/c", "/a", "/a"]
    assert document.span("/a") == (1, 4, 1, 5)


def test_duplicates_are_reported_beside_a_syntax_error() -> None:
    document = read(b"a: 1\na: 2\nb: [\n", "x")
    assert document.tree is None
    assert codes(document) == [("YML002", 2, 1), ("YML001", 3, 4)]


def test_a_duplicate_within_what_is_left_out_names_the_right_line() -> None:
    document = read(b"a: 1\nb: 1\nb:\n  c: 1\n  a: 1\n  a: 2\n", "x")
    assert codes(document) == [("YML002", 3, 1), ("YML002", 6, 3)]
    assert "line 5" in document.diagnostics[1].message


def test_a_second_document_is_reported_and_the_first_read() -> None:
    document = read(b"---\na: 1\n---\nb: 2\n", "x")
    assert document.tree == {"a": "1"}
    assert codes(document) == [("YML005", 3, 1)]


@pytest.mark.parametrize(
    "data", [b"", b"\n\n", b"# only this\n", b"---\n", b"\xef\xbb\xbf", b"--- #"]
)
def test_an_empty_file(data: bytes) -> None:
    document = read(data, "x")
    assert document.tree is None
    assert codes(document) == [("YML011", 1, 1)]


@pytest.mark.parametrize(("data", "line"), [(b"# a\n\n- a\n- b\n", 3), (b"just words\n", 1)])
def test_a_file_that_is_no_map(data: bytes, line: int) -> None:
    document = read(data, "x")
    assert document.tree is None
    assert codes(document) == [("YML015", line, 1)]


@pytest.mark.parametrize("tag", ["!!int", "!!python/object:os.system", "!mine", "!"])
def test_a_tag_is_refused_and_its_value_kept(tag: str) -> None:
    document = read(f"a: {tag} 1\nb: {tag} [x]\n".encode(), "x")
    assert document.tree == {"a": "1", "b": ["x"]}
    assert codes(document) == [("YML012", 1, 4), ("YML012", 2, 4)]
    assert [found.pointer for found in document.diagnostics] == ["/a", "/b"]


def test_an_undefined_tag_is_a_tag() -> None:
    assert only(read(b"a: 1\nb: !m!x y\n", "x")).code == "YML012"


@pytest.mark.parametrize(
    ("data", "column"),
    [
        (b"a: 1\n? \n: 2\nc: 3\n", 2),
        (b"a: 1\n'': 2\nc: 3\n", 1),
        (b"a: 1\n[x]: 2\nc: 3\n", 1),
        (b"a: 1\n{x: y}: {z: 1}\nc: 3\n", 1),
    ],
)
def test_a_key_that_is_no_text_is_left_out(data: bytes, column: int) -> None:
    document = read(data, "x")
    assert document.tree == {"a": "1", "c": "3"}
    assert codes(document) == [("YML013", 2, column)]


def test_a_merge_key_is_left_out() -> None:
    document = read(b"a: &a {x: 1}\nb:\n  <<: *a\n  y: 2\nc: {'<<': z}\n", "x")
    assert document.tree == {"a": {"x": "1"}, "b": {"y": "2"}, "c": {"<<": "z"}}
    assert codes(document) == [("YML014", 3, 3)]


def test_an_alias_repeats_its_anchor() -> None:
    document = read(b"a: &x [1, {b: 2}]\nc: *x\nd: &y z\n*y : *y\n", "x")
    assert document.tree == {"a": ["1", {"b": "2"}], "c": ["1", {"b": "2"}], "d": "z", "z": "z"}
    assert not document.diagnostics
    assert document.span("/c") == (2, 4, 2, 6)
    assert document.span("/c/1/b") == (1, 15, 1, 16)


@pytest.mark.parametrize("data", [b"a: 1\nb: *nothing\n", b"a: 1\nb: &b [*b]\n"])
def test_an_alias_without_an_anchor(data: bytes) -> None:
    document = read(data, "x")
    assert document.tree is None
    assert [code[:2] for code in codes(document)] == [("YML006", 2)]


def test_an_anchor_that_nothing_repeats_is_a_warning() -> None:
    document = read(b"a: 1\nb: &amp text\n", "x")
    assert document.tree == {"a": "1", "b": "text"}
    assert only(document).code == "YML017"
    assert only(document).severity == "warning"
    assert only(document).pointer == "/b"


def test_an_alias_bomb_is_stopped() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    document = read("\n".join(lines).encode(), "x")
    assert document.tree is None
    assert "YML006" in {found.code for found in document.diagnostics}


def test_a_bomb_of_one_long_text_is_stopped() -> None:
    text = "a: &a " + "x" * 100_000 + "\nb:\n" + "  - *a\n" * 5_000
    assert "YML006" in {found.code for found in read(text.encode(), "x").diagnostics}


@pytest.mark.parametrize("opener", ["[", "{a: ", "- ", "? ", "{? "])
def test_nesting_is_bounded(opener: str) -> None:
    document = read(("a:\n  " + opener * 10_000).encode(), "x")
    assert document.tree is None
    assert document.diagnostics[-1].code == "YML007"
    deep = "a: " + "[" * 60 + "]" * 60 + "\n"
    assert not read(deep.encode(), "x").diagnostics


def test_depth_through_aliases_is_bounded() -> None:
    lines = ["a0: &a0 " + "[" * 20 + "]" * 20]
    lines += [f"a{n}: &a{n} [[[[[[[[[[*a{n - 1}]]]]]]]]]]" for n in range(1, 8)]
    document = read("\n".join(lines).encode(), "x")
    assert "YML007" in {found.code for found in document.diagnostics}


def test_size_is_bounded() -> None:
    document = read(b"#" * (MAX_BYTES + 1), "x")
    assert codes(document) == [("YML008", 1, 1)]
    assert not read(b"a: 1\n" + b"#" * (MAX_BYTES - 5), "x").diagnostics


def test_diagnostics_are_in_order() -> None:
    document = read(b"a: !x 1\nb: 2\na: 3\nc: !y 4\n", "x")
    keys = [found.sort_key() for found in document.diagnostics]
    assert keys == sorted(keys)


def test_each_code_has_a_name_and_is_explained() -> None:
    assert len({code.code for code in CODES}) == len({code.name for code in CODES}) == len(CODES)
    assert all(code.about.endswith(".") for code in CODES)


def test_a_file_is_loaded(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"a: 1\n")
    document = load(file, "incidents/a.yaml")
    assert document.tree == {"a": "1"}
    assert document.path == "incidents/a.yaml"


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    for name in ("missing.yaml", "", "loop", "a\0b", "x" * 300):
        path = tmp_path / name
        document = load(path, "shown.yaml")
        assert document.tree is None
        assert only(document).code == "YML016"
        assert only(document).path == "shown.yaml"


def test_a_file_without_permission_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, mode: str, buffering: int) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.yaml").touch()
    monkeypatch.setattr(Path, "open", refuse)
    found = only(load(tmp_path / "a.yaml", "a.yaml"))
    assert found.code == "YML016"
    assert "may not be read" in found.message


def test_a_file_that_tells_no_size_is_read_whole() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"a: b\n" * 3000)
    os.close(writing)
    try:
        found = load(Path(f"/dev/fd/{reading}"), "x")
    finally:
        os.close(reading)
    assert found.text.count("\n") == 3000


def test_the_parser_in_python_gives_the_same() -> None:
    text = (Path(__file__).parent / "incident.yaml").read_text("utf-8")
    fast, pure = read(text.encode(), "x"), read_text(text, "x", pure=True)
    assert fast.tree == pure.tree is not None
    assert fast.span("/timeline/2/what") == pure.span("/timeline/2/what")
    assert fast.span("/dependencies/1/removed_by") == pure.span("/dependencies/1/removed_by")
