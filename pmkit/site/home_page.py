"""The front page: search, the last incidents, three numbers, and a year ago this week."""

from __future__ import annotations

from datetime import date, timedelta

from pmkit.site.address import HOME, Here
from pmkit.site.page import Page
from pmkit.site.pen import Pen
from pmkit.site.render import render
from pmkit.site.rows import rows
from pmkit.site.site import Site

LAST = 8
"""Incidents shown on the front page."""


def build(site: Site, name: str) -> Page:
    """The front page of the site called ``name``."""
    pen = Pen(site, Here(HOME, site.directories), (site.language,), site.language)
    open_items = [item for item in site.actions if item.is_open]
    anniversaries = [
        incident
        for incident in site.newest_first
        if (day := site.days[incident.id]) is not None
        and day < site.today
        and any(
            abs((_moved(day, site.today.year + shift) - site.today).days) <= 3
            for shift in (-1, 0, 1)
        )
        and day.year < site.today.year
        and (site.today - day) > timedelta(days=300)
    ]
    html = render(
        "home.html",
        p=pen,
        name=name,
        rows=rows(site, site.newest_first[:LAST]),
        total=len(site.kb.incidents),
        open_actions=len(open_items),
        overdue=sum(item.is_overdue(site.today) for item in open_items),
        loops_open=sum(loop.open for loop in site.loops),
        loops_total=len(site.loops),
        anniversaries=anniversaries,
        troubles=site.troubles,
    )
    return Page(HOME, pen.w("home"), html, (), site.language, pen.w("home-line"), listed=True)


def _moved(day: date, year: int) -> date:
    """The same day of another year; 29 February becomes 1 March where there is none."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, month=3, day=1)
