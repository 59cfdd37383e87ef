"""A link of a final postmortem has no archived copy.

What it does
    Reports a source with a `url` and no `copies`, in a final postmortem. Internal documents and
    archives themselves are left alone.

Why it matters
    Status pages and company blogs are taken down within years; with them goes what a postmortem
    rests on.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        causes:
          - {id: campaign, role: trigger, category: load, what: A campaign.}
          - {id: small, role: root, category: capacity, what: Too few machines.}
        actions:
          - {id: grow, what: Add machines., kind: prevent, addresses: [small]}
        sources:
          review: {title: Review, kind: official, url: "https://status.example.com/42"}
        impact:
          - {product: checkout, extent: partial, sources: [review]}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        causes:
          - {id: campaign, role: trigger, category: load, what: A campaign.}
          - {id: small, role: root, category: capacity, what: Too few machines.}
        actions:
          - {id: grow, what: Add machines., kind: prevent, addresses: [small]}
        sources:
          review:
            title: Review
            kind: official
            url: https://status.example.com/42
            copies:
              - {url: "https://web.archive.org/web/2026/https://status.example.com/42"}
        impact:
          - {product: checkout, extent: partial, sources: [review]}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each link that is kept nowhere else."""
    del context
    if incident.status != "final":
        return
    for key, source in incident.sources.items():
        if source.url is None or source.copies or source.kind in ("internal", "archive"):
            continue
        if "archive." not in source.url:
            yield Problem(
                f"/sources/{key}/url",
                f"No copy of `{key}` is kept",
                "Have it archived (web.archive.org/save) and put the copy under `copies`",
            )


RULE = Rule(
    "SRC005",
    "link-without-archive",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
    default=False,
)
