from __future__ import annotations

from pathlib import Path

from pmkit.site.search import searched
from tests.site.bases import pages_of, site_of, write_base


def test_headings_keep_their_anchors_and_the_rest_becomes_text() -> None:
    html = (
        '<div><h2 id="a">A<a class="headerlink" href="#a">¶</a></h2><p>x<b>y</b></p><p>z</p></div>'
    )
    assert searched(html, "") == '<h2 id="a">A </h2> xy z'


def test_heading_is_the_title_and_its_other_languages_are_still_found() -> None:
    html = '<h1><span lang="en">One &amp; two</span><span lang="zh">一二</span></h1>'
    assert searched(html, "One & two") == "<h1>One &amp; two</h1> One &amp; two一二"


def test_drawings_are_not_read() -> None:
    html = '<figure class="pm-recovery"><p>a</p></figure><svg><title>b</title></svg>c'
    assert searched(html, "") == "c"


def test_what_was_escaped_stays_so(tmp_path: Path) -> None:
    assert searched("<p>&lt;script&gt;</p>", "") == "&lt;script&gt;"
    for page in pages_of(site_of(write_base(tmp_path)), tmp_path).values():
        assert len(page.searched) < len(page.html)
        assert "pm-box" not in page.searched


def test_all_that_an_incident_says_is_searched(tmp_path: Path) -> None:
    page = pages_of(site_of(write_base(tmp_path)), tmp_path)["incidents/2026-03-02-certificate"]
    for words in (
        "Renewed it.",
        "证书过期",
        "payments lost",
        "Who owned it?",
        "When was it noticed?",
    ):
        assert words in page.searched
