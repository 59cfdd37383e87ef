"""A source is cited nowhere.

What it does
    Reports an entry of `sources` that nothing in a final postmortem cites, unless the file cites no
    source at all, or the entry has a `note` that says what it is there for.

Why it matters
    Either claims forgot to cite it, or nobody needs it.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        causes:
          - {id: campaign, role: trigger, category: load, what: A campaign., leads_to: [small]}
          - {id: small, role: root, category: capacity, what: Too few machines.}
        actions:
          - {id: grow, what: Add machines., kind: prevent, addresses: [small]}
        impact:
          - {product: checkout, extent: none}
        sources:
          review: {title: Review, kind: internal}
          wire: {title: News, kind: news}
        summary: Cards were refused.
        lessons:
          learned:
            - {what: Load comes in waves., sources: [review]}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        causes:
          - {id: campaign, role: trigger, category: load, what: A campaign., leads_to: [small]}
          - {id: small, role: root, category: capacity, what: Too few machines.}
        actions:
          - {id: grow, what: Add machines., kind: prevent, addresses: [small]}
        impact:
          - {product: checkout, extent: none}
        sources:
          review: {title: Review, kind: internal}
        summary: Cards were refused.
        lessons:
          learned:
            - {what: Load comes in waves., sources: [review]}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.walk import cited_keys


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each source that nothing cites."""
    if incident.status != "final" or not incident.sources:
        return
    cited = context.once(cited_keys, incident)
    if not cited or not cited <= incident.sources.keys():
        return  # A source that is not there may be this one, misspelt.
    for key, source in incident.sources.items():
        if key not in cited and source.note is None:
            yield Problem(
                f"/sources/{key}",
                f"Nothing cites the source `{key}`",
                "Cite it where it says something, take it out, or say in its `note` what it is for",
                at_key=True,
            )


RULE = Rule(
    "SRC002",
    "unused-source",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
