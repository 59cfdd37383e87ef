"""Something is marked public inside what is internal.

What it does
    Notes `audience: public` on a part of an incident, or of an item, that is `audience: internal`.

Why it matters
    The mark does nothing: what is internal is left out whole. Whoever wrote it believes that the
    public can read it.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        audience: internal
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires., audience: public}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires.}
          - {at: 09:20, kind: escalated, what: The bank is called., audience: internal}
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from pmkit.model.incident import Incident
from pmkit.rules.hidden import INTERNAL, hides_something
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.source.pointer import join


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a note for each mark that does nothing."""
    if hides_something(context.text):
        yield from _marked(incident, (), around=None)


def _marked(part: BaseModel, at: tuple[str | int, ...], around: str | None) -> Iterator[Problem]:
    """Look into ``part``; ``around`` says what around it is internal, if something is."""
    audience = getattr(part, "audience", None)
    if around is not None and audience == "public":
        yield Problem(
            join(*at, "audience"),
            f"This is marked public, but {around} is internal",
            "Take the mark out; or mark what is internal item by item, and not as a whole",
        )
    if audience == INTERNAL and around is None:
        around = "the incident" if not at else "the item around it"
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        steps = (*at, field.alias or name)
        if isinstance(value, BaseModel):
            yield from _marked(value, steps, around)
        elif value and isinstance(value, (tuple, dict)):
            for key, one in value.items() if isinstance(value, dict) else enumerate(value):
                if isinstance(one, BaseModel):
                    yield from _marked(one, (*steps, key), around)


RULE = Rule("AUD005", "public-inside-internal", "file", "note", "0.1.0", check_file=check)
