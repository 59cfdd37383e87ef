"""Incidents as rows of lists: what a list tells, and what it can be filtered by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import sqrt

from pmkit.model.incident import Incident
from pmkit.site.pen import languages_of, primary
from pmkit.site.site import Site, least_seconds
from pmkit.text.localized import variants


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """One incident in a list.

    ``width`` is the bar's, in percent of the longest incident's, by the square root of the time it
    took (so that minutes beside days can be seen); 0 where that is not known. ``open_end`` says
    that it took at least that long.
    """

    incident: Incident
    day: date | None
    took: str
    seconds: int
    width: float
    open_end: bool
    triggers: tuple[str, ...]
    causes: tuple[str, ...]
    roles: tuple[str, ...]
    in_loop: bool
    languages: tuple[str, ...]
    words: str
    """What the list's own search finds it by, besides what it shows: in every language."""


def rows(site: Site, incidents: Iterable[Incident]) -> tuple[IncidentRow, ...]:
    """The rows of ``incidents``, their bars to the scale of the whole site."""
    found = [(incident, *_took(site, incident)) for incident in incidents]
    longest = site.longest
    return tuple(
        IncidentRow(
            incident,
            site.days[incident.id],
            took,
            seconds,
            round(100 * sqrt(seconds / longest), 1) if seconds and longest else 0,
            open_end,
            _categories(incident, trigger=True),
            _categories(incident, trigger=False),
            _roles(site, incident),
            incident.id in site.loops_by_incident,
            _languages(site, incident),
            _words(site, incident),
        )
        for incident, took, seconds, open_end in found
    )


def _took(site: Site, incident: Incident) -> tuple[str, int, bool]:
    """The time to recovery in words and in seconds (the least that it was), and if it is open."""
    duration = site.recoveries.get(incident.id)
    if duration is None:
        return "", 0, False
    return duration.text(site.language), least_seconds(duration), duration.longest is None


def _categories(incident: Incident, *, trigger: bool) -> tuple[str, ...]:
    return tuple(
        sorted(
            {cause.category for cause in incident.causes if (cause.role == "trigger") is trigger}
        )
    )


def _roles(site: Site, incident: Incident) -> tuple[str, ...]:
    named = {cause.component for cause in incident.causes if cause.component}
    named |= {end for edge in incident.dependencies for end in (edge.dependent, edge.needs)}
    named |= {component for event in incident.timeline for component in event.components}
    return tuple(sorted({role for name in named if (role := site.kb.names.role(name))}))


def _words(site: Site, incident: Incident) -> str:
    texts = list(variants(incident.title, incident.language).values())
    for impact in incident.impact:
        product = site.kb.names.product(impact.product)
        texts += variants(product.name, "en").values() if product else [impact.product]
    return " ".join(dict.fromkeys([incident.id, *incident.tags, *texts]))


def _languages(site: Site, incident: Incident) -> tuple[str, ...]:
    texts = [incident.title, *([incident.summary] if incident.summary else [])]
    tags = {primary(tag) for text in texts for tag in variants(text, incident.language)}
    return tuple(
        tag for tag in languages_of(texts, site.language, incident.language) if tag in tags
    )
