"""The page of action items: what is overdue, what is open, what became of the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pmkit.actions.register import ActionItem
from pmkit.analysis.loops import Loop
from pmkit.model.when import preferred
from pmkit.site.address import ACTIONS, Here
from pmkit.site.page import Heading, Page
from pmkit.site.pen import Pen, in_its_language, languages_of
from pmkit.site.render import render
from pmkit.site.site import Site

GROUPS = ("overdue", "open", "done", "wont-do", "unknown")


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action item in the list; ``age`` is in days since it was agreed, else since the incident.

    ``opens`` are loops that are still there and would be opened by it.
    """

    item: ActionItem
    age: int | None
    opens: tuple[Loop, ...]


def build(site: Site) -> Page:
    """The page of all action items, in groups; the oldest of a group first."""
    texts = (in_its_language(item.action.what, item.incident_language) for item in site.actions)
    languages = languages_of(texts, site.language, site.language)
    pen = Pen(site, Here(ACTIONS, site.directories), languages, site.language)
    opening = opened_by(site)
    groups: dict[str, list[ActionRow]] = {key: [] for key in GROUPS}
    for item in site.actions:
        row = ActionRow(item, _age(item, site.today), opening.get(item.identity, ()))
        groups[_group(item, site.today)].append(row)
    for found in groups.values():
        found.sort(key=lambda row: (-(row.age if row.age is not None else -1), row.item.identity))
    shown = [(key, rows) for key, rows in groups.items() if rows]
    owners = Counter(
        pen.plain(row.item.action.owner, row.item.incident_language)
        for key in ("overdue", "open")
        for row in groups[key]
    )
    html = render(
        "actions.html",
        p=pen,
        groups=shown,
        owners=sorted(owners.items(), key=lambda pair: (-pair[1], pair[0])),
    )
    return Page(
        ACTIONS,
        pen.w("actions"),
        html,
        tuple(Heading(pen.w(f"actions-{key}"), key) for key, _ in shown),
        site.language,
        pen.w("actions-line"),
        listed=True,
    )


def opened_by(site: Site) -> Mapping[str, tuple[Loop, ...]]:
    """For each action, the loops still there that it would cut."""
    found: dict[str, list[Loop]] = {}
    for loop in site.loops:
        if loop.open:
            for identity in loop.removed_by:
                found.setdefault(identity, []).append(loop)
    return {identity: tuple(loops) for identity, loops in found.items()}


def _group(item: ActionItem, today: date) -> str:
    if item.is_overdue(today):
        return "overdue"
    return "open" if item.is_open else item.action.status


def _age(item: ActionItem, today: date) -> int | None:
    """Days that an open item is old."""
    if not item.is_open:
        return None
    agreed = preferred(item.action.created).nominal if item.action.created else None
    since = agreed.date() if agreed is not None else item.incident_date
    return max(0, (today - since).days) if since is not None else None
