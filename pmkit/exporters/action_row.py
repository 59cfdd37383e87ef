"""One action item as a flat row of plain texts: what every format of the register is made from."""

from __future__ import annotations

from datetime import date

from pmkit.actions.register import ActionItem
from pmkit.model.fields import LocalizedText
from pmkit.model.when import DisputedTime
from pmkit.text.localized import pick
from pmkit.text.prose import to_plain
from pmkit.times.uncertain import UncertainTime

COLUMNS = (
    "identity",
    "incident",
    "incident_title",
    "incident_date",
    "organization",
    "what",
    "kind",
    "status",
    "overdue",
    "owner",
    "priority",
    "created",
    "due",
    "done",
    "addresses",
    "tracker",
    "confidence",
    "note",
)
"""The columns, in order. Dates are the author's own text; ``overdue`` is ``yes`` or empty."""


def row(item: ActionItem, today: date, language: str) -> dict[str, str]:
    """The row of ``item``; prose as plain text, missing values as empty text."""
    action = item.action

    def said(text: LocalizedText | None) -> str:
        return pick(text, [language], item.incident_language)[0].strip() if text else ""

    return {
        "identity": item.identity,
        "incident": item.incident,
        "incident_title": said(item.incident_title),
        "incident_date": item.incident_date.isoformat() if item.incident_date else "",
        "organization": item.organization or "",
        "what": to_plain(said(action.what)),
        "kind": action.kind,
        "status": action.status,
        "overdue": "yes" if item.is_overdue(today) else "",
        "owner": said(action.owner),
        "priority": action.priority or "",
        "created": _written(action.created),
        "due": _written(action.due),
        "done": _written(action.done),
        "addresses": " ".join(action.addresses),
        "tracker": action.tracker or "",
        "confidence": action.confidence,
        "note": to_plain(said(action.note)),
    }


def _written(when: UncertainTime | DisputedTime | None) -> str:
    return when.text if when is not None else ""
