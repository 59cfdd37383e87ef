"""For people: place, message, the line with a caret, the way to mend it."""

from __future__ import annotations

from pmkit.text.width import width
from tests.reporters.reported import diagnostic, reported


def excerpt(text: str) -> tuple[str, str]:
    """The line that is shown, and the line of carets under it, both from the same column."""
    shown, carets = text.split("\n")[2:4]
    return shown.split("| ", 1)[1], carets.split("| ", 1)[1]


def test_a_block() -> None:
    one = diagnostic((2, 3, 2, 9), "`sumary` is no key", "Did you mean `summary`?")
    assert reported("text", one, text="title: A\n  sumary: B\n") == (
        "incidents/a.yaml:2:3: error SCH001 `sumary` is no key (unknown-key)\n"
        "  |\n"
        "2 |   sumary: B\n"
        "  |   ^^^^^^\n"
        "  = help: Did you mean `summary`?\n"
    )


def test_blocks_have_a_blank_line_between_them() -> None:
    text = reported("text", diagnostic(), diagnostic((1, 3, 1, 4)), text="a: 1")
    assert text.count("\n\n") == 1
    assert not text.startswith("\n")
    assert not text.endswith("\n\n")


def test_no_hint_has_no_line() -> None:
    assert "help" not in reported("text", diagnostic(hint=""), text="a: 1")


def test_the_gutter_is_as_wide_as_the_number() -> None:
    text = reported("text", diagnostic((120, 1, 120, 2)), text="\n" * 119 + "a: 1")
    assert text.split("\n")[1:4] == ["    |", "120 | a: 1", "    | ^"]


def test_chinese_takes_two_columns() -> None:
    line = "title: {zh: 支付服务中断, en: Payments}"
    start = line.index("en") + 1
    shown, carets = excerpt(reported("text", diagnostic((1, start, 1, start + 2)), text=line))
    assert shown == line
    assert carets == " " * width(line[: start - 1]) + "^^"
    start = line.index("支") + 1
    _, carets = excerpt(reported("text", diagnostic((1, start, 1, start + 6)), text=line))
    assert carets == " " * (start - 1) + "^" * 12


def test_combining_characters_take_none() -> None:
    line = "title: Cafe\u0301 and more"
    start = line.index("more") + 1
    _, carets = excerpt(reported("text", diagnostic((1, start, 1, start + 4)), text=line))
    assert carets == " " * 16 + "^^^^"


def test_a_long_line_is_shown_around_the_fault() -> None:
    line = "summary: " + "word " * 100 + "WRONG" + " word" * 100
    start = line.index("WRONG") + 1
    shown, carets = excerpt(reported("text", diagnostic((1, start, 1, start + 5)), text=line))
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert width(shown) <= 160
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "WRONG"


def test_a_long_chinese_line_is_shown_around_the_fault() -> None:
    line = "summary: " + "支付" * 150 + "错误" + "中断" * 150
    start = line.index("错误") + 1
    shown, carets = excerpt(reported("text", diagnostic((1, start, 1, start + 2)), text=line))
    assert width(shown) <= 160
    before = shown[: shown.index("错误")]
    assert carets == " " * width(before) + "^^^^"


def test_carets_of_a_long_fault_end_with_the_line() -> None:
    line = "summary: " + "word " * 100
    shown, carets = excerpt(reported("text", diagnostic((1, 10, 1, 500)), text=line))
    assert width(carets) == width(shown) == 160


def test_of_a_fault_over_lines_the_first_is_marked() -> None:
    text = reported("text", diagnostic((1, 3, 3, 2)), text="- a: 1  \n  b: 2\n  c: 3")
    assert excerpt(text) == ("- a: 1  ", "  ^^^^")


def test_a_tab_is_shown_as_one_space() -> None:
    text = reported("text", diagnostic((1, 1, 1, 2)), text="\ta: 1")
    assert excerpt(text) == (" a: 1", "^")


def test_a_fault_past_the_end_has_a_caret() -> None:
    assert excerpt(reported("text", diagnostic((1, 7, 1, 7)), text="title:")) == (
        "title:",
        " " * 6 + "^",
    )


def test_no_line_is_shown_of_a_file_that_is_no_text() -> None:
    assert "|" not in reported("text", diagnostic(), text="")
    assert "|" not in reported("text", diagnostic((9, 1, 9, 2)), text="a: 1")


def test_nothing_from_a_file_reaches_the_terminal() -> None:
    text = reported(
        "text",
        diagnostic(message="\x1b[2J\u202ex", path="a\x1b[31m.yaml"),
        text="a\x1b[31m\u202e: \x07",
    )
    assert not set(text) & set("\x1b\u202e\x07")
    assert excerpt(text)[0] == "a␛[31m�: ␇"


def test_colours() -> None:
    text = reported("text", diagnostic(), text="a: 1", colour=True)
    assert "\x1b[1;31merror\x1b[0m" in text
    assert "\x1b[1;31m^\x1b[0m" in text
    plain = reported("text", diagnostic(), text="a: 1")
    assert "\x1b" not in plain
    for code in ("\x1b[1;31m", "\x1b[1m", "\x1b[2m", "\x1b[36m", "\x1b[0m"):
        text = text.replace(code, "")
    assert text == plain
