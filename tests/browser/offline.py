"""Pages that reach this machine only."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Route

OURS = frozenset({"127.0.0.1", "localhost"})


def keep_offline(context: BrowserContext) -> list[str]:
    """Refuse what the context's pages ask of other hosts; the list fills with what was refused."""
    refused: list[str] = []

    def admit(route: Route) -> None:
        if urlsplit(route.request.url).hostname in OURS:
            route.continue_()
        else:
            refused.append(route.request.url)
            route.abort()

    context.route("**/*", admit)
    return refused
