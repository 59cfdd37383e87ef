from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.offline import keep_offline


class Hello(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write("<p>中文</p><script>document.title = 'ran'</script>".encode())

    def log_message(self, *_: object) -> None:
        """Say nothing: the requests are the test's own."""


@pytest.fixture
def address() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Hello) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_page_of_this_machine_arrives_and_runs_its_scripts(page: Page, address: str) -> None:
    page.goto(address)
    assert page.title() == "ran"
    assert page.text_content("p") == "中文"


def test_other_hosts_are_refused_and_noted(browser: Browser, address: str) -> None:
    context = browser.new_context()
    refused = keep_offline(context)
    page = context.new_page()
    page.goto(address)
    page.set_content('<img src="http://fonts.example/a.png">', wait_until="load")
    context.close()
    assert refused == ["http://fonts.example/a.png"]
