"""Code with its parts marked, in the classes that the theme has colours for."""

from __future__ import annotations

from markupsafe import Markup


def highlighted(code: str, language: str) -> Markup:
    """``code`` as a block; ``language`` is ``yaml`` or ``toml``. Everything in it is escaped."""
    from pygments import highlight
    from pygments.formatters import HtmlFormatter
    from pygments.lexers import get_lexer_by_name

    lexer = get_lexer_by_name(language, stripnl=False)
    tokens = highlight(code.rstrip() + "\n", lexer, HtmlFormatter(nowrap=True))
    marked = Markup(tokens)  # noqa: S704  (the formatter escapes)
    return Markup('<div class="highlight"><pre><code>{}</code></pre></div>').format(marked)
