"""One Chromium for the whole run, a fresh and unconnected page for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import ensure
from tests.browser.offline import keep_offline

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started once."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=ensure(), args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page in a context of its own.

    The site works offline: a request to any other host is refused, and fails the test.
    """
    context = browser.new_context()
    refused = keep_offline(context)
    yield context.new_page()
    context.close()
    assert refused == [], "the page asked other hosts"
