"""The rules: an index by family, and a page for each, so that a code can be looked up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from markupsafe import Markup

from pmkit.rules.applied import Applied
from pmkit.rules.documentation import FAMILIES, RulePage, files_of
from pmkit.site.address import RULES, Here, rule_address
from pmkit.site.highlight import highlighted
from pmkit.site.incidents_page import Choice, Facet
from pmkit.site.page import Heading, Page
from pmkit.site.pen import Pen
from pmkit.site.render import render
from pmkit.site.search import searched
from pmkit.site.site import Site
from pmkit.text.prose import to_html, to_plain

TEXTS = "en"
"""The language that rules are documented in."""

FACETS = ("family", "severity", "state", "scope", "mended")


def build_index(site: Site, rules: Sequence[Applied]) -> Page:
    """The index of ``rules``, by family."""
    pen = _pen(site, RULES)
    families = [
        (family, about, [rule for rule in rules if rule.page.family == family])
        for family, about in FAMILIES.items()
    ]
    families = [(family, about, found) for family, about, found in families if found]
    html = render(
        "rules.html",
        p=pen,
        families=[(family, _about(about), found) for family, about, found in families],
        facets=_facets(rules, pen),
        values=values,
        inline=_inline,
        address=rule_address,
        lang=_lang(site),
    )
    title = pen.w("rules")
    headings = tuple(Heading(f"{f} {pen.w(f'family-{f}')}", f.lower()) for f, _, _ in families)
    return Page(RULES, title, html, headings, site.language, pen.w("rules-line"), listed=True)


def build(site: Site, rule: Applied) -> Page:
    """The page of one rule."""
    page = rule.page
    path = rule_address(page.code)
    sections = _sections(page)
    pen = _pen(site, path)
    html = render(
        "rule.html",
        p=pen,
        rule=rule,
        summary=_inline(page.summary),
        sections=sections,
        family=page.family.lower(),
        rules_at=RULES,
        lang=_lang(site),
    )
    title = f"{page.code} {page.name}"
    return Page(
        path,
        title,
        html,
        tuple(Heading(pen.w(f"rule-{key}"), key) for key, _ in sections),
        site.language,
        " ".join(to_plain(page.summary).split()),
        searched=searched(html, title),
    )


def values(rule: Applied) -> dict[str, tuple[str, ...]]:
    """What a rule can be filtered by; keys are :data:`FACETS`."""
    return {
        "family": (rule.page.family,),
        "severity": (rule.severity,),
        "state": ("on" if rule.on else "off",),
        "scope": (rule.page.scope,),
        "mended": ("yes",) if rule.page.fixable else (),
    }


def _about(family: str) -> Markup:
    """What a family is about, without its name, which the heading says."""
    name, colon, about = family.partition(": ")
    return _inline(about[:1].upper() + about[1:] if colon else name)


def _facets(rules: Sequence[Applied], pen: Pen) -> tuple[Facet, ...]:
    facets = []
    for key in FACETS:
        counts: dict[str, int] = {}
        for rule in rules:
            for value in values(rule)[key]:
                counts[value] = counts.get(value, 0) + 1
        if len(counts) > 1 or (key == "mended" and counts):
            choices = tuple(Choice(v, _label(key, v, pen), n) for v, n in counts.items())
            facets.append(Facet(key, pen.w(f"facet-{key}"), choices))
    return tuple(facets)


def _label(key: str, value: str, pen: Pen) -> str:
    if key == "family":
        return f"{value} {pen.w(f'family-{value}')}"
    return pen.w(value if key == "severity" else f"rule-{key}-{value}")


@cache
def _sections(page: RulePage) -> tuple[tuple[str, Markup], ...]:
    """What a page says, part by part: the heading's key, and HTML."""
    parts = [
        ("what", _prose(page.what)),
        ("why", _prose(page.why)),
        ("example", _code(page.example)),
        ("instead", _code(page.instead)),
        ("options", _prose(page.options)),
        ("source", _prose(page.source)),
    ]
    return tuple((key, html) for key, html in parts if html)


def _prose(text: str) -> Markup:
    return Markup(to_html(text))  # noqa: S704  (the renderer escapes)


def _inline(text: str) -> Markup:
    """A text of one paragraph, without the paragraph."""
    return Markup(to_html(text).removeprefix("<p>").removesuffix("</p>"))  # noqa: S704


def _code(example: str) -> Markup:
    blocks = []
    for name, text in files_of(example) if example else ():
        if name:
            blocks.append(Markup('<p class="pm-file"><code>{}</code></p>').format(name))
        blocks.append(highlighted(text, "toml" if name.endswith(".toml") else "yaml"))
    return Markup("").join(blocks)


def _pen(site: Site, path: str) -> Pen:
    return Pen(site, Here(path, site.directories), (site.language,), site.language)


def _lang(site: Site) -> Markup:
    """The attribute of texts in another language than the page's."""
    return Markup("") if site.language == TEXTS else Markup(' lang="{}"').format(TEXTS)
