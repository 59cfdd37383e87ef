"""The page of one incident."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from pmkit.actions.register import items_of
from pmkit.charts.recovery import build as draw_recovery
from pmkit.charts.recovery_incident import recovery_data
from pmkit.model.fields import LocalizedText
from pmkit.model.incident import Incident
from pmkit.model.item import Item
from pmkit.model.items import Attachment
from pmkit.site.address import Here, address
from pmkit.site.incident_diagrams import cause_chain, dependency_graph
from pmkit.site.incident_facts import facts
from pmkit.site.incident_story import anchors, happening_anchor, story_days
from pmkit.site.page import Heading, Page
from pmkit.site.pen import Pen, languages_of, primary
from pmkit.site.render import render
from pmkit.site.search import searched
from pmkit.site.site import Site

CHART_LANGUAGES = ("en", "zh")


def build(site: Site, incident: Incident) -> Page:
    """The page of ``incident``, with its chart's data as files beside it."""
    path = address("incident", incident.id)
    here = Here(path, site.directories)
    languages = languages_of(texts_of(incident), site.language, incident.language)
    pen = Pen(site, here, languages, incident.language, incident.timezone)
    names = anchors(incident)
    loops = site.loops_by_incident.get(incident.id, ())
    charts, files = _charts(site, incident, path, pen, names)
    sections = [key for key, present in _sections(incident, site) if present]
    html = render(
        "incident.html",
        p=pen,
        incident=incident,
        sections=sections,
        facts=facts(incident, names, pen),
        charts=charts,
        days=story_days(incident, names, pen),
        names=names,
        numbers={key: number for number, key in enumerate(incident.sources, start=1)},
        causes=cause_chain(incident, pen),
        dependencies=dependency_graph(incident, pen, loops),
        loops=loops,
        actions=tuple(items_of(incident)),
        overdue=overdue(site, incident),
        related=_related(site, incident),
        pictures=_pictures(site, incident, here),
        day=site.dated[incident.id],
        edit=site.edit + site.kb.paths[incident.id] if site.edit else "",
        recoveries={back.pointer: back for back in site.stones[incident.id].products},
    )
    return Page(
        path,
        pen.plain(incident.title),
        html,
        tuple(Heading(pen.w(f"section-{key}"), key) for key in sections),
        primary(languages[0]),
        _first_sentence(pen.plain_prose(incident.summary)),
        files,
        searched=searched(html, pen.plain(incident.title)),
        edit=site.kb.paths[incident.id],
    )


def texts_of(item: object) -> Iterator[LocalizedText]:
    """The texts of an incident that are given in several languages, and those that are not."""
    if isinstance(item, Incident):
        yield item.title
        if item.summary is not None:
            yield item.summary
        parts: list[object] = [
            item.timeline, item.impact, item.causes, item.mitigations, item.actions,
        ]  # fmt: skip
        for part in parts:
            yield from texts_of(part)
    elif isinstance(item, Item):
        what = getattr(item, "what", None)
        if what is not None:
            yield what
    elif isinstance(item, tuple):
        for part in item:
            yield from texts_of(part)


def _sections(incident: Incident, site: Site) -> Iterator[tuple[str, bool]]:
    lessons = incident.lessons
    yield "facts", True
    yield "recovery", bool(incident.impact or incident.timeline or incident.mitigations)
    yield "impact", bool(incident.impact)
    yield "story", bool(incident.timeline or incident.narrative)
    yield "pictures", bool(incident.attachments)
    yield "causes", bool(incident.causes)
    yield "dependencies", bool(incident.dependencies)
    yield "mitigations", bool(incident.mitigations)
    yield "actions", bool(incident.actions)
    yield (
        "lessons",
        any((lessons.went_well, lessons.went_wrong, lessons.got_lucky, lessons.learned)),
    )
    yield "open-questions", bool(incident.open_questions)
    yield "related", bool(_related(site, incident))
    yield "sources", bool(incident.sources)
    yield "disputes", bool(incident.disputes)


def _charts(
    site: Site, incident: Incident, path: str, pen: Pen, names: dict[str, str]
) -> tuple[list[tuple[str, Markup]], dict[str, str]]:
    """The recovery chart, once for each language of the page that charts can be written in."""
    charts: list[tuple[str, Markup]] = []
    files: dict[str, str] = {}
    known = [tag for tag in pen.languages if tag in CHART_LANGUAGES]
    wanted = known or [site.language]
    for language in wanted:
        suffix = f"-{language}" if len(wanted) > 1 else ""
        data = recovery_data(
            incident,
            site.stones[incident.id],
            site.kb.names,
            language=language,
            href=lambda row: f"#{happening_anchor(row, names)}",
        )
        data = replace(data, key=incident.id + suffix)
        csv, spec = f"{path}/recovery{suffix}.csv", f"{path}/recovery{suffix}.json"
        drawing = draw_recovery(data, csv_href=pen.here.file(csv), spec_href=pen.here.file(spec))
        files[csv] = drawing.csv
        files[spec] = json.dumps(drawing.spec, ensure_ascii=False, separators=(",", ":"))
        places = " ".join(
            str(index)
            for index, tag in enumerate(pen.languages)
            if tag == language or (tag not in CHART_LANGUAGES and language == wanted[0])
        )
        # The chart's own text is escaped where it is drawn.
        chart = Markup(drawing.html)  # noqa: S704
        charts.append((places if len(pen.languages) > 1 else "", chart))
    return charts, files


def overdue(site: Site, incident: Incident) -> frozenset[str]:
    """The ids of the incident's actions that are overdue."""
    return frozenset(item.action.id for item in items_of(incident) if item.is_overdue(site.today))


def _related(site: Site, incident: Incident) -> list[tuple[str, LocalizedText | None, str]]:
    """Incidents to read with this one, and why: those it names, then those that name it."""
    found: dict[str, tuple[str, LocalizedText | None, str]] = {}
    for other in incident.related:
        if other.incident in site.kb.by_id:
            found[other.incident] = (other.incident, other.why, incident.language)
    for id_, why, language in site.related_back.get(incident.id, ()):
        found.setdefault(id_, (id_, why, language))
    return list(found.values())


def _pictures(site: Site, incident: Incident, here: Here) -> list[tuple[Attachment, str]]:
    """The attachments with the address of each file; empty where it is not shown."""
    folder = site.kb.paths[incident.id].rpartition("/")[0]
    found: list[tuple[Attachment, str]] = []
    for attachment in incident.attachments:
        target = site.pictures.get(f"{folder}/{attachment.file}")
        found.append((attachment, here.file(target) if target else ""))
    return found


def _first_sentence(text: str) -> str:
    for end in (". ", "。"):
        head, found, _ = text.partition(end)
        if found:
            text = head + end.strip()
    return text if len(text) <= 300 else text[:299] + "…"
