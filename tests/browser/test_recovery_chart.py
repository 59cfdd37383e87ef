"""The recovery chart in a browser: nothing overlaps, it fits a phone, its script keeps its word."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from pmkit.charts.recovery import ASSETS, build
from tests.charts.recoveries import control_plane, lasting

# Neither scripts in the page nor eval: what a careful site allows.
POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:"
SHELL = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="recovery.css">
<style>body {{ margin: 0; padding: 16px; font-family: sans-serif; background: #fff }}</style>
<body>{body}<script src="recovery.js"></script></body></html>
"""


class Pages(SimpleHTTPRequestHandler):
    """Serves a folder under a strict policy, without a word."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("site")
    for asset in ASSETS.rglob("*"):
        if asset.is_file():
            place = folder / asset.relative_to(ASSETS)
            place.parent.mkdir(exist_ok=True)
            place.write_bytes(asset.read_bytes())
    charts = {"one": control_plane(), "many": lasting(73 * 60, events=40), "short": lasting(40)}
    for name, data in charts.items():
        write(folder / f"{name}.html", build(data).html)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Pages, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def write(place: Path, body: str) -> None:
    place.write_text(SHELL.format(body=body), encoding="utf-8")


OVERLAPS = """
(selector) => {
  const boxes = [...document.querySelectorAll(selector)]
    .filter((node) => getComputedStyle(node).visibility !== "hidden")
    .map((node) => [node.textContent.slice(0, 20), node.getBoundingClientRect()])
    .filter(([, box]) => box.width && box.height);
  const found = [];
  boxes.forEach(([name, one], i) => boxes.slice(i + 1).forEach(([other, two]) => {
    const apart = one.right <= two.left + 0.5 || two.right <= one.left + 0.5 ||
      one.bottom <= two.top + 0.5 || two.bottom <= one.top + 0.5;
    if (!apart) found.push([name, other]);
  }));
  return [boxes.length, found];
}
"""


@pytest.mark.parametrize("name", ["one", "many", "short"])
@pytest.mark.parametrize("width", [320, 360, 740, 900, 1200])
def test_nothing_overlaps_and_nothing_sticks_out(
    page: Page, site: str, name: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site}/{name}.html")
    for selector in (".pm-flags .pm-flag__body", ".pm-row > *", ".pm-tick > *"):
        count, overlaps = page.evaluate(OVERLAPS, selector)
        assert count > 0
        assert overlaps == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_on_a_phone_flags_are_numbers_and_on_a_screen_words(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{site}/one.html")
    words = page.locator(".pm-flags .pm-flag__text").nth(1)
    assert not words.is_visible()
    page.set_viewport_size({"width": 1200, "height": 800})
    assert words.is_visible()


def test_a_flag_tells_more_when_reached_by_keyboard_until_escape(page: Page, site: str) -> None:
    page.goto(f"{site}/one.html")
    flag = page.locator(".pm-flags a").nth(2)
    flag.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    more = flag.locator(".pm-flag__more")
    assert more.is_visible()
    assert "2024-12-11 15:16" in more.inner_text()
    page.keyboard.press("Escape")
    assert not more.is_visible()


def test_times_move_to_another_zone_and_back(page: Page, site: str) -> None:
    page.goto(f"{site}/one.html")
    before = page.locator(".pm-recovery__frame").inner_text()
    page.get_by_role("button", name="UTC", exact=True).click()
    ticks = page.locator(".pm-ticks").inner_text()
    assert "23:00" in ticks
    assert "12 Dec 2024" in ticks
    assert "Time in UTC" in page.locator(".pm-zone").inner_text()
    page.reload()
    assert "23:00" in page.locator(".pm-ticks").inner_text()
    page.get_by_role("button", name="Los Angeles").click()
    assert page.locator(".pm-recovery__frame").inner_text() == before


def test_the_interactive_chart_comes_on_demand_and_goes(page: Page, site: str) -> None:
    asked: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.goto(f"{site}/one.html")
    assert not any("vega" in address for address in asked)
    page.get_by_role("button", name="Interactive").click()
    live = page.locator(".pm-live svg")
    live.wait_for()
    assert "Response" in live.inner_html()
    assert not page.locator(".pm-recovery__frame").is_visible()
    page.get_by_role("button", name="Still picture").click()
    assert page.locator(".pm-recovery__frame").is_visible()
    assert page.locator(".pm-live").count() == 0
    assert [error for error in errors if "favicon" not in error and "404" not in error] == []


@pytest.mark.parametrize(("kind", "start"), [("SVG", b"<svg"), ("PNG", b"\x89PNG")])
def test_the_chart_can_be_saved(page: Page, site: str, kind: str, start: bytes) -> None:
    page.goto(f"{site}/one.html")
    with page.expect_download() as saved:
        page.get_by_role("button", name=kind).click()
    assert saved.value.suggested_filename == f"recovery-2024-12-11-control-plane.{kind.lower()}"
    assert Path(saved.value.path()).read_bytes().startswith(start)


def test_the_table_can_be_saved(page: Page, site: str) -> None:
    page.goto(f"{site}/one.html")
    with page.expect_download() as saved:
        page.get_by_role("link", name="CSV").click()
    assert Path(saved.value.path()).read_bytes() == build(control_plane()).csv.encode()


def test_without_scripts_the_chart_is_whole(page: Page, site: str) -> None:
    context = page.context.browser
    assert context is not None
    quiet = context.new_context(java_script_enabled=False)
    plain = quiet.new_page()
    plain.goto(f"{site}/one.html")
    assert plain.locator(".pm-recovery__svg").is_visible()
    assert "Alerts fire" in plain.locator(".pm-flags").inner_text()
    quiet.close()
