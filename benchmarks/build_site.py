"""Building the site of 1,000 incidents, against a stock build of as many pages of the same words.

Promises: with charts, a first build takes at most 3 times as long as MkDocs with Material takes for
Markdown pages of the same text; at most 1.3 times when nothing has changed since the last build.
"""

from __future__ import annotations

import argparse
import html
import re
import sys
import tempfile
from pathlib import Path

from _corpus import make_corpus
from _pairs import PYTHON, run, told, versions

CONFIG = """\
site_name: Benchmark
docs_dir: docs
theme: {name: material, font: false}
markdown_extensions: [attr_list, md_in_html, tables, {toc: {permalink: true}}]
"""
OURS = CONFIG + "plugins: [pmkit, {search: {lang: [en, zh]}}]\n"
STOCK = CONFIG + (
    "plugins: [{search: {lang: [en, zh]}}]\n"
    "nav: [index.md]\n"
    "not_in_nav: '*'\n"  # Every page in the navigation would make the stock build quadratic.
)

_ARTICLE = re.compile(r'<article class="md-content__inner.*?</article>', re.DOTALL)
_DRAWN = re.compile(r"<(script|svg|style)\b.*?</\1>", re.DOTALL)
_BLOCK = re.compile(r"</(?:p|h[1-3]|li|tr|div|dd|dt)>")


def main() -> int:
    """Measure and print; 1 when a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--incidents", type=int, default=1000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ours, stock = Path(folder, "ours"), Path(folder, "stock")
        make_corpus(ours, options.incidents)
        (ours / "docs").mkdir()
        (ours / "mkdocs.yml").write_text(OURS)
        build = [PYTHON, "-m", "mkdocs", "build", "--quiet"]
        first, again = run(build, ours), run(build, ours)
        pages = _write_stock(ours / "site", stock)
        theirs = run(build, stock)
        print(versions("postmortem-kit", "mkdocs", "mkdocs-material", "altair", "jinja2"))
        print(f"{options.incidents} incidents, {pages} pages; processor seconds and peak memory:")
        for name, cost in (("first build", first), ("again", again), ("stock", theirs)):
            print(f"  {name}: {cost.processor:.1f} s, {cost.peak:.0f} MiB")
    kept = [
        told("first build / stock", first.processor / theirs.processor, 3, at_least=False),
        told("nothing changed / stock", again.processor / theirs.processor, 1.3, at_least=False),
    ]
    return not all(kept)


def _write_stock(site: Path, stock: Path) -> int:
    """Write the words of every page of ``site`` as Markdown; says how many pages those are."""
    count = 0
    for file in sorted(site.rglob("index.html")):
        article = _ARTICLE.search(file.read_text(encoding="utf-8"))
        if article is None:
            continue
        folder = file.parent.relative_to(site).as_posix()
        page = stock / "docs" / ("index.md" if folder == "." else f"{folder}.md")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(_markdown(article.group()), encoding="utf-8")
        count += 1
    (stock / "mkdocs.yml").write_text(STOCK)
    return count


def _markdown(page: str) -> str:
    page = _DRAWN.sub("", page)
    page = re.sub(r"<h2\b[^>]*>", "\n\n## ", re.sub(r"<h1\b[^>]*>", "\n\n# ", page))
    text = html.unescape(re.sub(r"<[^>]+>", "", _BLOCK.sub("\n\n", page)))
    return re.sub(r"\n\s*\n+", "\n\n", "\n".join(line.strip() for line in text.split("\n")))


if __name__ == "__main__":
    sys.exit(main())
