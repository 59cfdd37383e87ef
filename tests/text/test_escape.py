from __future__ import annotations

import csv
import importlib
import io
import unicodedata
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmkit.text import escape

HOSTILE = (
    "<script>alert(1)</script>",
    "{{ config }} {% raw %}",
    "](javascript:alert(1))",
    "=1+1",
    "a | b",
    "*bold* _it_ `code` ~~gone~~ ==mark== ^^up^^ $x$",
    "# heading",
    "- item",
    "+ item",
    "1. item",
    "12) item",
    "![x](http://e.vil/x.png)",
    "http://e.vil and www.e.vil",
    "&lt;b&gt; &amp;",
    "line\nbreak",
    "back\\slash\\*",
    ":smile: @somebody #1",
    "!!! note",
    ": definition",
    "--- === +++",
)


class _Words(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words = ""
        self.feed(page)
        self.close()

    def handle_data(self, data: str) -> None:
        self.words += data


def shown(page: str) -> str:
    return _Words(page).words.strip()


@pytest.mark.parametrize("text", HOSTILE)
def test_html_shows_the_text_and_makes_no_tag(text: str) -> None:
    assert "<" not in escape.html(text)
    assert shown(escape.html(text)) == text


@given(st.text())
def test_html_can_stand_in_an_attribute(text: str) -> None:
    assert not set(escape.html(text)) & set("<>\"'")


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_the_text_in_python_markdown(text: str) -> None:
    markdown = importlib.import_module("markdown")

    extensions = ["extra", "admonition", "attr_list", "pymdownx.superfences", "pymdownx.caret"]
    extensions += ["pymdownx.tilde", "pymdownx.mark", "pymdownx.magiclink", "pymdownx.emoji"]
    page = markdown.markdown(escape.markdown(text), extensions=extensions)
    assert page.count("<") == 2, page  # <p> and </p>
    assert shown(page) == " ".join(text.split())


@given(st.one_of(st.sampled_from(HOSTILE), st.text(), st.text("*_`[]()<>#-+=|!\\&;:1. a")))
def test_markdown_is_one_paragraph_of_plain_text_in_commonmark(text: str) -> None:
    from markdown_it import MarkdownIt

    words = " ".join(text.replace("\0", "").split())
    tokens = MarkdownIt("commonmark").parse(escape.markdown(words))
    assert [token.type for token in tokens] in ([], ["paragraph_open", "inline", "paragraph_close"])
    children = tokens[1].children if tokens else []
    assert {child.type for child in children or []} <= {"text", "text_special", "softbreak"}
    assert "".join(child.content for child in children or []) == words


def test_markdown_leaves_ordinary_text_alone() -> None:
    text = "At 15:16, the API's p99 (over 2 s) was well-known; 3 - 4 % of it."
    assert escape.markdown(text) == text


def test_markdown_cannot_end_a_table_cell() -> None:
    markdown = importlib.import_module("markdown")

    table = f"| a | b |\n|---|---|\n| {escape.markdown('x | y' + chr(10) + '| z |')} | end |\n"
    page = markdown.markdown(table, extensions=["tables"])
    assert page.count("<td>") == 2


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"])
def test_csv_cell_is_no_formula(text: str) -> None:
    assert escape.csv_cell(text) == "'" + text


def test_csv_cell_leaves_other_text_alone() -> None:
    assert escape.csv_cell("a=b, -c") == "a=b, -c"
    assert escape.csv_cell("") == ""


@given(st.text(st.characters(codec="utf-8")))
def test_csv_cell_comes_back_from_a_csv_reader(text: str) -> None:
    file = io.StringIO()
    csv.writer(file).writerow([escape.csv_cell(text), "end"])
    file.seek(0)
    cell = next(csv.reader(io.StringIO(file.getvalue(), newline="")))[0]
    assert cell in {text, "'" + text}


@given(st.text(st.characters()))
def test_nothing_that_steers_a_terminal_is_left(text: str) -> None:
    safe = escape.terminal(text)
    assert len(safe) == len(text)
    assert not any(unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} for char in safe)
    assert not set(safe) & set(escape.BIDI)


def test_terminal_shows_what_was_there() -> None:
    assert escape.terminal("a\x1b[31mb\tc\u202e中") == "a␛[31mb c\ufffd中"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("https://example.com/a?b=c#d", "https://example.com/a?b=c#d"),
        ("HTTP://Example.com", "http://Example.com"),
        ("mailto:ops@example.com", "mailto:ops@example.com"),
        ("https://example.com/a b", "https://example.com/a%20b"),
        ("https://example.com/a)\"'<>", "https://example.com/a%29%22%27%3C%3E"),
        ("https://example.com/%20", "https://example.com/%20"),
        ("http://[::1]:8000/x", "http://[::1]:8000/x"),
        ("https://example.com/故障", "https://example.com/%E6%95%85%E9%9A%9C"),
    ],
)
def test_addresses_that_become_links(text: str, safe: str) -> None:
    assert escape.safe_url(text) == safe


@pytest.mark.parametrize(
    "text",
    [
        "",
        "javascript:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.com",
        "/relative",
        "https:",
        "https:\\\\example.com",
        "http://[::1",
        "http://a\u202eb.com",
        "https://exa\x00mple.com",
        "https://ex<b>.com",
        "mailto:",
        "mailto://x@y",
    ],
)
def test_addresses_that_do_not(text: str) -> None:
    assert escape.safe_url(text) is None


@given(st.text(st.characters()))
def test_any_text_is_an_address_or_not(text: str) -> None:
    for candidate in (text, "https://" + text, "https://example.com/" + text, "mailto:" + text):
        safe = escape.safe_url(candidate)
        assert safe is None or safe.startswith(("http://", "https://", "mailto:"))
        assert safe is None or not set(safe) & set("<>\"'() \n")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("report.csv", "report.csv"),
        ("../../etc/passwd", "etc-passwd"),
        ("a/b\\c:d", "a-b-c-d"),
        ("故障 2024", "故障-2024"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        (".hidden", "hidden"),
        ("...", "untitled"),
        ("", "untitled"),
    ],
)
def test_file_names(text: str, name: str) -> None:
    assert escape.filename(text) == name


@given(st.text(st.characters()))
def test_every_text_gives_a_file_name(text: str) -> None:
    name = escape.filename(text)
    assert 0 < len(name.encode()) <= 121
    assert not set(name) & set('/\\:*?"<>|\0')
    assert not name.startswith((".", "-"))
    assert not name.endswith((".", " "))
    assert escape.filename(name) in {name, name.lstrip("_"), "_" + name.lstrip("_")}
