"""The site in a browser: on a phone and on a desk, with scripts and without."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.offline import keep_offline
from tests.site.bases import REPOSITORY, mkdocs

REAL = ("2024/2024-12-11-openai-telemetry-kubernetes", "2021/2021-10-28-roblox-consul")
BILINGUAL = "incidents/2024-12-11-openai-telemetry-kubernetes/"
PATHS = ["", "incidents/", BILINGUAL, "loops/", "actions/", "broken/", "how-to-write/"]
PATHS += ["components/openai-kubernetes-api/", "organizations/openai/", "products/chatgpt/"]
PATHS += ["rules/", "rules/TIM020/", "rules/CFG002/"]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: the requests are the test's own."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site of a few real incidents."""
    base = tmp_path_factory.mktemp("site")
    (base / "incidents").mkdir()
    shutil.copy(REPOSITORY / "mkdocs.yml", base)
    shutil.copytree(REPOSITORY / "site", base / "site")
    shutil.copy(REPOSITORY / "incidents" / "catalog.yaml", base / "incidents")
    for name in REAL:
        shutil.copy(REPOSITORY / "incidents" / f"{name}.yaml", base / "incidents")
    done = mkdocs(base, "build", "--quiet")
    assert done.returncode == 0, done.stderr
    handler = partial(Quiet, directory=str(base / "build" / "site"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_scrolls_sideways_on_a_phone(
    browser: Browser, site: str, scripts: bool, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": 360, "height": 740},
        java_script_enabled=scripts,
        color_scheme="dark" if scheme == "dark" else "light",
    )
    refused = keep_offline(context)
    page = context.new_page()
    wide = []
    for path in PATHS:
        answer = page.goto(site + path)
        assert answer is not None
        assert answer.ok, path
        if page.evaluate("document.documentElement.scrollWidth") > 360:
            wide.append(path)
    context.close()
    assert wide == []
    assert refused == []


def test_front_page_has_the_search_box_above_the_fold(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(site)
    box = page.locator("[data-pm-search] input").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 640


@pytest.mark.parametrize(
    ("typed", "title"), [("telemetry", "telemetry service"), ("遥测", "遥测"), ("控制面", "控制面")]
)
def test_words_are_found_in_english_and_chinese(
    page: Page, site: str, typed: str, title: str
) -> None:
    page.goto(site)
    page.locator("[data-pm-search] input").fill(typed)
    page.locator("[data-pm-search] button").click()
    results = page.locator(".md-search-result__item")
    expect(results.first).to_be_visible(timeout=15_000)
    # Between the words that Chinese was cut into stand spaces of no width.
    shown = page.locator(".md-search-result__list").text_content() or ""
    assert title in shown.replace("\u200b", "")
    assert page.locator(f'.md-search-result__item a[href*="{BILINGUAL}"]').count() > 0


def test_chart_is_there_without_scripts(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + BILINGUAL)
    chart = page.locator("figure.pm-recovery").first
    expect(chart).to_be_visible()
    assert chart.locator("svg").first.bounding_box() is not None
    context.close()


@pytest.mark.parametrize("scripts", [True, False])
def test_language_switch_needs_no_script(browser: Browser, site: str, scripts: bool) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(site + BILINGUAL)
    heading = page.locator("h1")
    assert "telemetry" in heading.inner_text()
    page.get_by_text("中文", exact=True).first.click()
    assert "遥测" in heading.inner_text()
    assert "telemetry" not in heading.inner_text()
    expect(page.locator("figure.pm-recovery")).to_have_count(2)
    expect(page.locator("figure.pm-recovery:visible")).to_have_count(1)
    context.close()


def test_list_filters_and_keeps_its_state_in_the_address(page: Page, site: str) -> None:
    page.goto(site + "incidents/")
    rows = page.locator("table.pm-incidents tbody tr:visible")
    expect(rows).to_have_count(2)
    page.locator('[data-facet="organization"] summary').click()
    page.locator('input[name="organization"][value="roblox"]').check()
    expect(rows).to_have_count(1)
    assert "organization=roblox" in page.url
    page.reload()
    expect(rows).to_have_count(1)
    page.locator("[data-pm-filters] input[name=q]").fill("nothing like this")
    expect(rows).to_have_count(0)
    expect(page.locator("[data-pm-none]")).to_contain_text("Nothing found.")
    page.locator("[data-pm-none]").get_by_text("Clear all").click()
    expect(rows).to_have_count(2)


def test_list_sorts_and_is_downloaded_as_shown(page: Page, site: str) -> None:
    page.goto(site + "incidents/")
    page.locator("table.pm-incidents th button").first.click()
    first = page.locator("table.pm-incidents tbody tr").first
    expect(first).to_contain_text("Roblox")
    with page.expect_download() as download:
        page.get_by_text("Download as CSV").click()
    lines = Path(download.value.path()).read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("day,id,title,url,organization,year")
    assert lines[1].startswith("2021-10-28,2021-10-28-roblox-consul,")
    assert len(lines) == 3


def test_rules_are_filtered_with_their_families(page: Page, site: str) -> None:
    page.goto(site + "rules/?family=TIM")
    words = page.get_by_role("searchbox", name="Code, name or words")
    words.fill("unknown-zone")
    rows = page.locator("table.pm-rules tbody tr:visible")
    expect(rows).to_have_count(1)
    page.reload()
    expect(words).to_have_value("unknown-zone")
    expect(rows).to_have_count(1)
    expect(page.locator("[data-pm-part]:visible")).to_have_count(1)
    words.fill("no such thing")
    expect(rows).to_have_count(0)
    page.get_by_role("button", name="Clear all").last.click()
    expect(page.locator("table.pm-rules tbody tr[hidden]")).to_have_count(0)
    expect(page.get_by_role("button", name="Download as CSV")).to_have_count(0)


def test_list_is_a_plain_table_without_scripts(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + "incidents/")
    expect(page.locator("table.pm-incidents tbody tr:visible")).to_have_count(2)
    expect(page.locator("[data-pm-filters]")).to_be_hidden()
    context.close()


def test_timeline_is_filtered_by_kind(page: Page, site: str) -> None:
    page.goto(site + BILINGUAL)
    rows = page.locator("tr[data-kind]:visible")
    every = rows.count()
    page.locator(".pm-chips button", has_text="detected").click()
    assert 0 < rows.count() < every
    assert all("detected" in text for text in rows.all_inner_texts())


def test_flag_on_the_chart_leads_to_its_row(page: Page, site: str) -> None:
    page.goto(site + BILINGUAL)
    flag = page.locator("figure.pm-recovery:visible a.pm-flag__body").first
    target = flag.get_attribute("href") or ""
    assert page.locator(f"tr[id='{target.removeprefix('#')}']").count() == 1
