"""What the theme's search reads of a page: headings with their anchors, and the words below them.

Reading a page's whole HTML costs the search many times what filling the template does; drawings
say nothing that the text does not.
"""

from __future__ import annotations

import re

from pmkit.text.escape import html as escape

_DROPPED = re.compile(
    r'<figure class="pm-recovery".*?</figure>'
    r'|<div class="pm-diagram".*?</div></div>'
    r"|<(svg|fieldset|form)\b.*?</\1>"
    r'|<a class="headerlink".*?</a>'
    r"|<sup\b.*?</sup>",
    re.DOTALL,
)
# No attribute of ours holds a ">": they are all escaped.
_TAG = re.compile(r"</?([a-z][a-z0-9]*)\b[^>]*>")
_SPACE = re.compile(r"\s+")
_HEADINGS = frozenset({"h1", "h2", "h3"})
_WITHIN_WORDS = frozenset({"a", "b", "code", "em", "strong", "span", "time", "i", "mark", "cite"})


_TITLE = re.compile(r"<h1>(.*?)</h1>", re.DOTALL)


def searched(html: str, title: str) -> str:
    """The part of a page's finished HTML that is searched, as simpler HTML with the same text.

    The heading is ``title`` (plain text): in one language, however many the page has.
    """
    html = _TITLE.sub(lambda found: f"<h1>{escape(title)}</h1> {found.group(1)}", html, count=1)
    text = _TAG.sub(_kept, _DROPPED.sub(" ", html))
    return _SPACE.sub(" ", text).strip()


def _kept(tag: re.Match[str]) -> str:
    name = tag.group(1)
    if name in _HEADINGS:
        return tag.group()
    return "" if name in _WITHIN_WORDS else " "
