"""Rule pages: what the docstrings say, and how it is told on a terminal and in Markdown."""

from __future__ import annotations

from importlib import import_module

import pytest
from markdown_it import MarkdownIt

from pmkit.rules.documentation import (
    FAMILIES,
    RulePage,
    all_pages,
    as_markdown,
    as_text,
    documentation,
    files_of,
)
from pmkit.rules.registry import all_rules

MODULE = "pmkit.rules.tim.recovered_before_impact"


def test_a_page() -> None:
    page = documentation("TIM021")
    assert (page.code, page.name, page.severity) == ("TIM021", "recovered-before-impact", "error")
    assert (page.scope, page.default, page.fixable, page.since) == ("file", True, False, "0.1.0")
    assert page.family == "TIM"
    assert page.summary == "A recovery that certainly came before the impact."
    assert page.what.startswith("Reports a `recovered` event")
    assert page.why.startswith("Nothing can come back")
    assert page.example.startswith("title: Checkout refused cards\ntimezone: Europe/Berlin\n")
    assert page.example.endswith("what: Checkout works again.}\n")
    assert "09:47, kind: recovered" in page.instead
    assert (page.options, page.source) == ("", "")


def test_a_rule_is_found_by_module_code_and_name() -> None:
    page = documentation("TIM021")
    assert documentation(MODULE) == page
    assert documentation(import_module(MODULE)) == page
    assert documentation("recovered-before-impact") == page
    with pytest.raises(KeyError):
        documentation("TIM999")


def test_every_rule_has_a_page_in_a_family() -> None:
    pages = all_pages()
    assert {page.code for page in pages} == {rule.code for rule in all_rules()}
    assert [page.family for page in pages] == sorted(
        (page.family for page in pages), key=list(FAMILIES).index
    )
    for page in pages:
        assert page.summary
        assert page.what
        assert page.why
        assert page.example
        assert page.instead


def test_files_of_an_example() -> None:
    assert files_of("title: a\n") == (("", "title: a\n"),)
    page = documentation("REF006")
    names = [name for name, _ in files_of(page.example)]
    assert names == ["incidents/2025/example.yaml", "incidents/2026/example.yaml"]
    assert all(text.startswith("title: ") for _, text in files_of(page.example))


def test_a_page_on_a_terminal() -> None:
    text = as_text(documentation("TIM021"))
    assert text.startswith(
        "TIM021 recovered-before-impact\n\n"
        "A recovery that certainly came before the impact.\n\n"
        "error, checks one incident at a time, on unless switched off, since 0.1.0.\n\n"
        "What it does\n    Reports"
    )
    assert "\n\nExample\n        title: Checkout refused cards\n" in text
    assert text.endswith("\n")


@pytest.mark.parametrize("page", all_pages(), ids=lambda page: page.code)
def test_a_page_in_markdown_has_its_headings_and_its_examples(page: RulePage) -> None:
    tokens = MarkdownIt().parse(as_markdown(page, 2))
    headings = [
        (token.tag, tokens[place + 1].content)
        for place, token in enumerate(tokens)
        if token.type == "heading_open"
    ]
    assert headings[0] == ("h2", f"{page.name} ({page.code})")
    assert [text for _, text in headings[1:5]] == [
        "What it does",
        "Why it matters",
        "Example",
        "Use instead",
    ]
    assert {tag for tag, _ in headings[1:]} == {"h3"}
    fences = [(token.info, token.content) for token in tokens if token.type == "fence"]
    codes = [*files_of(page.example), *files_of(page.instead)]
    assert [content for _, content in fences] == [code for _, code in codes]
    assert [info for info, _ in fences] == [
        "toml" if name.endswith(".toml") else "yaml" for name, _ in codes
    ]
    assert not [token for token in tokens if token.type == "html_block"]
