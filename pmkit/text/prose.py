"""Prose fields: CommonMark without raw HTML, to safe HTML or to plain text.

Links go to http, https and mailto only; any other arrives as the text that was typed. A picture
becomes a link to it, since nothing is fetched from elsewhere, and a heading a line in bold, so that
prose cannot break the outline of the page around it. Rendered by markdown-it-py.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pmkit.text.escape import safe_url, whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token


def to_html(prose: str) -> str:
    """Return `prose` as HTML: paragraphs, lists, quotes, code, emphasis and safe links."""
    markdown = _markdown()
    tokens = _without_pictures_and_headings(_parse(prose))
    return str(markdown.renderer.render(tokens, markdown.options, {})).strip()


def to_plain(prose: str) -> str:
    """Return the words of `prose`: paragraphs and list items on lines of their own.

    A link is followed by its address in parentheses, unless its text is the address.
    """
    blocks: list[str] = []
    marker = ""
    for token in _parse(prose):
        if token.type == "list_item_open":
            marker = f"{token.info}. " if token.markup in {".", ")"} and token.info else "- "
        elif token.type in {"inline", "fence", "code_block"}:
            text = (
                _plain(token.children or []) if token.type == "inline" else token.content.rstrip()
            )
            if text:
                blocks.append(marker + text)
                marker = ""
    return "\n".join(blocks)


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    markdown = MarkdownIt("commonmark", {"html": False, "linkify": False})
    # An address that is not safe makes no link: its brackets stay, as text.
    markdown.validateLink = lambda url: safe_url(url) is not None  # type: ignore[method-assign]
    return markdown


def _parse(prose: str) -> list[Token]:
    return _markdown().parse(whole(prose))


def _without_pictures_and_headings(tokens: Sequence[Token]) -> list[Token]:
    from markdown_it.token import Token

    out: list[Token] = []
    in_heading = False
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            in_heading = token.type == "heading_open"
            nesting = token.nesting
            token = Token(
                f"paragraph_{'open' if in_heading else 'close'}", "p", nesting, block=True
            )
        if token.children:
            token.children = _pictures_as_links(token.children)
            if in_heading:
                strong = Token("strong_open", "strong", 1), Token("strong_close", "strong", -1)
                token.children = [strong[0], *token.children, strong[1]]
        out.append(token)
    return out


def _pictures_as_links(children: Sequence[Token]) -> list[Token]:
    from markdown_it.token import Token

    out: list[Token] = []
    open_links = 0
    for child in children:
        if child.type in {"link_open", "link_close"}:
            open_links += child.nesting
        elif child.type == "image":
            address = str(child.attrs.get("src", ""))
            words = Token("text", "", 0, content=child.content or address)
            if open_links:
                child = words
            else:
                out.append(Token("link_open", "a", 1, attrs={"href": address}))
                out.append(words)
                child = Token("link_close", "a", -1)
        out.append(child)
    return out


def _plain(children: Sequence[Token]) -> str:
    out: list[str] = []
    links: list[tuple[str, int]] = []
    for child in children:
        if child.type == "link_open":
            links.append((str(child.attrs.get("href", "")), len(out)))
        elif child.type == "link_close":
            address, start = links.pop()
            if address not in {"".join(out[start:]), "mailto:" + "".join(out[start:])}:
                out.append(f" ({address})")
        elif child.type in {"softbreak", "hardbreak"}:
            out.append(" " if child.type == "softbreak" else "\n")
        elif child.type == "image":
            out.append(f"{child.content} ({child.attrs.get('src', '')})")
        else:
            out.append(child.content)
    return "".join(out).strip()
