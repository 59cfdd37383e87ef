"""A public attachment shows an internal event.

What it does
    Reports an attachment that the public may see whose `event` is `audience: internal`.

Why it matters
    The event is left out of what is made for the public; its picture stays, and tells what the
    event was not to tell.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {id: call, at: 09:20, kind: escalated, what: The bank is called., audience: internal}
        attachments:
          - {file: example.yaml, alt: The notes of the call., event: call}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {id: call, at: 09:20, kind: escalated, what: The bank is called., audience: internal}
        attachments:
          - {file: example.yaml, alt: The notes of the call., event: call, audience: internal}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.hidden import INTERNAL
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each public attachment of an event that is not."""
    del context
    if not incident.attachments or incident.audience == INTERNAL:
        return
    hidden = {event.id for event in incident.timeline if event.audience == INTERNAL}
    for index, attachment in enumerate(incident.attachments):
        if (
            attachment.event is not None
            and attachment.event in hidden
            and attachment.audience != INTERNAL
        ):
            yield Problem(
                f"/attachments/{index}/event",
                f"`{attachment.file}` is public, and the event `{attachment.event}` that it shows "
                "is internal",
                "Mark the attachment `audience: internal` too; take `event` out only if the "
                "public may see the picture",
            )


RULE = Rule("AUD003", "picture-of-internal-event", "file", "warning", "0.1.0", check_file=check)
