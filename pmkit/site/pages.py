"""All pages of the site, in the order in which they are listed."""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.site import (
    actions_page,
    broken_page,
    home_page,
    incident_page,
    incidents_page,
    loops_page,
    thing_page,
)
from pmkit.site.page import Page
from pmkit.site.site import Site
from pmkit.site.things import things


def pages(site: Site, name: str) -> Iterator[Page]:
    """Every page of the site called ``name``."""
    yield home_page.build(site, name)
    yield incidents_page.build(site)
    yield loops_page.build(site)
    yield actions_page.build(site)
    yield broken_page.build(site)
    for incident in site.kb.incidents:
        yield incident_page.build(site, incident)
    for thing in things(site):
        yield thing_page.build(site, thing)
