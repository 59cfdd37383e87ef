"""A public incident is related to an internal one.

What it does
    Notes an entry of `related` in a public incident whose incident is `audience: internal`.

Why it matters
    What is made for the public leaves the entry out: nothing leaks, but public readers do not get
    the link, nor what the entry says of it.

Example:
    ::

        # incidents/2026-03-02-checkout.yaml
        title: Checkout refused cards
        date: 2026-03-02
        related:
          - {incident: 2025-08-14-search, why: The same load balancer.}

        # incidents/2025-08-14-search.yaml
        title: Search was slow
        date: 2025-08-14
        audience: internal

Use instead
    ::

        # incidents/2026-03-02-checkout.yaml
        title: Checkout refused cards
        date: 2026-03-02
        related:
          - {incident: 2025-08-14-search, why: The same load balancer.}

        # incidents/2025-08-14-search.yaml
        title: Search was slow
        date: 2025-08-14
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.rules.hidden import INTERNAL
from pmkit.rules.rule import BaseContext, BaseProblem, Problem, Rule


def check(base: BaseContext) -> Iterator[BaseProblem]:
    """Yield a note for each internal incident that a public one refers to."""
    outlines = base.outlines
    hidden = {one.id for one in outlines.values() if one.audience == INTERNAL}
    if not hidden:
        return
    for path, outline in outlines.items():
        if outline.audience == INTERNAL:
            continue
        for pointer, id_ in outline.related:
            if id_ in hidden:
                yield BaseProblem(
                    path,
                    Problem(
                        pointer,
                        f"This incident is public, and `{id_}` is internal",
                        "Public readers will not see this entry; make `why` a lesson of this "
                        "incident if they should know",
                    ),
                )


RULE = Rule("AUD004", "related-internal-incident", "base", "note", "0.1.0", check_base=check)
