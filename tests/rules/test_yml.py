"""What the reader finds, as the whole check tells it. The reader's own tests go further."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in, found_in_files

CASES: dict[str, tuple[str | bytes, Told]] = {
    "a bracket that is not closed": (
        HEAD + "tags: [a, b\nstatus: draft\n",
        Told(4, 7, "YML001", "`[` is never closed", "closing `]`"),
    ),
    "a quote that is not closed": (
        HEAD + 'summary: "We were down.\nstatus: draft\n',
        Told(4, 10, "YML001", '`"` is never closed', 'closing `"`'),
    ),
    "a key without a colon": (
        HEAD + "status draft\nseverity: sev1\n",
        Told(4, 1, "YML001", "no colon", "key: value"),
    ),
    "a colon in a value": (
        HEAD + "summary: In short: we were down.\n",
        Told(4, 18, "YML001", "colon", "quotes"),
    ),
    "a value that begins with a bracket": (
        HEAD + "summary: [Update] we are back.\n",
        Told(4, 19, "YML001", "does not belong", "quotes"),
    ),
    "an item in the wrong column": (
        HEAD + "tags:\n  - a\n - b\n",
        Told(6, 2, "YML001", "column 2", "same indentation"),
    ),
    "a key twice": (
        HEAD + "title: Again\n",
        Told(4, 1, "YML002", "line 1", "Keep one"),
    ),
    "a key twice in brackets": (
        HEAD + "timeline:\n  - {at: 09:14, kind: note, what: A., kind: note}\n",
        Told(5, 39, "YML002", "line 5", "Keep one"),
    ),
    "a tab": (
        HEAD + "timeline:\n\t- at: 09:14\n",
        Told(5, 1, "YML003", "tab", "spaces"),
    ),
    "UTF-16": (HEAD.encode("utf-16"), Told(1, 1, "YML004", "UTF-16", "UTF-8")),
    "UTF-32 without a mark": (HEAD.encode("utf-32-be"), Told(1, 1, "YML004", "UTF-32", "UTF-8")),
    "Latin-1": (
        HEAD.encode() + b"summary: caf\xe9\n",
        Told(4, 13, "YML004", "0xE9", "Latin-1"),
    ),
    "GBK": (
        HEAD.encode() + "summary: 支付服务中断了半个小时\n".encode("gb18030"),
        Told(4, 11, "YML004", "GBK", "GB18030"),
    ),
    "half of a surrogate pair": (
        HEAD.encode() + b"summary: \xed\xa0\xbd\n",
        Told(4, 10, "YML004", "0xED", "surrogate"),
    ),
    "a second document": (
        HEAD + "---\ntitle: B\n",
        Told(4, 1, "YML005", "second document", "file of its own"),
    ),
    "an alias for nothing": (
        HEAD + "summary: *later\n",
        Told(4, 10, "YML006", "`*later`", "quotes"),
    ),
    "an alias inside its anchor": (
        HEAD + "tags: &all [*all]\n",
        Told(4, 13, "YML006", "inside", "contain itself"),
    ),
    "brackets without end": (
        HEAD + f"tags: {'[' * 100}{']' * 100}\n",
        Told(4, 71, "YML007", "64 levels", "levels"),
    ),
    "more than 4 MiB": (
        HEAD + "#" * 5_000_000,
        Told(1, 1, "YML008", "4 MiB", "attachment"),
    ),
    "NUL": (HEAD + "summary: A\0B\n", Told(4, 11, "YML009", "NUL", "Delete it")),
    "an escape for a control character": (
        HEAD + 'summary: "A\\x1bB"\n',
        Told(4, 10, "YML009", "escape", "backslash"),
    ),
    "U+2028": (HEAD + "summary: A\u2028B\n", Told(4, 11, "YML010", "U+2028", "Enter")),
    "NEL": (HEAD + "summary: A\u0085B\n", Told(4, 11, "YML010", "NEL", "Enter")),
    "no byte": (b"", Told(1, 1, "YML011", "empty", "key: value")),
    "comments only": ("# later\n\n", Told(1, 1, "YML011", "empty", "key: value")),
    "a tag": (HEAD + "severity: !!str sev1\n", Told(4, 11, "YML012", "!!str", "Delete the tag")),
    "no key": (HEAD + ": sev1\n", Told(4, 1, "YML013", "missing", "key: value")),
    "a list as key": (HEAD + "[a, b]: c\n", Told(4, 1, "YML013", "list or a map", "quotes")),
    "a merge key": (
        HEAD + "sources:\n  a: &a {title: A, kind: data}\n  b: {<<: *a, title: B, kind: data}\n",
        Told(6, 7, "YML014", "`<<`", "Write out"),
    ),
    "a list": ("- title: A\n", Told(1, 1, "YML015", "a list", "key and a colon")),
    "a text": ("\n\nOnce upon a time\n", Told(3, 1, "YML015", "piece of text", "title: …")),
}


@pytest.mark.parametrize("name", CASES)
def test_reading(name: str, tmp_path: Path) -> None:
    text, told = CASES[name]
    assert_told(found_in(text, tmp_path), told)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    found = found_in_files({"incidents/2024/gone.yaml": None}, tmp_path)
    assert_told(found, Told(1, 1, "YML016", "no such file", "name and folder"))
    assert found[0].path == "incidents/2024/gone.yaml"


def test_a_folder_named_like_a_file(tmp_path: Path) -> None:
    (tmp_path / "incidents/x.yaml").mkdir(parents=True)
    found = found_in_files({"incidents/x.yaml": None}, tmp_path)
    assert_told(found, Told(1, 1, "YML016", "folder", "file in it"))


def test_an_anchor_without_use_is_a_warning_and_hides_nothing(tmp_path: Path) -> None:
    found = found_in(HEAD + "severity: &one sev3\n", tmp_path)
    assert_told(
        found,
        Told(4, 11, "SCH012", "`sev3`", "sev1, sev2"),
        Told(4, 11, "YML017", "`&one`", "quotes"),
    )
    assert [one.severity for one in found] == ["error", "warning"]


def test_what_can_be_read_is_checked_although_a_key_is_doubled(tmp_path: Path) -> None:
    text = HEAD + "title: Again\nstatus: done\nimpact:\n  - product: chekout\n"
    assert_told(
        found_in(text, tmp_path),
        Told(4, 1, "YML002", "line 1", "Keep"),
        Told(5, 9, "SCH004", "`done`", "final"),
        Told(7, 14, "REF001", "`chekout`", "`checkout`"),
    )
