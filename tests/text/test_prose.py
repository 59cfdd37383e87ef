from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmkit.text.prose import to_html, to_plain


def test_the_safe_part_of_markdown_is_rendered() -> None:
    html = to_html("We ran `kubectl` *twice*:\n\n- one\n- [two](https://example.com)")
    assert "<code>kubectl</code> <em>twice</em>" in html
    assert '<a href="https://example.com">two</a>' in html
    assert html.count("<li>") == 2


@pytest.mark.parametrize(
    "prose",
    [
        "<script>alert(1)</script>",
        "a <b onclick=x>b</b>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,<script>)",
        "![x](javascript:alert(1))",
        "<javascript:alert(1)>",
        "[x]: javascript:alert(1)\n\n[x]",
        '[x](https://e.vil "onmouseover=1\\" x")',
        "&lt;script&gt;",
    ],
)
def test_nothing_unsafe_comes_through(prose: str) -> None:
    html = to_html(prose).lower()
    assert "<script" not in html
    assert "<b" not in html
    assert 'href="javascript' not in html
    assert "src=" not in html
    assert 'href="data' not in html


def test_a_link_that_is_not_safe_stays_text() -> None:
    assert to_html("[x](javascript:y)") == "<p>[x](javascript:y)</p>"


def test_a_picture_becomes_a_link_with_its_text() -> None:
    assert to_html("![graph](https://e.com/g.png)") == (
        '<p><a href="https://e.com/g.png">graph</a></p>'
    )
    assert to_html("![](https://e.com/g.png)").count("https://e.com/g.png") == 2
    linked = to_html("[![graph](https://e.com/g.png)](https://e.com)")
    assert linked == '<p><a href="https://e.com">graph</a></p>'


def test_a_heading_becomes_a_line_in_bold() -> None:
    assert to_html("# Cause *one*\n\ntext") == (
        "<p><strong>Cause <em>one</em></strong></p>\n<p>text</p>"
    )
    assert "<h" not in to_html("Cause\n=====\n\nOther\n-----")


def test_plain_text_keeps_words_and_order() -> None:
    plain = to_plain(
        "# Why\n\nIt *broke*,\nsee [log](https://e.com).\n\n1. a\n2. b\n\n```\nx  y\n```"
    )
    assert plain == "Why\nIt broke, see log (https://e.com).\n1. a\n2. b\nx  y"


def test_plain_text_does_not_repeat_an_address() -> None:
    assert to_plain("<https://e.com> <a@e.com>") == "https://e.com a@e.com"


@given(st.text(st.characters()))
def test_any_prose_is_rendered(prose: str) -> None:
    html = to_html(prose)
    assert "<script" not in html
    html.encode()
    to_plain(prose).encode()


@given(st.text("[]()<>!*_`#->\n\\ ahttps:/.&;'\""))
def test_any_markdown_makes_only_links_that_are_safe(prose: str) -> None:
    for address in to_html(prose).split('href="')[1:]:
        assert address.startswith(("http://", "https://", "mailto:"))
