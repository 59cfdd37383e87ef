"""All pages of the site, in the order in which they are listed; made anew, or kept."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from pmkit.model.incident import Incident
from pmkit.rules.applied import applied
from pmkit.site import (
    actions_page,
    broken_page,
    home_page,
    incident_page,
    incidents_page,
    loops_page,
    rules_page,
    thing_page,
)
from pmkit.site.cache import PageCache, digest, made_by
from pmkit.site.page import Page
from pmkit.site.site import Site
from pmkit.site.things import things


def pages(site: Site, name: str, cache: PageCache) -> Iterator[Page]:
    """Every page of the site called ``name``.

    An incident's page is kept until something that it shows has changed; the page of a component,
    product or organisation until anything has.
    """
    yield home_page.build(site, name)
    yield incidents_page.build(site)
    yield loops_page.build(site)
    yield actions_page.build(site)
    yield broken_page.build(site)
    if site.rules:
        rules = applied(site.kb.settings.lint)
        yield rules_page.build_index(site, rules)
        for rule in rules:
            key = digest("rule", made_by(), site.language, site.directories, rule)
            yield cache.page(key, partial(rules_page.build, site, rule))
    common = digest(
        made_by(),
        site.kb.settings,
        site.audience,
        site.directories,
        site.edit,
        site.digests.get(site.kb.folder.shown(site.kb.folder.catalog), ""),
    )
    for incident in site.kb.incidents:
        own = site.digests.get(site.kb.paths[incident.id])
        if own is None:
            yield incident_page.build(site, incident)
        else:
            key = digest("incident", common, own, _around(site, incident))
            yield cache.page(key, partial(incident_page.build, site, incident))
    whole = digest(common, sorted(site.digests.items()), site.today)
    # A file that changed while it was read has no digest: nothing may be kept that rests on it.
    certain = all(path in site.digests for path in site.kb.paths.values())
    for thing in things(site):
        if certain:
            key = digest("thing", whole, thing.kind, thing.id)
            yield cache.page(key, partial(thing_page.build, site, thing))
        else:
            yield thing_page.build(site, thing)


def _around(site: Site, incident: Incident) -> tuple[object, ...]:
    """What an incident's page shows that is not in its own file."""
    back = site.related_back.get(incident.id, ())
    others = [other.incident for other in incident.related] + [id_ for id_, _, _ in back]
    titles = {
        id_: (other.title, other.language)
        for id_ in others
        if (other := site.kb.by_id.get(id_)) is not None
    }
    loops = [
        (loop.id, loop.kinds, [(edge.dependent, edge.needs) for edge in loop.edges])
        for loop in site.loops_by_incident.get(incident.id, ())
    ]
    folder = site.kb.paths[incident.id].rpartition("/")[0]
    pictures = [
        site.pictures.get(f"{folder}/{attachment.file}") for attachment in incident.attachments
    ]
    return (
        site.kb.paths[incident.id],
        back,
        titles,
        loops,
        pictures,
        sorted(incident_page.overdue(site, incident)),
    )
