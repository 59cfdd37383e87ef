"""An event happened after all that it cites was published.

What it does
    Reports an event that certainly was long after every source that it cites was published: a
    week for news, articles and outside analyses, 60 days for others, which are kept up to date
    for a while. Events of kind `follow-up`, `communication` and `note`, and events whose sources
    have no `published`, are left alone.

Why it matters
    No document tells of what had not happened yet: one of the days is wrong, most often the
    year.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        sources:
          review: {title: Review, kind: internal, published: 2026-03-09}
        timeline:
          - {at: 2026-03-02 09:12, kind: impact-start, what: Cards are refused.}
          - {at: 2027-03-02 09:14, kind: detected, what: An alert fires., sources: [review]}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        sources:
          review: {title: Review, kind: internal, published: 2026-03-09}
        timeline:
          - {at: 2026-03-02 09:12, kind: impact-start, what: Cards are refused.}
          - {at: 2026-03-02 09:14, kind: detected, what: An alert fires., sources: [review]}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from pmkit.model.incident import Incident
from pmkit.model.items import Event
from pmkit.model.when import spanned
from pmkit.rules.course import sources_of_impact, start_of_impact
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.stray import stray_times
from pmkit.times.uncertain import UncertainTime


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each event that none of its sources can have known of."""
    del context
    published = {
        key: (spanned(source.published), _REWRITTEN.get(source.kind, _LONGEST))
        for key, source in incident.sources.items()
        if source.published is not None
    }
    known = [day.latest for day, _ in published.values() if day.latest is not None]
    if not known:
        return
    soonest = min(known)
    late: list[tuple[int, Event]] = []
    for index, event in enumerate(incident.timeline):
        if not event.sources or event.kind in ("follow-up", "communication", "note"):
            continue
        begun = event.at.earliest
        if begun is None or begun <= soonest:
            continue
        days = [published.get(key) for key in event.sources]
        at = spanned(event.at)
        if all(day is not None and _is_past(*day, at) for day in days):
            late.append((index, event))
    if not late:
        return
    stray = stray_times(incident)
    old = _older_than_impact(incident, {key: day for key, (day, _) in published.items()})
    for index, event in late:
        if f"/timeline/{index}/at" in stray or old.issuperset(event.sources):
            continue  # The year of it, or of the source, is wrong: told by TIM027 or TIM029.
        said = ", ".join(f"`{key}` ({published[key][0].text})" for key in event.sources)
        yield Problem(
            f"/timeline/{index}/at",
            f"This happened at {event.at.text}, after what it cites was published: {said}",
            "Correct one of the days; what was announced for later has `kind: follow-up`",
        )


def _older_than_impact(incident: Incident, days: dict[str, UncertainTime]) -> set[str]:
    """The sources that tell of an impact which certainly began after their day."""
    first = start_of_impact(incident)
    if first is None:
        return set()
    return {
        key for key in sources_of_impact(incident, first) & days.keys() if days[key].before(first)
    }


def _is_past(day: UncertainTime, rewritten: timedelta, at: UncertainTime) -> bool:
    """Whether a document of ``day`` is certainly older, by more than it is ``rewritten``."""
    if day.latest is None or at.earliest is None:
        return False
    return at.earliest - day.latest > rewritten


_LONGEST = timedelta(days=60)
_REWRITTEN = {kind: timedelta(days=7) for kind in ("news", "article", "analysis")}
"""How long after its publication a document may still be brought up to date, by its kind."""


RULE = Rule(
    "TIM025",
    "event-after-publication",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
