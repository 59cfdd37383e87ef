"""What the public is told rests on internal sources alone.

What it does
    Reports a claim that the public may see when every source that it cites is
    `audience: internal`.

Why it matters
    What is made for the public leaves the sources out: readers see a claim that nothing supports,
    and did not see that it came from inside.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        sources:
          chat: {title: The responders' chat, kind: internal, audience: internal}
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires., sources: [chat]}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        sources:
          chat: {title: The responders' chat, kind: internal, audience: internal}
          review: {title: Post-incident review, kind: official}
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires., sources: [review, chat]}
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from pmkit.model.incident import Incident
from pmkit.model.when import DisputedTime
from pmkit.rules.hidden import INTERNAL, hides_something
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.source.pointer import join


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each public claim whose sources are all hidden."""
    if incident.audience == INTERNAL or not hides_something(context.text):
        return
    hidden = {key for key, source in incident.sources.items() if source.audience == INTERNAL}
    if hidden:
        yield from _unsupported(incident, (), hidden)


def _unsupported(part: BaseModel, at: tuple[str | int, ...], hidden: set[str]) -> Iterator[Problem]:
    if getattr(part, "audience", None) == INTERNAL:
        return
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        steps = (*at, field.alias or name)
        if isinstance(value, DisputedTime):
            value = value.claims
        if isinstance(value, BaseModel):
            yield from _unsupported(value, steps, hidden)
        elif not value or not isinstance(value, tuple):
            continue
        elif name == "sources":
            if hidden.issuperset(value):
                which = " and ".join(f"`{key}`" for key in value)
                yield Problem(
                    join(*steps),
                    f"The public may read this, but not of what supports it: {which} "
                    f"{'is' if len(value) == 1 else 'are'} internal",
                    "Cite a public source as well, or mark the claim `audience: internal`",
                )
        elif isinstance(value[0], BaseModel):
            for index, one in enumerate(value):
                yield from _unsupported(one, (*steps, index), hidden)


RULE = Rule("AUD002", "supported-by-internal-only", "file", "warning", "0.1.0", check_file=check)
